// SPDX-License-Identifier: BSL-1.0
#pragma once
// Where a concern counts as high, and what the quadrants of the two concerns are called.

#include <tact/level.hpp>
#include <tact/situation.hpp>

namespace tact::detail {

/// A concern is low below one half, high from there upwards. In steps of 1/16384.
constexpr bool is_high(int concern) noexcept { return 2 * concern >= level::one; }

/// The behaviour in one quadrant of the two concerns. Source: D3, row B.
constexpr behaviour behaviour_in(bool assertive, bool cooperative) noexcept {
  if (assertive) return cooperative ? behaviour::assertive : behaviour::aggressive;
  return cooperative ? behaviour::passive : behaviour::unassertive;
}

}  // namespace tact::detail
