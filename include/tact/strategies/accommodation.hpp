// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string_view>

#include <tact/policy.hpp>
#include <tact/strategies/anger_gate.hpp>

namespace tact {

/// Give in to the other party: the strategy that goes with the style `accommodate`. It is in no model that ships. A
/// team that may yield in full adds it: `models::customer_care::with<accommodation>`. Its weights are those of Pruitt
/// and Rubin's yielding. Source: D3, row B; TKI AC1–AC5; Rahim OB+1..5; tact (the gate: a concession made to anger is
/// not thought over).
struct accommodation {
  static constexpr std::string_view name = "accommodation";
  static constexpr const char* definition = "give in to the other party";
  static constexpr const char* when_to_use = "where the other is right or it matters more to them";
  static constexpr const char* drawback = "one's own needs go unmet";
  static constexpr const char* source = "D3: styles; TKI AC1, TKI AC2: when to use; tact: drawback";
  static constexpr tact::outcome outcome = tact::outcome::lose_win;
  static constexpr position ideal{.assertiveness = 0, .cooperativeness = 1};
  static constexpr gate gates[] = {anger_gate("D4: anger rules out reason; TKI CP1: unless urgent")};
  static constexpr weight weights[] = {
      {"stakes", con, "TKI AC2, Rahim OB+2"},
      {"relationship", pro, "TKI AC5, TKI AC3, Rahim OB+5, Rahim OB+3"},
      {"legitimacy", pro, "TKI AC1, Rahim OB+1"},
      {"disadvantage", pro / 2, "TKI AC4, Rahim OB+4"},
  };
};

}  // namespace tact
