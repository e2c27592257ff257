// Where low turns into high.

#include <tact/detail/bands.hpp>

#include "testing/catch.hpp"

namespace {

using tact::behaviour;
using tact::level;

constexpr behaviour behaviour_of(level assertiveness, level cooperativeness) {
  using tact::detail::is_high;
  return tact::detail::behaviour_in(is_high(assertiveness.steps()), is_high(cooperativeness.steps()));
}

}  // namespace

TEST_CASE("A concern is low below one half: the quadrants of behaviour") {
  constexpr level low = 8191 / 16384.0;
  constexpr level high = 0.5;
  STATIC_REQUIRE(behaviour_of(low, low) == behaviour::unassertive);
  STATIC_REQUIRE(behaviour_of(low, high) == behaviour::passive);
  STATIC_REQUIRE(behaviour_of(high, low) == behaviour::aggressive);
  STATIC_REQUIRE(behaviour_of(high, high) == behaviour::assertive);

  int mismatches = 0;
  for (int steps = 0; steps <= 16384; ++steps) {
    const bool is_high = steps > 8191;
    const level x = steps / 16384.0;
    mismatches += tact::detail::is_high(steps) != is_high;
    mismatches += behaviour_of(x, low) != (is_high ? behaviour::aggressive : behaviour::unassertive);
    mismatches += behaviour_of(x, high) != (is_high ? behaviour::assertive : behaviour::passive);
    mismatches += behaviour_of(low, x) != (is_high ? behaviour::passive : behaviour::unassertive);
    mismatches += behaviour_of(high, x) != (is_high ? behaviour::assertive : behaviour::aggressive);
  }
  REQUIRE(mismatches == 0);
}
