// Lesson 8: inputs that are not known exactly, and what to ask next.
//
// Give intervals in place of numbers. The answer lists the strategies that can win, each with its share of the
// situations that the intervals allow. (A strategy that wins only on an edge, by a tie, has a share of 0; it is left
// out here.) A factor that you leave out is neutral; for one that matters but is not known, write tact::unknown.

#include <iostream>

#include <tact/io/format.hpp>
#include <tact/tact.hpp>

void report(const char* what, const tact::uncertain_situation& known) {
  const auto answer = tact::consider(known);
  std::cout << what << ": " << (answer.name().empty() ? "unsure" : answer.name()) << '\n';
  for (const tact::candidate& c : answer)
    if (c.share > 0) std::cout << "  " << c.name << ' ' << tact::io::percent(c.share) << '\n';

  if (const tact::next_question next = tact::ask_next(known))
    std::cout << "  ask for " << next.input << ": it would change the answer in " << tact::io::percent(next.change)
              << " of cases\n";
}

int main() {
  report("both concerns are known well", {.assertiveness = {0.85, 0.95}, .cooperativeness = {0.75, 0.85}});

  // Both strategies that can win belong to one family, confrontation. So the family is the advice: talk it over now.
  report("will she come again?", {.assertiveness = {0.85, 0.95}, .cooperativeness = {0.3, 0.7}});

  report("nobody has seen her face yet", {.assertiveness = 0.9, .cooperativeness = {0.7, 0.9}, .anger = tact::unknown});
}
