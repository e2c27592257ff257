// SPDX-License-Identifier: BSL-1.0
#pragma once
// Expectations met or not: what to correct, and what to keep.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <tact/care/moment.hpp>
#include <tact/detail/static_vector.hpp>
#include <tact/level.hpp>

namespace tact::care {

/// The mean gap of one dimension of one object. Below expectation it is a correction to make, above it an improvement
/// to keep. Source: D5, row H (statement 105); D3, row E.
struct expectation_gap {
  object about = object::service;
  dimension in = dimension::respect;
  int steps = 0;              ///< the mean gap, from −16384 to 16384; below 0 is less than expected, never 0
  std::uint32_t count = 0;    ///< of how many moments
  std::string_view source{};  ///< of the dimension

  /// The mean gap as a number from −1 to 1.
  constexpr double gap() const noexcept { return steps / double{level::one}; }

  /// True for what lies below expectation. Corrections correct, improvements raise.
  constexpr bool is_correction() const noexcept { return steps < 0; }

  friend constexpr bool operator==(const expectation_gap&, const expectation_gap&) noexcept = default;
};

/// How many dimensions there are of all objects.
inline constexpr std::size_t most_expectation_gaps = std::size(objects) * std::size(dimensions);

/// The gaps of a journey: a range of `expectation_gap`.
using expectation_gaps = tact::detail::growing_vector<expectation_gap, most_expectation_gaps>;

namespace detail {

/// True if one gap is reported before another. Of what lies below expectation, interest in the customer comes first,
/// because showing none is the main reason for dissatisfaction. Then the heavier gap comes first, and else the one that
/// comes first among the objects and dimensions.
constexpr bool is_before(const expectation_gap& a, const expectation_gap& b) noexcept {
  const auto leads = [](const expectation_gap& g) { return g.is_correction() && is_about_interest(g.in); };
  const auto weighed = [](const expectation_gap& g) { return weight(g.in) * (g.steps < 0 ? -g.steps : g.steps); };
  if (leads(a) != leads(b)) return leads(a);
  if (weighed(a) != weighed(b)) return weighed(a) > weighed(b);
  return a.about != b.about ? a.about < b.about : a.in < b.in;
}

}  // namespace detail
}  // namespace tact::care
