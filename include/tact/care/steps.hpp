// SPDX-License-Identifier: BSL-1.0
#pragma once
// All steps that ship, steps as data, and how to find the step of a name in a log.

#include <array>
#include <cstddef>
#include <string_view>

#include <tact/care/channel.hpp>
#include <tact/care/check/step.hpp>
#include <tact/care/step.hpp>
#include <tact/care/steps/anger.hpp>
#include <tact/care/steps/causes.hpp>
#include <tact/care/steps/closing.hpp>
#include <tact/care/steps/complaint.hpp>
#include <tact/care/steps/manner.hpp>
#include <tact/care/steps/others.hpp>
#include <tact/care/steps/postponement.hpp>
#include <tact/care/steps/solving.hpp>
#include <tact/catalog.hpp>
#include <tact/check/machine.hpp>

namespace tact::care {

/// All steps that ship. Source: D4, row F; D4, row G; D3, row A; D1, row J; tact (the rules of a pause).
using steps =
    catalog<complains, shows_anger, calms_down, agrees, refuses, harm_was_meant, needs_prompt_attention, listen, ask,
            show_understanding, apologise_for_firm, acknowledge, diplomacy, apologise, computer_mode, ask_if_calm,
            invite_venting, listen_in_time, find_agreement, be_kind, attend_to_needs, hear_out, name_the_limits,
            agree_on_roles, offer_solution, solve_complaint, offer_compromise, hold_position, give_in, set_aside,
            check_understood, cool_down, learn_more, pause, come_back, decide_anew, escalate, close, deny_anger,
            take_the_bait, get_defensive, make_promise, break_promise, put_down, get_emotional, show_indifference,
            grant_demand, give_unlimited_time>;

namespace detail {

template <class S, std::size_t Checked>
constexpr step_info lower_step() noexcept;

}  // namespace detail

/// A step as data. It is checked before `lower_step` is instantiated, so that no second error follows.
template <class S>
inline constexpr step_info step_of = detail::lower_step<S, sizeof(check_step<S>)>();

template <class S, std::size_t Checked>
constexpr step_info detail::lower_step() noexcept {
  step_info row{};
  if constexpr (tact::detail::well_formed<S, step_flaw>) {
    row.name = S::name;
    row.does = S::does;
    if constexpr (requires { S::instruction; }) row.instruction = S::instruction;
    if constexpr (requires { S::avoid; }) row.avoid = S::avoid;
    if constexpr (requires { S::phrases; }) row.phrases = S::phrases;
    if constexpr (requires { S::source; }) row.source = S::source;
    if constexpr (requires { typename S::fallback; }) row.fallback = &step_of<typename S::fallback>;
  }
  return row;
}

/// A catalog of steps as data, without Hana, so that a mistake is reported in a few lines.
template <class Steps = steps>
inline constexpr std::array<const step_info*, 0> step_infos{};  // without a catalog there are no steps

template <class... S>
inline constexpr std::array<const step_info*, sizeof...(S)> step_infos<catalog<S...>>{&step_of<S>...};

namespace detail {

template <class T>
inline constexpr bool is_catalog = false;
template <class... P>
inline constexpr bool is_catalog<catalog<P...>> = true;

}  // namespace detail

/// The step of a catalog with this name: `from_name<steps>("listen")`. Null if none has it. O(steps).
template <class Steps>
  requires detail::is_catalog<Steps>
constexpr const step_info* from_name(std::string_view name) noexcept {
  for (const step_info* s : step_infos<Steps>)
    if (s->name == name) return s;
  return nullptr;
}

}  // namespace tact::care
