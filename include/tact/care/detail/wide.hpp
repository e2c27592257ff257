// SPDX-License-Identifier: BSL-1.0
#pragma once
// Whole numbers of 192 bits: sums of products of seconds do not fit into 64 bits.

#include <tact/detail/cxx20.hpp>

#include <array>
#include <cstddef>
#include <cstdint>

namespace tact::care::detail {

/// A whole number of 192 bits in two's complement. Sums and products are exact as long as they fit, and wrap otherwise.
/// 128 bits hold the sums of a journey, but not the products of two sums that its trend is made of. Everything is O(1).
class wide {
 public:
  constexpr wide() noexcept = default;

  constexpr wide(std::int64_t x) noexcept {
    const auto bits = static_cast<std::uint64_t>(x);
    limbs_.fill(x < 0 ? UINT32_MAX : 0);
    limbs_[0] = static_cast<std::uint32_t>(bits);
    limbs_[1] = static_cast<std::uint32_t>(bits >> 32);
  }

  constexpr bool is_negative() const noexcept { return limbs_.back() >> 31 != 0; }

  constexpr wide& operator+=(const wide& other) noexcept {
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i != size; ++i) {
      carry += std::uint64_t{limbs_[i]} + other.limbs_[i];
      limbs_[i] = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
    return *this;
  }

  constexpr wide operator-() const noexcept {
    wide negated;
    for (std::size_t i = 0; i != size; ++i) negated.limbs_[i] = ~limbs_[i];
    return negated += 1;
  }

  friend constexpr wide operator+(wide a, const wide& b) noexcept { return a += b; }
  friend constexpr wide operator-(const wide& a, const wide& b) noexcept { return a + -b; }

  /// In two's complement the low bits of a product are the same for numbers with and without a sign.
  friend constexpr wide operator*(const wide& a, const wide& b) noexcept {
    wide product;
    for (std::size_t i = 0; i != size; ++i) {
      if (a.limbs_[i] == 0) continue;
      std::uint64_t carry = 0;
      for (std::size_t j = 0; i + j != size; ++j) {
        carry += std::uint64_t{a.limbs_[i]} * b.limbs_[j] + product.limbs_[i + j];
        product.limbs_[i + j] = static_cast<std::uint32_t>(carry);
        carry >>= 32;
      }
    }
    return product;
  }

  /// A number from 0 up divided by a positive one; the remainder is dropped. Requires a quotient that fits.
  constexpr std::int64_t over(std::uint32_t divisor) const noexcept {
    std::uint64_t quotient = 0;
    std::uint64_t rest = 0;
    for (std::size_t i = size; i-- != 0;) {
      rest = rest << 32 | limbs_[i];
      quotient = quotient << 32 | rest / divisor;
      rest %= divisor;
    }
    return static_cast<std::int64_t>(quotient);
  }

  /// The number as a double, within a few units of its last place: the same bits wherever doubles are those of IEEE
  /// 754, as a product by 2^32 is exact.
  constexpr double value() const noexcept {
    const wide magnitude = is_negative() ? -*this : *this;
    double x = 0;
    for (std::size_t i = size; i-- != 0;) x = x * 4294967296.0 + magnitude.limbs_[i];
    return is_negative() ? -x : x;
  }

  /// Calls use(number) with each of its parts of 32 bits, the lowest first, to store or to set them.
  template <class F>
  constexpr void each_number(F& use) {
    for (std::uint32_t& limb : limbs_) use(limb);
  }

  friend constexpr bool operator==(const wide&, const wide&) noexcept = default;

 private:
  static constexpr std::size_t size = 6;

  std::array<std::uint32_t, size> limbs_{};  // the lowest first
};

}  // namespace tact::care::detail
