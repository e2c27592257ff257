// SPDX-License-Identifier: BSL-1.0
#pragma once
// What steps, customer classes and rules have in common: a name.

#include <string_view>
#include <type_traits>

#include <tact/detail/cxx20.hpp>

namespace tact::care::detail {

/// True for a struct with a name that can be read at compile time, and is not empty.
template <class P>
concept named = requires { requires !std::bool_constant<std::string_view{P::name}.empty()>::value; };

}  // namespace tact::care::detail
