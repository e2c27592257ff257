// SPDX-License-Identifier: BSL-1.0
#pragma once
// How firm advice is against all weights at once: the share of drawn weights under which each strategy takes each rank.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include <tact/detail/grid.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/detail/model_view.hpp>
#include <tact/lab/bad_input.hpp>
#include <tact/lab/detail/drawn_numbers.hpp>
#include <tact/lab/detail/ranks.hpp>
#include <tact/lab/draws.hpp>
#include <tact/lab/weight_distribution.hpp>
#include <tact/level.hpp>

namespace tact::lab {

/// The mean of one number of a model over the draws in which a strategy wins.
struct central_weight {
  std::string_view strategy = {};
  std::string_view factor = {};  ///< empty for the strategy's bias
  double value = 0;
};

/// Which ranks the strategies of a model take, counted over draws and cases. The names are the model's. Counts are
/// integers, so the sum of parts does not depend on their order.
template <class Model>
class acceptability {
 public:
  using situation_type = typename Model::situation_type;

  /// Nothing counted yet. Call `rank_acceptability` instead.
  explicit acceptability(const Model& model)
      : size_(tact::detail::numbers_of(model).size()), names_(size_), ranks_(size_ * size_), moves_(size_) {
    for (std::size_t i = 0; i != size_; ++i) names_[i] = tact::detail::numbers_of(model)[i].name;
    for (auto& all : moves_) all.resize(size_);
  }

  /// The number of strategies. O(1).
  std::size_t size() const noexcept { return size_; }

  /// The name of the strategy at a place below the size. O(1).
  std::string_view name(std::size_t place) const noexcept { return names_[place]; }

  /// Draws times cases. O(1).
  std::uint64_t counted() const noexcept { return counted_; }

  /// The share of draws and cases, 0 to 1, in which the strategy at a place takes a rank, 0 for the first. The shares
  /// of a rank add up to 1 where no gate blocks a strategy: a blocked one has no rank. O(1).
  double share(std::size_t place, std::size_t rank) const noexcept {
    return counted_ == 0 ? 0 : static_cast<double>(ranks_[place * size_ + rank]) / static_cast<double>(counted_);
  }

  /// How often, of `counted()`, the strategy at a place wins. O(1).
  std::uint64_t wins(std::size_t place) const noexcept { return ranks_[place * size_]; }

  /// Adds what another part counted. Throws `bad_input` unless both are of models with as many strategies.
  /// O(strategies² · inputs).
  acceptability& operator+=(const acceptability& other) {
    if (other.names_ != names_) throw bad_input("acceptability: only parts of one model can be added");
    counted_ += other.counted_;
    for (std::size_t i = 0; i != ranks_.size(); ++i) ranks_[i] += other.ranks_[i];
    for (std::size_t w = 0; w != size_; ++w)
      for (std::size_t s = 0; s != size_; ++s) moves_[w][s].add(other.moves_[w][s], 1);
    return *this;
  }

  friend bool operator==(const acceptability&, const acceptability&) = default;

  /// Counts one rank. Requires a place and a rank below the size.
  void count(std::size_t place, std::size_t rank) noexcept { ++ranks_[place * size_ + rank]; }

  /// Counts one more draw of these cases, in `wins` of which each strategy won.
  void count(const std::vector<detail::moved_numbers<situation_type>>& draw, const std::vector<std::int64_t>& wins,
             std::uint64_t cases) noexcept {
    counted_ += cases;
    for (std::size_t w = 0; w != size_; ++w)
      for (std::size_t s = 0; s != size_ && wins[w] != 0; ++s) moves_[w][s].add(draw[s], wins[w]);
  }

  /// How far each strategy's numbers were from the model's, summed over the wins of the strategy at a place.
  const std::vector<detail::moved_numbers<situation_type>>& moves(std::size_t place) const noexcept {
    return moves_[place];
  }

