#pragma once
// Texts for a terminal, whose width is counted in characters of UTF-8, and numbers for data.

#include <cstddef>
#include <string>
#include <string_view>

namespace common {

/// The text for one line of a terminal: without control characters, cut to `width` characters.
std::string clipped(std::string_view text, std::size_t width);

/// The same, padded with blanks to `width` characters.
std::string padded(std::string_view text, std::size_t width);

/// The shortest decimal that reads back as the same number.
std::string shortest(double x);

}  // namespace common
