// SPDX-License-Identifier: BSL-1.0
#pragma once
// What a rule and a protocol must have, and a sentence in plain English for each mistake.

#include <concepts>
#include <string_view>
#include <type_traits>

#include <tact/care/act.hpp>
#include <tact/care/detail/named.hpp>
#include <tact/care/pattern.hpp>
#include <tact/care/rule.hpp>
#include <tact/catalog.hpp>
#include <tact/check/machine.hpp>
#include <tact/detail/pack.hpp>

namespace tact::care {
namespace detail {

using tact::detail::keeps;
using tact::detail::well_formed;

/// What `check_rule` finds wrong with a rule; `nothing` if it is well formed.
enum class rule_flaw : unsigned char {
  nothing,
  no_name,
  no_sentence,
  demands_nothing,
  demands_twice,
  pattern_is_none,
  pattern_lacks_acts,
  reads_no_events,
  end_cannot_be_asked,
  customer_is_no_class,
};

/// True for a rule that says what it demands, and where that comes from.
template <class R>
concept says_and_cites = requires {
  requires !std::bool_constant<std::string_view{R::says}.empty()>::value;
  requires !std::bool_constant<std::string_view{R::source}.empty()>::value;
};

template <class P>
concept one_of_the_patterns = std::same_as<P, never> || std::same_as<P, only_after> || std::same_as<P, answered_before>;

/// True for a pattern that can be broken, and whose debts can be paid.
constexpr bool whole(const never& p) noexcept { return !p.what.empty(); }
constexpr bool whole(const only_after& p) noexcept {
  return (p.owed_at_first || !p.owed_by.empty()) && !p.paid_by.empty() && !p.forbids.empty();
}
constexpr bool whole(const answered_before& p) noexcept {
  return !p.owed_by.empty() && !p.paid_by.empty() && (p.at_end || !p.before.empty());
}

template <class R>
concept constant_pattern = requires {
  requires one_of_the_patterns<std::remove_cvref_t<decltype(R::pattern)>>;
  typename std::bool_constant<whole(R::pattern)>;
};

template <class R>
concept reads_events = requires(R r, const event& e) {
  { r.broken_by(e) } noexcept -> std::same_as<bool>;
};

/// True for a rule that tries to be a state machine, whether it reads events or not.
template <class R>
concept has_machine = requires { &R::broken_by; } || requires(R r, const event& e) { r.broken_by(e); };

template <class R>
concept asked_at_end = requires(R r) { r.broken_at_end(); };

template <class R>
concept answers_at_end = requires(const R& r) {
  { r.broken_at_end() } noexcept -> std::same_as<bool>;
};

/// True for a rule that holds for everybody, and for one whose customer can be a class: all that a class needs is a
/// name.
template <class R>
concept knows_its_customers = !for_one_class<R> || requires { requires named<typename R::customer>; };

/// The first rule that a rule breaks.
template <class R>
consteval rule_flaw first_flaw(rule_flaw, std::type_identity<R>) noexcept {
  if constexpr (!named<R>) return rule_flaw::no_name;
  else if constexpr (!says_and_cites<R>) return rule_flaw::no_sentence;
  else if constexpr (!knows_its_customers<R>) return rule_flaw::customer_is_no_class;
  else if constexpr (has_pattern<R>) {
    if constexpr (has_machine<R> || asked_at_end<R>) return rule_flaw::demands_twice;
    else if constexpr (!constant_pattern<R>) return rule_flaw::pattern_is_none;
    else return whole(R::pattern) ? rule_flaw::nothing : rule_flaw::pattern_lacks_acts;
  } else if constexpr (!has_machine<R>) {
    return rule_flaw::demands_nothing;
  } else if constexpr (!reads_events<R>) {
    return rule_flaw::reads_no_events;
  } else {
    return asked_at_end<R> && !answers_at_end<R> ? rule_flaw::end_cannot_be_asked : rule_flaw::nothing;
  }
}

}  // namespace detail

/// Says in plain English what is wrong with a rule. `auditor` and `script` do so for every rule; to check one alone,
/// write `template struct tact::care::check_rule<greet_first>;`.
template <class R>
struct check_rule {
  static_assert(detail::keeps<R, detail::rule_flaw::no_name>,
                "tact: this rule has no name that can be read at compile time; "
                "add  static constexpr std::string_view name = \"...\";");
  static_assert(detail::keeps<R, detail::rule_flaw::no_sentence>,
                "tact: this rule does not say what it demands and where it comes from; "
                "add  static constexpr const char* says = \"...\", *source = \"...\";");
  static_assert(detail::keeps<R, detail::rule_flaw::demands_nothing>,
                "tact: this rule demands nothing; add a pattern, such as  static constexpr tact::care::never "
                "pattern{.what = tact::care::act::deny};  or  "
                "constexpr bool broken_by(const tact::care::event& e) noexcept;");
  static_assert(detail::keeps<R, detail::rule_flaw::demands_twice>,
                "tact: this rule has a pattern and a state machine of its own; "
                "take the pattern away, or broken_by and broken_at_end.");
  static_assert(detail::keeps<R, detail::rule_flaw::pattern_is_none>,
                "tact: the pattern of this rule is none of the three, or cannot be read at compile time; "
                "write  static constexpr tact::care::never pattern{...};  or only_after, or answered_before.");
  static_assert(detail::keeps<R, detail::rule_flaw::pattern_lacks_acts>,
                "tact: the pattern of this rule lacks acts, so that nothing can break or pay it; "
                "never needs what; only_after owed_by or owed_at_first, paid_by and forbids; "
                "answered_before owed_by, paid_by, and before or at_end.");
  static_assert(detail::keeps<R, detail::rule_flaw::reads_no_events>,
                "tact: this rule reads no events; "
                "write  constexpr bool broken_by(const tact::care::event& e) noexcept;");
  static_assert(detail::keeps<R, detail::rule_flaw::end_cannot_be_asked>,
                "tact: this rule cannot be asked what the end of a log breaks; "
                "write  constexpr bool broken_at_end() const noexcept;");
  static_assert(detail::keeps<R, detail::rule_flaw::customer_is_no_class>,
                "tact: the customer of this rule is not a class of customers; "
                "write  using customer = tact::care::demanding;  or another class, or leave it out.");
};

namespace detail {

/// Says in plain English what is wrong with the rules of a protocol, before they enter Hana; `passed` if nothing is.
template <class Rules>
struct check_rules {
  static_assert(!std::same_as<Rules, Rules>,
                "tact: this protocol, or one of this catalog of protocols, has no catalog of rules; "
                "add  using rules = tact::catalog<your_rule>;  to it.");
  static constexpr bool passed = false;
};

template <class... Rule>
struct check_rules<catalog<Rule...>> {
  static_assert(((sizeof(check_rule<Rule>) > 0) && ...));
  static_assert(tact::detail::all_differ<Rule...>,
                "tact: these protocols list a rule twice; tact::care::protocols has all that we ship.");
  static constexpr bool passed = (well_formed<Rule, rule_flaw> && ...) && tact::detail::all_differ<Rule...>;
};

}  // namespace detail
}  // namespace tact::care
