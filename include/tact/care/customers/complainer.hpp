// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string_view>

#include <tact/care/customer_class.hpp>

namespace tact::care {

/// Likes nothing, out of habit; some of the complaints are legitimate all the same.
/// Source: D1, row D; D3, row D.
struct complainer {
  static constexpr std::string_view name = "complainer";
  static constexpr std::string_view signs[] = {"likes nothing", "complains every time", "wants to be heard"};
  static constexpr const char* dos[] = {
      "separate legitimate complaints from false ones",
      "let them talk",
      "if the complaint is valid, take the steps that solve it",
      "take it as part of their personality",
  };
  static constexpr const char* donts[] = {"get defensive, whatever they say", "be discouraged"};
  static constexpr const char* behind = "a habit, which is part of their personality";
  static constexpr question questions[] = {
      {"legitimacy", "What was promised, and what came of it?", "D1: separate legitimate complaints from false"},
  };
  static constexpr const char* source = "D1: the usual complainer";
};

}  // namespace tact::care
