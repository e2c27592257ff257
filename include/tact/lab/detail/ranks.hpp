// SPDX-License-Identifier: BSL-1.0
#pragma once
// The order of a model's strategies in one case, with other weights and biases than its own.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <tact/detail/inputs.hpp>
#include <tact/detail/static_vector.hpp>
#include <tact/lab/detail/drawn_numbers.hpp>
#include <tact/level.hpp>
#include <tact/runtime_model.hpp>

namespace tact::lab::detail {

/// A case made ready to be ranked often: the scores by the model's own numbers, and how far factors are from neutral.
template <class Situation, std::size_t Capacity>
struct ranking_case {
  std::array<std::int64_t, Capacity> score{};
  tact::detail::growing_vector<std::size_t, Capacity> open;  ///< the places of those that no gate blocks
  tact::detail::growing_vector<std::size_t, tact::detail::input_count<Situation>> moved;  ///< factors off neutral
  std::array<std::int64_t, tact::detail::input_count<Situation>> known{};                 ///< their distance from it
};

/// The cases of any range of situations. O(cases · strategies · inputs).
template <class Situation, std::size_t Capacity, class Cases>
auto ranking_cases(const runtime_model<Situation, Capacity>& model, const Cases& cases) {
  std::vector<ranking_case<Situation, Capacity>> all;
  for (const Situation& s : cases) {
    const auto in = tact::detail::inputs_of(s);
    ranking_case<Situation, Capacity>& one = all.emplace_back();
    for (std::size_t i = 0; i != model.size(); ++i) {
      one.score[i] = model[i].score(in);
      if (!model[i].blocked(in)) one.open.push_back(i);
    }
    for (std::size_t k = tact::detail::concern_count; k != in.size(); ++k) {
      one.known[k] = in[k] - tact::detail::neutral_inputs<Situation>[k];
      if (one.known[k] != 0) one.moved.push_back(k);
    }
  }
  return all;
}

/// The places of the open strategies, the best first, on a tie the first in the catalog, where the numbers of each are
/// moved by `moved / times`. At least one is open. O(strategies · (strategies + inputs)).
template <class Situation, std::size_t Capacity>
auto ranks(const ranking_case<Situation, Capacity>& one, const std::vector<moved_numbers<Situation>>& moved,
           std::int64_t times) noexcept {
  std::array<std::int64_t, Capacity> score{};
  std::array<std::size_t, Capacity> order{};
  std::size_t size = 0;
  for (const std::size_t i : one.open) {
    score[i] = one.score[i] * times + moved[i].bias * level::one;
    for (const std::size_t k : one.moved) score[i] += moved[i].weight[k] * one.known[k];
    std::size_t place = size++;
    for (; place != 0 && score[order[place - 1]] < score[i]; --place) order[place] = order[place - 1];
    order[place] = i;
  }
  tact::detail::growing_vector<std::size_t, Capacity> best_first;
  for (std::size_t rank = 0; rank != size; ++rank) best_first.push_back(order[rank]);
  return best_first;
}

}  // namespace tact::lab::detail
