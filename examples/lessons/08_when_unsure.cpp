// Lesson 8: inputs that are not known exactly, and what to ask next.
//
// Give intervals in place of numbers: the answer is what can win, and how much of the box each strategy
// holds. A factor that is left out stays neutral; one that counts but is not known is tact::unknown.

#include <iostream>

#include <tact/tact.hpp>

void tell(const tact::uncertain_situation& what_we_know) {
  const auto outlook = tact::consider(what_we_know);
  std::cout << (outlook.name().empty() ? "unsure" : outlook.name()) << ":";
  for (const tact::candidate& p : outlook)
    if (p.possible) std::cout << ' ' << p.name << ' ' << 100 * p.share << " %";
  std::cout << '\n';

  if (const tact::next_question next = tact::ask_next(what_we_know))
    std::cout << "  ask for " << next.input << ": the answer changes with it " << 100 * next.change
              << " % of the time\n";
}

int main() {
  // Both concerns are known well enough.
  tell({.assertiveness = {0.85, 0.95}, .cooperativeness = {0.75, 0.85}});

  // To confront is right, only its kind is open: so confrontation is the advice.
  tell({.assertiveness = {0.85, 0.95}, .cooperativeness = {0.3, 0.7}});

  // Nobody has seen the customer's face: is there anger?
  tell({.assertiveness = 0.8, .cooperativeness = {0.8, 0.9}, .anger = tact::unknown, .urgency = {0.2, 0.4}});
}
