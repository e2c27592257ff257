#pragma once
// Where rows come from: standard input, or a file.

#include <cstdio>
#include <memory>
#include <string>

namespace common {

/// Closes what it holds, but for standard input.
struct file_closer {
  void operator()(std::FILE* f) const noexcept;
};
using file = std::unique_ptr<std::FILE, file_closer>;

/// Standard input ("-"), or the file with this name. Throws std::runtime_error where it cannot be opened or is a
/// directory.
file open_input(const std::string& name);

/// The same as messages call it.
std::string shown_input(const std::string& name);

}  // namespace common
