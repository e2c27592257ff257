// SPDX-License-Identifier: BSL-1.0
#pragma once
// The operations on which Hana builds all algorithms for sequences, for a list of types. They need only Hana's forward
// headers; the algorithms include the rest.

#include <tact/detail/cxx20.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>

#include <tact/detail/hana.hpp>
#include <tact/detail/pack.hpp>

namespace tact::detail {

struct is_sequence {
  static constexpr bool value = true;
};

struct unpack_list {
  template <template <class...> class L, class... P, class F>
  static constexpr decltype(auto) apply(const L<P...>&, F&& f) {
    return static_cast<F&&>(f)(boost::hana::type<P>{}...);
  }
};

struct length_of_list {
  template <template <class...> class L, class... P>
  static constexpr auto apply(const L<P...>&) {
    return boost::hana::size_t<sizeof...(P)>{};
  }
};

struct is_empty_list {
  template <template <class...> class L, class... P>
  static constexpr auto apply(const L<P...>&) {
    return boost::hana::bool_<sizeof...(P) == 0>{};
  }
};

struct at_of_list {
  template <class List, class N>
  static constexpr auto apply(const List&, const N&) {
    return boost::hana::type<policy_at<List, N::value>>{};
  }
};

struct drop_front_of_list {
  template <template <class...> class L, class... P, class N>
  static constexpr auto apply(const L<P...>&, const N&) {
    constexpr std::size_t dropped = N::value < sizeof...(P) ? N::value : sizeof...(P);
    return []<std::size_t... Place>(std::index_sequence<Place...>) {
      return L<policy_at<L<P...>, dropped + Place>...>{};
    }(std::make_index_sequence<sizeof...(P) - dropped>{});
  }
};

template <class X>
concept hana_type = requires { requires std::is_base_of_v<boost::hana::basic_type<typename X::type>, X>; };

/// A list if every element is a type, else a tuple.
template <template <class...> class L>
struct make_list {
  template <class... X>
  static constexpr auto apply(X&&... x) {
    if constexpr ((hana_type<std::remove_cvref_t<X>> && ...)) return L<typename std::remove_cvref_t<X>::type...>{};
    else return boost::hana::make<boost::hana::tuple_tag>(static_cast<X&&>(x)...);
  }
};

}  // namespace tact::detail
