#pragma once
// Texts for the lines of a terminal. Widths count characters of UTF-8.

#include <cstddef>
#include <string>
#include <string_view>

namespace common {

/// A text for one line of a terminal: no control characters, at most `width` characters.
std::string clipped(std::string_view text, std::size_t width);

/// The same in just as many characters, blanks behind it.
std::string padded(std::string_view text, std::size_t width);

}  // namespace common
