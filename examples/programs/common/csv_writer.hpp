#pragma once
// Writes rows of CSV (RFC 4180) for spreadsheets.

#include <iosfwd>
#include <string>
#include <string_view>

#include <common/numbers.hpp>
#include <common/record_reader.hpp>

namespace common {

/// How CSV is written.
struct csv_style {
  char separator = ',';
  char decimal = '.';  ///< before the decimals of a number
  bool mark = false;   ///< a byte order mark comes first
};

/// The style of an input, so that the spreadsheet that wrote it reads the output as well. Where semicolons separate the
/// cells, spreadsheets write a comma before decimals, and may take a point for thousands; `sign` says otherwise.
csv_style style_of(const record_reader& in, decimal_sign sign = decimal_sign::unknown);

/// Writes rows cell by cell.
class csv_writer {
 public:
  csv_writer(std::ostream& out, const csv_style& as);

  /// Adds a cell to the row. One that a spreadsheet would run as a formula gets an apostrophe before it.
  void add(std::string_view cell);

  /// Adds a number.
  void add(double number);

  /// The same for a number that is a text already, with a decimal point.
  void add_number(std::string_view text);

  /// Writes the row.
  void end_row();

 private:
  void put(std::string_view cell);

  std::ostream& out_;
  csv_style as_;
  std::string special_;  // characters that put a cell in quotes
  std::string row_;
};

}  // namespace common
