// Lesson 2: what is going on around the conflict changes the advice.
//
// Every factor has a neutral value, so name only those you know. Anger rules out reason: from 0.75 up
// it closes the whole family of confrontation, and the advice says what comes then.

#include <iostream>

#include <tact/tact.hpp>

int main() {
  tact::situation complaint{.assertiveness = 0.8, .cooperativeness = 0.9, .anger = 0.9, .stakes = 0.7};

  const auto now = tact::recommend(complaint);
  std::cout << "now:  " << now.name() << '\n';               // procrastination: let it cool down
  std::cout << "then: " << now.afterwards().name() << '\n';  // negotiation: once the anger is down

  complaint.urgency = 1.0;  // it cannot be put off
  const auto at_once = tact::recommend(complaint);
  std::cout << "if it cannot wait: " << at_once.name() << '\n';

  for (const auto& line : at_once.ranking()) std::cout << "  " << line.name << ' ' << line.score << '\n';

  const auto why = tact::explain(at_once);
  if (const auto main = why.main()) std::cout << "because of " << main->input << " (" << main->source << ")\n";
}
