#include <common/table.hpp>

#include <algorithm>
#include <ostream>

#include <common/text.hpp>

namespace common {
namespace {

constexpr std::size_t narrowest = 20;  // columns; a paragraph is never set narrower

bool fits(std::string_view text, std::size_t width) { return clipped(text, width) == text; }

// As much of the start of a word as fits.
std::string_view start_of(std::string_view word, std::size_t width) {
  constexpr std::string_view ellipsis = "…";
  return word.substr(0, clipped(word, width).size() - ellipsis.size());
}

}  // namespace

std::string uncut(std::string_view text, std::size_t width) {
  const std::string shown = clipped(text, std::string::npos);
  return fits(shown, width) ? padded(shown, width) : shown;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  const std::string shown = clipped(text, std::string::npos);
  std::vector<std::string> lines(1);
  for (std::string_view rest = shown; !rest.empty();) {
    std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    if (word.empty()) continue;
    if (const std::string longer = lines.back() + " " + std::string(word);
        !lines.back().empty() && fits(longer, width)) {
      lines.back() = longer;
      continue;
    }
    if (!lines.back().empty()) lines.emplace_back();
    while (!fits(word, width)) {
      lines.back() = start_of(word, width);
      word.remove_prefix(lines.back().size());
      lines.emplace_back();
    }
    lines.back() = word;
  }
  return lines;
}

void write_paragraph(std::ostream& out, std::string_view label, std::string_view text, std::size_t indent,
                     std::size_t width) {
  const std::string blanks(indent, ' ');
  const std::size_t room = std::max(width, indent + narrowest) - indent;
  const std::string first = clipped(label, indent + room);
  std::string before = blanks;
  if (fits(first + "  ", indent)) before = padded(first, indent);
  else out << first << '\n';
  for (const std::string& line : wrapped(text, room)) {
    out << before << line << '\n';
    before = blanks;
  }
}

}  // namespace common
