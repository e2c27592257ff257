// A weight for a misspelt factor that is derived from another member: the remedy is its name, not that member.
// says: this strategy, or a family of it, names a factor that its situation does not have
// mentions: 'd', 'i', 's', 'a', 'd', 'v', 'a', 'n', 't', 'a', 'g', 'e'
#include <tact/tact.hpp>

namespace shop {

struct escalate {
  static constexpr std::string_view name = "escalate";
  static constexpr tact::position ideal{.assertiveness = 1, .cooperativeness = 0.5};
  static constexpr tact::weight weights[] = {{"dissadvantage", +0.25, "our policy 12"}};
};

std::string_view advise(const tact::situation& s) {
  return tact::recommend<tact::models::customer_care::with<escalate>>(s).name();
}

}  // namespace shop
