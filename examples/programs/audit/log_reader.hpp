#pragma once
// The rows of a log, be it CSV or JSON lines.

#include <functional>

#include "options.hpp"
#include "record.hpp"

namespace audit {

using take_row = std::function<void(row&&)>;

/// Reads the log that is wanted to its end, and calls `take` for each row, blank lines left out. What is wrong with a
/// row as a whole stands in its faults. Memory is bounded by the longest row.
/// Throws common::bad_usage where the header cannot be used, and std::runtime_error where the input cannot be read, is
/// CSV without a header, or has a row longer than common::longest_row.
void read_log(const options& wanted, const take_row& take);

}  // namespace audit