 private:
  std::size_t size_;
  std::vector<std::string_view> names_;
  std::uint64_t counted_ = 0;
  std::vector<std::uint64_t> ranks_;                                       // by strategy, then by rank
  std::vector<std::vector<detail::moved_numbers<situation_type>>> moves_;  // by winner, then by strategy
};

/// The rank acceptability of a model's strategies in some cases, any range of situations: weights and biases are drawn
/// from a distribution, and each draw ranks the strategies in each case as a model with these numbers would. The share
/// of first ranks says how firm the advice is where nobody agrees on the weights. For one case give a range of one; for
/// the square, `concerns_square`. Throws `bad_input` for no cases or no draws. O(draws · cases · strategies ·
/// (strategies + inputs)). Source: Lahdelma 2001 (rank acceptability); tact (the distributions).
template <class Model, class Cases>
acceptability<Model> rank_acceptability(const Model& model, const Cases& cases, const weight_distribution& weights,
                                        draws some, std::uint64_t seed) {
  using situation_type = typename Model::situation_type;
  const auto& numbers = tact::detail::numbers_of(model);
  const auto asked = detail::ranking_cases(numbers, cases);
  if (asked.empty()) throw bad_input("rank_acceptability: there are no cases; give one at least");
  if (some.count == 0) throw bad_input("rank_acceptability: there are no draws; give one at least");
  acceptability<Model> all(model);
  std::vector<detail::moved_numbers<situation_type>> moved(numbers.size());
  std::vector<std::int64_t> wins(numbers.size());
  for (std::uint64_t n = some.first; n != some.first + some.count; ++n) {
    detail::draw(numbers, weights, seed, n, moved);
    std::fill(wins.begin(), wins.end(), 0);
    for (const auto& one : asked) {
      const auto order = detail::ranks(one, moved, 1);
      for (std::size_t rank = 0; rank != order.size(); ++rank) all.count(order[rank], rank);
      ++wins[order.front()];
    }
    all.count(moved, wins, asked.size());
  }
  return all;
}

/// The central weights of the strategy at a place: the mean of the numbers under which it wins, so the weights of
/// somebody who would advise it. One for each bias, and for each weight that the model has. Empty where it never wins.
/// O(strategies · inputs). Source: Lahdelma 1998 (central weights).
template <class Model>
std::vector<central_weight> central_weights(const Model& model, const acceptability<Model>& all, std::size_t place) {
  using situation_type = typename Model::situation_type;
  const auto& numbers = tact::detail::numbers_of(model);
  std::vector<central_weight> central;
  if (all.wins(place) == 0) return central;
  const auto wins = static_cast<double>(all.wins(place));
  const auto value = [wins](int now, std::int64_t moved) {
    return (now + static_cast<double>(moved) / wins) / tact::detail::grid;
  };
  for (std::size_t i = 0; i != numbers.size(); ++i) {
    const auto& moved = all.moves(place)[i];
    central.push_back({numbers[i].name, {}, value(detail::bias_steps(numbers[i]), moved.bias)});
    for (std::size_t k = tact::detail::concern_count; k != moved.weight.size(); ++k)
      if (numbers[i].slope[k] != 0)
        central.push_back({numbers[i].name, tact::detail::input_table<situation_type>[k].name,
                           value(numbers[i].slope[k], moved.weight[k])});
  }
  return central;
}

/// The confidence factor of the strategy at a place: the share of the cases in which it wins under its own central
/// weights. Exact; 0 where it never wins. Throws `bad_input` for no cases. O(cases · strategies · (strategies +
/// inputs)). Source: Lahdelma 1998 (confidence factor).
template <class Model, class Cases>
double confidence_factor(const Model& model, const Cases& cases, const acceptability<Model>& all, std::size_t place) {
  const auto asked = detail::ranking_cases(tact::detail::numbers_of(model), cases);
  if (asked.empty()) throw bad_input("confidence_factor: there are no cases; give one at least");
  if (all.wins(place) == 0) return 0;
  std::size_t won = 0;
  for (const auto& one : asked)
    won += detail::ranks(one, all.moves(place), static_cast<std::int64_t>(all.wins(place))).front() == place;
  return static_cast<double>(won) / static_cast<double>(asked.size());
}

/// The same situation at concerns spread evenly over the square: the middles of n × n tiles. Its mean is that over the
/// square, apart from the size of a tile. Throws `bad_input` for n below 1. O(n²).
template <class Situation>
std::vector<Situation> concerns_square(const Situation& s, int n) {
  if (n < 1) throw bad_input("concerns_square: n must be at least 1");
  std::vector<Situation> all;
  for (int i = 0; i != n; ++i)
    for (int j = 0; j != n; ++j) {
      all.push_back(s);
      all.back().assertiveness = (i + 0.5) / n;
      all.back().cooperativeness = (j + 0.5) / n;
    }
  return all;
}

}  // namespace tact::lab
