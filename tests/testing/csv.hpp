#pragma once
// Reads the CSV of the programs, independently of their own code.

#include <cstddef>
#include <string>
#include <vector>

#include "testing/catch.hpp"
#include "testing/csv_cells.hpp"

namespace testing {

/// The rows below the header, each with a cell for each column.
inline std::vector<record> records(const std::string& text, char separator = ',') {
  const auto rows = parse_csv(text, separator);
  std::vector<record> result;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    REQUIRE(rows[i].size() == rows[0].size());
    record& r = result.emplace_back();
    for (std::size_t k = 0; k != rows[0].size(); ++k) r[rows[0][k]] = rows[i][k];
  }
  return result;
}

}  // namespace testing
