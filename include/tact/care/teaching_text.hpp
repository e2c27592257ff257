// SPDX-License-Identifier: BSL-1.0
#pragma once
// What a teaching text is: a topic, a sentence or two, and the statements that it comes from.

#include <cstddef>
#include <string_view>

#include <tact/situation.hpp>

namespace tact::care {

/// What a teaching text is about.
enum class topic : unsigned char {
  communication,  ///< how messages are understood
  chain,          ///< why every message needs an answer
  anger,          ///< what anger does, and what each means against it is for
  contact,        ///< what each contact asks of us
  user,           ///< what the user of today is like
  requests,       ///< what users ask for
  expectations,   ///< what customers expect
  moments,        ///< what each contact leaves
  quality,        ///< where quality of service comes from
  stage,          ///< what a sense of stage is
  conflict,       ///< what conflict is, and where it comes from
};

/// All topics, in the order of the enumeration.
inline constexpr topic topics[] = {topic::communication, topic::chain,    topic::anger,        topic::contact,
                                   topic::user,          topic::requests, topic::expectations, topic::moments,
                                   topic::quality,       topic::stage,    topic::conflict};

/// The topic's name, as a heading. Empty for a value that is not a topic. O(1).
constexpr std::string_view name(topic t) noexcept {
  constexpr std::string_view names[] = {"principles of communication",
                                        "the chain of communication",
                                        "anger and the means against it",
                                        "what a contact asks for",
                                        "the user of today",
                                        "what users ask for",
                                        "what customers expect",
                                        "moments of truth",
                                        "where quality comes from",
                                        "a sense of stage",
                                        "where conflict comes from"};
  return t <= topic::conflict ? names[static_cast<std::size_t>(t)] : std::string_view{};
}

/// The topic of a name, and whatever else has one: `from_name<topic>("the user of today")`.
using tact::from_name;

/// Statements of the documents that follow each other, by their numbers in STATEMENTS.md.
struct statement_range {
  int first;
  int last = first;

  /// True if a statement is one of them. O(1).
  constexpr bool contains(int number) const noexcept { return first <= number && number <= last; }

  friend constexpr bool operator==(const statement_range&, const statement_range&) noexcept = default;
};

/// One thing that the documents teach.
struct teaching_text {
  topic on;
  std::string_view name;        ///< the name of a step where the text is about a means against anger
  std::string_view says;        ///< one sentence, or two
  std::string_view words = {};  ///< how it can be said to a customer; empty if nothing is to be said
  std::string_view source;
  statement_range statements;
};

}  // namespace tact::care

template <>
inline constexpr tact::care::topic tact::detail::last_of<tact::care::topic> = tact::care::topic::conflict;
