// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string_view>

#include <tact/model.hpp>
#include <tact/strategies/anger_gate.hpp>

/// The five modes of Thomas and Kilmann. Source: TKI, 27 uses.
namespace tact::thomas_kilmann {

/// Assertive and uncooperative: pursue one's own concerns at the other's expense. Source: TKI CP1–CP4.
struct competing {
  static constexpr std::string_view name = "competing";
  static constexpr const char* definition = "pursue one's own concerns at the other's expense";
  static constexpr const char* when_to_use = "in an emergency, for an unpopular measure, where you know you are right";
  static constexpr const char* drawback = "neglects the other's concerns, and learns nothing from them";
  static constexpr const char* source = "TKI: axes, uses; tact: drawback";
  static constexpr tact::outcome outcome = tact::outcome::win_lose;
  static constexpr position ideal{.assertiveness = 1, .cooperativeness = 0};
  static constexpr gate gates[] = {anger_gate("TKI AV4; TKI CP1: unless urgent")};
  static constexpr weight weights[] = {
      {"urgency", pro / 2, "TKI CP1"},            // quick, decisive action is vital
      {"stakes", pro, "TKI CP2"},                 // important, though unpopular
      {"legitimacy", con, "TKI CP3, TKI CP4"},    // you know you are right, or the other exploits restraint
      {"relationship", con, "TKI AC5, TKI CP4"},  // harmony forbids force
      {"disadvantage", con / 2, "TKI AC4"},       // outmatched and losing
      {"complexity", con, "TKI CL3"},             // insights to merge, not to overrule
  };
};

/// Assertive and cooperative: look for a solution that satisfies both sides' concerns in full. Source: TKI CL1–CL5.
struct collaborating {
  static constexpr std::string_view name = "collaborating";
  static constexpr const char* definition = "find what satisfies the concerns of both sides in full";
  static constexpr const char* when_to_use = "where both sides' concerns are too important to trade off";
  static constexpr const char* drawback = "time and effort of both sides";
  static constexpr const char* source = "TKI: axes, uses; tact: drawback";
  static constexpr tact::outcome outcome = tact::outcome::win_win;
  static constexpr position ideal{.assertiveness = 1, .cooperativeness = 1};
  static constexpr gate gates[] = {anger_gate("TKI AV4; TKI CP1: unless urgent")};
  static constexpr weight weights[] = {
      {"stakes", pro, "TKI CL1"},        // too important to trade off
      {"relationship", pro, "TKI CL5"},  // hard feelings that harm the relationship
      {"complexity", pro, "TKI CL3"},    // merge insights from different perspectives
  };
};

/// In the middle: an expedient solution that satisfies both in part. Source: TKI CM1–CM5.
struct compromising {
  static constexpr std::string_view name = "compromising";
  static constexpr const char* definition = "find an expedient solution that satisfies both sides in part";
  static constexpr const char* when_to_use = "where power is equal and goals exclude each other, or time is short";
  static constexpr const char* drawback = "neither side's concerns are met in full";
  static constexpr const char* source = "TKI: axes, uses; tact: drawback";
  static constexpr tact::outcome outcome = tact::outcome::lose_lose;
  static constexpr position ideal{.assertiveness = 0.5, .cooperativeness = 0.5};
  static constexpr gate gates[] = {anger_gate("TKI AV4; TKI CP1: unless urgent")};
  static constexpr weight weights[] = {
      {"urgency", pro / 2, "TKI CM3, TKI CM4"},  // temporary, expedient under time pressure
      {"stakes", con, "TKI CM1, TKI CL1"},       // moderate importance, not too important to trade off
      {"advantage", con / 2, "TKI CM2"},         // equal power
      {"disadvantage", con / 2, "TKI CM2"},      // equal power
      {"scarcity", pro, "TKI CM2"},              // mutually exclusive goals
      {"impasse", pro / 2, "TKI CM5"},           // backup when competing or collaborating failed
  };
};

/// Unassertive and uncooperative: leave the conflict alone, for now or for good. Source: TKI AV1–AV7.
struct avoiding {
  static constexpr std::string_view name = "avoiding";
  static constexpr const char* definition = "leave the conflict alone, for now or for good";
  static constexpr const char* when_to_use = "where the issue is trivial, hopeless or too hot to touch yet";
  static constexpr const char* drawback = "neither side's concerns are met";
  static constexpr const char* source = "TKI: axes, uses; tact: drawback";
  static constexpr tact::outcome outcome = tact::outcome::unresolved;
  static constexpr position ideal{.assertiveness = 0, .cooperativeness = 0};
  static constexpr weight weights[] = {
      {"stakes", con, "TKI AV1"},            // trivial issue
      {"disadvantage", pro / 2, "TKI AV2"},  // no chance of satisfying your concern
      {"awaited", pro / 2, "TKI AV5"},       // gathering information beats deciding now
  };
};

/// Unassertive and cooperative: put the other's concerns before one's own. Source: TKI AC1–AC6.
struct accommodating {
  static constexpr std::string_view name = "accommodating";
  static constexpr const char* definition = "put the other's concerns before one's own";
  static constexpr const char* when_to_use = "where you are wrong, outmatched, or harmony counts most";
  static constexpr const char* drawback = "one's own concerns go unmet";
  static constexpr const char* source = "TKI: axes, uses; tact: drawback";
  static constexpr tact::outcome outcome = tact::outcome::lose_win;
  static constexpr position ideal{.assertiveness = 0, .cooperativeness = 1};
  static constexpr weight weights[] = {
      {"stakes", con, "TKI AC2"},                 // it matters much more to the other
      {"relationship", pro, "TKI AC3, TKI AC5"},  // goodwill for later, harmony
      {"legitimacy", pro, "TKI AC1"},             // you are wrong
      {"disadvantage", pro / 2, "TKI AC4"},       // outmatched and losing: limit the damage
  };
};

}  // namespace tact::thomas_kilmann

namespace tact::models {

/// Thomas and Kilmann's model: four corners and the middle, each with about a fifth of the square. The corners have a
/// head start over the middle, whose share would be larger without it. A test solves for the biases. They sum to 0, so
/// one corner has a step less: the one listed last.
/// Source: Thomas 1976 (the two axes); TKI (the modes); tact (weights and biases).
struct thomas_kilmann : model<thomas_kilmann> {
  static constexpr std::string_view name = "thomas_kilmann";
  using strategies =
      catalog<tact::thomas_kilmann::collaborating, tact::thomas_kilmann::compromising,
              tact::thomas_kilmann::accommodating, tact::thomas_kilmann::competing, tact::thomas_kilmann::avoiding>;
  static constexpr bias biases[] = {
      {"collaborating", +5.0 / 128}, {"compromising", -19.0 / 128}, {"accommodating", +5.0 / 128},
      {"competing", +5.0 / 128},     {"avoiding", +4.0 / 128},
  };
};

}  // namespace tact::models
