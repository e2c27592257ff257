#pragma once
// Texts for the lines of a terminal, whose widths count characters of UTF-8, and numbers for data.

#include <cstddef>
#include <string>
#include <string_view>

namespace common {

/// A text for one line of a terminal: no control characters, at most `width` characters.
std::string clipped(std::string_view text, std::size_t width);

/// The same in just as many characters, blanks behind it.
std::string padded(std::string_view text, std::size_t width);

/// The shortest decimal that reads back to a number.
std::string shortest(double x);

}  // namespace common
