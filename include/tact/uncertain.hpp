#pragma once
// How sure: what can win when inputs are intervals, how much of the box each strategy holds, and what to ask next.

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include <tact/interval.hpp>
#include <tact/polygon.hpp>
#include <tact/recommend.hpp>
#include <tact/region.hpp>
#include <tact/sample.hpp>

namespace tact {

/// One strategy's prospects over a box of situations.
struct candidate {
  std::string_view name = {};
  std::string_view family = {};
  double share = 0;       ///< of the box, 0 to 1
  bool possible = false;  ///< it wins somewhere in the box, ends included, or cannot be shown to win nowhere
};

/// The answer for a box of situations: every strategy's prospects, the largest share first, ties in the order of the
/// catalog.
template <std::size_t Strategies>
class uncertain_recommendation {
 public:
  constexpr const candidate* begin() const noexcept { return lines_.data(); }
  constexpr const candidate* end() const noexcept { return lines_.data() + size_; }
  constexpr std::size_t size() const noexcept { return size_; }
  constexpr const candidate& operator[](std::size_t place) const noexcept { return lines_[place]; }

  /// How far a share may be off: 0 where at most two inputs are open, for then it is computed; else half the width of
  /// a 99 % interval.
  constexpr double error() const noexcept { return error_; }

  /// The strategy that holds the largest share.
  constexpr std::string_view leader() const noexcept { return lines_[0].name; }

  /// True when one strategy alone can win.
  constexpr bool certain() const noexcept {
    std::size_t candidates = 0;
    for (const candidate& p : lines_) candidates += p.possible;
    return candidates == 1;
  }

  /// The family that all strategies which can win belong to; empty if they share none.
  constexpr std::string_view family() const noexcept {
    for (const candidate& p : lines_)
      if (p.possible && p.family != lines_[0].family) return {};
    return lines_[0].family;
  }

  /// What to advise: the strategy where only one can win, else the family that the candidates share. Empty where they
  /// share none: then the honest answer is `leader()` with its share, or to ask.
  constexpr std::string_view name() const noexcept { return certain() ? leader() : family(); }

  /// Puts a line in its place, behind its equals. O(strategies).
  constexpr void insert(const candidate& line, double error) noexcept {
    lines_[size_++] = line;
    for (std::size_t i = Strategies; --i != 0;)  // the new line rises, and all others lie in order
      if (lines_[i - 1].share < lines_[i].share) {
        const candidate lower = lines_[i - 1];
        lines_[i - 1] = lines_[i];
        lines_[i] = lower;
      }
    if (error > error_) error_ = error;
  }

 private:
  std::array<candidate, Strategies> lines_{};
  std::size_t size_ = 0;
  double error_ = 0;
};

/// What to ask next: the open input whose value would most change the answer. Converts to false where none would.
struct next_question {
  std::string_view input = {};
  double change = 0;  ///< how likely the answer changes when this input alone is drawn anew from its interval, 0 to 1
  double error = 0;   ///< of that: 0 where it is the only open input, else half the width of a 99 % interval

  constexpr explicit operator bool() const noexcept { return !input.empty(); }
};

/// How an input reads its member around a value, in steps: slope · member + offset.
struct affine_piece {
  int slope;
  int offset;

  static constexpr affine_piece around(double value, transform how) noexcept {
    constexpr double half = level::one / 2.0;
    switch (how) {
      case transform::above_half: return value > half ? affine_piece{2, -level::one} : affine_piece{0, 0};
      case transform::below_half: return value < half ? affine_piece{-2, level::one} : affine_piece{0, 0};
      case transform::itself: break;
    }
    return {1, 0};
  }
};

/// A rectangle in the plane of two members on which every score is affine and no gate moves. Ends in half steps.
template <class Situation>
class stretch {
 public:
  constexpr stretch(const axis<Situation>& across, const axis<Situation>& up, int left, int bottom, int right,
                    int top) noexcept
      : across_(across), up_(up), left_(left), bottom_(bottom), right_(right), top_(top) {}

