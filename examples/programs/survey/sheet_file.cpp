#include "sheet_file.hpp"

#include <algorithm>
#include <map>
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

std::string head() { return csv_of({{"person", "item", "row", "text"}}); }

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

  filled_sheet& sheet_of(const std::string& person) {
    const auto [at, is_new] = by_person_.emplace(common::folded(person), sheets_.size());
    return is_new ? sheets_.emplace_back(filled_sheet{person}) : sheets_[at->second];
  }

  void take(const common::record& r) {
    const std::string_view item = common::trimmed(r.cell(sheet_item)), row = common::trimmed(r.cell(sheet_row));
    const std::string_view text = common::trimmed(r.cell(sheet_text));
    if (item.empty()) return report(r.line, "item", "is empty, so nobody knows which question this answers");
    if (text.empty()) return report(r.line, "text", "is empty, so the row answers nothing");
    const std::optional<std::size_t> given = row_in(row);
    if (!row.empty() && !given) return report(r.line, "row", common::quoted(row) + " is not a whole number from 1 up");
    const bool named = r.at[sheet_person] != common::absent;
    filled_sheet& sheet = sheet_of(common::tidied(r.cell(named ? sheet_person : sheet_name)));
    sheet.add(item, given.value_or(sheet.next_row(item)), text);
  }

  const tact::care::instrument& of_;
  common::row_messages messages_;
  common::record_reader in_;
  std::deque<filled_sheet> sheets_;
  std::map<std::string, std::size_t> by_person_;  // folded, the place of a sheet
  std::size_t in_doubt_ = 0;
};

}  // namespace

void filled_sheet::add(std::string_view item, std::size_t row, std::string_view text) {
  const std::string& kept_item = texts.emplace_back(item);
  lines.push_back({kept_item, row, texts.emplace_back(text)});
  std::size_t& last = last_row[kept_item];
  last = std::max(last, row);
}

std::size_t filled_sheet::next_row(std::string_view item) const {
  const auto last = last_row.find(item);
  return last == last_row.end() ? 1 : last->second + 1;
}

void filled_sheet::drop_last(std::string_view item) {
  const auto last = last_row.find(item);
  if (last == last_row.end()) return;
  std::erase_if(lines, [&](const tact::care::sheet_line& l) { return l.item == item && l.row == last->second; });
  last_row.erase(last);
  for (const tact::care::sheet_line& l : lines)
    if (l.item == item) last_row[std::string(item)] = std::max(next_row(item) - 1, l.row);
}

std::pair<std::deque<filled_sheet>, std::size_t> read_sheets(const options& wanted, const std::string& file,
                                                             const tact::care::instrument& of) {
  return with_name_of(file, [&] { return sheet_reader(wanted, file, of)(); });
}

void check_sheet_columns(const std::string& file) { check_shared(file, head()); }

void write_sheet(const filled_sheet& sheet, const std::string& file, bool add) {
  std::vector<std::vector<std::string>> rows;
  rows.reserve(sheet.lines.size());
  for (const tact::care::sheet_line& l : sheet.lines)
    rows.push_back({sheet.person, std::string(l.item), std::to_string(l.row), std::string(l.text)});
  write_shared(file, add, head(), csv_of(rows));
}

}  // namespace survey
