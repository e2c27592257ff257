// SPDX-License-Identifier: BSL-1.0
#pragma once
// What the other side does, and what turns out. Self cannot plan these, but a log should have them.

#include <string_view>

#include <tact/care/steps/closing.hpp>

namespace tact::care {

/// The customer says what is wrong. Source: D4, row G.
struct complains {
  static constexpr std::string_view name = "complains";
  static constexpr act does = act::complain;
  static constexpr const char* instruction = "they say what is wrong";
  static constexpr const char* source = "D4: turning a complaint round";
};

/// The customer shows anger, at its gate or above. Source: D4, row F.
struct shows_anger {
  static constexpr std::string_view name = "shows_anger";
  static constexpr act does = act::anger;
  static constexpr const char* instruction = "they show that they are angry";
  static constexpr const char* source = "D4: anger";
};

/// The customer is calm, or calm again. Source: D4, row F.
struct calms_down {
  static constexpr std::string_view name = "calms_down";
  static constexpr act does = act::calm;
  static constexpr const char* instruction = "they are calm, or calm again";
  static constexpr const char* source = "D4: first diffuse anger";
};

/// The customer accepts what was proposed. Source: tact (the rules of a pause).
struct agrees {
  static constexpr std::string_view name = "agrees";
  static constexpr act does = act::agree;
  static constexpr const char* instruction = "wait for their yes; without it there is no pause";
  static constexpr const char* avoid = "take silence for a yes, or impose the pause because you can";
  static constexpr const char* source = "D3: procrastination; tact: a pause needs consent";
  using fallback = escalate;
};

/// The customer does not accept it. Source: tact (the rules of a pause).
struct refuses {
  static constexpr std::string_view name = "refuses";
  static constexpr act does = act::refuse;
  static constexpr const char* instruction = "they do not accept what was proposed";
  static constexpr const char* source = "D3: procrastination; tact: a pause needs consent";
};

/// The harm turns out to be clearly meant. Source: Struthers 2008.
struct harm_was_meant {
  static constexpr std::string_view name = "harm_was_meant";
  static constexpr act does = act::meant;
  static constexpr const char* instruction = "it turns out that the harm was clearly meant";
  static constexpr const char* source = "Struthers 2008: an apology backfires after clearly intended harm";
};

/// It turns out that the matter needs prompt attention. Source: TKI CP1.
struct needs_prompt_attention {
  static constexpr std::string_view name = "needs_prompt_attention";
  static constexpr act does = act::prompt;
  static constexpr const char* instruction = "it turns out that the matter needs prompt attention";
  static constexpr const char* source = "TKI CP1";
};

}  // namespace tact::care