  /// What strategy i holds of it.
  template <std::size_t Capacity>
  constexpr auto held_by(const runtime_model<Situation, Capacity>& model, const inputs<Situation>& in,
                         std::size_t i) const noexcept {
    const auto middle = middle_of(in);
    return part_led_by(
        i, polygon<Capacity + 3>(left_, bottom_, right_, top_), model,
        [&](const row<Situation>& r) { return score(r, in); },
        [&](const row<Situation>& r) { return r.blocked(middle); });
  }

 private:
  /// Every input in the middle of the rectangle, for its gates: off the grid, so in doubles, which hold it exactly.
  constexpr auto middle_of(const inputs<Situation>& in) const noexcept {
    std::array<double, std::tuple_size_v<inputs<Situation>>> middle{};
    for (std::size_t k = 0; k != in.size(); ++k) {
      middle[k] = in[k];
      if (across_.of.is_read_by(k)) middle[k] = at(line(k, x()), x());
      if (up_.of.is_read_by(k)) middle[k] = at(line(k, y()), y());
    }
    return middle;
  }

  constexpr half_plane score(const row<Situation>& r, const inputs<Situation>& in) const noexcept {
    half_plane s{r.constant, 0, 0};
    for (std::size_t k = 0; k != in.size(); ++k) {
      const bool runs_across = across_.of.is_read_by(k), runs_up = up_.of.is_read_by(k);
      const affine_piece l = runs_across ? line(k, x()) : runs_up ? line(k, y()) : affine_piece{0, in[k]};
      s.constant += std::int64_t{r.slope[k]} * l.offset;
      if (runs_across) s.across += std::int64_t{r.slope[k]} * l.slope;
      if (runs_up) s.up += std::int64_t{r.slope[k]} * l.slope;
    }
    return s;
  }

  constexpr double x() const noexcept { return (left_ + right_) / 4.0; }
  constexpr double y() const noexcept { return (bottom_ + top_) / 4.0; }
  static constexpr double at(affine_piece l, double value) noexcept { return l.slope * value + l.offset; }
  static constexpr affine_piece line(std::size_t k, double value) noexcept {
    return affine_piece::around(value, transform_of<Situation>(k));
  }

  axis<Situation> across_;
  axis<Situation> up_;
  int left_;
  int bottom_;
  int right_;
  int top_;
};

/// Calls f(from, to), in half steps, for each piece of an axis between two breaks.
template <class Situation, std::size_t Strategies, class F>
constexpr void each_piece(const runtime_model<Situation, Strategies>& model, const axis<Situation>& a, F&& f) {
  for (int from = 2 * a.low; from != 2 * a.high;) {
    int to = 2 * a.high;
    a.of.each_break(model, [&](int b) {
      if (b > from && b < to) to = b;
    });
    f(from, to);
    from = to;
  }
}

/// What strategy i holds of a box with at most two open axes, by the areas of polygons. An axis that is not there has
/// the length of the square, and nothing reads it.
template <class Situation, std::size_t Strategies>
constexpr double area_of(const runtime_model<Situation, Strategies>& model, const open_axes<Situation>& axes,
                         std::size_t i) noexcept {
  const axis<Situation>&across = axes.all[0], &up = axes.all[1];
  double area = 0;
  each_piece(model, across, [&](int left, int right) {
    each_piece(model, up, [&](int bottom, int top) {
      area += stretch<Situation>(across, up, left, bottom, right, top).held_by(model, axes.low, i).area();
    });
  });
  return area;
}

/// True when strategy i wins at some end of a box with at most two open axes: a gate may close just there.
template <class Situation, std::size_t Strategies>
constexpr bool wins_at_an_end(const runtime_model<Situation, Strategies>& model, const open_axes<Situation>& axes,
                              std::size_t i) noexcept {
  if (axes.count == 0) return model.winner(axes.low) == i;
  for (std::size_t d = 0; d != axes.count; ++d)
    for (const int end : {axes.all[d].low, axes.all[d].high}) {
      const open_axes<Situation> face = axes.face(d, end);
      if (area_of(model, face, i) > 0 || wins_at_an_end(model, face, i)) return true;
    }
  return false;
}

/// The shares of a box with at most two open axes.
template <class Situation, std::size_t Strategies>
constexpr uncertain_recommendation<Strategies> measured(const runtime_model<Situation, Strategies>& model,
                                                        const open_axes<Situation>& axes) noexcept {
  const axis<Situation>&across = axes.all[0], &up = axes.all[1];
  const double whole = (across.high - across.low) / double{level::one} * ((up.high - up.low) / double{level::one});
  uncertain_recommendation<Strategies> result;
  for (std::size_t i = 0; i != model.size(); ++i) {
    const double area = area_of(model, axes, i);
    result.insert({model[i].name, model[i].family, area / whole, area > 0 || wins_at_an_end(model, axes, i)}, 0);
  }
  return result;
}

/// What a pair of strategies is to each other over a whole box.
template <class Situation>
class over_a_box {
 public:
  explicit constexpr over_a_box(const open_axes<Situation>& axes) noexcept : axes_(axes) {}

