// SPDX-License-Identifier: BSL-1.0
#pragma once
// The straight line through points in time, from sums that can be merged.

#include <tact/detail/cxx20.hpp>

#include <cstdint>

#include <tact/care/detail/tallies.hpp>
#include <tact/care/detail/wide.hpp>

namespace tact::care::detail {

/// Exact sums over points (seconds, steps): enough for the slope of least squares. They fit for 2^32 points and every
/// time of 63 bits: the largest number, points · sum of squares, then stays below 2^190.
class line_sums {
 public:
  constexpr void add(std::int64_t at, int height) noexcept {
    times_ += at;
    squares_ += wide(at) * at;
    products_ += wide(at) * height;
  }

  constexpr line_sums& operator+=(const line_sums& other) noexcept {
    times_ += other.times_;
    squares_ += other.squares_;
    products_ += other.products_;
    return *this;
  }

  /// The slope is a fraction, rise over run. Run is above 0 where two points differ in time, else 0.
  constexpr wide rise(const total& steps) const noexcept { return products_ * steps.count - times_ * steps.sum; }
  constexpr wide run(const total& steps) const noexcept { return squares_ * steps.count - times_ * times_; }

  /// Calls use(number) with each part of the three sums, to store or to set them.
  template <class F>
  constexpr void each_number(F& use) {
    times_.each_number(use);
    squares_.each_number(use);
    products_.each_number(use);
  }

  friend constexpr bool operator==(const line_sums&, const line_sums&) noexcept = default;

 private:
  wide times_{};
  wide squares_{};
  wide products_{};
};

}  // namespace tact::care::detail
