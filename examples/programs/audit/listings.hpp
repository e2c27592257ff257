#pragma once
// What a log is held against, and what it may hold: all rules and all steps, to be printed.

#include <string>
#include <vector>

#include "writer.hpp"

namespace audit {

/// Rows with their columns.
struct listing {
  std::vector<column> columns;
  std::vector<std::vector<std::string>> rows;
};

/// Every rule: its protocol, what it says, its pattern if it has one, and where it comes from.
listing rules();

/// Every step: its name, what is done there, and where it comes from.
listing steps();

}  // namespace audit
