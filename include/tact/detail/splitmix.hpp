// SPDX-License-Identifier: BSL-1.0
#pragma once
// A fixed shuffle of the integers, for numbers that look random and are the same everywhere.

#include <tact/detail/cxx20.hpp>

#include <cstdint>

namespace tact::detail {

/// How far apart the states of SplitMix lie, from one number to the next.
inline constexpr std::uint64_t splitmix_step = 0x9e3779b97f4a7c15;

/// The number that SplitMix makes of a state: its finaliser. O(1). Source: SplitMix.
constexpr std::uint64_t mixed(std::uint64_t x) noexcept {
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
  x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
  return x ^ (x >> 31);
}

}  // namespace tact::detail
