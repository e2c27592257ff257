// SPDX-License-Identifier: BSL-1.0
#pragma once
// Which inputs the advice depends on, over a box of situations: Sobol indices of who wins.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <tact/detail/box_axes.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/detail/model_view.hpp>
#include <tact/lab/bad_input.hpp>
#include <tact/lab/detail/random.hpp>
#include <tact/lab/draws.hpp>
#include <tact/uncertain.hpp>

namespace tact::lab {

/// The Sobol indices of each strategy's winning, 1 where it wins and 0 where not, over a box. The first-order index of
/// an input is the share of the variance that this input explains alone; the total index the share that is left when
/// all others are known. Counts are integers, so parts add up to the whole, bit for bit. The names are the model's.
template <class Model>
class sobol_indices {
 public:
  using situation_type = typename Model::situation_type;

  /// Nothing counted yet. Call `sobol` instead.
  sobol_indices(const Model& model, const tact::detail::box_axes<situation_type>& axes)
      : axes_(axes.count), wins_(tact::detail::numbers_of(model).size()) {
    for (std::size_t d = 0; d != axes_; ++d) inputs_.push_back(axes.all[d].of.name());
    for (const auto& s : tact::detail::numbers_of(model)) names_.push_back(s.name);
    together_.resize(axes_ * wins_.size());
    apart_.resize(axes_ * wins_.size());
  }

  /// The names of the open inputs, in the order of the situation; derived factors are left out. O(1).
  const std::vector<std::string_view>& inputs() const noexcept { return inputs_; }

  /// The names of the strategies. O(1).
  const std::vector<std::string_view>& strategies() const noexcept { return names_; }

  /// The draws, each of which asks the model for (inputs + 2) situations. O(1).
  std::uint64_t counted() const noexcept { return counted_; }

  /// The share of the box that a strategy holds, 0 to 1. O(1).
  double share(std::size_t strategy) const noexcept {
    return counted_ == 0 ? 0 : static_cast<double>(wins_[strategy]) / (2 * static_cast<double>(counted_));
  }

  /// The variance of its winning: share · (1 − share). O(1).
  double variance(std::size_t strategy) const noexcept { return share(strategy) * (1 - share(strategy)); }

  /// The first-order index of an input, 0 to 1; the error of sampling may carry it outside. 0 where the
  /// variance is. O(1). Source: Saltelli 2010.
  double first(std::size_t strategy, std::size_t input) const noexcept {
    return of_variance(together_[at(strategy, input)], strategy);
  }

  /// The total index of an input, from 0 up. 0 where the variance is. O(1). Source: Jansen 1999.
  double total(std::size_t strategy, std::size_t input) const noexcept {
    return of_variance(apart_[at(strategy, input)], strategy) / 2;
  }

  /// Adds what another part counted. Throws `bad_input` unless both are of models and boxes with the same names.
  /// O(strategies · inputs).
  sobol_indices& operator+=(const sobol_indices& other) {
    if (other.names_ != names_ || other.inputs_ != inputs_)
      throw bad_input("sobol_indices: only parts of one model and one box can be added");
    counted_ += other.counted_;
    for (std::size_t i = 0; i != wins_.size(); ++i) wins_[i] += other.wins_[i];
    for (std::size_t i = 0; i != apart_.size(); ++i) {
      together_[i] += other.together_[i];
      apart_[i] += other.apart_[i];
    }
    return *this;
  }

  friend bool operator==(const sobol_indices&, const sobol_indices&) = default;

  /// Counts two points of a draw: which strategies win at them.
  void count(std::size_t one, std::size_t other) noexcept {
    ++counted_;
    ++wins_[one];
    ++wins_[other];
  }

  /// Counts a mixed point of a draw: the first of the two, with one input as in the other.
  void count(std::size_t one, std::size_t other, std::size_t mixed, std::size_t input) noexcept {
    if (mixed == one) return;
    ++apart_[at(mixed, input)];
    ++apart_[at(one, input)];
    if (other == mixed) ++together_[at(mixed, input)];
    if (other == one) --together_[at(one, input)];
  }

 private:
  std::size_t at(std::size_t strategy, std::size_t input) const noexcept { return strategy * axes_ + input; }

  double of_variance(std::int64_t sum, std::size_t strategy) const noexcept {
    const double v = variance(strategy);
    return v > 0 ? static_cast<double>(sum) / static_cast<double>(counted_) / v : 0;
  }

  std::size_t axes_;
  std::uint64_t counted_ = 0;
  std::vector<std::string_view> inputs_;
  std::vector<std::string_view> names_;
  std::vector<std::uint64_t> wins_;     // of both points of each draw
  std::vector<std::int64_t> together_;  // Σ f(other) · (f(mixed) − f(one)), by strategy, then by input
  std::vector<std::int64_t> apart_;     // Σ (f(one) − f(mixed))²
};

namespace detail {

/// A point of a box: axis d takes number `first + d` of a stream. O(inputs²).
template <class Situation>
tact::detail::inputs<Situation> point_in(const tact::detail::box_axes<Situation>& axes, const random_stream& numbers,
                                         std::uint64_t first,
                                         std::array<int, tact::detail::variable_count<Situation>>& values) noexcept {
  tact::detail::inputs<Situation> in = axes.low;
  for (std::size_t d = 0; d != axes.count; ++d) {
    const auto& axis = axes.all[d];
    const auto width = static_cast<std::uint64_t>(axis.high - axis.low) + 1;
    values[d] = axis.low + static_cast<int>(numbers.below(first + d, width));
    in = axis.of.set(in, values[d]);
  }
  return in;
}

}  // namespace detail

/// The Sobol indices of who wins over a box of situations, estimated from random points: every level of an open input
/// is as likely as another. Their error falls with the root of the draws: for 10,000 it is about .02. Throws
/// `bad_input` for no draws, and for a box in which every input is known. O(draws · inputs · strategies · inputs).
/// Source: Saltelli 2010 (design and first order); Jansen 1999 (total order).
template <class Model>
sobol_indices<Model> sobol(const Model& model, const uncertain<typename Model::situation_type>& over, draws some,
                           std::uint64_t seed) {
  using situation_type = typename Model::situation_type;
  const box<situation_type> range(over);
  const tact::detail::box_axes<situation_type> axes(range.low(), range.high());
  if (axes.count == 0) throw bad_input("sobol: every input is known exactly; leave one open at least");
  if (some.count == 0) throw bad_input("sobol: there are no draws; give one at least");
  const auto& numbers = tact::detail::numbers_of(model);
  sobol_indices<Model> all(model, axes);
  std::array<int, tact::detail::variable_count<situation_type>> one_values{}, other_values{};
  for (std::uint64_t n = some.first; n != some.first + some.count; ++n) {
    const detail::random_stream stream(seed, n);
    const auto one = detail::point_in(axes, stream, 0, one_values);
    const auto other = detail::point_in(axes, stream, axes.count, other_values);
    const std::size_t first = numbers.winner(one), second = numbers.winner(other);
    all.count(first, second);
    for (std::size_t d = 0; d != axes.count; ++d)
      all.count(first, second, numbers.winner(axes.all[d].of.set(one, other_values[d])), d);
  }
  return all;
}

}  // namespace tact::lab
