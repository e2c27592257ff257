// SPDX-License-Identifier: BSL-1.0
#pragma once
// Habit against situation, as a picture and in words.
//
// Not part of tact.hpp: it allocates.

#include <cmath>
#include <string>
#include <string_view>

#include <tact/care/habit.hpp>
#include <tact/explain.hpp>
#include <tact/io/detail/text.hpp>
#include <tact/io/format.hpp>
#include <tact/io/picture.hpp>
#include <tact/io/svg.hpp>
#include <tact/io/text.hpp>
#include <tact/level.hpp>
#include <tact/map.hpp>

namespace tact::io {

/// The map of the case as an SVG text: the habit, the concerns that were chosen for the case, a thick border around the
/// region of what the case asks for, and the way there. The marks and ways of `p` are not drawn.
/// O(strategies² · (strategies + inputs)).
template <class Model>
std::string svg(const care::habit_gap<Model>& gap, picture p = {}) {
  const auto& in = gap.asked.inputs();
  const mark marks[] = {
      {.at = gap.habit, .strategy = gap.by_habit.name(), .label = "habit"},
      {.at = {in[0] / double{level::one}, in[1] / double{level::one}}, .strategy = gap.asked.name(), .label = "case"}};
  const way ways[] = {{.from = gap.habit, .to = gap.nearest, .label = "what to practise"}};
  p.marks = marks;
  p.ways = {ways, gap.distance > 0 ? 1u : 0u};
  p.wanted = gap.asked.name();
  p.label_marks = true;
  if (p.title.empty()) p.title = "Habit and case";
  return svg(decision_map(gap.asked.model(), in), p);
}

/// What habit would do, what the case asks for and why, how far it is, and what to practise: one sentence each.
/// O(inputs).
///
///   By habit: compromise. This case asks for competition, because time is short (TKI CP1). It is 0.66 away on the map.
///   To practise: …
template <class Model>
std::string text(const care::habit_gap<Model>& gap) {
  std::string all = detail::concat("By habit: ", gap.by_habit.name(), ". ");
  if (gap.fits()) return detail::concat(all, "That is what this case asks for, so there is nothing to practise.");
  detail::add(all, "This case asks for ", gap.asked.name());
  if (const auto why = explain(gap.asked, gap.by_habit.name())) detail::add(all, ", ", because(*why));
  all += ". ";
  if (gap.distance > 0) detail::add(all, "It is ", std::round(gap.distance * 100) / 100, " away on the map. ");
  else detail::add(all, "The usual concerns would get the same advice here. ");
  all += "To practise:";
  for (const care::practice& p : gap.practices) detail::add(all, &p == gap.practices.begin() ? " " : "; ", p.says);
  return all + ".";
}

}  // namespace tact::io
