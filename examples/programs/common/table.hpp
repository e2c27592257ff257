#pragma once
// Lays out texts on a terminal.

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace common {

/// Columns of a table where no terminal says how many there are, as in a file or a pager.
inline constexpr std::size_t usual_width = 80;

/// True if a text needs at most so many columns on a terminal.
bool fits(std::string_view text, std::size_t width);

/// A text for a terminal, padded with blanks to at least `width` columns.
std::string uncut(std::string_view text, std::size_t width);

/// The lines of a text for a terminal, each of at most `width` columns. They break between words; a word that is too
/// long for a line breaks inside. There is always one line. Needs a width of 3 or more.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// Writes a text in lines of at most `width` columns, behind `indent` blanks. The label stands in front of the first,
/// or in a line above it where it needs more room than the blanks; there it is cut at the end of the line.
void write_paragraph(std::ostream& out, std::string_view label, std::string_view text, std::size_t indent,
                     std::size_t width);

}  // namespace common
