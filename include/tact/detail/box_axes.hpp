// SPDX-License-Identifier: BSL-1.0
#pragma once
// The variables that a box of situations leaves open, and the inputs at its ends.

#include <array>
#include <cstddef>

#include <tact/detail/inputs.hpp>
#include <tact/detail/variable.hpp>

namespace tact::detail {

/// A variable and its lowest and highest value in a box, in steps. One that no input reads is a dummy of length 1.
template <class Situation>
struct axis {
  variable<Situation> of{};
  int low = 0;
  int high = level::one;
};

/// The variables that a box leaves open, in the order of the inputs.
template <class Situation>
struct box_axes {
  std::array<axis<Situation>, variable_count<Situation>> all{};
  std::size_t count = 0;
  inputs<Situation> low{};   ///< the inputs at the box's lower end
  inputs<Situation> high{};  ///< the inputs at its upper end

  /// The box of all situations: every variable from 0 to 1.
  static constexpr box_axes full() noexcept {
    box_axes axes;
    axes.low = axes.high = neutral_inputs<Situation>;
    each_variable<Situation>([&axes](const variable<Situation>& v) {
      axes.low = v.set(axes.low, 0);
      axes.high = v.set(axes.high, level::one);
      axes.all[axes.count++] = {v, 0, level::one};
    });
    return axes;
  }

  /// The box of all situations between two.
  constexpr box_axes(const Situation& from, const Situation& to) noexcept : low(inputs_of(from)), high(inputs_of(to)) {
    each_variable<Situation>([&](const variable<Situation>& v) {
      const int lower = v.value(from), upper = v.value(to);
      if (lower != upper) all[count++] = {v, lower, upper};
    });
  }

  /// How far a share may be off because a sample consists of whole steps: half a step of each axis.
  constexpr double rounding() const noexcept {
    double sum = 0;
    for (std::size_t d = 0; d != count; ++d) sum += 0.5 / (all[d].high - all[d].low);
    return sum;
  }

  /// The face of the box on which an axis has one value.
  constexpr box_axes face(std::size_t axis, int value) const noexcept {
    box_axes rest = *this;
    rest.low = all[axis].of.set(low, value);
    rest.high = all[axis].of.set(high, value);
    for (std::size_t d = axis; d + 1 < count; ++d) rest.all[d] = all[d + 1];
    rest.all[--rest.count] = {};
    return rest;
  }

 private:
  constexpr box_axes() noexcept = default;
};

}  // namespace tact::detail
