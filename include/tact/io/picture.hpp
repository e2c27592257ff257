// SPDX-License-Identifier: BSL-1.0
#pragma once
// What goes with the picture of a map: its words, its marks and its colours.

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include <tact/policy.hpp>

namespace tact::io {

/// One case, or several at the same place, on a map. One whose place is outside the square is not drawn.
struct mark {
  position at;                  ///< its two concerns
  std::string_view strategy;    ///< the one advised, which decides colour and shape
  std::string_view label = {};  ///< what a reader sees who points at it
  std::size_t count = 1;
};

/// What goes with a map. Texts may hold any bytes; they are borrowed until the picture is drawn.
struct picture {
  std::string_view title = {};
  std::string_view description = {};  ///< for readers who do not see the picture; areas are added to it
  std::span<const mark> marks = {};
  std::string_view id = "tact";  ///< unique in its page; other than letters, digits and '-' become '_'
};

/// The colour of a strategy by its place in the model. Eight that colour-blind readers tell apart, then again.
/// Source: Okabe & Ito, Color Universal Design, with grey in the place of black.
constexpr std::string_view colour_of(std::size_t strategy) noexcept {
  constexpr std::array<const char*, 8> palette = {"#009e73", "#56b4e9", "#d55e00", "#cc79a7",
                                                  "#f0e442", "#0072b2", "#e69f00", "#999999"};
  return palette[strategy % palette.size()];
}

}  // namespace tact::io
