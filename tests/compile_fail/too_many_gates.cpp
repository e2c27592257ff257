// Four gates of its own, and the one of its family.
// says: this strategy stands behind more than four gates
#include <tact/tact.hpp>

namespace shop {

struct escalate {
  static constexpr std::string_view name = "escalate";
  static constexpr tact::position ideal{.assertiveness = 1, .cooperativeness = 0.5};
  using family = tact::confrontation;
  static constexpr tact::gate gates[] = {
      {.factor = "urgency", .at = 0.75},
      {.factor = "stakes", .at = 0.75},
      {.factor = "complexity", .at = 0.75},
      {.factor = "impasse", .at = 0.75},
  };
};

std::string_view advise(const tact::situation& s) {
  return tact::recommend<tact::models::customer_care::with<escalate>>(s).name();
}

}  // namespace shop
