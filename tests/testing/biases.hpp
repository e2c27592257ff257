#pragma once
// Solves for the biases of a model: equal shares of the square, and little for the strategy that postpones.

#include <cmath>
#include <compare>
#include <cstddef>
#include <span>
#include <vector>

#include <tact/policy.hpp>

#include "testing/areas.hpp"

namespace testing {

/// How far some biases are from what is asked of them; less is better. In steps of 1e-9, so that rounding decides
/// nothing.
struct unfairness {
  long long outside;    ///< how far the postponing strategy is outside of its band, .08 to .10
  long long deviation;  ///< the largest distance of another strategy from the mean of the others

  friend auto operator<=>(const unfairness&, const unfairness&) = default;
};

/// Looks for the biases, in steps of 1/128 and of sum 0, that are the least unfair. Of equals it takes those that
/// favour what the catalog lists first: it goes through them from the largest to the smallest.
class bias_solver {
 public:
  explicit bias_solver(std::span<const tact::strategy_spec> model) {
    for (const tact::strategy_spec& d : model) {
      sites_.push_back({.ideal = d.ideal});
      postpones_.push_back(d.outcome == tact::outcome::postponed);
    }
  }

  /// From zero: moves of pairs while they help, then every neighbour within a few steps, until none is better.
  std::vector<int> solved() {
    best_.assign(sites_.size(), 0);
    least_ = unfairness_of(best_);
    for (const int steps : {16, 8, 4, 2, 1})
      while (some_pair_moves(steps)) continue;
    while (some_neighbour_is_better()) continue;
    return best_;
  }

  unfairness unfairness_of(const std::vector<int>& biases) {
    constexpr double low = 0.08, high = 0.10;
    for (std::size_t k = 0; k != sites_.size(); ++k) sites_[k].lead = biases[k] / 128.0;
    const std::vector<double> shares = areas_of(sites_);
    double sum = 0, count = 0, outside = 0, deviation = 0;
    for (std::size_t k = 0; k != shares.size(); ++k) {
      if (!postpones_[k]) sum += shares[k], ++count;
      else outside = std::fmax(low - shares[k], std::fmax(0, shares[k] - high));
    }
    for (std::size_t k = 0; k != shares.size(); ++k)
      if (!postpones_[k]) deviation = std::fmax(deviation, std::abs(shares[k] - sum / count));
    return {std::llround(outside * 1e9), std::llround(deviation * 1e9)};
  }

 private:
  bool take(const std::vector<int>& biases) {
    const unfairness found = unfairness_of(biases);
    if (found > least_ || (found == least_ && biases <= best_)) return false;
    best_ = biases;
    least_ = found;
    return true;
  }

  bool some_pair_moves(int steps) {
    bool moved = false;
    for (std::size_t i = 0; i != sites_.size(); ++i)
      for (std::size_t j = 0; j != sites_.size(); ++j) {
        if (i == j) continue;
        std::vector<int> biases = best_;
        biases[i] += steps;
        biases[j] -= steps;
        moved |= take(biases);
      }
    return moved;
  }

  bool some_neighbour_is_better() {
    std::vector<int> biases = best_;
    const std::vector<int> middle = best_;
    return some_is_better(biases, middle, 0, 0);
  }

  /// Moves each strategy from k on by at most two steps; the last one makes the sum 0.
  bool some_is_better(std::vector<int>& biases, const std::vector<int>& middle, std::size_t k, int moved_so_far) {
    constexpr int radius = 2;
    if (k + 1 == biases.size()) {
      biases[k] = middle[k] - moved_so_far;
      return std::abs(moved_so_far) <= radius && take(biases);
    }
    bool better = false;
    for (int by = radius; by >= -radius; --by) {
      biases[k] = middle[k] + by;
      better |= some_is_better(biases, middle, k + 1, moved_so_far + by);
    }
    return better;
  }

  std::vector<site> sites_;
  std::vector<bool> postpones_;
  std::vector<int> best_;
  unfairness least_{};
};

/// The biases of a model in steps of 1/128, in the order of its catalog.
inline std::vector<int> solved_biases(std::span<const tact::strategy_spec> model) {
  return bias_solver(model).solved();
}

}  // namespace testing
