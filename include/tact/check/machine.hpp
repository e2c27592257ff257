// SPDX-License-Identifier: BSL-1.0
#pragma once
// How every check works: it finds the first rule that a type breaks, once, and each sentence tests one rule. So one
// mistake gives one error.
//
// Each kind of type has an enumeration of what can be wrong, whose first value is `nothing`, and beside it a function
//
//   template <class T> consteval its_flaw first_flaw(its_flaw, std::type_identity<T>) noexcept;

#include <tact/detail/cxx20.hpp>

#include <type_traits>

namespace tact::detail {

/// The first rule that T breaks, of the rules that an enumeration of flaws stands for.
template <class T, class Flaw>
inline constexpr Flaw flaw_of = first_flaw(Flaw{}, std::type_identity<T>{});

/// False only for the rule that T breaks first.
template <class T, auto Flaw>
inline constexpr bool keeps = flaw_of<T, decltype(Flaw)> != Flaw;

/// True for a type that keeps all of these rules.
template <class T, class Flaw>
inline constexpr bool well_formed = flaw_of<T, Flaw> == Flaw::nothing;

}  // namespace tact::detail
