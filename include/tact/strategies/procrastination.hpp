// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string_view>

#include <tact/policy.hpp>

namespace tact {

/// Put the conflict off, so that things can cool down first, or until what is awaited is known. It times a conflict; it
/// does not settle it: who postpones keeps the own claim open, and gives the other nothing for now. No gate blocks it.
/// Source: D3, row A; TKI AV4 (to cool down); TKI AV5 (to learn more).
struct procrastination {
  static constexpr std::string_view name = "procrastination";
  static constexpr const char* definition = "postpone for now, so that things cool down first";
  static constexpr const char* when_to_use = "where things have to cool down, or what is awaited decides";
  static constexpr const char* drawback = "unresolved for now; needs a time to return, or it hardens";
  static constexpr const char* source = "D3: strategies; TKI AV4, TKI AV5: when to use; tact: drawback";
  static constexpr tact::outcome outcome = tact::outcome::postponed;
  static constexpr position ideal{.assertiveness = 50.0 / 128, .cooperativeness = 40.0 / 128};
  static constexpr weight weights[] = {
      {"urgency", con / 2, "TKI CP1, Rahim DO+2"},  // what needs prompt attention cannot be put off
      {"stakes", con / 2, "TKI AV1, Rahim AV+1"},   // half of avoidance's: cooling off helps just where stakes are high
      {"awaited", pro, "TKI AV5"},  // twice the usual: to postpone is the whole point of waiting for an answer
  };
};

}  // namespace tact
