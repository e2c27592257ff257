// SPDX-License-Identifier: BSL-1.0
#pragma once
// How a matter is put off: with consent, for a reason, and until a time that is named.

#include <string_view>

#include <tact/care/steps/complaint.hpp>

namespace tact::care {

/// Propose a pause to cool down, name the time to return, and the time by which somebody else decides.
/// Source: TKI AV4; Oechssler 2015; tact (the rules of a pause).
struct cool_down {
  static constexpr std::string_view name = "cool_down";
  static constexpr act does = act::cool_down;
  static constexpr const char* instruction =
      "propose a pause; name the time when you come back, and the latest time for an answer";
  static constexpr const char* avoid = "impose it, propose it again and again, or call them unreasonable";
  static constexpr care::phrases phrases{
      .spoken =
          "I would like to do this well, not fast. May we speak again tomorrow at ten? By Friday you have an "
          "answer, from me or from my manager.",
      .written =
          "I would like to do this well, not fast. May I write to you tomorrow at ten? By Friday you have an "
          "answer, from me or from my manager."};
  static constexpr const char* source = "TKI AV4: let people cool down; Oechssler 2015: cooling off";
  using fallback = computer_mode;
};

/// Propose a pause to find out more, and say what is awaited. Source: TKI AV5; tact (the rules of a pause).
struct learn_more {
  static constexpr std::string_view name = "learn_more";
  static constexpr act does = act::learn_more;
  static constexpr const char* instruction =
      "say what you await and from whom; name the time when you come back, and the latest time for an answer";
  static constexpr const char* avoid = "wait without saying what for";
  static constexpr care::phrases phrases{
      .spoken =
          "Before I answer I need the workshop's report. It comes tomorrow; may we speak at ten? By Friday you "
          "have an answer in any case.",
      .written =
          "Before I answer I need the workshop's report. It comes tomorrow; may I write to you at ten? By Friday "
          "you have an answer in any case."};
  static constexpr const char* source = "TKI AV5: gather information";
  using fallback = ask;
};

/// Let it rest, on a good word: for now this is the end of the contact, which customers remember.
/// Source: tact (the rules of a pause); Kahneman 1993.
struct pause {
  static constexpr std::string_view name = "pause";
  static constexpr act does = act::pause;
  static constexpr const char* instruction = "repeat the time when you come back, thank them, and let it rest";
  static constexpr const char* avoid = "let the time pass";
  static constexpr care::phrases phrases{.spoken = "Thank you for giving me until tomorrow. We speak at ten.",
                                         .written = "Thank you for giving me until tomorrow. I will write at ten."};
  static constexpr const char* source =
      "D3: procrastination; tact: a pause has a time to return; Kahneman 1993: the end is remembered";
  using fallback = escalate;
};

/// Come back at the time that was named. Source: tact (the rules of a pause).
struct come_back {
  static constexpr std::string_view name = "come_back";
  static constexpr act does = act::resume;
  static constexpr const char* instruction = "come back at the time you named, even with nothing new";
  static constexpr const char* avoid = "be late, or put it off again for the same reason";
  static constexpr care::phrases phrases{
      .spoken = "It is ten, as promised. Shall we go on where we stopped?",
      .written = "As promised, I come back to you today. Shall we go on where we stopped?"};
  static constexpr const char* source = "D3: procrastination; tact: a time that is named is kept";
  using fallback = escalate;
};

/// Decide anew, with what was learned. Source: TKI AV5.
struct decide_anew {
  static constexpr std::string_view name = "decide_anew";
  static constexpr act does = act::nothing;
  static constexpr const char* instruction = "look at it anew with what is known now, and ask for advice again";
  static constexpr const char* avoid = "hold on to what was thought before";
  static constexpr care::phrases phrases{
      .spoken = "Let us look at it once more, with what we know now, before we decide.",
      .written = "Let us look at it once more, with what we know now, before we decide."};
  static constexpr const char* source = "TKI AV5: gather information";
  using fallback = escalate;
};

}  // namespace tact::care
