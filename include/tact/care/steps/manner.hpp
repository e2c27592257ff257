// SPDX-License-Identifier: BSL-1.0
#pragma once
// How a class of customers is met: steps that a plan has for one class, or in place of another step.

#include <string_view>

#include <tact/care/steps/complaint.hpp>

namespace tact::care {

/// Listen to a talker within a time that is named, because others wait. It takes the place of `listen`.
/// Source: D1, row D (manage the time by demand, show interest, make clear that others wait).
struct listen_in_time {
  static constexpr std::string_view name = "listen_in_time";
  static constexpr act does = act::listen;
  static constexpr const char* instruction =
      "show interest, say how much time there is and that others wait, and lead back to the matter";
  static constexpr const char* avoid = "give unlimited time, or break off without a word";
  static constexpr care::phrases phrases{
      .spoken = "I would like to hear this. I have five minutes before the next customer; what matters most to you?",
      .written =
          "I would like to get this right, and others wait as well. Please tell me in a few lines what matters most."};
  static constexpr const char* source = "D1: the talker";
  using fallback = ask;
};

/// Ask an arguer's opinion, and begin with what both agree on. Source: D1, row D (speak softly, ask their opinion,
/// concentrate on the points you agree on, count to ten).
struct find_agreement {
  static constexpr std::string_view name = "find_agreement";
  static constexpr act does = act::ask;
  static constexpr const char* instruction =
      "speak softly, ask their opinion, and begin with what you agree on; count to ten before you answer";
  static constexpr const char* avoid = "contradict, or be drawn into the argument";
  static constexpr care::phrases phrases{
      .spoken = "How do you see it yourself? And what do we agree on so far?",
      .written = "How do you see it yourself? Let me begin with what we agree on so far."};
  static constexpr const char* source = "D1: the arguer";
  using fallback = ask;
};

/// Be exceptionally kind to the rude, who are insecure beneath: they begin to give the respect they get.
/// Source: D1, row D.
struct be_kind {
  static constexpr std::string_view name = "be_kind";
  static constexpr act does = act::nothing;
  static constexpr const char* instruction = "be kind, exceptionally kind, whatever they say";
  static constexpr const char* avoid = "put them in their place";
  static constexpr care::phrases phrases{.spoken = "I am glad that you turned to us, and I will gladly help.",
                                         .written = "I am glad that you turned to us, and I will gladly help."};
  static constexpr const char* source = "D1: the rude or offensive";
  using fallback = computer_mode;
};

/// Attend to what a demanding customer needs, and not to the manner. Source: D1, row D.
struct attend_to_needs {
  static constexpr std::string_view name = "attend_to_needs";
  static constexpr act does = act::ask;
  static constexpr const char* instruction =
      "treat them with the same respect as anyone, and ask what they need, whatever they demand";
  static constexpr const char* avoid = "agree to the demand as such";
  static constexpr care::phrases phrases{
      .spoken = "You have my full attention, like everybody here. What is it that you need?",
      .written = "You have my full attention, like everybody here. What is it that you need?"};
  static constexpr const char* source = "D1: the demanding";
  using fallback = ask;
};

/// Hear out a complaint that does not hold: listen, show that you have, and do not defend yourself.
/// Source: D1, row D (let them talk, avoid becoming defensive).
struct hear_out {
  static constexpr std::string_view name = "hear_out";
  static constexpr act does = act::understand;
  static constexpr const char* instruction = "let them talk, say back what you heard, and take it as their way";
  static constexpr const char* avoid = "get defensive, whatever they say, or be discouraged";
  static constexpr care::phrases phrases{.spoken = "I have heard you, and I have noted it as you say it.",
                                         .written = "I have read it with care, and noted it as you say it."};
  static constexpr const char* source = "D1: the usual complainer";
  using fallback = ask;
};

/// Take the steps that solve a complaint that is valid, in full. Source: D1, row D (if the complaint is valid).
struct solve_complaint {
  static constexpr std::string_view name = "solve_complaint";
  static constexpr act does = act::offer;
  static constexpr const char* instruction = "say that it is valid, and take the steps that solve it, all of them";
  static constexpr const char* avoid = "bargain over what is due";
  static constexpr care::phrases phrases{
      .spoken = "You are right, this should not have happened. I am putting it right now, and this is how.",
      .written = "You are right, this should not have happened. We are putting it right, and this is how."};
  static constexpr const char* source = "D1: if the complaint is valid, take the steps that solve it";
  using fallback = escalate;
};

}  // namespace tact::care
