// SPDX-License-Identifier: BSL-1.0
#pragma once
// Inputs that are not known exactly: which strategies can win, in what share of the possible situations, and what to
// ask next.

#include <array>
#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>

#include <tact/detail/box_areas.hpp>
#include <tact/detail/box_axes.hpp>
#include <tact/detail/box_bounds.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/detail/model_view.hpp>
#include <tact/detail/sample.hpp>
#include <tact/detail/static_vector.hpp>
#include <tact/level.hpp>
#include <tact/models/customer_care.hpp>
#include <tact/runtime_model.hpp>
#include <tact/situation.hpp>

namespace tact {

/// A level that lies between two others, both included. Every operation is O(1).
class interval {
 public:
  /// A level that is known exactly. Throws `bad_level` if x is not a number from 0 to 1.
  constexpr interval(double x) : interval(level{x}) {}
  constexpr interval(level x) noexcept : low_(x), high_(x) {}

  /// All levels between two, which may come in either order.
  constexpr interval(level one, level other) noexcept : low_(one), high_(other) {
    if (other < one) {
      low_ = other;
      high_ = one;
    }
  }

  constexpr level low() const noexcept { return low_; }
  constexpr level high() const noexcept { return high_; }

  friend constexpr bool operator==(interval, interval) noexcept = default;

 private:
  level low_;
  level high_;
};

/// Any level from 0 to 1: nothing is known.
inline constexpr interval unknown{level{0.0}, level{1.0}};

/// The situation that tact ships, each input an interval. A plain number is exact. Omit a factor to leave it neutral;
/// give `tact::unknown` if it matters but you do not know it.
using uncertain_situation = basic_situation<interval>;

/// All situations whose inputs lie between those of two, for a situation of any type. Every operation is O(inputs).
template <class Situation>
class box {
 public:
  /// The box that holds one situation only. Widen it by `with`.
  explicit constexpr box(const Situation& s) : low_(s), high_(s) {}

  /// The box of a situation given in intervals.
  explicit constexpr box(const uncertain_situation& s) noexcept
    requires std::same_as<Situation, situation>
      : low_{.assertiveness = 0.5, .cooperativeness = 0.5}, high_(low_) {
    for (std::size_t i = 0; i != detail::input_count<situation>; ++i) {
      const interval range = s.*detail::input_table<uncertain_situation>[i].member;
      low_.*detail::input_table<situation>[i].member = range.low();
      high_.*detail::input_table<situation>[i].member = range.high();
    }
  }

  /// A copy with another interval for one member: `box{s}.with(&ticket::anger, {0.2, 0.9})`.
  constexpr box with(level Situation::* member, interval range) const {
    box wider = *this;
    wider.low_.*member = range.low();
    wider.high_.*member = range.high();
    return wider;
  }

  constexpr const Situation& low() const noexcept { return low_; }
  constexpr const Situation& high() const noexcept { return high_; }

  /// The box as a situation in intervals.
  constexpr operator uncertain_situation() const noexcept
    requires std::same_as<Situation, situation>
  {
    uncertain_situation s{.assertiveness = 0.5, .cooperativeness = 0.5};
    for (std::size_t i = 0; i != detail::input_count<situation>; ++i) {
      level situation::* const member = detail::input_table<situation>[i].member;
      s.*detail::input_table<uncertain_situation>[i].member = {low_.*member, high_.*member};
    }
    return s;
  }

