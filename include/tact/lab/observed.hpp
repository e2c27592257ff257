// SPDX-License-Identifier: BSL-1.0
#pragma once
// What people did, and what came of it: two kinds of data, which answer different questions.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tact/detail/level_steps.hpp>
#include <tact/lab/bad_input.hpp>
#include <tact/situation.hpp>

namespace tact::lab {

/// Where the names of strategies in the data come from.
enum class labels : unsigned char {
  observed,  ///< somebody saw what was done
  derived,   ///< they were computed from the same numbers that are the model's inputs: good for comparing outcomes only
};

/// Its name, in lower case. O(1).
constexpr std::string_view name(labels l) noexcept {
  constexpr const char* names[] = {"observed", "derived"};
  return names[static_cast<std::size_t>(l)];
}

/// Where the two concerns of the cases come from. Source: tact (concerns are chosen).
enum class concerns_from : unsigned char {
  intention,  ///< somebody stated what was to weigh in the case
  behaviour,  ///< they were read off what self did: a model then mirrors the behaviour, and every report says so
};

/// Its name, in lower case. O(1).
constexpr std::string_view name(concerns_from c) noexcept {
  constexpr const char* names[] = {"intention", "behaviour"};
  return names[static_cast<std::size_t>(c)];
}

/// What somebody did in a situation.
template <class Situation = situation>
struct observed_choice {
  Situation where;
  std::string strategy;      ///< in the words of the data
  std::string cluster = {};  ///< cases that hang together, such as those of one firm; empty: a cluster of its own
  std::string stratum = {};  ///< cases that may be compared with each other
};

/// What somebody did in a situation, and what came of it: the higher, the better. An outcome may be missing.
template <class Situation = situation>
struct observed_outcome {
  Situation where;
  std::string strategy;                 ///< in the words of the data
  std::optional<double> self = {};      ///< what self got out of it
  std::optional<double> other = {};     ///< what the other side got
  std::optional<double> together = {};  ///< what both got
  std::string cluster = {};             ///< cases that hang together; empty: a cluster of its own
  std::string stratum = {};             ///< cases that may be compared with each other
};

/// What people did. It says whether a model describes them, and nothing of what works.
template <labels Labels = labels::observed, class Situation = situation>
struct choices {
  std::vector<observed_choice<Situation>> cases = {};
  concerns_from concerns = concerns_from::intention;
  labels labels_are = Labels;  ///< for data from a file, which the type cannot know
};

/// What people did and what came of it. It says something of what works.
template <labels Labels = labels::observed, class Situation = situation>
struct outcomes {
  std::vector<observed_outcome<Situation>> cases = {};
  concerns_from concerns = concerns_from::intention;
  labels labels_are = Labels;  ///< for data from a file, which the type cannot know
};

/// Which outcome of a case is meant.
enum class measure : unsigned char { self, other, together };

/// Its name, in lower case. O(1).
constexpr std::string_view name(measure m) noexcept {
  constexpr const char* names[] = {"self", "other", "together"};
  return names[static_cast<std::size_t>(m)];
}

/// One outcome of a case; empty where it is missing. O(1).
template <class Situation>
std::optional<double> outcome_of(const observed_outcome<Situation>& one, measure m) noexcept {
  return m == measure::self ? one.self : m == measure::other ? one.other : one.together;
}

/// The data without what came of it, to ask whether a model describes what people did. O(cases).
template <labels Labels, class Situation>
choices<Labels, Situation> choices_of(const outcomes<Labels, Situation>& data) {
  choices<Labels, Situation> all{.concerns = data.concerns, .labels_are = data.labels_are};
  for (const auto& one : data.cases) all.cases.push_back({one.where, one.strategy, one.cluster, one.stratum});
  return all;
}

namespace detail {

/// Throws `bad_input` where there are no cases.
template <class Data>
void need_cases(const Data& data, const char* asked_by) {
  if (data.cases.empty()) throw bad_input(std::string(asked_by) + ": there are no cases; give one at least");
}

/// Throws `bad_input` where the labels were computed from the model's inputs.
template <class Data>
void need_observed_labels(const Data& data, const char* asked_by) {
  if (data.labels_are == labels::derived) {
    std::string says(asked_by);
    says += ": the labels were computed from the model's own inputs, so agreement with them means nothing; ";
    says += "use policy_value_of, which compares outcomes";
    throw bad_input(says);
  }
}

/// Throws `bad_input` for an outcome that is no number, and where every outcome is missing.
template <class Data>
void need_outcomes(const Data& data, measure m, const char* asked_by) {
  bool any = false;
  for (std::size_t i = 0; i != data.cases.size(); ++i) {
    const std::optional<double> outcome = outcome_of(data.cases[i], m);
    any |= outcome.has_value();
    if (outcome && !tact::detail::is_finite(*outcome)) {
      std::string says(asked_by);
      says += ": the outcome of case " + std::to_string(i + 1);
      says += " is no finite number; leave it empty where it is missing";
      throw bad_input(says);
    }
  }
  if (any) return;
  std::string says(asked_by);
  says += ": no case has an outcome for ";
  says += name(m);
  throw bad_input(says + "; give one, or ask for another measure");
}

}  // namespace detail
}  // namespace tact::lab
