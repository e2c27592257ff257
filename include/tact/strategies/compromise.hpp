// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string_view>

#include <tact/strategies/confrontation.hpp>

namespace tact {

/// Meet the needs of each side in part: acceptable to both, and each gives something up. No other strategy of D3
/// yields, so this one also takes the weights of yielding. It has no weight for disadvantage, because two uses cancel
/// out: equal power favours compromise (TKI CM2, against), and an outmatched side limits the damage (TKI AC4, for).
/// Source: D3, row A.
struct compromise {
  static constexpr std::string_view name = "compromise";
  static constexpr const char* definition = "meet the needs of each side in part; each gives something up";
  static constexpr const char* when_to_use = "where goals exclude each other, power is equal or time is short";
  static constexpr const char* drawback = "neither side's needs are met in full";
  static constexpr const char* source = "D3: strategies; TKI CM2, TKI CM4: when to use";
  static constexpr tact::outcome outcome = tact::outcome::lose_lose;
  static constexpr position ideal{.assertiveness = 0.5, .cooperativeness = 0.5};
  using family = confrontation;
  static constexpr weight weights[] = {
      {"urgency", +8.0 / 128, "TKI CM4, Rahim CO+5"},     // an expedient or temporary settlement
      {"stakes", -8.0 / 128, "TKI AC2, Rahim OB+2"},      // give way where it matters more to the other
      {"relationship", +8.0 / 128, "TKI AC5"},            // harmony is worth a concession
      {"legitimacy", +8.0 / 128, "TKI AC1, Rahim OB+1"},  // the other may be right
      {"advantage", -8.0 / 128, "TKI CM2, Rahim CO+2"},   // equal power favours it
      {"scarcity", +8.0 / 128, "TKI CM2, Rahim CO+1"},    // mutually exclusive goals
      {"impasse", +8.0 / 128, "TKI CM5, Rahim CO+4"},     // backup when the rest has failed
  };
};

}  // namespace tact
