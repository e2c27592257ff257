// SPDX-License-Identifier: BSL-1.0
#pragma once
// From the parameters of a logit back to the numbers of a model, with their errors, and to the model on its grid. It
// needs Eigen.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include <Eigen/Core>

#include <tact/detail/grid.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/io/owning_model.hpp>
#include <tact/lab/detail/fit_design.hpp>
#include <tact/lab/detail/logit.hpp>
#include <tact/lab/fitted.hpp>
#include <tact/policy.hpp>

namespace tact::lab::detail {

/// The nearest number of the grid within a range.
inline double on_grid(double x, double low, double high) noexcept {
  return tact::detail::to_grid(std::clamp(x, low, high)) / double{tact::detail::grid};
}

/// Estimates as numbers of a model.
template <class Situation>
class fit_estimates {
  static constexpr std::size_t bias = bias_column<Situation>;

 public:
  fit_estimates(const fit_plan<Situation>& plan, const Eigen::VectorXd& at, const Eigen::MatrixXd& covariance,
                const fit_options& options)
      : plan_(plan), at_(at), covariance_(covariance), start_(options.start.value()) {
    for (std::size_t concern = 0; options.ideals && concern != shift_.size(); ++concern)
      shift_[concern] = shift_into_square(concern);
    for (std::size_t j = 0; j != plan.parameters().size(); ++j) all_.push_back(number(j));
    for (std::size_t j = 0; j != all_.size(); ++j)
      if (plan.parameters()[j].column == bias) round_bias(j);
  }

  /// The standard error of the temperature: that of 1 / scale, by its slope.
  double temperature_error() const {
    return std::sqrt((std::max)(0.0, covariance_(scale_at(), scale_at()))) * start_ / (scale() * scale());
  }

  /// Every fitted number, with the names of a model's specs.
  std::vector<fitted_number> numbers(std::span<const strategy_spec> specs) const {
    std::vector<fitted_number> named = all_;
    for (std::size_t j = 0; j != named.size(); ++j) {
      const auto& [strategy, column] = plan_.parameters()[j];
      named[j].strategy = specs[strategy].name;
      if (column != bias) named[j].input = tact::detail::input_table<Situation>[column].name;
    }
    return named;
  }

  /// The starting model with the estimates on the grid.
  template <std::size_t Capacity>
  io::owning_model<Situation, Capacity> model(const io::owning_model<Situation, Capacity>& start) const {
    std::vector<strategy_spec> specs(plan_.specs().begin(), plan_.specs().end());
    std::vector<std::vector<weight>> weights;
    weights.reserve(specs.size());
    for (const strategy_spec& s : specs) weights.emplace_back(s.weights.begin(), s.weights.end());
    for (std::size_t j = 0; j != all_.size(); ++j) {
      const auto& [strategy, column] = plan_.parameters()[j];
      if (column == bias) specs[strategy].bias = all_[j].on_grid;
      else if (column < tact::detail::concern_count) ideal_of(specs[strategy], column) = all_[j].on_grid;
      else set(weights[strategy], tact::detail::input_table<Situation>[column].name, all_[j].on_grid);
    }
    for (std::size_t s = 0; s != specs.size(); ++s) specs[s].weights = weights[s];
    return *io::owning_model<Situation, Capacity>::from(start.name(), specs, start.styles());
  }

 private:
  Eigen::Index scale_at() const noexcept { return at_.size() - 1; }
  double scale() const noexcept { return at_[scale_at()]; }

  static double& ideal_of(strategy_spec& s, std::size_t concern) noexcept {
    return concern == 0 ? s.ideal.assertiveness : s.ideal.cooperativeness;
  }

  /// Sets a weight; its source is the fit from now on.
  static void set(std::vector<weight>& weights, std::string_view factor, double value) {
    constexpr const char* fitted = "fitted";
    for (weight& w : weights)
      if (w.factor == factor) {
        w = {w.factor, value, fitted};
        return;
      }
    if (value != 0) weights.push_back({factor, value, fitted});
  }

