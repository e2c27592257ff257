// SPDX-License-Identifier: BSL-1.0
#pragma once
// What matches leave: sums of whole numbers, which add up to the same bits in any order and grouping.

#include <cmath>
#include <cstdint>

#include <tact/care/detail/wide.hpp>
#include <tact/lab/world.hpp>
#include <tact/level.hpp>

namespace tact::lab {

/// The sums of one side.
struct side_tally {
  std::int64_t points = 0;          ///< in steps of a level
  care::detail::wide squares = {};  ///< of each match's points
  std::int64_t wins = 0;            ///< matches in which it had more points than the other
  std::int64_t anger = 0;           ///< its anger after each round played, in steps
  std::int64_t remembered = 0;      ///< what it remembers of each match by peak and end, in steps

  constexpr side_tally& operator+=(const side_tally& other) noexcept {
    points += other.points;
    squares += other.squares;
    wins += other.wins;
    anger += other.anger;
    remembered += other.remembered;
    return *this;
  }

  friend constexpr bool operator==(const side_tally&, const side_tally&) noexcept = default;
};

/// The sums of some matches between the same two. Exact for up to 2⁴⁰ rounds in all.
struct tally {
  std::int64_t matches = 0;
  std::int64_t rounds = 0;  ///< that were to be played
  std::int64_t played = 0;  ///< until the end, or until somebody left
  std::int64_t agreed = 0;  ///< and of those played: settled
  std::int64_t clashed = 0;
  std::int64_t put_off = 0;
  std::int64_t left = 0;  ///< matches that somebody left
  side_tally first = {};
  side_tally second = {};

  constexpr tally& operator+=(const tally& other) noexcept {
    matches += other.matches;
    rounds += other.rounds;
    played += other.played;
    agreed += other.agreed;
    clashed += other.clashed;
    put_off += other.put_off;
    left += other.left;
    first += other.first;
    second += other.second;
    return *this;
  }

  /// Calls use(number) with a reference to each of the numbers that a tally is made of, to store or to set them.
  template <class F>
  constexpr void each_number(F&& use) {
    for (std::int64_t* n : {&matches, &rounds, &played, &agreed, &clashed, &put_off, &left}) use(*n);
    for (side_tally* s : {&first, &second}) {
      for (std::int64_t* n : {&s->points, &s->wins, &s->anger, &s->remembered}) use(*n);
      s->squares.each_number(use);
    }
  }

  friend constexpr bool operator==(const tally&, const tally&) noexcept = default;
};

/// The points of a round, 1 for all that there is to share while nobody looks for more: a mean, and its standard error
/// over matches. With fewer than two matches the error is 0: nothing is known of it.
struct mean_points {
  double mean = 0;
  double error = 0;
};

namespace detail {

/// What a round gave one side.
struct round_result {
  int points;
  level anger;
};

constexpr void add(side_tally& to, round_result r) noexcept {
  to.points += r.points;
  to.anger += r.anger.steps();
}

constexpr void add(tally& to, ending how, round_result first, round_result second) noexcept {
  ++to.played;
  switch (how) {
    case ending::agreed: ++to.agreed; break;
    case ending::clashed: ++to.clashed; break;
    case ending::put_off: ++to.put_off; break;
    case ending::left: ++to.left; break;
  }
  add(to.first, first);
  add(to.second, second);
}

constexpr void finish(side_tally& s, std::int64_t left_over, level remembered) noexcept {
  s.points += left_over;
  s.squares = care::detail::wide(s.points) * care::detail::wide(s.points);
  s.remembered = remembered.steps();
}

/// Ends a match: each has `left_over` for the rounds that are not played any more.
constexpr void finish(tally& to, int rounds, std::int64_t left_over, level first, level second) noexcept {
  to.matches = 1;
  to.rounds = rounds;
  finish(to.first, left_over, first);
  finish(to.second, left_over, second);
  to.first.wins = to.first.points > to.second.points ? 1 : 0;
  to.second.wins = to.second.points > to.first.points ? 1 : 0;
}

/// The sum of squared deviations from the mean, exactly, times the number of matches; then over n²(n − 1), the variance
/// of the mean of a match.
inline mean_points mean_of(const side_tally& s, std::int64_t matches, std::int64_t rounds) noexcept {
  if (matches == 0) return {};
  const double a_match = static_cast<double>(rounds) / static_cast<double>(matches) * level::one;
  const double n = static_cast<double>(matches);
  const double mean = static_cast<double>(s.points) / n / a_match;
  if (matches < 2) return {mean, 0};
  const care::detail::wide points(s.points);
  const double deviations = (care::detail::wide(matches) * s.squares - points * points).value();
  return {mean, std::sqrt(deviations / (n * n * (n - 1))) / a_match};
}

}  // namespace detail

}  // namespace tact::lab
