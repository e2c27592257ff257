#pragma once
// The columns of keys and norms.

#include <array>
#include <cstddef>
#include <string_view>

namespace survey {

/// A column of a key. Those from `title` on are about the instrument as a whole: any row may hold them.
enum class key_column : std::size_t {
  item,
  text,
  scale,
  reversed,
  facet,
  answered_by,
  first,
  first_scale,
  first_item,
  second,
  second_scale,
  second_item,
  title,
  instructions,
  form,
  points,
  labels,
  least_answered,
};

inline constexpr std::array<std::string_view, 18> key_columns = {
    "item",  "text",         "scale",      "reversed", "facet",        "answered_by",
    "first", "first_scale",  "first_item", "second",   "second_scale", "second_item",
    "title", "instructions", "form",       "points",   "labels",       "least_answered"};

constexpr std::string_view name(key_column c) { return key_columns[static_cast<std::size_t>(c)]; }

/// Between the labels in a cell.
inline constexpr char label_separator = '|';

/// A column of norms.
enum class norm_column : std::size_t { scale, mean, deviation, reliability, assumed };

inline constexpr std::array<std::string_view, 5> norm_columns = {"scale", "mean", "deviation", "reliability",
                                                                 "assumed"};

constexpr std::string_view name(norm_column c) { return norm_columns[static_cast<std::size_t>(c)]; }

}  // namespace survey
