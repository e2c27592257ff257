// SPDX-License-Identifier: BSL-1.0
#pragma once
// Consistency: how alike contact points, or areas, satisfy.

#include <cstddef>
#include <optional>

#include <tact/level.hpp>

namespace tact::care {

/// How far the journeys of contact points or areas lie apart. Consistent service sets one apart from competitors.
/// Source: D5, row H (statement 106).
struct consistency {
  std::size_t highest = 0;   ///< the place of the journey with the highest mean; of several the first
  std::size_t lowest = 0;    ///< of that with the lowest mean; of several the first
  level highest_mean = 0.0;  ///< its mean satisfaction
  level lowest_mean = 0.0;   ///< the same of the lowest
  std::size_t judged = 0;    ///< how many journeys have a judged moment; the others are left out

  /// The highest mean less the lowest: 0 if all are alike.
  constexpr level distance() const noexcept { return level::from_steps(highest_mean.steps() - lowest_mean.steps()); }

  friend constexpr bool operator==(const consistency&, const consistency&) noexcept = default;
};

/// The consistency of a range of journeys, one for each contact point or area. Empty if none has a judged moment.
/// O(journeys). Source: D5, row H (statement 106).
template <class Journeys>
constexpr std::optional<consistency> consistency_of(const Journeys& journeys) noexcept {
  consistency found;
  std::size_t place = 0;
  for (const auto& j : journeys) {
    if (const std::optional<level> mean = j.mean()) {
      if (found.judged == 0 || *mean > found.highest_mean) found.highest = place, found.highest_mean = *mean;
      if (found.judged == 0 || *mean < found.lowest_mean) found.lowest = place, found.lowest_mean = *mean;
      ++found.judged;
    }
    ++place;
  }
  if (found.judged == 0) return std::nullopt;
  return found;
}

}  // namespace tact::care
