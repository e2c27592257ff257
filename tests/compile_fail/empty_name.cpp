// A strategy whose name was never filled in.
// says: this policy's name is empty
#include <tact/tact.hpp>

namespace shop {

struct escalate {
  static constexpr std::string_view name = "";
  static constexpr tact::position ideal{.assertiveness = 1, .cooperativeness = 0.5};
};

std::string_view advise(const tact::situation& s) {
  return tact::recommend<tact::models::customer_care::with<escalate>>(s).name();
}

}  // namespace shop
