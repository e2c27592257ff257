// SPDX-License-Identifier: BSL-1.0
#pragma once
// Two players meet, round after round.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <tact/care/anger.hpp>
#include <tact/care/journey.hpp>
#include <tact/care/moment.hpp>
#include <tact/detail/fingerprint.hpp>
#include <tact/detail/level_steps.hpp>
#include <tact/lab/bad_input.hpp>
#include <tact/lab/detail/random.hpp>
#include <tact/lab/player.hpp>
#include <tact/lab/tactic.hpp>
#include <tact/lab/tally.hpp>
#include <tact/lab/world.hpp>
#include <tact/level.hpp>
#include <tact/situation.hpp>

namespace tact::lab {

/// One of the two sides: what it means to weigh, and how it comes in. Of the situation's factors, the world raises
/// three as the encounter goes on: the other's anger, urgency and impasse; and the other's journey raises relationship.
struct party {
  situation stands{.assertiveness = 0.7, .cooperativeness = 0.7};
  level anger = 0.0;  ///< its own anger at the start
};

/// How likely it is, in a round and for each side, that something goes wrong. Source: Axelrod 1984; tact (which moves).
struct noise {
  double slip = 0;     ///< the move becomes another of the four that settle, each alike, with what that usually asks
  double misread = 0;  ///< the other reads such another move, and is angry or pleased accordingly
};

/// What an encounter is played with.
struct match {
  lab::world world = {};
  party first = {};
  party second = {};
  int rounds = 100;  ///< 1 to 1,000,000
  lab::noise noise = {};
  std::uint64_t seed = 1;
};

/// One side of a round.
struct turn {
  move played;
  move read;    ///< as the other read it
  int points;   ///< what the round gave, in steps of a level
  level anger;  ///< after the round
};

/// One round.
struct round {
  ending how;
  turn first;
  turn second;
};

/// A whole encounter: its rounds, for a class to look at, and their sums.
struct encounter {
  std::vector<round> rounds;
  tally sums;
};

namespace detail {

/// Throws `bad_input` if a match cannot be played.
inline void require_playable(const match& m) {
  constexpr int most_rounds = 1'000'000;
  constexpr int most_minutes = 1440;
  if (m.rounds < 1 || m.rounds > most_rounds) throw bad_input("match: rounds must be from 1 to 1000000");
  for (const double p : {m.noise.slip, m.noise.misread})
    if (!tact::detail::is_finite(p) || p < 0 || p > 1)
      throw bad_input("match: a noise is a probability, so slip and misread must be from 0 to 1");
  for (const int minutes : {m.world.between, m.world.pause})
    if (minutes < 0 || minutes > most_minutes)
      throw bad_input("match: between and pause of the world are minutes, and must be from 0 to 1440");
}

/// The random numbers of a side are those of its player's name, so that two sides that change places keep them.
inline random_stream luck_of(const entrant& who, const entrant& other, bool is_first, std::uint64_t seed) noexcept {
  tact::detail::fnv1a hash;
  hash.add(who.name());
  if (!is_first && who.name() == other.name()) hash.add(std::int64_t{1});
  return {seed, hash.value()};
}

/// A move with some probability put in the place of another of the four that settle.
inline move perhaps_other(move m, double probability, const random_stream& luck, std::uint64_t counter) noexcept {
  if (!(luck.uniform(counter) < probability)) return m;
  const std::uint64_t others = settles(m.tactic) ? 3 : 4;
  const std::uint64_t drawn = luck.below(counter + 1, others);
  const bool is_past = settles(m.tactic) && drawn >= static_cast<std::uint64_t>(m.tactic);
  return static_cast<tactic>(drawn + (is_past ? 1 : 0));
}

/// One side, as the encounter goes on.
class side {
 public:
  side(const entrant& who, const party& as, const match& m, random_stream luck) noexcept
      : who_(who), match_(m), luck_(luck), stands_(as.stands), temper_(m.world.curve.start_at(as.anger)) {
    if (temper_.anger.steps() == 0) temper_.minutes_rising = 0;  // nobody has made this party angry yet
  }

  level anger() const noexcept { return temper_.anger; }
  bool is_heated() const noexcept { return temper_.anger >= match_.world.heated; }
  const care::journey<>& past() const noexcept { return past_; }

