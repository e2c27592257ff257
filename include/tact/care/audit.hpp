#pragma once
// A log of what happened, held against the rules of its protocols.

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

#include <tact/care/protocols/complaint.hpp>
#include <tact/care/protocols/deescalation.hpp>
#include <tact/care/protocols/postponement.hpp>
#include <tact/care/rule.hpp>
#include <tact/catalog.hpp>

namespace tact::care {

/// The rules that hold for every contact. A protocol of your own is a struct with `rules`, too:
/// `using rules = tact::joined<tact::care::protocols::rules, tact::catalog<greet_first>>;`.
struct protocols {
  static constexpr std::string_view name = "protocols";
  using rules = joined<joined<deescalation::rules, complaint::rules>, postponement::rules>;
};

/// A rule that a contact broke.
struct violation {
  std::size_t place = 0;    ///< which event broke it, from 0; the number of events where their end did
  std::string_view rule;    ///< its name
  std::string_view says;    ///< the rule in one sentence
  std::string_view source;  ///< where it comes from
};

/// Holds the events of one contact against the rules of a protocol, one event at a time. It remembers what the rules
/// remember and no event. Everything is constexpr and free of allocation; noexcept if `found` is.
template <class Protocol = protocols, class Rules = typename rules_of<Protocol>::type>
class auditor {
  static_assert(sizeof(check_rules<Rules>) > 0);

 public:
  // No catalog, no rules: that has been told.
  constexpr bool read(const event&, auto&&) noexcept { return false; }
  constexpr void end(auto&&) const noexcept {}
};

template <class Protocol, class... Rule>
class auditor<Protocol, catalog<Rule...>> {
  static_assert(sizeof(check_rules<catalog<Rule...>>) > 0);

 public:
  /// Reads the next event, and calls found(violation) for every rule that it breaks, in the order of the catalog. False
  /// where the event lies before the one read last: time does not run backwards, and the event is left out. O(rules).
  template <std::invocable<const violation&> Found>
  constexpr bool read(const event& e, Found&& found) noexcept(std::is_nothrow_invocable_v<Found&, const violation&>) {
    if (e.at < now_) return false;
    now_ = e.at;
    std::apply([&](Rule&... rule) { (tell<Rule>(broken_by(rule, e), found), ...); }, rules_);
    ++read_;
    return true;
  }

  /// Asks the rules what the end of the log breaks. O(rules).
  template <std::invocable<const violation&> Found>
  constexpr void end(Found&& found) const noexcept(std::is_nothrow_invocable_v<Found&, const violation&>) {
    std::apply([&](const Rule&... rule) { (tell<Rule>(broken_at_end(rule), found), ...); }, rules_);
  }

  /// How many events were read.
  constexpr std::size_t size() const noexcept { return read_; }

 private:
  // A rule that is not well formed is asked nothing, here and below: `check_rule` has told.
  template <class R>
  static constexpr bool broken_by(R& rule, const event& e) noexcept {
    if constexpr (well_formed_rule<R>) return rule.broken_by(e);
    else return false;
  }

  template <class R>
  static constexpr bool broken_at_end(const R& rule) noexcept {
    if constexpr (well_formed_rule<R> && answers_at_end<R>) return rule.broken_at_end();
    else return false;
  }

  template <class R, class Found>
  constexpr void tell(bool broken, Found& found) const {
    if constexpr (well_formed_rule<R>)
      if (broken) found(violation{read_, R::name, R::says, R::source});
  }

  std::tuple<Rule...> rules_{};
  std::int64_t now_ = INT64_MIN;
  std::size_t read_ = 0;
};

/// Holds a whole log of one contact against a protocol: calls found(violation) for each rule broken, in the order of
/// the events, and returns how many events were left out because time ran backwards. O(events · rules).
template <class Protocol = protocols, class Found>
constexpr std::size_t audit(std::span<const event> log, Found&& found) {
  auditor<Protocol> a;
  std::size_t left_out = 0;
  for (const event& e : log)
    if (!a.read(e, found)) ++left_out;
  a.end(found);
  return left_out;
}

/// True when a log breaks no rule and is in order.
template <class Protocol = protocols>
constexpr bool keeps_rules(std::span<const event> log) noexcept {
  bool kept = true;
  return audit<Protocol>(log, [&kept](const violation&) noexcept { kept = false; }) == 0 && kept;
}

}  // namespace tact::care
