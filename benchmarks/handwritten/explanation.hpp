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

/// The places that this file needs by name; nobody is the rival where every other strategy is blocked.
inline constexpr std::size_t competition = 2;
inline constexpr std::size_t procrastination = 3;
inline constexpr std::size_t avoidance = 4;
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

/// The input that adds most to a difference, the first of equals; `input_count` where none adds.
[[gnu::always_inline]] constexpr std::size_t main_input(const difference& d, const numbers& known) noexcept {
  int most = 15;
  for (std::size_t i = 0; i != input_count; ++i)
    most = larger(most, d.slope[i] * known[i] * 16 + 15 - static_cast<int>(i));
  return most == 15 ? input_count : 15 - static_cast<std::size_t>(most & 15);
}

/// The styles by corner: twice whether one's own needs count, plus whether the other's do. The last is none.
inline constexpr std::array<std::string_view, 4> styles{"avoid", "accommodate", "compete", ""};
inline constexpr std::size_t no_style = 3;

/// The strategy that acts as each style does.
inline constexpr std::array<std::size_t, 4> follower{avoidance, nobody, competition, nobody};

/// The style of the two concerns; none where one of them is moderate.
[[gnu::always_inline]] constexpr std::size_t style_of(const tact::situation& s) noexcept {
  const int a = s.assertiveness.steps();
  const int c = s.cooperativeness.steps();
  const bool moderate = (a >= 6144 && a < 10240) || (c >= 6144 && c < 10240);
  return 2 * std::size_t{a >= 10240} | std::size_t{c >= 10240} | moderate * no_style;
}

struct explanation {
  std::size_t winner;
  std::size_t rival;   ///< the second best that no gate blocks
  std::size_t gated;   ///< what would win without gates, the best other where there is no rival; else the winner
  std::size_t style;   ///< of the two concerns, unless the winner acts as it does
  bool style_blocked;  ///< a gate blocks the strategy that does
  std::size_t behind;  ///< else what puts that one behind most; `input_count` where nothing does
  bool excused;        ///< urgency holds the winner's gate open
  tact::delay delay;
  double lead;
  double constant;
  numbers known;

  /// The input that adds most to the lead; `input_count` where none adds.
  std::size_t main() const noexcept { return main_input(differences[winner][rival], known); }
};

[[gnu::always_inline]] inline explanation explain(const ranking_keys& all, const tact::situation& s) noexcept {
  int best = larger(all[0], all[1]);
  int second = all[0] < all[1] ? all[0] : all[1];
  for (std::size_t i = 2; i != strategy_count; ++i) {
    second = larger(second, best < all[i] ? best : all[i]);
    best = larger(best, all[i]);
  }
  const bool heated = blocked(all[avoidance]);
  const bool alone = blocked(all[competition]);  // nothing but procrastination is open
  int open = all[procrastination] - alone * blocked_offset;
  for (const int key : {all[0], all[1], all[2], all[4]}) open = larger(open, unblocked(key));

  const numbers in = known(s);
  const std::size_t winner = place(best);
  const std::size_t rival = alone ? nobody : place(second);
  const std::size_t tendency = style_of(s);
  const std::size_t style = tendency | (follower[tendency] == winner) * no_style;
  const bool style_blocked = (heated && follower[style] == avoidance) || (alone && follower[style] == competition);
  return {.winner = winner,
          .rival = rival,
          .gated = place(open),
          .style = style,
          .style_blocked = style_blocked,
          .behind = main_input(differences[winner][style_blocked ? nobody : follower[style]], in),
          .excused = heated && winner != procrastination,
          .delay = winner != procrastination ? tact::delay::none
                   : heated                  ? tact::delay::to_cool_down
                                             : tact::delay::to_learn_more,
          .lead = alone ? 0 : ((best >> 3) - (second >> 3)) / (16384.0 * 128),
          .constant = differences[winner][rival].constant / (16384.0 * 128),
          .known = in};
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
