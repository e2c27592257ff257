// SPDX-License-Identifier: BSL-1.0
#pragma once
// One strategy as numbers, and the one scoring function.
//
// Multiplying out  −|p − ideal|² + bias + Σ weight · (factor − neutral)  gives −|p|², which all strategies share, and a
// sum that is affine in the inputs. A scored strategy holds the coefficients of that sum as integers, in units of 2⁻²¹
// (1/16384 for a level times 1/128 for the grid), so scores are exact.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <tact/detail/grid.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/detail/policy_traits.hpp>
#include <tact/policy.hpp>

namespace tact::detail {

/// A gate lowered to indices into `inputs` and thresholds in steps.
struct threshold {
  std::uint16_t factor = 0;
  std::int16_t at = never;
  std::uint16_t unless = 0;
  std::int16_t unless_at = never;
  std::string_view source = {};

  /// A threshold that no level reaches.
  static constexpr std::int16_t never = level::one + 1;

  template <class Inputs>
  [[gnu::always_inline]] constexpr bool blocks(const Inputs& in) const noexcept {
    const int reached = in[factor] >= at;
    const int excused = in[unless] >= unless_at;
    return reached > excused;
  }

  /// True when the factor would close the gate, and the exception holds it open.
  template <class Inputs>
  constexpr bool excused(const Inputs& in) const noexcept {
    return in[factor] >= at && in[unless] >= unless_at;
  }
};

/// One strategy, lowered: score = constant + Σ slope[i] · input[i], in units of 2⁻²¹.
template <class Situation>
struct scored_strategy {
  std::string_view name;
  std::string_view family;
  tact::outcome outcome = outcome::unstated;
  std::int64_t constant = 0;
  std::array<std::int16_t, input_count<Situation>> slope{};
  std::array<threshold, most_gates> gates{};
  std::array<std::string_view, input_count<Situation>> source{};
  std::string_view definition = {};
  std::string_view when_to_use = {};
  std::string_view drawback = {};

  /// The strategy in words. O(1).
  constexpr tact::description description() const noexcept {
    return {name, definition, when_to_use, drawback, outcome, source[0]};  // the ideal's source is the strategy's
  }

  /// The score without −|p|², in units of 2⁻²¹. Int must be wide enough: see `runtime_model::bound`. O(inputs).
  template <class Int = std::int64_t>
  constexpr Int score(const inputs<Situation>& in) const noexcept {
    Int sum = static_cast<Int>(constant);
    for (std::size_t i = 0; i != in.size(); ++i) sum += Int{slope[i]} * Int{in[i]};
    return sum;
  }

  /// The index of the first gate that blocks the strategy; `most_gates` if none does. O(1).
  constexpr std::size_t blocking(const inputs<Situation>& in) const noexcept {
    std::size_t i = 0;
    while (i != most_gates && !gates[i].blocks(in)) ++i;
    return i;
  }

  template <class Inputs>
  constexpr bool blocked(const Inputs& in) const noexcept {
    bool any = false;
    for (const threshold& g : gates) {
      if (g.at == threshold::never) break;  // only unused places follow
      any |= g.blocks(in);
    }
    return any;
  }
};

/// A text that may be missing.
constexpr std::string_view or_empty(const char* text) noexcept { return text ? text : ""; }

/// A strategy lowered to numbers. Requires a spec without mistakes. O(weights · factors).
template <class Situation>
constexpr scored_strategy<Situation> scored(const strategy_spec& d) noexcept {
  scored_strategy<Situation> r;
  r.name = d.name;
  r.family = d.family;
  r.outcome = d.outcome;
  r.definition = d.definition;
  r.when_to_use = d.when_to_use;
  r.drawback = d.drawback;

  const std::int64_t ideal[concern_count] = {to_grid(d.ideal.assertiveness), to_grid(d.ideal.cooperativeness)};
  r.constant = std::int64_t{to_grid(d.bias)} * level::one;
  for (std::size_t i = 0; i != concern_count; ++i) {
    r.slope[i] = static_cast<std::int16_t>(2 * ideal[i]);
    r.constant -= ideal[i] * ideal[i] * (level::one / grid);
    r.source[i] = d.source;
  }
  for (const weight& w : d.weights) {
    const std::size_t i = factor_index<Situation>(w.factor);
    r.slope[i] = static_cast<std::int16_t>(to_grid(w.value));
    r.constant -= std::int64_t{r.slope[i]} * neutral_inputs<Situation>[i];
    r.source[i] = or_empty(w.source);
  }
  for (std::size_t k = 0; k != d.gates.size(); ++k) {
    const gate& g = d.gates[k];
    r.gates[k] = {.factor = static_cast<std::uint16_t>(factor_index<Situation>(g.factor)),
                  .at = static_cast<std::int16_t>(g.at.steps()),
                  .source = or_empty(g.source)};
    if (g.unless.empty()) continue;
    r.gates[k].unless = static_cast<std::uint16_t>(factor_index<Situation>(g.unless));
    r.gates[k].unless_at = static_cast<std::int16_t>(g.unless_at.steps());
  }
  return r;
}

}  // namespace tact::detail
