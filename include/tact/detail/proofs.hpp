// SPDX-License-Identifier: BSL-1.0
#pragma once
// The proofs of verify.hpp, for a model as numbers.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include <tact/detail/box_areas.hpp>
#include <tact/detail/box_axes.hpp>
#include <tact/detail/box_bounds.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/detail/outline.hpp>
#include <tact/detail/scored_strategy.hpp>
#include <tact/detail/variable.hpp>
#include <tact/runtime_model.hpp>

namespace tact::detail {

/// True when every situation has an answer: some strategy has no gate. O(strategies).
template <class Situation, std::size_t Strategies>
constexpr bool always_answers_in(const runtime_model<Situation, Strategies>& model) noexcept {
  for (const auto& r : model) {
    bool open = true;
    for (const threshold& g : r.gates) open &= g.at == threshold::never;
    if (open) return true;
  }
  return false;
}

/// True when a strategy holds some area of the square in one of these slices: nothing known; one variable at either
/// end; every variable at the end that speaks for the strategy, if one does. True is a proof, although an area may be
/// thinner than the steps between levels. O(slices · strategies · (strategies + inputs)).
template <class Situation, std::size_t Strategies>
constexpr bool reached_in(const runtime_model<Situation, Strategies>& model, std::size_t strategy) noexcept {
  const inputs<Situation> unknown = neutral_inputs<Situation>;
  bool reached = !outline_of(model, unknown, strategy).empty();
  inputs<Situation> best = unknown;
  each_variable<Situation>([&](const variable<Situation>& v) {
    if (reached) return;
    std::int64_t rise = 0;  // of its lead over all others together, from one end to the other
    for (const int end : {0, int{level::one}}) {
      const inputs<Situation> in = v.set(unknown, end);
      reached |= !outline_of(model, in, strategy).empty();
      for (const auto& r : model) rise += (end == 0 ? -1 : 1) * (model[strategy].score(in) - r.score(in));
    }
    if (rise != 0) best = v.set(best, rise > 0 ? level::one : 0);
  });
  return reached || !outline_of(model, best, strategy).empty();
}

/// The first strategy that is not found to win anywhere (see `reached_in`); empty if there is none.
template <class Situation, std::size_t Strategies>
constexpr std::optional<typename runtime_model<Situation, Strategies>::size_type> unreachable_in(
    const runtime_model<Situation, Strategies>& model) noexcept {
  for (std::size_t i = 0; i != model.size(); ++i)
    if (!reached_in(model, i)) return i;
  return std::nullopt;
}

/// True when one gate blocks wherever another does: the same factor, no higher threshold, no wider exception.
constexpr bool covers(const threshold& one, const threshold& other) noexcept {
  const bool no_further_excuse =
      one.unless_at == threshold::never || (one.unless == other.unless && one.unless_at >= other.unless_at);
  return one.factor == other.factor && one.at <= other.at && no_further_excuse;
}

/// True when the strategy is blocked wherever this gate blocks: one of its own gates covers it, or it never closes.
template <class Situation>
constexpr bool blocked_with(const scored_strategy<Situation>& r, const threshold& g) noexcept {
  if (g.at == threshold::never) return true;
  for (const threshold& own : r.gates)
    if (covers(own, g)) return true;
  return false;
}

/// The first strategy that another one dominates: the other is ahead in every situation, and open wherever it is. Empty
/// if none is found. A result is certain. A strategy that only several others together beat everywhere is not found
/// here, but by `unreachable_in`. O(strategies² · inputs²).
template <class Situation, std::size_t Strategies>
constexpr std::optional<typename runtime_model<Situation, Strategies>::size_type> dominated_in(
    const runtime_model<Situation, Strategies>& model) noexcept {
  const box_bounds<Situation> anything(box_axes<Situation>::full());
  for (std::size_t i = 0; i != model.size(); ++i) {
    if (!outline_of(model, neutral_inputs<Situation>, i).empty()) continue;  // seen to win, so not dominated
    for (std::size_t j = 0; j != model.size(); ++j) {
      bool dominates = i != j && anything.always_leads(model[j], model[i], j < i ? 0 : 1);
      for (std::size_t k = 0; dominates && k != most_gates; ++k) dominates = blocked_with(model[i], model[j].gates[k]);
      if (dominates) return i;
    }
  }
  return std::nullopt;
}

/// The first strategy whose share of the square, when nothing is known, differs from an equal share by more than
/// `tolerance` (0.02 is two hundredths of the square). O(strategies² · (strategies + inputs)).
template <class Situation, std::size_t Strategies>
constexpr std::optional<typename runtime_model<Situation, Strategies>::size_type> unbalanced_in(
    const runtime_model<Situation, Strategies>& model, double tolerance) noexcept {
  const double equal = 1 / static_cast<double>(model.size());
  for (std::size_t i = 0; i != model.size(); ++i) {
    const double over = outline_of(model, neutral_inputs<Situation>, i).area() - equal;
    if (over > tolerance || over < -tolerance) return i;
  }
  return std::nullopt;
}

/// A change of the advice from one strategy to another. Converts to false where there is none.
struct transition {
  std::size_t from = 0;
  std::size_t to = 0;

