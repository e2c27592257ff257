// SPDX-License-Identifier: BSL-1.0
#pragma once
// Maps as pictures: a decision map, or the disagreement of two, as one self-contained SVG text.
//
// Not part of tact.hpp: it allocates. Cooperativeness runs to the right, assertiveness upwards. A picture is 360
// units wide, as many as a phone has pixels, and no text in it is smaller than 11. It carries its own colours for
// light and dark screens and for paper, and every rule of them begins with the picture's id, so that a page can hold
// several.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include <tact/compare.hpp>
#include <tact/io/detail/sheet.hpp>
#include <tact/io/detail/symbols.hpp>
#include <tact/io/detail/text.hpp>
#include <tact/io/format.hpp>
#include <tact/io/picture.hpp>

namespace tact::io {

/// The symbol of a strategy by its place in the model: a small SVG text as high as a line, for a legend or a table.
inline std::string symbol(std::size_t strategy) {
  return detail::concat(
      R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 -8 16 16" width="1em" height="1em" aria-hidden="true">)",
      detail::shape(strategy, 4.8, R"(stroke="currentColor" stroke-width="0.9")"), "</svg>");
}

/// A map as an SVG text. A region too small for its name carries a number that the key below explains; a strategy
/// without a region is listed there as nowhere, or as ruled out by a gate. The text is well-formed XML for any
/// bytes in the names, and the same in every locale. A mark whose strategy the map does not have is a ring.
/// O(strategies² + strategies · marks).
template <std::size_t N>
std::string svg(const decision_map<N>& map, const picture& p = {}) {
  using namespace detail;
  sheet s(p, names(map));
  draw_regions(s, map);
  for (std::size_t i = 0; i != map.size(); ++i) {
    const auto& [name, blocked, outline] = map[i];
    const std::string number = outline.empty() ? std::string() : s.name(outline, i, name);
    if (outline.empty()) s.list_absent(i, concat(blocked ? "ruled out by a gate: " : "nowhere: ", name));
    else if (!number.empty() || s.has_marks()) s.list(i, number, name, percent(outline.area()));
  }
  if (s.has_unknown_marks()) s.list(no_strategy, {}, "another strategy");
  s.note("%: a region's share of all pairs of concerns.");
  return s.finished(map.styles());
}

/// Two maps in one picture: the regions and marks of the first with solid borders, the borders of the other dashed, and
/// hatching where they advise strategies that no pair declares the same. A pair whose names are not in the maps has no
/// effect. As complex as `for_each_overlap` and the above together.
template <std::size_t A, std::size_t B>
std::string svg(const decision_map<A>& one, const decision_map<B>& other, std::span<const equivalent> pairs,
                const picture& p = {}) {
  using namespace detail;
  sheet s(p, names(one));
  draw_regions(s, one);
  for (const auto& r : other) s.dashed_edge(r.outline);

  double differ = 0;
  for_each_overlap(one, other, pairs, [&](const auto& part) {
    const std::size_t i = s.index_of(part.one);
    const bool one_name = part.agree && part.one == part.other;
    const std::string first = one_name ? std::string(part.one) : concat(part.one, part.agree ? " =" : " /");
    const std::string_view second = one_name ? std::string_view() : part.other;
    const std::string both = concat(first, one_name ? "" : " ", second), share = percent(part.where.area());
    if (!part.agree) s.hatch(part.where, with_share(both, share)), differ += part.where.area();
    if (const std::string number = s.name(part.where, i, first, second); !number.empty())
      s.list(i, number, both, share);
  });
  for (std::size_t i = 0; i != one.size(); ++i) {
    if (one[i].outline.empty()) s.list_absent(i, concat("nowhere in the first: ", one[i].name));
    else if (s.has_marks()) s.list(i, {}, one[i].name);
  }
  for (const auto& r : other)
    if (r.outline.empty()) s.list_absent(no_strategy, concat("nowhere in the second: ", r.name));
  if (s.has_unknown_marks()) s.list(no_strategy, {}, "another strategy");
  s.note("Solid borders: the first model. Dashed: the second.");
  s.note(concat("Hatched: they differ, ", percent(differ), " of the square."));
  return s.finished(one.styles());
}

}  // namespace tact::io
