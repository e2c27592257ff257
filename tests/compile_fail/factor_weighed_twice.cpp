// Two sources for one factor, each with a weight of its own.
// says: this strategy weighs one factor twice
#include <tact/tact.hpp>

namespace shop {

struct escalate {
  static constexpr std::string_view name = "escalate";
  static constexpr tact::position ideal{.assertiveness = 1, .cooperativeness = 0.5};
  static constexpr tact::weight weights[] = {{"stakes", +0.25, "our policy 12"}, {"stakes", +0.125, "our policy 14"}};
};

std::string_view advise(const tact::situation& s) {
  return tact::recommend<tact::models::customer_care::with<escalate>>(s).name();
}

}  // namespace shop
