#pragma once
// The made-up cases that R evaluated, and its figures: tests/lab/r/.

#include <cmath>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <tact/lab/estimate.hpp>
#include <tact/lab/observed.hpp>

#include "testing/csv.hpp"
#include "testing/workplace.hpp"

namespace testing {

/// The rows of a file in tests/lab/r/.
inline std::vector<record> rows_of_r(const char* file) {
  return records(slurp(std::filesystem::path(TACT_ROOT) / "tests" / "lab" / "r" / file));
}

/// What R computed, by name.
inline double figure_of_r(const std::string& name) {
  static const auto all = [] {
    std::map<std::string, double> read;
    for (const record& row : rows_of_r("evaluation.csv")) read[row.at("name")] = std::stod(row.at("value"));
    return read;
  }();
  return all.at(name);
}

/// True where a number is that of R, to ten digits.
inline bool is_that_of_r(double x, const std::string& name) { return std::abs(x - figure_of_r(name)) < 1e-10; }

/// True where an interval is about that of R, whose random numbers are others: each end within a tenth of the width.
inline bool is_about_that_of_r(const tact::lab::estimate& e, const std::string& name) {
  const double low = figure_of_r(name + "_low");
  const double high = figure_of_r(name + "_high");
  const double most = (high - low) / 10;
  return e.interval && std::abs(e.interval->low - low) < most && std::abs(e.interval->high - high) < most;
}

/// The cases of observed.csv. The concerns stand in the corner in which Pruitt and Rubin advise what R was given as the
/// advice.
inline tact::lab::outcomes<> outcomes_of_r() {
  const std::map<std::string, std::pair<double, double>> corners = {
      {"problem_solving", {1, 1}}, {"yielding", {0, 1}}, {"contending", {1, 0}}, {"inaction", {0, 0}}};
  tact::lab::outcomes<> all;
  for (const record& row : rows_of_r("observed.csv")) {
    const auto [a, c] = corners.at(row.at("advised"));
    const std::string& self = row.at("self");
    all.cases.push_back({.where = {.assertiveness = a, .cooperativeness = c},
                         .strategy = row.at("done"),
                         .self = self.empty() ? std::nullopt : std::optional(std::stod(self)),
                         .cluster = row.at("cluster"),
                         .stratum = row.at("stratum")});
  }
  return all;
}

}  // namespace testing
