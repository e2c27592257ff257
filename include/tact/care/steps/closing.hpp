// SPDX-License-Identifier: BSL-1.0
#pragma once
// How information is checked, and how a contact ends.

#include <string_view>

#include <tact/care/step.hpp>

namespace tact::care {

/// Pass the matter to somebody who can decide it, with all that was said. The last thing to fall back on.
/// Source: TKI AV6 (others can resolve it better).
struct escalate {
  static constexpr std::string_view name = "escalate";
  static constexpr act does = act::escalate;
  static constexpr const char* instruction =
      "pass it to somebody who can decide it, with all that was said, and say who and when";
  static constexpr const char* avoid = "make them repeat it all";
  static constexpr care::phrases phrases{
      .spoken =
          "I would like somebody who can decide this to take it up. I will pass on everything you said, so you "
          "will not have to repeat it.",
      .written =
          "I have passed this to a colleague who can decide it, together with everything you said, so you "
          "will not have to repeat it."};
  static constexpr const char* source = "TKI AV6";
};

/// Check what the other side understood: a message means what the receiver understands, and the sender answers for it.
/// Source: D1, row J.
struct check_understood {
  static constexpr std::string_view name = "check_understood";
  static constexpr act does = act::check;
  static constexpr const char* instruction = "say it clearly and briefly once more, and ask what they take from it";
  static constexpr const char* avoid = "ask \"is that clear?\", which is always answered with yes";
  static constexpr care::phrases phrases{
      .spoken = "I want to be sure I put that well. Could you say back to me what happens next?",
      .written = "To be sure that I put this well: please write in one line what you expect to happen next."};
  static constexpr const char* source = "D1: principles of communication";
  using fallback = escalate;
};

/// End on the best of it: customers remember the peak and the end of a contact.
/// Source: Kahneman 1993; D5, row H.
struct close {
  static constexpr std::string_view name = "close";
  static constexpr act does = act::close;
  static constexpr const char* instruction = "say what was settled and what you do next, thank them, and end on that";
  static constexpr const char* avoid = "end on a form, a refusal or a sales offer";
  static constexpr care::phrases phrases{.spoken = "I have written everything down. Thank you for letting us know.",
                                         .written = "I have written everything down. Thank you for letting us know."};
  static constexpr const char* source = "Kahneman 1993: peak and end";
  using fallback = check_understood;
};

}  // namespace tact::care
