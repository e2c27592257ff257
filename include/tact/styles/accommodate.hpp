// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string_view>

#include <tact/policy.hpp>

namespace tact {

/// Give in to the other party: cooperative and unassertive. (D3 says "some assertiveness", a slip.)
/// Source: D3, row B.
struct accommodate {
  static constexpr std::string_view name = "accommodate";
  static constexpr const char* definition = "give in to the other party";
  static constexpr const char* when_to_use = "where self may be wrong or the issue matters more to the other";
  static constexpr const char* drawback = "one's own needs go unmet";
  static constexpr const char* source = "D3: styles; TKI AC1, TKI AC2: when to use; tact: drawback";
  static constexpr tact::outcome outcome = tact::outcome::lose_win;
  static constexpr bool assertive = false;
  static constexpr bool cooperative = true;
};

}  // namespace tact
