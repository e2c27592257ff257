// Lesson 23: from answers to scores, to the two concerns, to advice; and habit held against a case.
//
// Max, who serves at the counter, has answered. Nobody has validated the questionnaire, and its reliability is assumed.
// So scores come with an error, and what habit would do is reported for all concerns within it.

#include <array>
#include <iostream>

#include <tact/care.hpp>
#include <tact/care/instruments/dual_concern.hpp>
#include <tact/io/habit.hpp>
#include <tact/tact.hpp>

namespace care = tact::care;

int main() {
  std::array<int, 16> max = {2, 4, 4, 5, 3, 1, 2, 4, 3, 0, 2, 2, 3, 7, 4, 1};  // 0: no answer
  care::mistakes_in(care::dual_concern, max, [](const care::answer_mistake& m) {
    std::cout << "answer " << m.place + 1 << ": " << m.answer << ": " << says(m.flaw) << '\n';
  });
  max[13] = 4;

  const auto answers = care::answers::from(care::dual_concern, max);
  const auto scores = care::score_all(*answers);
  for (const care::score& s : scores)
    if (s.value && s.error)  // empty where too few items are answered
      std::cout << s.scale << ' ' << s.value->text().view() << ", give or take " << s.error->text().view() << " ("
                << s.answered << " of " << s.items << " answered)\n";

  const tact::situation nothing_known{.assertiveness = 0.5, .cooperativeness = 0.5};
  for (const tact::candidate& c : tact::consider(scores.as_box(nothing_known)))
    if (c.share > 0.01) std::cout << "habit: " << c.name << ", in " << static_cast<int>(100 * c.share) << " %\n";

  const auto usual = scores.apply_to(nothing_known);
  const tact::situation ticket{.assertiveness = 0.9, .cooperativeness = 0.4, .urgency = 0.9, .stakes = 0.9};
  const auto gap = care::compare_habit({usual.assertiveness.value(), usual.cooperativeness.value()}, ticket);
  std::cout << tact::io::text(gap) << '\n';
}
