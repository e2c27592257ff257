// SPDX-License-Identifier: BSL-1.0
#pragma once
// The rules of care: what happens in a contact, and what must not.
//
// A rule is a plain struct, in any namespace, with no base class:
//
//   name      a std::string_view
//   says      a string literal: the rule in one sentence
//   source    a string literal
//
// and either
//
//   pattern   a tact::care::never, only_after or answered_before: what it demands, as data
//
// or a state machine of its own. Its members hold what it remembers about a contact, each with its first value:
//
//   broken_by       bool broken_by(const tact::care::event&) noexcept; called for each event of the contact in turn
//   broken_at_end   optional: bool broken_at_end() const noexcept; called where the log ends
//
// A rule may hold for one class of customers only: using customer = tact::care::demanding. An auditor applies it once
// it knows that the customer is of that class, and a script never.
//
// A rule may have a sentence for scripts that break it: template <bool Kept> struct script_error, with a
// static_assert(Kept, "…"). A protocol is a struct with a catalog of rules: using rules = tact::catalog<greet_first>.

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <tact/care/act.hpp>
#include <tact/care/pattern.hpp>
#include <tact/catalog.hpp>

namespace tact::care {

/// A time that was not said.
inline constexpr std::int64_t not_stated = INT64_MIN;

/// One thing that happened in a contact.
struct event {
  act what = act::nothing;
  std::int64_t at = 0;              ///< seconds, on one clock for all of a contact
  std::int64_t back = not_stated;   ///< of a proposed pause: when self comes back, on the same clock
  std::int64_t limit = not_stated;  ///< of a proposed pause: the latest time at which somebody else decides
  bool awaited = false;             ///< of a pause to find out more: true if self said what is awaited
};

namespace detail {

/// True for a rule that is a pattern, and not a state machine of its own.
template <class R>
concept has_pattern = requires { R::pattern; };

/// True for a rule that holds for one class of customers only.
template <class R>
concept for_one_class = requires { typename R::customer; };

template <class... Rule>
void take_catalog(std::type_identity<catalog<Rule...>>);

}  // namespace detail

/// True for a struct with a catalog of rules.
template <class P>
concept protocol = requires { detail::take_catalog(std::type_identity<typename P::rules>{}); };

namespace detail {

/// A type without rules stands for itself; `check_rules` then reports the error.
template <class P>
struct rules_in : std::type_identity<P> {};
template <protocol P>
struct rules_in<P> : std::type_identity<typename P::rules> {};

template <class... P>
struct not_all_are_protocols;
template <class... P>
struct rules_in<catalog<P...>> : std::type_identity<not_all_are_protocols<P...>> {};
template <protocol... P>
struct rules_in<catalog<P...>> : std::type_identity<joined<typename P::rules...>> {};

}  // namespace detail

/// The catalog of a protocol's rules; for a catalog of protocols, all of their rules in one catalog, the first
/// protocol's first. A type without a catalog of rules does not compile where the rules are used.
template <class Protocol>
using rules_of = typename detail::rules_in<Protocol>::type;

}  // namespace tact::care
