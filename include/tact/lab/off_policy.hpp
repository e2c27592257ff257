// SPDX-License-Identifier: BSL-1.0
#pragma once
// What another policy would have been worth, from a log that says how likely each thing was done.

#include <algorithm>
#include <iterator>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <tact/compare.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/detail/level_steps.hpp>
#include <tact/detail/model_view.hpp>
#include <tact/lab/bad_input.hpp>
#include <tact/lab/choice.hpp>
#include <tact/lab/detail/bootstrap.hpp>
#include <tact/lab/detail/matching.hpp>
#include <tact/lab/estimate.hpp>
#include <tact/lab/explore.hpp>
#include <tact/recommend.hpp>

namespace tact::lab {

/// One row of a log.
template <class Situation = situation>
struct logged {
  Situation where;
  std::string strategy;                    ///< what was done
  std::optional<double> probability = {};  ///< how likely that was, above 0 and up to 1
  std::optional<double> outcome = {};      ///< what came of it, the higher the better; a row without one is left out
  std::string cluster = {};                ///< rows that hang together; empty: a cluster of its own
};

/// Policies to evaluate: from a situation to the chance of each strategy of a model.
///
/// A model's advice, always followed. A model made at run time is borrowed. O(1).
template <class Model>
auto following(const Model& model) noexcept {
  return [view = tact::detail::model_view<Model>(model)](const typename Model::situation_type& s) noexcept {
    return probabilities(recommendation<Model>(view, tact::detail::inputs_of(s)), temperature{0});
  };
}

/// Choices as a model makes them with this temperature, or exploration: whatever `probabilities` takes. A model made at
/// run time is borrowed. O(1).
template <class Model, class Rule>
auto following(const Model& model, const Rule& rule) noexcept {
  return [view = tact::detail::model_view<Model>(model), rule](const typename Model::situation_type& s) {
    return probabilities(recommendation<Model>(view, tact::detail::inputs_of(s)), rule);
  };
}

/// What an evaluation asks of a log.
struct off_policy_rules {
  resampling interval = {};
  double least_effective = 30;  ///< the smallest effective sample size that counts, in rows
  double least_coverage = 0.9;  ///< the smallest share of the policy's probability that the log must cover
  std::size_t folds = 5;        ///< parts of the log whose mean outcomes come from the other parts; from 2 up
};

/// What a policy would have been worth. The estimates are empty where the log cannot tell; `why_not` says why.
struct off_policy_value {
  std::optional<estimate> inverse_propensity = {};  ///< mean of weighted outcomes: right on average, and wide
  std::optional<estimate> self_normalised = {};     ///< the same by the sum of the weights: narrower, a little off
  std::optional<estimate> doubly_robust = {};       ///< a model of outcomes, corrected: right where either is right
  std::optional<estimate> coverage = {};  ///< the mean weight: estimates the share of the policy's probability that
                                          ///< lies on what the log could have done; about 1 where it covers all
  double effective = 0;                   ///< effective sample size, in rows: the square of the sum of weights by the
                                          ///< sum of their squares
  std::vector<std::string> untried = {};  ///< strategies that the policy wants and the log never shows
  double untried_share = 0;               ///< their share of the policy's probability
  std::size_t rows = 0;                   ///< rows with an outcome
  std::size_t without_outcome = 0;
  std::string why_not = {};  ///< one sentence; empty where the log can tell
};

namespace detail {

/// What the estimators need of a log, row by row.
struct weighted_log {
  std::vector<double> outcome = {};
  std::vector<double> weight = {};              ///< the policy's probability of what was done, by the log's
  std::vector<std::size_t> done = {};           ///< a place in `names`; its size if the policy has none such
  std::vector<std::vector<double>> wants = {};  ///< the policy's probability of each strategy
  std::vector<std::string> names = {};          ///< the policy's strategies
  std::vector<std::size_t> row = {};            ///< the place of each of these in the log
  grouping clusters = {};
  std::size_t unknown = 0;     ///< rows without a probability
  std::size_t impossible = 0;  ///< rows whose probability is 0, though it was done
};

/// Throws `bad_input` for a number in a row that cannot be meant.
template <class Row>
void check_row(const Row& one, std::size_t number) {
  const auto refuse = [number](const char* what) {
    std::string says = "off_policy_of: row " + std::to_string(number);
    throw bad_input(says += what);
  };
  const double likely = one.probability.value_or(0);
  if (!tact::detail::is_finite(likely) || likely < 0 || likely > 1)
    refuse(" has a probability that does not lie from 0 to 1");
  if (one.outcome && !tact::detail::is_finite(*one.outcome))
    refuse(" has an outcome that is no finite number; leave it empty where it is missing");
}

/// Throws `bad_input` for what is no policy: each row asks it for the same strategies, whose chances add up to 1.
template <class Chances>
void check_chances(const weighted_log& all, const Chances& wants) {
  double sum = 0;
  for (const chance& c : wants) {
    if (!tact::detail::is_finite(c.probability) || c.probability < 0)
      throw bad_input("off_policy_of: the policy gives a chance that is no probability");
    sum += c.probability;
  }
  if (sum < 1 - 1e-6 || sum > 1 + 1e-6) throw bad_input("off_policy_of: the policy's chances do not add up to 1");
  if (!all.names.empty() && all.names.size() != wants.size())
    throw bad_input("off_policy_of: the policy must give the same strategies in every situation");
}

/// Adds one row that has an outcome.
template <class Row, class Chances>
void add_row(weighted_log& all, const Row& one, const Chances& wants, std::span<const equivalent> pairs) {
  check_chances(all, wants);
  const std::size_t done = place_of(wants, one.strategy, pairs);
  const double likely = one.probability.value_or(0);
  all.unknown += !one.probability;
  all.impossible += one.probability && likely == 0;
  all.outcome.push_back(*one.outcome);
  all.done.push_back(done);
  all.weight.push_back(done == wants.size() || likely == 0 ? 0 : wants[done].probability / likely);
  std::vector<double>& chances = all.wants.emplace_back();
  for (const chance& c : wants) chances.push_back(c.probability);
  if (all.names.empty())
    for (const chance& c : wants) all.names.emplace_back(c.name);
}

template <class Policy, class Log>
weighted_log weighted(const Policy& policy, const Log& log, std::span<const equivalent> pairs) {
  weighted_log all;
  std::vector<std::string_view> clusters;
  std::size_t number = 0;
  for (const auto& one : log) {
    check_row(one, ++number);
    if (!one.outcome) continue;
    add_row(all, one, policy(one.where), pairs);
    all.row.push_back(number - 1);
    clusters.push_back(one.cluster);
  }
  if (number == 0) throw bad_input("off_policy_of: the log has no rows; give one at least");
  if (all.outcome.empty()) throw bad_input("off_policy_of: no row has an outcome; give one at least");
  all.clusters = grouped(clusters, [](std::string_view text) { return text; }, true);
  return all;
}

/// Sums of outcomes by what was done.
struct sums_by_strategy {
  std::vector<double> outcomes;
  std::vector<double> rows;
  double all_outcomes = 0;
  double all_rows = 0;

