#pragma once
// Reads the CSV of the programs, independently of their own code.

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "testing/catch.hpp"

namespace testing {

/// The cells of each row.
inline std::vector<std::vector<std::string>> parse_csv(const std::string& text) {
  std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
  bool quoted = false;
  for (std::size_t i = 0; i != text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c != '"') rows.back().back() += c;
      else if (i + 1 != text.size() && text[i + 1] == '"') rows.back().back() += text[++i];
      else quoted = false;
    } else if (c == '"') quoted = true;
    else if (c == ',') rows.back().emplace_back();
    else if (c == '\n') rows.emplace_back(1);
    else if (c != '\r') rows.back().back() += c;
  }
  rows.pop_back();
  return rows;
}

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

}  // namespace testing
