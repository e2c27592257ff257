#pragma once
// The rows of a log, in CSV or in JSON lines.

#include <functional>

#include "options.hpp"
#include "record.hpp"

namespace audit {

using take_row = std::function<void(row&&)>;

/// Reads a log to its end, and calls `take` for each row except blank lines. A mistake that concerns a row as a whole
/// is in its faults. Memory is bounded by the longest row. Throws common::bad_usage where the header cannot be used,
/// and std::runtime_error where the input cannot be read, is CSV without a header, or has a row longer than
/// common::longest_row.
void read_log(const options& wanted, const take_row& take);

}  // namespace audit
