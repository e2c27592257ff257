// SPDX-License-Identifier: BSL-1.0
#pragma once
// Moments of truth: what customers expect of a contact, and what they perceive.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <tact/care/channel.hpp>
#include <tact/care/rule.hpp>
#include <tact/detail/enumeration.hpp>
#include <tact/level.hpp>
#include <tact/situation.hpp>

namespace tact::care {

/// What customers expect of a contact, and perceive in it: four good dimensions and five bad ones. Rudeness is that of
/// the treatment; delay is two dimensions. Source: D3, row E (statement 52).
enum class dimension : unsigned char {
  respect,
  culture_of_service,
  personal_interest,
  reliability,
  rudeness,
  delay_before,  ///< before the answer
  delay_during,  ///< while it is given
  incompetence,
  indifference,  ///< no interest is shown
};

/// All dimensions, in the order of the enumeration.
inline constexpr dimension dimensions[] = {
    dimension::respect,      dimension::culture_of_service, dimension::personal_interest,
    dimension::reliability,  dimension::rudeness,           dimension::delay_before,
    dimension::delay_during, dimension::incompetence,       dimension::indifference};

/// What is judged: the product, the service, or the professionalism of the staff. Source: D3, row E (statement 50).
enum class object : unsigned char { product, service, staff };

/// All objects, in the order of the enumeration.
inline constexpr object objects[] = {object::product, object::service, object::staff};

/// Why the customer is in contact. Source: D5, row H (statement 95).
enum class contact_reason : unsigned char {
  unstated,
  information,      ///< a request for information, such as a first phone call
  technical_visit,  ///< somebody comes
  claim,            ///< an administrative claim
  help,             ///< a request for technical help
};

/// All reasons, in the order of the enumeration.
inline constexpr contact_reason contact_reasons[] = {contact_reason::unstated, contact_reason::information,
                                                     contact_reason::technical_visit, contact_reason::claim,
                                                     contact_reason::help};

/// Who judges a contact. Source: D5, row H (statement 100).
enum class judge : unsigned char {
  customer,
  staff,  ///< what staff think of their own contacts; it counts nowhere
};

/// The dimension's name, as a table spells it: "culture_of_service". Empty for a value that is none. O(1).
constexpr std::string_view name(dimension d) noexcept {
  constexpr std::string_view names[] = {"respect",      "culture_of_service", "personal_interest",
                                        "reliability",  "rudeness",           "delay_before",
                                        "delay_during", "incompetence",       "indifference"};
  return d <= dimension::indifference ? names[static_cast<std::size_t>(d)] : std::string_view{};
}

/// The object's name, in lower case. Empty for a value that is none. O(1).
constexpr std::string_view name(object o) noexcept {
  constexpr std::string_view names[] = {"product", "service", "staff"};
  return o <= object::staff ? names[static_cast<std::size_t>(o)] : std::string_view{};
}

/// The reason's name, as a table spells it: "technical_visit". Empty for `unstated`, and for a value that is none.
/// O(1).
constexpr std::string_view name(contact_reason r) noexcept {
  constexpr std::string_view names[] = {"", "information", "technical_visit", "claim", "help"};
  return r <= contact_reason::help ? names[static_cast<std::size_t>(r)] : std::string_view{};
}

/// The judge's name, in lower case. Empty for a value that is none. O(1).
constexpr std::string_view name(judge j) noexcept {
  constexpr std::string_view names[] = {"customer", "staff"};
  return j <= judge::staff ? names[static_cast<std::size_t>(j)] : std::string_view{};
}

/// True for a dimension of which less is better. Source: D3, row E (statement 52).
constexpr bool is_negative(dimension d) noexcept { return d >= dimension::rudeness; }

/// True for the two dimensions that are about interest in the customer. Showing none is the main reason why customers
/// are dissatisfied. Source: D1, row E (statement 26).
constexpr bool is_about_interest(dimension d) noexcept {
  return d == dimension::personal_interest || d == dimension::indifference;
}

/// How much a dimension weighs where one figure is made of several: 2 if it is about interest, else 1. D1 says that
/// showing no interest matters most, and gives no number. Source: D1, row E (statement 26); tact (the number).
constexpr int weight(dimension d) noexcept { return is_about_interest(d) ? 2 : 1; }

/// Where a dimension comes from: a text whose parts begin with keys of SOURCES.md.
constexpr std::string_view source(dimension d) noexcept {
  return is_about_interest(d) ? "D1, row E; D3, row E" : "D3, row E";
}

/// How much of each dimension there is, from 0 for none to 1 for all that can be; what is not known is empty:
/// `judgement{.respect = 0.8, .indifference = 0.1}`.
struct judgement {
  std::optional<level> respect{};
  std::optional<level> culture_of_service{};
  std::optional<level> personal_interest{};
  std::optional<level> reliability{};
  std::optional<level> rudeness{};
  std::optional<level> delay_before{};
  std::optional<level> delay_during{};
  std::optional<level> incompetence{};
  std::optional<level> indifference{};

