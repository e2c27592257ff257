// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string_view>

#include <tact/policy.hpp>
#include <tact/strategies/anger_gate.hpp>

namespace tact {

/// Keep out of the conflict and hold the emotional reaction back. Anger blocks it without exception: anger that nobody
/// answers gets louder, and who lets people cool down postpones.
/// Source: D3, row A; D4, row F.
struct avoidance {
  static constexpr std::string_view name = "avoidance";
  static constexpr const char* definition = "keep out of the conflict, and hold the emotional reaction back";
  static constexpr const char* when_to_use = "where the issue is trivial or confronting costs more than it gains";
  static constexpr const char* drawback = "usually leaves personal dissatisfaction";
  static constexpr const char* source = "D3: strategies; TKI AV1, TKI AV3: when to use";
  static constexpr tact::outcome outcome = tact::outcome::unresolved;
  static constexpr position ideal{.assertiveness = 0, .cooperativeness = 0};
  static constexpr gate gates[] = {{.factor = "anger",
                                    .at = anger_threshold,
                                    .source = "D4: anger that nobody answers gets louder; TKI AV4, Rahim AV+3"}};
  static constexpr weight weights[] = {
      {"urgency", con / 2, "TKI CP1, Rahim DO+2"},  // quick, decisive action: not by keeping out
      {"stakes", con, "TKI AV1, Rahim AV+1"},       // avoiding is for the trivial
      {"disadvantage", pro / 2, "TKI AV2"},         // no chance of satisfying one's concern
  };
};

}  // namespace tact
