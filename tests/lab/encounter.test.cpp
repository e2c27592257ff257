// Encounters: one by hand, one computed another way, mirrors, noise, and what each side sees.

#include <tact/lab/encounter.hpp>
#include <tact/lab/players.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "testing/catch.hpp"

namespace lab = tact::lab;
using lab::ending;
using lab::tactic;
using tact::level;

namespace {

/// Plays what it was given, round by round, and keeps what it saw.
struct scripted {
  std::string_view name;
  std::vector<lab::move> moves;
  std::vector<lab::view>* seen = nullptr;

  lab::move play(const lab::view& v) const {
    if (seen != nullptr) seen->push_back(v);
    return moves[static_cast<std::size_t>(v.round)];
  }
};

bool same(const lab::turn& a, const lab::turn& b) {
  return a.played == b.played && a.read == b.read && a.points == b.points && a.anger == b.anger;
}

/// Anger written out: by how much a minute or a move changes it, in whole steps.
struct anger_by_hand {
  int steps;
  int rising;

  void fall(int kept) { steps = steps * kept / 16384; }
  void rise(int left) { steps = 16384 - (16384 - steps) * left / 16384; }
  void feel(tactic t) {
    if (t == tactic::contend) rise(16384 - 4915), rising = std::max(rising, 5);
    if (t == tactic::yield || t == tactic::work_together) fall(16384 - 4915);
    if (settles(t) && t != tactic::contend) rising = 0;
  }
  void wait(int minutes) {
    for (; minutes != 0; --minutes)
      rising > 0 ? rise(16384 - 3277) : fall(16384 - 655), rising = std::max(rising - 1, 0);
  }
};

/// What is remembered of some satisfactions: the mean of the peak and the end, half up.
int remembered_by_hand(const std::vector<int>& satisfactions) {
  const auto [least, most] = std::ranges::minmax(satisfactions);
  const int peak = most - 8192 > 8192 - least ? most : least;
  return (peak + satisfactions.back() + 1) / 2;
}

std::vector<lab::move> any_moves(std::mt19937& engine, int rounds) {
  std::vector<lab::move> moves;
  for (int r = 0; r != rounds; ++r)
    moves.emplace_back(static_cast<tactic>(engine() % 5), level::from_steps(static_cast<int>(engine() % 16385)));
  return moves;
}

}  // namespace

TEST_CASE("Three rounds by hand", "[lab]") {
  const scripted a{"a", {tactic::contend, tactic::split, tactic::put_off}};
  const scripted b{"b", {tactic::work_together, tactic::work_together, tactic::work_together}};
  const lab::encounter e = lab::play(a, b, {.rounds = 3});
  REQUIRE(e.rounds.size() == 3);

  // 7/8 against 1/2: the one that does not contend gives way. It is provoked: .3 of the way up, and a minute's .2.
  CHECK(e.rounds[0].how == ending::agreed);
  CHECK(e.rounds[0].first.points == 14336);
  CHECK(e.rounds[0].second.points == 2048);
  CHECK(e.rounds[0].first.anger.steps() == 0);
  CHECK(e.rounds[0].second.anger.steps() == 7209);

  // Half each. The offer of half stops the rise, and a minute takes .04 off.
  CHECK(e.rounds[1].first.points == 8192);
  CHECK(e.rounds[1].second.points == 8192);
  CHECK(e.rounds[1].second.anger.steps() == 6920);

  // A quarter, less 1/32 for the delay, less 1/16 of an urgency of 1/2; and half an hour of falling.
  CHECK(e.rounds[2].how == ending::put_off);
  CHECK(e.rounds[2].first.points == 4096 - 512 - 512);
  CHECK(e.rounds[2].second.points == 3072);
  CHECK(e.rounds[2].second.anger.steps() == 2027);

  CHECK(e.sums.first.points == 25600);
  CHECK(e.sums.second.points == 13312);
  CHECK(e.sums.first.wins == 1);
  CHECK(e.sums.second.wins == 0);
  CHECK(e.sums.agreed == 2);
  CHECK(e.sums.put_off == 1);
  CHECK(e.sums.first.remembered == (14336 + 3072) / 2);
  CHECK(e.sums.second.remembered == (2048 + 3072) / 2);
  CHECK(e.sums.second.anger == 7209 + 6920 + 2027);
}

