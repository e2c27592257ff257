// SPDX-License-Identifier: BSL-1.0
#pragma once
// From what the weights and biases of a model are drawn, where nobody is sure of them.

#include <tact/detail/grid.hpp>
#include <tact/detail/level_steps.hpp>
#include <tact/lab/bad_input.hpp>

namespace tact::lab {

/// A distribution of the numbers of a model, each drawn alone, on the grid of 1/128 and inside its range. A weight that
/// the model does not have is not drawn: it stays 0. Every operation is O(1). Source: tact (the distributions).
class weight_distribution {
 public:
  /// Each weight is uniform within ± `weights` of its present value, each bias within ± `biases`. Throws `bad_input`
  /// unless they are from 0 to 1 and from 0 to 2.
  static weight_distribution around(double weights, double biases) { return {weights, biases, false}; }

  /// Each weight keeps its sign, and its size is uniform from 1/128 to `largest`; each bias is uniform within ±
  /// `biases` of its present value. Throws `bad_input` unless `largest` is from 1/128 to 1, and `biases` from 0 to 2.
  static weight_distribution of_sign(double largest, double biases) {
    weight_distribution made(largest, biases, true);
    if (made.weight_steps() < 1) throw bad_input("weight_distribution: the largest weight must be from 1/128 to 1");
    return made;
  }

  /// True for `of_sign`.
  constexpr bool keeps_signs() const noexcept { return keeps_signs_; }

  /// The spread of a weight, or its largest size, in steps of 1/128.
  constexpr int weight_steps() const noexcept { return weights_; }

  /// The spread of a bias in steps of 1/128.
  constexpr int bias_steps() const noexcept { return biases_; }

 private:
  weight_distribution(double weights, double biases, bool keeps_signs) : keeps_signs_(keeps_signs) {
    if (!tact::detail::within(weights, 1) || weights < 0)
      throw bad_input("weight_distribution: the spread of weights must be a number from 0 to 1");
    if (!tact::detail::within(biases, 2) || biases < 0)
      throw bad_input("weight_distribution: the spread of biases must be a number from 0 to 2");
    weights_ = tact::detail::to_grid(weights);
    biases_ = tact::detail::to_grid(biases);
  }

  int weights_ = 0;
  int biases_ = 0;
  bool keeps_signs_;
};

}  // namespace tact::lab
