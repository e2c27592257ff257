// SPDX-License-Identifier: BSL-1.0
#pragma once
// Habit against situation: what somebody would do by habit, what the case asks for, how far the one is from the other,
// and what to practise.

#include <cstddef>
#include <string_view>

#include <tact/change.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/detail/outline.hpp>
#include <tact/detail/static_vector.hpp>
#include <tact/level.hpp>
#include <tact/models/customer_care.hpp>
#include <tact/policy.hpp>
#include <tact/recommend.hpp>

namespace tact::care {

/// One thing to practise, to come from habit to what a case asks for.
struct practice {
  std::string_view concern;  ///< the concern to move; empty where neither has to be
  double by = 0;             ///< by how much, −1 to 1
  std::string_view says;
  std::string_view source;
};

/// A habit held against what a case asks for.
template <class Model>
struct habit_gap {
  position habit;                  ///< the two concerns that somebody usually has
  recommendation<Model> by_habit;  ///< what they lead to where nothing else is known of the case
  recommendation<Model> asked;     ///< what the case asks for
  position nearest;                ///< of all concerns with which the case would get that, the nearest to the habit
  double distance = 0;             ///< from the habit to there, on the map of the case; at most √2; 0 if it fits
  tact::detail::growing_vector<practice, 2>
      practices;  ///< the larger move first; empty if habit does what is asked for

  /// True if habit does what the case asks for.
  constexpr bool fits() const noexcept { return by_habit.index() == asked.index(); }
};

namespace detail {

/// A situation with other concerns.
template <class Situation>
constexpr Situation with_concerns(Situation s, position p) {
  s.assertiveness = level{p.assertiveness};
  s.cooperativeness = level{p.cooperativeness};
  return s;
}

/// The situation with every factor at neutral: nothing is known but the concerns.
template <class Situation>
constexpr Situation without_factors(Situation s) noexcept {
  for (std::size_t i = tact::detail::concern_count; i != tact::detail::input_count<Situation>; ++i) {
    const auto& f = tact::detail::input_table<Situation>[i];
    if (f.transform == transform::itself) s.*f.member = f.neutral;
  }
  return s;
}

/// The point of the region of the advised strategy that is nearest to p; where it has no region, because it wins by a
/// tie only, the concerns of the advice itself.
template <class Model>
constexpr position nearest_in_region(const recommendation<Model>& advice, position p) noexcept {
  const auto& in = advice.inputs();
  const auto outline = tact::detail::outline_of(advice.model(), in, advice.index());
  if (outline.empty()) return {in[0] / double{level::one}, in[1] / double{level::one}};
  position best = outline.corner(0);
  for (std::size_t i = 0; i != outline.size(); ++i) {
    const position at = tact::detail::nearest_on(outline.corner(i), outline.corner(i + 1), p);
    if (tact::detail::distance(at, p) < tact::detail::distance(best, p)) best = at;
  }
  return best;
}

constexpr practice practice_for_assertiveness(double by) noexcept {
  return {"assertiveness", by,
          by > 0 ? "say early and plainly what you need, and why; ask for it once more before you let it go"
                 : "find out which of your needs matter in this case, and let the others go",
          "tact (what to practise)"};
}

constexpr practice practice_for_cooperativeness(double by) noexcept {
  return {"cooperativeness", by,
          by > 0 ? "ask what they need before you answer, and say it back in your own words"
                 : "give no more than the case needs: say kindly what you cannot do, and leave their part to them",
          "tact (what to practise)"};
}

constexpr practice practice_by_the_case() noexcept {
  return {{},
          0,
          "look at the case before you act: with your usual concerns it asks for something else",
          "tact (what to practise)"};
}

/// What to practise on the way from a to b, the larger move first. Moves of less than a step of a level are none.
constexpr auto practices_between(position a, position b) noexcept {
  tact::detail::growing_vector<practice, 2> all;
  const auto size = [](double x) { return x < 0 ? -x : x; };
  const double own = b.assertiveness - a.assertiveness, other = b.cooperativeness - a.cooperativeness;
  const bool move_own = size(own) * level::one >= 1, move_other = size(other) * level::one >= 1;
  const bool own_first = size(own) >= size(other);
  if (move_own && own_first) all.push_back(practice_for_assertiveness(own));
  if (move_other) all.push_back(practice_for_cooperativeness(other));
  if (move_own && !own_first) all.push_back(practice_for_assertiveness(own));
  if (all.empty()) all.push_back(practice_by_the_case());
  return all;
}

}  // namespace detail

/// Holds a habit against a case, by a model of either kind. The habit is a pair of concerns, as the scores of an
/// instrument give them; a number outside [0,1] throws `bad_level`. The situation says what the case is like, and with
/// which concerns self means to meet it. A style is not a strategy, so a difference is something to practise, and not a
/// fault. No allocation. O(strategies² · (strategies + inputs)). Source: tact (habit against situation).
template <class Model>
constexpr habit_gap<Model> compare_habit(const Model& model, position habit, const typename Model::situation_type& s) {
  const auto usual = detail::with_concerns(s, habit);
  habit_gap<Model> gap{.habit = habit,
                       .by_habit = recommend(model, detail::without_factors(usual)),
                       .asked = recommend(model, s),
                       .nearest = habit,
                       .practices = {}};
  if (gap.fits()) return gap;  // whatever these concerns would get in this case
  if (recommend(model, usual).index() != gap.asked.index()) {
    gap.nearest = detail::nearest_in_region(gap.asked, habit);
    gap.distance = tact::detail::distance(gap.nearest, habit);
  }
  gap.practices = detail::practices_between(gap.habit, gap.nearest);
  return gap;
}

/// The same for a typed model as template argument; the default one without.
template <class Model = models::customer_care>
constexpr habit_gap<Model> compare_habit(position habit, const typename Model::situation_type& s) {
  return compare_habit(Model{}, habit, s);
}

}  // namespace tact::care