 private:
  Situation low_;
  Situation high_;
};

namespace detail {

template <class Situation>
struct uncertain_form {
  using type = box<Situation>;
};
template <>
struct uncertain_form<situation> {
  using type = uncertain_situation;
};

}  // namespace detail

/// A situation that is not known exactly: `uncertain_situation` for the one that tact ships, a `box` for one of your
/// own.
template <class Situation>
using uncertain = typename detail::uncertain_form<Situation>::type;

/// One strategy and the part of a box of situations in which it wins.
struct candidate {
  std::string_view name = {};
  std::string_view family = {};
  double share = 0;       ///< of the box, 0 to 1
  bool possible = false;  ///< false only if it is certain to win nowhere in the box, ends included
};

/// The answer for a box of situations: a range of `candidate` with every strategy of the model, the largest share
/// first, ties in the order of the catalog. Its functions are O(strategies). The names are the model's.
template <std::size_t Strategies>
class uncertain_recommendation : public detail::static_vector<candidate, Strategies> {
 public:
  /// Sorts candidates. Call `consider` instead. O(strategies²).
  constexpr uncertain_recommendation(const detail::static_vector<candidate, Strategies>& in_catalog_order,
                                     double error) noexcept
      : error_(error) {
    for (const candidate& next : in_catalog_order) {
      std::size_t place = this->size();
      this->push_back(next);
      for (; place != 0 && (*this)[place - 1].share < next.share; --place) this->at_place(place) = (*this)[place - 1];
      this->at_place(place) = next;
    }
  }

  /// How far a share may be off: 0 where at most two inputs are open, because then it is computed; else half the width
  /// of a 99 % interval.
  constexpr double error() const noexcept { return error_; }

  /// The strategy with the largest share.
  constexpr std::string_view leader() const noexcept { return this->front().name; }

  /// True when only one strategy can win.
  constexpr bool certain() const noexcept {
    std::size_t possible = 0;
    for (const candidate& c : *this) possible += c.possible;
    return possible == 1;
  }

  /// The family of all strategies that can win; empty if they share none.
  constexpr std::string_view family() const noexcept {
    for (const candidate& c : *this)
      if (c.possible && c.family != this->front().family) return {};
    return this->front().family;
  }

  /// What to advise: the strategy if only one can win, else the family that all possible ones share. Empty where they
  /// share none: then the honest answer is `leader()` with its share, or to ask more.
  constexpr std::string_view name() const noexcept { return certain() ? leader() : family(); }

 private:
  double error_;
};

/// The open input to ask for next: the one whose value is most likely to change the answer. Converts to false where no
/// value would.
struct next_question {
  std::string_view input = {};
  double change = 0;  ///< how likely the answer changes when this input alone is drawn anew from its interval, 0 to 1
  double error = 0;   ///< of `change`: 0 if only this input is open, else half the width of a 99 % interval

