// SPDX-License-Identifier: BSL-1.0
#pragma once
// What a sheet of questions still lacks: no answer at all, or a line that nothing answers.

#include <cstddef>
#include <span>
#include <string_view>

#include <tact/care/instrument.hpp>

namespace tact::care {

/// One line written under a question of a sheet. The first line of a feature is answered by the first of its benefits,
/// and so on: `row` counts them.
struct sheet_line {
  std::string_view item;
  std::size_t row = 0;
  std::string_view text = {};
};

/// What a sheet lacks.
enum class sheet_flaw : unsigned char {
  unanswered,      ///< a question without a line
  without_answer,  ///< a line that no line of `item::answered_by` answers: a feature without a benefit
  unknown_item,    ///< a line for a question that the sheet does not have
  written_twice,   ///< a second text for the same row of a question
};

/// The flaw in one sentence. Empty for a value that is not a flaw. O(1).
constexpr std::string_view says(sheet_flaw flaw) noexcept {
  constexpr std::string_view sentences[] = {
      "the question has no answer yet",
      "nothing answers this line yet",
      "the sheet has no question of this name",
      "there are two texts for this row; leave one out, or give it a row of its own",
  };
  return flaw <= sheet_flaw::written_twice ? sentences[static_cast<std::size_t>(flaw)] : std::string_view{};
}

/// One thing that a sheet lacks.
struct sheet_gap {
  sheet_flaw flaw;
  std::string_view item;
  std::size_t row = 0;
};

namespace detail {

constexpr bool has_line(std::span<const sheet_line> lines, std::string_view item) noexcept {
  for (const sheet_line& l : lines)
    if (l.item == item && !l.text.empty()) return true;
  return false;
}

constexpr bool has_line(std::span<const sheet_line> lines, std::string_view item, std::size_t row) noexcept {
  for (const sheet_line& l : lines)
    if (l.item == item && l.row == row && !l.text.empty()) return true;
  return false;
}

}  // namespace detail

/// Calls found(sheet_gap) for each thing that a sheet lacks: first what is wrong with its lines, in their order, then
/// the questions without an answer, in theirs. A line without text counts as none. O(lines² + items · lines).
/// Source: D1, row K (relate each feature to a benefit).
template <class Found>
constexpr void gaps_in(const instrument& sheet, std::span<const sheet_line> lines, Found&& found) {
  for (std::size_t i = 0; i != lines.size(); ++i) {
    const sheet_line& l = lines[i];
    if (l.text.empty()) continue;
    const std::size_t place = item_place(sheet, l.item);
    if (place == sheet.items.size()) found(sheet_gap{sheet_flaw::unknown_item, l.item, l.row});
    else if (detail::has_line(lines.first(i), l.item, l.row))
      found(sheet_gap{sheet_flaw::written_twice, l.item, l.row});
    else if (const std::string_view by = sheet.items[place].answered_by;
             !by.empty() && !detail::has_line(lines, by, l.row))
      found(sheet_gap{sheet_flaw::without_answer, l.item, l.row});
  }
  for (const item& one : sheet.items)
    if (!detail::has_line(lines, one.name)) found(sheet_gap{sheet_flaw::unanswered, one.name});
}

}  // namespace tact::care
