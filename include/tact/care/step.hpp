#pragma once
// What is done in a contact, step by step; what a step must have, and plain English for one that does not.
//
// A step is a plain struct, in any namespace, with no base class:
//
//   name       a std::string_view, as a log spells it
//   does       a tact::care::act: what it is to the rules
//   names      optional: tact::care::words
//   doing      optional: what to do. So are avoid, what not to do, and source
//   phrases    optional: tact::care::phrases, words to say it with
//   otherwise  optional: the step to take if this one fails

#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>

#include <tact/care/act.hpp>
#include <tact/care/channel.hpp>
#include <tact/care/language.hpp>
#include <tact/policy.hpp>

namespace tact::care {

/// Words to say a step with: aloud, and in writing. English, of our own.
struct phrases {
  const char* spoken = "";
  const char* written = "";

  constexpr std::string_view by(channel c) const noexcept { return is_written(c) ? written : spoken; }
};

/// A step as data.
struct step_info {
  std::string_view name;
  act does = act::nothing;
  words names;
  std::string_view instruction;
  std::string_view avoid;
  care::phrases phrases;
  std::string_view source;
  const step_info* fallback = nullptr;  ///< the step to take if this one fails; null if there is none
};

/// What `check_step` finds wrong with a step; `nothing` if it is well formed.
enum class step_flaw : unsigned char {
  nothing,
  no_name,
  no_act,
  names_incomplete,
  phrase_missing,
  fallback_is_no_step,
  falls_in_a_circle,
};

template <class S>
concept constant_act = std::same_as<std::remove_cvref_t<decltype(S::does)>, act> &&
                       requires { typename std::integral_constant<act, S::does>; };

template <class S>
concept constant_phrases = requires { typename std::bool_constant<std::string_view{S::phrases.spoken}.empty()>; };

/// As many steps to fall back on, one after the other, a step may have.
inline constexpr int most_fallbacks = 16;

/// The first rule that a step breaks, where so many others have fallen back on it. O(steps to fall back on).
template <class S, int Depth = 0>
consteval step_flaw flaw_of_step() noexcept {
  if constexpr (!named<S>) return step_flaw::no_name;
  else if constexpr (!constant_act<S>) return step_flaw::no_act;
  else {
    if constexpr (requires { S::names; }) {
      if constexpr (!names_all_languages<S>) return step_flaw::names_incomplete;
    }
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

template <class S, step_flaw F>
inline constexpr bool step_keeps = flaw_of_step<S>() != F;

/// Says in plain English what is wrong with a step. Catalogs of steps and scripts do so for every step they have; to
/// check one alone, write `template struct tact::care::check_step<voucher>;`.
template <class S>
struct check_step {
  static_assert(step_keeps<S, step_flaw::no_name>,
                "tact: this step has no name that can be read at compile time; "
                "add  static constexpr std::string_view name = \"...\";");
  static_assert(step_keeps<S, step_flaw::no_act>,
                "tact: this step does not say what it does; "
                "add  static constexpr tact::care::act does = tact::care::act::offer;  or another act.");
  static_assert(step_keeps<S, step_flaw::names_incomplete>,
                "tact: this step lacks its name in one of the languages; "
                "write  static constexpr tact::care::words names{english, chinese, greek, norwegian};  or no names.");
  static_assert(step_keeps<S, step_flaw::phrase_missing>,
                "tact: this step lacks a phrase for one of the channels; "
                "write  static constexpr tact::care::phrases phrases{.spoken = \"...\", .written = \"...\"};");
  static_assert(step_keeps<S, step_flaw::fallback_is_no_step>,
                "tact: what this step falls back on is no step, or one that lacks something; "
                "write  template struct tact::care::check_step<that_step>;  to be told what.");
  static_assert(step_keeps<S, step_flaw::falls_in_a_circle>,
                "tact: the steps that this step falls back on go round in a circle, or are more than 16; "
                "let the last one fall back on tact::care::escalate.");
};

template <class S, std::size_t Checked>
constexpr step_info lower_step() noexcept;

/// A step lowered to data, once. It is checked before `lower_step` is entered, so that no second error follows.
template <class S>
inline constexpr step_info step_of = lower_step<S, sizeof(check_step<S>)>();

template <class S, std::size_t Checked>
constexpr step_info lower_step() noexcept {
  step_info row{};
  if constexpr (flaw_of_step<S>() == step_flaw::nothing) {
    row.name = S::name;
    row.does = S::does;
    row.names = words_of<S>();
    if constexpr (requires { S::instruction; }) row.instruction = S::instruction;
    if constexpr (requires { S::avoid; }) row.avoid = S::avoid;
    if constexpr (requires { S::phrases; }) row.phrases = S::phrases;
    if constexpr (requires { S::source; }) row.source = S::source;
    if constexpr (requires { typename S::fallback; }) row.fallback = &step_of<typename S::fallback>;
  }
  return row;
}

}  // namespace tact::care
