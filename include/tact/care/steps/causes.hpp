// SPDX-License-Identifier: BSL-1.0
#pragma once
// What to do about the two sources of conflict: limited resources, and roles or ways of working that are not agreed on.

#include <string_view>

#include <tact/care/steps/complaint.hpp>

namespace tact::care {

/// Say openly what is limited, and ask what matters most. Source: D3, row C (limited resources); tact (what to do).
struct name_the_limits {
  static constexpr std::string_view name = "name_the_limits";
  static constexpr act does = act::ask;
  static constexpr const char* instruction =
      "say what there is to share and who else needs it, and ask which part matters most to them";
  static constexpr const char* avoid = "hide the limit, or call it a rule";
  static constexpr care::phrases phrases{
      .spoken = "There is one of these this week, and somebody else needs it as well. Which part matters most to you?",
      .written =
          "There is one of these this week, and somebody else needs it as well. Which part matters most to you?"};
  static constexpr const char* source = "D3: sources of conflict; tact: what to do about limits";
  using fallback = ask;
};

/// Say your own way of working and ask for theirs, then agree on who does what. Source: D3, row C (know your own and
/// the other's working style); tact (agree on who does what).
struct agree_on_roles {
  static constexpr std::string_view name = "agree_on_roles";
  static constexpr act does = act::ask;
  static constexpr const char* instruction =
      "say how you work, ask how they do, and agree on who does what from now on";
  static constexpr const char* avoid = "take your own way for the only one";
  static constexpr care::phrases phrases{
      .spoken = "This is how we do it here. How do you do it? Then let us settle which of us does what.",
      .written = "This is how we do it here. How do you do it? Then let us settle which of us does what."};
  static constexpr const char* source = "D3: know your own and the other's working style; tact: agree on roles";
  using fallback = ask;
};

}  // namespace tact::care
