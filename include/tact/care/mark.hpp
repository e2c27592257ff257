// SPDX-License-Identifier: BSL-1.0
#pragma once
// A moment that a journey keeps: its best, its worst, its end.

#include <compare>
#include <cstdint>
#include <optional>

#include <tact/care/channel.hpp>
#include <tact/care/moment.hpp>
#include <tact/level.hpp>

namespace tact::care {

/// What a journey keeps of a moment that stands out.
struct mark {
  std::int64_t at;  ///< seconds, on the journey's clock
  level satisfaction;
  std::optional<channel> by;
  contact_reason reason;
  object about;
  bool resolved;  ///< true if it is known when it was resolved

  friend constexpr bool operator==(const mark&, const mark&) noexcept = default;
};

namespace detail {

/// Where a mark stands in an order: by the first number, then by the second, then by all else. Only equal marks are
/// level, so that the greatest of several is the same in whatever order they come.
struct mark_rank {
  std::int64_t first;
  std::int64_t second;
  int rest;

  friend constexpr auto operator<=>(const mark_rank&, const mark_rank&) noexcept = default;
};

/// All of a mark that has no order by meaning, as one number.
constexpr int rest_of(const mark& m) noexcept {
  const int by = m.by ? 1 + static_cast<int>(*m.by) : 0;
  return ((by * 256 + static_cast<int>(m.reason)) * 256 + static_cast<int>(m.about)) * 2 + (m.resolved ? 1 : 0);
}

/// The most satisfying mark ranks highest; of several the latest.
constexpr mark_rank as_best(const mark& m) noexcept { return {m.satisfaction.steps(), m.at, rest_of(m)}; }

/// The least satisfying mark ranks highest; of several the latest.
constexpr mark_rank as_worst(const mark& m) noexcept { return {-m.satisfaction.steps(), m.at, rest_of(m)}; }

/// The latest mark ranks highest; at the same second the less satisfying one.
constexpr mark_rank as_end(const mark& m) noexcept { return {m.at, -m.satisfaction.steps(), rest_of(m)}; }

/// Keeps the one that ranks higher.
constexpr void keep(std::optional<mark>& kept, const std::optional<mark>& other,
                    mark_rank (*rank)(const mark&) noexcept) noexcept {
  if (other && (!kept || rank(*kept) < rank(*other))) kept = other;
}

}  // namespace detail
}  // namespace tact::care
