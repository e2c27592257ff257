// SPDX-License-Identifier: BSL-1.0
#pragma once
// What it is worth to follow a model, against always doing the same and against chance.

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tact/compare.hpp>
#include <tact/detail/model_view.hpp>
#include <tact/lab/detail/bootstrap.hpp>
#include <tact/lab/detail/matching.hpp>
#include <tact/lab/estimate.hpp>
#include <tact/lab/observed.hpp>
#include <tact/recommend.hpp>

namespace tact::lab {

/// The mean outcome of some cases that share a strategy.
struct strategy_value {
  std::string strategy;
  std::optional<estimate> mean;  ///< empty where there are no such cases
};

/// The value of a policy, against the best constant one and against chance. People chose what they did, so none of
/// these is an experiment: a log of `explore` with `off_policy_of` is.
struct policy_value {
  std::optional<estimate> following;           ///< mean outcome where somebody did what the model advises
  std::vector<strategy_value> constants = {};  ///< mean outcome by what was done, in the order of the data
  std::optional<std::size_t> best = {};        ///< the place in `constants` of the best with enough cases
  std::optional<estimate> gain = {};           ///< following minus the best constant, for the same draws of cases
  std::optional<estimate> chance = {};         ///< mean of all: strategies in the shares in which people used them
  std::vector<strategy_value> by_advice = {};  ///< mean outcome by what the model advises, whatever was done
  std::vector<std::string> untried = {};       ///< advised strategies that nobody used: their value cannot be told
  std::size_t untried_cases = 0;               ///< the cases in which such a one is advised
  std::size_t without_outcome = 0;             ///< cases left out
  labels labels_are = labels::observed;        ///< derived: following is then a matter of the situation alone
  concerns_from concerns = concerns_from::intention;

  /// True where following is better than the best constant policy by more than chance explains. O(1).
  bool beats_best_constant() const noexcept { return gain && gain->interval && gain->interval->low > 0; }
};

namespace detail {

/// The outcomes of cases, what was done and what is advised, each by its place in a list of names.
struct valued_cases {
  std::vector<double> outcome = {};
  std::vector<std::size_t> done = {};     ///< a place in `words`
  std::vector<std::size_t> advised = {};  ///< a place in the model
  std::vector<std::size_t> means = {};    ///< what was done, as a place in the model; its size if it has none such
  std::vector<std::string> words = {};
  grouping clusters = {};

  /// The terms of a mean over those cases for which `is_in(i)` holds.
  template <class In>
  std::vector<ratio_term> terms(const In& is_in) const {
    std::vector<ratio_term> all;
    for (std::size_t i = 0; i != outcome.size(); ++i)
      all.push_back(is_in(i) ? ratio_term{outcome[i], 1} : ratio_term{});
    return all;
  }
};

/// The cases that have an outcome. Requires checked data.
template <class Model, class Data>
valued_cases valued(const Model& model, const Data& data, measure m, std::span<const equivalent> pairs) {
  const auto& numbers = tact::detail::numbers_of(model);
  std::vector<std::string_view> clusters;
  valued_cases all;
  for (const auto& one : data.cases) {
    const std::optional<double> outcome = outcome_of(one, m);
    if (!outcome) continue;
    const auto known = std::find(all.words.begin(), all.words.end(), one.strategy);
    all.done.push_back(static_cast<std::size_t>(known - all.words.begin()));
    if (known == all.words.end()) all.words.push_back(one.strategy);
    all.outcome.push_back(*outcome);
    all.advised.push_back(recommend(model, one.where).index());
    all.means.push_back(place_of(numbers, one.strategy, pairs));
    clusters.push_back(one.cluster);
  }
  all.clusters = grouped(clusters, [](std::string_view text) { return text; }, true);
  return all;
}

/// The place of the best constant policy with at least so many cases; empty where there is none.
inline std::optional<std::size_t> best_of(const std::vector<strategy_value>& constants, std::size_t least) noexcept {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i != constants.size(); ++i)
    if (constants[i].mean->cases >= least && (!best || constants[i].mean->value > constants[*best].mean->value))
      best = i;
  return best;
}

/// How much better following is than a constant policy; empty where one of the two has no cases.
inline std::optional<estimate> gain_over(const valued_cases& cases, std::size_t constant, const resampling& how) {
  const auto following = cases.terms([&](std::size_t i) { return cases.means[i] == cases.advised[i]; });
  const auto always = cases.terms([&](std::size_t i) { return cases.done[i] == constant; });
  const auto difference = [&](const std::vector<double>& times) -> std::optional<double> {
    const std::optional<double> one = ratio(following, cases.clusters, times);
    const std::optional<double> other = ratio(always, cases.clusters, times);
    return one && other ? std::optional(*one - *other) : std::nullopt;
  };
  const std::optional<double> value = difference(std::vector<double>(cases.clusters.count, 1.0));
  if (!value) return std::nullopt;
  return estimate{*value, bootstrap(cases.clusters.count, how, difference), cases.outcome.size()};
}

/// Fills the means by advice, and what nobody tried.
template <class Numbers>
void add_by_advice(policy_value& all, const Numbers& model, const valued_cases& cases, const resampling& how) {
  for (std::size_t s = 0; s != model.size(); ++s) {
    const auto terms = cases.terms([&](std::size_t i) { return cases.advised[i] == s; });
    all.by_advice.push_back({std::string(model[s].name), ratio_estimate(terms, cases.clusters, how)});
    const auto advised = std::count(cases.advised.begin(), cases.advised.end(), s);
    if (advised == 0 || std::count(cases.means.begin(), cases.means.end(), s) != 0) continue;
    all.untried.emplace_back(model[s].name);
    all.untried_cases += static_cast<std::size_t>(advised);
  }
}

}  // namespace detail

/// What it is worth to follow a model: the mean outcome of the cases in which somebody did what it advises, against the
/// best constant policy (of those with at least `least` cases) and against chance, each with an interval by the cluster
/// bootstrap. The best constant is chosen on the same data and then kept, which flatters it a little. `pairs` as for
/// `agreement_of`. Labels that were derived from the model's inputs are allowed; the report says so. No cases, an
/// outcome that is no number, and no outcome at all throw `bad_input`.
/// O(cases · strategies · inputs + replicates · cases · strategies). Source: tact (evaluation); Efron 1979.
template <class Model, labels Labels, class Situation>
policy_value policy_value_of(const Model& model, const outcomes<Labels, Situation>& data, measure m,
                             std::span<const equivalent> pairs = {}, const resampling& how = {},
                             std::size_t least = 30) {
  detail::need_cases(data, "policy_value_of");
  detail::need_outcomes(data, m, "policy_value_of");
  const detail::valued_cases cases = detail::valued(model, data, m, pairs);
  const auto mean = [&](const auto& is_in) { return detail::ratio_estimate(cases.terms(is_in), cases.clusters, how); };
  policy_value all{.following = mean([&](std::size_t i) { return cases.means[i] == cases.advised[i]; }),
                   .without_outcome = data.cases.size() - cases.outcome.size(),
                   .labels_are = data.labels_are,
                   .concerns = data.concerns};
  for (std::size_t w = 0; w != cases.words.size(); ++w)
    all.constants.push_back({cases.words[w], mean([&](std::size_t i) { return cases.done[i] == w; })});
  all.best = detail::best_of(all.constants, least);
  if (all.best) all.gain = detail::gain_over(cases, *all.best, how);
  all.chance = mean([](std::size_t) { return true; });
  detail::add_by_advice(all, tact::detail::numbers_of(model), cases, how);
  return all;
}

}  // namespace tact::lab
