// Lesson 6: why this answer, why not another, and what would change it.
//
// A score is a sum, so a lead comes apart into what each input adds to it: exactly, to the last bit.

#include <iostream>

#include <tact/io/text.hpp>
#include <tact/tact.hpp>

int main() {
  const auto advice = tact::recommend(
      {.assertiveness = 0.7, .cooperativeness = 0.75, .urgency = 0.8, .relationship = 0.9, .complexity = 1.0});

  const auto why = tact::explain(advice);  // against the runner-up
  std::cout << advice.name() << ' ' << tact::io::because(why) << '\n';
  std::cout << "  " << why.constant << " when nothing is known\n";
  for (const auto& r : why.reasons)
    if (r.contribution != 0) std::cout << "  " << r.contribution << " from " << r.input << '\n';
  std::cout << "  " << why.lead << " in all, which is the margin: " << advice.margin() << '\n';

  if (const auto other = tact::explain(advice, "competition"))
    std::cout << "rather than competition " << tact::io::because(*other) << '\n';

  std::cout << "what would change it, each input alone:\n";
  for (const tact::change& c : tact::changes(advice))
    if (c.nearest()) std::cout << "  " << tact::io::what_if(c) << '\n';

  const tact::border_point near = tact::nearest_border(advice);
  std::cout << "nearest border: " << near.strategy << ", " << near.distance << " away\n";
}
