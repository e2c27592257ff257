#pragma once
// Rows of a CSV stream (RFC 4180), with the line each one starts on.

#include <cstddef>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

namespace common {

/// One record. A cell is the text between its commas, its quotes taken off and nothing else changed.
struct csv_row {
  std::vector<std::string> cells;
  std::size_t line = 0;         ///< the line of the file that it starts on, from 1
  bool unclosed_quote = false;  ///< the file ended inside one of its quotes
};

/// Bytes that one row may have before the file is taken for something else.
inline constexpr std::size_t longest_row = std::size_t{64} << 20;

/// Reads the stream to its end and calls `take` for each row, empty lines left out. A byte order mark
/// at the start is skipped. Memory is bounded by the longest row.
/// Throws std::runtime_error when the stream cannot be read or a row is longer than `longest_row`.
void read_csv(std::FILE* stream, const std::function<void(csv_row&&)>& take);

}  // namespace common
