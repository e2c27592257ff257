#pragma once
// Numbers as people and spreadsheets write them.

#include <optional>
#include <string_view>

namespace CLI {
class App;
}

namespace common {

/// Which sign stands before the decimals of a number.
enum class decimal_sign {
  unknown,       ///< a point, or a comma where that makes sense; 1,234 is in thousands
  likely_comma,  ///< a comma; a point where that makes sense. So in a file whose cells have semicolons between them
  point,
  comma,
};

struct number {
  double value = 0;
  bool percent = false;    ///< a percent sign follows; the value is as it is written
  bool ambiguous = false;  ///< nobody knows whether its only sign begins decimals or thousands, as in 1.234
};

/// The finite number that a whole cell spells: 0.6, 0,6, 60 %, +1e-3, −1, 1 234,5, 1'234.5. Blanks around it and
/// between thousands may be no-break ones. Empty if it is no number.
std::optional<number> read_number(std::string_view cell, decimal_sign sign);

/// Adds --decimal.
void add_decimal_option(CLI::App& app, decimal_sign& to);

}  // namespace common
