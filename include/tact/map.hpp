// SPDX-License-Identifier: BSL-1.0
#pragma once
// The map: the part of the plane of the two concerns in which each strategy wins.

#include <cstddef>
#include <string_view>

#include <tact/detail/inputs.hpp>
#include <tact/detail/model_view.hpp>
#include <tact/detail/outline.hpp>
#include <tact/detail/polygon.hpp>
#include <tact/detail/static_vector.hpp>
#include <tact/models/customer_care.hpp>
#include <tact/runtime_model.hpp>

namespace tact {

/// The part of the unit square where one strategy wins: a convex polygon, x assertiveness and y cooperativeness
/// (pictures show cooperativeness to the right). The polygon is a range of sides: `beyond` of a side names the
/// neighbour there, and `corner(i)` is where side i begins. A border belongs to the polygons on both sides; on it the
/// strategy that is listed first is advised. A strategy without a polygon can still be advised on a line or at a point,
/// by a tie.
template <std::size_t Capacity>
struct region {
  std::string_view name = {};
  bool blocked = false;                        ///< a gate blocks it for these factors
  detail::polygon<Capacity + 3> outline = {};  ///< no sides if the region has no area

  /// Its share of the square, 0 to 1. O(sides).
  constexpr double area() const noexcept { return outline.area(); }
};

/// Every strategy's region: a range of `region`, in the order of the catalog. The areas add up to 1, apart from
/// rounding. It holds its polygons; the names are the model's.
template <std::size_t Capacity>
class decision_map : public detail::static_vector<region<Capacity>, Capacity> {
 public:
  /// The map of a model for the factors in `in`; the two concerns there are ignored. Call `regions` instead.
  /// O(strategies² · (strategies + inputs)).
  template <class Situation>
  constexpr decision_map(const runtime_model<Situation, Capacity>& model, const detail::inputs<Situation>& in) noexcept
      : styles_(model.styles()) {
    this->resize(model.size());
    for (std::size_t i = 0; i != model.size(); ++i) {
      region<Capacity>& r = this->at_place(i);
      r.name = model[i].name;
      r.blocked = model[i].blocked(in);
      r.outline = detail::outline_of(model, in, i);
    }
  }

  /// The style names of the four corners, empty where there is none.
  constexpr const style_names& styles() const noexcept { return styles_; }

 private:
  style_names styles_;
};

/// The map of a model of either kind for the factors of a situation; its two concerns are ignored. Exact, except that
/// lengths and areas are rounded. No allocation. O(strategies² · (strategies + inputs)).
/// Source: tact (decision regions are a power diagram).
template <class Model>
constexpr auto regions(const Model& model, const typename Model::situation_type& s) noexcept {
  const auto& numbers = detail::numbers_of(model);
  return decision_map<detail::capacity_of<Model>>(numbers, detail::inputs_of(s));
}

/// The same for a typed model as template argument: `regions<models::rahim>(s)`; the default one without.
template <class Model = models::customer_care>
constexpr auto regions(const typename Model::situation_type& s) noexcept {
  return regions(Model{}, s);
}

}  // namespace tact
