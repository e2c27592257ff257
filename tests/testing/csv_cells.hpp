#pragma once
// Reads the cells of a CSV file, independently of the programs' own code, and without Catch.

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include <tact/situation.hpp>

namespace testing {

/// The cells of each row. A byte order mark is no part of the first.
inline std::vector<std::vector<std::string>> parse_csv(const std::string& text, char separator = ',') {
  std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
  bool quoted = false;
  for (std::size_t i = text.starts_with("\xEF\xBB\xBF") ? 3 : 0; i != text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c != '"') rows.back().back() += c;
      else if (i + 1 != text.size() && text[i + 1] == '"') rows.back().back() += text[++i];
      else quoted = false;
    } else if (c == '"') quoted = true;
    else if (c == separator) rows.back().emplace_back();
    else if (c == '\n') rows.emplace_back(1);
    else if (c != '\r') rows.back().back() += c;
  }
  rows.pop_back();
  return rows;
}

/// A row by the names of its columns.
using record = std::map<std::string, std::string>;

/// The situation in a row, from the columns of its variables. One whose cell is empty stays neutral; a missing
/// column throws.
inline tact::situation situation_in(const record& row) {
  tact::situation s{.assertiveness = std::stod(row.at("assertiveness")),
                    .cooperativeness = std::stod(row.at("cooperativeness"))};
  for (const auto& f : tact::situation::factors)
    if (f.transform == tact::transform::itself)
      if (const std::string& cell = row.at(std::string(f.name)); !cell.empty()) s.*f.member = std::stod(cell);
  return s;
}

}  // namespace testing