  /// True when the strategy may stand behind a closed gate somewhere in the box. False is sure.
  constexpr bool may_be_blocked(const row<Situation>& r) const noexcept {
    for (const threshold& g : r.gates)
      if (most(g.factor) >= g.at && least(g.unless) < g.unless_at) return true;
    return false;
  }

  /// True when some gate is closed all over the box.
  constexpr bool always_blocked(const row<Situation>& r) const noexcept {
    for (const threshold& g : r.gates)
      if (least(g.factor) >= g.at && most(g.unless) < g.unless_at) return true;
    return false;
  }

  /// True when one strategy leads another by at least `needed`, in units of 2⁻²¹, all over the box. The least lead is a
  /// sum over the axes, each the least of its ends and of one half, where readings bend. O(inputs²).
  constexpr bool always_leads(const row<Situation>& one, const row<Situation>& other,
                              std::int64_t needed) const noexcept {
    std::int64_t lead = one.score(axes_.low) - other.score(axes_.low);
    for (std::size_t d = 0; d != axes_.count && lead >= needed; ++d) {
      const std::int64_t at_high = gain(one, other, axes_.all[d], axes_.all[d].high);
      const std::int64_t at_half = gain(one, other, axes_.all[d], level::one / 2);
      const std::int64_t least = at_high < at_half ? at_high : at_half;
      if (least < 0) lead += least;
    }
    return lead >= needed;
  }

 private:
  /// What moving along an axis from its lower end adds to the lead; nothing where the axis does not go there.
  constexpr std::int64_t gain(const row<Situation>& one, const row<Situation>& other, const axis<Situation>& a,
                              int to) const noexcept {
    std::int64_t sum = 0;
    if (to <= a.low || to > a.high) return sum;
    const level value = to / double{level::one};
    for (std::size_t k = 0; k != axes_.low.size(); ++k)
      if (a.of.is_read_by(k))
        sum += std::int64_t{one.slope[k] - other.slope[k]} * (read(transform_of<Situation>(k), value) - axes_.low[k]);
    return sum;
  }

  constexpr int least(std::size_t k) const noexcept {
    return axes_.low[k] < axes_.high[k] ? axes_.low[k] : axes_.high[k];
  }
  constexpr int most(std::size_t k) const noexcept {
    return axes_.low[k] < axes_.high[k] ? axes_.high[k] : axes_.low[k];
  }

