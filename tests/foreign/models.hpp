#pragma once
// A user's situation, and a model of theirs on it: both plain structs.

#include <string_view>

#include <tact/model.hpp>

#include "foreign/policies.hpp"

namespace acme {

/// All factors of tact's own situation, in another order, and more of their own.
struct ticket {
  tact::level assertiveness;
  tact::level cooperativeness;
  tact::level trust = 0.5;
  tact::level role_ambiguity = 0.0;
  tact::level awaited = 0.0;
  tact::level impasse = 0.0;
  tact::level scarcity = 0.5;
  tact::level complexity = 0.5;
  tact::level power = 0.5;
  tact::level legitimacy = 0.5;
  tact::level relationship = 0.5;
  tact::level stakes = 0.5;
  tact::level urgency = 0.0;
  tact::level anger = 0.0;

  static constexpr tact::factor<ticket> factors[] = {
      {"trust", &ticket::trust, 0.5},
      {"distrust", &ticket::trust, 0.5, tact::transform::below_half},
      {"role_ambiguity", &ticket::role_ambiguity, 0.0},
      {"awaited", &ticket::awaited, 0.0},
      {"impasse", &ticket::impasse, 0.0},
      {"scarcity", &ticket::scarcity, 0.5},
      {"complexity", &ticket::complexity, 0.5},
      {"disadvantage", &ticket::power, 0.5, tact::transform::below_half},
      {"advantage", &ticket::power, 0.5, tact::transform::above_half},
      {"legitimacy", &ticket::legitimacy, 0.5},
      {"relationship", &ticket::relationship, 0.5},
      {"stakes", &ticket::stakes, 0.5},
      {"urgency", &ticket::urgency, 0.0},
      {"anger", &ticket::anger, 0.0},
  };
};

/// Believe them: a strategy that only a model on `ticket` can have.
struct believe {
  static constexpr std::string_view name = "believe";
  static constexpr tact::position ideal{.assertiveness = 0, .cooperativeness = 1};
  static constexpr tact::weight weights[] = {{"trust", +0.5}, {"distrust", -1.0}};
  static constexpr tact::gate gates[] = {{.factor = "distrust", .at = 0.75}};
};

/// A model without a base class. If the customer is angry, only waiting is left.
struct house {
  static constexpr std::string_view name = "house";
  using situation_type = ticket;
  using strategies = tact::catalog<refund, escalate, wait>;
  using styles = tact::catalog<partner>;
  static constexpr tact::bias biases[] = {{"refund", -0.125}, {"wait", +0.125}};
};

}  // namespace acme
