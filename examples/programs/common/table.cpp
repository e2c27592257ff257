#include <common/table.hpp>

#include <algorithm>
#include <ostream>

#include <common/text.hpp>

namespace common {
namespace {

constexpr std::size_t narrowest = 20;  // columns; a paragraph is never set narrower

// Where the word ends that comes next.
std::size_t word_end(std::string_view text, std::size_t from) {
  return std::min(text.find(' ', std::min(text.find_first_not_of(' ', from), text.size())), text.size());
}

// As many words of the start of a text as fit into a line; of a word that is too long, as much as fits.
std::string_view line_of(std::string_view text, std::size_t width) {
  constexpr std::string_view ellipsis = "…";
  const std::size_t first = word_end(text, 0);
  if (!fits(text.substr(0, first), width)) {
    const std::size_t part = clipped(text.substr(0, first), width).size() - ellipsis.size();
    return text.substr(0, part == 0 ? first : part);
  }
  std::size_t end = first;
  for (std::size_t next = end; end != text.size(); end = next)
    if (next = word_end(text, end); !fits(text.substr(0, next), width)) break;
  return text.substr(0, end);
}

}  // namespace

bool fits(std::string_view text, std::size_t width) { return clipped(text, width) == clipped(text, text.npos); }

std::string uncut(std::string_view text, std::size_t width) {
  return fits(text, width) ? padded(text, width) : clipped(text, text.npos);
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  const std::string shown = clipped(text, std::string::npos);
  std::vector<std::string> lines;
  for (std::string_view rest = shown; !rest.empty() || lines.empty();) {
    const std::string_view line = line_of(rest, width);
    lines.push_back(clipped(line, width));  // cut where one character with its marks is wider than a line
    rest.remove_prefix(std::min(rest.find_first_not_of(' ', line.size()), rest.size()));
  }
  return lines;
}

void write_paragraph(std::ostream& out, std::string_view label, std::string_view text, std::size_t indent,
                     std::size_t width) {
  const std::string blanks(indent, ' ');
  const std::size_t room = std::max(width, indent + narrowest) - indent;
  const std::string first = clipped(label, indent + room);
  std::string before = blanks;
  if (first.empty() || fits(first + "  ", indent)) before = padded(first, indent);
  else out << first << '\n';
  for (const std::string& line : wrapped(text, room)) {
    out << before << line << '\n';
    before = blanks;
  }
}

}  // namespace common
