#pragma once
// The map: which part of the plane of the two concerns each strategy holds.

#include <array>
#include <cstddef>
#include <string_view>

#include <tact/polygon.hpp>
#include <tact/recommend.hpp>

namespace tact {

/// What one strategy holds of the square: a convex polygon, x assertiveness and y cooperativeness. `beyond` of each
/// of its sides names the neighbour there. Both neighbours' polygons hold their border; the advice on it is the earlier
/// strategy's. One without a polygon can still be advised on a line or at a point, by ties.
template <std::size_t Capacity>
struct region {
  std::string_view name = {};
  bool blocked = false;                ///< a gate rules it out for these factors
  polygon<Capacity + 3> outline = {};  ///< at most four sides and one for each other; none without area

  /// Its share of the square, 0 to 1.
  constexpr double area() const noexcept { return outline.area(); }
};

/// The part of a polygon where strategy i of a model is ahead of all others that are open. `score` gives a strategy's
/// score in the polygon's plane as a half-plane. A tie over an area is the earlier strategy's.
/// O(strategies · (strategies + what score and blocked take)).
template <std::size_t Sides, class Rows, class Score, class Blocked>
constexpr polygon<Sides> part_led_by(std::size_t i, polygon<Sides> part, const Rows& model, const Score& score,
                                     const Blocked& blocked) noexcept {
  if (blocked(model[i])) return {};
  const half_plane mine = score(model[i]);
  for (std::size_t j = 0; j != model.size(); ++j) {
    if (j == i || blocked(model[j])) continue;
    const half_plane other = score(model[j]);
    const half_plane lead{mine.constant - other.constant, mine.across - other.across, mine.up - other.up};
    const bool tied = lead.constant == 0 && lead.across == 0 && lead.up == 0;
    if (!tied) part.clip(lead, model[j].name);
    else if (j < i) return {};
  }
  return part;
}

/// What strategy i of a model holds of the square for the factors in `in`; the two concerns there are not looked
/// at. O(strategies · (strategies + inputs)).
template <class Situation, std::size_t Capacity>
constexpr auto outline_of(const runtime_model<Situation, Capacity>& model, inputs<Situation> in,
                          std::size_t i) noexcept {
  in[0] = in[1] = 0;
  return part_led_by(
      i, polygon<Capacity + 3>(0, 0, 2 * level::one, 2 * level::one), model,
      [&in](const row<Situation>& r) { return half_plane{r.score(in), r.slope[0], r.slope[1]}; },
      [&in](const row<Situation>& r) { return r.blocked(in); });
}

/// Every strategy's region, in the order of the catalog. The areas add up to 1 but for rounding.
template <std::size_t Capacity>
class decision_map {
 public:
  static constexpr std::size_t capacity = Capacity;

  constexpr const region<Capacity>* begin() const noexcept { return regions_.data(); }
  constexpr const region<Capacity>* end() const noexcept { return regions_.data() + size_; }
  constexpr std::size_t size() const noexcept { return size_; }
  constexpr const region<Capacity>& operator[](std::size_t i) const noexcept { return regions_[i]; }

  /// The style names of the four quadrants, empty where there is none.
  constexpr const style_names& styles() const noexcept { return styles_; }

  /// Draws the map of a model for the factors that it read; the two concerns in `in` are not looked at.
  /// O(strategies² · (strategies + inputs)).
  template <class Situation>
  constexpr decision_map(const runtime_model<Situation, Capacity>& model, const inputs<Situation>& in) noexcept
      : size_(model.size()), styles_(model.styles()) {
    for (std::size_t i = 0; i != size_; ++i) {
      regions_[i].name = model[i].name;
      regions_[i].blocked = model[i].blocked(in);
      regions_[i].outline = outline_of(model, in, i);
    }
  }

 private:
  std::array<region<Capacity>, Capacity> regions_{};
  std::size_t size_;
  style_names styles_;
};

/// The map of a model for the factors of a situation: the slice of the square through it. Exact but for the rounding
/// of what is measured. No allocation. Source: tact (decision regions are a power diagram).
template <class Model = models::customer_care>
constexpr auto regions(const typename Model::situation_type& s) noexcept {
  static_assert(sizeof(check_model<Model>) > 0);
  return decision_map<lowered<Model>.capacity>(lowered<Model>, read(s));
}

/// The same by a model made at run time.
template <class Situation, std::size_t Capacity>
constexpr auto regions(const runtime_model<Situation, Capacity>& model, const Situation& s) noexcept {
  return decision_map<Capacity>(model, read(s));
}

}  // namespace tact
