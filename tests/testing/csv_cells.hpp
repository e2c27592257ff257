#pragma once
// Reads the cells of a CSV file, independently of the programs' own code, and without Catch.

#include <cstddef>
#include <string>
#include <vector>

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

}  // namespace testing