  explicit sums_by_strategy(std::size_t strategies) : outcomes(strategies + 1), rows(strategies + 1) {}

  void add(std::size_t strategy, double outcome) noexcept {
    outcomes[strategy] += outcome;
    ++rows[strategy];
    all_outcomes += outcome;
    ++all_rows;
  }

  /// The mean of a strategy over the rows that are not in `part`; the mean of all those where it was never done; 0
  /// where there are none.
  double mean_without(const sums_by_strategy& part, std::size_t strategy) const noexcept {
    const double n = rows[strategy] - part.rows[strategy];
    if (n > 0) return (outcomes[strategy] - part.outcomes[strategy]) / n;
    const double rest = all_rows - part.all_rows;
    return rest > 0 ? (all_outcomes - part.all_outcomes) / rest : 0;
  }
};

/// The mean outcome of each strategy, for each row from the parts of the log to which its cluster does not belong.
inline std::vector<std::vector<double>> cross_fitted(const weighted_log& log, std::size_t folds) {
  const std::size_t strategies = log.names.size();
  sums_by_strategy whole(strategies);
  std::vector<sums_by_strategy> parts(folds, sums_by_strategy(strategies));
  for (std::size_t i = 0; i != log.outcome.size(); ++i) {
    whole.add(log.done[i], log.outcome[i]);
    parts[log.clusters.of[i] % folds].add(log.done[i], log.outcome[i]);
  }
  std::vector<std::vector<double>> all(log.outcome.size(), std::vector<double>(strategies));
  for (std::size_t i = 0; i != all.size(); ++i)
    for (std::size_t s = 0; s != strategies; ++s) all[i][s] = whole.mean_without(parts[log.clusters.of[i] % folds], s);
  return all;
}

/// The doubly robust value of each row: what the model of outcomes expects of the policy, plus what it got wrong of the
/// row, weighted.
inline std::vector<ratio_term> doubly_robust_terms(const weighted_log& log,
                                                   const std::vector<std::vector<double>>& expected) {
  std::vector<ratio_term> all;
  for (std::size_t i = 0; i != log.outcome.size(); ++i) {
    double value = 0;
    for (std::size_t s = 0; s != log.names.size(); ++s) value += log.wants[i][s] * expected[i][s];
    if (log.done[i] != log.names.size()) value += log.weight[i] * (log.outcome[i] - expected[i][log.done[i]]);
    all.push_back({value, 1});
  }
  return all;
}

/// The strategies that the policy wants and the log never shows, and their share.
inline void add_untried(off_policy_value& all, const weighted_log& log) {
  for (std::size_t s = 0; s != log.names.size(); ++s) {
    double share = 0;
    for (const std::vector<double>& wants : log.wants) share += wants[s];
    if (share == 0 || std::find(log.done.begin(), log.done.end(), s) != log.done.end()) continue;
    all.untried.push_back(log.names[s]);
    all.untried_share += share / static_cast<double>(log.wants.size());
  }
}

/// Some of the rows, in words: "in 3 of 100 rows".
inline std::string in_rows(std::size_t some, std::size_t all) {
  std::string says = "in " + std::to_string(some);
  says += " of " + std::to_string(all);
  return says += " rows";
}

/// Why the log cannot tell; empty where it can.
inline std::string why_not(const off_policy_value& all, const weighted_log& log, const off_policy_rules& rules) {
  std::string says = "the log cannot tell: ";
  if (log.unknown != 0)
    return says += in_rows(log.unknown, all.rows) + " it does not say how likely it was that this was done";
  if (log.impossible != 0) return says += in_rows(log.impossible, all.rows) + " what was done had probability 0";
  if (all.untried_share > 1 - rules.least_coverage) {
    says += "it never shows";
    for (const std::string& name : all.untried) says += ' ' + name;
    return says += ", which the policy wants";
  }
  const double covered = all.coverage->interval ? all.coverage->interval->high : all.coverage->value;
  if (covered < rules.least_coverage) return says += "the policy wants much that could not happen when it was written";
  if (all.effective < rules.least_effective) {
    says += "the effective sample size is " + std::to_string(static_cast<std::size_t>(all.effective));
    return says += " rows, fewer than the least that counts";
  }
  return {};
}

/// The estimates, given what a model of outcomes expects in each row.
inline off_policy_value estimated(const weighted_log& log, const std::vector<std::vector<double>>& expected,
                                  const off_policy_rules& rules) {
  std::vector<ratio_term> mean, normalised, weights;
  double sum = 0, squares = 0;
  for (std::size_t i = 0; i != log.outcome.size(); ++i) {
    const double w = log.weight[i];
    mean.push_back({w * log.outcome[i], 1});
    normalised.push_back({w * log.outcome[i], w});
    weights.push_back({w, 1});
    sum += w;
    squares += w * w;
  }
  off_policy_value all{.effective = squares == 0 ? 0 : sum * sum / squares, .rows = log.outcome.size()};
  const auto found = [&](const auto& terms) { return ratio_estimate(terms, log.clusters, rules.interval); };
  all.coverage = found(weights);
  add_untried(all, log);
  all.why_not = why_not(all, log, rules);
  if (!all.why_not.empty()) return all;
  all.inverse_propensity = found(mean);
  all.self_normalised = found(normalised);
  all.doubly_robust = found(doubly_robust_terms(log, expected));
  return all;
}

}  // namespace detail

/// What a policy would have been worth, from a log of another one. `policy` takes a situation and gives the chance of
/// each of its strategies, always the same ones: `following(model)`, or any function that returns a list of `chance`
/// like it. `pairs` says which of them count as which words of the log (`one` is the word). The model of outcomes
/// behind the doubly robust estimate is the mean outcome of each strategy, from other parts of the log than the row's.
/// Intervals come from the cluster bootstrap, with that model held fixed. Where the log cannot tell, there are no
/// estimates, and a sentence. Throws `bad_input` for a log without rows or outcomes, for a probability or an outcome
/// that is none, for chances that do not add up to 1, and for fewer than 2 folds. O(rows · strategies · inputs +
/// replicates · rows). Source: Horvitz & Thompson 1952; Swaminathan & Joachims 2015; Dudík 2014; Efron 1979; tact (what
/// a log can tell).
template <class Policy, class Log>
off_policy_value off_policy_of(const Policy& policy, const Log& log, std::span<const equivalent> pairs = {},
                               const off_policy_rules& rules = {}) {
  if (rules.folds < 2) throw bad_input("off_policy_rules: take 2 folds at least");
  const detail::weighted_log rows = detail::weighted(policy, log, pairs);
  off_policy_value all = detail::estimated(rows, detail::cross_fitted(rows, rules.folds), rules);
  all.without_outcome = std::size(log) - all.rows;
  return all;
}

/// The same with a model of outcomes of the caller's: `expects(situation, strategy)` is the outcome that it expects of
/// one of the policy's strategies. It must not have been fitted to this log, which is a list with [].
template <class Policy, class Log, class Expects>
  requires std::is_invocable_r_v<double, const Expects&, decltype((std::begin(std::declval<const Log&>())->where)),
                                 std::string_view>
off_policy_value off_policy_of(const Policy& policy, const Log& log, const Expects& expects,
                               std::span<const equivalent> pairs = {}, const off_policy_rules& rules = {}) {
  const detail::weighted_log rows = detail::weighted(policy, log, pairs);
  std::vector<std::vector<double>> expected;
  for (const std::size_t i : rows.row) {
    std::vector<double>& row = expected.emplace_back();
    for (const std::string& name : rows.names) row.push_back(expects(log[i].where, std::string_view(name)));
  }
  off_policy_value all = detail::estimated(rows, expected, rules);
  all.without_outcome = std::size(log) - all.rows;
  return all;
}

}  // namespace tact::lab
