// SPDX-License-Identifier: BSL-1.0
#pragma once
// The gate that all shipped models share: anger rules out reason.

#include <tact/level.hpp>
#include <tact/policy.hpp>

namespace tact {

/// From this level on, anger rules out reason, so strategies that need reason wait.
/// Source: D4, row F; tact (the gate at 0.75).
inline constexpr level anger_threshold = 0.75;

/// From this level on, a matter needs prompt attention and cannot be put off. Source: TKI CP1; tact (the gate at 0.75).
inline constexpr level urgency_threshold = 0.75;

/// The gate that blocks while anger is at or above `anger_threshold`, unless urgency is at or above
/// `urgency_threshold`. Each model gives its own source for it, a string literal.
constexpr gate anger_gate(const char* source) noexcept {
  return {
      .factor = "anger", .at = anger_threshold, .unless = "urgency", .unless_at = urgency_threshold, .source = source};
}

}  // namespace tact