  constexpr explicit operator bool() const noexcept { return from != to; }
};

/// How an input changes when a variable rises: +1, −1, or 0 if the input does not read it.
template <class Situation>
constexpr int direction_of(const variable<Situation>& v, std::size_t input) noexcept {
  if (!v.is_read_by(input)) return 0;
  return input_table<Situation>[input].transform == transform::below_half ? -1 : +1;
}

/// True when raising a variable may close a gate (towards = +1) or open it (−1).
template <class Situation>
constexpr bool moves_gate(const variable<Situation>& v, const threshold& g, int towards) noexcept {
  const bool has_excuse = g.unless_at != threshold::never;  // without one, `unless` is no input
  return direction_of(v, g.factor) == towards || (has_excuse && direction_of(v, g.unless) == -towards);
}

/// A transition from a strategy outside a set to one inside it that raising a variable may cause; none if it cannot.
/// None is certain: no strategy inside gains on one outside anywhere, no gate closes that only strategies outside have,
/// and none opens that only strategies inside have. `inside` says for each strategy whether it is in the set.
/// O(strategies² · inputs).
template <class Situation, std::size_t Strategies>
constexpr transition transition_to(const runtime_model<Situation, Strategies>& model,
                                   const std::array<bool, Strategies>& inside,
                                   const variable<Situation>& raised) noexcept {
  const auto gains = [&](const scored_strategy<Situation>& to, const scored_strategy<Situation>& from, double where) {
    int slope = 0;  // of the lead, where the variable has this value
    for (std::size_t k = 0; k != to.slope.size(); ++k)
      if (raised.is_read_by(k))
        slope += (to.slope[k] - from.slope[k]) * affine_piece::around(where, input_table<Situation>[k].transform).slope;
    return slope > 0;
  };
  const auto lets_by = [&](const scored_strategy<Situation>& to, const scored_strategy<Situation>& from) {
    for (const threshold& g : from.gates)
      if (moves_gate(raised, g, +1) && !blocked_with(to, g)) return true;
    for (const threshold& g : to.gates)
      if (moves_gate(raised, g, -1) && !blocked_with(from, g)) return true;
    return false;
  };

  constexpr double below_half = level::one / 4.0, above_half = level::one * 0.75;
  for (std::size_t from = 0; from != model.size(); ++from)
    for (std::size_t to = 0; to != model.size(); ++to) {
      if (inside[from] || !inside[to]) continue;
      if (gains(model[to], model[from], below_half) || gains(model[to], model[from], above_half) ||
          lets_by(model[to], model[from]))
        return {from, to};
    }
  return {};
}

}  // namespace tact::detail
