// SPDX-License-Identifier: BSL-1.0
#pragma once
// The one gate of all shipped models: anger rules out reason.

#include <tact/level.hpp>
#include <tact/policy.hpp>

namespace tact {

/// From this level on anger rules out reason: what it takes to reason waits. Source: D4, row F.
inline constexpr level anger_threshold = 0.75;

/// From this level on a matter needs prompt attention and cannot be put off. Source: TKI CP1.
inline constexpr level urgency_threshold = 0.75;

/// Anger at or above its threshold, unless urgency is at or above its own. Each model names the source that it has the
/// gate from.
constexpr gate anger_gate(const char* source) noexcept {
  return {
      .factor = "anger", .at = anger_threshold, .unless = "urgency", .unless_at = urgency_threshold, .source = source};
}

}  // namespace tact
