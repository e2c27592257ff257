#pragma once
// CSV files that the answers of several people are added to.

#include <string>
#include <string_view>

namespace survey {

/// Throws common::bad_usage where rows with this head, a line, cannot be added to a file: it cannot be read, or has
/// other columns. Fine where there is none, or an empty one.
void check_shared(const std::string& file, std::string_view head);

/// Writes the head and rows as a file. With `add`, what the file has already stays above them. The file is replaced as
/// a whole, and others who add to it at the same time wait for each other. Throws common::bad_usage.
void write_shared(const std::string& file, bool add, std::string_view head, std::string_view rows);

}  // namespace survey
