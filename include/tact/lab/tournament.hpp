// SPDX-License-Identifier: BSL-1.0
#pragma once
// Who does well against whom: every entrant meets every other, and itself, in both seats, again and again.

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <future>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <tact/detail/fingerprint.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/lab/bad_input.hpp>
#include <tact/lab/detail/random.hpp>
#include <tact/lab/encounter.hpp>
#include <tact/lab/player.hpp>
#include <tact/lab/tally.hpp>
#include <tact/lab/world.hpp>
#include <tact/level.hpp>

namespace tact::lab {

/// How a tournament is played: what each match is played with, how often each pair meets in each order of seats, and
/// on how many threads. The seed of a match comes from that of `each`, the names of the two, and how often they met.
struct schedule {
  match each = {};
  int repeats = 10;  ///< 1 to 1,000,000
  int threads = 1;   ///< 1 to 1024; they change nothing but the time
};

/// How an entrant did against the others. Matches against itself do not count here.
struct standing {
  std::string name;
  mean_points points = {};   ///< of a round; the error is that of luck, once the tournament is complete
  double won = 0;            ///< the share of matches in which it had more points than the other
  double agreed = 0;         ///< the share of all rounds that ended in agreement
  double left = 0;           ///< the share of matches that somebody left
  double own_anger = 0;      ///< the mean over the rounds played
  double others_anger = 0;   ///< the same for those who met it
  double own_memory = 0;     ///< what it remembers of a match by peak and end, the mean
  double others_memory = 0;  ///< the same for those who met it
};

/// The matches of a tournament, or of a part of it, as sums for each pair. Parts of the same tournament add up to the
/// whole, in any order, with the same bits.
class tournament {
 public:
  /// No match yet. `settings` is what the parts of one tournament have in common. Call `play_all` instead, or use it to
  /// read one back.
  tournament(std::vector<std::string> names, std::uint64_t settings, std::int64_t repeats)
      : names_(std::move(names)), settings_(settings), repeats_(repeats), tallies_(names_.size() * names_.size()) {}

  const std::vector<std::string>& names() const noexcept { return names_; }
  /// A hash of everything that decides a match, except what the players do.
  std::uint64_t settings() const noexcept { return settings_; }
  std::int64_t repeats() const noexcept { return repeats_; }

  /// The matches of two entrants, by their places, in this order of seats. Requires places below the number of names.
  const tally& between(std::size_t first, std::size_t second) const noexcept {
    return tallies_[first * names_.size() + second];
  }
  tally& between(std::size_t first, std::size_t second) noexcept { return tallies_[first * names_.size() + second]; }

  /// How many matches were played. O(entrants²).
  std::int64_t matches() const noexcept {
    std::int64_t sum = 0;
    for (const tally& t : tallies_) sum += t.matches;
    return sum;
  }

  /// True when every match was played. O(entrants²).
  bool complete() const noexcept {
    return std::all_of(tallies_.begin(), tallies_.end(), [&](const tally& t) { return t.matches == repeats_; });
  }

  /// Takes in another part of the same tournament. Throws `bad_input` for one of another, or if a match would count
  /// twice: a pair cannot have met more often than it is to. O(entrants²).
  tournament& operator+=(const tournament& other) {
    if (names_ != other.names_ || settings_ != other.settings_ || repeats_ != other.repeats_)
      throw bad_input("tournament: these parts were not played by the same entrants with the same schedule");
    for (std::size_t i = 0; i != tallies_.size(); ++i)
      if (tallies_[i].matches + other.tallies_[i].matches > repeats_)
        throw bad_input("tournament: these parts overlap; add up parts that have no match in common");
    for (std::size_t i = 0; i != tallies_.size(); ++i) tallies_[i] += other.tallies_[i];
    return *this;
  }

  /// What a round gives an entrant in the first seat against another in the second, and the other way round: with
  /// seats that differ, such as a firm's and a customer's, who does well on which side. O(1).
  mean_points points_as_first(std::size_t of, std::size_t against) const noexcept {
    const tally& t = between(of, against);
    return detail::mean_of(t.first, t.matches, t.rounds);
  }
  mean_points points_as_second(std::size_t of, std::size_t against) const noexcept {
    const tally& t = between(against, of);
    return detail::mean_of(t.second, t.matches, t.rounds);
  }

