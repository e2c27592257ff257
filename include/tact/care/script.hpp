#pragma once
// A contact written down before it happens, as types: one that breaks a rule does not compile.

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include <tact/care/audit.hpp>
#include <tact/care/check/step.hpp>
#include <tact/care/steps.hpp>
#include <tact/check/machine.hpp>

namespace tact::care {

/// What a script's step is to the rules: steps follow each other by the minute, and whoever proposes a pause says all
/// that is to be said. A log says when things really happened.
constexpr event as_event(act a, std::size_t place) noexcept {
  constexpr std::int64_t minute = 60, hour = 60 * minute, day = 24 * hour;
  const auto at = static_cast<std::int64_t>(place) * minute;
  if (a == act::cool_down || a == act::learn_more) return {a, at, at + day, at + 2 * day, true};
  return {.what = a, .at = at};
}

/// The first rule that a row of acts breaks, by its place in the catalog, and the act that breaks it.
struct first_violation {
  std::size_t rule = SIZE_MAX;
  std::size_t place = 0;
};

template <class Rules, std::size_t Size>
constexpr first_violation find_violation(const std::array<act, Size>& acts) noexcept {
  first_violation first;
  tact::detail::unpack<Rules>([&]<class... Rule>(std::type_identity<Rule>...) {
    std::size_t rule = 0;
    const auto ask = [&]<class R>(R r) {
      std::size_t place = 0;
      while (place != Size && !r.broken_by(as_event(acts[place], place))) ++place;
      bool broken = place != Size;
      if constexpr (answers_at_end<R>) broken = broken || r.broken_at_end();
      if (broken && (first.rule == SIZE_MAX || place < first.place)) first = {rule, place};
      ++rule;
    };
    (ask(Rule{}), ...);
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

/// The steps of a contact, in their order.
template <class... Step>
struct steps_in_order {
  static constexpr std::array<const step_info*, sizeof...(Step)> steps{&step_of<Step>...};
};

/// Says which rule of a protocol these steps break, as soon as `type` is named. O(steps · rules) at compile time.
template <class Protocol, class... Step>
class check_script {
  static_assert(((sizeof(check_step<Step>) > 0) && ...));

  using rules = typename rules_of<Protocol>::type;
  static_assert(sizeof(check_rules<rules>) > 0);

  // The error of the first rule that is broken; the steps and the rules are well formed, or that has been told.
  static consteval auto error() noexcept {
    if constexpr (check_rules<rules>::passed && (tact::detail::well_formed<Step, detail::step_flaw> && ...)) {
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

 public:
  using type = steps_in_order<Step...>;
};

/// A contact as types, under a protocol of one's own: both sides' steps in their order, as data in `steps`. Where they
/// break a rule it does not compile, and says which; to write it down is enough.
template <class Protocol, class... Step>
using script_under = typename check_script<Protocol, Step...>::type;

/// A contact as types, under the rules that hold for every contact.
template <class... Step>
using script = script_under<protocols, Step...>;

}  // namespace tact::care
