// A strategy of seventeen steps.
// says: a strategy has at most 16 steps
#include <tact/care.hpp>

namespace shop {

template <class... Step>
using thrice = tact::catalog<Step..., Step..., Step...>;

struct insist {
  static constexpr std::string_view name = "insist";
  static constexpr tact::position ideal{.assertiveness = 1, .cooperativeness = 0.5};
  using steps = tact::joined<thrice<tact::care::ask, tact::care::listen, tact::care::show_understanding,
                                    tact::care::offer_solution, tact::care::offer_compromise>,
                             tact::catalog<tact::care::hold_position, tact::care::set_aside>>;
};

using model = tact::models::customer_care::with<insist>;

std::size_t length(const tact::situation& s) { return tact::care::plan_for(tact::recommend<model>(s)).size(); }

}  // namespace shop
