// Lesson 1: from a situation to a recommendation.
//
// Ada's bicycle was promised for Friday. It is Saturday, it is not ready, and she does not want to pay the
// 80 euros. Two numbers from 0 to 1 describe the conflict as the shop sees it: how much its own needs count,
// and how much Ada's do. Here it needs the money (0.9), and it wants to keep her as a customer (0.8).

#include <iostream>

#include <tact/tact.hpp>

int main() {
  const auto advice = tact::recommend({.assertiveness = 0.9, .cooperativeness = 0.8});

  std::cout << advice.name() << ", " << name(advice.outcome()) << '\n';  // an outcome is an enum with a name
  std::cout << "ahead of " << advice.runner_up() << " by " << advice.margin() << '\n';
}