  /// The level of one dimension, to read or to set. A value that is no dimension stands for the last one. O(1).
  constexpr std::optional<level>& at(dimension d) noexcept { return this->*members[place_of(d)]; }
  constexpr const std::optional<level>& at(dimension d) const noexcept { return this->*members[place_of(d)]; }

  /// True if no dimension is stated. O(dimensions).
  constexpr bool empty() const noexcept {
    for (const dimension d : dimensions)
      if (at(d)) return false;
    return true;
  }

  friend constexpr bool operator==(const judgement&, const judgement&) noexcept = default;

 private:
  // The members, in the order of the dimensions.
  static constexpr std::optional<level> judgement::* members[] = {
      &judgement::respect,      &judgement::culture_of_service, &judgement::personal_interest,
      &judgement::reliability,  &judgement::rudeness,           &judgement::delay_before,
      &judgement::delay_during, &judgement::incompetence,       &judgement::indifference};

  static constexpr std::size_t place_of(dimension d) noexcept {
    return static_cast<std::size_t>(d <= dimension::indifference ? d : dimension::indifference);
  }
};

/// One contact, of whatever kind and with whatever area, and how the customer judges it at its end. Every contact is a
/// moment of truth. It borrows its texts, and two are equal if all is equal: so a reader finds a contact that it was
/// given twice. Source: D5, row H (statements 94 to 96); D1, row H.
struct moment {
  std::int64_t at = not_stated;  ///< when it took place: seconds on one clock for the whole journey
  std::optional<channel> by{};
  contact_reason reason = contact_reason::unstated;
  object about = object::service;
  judgement expected{};
  judgement perceived{};
  std::optional<level> satisfaction{};    ///< the customer's judgement of the whole, if it was asked for
  std::int64_t resolved_at = not_stated;  ///< when it was resolved, on the same clock; `not_stated` while it is open
  bool first = false;                     ///< the customer's first contact with us
  bool potential = false;                 ///< a potential customer, not yet a present one
  judge judged_by = judge::customer;
  std::string_view point{};           ///< the contact point
  std::string_view area{};            ///< of the firm: every area in contact with customers counts
  std::string_view representative{};  ///< who served

