#pragma once
// Rows of JSON lines: one object per line, with keys named like the columns of CSV.

#include <cstdio>

#include "log_reader.hpp"

namespace audit {

/// Reads the stream to its end and calls `take` for each line that is not blank. A byte order mark at the start is
/// skipped. A log has contacts if its first object has the key
/// `contact`. Memory is bounded by the longest line.
/// Throws std::runtime_error when the stream cannot be read or a line is longer than common::longest_row.
void read_jsonl(std::FILE* stream, const options& wanted, const take_row& take);

}  // namespace audit
