// SPDX-License-Identifier: BSL-1.0
#pragma once
// Which changes would give another answer: of each input alone, and in the plane of the two concerns.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <tact/detail/inputs.hpp>
#include <tact/detail/outline.hpp>
#include <tact/detail/polygon.hpp>
#include <tact/detail/variable.hpp>
#include <tact/recommend.hpp>

namespace tact {

/// The value of an input at which the answer becomes another one. Converts to false where there is none.
struct switch_point {
  double to = 0;                   ///< 0 to 1, exactly a level
  std::string_view strategy = {};  ///< the other answer
  blocking_gate closes = {};       ///< the gate that closes there and blocks the answer of before, if one does
  blocking_gate opens = {};        ///< the gate that opens there and lets the other answer through, if one does

  constexpr explicit operator bool() const noexcept { return !strategy.empty(); }
};

/// How one input alone can change the answer: the nearest switch point on each side of its value, if there is one.
struct change {
  std::string_view input = {};
  double from = 0;  ///< its value now, 0 to 1
  switch_point lower = {};
  switch_point higher = {};

  /// The nearer of the two switch points; the lower one if both are as near. O(1).
  constexpr switch_point nearest() const noexcept {
    if (!lower || !higher) return lower ? lower : higher;
    return higher.to - from < from - lower.to ? higher : lower;
  }
};

namespace detail {

/// The end of the stretch around x on which every score of a model is affine: the last value towards `end`, in steps,
/// before a score bends or a gate opens or closes.
template <class Model, class Situation>
constexpr int end_of_stretch(const Model& model, const variable<Situation>& v, int x, int end) noexcept {
  const bool rising = end == level::one;
  int last = end;
  v.each_break(model, [&](int at) {
    // A step at a break may belong to either side, depending on the break, so both sides begin a stretch.
    for (const int b : {(at + 1) / 2, at / 2 + 1}) {
      if (rising && b > x && b - 1 < last) last = b - 1;
      if (!rising && b <= x && b > last) last = b;
    }
  });
  return last;
}

/// The number of steps from `here` after which a rival first wins, of the `length` steps to `there` on one stretch;
/// more than `length` if none does. Scores are affine between the two, so each rival takes one division.
template <class Model>
constexpr int steps_to_rival(const recommendation<Model>& advice, const inputs<typename Model::situation_type>& here,
                             const inputs<typename Model::situation_type>& there, int length) noexcept {
  const auto& model = advice.model();
  const auto& winner = advice.strategy();
  int first = length + 1;
  for (const auto& rival : model) {
    if (&rival == &winner || rival.blocked(here)) continue;
    if (advice.is_left_out(static_cast<std::size_t>(&rival - model.begin()))) continue;
    const std::int64_t needed = &rival < &winner ? 0 : 1;  // an earlier strategy wins a tie
    const std::int64_t behind = needed + winner.score(here) - rival.score(here);
    const std::int64_t behind_at_last = needed + winner.score(there) - rival.score(there);
    if (behind_at_last > 0) continue;
    // The rival is behind here, or it would have won, so length is not 0. Its gain per step is whole: scores are
    // affine.
    const std::int64_t gain = (behind - behind_at_last) / length;
    const auto step = static_cast<int>((behind + gain - 1) / gain);
    if (step < first) first = step;
  }
  return first;
}

/// The switch point at value x of a variable, which is reached in steps of `direction`, with what gates have to do with
/// it.
template <class Model>
constexpr switch_point switch_point_at(const recommendation<Model>& advice,
                                       const variable<typename Model::situation_type>& v, int x,
                                       int direction) noexcept {
  const auto here = v.set(advice.inputs(), x);
  const auto& other = advice.model()[advice.winner_for(here)];
  switch_point found{.to = x / double{level::one}, .strategy = other.name};
  found.closes = gate_blocking(advice.strategy(), here);
  if (x != v.value(advice.inputs())) found.opens = gate_blocking(other, v.set(advice.inputs(), x - direction));
  return found;
}

/// Goes from a variable's value towards `end`, stretch by stretch, and stops at the first other answer.
template <class Model>
constexpr switch_point next_switch_point(const recommendation<Model>& advice,
                                         const variable<typename Model::situation_type>& v, int end) noexcept {
  const auto& model = advice.model();
  const int direction = end == level::one ? +1 : -1;
  for (int x = v.value(advice.inputs());; x += direction) {
    const auto here = v.set(advice.inputs(), x);
    if (advice.winner_for(here) != advice.index()) return switch_point_at(advice, v, x, direction);

    const int last = end_of_stretch(model, v, x, end);
    const int length = direction * (last - x);
    const int first = steps_to_rival(advice, here, v.set(advice.inputs(), last), length);
    if (first <= length) return switch_point_at(advice, v, x + direction * first, direction);
    if (last == end) return {};
    x = last;
  }
}

}  // namespace detail

/// For each input alone, the smallest changes that give another answer, gates included. `to` is the nearest value with
/// another answer; every value between it and `from` keeps this one. Where a gate makes the difference, the switch
/// point holds it. An array of `change` in the order of the inputs, without derived factors: you raise *advantage* by
/// raising power. O(inputs · (gates + 1) · strategies · inputs), no allocation. Source: tact (the smallest single
/// change of the answer).
template <class Model>
constexpr auto changes(const recommendation<Model>& advice) noexcept {
  using situation_type = typename Model::situation_type;
  std::array<change, detail::variable_count<situation_type>> all{};
  std::size_t k = 0;
  detail::each_variable<situation_type>([&](const detail::variable<situation_type>& v) {
    all[k].input = v.name();
    all[k].from = v.value(advice.inputs()) / double{level::one};
    all[k].lower = detail::next_switch_point(advice, v, 0);
    all[k].higher = detail::next_switch_point(advice, v, level::one);
    ++k;
  });
  return all;
}

/// The smallest of several changes, the first of equals. If no input alone changes the answer, its `nearest()` converts
/// to false. O(inputs).
template <std::size_t N>
constexpr change smallest_change(const std::array<change, N>& all) noexcept {
  const auto size = [](const change& c) {
    return c.nearest().to < c.from ? c.from - c.nearest().to : c.nearest().to - c.from;
  };
  change best;
  for (const change& c : all)
    if (c.nearest() && (!best.nearest() || size(c) < size(best))) best = c;
  return best;
}

/// The nearest point of another region, when both concerns may change. Converts to false where there is none.
struct border_point {
  position at{};                   ///< in the plane of the two concerns
  double distance = 0;             ///< from the concerns as they are; 0 on a tie, at most √2
  std::string_view strategy = {};  ///< the strategy that holds the region beyond it

