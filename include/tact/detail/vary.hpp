// SPDX-License-Identifier: BSL-1.0
#pragma once
// How with<>, without<> and over<> make one model from another.

#include <concepts>
#include <type_traits>

#include <tact/catalog.hpp>
#include <tact/detail/pack.hpp>
#include <tact/detail/policy_traits.hpp>
#include <tact/detail/spec_of.hpp>

namespace tact::detail {

template <class Origin, class Situation, class Strategies, class Styles>
struct variation;

template <class P>
struct is_style : std::bool_constant<style<P>> {};
template <class P>
struct is_strategy : std::bool_constant<!style<P>> {};

template <class M, class... P>
struct model_with {
  using type = variation<origin_of<M>, typename M::situation_type,
                         joined<typename M::strategies, filtered<catalog<P...>, is_strategy>>,
                         joined<styles_of<M>, filtered<catalog<P...>, is_style>>>;
};

template <class M, class... P>
struct model_without {
  static_assert(((lists<typename M::strategies, P> || lists<styles_of<M>, P>) && ...),
                "tact: without<> names a policy that the model does not list; take it out of without<>.");
  template <class Q>
  struct stays : std::bool_constant<!(std::same_as<P, Q> || ...)> {};
  using type = variation<origin_of<M>, typename M::situation_type, filtered<typename M::strategies, stays>,
                         filtered<styles_of<M>, stays>>;
};

template <class M, class Situation>
struct model_over {
  using type = variation<origin_of<M>, Situation, typename M::strategies, styles_of<M>>;
};

}  // namespace tact::detail
