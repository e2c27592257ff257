#pragma once
// The share of the square that each strategy holds, exactly: a second way beside the library's own, from the policies'
// numbers in doubles. The square is clipped by the bisector against every other strategy.

#include <array>
#include <cmath>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include <tact/policy.hpp>
#include <tact/situation.hpp>

namespace testing {

struct point {
  double x, y;
};

using polygon = std::vector<point>;

inline const polygon square{{0, 0}, {1, 0}, {1, 1}, {0, 1}};

/// The part of a convex polygon where a·x + b·y + c ≥ 0.
inline polygon clipped(const polygon& from, double a, double b, double c) {
  polygon to;
  const auto value = [=](point p) { return a * p.x + b * p.y + c; };
  for (std::size_t i = 0; i != from.size(); ++i) {
    const point p = from[i], q = from[(i + 1) % from.size()];
    const double at_p = value(p), at_q = value(q);
    if (at_p >= 0) to.push_back(p);
    if ((at_p < 0) != (at_q < 0)) {
      const double t = at_p / (at_p - at_q);
      to.push_back({p.x + t * (q.x - p.x), p.y + t * (q.y - p.y)});
    }
  }
  return to;
}

inline double area(const polygon& p) {
  double twice = 0;
  for (std::size_t i = 0; i != p.size(); ++i) {
    const point a = p[i], b = p[(i + 1) % p.size()];
    twice += a.x * b.y - b.x * a.y;
  }
  return std::abs(twice) / 2;
}

/// A strategy as the square sees it: at p it scores −|p − ideal|² + lead.
struct site {
  tact::position ideal;
  double lead = 0;
  bool open = true;  ///< no gate blocks it
};

/// The area of the part of a box where the strategy k wins.
inline double area_of(std::span<const site> all, std::size_t k, const polygon& box = square) {
  if (!all[k].open) return 0;
  const auto affine = [](const site& s) {
    const auto [x, y] = s.ideal;
    return std::array<double, 3>{2 * x, 2 * y, s.lead - x * x - y * y};
  };
  const auto mine = affine(all[k]);
  polygon region = box;
  for (std::size_t j = 0; j != all.size(); ++j) {
    if (j == k || !all[j].open) continue;
    const auto theirs = affine(all[j]);
    region = clipped(region, mine[0] - theirs[0], mine[1] - theirs[1], mine[2] - theirs[2]);
  }
  return area(region);
}

/// The areas of all strategies, in order.
inline std::vector<double> areas_of(std::span<const site> all, const polygon& box = square) {
  std::vector<double> areas;
  for (std::size_t k = 0; k != all.size(); ++k) areas.push_back(area_of(all, k, box));
  return areas;
}

/// What a factor reads of a level, as a number.
inline double read_by(tact::transform how, tact::level x) {
  const double value = x.value();
  if (how == tact::transform::above_half) return value > 0.5 ? 2 * value - 1 : 0;
  if (how == tact::transform::below_half) return value < 0.5 ? 1 - 2 * value : 0;
  return value;
}

/// The line of a factor in the table of the situation that tact ships.
inline const auto& line_of(std::string_view factor) {
  for (const auto& f : tact::situation::factors)
    if (f.name == factor) return f;
  return tact::situation::factors[0];  // no model compiles with an unknown factor
}

inline double value_of(std::string_view factor, const tact::situation& s) {
  const auto& f = line_of(factor);
  return read_by(f.transform, s.*f.member);
}

inline double neutral_of(std::string_view factor) {
  const auto& f = line_of(factor);
  return read_by(f.transform, f.neutral);
}

/// The strategies of a model over the square, for the factors of a situation.
inline std::vector<site> sites_of(std::span<const tact::strategy_spec> all, const tact::situation& slice) {
  std::vector<site> sites;
  for (const tact::strategy_spec& d : all) {
    site s{.ideal = d.ideal, .lead = d.bias};
    for (const tact::weight& w : d.weights) s.lead += w.value * (value_of(w.factor, slice) - neutral_of(w.factor));
    for (const tact::gate& g : d.gates) {
      const bool excused = !g.unless.empty() && value_of(g.unless, slice) >= g.unless_at.value();
      s.open = s.open && (value_of(g.factor, slice) < g.at.value() || excused);
    }
    sites.push_back(s);
  }
  return sites;
}

}  // namespace testing
