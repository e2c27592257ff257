// SPDX-License-Identifier: BSL-1.0
#pragma once
// A convex polygon in the square, cut exactly and measured in doubles.
//
// Borders between strategies are lines with whole coefficients. So a corner is a pair of fractions, and the sign of an
// integer says on which side of a line it lies: no decision depends on rounding.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <tact/detail/static_vector.hpp>
#include <tact/level.hpp>
#include <tact/policy.hpp>

namespace tact::detail {

/// The square root of a number from 0 to 2: C++20 has no constexpr one. O(1), a few divisions.
constexpr double square_root(double x) noexcept {
  if (x <= 0) return 0;
  double r = 2;  // Newton's steps fall towards the root from above; when they no longer fall, r is the root.
  while ((r + x / r) / 2 < r) r = (r + x / r) / 2;
  return r;
}

/// The points (x, y) with constant + x_slope · x + y_slope · y ≥ 0, where x and y are in steps of 1/16384 and the sum
/// in units of 2⁻²¹, as for scores. Exact while |constant| < 2³⁸ and |x_slope|, |y_slope| < 2¹¹, which holds for models
/// of up to 60,000 factors.
struct half_plane {
  std::int64_t constant = 0;
  std::int64_t x_slope = 0;
  std::int64_t y_slope = 0;

  /// The square of the rate at which the sum falls across the border.
  constexpr std::int64_t steepness() const noexcept { return x_slope * x_slope + y_slope * y_slope; }
};

/// The exact point where two lines meet: (x/w, y/w) in steps, with w > 0.
struct intersection {
  std::int64_t x = 0;
  std::int64_t y = 0;
  std::int64_t w = 1;

  /// The point where the borders of two half-planes meet. Requires that they are not parallel.
  static constexpr intersection of(const half_plane& a, const half_plane& b) noexcept {
    const std::int64_t w = a.x_slope * b.y_slope - a.y_slope * b.x_slope;
    const std::int64_t turn = w < 0 ? -1 : 1;
    return {turn * (a.y_slope * b.constant - a.constant * b.y_slope),
            turn * (a.constant * b.x_slope - a.x_slope * b.constant), turn * w};
  }

  /// Positive inside a half-plane, 0 on its border, negative outside.
  constexpr std::int64_t inside(const half_plane& h) const noexcept {
    return h.constant * w + h.x_slope * x + h.y_slope * y;
  }

  /// The point in the square, each coordinate rounded once (twice under -ffast-math).
  constexpr position in_square() const noexcept {
    const double steps = static_cast<double>(w) * level::one;
    return {static_cast<double>(x) / steps, static_cast<double>(y) / steps};
  }
};

/// One side of a polygon, from a corner to the next, anticlockwise if x points to the right and y up.
struct side {
  half_plane line = {};
  intersection from = {};
  std::string_view beyond = {};  ///< the strategy on its other side; empty at the edge of the square
};

/// A convex polygon of at most `Capacity` sides: a range of `side`. A polygon without area has no sides.
template <std::size_t Capacity>
class polygon : public static_vector<side, Capacity> {
 public:
  constexpr polygon() noexcept = default;

  /// The rectangle between two corners, the first below and left of the second. They are in half steps of 1/32768,
  /// which is why the slopes of its sides are 2.
  constexpr polygon(std::int64_t left, std::int64_t bottom, std::int64_t right, std::int64_t top) noexcept
    requires(Capacity >= 4)
  {
    this->push_back({.line = {-bottom, 0, 2}, .from = {left, bottom, 2}});
    this->push_back({.line = {right, -2, 0}, .from = {right, bottom, 2}});
    this->push_back({.line = {top, 0, -2}, .from = {right, top, 2}});
    this->push_back({.line = {-left, 2, 0}, .from = {left, top, 2}});
  }

  /// A copy of a polygon of at most as many sides, with room for more.
  template <std::size_t Fewer>
    requires(Fewer < Capacity)
  explicit constexpr polygon(const polygon<Fewer>& p) noexcept {
    for (const side& s : p) this->push_back(s);
  }

  /// The corner where side i begins; corner(size()) is the first again.
  constexpr position corner(std::size_t i) const noexcept {
    return (*this)[i == this->size() ? 0 : i].from.in_square();
  }

  /// Keeps the part in a half-plane; `beyond` names the strategy outside of it. Adds at most one side, and requires
  /// room for it. If two borders lie on one line, the steeper one names the neighbour, because its strategy is further
  /// ahead there; the edge of the square stays the edge. A half-plane of zeros consists of border only, so nothing is
  /// kept. O(sides).
  constexpr void clip(const half_plane& h, std::string_view beyond) noexcept {
    const polygon whole = *this;
    bool some_inside = false;
    this->resize(0);
    for (std::size_t i = 0; i != whole.size(); ++i) {
      const side& s = whole[i];
      const std::int64_t here = s.from.inside(h);
      const std::int64_t next = whole[i + 1 == whole.size() ? 0 : i + 1].from.inside(h);
      some_inside |= here > 0;
      const bool nearer = here == 0 && next == 0 && !s.beyond.empty() && h.steepness() > s.line.steepness();
      if (here > 0 || (here == 0 && next >= 0)) this->push_back(nearer ? side{h, s.from, beyond} : s);
      if (here >= 0 && next < 0) this->push_back({h, here == 0 ? s.from : intersection::of(s.line, h), beyond});
      if (here < 0 && next > 0) this->push_back({s.line, intersection::of(s.line, h), s.beyond});
    }
    if (!some_inside) this->resize(0);
  }

  /// The area, 1 for the whole square. O(sides).
  constexpr double area() const noexcept {
    double twice = 0;
    for (std::size_t i = 1; i + 1 < this->size(); ++i) twice += twice_triangle(i);
    return twice / 2;
  }

  /// The centre of gravity; the middle of the square for an empty polygon. O(sides).
  constexpr position centre() const noexcept {
    position sum{0, 0};
    double twice = 0;
    for (std::size_t i = 1; i + 1 < this->size(); ++i) {
      const double weight = twice_triangle(i);
      twice += weight;
      for (const std::size_t k : {std::size_t{0}, i, i + 1}) {
        sum.assertiveness += weight / 3 * corner(k).assertiveness;
        sum.cooperativeness += weight / 3 * corner(k).cooperativeness;
      }
    }
    if (twice <= 0) return {0.5, 0.5};
    return {sum.assertiveness / twice, sum.cooperativeness / twice};
  }

 private:
  /// Twice the area of the triangle of the first corner and the side that begins at corner i.
  constexpr double twice_triangle(std::size_t i) const noexcept {
    const position a = corner(0), b = corner(i), c = corner(i + 1);
    return (b.assertiveness - a.assertiveness) * (c.cooperativeness - a.cooperativeness) -
           (b.cooperativeness - a.cooperativeness) * (c.assertiveness - a.assertiveness);
  }
};

}  // namespace tact::detail
