// SPDX-License-Identifier: BSL-1.0
#pragma once
// Which members a policy type declares.

#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>

#include <tact/policy.hpp>

namespace tact::detail {

/// The most gates of one strategy, its families' included.
inline constexpr std::size_t most_gates = 4;

// Whether a policy declares a member, and with which type.

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

/// A style declares its corner of the two concerns.
template <class P>
concept style = requires { P::assertive; } || requires { P::cooperative; };

// Whether the member can be read at compile time; without `static constexpr` it cannot. Each concept uses one value of
// the member in a template argument, which must be a constant.

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
concept constant_corner = requires { typename std::bool_constant<(bool{P::assertive} || bool{P::cooperative})>; };

/// The number of gates of a policy, its families' included. O(families).
template <class P>
consteval std::size_t gate_count() noexcept {
  std::size_t n = 0;
  if constexpr (has_gates<P>) n += std::size(P::gates);
  if constexpr (has_family<P>) n += gate_count<typename P::family>();
  return n;
}

/// The K-th of those gates: first the policy's own, then its families'.
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

}  // namespace tact::detail
