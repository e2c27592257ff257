// SPDX-License-Identifier: BSL-1.0
#pragma once
// The numbers that a model was made from, read back from a strategy as it is scored.

#include <cstddef>
#include <cstdint>

#include <tact/detail/grid.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/detail/scored_strategy.hpp>
#include <tact/level.hpp>

namespace tact::lab::detail {

/// The bias of a strategy in steps of 1/128: what its constant holds beside the ideal and the neutral values. Exact.
/// O(inputs).
template <class Situation>
constexpr int bias_steps(const tact::detail::scored_strategy<Situation>& s) noexcept {
  std::int64_t bias = s.constant;
  for (std::size_t i = 0; i != tact::detail::concern_count; ++i) {
    const std::int64_t ideal = s.slope[i] / 2;
    bias += ideal * ideal * (level::one / tact::detail::grid);
  }
  for (std::size_t i = tact::detail::concern_count; i != s.slope.size(); ++i)
    bias += std::int64_t{s.slope[i]} * tact::detail::neutral_inputs<Situation>[i];
  return static_cast<int>(bias / level::one);
}

}  // namespace tact::lab::detail
