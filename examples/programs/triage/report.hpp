#pragma once
// The report: one HTML page about all cases, to read on any screen, to print, and to pass on.

#include <array>
#include <cstddef>
#include <cstdio>
#include <iosfwd>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <common/csv_reader.hpp>
#include <tact/care.hpp>
#include <tact/io/picture.hpp>

#include "advice.hpp"
#include "writer.hpp"

namespace triage {

/// What stands near the start of every report, so that a file can be recognised as one.
inline constexpr std::string_view report_mark = "<meta name=\"generator\" content=\"tact triage";

/// The names that the page shows.
struct report_head {
  std::string input;        ///< the file that was read
  std::string case_column;  ///< the input's first column, which names the cases
};

/// A table that keeps its rows in a temporary file. It is cut into parts that a browser can lay out one at a time.
class stored_table {
 public:
  /// `caption` and `head`, the cells of the head, are HTML. Throws common::bad_usage where no temporary file can be
  /// made.
  stored_table(std::string_view caption, std::string_view head);

  /// Adds a row, as HTML. Throws common::bad_usage where the temporary file cannot be written.
  void add(std::string_view row);

  std::size_t size() const { return size_; }

  /// Writes the whole table, or nothing where there is no row. Throws common::bad_usage where the temporary file cannot
  /// be read.
  void write(std::ostream& out) const;

 private:
  std::string opened() const;

  struct closer {
    void operator()(std::FILE* f) const noexcept { std::fclose(f); }
  };

  std::string caption_;
  std::string head_;
  std::unique_ptr<std::FILE, closer> rows_;
  std::size_t size_ = 0;
};

/// Gathers cases one by one, then writes the page. The page needs no script and no other file, and every text of the
/// input is escaped. Memory does not grow with the cases.
class report {
 public:
  /// Keeps a reference to the adviser.
  report(const adviser& asked, report_head head);

  /// Adds a case. Its advice needs a narrative.
  void add(const case_result& c, const tact::situation& s);

  /// Writes the page. Throws common::bad_usage where a temporary file cannot be read.
  void write(std::ostream& out) const;

 private:
  // The cases of one strategy at one place of the map, in steps of its grid.
  struct place {
    int assertiveness;
    int cooperativeness;
    std::size_t strategy;
    auto operator<=>(const place&) const = default;
  };
  struct crowd {
    std::size_t count = 0;
    std::vector<std::pair<std::size_t, std::string>> first;  // at most three, by line
    void join(const crowd& other);
  };
  struct count {
    std::size_t cases = 0;
    std::size_t gated = 0;
  };
  using crowds = std::map<place, crowd>;
  using labelled_marks = std::vector<std::pair<std::string, tact::io::mark>>;

  crowds on_grid_of(int steps) const;
  labelled_marks marks_of(const crowds& shown_crowds, int steps) const;
  std::size_t all() const { return advised_.size() + not_advised_.size(); }
  std::string name_of(const common::csv_row& row) const;
  std::string head() const;
  std::string counts() const;
  std::string map() const;
  std::string row_of(const tact::care::plan<>& p, const case_result& c);
  std::string policies() const;
  std::string steps() const;
  std::string classes() const;

  const adviser& asked_;
  report_head head_;
  std::vector<count> counts_;                        // by strategy
  std::vector<const tact::care::step_info*> steps_;  // of all plans, each once
  tact::care::customer<> customers_;                 // of all cases
  crowds crowds_;
  stored_table advised_;
  stored_table not_advised_;
};

}  // namespace triage
