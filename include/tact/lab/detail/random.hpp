// SPDX-License-Identifier: BSL-1.0
#pragma once
// Random numbers that are counted, not drawn in turn: the same for every compiler and any number of threads.

#include <cstdint>

#include <tact/detail/splitmix.hpp>

namespace tact::lab::detail {

using tact::detail::mixed;

/// The numbers of one stream of one seed. Each has a counter and can be asked for at any time, in any order, by any
/// thread. Every function is O(1). Source: SplitMix.
class random_stream {
 public:
  constexpr random_stream(std::uint64_t seed, std::uint64_t stream) noexcept
      : key_(mixed(mixed(seed + step) + (stream + 1) * step)) {}

  /// 64 bits, each 0 or 1 alike.
  constexpr std::uint64_t bits(std::uint64_t counter) const noexcept { return mixed(key_ + (counter + 1) * step); }

  /// From 0 to below 1, in steps of 2⁻⁵³.
  constexpr double uniform(std::uint64_t counter) const noexcept {
    return static_cast<double>(bits(counter) >> 11) * 0x1p-53;
  }

  /// From 0 to below n, each alike: what lies beyond the last whole multiple of n is shuffled again. Requires n ≥ 1.
  constexpr std::uint64_t below(std::uint64_t counter, std::uint64_t n) const noexcept {
    std::uint64_t x = bits(counter);
    const std::uint64_t left_over = (0 - n) % n;  // 2⁶⁴ mod n
    while (x < left_over) x = mixed(x + step);
    return x % n;
  }

 private:
  static constexpr std::uint64_t step = tact::detail::splitmix_step;

  std::uint64_t key_;
};

}  // namespace tact::lab::detail
