// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string_view>

#include <tact/policy.hpp>

namespace tact {

/// Put the conflict off, so that things can cool down first. It times a conflict; it does not win it.
/// Source: D3, row A; TKI AV4 (to cool down); TKI AV5 (to learn more).
struct procrastination {
  static constexpr std::string_view name = "procrastination";
  static constexpr const char* definition = "temporise: let things cool down first";
  static constexpr const char* when_to_use = "where the conflict has to be put off";
  static constexpr const char* drawback = "unresolved for now; needs a time to return, or it hardens";
  static constexpr const char* source = "D3: strategies; tact: drawback";
  static constexpr tact::outcome outcome = tact::outcome::postponed;
  static constexpr position ideal{.assertiveness = 42.0 / 128, .cooperativeness = 42.0 / 128};
  static constexpr weight weights[] = {
      {"urgency", -8.0 / 128, "TKI CP1"},  // what needs prompt attention cannot be put off
      {"stakes", -8.0 / 128, "TKI AV1"},   // as for avoidance: do not put off what matters most
  };
};

}  // namespace tact
