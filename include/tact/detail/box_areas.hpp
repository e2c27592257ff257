// SPDX-License-Identifier: BSL-1.0
#pragma once
// The share of a box with at most two open variables that each strategy holds, by the areas of polygons.

#include <array>
#include <cstddef>
#include <cstdint>

#include <tact/detail/box_axes.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/detail/outline.hpp>
#include <tact/detail/polygon.hpp>
#include <tact/detail/scored_strategy.hpp>
#include <tact/runtime_model.hpp>

namespace tact::detail {

/// An input as a function of its variable around a value, in steps: slope · variable + offset.
struct affine_piece {
  int slope;
  int offset;

  static constexpr affine_piece around(double value, transform how) noexcept {
    constexpr double half = level::one / 2.0;
    switch (how) {
      case transform::above_half: return value > half ? affine_piece{2, -level::one} : affine_piece{0, 0};
      case transform::below_half: return value < half ? affine_piece{-2, level::one} : affine_piece{0, 0};
      case transform::itself: break;
    }
    return {1, 0};
  }
};

/// A rectangle in the plane of two variables on which every score is affine and no gate opens or closes. Its ends are
/// in half steps.
template <class Situation>
class cell {
 public:
  constexpr cell(const axis<Situation>& across, const axis<Situation>& up, int left, int bottom, int right,
                 int top) noexcept
      : across_(across), up_(up), left_(left), bottom_(bottom), right_(right), top_(top) {}

  /// The part of the rectangle in which strategy i wins.
  template <std::size_t Capacity>
  constexpr auto region_of(const runtime_model<Situation, Capacity>& model, const inputs<Situation>& in,
                           std::size_t i) const noexcept {
    const auto middle = middle_of(in);
    return dominance_region(
        i, polygon<Capacity + 3>(left_, bottom_, right_, top_), model,
        [&](const scored_strategy<Situation>& s) { return score(s, in); },
        [&](const scored_strategy<Situation>& s) { return s.blocked(middle); });
  }

 private:
  /// Every input in the middle of the rectangle, to see which gates are closed. It may lie between two steps; a double
  /// holds it exactly.
  constexpr auto middle_of(const inputs<Situation>& in) const noexcept {
    std::array<double, input_count<Situation>> middle{};
    for (std::size_t k = 0; k != in.size(); ++k) {
      middle[k] = in[k];
      if (across_.of.is_read_by(k)) middle[k] = at(line(k, x()), x());
      if (up_.of.is_read_by(k)) middle[k] = at(line(k, y()), y());
    }
    return middle;
  }

  constexpr half_plane score(const scored_strategy<Situation>& s, const inputs<Situation>& in) const noexcept {
    half_plane plane{s.constant, 0, 0};
    for (std::size_t k = 0; k != in.size(); ++k) {
      const bool runs_across = across_.of.is_read_by(k), runs_up = up_.of.is_read_by(k);
      const affine_piece l = runs_across ? line(k, x()) : runs_up ? line(k, y()) : affine_piece{0, in[k]};
      plane.constant += std::int64_t{s.slope[k]} * l.offset;
      if (runs_across) plane.x_slope += std::int64_t{s.slope[k]} * l.slope;
      if (runs_up) plane.y_slope += std::int64_t{s.slope[k]} * l.slope;
    }
    return plane;
  }

  constexpr double x() const noexcept { return (left_ + right_) / 4.0; }
  constexpr double y() const noexcept { return (bottom_ + top_) / 4.0; }
  static constexpr double at(affine_piece l, double value) noexcept { return l.slope * value + l.offset; }
  static constexpr affine_piece line(std::size_t k, double value) noexcept {
    return affine_piece::around(value, input_table<Situation>[k].transform);
  }

  axis<Situation> across_;
  axis<Situation> up_;
  int left_;
  int bottom_;
  int right_;
  int top_;
};

/// Calls f(from, to), in half steps, for each interval of an axis between two breaks.
template <class Situation, std::size_t Strategies, class F>
constexpr void for_each_interval(const runtime_model<Situation, Strategies>& model, const axis<Situation>& a, F&& f) {
  for (int from = 2 * a.low; from != 2 * a.high;) {
    int to = 2 * a.high;
    a.of.each_break(model, [&](int b) {
      if (b > from && b < to) to = b;
    });
    f(from, to);
    from = to;
  }
}

/// The area in which strategy i wins, of a box with at most two open axes. A missing axis is a dummy of length 1 that
/// no input reads.
template <class Situation, std::size_t Strategies>
constexpr double area_of(const runtime_model<Situation, Strategies>& model, const box_axes<Situation>& axes,
                         std::size_t i) noexcept {
  const axis<Situation>&across = axes.all[0], &up = axes.all[1];
  double area = 0;
  for_each_interval(model, across, [&](int left, int right) {
    for_each_interval(model, up, [&](int bottom, int top) {
      area += cell<Situation>(across, up, left, bottom, right, top).region_of(model, axes.low, i).area();
    });
  });
  return area;
}

/// True when strategy i wins at some end of a box with at most two open axes: a gate may close exactly there.
template <class Situation, std::size_t Strategies>
constexpr bool wins_at_an_end(const runtime_model<Situation, Strategies>& model, const box_axes<Situation>& axes,
                              std::size_t i) noexcept {
  if (axes.count == 0) return model.winner(axes.low) == i;
  for (std::size_t d = 0; d != axes.count; ++d)
    for (const int end : {axes.all[d].low, axes.all[d].high}) {
      const box_axes<Situation> face = axes.face(d, end);
      if (area_of(model, face, i) > 0 || wins_at_an_end(model, face, i)) return true;
    }
  return false;
}

}  // namespace tact::detail
