// SPDX-License-Identifier: BSL-1.0
#pragma once
// The words, the marks and the colours of the picture of a map.

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include <tact/policy.hpp>

namespace tact::io {

/// One case, or several at the same place, on a map. One whose place is outside the square is not drawn.
struct mark {
  position at;                  ///< its two concerns
  std::string_view strategy;    ///< the advised strategy; it decides colour and shape
  std::string_view label = {};  ///< shown when a reader points at it
  std::size_t count = 1;
};

/// A way from one place to another on a map, drawn as an arrow. One that begins or ends outside the square is not
/// drawn.
struct way {
  position from;
  position to;
  std::string_view label = {};  ///< shown when a reader points at it
};

/// What is drawn with a map. Texts may hold any bytes; they are borrowed until the picture is drawn.
struct picture {
  std::string_view title = {};
  std::string_view description = {};  ///< for readers who do not see the picture; areas are added to it
  std::span<const mark> marks = {};
  std::span<const way> ways = {};
  std::string_view wanted = {};  ///< the strategy whose region gets a thick border; empty, or unknown: none does
  std::string_view id = "tact";  ///< unique in its page; other than letters, digits and '-' become '_'
  bool label_marks = false;      ///< write a mark's label beside it as well, where it covers no other mark or label
};

/// The colour of a strategy by its place in the model: eight that colour-blind readers can distinguish, then again.
/// Source: Okabe & Ito, Color Universal Design (grey in the place of black).
constexpr std::string_view colour_of(std::size_t strategy) noexcept {
  constexpr std::array<const char*, 8> palette = {"#009e73", "#56b4e9", "#d55e00", "#cc79a7",
                                                  "#f0e442", "#0072b2", "#e69f00", "#999999"};
  return palette[strategy % palette.size()];
}

}  // namespace tact::io
