#pragma once
// The one way in which a user's request fails.

#include <string>

namespace common {

/// Thrown for a command line that cannot be followed: one line for standard error.
struct bad_usage {
  std::string message;
};

}  // namespace common
