// Lesson 9: what holds in every situation, proved by the compiler.
//
// A strategy of one's own can spoil a model: it may never win, or push another one out. These claims are proved for
// all situations, not tried on some. One that does not hold does not compile, and the error names the culprit.

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

static_assert(tact::verify::always_answers<shop::model>());  // some strategy is left, whatever the gates block
static_assert(tact::verify::reachable<shop::model>());       // each strategy is advised somewhere
static_assert(tact::verify::undominated<shop::model>());     // none has another one ahead of it everywhere

// More urgency never brings the advice to put the matter off, and more anger never the advice to confront.
using tact::verify::monotone_away_from, tact::situation;
static_assert(monotone_away_from<shop::model, tact::procrastination, &situation::urgency>());
static_assert(monotone_away_from<shop::model, tact::confrontation, &situation::anger>());

// static_assert(tact::verify::balanced<shop::model>());  // does not compile: the shares below are not equal

int main() {
  for (const auto& region : tact::regions<shop::model>({.assertiveness = 0.5, .cooperativeness = 0.5}))
    std::cout << region.name << " holds " << tact::io::percent(region.area()) << " of the square\n";
}
