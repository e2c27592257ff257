// SPDX-License-Identifier: BSL-1.0
#pragma once
// How likely each strategy is chosen by people who weigh as a model does, but with errors: a multinomial logit.

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <tact/detail/grid.hpp>
#include <tact/detail/level_steps.hpp>
#include <tact/detail/model_view.hpp>
#include <tact/detail/static_vector.hpp>
#include <tact/lab/bad_input.hpp>
#include <tact/recommend.hpp>

namespace tact::lab {

/// How much chance there is in choices, in units of scores: a strategy that is behind by one temperature is chosen e
/// times as seldom. At 0 the model's advice is always chosen; the higher the temperature, the more alike all are.
/// Source: tact (choice probabilities).
class temperature {
 public:
  /// Throws `bad_input` unless t is a number from 0 up, and no infinity.
  explicit temperature(double t) : value_(t) {
    if (!tact::detail::is_finite(t) || t < 0)
      throw bad_input("temperature: it must be 0 or a positive number that is not infinite");
  }

  /// From 0 up. O(1).
  double value() const noexcept { return value_; }

 private:
  double value_;
};

/// One strategy, and how likely it is chosen.
struct chance {
  std::string_view name = {};
  double probability = 0;  ///< 0 to 1; 0 where a gate blocks the strategy
};

/// Every strategy of a model with its chance: a range of `chance`, in the order of the catalog. The probabilities add
/// up to 1, apart from rounding. The names are the model's.
template <std::size_t Capacity>
class choice_probabilities : public tact::detail::static_vector<chance, Capacity> {
 public:
  /// One chance for each of a model's strategies, 0 so far. Call `probabilities` instead.
  template <class Strategies>
  explicit choice_probabilities(const Strategies& all) noexcept {
    for (const auto& s : all) this->push_back({s.name, 0});
  }

  /// The probability of the strategy with this name; 0 if the model has none. O(strategies).
  double of(std::string_view name) const noexcept {
    for (const chance& c : *this)
      if (c.name == name) return c.probability;
    return 0;
  }

  /// Gives the strategy at a place its probability. Requires a place below the size. O(1).
  void set(std::size_t place, double probability) noexcept { this->at_place(place).probability = probability; }
};

namespace detail {

/// How far each strategy is behind the recommended one, in units of scores: exact. Below 0 for a strategy that a gate
/// blocks.
template <std::size_t Capacity>
struct leads {
  std::array<double, Capacity> behind{};
  std::size_t size = 0;
};

template <class Model>
auto leads_of(const recommendation<Model>& advice) noexcept {
  leads<tact::detail::capacity_of<Model>> all;
  const auto keys = advice.keys();
  const std::int64_t best = keys.score(advice.index());
  for (all.size = 0; all.size != advice.model().size(); ++all.size)
    all.behind[all.size] =
        keys.blocked(all.size) ? -1.0 : static_cast<double>(best - keys.score(all.size)) / tact::detail::score_unit;
  return all;
}

/// The logarithm of the sum of exp(−behind / t) over the open strategies: at least 0, since the first of them is 0
/// behind. Requires a temperature above 0.
template <std::size_t Capacity>
double log_sum(const leads<Capacity>& all, double t) noexcept {
  double sum = 0;
  for (std::size_t i = 0; i != all.size; ++i)
    if (all.behind[i] >= 0) sum += std::exp(-all.behind[i] / t);
  return std::log(sum);
}

/// The logarithm of the probability of the strategy at a place; empty where it is never chosen. (No infinity: under
/// -ffast-math a compiler may assume that there is none.)
template <class Model>
std::optional<double> log_chance(const recommendation<Model>& advice, std::size_t place, temperature t) noexcept {
  const auto all = leads_of(advice);
  if (place >= all.size || all.behind[place] < 0) return std::nullopt;
  if (t.value() == 0) return place == advice.index() ? std::optional(0.0) : std::nullopt;
  return -all.behind[place] / t.value() - log_sum(all, t.value());
}

}  // namespace detail

/// How likely each strategy is chosen in the situation of this advice: proportional to exp(score / t) among those that
/// no gate blocks. Differences of scores are exact, and what is far behind never makes a sum overflow. At a temperature
/// of 0 the advice has probability 1, and a tie goes to the strategy listed first. O(strategies · inputs).
/// Source: tact (choice probabilities).
template <class Model>
auto probabilities(const recommendation<Model>& advice, temperature t) noexcept {
  const auto all = detail::leads_of(advice);
  choice_probabilities<tact::detail::capacity_of<Model>> made(advice.model());
  if (t.value() == 0) {
    made.set(advice.index(), 1);
    return made;
  }
  const double whole = detail::log_sum(all, t.value());
  for (std::size_t i = 0; i != all.size; ++i)
    if (all.behind[i] >= 0) made.set(i, std::exp(-all.behind[i] / t.value() - whole));
  return made;
}

/// What somebody chose in a situation: the place of the strategy in the model's catalog, as `Model::from_name` gives
/// it.
template <class Situation = situation>
struct choice {
  Situation where;
  std::size_t strategy;
};

/// How well choices fit a model.
struct likelihood {
  double log = 0;              ///< the sum of the logarithms of their probabilities, at most 0
  std::size_t counted = 0;     ///< the choices in that sum
  std::size_t impossible = 0;  ///< the choices that are left out of it: the model never makes them, as a gate blocks
                               ///< them or the temperature is 0

  /// The mean of a choice's logarithm; 0 where none counted.
  double per_choice() const noexcept { return counted == 0 ? 0 : log / static_cast<double>(counted); }
};

/// The log-likelihood of some choices: any range of `choice`. Those that have no probability are counted and left out,
/// so that one of them does not hide all others. A place beyond the model's catalog is impossible as well. The sum runs
/// in the order of the choices. O(choices · strategies · inputs). Source: tact (choice probabilities).
template <class Model, class Choices>
likelihood log_likelihood(const Model& model, const Choices& choices, temperature t) noexcept {
  likelihood all;
  for (const auto& made : choices) {
    const std::optional<double> log = detail::log_chance(recommend(model, made.where), made.strategy, t);
    all.log += log.value_or(0);
    ++(log ? all.counted : all.impossible);
  }
  return all;
}

}  // namespace tact::lab
