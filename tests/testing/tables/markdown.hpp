#pragma once
// Tables in Markdown, and the places for them in a page.

#include <cmath>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace testing {

using cells = std::vector<std::string>;

/// A table, with a line break before and after.
class markdown_table {
 public:
  explicit markdown_table(const cells& head) {
    add(head);
    text_ += '|';
    for (std::size_t i = 0; i != head.size(); ++i) text_ += "---|";
    text_ += '\n';
  }

  void add(const cells& row) {
    text_ += '|';
    for (const std::string& cell : row) text_ += ' ' + cell + " |";
    text_ += '\n';
  }

  const std::string& text() const { return text_; }

 private:
  std::string text_ = "\n";
};

inline std::string in_code(std::string_view name) { return '`' + std::string(name) + '`'; }

inline std::string in_code(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + in_code(name);
  return text;
}

/// A share with three digits: ".228". What lies half way goes up, also where it was computed a little too small.
inline std::string share_text(double share) {
  const long long thousandths = std::llround(std::floor(share * 1000 + 0.5 + 1e-6));
  if (thousandths >= 1000) return "1";
  const std::string digits = std::to_string(1000 + thousandths);
  return '.' + digits.substr(1);
}

/// A whole number with its sign: "+20", "−10", "0".
inline std::string signed_text(int number) {
  if (number < 0) return "−" + std::to_string(-number);
  return (number > 0 ? "+" : "") + std::to_string(number);
}

/// A level on a page: "0", "1/2", "1".
inline std::string level_text(double value) {
  if (value == 0.5) return "1/2";
  if (value == 0 || value == 1) return value == 0 ? "0" : "1";
  return share_text(value);
}

/// A list in words: "a, b and c".
inline std::string listed(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i != words.size(); ++i)
    text += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
  return text;
}

/// The tables of a page by name.
using tables = std::map<std::string, std::string>;

/// The page with each table between its markers. What is wrong with the markers stands in `faults`.
inline std::string with_tables(const std::string& page, const tables& all, std::vector<std::string>& faults) {
  constexpr std::string_view begin = "<!-- tables: ", end = "<!-- end -->";
  std::string made;
  tables left = all;
  std::size_t at = 0;
  for (std::size_t mark = page.find(begin); mark != page.npos; mark = page.find(begin, at)) {
    const std::size_t close = page.find(" -->\n", mark), stop = page.find(end, mark);
    if (close == page.npos || stop == page.npos) {
      faults.push_back("a marker lacks its end");
      break;
    }
    const std::string name = page.substr(mark + begin.size(), close - mark - begin.size());
    made += page.substr(at, close + 5 - at);
    if (const auto found = left.extract(name)) made += found.mapped() + '\n';
    else faults.push_back("no table is called " + name);
    at = stop;
  }
  for (const auto& [name, text] : left) faults.push_back("the page has no place for " + name);
  return made + page.substr(at);
}

}  // namespace testing
