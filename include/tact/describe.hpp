#pragma once
// From types to data: what a model and its policies say, as descriptions.

#include <array>
#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <tact/catalog.hpp>
#include <tact/policy.hpp>
#include <tact/rows.hpp>

namespace tact {

/// A head start that a model gives the strategy of this name, from −2 to 2, read on a grid of 1/128.
/// Give a model handicaps of mean 0, so that a newcomer without one gets a fair share.
struct handicap {
  std::string_view strategy;
  double value;
};

template <class M>
concept has_strategies = requires {
  M::strategies::types;
  requires M::strategies::size > 0;
};

template <class M>
concept has_styles = requires { typename M::styles; };

template <class M>
concept has_handicaps = requires { M::handicaps; };

template <class M>
concept handicaps_are_an_array = requires {
  { M::handicaps[0] } -> std::same_as<const handicap&>;
  std::size(M::handicaps);
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

/// The model that M was made from by with<>, without<> or over<>; M itself if by none of them.
template <class M>
using origin_of = typename origin<M>::type;

template <class M>
concept constant_handicaps = requires {
  typename std::bool_constant<(std::size(M::handicaps) == 0 || (void(handicap{M::handicaps[0]}.value), true))>;
};

/// The head start that model M gives strategy P; 0 if none, and for a newcomer that with<> brought in,
/// whatever its name. O(handicaps).
template <class M, class P>
constexpr double handicap_of() noexcept {
  if constexpr (has_handicaps<origin_of<M>>)
    if constexpr (lists<typename origin_of<M>::strategies, P>)
      for (const handicap& h : origin_of<M>::handicaps)
        if (h.strategy == P::name) return h.value;
  return 0;
}

/// All gates of a policy, its families' included.
template <class P>
inline constexpr auto gates_of = []<std::size_t... I>(std::index_sequence<I...>) {
  return std::array<gate, sizeof...(I)>{gate_of<P, I>()...};
}(std::make_index_sequence<gate_count<P>()>{});

/// A well-formed strategy as data, with the handicap that model M gives it.
template <class M, class P>
constexpr description describe() noexcept {
  description d{.name = P::name, .ideal = P::ideal, .gates = gates_of<P>, .handicap = handicap_of<M, P>()};
  if constexpr (has_weights<P>) d.weights = P::weights;
  if constexpr (has_family<P>) d.family = P::family::name;
  if constexpr (has_outcome<P>) d.outcome = P::outcome;
  if constexpr (requires { std::string_view{P::source}; }) d.source = P::source;
  return d;
}

/// Every strategy of model M as data, in the order of its catalog.
template <class M>
constexpr auto descriptions() noexcept {
  return unpack<typename M::strategies>(
      []<class... P>(std::type_identity<P>...) { return std::array<description, sizeof...(P)>{describe<M, P>()...}; });
}

/// The names of the styles of model M by quadrant.
template <class M>
constexpr style_names style_names_of() noexcept {
  return unpack<styles_of<M>>([]<class... Style>(std::type_identity<Style>...) {
    style_names names;
    ((names[quadrant(Style::assertive, Style::cooperative)] = Style::name), ...);
    return names;
  });
}

}  // namespace tact
