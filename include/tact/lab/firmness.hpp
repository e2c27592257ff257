// SPDX-License-Identifier: BSL-1.0
#pragma once
// How firm advice is against the model's own numbers: the smallest change of one weight or bias that changes it.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <tact/detail/grid.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/lab/detail/numbers.hpp>
#include <tact/level.hpp>
#include <tact/recommend.hpp>

namespace tact::lab {

/// The smallest change of one weight or bias that gives another answer; every smaller one keeps it. Converts to false
/// where there is none. The names are the model's.
struct weight_change {
  std::string_view strategy = {};
  std::string_view factor = {};  ///< empty for the strategy's bias
  double from = 0;               ///< the number now, on the grid of 1/128: 0 for a factor that it does not weigh
  double to = 0;                 ///< on the grid: from −1 to 1, a bias from −2 to 2
  std::string_view advice = {};  ///< the answer there

  /// How large the change is, above 0 where there is one. O(1).
  constexpr double size() const noexcept { return to < from ? from - to : to - from; }

  constexpr explicit operator bool() const noexcept { return !strategy.empty(); }
};

namespace detail {

/// The number of steps of the grid, at least 1, after which a strategy's own score changes the advice, if each step
/// adds `gain` to it: falls behind the runner-up, or passes the winner. None, as 0, where no number of steps does.
template <class Keys>
std::int64_t steps_to_change(const Keys& keys, std::size_t strategy, std::size_t winner, std::size_t second,
                             std::int64_t gain) noexcept {
  const bool own = strategy == winner;
  if (own ? gain >= 0 : gain <= 0) return 0;
  const std::size_t rival = own ? second : strategy;
  const std::int64_t needed =
      keys.score(winner) - keys.score(rival) + (rival < winner ? 0 : 1);  // ties go to the first
  const std::int64_t speed = own ? -gain : gain;
  return (needed + speed - 1) / speed;
}

/// What changes one number of a strategy, which moves its score by `gain` for each step upwards, to the next answer.
template <class Model>
weight_change change_of(const recommendation<Model>& advice, std::size_t strategy, std::string_view factor, int now,
                        int most, std::int64_t gain) noexcept {
  const auto keys = advice.keys();
  const std::size_t second = keys.runner_up();
  if (keys.blocked(strategy) || second == advice.model().size()) return {};
  for (const int direction : {-1, 1}) {
    const std::int64_t steps = steps_to_change(keys, strategy, advice.index(), second, direction * gain);
    const std::int64_t to = now + direction * steps;
    if (steps == 0 || to < -most || to > most) continue;
    const std::size_t next = strategy == advice.index() ? second : strategy;
    return {advice.model()[strategy].name, factor, now / double{tact::detail::grid},
            static_cast<double>(to) / tact::detail::grid, advice.model()[next].name};
  }
  return {};
}

}  // namespace detail

/// For each strategy, its bias and each of its weights: the smallest change of this number alone, on the grid of 1/128,
/// that gives another answer in the situation of this advice. Sorted by size, the smaller first; equals in the order of
/// the catalog, a bias before weights. Numbers that cannot change the answer are left out: a weight of a factor that is
/// neutral, and whatever belongs to a strategy that a gate blocks or that is left out. Exact, ties included.
/// O(strategies · inputs · strategies). Source: tact (firmness against weights).
template <class Model>
std::vector<weight_change> weight_changes(const recommendation<Model>& advice) {
  using situation_type = typename Model::situation_type;
  constexpr int most_weight = tact::detail::grid, most_bias = 2 * tact::detail::grid;
  std::vector<weight_change> all;
  const auto add = [&all](const weight_change& c) {
    if (c) all.push_back(c);
  };
  for (std::size_t i = 0; i != advice.model().size(); ++i) {
    const auto& s = advice.model()[i];
    add(detail::change_of(advice, i, {}, detail::bias_steps(s), most_bias, level::one));
    for (std::size_t k = tact::detail::concern_count; k != advice.inputs().size(); ++k)
      add(detail::change_of(advice, i, tact::detail::input_table<situation_type>[k].name, s.slope[k], most_weight,
                            advice.inputs()[k] - tact::detail::neutral_inputs<situation_type>[k]));
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const weight_change& a, const weight_change& b) { return a.size() < b.size(); });
  return all;
}

/// The smallest of several changes, the first of equals; converts to false where there is none. O(changes).
template <class Changes>
weight_change smallest(const Changes& changes) noexcept {
  weight_change best;
  for (const weight_change& c : changes)
    if (c && (!best || c.size() < best.size())) best = c;
  return best;
}

}  // namespace tact::lab
