// SPDX-License-Identifier: BSL-1.0
#pragma once
// The parameters of a logit at which its choices are likeliest, with a ridge. It needs Eigen.

#include <cstddef>
#include <vector>

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include <tact/lab/detail/logit.hpp>

namespace tact::lab::detail {

/// The parameters at which nothing differs from the start: all 0, and the scale 1.
inline Eigen::VectorXd start_of(const logit_design& d) {
  Eigen::VectorXd at = Eigen::VectorXd::Zero(d.size());
  at[d.size() - 1] = 1;
  return at;
}

/// The best parameters: those that maximise  log-likelihood − ridge / 2 · |parameters − start|². The maximum is one,
/// because the sum is strictly concave.
struct logit_maximum {
  Eigen::VectorXd at = {};
  logit_value value = {};  ///< there, without the ridge
  int steps = 0;
};

/// Newton's method from `from`, each step halved until it gains. O(steps · cases · parameters²).
inline logit_maximum maximise(const logit_design& d, const std::vector<std::size_t>& cases, double ridge,
                              const Eigen::VectorXd& from) {
  constexpr int most_steps = 200;
  constexpr double close = 1e-10;  // what a step promises to gain, in units of log-likelihood
  const Eigen::VectorXd start = start_of(d);
  const auto penalty = [&](const Eigen::VectorXd& at) { return ridge / 2 * (at - start).squaredNorm(); };
  logit_maximum best{from, logit_at(d, cases, from), 0};
  while (best.steps != most_steps) {
    const Eigen::VectorXd gradient = best.value.gradient - ridge * (best.at - start);
    Eigen::MatrixXd curvature = best.value.information;
    curvature.diagonal().array() += ridge;
    const Eigen::VectorXd step = curvature.selfadjointView<Eigen::Lower>().llt().solve(gradient);
    const double promised = gradient.dot(step);
    if (promised < close) break;
    const double now = best.value.log - penalty(best.at);
    double length = 1;
    while (length > 1e-6 && logit_log(d, cases, best.at + length * step) - penalty(best.at + length * step) < now)
      length /= 2;
    if (length <= 1e-6) break;  // nothing to gain but rounding
    best.at += length * step;
    best.value = logit_at(d, cases, best.at);
    ++best.steps;
  }
  return best;
}

/// The covariance of the estimates: that of a maximum with a ridge, C⁻¹ · information · C⁻¹, where C is the information
/// with the ridge. What the data say nothing of has variance 0. O(parameters³). Source: le Cessie 1992.
inline Eigen::MatrixXd covariance(const logit_maximum& best, double ridge) {
  const Eigen::MatrixXd information = best.value.information.selfadjointView<Eigen::Lower>();
  Eigen::MatrixXd curvature = information;
  curvature.diagonal().array() += ridge;
  const Eigen::MatrixXd inverse = curvature.llt().solve(Eigen::MatrixXd::Identity(curvature.rows(), curvature.cols()));
  return inverse * information * inverse;
}

/// True where the choices are separable: without a ridge their likelihood has no maximum, because it grows for ever in
/// some direction. With ever less ridge the maximum then walks on; elsewhere it stays, and walking on loses.
/// O(steps · cases · parameters²). Source: Albert 1984 (separation); tact (how it is found).
inline bool is_separable(const logit_design& d, const std::vector<std::size_t>& cases, const logit_maximum& best) {
  constexpr double little = 1e-3, less = 1e-5, long_way = 0.05;
  const Eigen::VectorXd nearby = maximise(d, cases, little, best.at).at;
  const Eigen::VectorXd next = maximise(d, cases, less, nearby).at;
  const Eigen::VectorXd walked = next - nearby;
  return walked.norm() > long_way && logit_log(d, cases, next + walked) > logit_log(d, cases, next);
}

}  // namespace tact::lab::detail
