#include "table_rows.hpp"

#include <algorithm>
#include <ostream>

#include <common/table.hpp>
#include <common/text.hpp>

namespace survey {
namespace {

constexpr std::size_t between = 2;  // blanks between columns
constexpr std::size_t indent = 18;  // of a paragraph

std::vector<std::size_t> widths_of(const table_rows& all, std::size_t most) {
  std::vector<std::size_t> widths(all.front().size(), 0);
  for (std::size_t c = 0; c != widths.size(); ++c)
    for (const auto& row : all)
      while (widths[c] <= most && !common::fits(row[c], widths[c])) ++widths[c];
  return widths;
}

void write_columns(std::ostream& out, const table_rows& all, const std::vector<std::size_t>& widths,
                   std::size_t whole) {
  for (const auto& row : all) {
    std::string line;
    for (std::size_t c = 0; c != widths.size(); ++c)
      line += common::padded(row[c], widths[c]) + std::string(between, ' ');
    line.erase(line.find_last_not_of(' ') + 1);
    out << line << '\n';
    if (&row == all.data()) out << std::string(whole, '-') << '\n';
  }
}

void write_paragraphs(std::ostream& out, const table_rows& all, std::size_t width) {
  const auto& head = all.front();
  for (std::size_t r = 1; r != all.size(); ++r) {
    std::string text;
    for (std::size_t c = 1; c != head.size(); ++c)
      if (!all[r][c].empty()) text.append(text.empty() ? "" : ", ").append(head[c] + " ").append(all[r][c]);
    common::write_paragraph(out, all[r].front(), text, indent, width);
  }
}

}  // namespace

void write_rows(std::ostream& out, const table_rows& all, std::size_t width) {
  const std::vector<std::size_t> widths = widths_of(all, width);
  std::size_t whole = between * (widths.size() - 1);
  for (const std::size_t w : widths) whole += w;
  if (whole <= width) write_columns(out, all, widths, whole);
  else write_paragraphs(out, all, width);
}

}  // namespace survey
