#pragma once
// What a strategy, a family and a style must have, and plain English for those that do not.
//
// A policy is a plain struct, in any namespace, with no base class:
//
//   strategy   name, ideal; optionally family, weights, gates, outcome, and the texts
//   family     name; optionally family, gates, and the texts: a strategy that groups others
//   style      name, assertive, cooperative; optionally outcome and the texts
//
// The texts are definition, when_to_use, drawback and source, each a string literal. (Texts that are only shown are
// pointers, not string views: every user's compiler would measure each of them in every build.)

#include <array>
#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <tact/level.hpp>

namespace tact {

/// A point in the plane of the two concerns, each from 0 to 1. Read on a grid of 1/128.
struct position {
  double assertiveness;
  double cooperativeness;
};

/// How far a factor speaks for a strategy (positive) or against it: score changes by
/// value · (factor − neutral). From −1 to 1, read on a grid of 1/128.
struct weight {
  std::string_view factor;
  double value;
  const char* source = "";
};

/// Blocks a strategy whatever its score while `factor` is at or above `at`, unless the factor named
/// `unless` is at or above `unless_at`.
struct gate {
  std::string_view factor;
  level at;
  std::string_view unless = {};
  level unless_at = 1.0;
  const char* source = "";
};

/// What becomes of the two sides' needs. Source: D3 (strategies).
enum class outcome : unsigned char {
  unstated,    ///< the strategy does not say
  unresolved,  ///< the conflict stays
  lose_lose,   ///< each side gives something up
  win_lose,    ///< self wins at the other's expense
  lose_win,    ///< self yields. Source: TKI (accommodating)
  win_win,     ///< everybody's needs are met
};

/// The outcome's name; empty for `unstated`.
constexpr std::string_view name(outcome o) noexcept {
  constexpr const char* names[] = {"", "unresolved", "lose-lose", "win-lose", "lose-win", "win-win"};
  return names[static_cast<std::size_t>(o)];
}

/// An outcome equals its name: `advice.outcome() == "win-win"`.
constexpr bool operator==(outcome o, std::string_view text) noexcept { return name(o) == text; }

/// Gates that one strategy may stand behind, its families' included.
inline constexpr std::size_t most_gates = 4;

/// Ideals, biases and weights lie on a grid of this many steps to 1.
inline constexpr int grid = 128;

/// A number on the grid, half up. Requires a finite number that fits an int after scaling.
constexpr int to_grid(double x) noexcept {
  const double half_steps = x * (2 * grid);
  int floor = static_cast<int>(half_steps);
  if (floor > half_steps) --floor;
  return (floor + 1) >> 1;
}

/// True where both coordinates are finite and from 0 to 1.
constexpr bool in_square(position p) noexcept {
  return within(p.assertiveness, 1) && within(p.cooperativeness, 1) && p.assertiveness >= 0 && p.cooperativeness >= 0;
}

// What a policy declares. Each asks for the member and for its type.

template <class P>
concept has_name = requires { std::string_view{P::name}; };

template <class P>
concept has_ideal = requires { P::ideal; };

template <class P>
concept has_weights = requires { P::weights; };

template <class P>
concept has_gates = requires { P::gates; };

template <class P>
concept weights_are_an_array = requires {
  { P::weights[0] } -> std::same_as<const weight&>;
  std::size(P::weights);
};

template <class P>
concept gates_are_an_array = requires {
  { P::gates[0] } -> std::same_as<const gate&>;
  std::size(P::gates);
};

template <class P>
concept has_outcome = requires { P::outcome; };

template <class P>
concept has_family = requires { typename P::family; };

/// A style says which quadrant of the two concerns it belongs to.
template <class P>
concept style = requires { P::assertive; } || requires { P::cooperative; };

// Whether it can be read at compile time, which it cannot where `static constexpr` was forgotten. Each
// reads one value of the member, by a type that only a constant can spell.

template <class P>
concept constant_name = requires { typename std::bool_constant<(void(std::string_view{P::name}.size()), true)>; };

template <class P>
concept constant_ideal = requires { typename std::bool_constant<(void(position{P::ideal}.assertiveness), true)>; };

template <class P>
concept constant_weights = requires {
  typename std::bool_constant<(std::size(P::weights) == 0 || (void(weight{P::weights[0]}.value), true))>;
};

template <class P>
concept constant_gates =
    requires { typename std::bool_constant<(std::size(P::gates) == 0 || (void(gate{P::gates[0]}.at.steps()), true))>; };

template <class P>
concept constant_outcome = requires { typename std::bool_constant<(void(tact::outcome{P::outcome}), true)>; };

template <class P>
concept constant_quadrant = requires { typename std::bool_constant<(bool{P::assertive} || bool{P::cooperative})>; };

/// What `check` finds wrong with one policy; `nothing` if it is well formed.
enum class flaw : unsigned char {
  nothing,
  no_name,
  not_constant,
  no_quadrant,
  strategy_and_style,
  empty_name,
  no_ideal,
  ideal_is_no_position,
  ideal_outside,
  weights_are_no_weights,
  weight_too_large,
  factor_weighed_twice,
  outcome_is_no_outcome,
  family_of_itself,
  family_has_no_name,
  family_has_an_ideal,
  family_has_weights,
  gates_are_no_gates,
  too_many_gates,
};

/// The number of gates a policy stands behind: its own, then its families'. O(families).
template <class P>
consteval std::size_t gate_count() noexcept {
  std::size_t n = 0;
  if constexpr (has_gates<P>) n += std::size(P::gates);
  if constexpr (has_family<P>) n += gate_count<typename P::family>();
  return n;
}

/// The K-th of those gates.
template <class P, std::size_t K>
consteval gate gate_of() noexcept {
  constexpr std::size_t own = [] {
    if constexpr (has_gates<P>) return std::size(P::gates);
    else return std::size_t{0};
  }();
  if constexpr (K < own) return P::gates[K];
  else return gate_of<typename P::family, K - own>();
}

/// True when P is F or belongs to it, at any depth.
template <class P, class F>
consteval bool belongs_to() noexcept {
  if constexpr (std::same_as<P, F>) return true;
  else if constexpr (has_family<P>) return belongs_to<typename P::family, F>();
  else return false;
}

template <class P>
consteval flaw flaw_of_name() noexcept {
  if constexpr (!has_name<P>) return flaw::no_name;
  else if constexpr (!constant_name<P>) return flaw::not_constant;
  else return std::string_view{P::name}.empty() ? flaw::empty_name : flaw::nothing;
}

template <class P>
consteval flaw flaw_of_ideal() noexcept {
  if constexpr (!has_ideal<P>) return flaw::no_ideal;
  else if constexpr (!std::convertible_to<decltype(P::ideal), position>) return flaw::ideal_is_no_position;
  else if constexpr (!constant_ideal<P>) return flaw::not_constant;
  else return in_square(P::ideal) ? flaw::nothing : flaw::ideal_outside;
}

template <class P>
consteval flaw flaw_of_weights() noexcept {
  if constexpr (has_weights<P>) {
    if constexpr (!weights_are_an_array<P>) return flaw::weights_are_no_weights;
    else if constexpr (!constant_weights<P>) return flaw::not_constant;
    else {
      for (const weight& w : P::weights) {
        if (!within(w.value, 1)) return flaw::weight_too_large;
        for (const weight& other : P::weights)
          if (&other != &w && other.factor == w.factor) return flaw::factor_weighed_twice;
      }
    }
  }
  return flaw::nothing;
}

template <class P>
consteval flaw flaw_of_outcome() noexcept {
  if constexpr (!has_outcome<P>) return flaw::nothing;
  else if constexpr (!std::convertible_to<decltype(P::outcome), outcome>) return flaw::outcome_is_no_outcome;
  else return constant_outcome<P> ? flaw::nothing : flaw::not_constant;
}

/// Families first: what a family lacks would show up as a fault of the gates it passes on.
template <class P>
consteval flaw flaw_of_family() noexcept {
  if constexpr (has_family<P>) {
    using family = typename P::family;
    if constexpr (std::same_as<P, family>) return flaw::family_of_itself;
    else if constexpr (!has_name<family>) return flaw::family_has_no_name;
    else if constexpr (!constant_name<family>) return flaw::not_constant;
    else if constexpr (has_ideal<family>) return flaw::family_has_an_ideal;
    else if constexpr (has_weights<family>) return flaw::family_has_weights;
    else return flaw_of_family<family>();
  }
  return flaw::nothing;
}

/// Whether each gate list of a policy and its families can be read at all.
template <class P>
consteval flaw flaw_of_gate_lists() noexcept {
  if constexpr (has_gates<P>) {
    if constexpr (!gates_are_an_array<P>) return flaw::gates_are_no_gates;
    else if constexpr (!constant_gates<P>) return flaw::not_constant;
  }
  if constexpr (has_family<P>) return flaw_of_gate_lists<typename P::family>();
  return flaw::nothing;
}

template <class P>
consteval flaw flaw_of_gates() noexcept {
  if constexpr (flaw_of_gate_lists<P>() != flaw::nothing) return flaw_of_gate_lists<P>();
  else return gate_count<P>() > most_gates ? flaw::too_many_gates : flaw::nothing;
}

template <class P>
consteval flaw flaw_of_quadrant() noexcept {
  if constexpr (has_ideal<P>) return flaw::strategy_and_style;
  else if constexpr (!requires { bool{P::assertive}, bool{P::cooperative}; }) return flaw::no_quadrant;
  else return constant_quadrant<P> ? flaw::nothing : flaw::not_constant;
}

/// The first rule that a policy breaks.
template <class P>
consteval flaw flaw_of() noexcept {
  constexpr flaw of_name = flaw_of_name<P>();
  if constexpr (of_name != flaw::nothing) return of_name;
  else if constexpr (style<P>) return flaw_of_quadrant<P>();
  else {
    constexpr flaw found[] = {flaw_of_ideal<P>(), flaw_of_weights<P>(), flaw_of_outcome<P>(), flaw_of_family<P>()};
    for (const flaw f : found)
      if (f != flaw::nothing) return f;
    if constexpr (flaw_of_family<P>() == flaw::nothing) return flaw_of_gates<P>();
  }
  return flaw::nothing;
}

/// False only for the rule that P breaks first, so that one mistake is one error.
template <class P, flaw F>
inline constexpr bool keeps = flaw_of<P>() != F;

/// True for a strategy or a style that keeps every rule.
template <class P>
inline constexpr bool well_formed = flaw_of<P>() == flaw::nothing;

/// Says in plain English what is wrong with a strategy or a style. `recommend` does so for every policy
/// of its model; to check one alone, write `template struct tact::check<escalate>;`.
template <class P>
struct check {
  static_assert(keeps<P, flaw::no_name>,
                "tact: this policy has no name; "
                "add  static constexpr std::string_view name = \"...\";");
  static_assert(
      keeps<P, flaw::not_constant>,
      "tact: a member of this policy, or of its family, cannot be read at compile time; "
      "write  static constexpr  before each of name, ideal, weights, gates, outcome, assertive, cooperative.");
  static_assert(keeps<P, flaw::no_quadrant>,
                "tact: this style names half of its quadrant; "
                "it needs both  static constexpr bool assertive  and  static constexpr bool cooperative.");
  static_assert(keeps<P, flaw::strategy_and_style>,
                "tact: this policy has an ideal, as a strategy, and a quadrant, as a style; make two policies of it.");
  static_assert(keeps<P, flaw::empty_name>, "tact: this policy's name is empty; give it one that can be shown.");
  static_assert(keeps<P, flaw::no_ideal>,
                "tact: this strategy has no ideal; "
                "add  static constexpr tact::position ideal{.assertiveness = ..., .cooperativeness = ...};  "
                "(a family has none: list its members instead).");
  static_assert(keeps<P, flaw::ideal_is_no_position>,
                "tact: this strategy's ideal is not a tact::position; "
                "write  static constexpr tact::position ideal{.assertiveness = ..., .cooperativeness = ...};");
  static_assert(keeps<P, flaw::ideal_outside>,
                "tact: this strategy's ideal lies outside the square; make both concerns numbers from 0 to 1.");
  static_assert(keeps<P, flaw::weights_are_no_weights>,
                "tact: this strategy's weights are not an array of tact::weight; "
                "write  static constexpr tact::weight weights[] = {{\"factor\", +0.25, \"source\"}};");
  static_assert(keeps<P, flaw::weight_too_large>,
                "tact: this strategy has a weight that is no number from -1 to 1; bring it into that range.");
  static_assert(keeps<P, flaw::factor_weighed_twice>,
                "tact: this strategy weighs one factor twice; add the two weights up and name both sources.");
  static_assert(keeps<P, flaw::outcome_is_no_outcome>,
                "tact: this strategy's outcome is not a tact::outcome; "
                "write  static constexpr tact::outcome outcome = tact::outcome::win_win;");
  static_assert(keeps<P, flaw::family_of_itself>, "tact: this strategy is its own family; name another one or none.");
  static_assert(keeps<P, flaw::family_has_no_name>,
                "tact: this strategy's family has no name; "
                "add  static constexpr std::string_view name = \"...\";  to the family.");
  static_assert(keeps<P, flaw::family_has_an_ideal>,
                "tact: this strategy's family has an ideal, so it is itself a strategy; "
                "take the ideal away or name another family.");
  static_assert(keeps<P, flaw::family_has_weights>,
                "tact: this strategy's family has weights, which nothing reads; move them to the family's members.");
  static_assert(keeps<P, flaw::gates_are_no_gates>,
                "tact: this strategy's gates, or its family's, are not an array of tact::gate; "
                "write  static constexpr tact::gate gates[] = {{.factor = \"anger\", .at = 0.75}};");
  static_assert(keeps<P, flaw::too_many_gates>,
                "tact: this strategy stands behind more than four gates, its families' included; merge or drop some.");
};

}  // namespace tact
