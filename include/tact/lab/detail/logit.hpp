// SPDX-License-Identifier: BSL-1.0
#pragma once
// A multinomial logit whose utilities are linear in its parameters: its log-likelihood and both derivatives. It needs
// Eigen.

#include <tact/detail/cxx20.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include <Eigen/Core>

namespace tact::lab::detail {

/// One parameter: it adds its value times a column of the case to the utility of one strategy.
struct logit_parameter {
  std::size_t strategy;
  std::size_t column;
};

/// The choices of a logit, row by row. The utility of strategy s in a case is  scale · base_s + Σ parameter · column,
/// over the parameters of s. The scale is the last parameter; where it is held, no data move it.
struct logit_design {
  std::size_t strategies = 0;
  std::size_t columns = 0;
  bool holds_scale = false;
  std::vector<logit_parameter> parameters = {};  ///< ordered by strategy
  std::vector<std::size_t> first = {};           ///< of each strategy, and the end
  std::vector<double> base = {};                 ///< by case, then by strategy
  std::vector<char> open = {};                   ///< the same: whether it can be chosen
  std::vector<double> column = {};               ///< by case, then by column
  std::vector<std::size_t> chosen = {};          ///< by case; always open

  /// The parameters, the scale included. O(1).
  Eigen::Index size() const noexcept { return static_cast<Eigen::Index>(parameters.size()) + 1; }
};

/// What a logit says of its data at some parameters.
struct logit_value {
  double log = 0;
  Eigen::VectorXd gradient = {};
  Eigen::MatrixXd information = {};  ///< minus the second derivative, the lower triangle
};

/// The probabilities of one case, and the logarithm of that of the choice.
class logit_case {
 public:
  logit_case(const logit_design& d, const Eigen::VectorXd& at, std::size_t n) : probability_(d.strategies) {
    std::vector<double>& u = probability_;
    double best = 0;
    bool any = false;
    for (std::size_t s = 0; s != d.strategies; ++s) {
      if (d.open[n * d.strategies + s] == 0) continue;
      u[s] = at[d.size() - 1] * d.base[n * d.strategies + s];
      for (std::size_t j = d.first[s]; j != d.first[s + 1]; ++j)
        u[s] += at[static_cast<Eigen::Index>(j)] * d.column[n * d.columns + d.parameters[j].column];
      best = any ? (std::max)(best, u[s]) : u[s];
      any = true;
    }
    log_ = u[d.chosen[n]] - best;
    double sum = 0;
    for (std::size_t s = 0; s != d.strategies; ++s)
      sum += u[s] = d.open[n * d.strategies + s] == 0 ? 0 : std::exp(u[s] - best);
    for (double& p : u) p /= sum;
    log_ -= std::log(sum);
  }

  double log() const noexcept { return log_; }
  double probability(std::size_t strategy) const noexcept { return probability_[strategy]; }

 private:
  std::vector<double> probability_;
  double log_ = 0;
};

/// Adds what one case says. `mean` is room for the mean features. O(parameters²).
inline void add_case(const logit_design& d, const logit_case& one, std::size_t n, Eigen::VectorXd& mean,
                     logit_value& all) {
  const Eigen::Index scale = d.size() - 1;
  mean[scale] = 0;
  for (std::size_t s = 0; s != d.strategies; ++s) {
    const double p = one.probability(s), left = (s == d.chosen[n] ? 1 : 0) - p;
    const double base = d.holds_scale ? 0 : d.base[n * d.strategies + s];
    all.gradient[scale] += left * base;
    all.information(scale, scale) += p * base * base;
    mean[scale] += p * base;
    for (std::size_t j = d.first[s]; j != d.first[s + 1]; ++j) {
      const auto row = static_cast<Eigen::Index>(j);
      const double x = d.column[n * d.columns + d.parameters[j].column];
      all.gradient[row] += left * x;
      mean[row] = p * x;
      all.information(scale, row) += p * base * x;
      for (std::size_t k = j; k != d.first[s + 1]; ++k)
        all.information(static_cast<Eigen::Index>(k), row) += p * x * d.column[n * d.columns + d.parameters[k].column];
    }
  }
  for (Eigen::Index j = 0; j <= scale; ++j)
    for (Eigen::Index k = j; k <= scale; ++k) all.information(k, j) -= mean[j] * mean[k];
}

/// The log-likelihood of some cases of a design, summed in their order. O(cases · parameters).
inline double logit_log(const logit_design& d, const std::vector<std::size_t>& cases, const Eigen::VectorXd& at) {
  double log = 0;
  for (const std::size_t n : cases) log += logit_case(d, at, n).log();
  return log;
}

/// The same with both derivatives. O(cases · parameters²).
inline logit_value logit_at(const logit_design& d, const std::vector<std::size_t>& cases, const Eigen::VectorXd& at) {
  logit_value all{0, Eigen::VectorXd::Zero(d.size()), Eigen::MatrixXd::Zero(d.size(), d.size())};
  Eigen::VectorXd mean = Eigen::VectorXd::Zero(d.size());
  for (const std::size_t n : cases) {
    const logit_case one(d, at, n);
    all.log += one.log();
    add_case(d, one, n, mean, all);
  }
  return all;
}

}  // namespace tact::lab::detail
