// SPDX-License-Identifier: BSL-1.0
#pragma once
// Which rule of its protocols a script breaks first, and the sentence for it.

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <tact/care/act.hpp>
#include <tact/care/check/rule.hpp>
#include <tact/care/detail/hana.hpp>
#include <tact/care/detail/running.hpp>
#include <tact/care/rule.hpp>
#include <tact/care/check/step.hpp>
#include <tact/catalog.hpp>
#include <tact/detail/pack.hpp>

namespace tact::care::detail {

/// An act as an event of a script: a script has an act per minute, and its proposals of a pause say all that they must.
constexpr event as_event(act a, std::size_t place) noexcept {
  constexpr std::int64_t minute = 60, hour = 60 * minute, day = 24 * hour;
  const auto at = static_cast<std::int64_t>(place) * minute;
  if (pause_proposals.contains(a)) return {a, at, at + day, at + 2 * day, true};
  return {.what = a, .at = at};
}

/// The first rule that a list of acts breaks, by its place in the catalog, and the act that breaks it.
struct first_violation {
  std::size_t rule = SIZE_MAX;  ///< if no rule is broken
  std::size_t place = 0;        ///< the number of acts if their end breaks it
};

/// The first rule that a list of acts breaks; of two that one act breaks, the first in the catalog. O(acts · rules).
template <class Rules, std::size_t Size>
constexpr first_violation find_violation(const std::array<act, Size>& list) noexcept {
  first_violation first;
  std::size_t number = 0;
  boost::hana::for_each(all_running<Rules>{}, [&](auto rule) {
    std::size_t place = 0;
    while (place != Size && !rule.broken_by(as_event(list[place], place))) ++place;
    const bool broken = place != Size || rule.broken_at_end();
    if (broken && (first.rule == SIZE_MAX || place < first.place)) first = {number, place};
    ++number;
  });
  return first;
}

/// Stands where a script ends.
struct end_of_script {};

/// The error for a rule that has no sentence of its own for scripts: its parameters show the rule, and the step that
/// breaks it with its place, from 0.
template <class Rule, class Step, std::size_t Place>
struct broken_rule {
  static_assert(!std::same_as<Rule, Rule>,
                "tact: this script breaks a rule of its protocol; broken_rule<rule, step, place> shows which rule, and "
                "the step that breaks it: put what the rule's  says  asks for before that step.");
};

/// The error for the rule that a script breaks: the rule's own, if it has a sentence for scripts.
template <class Rule, class Step, std::size_t Place>
consteval auto error_of() noexcept {
  if constexpr (requires { sizeof(typename Rule::template script_error<true>); })
    return std::type_identity<typename Rule::template script_error<false>>{};
  else return std::type_identity<broken_rule<Rule, Step, Place>>{};
}

/// Says which rule of a protocol, or of a catalog of protocols, these steps break. O(steps · rules) at compile time.
template <class Protocol, class... Step>
class check_script {
  static_assert(((sizeof(check_step<Step>) > 0) && ...));

  using rules = rules_of<Protocol>;
  static_assert(sizeof(check_rules<rules>) > 0);

  // The error of the first rule that is broken. If a step or a rule is not well formed, its own error is enough.
  static consteval auto error() noexcept {
    if constexpr (check_rules<rules>::passed && ((flaw_of_step<Step>() == step_flaw::nothing) && ...)) {
      constexpr first_violation found = find_violation<rules>(std::array<act, sizeof...(Step)>{Step::does...});
      if constexpr (found.rule != SIZE_MAX)
        return error_of<tact::detail::policy_at<rules, found.rule>,
                        tact::detail::policy_at<catalog<Step..., end_of_script>, found.place>, found.place>();
      else return std::type_identity<end_of_script>{};
    } else {
      return std::type_identity<end_of_script>{};
    }
  }

  static_assert(sizeof(typename decltype(error())::type) > 0);
};

}  // namespace tact::care::detail
