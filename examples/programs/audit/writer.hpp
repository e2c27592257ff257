#pragma once
// Writes rows: a table to look at, CSV for a spreadsheet, JSON lines.

#include <cstddef>
#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "options.hpp"

namespace audit {

/// A column of the output.
struct column {
  std::string_view name;
  std::size_t width;    ///< in a table; the last column is as wide as its cells
  bool number = false;  ///< its cells are numbers in JSON lines
};

/// Writes rows one by one, in the order they come, with a cell for each column.
class writer {
 public:
  virtual ~writer() = default;
  virtual void write(const std::vector<std::string>& cells) = 0;
};

/// Makes a writer for this format. It writes its head, if it has one, at once. Lines of a table are cut at `width`
/// characters.
std::unique_ptr<writer> make_writer(output_format format, std::ostream& out, const std::vector<column>& columns,
                                    std::size_t width);

}  // namespace audit