  /// What a round gives an entrant against another, or against itself, over both seats. O(1).
  double points(std::size_t of, std::size_t against) const noexcept {
    const tally& a = between(of, against);
    const tally& b = between(against, of);
    const std::int64_t rounds = a.rounds + b.rounds;
    if (rounds == 0) return 0;
    return static_cast<double>(a.first.points + b.second.points) / (static_cast<double>(rounds) * level::one);
  }

  /// How each entrant did against the others, the most points first, and by name where those are equal.
  /// O(entrants²).
  std::vector<standing> standings() const {
    std::vector<standing> all;
    for (std::size_t i = 0; i != names_.size(); ++i) all.push_back(standing_of(i));
    std::sort(all.begin(), all.end(), [](const standing& a, const standing& b) {
      return a.points.mean != b.points.mean ? a.points.mean > b.points.mean : a.name < b.name;
    });
    return all;
  }

  friend bool operator==(const tournament&, const tournament&) = default;

 private:
  // The numbers of one entrant and of those who met it: its side of a pair, and the other side.
  struct collected {
    tally all = {};
    double variance = 0;
    std::int64_t pairs = 0;

    void take(tally t, bool as_first) {
      if (!as_first) std::swap(t.first, t.second);
      const double error = detail::mean_of(t.first, t.matches, t.rounds).error;
      variance += error * error;
      ++pairs;
      all += t;
    }
  };

  standing standing_of(std::size_t who) const {
    collected c;
    // Sums of doubles depend on their order, and this one is that of the names.
    for (const std::size_t other : places_by_name())
      if (other != who) {
        c.take(between(who, other), true);
        c.take(between(other, who), false);
      }
    const tally& all = c.all;
    const auto share = [](std::int64_t part, std::int64_t whole) {
      return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
    };
    const auto mean_level = [&](std::int64_t steps, std::int64_t count) { return share(steps, count) / level::one; };
    return {.name = names_[who],
            .points = {mean_level(all.first.points, all.rounds), std::sqrt(c.variance) / static_cast<double>(c.pairs)},
            .won = share(all.first.wins, all.matches),
            .agreed = share(all.agreed, all.rounds),
            .left = share(all.left, all.matches),
            .own_anger = mean_level(all.first.anger, all.played),
            .others_anger = mean_level(all.second.anger, all.played),
            .own_memory = mean_level(all.first.remembered, all.matches),
            .others_memory = mean_level(all.second.remembered, all.matches)};
  }

  std::vector<std::size_t> places_by_name() const {
    std::vector<std::size_t> places(names_.size());
    for (std::size_t i = 0; i != places.size(); ++i) places[i] = i;
    std::sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) { return names_[a] < names_[b]; });
    return places;
  }

  std::vector<std::string> names_;
  std::uint64_t settings_;
  std::int64_t repeats_;
  std::vector<tally> tallies_;
};

