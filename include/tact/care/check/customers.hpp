// SPDX-License-Identifier: BSL-1.0
#pragma once
// The rules for a catalog of customer classes, and the catalog as data.

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>

#include <tact/care/check/customer_class.hpp>
#include <tact/care/customer_class.hpp>
#include <tact/catalog.hpp>
#include <tact/detail/pack.hpp>

namespace tact::care::detail {

/// A well-formed class lowered to data.
template <class C>
constexpr customer_class_info customer_class_info_of() noexcept {
  customer_class_info row{};
  if constexpr (well_formed<C, customer_class_flaw>) {  // otherwise check_customer_class reports the error
    row.name = C::name;
    if constexpr (requires { C::signs; }) row.signs = C::signs;
    if constexpr (requires { C::dos; }) row.dos = C::dos;
    if constexpr (requires { C::donts; }) row.donts = C::donts;
    if constexpr (requires { C::behind; }) row.behind = C::behind;
    if constexpr (requires { C::effects; }) row.effects = C::effects;
    if constexpr (requires { C::questions; }) row.questions = C::questions;
    if constexpr (requires { C::source; }) row.source = C::source;
  }
  return row;
}

/// A catalog of classes as data, checked and lowered once.
template <class Classes>
inline constexpr auto customer_class_infos = tact::detail::unpack<Classes>([]<class... C>(std::type_identity<C>...) {
  return std::array<customer_class_info, sizeof...(C)>{customer_class_info_of<C>()...};
});

/// True when no two of these classes share a name, or one of them is not well formed.
template <class... C>
consteval bool names_differ() noexcept {
  if constexpr ((well_formed<C, customer_class_flaw> && ...)) {
    const std::array<std::string_view, sizeof...(C)> names{std::string_view{C::name}...};
    for (std::size_t i = 0; i != names.size(); ++i)
      for (std::size_t j = 0; j != i; ++j)
        if (names[i] == names[j]) return false;
  }
  return true;
}

/// The first class that names a factor the situation lacks; the last of all where none does.
template <class Situation, class First, class... Rest>
consteval auto first_misfit() noexcept {
  if constexpr (sizeof...(Rest) != 0 && unknown_factor_of<First, Situation>().empty())
    return first_misfit<Situation, Rest...>();
  else return std::type_identity<First>{};
}

/// Says in plain English what is wrong with the classes of a catalog.
template <class Classes>
struct check_classes;

template <class... C>
struct check_classes<catalog<C...>> {
  static_assert(((sizeof(check_customer_class<C, no_situation>) > 0) && ...));
  static_assert(names_differ<C...>(), "tact: two customer classes of this catalog share a name; give each its own.");
};

/// The same for a situation: reports the first class that names a factor which the situation lacks.
template <class Situation, class Classes>
struct check_classes_for;

template <class Situation>
struct check_classes_for<Situation, catalog<>> {};

template <class Situation, class... C>
struct check_classes_for<Situation, catalog<C...>> {
  using misfit = typename decltype(first_misfit<Situation, C...>())::type;
  static_assert(sizeof(typename decltype(find_unknown_factor_of_customer<misfit, Situation>())::type) > 0);
};

}  // namespace tact::care::detail
