// SPDX-License-Identifier: BSL-1.0
#pragma once
// Operations on a list of types, whatever template holds them. They work on plain packs, so that the core needs none of
// Hana's algorithms.

#include <tact/detail/cxx20.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

namespace tact::detail {

/// Calls f once, with a std::type_identity for each type of a list, in order, and returns its result.
template <class List, class F>
constexpr decltype(auto) unpack(F&& f) {
  return [&f]<template <class...> class L, class... P>(std::type_identity<L<P...>>) -> decltype(auto) {
    return f(std::type_identity<P>{}...);
  }(std::type_identity<List>{});
}

template <std::size_t Place, class P>
struct placed {
  using type = P;
};

template <class Places, class... P>
struct places;
template <std::size_t... Place, class... P>
struct places<std::index_sequence<Place...>, P...> : placed<Place, P>... {};

template <std::size_t Place, class P>
placed<Place, P> find_placed(const placed<Place, P>*);

template <class List, std::size_t Index>
struct type_at;
template <template <class...> class L, class... P, std::size_t Index>
struct type_at<L<P...>, Index> {
  using all = places<std::index_sequence_for<P...>, P...>;
  using type = typename decltype(find_placed<Index>(static_cast<const all*>(nullptr)))::type;
};

/// The type at an index below the list's size.
template <class List, std::size_t Index>
using policy_at = typename type_at<List, Index>::type;

/// True when the list has P.
template <class List, class P>
inline constexpr bool lists = false;
template <template <class...> class L, class... Q, class P>
inline constexpr bool lists<L<Q...>, P> = (std::same_as<P, Q> || ...);

/// True when no two of these types are the same.
template <class... T>
inline constexpr bool all_differ = true;
template <class First, class... Rest>
inline constexpr bool all_differ<First, Rest...> = !(std::same_as<First, Rest> || ...) && all_differ<Rest...>;

template <class... Lists>
struct joining;
template <template <class...> class L, class... P>
struct joining<L<P...>> {
  using type = L<P...>;
};
template <template <class...> class L, class... P, class... Q, class... Rest>
struct joining<L<P...>, L<Q...>, Rest...> : joining<L<P..., Q...>, Rest...> {};

template <class List, template <class> class Keep>
struct filter;
template <template <class...> class L, class... P, template <class> class Keep>
struct filter<L<P...>, Keep> : joining<L<>, std::conditional_t<Keep<P>::value, L<P>, L<>>...> {};

/// The types of a list for which Keep<P>::value holds, in order.
template <class List, template <class> class Keep>
using filtered = typename filter<List, Keep>::type;

/// From a run-time index to a compile-time type: calls f(std::type_identity<P>{}) for the type P at `index` and returns
/// its result, which must have the same type for all types. Requires an index below the list's size. O(1): one jump
/// through a table.
template <class List, class F>
constexpr decltype(auto) visit(std::size_t index, F&& f) {
  return unpack<List>(
      [&]<class First, class... Rest>(std::type_identity<First> first, std::type_identity<Rest>...) -> decltype(auto) {
        using result = decltype(f(first));
        using call = result (*)(F&);
        constexpr call calls[] = {
            [](F& g) -> result { return g(std::type_identity<First>{}); },
            [](F& g) -> result { return g(std::type_identity<Rest>{}); }...,
        };
        return calls[index](f);
      });
}

}  // namespace tact::detail
