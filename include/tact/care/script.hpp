// SPDX-License-Identifier: BSL-1.0
#pragma once
// A contact written down as types before it happens. One that breaks a rule does not compile.

#include <array>
#include <cstddef>
#include <type_traits>

#include <tact/care/check/script.hpp>
#include <tact/care/protocols.hpp>
#include <tact/care/steps.hpp>

namespace tact::care {

namespace detail {

/// The steps of a contact, in their order.
template <class... Step>
struct steps_in_order {
  static constexpr std::array<const step_info*, sizeof...(Step)> steps{&step_of<Step>...};
};

}  // namespace detail

/// A contact as types, under a protocol of yours or a catalog of protocols: the steps of both sides in their order, as
/// data in `steps`. If they break a rule, the alias alone does not compile, and the error says which rule.
/// O(steps · rules) at compile time.
template <class Protocol, class... Step>
using script_under =
    std::enable_if_t<(sizeof(detail::check_script<Protocol, Step...>) > 0), detail::steps_in_order<Step...>>;

/// The same under the protocols that ship.
template <class... Step>
using script = script_under<protocols, Step...>;

}  // namespace tact::care
