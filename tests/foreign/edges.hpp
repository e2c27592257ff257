#pragma once
// Extreme models: one strategy alone, and two that differ only in a gate.

#include <string_view>

#include <tact/model.hpp>

namespace acme {

struct keep {
  static constexpr std::string_view name = "keep";
  static constexpr tact::position ideal{.assertiveness = 0.5, .cooperativeness = 0.5};
};

struct lone : tact::model<lone> {
  static constexpr std::string_view name = "lone";
  using strategies = tact::catalog<keep>;
};

struct gated_keep {
  static constexpr std::string_view name = "gated keep";
  static constexpr tact::position ideal = keep::ideal;
  static constexpr tact::gate gates[] = {{.factor = "anger", .at = 0.75}, {.factor = "advantage", .at = 1 / 16384.0}};
};

struct twins : tact::model<twins> {
  static constexpr std::string_view name = "twins";
  using strategies = tact::catalog<gated_keep, keep>;
};

}  // namespace acme
