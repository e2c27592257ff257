#pragma once
// Writes rows of CSV (RFC 4180) for spreadsheets.

#include <iosfwd>
#include <string>
#include <vector>

namespace common {

/// Writes the byte order mark, by which a spreadsheet recognises UTF-8. Call this before the first row.
void write_byte_order_mark(std::ostream& out);

/// Writes one row. A cell that a spreadsheet would run as a formula gets an apostrophe before it.
void write_csv_row(std::ostream& out, const std::vector<std::string>& cells);

}  // namespace common
