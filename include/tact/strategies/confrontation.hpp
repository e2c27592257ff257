// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string_view>

#include <tact/policy.hpp>
#include <tact/strategies/anger_gate.hpp>

namespace tact {

/// Face the issue or the people: the family of competition, compromise and negotiation. Anger blocks it, because anger
/// rules out reason, unless the matter needs prompt attention.
/// Source: D3, row A; D4, row F; TKI AV4, Rahim AV+3 (cool down first); TKI CP1 (unless urgent).
struct confrontation {
  static constexpr std::string_view name = "confrontation";
  static constexpr const char* definition = "face the issue or the people";
  static constexpr const char* when_to_use = "when the conflict can be talked about with a clear head";
  static constexpr const char* drawback = "each kind has its own: see competition, compromise and negotiation";
  static constexpr const char* source = "D3: strategies; D4: when to use; tact: drawback";
  static constexpr gate gates[] = {
      anger_gate("D4: anger rules out reason; TKI AV4, Rahim AV+3; TKI CP1: unless urgent")};
};

}  // namespace tact
