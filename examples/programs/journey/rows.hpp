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
  int risk;      ///< in steps, to rank by; -1 where nothing was judged
  bool act_now;  ///< the last judged moment was very bad, and something is open
};

/// The journeys to act on now, then those that will be remembered worst, and of equal ones by name; at the end those
/// without a judgement. Where they are not those of customers, who alone remember, the lowest mean comes first.
/// O(n log n).
std::vector<ranked> ranked_by_risk(const entries& all, const options& wanted);

/// The columns of the output. With `next_is_alike` a table that fits a terminal leaves the next strategy out.
std::vector<common::output_column> output_columns(const options& wanted, bool next_is_alike);

/// A cell for each. For people numbers have two decimals, for programs all of them.
std::vector<std::string> cells_of(const ranked& r, const options& wanted);

/// What a gap is about: "personal interest (service)".
std::string subject_of(const tact::care::expectation_gap& gap);

/// Gaps in words, the first few: "personal interest (service) -0.40, respect (staff) -0.10".
std::string listed(const tact::care::expectation_gaps& gaps);

}  // namespace journey
