// A newcomer with the ideal of another that is listed before it, and a proof that none is in another's shadow.
// says: another strategy is ahead of this one in every situation
// mentions: (Strategy = |is_dominated<)shop::mediate
#include <tact/tact.hpp>

namespace shop {

struct mediate {
  static constexpr std::string_view name = "mediate";
  static constexpr tact::position ideal = tact::pruitt_rubin::yielding::ideal;
  static constexpr auto& weights = tact::pruitt_rubin::yielding::weights;
};

static_assert(tact::verify::undominated<tact::models::pruitt_rubin::with<mediate>>());

}  // namespace shop
