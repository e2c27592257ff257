// Lesson 1 written by hand with a switch, factors and gate included. Its object code is compared with the lesson's.

#include <cstddef>
#include <cstdint>
#include <iostream>

namespace {

struct conflict {
  double assertiveness, cooperativeness;
  double anger = 0, urgency = 0, stakes = 0.5, relationship = 0.5, legitimacy = 0.5, power = 0.5, complexity = 0.5,
         scarcity = 0.5, impasse = 0;
};

struct answer {
  std::size_t best = 0, second = 0;
  double margin = 0;
};

answer decide(const conflict& s) {
  const double a = s.assertiveness, c = s.cooperativeness, w = 1.0 / 16;
  const double over = s.power > 0.5 ? 2 * s.power - 1 : 0, under = s.power < 0.5 ? 1 - 2 * s.power : 0;
  const bool blocked = s.anger >= 0.75 && s.urgency < 0.75;
  const double scores[] = {
      2 * a + 2 * c - 2 + 8.0 / 128 + w * (s.stakes + s.relationship + s.complexity - s.urgency - 1.5),
      a + c - 0.5 - 16.0 / 128 +
          w * (s.urgency - s.stakes + s.relationship + s.legitimacy - over + s.scarcity + s.impasse - 1),
      2 * a - 1 + 8.0 / 128 + w * (s.urgency + s.stakes - s.relationship - s.legitimacy + over - under - s.complexity),
      0.65625 * (a + c) - 0.215 - 11.0 / 128 + w * (0.5 - s.urgency - s.stakes),
      13.0 / 128 + w * (0.5 - s.urgency - s.stakes + under),
  };
  answer found{.best = 5, .second = 5};
  for (std::size_t i = blocked ? 3 : 0; i != 5; ++i) {
    if (found.best == 5 || scores[i] > scores[found.best]) {
      found.second = found.best;
      found.best = i;
    } else if (found.second == 5 || scores[i] > scores[found.second]) {
      found.second = i;
    }
  }
  found.margin = scores[found.best] - scores[found.second];
  return found;
}

const char* name(std::size_t strategy) {
  switch (strategy) {
    case 0: return "negotiation";
    case 1: return "compromise";
    case 2: return "competition";
    case 3: return "procrastination";
    default: return "avoidance";
  }
}

const char* outcome(std::size_t strategy) {
  switch (strategy) {
    case 0: return "win-win";
    case 1: return "each yields something";
    case 2: return "win-lose";
    default: return "lose-lose";
  }
}

}  // namespace

int main() {
  const answer advice = decide({.assertiveness = 0.9, .cooperativeness = 0.8});
  std::cout << name(advice.best) << ", " << outcome(advice.best) << '\n';
  std::cout << "ahead of " << name(advice.second) << " by " << advice.margin << '\n';
}
