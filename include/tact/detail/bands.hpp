// SPDX-License-Identifier: BSL-1.0
#pragma once
// Where a concern is low, moderate or high, and what follows for behaviour and style.

#include <cstddef>

#include <tact/level.hpp>
#include <tact/situation.hpp>

namespace tact::detail {

enum class band : unsigned char { low, moderate, high };

/// The band of a concern in steps of 1/16384. Source: D3, row B; tact (where the bands begin: 3/8 and 5/8).
constexpr band band_of(int concern) noexcept {
  if (8 * concern < 3 * level::one) return band::low;
  return 8 * concern < 5 * level::one ? band::moderate : band::high;
}

/// The behaviour that goes with two concerns. Source: D3, row B.
constexpr behaviour behaviour_of(band own, band other) noexcept {
  if (own != band::low && other != band::low) return behaviour::assertive;
  if (own == band::high) return behaviour::aggressive;
  if (other == band::high) return behaviour::passive;
  return own == other ? behaviour::unassertive : behaviour::unstated;
}

/// A corner of the square: its place in `style_names`.
constexpr std::size_t corner(bool assertive, bool cooperative) noexcept {
  return 2 * std::size_t{assertive} + std::size_t{cooperative};
}

/// The number of corners, which also says that two concerns lie in none.
inline constexpr std::size_t corners = 4;

/// The corner in which two concerns lie; `corners` if one of them is moderate.
constexpr std::size_t corner_of(band own, band other) noexcept {
  if (own == band::moderate || other == band::moderate) return corners;
  return corner(own == band::high, other == band::high);
}

}  // namespace tact::detail
