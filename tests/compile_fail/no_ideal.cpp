// A strategy without an ideal.
// says: this strategy has no ideal
#include <tact/tact.hpp>

namespace shop {

struct escalate {
  static constexpr std::string_view name = "escalate";
};

std::string_view advise(const tact::situation& s) {
  return tact::recommend<tact::models::customer_care::with<escalate>>(s).name();
}

}  // namespace shop