  /// What the model had, on the grid.
  double start_of(std::size_t j) const noexcept {
    const auto& [strategy, column] = plan_.parameters()[j];
    strategy_spec s = plan_.specs()[strategy];
    if (column == bias) return on_grid(s.bias, -2, 2);
    if (column < tact::detail::concern_count) return on_grid(ideal_of(s, column), 0, 1);
    for (const weight& w : s.weights)
      if (tact::detail::factor_index<Situation>(w.factor) == column) return on_grid(w.value, -1, 1);
    return 0;
  }

  /// The value of parameter j in the unit of scores: its change from the start.
  double change(std::size_t j) const noexcept { return at_[static_cast<Eigen::Index>(j)] * start_ / scale(); }

  /// How far ideals are to be moved together so that they lie in the square: what all have in common does not show in
  /// choices. 0 where they lie in it or do not fit.
  double shift_into_square(std::size_t concern) const {
    double low = 0, high = 1;
    for (std::size_t k = 0; k != plan_.parameters().size(); ++k)
      if (plan_.parameters()[k].column == concern) {
        low = (std::min)(low, start_of(k) + change(k));
        high = (std::max)(high, start_of(k) + change(k));
      }
    return low < 0 && high > 1 ? 0 : low < 0 ? -low : 1 - high;
  }

  /// An ideal's coordinate as estimated, moved with all others.
  double ideal(std::size_t k) const { return start_of(k) + change(k) + shift_[plan_.parameters()[k].column]; }

  /// The parameters of the ideal of the strategy of a bias, which its constant depends on.
  template <class F>
  void each_ideal(std::size_t j, const F& f) const {
    const std::size_t strategy = plan_.parameters()[j].strategy;
    for (std::size_t k = plan_.first()[strategy]; k != plan_.first()[strategy + 1]; ++k)
      if (plan_.parameters()[k].column < tact::detail::concern_count) f(k);
  }

  /// The estimate of parameter j. A bias gives back what the square of a moved ideal takes, and what a column that is
  /// measured from one half adds.
  fitted_number number(std::size_t j) const {
    const std::size_t column = plan_.parameters()[j].column;
    fitted_number n{.start = start_of(j)};
    n.value = column < tact::detail::concern_count ? ideal(j) : n.start + change(j);
    Eigen::VectorXd slope = Eigen::VectorXd::Zero(at_.size());
    slope[static_cast<Eigen::Index>(j)] = start_ / scale();
    slope[scale_at()] = -change(j) / scale();
    if (column == bias)
      each_ideal(j, [&](std::size_t k) {
        const double to = ideal(k), from = start_of(k);
        n.value += to * (to - 1) - from * (from - 1);
        slope[static_cast<Eigen::Index>(k)] = (2 * to - 1) * start_ / scale();
        slope[scale_at()] -= (2 * to - 1) * change(k) / scale();
      });
    n.error = std::sqrt((std::max)(0.0, slope.dot(covariance_ * slope)));
    constexpr double quantile = 1.959963984540054;  // of the normal distribution, at 97.5 %
    n.low = n.value - quantile * n.error;
    n.high = n.value + quantile * n.error;
    const double most = column == bias ? 2 : 1, least = column < tact::detail::concern_count ? 0 : -most;
    n.on_grid = on_grid(n.value, least, most);
    n.clipped = std::abs(n.value - n.on_grid) > 1.0 / tact::detail::grid;
    return n;
  }

  /// Rounds a bias so that the border stays where it was beside an ideal that was rounded.
  void round_bias(std::size_t j) {
    double value = all_[j].value;
    each_ideal(j, [&](std::size_t k) {
      value += all_[k].on_grid * (all_[k].on_grid - 1) - all_[k].value * (all_[k].value - 1);
    });
    all_[j].on_grid = on_grid(value, -2, 2);
  }

  const fit_plan<Situation>& plan_;
  Eigen::VectorXd at_;
  Eigen::MatrixXd covariance_;
  double start_;
  std::array<double, tact::detail::concern_count> shift_{};  // of all ideals, by concern
  std::vector<fitted_number> all_;
};

}  // namespace tact::lab::detail
