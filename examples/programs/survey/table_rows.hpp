#pragma once
// Rows of cells as a table to look at.

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

namespace survey {

/// Rows with a cell for each column; the first is the head.
using table_rows = std::vector<std::vector<std::string>>;

/// Writes columns that are as wide as their widest cells. Where they do not fit into `width`, each row is a paragraph:
/// its first cell, and behind it the others with the names of their columns, without empty ones.
void write_rows(std::ostream& out, const table_rows& all, std::size_t width);

}  // namespace survey
