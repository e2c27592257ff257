// SPDX-License-Identifier: BSL-1.0
#pragma once
// How a complaint is turned round, up to its solution.

#include <string_view>

#include <tact/care/steps/anger.hpp>

namespace tact::care {

/// Ask what is still needed to see the whole matter, once the customer has said all of it. Source: D4, row G.
struct ask {
  static constexpr std::string_view name = "ask";
  static constexpr act does = act::ask;
  static constexpr const char* instruction =
      "ask what you still need to grasp the whole, and how they would like it solved";
  static constexpr const char* avoid = "cross-examine, or ask what they have already said";
  static constexpr care::phrases phrases{
      .spoken = "May I ask two things, to be sure I understand? And how would you like to see this solved?",
      .written = "To be sure I understand, I have two questions. And how would you like to see this solved?"};
  static constexpr const char* source = "D4: listen; D1: the angry";
  using fallback = escalate;
};

/// Let them get all of it out, and take notes. Source: D4, row G.
struct listen {
  static constexpr std::string_view name = "listen";
  static constexpr act does = act::listen;
  static constexpr const char* instruction = "let them get all of it out, take notes, and let them see that you do";
  static constexpr const char* avoid = "interrupt, or answer before they have finished";
  static constexpr care::phrases phrases{
      .spoken = "Please tell me all of it, from the beginning. I am taking notes.",
      .written = "Please write down all of it, from the beginning. I read every word before I answer."};
  static constexpr const char* source = "D4: listen";
  using fallback = ask;
};

/// Say that it is understood, and commit to solving it within the firm's guidelines.
/// Source: D4, row G.
struct show_understanding {
  static constexpr std::string_view name = "show_understanding";
  static constexpr act does = act::understand;
  static constexpr const char* instruction =
      "say in your own words what happened to them and what it meant, and commit to solving it within the firm's "
      "guidelines";
  static constexpr const char* avoid = "get defensive, or promise beyond what the firm's rules allow";
  static constexpr care::phrases phrases{
      .spoken =
          "If I have it right, you were promised one thing and got another, and had to ask twice. I see what that "
          "has meant for you, and I will do what our rules allow.",
      .written =
          "If I have it right, you were promised one thing and got another, and had to write twice. I see what "
          "that has meant for you, and I will do what our rules allow."};
  static constexpr const char* source = "D4: show understanding";
  using fallback = ask;
};

/// Apologise on the firm's behalf, after a calm complaint, too. (`show_understanding` has the commitment to solve it.)
/// Source: D4, row G.
struct apologise_for_firm {
  static constexpr std::string_view name = "apologise_for_firm";
  static constexpr act does = act::apologise;
  static constexpr const char* instruction =
      "apologise on the firm's behalf for the trouble, no matter who is at fault";
  static constexpr const char* avoid = "promise what you cannot keep, or get defensive";
  static constexpr care::phrases phrases{.spoken = "On behalf of the firm, I am sorry for the trouble you have had.",
                                         .written = "On behalf of the firm, I am sorry for the trouble you have had."};
  static constexpr const char* source = "D4: show understanding";
  using fallback = ask;
};

/// Get defensive. Source: D4, row G; D1, row D (the complainer).
struct get_defensive {
  static constexpr std::string_view name = "get_defensive";
  static constexpr act does = act::defend;
  static constexpr const char* instruction = "nothing: it makes a bad situation worse";
  static constexpr const char* source = "D4: show understanding; D1: the complainer";
};

}  // namespace tact::care
