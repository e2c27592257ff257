// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string_view>

#include <tact/model.hpp>
#include <tact/strategies/anger_gate.hpp>

/// The four strategies of Pruitt and Rubin's dual-concern model, which has no compromise. Source: Pruitt & Rubin 1986.
/// We know of no table of uses by these authors, so every weight is borrowed: it cites a use of TKI or of Rahim for the
/// same corner, and says so.
namespace tact::pruitt_rubin {

/// Low concern for both: do little or nothing. Source: Pruitt & Rubin 1986.
struct inaction {
  static constexpr std::string_view name = "inaction";
  static constexpr const char* definition = "do little or nothing";
  static constexpr const char* when_to_use = "where the issue is trivial or there is no chance";
  static constexpr const char* drawback = "neither side's concern is met";
  static constexpr const char* source =
      "Pruitt & Rubin: axes; TKI AV1, TKI AV2: when to use (borrowed); tact: drawback";
  static constexpr tact::outcome outcome = tact::outcome::unresolved;
  static constexpr position ideal{.assertiveness = 0, .cooperativeness = 0};
  static constexpr weight weights[] = {
      {"urgency", con / 2, "TKI CP1, Rahim DO+2, borrowed"},
      {"stakes", con, "TKI AV1, Rahim AV+1, borrowed"},
      {"disadvantage", pro / 2, "TKI AV2, borrowed"},
      {"awaited", pro / 2, "TKI AV5, borrowed"},
  };
};

/// Low concern for self, high for the other: give up one's own claim. Source: Pruitt & Rubin 1986.
struct yielding {
  static constexpr std::string_view name = "yielding";
  static constexpr const char* definition = "serve the other's concern and give up one's own";
  static constexpr const char* when_to_use = "where the other is right or it matters more to them";
  static constexpr const char* drawback = "one's own concern goes unmet";
  static constexpr const char* source =
      "Pruitt & Rubin: axes; TKI AC1, TKI AC2: when to use (borrowed); tact: drawback";
  static constexpr tact::outcome outcome = tact::outcome::lose_win;
  static constexpr position ideal{.assertiveness = 0, .cooperativeness = 1};
  static constexpr weight weights[] = {
      {"stakes", con, "TKI AC2, Rahim OB+2, borrowed"},
      {"relationship", pro, "TKI AC5, TKI AC3, Rahim OB+5, Rahim OB+3, borrowed"},
      {"legitimacy", pro, "TKI AC1, Rahim OB+1, borrowed"},
      {"disadvantage", pro / 2, "TKI AC4, Rahim OB+4, borrowed"},
  };
};

/// High concern for self, low for the other: insist on one's own claim. Source: Pruitt & Rubin 1986.
struct contending {
  static constexpr std::string_view name = "contending";
  static constexpr const char* definition = "serve one's own concern at the other's expense";
  static constexpr const char* when_to_use = "where a quick decision is needed or the issue matters most to you";
  static constexpr const char* drawback = "the other loses, and may answer in kind";
  static constexpr const char* source =
      "Pruitt & Rubin: axes; TKI CP1, Rahim DO+7: when to use (borrowed); tact: drawback";
  static constexpr tact::outcome outcome = tact::outcome::win_lose;
  static constexpr position ideal{.assertiveness = 1, .cooperativeness = 0};
  static constexpr gate gates[] = {anger_gate("TKI AV4, Rahim AV+3; TKI CP1: unless urgent, borrowed")};
  static constexpr weight weights[] = {
      {"urgency", pro / 2, "TKI CP1, Rahim DO+2, borrowed"},
      {"stakes", pro, "TKI CP2, Rahim DO+5, Rahim DO+7, borrowed"},
      {"relationship", con, "TKI AC5, TKI CP4, borrowed"},
      {"legitimacy", con, "TKI CP3, TKI CP4, borrowed"},
      {"advantage", pro / 2, "Rahim DO+4, borrowed"},
      {"disadvantage", con / 2, "TKI AC4, borrowed"},
      {"complexity", con, "Rahim IN+1, Rahim IN+2, TKI CL3, borrowed"},
  };
};

/// High concern for both: look for a solution that both sides want. Source: Pruitt & Rubin 1986.
struct problem_solving {
  static constexpr std::string_view name = "problem_solving";
  static constexpr const char* definition = "look for a solution that both sides want";
  static constexpr const char* when_to_use = "where the issue is complex and both sides' concerns count";
  static constexpr const char* drawback = "time, and trust to say what one needs";
  static constexpr const char* source =
      "Pruitt & Rubin: axes; Rahim IN+1, TKI CL1: when to use (borrowed); tact: drawback";
  static constexpr tact::outcome outcome = tact::outcome::win_win;
  static constexpr position ideal{.assertiveness = 1, .cooperativeness = 1};
  static constexpr gate gates[] = {anger_gate("TKI AV4, Rahim AV+3; TKI CP1: unless urgent, borrowed")};
  static constexpr weight weights[] = {
      {"urgency", con / 2, "Rahim IN+4, borrowed"},
      {"stakes", pro, "TKI CL1, borrowed"},
      {"relationship", pro, "TKI CL5, borrowed"},
      {"complexity", pro, "Rahim IN+1, Rahim IN+2, TKI CL3, borrowed"},
      {"role_ambiguity", pro / 2, "Rahim IN+5, Rahim IN+6, borrowed"},
  };
};

}  // namespace tact::pruitt_rubin

namespace tact::models {

/// Pruitt and Rubin's model: four corners, a quarter of the square each.
/// Source: Pruitt & Rubin 1986 (the two axes); tact (weights).
struct pruitt_rubin : model<pruitt_rubin> {
  static constexpr std::string_view name = "pruitt_rubin";
  using strategies = catalog<tact::pruitt_rubin::problem_solving, tact::pruitt_rubin::yielding,
                             tact::pruitt_rubin::contending, tact::pruitt_rubin::inaction>;
};

}  // namespace tact::models
