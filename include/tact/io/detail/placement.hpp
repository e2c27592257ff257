// SPDX-License-Identifier: BSL-1.0
#pragma once
// Where there is room for a text: inside a region, or beside it.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include <tact/io/detail/canvas.hpp>
#include <tact/io/detail/label.hpp>

namespace tact::io::detail {

/// A place, and the cost of writing there.
struct spot {
  point at;
  double cost;
};

/// True where a box lies inside a convex region, a hair's breadth from its border.
inline bool fits(std::span<const point> region, point at, double w, double h) {
  for (std::size_t i = 0; i != region.size(); ++i) {
    const point a = region[i], b = region[(i + 1) % region.size()];
    const double dx = b.x - a.x, dy = b.y - a.y;
    const double reach = std::abs(dy) * w / 2 + std::abs(dx) * h / 2 + 2 * std::hypot(dx, dy);
    if (dx * (at.y - a.y) - dy * (at.x - a.x) < reach) return false;
  }
  return true;
}

/// The parts of a plot that are taken.
class placement {
 public:
  /// Takes an upright box. `overlap_cost` is the cost of hiding it, as the square of the distance that is worth going
  /// to avoid it.
  void take(point at, double w, double h, double overlap_cost) { taken_.push_back({at, w, h, overlap_cost}); }

  /// Keeps a place free of what is written later.
  void keep_free(point at, double w, double h) { take(at, w, h, 1e6); }

  /// The best place for a label: inside its region, over few marks, near the centre. Empty if there is none.
  /// O(boxes taken + sides) for each of some 400 places.
  std::optional<spot> room(std::vector<point> region, point centre, const label& l) const {
    constexpr int steps = 20;
    for (point& p : region) p = turned(p, -l.degrees);
    const auto by_x = [](point a, point b) { return a.x < b.x; };
    const auto by_y = [](point a, point b) { return a.y < b.y; };
    const auto [west, east] = std::minmax_element(region.begin(), region.end(), by_x);
    const auto [north, south] = std::minmax_element(region.begin(), region.end(), by_y);
    const double wide = east->x - west->x, high = south->y - north->y;
    const double w = l.width(), h = l.height();
    if (w > wide || h > high) return std::nullopt;

    std::optional<spot> best;
    double least = 0;
    const point middle = turned(centre, -l.degrees);
    const auto offer = [&](point at) {
      if (!fits(region, at, w, h)) return;
      const double cost = overlap_cost(at, w, h, l.degrees);
      const double all = cost + std::pow(at.x - middle.x, 2) + std::pow(at.y - middle.y, 2);
      if (!best || all < least - 1e-6) best = {turned(at, l.degrees), cost}, least = all;
    };
    offer(middle);
    for (int i = 1; i != steps; ++i)
      for (int j = 1; j != steps; ++j) offer({west->x + wide * i / steps, north->y + high * j / steps});
    return best;
  }

  /// The first place beside a mark where a text covers nothing that is taken and stays in the plot: to its right or
  /// left, below or above it, then at its corners. Empty if there is none. O(boxes taken).
  std::optional<point> beside(point mark, double radius, double w, double h) const {
    const double x = radius + 1.5 + w / 2, y = radius + 1 + h / 2, corner = radius * 0.7 + 1.5 + w / 2;
    const point ways[] = {{x, 0}, {-x, 0}, {0, y}, {0, -y}, {corner, y}, {corner, -y}, {-corner, y}, {-corner, -y}};
    for (const point away : ways) {
      const point at{mark.x + away.x, mark.y + away.y};
      const bool inside = std::abs(at.x - plot / 2) <= (plot - w) / 2 && std::abs(at.y - plot / 2) <= (plot - h) / 2;
      if (inside && overlap_cost(at, w, h) <= 0) return at;
    }
    return std::nullopt;
  }

  /// A place for a number outside of its region, the freest and nearest of many around a point.
  point nearby(point centre, double size) const {
    point best = centre;
    double least = -1;
    for (int step = 0; step != 120; ++step) {
      const int ring = step / 24;
      const point away = turned({16.0 + 8 * ring, 0}, 15.0 * (step % 24) - 45);
      const point at{centre.x + away.x, centre.y + away.y};
      if (std::abs(at.x - plot / 2) > (plot - size) / 2 || std::abs(at.y - plot / 2) > (plot - size) / 2) continue;
      const double cost = away.x * away.x + away.y * away.y + overlap_cost(at, size, size);
      if (least < 0 || cost < least) best = at, least = cost;
    }
    return best;
  }

 private:
  struct box {
    point at;
    double wide;
    double high;
    double cost;
  };

  /// The cost of writing over what is taken already, in a picture that is turned.
  double overlap_cost(point at, double w, double h, double degrees = 0) const {
    double cost = 0;
    for (const box& b : taken_) {
      const point middle = turned(b.at, -degrees);
      if (2 * std::abs(middle.x - at.x) < w + b.wide && 2 * std::abs(middle.y - at.y) < h + b.high) cost += b.cost;
    }
    return cost;
  }

  std::vector<box> taken_;
};

}  // namespace tact::io::detail
