// SPDX-License-Identifier: BSL-1.0
#pragma once
// From types to data: the strategies of a model as specs.

#include <array>
#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <tact/catalog.hpp>
#include <tact/detail/bands.hpp>
#include <tact/detail/pack.hpp>
#include <tact/detail/policy_traits.hpp>
#include <tact/policy.hpp>
#include <tact/runtime_model.hpp>

namespace tact::detail {

template <class M>
concept has_strategies = requires { requires M::strategies::size > 0; };

template <class M>
concept has_styles = requires { typename M::styles; };

template <class M>
concept has_biases = requires { M::biases; };

template <class M>
concept biases_are_an_array = requires {
  { M::biases[0] } -> std::same_as<const bias&>;
  std::size(M::biases);
};

template <class M>
struct declared_styles {
  using type = catalog<>;
};

template <has_styles M>
struct declared_styles<M> {
  using type = typename M::styles;
};

/// A model's styles; an empty catalog if it declares none.
template <class M>
using styles_of = typename declared_styles<M>::type;

template <class M>
struct origin {
  using type = M;
};

template <class M>
  requires requires { typename M::origin; }
struct origin<M> {
  using type = typename M::origin;
};

/// The model from which M was made by with<>, without<> or over<>; M itself if it was made by none of them.
template <class M>
using origin_of = typename origin<M>::type;

template <class M>
concept constant_biases =
    requires { typename std::bool_constant<(std::size(M::biases) == 0 || (void(bias{M::biases[0]}.value), true))>; };

/// The bias that model M gives strategy P; 0 if there is none, and for a strategy that with<> added, whatever its name.
/// O(biases).
template <class M, class P>
constexpr double bias_of() noexcept {
  if constexpr (has_biases<origin_of<M>>)
    if constexpr (lists<typename origin_of<M>::strategies, P>)
      for (const bias& h : origin_of<M>::biases)
        if (h.strategy == P::name) return h.value;
  return 0;
}

/// All gates of a policy, its families' included.
template <class P>
inline constexpr auto gates_of = []<std::size_t... K>(std::index_sequence<K...>) {
  return std::array<gate, sizeof...(K)>{gate_of<P, K>()...};
}(std::make_index_sequence<gate_count<P>()>{});

/// A strategy or a style in words.
template <class P>
constexpr tact::description description_of() noexcept {
  tact::description d{.name = P::name};
  if constexpr (requires { std::string_view{P::definition}; }) d.definition = P::definition;
  if constexpr (requires { std::string_view{P::when_to_use}; }) d.when_to_use = P::when_to_use;
  if constexpr (requires { std::string_view{P::drawback}; }) d.drawback = P::drawback;
  if constexpr (requires { std::string_view{P::source}; }) d.source = P::source;
  if constexpr (has_outcome<P>) d.outcome = P::outcome;
  return d;
}

/// A well-formed strategy as data, with the bias that model M gives it.
template <class M, class P>
constexpr strategy_spec spec_of() noexcept {
  strategy_spec d{.name = P::name, .ideal = P::ideal, .gates = gates_of<P>, .bias = bias_of<M, P>()};
  if constexpr (has_weights<P>) d.weights = P::weights;
  if constexpr (has_family<P>) d.family = P::family::name;
  if constexpr (has_outcome<P>) d.outcome = P::outcome;
  const tact::description texts = description_of<P>();
  d.source = texts.source;
  d.definition = texts.definition;
  d.when_to_use = texts.when_to_use;
  d.drawback = texts.drawback;
  return d;
}

/// Every strategy of model M as data, in the order of its catalog.
template <class M>
constexpr auto specs_of() noexcept {
  return unpack<typename M::strategies>(
      []<class... P>(std::type_identity<P>...) { return std::array<strategy_spec, sizeof...(P)>{spec_of<M, P>()...}; });
}

/// The names of the styles of model M by corner.
template <class M>
constexpr style_names style_names_of() noexcept {
  return unpack<styles_of<M>>([]<class... Style>(std::type_identity<Style>...) {
    style_names names;
    ((names[corner(Style::assertive, Style::cooperative)] = Style::name), ...);
    return names;
  });
}

/// The style of model M for a corner, in words; an empty one if it has none there.
template <class M>
constexpr tact::description style_at(std::size_t at) noexcept {
  return unpack<styles_of<M>>([at]<class... Style>(std::type_identity<Style>...) {
    tact::description d;
    ((corner(Style::assertive, Style::cooperative) == at ? void(d = description_of<Style>()) : void()), ...);
    return d;
  });
}

}  // namespace tact::detail
