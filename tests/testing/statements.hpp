#pragma once
// Reads include/tact/STATEMENTS.md: the 106 statements of the documents, where the library has each, and where the
// originals are damaged.

#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "testing/names.hpp"
#include "testing/sources.hpp"

namespace testing {

/// A row of the table: a statement, and where the library has it.
struct statement {
  int number;
  std::string document;
  std::string says;
  std::string where;
  std::string state;
  std::string test;
  std::string missing;
};

/// A row of the list of damaged spots.
struct damaged_spot {
  int number;
  std::string words;
  std::string reading;
  std::string why;
};

/// The cells of a row of a table, without spaces around them; empty if a line is no row.
inline std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> all;
  if (!line.starts_with("| ") || !line.ends_with('|')) return all;
  for (std::size_t at = 1; at < line.size();) {
    const std::size_t end = line.find('|', at);
    const std::string cell = line.substr(at, end - at);
    const std::size_t first = cell.find_first_not_of(' '), last = cell.find_last_not_of(' ');
    all.push_back(first == cell.npos ? std::string() : cell.substr(first, last + 1 - first));
    at = end + 1;
  }
  return all;
}

/// What stands between backticks, or between quotation marks.
inline std::vector<std::string> between(std::string_view text, char mark) {
  std::vector<std::string> all;
  for (std::size_t open = text.find(mark); open != text.npos;) {
    const std::size_t close = text.find(mark, open + 1);
    if (close == text.npos) break;
    all.emplace_back(text.substr(open + 1, close - open - 1));
    open = text.find(mark, close + 1);
  }
  return all;
}

/// The two tables of the page, told apart by the number of their cells.
class statements_page {
 public:
  explicit statements_page(const std::vector<std::string>& page) {
    const std::regex number("[0-9]{1,3}");
    for (const std::string& line : page) {
      const std::vector<std::string> c = cells_of(line);
      if (c.empty() || !std::regex_match(c[0], number)) continue;
      if (c.size() == 7) rows_.push_back({std::stoi(c[0]), c[1], c[2], c[3], c[4], c[5], c[6]});
      else if (c.size() == 4) spots_.push_back({std::stoi(c[0]), c[1], c[2], c[3]});
      else faults_.push_back(c[0] + ": a row of " + std::to_string(c.size()) + " cells");
    }
  }

  const std::vector<statement>& rows() const { return rows_; }
  const std::vector<damaged_spot>& spots() const { return spots_; }

  std::size_t count(std::string_view state) const {
    return static_cast<std::size_t>(std::ranges::count(rows_, state, &statement::state));
  }

  /// What is wrong with the page, in the tree below a root.
  std::vector<std::string> faults(const std::filesystem::path& root) const {
    std::vector<std::string> all = faults_;
    for (std::size_t i = 0; i != rows_.size(); ++i) {
      const auto add = [&](const std::string& fault) {
        if (!fault.empty()) all.push_back(std::to_string(rows_[i].number) + ": " + fault);
      };
      if (rows_[i].number != static_cast<int>(i) + 1) add("out of order");
      if (rows_[i].document != document_of(rows_[i].number)) add("not of " + rows_[i].document);
      if (rows_[i].says.empty()) add("says nothing");
      add(fault_of_state(rows_[i]));
      for (const std::string& fault : faults_of_places(rows_[i], root)) add(fault);
      for (const std::string& fault : faults_of_test(rows_[i], root)) add(fault);
    }
    int last = 0;
    for (const damaged_spot& s : spots_) {
      if (s.number <= last || s.number > static_cast<int>(rows_.size()))
        all.push_back("damaged spot " + std::to_string(s.number) + ": out of order, or no statement");
      if (s.words.empty() || s.reading.empty() || s.why.empty())
        all.push_back("damaged spot " + std::to_string(s.number) + ": an empty cell");
      last = s.number;
    }
    return all;
  }

  /// The document that has a statement of this number.
  static std::string document_of(int number) {
    constexpr std::array last{33, 48, 72, 91, 106};
    const auto found = std::ranges::find_if(last, [&](int n) { return number <= n; });
    return "D" + std::to_string(found - last.begin() + 1);
  }

 private:
  /// A statement is built and complete, or something is missing and the row says what.
  static std::string fault_of_state(const statement& s) {
    if (s.state != "built" && s.state != "in part" && s.state != "not built yet") return "no state: " + s.state;
    if (s.state == "built" && s.test.empty()) return "built, and no test holds it";
    if (s.state == "built" && !s.missing.empty()) return "built, and yet something is missing";
    if (s.state == "in part" && s.missing.empty()) return "does not say what is missing";
    if (s.state == "in part" && between(s.where, '`').empty()) return "in part, and nowhere";
    if (s.state == "not built yet" && !s.test.empty()) return "not built yet, and tested";
    return {};
  }

  /// A place is a header or a page below include/tact, or a link to one.
  static std::vector<std::string> faults_of_places(const statement& s, const std::filesystem::path& root) {
    std::vector<std::string> faults;
    const std::filesystem::path headers = root / "include" / "tact";
    const std::vector<std::string> places = between(s.where, '`');
    for (const std::string& place : places)
      if (!std::filesystem::exists(headers / place)) faults.push_back("there is no " + place);
    const std::regex link("\\]\\(([^)#]+)#?[^)]*\\)");
    const std::sregex_iterator links(s.where.begin(), s.where.end(), link), none;
    for (auto i = links; i != none; ++i)
      if (!std::filesystem::exists(headers / (*i)[1].str())) faults.push_back("there is no " + (*i)[1].str());
    if (places.empty() && links == none) faults.emplace_back("says of no place");
    return faults;
  }

  /// A test is a file below tests/ and the names of test cases in it: `care/act.test.cpp` "The named sets".
  static std::vector<std::string> faults_of_test(const statement& s, const std::filesystem::path& root) {
    std::vector<std::string> faults;
    if (s.test.empty()) return faults;
    std::size_t named = 0;
    for (std::size_t at = s.test.find('`'); at != s.test.npos;) {
      const std::size_t close = s.test.find('`', at + 1);
      const std::size_t next = std::min(s.test.find('`', close + 1), s.test.size());
      const std::string file = s.test.substr(at + 1, close - at - 1);
      const std::filesystem::path path = root / "tests" / file;
      if (!std::filesystem::exists(path)) faults.push_back("there is no " + file);
      const std::set<std::string> cases = test_cases_of(path);
      for (const std::string& name : between(s.test.substr(close, next - close), '"')) {
        ++named;
        if (!cases.contains(name)) faults.push_back(file + " has no test case \"" + name + '"');
      }
      at = next == s.test.size() ? s.test.npos : next;
    }
    if (named == 0) faults.emplace_back("names no test case");
    return faults;
  }

  /// The names of the test cases of a file.
  static std::set<std::string> test_cases_of(const std::filesystem::path& file) {
    const std::string text = text_of(file);
    const std::regex name("TEST_CASE\\(\\s*\"([^\"]+)\"");
    std::set<std::string> names;
    for (std::sregex_iterator i(text.begin(), text.end(), name), none; i != none; ++i) names.insert((*i)[1]);
    return names;
  }

  std::vector<statement> rows_;
  std::vector<damaged_spot> spots_;
  std::vector<std::string> faults_;
};

/// The page of this checkout, read once.
inline const statements_page& statements() {
  static const statements_page page(lines_of(std::filesystem::path{TACT_ROOT} / "include" / "tact" / "STATEMENTS.md"));
  return page;
}

}  // namespace testing
