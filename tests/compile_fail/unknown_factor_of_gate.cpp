// A gate on a factor of another situation.
// says: this strategy, or a family of it, names a factor that its situation does not have
#include <tact/tact.hpp>

namespace shop {

struct escalate {
  static constexpr std::string_view name = "escalate";
  static constexpr tact::position ideal{.assertiveness = 1, .cooperativeness = 0.5};
  static constexpr tact::gate gates[] = {{.factor = "fury", .at = 0.75}};
};

std::string_view advise(const tact::situation& s) {
  return tact::recommend<tact::models::customer_care::with<escalate>>(s).name();
}

}  // namespace shop
