#pragma once
// The type-level list of policies, a sequence of Boost.Hana.

#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

#include <tact/detail/hana.hpp>

namespace tact {

/// An ordered list of policy types. Order matters once: on a tie, the policy that comes first wins.
template <class... Policies>
struct catalog {
  /// The list as a value, for Hana's algorithms.
  static constexpr auto types = boost::hana::tuple_t<Policies...>;

  static constexpr std::size_t size = sizeof...(Policies);
};

/// Calls f with a std::type_identity for each policy, in order, and returns what it returns.
template <class Catalog, class F>
constexpr decltype(auto) unpack(F&& f) {
  return boost::hana::unpack(Catalog::types, [&f](auto... type) -> decltype(auto) {
    return f(std::type_identity<typename decltype(type)::type>{}...);
  });
}

template <class First, class Second>
struct joining;

template <class... First, class... Second>
struct joining<catalog<First...>, catalog<Second...>> {
  using type = catalog<First..., Second...>;
};

/// The policies of both catalogs, the first one's first.
template <class First, class Second>
using joined = typename joining<First, Second>::type;

/// The policy at an index below the catalog's size.
template <class Catalog, std::size_t Index>
using policy_at = typename std::remove_cvref_t<decltype(boost::hana::at_c<Index>(Catalog::types))>::type;

/// True when the catalog lists P.
template <class Catalog, class P>
inline constexpr bool lists =
    unpack<Catalog>([](auto... type) { return (std::same_as<typename decltype(type)::type, P> || ...); });

/// The policies of Catalog for which Keep<P>::value holds, in order.
template <class Catalog, template <class> class Keep>
struct filter;

template <template <class> class Keep>
struct filter<catalog<>, Keep> {
  using type = catalog<>;
};

template <class P, class... Rest, template <class> class Keep>
struct filter<catalog<P, Rest...>, Keep> {
  using type =
      joined<std::conditional_t<Keep<P>::value, catalog<P>, catalog<>>, typename filter<catalog<Rest...>, Keep>::type>;
};

/// From a run-time index to a compile-time type: calls f(std::type_identity<P>{}) for the policy P at
/// `index`, and returns what it returns. Every call must return the same type. The index must be
/// below the catalog's size. O(1): one jump through a table.
template <class Catalog, class F>
constexpr decltype(auto) visit(std::size_t index, F&& f) {
  return unpack<Catalog>(
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

}  // namespace tact
