#pragma once
// Texts for a terminal, whose width is counted in columns, and numbers in texts.

#include <cstddef>
#include <string>
#include <string_view>

namespace common {

/// The text without what a terminal would obey: `instead` stands for each control character, line separator and change
/// of direction, and U+FFFD for each byte that is no UTF-8.
std::string harmless(std::string_view text, char instead = ' ');

/// The same in at most `width` columns. A text that is wider is cut between two characters, and ends in `mark`, which
/// is ASCII and narrower than `width`.
std::string shortened(std::string_view text, std::size_t width, std::string_view mark, char instead);

/// The text for one line of a terminal, in at most `width` columns: harmless, and with "…" where it is cut.
std::string clipped(std::string_view text, std::size_t width);

/// The same, padded with blanks to `width` columns.
std::string padded(std::string_view text, std::size_t width);

/// The shortest decimal that reads back as the same number.
std::string shortest(double x);

/// How many there are: "1 row", "2 rows". The plural of the noun ends in s.
std::string counted(std::size_t n, std::string_view noun);

}  // namespace common