TEST_CASE("Any encounter is what a second computation makes of it", "[lab]") {
  std::mt19937 engine{7};
  for (int n = 0; n != 40; ++n) {
    constexpr int rounds = 30;
    const scripted a{"a", any_moves(engine, rounds)};
    const scripted b{"b", any_moves(engine, rounds)};
    const lab::match m{.second = {.anger = 0.5}, .rounds = rounds};
    const lab::encounter e = lab::play(a, b, m);
    anger_by_hand first{0, 0};
    anger_by_hand second{8192, 5};
    std::vector<int> pleased;
    std::int64_t points = 0;
    for (std::size_t r = 0; r != rounds; ++r) {
      const bool heated = first.steps >= 12288 || second.steps >= 12288;
      const level urgency = level::from_steps(8192 * (static_cast<int>(r) + 1) / rounds);
      const lab::settlement given = lab::settle({}, a.moves[r], b.moves[r], heated, urgency);
      first.feel(b.moves[r].tactic);
      second.feel(a.moves[r].tactic);
      for (anger_by_hand* side : {&first, &second}) side->wait(given.how == ending::put_off ? 30 : 1);
      CHECK(e.rounds[r].how == given.how);
      CHECK(e.rounds[r].first.points == given.first);
      CHECK(e.rounds[r].second.points == given.second);
      CHECK(e.rounds[r].first.anger.steps() == first.steps);
      CHECK(e.rounds[r].second.anger.steps() == second.steps);
      points += given.second;
      pleased.push_back(std::min(given.second, 16384));
    }
    CHECK(e.sums.second.points == points);
    CHECK(e.sums.second.remembered == remembered_by_hand(pleased));
    CHECK(e.sums.agreed + e.sums.clashed + e.sums.put_off == rounds);
  }
}

TEST_CASE("Each side sees its own concerns, the other's anger, time, failures and the last moves", "[lab]") {
  std::vector<lab::view> seen;
  const scripted a{
      "a",
      {tactic::contend, tactic::contend, tactic::contend, tactic::put_off, tactic::work_together, tactic::split},
      &seen};
  const scripted b{"b",
                   {tactic::contend, tactic::contend, tactic::work_together, tactic::split, tactic::work_together,
                    tactic::withdraw}};
  lab::match m{.second = {.anger = 0.25}, .rounds = 10};
  m.first.stands = {.assertiveness = 0.9, .cooperativeness = 0.2, .stakes = 0.8};
  const lab::encounter e = lab::play(a, b, m);
  REQUIRE(seen.size() == 6);
  int clashes = 0;  // since the last agreement
  for (std::size_t r = 0; r != seen.size(); ++r) {
    const lab::view& v = seen[r];
    CHECK(v.where.assertiveness == level(0.9));
    CHECK(v.where.stakes == level(0.8));
    CHECK(v.where.urgency.steps() == 8192 * static_cast<int>(r + 1) / 10);
    CHECK(v.round == static_cast<int>(r));
    CHECK(v.rounds == 10);
    if (r == 0) {
      CHECK_FALSE(v.theirs);
      CHECK(v.where.anger == level(0.25));
      CHECK(v.where.impasse == level(0.0));
      continue;
    }
    const lab::round& before = e.rounds[r - 1];
    if (before.how == ending::clashed) ++clashes;
    if (before.how == ending::agreed) clashes = 0;
    CHECK(v.where.impasse == level(std::min(clashes, 2) / 2.0));
    CHECK(v.mine == before.first.played);
    CHECK(v.theirs == before.second.read);
    CHECK(v.points == before.first.points);
    CHECK(v.own_anger == before.first.anger);
    CHECK(v.other_is_heated == (before.second.anger >= tact::anger_threshold));
    // The other's journey counts as well: a very bad contact that is open raises anger to one half at least.
    const bool bad_and_open = before.second.points <= 4096 && before.how != ending::agreed;
    CHECK(v.where.anger == std::max(before.second.anger, level(bad_and_open ? 0.5 : 0.0)));
    CHECK(v.where.relationship >= level(r < 3 ? 0.5 : 0.625));
  }
  CHECK(e.sums.clashed == 3);
  CHECK(e.sums.left == 1);
  CHECK(e.sums.played == 6);
  CHECK(e.rounds.back().first.points == 4096);
  std::int64_t points = 4 * 4096;  // the alternative, for the rounds that are not played
  for (const lab::round& r : e.rounds) points += r.first.points;
  CHECK(e.sums.first.points == points);
}

