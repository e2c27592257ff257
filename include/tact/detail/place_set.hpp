// SPDX-License-Identifier: BSL-1.0
#pragma once
// A set of places in a model.

#include <tact/detail/cxx20.hpp>

#include <cstddef>
#include <cstdint>

namespace tact::detail {

/// A set of places below `Capacity`. O(1) unless stated otherwise.
template <std::size_t Capacity>
class place_set {
  static constexpr std::size_t bits = 16;
  static constexpr std::size_t words = (Capacity + bits - 1) / bits;

 public:
  constexpr void insert(std::size_t place) noexcept {
    word_[place / bits] |= static_cast<std::uint16_t>(1u << (place % bits));
  }
  constexpr bool contains(std::size_t place) const noexcept { return (word_[place / bits] >> (place % bits) & 1) != 0; }

  /// O(Capacity).
  friend constexpr bool operator==(const place_set& a, const place_set& b) noexcept {
    for (std::size_t i = 0; i != words; ++i)
      if (a.word_[i] != b.word_[i]) return false;
    return true;
  }

 private:
  std::uint16_t word_[words] = {};
};

}  // namespace tact::detail
