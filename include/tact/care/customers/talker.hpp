#pragma once
#include <tact/care/customer_class.hpp>

namespace tact::care {

/// Takes as much time as one lets them. Source: D1 and D3 (the talker, the text's "converter"), systems.md row D.
struct talker {
  static constexpr std::string_view name = "talker";
  static constexpr words names{"talker", "健谈的顾客", "ομιλητικός", "snakkesalig"};
  static constexpr std::string_view signs[] = {"talks at length", "drifts from the matter", "stays on"};
  static constexpr const char* dos[] = {
      "manage the time by demand",
      "show interest",
      "make clear that others wait",
  };
  static constexpr const char* donts[] = {"give unlimited time"};
  static constexpr const char* behind = "often loneliness";
  static constexpr effect effects[] = {
      {.factor = "urgency", .at_least = 0.5, .reason = "others wait, so time is short", .source = "D1: the talker"},
  };
  static constexpr const char* source = "D1: the talker";
};

}  // namespace tact::care
