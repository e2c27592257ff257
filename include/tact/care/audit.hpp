#pragma once
// A log of what happened, held against the rules of its protocols.

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
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

/// Where a rule stands in one contact: a base of the auditor, so that rules may have members of the same name.
template <class Rule>
struct standing_rule {
  Rule rule{};
};

/// Holds the events of one contact against the rules of a protocol, one event at a time. It remembers what the rules
/// remember and no event. Everything is constexpr and free of allocation; noexcept if `found` is.
template <class Protocol = protocols, class Rules = typename Protocol::rules>
class auditor;

template <class Protocol, class... Rule>
class auditor<Protocol, catalog<Rule...>> : standing_rule<Rule>... {
  static_assert(((sizeof(check_rule<Rule>) > 0) && ...));

 public:
  /// Reads the next event, and calls found(violation) for every rule that it breaks, in the order of the catalog. False
  /// where the event lies before the one read last: time does not run backwards, and the event is left out. O(rules).
  template <std::invocable<const violation&> Found>
  constexpr bool read(const event& e, Found&& found) {
    if (e.at < now_) return false;
    now_ = e.at;
    (tell<Rule>(broken_by<Rule>(e), found), ...);
    ++read_;
    return true;
  }

  /// Asks the rules what the end of the log breaks. O(rules).
  template <std::invocable<const violation&> Found>
  constexpr void end(Found&& found) const {
    (tell<Rule>(broken_at_end<Rule>(), found), ...);
  }

  /// How many events were read.
  constexpr std::size_t size() const noexcept { return read_; }

 private:
  // A rule that is not well formed is asked nothing, here and below: `check_rule` has told.
  template <class R>
  constexpr bool broken_by(const event& e) noexcept {
    if constexpr (well_formed_rule<R>) return static_cast<standing_rule<R>&>(*this).rule.broken_by(e);
    else return false;
  }

  template <class R>
  constexpr bool broken_at_end() const noexcept {
    if constexpr (requires(const R& r) { r.broken_at_end(); })
      return static_cast<const standing_rule<R>&>(*this).rule.broken_at_end();
    else return false;
  }

  template <class R, class Found>
  constexpr void tell(bool broken, Found& found) const {
    if constexpr (well_formed_rule<R>)
      if (broken) found(violation{read_, R::name, R::says, R::source});
  }

  std::int64_t now_ = INT64_MIN;
  std::size_t read_ = 0;
};

/// Holds a whole log of one contact against a protocol: calls found(violation) for each rule broken, in the order of
/// the events, and returns how many events were left out because time ran backwards. O(events · rules).
template <class Protocol = protocols, class Found>
constexpr std::size_t audit(std::span<const event> log, Found&& found) {
  auditor<Protocol> a;
  std::size_t left_out = 0;
  for (const event& e : log) left_out += a.read(e, found) ? 0 : 1;
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
