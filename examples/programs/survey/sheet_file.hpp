#pragma once
// Sheets in a file: a row for each line of an answer, in the columns person, item, row and text.

#include <cstddef>
#include <deque>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tact/care/instrument.hpp>
#include <tact/care/sheet.hpp>

#include "options.hpp"

namespace survey {

/// What one person has written. Its lines borrow the texts.
struct filled_sheet {
  std::string person;
  std::deque<std::string> texts = {};
  std::vector<tact::care::sheet_line> lines = {};
  std::map<std::string, std::size_t, std::less<>> last_row = {};  ///< by item; none where it has no line

  /// Adds a line to an item.
  void add(std::string_view item, std::size_t row, std::string_view text);

  /// The row of the next line of an item: 1 where it has none. O(log items).
  std::size_t next_row(std::string_view item) const;

  /// Drops the line of an item with the highest row; nothing where it has none. O(lines).
  void drop_last(std::string_view item);
};

/// The sheets of a file, one for each person, and the number of rows that were reported on standard error: without an
/// item or a text, or with a row that is no number. Without the column `row` the lines of an item are counted. Throws
/// common::bad_usage.
std::pair<std::deque<filled_sheet>, std::size_t> read_sheets(const options& wanted, const std::string& file,
                                                             const tact::care::instrument& of);

/// Throws common::bad_usage where write_sheet could not add to a file, because it has other columns or cannot be read.
void check_sheet_columns(const std::string& file);

/// Writes a sheet to a file; with `add`, below those that it holds. Throws common::bad_usage.
void write_sheet(const filled_sheet& sheet, const std::string& file, bool add);

}  // namespace survey
