#pragma once
// Levels in cells: on a scale, as words, or both.

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <common/numbers.hpp>
#include <common/unknown.hpp>

namespace common {

/// How the cells of a column become levels: a linear scale, words, or both.
struct level_rule {
  double low = 0;             ///< the value in a cell that means 0
  double high = 1;            ///< the value in a cell that means 1
  bool scaled = false;        ///< the user gave the scale
  bool below_is_low = false;  ///< a value beyond the low end means 0 as well
  bool above_is_high = false;
  std::map<std::string, double> words;  ///< folded word → value
};

/// What a cell holds. Both are empty where it says that nothing is known.
struct level_reading {
  std::optional<double> value;  ///< from 0 to 1
  std::string mistake;          ///< a sentence whose subject is the cell, without that
};

/// Reads cells as levels.
struct level_cells {
  const unknown_words* unknown;
  decimal_sign decimals = decimal_sign::unknown;
  bool clamp = false;  ///< a value outside its scale means the nearest end

  /// Reads a cell that is not empty.
  level_reading read(std::string_view cell, const level_rule& rule) const;
};

/// Sets the ends of a scale, as in 1..5, or 0..4+ where more than 4 means 4. Throws bad_usage, with the option as it
/// was written, where the text is no scale, or where the rule has one.
void set_scale(level_rule& to, const std::string& ends, const std::string& option, const std::string& form);

/// The number in a text. Throws bad_usage, with the option as it was written, if it is none.
double number_for(std::string_view text, std::string_view option);

/// The same for a number from 0 to 1.
double level_for(std::string_view text, std::string_view option);

}  // namespace common
