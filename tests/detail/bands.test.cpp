// Where a concern is low, moderate and high, and what follows.

#include <tact/detail/bands.hpp>

#include "testing/catch.hpp"

namespace {

using tact::behaviour;
using tact::detail::band;

constexpr int moderate_from = 6144;  // 3/8 of 16384
constexpr int high_from = 10240;     // 5/8 of 16384

// The definition in words, once more: by thresholds in eighths.
constexpr band by_eighths(int steps) {
  const double eighths = steps / 2048.0;
  return eighths < 3 ? band::low : eighths < 5 ? band::moderate : band::high;
}

}  // namespace

TEST_CASE("A concern is low below 3/8 and high from 5/8 up, at every level") {
  using tact::detail::band_of;
  STATIC_REQUIRE(band_of(moderate_from - 1) == band::low);
  STATIC_REQUIRE(band_of(moderate_from) == band::moderate);
  STATIC_REQUIRE(band_of(high_from - 1) == band::moderate);
  STATIC_REQUIRE(band_of(high_from) == band::high);
  int mismatches = 0;
  for (int steps = 0; steps <= 16384; ++steps) mismatches += band_of(steps) != by_eighths(steps);
  REQUIRE(mismatches == 0);
}

TEST_CASE("Two bands give the behaviour that D3 names, and none where it names none") {
  struct row {
    band own, other;
    behaviour expected;
  };
  constexpr row rows[] = {
      {band::low, band::low, behaviour::unassertive},
      {band::low, band::moderate, behaviour::unstated},
      {band::low, band::high, behaviour::passive},
      {band::moderate, band::low, behaviour::unstated},
      {band::moderate, band::moderate, behaviour::assertive},
      {band::moderate, band::high, behaviour::assertive},
      {band::high, band::low, behaviour::aggressive},
      {band::high, band::moderate, behaviour::assertive},
      {band::high, band::high, behaviour::assertive},
  };
  for (const row& r : rows) CHECK(tact::detail::behaviour_of(r.own, r.other) == r.expected);
}

TEST_CASE("Only two concerns that are low or high lie in a corner") {
  using tact::detail::corner_of;
  STATIC_REQUIRE(corner_of(band::low, band::low) == 0);
  STATIC_REQUIRE(corner_of(band::low, band::high) == 1);
  STATIC_REQUIRE(corner_of(band::high, band::low) == 2);
  STATIC_REQUIRE(corner_of(band::high, band::high) == 3);
  for (const band b : {band::low, band::moderate, band::high}) {
    CHECK(corner_of(band::moderate, b) == tact::detail::corners);
    CHECK(corner_of(b, band::moderate) == tact::detail::corners);
  }
}