namespace detail {

inline void add_party(tact::detail::fnv1a& hash, const party& p) {
  for (const std::int64_t input : tact::detail::inputs_of(p.stands)) hash.add(input);
  hash.add(std::int64_t{p.anger.steps()});
}

/// A hash of everything that decides a match, except what the players do.
inline std::uint64_t hash_of(const schedule& s) {
  tact::detail::fnv1a hash;
  const world& w = s.each.world;
  for (const level l : {w.room, w.alternative, w.quarrel, w.delay, w.lateness, w.pressure, w.heated, w.curve.rise,
                        w.curve.fall, w.curve.calming, w.curve.provoking})
    hash.add(std::int64_t{l.steps()});
  for (const int n : {w.curve.minutes, w.between, w.pause, s.each.rounds}) hash.add(std::int64_t{n});
  add_party(hash, s.each.first);
  add_party(hash, s.each.second);
  for (const double p : {s.each.noise.slip, s.each.noise.misread})
    hash.add(static_cast<std::int64_t>(__builtin_bit_cast(std::uint64_t, p == 0 ? 0.0 : p)));
  hash.add(static_cast<std::int64_t>(s.each.seed));
  return hash.value();
}

inline std::vector<std::string> names_of(std::span<const entrant> all) {
  std::vector<std::string> names;
  for (const entrant& e : all) names.push_back(e.name());
  return names;
}

inline void require_playable(std::span<const entrant> all, const schedule& s) {
  constexpr int most_repeats = 1'000'000;
  constexpr int most_threads = 1024;
  require_playable(s.each);
  if (all.size() < 2) throw bad_input("tournament: it takes at least two entrants; add another");
  std::vector<std::string> names = names_of(all);
  std::sort(names.begin(), names.end());
  if (names.front().empty()) throw bad_input("tournament: an entrant has no name; give each one");
  for (std::size_t i = 1; i != names.size(); ++i)
    if (names[i] == names[i - 1])
      throw bad_input("tournament: two entrants are named \"" + names[i] + "\"; give one another name, with named()");
  if (s.repeats < 1 || s.repeats > most_repeats) throw bad_input("schedule: repeats must be from 1 to 1000000");
  if (s.threads < 1 || s.threads > most_threads) throw bad_input("schedule: threads must be from 1 to 1024");
}

/// The seed of a match: of names, not of places, so that the order of the entrants changes nothing.
inline std::uint64_t seed_of(std::uint64_t seed, const entrant& first, const entrant& second, std::uint64_t meeting) {
  tact::detail::fnv1a hash;
  hash.add(first.name());
  hash.add(second.name());
  return random_stream(seed, hash.value()).bits(meeting);
}

/// Plays a few matches at a time, from the next that nobody has taken, for as long as there are any left.
inline tournament play_some(std::span<const entrant> all, const schedule& s, std::atomic<std::uint64_t>& next,
                            std::uint64_t end) try {
  constexpr std::uint64_t at_a_time = 4;
  tournament made(names_of(all), hash_of(s), s.repeats);
  const std::uint64_t pairs = std::uint64_t{all.size()} * all.size();
  for (std::uint64_t from = next.fetch_add(at_a_time); from < end; from = next.fetch_add(at_a_time))
    for (std::uint64_t n = from; n != (std::min)(end, from + at_a_time); ++n) {
      const std::size_t i = n % pairs / all.size();
      const std::size_t j = n % all.size();
      match here = s.each;
      here.seed = seed_of(s.each.seed, all[i], all[j], n / pairs);
      made.between(i, j) += played(all[i], all[j], here, [](const round&) {});
    }
  return made;
} catch (...) {
  next = end;  // so that the other threads stop as well
  throw;
}

}  // namespace detail

/// How many matches a tournament has: each ordered pair of entrants, with itself as well, `repeats` times. O(1).
inline std::uint64_t match_count(std::span<const entrant> all, const schedule& s) noexcept {
  return std::uint64_t{all.size()} * all.size() * static_cast<std::uint64_t>(s.repeats < 0 ? 0 : s.repeats);
}

/// Plays the matches from number `from` up to, but not including, `to`: a part of a tournament, for work that is to be
/// shown, stored and taken up again. Every pair meets once before any meets again. The result is the same on any
/// number of threads. Throws `bad_input` for fewer than two entrants, two of one name, a schedule that is out of its
/// ranges, or matches that the tournament does not have; and what a player throws, which ends it. O(rounds · minutes).
/// Source: Axelrod 1984; tact (the lab's world).
inline tournament play_part(std::span<const entrant> all, const schedule& s, std::uint64_t from, std::uint64_t to) {
  detail::require_playable(all, s);
  if (from > to || to > match_count(all, s))
    throw bad_input("tournament: a part goes from a match up to a later one, and match_count says how many there are");
  std::atomic<std::uint64_t> next = from;
  std::vector<std::future<tournament>> others;
  for (int i = 1; i < s.threads; ++i)
    others.push_back(std::async(std::launch::async, [&] { return detail::play_some(all, s, next, to); }));
  tournament whole = detail::play_some(all, s, next, to);
  for (auto& part : others) whole += part.get();
  return whole;
}

/// Plays a whole tournament. As `play_part`.
inline tournament play_all(std::span<const entrant> all, const schedule& s = {}) {
  return play_part(all, s, 0, match_count(all, s));
}

}  // namespace tact::lab
