// SPDX-License-Identifier: BSL-1.0
#pragma once
// Which part of a long run of random draws is asked for.

#include <cstdint>

#include <tact/detail/cxx20.hpp>

namespace tact::lab {

/// Some of the draws of a seed: `count` of them, from number `first` on. Split a long run into parts, in threads or on
/// machines, and add the results: the sum is that of one run, bit for bit.
struct draws {
  std::uint64_t first = 0;
  std::uint64_t count = 10'000;

  /// Part i of n, such as one for each thread: together they are the whole. Requires i < n. O(1).
  constexpr draws part(std::uint64_t i, std::uint64_t n) const noexcept {
    const std::uint64_t longer = count % n;  // the first parts take one more each
    return {first + i * (count / n) + (i < longer ? i : longer), count / n + (i < longer ? 1 : 0)};
  }
};

}  // namespace tact::lab
