#pragma once
// The printed table: the measurements of Google Benchmark in sections, each line compared with its limit.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>

namespace bench {

/// A line of the table: its section, its text, and the line of the same section that it is compared with.
struct line {
  std::string section;
  std::string what;
  std::string limit = {};  ///< empty for a line that is a limit itself
};

/// Registers benchmarks, collects the times of all repetitions, and prints their medians.
class table : public benchmark::BenchmarkReporter {
 public:
  /// A line that is measured: pass() decides `rows` rows.
  template <class Pass>
  benchmark::internal::Benchmark* add(const line& l, std::size_t rows, Pass pass) {
    entries_.push_back({l, {}, {}});
    return benchmark::RegisterBenchmark(key(l).c_str(), [rows, pass](benchmark::State& state) mutable {
      for (auto _ : state) pass();
      state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(rows));
    });
  }

  /// A line that was measured elsewhere.
  void add_time(const line& l, double ns);

  /// A line with a text in place of a time.
  void add_note(const line& l, const std::string& text);

  /// The median time of a line, in nanoseconds per decision; 0 if it was not measured.
  double ns(std::string_view section, std::string_view what) const;

  /// All lines with a result, by section. Empty if there are none.
  std::string markdown() const;

  bool ReportContext(const Context&) override { return true; }
  void ReportRuns(const std::vector<Run>& runs) override;

 private:
  struct entry {
    line where;
    std::vector<double> times;
    std::string note;
  };

  static std::string key(const line& l) { return l.section + ": " + l.what; }
  static double median(std::vector<double> times);
  bool is_shown(const entry& e) const;
  std::string ratio(const entry& e) const;
  std::string row(const entry& e) const;

  std::vector<entry> entries_;
};

}  // namespace bench
