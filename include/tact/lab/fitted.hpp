// SPDX-License-Identifier: BSL-1.0
#pragma once
// What a fit is asked for, and what comes out.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <tact/io/owning_model.hpp>
#include <tact/lab/choice.hpp>

namespace tact::lab {

/// Which weights are fitted.
enum class fitted_weights : unsigned char {
  none,    ///< they stay as they are
  listed,  ///< those that the starting model lists
  all,     ///< one for every strategy and factor
};

/// How a model is fitted. Numbers are pulled towards the starting model by a ridge: it takes `ridge` / 2 · Σ change²
/// off the log-likelihood, each change in units of the temperature, so 1 says that changes of about one temperature are
/// expected. It decides where the data say nothing.
struct fit_options {
  bool biases = true;
  fitted_weights weights = fitted_weights::listed;
  bool ideals = false;  ///< they need the biases as well
  bool temperature = true;
  lab::temperature start{0.1};      ///< the temperature to start from, or to keep; above 0
  double ridge = 0.1;               ///< above 0
  std::vector<double> ridges = {};  ///< if any: take the one under which held-out clusters are likeliest
  std::size_t folds = 5;            ///< the parts in which clusters are held out
  std::uint64_t seed = 1;           ///< deals the clusters to the folds
};

/// One fitted number of a model. The names are the model's.
struct fitted_number {
  std::string_view strategy = {};
  std::string_view input = {};  ///< the factor of a weight, the concern of an ideal; empty for the bias
  double start = 0;             ///< in the starting model
  double value = 0;             ///< as estimated
  double error = 0;             ///< its standard error; 0 where the data say nothing of it
  double low = 0;               ///< the interval that holds the true one 95 times in 100, if the model is right
  double high = 0;
  double on_grid = 0;    ///< in the model that comes out: rounded to 1/128
  bool clipped = false;  ///< the estimate lies outside of the range of such numbers, so that its end was taken
};

/// What came of one ridge in cross-validation.
struct ridge_score {
  double ridge = 0;
  double log = 0;  ///< the sum of the logarithms of the held-out choices, at most 0
};

/// A fitted model and how well it fits.
template <class Situation, std::size_t Capacity>
struct fitted {
  io::owning_model<Situation, Capacity> model;  ///< on the grid
  lab::temperature temperature;
  double temperature_error = 0;             ///< its standard error; 0 where it was kept
  std::vector<fitted_number> numbers = {};  ///< by strategy: the bias, weights, the ideal
  likelihood before = {};                   ///< of the starting model at the starting temperature
  double log = 0;                           ///< the log-likelihood of the estimates; compare with `before.log`
  likelihood after = {};                    ///< of the model that comes out, at its temperature
  std::size_t blocked = 0;                  ///< choices left out, because a gate blocks what was chosen
  std::size_t clusters = 0;
  double ridge = 0;
  std::vector<ridge_score> cross_validated = {};  ///< one for each of `ridges`
  bool separable = false;  ///< some direction fits ever better, so the ridge decided how far to go: read no intervals

  /// The log-likelihood lost by rounding to the grid. O(1).
  double lost_by_rounding() const noexcept { return log - after.log; }
};

}  // namespace tact::lab
