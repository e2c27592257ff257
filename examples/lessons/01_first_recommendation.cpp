// Lesson 1: a situation in, a recommendation out.
//
// Two numbers describe the conflict, seen by whoever asks for advice: how much one's own needs count,
// and how much the other side's do. Both run from 0 to 1.

#include <iostream>

#include <tact/tact.hpp>

int main() {
  const auto advice = tact::recommend({.assertiveness = 0.9, .cooperativeness = 0.8});

  std::cout << advice.name() << ", " << name(advice.outcome()) << '\n';  // negotiation, win-win
  std::cout << "ahead of " << advice.runner_up() << " by " << advice.margin() << '\n';
}
