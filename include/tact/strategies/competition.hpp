// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string_view>

#include <tact/strategies/confrontation.hpp>

namespace tact {

/// Satisfy one's own needs, by persuasion or coercion. (D3 says "win–win", a slip for win–lose.)
/// Source: D3, row A.
struct competition {
  static constexpr std::string_view name = "competition";
  static constexpr const char* definition = "satisfy one's own needs, by persuasion or coercion";
  static constexpr const char* when_to_use = "where quick, decisive action is vital, or where you know you are right";
  static constexpr const char* drawback = "the other side loses, and the relationship pays";
  static constexpr const char* source = "D3: strategies; TKI CP1, TKI CP3: when to use; tact: drawback";
  static constexpr tact::outcome outcome = tact::outcome::win_lose;
  static constexpr position ideal{.assertiveness = 1, .cooperativeness = 0};
  using family = confrontation;
  static constexpr weight weights[] = {
      {"urgency", pro / 2, "TKI CP1, Rahim DO+2"},         // an emergency, a speedy decision
      {"stakes", pro, "TKI CP2, Rahim DO+5, Rahim DO+7"},  // vital, important to self
      {"relationship", con, "TKI AC5, TKI CP4"},           // harmony forbids force, unless the other exploits restraint
      {"legitimacy", con, "TKI CP3, TKI CP4, TKI AC1, Rahim OB+1"},  // for who is right, not for who may be wrong
      {"advantage", pro / 2, "Rahim DO+4"},                          // the power to overcome
      {"disadvantage", con / 2, "TKI AC4"},                          // outmatched and losing
      {"complexity", con, "Rahim IN+1, Rahim IN+2, TKI CL3"},  // force settles no complex issue and merges no views
      {"role_ambiguity", con / 2, "D3: sources of conflict"},  // who does what cannot be settled by one side
  };
};

}  // namespace tact
