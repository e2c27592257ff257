#pragma once
// A ranking and the reasons of the default model, as an expert would write them by hand: plain tables, and no branch on
// the data where a mask is enough.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "formula.hpp"

namespace bench::handwritten {

inline constexpr std::size_t input_count = std::tuple_size_v<tact::detail::inputs<tact::situation>>;
inline constexpr std::size_t strategy_count = std::tuple_size_v<ranking_keys>;

/// The place of the rival where every other strategy is blocked.
inline constexpr std::size_t nobody = strategy_count;

/// One for each winner and rival, nobody included.
template <class T>
using for_pairs = std::array<std::array<T, strategy_count + 1>, strategy_count>;

constexpr bool blocked(int key) noexcept { return key < -blocked_offset / 2; }
constexpr int unblocked(int key) noexcept { return key + blocked(key) * blocked_offset; }

constexpr void better_first(int& a, int& b) noexcept {
  const int better = larger(a, b);
  b = a < b ? a : b;
  a = better;
}

/// Best first, by the nine comparisons that sort five numbers.
[[gnu::always_inline]] constexpr ranking_keys sorted(ranking_keys s) noexcept {
  better_first(s[0], s[3]);
  better_first(s[1], s[4]);
  better_first(s[0], s[2]);
  better_first(s[1], s[3]);
  better_first(s[0], s[1]);
  better_first(s[2], s[4]);
  better_first(s[1], s[2]);
  better_first(s[3], s[4]);
  better_first(s[2], s[3]);
  return s;
}

/// The last is empty, for where there is no rival.
inline constexpr std::array<std::string_view, strategy_count + 1> names{"negotiation", "compromise", "competition",
                                                                        "procrastination", "avoidance"};

struct ranked {
  std::string_view name;
  double score;
  bool is_blocked;
};

using ranking = std::array<ranked, strategy_count>;

/// Each line is built in place.
[[gnu::always_inline]] inline ranking rank(const ranking_keys& best_first, const tact::situation& s) noexcept {
  const std::int64_t a = s.assertiveness.steps();
  const std::int64_t c = s.cooperativeness.steps();
  const std::int64_t distance = a * a + c * c;
  const auto score = [distance](int key) {
    return static_cast<double>(std::int64_t{unblocked(key) >> 3} * 128 - distance) / (16384.0 * 16384.0);
  };
  return [&]<std::size_t... Place>(std::index_sequence<Place...>) __attribute__((always_inline)) {
    return ranking{ranked{names[place(best_first[Place])], score(best_first[Place]), blocked(best_first[Place])}...};
  }(std::make_index_sequence<strategy_count>{});
}

using numbers = std::array<std::int16_t, 16>;  // input_count of them, and zeros to fill two registers

/// How far each input is above its neutral value.
[[gnu::always_inline]] inline numbers known(const tact::situation& s) noexcept {
  const auto steps = [](int x) { return static_cast<std::int16_t>(x); };
  const int tilt = 2 * s.power.steps() - 16384;
  return {steps(s.assertiveness.steps() - 8192),
          steps(s.cooperativeness.steps() - 8192),
          steps(s.anger.steps()),
          steps(s.urgency.steps()),
          steps(s.stakes.steps() - 8192),
          steps(s.relationship.steps() - 8192),
          steps(s.legitimacy.steps() - 8192),
          steps(s.power.steps() - 8192),
          steps(tilt & ~(tilt >> 31)),
          steps(-tilt & (tilt >> 31)),
          steps(s.complexity.steps() - 8192),
          steps(s.scarcity.steps() - 8192),
          steps(s.impasse.steps()),
          steps(s.awaited.steps()),
          steps(s.role_ambiguity.steps())};
}

/// How much larger each slope is for one strategy than for another, and the lead when nothing is known: zeros for
/// nobody.
struct difference {
  numbers slope{};
  int constant = 0;
};

inline constexpr auto differences = [] {
  constexpr const auto& rows = tact::detail::lowered<tact::models::customer_care>;
  for_pairs<difference> table{};
  for (std::size_t w = 0; w != strategy_count; ++w)
    for (std::size_t r = 0; r != strategy_count; ++r) {
      difference& d = table[w][r];
      d.constant = static_cast<int>(rows[w].constant - rows[r].constant);
      for (std::size_t i = 0; i != input_count; ++i) {
        d.slope[i] = static_cast<std::int16_t>(rows[w].slope[i] - rows[r].slope[i]);
        d.constant += d.slope[i] * tact::detail::neutral_inputs<tact::situation>[i];
      }
    }
  return table;
}();

struct explanation {
  std::size_t winner;
  std::size_t rival;  ///< the second best that no gate blocks
  std::size_t gated;  ///< the strategy that would win without gates; the winner where that is the same
  double lead;
  double constant;
  numbers known;

  /// The part of the lead that is due to input i, in units of 2⁻²¹.
  int adds(std::size_t i) const noexcept { return differences[winner][rival].slope[i] * known[i]; }

  /// The input that adds most, the first of equals; `input_count` where none adds.
  std::size_t main() const noexcept {
    int most = 15;
    for (std::size_t i = 0; i != input_count; ++i) most = larger(most, adds(i) * 16 + 15 - static_cast<int>(i));
    return most == 15 ? input_count : 15 - static_cast<std::size_t>(most & 15);
  }
};

[[gnu::always_inline]] inline explanation explain(const ranking_keys& all, const tact::situation& s) noexcept {
  int best = larger(all[0], all[1]);
  int second = all[0] < all[1] ? all[0] : all[1];
  int open = larger(unblocked(all[0]), unblocked(all[1]));
  for (std::size_t i = 2; i != strategy_count; ++i) {
    second = larger(second, best < all[i] ? best : all[i]);
    best = larger(best, all[i]);
    open = larger(open, unblocked(all[i]));
  }
  const bool alone = blocked(second);
  const std::size_t rival = alone ? nobody : place(second);
  return {.winner = place(best),
          .rival = rival,
          .gated = place(open),
          .lead = alone ? 0 : ((best >> 3) - (second >> 3)) / (16384.0 * 128),
          .constant = differences[place(best)][rival].constant / (16384.0 * 128),
          .known = known(s)};
}

/// The three inputs that pull most towards the winner (way +1) or its rival (−1), the strongest first, of equals the
/// first: sixteen times the pull, and 15 less the input.
[[gnu::always_inline]] inline std::array<int, 3> strongest(const explanation& why, int way) noexcept {
  int first = 15;
  int second = 15;
  int third = 15;
  const numbers& slope = differences[why.winner][why.rival].slope;
  for (std::size_t i = 0; i != input_count; ++i) {
    int next = way * slope[i] * why.known[i] * 16 + 15 - static_cast<int>(i);
    better_first(first, next);
    better_first(second, next);
    third = larger(third, next);
  }
  return {first, second, third};
}

/// The input behind one of the strongest, if there is one.
constexpr bool pulls(int strong) noexcept { return strong > 15; }
constexpr std::size_t input_of(int strong) noexcept { return 15 - static_cast<std::size_t>(strong & 15); }

}  // namespace bench::handwritten
