// SPDX-License-Identifier: BSL-1.0
#pragma once
// The means against anger, and what makes it worse.

#include <string_view>

#include <tact/care/steps/closing.hpp>

namespace tact::care {

/// General, unemotional, impersonal words that take no bait. Source: D4, row F.
struct computer_mode {
  static constexpr std::string_view name = "computer_mode";
  static constexpr act does = act::computer_mode;
  static constexpr const char* instruction = "speak in general, without feeling, of nobody in person";
  static constexpr const char* avoid = "take the bait";
  static constexpr care::phrases phrases{
      .spoken = "It is unpleasant for anybody to wait for an answer that was promised. Such cases are looked into.",
      .written = "It is unpleasant for anybody to wait for an answer that was promised. Such cases are looked into."};
  static constexpr const char* source = "D4: computer mode";
  using fallback = escalate;
};

/// Disarm with diplomacy: they are upset, and getting to the bottom of it matters to self as much.
/// Source: D4, row F.
struct diplomacy {
  static constexpr std::string_view name = "diplomacy";
  static constexpr act does = act::disarm;
  static constexpr const char* instruction =
      "say that they are upset, and that finding the cause matters to you as much as to them";
  static constexpr const char* avoid = "defend yourself or the firm";
  static constexpr care::phrases phrases{
      .spoken = "This has upset you, I can hear that. Finding out how it came about matters to me as much as to you.",
      .written = "I can see that this has upset you. Finding out how it came about matters to me as much as to you."};
  static constexpr const char* source = "D4: diplomacy";
  using fallback = computer_mode;
};

/// Say sorry, in careful words, no matter who is at fault; not after harm that was clearly meant.
/// Source: D4, row F; Struthers 2008.
struct apologise {
  static constexpr std::string_view name = "apologise";
  static constexpr act does = act::apologise;
  static constexpr const char* instruction = "say sorry for what it has cost them, no matter who is at fault";
  static constexpr const char* avoid = "explain it away, or apologise where the harm was clearly meant: it backfires";
  static constexpr care::phrases phrases{.spoken = "I am sorry for the trouble you have had with this.",
                                         .written = "I am sorry for the trouble you have had with this."};
  static constexpr const char* source = "D4: apologise; Struthers 2008: not where the harm was meant";
  using fallback = diplomacy;
};

/// Say that the anger is seen: left without an answer, the customer gets louder.
/// Source: D4, row F.
struct acknowledge {
  static constexpr std::string_view name = "acknowledge";
  static constexpr act does = act::acknowledge;
  static constexpr const char* instruction = "say that you see how upset they are, before anything else";
  static constexpr const char* avoid = "deny the anger, pass over it, or solve anything yet";
  static constexpr care::phrases phrases{
      .spoken = "I can hear that this has upset you, and I want to know all about it.",
      .written = "I can see that this has upset you, and I want to understand all of it."};
  static constexpr const char* source = "D4: anger must be acknowledged";
  using fallback = diplomacy;
};

/// Ask whether they can look at the matter now. A calm answer says that they can. Source: D4, row F (diffuse first,
/// then solve, which is possible because the customer is calm); tact (the question).
struct ask_if_calm {
  static constexpr std::string_view name = "ask_if_calm";
  static constexpr act does = act::ask;
  static constexpr const char* instruction =
      "ask whether you may look at the matter together now; go on only if the answer is calm";
  static constexpr const char* avoid = "call them calm, or ask them to calm down";
  static constexpr care::phrases phrases{
      .spoken = "Shall we look together at how to put this right? You tell me where to begin.",
      .written = "May we look together at how to put this right? Please tell me where to begin."};
  static constexpr const char* source = "D4: diffuse the anger first; tact: ask before you go on";
  using fallback = computer_mode;
};

/// Invite to let off steam, which does not lower anger. Source: Kjærvik & Bushman 2024.
struct invite_venting {
  static constexpr std::string_view name = "invite_venting";
  static constexpr act does = act::vent;
  static constexpr const char* instruction = "nothing: it does not help; listen to the matter instead";
  static constexpr const char* source = "Kjærvik & Bushman 2024: venting does not lower anger";
};

/// Deny the anger. Source: D1, row D (the angry).
struct deny_anger {
  static constexpr std::string_view name = "deny_anger";
  static constexpr act does = act::deny;
  static constexpr const char* instruction = "nothing: it only makes them angrier";
  static constexpr const char* source = "D1: the angry";
};

/// Be drawn into the argument. Source: D4, row F; D1, row D (the arguer).
struct take_the_bait {
  static constexpr std::string_view name = "take_the_bait";
  static constexpr act does = act::argue;
  static constexpr const char* instruction = "nothing: the argument is what they enjoy";
  static constexpr const char* source = "D4: take no bait; D1: the arguer";
};

}  // namespace tact::care
