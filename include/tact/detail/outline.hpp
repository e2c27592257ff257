// SPDX-License-Identifier: BSL-1.0
#pragma once
// The part of a plane in which one strategy of a model wins, as a polygon.

#include <cstddef>

#include <tact/detail/inputs.hpp>
#include <tact/detail/polygon.hpp>
#include <tact/detail/scored_strategy.hpp>
#include <tact/runtime_model.hpp>

namespace tact::detail {

/// The part of a polygon in which strategy i of a model is ahead of all others that are not blocked. `score` returns a
/// strategy's score in the polygon's plane as a half-plane. If two strategies tie over an area, the earlier one holds
/// it. O(strategies · (strategies + score + blocked)).
template <std::size_t Sides, class Model, class Score, class Blocked>
constexpr polygon<Sides> dominance_region(std::size_t i, polygon<Sides> part, const Model& model, const Score& score,
                                          const Blocked& blocked) noexcept {
  if (blocked(model[i])) return {};
  const half_plane mine = score(model[i]);
  for (std::size_t j = 0; j != model.size(); ++j) {
    if (j == i || blocked(model[j])) continue;
    const half_plane other = score(model[j]);
    const half_plane lead{mine.constant - other.constant, mine.x_slope - other.x_slope, mine.y_slope - other.y_slope};
    const bool tied = lead.constant == 0 && lead.x_slope == 0 && lead.y_slope == 0;
    if (!tied) part.clip(lead, model[j].name);
    else if (j < i) return {};
  }
  return part;
}

/// The part of the square in which strategy i of a model wins, for the factors in `in`; the two concerns there are
/// ignored, and so is every strategy at a place that `left_out` names. O(strategies · (strategies + inputs)).
template <class Situation, std::size_t Capacity, class LeftOut>
constexpr auto outline_of(const runtime_model<Situation, Capacity>& model, inputs<Situation> in, std::size_t i,
                          const LeftOut& left_out) noexcept {
  in[0] = in[1] = 0;
  return dominance_region(
      i, polygon<Capacity + 3>(0, 0, 2 * level::one, 2 * level::one), model,
      [&in](const scored_strategy<Situation>& s) { return half_plane{s.score(in), s.slope[0], s.slope[1]}; },
      [&](const scored_strategy<Situation>& s) {
        return s.blocked(in) || left_out(static_cast<std::size_t>(&s - model.begin()));
      });
}

/// The same with no strategy left out.
template <class Situation, std::size_t Capacity>
constexpr auto outline_of(const runtime_model<Situation, Capacity>& model, const inputs<Situation>& in,
                          std::size_t i) noexcept {
  return outline_of(model, in, i, [](std::size_t) { return false; });
}

}  // namespace tact::detail
