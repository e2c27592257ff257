// Lesson 1 written by hand with a switch, factors and gates included. Its object code is compared with the lesson's.

#include <cfloat>
#include <cstddef>
#include <cstdint>
#include <iostream>

namespace {

struct conflict {
  double assertiveness, cooperativeness;
  double anger = 0, urgency = 0, stakes = 0.5, relationship = 0.5, legitimacy = 0.5, power = 0.5, complexity = 0.5,
         scarcity = 0.5, impasse = 0, awaited = 0, role_ambiguity = 0;
};

struct answer {
  std::size_t best = 0, second = 0;
  double margin = 0;
};

answer decide(const conflict& s) {
  const double a = s.assertiveness, c = s.cooperativeness, w = 20.0 / 128, h = w / 2;
  const double over = s.power > 0.5 ? 2 * s.power - 1 : 0, under = s.power < 0.5 ? 1 - 2 * s.power : 0;
  const bool angry = s.anger >= 0.75, urgent = s.urgency >= 0.75;
  const double scores[] = {
      2 * a + 2 * c - 2 + 8.0 / 128 + w * (s.stakes + s.relationship + s.complexity - 1.5) +
          h * (s.role_ambiguity - s.urgency),
      a + c - 0.5 - 20.0 / 128 + w * (s.relationship + s.legitimacy + s.scarcity - s.stakes - 1) +
          h * (s.urgency + s.impasse + (under - over) / 2),
      2 * a - 1 + 15.0 / 128 + w * (s.stakes - s.relationship - s.legitimacy - s.complexity + 1) +
          h * (s.urgency + over - under - s.role_ambiguity),
      0.78125 * a + 0.625 * c - 4100.0 / 16384 - 16.0 / 128 + w * s.awaited + h * (0.5 - s.urgency - s.stakes),
      13.0 / 128 + w * (0.5 - s.stakes) + h * (under - s.urgency),
  };
  answer found{.best = 5, .second = 5};
  for (std::size_t i = angry && !urgent ? 3 : 0; i != (angry ? 4 : 5); ++i) {
    if (found.best == 5 || scores[i] > scores[found.best]) {
      found.second = found.best;
      found.best = i;
    } else if (found.second == 5 || scores[i] > scores[found.second]) {
      found.second = i;
    }
  }
  found.margin = found.second == 5 ? DBL_MAX : scores[found.best] - scores[found.second];
  return found;
}

const char* name(std::size_t strategy) {
  switch (strategy) {
    case 0: return "negotiation";
    case 1: return "compromise";
    case 2: return "competition";
    case 3: return "procrastination";
    case 4: return "avoidance";
    default: return "";
  }
}

const char* outcome(std::size_t strategy) {
  switch (strategy) {
    case 0: return "win-win";
    case 1: return "lose-lose";
    case 2: return "win-lose";
    case 3: return "unresolved for now";
    default: return "unresolved";
  }
}

}  // namespace

int main() {
  const answer advice = decide({.assertiveness = 0.9, .cooperativeness = 0.8});
  std::cout << name(advice.best) << ", " << outcome(advice.best) << '\n';
  std::cout << "ahead of " << name(advice.second) << " by " << advice.margin << '\n';
}
