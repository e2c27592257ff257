// SPDX-License-Identifier: BSL-1.0
#pragma once
// Where two models disagree: the share of the square on which they advise different things.

#include <cstddef>
#include <span>
#include <string_view>

#include <tact/detail/polygon.hpp>
#include <tact/map.hpp>

namespace tact {

/// A strategy of one model and one of another that count as the same advice. A strategy may stand in several pairs.
/// The names are borrowed.
struct equivalent {
  std::string_view one;
  std::string_view other;
};

// A correspondence is any range of `equivalent` that outlives the call: an array, a vector, a span, or {} for none.

/// A part of the square where one model advises `one` and the other advises `other`. It holds its polygon; the names
/// are the models'.
template <std::size_t Sides>
struct overlap {
  std::string_view one;
  std::string_view other;
  detail::polygon<Sides> where;  ///< `beyond` of its sides names strategies of either model
  bool agree;                    ///< some pair makes the two equivalent
};

/// How far two models disagree. `unknown` points into the correspondence.
struct model_difference {
  double share = 0;                     ///< of the square, 0 to 1
  const equivalent* unknown = nullptr;  ///< the first pair that names a strategy which its model does not have

  /// False where there is such a pair, and therefore no share.
  constexpr explicit operator bool() const noexcept { return unknown == nullptr; }
};

namespace detail {

/// The first pair of a correspondence that names a strategy which its model does not have; null if there is none.
/// O(pairs · strategies).
template <std::size_t One, std::size_t Other, class Pairs = std::span<const equivalent>>
constexpr const equivalent* first_unknown(const decision_map<One>& one, const decision_map<Other>& other,
                                          const Pairs& pairs) noexcept {
  const auto has = [](const auto& map, std::string_view name) {
    for (const auto& r : map)
      if (r.name == name) return true;
    return false;
  };
  for (const equivalent& p : pairs)
    if (!has(one, p.one) || !has(other, p.other)) return &p;
  return nullptr;
}

}  // namespace detail

/// Calls f(overlap) for every two regions that overlap: for each region of the first map, in order, those of the
/// second. Together the overlaps cover the square. A pair that names an unknown strategy matches nothing. No
/// allocation. O(strategies of one · strategies of the other · (sides² + pairs)).
template <class Pairs = std::span<const equivalent>, std::size_t One, std::size_t Other, class F>
constexpr void for_each_overlap(const decision_map<One>& one, const decision_map<Other>& other, const Pairs& pairs,
                                F&& f) {
  for (const auto& a : one)
    for (const auto& b : other) {
      if (a.outline.empty() || b.outline.empty()) continue;
      overlap<One + Other + 6> part{a.name, b.name, detail::polygon<One + Other + 6>(a.outline), false};
      for (const detail::side& s : b.outline) part.where.clip(s.line, s.beyond);
      for (const equivalent& p : pairs) part.agree |= p.one == a.name && p.other == b.name;
      if (!part.where.empty()) f(part);
    }
}

/// The share of the square where two models advise strategies that no pair makes equivalent. Equal names are not
/// enough: to compare a model with itself, pair each strategy with itself. If a pair names a strategy that its model
/// does not have, the result converts to false and points to the first such pair. Complexity as `for_each_overlap`.
template <std::size_t One, std::size_t Other, class Pairs = std::span<const equivalent>>
constexpr model_difference disagreement(const decision_map<One>& one, const decision_map<Other>& other,
                                        const Pairs& pairs) noexcept {
  model_difference d{.share = 0, .unknown = detail::first_unknown(one, other, pairs)};
  if (d) for_each_overlap(one, other, pairs, [&d](const auto& part) { d.share += part.agree ? 0 : part.where.area(); });
  return d;
}

}  // namespace tact
