// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string_view>

#include <tact/model.hpp>
#include <tact/strategies/anger_gate.hpp>

/// The four strategies of Pruitt and Rubin's dual-concern model, which has no compromise. Source: Pruitt & Rubin 1986.
/// We know of no table of uses by these authors, so the weights cite the uses of TKI and Rahim for the same corner.
namespace tact::pruitt_rubin {

/// Low concern for both: do little or nothing. Source: Pruitt & Rubin 1986.
struct inaction {
  static constexpr std::string_view name = "inaction";
  static constexpr const char* definition = "do little or nothing";
  static constexpr const char* when_to_use = "where the issue is trivial or there is no chance";
  static constexpr const char* drawback = "neither side's concern is met";
  static constexpr const char* source = "Pruitt & Rubin: axes; TKI AV1, TKI AV2: when to use";
  static constexpr tact::outcome outcome = tact::outcome::unresolved;
  static constexpr position ideal{.assertiveness = 0, .cooperativeness = 0};
  static constexpr weight weights[] = {
      {"urgency", -8.0 / 128, "TKI CP1"},
      {"stakes", -8.0 / 128, "TKI AV1"},
      {"disadvantage", +8.0 / 128, "TKI AV2"},
  };
};

/// Low concern for self, high for the other: lower one's own aspirations. Source: Pruitt & Rubin 1986.
struct yielding {
  static constexpr std::string_view name = "yielding";
  static constexpr const char* definition = "lower one's own aspirations";
  static constexpr const char* when_to_use = "where the other is right or it matters more to them";
  static constexpr const char* drawback = "one's own concern goes unmet";
  static constexpr const char* source = "Pruitt & Rubin: axes; TKI AC1, TKI AC2: when to use";
  static constexpr tact::outcome outcome = tact::outcome::lose_win;
  static constexpr position ideal{.assertiveness = 0, .cooperativeness = 1};
  static constexpr weight weights[] = {
      {"stakes", -8.0 / 128, "TKI AC2, Rahim OB+2"},
      {"relationship", +8.0 / 128, "TKI AC5, Rahim OB+5"},
      {"legitimacy", +8.0 / 128, "TKI AC1, Rahim OB+1"},
      {"disadvantage", +8.0 / 128, "TKI AC4, Rahim OB+4"},
  };
};

/// High concern for self, low for the other: impose one's own solution. Source: Pruitt & Rubin 1986.
struct contending {
  static constexpr std::string_view name = "contending";
  static constexpr const char* definition = "impose one's own solution";
  static constexpr const char* when_to_use = "where a quick decision is needed or the issue matters most to you";
  static constexpr const char* drawback = "the other loses, and may answer in kind";
  static constexpr const char* source = "Pruitt & Rubin: axes; TKI CP1, Rahim DO+7: when to use";
  static constexpr tact::outcome outcome = tact::outcome::win_lose;
  static constexpr position ideal{.assertiveness = 1, .cooperativeness = 0};
  static constexpr gate gates[] = {anger_gate("TKI AV4; TKI CP1: unless urgent")};
  static constexpr weight weights[] = {
      {"urgency", +8.0 / 128, "TKI CP1, Rahim DO+2"}, {"stakes", +8.0 / 128, "TKI CP2, Rahim DO+7"},
      {"relationship", -8.0 / 128, "TKI AC5"},        {"legitimacy", -8.0 / 128, "TKI CP3"},
      {"advantage", +8.0 / 128, "Rahim DO+4"},        {"disadvantage", -8.0 / 128, "TKI AC4"},
      {"complexity", -8.0 / 128, "Rahim IN+1"},
  };
};

/// High concern for both: look for a solution that both sides want. Source: Pruitt & Rubin 1986.
struct problem_solving {
  static constexpr std::string_view name = "problem_solving";
  static constexpr const char* definition = "look for a solution that both sides want";
  static constexpr const char* when_to_use = "where the issue is complex and both sides' concerns count";
  static constexpr const char* drawback = "time, and trust to say what one needs";
  static constexpr const char* source = "Pruitt & Rubin: axes; Rahim IN+1, TKI CL1: when to use";
  static constexpr tact::outcome outcome = tact::outcome::win_win;
  static constexpr position ideal{.assertiveness = 1, .cooperativeness = 1};
  static constexpr gate gates[] = {anger_gate("TKI AV4; TKI CP1: unless urgent")};
  static constexpr weight weights[] = {
      {"urgency", -8.0 / 128, "Rahim IN+4"},
      {"stakes", +8.0 / 128, "TKI CL1"},
      {"relationship", +8.0 / 128, "TKI CL5"},
      {"complexity", +8.0 / 128, "Rahim IN+1"},
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
