// SPDX-License-Identifier: BSL-1.0
#pragma once
// Weights and biases drawn from a distribution: how far each is from the model's own.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <tact/detail/grid.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/lab/detail/numbers.hpp>
#include <tact/lab/detail/random.hpp>
#include <tact/lab/weight_distribution.hpp>

namespace tact::lab::detail {

/// How far the numbers of one strategy are from the model's, in steps of 1/128, or the sum of that over draws.
template <class Situation>
struct moved_numbers {
  std::int64_t bias = 0;
  std::array<std::int64_t, tact::detail::input_count<Situation>> weight{};  ///< 0 for the concerns

  /// Adds another `times`. O(inputs).
  constexpr void add(const moved_numbers& other, std::int64_t times) noexcept {
    bias += times * other.bias;
    for (std::size_t k = 0; k != weight.size(); ++k) weight[k] += times * other.weight[k];
  }

  friend constexpr bool operator==(const moved_numbers&, const moved_numbers&) noexcept = default;
};

/// A random integer from `low` to `high`, both included. Requires low ≤ high. O(1).
constexpr int between(const random_stream& numbers, std::uint64_t counter, int low, int high) noexcept {
  return low + static_cast<int>(numbers.below(counter, static_cast<std::uint64_t>(high - low) + 1));
}

/// A random integer within ± `spread` of `now`, and from −most to most. O(1).
constexpr int around(const random_stream& numbers, std::uint64_t counter, int now, int spread, int most) noexcept {
  return between(numbers, counter, (std::max)(now - spread, -most), (std::min)(now + spread, most));
}

/// Draw n of a seed: for each strategy its weights in the order of the inputs, then its bias. O(strategies · inputs).
template <class Numbers, class Situation = typename Numbers::situation_type>
void draw(const Numbers& model, const weight_distribution& from, std::uint64_t seed, std::uint64_t n,
          std::vector<moved_numbers<Situation>>& moved) noexcept {
  const random_stream numbers(seed, n);
  std::uint64_t counter = 0;
  constexpr int grid = tact::detail::grid;
  for (std::size_t i = 0; i != model.size(); ++i) {
    for (std::size_t k = tact::detail::concern_count; k != model[i].slope.size(); ++k) {
      const int now = model[i].slope[k];
      if (now == 0) continue;
      const int sign = now < 0 ? -1 : 1;
      const int drawn = from.keeps_signs() ? sign * between(numbers, counter, 1, from.weight_steps())
                                           : around(numbers, counter, now, from.weight_steps(), grid);
      ++counter;
      moved[i].weight[k] = drawn - now;
    }
    const int bias = bias_steps(model[i]);
    moved[i].bias = around(numbers, counter++, bias, from.bias_steps(), 2 * grid) - bias;
  }
}

}  // namespace tact::lab::detail
