// SPDX-License-Identifier: BSL-1.0
#pragma once
// What no plan has and a log should name: what the other side does, what turns out, a promise, and what the rules of
// conduct are about.

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

/// The customer shows anger, whatever its level. Source: D4, row F.
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

/// Make a promise, one that can be kept. Source: D1, row D (statement 12).
struct make_promise {
  static constexpr std::string_view name = "make_promise";
  static constexpr act does = act::promise;
  static constexpr const char* instruction = "say what you will do and by when, and write it down";
  static constexpr const char* avoid = "promise what you cannot keep, or what the firm's rules do not allow";
  static constexpr care::phrases phrases{.spoken = "You will have an answer from me by four today. I promise that.",
                                         .written = "You will have an answer from me by four today. I promise that."};
  static constexpr const char* source = "D1: the angry";
  using fallback = escalate;
};

/// Do not keep a promise. Source: D1, row D (statement 12).
struct break_promise {
  static constexpr std::string_view name = "break_promise";
  static constexpr act does = act::break_promise;
  static constexpr const char* instruction = "nothing: promise only what you can keep";
  static constexpr const char* source = "D1: the angry";
};

/// Put them in their place. Source: D1, row D (statement 20).
struct put_down {
  static constexpr std::string_view name = "put_down";
  static constexpr act does = act::put_down;
  static constexpr const char* instruction = "nothing: be kind, exceptionally kind; they give the respect they get";
  static constexpr const char* source = "D1: the rude or offensive";
};

/// Get emotionally involved: the reaction that an angry customer wants. Source: D1, row D (statement 12); D4, row F
/// (statements 89 and 90).
struct get_emotional {
  static constexpr std::string_view name = "get_emotional";
  static constexpr act does = act::get_emotional;
  static constexpr const char* instruction = "nothing: a reaction in anger adds fuel; stay in control";
  static constexpr const char* source = "D1: the angry; D4: computer mode";
};

/// Show indifference: what dissatisfies customers most. Source: D1, row E (statement 26); D3, row E (statement 52).
struct show_indifference {
  static constexpr std::string_view name = "show_indifference";
  static constexpr act does = act::show_indifference;
  static constexpr const char* instruction = "nothing: no interest shown is what dissatisfies most";
  static constexpr const char* source = "D1: the main reason for dissatisfaction; D3: expectations";
};

/// Agree to a demand as such, for the manner in which it is made. Source: D1, row D (statement 23).
struct grant_demand {
  static constexpr std::string_view name = "grant_demand";
  static constexpr act does = act::grant_demand;
  static constexpr const char* instruction = "nothing: attend to what they need, not to how they ask for it";
  static constexpr const char* source = "D1: the demanding";
};

/// Give time without an end. Source: D1, row D (statements 15 and 16); tact (no unlimited time).
struct give_unlimited_time {
  static constexpr std::string_view name = "give_unlimited_time";
  static constexpr act does = act::give_unlimited_time;
  static constexpr const char* instruction = "nothing: show interest, and make clear that others wait";
  static constexpr const char* source = "D1: the talker; tact: no unlimited time";
};

}  // namespace tact::care
