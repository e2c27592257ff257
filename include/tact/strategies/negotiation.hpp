// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string_view>

#include <tact/strategies/confrontation.hpp>

namespace tact {

/// Meet the needs of everybody in the conflict: all of them count as important.
/// Source: D3, row A.
struct negotiation {
  static constexpr std::string_view name = "negotiation";
  static constexpr const char* definition = "meet the needs of everybody in the conflict";
  static constexpr const char* when_to_use =
      "where it is possible: it can have the most positive result of all strategies";
  static constexpr const char* drawback = "takes time, and two sides that can listen";
  static constexpr const char* source = "D3: strategies; Rahim IN+4: drawback; D4: drawback";
  static constexpr tact::outcome outcome = tact::outcome::win_win;
  static constexpr position ideal{.assertiveness = 1, .cooperativeness = 1};
  using family = confrontation;
  static constexpr weight weights[] = {
      {"urgency", con / 2, "Rahim IN+4"},                      // it needs time
      {"stakes", pro, "TKI CL1"},                              // too important to trade off
      {"relationship", pro, "TKI CL5"},                        // hard feelings that harm the relationship
      {"complexity", pro, "Rahim IN+1, Rahim IN+2, TKI CL3"},  // complex issues, insights to bring together
      {"role_ambiguity", pro / 2, "D3: sources of conflict, Rahim IN+5, Rahim IN+6"},  // it takes both sides
  };
};

}  // namespace tact
