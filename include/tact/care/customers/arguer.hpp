// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string_view>

#include <tact/care/customer_class.hpp>

namespace tact::care {

/// Enjoys arguing and contradicts everything: say that a sweater is white, and it is red.
/// D1 calls them "the discussor".
/// Source: D1, row D; D3, row D; D4, row F (take no bait).
struct arguer {
  static constexpr std::string_view name = "arguer";
  static constexpr std::string_view signs[] = {"enjoys arguing", "contradicts everything", "aggressive"};
  static constexpr const char* dos[] = {
      "speak softly",
      "ask their opinion",
      "concentrate on what you agree on",
      "count to ten",
  };
  static constexpr const char* donts[] = {"be drawn into the argument"};
  static constexpr const char* behind = "they take pleasure in the discussion itself";
  static constexpr const char* source = "D1: the arguer; D4: take no bait; tact: that it holds for the arguer";
};

}  // namespace tact::care
