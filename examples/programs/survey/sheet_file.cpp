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

enum sheet_column : std::size_t { sheet_person, sheet_name, sheet_item, sheet_row, sheet_text };

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

class sheet_reader {
 public:
  sheet_reader(const options& wanted, const std::string& file, const tact::care::instrument& of)
      : of_(of),
        messages_(common::shown_input(file)),
        in_(reading(wanted, file),
            {{"person", "person"}, {"person", "name"}, {"item", "item"}, {"row", "row"}, {"text", "text"}}) {}

  std::pair<std::deque<filled_sheet>, std::size_t> operator()() {
    for (common::record r; in_.next(r);)
      if (r.mistake.empty()) take(with_own_name(r));
      else report(r.line, "row", r.mistake);
    messages_.end();
    if (!in_.columns().is_found(sheet_item) || !in_.columns().is_found(sheet_text))
      throw common::bad_usage{"is no sheet: it needs the columns item and text; it has " +
                              common::listed(in_.header())};
    return {std::move(sheets_), in_doubt_};
  }

 private:
  static common::reading_options reading(const options& wanted, const std::string& file) {
    common::reading_options from = wanted.from;
    from.input = file;
    return from;
  }

  // The record with the name of its question as the sheet spells it, if it is one of its questions.
  common::record& with_own_name(common::record& r) const {
    if (r.at[sheet_item] == common::absent) return r;
    std::string& cell = r.cells[r.at[sheet_item]];
    for (const tact::care::item& question : of_.items)
      if (common::folded_name(question.name) == common::folded_name(cell)) cell = question.name;
    return r;
  }

  void report(std::size_t line, const std::string& column, const std::string& what) {
    messages_.add(line, {column, what});
    ++in_doubt_;
  }

  void take(const common::record& r) {
    const std::string_view item = common::trimmed(r.cell(sheet_item)), row = common::trimmed(r.cell(sheet_row));
    if (item.empty()) return report(r.line, "item", "is empty, so nobody knows which question this answers");
    const bool named = r.at[sheet_person] != common::absent;
    filled_sheet& sheet = sheet_of(sheets_, common::tidied(r.cell(named ? sheet_person : sheet_name)));
    const std::optional<std::size_t> number = row.empty() ? sheet.lines_of(item) + 1 : row_in(row);
    if (!number) return report(r.line, "row", common::quoted(row) + " is not a whole number from 1 up");
    sheet.add(item, *number, common::trimmed(r.cell(sheet_text)));
  }

  const tact::care::instrument& of_;
  common::row_messages messages_;
  common::record_reader in_;
  std::deque<filled_sheet> sheets_;
  std::size_t in_doubt_ = 0;
};

}  // namespace

void filled_sheet::add(std::string_view item, std::size_t row, std::string_view text) {
  const std::string& kept_item = texts.emplace_back(item);
  lines.push_back({kept_item, row, texts.emplace_back(text)});
}

std::size_t filled_sheet::lines_of(std::string_view item) const {
  return static_cast<std::size_t>(std::ranges::count(lines, item, &tact::care::sheet_line::item));
}

std::pair<std::deque<filled_sheet>, std::size_t> read_sheets(const options& wanted, const std::string& file,
                                                             const tact::care::instrument& of) {
  return with_name_of(file, [&] { return sheet_reader(wanted, file, of)(); });
}

void write_sheet(const filled_sheet& sheet, const std::string& file, bool add) {
  std::vector<std::vector<std::string>> rows;
  rows.reserve(sheet.lines.size());
  for (const tact::care::sheet_line& l : sheet.lines)
    rows.push_back({sheet.person, std::string(l.item), std::to_string(l.row), std::string(l.text)});
  const std::string head = csv_of({{"person", "item", "row", "text"}});
  write_shared(file, add, head, csv_of(rows));
}

}  // namespace survey