  /// Makes its move, and says how the other reads it.
  std::pair<move, move> decide(const side& other, int round, level urgency, level impasse) const {
    const auto counter = static_cast<std::uint64_t>(round) * numbers_a_round;
    view v{.where = other.past_.apply_to(stands_),
           .own_anger = anger(),
           .other_is_heated = other.is_heated(),
           .mine = mine_,
           .theirs = theirs_,
           .points = points_,
           .round = round,
           .rounds = match_.rounds,
           .luck = luck_.bits(counter)};
    raise(v.where.anger, other.anger());
    raise(v.where.urgency, urgency);
    raise(v.where.impasse, impasse);
    const move played = perhaps_other(who_.play(v), match_.noise.slip, luck_, counter + 1);
    return {played, perhaps_other(played, match_.noise.misread, luck_, counter + 3)};
  }

  /// Takes in how a round went.
  void live_through(move played, move read_of_other, ending how, int points, int round) noexcept {
    mine_ = played;
    theirs_ = read_of_other;
    points_ = points;
    temper_ = anger_after(match_.world, temper_, read_of_other.tactic, how);
    const std::int64_t day = std::int64_t{seconds_a_day} * round;
    past_.record({.at = day,
                  .satisfaction = satisfaction_with(points),
                  .resolved_at = how == ending::agreed ? day : care::not_stated});
  }

 private:
  static constexpr std::uint64_t numbers_a_round = 5;
  static constexpr int seconds_a_day = 86400;

  static void raise(level& factor, level to) noexcept {
    if (factor < to) factor = to;
  }

  static level satisfaction_with(int points) noexcept {
    return level::from_steps(points < 0 ? 0 : points > level::one ? level::one : points);
  }

  const entrant& who_;
  const match& match_;
  random_stream luck_;
  situation stands_;
  care::anger_state temper_;
  care::journey<> past_{};
  std::optional<move> mine_{};
  std::optional<move> theirs_{};
  int points_ = 0;
};

/// How urgent a round is: it grows evenly, up to the world's pressure in the last.
constexpr level urgency_in(const match& m, int round) noexcept {
  return level::from_steps(static_cast<int>(std::int64_t{m.world.pressure.steps()} * (round + 1) / m.rounds));
}

/// How far earlier attempts have failed: half after one clash since the last agreement, and 1 after more.
constexpr level impasse_after(int clashes) noexcept { return clashes == 0 ? 0.0 : clashes == 1 ? 0.5 : 1.0; }

/// Plays a match and hands each round over. O(rounds).
template <class OnRound>
tally played(const entrant& first, const entrant& second, const match& m, OnRound on_round) {
  side one(first, m.first, m, luck_of(first, second, true, m.seed));
  side two(second, m.second, m, luck_of(second, first, false, m.seed));
  tally sums;
  int clashes = 0;
  for (int r = 0; r != m.rounds && sums.left == 0; ++r) {
    const level urgency = urgency_in(m, r);
    const level impasse = impasse_after(clashes);
    const auto [a, a_read] = one.decide(two, r, urgency, impasse);
    const auto [b, b_read] = two.decide(one, r, urgency, impasse);
    const settlement given = settle(m.world, a, b, one.is_heated() || two.is_heated(), urgency);
    one.live_through(a, b_read, given.how, given.first, r);
    two.live_through(b, a_read, given.how, given.second, r);
    if (given.how != ending::put_off) clashes = given.how == ending::clashed ? clashes + 1 : 0;
    const round here{given.how, {a, a_read, given.first, one.anger()}, {b, b_read, given.second, two.anger()}};
    add(sums, here.how, {here.first.points, here.first.anger}, {here.second.points, here.second.anger});
    on_round(here);
  }
  const std::int64_t left_over = std::int64_t{m.world.alternative.steps()} * (m.rounds - sums.played);
  finish(sums, m.rounds, left_over, *one.past().remembered(), *two.past().remembered());
  return sums;
}

}  // namespace detail

/// Plays one match, round by round. In each round both move at once; then anger moves, and each side's journey takes in
/// a contact a day, as satisfying as what the round gave (1 or more is full satisfaction), resolved where they agreed.
/// The same players, match and seed give the same encounter, and players of different names who change places give its
/// mirror image. Throws `bad_input` for a match that cannot be played, and what a player throws.
/// O(rounds · minutes). Source: tact (the lab's world).
inline encounter play(const entrant& first, const entrant& second, const match& m = {}) {
  detail::require_playable(m);
  encounter all;
  all.sums = detail::played(first, second, m, [&](const round& r) { all.rounds.push_back(r); });
  return all;
}

}  // namespace tact::lab
