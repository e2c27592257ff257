#pragma once
// The error for a request that cannot be met.

#include <string>

namespace common {

/// Thrown for a mistake in the command line, or in a file that it names. The message is one line for standard error.
struct bad_usage {
  std::string message;
};

}  // namespace common
