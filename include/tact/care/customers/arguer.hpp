#pragma once
#include <tact/care/customer_class.hpp>

namespace tact::care {

/// Enjoys arguing and contradicts everything: say that a sweater is white, and it is red.
/// Source: D1 and D3 (the arguer, the text's "discussor"), systems.md row D.
struct arguer {
  static constexpr std::string_view name = "arguer";
  static constexpr words names{"arguer", "好争论的顾客", "εριστικός", "kranglevoren"};
  static constexpr std::string_view signs[] = {"enjoys arguing", "contradicts everything", "aggressive"};
  static constexpr const char* dos[] = {
      "speak softly",
      "ask their opinion",
      "concentrate on what you agree on",
      "count to ten",
  };
  static constexpr const char* donts[] = {"be drawn into the argument"};
  static constexpr const char* behind = "they take pleasure in the discussion itself";
  static constexpr question questions[] = {
      {"scarcity", "What do we agree on already, and what is left between us?", "D1: concentrate on what you agree on"},
  };
  static constexpr const char* source = "D1: the arguer";
};

}  // namespace tact::care