  friend constexpr bool operator==(const moment&, const moment&) noexcept = default;
};

/// What is wrong with a moment.
enum class moment_fault : unsigned char {
  none,
  no_time,
  time_too_far,
  resolved_before,
  judged_by_staff,
  not_judged,
};

/// How far from the clock's zero a time may lie, in seconds: about 31,700 years. The milliseconds since 1970 lie beyond
/// it. Source: tact.
inline constexpr std::int64_t furthest_time = 1'000'000'000'000;

/// The fault in one sentence; empty for `none`, and for a value that is none. O(1).
constexpr std::string_view message(moment_fault f) noexcept {
  constexpr std::string_view messages[] = {
      "",
      "this contact has no time; without one it has no place in the journey",
      "this contact has a time too far from the clock's zero; give seconds, not milliseconds",
      "this contact was resolved before it took place; time does not run backwards",
      "this contact was judged by staff; the customer is the only judge",
      "this contact has no perception and no satisfaction; it is counted, and not judged",
  };
  return f <= moment_fault::not_judged ? messages[static_cast<std::size_t>(f)] : std::string_view{};
}

/// True for a fault that keeps a moment out of a journey: every fault except `not_judged`. O(1).
constexpr bool is_refused(moment_fault f) noexcept { return f != moment_fault::none && f != moment_fault::not_judged; }

/// The first thing that is wrong with a moment, in the order of the enumeration; `none` if nothing is. An expectation
/// alone is no judgement; a perception alone is one, and has no gap. O(dimensions).
constexpr moment_fault fault_in(const moment& m) noexcept {
  const auto is_far = [](std::int64_t t) { return t < -furthest_time || t > furthest_time; };
  const bool is_resolved = m.resolved_at != not_stated;
  if (m.at == not_stated) return moment_fault::no_time;
  if (is_far(m.at) || (is_resolved && is_far(m.resolved_at))) return moment_fault::time_too_far;
  if (is_resolved && m.resolved_at < m.at) return moment_fault::resolved_before;
  if (m.judged_by != judge::customer) return moment_fault::judged_by_staff;
  if (!m.satisfaction && m.perceived.empty()) return moment_fault::not_judged;
  return moment_fault::none;
}

/// What was expected of a dimension. At first use there is no bad precedent, so that none lowers what is expected: it
/// counts as at least 1/2 of a good dimension, and at most 1/2 of a bad one. Empty if nothing was stated. O(1).
/// Source: D3, row E (statement 51); tact (the number).
constexpr std::optional<level> expectation_of(const moment& m, dimension d) noexcept {
  constexpr level half = 0.5;
  std::optional<level> expected = m.expected.at(d);
  if (expected && m.first && (is_negative(d) ? *expected > half : *expected < half)) expected = half;
  return expected;
}

/// The gap of a dimension, in steps of a level from −16384 to 16384: what was perceived less what was expected, the
/// other way round for a bad dimension. So below 0 is always less than expected. Empty unless both are stated. O(1).
/// Source: Oliver 1980; SERVQUAL; D3, row E.
constexpr std::optional<int> gap_of(const moment& m, dimension d) noexcept {
  const std::optional<level> expected = expectation_of(m, d);
  const std::optional<level> perceived = m.perceived.at(d);
  if (!expected || !perceived) return std::nullopt;
  const int more = perceived->steps() - expected->steps();
  return is_negative(d) ? -more : more;
}

/// How satisfied the customer was with a moment: the customer's own judgement of the whole; without it the weighted
/// mean of what was perceived, bad dimensions turned round, to the nearest level, half up. Empty if neither is stated.
/// O(dimensions). Source: D5, row H (statements 96 and 100); tact (the mean).
constexpr std::optional<level> satisfaction_of(const moment& m) noexcept {
  if (m.satisfaction) return m.satisfaction;
  int sum = 0;
  int weights = 0;
  for (const dimension d : dimensions) {
    const std::optional<level> perceived = m.perceived.at(d);
    if (!perceived) continue;
    sum += weight(d) * (is_negative(d) ? level::one - perceived->steps() : perceived->steps());
    weights += weight(d);
  }
  if (weights == 0) return std::nullopt;
  return level::from_steps((2 * sum + weights) / (2 * weights));
}

/// True if a moment is less than was expected: the weighted sum of its gaps lies below 0. O(dimensions).
/// Source: Oliver 1980; tact (the weights).
constexpr bool is_below_expectation(const moment& m) noexcept {
  int sum = 0;
  for (const dimension d : dimensions)
    if (const std::optional<int> gap = gap_of(m, d)) sum += weight(d) * *gap;
  return sum < 0;
}

}  // namespace tact::care

template <>
inline constexpr tact::care::dimension tact::detail::last_of<tact::care::dimension> =
    tact::care::dimension::indifference;
template <>
inline constexpr tact::care::object tact::detail::last_of<tact::care::object> = tact::care::object::staff;
template <>
inline constexpr tact::care::contact_reason tact::detail::last_of<tact::care::contact_reason> =
    tact::care::contact_reason::help;
template <>
inline constexpr tact::care::judge tact::detail::last_of<tact::care::judge> = tact::care::judge::staff;
