// The kind of a double, from its bits: -ffast-math lets a compiler assume that NaN and infinity do not exist.

#include <tact/detail/level_steps.hpp>

#include <bit>
#include <cstdint>

#include "testing/catch.hpp"

namespace {

constexpr std::uint64_t largest_exponent = 0x7FF;
constexpr std::uint64_t largest_fraction = (std::uint64_t{1} << 52) - 1;

/// Calls f(x, sign, exponent, fraction) for a double of each kind: zeros, denormals, numbers, infinities and NaN.
template <class F>
void each_kind(F f) {
  for (const bool sign : {false, true})
    for (const std::uint64_t exponent : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{0x3FE}, std::uint64_t{0x3FF},
                                         largest_exponent - 1, largest_exponent})
      for (const std::uint64_t fraction :
           {std::uint64_t{0}, std::uint64_t{1}, largest_fraction / 2 + 1, largest_fraction})
        f(std::bit_cast<double>(std::uint64_t{sign} << 63 | exponent << 52 | fraction), sign, exponent, fraction);
}

}  // namespace

TEST_CASE("is_finite is false for NaN and the infinities only, is_nan true for NaN only") {
  int mismatches = 0, each = 0;
  each_kind([&](double x, bool sign, std::uint64_t exponent, std::uint64_t fraction) {
    ++each;
    mismatches += tact::detail::is_finite(x) != (exponent != largest_exponent);
    mismatches += tact::detail::is_nan(x) != (exponent == largest_exponent && fraction != 0);
    mismatches += tact::detail::has_sign(x) != sign;
  });
  REQUIRE(mismatches == 0);
  REQUIRE(each == 48);
  STATIC_REQUIRE(tact::detail::is_finite(-0.0));
  STATIC_REQUIRE(tact::detail::is_finite(5e-324));
  STATIC_REQUIRE_FALSE(tact::detail::is_nan(-0.0));
}
