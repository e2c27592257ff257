// SPDX-License-Identifier: BSL-1.0
#pragma once
// The type-level list of policies, which is also a sequence of Boost.Hana.

#include <cstddef>

#include <tact/detail/hana.hpp>
#include <tact/detail/hana_sequence.hpp>
#include <tact/detail/pack.hpp>

namespace tact {

/// Hana's name for the kind of thing that a catalog is.
struct catalog_tag {};

/// An ordered list of policy types. On a tie the policy that comes first wins; its place is also the index that batches
/// and `choice` use, and part of a model's fingerprint.
///
/// A catalog is a sequence of Boost.Hana whose elements are `hana::type_c<P>`, so Hana's algorithms take it as it is:
/// `hana::for_each(customer_care::strategies{}, f)`. Include the algorithm's header and <boost/hana/type.hpp>. Where an
/// algorithm returns a list of types, it returns a catalog; any other list is a `hana::tuple`, which needs
/// <boost/hana/tuple.hpp>.
template <class... Policies>
struct catalog {
  using hana_tag = catalog_tag;
  static constexpr std::size_t size = sizeof...(Policies);
};

/// The policies of several catalogs in one, the first catalog's first.
template <class... Catalogs>
using joined = typename detail::joining<catalog<>, Catalogs...>::type;

}  // namespace tact

namespace boost::hana {

template <>
struct Sequence<tact::catalog_tag> : tact::detail::is_sequence {};
template <>
struct unpack_impl<tact::catalog_tag> : tact::detail::unpack_list {};
template <>
struct length_impl<tact::catalog_tag> : tact::detail::length_of_list {};
template <>
struct is_empty_impl<tact::catalog_tag> : tact::detail::is_empty_list {};
template <>
struct at_impl<tact::catalog_tag> : tact::detail::at_of_list {};
template <>
struct drop_front_impl<tact::catalog_tag> : tact::detail::drop_front_of_list {};
template <>
struct make_impl<tact::catalog_tag> : tact::detail::make_list<tact::catalog> {};

}  // namespace boost::hana
