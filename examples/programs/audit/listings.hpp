#pragma once
// The lists that audit prints: all rules, and all steps that a log may hold.

#include <string>
#include <vector>

#include <common/row_writer.hpp>

namespace audit {

/// A table to print.
struct listing {
  std::vector<common::output_column> columns;
  std::vector<std::vector<std::string>> rows;
};

/// Every rule: its protocol, the customers that it is for, its text, its pattern if it has one, and its source.
listing rules();

/// Every step: its name, its instruction, and its source.
listing steps();

}  // namespace audit
