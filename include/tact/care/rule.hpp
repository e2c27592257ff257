#pragma once
// What a rule of a protocol must have, and plain English for one that does not.
//
// A rule is a plain struct, in any namespace, with no base class, and a state machine: what it remembers of a contact
// are its members, each with the value that it has at the beginning.
//
//   name        a std::string_view
//   says        a string literal: the rule in one sentence
//   source      a string literal
//   broken_by   a member: bool broken_by(const tact::care::event&) noexcept; reads the next event of the contact
//   broken_at_end   optional: bool broken_at_end() const noexcept; asked where the log ends

#include <concepts>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include <tact/care/detail/named.hpp>
#include <tact/care/step.hpp>
#include <tact/catalog.hpp>
#include <tact/detail/pack.hpp>
#include <tact/policy.hpp>

namespace tact::care {

/// A time that was not said.
inline constexpr std::int64_t not_stated = INT64_MIN;

/// One thing that happened in a contact.
struct event {
  act what = act::nothing;
  std::int64_t at = 0;              ///< seconds, on one clock for all of a contact
  std::int64_t back = not_stated;   ///< of a proposed pause: when self comes back
  std::int64_t limit = not_stated;  ///< of a proposed pause: when at the latest somebody else decides
  bool awaited = false;             ///< of a pause to find out more: it was said what is awaited
};

/// What `check_rule` finds wrong with a rule; `nothing` if it is well formed.
enum class rule_flaw : unsigned char { nothing, no_name, no_sentence, reads_no_events, end_cannot_be_asked };

/// True when a rule says what it demands, and where that comes from.
template <class R>
concept says_and_cites = requires {
  requires !std::bool_constant<std::string_view{R::says}.empty()>::value;
  requires !std::bool_constant<std::string_view{R::source}.empty()>::value;
};

template <class R>
concept reads_events = requires(R r, const event& e) {
  { r.broken_by(e) } noexcept -> std::same_as<bool>;
};

template <class R>
concept asked_at_end = requires(R r) { r.broken_at_end(); };

template <class R>
concept answers_at_end = requires(const R& r) {
  { r.broken_at_end() } noexcept -> std::same_as<bool>;
};

/// The first rule that a rule breaks.
template <class R>
consteval rule_flaw flaw_of_rule() noexcept {
  if constexpr (!detail::named<R>) return rule_flaw::no_name;
  else if constexpr (!says_and_cites<R>) return rule_flaw::no_sentence;
  else if constexpr (!reads_events<R>) return rule_flaw::reads_no_events;
  else return asked_at_end<R> && !answers_at_end<R> ? rule_flaw::end_cannot_be_asked : rule_flaw::nothing;
}

/// True for a rule that keeps every rule of its own.
template <class R>
inline constexpr bool well_formed_rule = flaw_of_rule<R>() == rule_flaw::nothing;

template <class R, rule_flaw F>
inline constexpr bool rule_keeps = flaw_of_rule<R>() != F;

/// Says in plain English what is wrong with a rule. `auditor` and `script` do so for every rule; to check one alone,
/// write `template struct tact::care::check_rule<greet_first>;`.
template <class R>
struct check_rule {
  static_assert(rule_keeps<R, rule_flaw::no_name>,
                "tact: this rule has no name that can be read at compile time; "
                "add  static constexpr std::string_view name = \"...\";");
  static_assert(rule_keeps<R, rule_flaw::no_sentence>,
                "tact: this rule does not say what it demands and where it comes from; "
                "add  static constexpr const char* says = \"...\", *source = \"...\";");
  static_assert(rule_keeps<R, rule_flaw::reads_no_events>,
                "tact: this rule reads no events; "
                "add  constexpr bool broken_by(const tact::care::event& e) noexcept;");
  static_assert(rule_keeps<R, rule_flaw::end_cannot_be_asked>,
                "tact: this rule cannot be asked what the end of a log breaks; "
                "write  constexpr bool broken_at_end() const noexcept;");
};

/// Says in plain English what is wrong with the rules of a protocol, before they enter Hana; `passed` if nothing is.
template <class Rules>
struct check_rules {
  static_assert(!std::same_as<Rules, Rules>,
                "tact: this protocol has no catalog of rules; add  using rules = tact::catalog<your_rule>;  "
                "or join it to tact::care::protocols::rules.");
  static constexpr bool passed = false;
};

template <class... Rule>
struct check_rules<catalog<Rule...>> {
  static_assert(((sizeof(check_rule<Rule>) > 0) && ...));
  static_assert(tact::detail::all_differ<Rule...>,
                "tact: this protocol lists a rule twice; protocols::rules has all that we ship.");
  static constexpr bool passed = (well_formed_rule<Rule> && ...) && tact::detail::all_differ<Rule...>;
};

/// The rules of a protocol; the protocol itself where it has none, which `check_rules` tells.
template <class Protocol>
struct rules_of {
  using type = Protocol;
};
template <class Protocol>
  requires requires { typename Protocol::rules; }
struct rules_of<Protocol> {
  using type = typename Protocol::rules;
};

}  // namespace tact::care
