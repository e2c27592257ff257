// A family that is a mere tag.
// says: this strategy's family has no name
#include <tact/tact.hpp>

namespace shop {

struct supervision {};

struct escalate {
  static constexpr std::string_view name = "escalate";
  static constexpr tact::position ideal{.assertiveness = 1, .cooperativeness = 0.5};
  using family = supervision;
};

std::string_view advise(const tact::situation& s) {
  return tact::recommend<tact::models::customer_care::with<escalate>>(s).name();
}

}  // namespace shop
