#pragma once
// The default model as an expert would write it by hand: its numbers in the code, no branch on the data.
//
// A key is eight times the score, in units of 2⁻²¹, plus a place that is larger for strategies listed earlier.
// All keys of a situation differ, and the largest one belongs to the winner, ties and gates included.

#include <array>
#include <cstddef>

#include "../workload.hpp"

namespace bench::handwritten {

using ranking_keys = std::array<int, 5>;

/// The penalty of a closed gate: more than the largest difference of two keys.
inline constexpr int blocked_offset = 1 << 30;

constexpr int larger(int a, int b) noexcept { return a < b ? b : a; }

constexpr ranking_keys packed(int negotiation, int compromise, int competition, int procrastination,
                              int avoidance) noexcept {
  return {negotiation * 8 + 7, compromise * 8 + 6, competition * 8 + 5, procrastination * 8 + 4, avoidance * 8 + 3};
}

constexpr std::size_t place(int key) noexcept { return static_cast<std::size_t>(~key & 7); }

/// All nine factors.
[[gnu::always_inline]] constexpr ranking_keys keys_of(const tact::situation& s) noexcept {
  const int a = s.assertiveness.steps();
  const int sum = a + s.cooperativeness.steps();
  const int urgency = 8 * s.urgency.steps();
  const int stakes = 8 * s.stakes.steps();
  const int relationship = 8 * s.relationship.steps();
  const int legitimacy = 8 * s.legitimacy.steps();
  const int complexity = 8 * s.complexity.steps();
  const int tilt = 16 * s.power.steps() - 8 * 16384;
  const int advantage = tilt & ~(tilt >> 31);
  const int disadvantage = -tilt & (tilt >> 31);
  const int gate = ((s.anger.steps() >= 12288) & (urgency < 8 * 12288)) * blocked_offset;

  ranking_keys all =
      packed(256 * sum - 4259840 - urgency + stakes + relationship + complexity,
             128 * sum - 1441792 + urgency - stakes + relationship + legitimacy - advantage + 8 * s.scarcity.steps() +
                 8 * s.impasse.steps(),
             256 * a - 1835008 + urgency + stakes - relationship - legitimacy + advantage - disadvantage - complexity,
             84 * sum - 566272 - urgency - stakes, 278528 - urgency - stakes + disadvantage);
  for (std::size_t i = 0; i != 3; ++i) all[i] -= gate;
  return all;
}

/// The two concerns alone: the constants include the neutral factors.
[[gnu::always_inline]] constexpr ranking_keys keys_of(concerns s) noexcept {
  const int a = s.assertiveness.steps();
  const int sum = a + s.cooperativeness.steps();
  return packed(256 * sum - 4063232, 128 * sum - 1310720, 256 * a - 1966080, 84 * sum - 631808, 212992);
}

[[gnu::always_inline]] constexpr std::size_t winner(const ranking_keys& all) noexcept {
  int best = all[0];
  for (std::size_t i = 1; i != all.size(); ++i) best = larger(best, all[i]);
  return place(best);
}

/// The two concerns alone, as most people would write it: thresholds of the sum for strategies on the diagonal, and one
/// border for each of them against competition. It branches on the data.
constexpr std::size_t by_if_else(concerns s) noexcept {
  const int a = s.assertiveness.steps();
  const int c = s.cooperativeness.steps();
  if (a + c >= 21504) return c < 8192 ? 2 : 0;
  if (a + c >= 15430) return a - c > 5120 ? 2 : 1;
  if (a + c >= 10058) return 172 * a - 84 * c >= 1334272 ? 2 : 3;
  return a >= 8512 ? 2 : 4;
}

}  // namespace bench::handwritten
