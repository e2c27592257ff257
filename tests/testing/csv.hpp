#pragma once
// Reads the CSV of the programs, independently of their own code.

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include <tact/situation.hpp>

#include "testing/catch.hpp"
#include "testing/csv_cells.hpp"

namespace testing {

/// A row by the names of its columns.
using record = std::map<std::string, std::string>;

/// The rows below the header, each with a cell for each column.
inline std::vector<record> records(const std::string& text) {
  const auto rows = parse_csv(text);
  std::vector<record> result;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    REQUIRE(rows[i].size() == rows[0].size());
    record& r = result.emplace_back();
    for (std::size_t k = 0; k != rows[0].size(); ++k) r[rows[0][k]] = rows[i][k];
  }
  return result;
}

/// The situation in a row. A factor whose cell is empty or missing stays neutral.
inline tact::situation situation_in(const record& row) {
  tact::situation s{.assertiveness = std::stod(row.at("assertiveness")),
                    .cooperativeness = std::stod(row.at("cooperativeness"))};
  for (const auto& f : tact::situation::factors)
    if (const auto cell = row.find(std::string(f.name)); cell != row.end() && !cell->second.empty())
      s.*f.member = std::stod(cell->second);
  return s;
}

}  // namespace testing
