// SPDX-License-Identifier: BSL-1.0
#pragma once
// What reading a model from a text gives: the model, or every mistake in the text with its place.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <tact/io/owning_model.hpp>
#include <tact/situation.hpp>

namespace tact::io {

/// A place in a text: the line, and the character in it, both counted from 1.
struct text_place {
  std::size_t line = 1;
  std::size_t column = 1;

  friend constexpr bool operator==(text_place, text_place) noexcept = default;
};

/// One mistake in a model's text.
struct model_mistake {
  text_place at;
  std::string path;  ///< such as `strategies[2].weights[0].factor`; empty for the whole text
  std::string what;  ///< what is wrong, and what to do about it: one line without control characters
};

/// A number that does not lie on the grid of its kind, 1/128 for ideals, biases and weights and 1/16384 for the
/// thresholds of gates, and the number that the model has in its place.
struct rounded_number {
  text_place at;
  std::string path;
  std::string written;
  double became = 0;
};

/// A model from a text. Both lists are in the order of the text.
template <class Situation = situation, std::size_t Capacity = 16>
struct model_reading {
  std::optional<owning_model<Situation, Capacity>> model;  ///< empty where there is a mistake
  std::vector<model_mistake> mistakes;
  std::vector<rounded_number> rounded;

  /// True if there is a model.
  explicit operator bool() const noexcept { return model.has_value(); }
};

}  // namespace tact::io
