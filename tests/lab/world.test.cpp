// The lab's world: what two moves give, by a second computation, and laws that hold for any of them.

#include <tact/lab/world.hpp>

#include <algorithm>
#include <cmath>
#include <random>
#include <string_view>

#include "testing/catch.hpp"

namespace lab = tact::lab;
using lab::ending;
using lab::move;
using lab::tactic;
using tact::level;

namespace {

constexpr lab::world usual;

move any_move(std::mt19937& engine) {
  return {static_cast<tactic>(engine() % 6), level::from_steps(static_cast<int>(engine() % 16385))};
}

/// The share of the first of two who agree, in doubles; below 0 where both insist.
double share_by_hand(move a, move b) {
  const double x = a.asks.value();
  const double y = b.asks.value();
  if (x + y <= 1) return x + (1 - x - y) / 2;
  const bool insists = a.tactic == tactic::contend;
  if (insists == (b.tactic == tactic::contend)) return insists ? -1 : x - (x + y - 1) / 2;
  return insists ? x : 1 - y;
}

/// What a pair gives the first, in units of 1, for the usual world.
double points_by_hand(move a, move b, bool heated, double urgency) {
  const auto one_is = [&](tactic t) { return a.tactic == t || b.tactic == t; };
  if (one_is(tactic::withdraw)) return 0.25;
  if (one_is(tactic::put_off)) return 0.25 - 1.0 / 32 - urgency / 16;
  const double share = share_by_hand(a, b);
  if (share < 0 || (heated && !one_is(tactic::yield))) return 0.25 - 1.0 / 16 - urgency / 16;
  return a.tactic == tactic::work_together && b.tactic == tactic::work_together ? 1.5 * share : share;
}

}  // namespace

TEST_CASE("What two moves give is what the page says, within the rounding of a step", "[lab]") {
  std::mt19937 engine{19};
  int agreed = 0;
  for (int n = 0; n != 20000; ++n) {
    const move a = any_move(engine);
    const move b = any_move(engine);
    const bool heated = engine() % 3 == 0;
    const level urgency = level::from_steps(static_cast<int>(engine() % 16385));
    const lab::settlement s = lab::settle(usual, a, b, heated, urgency);
    CHECK(std::abs(s.first / 16384.0 - points_by_hand(a, b, heated, urgency.value())) < 2.0 / 16384);
    const lab::settlement mirror = lab::settle(usual, b, a, heated, urgency);
    CHECK(mirror == lab::settlement{s.how, s.second, s.first});
    CHECK(std::min(s.first, s.second) >= 0);
    CHECK(s.first + s.second <= level::one * 3 / 2);
    agreed += s.how == ending::agreed;
    CHECK((s.how == ending::left) == (a.tactic == tactic::withdraw || b.tactic == tactic::withdraw));
  }
  CHECK(agreed > 5000);
}

TEST_CASE("Without anger, contending and working together are a prisoner's dilemma", "[lab]") {
  for (const lab::world& w : {usual, lab::plain_dilemma}) {
    const auto given = [&](tactic a, tactic b) { return lab::settle(w, a, b, false, 0.0).first; };
    const int temptation = given(tactic::contend, tactic::work_together);
    const int reward = given(tactic::work_together, tactic::work_together);
    const int punishment = given(tactic::contend, tactic::contend);
    const int loser = given(tactic::work_together, tactic::contend);
    CHECK(temptation == level::one * 7 / 8);
    CHECK(reward == level::one * 3 / 4);
    CHECK(punishment == level::one * 3 / 16);
    CHECK(loser == level::one / 8);
    CHECK(2 * reward > temptation + loser);
  }
}

TEST_CASE("In heat, putting off loses less than trying, unless somebody yields", "[lab]") {
  for (const tactic t : {tactic::contend, tactic::split, tactic::work_together}) {
    const int tried = lab::settle(usual, t, tactic::work_together, true, 0.5).first;
    CHECK(lab::settle(usual, tactic::put_off, t, true, 0.5).first > tried);
    CHECK(lab::settle(usual, tactic::yield, t, true, 0.5).how == ending::agreed);
  }
}

TEST_CASE("Anger goes the way that care says: up by contending, down by kindness and by time", "[lab]") {
  const tact::care::anger_state warm{0.5, 0};
  const auto after = [&](tactic t, ending how) { return lab::anger_after(usual, warm, t, how).anger; };
  CHECK(after(tactic::contend, ending::agreed) > warm.anger);
  CHECK(after(tactic::work_together, ending::agreed) < after(tactic::split, ending::agreed));
  CHECK(after(tactic::yield, ending::agreed) == after(tactic::work_together, ending::agreed));
  CHECK(after(tactic::put_off, ending::put_off) < after(tactic::put_off, ending::left));
  const auto rising = usual.curve.start_at(0.5);
  CHECK(lab::anger_after(usual, rising, tactic::put_off, ending::left).anger > rising.anger);
  CHECK(lab::anger_after(usual, rising, tactic::split, ending::agreed).anger < rising.anger);
  CHECK(lab::anger_after(lab::plain_dilemma, warm, tactic::contend, ending::clashed).anger == warm.anger);
  CHECK(tact::from_name<ending>("put off") == ending::put_off);
  CHECK(lab::name(static_cast<ending>(9)) == "left");
}
