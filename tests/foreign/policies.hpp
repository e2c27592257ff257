#pragma once
// Policies of a user: plain structs in a namespace of their own, without a base class.

#include <string_view>

#include <tact/strategies/confrontation.hpp>

namespace acme {

/// Pass the case to someone who can decide it. Joins the family that ships, and has its gate.
struct escalate {
  static constexpr std::string_view name = "escalate";
  static constexpr tact::position ideal{.assertiveness = 1, .cooperativeness = 0.5};
  using family = tact::confrontation;
  static constexpr tact::weight weights[] = {{"stakes", +0.25, "our policy 12"}};
};

/// Their own family inside the one that ships: besides anger, a spent budget closes it.
struct goodwill {
  static constexpr std::string_view name = "goodwill";
  using family = tact::confrontation;
  static constexpr tact::gate gates[] = {{.factor = "scarcity", .at = 0.9, .source = "our policy 3"}};
};

/// Give the money back. Three gates, one of them its own and on a derived factor; one weight between
/// two steps of the grid (0.1 · 128 = 12.8).
struct refund {
  static constexpr std::string_view name = "refund";
  static constexpr tact::outcome outcome = tact::outcome::lose_win;
  static constexpr tact::position ideal{.assertiveness = 0.25, .cooperativeness = 1};
  using family = goodwill;
  static constexpr tact::gate gates[] = {{.factor = "advantage", .at = 0.5, .source = "our policy 4"}};
  static constexpr tact::weight weights[] = {{"legitimacy", +0.5, "our policy 5"}, {"impasse", +0.1}};
};

/// The smallest strategy.
struct wait {
  static constexpr std::string_view name = "wait";
  static constexpr tact::position ideal{.assertiveness = 0, .cooperativeness = 0};
};

/// The style of the corner for which the documents name none.
struct partner {
  static constexpr std::string_view name = "partner";
  static constexpr bool assertive = true;
  static constexpr bool cooperative = true;
};

}  // namespace acme
