#pragma once
// Writes rows: a table to look at, CSV for a spreadsheet, JSON lines.

#include <cstddef>
#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <common/command_line.hpp>
#include <common/csv_writer.hpp>

namespace common {

/// Where the cells of a column go in a table that has to fit a terminal: into the line of the row, or into the
/// paragraph below it, where these texts stand around them.
struct column_setting {
  bool below = false;
  std::string_view before = {};
  std::string_view after = {};
  bool left_out = false;        ///< the column is not in such a table
  std::string_view title = {};  ///< what the head of such a table calls it; empty: its name
};

/// A column of the output.
struct output_column {
  std::string_view name;
  std::size_t width;    ///< in a table; the last column is as wide as its cells
  bool number = false;  ///< its cells are numbers, in JSON lines and in CSV
  column_setting narrow = {};
};

/// How rows are laid out.
struct row_layout {
  std::size_t width = std::string::npos;  ///< columns of the terminal; without one a table has the usual width
  bool wide = false;                      ///< a table has a line for each row, as long as it may be
  csv_style csv;
};

/// Writes rows one by one, in the order they come, with a cell for each column.
class row_writer {
 public:
  virtual ~row_writer() = default;
  virtual void write(const std::vector<std::string>& cells) = 0;
};

/// Makes a writer for this format. It writes its head, if it has one, at once.
std::unique_ptr<row_writer> make_row_writer(output_format format, std::ostream& out,
                                            const std::vector<output_column>& columns, const row_layout& as);

}  // namespace common
