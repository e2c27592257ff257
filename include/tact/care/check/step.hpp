// SPDX-License-Identifier: BSL-1.0
#pragma once
// The rules for a step, and a sentence in plain English for each that is broken.

#include <concepts>
#include <string_view>
#include <type_traits>

#include <tact/care/channel.hpp>
#include <tact/care/detail/named.hpp>
#include <tact/care/step.hpp>
#include <tact/check/machine.hpp>

namespace tact::care {
namespace detail {

/// What `check_step` finds wrong with a step; `nothing` if it is well formed.
enum class step_flaw : unsigned char {
  nothing,
  no_name,
  no_act,
  phrase_missing,
  fallback_is_no_step,
  falls_in_a_circle,
};

template <class S>
concept constant_act = std::same_as<std::remove_cvref_t<decltype(S::does)>, act> &&
                       requires { typename std::integral_constant<act, S::does>; };

template <class S>
concept constant_phrases = requires { typename std::bool_constant<std::string_view{S::phrases.spoken}.empty()>; };

/// How many steps a step may have to fall back on, one after the other.
inline constexpr int most_fallbacks = 16;

/// The first rule that a step breaks. `Depth` counts the steps that fall back on it, one after the other. O(steps to
/// fall back on).
template <class S, int Depth = 0>
consteval step_flaw flaw_of_step() noexcept {
  if constexpr (!named<S>) return step_flaw::no_name;
  else if constexpr (!constant_act<S>) return step_flaw::no_act;
  else {
    if constexpr (requires { S::phrases; }) {
      if constexpr (!constant_phrases<S>) return step_flaw::phrase_missing;
      else
        for (const channel c : channels)
          if (S::phrases.by(c).empty()) return step_flaw::phrase_missing;
    }
    if constexpr (requires { typename S::fallback; }) {
      if constexpr (Depth == most_fallbacks) return step_flaw::falls_in_a_circle;
      else {
        constexpr step_flaw further = flaw_of_step<typename S::fallback, Depth + 1>();
        if constexpr (further == step_flaw::falls_in_a_circle) return further;
        else if constexpr (further != step_flaw::nothing) return step_flaw::fallback_is_no_step;
      }
    }
  }
  return step_flaw::nothing;
}

/// The same, for the checks.
template <class S>
consteval step_flaw first_flaw(step_flaw, std::type_identity<S>) noexcept {
  return flaw_of_step<S>();
}

}  // namespace detail

/// Says in plain English what is wrong with a step. Catalogs of steps and scripts do so for every step they have; to
/// check one alone, write `template struct tact::care::check_step<voucher>;`.
template <class S>
struct check_step {
  static_assert(tact::detail::keeps<S, detail::step_flaw::no_name>,
                "tact: this step has no name that can be read at compile time; "
                "add  static constexpr std::string_view name = \"...\";");
  static_assert(tact::detail::keeps<S, detail::step_flaw::no_act>,
                "tact: this step does not say what it does; "
                "add  static constexpr tact::care::act does = tact::care::act::offer;  or another act.");
  static_assert(tact::detail::keeps<S, detail::step_flaw::phrase_missing>,
                "tact: this step lacks a phrase for one of the channels; "
                "write  static constexpr tact::care::phrases phrases{.spoken = \"...\", .written = \"...\"};");
  static_assert(tact::detail::keeps<S, detail::step_flaw::fallback_is_no_step>,
                "tact: what this step falls back on is not a step, or lacks something; "
                "write  template struct tact::care::check_step<that_step>;  to see what.");
  static_assert(tact::detail::keeps<S, detail::step_flaw::falls_in_a_circle>,
                "tact: the steps that this step falls back on go round in a circle, or are more than 16; "
                "let the last one fall back on tact::care::escalate.");
};

}  // namespace tact::care
