#pragma once
// The rows of the output: one for each journey.

#include <string>
#include <string_view>
#include <vector>

#include <common/row_writer.hpp>
#include <tact/care/expectation_gap.hpp>

#include "entries.hpp"
#include "options.hpp"

namespace journey {

/// A journey and its name.
struct ranked {
  std::string_view name;  ///< "(not stated)" for the contacts that name none
  const entry* of;
  int risk;  ///< in steps; -1 where nothing was judged
};

/// The journeys that will be remembered worst first, and of equal ones by name; at the end those without a judgement.
/// O(n log n).
std::vector<ranked> ranked_by_risk(const entries& all);

/// The columns of the output.
std::vector<common::output_column> output_columns(const options& wanted);

/// A cell for each. For people numbers have two decimals, for programs all of them.
std::vector<std::string> cells_of(const ranked& r, const options& wanted);

/// What a gap is about: "personal interest (service)".
std::string subject_of(const tact::care::expectation_gap& gap);

/// Gaps in words, the first few: "personal interest (service) -0.40, respect (staff) -0.10".
std::string listed(const tact::care::expectation_gaps& gaps);

}  // namespace journey
