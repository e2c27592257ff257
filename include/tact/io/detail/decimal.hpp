// SPDX-License-Identifier: BSL-1.0
#pragma once
// From a double to decimal digits, exactly and in integers: not every standard library can print a double by itself.

#include <bit>
#include <cstdint>
#include <optional>

#include <tact/detail/cxx20.hpp>

namespace tact::io::detail {

/// The most decimals that can be written: 2⁵³ · 10³ is still below 2⁶³.
inline constexpr int max_decimals = 3;

/// |x| · 10^decimals, rounded to a whole number, halves to even. Empty for NaN and where |x| is 2⁵³ or more. The
/// double is m / 2^shift with m below 2⁵³, so the product and the remainder are exact. Requires decimals
/// from 0 to `max_decimals`.
constexpr std::optional<std::uint64_t> scaled(double x, int decimals) noexcept {
  constexpr std::uint64_t hidden_bit = std::uint64_t{1} << 52U;
  const auto bits = std::bit_cast<std::uint64_t>(x);
  const int shift = 1075 - static_cast<int>(bits >> 52U & 0x7FFU);
  if (shift < 0) return std::nullopt;
  if (shift > 63) return 0;  // below a half with any decimals

  std::uint64_t product = (bits & (hidden_bit - 1)) | hidden_bit;
  for (int i = 0; i != decimals; ++i) product *= 10;
  const std::uint64_t one = std::uint64_t{1} << shift;
  const std::uint64_t whole = product >> shift;
  const std::uint64_t rest = product & (one - 1);
  const bool up = rest > one / 2 || (rest == one / 2 && shift != 0 && whole % 2 == 1);
  return whole + (up ? 1 : 0);
}

}  // namespace tact::io::detail
