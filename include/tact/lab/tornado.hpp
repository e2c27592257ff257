// SPDX-License-Identifier: BSL-1.0
#pragma once
// How far each input alone can move the advice: the bars of a tornado diagram.

#include <algorithm>
#include <cfloat>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <tact/detail/box_axes.hpp>
#include <tact/detail/grid.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/detail/model_view.hpp>
#include <tact/detail/variable.hpp>
#include <tact/level.hpp>
#include <tact/uncertain.hpp>

namespace tact::lab {

/// What is advised where one input is at an end, and all others as they are. The names are the model's.
struct tornado_end {
  double to = 0;  ///< the input's value there, 0 to 1
  std::string_view advice = {};
  std::optional<double> margin = {};  ///< of this advice, exactly; empty for a lone candidate
  std::optional<double> lead = {};    ///< of the advice of the case itself, over the best other open strategy: below 0
                                      ///< where another is advised, empty where a gate blocks it or it is alone
};

/// One bar: an input at both its ends.
struct tornado_bar {
  std::string_view input = {};
  double value = 0;  ///< in the case itself, 0 to 1
  tornado_end low = {};
  tornado_end high = {};

  /// The bar's length: how far the leads at its ends are apart. The largest double where a gate leaves one end without
  /// a lead. O(1).
  double swing() const noexcept {
    if (!low.lead || !high.lead) return low.lead || high.lead ? DBL_MAX : 0;
    return *high.lead < *low.lead ? *low.lead - *high.lead : *high.lead - *low.lead;
  }

  /// True where the two ends, or one of them and the case itself, are advised different things. O(1).
  bool changes(std::string_view advice) const noexcept { return low.advice != advice || high.advice != advice; }
};

namespace detail {

/// What is advised for some inputs, where the case itself is advised the strategy at a place.
template <class Numbers, class Inputs>
tornado_end tornado_end_of(const Numbers& model, const Inputs& in, std::size_t advised, int to) noexcept {
  const auto keys = model.keys(in);
  const std::size_t winner = keys.winner(), second = keys.runner_up();
  tornado_end end{.to = to / double{level::one}, .advice = model[winner].name};
  const auto between = [&keys](std::size_t one, std::size_t other) {
    return static_cast<double>(keys.score(one) - keys.score(other)) / tact::detail::score_unit;
  };
  if (second == model.size()) return end;
  end.margin = between(winner, second);
  if (advised == winner) end.lead = end.margin;
  else if (!keys.blocked(advised)) end.lead = between(advised, winner);
  return end;
}

/// The bars of a case for the axes of a box.
template <class Numbers, class Situation>
std::vector<tornado_bar> tornado_over(const Numbers& model, const Situation& s,
                                      const tact::detail::box_axes<Situation>& axes) {
  const auto in = tact::detail::inputs_of(s);
  const std::size_t advised = model.winner(in);
  std::vector<tornado_bar> bars;
  for (std::size_t d = 0; d != axes.count; ++d) {
    const auto& [of, low, high] = axes.all[d];
    bars.push_back({of.name(), of.value(s) / double{level::one}, tornado_end_of(model, of.set(in, low), advised, low),
                    tornado_end_of(model, of.set(in, high), advised, high)});
  }
  std::stable_sort(bars.begin(), bars.end(),
                   [](const tornado_bar& a, const tornado_bar& b) { return a.swing() > b.swing(); });
  return bars;
}

}  // namespace detail

/// The bars of a tornado diagram: for each input what is advised with it at 0 and at 1 and all others as they are, the
/// widest swing first, equals in the order of the inputs. Derived factors are left out: you raise *advantage* by
/// raising power. Exact. O(inputs · strategies · inputs). Source: tact (tornado).
template <class Model>
std::vector<tornado_bar> tornado(const Model& model, const typename Model::situation_type& s) {
  using situation_type = typename Model::situation_type;
  return detail::tornado_over(tact::detail::numbers_of(model), s, tact::detail::box_axes<situation_type>::full());
}

/// The same with ends of your own: those of a box. An input whose ends are one has no bar.
template <class Model>
std::vector<tornado_bar> tornado(const Model& model, const typename Model::situation_type& s,
                                 const uncertain<typename Model::situation_type>& ends) {
  using situation_type = typename Model::situation_type;
  const box<situation_type> range(ends);
  return detail::tornado_over(tact::detail::numbers_of(model), s,
                              tact::detail::box_axes<situation_type>(range.low(), range.high()));
}

}  // namespace tact::lab
