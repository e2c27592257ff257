// SPDX-License-Identifier: BSL-1.0
#pragma once
// What several instruments share: the labels of answers, and the levels from which on a score is low or high.

#include <string_view>

#include <tact/level.hpp>

namespace tact::care::detail {

/// How far a statement holds, on five points.
inline constexpr std::string_view extent_labels[] = {"not at all", "hardly", "partly", "mostly", "fully"};

/// The answers to a checklist.
inline constexpr std::string_view checklist_labels[] = {"no", "yes"};

/// A score is low up to here and high from there: the bands of a situation's concerns, which begin at 3/8 and 5/8.
/// Source: tact (bands).
inline constexpr level low_until = level::from_steps(3 * level::one / 8 - 1);
inline constexpr level high_from = level::from_steps(5 * level::one / 8);
inline constexpr level not_high = level::from_steps(5 * level::one / 8 - 1);

}  // namespace tact::care::detail
