// SPDX-License-Identifier: BSL-1.0
#pragma once
// A model fitted to choices: biases, weights, ideals and temperature by maximum likelihood. It needs Eigen.

#include <algorithm>
#include <cstddef>
#include <span>
#include <type_traits>
#include <string_view>
#include <vector>

#include <tact/detail/level_steps.hpp>
#include <tact/detail/spec_of.hpp>
#include <tact/io/owning_model.hpp>
#include <tact/lab/bad_input.hpp>
#include <tact/lab/choice.hpp>
#include <tact/lab/detail/fit_design.hpp>
#include <tact/lab/detail/fit_model.hpp>
#include <tact/lab/detail/folds.hpp>
#include <tact/lab/detail/logit.hpp>
#include <tact/lab/detail/newton.hpp>
#include <tact/lab/fitted.hpp>

namespace tact::lab {
namespace detail {

/// Refuses options that make no sense.
inline void need_sense(const fit_options& o) {
  const auto bad = [](double ridge) { return !tact::detail::is_finite(ridge) || ridge <= 0; };
  if (o.start.value() == 0) throw bad_input("fit: the temperature to start from must be above 0");
  if (bad(o.ridge) || std::any_of(o.ridges.begin(), o.ridges.end(), bad))
    throw bad_input("fit: a ridge must be a number above 0 that is not infinite");
  if (o.ideals && !o.biases) throw bad_input("fit: to fit ideals, fit biases as well: they stand in for each other");
}

/// Refuses choices that cannot be fitted.
inline void need_sense(const logit_design& d, std::size_t choices, std::size_t clusters) {
  if (choices != clusters) throw bad_input("fit: give one cluster for each choice");
  if (d.chosen.empty()) throw bad_input("fit: there is no choice that the model can make; give some");
  if (std::all_of(d.chosen.begin(), d.chosen.end(), [&](std::size_t c) { return c == d.chosen.front(); }))
    throw bad_input("fit: all choices are the same strategy; give some of another");
}

/// How likely held-out clusters are under each ridge. O(ridges · folds), each as a fit.
inline std::vector<ridge_score> cross_validated(const logit_design& d, const fold_plan& folds, const fit_options& o) {
  std::vector<ridge_score> all;
  for (const double ridge : o.ridges) {
    double log = 0;
    for (std::size_t f = 0; f != folds.size(); ++f) {
      const logit_maximum best = maximise(d, folds.without(f), ridge, start_of(d));
      log += logit_log(d, folds.only(f), best.at);
    }
    all.push_back({ridge, log});
  }
  return all;
}

/// The ridge with the largest log, the first of equals.
inline double best_ridge(const std::vector<ridge_score>& all) {
  return std::max_element(all.begin(), all.end(),
                          [](const ridge_score& a, const ridge_score& b) { return a.log < b.log; })
      ->ridge;
}

}  // namespace detail

/// Fits a model to choices by maximum likelihood: each choice is a draw from the model's logit, as in `probabilities`.
/// `clusters` says who made each choice, or where: choices of one cluster stay together in cross-validation. The fit
/// starts from a model, whose gates, names and texts it keeps, and whose numbers it is pulled towards. Only differences
/// between strategies show in choices: what all have in common stays as it was.
///
/// A choice that a gate blocks is left out and counted. Separable choices have no maximum; the ridge makes one, and
/// `separable` says so. Throws `bad_input` for no choice, one strategy alone, one cluster alone, as many clusters as do
/// not fit, a strategy that the model does not have, options that make no sense, and choices that speak against the
/// model's geometry, so that no temperature above 0 fits. O(steps · choices · numbers²). Source: McFadden 1974 (the
/// logit); le Cessie 1992 (the ridge); tact (the starting model).
template <class Situation, std::size_t Capacity>
fitted<Situation, Capacity> fit(const io::owning_model<Situation, Capacity>& start,
                                std::span<const choice<std::type_identity_t<Situation>>> choices,
                                std::span<const std::size_t> clusters, const fit_options& options = {}) {
  detail::need_sense(options);
  const detail::fit_plan<Situation> plan(start.specs(), options);
  const detail::logit_design design = detail::design_of(start.model(), choices, plan, options);
  detail::need_sense(design, choices.size(), clusters.size());
  const detail::fold_plan folds(detail::kept_clusters(start.model(), choices, clusters), options);
  const std::vector<ridge_score> tried = detail::cross_validated(design, folds, options);
  const double ridge = tried.empty() ? options.ridge : detail::best_ridge(tried);

  const detail::logit_maximum best = detail::maximise(design, folds.all(), ridge, detail::start_of(design));
  const double scale = best.at[design.size() - 1];
  if (scale <= 0) throw bad_input("fit: the choices speak against the geometry of the model; keep the temperature");
  const detail::fit_estimates<Situation> estimates(plan, best.at, detail::covariance(best, ridge), options);
  fitted<Situation, Capacity> made{estimates.model(start), temperature(options.start.value() / scale)};
  made.temperature_error = estimates.temperature_error();
  made.numbers = estimates.numbers(made.model.specs());
  made.before = log_likelihood(start.model(), choices, options.start);
  made.log = best.value.log;
  made.after = log_likelihood(made.model.model(), choices, made.temperature);
  made.blocked = choices.size() - design.chosen.size();
  made.clusters = folds.clusters();
  made.ridge = ridge;
  made.cross_validated = tried;
  made.separable = detail::is_separable(design, folds.all(), best);
  return made;
}

/// The same from a typed model: `fit<models::rahim>(choices, clusters)`.
template <class Model>
auto fit(std::span<const choice<typename Model::situation_type>> choices, std::span<const std::size_t> clusters,
         const fit_options& options = {}) {
  constexpr std::size_t capacity = std::max<std::size_t>(16, Model::strategies::size);
  return fit(*io::owning_model<typename Model::situation_type, capacity>::from(
                 Model::name, tact::detail::specs_of<Model>(), io::detail::styles_in_words<Model>()),
             choices, clusters, options);
}

}  // namespace tact::lab
