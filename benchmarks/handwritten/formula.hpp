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

/// All eleven factors.
[[gnu::always_inline]] constexpr ranking_keys keys_of(const tact::situation& s) noexcept {
  const int a = s.assertiveness.steps();
  const int sum = a + s.cooperativeness.steps();
  const int urgency = 10 * s.urgency.steps();
  const int stakes = 10 * s.stakes.steps();
  const int relationship = 20 * s.relationship.steps();
  const int legitimacy = 20 * s.legitimacy.steps();
  const int tilt = 10 * s.power.steps() - 5 * 16384;  // half the advantage less the disadvantage
  const int disadvantage = -tilt & (tilt >> 31);
  const int complexity = 20 * s.complexity.steps();
  const int role_ambiguity = 10 * s.role_ambiguity.steps();
  const bool angry = s.anger.steps() >= 12288;
  const bool in_time = s.urgency.steps() < 12288;

  ranking_keys all = packed(
      256 * sum - 4554752 - urgency + 2 * stakes + relationship + complexity + role_ambiguity,
      128 * sum - 1703936 + urgency - 2 * stakes + relationship + legitimacy - tilt + 20 * s.scarcity.steps() +
          10 * s.impasse.steps(),
      256 * a - 1523712 + urgency + 2 * stakes - relationship - legitimacy + 2 * tilt - complexity - role_ambiguity,
      100 * a + 80 * s.cooperativeness.steps() - 705024 - urgency - stakes + 20 * s.awaited.steps(),
      376832 - urgency - 2 * stakes + 2 * disadvantage);
  for (std::size_t i = 0; i != 3; ++i) all[i] -= (angry & in_time) * blocked_offset;
  all[4] -= angry * blocked_offset;
  return all;
}

/// The two concerns alone: the constants include the neutral factors.
[[gnu::always_inline]] constexpr ranking_keys keys_of(concerns s) noexcept {
  const int a = s.assertiveness.steps();
  const int c = s.cooperativeness.steps();
  const int sum = a + c;
  return packed(256 * sum - 4063232, 128 * sum - 1376256, 256 * a - 1851392, 100 * a + 80 * c - 786944, 212992);
}

[[gnu::always_inline]] constexpr std::size_t winner(const ranking_keys& all) noexcept {
  int best = all[0];
  for (std::size_t i = 1; i != all.size(); ++i) best = larger(best, all[i]);
  return place(best);
}

/// The two concerns alone, as most people would write it: the borders between the strategies from negotiation to
/// avoidance, and one border for each of them against competition. It branches on the data.
constexpr std::size_t by_if_else(concerns s) noexcept {
  const int a = s.assertiveness.steps();
  const int c = s.cooperativeness.steps();
  if (a + c >= 20992) return c < 8640 ? 2 : 0;
  if (a + c >= 12416 && 7 * a + 12 * c >= 147328) return a - c > 3712 ? 2 : 1;
  if (5 * a + 4 * c >= 49997) return 39 * a - 20 * c >= 266112 ? 2 : 3;
  return a >= 8064 ? 2 : 4;
}

}  // namespace bench::handwritten