  open_axes<Situation> axes_;
};

/// True when strategy i wins nowhere in a box because it is blocked all over it, or because another one is ahead all
/// over it and never blocked. False says nothing. O(strategies · inputs²).
template <class Situation, std::size_t Strategies>
constexpr bool cannot_win(const runtime_model<Situation, Strategies>& model, const over_a_box<Situation>& box,
                          std::size_t i) noexcept {
  if (box.always_blocked(model[i])) return true;
  for (std::size_t j = 0; j != model.size(); ++j) {
    const std::int64_t needed = j < i ? 0 : 1;
    if (j != i && !box.may_be_blocked(model[j]) && box.always_leads(model[j], model[i], needed)) return true;
  }
  return false;
}

/// The shares of a box with any number of open axes, by a sample. Not constexpr, or compilers would try it at length
/// for every box of constants.
template <class Situation, std::size_t Strategies>
uncertain_recommendation<Strategies> sampled(const runtime_model<Situation, Strategies>& model,
                                             const open_axes<Situation>& axes) noexcept {
  using points = sample<Situation>;
  const points spread(axes);
  std::array<std::array<int, points::sets>, Strategies> wins{};
  for (std::size_t set = 0; set != points::sets; ++set)
    for (std::size_t k = 0; k != points::points; ++k) ++wins[model.winner(spread.at(set, k))][set];

  const over_a_box<Situation> box(axes);
  uncertain_recommendation<Strategies> result;
  for (std::size_t i = 0; i != model.size(); ++i) {
    const estimate e = estimate::of(wins[i], points::points);
    result.insert({model[i].name, model[i].family, e.share, e.share > 0 || !cannot_win(model, box, i)},
                  e.error + axes.rounding());
  }
  return result;
}

/// The same for a model made at run time.
template <class Situation, std::size_t Strategies>
constexpr uncertain_recommendation<Strategies> consider(const runtime_model<Situation, Strategies>& model,
                                                        const box<std::type_identity_t<Situation>>& b) noexcept {
  const open_axes<Situation> axes(b);
  return axes.count <= 2 ? measured(model, axes) : sampled(model, axes);
}

/// What can win in a box of situations, and how much of the box each strategy holds: computed where at most two inputs
/// are open, else by a sample of 4,096 points that is the same every time. No allocation; what it needs does not grow
/// with the box. O(gates² · strategies² · inputs), or O(4096 · strategies · inputs): too much for a constant
/// expression within clang's default steps. Source: tact (uncertainty).
template <class Model = models::customer_care>
constexpr auto consider(const box<typename Model::situation_type>& b) noexcept {
  static_assert(sizeof(check_model<Model>) > 0);
  return consider(lowered<Model>, b);
}

/// The same in the braces of the situation that tact ships: `consider({.assertiveness = {0.6, 0.9}, …})`.
template <class Model = models::customer_care>
  requires std::same_as<typename Model::situation_type, situation>
constexpr auto consider(const uncertain_situation& s) noexcept {
  return consider<Model>(box<situation>(s));
}

/// What to ask next where more than one input is open, by a sample.
template <class Situation, std::size_t Strategies>
next_question sampled_inquiry(const runtime_model<Situation, Strategies>& model,
                              const open_axes<Situation>& axes) noexcept {
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

/// The same as below for a model made at run time.
template <class Situation, std::size_t Strategies>
constexpr next_question ask_next(const runtime_model<Situation, Strategies>& model,
                                 const box<std::type_identity_t<Situation>>& b) noexcept {
  const open_axes<Situation> axes(b);
  if (axes.count == 0) return {};
  if (axes.count > 1) return sampled_inquiry(model, axes);
  double same = 0;
  for (const candidate& p : measured(model, axes)) same += p.share * p.share;
  if (same >= 1) return {};
  return {axes.all[0].of.name(), 1 - same, 0};
}

/// What to ask next: the open input whose value, drawn anew from its interval, most often changes the answer. None
/// where no point of the sample does. No allocation. O(4096 · inputs · strategies · inputs). Source: tact (what to
/// ask next).
template <class Model = models::customer_care>
constexpr next_question ask_next(const box<typename Model::situation_type>& b) noexcept {
  static_assert(sizeof(check_model<Model>) > 0);
  return ask_next(lowered<Model>, b);
}

/// The same in the braces of the situation that tact ships.
template <class Model = models::customer_care>
  requires std::same_as<typename Model::situation_type, situation>
constexpr next_question ask_next(const uncertain_situation& s) noexcept {
  return ask_next<Model>(box<situation>(s));
}

}  // namespace tact
