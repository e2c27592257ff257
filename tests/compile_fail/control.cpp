// Nothing is wrong here, so check.cmake must reject it.
// says: this policy has no name
#include <tact/tact.hpp>

namespace shop {

struct escalate {
  static constexpr std::string_view name = "escalate";
  static constexpr tact::position ideal{.assertiveness = 1, .cooperativeness = 0.5};
};

std::string_view advise(const tact::situation& s) {
  return tact::recommend<tact::models::customer_care::with<escalate>>(s).name();
}

}  // namespace shop
