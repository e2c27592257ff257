// Tournaments: every match recomputed, parts, threads, and the order of the entrants.

#include <tact/lab/players.hpp>
#include <tact/lab/tournament.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "testing/catch.hpp"

namespace lab = tact::lab;
using entrants = std::vector<lab::entrant>;

namespace {

entrants some() {
  return {lab::advised<tact::models::customer_care>{}, lab::tit_for_tat{}, lab::generous_tit_for_tat{},
          lab::always_contend{}, lab::at_random{}};
}

lab::schedule noisy() {
  lab::schedule s{.each = {.second = {.anger = 0.4}, .rounds = 30}, .repeats = 6};
  s.each.noise = {.slip = 0.05, .misread = 0.05};
  return s;
}

/// Throws in its third round.
struct gives_up {
  static constexpr std::string_view name = "gives up";
  static lab::move play(const lab::view& v) {
    if (v.round == 2) throw std::runtime_error("enough");
    return lab::tactic::split;
  }
};

}  // namespace

TEST_CASE("A tournament is the sum of its matches, whatever the number of threads and parts", "[lab]") {
  const entrants all = some();
  lab::schedule s = noisy();
  const lab::tournament one = lab::play_all(all, s);
  CHECK(one.complete());
  CHECK(one.matches() == 5 * 5 * 6);
  for (const int threads : {2, 8, 300}) {
    s.threads = threads;
    CHECK(lab::play_all(all, s) == one);
  }

  lab::tournament parts = lab::play_part(all, s, 100, lab::match_count(all, s));
  CHECK_FALSE(parts.complete());
  parts += lab::play_part(all, s, 0, 37);
  parts += lab::play_part(all, s, 40, 40);
  parts += lab::play_part(all, s, 37, 100);
  CHECK(parts == one);

  for (std::size_t i = 0; i != all.size(); ++i)
    for (std::size_t j = 0; j != all.size(); ++j) {
      lab::tally sum;
      for (std::uint64_t n = 0; n != 6; ++n) {
        lab::match m = s.each;
        m.seed = lab::detail::seed_of(s.each.seed, all[i], all[j], n);
        sum += lab::play(all[i], all[j], m).sums;
      }
      CHECK(one.between(i, j) == sum);
    }
}

TEST_CASE("One seed, one result: the same sums on every compiler", "[lab]") {
  const entrants all{lab::tit_for_tat{}, lab::generous_tit_for_tat{}, lab::win_stay_lose_shift{}, lab::at_random{}};
  const lab::tournament t = lab::play_all(all, noisy());
  std::int64_t points = 0, anger = 0, agreed = 0;
  for (std::size_t i = 0; i != all.size(); ++i)
    for (std::size_t j = 0; j != all.size(); ++j) {
      points += t.between(i, j).first.points;
      anger += t.between(i, j).second.anger;
      agreed += t.between(i, j).agreed;
    }
  CHECK(points == 25773154);  // noted from g++ 12 and clang 14, each at -O0 and -O2
  CHECK(anger == 14541962);
  CHECK(agreed == 2425);
}

TEST_CASE("The order of the entrants gives no advantage: it changes nothing", "[lab]") {
  entrants all = some();
  const lab::tournament before = lab::play_all(all, noisy());
  const auto standings = before.standings();
  std::rotate(all.begin(), all.begin() + 2, all.end());
  std::swap(all[0], all[1]);
  const lab::tournament after = lab::play_all(all, noisy());
  const auto again = after.standings();
  REQUIRE(again.size() == standings.size());
  for (std::size_t i = 0; i != again.size(); ++i) {
    CHECK(again[i].name == standings[i].name);
    CHECK(again[i].points.mean == standings[i].points.mean);
    CHECK(again[i].points.error == standings[i].points.error);
    CHECK(again[i].own_memory == standings[i].own_memory);
  }
}

