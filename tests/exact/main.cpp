// Hashes the answers of the library, and compares them with a file in the repository: `exact FILE`. They are the same
// for every compiler and every flag. After a deliberate change of answers, `exact --update FILE` writes the file.

#include <algorithm>
#include <cinttypes>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "topic.hpp"

namespace {

using lines = std::vector<std::string>;

lines answered() {
  lines all;
  for (const auto& ask :
       {exact::levels, exact::decisions, exact::geometry, exact::batches, exact::care, exact::pictures})
    for (const exact::topic& t : ask()) {
      char value[17];
      std::snprintf(value, sizeof value, "%016" PRIx64, t.value);
      all.push_back(t.name + ' ' + value);
    }
  return all;
}

lines expected_in(const char* path) {
  lines all;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) all.push_back(line);
  return all;
}

/// Prints the lines of one list that the other lacks. Returns how many there are.
int print_missing(std::string_view label, const lines& here, const lines& there) {
  int missing = 0;
  for (const std::string& line : here)
    if (std::find(there.begin(), there.end(), line) == there.end()) {
      std::cout << label << line << '\n';
      ++missing;
    }
  return missing;
}

int compare(const char* path) {
  const lines now = answered(), before = expected_in(path);
  const int missing = print_missing("expected  ", before, now) + print_missing("answered  ", now, before);
  if (missing != 0) std::cout << "Where this change is meant: exact --update " << path << '\n';
  return missing == 0 ? 0 : 1;
}

int update(const char* path) {
  std::ofstream file(path);
  for (const std::string& line : answered()) file << line << '\n';
  return file.flush() ? 0 : 1;
}

}  // namespace

int main(int count, char** words) {
  if (count == 2) return compare(words[1]);
  if (count == 3 && std::string_view(words[1]) == "--update") return update(words[2]);
  std::cerr << "usage: exact [--update] FILE\n";
  return 2;
}
