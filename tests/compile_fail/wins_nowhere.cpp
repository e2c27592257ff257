// A strategy between two others that share all between them, and a proof that each is advised somewhere.
// says: no situation was found in which this strategy is advised
// mentions: (Strategy = |wins_nowhere<)shop::apologise
#include <tact/tact.hpp>

namespace shop {

struct refuse {
  static constexpr std::string_view name = "refuse";
  static constexpr tact::position ideal{.assertiveness = 0, .cooperativeness = 0};
};

struct apologise {
  static constexpr std::string_view name = "apologise";
  static constexpr tact::position ideal{.assertiveness = 0.5, .cooperativeness = 0.5};
};

struct refund {
  static constexpr std::string_view name = "refund";
  static constexpr tact::position ideal{.assertiveness = 1, .cooperativeness = 1};
};

struct desk : tact::model<desk> {
  static constexpr std::string_view name = "desk";
  using strategies = tact::catalog<refuse, apologise, refund>;
  static constexpr tact::bias biases[] = {{"apologise", -0.75}};
};

static_assert(tact::verify::reachable<desk>());

}  // namespace shop
