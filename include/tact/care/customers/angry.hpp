// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string_view>

#include <tact/care/customer_class.hpp>
#include <tact/strategies/anger_gate.hpp>

namespace tact::care {

/// Sends two messages at once, one of facts and one of feelings; the feelings are in the way.
/// Source: D1, row D; D3, row D; D4, row F.
struct angry {
  static constexpr std::string_view name = "angry";
  static constexpr std::string_view signs[] = {"mixes feelings with facts", "gets louder", "wants to be heard"};
  static constexpr const char* dos[] = {
      "stay in control",
      "see past the feelings to the facts",
      "help them over the anger before anything is solved",
      "attend to what you can answer and what you cannot",
      "ask how they would like the problem solved",
  };
  static constexpr const char* donts[] = {
      "deny the anger: \"there is no reason to be angry\"",
      "get emotionally involved",
      "promise what you cannot keep",
  };
  static constexpr const char* behind = "two messages, one of facts and one of feelings";
  static constexpr effect effects[] = {
      {.factor = "anger",
       .at_least = anger_threshold,
       .reason = "an angry customer cannot be reasoned with yet",
       .source = "D4: anger rules out reason; tact: at 0.75"},
  };
  static constexpr const char* source = "D1: the angry";
};

}  // namespace tact::care