  constexpr explicit operator bool() const noexcept { return !input.empty(); }
};

namespace detail {

template <class Situation>
constexpr box_axes<Situation> axes_of(const uncertain<Situation>& s) noexcept {
  const box<Situation> all(s);
  return {all.low(), all.high()};
}

/// The shares of a box with at most two open axes.
template <class Situation, std::size_t Strategies>
constexpr uncertain_recommendation<Strategies> measured(const runtime_model<Situation, Strategies>& model,
                                                        const box_axes<Situation>& axes) noexcept {
  const axis<Situation>&across = axes.all[0], &up = axes.all[1];
  const double whole = (across.high - across.low) / double{level::one} * ((up.high - up.low) / double{level::one});
  growing_vector<candidate, Strategies> all;
  for (std::size_t i = 0; i != model.size(); ++i) {
    const double area = area_of(model, axes, i);
    all.push_back({model[i].name, model[i].family, area / whole, area > 0 || wins_at_an_end(model, axes, i)});
  }
  return {all, 0};
}

/// The shares of a box with any number of open axes, by a sample. Not constexpr, because compilers would spend long on
/// trying to evaluate it for every constant box.
template <class Situation, std::size_t Strategies>
uncertain_recommendation<Strategies> sampled(const runtime_model<Situation, Strategies>& model,
                                             const box_axes<Situation>& axes) noexcept {
  using points = sample<Situation>;
  const points spread(axes);
  std::array<std::array<int, points::sets>, Strategies> wins{};
  for (std::size_t set = 0; set != points::sets; ++set)
    for (std::size_t k = 0; k != points::points; ++k) ++wins[model.winner(spread.at(set, k))][set];

  const box_bounds<Situation> bounds(axes);
  growing_vector<candidate, Strategies> all;
  double error = 0;
  for (std::size_t i = 0; i != model.size(); ++i) {
    const estimate e = estimate::of(wins[i], points::points);
    all.push_back({model[i].name, model[i].family, e.share, e.share > 0 || !cannot_win(model, bounds, i)});
    if (e.error > error) error = e.error;
  }
  return {all, error + axes.rounding()};
}

/// The input to ask for next where more than one is open, by a sample.
template <class Situation, std::size_t Strategies>
next_question sampled_question(const runtime_model<Situation, Strategies>& model,
                               const box_axes<Situation>& axes) noexcept {
  using points = sample<Situation>;
  const points spread(axes);
  std::array<std::array<int, points::sets>, variable_count<Situation>> changed{};
  for (std::size_t set = 0; set != points::sets; ++set)
    for (std::size_t k = 0; k != points::points; ++k) {
      const inputs<Situation> in = spread.at(set, k);
      const std::size_t answer = model.winner(in);
      for (std::size_t d = 0; d != axes.count; ++d)
        changed[d][set] += model.winner(spread.redrawn(in, set, k, d)) != answer;
    }

  next_question best;
  for (std::size_t d = 0; d != axes.count; ++d) {
    const estimate e = estimate::of(changed[d], points::points);
    if (e.share > best.change) best = {axes.all[d].of.name(), e.share, e.error + axes.rounding()};
  }
  return best;
}

}  // namespace detail

/// Which strategies can win in a box of situations, and the share of the box that each holds, by a model of either
/// kind. With at most two open inputs the shares are computed; with more they are estimated from a sample of 4,096
/// points, the same every time, which is not a constant expression. No allocation. O(gates² · strategies² · inputs), or
/// O(4096 · strategies · inputs) with the sample. Source: tact (uncertainty).
template <class Model>
constexpr auto consider(const Model& model, const uncertain<typename Model::situation_type>& s) noexcept {
  const auto& numbers = detail::numbers_of(model);
  const auto axes = detail::axes_of<typename Model::situation_type>(s);
  return axes.count <= 2 ? detail::measured(numbers, axes) : detail::sampled(numbers, axes);
}

/// The same for a typed model as template argument; the default one without:
/// `consider({.assertiveness = {0.6, 0.9}, …})`.
template <class Model = models::customer_care>
constexpr auto consider(const uncertain<typename Model::situation_type>& s) noexcept {
  return consider(Model{}, s);
}

/// The input to ask for next, by a model of either kind: the open input that most often changes the answer when its
/// value is drawn anew from its interval. None where no draw changes it. Computed if one input is open, else estimated
/// from a sample, which is not a constant expression. No allocation. O(4096 · inputs · strategies · inputs). Source:
/// tact (what to ask next).
template <class Model>
constexpr next_question ask_next(const Model& model, const uncertain<typename Model::situation_type>& s) noexcept {
  const auto& numbers = detail::numbers_of(model);
  const auto axes = detail::axes_of<typename Model::situation_type>(s);
  if (axes.count == 0) return {};
  if (axes.count > 1) return detail::sampled_question(numbers, axes);
  double same = 0;
  std::size_t winners = 0;
  for (const candidate& c : detail::measured(numbers, axes)) {
    same += c.share * c.share;
    winners += c.share > 0;
  }
  if (winners < 2) return {};
  return {axes.all[0].of.name(), 1 - same, 0};
}

/// The same for a typed model as template argument; the default one without.
template <class Model = models::customer_care>
constexpr next_question ask_next(const uncertain<typename Model::situation_type>& s) noexcept {
  return ask_next(Model{}, s);
}

}  // namespace tact
