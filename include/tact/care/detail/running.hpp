// SPDX-License-Identifier: BSL-1.0
#pragma once
// How rules run over a contact: one state machine for all patterns, and the rules that are their own.

#include <type_traits>

#include <tact/care/act.hpp>
#include <tact/care/check/rule.hpp>
#include <tact/care/detail/hana.hpp>
#include <tact/care/pattern.hpp>
#include <tact/care/rule.hpp>
#include <tact/catalog.hpp>
#include <tact/detail/pack.hpp>

namespace tact::care {

template <class Classes>
class customer;

namespace detail {

/// The state machine behind all patterns. It remembers one bit: whether something is owed. While it is, some acts break
/// the rule.
struct obligation {
  acts owed_by{};
  acts paid_by{};
  acts forbids{};
  bool owed_at_first = false;
  bool said_once = false;
  bool owed_at_end = false;  ///< true if a debt at the end of the log breaks the rule, too

  /// Reads the next act: what it owes, then what it pays, then whether it breaks the rule. O(1).
  constexpr bool broken_by(act a, bool& owed) const noexcept {
    owed = (owed || owed_by.contains(a)) && !paid_by.contains(a);
    const bool broken = owed && forbids.contains(a);
    if (broken && said_once) owed = false;
    return broken;
  }
};

constexpr obligation obligation_of(const never& p) noexcept {
  return {.owed_by = p.once, .forbids = p.what, .owed_at_first = p.once.empty()};
}

constexpr obligation obligation_of(const only_after& p) noexcept {
  return {.owed_by = p.owed_by, .paid_by = p.paid_by, .forbids = p.forbids, .owed_at_first = p.owed_at_first};
}

constexpr obligation obligation_of(const answered_before& p) noexcept {
  return {.owed_by = p.owed_by, .paid_by = p.paid_by, .forbids = p.before, .said_once = true, .owed_at_end = p.at_end};
}

/// Whether a rule holds for this customer.
template <class Rule>
struct scope {
  static constexpr bool holds = true;

  template <class Classes>
  constexpr void recognise(const customer<Classes>&) noexcept {}
};

/// A rule for one class holds once the customer turns out to be of that class. A catalog without the class has no such
/// customer.
template <for_one_class Rule>
struct scope<Rule> {
  bool holds = false;

  template <class Classes>
  constexpr void recognise(const customer<Classes>& who) noexcept {
    if constexpr (tact::detail::lists<Classes, typename Rule::customer>)
      holds = holds || who.template is<typename Rule::customer>();
  }
};

/// A well-formed rule as it runs over a contact, with what it remembers. It remembers the same whether it holds or not.
template <class Rule>
struct running : scope<Rule> {
  Rule state{};

  constexpr bool broken_by(const event& e) noexcept {
    const bool broken = state.broken_by(e);
    return broken && this->holds;
  }

  constexpr bool broken_at_end() const noexcept {
    if constexpr (answers_at_end<Rule>) return this->holds && state.broken_at_end();
    else return false;
  }
};

template <has_pattern Rule>
struct running<Rule> : scope<Rule> {
  static constexpr obligation demand = obligation_of(Rule::pattern);

  bool owed = demand.owed_at_first;

  constexpr bool broken_by(const event& e) noexcept {
    const bool broken = demand.broken_by(e.what, owed);
    return broken && this->holds;
  }

  constexpr bool broken_at_end() const noexcept { return this->holds && owed && demand.owed_at_end; }
};

/// No rules run if one is not well formed: `check_rules` reports that error, and no second one should follow.
template <class Rules, bool Passed = check_rules<Rules>::passed>
struct running_rules : std::type_identity<boost::hana::tuple<>> {};
template <class... Rule>
struct running_rules<catalog<Rule...>, true> : std::type_identity<boost::hana::tuple<running<Rule>...>> {};

/// The rules of a catalog, all at the beginning of a contact.
template <class Rules>
using all_running = typename running_rules<Rules>::type;

}  // namespace detail
}  // namespace tact::care
