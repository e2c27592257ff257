// The players that ship: what they play, and what the classics are known for.

#include <tact/lab/encounter.hpp>
#include <tact/lab/players.hpp>

#include <cstdint>
#include <map>

#include <tact/models/rahim.hpp>

#include "testing/catch.hpp"

namespace lab = tact::lab;
using lab::tactic;

namespace {

constexpr int one = tact::level::one;
constexpr int temptation = one * 7 / 8;
constexpr int reward = one * 3 / 4;
constexpr int punishment = one * 3 / 16;
constexpr int loser = one / 8;

lab::tally dilemma(const lab::entrant& a, const lab::entrant& b, int rounds, lab::noise noise = {}) {
  return lab::play(a, b, {.world = lab::plain_dilemma, .rounds = rounds, .noise = noise}).sums;
}

}  // namespace

TEST_CASE("The classics have their known results in a plain dilemma", "[lab]") {
  constexpr int n = 200;
  const lab::tally taught = dilemma(lab::tit_for_tat{}, lab::always_contend{}, n);
  CHECK(taught.first.points == loser + (n - 1) * punishment);
  CHECK(taught.second.points == temptation + (n - 1) * punishment);
  CHECK(taught.agreed == 1);

  const lab::tally used = dilemma(lab::always_work_together{}, lab::always_contend{}, n);
  CHECK(used.first.points == n * loser);
  CHECK(used.second.points == n * temptation);

  const lab::tally twins = dilemma(lab::tit_for_tat{}, lab::tit_for_tat{}, n);
  CHECK(twins.first.points == n * reward);
  CHECK(twins.second.points == n * reward);
  CHECK(twins.first.wins + twins.second.wins == 0);

  const lab::tally pavlov = dilemma(lab::win_stay_lose_shift{}, lab::always_contend{}, n);
  CHECK(pavlov.first.points == n / 2 * (loser + punishment));
  CHECK(pavlov.second.points == n / 2 * (temptation + punishment));
}

TEST_CASE("With slips, win-stay lose-shift and generosity mend what tit for tat cannot", "[lab]") {
  constexpr lab::noise slips{.slip = 0.02};
  const auto with_itself = [&](const lab::entrant& p) { return dilemma(p, p, 5000, slips).first.points; };
  const std::int64_t strict = with_itself(lab::tit_for_tat{});
  CHECK(with_itself(lab::generous_tit_for_tat{}) > strict);
  CHECK(with_itself(lab::win_stay_lose_shift{}) > strict);
  const lab::tally exploits = dilemma(lab::win_stay_lose_shift{}, lab::always_work_together{}, 5000, slips);
  CHECK(exploits.first.points > exploits.second.points);
}

TEST_CASE("Tit for tat never has more than its opponent by more than a round's difference", "[lab]") {
  const lab::entrant opponents[] = {lab::always_contend{}, lab::always_work_together{}, lab::win_stay_lose_shift{},
                                    lab::generous_tit_for_tat{}};
  for (const lab::entrant& other : opponents) {
    const lab::tally t = dilemma(lab::tit_for_tat{}, other, 301);
    CHECK(t.first.points <= t.second.points);
    CHECK(t.second.points - t.first.points <= temptation - loser);
  }
}

TEST_CASE("Chance plays each of four moves, and generosity overlooks one contention in three", "[lab]") {
  std::map<tactic, int> drawn;
  int overlooked = 0;
  for (std::uint64_t luck = 0; luck != 12000; ++luck) {
    const lab::view v{
        .where = {.assertiveness = 0.5, .cooperativeness = 0.5}, .theirs = lab::move(tactic::contend), .luck = luck};
    ++drawn[lab::at_random::play(v).tactic];
    overlooked += lab::generous_tit_for_tat::play(v).tactic == tactic::work_together;
  }
  CHECK(drawn ==
        std::map<tactic, int>{
            {tactic::contend, 3000}, {tactic::yield, 3000}, {tactic::split, 3000}, {tactic::work_together, 3000}});
  CHECK(overlooked == 4000);
}

TEST_CASE("A model of either kind does what it advises, and waits in heat where it would avoid", "[lab]") {
  const auto avoids = [](double anger) {
    return lab::view{.where = {.assertiveness = 0.05, .cooperativeness = 0.05, .anger = anger},
                     .other_is_heated = anger > 0.7};
  };
  constexpr lab::advised<tact::models::rahim> typed;
  CHECK(typed.name == "rahim");
  CHECK(typed.play(avoids(0.1)).tactic == tactic::withdraw);
  CHECK(typed.play(avoids(0.9)).tactic == tactic::put_off);

  const tact::strategy_spec specs[] = {
      {.name = "refund", .ideal = {0, 1}, .outcome = tact::outcome::lose_win},
      {.name = "argue", .ideal = {1, 0}, .outcome = tact::outcome::win_lose},
      {.name = "shrug", .ideal = {0, 0}},
  };
  const lab::advised ours{tact::runtime_model<>::from(specs).value(), "ours"};
  const auto plays = [&](double a, double c) {
    return ours.play({.where = {.assertiveness = a, .cooperativeness = c}}).tactic;
  };
  CHECK(plays(0.1, 0.9) == tactic::yield);
  CHECK(plays(0.9, 0.1) == tactic::contend);
  CHECK(plays(0.1, 0.1) == tactic::split);
  CHECK(lab::entrant(ours).name() == "ours");
  CHECK(lab::always_yield::play(avoids(0)).tactic == tactic::yield);

  STATIC_REQUIRE(lab::always<tact::competition>::name == "competition");
  CHECK(lab::always<tact::competition>::play(avoids(0.9)).tactic == tactic::contend);
  CHECK(lab::always<tact::avoidance>::play(avoids(0.1)).tactic == tactic::withdraw);
  CHECK(lab::always<tact::avoidance>::play(avoids(0.9)).tactic == tactic::put_off);
}
