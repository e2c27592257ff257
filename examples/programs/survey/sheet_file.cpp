#include "sheet_file.hpp"

#include <algorithm>
#include <optional>
#include <sstream>

#include <common/cells.hpp>
#include <common/csv_writer.hpp>
#include <common/folded.hpp>
#include <common/numbers.hpp>
#include <common/record_reader.hpp>
#include <common/row_messages.hpp>
#include <common/text_input.hpp>
#include <common/usage.hpp>

#include "file_errors.hpp"
#include "shared_file.hpp"

namespace survey {
namespace {

enum place : std::size_t { person_column, name_column, item_column, row_column, text_column };

constexpr std::size_t highest_row = 10'000;

std::string csv_of(const std::vector<std::vector<std::string>>& rows) {
  std::ostringstream text;
  common::csv_writer csv(text, {});
  for (const auto& row : rows) {
    for (const std::string& cell : row) csv.add(cell);
    csv.end_row();
  }
  return text.str();
}

filled_sheet& sheet_of(std::deque<filled_sheet>& all, const std::string& person) {
  const auto found = std::ranges::find_if(
      all, [&](const filled_sheet& s) { return common::folded(s.person) == common::folded(person); });
  return found == all.end() ? all.emplace_back(filled_sheet{person}) : *found;
}

std::optional<std::size_t> row_in(std::string_view cell) {
  const auto n = common::read_number(cell, common::decimal_sign::unknown);
  if (!n || n->value < 1 || n->value > static_cast<double>(highest_row)) return std::nullopt;
  const auto row = static_cast<std::size_t>(n->value);
  if (static_cast<double>(row) != n->value) return std::nullopt;
  return row;
}

}  // namespace

void filled_sheet::add(std::string_view item, std::size_t row, std::string_view text) {
  const std::string& kept_item = texts.emplace_back(item);
  lines.push_back({kept_item, row, texts.emplace_back(text)});
}

std::size_t filled_sheet::lines_of(std::string_view item) const {
  return static_cast<std::size_t>(std::ranges::count(lines, item, &tact::care::sheet_line::item));
}

std::pair<std::deque<filled_sheet>, std::size_t> read_sheets(const options& wanted, const std::string& file) {
  common::reading_options from = wanted.from;
  from.input = file;
  return with_name_of(file, [&] {
    common::record_reader in(
        from, {{"person", "person"}, {"person", "name"}, {"item", "item"}, {"row", "row"}, {"text", "text"}});
    common::row_messages messages(common::shown_input(file));
    std::pair<std::deque<filled_sheet>, std::size_t> all;
    const auto report = [&](std::size_t line, const std::string& column, const std::string& what) {
      messages.add(line, {column, what});
      ++all.second;
    };
    for (common::record r; in.next(r);) {
      const std::string_view item = common::trimmed(r.cell(item_column)), row = common::trimmed(r.cell(row_column));
      const std::string name =
          common::tidied(r.cell(r.at[person_column] != common::absent ? person_column : name_column));
      filled_sheet& sheet = sheet_of(all.first, name);
      const std::optional<std::size_t> number = row.empty() ? sheet.lines_of(item) + 1 : row_in(row);
      if (!r.mistake.empty()) report(r.line, "row", r.mistake);
      else if (item.empty()) report(r.line, "item", "is empty, so nobody knows which question this answers");
      else if (!number) report(r.line, "row", common::quoted(row) + " is not a whole number from 1 up");
      else sheet.add(item, *number, common::trimmed(r.cell(text_column)));
    }
    messages.end();
    if (!in.columns().any_found())
      throw common::bad_usage{"is no sheet: it needs the columns item and text; it has " + common::listed(in.header())};
    return all;
  });
}

void write_sheet(const filled_sheet& sheet, const std::string& file, bool add) {
  std::vector<std::vector<std::string>> rows;
  for (const tact::care::sheet_line& l : sheet.lines)
    rows.push_back({sheet.person, std::string(l.item), std::to_string(l.row), std::string(l.text)});
  const std::string head = csv_of({{"person", "item", "row", "text"}});
  write_shared(file, add, head, csv_of(rows));
}

}  // namespace survey
