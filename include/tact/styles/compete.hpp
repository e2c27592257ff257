// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string_view>

#include <tact/policy.hpp>

namespace tact {

/// Get one's own way, at the other's expense if need be: assertive to the point of aggression, and uncooperative.
/// Source: D3, row B.
struct compete {
  static constexpr std::string_view name = "compete";
  static constexpr const char* definition = "get one's own way, at the other's expense if need be";
  static constexpr const char* when_to_use = "where quick, decisive action is vital";
  static constexpr const char* drawback = "the other side loses, and the relationship pays";
  static constexpr const char* source = "D3: styles; TKI CP1: when to use; tact: drawback";
  static constexpr tact::outcome outcome = tact::outcome::win_lose;
  static constexpr bool assertive = true;
  static constexpr bool cooperative = false;
};

}  // namespace tact
