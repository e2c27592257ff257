// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string_view>

#include <tact/policy.hpp>

namespace tact {

/// Passively ignore the conflict instead of resolving it: unassertive and uncooperative.
/// Source: D3, row B.
struct avoid {
  static constexpr std::string_view name = "avoid";
  static constexpr const char* definition = "passively ignore the conflict instead of resolving it";
  static constexpr const char* when_to_use = "where the issue is trivial or confronting costs more than it gains";
  static constexpr const char* drawback = "the conflict stays, and dissatisfaction with it";
  static constexpr const char* source = "D3: styles; TKI AV1, TKI AV3: when to use; D3: drawback";
  static constexpr tact::outcome outcome = tact::outcome::unresolved;
  static constexpr bool assertive = false;
  static constexpr bool cooperative = false;
};

}  // namespace tact
