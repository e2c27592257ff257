// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string_view>

#include <tact/care/customer_class.hpp>

namespace tact::care {

/// Takes as much time as one lets them. D1 calls them "the converter".
/// Source: D1, row D; D3, row D.
struct talker {
  static constexpr std::string_view name = "talker";
  static constexpr std::string_view signs[] = {"talks at length", "drifts from the matter", "stays on"};
  static constexpr const char* dos[] = {
      "manage the time by demand",
      "show interest",
      "make clear that others wait",
  };
  static constexpr const char* donts[] = {"give unlimited time"};
  static constexpr const char* behind = "loneliness";
  static constexpr const char* source = "D1: the talker; tact: no unlimited time";
};

}  // namespace tact::care
