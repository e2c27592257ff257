// SPDX-License-Identifier: BSL-1.0
#pragma once
// How often the scales of pairs meet each other.

#include <array>
#include <cstddef>
#include <cstdint>

#include <tact/care/instrument.hpp>

namespace tact::care::detail {

/// How often the scales of a key of pairs stand in a pair, and meet each other.
struct meetings {
  std::array<std::array<std::uint32_t, most_scales>, most_scales> of_two{};
  std::array<std::uint32_t, most_scales> of_one{};

  explicit constexpr meetings(const instrument& of) noexcept {
    for (const choice_pair& p : of.pairs) {
      const std::size_t a = scale_place(of, p.first.scale), b = scale_place(of, p.second.scale);
      if (a == of.scales.size() || b == of.scales.size() || a == b) continue;
      ++of_one[a], ++of_one[b];
      ++of_two[a < b ? a : b][a < b ? b : a];
    }
  }
};

}  // namespace tact::care::detail
