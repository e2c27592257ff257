// Lesson 9: claims that hold in every situation, proved by the compiler.
//
// A new strategy can spoil a model: it may never win, or it may keep another one from winning. These claims are proved
// for all situations, not tried on some. A false claim does not compile, and the error names the strategy.

#include <iostream>

#include <tact/io/format.hpp>
#include <tact/tact.hpp>

namespace shop {

struct lend_a_bicycle {  // from lesson 3
  static constexpr std::string_view name = "lend a bicycle";
  static constexpr tact::position ideal{.assertiveness = 0.25, .cooperativeness = 1};
  static constexpr tact::weight weights[] = {{"urgency", +0.25, "shop rule 4: everybody rides on Monday"}};
};

using model = tact::models::customer_care::with<lend_a_bicycle>;

}  // namespace shop

static_assert(tact::verify::always_answers<shop::model>());  // the gates never block all strategies
static_assert(tact::verify::reachable<shop::model>());       // each strategy is advised somewhere
static_assert(tact::verify::undominated<shop::model>());     // no strategy is behind another one everywhere

// More urgency never brings the advice to put the matter off, and more anger never the advice to keep out of it.
using tact::verify::monotone_away_from, tact::situation;
static_assert(monotone_away_from<shop::model, tact::procrastination, &situation::urgency>());
static_assert(monotone_away_from<shop::model, tact::avoidance, &situation::anger>());

// static_assert(tact::verify::balanced<shop::model>());  // does not compile: the shares below are not equal

int main() {
  for (const auto& region : tact::regions<shop::model>({.assertiveness = 0.5, .cooperativeness = 0.5}))
    std::cout << region.name << " holds " << tact::io::percent(region.area()) << " of the square\n";
}
