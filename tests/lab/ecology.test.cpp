// Ecologies: shares that sum to 1, a second computation, a floor, and what is refused.

#include <tact/lab/ecology.hpp>
#include <tact/lab/players.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <vector>

#include "testing/catch.hpp"

namespace lab = tact::lab;
using entrants = std::vector<lab::entrant>;

namespace {

lab::schedule plain(int rounds) { return {.each = {.world = lab::plain_dilemma, .rounds = rounds}, .repeats = 1}; }

}  // namespace

TEST_CASE("Shares sum to 1 in every generation, and grow by the points they give", "[lab]") {
  const entrants all{lab::always_contend{}, lab::always_work_together{}, lab::tit_for_tat{}};
  constexpr int n = 10;
  const lab::tournament t = lab::play_all(all, plain(n));
  const lab::ecology e = lab::grow(t, {.generations = 300});
  REQUIRE(e.shares.size() == 301);
  for (const auto& now : e.shares) CHECK(std::abs(std::accumulate(now.begin(), now.end(), 0.0) - 1) < 1e-12);

  // The points of the dilemma, of one of these three in a population x, times 16 n.
  double contends = 1.0 / 3, kind = 1.0 / 3, taught = 1.0 / 3;
  for (const auto& now : e.shares) {
    CHECK(std::abs(now[0] - contends) < 1e-9);
    CHECK(std::abs(now[2] - taught) < 1e-9);
    const double to_contends = 3 * n * contends + 14 * n * kind + (14 + 3 * (n - 1)) * taught;
    const double to_kind = 2 * n * contends + 12 * n * (kind + taught);
    const double to_taught = (2 + 3 * (n - 1)) * contends + 12 * n * (kind + taught);
    const double mean = contends * to_contends + kind * to_kind + taught * to_taught;
    contends *= to_contends / mean;
    kind *= to_kind / mean;
    taught *= to_taught / mean;
  }
  CHECK(e.last()[0] < 1e-6);
  CHECK(e.last()[2] > e.last()[1]);
}

TEST_CASE("In one round contending takes over, and a floor keeps the others alive", "[lab]") {
  const entrants all{lab::always_contend{}, lab::tit_for_tat{}, lab::always_work_together{}};
  const lab::tournament t = lab::play_all(all, plain(1));
  CHECK(lab::grow(t, {.generations = 400}).last()[0] > 0.999);
  const lab::ecology kept = lab::grow(t, {.generations = 400, .floor = 0.05});
  for (const auto& now : kept.shares) {
    CHECK(*std::min_element(now.begin(), now.end()) >= 0.05);
    CHECK(std::abs(std::accumulate(now.begin(), now.end(), 0.0) - 1) < 1e-12);
  }
  CHECK(lab::grow(t, {.generations = 9, .floor = 1.0 / 3}).last()[0] == Approx(1.0 / 3));
  const std::vector<double> kept_longer = lab::grow(t, {.generations = 400, .floor = 0.05}).last();
  CHECK(kept_longer == kept.last());
  CHECK(lab::grow(t, {.generations = 0}).shares.size() == 1);
  CHECK(lab::grow(t, {.start = {0, 0.5, 0.5}}).last()[0] == 0);
}

TEST_CASE("Where nobody has any points, nothing changes; below 0 shares cannot grow", "[lab]") {
  lab::schedule s = plain(5);
  s.each.world.alternative = 0.0;
  s.each.world.quarrel = 0.0;
  const entrants all{lab::always_contend{}, lab::entrant(lab::always_contend{}).named("another")};
  const lab::ecology e = lab::grow(lab::play_all(all, s), {.start = {0.25, 0.75}});
  CHECK(e.last() == std::vector<double>{0.25, 0.75});
  s.each.world.quarrel = 0.1;
  CHECK_THROWS_AS(lab::grow(lab::play_all(all, s)), lab::bad_input);
}

TEST_CASE("Growth that makes no sense is refused", "[lab]") {
  const entrants all{lab::always_contend{}, lab::tit_for_tat{}};
  const lab::tournament t = lab::play_all(all, plain(3));
  const auto refuses = [&](const lab::growth& g) { CHECK_THROWS_AS(lab::grow(t, g), lab::bad_input); };
  refuses({.generations = -1});
  for (const double floor : {-0.1, 0.51, std::nan("")}) refuses({.floor = floor});
  refuses({.start = {1}});
  refuses({.start = {0.5, 0.4}});
  refuses({.start = {1.5, -0.5}});
  refuses({.start = {std::nan(""), 1}});
  CHECK_THROWS_AS(lab::grow(lab::play_part(all, plain(3), 0, 2)), lab::bad_input);
}
