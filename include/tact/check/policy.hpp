// SPDX-License-Identifier: BSL-1.0
#pragma once
// The rules for a strategy, a family and a style, and a sentence in plain English for each of them.

#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>

#include <tact/check/machine.hpp>
#include <tact/detail/grid.hpp>
#include <tact/detail/level_steps.hpp>
#include <tact/detail/policy_traits.hpp>
#include <tact/policy.hpp>

namespace tact {
namespace detail {

/// What can be wrong with one policy; `nothing` if it is well formed.
enum class policy_flaw : unsigned char {
  nothing,
  no_name,
  not_constant,
  no_corner,
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
  member_in_the_singular,
};

template <class P>
consteval policy_flaw flaw_of_name() noexcept {
  if constexpr (!has_name<P>) return policy_flaw::no_name;
  else if constexpr (!constant_name<P>) return policy_flaw::not_constant;
  else return std::string_view{P::name}.empty() ? policy_flaw::empty_name : policy_flaw::nothing;
}

template <class P>
consteval policy_flaw flaw_of_ideal() noexcept {
  if constexpr (!has_ideal<P>) return policy_flaw::no_ideal;
  else if constexpr (!std::convertible_to<decltype(P::ideal), position>) return policy_flaw::ideal_is_no_position;
  else if constexpr (!constant_ideal<P>) return policy_flaw::not_constant;
  else return in_square(P::ideal) ? policy_flaw::nothing : policy_flaw::ideal_outside;
}

template <class P>
consteval policy_flaw flaw_of_weights() noexcept {
  if constexpr (has_weights<P>) {
    if constexpr (!weights_are_an_array<P>) return policy_flaw::weights_are_no_weights;
    else if constexpr (!constant_weights<P>) return policy_flaw::not_constant;
    else {
      for (const weight& w : P::weights) {
        if (!within(w.value, 1)) return policy_flaw::weight_too_large;
        for (const weight& other : P::weights)
          if (&other != &w && other.factor == w.factor) return policy_flaw::factor_weighed_twice;
      }
    }
  }
  return policy_flaw::nothing;
}

template <class P>
consteval policy_flaw flaw_of_outcome() noexcept {
  if constexpr (!has_outcome<P>) return policy_flaw::nothing;
  else if constexpr (!std::convertible_to<decltype(P::outcome), outcome>) return policy_flaw::outcome_is_no_outcome;
  else return constant_outcome<P> ? policy_flaw::nothing : policy_flaw::not_constant;
}

/// Checked before the gates: a family's flaw would otherwise be reported as a flaw of the gates that it passes on.
template <class P>
consteval policy_flaw flaw_of_family() noexcept {
  if constexpr (has_family<P>) {
    using family = typename P::family;
    if constexpr (std::same_as<P, family>) return policy_flaw::family_of_itself;
    else if constexpr (!has_name<family>) return policy_flaw::family_has_no_name;
    else if constexpr (!constant_name<family>) return policy_flaw::not_constant;
    else if constexpr (has_ideal<family>) return policy_flaw::family_has_an_ideal;
    else if constexpr (has_weights<family>) return policy_flaw::family_has_weights;
    else return flaw_of_family<family>();
  }
  return policy_flaw::nothing;
}

/// Whether the lists of gates of a policy and its families can be read.
template <class P>
consteval policy_flaw flaw_of_gate_lists() noexcept {
  if constexpr (has_gates<P>) {
    if constexpr (!gates_are_an_array<P>) return policy_flaw::gates_are_no_gates;
    else if constexpr (!constant_gates<P>) return policy_flaw::not_constant;
  }
  if constexpr (has_family<P>) return flaw_of_gate_lists<typename P::family>();
  return policy_flaw::nothing;
}

template <class P>
consteval policy_flaw flaw_of_gates() noexcept {
  if constexpr (flaw_of_gate_lists<P>() != policy_flaw::nothing) return flaw_of_gate_lists<P>();
  else return gate_count<P>() > most_gates ? policy_flaw::too_many_gates : policy_flaw::nothing;
}

template <class P>
consteval policy_flaw flaw_of_corner() noexcept {
  if constexpr (has_ideal<P>) return policy_flaw::strategy_and_style;
  else if constexpr (!requires { bool{P::assertive}, bool{P::cooperative}; }) return policy_flaw::no_corner;
  else return constant_corner<P> ? policy_flaw::nothing : policy_flaw::not_constant;
}

/// A member that nothing would read, because its name lacks an s.
template <class P>
concept has_singular_member = requires { P::weight; } || requires { P::gate; };

/// The first rule that a policy breaks.
template <class P>
consteval policy_flaw first_flaw(policy_flaw, std::type_identity<P>) noexcept {
  constexpr policy_flaw of_name = flaw_of_name<P>();
  if constexpr (of_name != policy_flaw::nothing) return of_name;
  else if constexpr (has_singular_member<P>) return policy_flaw::member_in_the_singular;
  else if constexpr (style<P>) return flaw_of_corner<P>();
  else {
    constexpr policy_flaw found[] = {flaw_of_ideal<P>(), flaw_of_weights<P>(), flaw_of_outcome<P>(),
                                     flaw_of_family<P>()};
    for (const policy_flaw f : found)
      if (f != policy_flaw::nothing) return f;
    if constexpr (flaw_of_family<P>() == policy_flaw::nothing) return flaw_of_gates<P>();
  }
  return policy_flaw::nothing;
}

}  // namespace detail

/// Reports in plain English what is wrong with a strategy or a style. `recommend` uses it for every policy of its
/// model; to check one alone, write `template struct tact::check<escalate>;`.
template <class P>
struct check {
  static_assert(detail::keeps<P, detail::policy_flaw::no_name>,
                "tact: this policy has no name; "
                "add  static constexpr std::string_view name = \"...\";");
  static_assert(
      detail::keeps<P, detail::policy_flaw::not_constant>,
      "tact: a member of this policy, or of its family, cannot be read at compile time; "
      "write  static constexpr  before each of name, ideal, weights, gates, outcome, assertive, cooperative.");
  static_assert(detail::keeps<P, detail::policy_flaw::no_corner>,
                "tact: this style names half of its corner; "
                "it needs both  static constexpr bool assertive  and  static constexpr bool cooperative.");
  static_assert(detail::keeps<P, detail::policy_flaw::strategy_and_style>,
                "tact: this policy has an ideal, as a strategy, and a corner, as a style; make two policies of it.");
  static_assert(detail::keeps<P, detail::policy_flaw::empty_name>,
                "tact: this policy's name is empty; give it one that can be shown.");
  static_assert(detail::keeps<P, detail::policy_flaw::no_ideal>,
                "tact: this strategy has no ideal; "
                "add  static constexpr tact::position ideal{.assertiveness = ..., .cooperativeness = ...};  "
                "(a family has none: list its members instead).");
  static_assert(detail::keeps<P, detail::policy_flaw::ideal_is_no_position>,
                "tact: this strategy's ideal is not a tact::position; "
                "write  static constexpr tact::position ideal{.assertiveness = ..., .cooperativeness = ...};");
  static_assert(detail::keeps<P, detail::policy_flaw::ideal_outside>,
                "tact: this strategy's ideal lies outside the square; make both concerns numbers from 0 to 1.");
  static_assert(detail::keeps<P, detail::policy_flaw::weights_are_no_weights>,
                "tact: this strategy's weights are not an array of tact::weight; "
                "write  static constexpr tact::weight weights[] = {{\"factor\", +0.25, \"source\"}};");
  static_assert(detail::keeps<P, detail::policy_flaw::weight_too_large>,
                "tact: this strategy has a weight that is not a number from -1 to 1; bring it into that range.");
  static_assert(detail::keeps<P, detail::policy_flaw::factor_weighed_twice>,
                "tact: this strategy weighs one factor twice; add the two weights up and name both sources.");
  static_assert(detail::keeps<P, detail::policy_flaw::outcome_is_no_outcome>,
                "tact: this strategy's outcome is not a tact::outcome; "
                "write  static constexpr tact::outcome outcome = tact::outcome::win_win;");
  static_assert(detail::keeps<P, detail::policy_flaw::family_of_itself>,
                "tact: this strategy is its own family; name another one or none.");
  static_assert(detail::keeps<P, detail::policy_flaw::family_has_no_name>,
                "tact: this strategy's family has no name; "
                "add  static constexpr std::string_view name = \"...\";  to the family.");
  static_assert(detail::keeps<P, detail::policy_flaw::family_has_an_ideal>,
                "tact: this strategy's family has an ideal, so it is itself a strategy; "
                "take the ideal away or name another family.");
  static_assert(detail::keeps<P, detail::policy_flaw::family_has_weights>,
                "tact: this strategy's family has weights, which nothing reads; move them to the family's members.");
  static_assert(detail::keeps<P, detail::policy_flaw::gates_are_no_gates>,
                "tact: this strategy's gates, or its family's, are not an array of tact::gate; "
                "write  static constexpr tact::gate gates[] = {{.factor = \"anger\", .at = 0.75}};");
  static_assert(detail::keeps<P, detail::policy_flaw::too_many_gates>,
                "tact: this strategy stands behind more than four gates, its families' included; merge or drop some.");
  static_assert(detail::keeps<P, detail::policy_flaw::member_in_the_singular>,
                "tact: this policy has a member weight or gate, which nothing reads; call it weights or gates.");
};

}  // namespace tact
