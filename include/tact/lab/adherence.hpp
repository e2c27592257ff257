// SPDX-License-Identifier: BSL-1.0
#pragma once
// Whether cases that followed a model's advice ended better than those that did not.

#include <cstddef>
#include <optional>
#include <span>
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

/// How much better cases ended that followed the advice. It compares people who chose differently, so it is no proof
/// that the advice is why.
struct adherence {
  std::optional<estimate> difference;  ///< mean outcome with the advice minus that without it, inside strata; empty
                                       ///< where no stratum has both. Its cases are those in strata that have both
  std::size_t followed = 0;            ///< cases with an outcome that followed the advice, in any stratum
  std::size_t not_followed = 0;        ///< those that did not
  std::size_t without_outcome = 0;     ///< cases left out
  std::size_t strata = 0;              ///< strata that have both
  std::size_t strata_left_out = 0;     ///< strata with one side only
  std::size_t cases_left_out = 0;      ///< the cases in those
  concerns_from concerns = concerns_from::intention;
};

namespace detail {

/// The two sides of one stratum, as sums over cases.
struct two_sides {
  double followed = 0;
  double outcomes_followed = 0;
  double not_followed = 0;
  double outcomes_not_followed = 0;

  void add(bool follows, double outcome, double times) noexcept {
    (follows ? followed : not_followed) += times;
    (follows ? outcomes_followed : outcomes_not_followed) += times * outcome;
  }
  bool has_both() const noexcept { return followed > 0 && not_followed > 0; }
  double size() const noexcept { return followed + not_followed; }
  double difference() const noexcept { return outcomes_followed / followed - outcomes_not_followed / not_followed; }
};

/// A case with an outcome.
struct followed_case {
  bool follows;
  double outcome;
  std::size_t cluster;
  std::size_t stratum;
};

/// The sums of each stratum, with how often each cluster counts.
inline std::vector<two_sides> by_stratum(const std::vector<followed_case>& cases, std::size_t strata,
                                         const std::vector<double>& times) {
  std::vector<two_sides> all(strata);
  for (const followed_case& c : cases) all[c.stratum].add(c.follows, c.outcome, times[c.cluster]);
  return all;
}

/// The differences inside strata, each weighted by the size of its stratum; empty where no stratum has both sides.
inline std::optional<double> stratified(const std::vector<two_sides>& strata) noexcept {
  double sum = 0;
  double size = 0;
  for (const two_sides& s : strata)
    if (s.has_both()) {
      sum += s.size() * s.difference();
      size += s.size();
    }
  return size == 0 ? std::nullopt : std::optional(sum / size);
}

/// Counts what the strata hold.
inline void count(adherence& all, const std::vector<two_sides>& strata) noexcept {
  for (const two_sides& s : strata) {
    all.followed += static_cast<std::size_t>(s.followed);
    all.not_followed += static_cast<std::size_t>(s.not_followed);
    if (s.has_both()) {
      ++all.strata;
    } else if (s.size() > 0) {
      ++all.strata_left_out;
      all.cases_left_out += static_cast<std::size_t>(s.size());
    }
  }
}

}  // namespace detail

/// The mean outcome of cases that followed a model's advice minus that of cases that did not, inside strata (weighted
/// by their size), with an interval by the cluster bootstrap. Strata with one side only say nothing; they are left out
/// and counted. `pairs` as for `agreement_of`. Labels that were derived from the model's inputs do not compile, or
/// throw `bad_input` where only the data say so: then following is a matter of the situation alone. No cases, an
/// outcome that is no number, and no outcome at all throw it as well. O(cases · strategies · inputs + replicates ·
/// cases). Source: tact (evaluation); Efron 1979.
template <class Model, labels Labels, class Situation>
adherence adherence_of(const Model& model, const outcomes<Labels, Situation>& data, measure m,
                       std::span<const equivalent> pairs = {}, const resampling& how = {}) {
  static_assert(Labels == labels::observed,
                "tact: with labels derived from the model's inputs, to follow the advice means nothing");
  detail::need_cases(data, "adherence_of");
  detail::need_observed_labels(data, "adherence_of");
  detail::need_outcomes(data, m, "adherence_of");
  const auto& numbers = tact::detail::numbers_of(model);
  const auto clusters = detail::grouped(data.cases, [](const auto& c) { return std::string_view(c.cluster); }, true);
  const auto strata = detail::grouped(data.cases, [](const auto& c) { return std::string_view(c.stratum); }, false);

  adherence all{.difference = {}, .concerns = data.concerns};
  std::vector<detail::followed_case> cases;
  for (std::size_t i = 0; i != data.cases.size(); ++i) {
    const auto& one = data.cases[i];
    const std::optional<double> outcome = outcome_of(one, m);
    if (!outcome) {
      ++all.without_outcome;
      continue;
    }
    const bool follows = detail::place_of(numbers, one.strategy, pairs) == recommend(model, one.where).index();
    cases.push_back({follows, *outcome, clusters.of[i], strata.of[i]});
  }
  const auto difference = [&](const std::vector<double>& times) {
    return detail::stratified(detail::by_stratum(cases, strata.count, times));
  };
  const std::vector<double> once(clusters.count, 1.0);
  detail::count(all, detail::by_stratum(cases, strata.count, once));
  if (const std::optional<double> value = difference(once))
    all.difference =
        estimate{*value, detail::bootstrap(clusters.count, how, difference), cases.size() - all.cases_left_out};
  return all;
}

}  // namespace tact::lab
