#pragma once
// All steps that tact ships, and the way from a name in a log to a step.

#include <array>
#include <string_view>

#include <tact/care/step.hpp>
#include <tact/care/steps/anger.hpp>
#include <tact/care/steps/closing.hpp>
#include <tact/care/steps/complaint.hpp>
#include <tact/care/steps/others.hpp>
#include <tact/care/steps/postponement.hpp>
#include <tact/care/steps/solving.hpp>
#include <tact/catalog.hpp>

namespace tact::care {

/// The steps of the documents' rows F and G, of postponement, and of how a contact is settled and ends.
using steps =
    catalog<complains, shows_anger, calms_down, agrees, refuses, harm_was_meant, needs_prompt_attention, listen, ask,
            show_understanding, acknowledge, diplomacy, apologise, computer_mode, invite_venting, offer_solution,
            offer_compromise, hold_position, give_in, set_aside, check_understood, cool_down, learn_more, pause,
            come_back, decide_anew, escalate, close, deny_anger, take_the_bait, get_defensive>;

/// A catalog of steps as data, checked and lowered once, without Hana: so that a mistake is told in a few lines.
template <class Steps = steps>
inline constexpr std::array<const step_info*, 0> step_infos{};  // no catalog, no rows

template <class... S>
inline constexpr std::array<const step_info*, sizeof...(S)> step_infos<catalog<S...>>{&step_of<S>...};

/// The step of this name; null if the catalog has none. O(steps).
template <class Steps = steps>
constexpr const step_info* step_named(std::string_view name) noexcept {
  for (const step_info* s : step_infos<Steps>)
    if (s->name == name) return s;
  return nullptr;
}

}  // namespace tact::care
