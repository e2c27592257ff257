// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string_view>

#include <tact/model.hpp>
#include <tact/strategies/anger_gate.hpp>

/// The five styles of Rahim and Bonoma, as strategies. Source: Rahim, Table 1 of 2002.
namespace tact::rahim {

/// High concern for both: serve both. Source: Rahim IN+1..6.
struct integrating {
  static constexpr std::string_view name = "integrating";
  static constexpr const char* definition = "serve the concerns of both sides in full";
  static constexpr const char* when_to_use = "where issues are complex and there is time";
  static constexpr const char* drawback = "time, and openness on both sides";
  static constexpr const char* source = "Rahim: axes, uses; tact: drawback";
  static constexpr tact::outcome outcome = tact::outcome::win_win;
  static constexpr position ideal{.assertiveness = 1, .cooperativeness = 1};
  static constexpr gate gates[] = {anger_gate("Rahim AV+3; Rahim DO+2: unless urgent")};
  static constexpr weight weights[] = {
      {"urgency", con / 2, "Rahim IN+4"},                     // time is available
      {"complexity", pro, "Rahim IN+1, Rahim IN+2"},          // complex issues, a synthesis of ideas
      {"role_ambiguity", pro / 2, "Rahim IN+5, Rahim IN+6"},  // it takes both sides, and what both have
  };
};

/// Low concern for self, high for the other: serve the other. Source: Rahim OB+1..5.
struct obliging {
  static constexpr std::string_view name = "obliging";
  static constexpr const char* definition = "serve the other's concern and leave one's own";
  static constexpr const char* when_to_use = "where you may be wrong or it matters more to the other";
  static constexpr const char* drawback = "one's own concern goes unmet";
  static constexpr const char* source = "Rahim: axes, uses; tact: drawback";
  static constexpr tact::outcome outcome = tact::outcome::lose_win;
  static constexpr position ideal{.assertiveness = 0, .cooperativeness = 1};
  static constexpr weight weights[] = {
      {"stakes", con, "Rahim OB+2"},                    // it matters more to the other
      {"relationship", pro, "Rahim OB+3, Rahim OB+5"},  // trade now for later, preserve the relationship
      {"legitimacy", pro, "Rahim OB+1"},                // you may be wrong
      {"disadvantage", pro / 2, "Rahim OB+4"},          // a position of weakness
  };
};

/// High concern for self, low for the other: serve self. Source: Rahim DO+1..7.
struct dominating {
  static constexpr std::string_view name = "dominating";
  static constexpr const char* definition = "serve one's own concern at the other's expense";
  static constexpr const char* when_to_use = "where a speedy decision is needed or the issue is important to you";
  static constexpr const char* drawback = "the other loses";
  static constexpr const char* source = "Rahim: axes, uses; tact: drawback";
  static constexpr tact::outcome outcome = tact::outcome::win_lose;
  static constexpr position ideal{.assertiveness = 1, .cooperativeness = 0};
  static constexpr gate gates[] = {anger_gate("Rahim AV+3; Rahim DO+2: unless urgent")};
  static constexpr weight weights[] = {
      {"urgency", pro / 2, "Rahim DO+2"},             // a speedy decision
      {"stakes", pro, "Rahim DO+5, Rahim DO+7"},      // costly to you, important to you
      {"relationship", con, "Rahim OB+5"},            // the relationship is to be preserved
      {"legitimacy", con, "Rahim OB+1"},              // not where you may be wrong
      {"advantage", pro / 2, "Rahim DO+4"},           // the power to overcome
      {"disadvantage", con / 2, "Rahim OB+4"},        // not from weakness
      {"complexity", con, "Rahim IN+1, Rahim IN+2"},  // force settles no complex issue and merges no ideas
  };
};

/// Low concern for both: withdraw. Source: Rahim AV+1..3.
struct avoiding {
  static constexpr std::string_view name = "avoiding";
  static constexpr const char* definition = "serve neither side's concern: withdraw";
  static constexpr const char* when_to_use = "where the issue is trivial or a cooling-off period is needed";
  static constexpr const char* drawback = "neither side's concern is met";
  static constexpr const char* source = "Rahim: axes, uses; tact: drawback";
  static constexpr tact::outcome outcome = tact::outcome::unresolved;
  static constexpr position ideal{.assertiveness = 0, .cooperativeness = 0};
  static constexpr weight weights[] = {
      {"stakes", con, "Rahim AV+1"},  // trivial issue
  };
};

/// Middling concern for both: serve both in part. Source: Rahim CO+1..5.
struct compromising {
  static constexpr std::string_view name = "compromising";
  static constexpr const char* definition = "serve the concerns of both sides in part";
  static constexpr const char* when_to_use = "where goals are mutually exclusive or the rest has failed";
  static constexpr const char* drawback = "neither side's concern is met in full";
  static constexpr const char* source = "Rahim: axes, uses; tact: drawback";
  static constexpr tact::outcome outcome = tact::outcome::lose_lose;
  static constexpr position ideal{.assertiveness = 0.5, .cooperativeness = 0.5};
  static constexpr gate gates[] = {anger_gate("Rahim AV+3; Rahim DO+2: unless urgent")};
  static constexpr weight weights[] = {
      {"urgency", pro / 2, "Rahim CO+5"},              // a temporary solution
      {"advantage", con / 2, "Rahim CO+2"},            // equal power
      {"disadvantage", con / 2, "Rahim CO+2"},         // equal power
      {"scarcity", pro, "Rahim CO+1"},                 // goals mutually exclusive
      {"impasse", pro / 2, "Rahim CO+3, Rahim CO+4"},  // no consensus to be had; integrating or dominating failed
  };
};

}  // namespace tact::rahim

namespace tact::models {

/// Rahim and Bonoma's model: the geometry of `thomas_kilmann` with Rahim's names and situations.
/// Source: Rahim (the two axes: Rahim and Bonoma 1979); tact (weights and biases).
struct rahim : model<rahim> {
  static constexpr std::string_view name = "rahim";
  using strategies = catalog<tact::rahim::integrating, tact::rahim::compromising, tact::rahim::obliging,
                             tact::rahim::dominating, tact::rahim::avoiding>;
  static constexpr bias biases[] = {
      {"integrating", +5.0 / 128}, {"compromising", -19.0 / 128}, {"obliging", +5.0 / 128},
      {"dominating", +5.0 / 128},  {"avoiding", +4.0 / 128},
  };
};

}  // namespace tact::models
