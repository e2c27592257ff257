// SPDX-License-Identifier: BSL-1.0
#pragma once
// Where a concern counts as high, and the behaviour in each quadrant of the two concerns.

#include <tact/level.hpp>
#include <tact/situation.hpp>

namespace tact::detail {

/// True for a concern, in steps of 1/16384, of one half or more. Source: tact (bands).
constexpr bool is_high(int concern) noexcept { return 2 * concern >= level::one; }

/// The behaviour in one quadrant of the two concerns. Source: D3, row B.
constexpr behaviour behaviour_in(bool assertive, bool cooperative) noexcept {
  if (assertive) return cooperative ? behaviour::assertive : behaviour::aggressive;
  return cooperative ? behaviour::passive : behaviour::unassertive;
}

}  // namespace tact::detail
