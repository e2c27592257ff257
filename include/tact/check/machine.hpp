// SPDX-License-Identifier: BSL-1.0
#pragma once
// How every check works: the first rule that a type breaks is found once, and each sentence asks for its own rule, so
// that one mistake is one error.
//
// Each kind of type has an enumeration of what can be wrong, whose first value is `nothing`, and beside it a function
//
//   template <class T> consteval its_flaw first_flaw(its_flaw, std::type_identity<T>) noexcept;

#include <tact/detail/cxx20.hpp>

#include <type_traits>

namespace tact::detail {

/// The first rule that T breaks, of the rules that a kind of flaw stands for.
template <class T, class Flaw>
inline constexpr Flaw flaw_of = first_flaw(Flaw{}, std::type_identity<T>{});

/// False only for the rule that T breaks first.
template <class T, auto Flaw>
inline constexpr bool keeps = flaw_of<T, decltype(Flaw)> != Flaw;

/// True for a type that keeps every rule of a kind.
template <class T, class Flaw>
inline constexpr bool well_formed = flaw_of<T, Flaw> == Flaw::nothing;

}  // namespace tact::detail
