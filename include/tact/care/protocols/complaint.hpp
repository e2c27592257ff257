// SPDX-License-Identifier: BSL-1.0
#pragma once
// How a complaint is turned round: listen, show understanding, offer a solution.
// Source: D4, row G; D1, row J.

#include <string_view>

#include <tact/care/act.hpp>
#include <tact/care/pattern.hpp>
#include <tact/care/rule.hpp>
#include <tact/catalog.hpp>

namespace tact::care {

/// The customer says all of it before self asks or answers. Source: D4, row G.
struct listen_first {
  static constexpr std::string_view name = "listen_first";
  static constexpr const char* says = "a complaint is listened to before anything is asked, understood, solved or left";
  static constexpr const char* source = "D4: listen";
  static constexpr only_after pattern{
      .owed_by = act::complain, .paid_by = act::listen, .forbids = act::ask | act::understand | act::leave | solutions};

  template <bool Kept>
  struct script_error {
    static_assert(
        Kept, "tact: this script asks or answers before the complaint is listened to; put listen before that step.");
  };
};

/// Understanding is shown before a solution is offered. Source: D4, row G.
struct understand_before_solving {
  static constexpr std::string_view name = "understand_before_solving";
  static constexpr const char* says = "understanding is shown before a solution is offered";
  static constexpr const char* source = "D4: show understanding";
  static constexpr only_after pattern{.owed_by = act::complain, .paid_by = act::understand, .forbids = solutions};

  template <bool Kept>
  struct script_error {
    static_assert(Kept,
                  "tact: this script solves before it shows understanding; put show_understanding before that step.");
  };
};

/// A complaint is apologised for on behalf of the firm before it is solved, left or closed: to the calm as well, no
/// matter who is at fault, but not where the harm was clearly meant. The commitment to solve it within the firm's rules
/// is in the words of the step. Source: D4, row G (statement 81); D4, row F (statement 88); Struthers 2008.
struct apologise_for_the_firm {
  static constexpr std::string_view name = "apologise_for_the_firm";
  static constexpr const char* says = "a complaint is apologised for on behalf of the firm before it is settled";
  static constexpr const char* source = "D4: show understanding; Struthers 2008: not where the harm was meant";

  bool complained = false;  // since the contact was last closed
  bool apologised = false;  // since they first complained
  bool meant = false;
  bool owed = false;

  constexpr bool broken_by(const event& e) noexcept {
    if (e.what == act::close) complained = apologised = owed = false;
    if (e.what == act::meant) meant = true;
    if (e.what == act::complain) complained = owed = true;
    if (e.what == act::apologise) apologised = complained;
    if (apologised || meant) owed = false;
    const bool settles = solutions.contains(e.what) || e.what == act::leave;
    const bool broken = owed && settles;
    if (broken) owed = false;
    return broken;
  }

  template <bool Kept>
  struct script_error {
    static_assert(Kept,
                  "tact: this script settles a complaint that nobody has apologised for; "
                  "put apologise before that step, or harm_was_meant.");
  };
};

/// Getting defensive makes a bad situation worse. Source: D4, row G; D1, row D (the complainer).
struct never_defend {
  static constexpr std::string_view name = "never_defend";
  static constexpr const char* says = "nobody gets defensive";
  static constexpr const char* source = "D4: show understanding; D1: the complainer";
  static constexpr never pattern{.what = act::defend};
};

/// A complaint gets an answer: a solution, a position with its reason, or word of where it can go.
/// Source: D4, row G.
struct answer_complaint {
  static constexpr std::string_view name = "answer_complaint";
  static constexpr const char* says = "a complaint is not closed without an answer";
  static constexpr const char* source = "D4: offer a solution";
  static constexpr answered_before pattern{
      .owed_by = act::complain, .paid_by = solutions | act::leave | act::escalate, .before = act::close};
};

/// A message means what the receiver understands, so the sender checks that. Source: D1, row J.
struct check_what_was_understood {
  static constexpr std::string_view name = "check_what_was_understood";
  static constexpr const char* says = "what was settled is checked with the receiver before the contact is closed";
  static constexpr const char* source = "D1: principles of communication";
  static constexpr answered_before pattern{.owed_by = solutions, .paid_by = act::check, .before = act::close};
};

/// How a complaint is turned round. Source: D4, row G.
struct complaint {
  static constexpr std::string_view name = "complaint";
  using rules = catalog<listen_first, understand_before_solving, apologise_for_the_firm, never_defend, answer_complaint,
                        check_what_was_understood>;
};

}  // namespace tact::care
