// The grid of 1/128 on which ideals, biases and weights lie.

#include <tact/detail/grid.hpp>

#include "laws/policy.hpp"
#include "testing/catch.hpp"

using laws::infinity;
using laws::not_a_number;

TEST_CASE("to_grid rounds half up, negatives too") {
  // k/256 is k half steps: exact halves where k is odd. Floor division without a double in sight.
  int mismatches = 0;
  for (int k = -2 * 256; k <= 2 * 256; ++k) {
    const int half_up = k + 1 >= 0 ? (k + 1) / 2 : -((-k) / 2);
    mismatches += tact::detail::to_grid(k / 256.0) != half_up;
    mismatches += tact::detail::to_grid(k / 256.0 + 0x1p-40) != half_up;
    mismatches += tact::detail::to_grid(k / 256.0 - 0x1p-40) != (k % 2 == 0 ? half_up : half_up - 1);
  }
  REQUIRE(mismatches == 0);

  STATIC_REQUIRE(tact::detail::to_grid(0.25) == 32);
  STATIC_REQUIRE(tact::detail::to_grid(-0.25) == -32);
  STATIC_REQUIRE(tact::detail::to_grid(0.1) == 13);       // 12.8
  STATIC_REQUIRE(tact::detail::to_grid(-0.1) == -13);     // −12.8
  STATIC_REQUIRE(tact::detail::to_grid(0.5 / 128) == 1);  // exact halves: up means towards +∞
  STATIC_REQUIRE(tact::detail::to_grid(-0.5 / 128) == 0);
  STATIC_REQUIRE(tact::detail::to_grid(-1.5 / 128) == -1);
}

TEST_CASE("within and in_square take their edges in and NaN out") {
  STATIC_REQUIRE(tact::detail::within(1, 1));
  STATIC_REQUIRE(tact::detail::within(-1, 1));
  STATIC_REQUIRE_FALSE(tact::detail::within(1.0000001, 1));
  STATIC_REQUIRE_FALSE(tact::detail::within(-1.0000001, 1));
  STATIC_REQUIRE_FALSE(tact::detail::within(not_a_number, 1));
  STATIC_REQUIRE_FALSE(tact::detail::within(infinity, 1));
  STATIC_REQUIRE_FALSE(tact::detail::within(-infinity, 1));
  STATIC_REQUIRE(tact::detail::in_square({0, 1}));
  STATIC_REQUIRE(tact::detail::in_square({1, 0}));
  STATIC_REQUIRE_FALSE(tact::detail::in_square({-0.0001, 0.5}));
  STATIC_REQUIRE_FALSE(tact::detail::in_square({0.5, -0.0001}));
  STATIC_REQUIRE_FALSE(tact::detail::in_square({1.0001, 0.5}));
  STATIC_REQUIRE_FALSE(tact::detail::in_square({0.5, 1.0001}));
  STATIC_REQUIRE_FALSE(tact::detail::in_square({not_a_number, 0.5}));
  STATIC_REQUIRE_FALSE(tact::detail::in_square({0.5, not_a_number}));
}
