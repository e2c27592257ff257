// Lesson 6: why this answer, why not another, and what would change it.
//
// A score is a sum, so the lead of the winner is a sum as well, with one part for each input: the numbers below add up
// to the margin, exactly. (All inputs are eighths, so that no digit is cut off.) The sources are in brackets: D3 is a
// document on conflicts in customer service; Rahim and TKI list which style suits which situation. All of them are in
// include/tact/SOURCES.md.
//
// How large is a margin? Scores are squared distances: the advice stays as it is while the point of the two
// concerns moves by less than margin / 2.83. So 0.3 is large, since it allows for an error of a tenth; 0.03 allows for
// a hundredth.

#include <iomanip>
#include <iostream>

#include <tact/io/text.hpp>
#include <tact/tact.hpp>

int main() {
  // Ada has come for years, her bicycle is a rare one, and she needs it on Monday.
  const auto advice = tact::recommend(
      {.assertiveness = 0.75, .cooperativeness = 0.75, .urgency = 0.875, .relationship = 0.875, .complexity = 1.0});

  const auto why = tact::explain(advice);  // against the runner-up
  std::cout << advice.name() << ' ' << tact::io::because(why) << '\n' << std::setprecision(10);
  std::cout << std::setw(13) << why.constant << "  when nothing is known\n";
  for (const tact::reason& r : why.reasons)
    if (r.contribution != 0) std::cout << std::setw(13) << r.contribution << "  from " << r.input << '\n';
  std::cout << std::setw(13) << why.lead << "  in all, ahead of " << why.rival << '\n';

  if (const auto other = tact::explain(advice, "competition"))
    std::cout << "rather than competition " << tact::io::because(*other) << '\n';

  std::cout << "what would change it, each input alone:\n";
  for (const tact::change& c : tact::changes(advice))
    if (c.nearest()) std::cout << "  " << tact::io::what_if(c) << '\n';
}
