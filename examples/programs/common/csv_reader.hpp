#pragma once
// Reads rows of CSV (RFC 4180), each with the line that it starts on.

#include <cstddef>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

namespace common {

/// One record. A cell is the text between two commas, without its quotes and otherwise unchanged.
struct csv_row {
  std::vector<std::string> cells;
  std::size_t line = 0;         ///< the line of the file that it starts on, from 1
  bool unclosed_quote = false;  ///< the file ended inside one of its quotes
};

/// The bytes that a row may have. A longer one is a sign that the file is not what it should be.
inline constexpr std::size_t longest_row = std::size_t{64} << 20;

/// Reads the stream to its end and calls `take` for each row except empty lines. A byte order mark at the start is
/// skipped. Memory is bounded by the longest row.
/// Throws std::runtime_error when the stream cannot be read or a row is longer than `longest_row`.
void read_csv(std::FILE* stream, const std::function<void(csv_row&&)>& take);

}  // namespace common