  constexpr explicit operator bool() const noexcept { return !strategy.empty(); }
};

namespace detail {

/// The point of a line from a to b that is nearest to p.
constexpr position nearest_on(position a, position b, position p) noexcept {
  const double across = b.assertiveness - a.assertiveness, up = b.cooperativeness - a.cooperativeness;
  const double along = (p.assertiveness - a.assertiveness) * across + (p.cooperativeness - a.cooperativeness) * up;
  const double length = across * across + up * up;
  const double share = along <= 0 ? 0 : along >= length ? 1 : along / length;
  return {a.assertiveness + share * across, a.cooperativeness + share * up};
}

constexpr double distance(position a, position b) noexcept {
  const double across = b.assertiveness - a.assertiveness, up = b.cooperativeness - a.cooperativeness;
  return square_root(across * across + up * up);
}

}  // namespace detail

/// The point on the border of the advised strategy's region that is nearest to the two concerns, with all factors as
/// they are. None where the region is the whole square. Exact, apart from rounding of the last digits.
/// O(strategies · (strategies + inputs)), no allocation. Source: tact (the distance to the nearest border).
template <class Model>
constexpr border_point nearest_border(const recommendation<Model>& advice) noexcept {
  const auto& in = advice.inputs();
  const auto& model = advice.model();
  const position p{in[0] / double{level::one}, in[1] / double{level::one}};
  const auto left_out = [&advice](std::size_t place) { return advice.is_left_out(place); };
  const auto outline = detail::outline_of(model, in, advice.index(), left_out);
  if (outline.empty()) {  // It is advised here only by a tie.
    for (std::size_t j = 0; j != model.size(); ++j)
      if (model[j].score(in) == advice.strategy().score(in) && !detail::outline_of(model, in, j, left_out).empty())
        return {p, 0, model[j].name};
  }

  border_point best;
  for (std::size_t i = 0; i != outline.size(); ++i) {
    if (outline[i].beyond.empty()) continue;
    const position at = detail::nearest_on(outline.corner(i), outline.corner(i + 1), p);
    const double distance = detail::distance(at, p);
    if (!best || distance < best.distance) best = {at, distance, outline[i].beyond};
  }
  return best;
}

}  // namespace tact
