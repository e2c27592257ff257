// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string_view>

#include <tact/strategies/confrontation.hpp>

namespace tact {

/// Meet the needs of each side in part: acceptable to both, and each gives something up. No other strategy of D3
/// yields, so this one also takes the weights of yielding. Power weighs little, because two uses meet in it: equal
/// power favours compromise (TKI CM2), and an outmatched side limits the damage (TKI AC4). Source: D3, row A.
struct compromise {
  static constexpr std::string_view name = "compromise";
  static constexpr const char* definition = "meet the needs of each side in part; each gives something up";
  static constexpr const char* when_to_use = "where goals exclude each other and power is equal, or time is short";
  static constexpr const char* drawback = "neither side's needs are met in full";
  static constexpr const char* source = "D3: strategies; TKI CM2, TKI CM4: when to use";
  static constexpr tact::outcome outcome = tact::outcome::lose_lose;
  static constexpr position ideal{.assertiveness = 0.5, .cooperativeness = 0.5};
  using family = confrontation;
  static constexpr weight weights[] = {
      {"urgency", pro / 2, "TKI CM4, TKI CM3, Rahim CO+5"},               // an expedient or temporary settlement
      {"stakes", con, "TKI AC2, TKI CM1, TKI CL1, Rahim OB+2"},           // give way where it matters more to the other
      {"relationship", pro, "TKI AC5, TKI AC3, Rahim OB+5, Rahim OB+3"},  // harmony, goodwill for later
      {"legitimacy", pro, "TKI AC1, Rahim OB+1"},                         // the other may be right
      {"advantage", con / 4, "TKI CM2, Rahim CO+2"},                      // equal power favours it
      {"disadvantage", pro / 4, "TKI AC4, Rahim OB+4"},                   // outmatched: limit the damage
      {"scarcity", pro, "TKI CM2, Rahim CO+1"},                           // mutually exclusive goals
      {"impasse", pro / 2, "TKI CM5, Rahim CO+4, Rahim CO+3"},            // backup when the rest has failed
  };
};

}  // namespace tact
