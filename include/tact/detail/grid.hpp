// SPDX-License-Identifier: BSL-1.0
#pragma once
// The grid of 1/128 for ideals, biases and weights, and the unit of a score.

#include <tact/detail/level_steps.hpp>
#include <tact/level.hpp>
#include <tact/policy.hpp>

namespace tact::detail {

/// Steps of the grid from 0 to 1.
inline constexpr int grid = 128;

/// Units of a score from 0 to 1. One unit, 2⁻²¹, is a step of a level times a step of the grid.
inline constexpr double score_unit = double{grid} * level::one;

/// A number on the grid, half up. Requires a finite number that fits an int after scaling.
constexpr int to_grid(double x) noexcept {
  const double half_steps = x * (2 * grid);
  int floor = static_cast<int>(half_steps);
  if (floor > half_steps) --floor;
  return (floor + 1) >> 1;
}

/// True where both coordinates are finite and from 0 to 1.
constexpr bool in_square(position p) noexcept {
  return within(p.assertiveness, 1) && within(p.cooperativeness, 1) && p.assertiveness >= 0 && p.cooperativeness >= 0;
}

}  // namespace tact::detail
