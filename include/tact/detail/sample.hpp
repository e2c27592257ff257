// SPDX-License-Identifier: BSL-1.0
#pragma once
// Points spread evenly over a box of situations, the same on every machine.

#include <array>
#include <cstddef>
#include <cstdint>

#include <tact/detail/box_axes.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/detail/polygon.hpp>
#include <tact/detail/splitmix.hpp>

namespace tact::detail {

/// A low-discrepancy sample: `sets` additive recurrences (Kronecker sequences: each axis advances by a fixed step of
/// its own and wraps around). Each set has its own steps and starts, so the spread between the sets shows the error.
/// Steps and starts are integers from a fixed mixer, so the sample is the same on every machine. Source: Beck 1994
/// (almost all steps spread evenly).
template <class Situation>
class sample {
 public:
  static constexpr std::size_t sets = 8;
  static constexpr std::size_t points = 512;  ///< of each set

  explicit constexpr sample(const box_axes<Situation>& axes) noexcept : axes_(axes) {}

  /// Point k of a set.
  constexpr inputs<Situation> at(std::size_t set, std::size_t k) const noexcept {
    inputs<Situation> in = axes_.low;
    for (std::size_t d = 0; d != axes_.count; ++d) in = axes_.all[d].of.set(in, value(axes_.all[d], set, k, d));
    return in;
  }

  /// The same point with axis d drawn anew.
  constexpr inputs<Situation> redrawn(const inputs<Situation>& in, std::size_t set, std::size_t k,
                                      std::size_t d) const noexcept {
    return axes_.all[d].of.set(in, value(axes_.all[d], set, k, axes_.count));
  }

 private:
  /// A value of an axis in steps, half up, so that both ends get their share of an even spread.
  constexpr int value(const axis<Situation>& a, std::size_t set, std::size_t k, std::size_t dimension) const noexcept {
    const std::uint64_t key = 2 * (set * 0x1000 + dimension);
    const std::uint64_t turn = number(key) + k * (number(key + 1) | 1);
    const auto width = static_cast<std::uint64_t>(a.high - a.low);
    return a.low + static_cast<int>(((turn >> 32) * width + (std::uint64_t{1} << 31)) >> 32);
  }

  /// Number n of SplitMix with the seed 0. Source: SplitMix.
  static constexpr std::uint64_t number(std::uint64_t n) noexcept { return mixed((n + 1) * splitmix_step); }

  box_axes<Situation> axes_;
};

/// A share between 0 and 1, estimated from a sample.
struct estimate {
  double share = 0;
  double error = 0;  ///< half the width of the interval that holds the true share 99 times in 100

  /// The estimate from the hits of each set. The error is Student's t for 7 degrees of freedom times the standard error
  /// of the mean, but at least the share that a sample of this size may miss.
  template <std::size_t Sets>
  static constexpr estimate of(const std::array<int, Sets>& hits, std::size_t points_in_set) noexcept {
    static_assert(Sets == 8, "the quantile below is for eight sets");
    constexpr double quantile = 3.499;
    const auto n = static_cast<double>(points_in_set);
    double mean = 0;
    for (const int h : hits) mean += h / n / Sets;
    double squares = 0;
    for (const int h : hits) squares += (h / n - mean) * (h / n - mean);
    const double spread = quantile * square_root(squares / (Sets * (Sets - 1)));
    const double unseen = 4.6 / (n * Sets);  // a share that a sample misses once in 100 times: −ln 0.01 over its size
    return {mean, spread < unseen ? unseen : spread};
  }
};

}  // namespace tact::detail