TEST_CASE("A standing is the mean over the matches against others, in both seats", "[lab]") {
  const entrants all = some();
  const lab::tournament t = lab::play_all(all, noisy());
  for (const lab::standing& s : t.standings()) {
    const auto who = static_cast<std::size_t>(std::ranges::find(t.names(), s.name) - t.names().begin());
    double points = 0, table = 0, variance = 0, won = 0, agreed = 0, anger = 0, met_memory = 0, played = 0;
    for (std::size_t other = 0; other != all.size(); ++other)
      for (const bool seat : {true, false}) {
        if (other == who) continue;
        std::vector<double> each;
        for (std::uint64_t n = 0; n != 6; ++n) {
          lab::match m = noisy().each;
          const auto& [a, b] = seat ? std::pair{all[who], all[other]} : std::pair{all[other], all[who]};
          m.seed = lab::detail::seed_of(m.seed, a, b, n);
          const lab::tally one = lab::play(a, b, m).sums;
          const lab::side_tally& mine = seat ? one.first : one.second;
          const lab::side_tally& theirs = seat ? one.second : one.first;
          each.push_back(static_cast<double>(mine.points) / 30 / 16384);
          won += mine.points > theirs.points ? 1 : 0;
          agreed += static_cast<double>(one.agreed);
          anger += static_cast<double>(mine.anger) / 16384;
          met_memory += static_cast<double>(theirs.remembered) / 16384;
          played += static_cast<double>(one.played);
        }
        double mean = 0, squares = 0;
        for (const double x : each) mean += x / 6;
        for (const double x : each) squares += (x - mean) * (x - mean);
        const lab::mean_points here = seat ? t.points_as_first(who, other) : t.points_as_second(who, other);
        CHECK(std::abs(here.mean - mean) < 1e-12);
        CHECK(std::abs(here.error - std::sqrt(squares / 5 / 6)) < 1e-12);
        table += t.points(who, other) / 8;  // twice for each other, once for a seat
        points += mean / 8;
        variance += squares / 5 / 6 / 64;
      }
    CHECK(std::abs(s.points.mean - points) < 1e-12);
    CHECK(std::abs(table - points) < 1e-12);
    CHECK(std::abs(s.points.error - std::sqrt(variance)) < 1e-12);
    CHECK(std::abs(s.won - won / 48) < 1e-12);
    CHECK(std::abs(s.agreed - agreed / (48 * 30)) < 1e-12);
    CHECK(std::abs(s.own_anger - anger / played) < 1e-12);
    CHECK(std::abs(s.others_memory - met_memory / 48) < 1e-12);
  }
  CHECK(std::ranges::is_sorted(t.standings(), std::greater{}, [](const lab::standing& s) { return s.points.mean; }));
}

TEST_CASE("One that always contends wins its matches and not the tournament", "[lab]") {
  lab::schedule s{.each = {.world = lab::plain_dilemma, .rounds = 50}, .repeats = 1};
  const entrants all{lab::always_contend{}, lab::tit_for_tat{}, lab::win_stay_lose_shift{},
                     lab::generous_tit_for_tat{}};
  const auto standings = lab::play_all(all, s).standings();
  CHECK(standings.back().name == "always contend");
  CHECK(standings.back().won == 1);
  CHECK(standings.back().points.error == 0);
}

TEST_CASE("A tournament that makes no sense is refused, in a sentence", "[lab]") {
  const entrants all = some();
  const auto says = [](const entrants& who, const lab::schedule& s) -> std::string {
    try {
      lab::play_all(who, s);
    } catch (const lab::bad_input& e) {
      return e.what();
    }
    return {};
  };
  CHECK(says({}, {}) == "tournament: it takes at least two entrants; add another");
  CHECK(says({lab::tit_for_tat{}}, {}) == "tournament: it takes at least two entrants; add another");
  CHECK(says({lab::tit_for_tat{}, lab::at_random{}, lab::tit_for_tat{}}, {}) ==
        "tournament: two entrants are named \"tit for tat\"; give one another name, with named()");
  CHECK(says({lab::tit_for_tat{}, lab::entrant(lab::at_random{}).named("")}, {}) ==
        "tournament: an entrant has no name; give each one");
  CHECK(says(all, {.each = {.noise = {.slip = 1.5}}}) ==
        "match: a noise is a probability, so slip and misread must be from 0 to 1");
  CHECK(says(all, {.repeats = 0}) == "schedule: repeats must be from 1 to 1000000");
  CHECK(says(all, {.threads = 0}) == "schedule: threads must be from 1 to 1024");
  CHECK_THROWS_AS(lab::play_part(all, noisy(), 5, 4), lab::bad_input);
  CHECK_THROWS_AS(lab::play_part(all, noisy(), 0, 151), lab::bad_input);

  lab::tournament whole = lab::play_all(all, noisy());
  CHECK_THROWS_AS(whole += lab::play_part(all, noisy(), 3, 4), lab::bad_input);
  lab::schedule other = noisy();
  other.each.world.quarrel = 0.1;
  CHECK_THROWS_AS(whole += lab::play_part(all, other, 0, 0), lab::bad_input);
  CHECK(whole == lab::play_all(all, noisy()));

  lab::schedule s = noisy();
  s.threads = 3;
  CHECK_THROWS_AS(lab::play_all(entrants{gives_up{}, lab::at_random{}, lab::tit_for_tat{}}, s), std::runtime_error);
}

TEST_CASE("Whatever decides a match changes the mark that parts have in common", "[lab]") {
  const std::uint64_t usual = lab::tournament(lab::play_part(some(), {}, 0, 0)).settings();
  std::vector<lab::schedule> changed(11);
  changed[0].each.world.room = 0.4;
  changed[1].each.world.curve.provoking = 0.4;
  changed[2].each.world.curve.minutes = 4;
  changed[3].each.world.pause = 20;
  changed[4].each.rounds = 99;
  changed[5].each.first.anger = 0.1;
  changed[6].each.second.stands.stakes = 0.6;
  changed[7].each.noise.slip = 0.1;
  changed[8].each.noise.misread = 0.1;
  changed[9].each.seed = 2;
  changed[10].each.world.heated = 0.8;
  for (const lab::schedule& s : changed) CHECK(lab::play_part(some(), s, 0, 0).settings() != usual);
  lab::schedule faster;
  faster.threads = 2;
  CHECK(lab::play_part(some(), faster, 0, 0).settings() == usual);
}
