// SPDX-License-Identifier: BSL-1.0
#pragma once
// How anger is met. Source: D4, row F; D1, row D.

#include <string_view>

#include <tact/care/act.hpp>
#include <tact/care/pattern.hpp>
#include <tact/care/rule.hpp>
#include <tact/catalog.hpp>

namespace tact::care {

/// Anger rules out reason, so it is acknowledged before anything is solved. Anger that shows again is acknowledged
/// again. Computer mode counts: it answers the anger without a word about it. Source: D4, row F (statements 84 to 86,
/// and 90).
struct acknowledge_first {
  static constexpr std::string_view name = "acknowledge_first";
  static constexpr const char* says = "no solving or bargaining before the anger is acknowledged";
  static constexpr const char* source = "D4: anger must be acknowledged";
  static constexpr only_after pattern{
      .owed_by = act::anger, .paid_by = act::calm | answers_to_anger, .forbids = solutions};

  /// The error of a script that breaks it.
  template <bool Kept>
  struct script_error {
    static_assert(Kept,
                  "tact: this script solves or bargains before the anger is acknowledged; "
                  "put acknowledge, diplomacy or apologise before that step.");
  };
};

/// Anger is diffused before anything is solved. A means that diffuses it is enough, and so is a pause, if no anger has
/// shown since then; so is any answer if the customer is calm again. To acknowledge the anger is not enough by itself:
/// solving becomes possible because the customer is calm. Source: D4, row F (statements 87 to 90); D3, row A (statement
/// 60, a pause to cool down).
struct diffuse_first {
  static constexpr std::string_view name = "diffuse_first";
  static constexpr const char* says = "no solving or bargaining before the anger is diffused";
  static constexpr const char* source = "D4: first diffuse anger; D3: procrastination";

  bool angry = false;    // since they were last calm
  bool answered = true;  // since that anger began
  bool heated = false;   // anger has shown since the last means, and they are not calm

  constexpr bool broken_by(const event& e) noexcept {
    if (e.what == act::anger) {
      if (!angry) answered = false;  // anger that begins is not answered yet
      angry = true;
      heated = true;
    }
    if (e.what == act::calm) angry = heated = false;
    if (answers_to_anger.contains(e.what) || e.what == act::pause) answered = true;
    if (diffusing_means.contains(e.what) || e.what == act::pause) heated = false;
    return solutions.contains(e.what) && (heated || !answered);
  }

  /// The error of a script that breaks it.
  template <bool Kept>
  struct script_error {
    static_assert(Kept,
                  "tact: this script solves or bargains before the anger is diffused; "
                  "put apologise, diplomacy or computer_mode, or calms_down, before that step.");
  };
};

/// Unanswered anger breaks the chain of communication, and gets louder. Computer mode is an answer.
/// Source: D4, row F (statements 85, 86 and 90).
struct answer_anger {
  static constexpr std::string_view name = "answer_anger";
  static constexpr const char* says = "a contact does not end with unanswered anger";
  static constexpr const char* source = "D4: anger must be acknowledged";
  static constexpr answered_before pattern{
      .owed_by = act::anger, .paid_by = act::calm | answers_to_anger, .before = act::close, .at_end = true};
};

/// Anger is not left lying: a matter is left where it is only with somebody who is calm again.
/// Source: D4, row F (it helps neither to ignore anger nor to tiptoe round it).
struct never_leave_anger {
  static constexpr std::string_view name = "never_leave_anger";
  static constexpr const char* says = "anger is not met with leaving the matter where it is";
  static constexpr const char* source = "D4: anger must be acknowledged";
  static constexpr only_after pattern{.owed_by = act::anger, .paid_by = act::calm, .forbids = act::leave};
};

/// "There is no reason to be angry" makes the angry angrier. Source: D1, row D (the angry).
struct never_deny_anger {
  static constexpr std::string_view name = "never_deny_anger";
  static constexpr const char* says = "anger is never denied";
  static constexpr const char* source = "D1: the angry";
  static constexpr never pattern{.what = act::deny};
};

/// Self does not take the bait. Source: D4, row F; D1, row D (count to ten).
struct never_argue {
  static constexpr std::string_view name = "never_argue";
  static constexpr const char* says = "nobody is drawn into the argument";
  static constexpr const char* source = "D4: take no bait; D1: count to ten";
  static constexpr never pattern{.what = act::argue};
};

/// An apology helps, no matter who is at fault, but not after harm that was clearly meant: there it backfires.
/// Source: Struthers 2008; D4, row F (apologise).
struct no_apology_for_meant_harm {
  static constexpr std::string_view name = "no_apology_for_meant_harm";
  static constexpr const char* says = "no apology once the harm has turned out to be clearly meant";
  static constexpr const char* source = "Struthers 2008: an apology backfires after clearly intended harm";
  static constexpr never pattern{.what = act::apologise, .once = act::meant};
};

/// How anger is met. Source: D4, row F.
struct deescalation {
  static constexpr std::string_view name = "deescalation";
  using rules = catalog<acknowledge_first, diffuse_first, answer_anger, never_leave_anger, never_deny_anger,
                        never_argue, no_apology_for_meant_harm>;
};

}  // namespace tact::care
