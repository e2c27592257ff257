// SPDX-License-Identifier: BSL-1.0
#pragma once
// Facts about strategies that hold over a whole box of situations, found without a sample.

#include <cstddef>
#include <cstdint>

#include <tact/detail/box_axes.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/detail/scored_strategy.hpp>
#include <tact/runtime_model.hpp>

namespace tact::detail {

/// Bounds that hold over a whole box: which strategy always leads, and which may be blocked.
template <class Situation>
class box_bounds {
 public:
  explicit constexpr box_bounds(const box_axes<Situation>& axes) noexcept : axes_(axes) {}

  /// True when a gate may block the strategy somewhere in the box. False is certain.
  constexpr bool may_be_blocked(const scored_strategy<Situation>& s) const noexcept {
    for (const threshold& g : s.gates)
      if (most(g.factor) >= g.at && least(g.unless) < g.unless_at) return true;
    return false;
  }

  /// True when one gate blocks the strategy all over the box.
  constexpr bool always_blocked(const scored_strategy<Situation>& s) const noexcept {
    for (const threshold& g : s.gates)
      if (least(g.factor) >= g.at && most(g.unless) < g.unless_at) return true;
    return false;
  }

  /// True when one strategy leads another by at least `needed`, in units of 2⁻²¹, all over the box. The least lead is a
  /// sum over the axes, each the least of its ends and of one half, where derived factors bend. O(inputs²).
  constexpr bool always_leads(const scored_strategy<Situation>& one, const scored_strategy<Situation>& other,
                              std::int64_t needed) const noexcept {
    std::int64_t lead = one.score(axes_.low) - other.score(axes_.low);
    for (std::size_t d = 0; d != axes_.count && lead >= needed; ++d) {
      const std::int64_t at_high = gain(one, other, axes_.all[d], axes_.all[d].high);
      const std::int64_t at_half = gain(one, other, axes_.all[d], level::one / 2);
      const std::int64_t least = at_high < at_half ? at_high : at_half;
      if (least < 0) lead += least;
    }
    return lead >= needed;
  }

 private:
  /// How much moving along an axis from its lower end adds to the lead; 0 for a value outside of the axis.
  constexpr std::int64_t gain(const scored_strategy<Situation>& one, const scored_strategy<Situation>& other,
                              const axis<Situation>& a, int to) const noexcept {
    std::int64_t sum = 0;
    if (to <= a.low || to > a.high) return sum;
    const level value = level::from_steps(to);
    for (std::size_t k = 0; k != axes_.low.size(); ++k)
      if (a.of.is_read_by(k))
        sum += std::int64_t{one.slope[k] - other.slope[k]} *
               (read(input_table<Situation>[k].transform, value) - axes_.low[k]);
    return sum;
  }

  constexpr int least(std::size_t k) const noexcept {
    return axes_.low[k] < axes_.high[k] ? axes_.low[k] : axes_.high[k];
  }
  constexpr int most(std::size_t k) const noexcept {
    return axes_.low[k] < axes_.high[k] ? axes_.high[k] : axes_.low[k];
  }

  box_axes<Situation> axes_;
};

/// True when strategy i wins nowhere in a box, because it is blocked all over it or because another one is ahead all
/// over it and never blocked. False is inconclusive. O(strategies · inputs²).
template <class Situation, std::size_t Strategies>
constexpr bool cannot_win(const runtime_model<Situation, Strategies>& model, const box_bounds<Situation>& box,
                          std::size_t i) noexcept {
  if (box.always_blocked(model[i])) return true;
  for (std::size_t j = 0; j != model.size(); ++j) {
    const std::int64_t needed = j < i ? 0 : 1;
    if (j != i && !box.may_be_blocked(model[j]) && box.always_leads(model[j], model[i], needed)) return true;
  }
  return false;
}

}  // namespace tact::detail
