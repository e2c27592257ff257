#pragma once
// The cases that were not advised, with identical mistakes counted together.

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace triage {

/// Counts mistakes, and keeps the first cases of each. Memory does not grow with the cases.
class mistakes {
 public:
  static constexpr std::size_t most_listed = 2000;  ///< cases that are named, of all mistakes together
  static constexpr std::size_t most_kinds = 200;    ///< mistakes that are distinguished

  /// Adds a case with the mistake in its row.
  void add(const std::string& what, const std::string& name, std::size_t line);

  /// The number of cases.
  std::size_t size() const { return size_; }

  /// The mistakes as HTML, the most frequent first. Long lists of cases are folded on a screen, and whole on paper.
  std::string html() const;

 private:
  struct one_case {
    std::string name;
    std::size_t line;
  };
  struct kind {
    std::string what;
    std::size_t count = 0;
    std::vector<std::pair<std::size_t, std::size_t>> lines;  // from, to: the first runs of lines without a gap
    bool more_lines = false;
    std::vector<one_case> first;
    void add_line(std::size_t line);
  };

  static std::string lines_of(const kind& k);
  static std::string html_of(const kind& k, std::size_t number);

  std::map<std::string, std::size_t> place_of_;  // mistake → its place in kinds_
  std::vector<kind> kinds_;                      // by their first case
  std::size_t others_ = 0;                       // cases of further kinds
  std::size_t listed_ = 0;
  std::size_t size_ = 0;
};

}  // namespace triage
