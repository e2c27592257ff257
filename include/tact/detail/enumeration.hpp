// SPDX-License-Identifier: BSL-1.0
#pragma once
// Enumerations with names, so that one function finds the value with a name.

#include <tact/detail/cxx20.hpp>

#include <string_view>
#include <type_traits>

namespace tact::detail {

/// The last value of an enumeration whose values run from 0 without a gap. Specialised beside each of them.
template <class Enumeration>
inline constexpr auto last_of = nullptr;

/// True for an enumeration whose last value is known and that has a function `name`.
template <class E>
concept named_enumeration =
    std::is_same_v<const E, decltype(last_of<E>)> && requires(E e) { std::string_view{name(e)}; };

}  // namespace tact::detail
