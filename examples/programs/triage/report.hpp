#pragma once
// The report: one HTML page about all cases, to read on any screen, to print, and to pass on.

#include <array>
#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

#include <tact/care.hpp>

#include "advice.hpp"
#include "case_columns.hpp"
#include "case_map.hpp"
#include "mistakes.hpp"
#include "writer.hpp"

namespace triage {

/// Gathers cases one by one, then writes the page. The page needs no script and no other file, and every text of the
/// input is escaped. It shows the first cases in full and counts all of them, so neither memory nor the page grows
/// with the cases.
class report {
 public:
  static constexpr std::size_t most_cases = 2000;  ///< advised cases that are shown in full

  /// Keeps a reference to the adviser. `input` is the file that was read.
  report(const adviser& asked, std::string input, case_columns columns);

  /// Adds a case. Its advice needs a narrative.
  void add(const case_result& c, const tact::situation& s);

  /// Writes the page. Throws common::bad_usage where SOURCE_DATE_EPOCH holds no time.
  void write(std::ostream& out) const;

 private:
  // After its name: what to do, because, what would change it, afterwards, if it fails. A column that is empty in every
  // row is left out.
  static constexpr std::size_t cells_of_case = 5;

  struct shown_case {
    std::string name;
    std::size_t line;
    std::size_t strategy;
    std::array<std::string, cells_of_case> cells;  // HTML
    std::string more;                              // HTML: the case's own texts and its plan
  };
  struct count {
    std::size_t cases = 0;
    std::size_t gated = 0;
  };

  std::size_t all() const { return advised_ + mistakes_.size(); }
  std::string about(const case_result& c) const;
  std::string plan_of(const case_result& c) const;
  void remember_steps(const tact::care::plan<>& p);
  std::string head() const;
  std::string counts() const;
  std::string map() const;
  std::string advised() const;
  std::string table() const;
  std::string policies() const;
  std::string steps() const;
  std::string classes() const;
  std::string not_advised() const;

  const adviser& asked_;
  std::string input_;
  case_columns columns_;
  std::size_t advised_ = 0;
  std::vector<count> counts_;  // by strategy
  std::vector<shown_case> shown_;
  case_map map_;
  mistakes mistakes_;
  std::vector<const tact::care::step_info*> steps_;  // of all plans that are shown, each once
  tact::care::customer<> customers_;                 // of all cases that are shown
};

}  // namespace triage
