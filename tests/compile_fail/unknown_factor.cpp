// A weight for a misspelt factor.
// says: this strategy, or a family of it, names a factor that its situation does not have
// mentions: did_you_mean<.*::stakes
#include <tact/tact.hpp>

namespace shop {

struct escalate {
  static constexpr std::string_view name = "escalate";
  static constexpr tact::position ideal{.assertiveness = 1, .cooperativeness = 0.5};
  static constexpr tact::weight weights[] = {{"steaks", +0.25, "our policy 12"}};
};

std::string_view advise(const tact::situation& s) {
  return tact::recommend<tact::models::customer_care::with<escalate>>(s).name();
}

}  // namespace shop
