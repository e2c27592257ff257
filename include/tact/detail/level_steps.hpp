// SPDX-License-Identifier: BSL-1.0
#pragma once
// The one place where a floating-point number becomes a whole number of steps.

#include <tact/detail/cxx20.hpp>

#include <cfloat>
#include <concepts>
#include <cstdint>
#include <type_traits>

namespace tact::detail {

/// True for a number from −most to most, false for NaN. Requires a finite and positive `most`. It compares bits,
/// because under -ffast-math a compiler may assume that no number is NaN. Without their sign, doubles are ordered like
/// their bits, and NaN and the infinities come last. It uses `__builtin_bit_cast`, because <bit> takes more time to
/// compile than a model does. O(1).
constexpr bool within(double x, double most) noexcept {
  constexpr std::uint64_t all_but_sign = ~std::uint64_t{0} >> 1;
  return (__builtin_bit_cast(std::uint64_t, x) & all_but_sign) <= __builtin_bit_cast(std::uint64_t, most);
}

/// True for every double except NaN and the infinities. O(1).
constexpr bool is_finite(double x) noexcept { return within(x, DBL_MAX); }

/// True only for NaN; it compares bits as well. O(1).
constexpr bool is_nan(double x) noexcept {
  constexpr std::uint64_t all_but_sign = ~std::uint64_t{0} >> 1;
  constexpr std::uint64_t infinity = std::uint64_t{0x7FF} << 52;
  return (__builtin_bit_cast(std::uint64_t, x) & all_but_sign) > infinity;
}

/// True where the sign bit is set. O(1).
constexpr bool has_sign(double x) noexcept { return __builtin_bit_cast(std::uint64_t, x) >> 63 != 0; }

/// Steps of a level from 0 to 1.
inline constexpr int steps_to_one = 16384;

/// The result of `nearest_steps` for a number that is not a level.
inline constexpr std::int16_t no_level = -1;

/// A floating-point type whose bits are known here. `long double` has a format of its own on each platform.
template <class F>
concept float_or_double = std::same_as<F, float> || std::same_as<F, double>;

/// Converts a float or double to the nearest step, half up; `no_level` if it is not in [0,1]. First it checks the
/// range, on bits, so that -ffast-math changes nothing: without their sign, the numbers from 0 to 1 are those whose
/// bits are no larger than the bits of 1, and −0 is 0. Then it rounds, in integers: twice the steps is exact, and
/// truncating before rounding half up keeps 0.49999… below. There is no branch, so that compilers can vectorise it.
/// O(1).
template <float_or_double F>
constexpr std::int16_t nearest_steps(F x) noexcept {
  using bits = std::conditional_t<sizeof(F) == sizeof(std::uint32_t), std::uint32_t, std::uint64_t>;
  constexpr int sign_place = 8 * static_cast<int>(sizeof(F)) - 1;
  constexpr bits sign = bits{1} << sign_place;
  const bits all = __builtin_bit_cast(bits, x);
  const bits magnitude = all & ~sign;
  const bits above_one = (magnitude + (sign - 1 - __builtin_bit_cast(bits, F{1}))) >> sign_place;
  const bits below_zero = (all & (magnitude + (sign - 1))) >> sign_place;
  const bits outside = above_one | below_zero;
  const auto half_steps =
      static_cast<std::int32_t>(__builtin_bit_cast(F, magnitude & (outside - 1)) * F{2 * steps_to_one});
  return static_cast<std::int16_t>(((half_steps + 1) >> 1) - static_cast<std::int32_t>(outside));
}

}  // namespace tact::detail
