// SPDX-License-Identifier: BSL-1.0
#pragma once
// Checks a log of what happened against the rules of protocols.

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>

#include <tact/care/check/rule.hpp>
#include <tact/care/detail/hana.hpp>
#include <tact/care/detail/running.hpp>
#include <tact/care/protocols.hpp>
#include <tact/care/rule.hpp>

namespace tact::care {

/// A rule that a contact broke.
struct violation {
  std::size_t place = 0;    ///< the event that broke it, from 0; the number of events if the end of the log did
  std::string_view rule;    ///< its name
  std::string_view says;    ///< the rule in one sentence
  std::string_view source;  ///< where it comes from
};

/// Checks the events of one contact against the rules of a protocol, or of a catalog of protocols, one event at a time.
/// It stores what the rules remember, and no events. A rule for one class of customers counts once the auditor knows
/// that the customer is of that class. Everything is constexpr and free of allocation; noexcept if `found` is.
template <class Protocol = protocols>
class auditor {
  static_assert(sizeof(detail::check_rules<rules_of<Protocol>>) > 0);

 public:
  /// Nothing is known of the customer.
  constexpr auditor() noexcept = default;

  /// A customer of these classes.
  template <class Classes>
  explicit constexpr auditor(const customer<Classes>& who) noexcept {
    recognise(who);
  }

  /// The customer turns out to be of these classes as well. Their rules count from the next event on; what they
  /// remember goes back to the first. O(rules).
  template <class Classes>
  constexpr void recognise(const customer<Classes>& who) noexcept {
    boost::hana::for_each(rules_, [&](auto& rule) { rule.recognise(who); });
  }

  /// Reads the next event, and calls found(violation) for every rule that it breaks, in the order of the catalog. An
  /// event that lies before the last one is left out, and the result is false. O(rules).
  template <std::invocable<const violation&> Found>
  constexpr bool read(const event& e, Found&& found) noexcept(std::is_nothrow_invocable_v<Found&, const violation&>) {
    if (e.at < now_) return false;
    now_ = e.at;
    boost::hana::for_each(rules_, [&](auto& rule) { report(rule, rule.broken_by(e), found); });
    ++read_;
    return true;
  }

  /// Calls found(violation) for every rule that the end of the log breaks. O(rules).
  template <std::invocable<const violation&> Found>
  constexpr void end(Found&& found) const noexcept(std::is_nothrow_invocable_v<Found&, const violation&>) {
    boost::hana::for_each(rules_, [&](const auto& rule) { report(rule, rule.broken_at_end(), found); });
  }

  /// How many events were read.
  constexpr std::size_t size() const noexcept { return read_; }

 private:
  template <class Rule, class Found>
  constexpr void report(const detail::running<Rule>&, bool broken, Found& found) const {
    if (broken) found(violation{read_, Rule::name, Rule::says, Rule::source});
  }

  detail::all_running<rules_of<Protocol>> rules_{};
  std::int64_t now_ = INT64_MIN;
  std::size_t read_ = 0;
};

namespace detail {

/// Reads a whole log; how many events were left out.
template <class Protocol, class Found>
constexpr std::size_t audit_by(auditor<Protocol> a, std::span<const event> log, Found& found) {
  std::size_t left_out = 0;
  for (const event& e : log)
    if (!a.read(e, found)) ++left_out;
  a.end(found);
  return left_out;
}

}  // namespace detail

/// Checks the whole log of one contact against a protocol, or a catalog of protocols. Calls found(violation) for each
/// broken rule, in the order of the events, and returns how many events were left out because time ran backwards.
/// O(events · rules).
template <class Protocol = protocols, class Found>
constexpr std::size_t audit(std::span<const event> log, Found&& found) {
  return detail::audit_by(auditor<Protocol>{}, log, found);
}

/// The same for a customer of these classes, with the rules for them.
template <class Protocol = protocols, class Classes, class Found>
constexpr std::size_t audit(std::span<const event> log, const customer<Classes>& who, Found&& found) {
  return detail::audit_by(auditor<Protocol>{who}, log, found);
}

/// True when a log breaks no rule and is in order.
template <class Protocol = protocols>
constexpr bool keeps_rules(std::span<const event> log) noexcept {
  bool kept = true;
  return audit<Protocol>(log, [&kept](const violation&) noexcept { kept = false; }) == 0 && kept;
}

/// The same for a customer of these classes, with the rules for them.
template <class Protocol = protocols, class Classes>
constexpr bool keeps_rules(std::span<const event> log, const customer<Classes>& who) noexcept {
  bool kept = true;
  return audit<Protocol>(log, who, [&kept](const violation&) noexcept { kept = false; }) == 0 && kept;
}

}  // namespace tact::care
