// Both translation units must see the same, in every situation.
#include <cstdio>

#include "seen.hpp"

namespace {

int complain(const char* what, const tact::situation& s) {
  std::fprintf(stderr, "%s at assertiveness %g, cooperativeness %g, anger %g\n", what, s.assertiveness.value(),
               s.cooperativeness.value(), s.anger.value());
  return 1;
}

}  // namespace

int main() {
  bool own_strategy_wins = false;
  for (int a = 0; a <= 8; ++a)
    for (int c = 0; c <= 8; ++c)
      for (const double anger : {0.0, 0.9}) {
        const tact::situation s{.assertiveness = a / 8.0, .cooperativeness = c / 8.0, .anger = anger, .stakes = 1.0};
        const shop::seen one = shop::look_from_one(s);
        const shop::seen two = shop::look_from_two(s);
        if (one.documents != two.documents || one.mine != two.mine) return complain("a model has two addresses", s);
        if (one != two) return complain("two units disagree", s);
        own_strategy_wins |= one.strategy == shop::escalate::name;
      }
  if (own_strategy_wins) return 0;
  std::fputs("the user's own strategy never won: this test shows nothing about it\n", stderr);
  return 1;
}