TEST_CASE("Players that change places give the mirror image, noise and all", "[lab]") {
  const lab::entrant players[] = {lab::tit_for_tat{}, lab::generous_tit_for_tat{}, lab::at_random{},
                                  lab::advised<tact::models::customer_care>{}};
  for (const lab::entrant& a : players)
    for (const lab::entrant& b : players) {
      if (a.name() == b.name()) continue;
      lab::match m{.second = {.anger = 0.6}, .rounds = 80, .noise = {.slip = 0.1, .misread = 0.1}, .seed = 5};
      const lab::encounter one = lab::play(a, b, m);
      const lab::encounter again = lab::play(a, b, m);
      std::swap(m.first, m.second);
      const lab::encounter other = lab::play(b, a, m);
      CHECK(one.sums == again.sums);
      CHECK(one.sums.first == other.sums.second);
      CHECK(one.sums.second == other.sums.first);
      REQUIRE(one.rounds.size() == other.rounds.size());
      for (std::size_t r = 0; r != one.rounds.size(); ++r) {
        CHECK(same(one.rounds[r].first, other.rounds[r].second));
        CHECK(same(one.rounds[r].second, other.rounds[r].first));
      }
    }
}

TEST_CASE("Without noise and chance the seed changes nothing; with noise, moves go wrong at the stated rate", "[lab]") {
  const auto with = [](lab::noise noise, std::uint64_t seed) {
    return lab::play(lab::always_work_together{}, lab::always_contend{},
                     {.rounds = 4000, .noise = noise, .seed = seed});
  };
  CHECK(with({}, 1).sums == with({}, 2).sums);
  CHECK_FALSE(with({.slip = 0.1}, 1).sums == with({.slip = 0.1}, 2).sums);

  const auto slips = [](const lab::encounter& e) {
    return std::ranges::count_if(e.rounds,
                                 [](const lab::round& r) { return r.first.played.tactic != tactic::work_together; });
  };
  const auto misread = [](const lab::encounter& e) {
    return std::ranges::count_if(e.rounds, [](const lab::round& r) { return r.first.played != r.first.read; });
  };
  CHECK(std::abs(static_cast<double>(slips(with({.slip = 0.2}, 3))) - 800) < 100);  // four standard deviations
  CHECK(slips(with({.misread = 0.2}, 3)) == 0);
  CHECK(std::abs(static_cast<double>(misread(with({.misread = 0.2}, 3))) - 800) < 100);
  const lab::encounter always = with({.slip = 1, .misread = 1}, 3);
  CHECK(slips(always) == 4000);
  CHECK(misread(always) == 4000);
  for (const tactic t : {tactic::contend, tactic::yield, tactic::split})
    CHECK(std::ranges::count_if(always.rounds, [&](const lab::round& r) { return r.first.played.tactic == t; }) > 1200);

  const lab::encounter twins = lab::play(lab::at_random{}, lab::at_random{}, {.rounds = 200});
  CHECK(std::ranges::any_of(twins.rounds, [](const lab::round& r) { return r.first.played != r.second.played; }));
}

TEST_CASE("A match that cannot be played is refused", "[lab]") {
  const auto refuses = [](const lab::match& m) {
    CHECK_THROWS_AS(lab::play(lab::tit_for_tat{}, lab::at_random{}, m), lab::bad_input);
  };
  for (const int rounds : {0, -1, 1'000'001}) refuses({.rounds = rounds});
  for (const double p : {-0.01, 1.01, std::nan(""), HUGE_VAL}) {
    refuses({.noise = {.slip = p}});
    refuses({.noise = {.misread = p}});
  }
  for (const int minutes : {-1, 1441}) {
    refuses({.world = {.between = minutes}});
    refuses({.world = {.pause = minutes}});
  }
  CHECK(lab::play(lab::tit_for_tat{}, lab::at_random{}, {.rounds = 1, .noise = {0, 1}}).rounds.size() == 1);
}
