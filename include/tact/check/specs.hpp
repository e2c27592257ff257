// SPDX-License-Identifier: BSL-1.0
#pragma once
// The rules for a list of strategies as data, which also hold for the strategies of a typed model.

#include <cstddef>
#include <span>
#include <string_view>

#include <tact/detail/grid.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/detail/level_steps.hpp>
#include <tact/detail/policy_traits.hpp>
#include <tact/policy.hpp>

namespace tact {

/// What can be wrong with a list of specs.
enum class mistake_kind : unsigned char {
  none,
  no_strategies,
  too_many_strategies,
  no_name,
  name_twice,
  ideal_outside,
  bias_too_large,
  weight_too_large,
  unknown_factor,
  factor_weighed_twice,
  too_many_gates,
  gate_closed_at_neutral,
  no_strategy_left,
};

/// The mistake in plain English; empty for `none`. O(1).
constexpr std::string_view message(mistake_kind m) noexcept {
  constexpr const char* messages[] = {
      "",
      "a model needs at least one strategy",
      "there are more strategies than the model has room for",
      "a strategy has no name",
      "two strategies share a name",
      "an ideal lies outside the square: both concerns must be numbers from 0 to 1",
      "a bias is not a number from -2 to 2",
      "a weight is not a number from -1 to 1",
      "the situation has no factor of this name",
      "a strategy weighs one factor twice",
      "a strategy stands behind more than four gates",
      "a gate is closed while its factor is neutral: raise its threshold",
      "every strategy stands behind a gate: leave one that no gate can block",
  };
  return messages[static_cast<std::size_t>(m)];
}

/// A mistake in a list of specs, and its place. Converts to false where there is none. The factor's name is borrowed
/// from the specs.
struct mistake {
  mistake_kind what = mistake_kind::none;
  std::size_t strategy = 0;      ///< index of the spec
  std::string_view factor = {};  ///< the factor's name as written, for a mistake about a factor

  constexpr explicit operator bool() const noexcept { return what != mistake_kind::none; }
};

namespace detail {

template <class Situation>
constexpr mistake mistake_in_weights(const strategy_spec& d, std::size_t strategy) noexcept {
  for (std::size_t k = 0; k != d.weights.size(); ++k) {
    const weight& w = d.weights[k];
    if (!within(w.value, 1)) return {mistake_kind::weight_too_large, strategy, w.factor};
    if (!has_factor<Situation>(w.factor)) return {mistake_kind::unknown_factor, strategy, w.factor};
    for (std::size_t l = 0; l != k; ++l)
      if (d.weights[l].factor == w.factor) return {mistake_kind::factor_weighed_twice, strategy, w.factor};
  }
  return {};
}

template <class Situation>
constexpr mistake mistake_in_gates(const strategy_spec& d, std::size_t strategy) noexcept {
  if (d.gates.size() > most_gates) return {mistake_kind::too_many_gates, strategy};
  for (const gate& g : d.gates) {
    if (!has_factor<Situation>(g.factor)) return {mistake_kind::unknown_factor, strategy, g.factor};
    if (!g.unless.empty() && !has_factor<Situation>(g.unless))
      return {mistake_kind::unknown_factor, strategy, g.unless};
    if (neutral_inputs<Situation>[factor_index<Situation>(g.factor)] >= g.at.steps())
      return {mistake_kind::gate_closed_at_neutral, strategy, g.factor};
  }
  return {};
}

/// The first mistake in a list of strategies for a model with room for `capacity` of them.
/// O(strategies² + strategies · weights · (weights + factors)).
template <class Situation>
constexpr mistake find_mistake(std::span<const strategy_spec> strategies, std::size_t capacity) noexcept {
  if (strategies.empty()) return {mistake_kind::no_strategies};
  if (strategies.size() > capacity) return {mistake_kind::too_many_strategies, capacity};

  bool some_open = false;
  for (std::size_t i = 0; i != strategies.size(); ++i) {
    const strategy_spec& d = strategies[i];
    if (d.name.empty()) return {mistake_kind::no_name, i};
    for (std::size_t j = 0; j != i; ++j)
      if (strategies[j].name == d.name) return {mistake_kind::name_twice, i};
    if (!in_square(d.ideal)) return {mistake_kind::ideal_outside, i};
    if (!within(d.bias, 2)) return {mistake_kind::bias_too_large, i};
    if (const mistake m = mistake_in_weights<Situation>(d, i)) return m;
    if (const mistake m = mistake_in_gates<Situation>(d, i)) return m;
    some_open |= d.gates.empty();
  }
  return some_open ? mistake{} : mistake{mistake_kind::no_strategy_left};
}

}  // namespace detail
}  // namespace tact
