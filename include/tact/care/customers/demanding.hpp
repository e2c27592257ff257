// SPDX-License-Identifier: BSL-1.0
#pragma once
#include <string_view>

#include <tact/care/customer_class.hpp>

namespace tact::care {

/// Interrupts and wants attention at once. Source: D1, row D; D3, row D.
struct demanding {
  static constexpr std::string_view name = "demanding";
  static constexpr std::string_view signs[] = {"interrupts your contact with somebody else", "wants attention at once"};
  static constexpr const char* dos[] = {
      "treat them with the same respect as anyone",
      "attend to their needs, not their manner",
  };
  static constexpr const char* donts[] = {"give in to demands"};
  static constexpr const char* behind = "insecurity";
  static constexpr question questions[] = {
      {"urgency", "By when do you need it, and what depends on that?",
       "D1: attend to their needs, not their manner; tact: read as urgency"},
  };
  static constexpr const char* source = "D1: the demanding";
};

}  // namespace tact::care
