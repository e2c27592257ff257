#pragma once
// The input of a program: standard input, or a file.

#include <cstdio>
#include <memory>
#include <string>

namespace common {

/// Closes a file, but leaves standard input open.
struct file_closer {
  void operator()(std::FILE* f) const noexcept;
};
using file = std::unique_ptr<std::FILE, file_closer>;

/// Opens standard input ("-"), or the file with this name. Throws std::runtime_error if it cannot be opened or is a
/// directory.
file open_input(const std::string& name);

/// The name of an input, for messages.
std::string shown_input(const std::string& name);

}  // namespace common
