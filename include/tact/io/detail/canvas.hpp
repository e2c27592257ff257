// SPDX-License-Identifier: BSL-1.0
#pragma once
// Points of a picture, the polygons of a map on it, and lines of text.

#include <cmath>
#include <cstddef>
#include <numbers>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tact/io/detail/text.hpp>
#include <tact/io/format.hpp>
#include <tact/detail/polygon.hpp>

namespace tact::io::detail {

/// In units of the picture, y downwards.
struct point {
  double x;
  double y;
};

inline constexpr double width = 360;
inline constexpr double plot = 288;  ///< the side of the square
inline constexpr double left = 44;   ///< the width beside it
inline constexpr double margin = 12;

/// Where a point of the square is, from the plot's upper left corner.
constexpr point place(position p) noexcept { return {plot * p.cooperativeness, plot * (1 - p.assertiveness)}; }

/// The corners of a polygon, in its own order.
template <std::size_t N>
std::vector<point> corners(const tact::detail::polygon<N>& p) {
  std::vector<point> all;
  for (std::size_t i = 0; i != p.size(); ++i) all.push_back(place(p.corner(i)));
  return all;
}

inline std::string points(std::span<const point> all, double scale = 1) {
  std::string text;
  for (const point p : all) add(text, text.empty() ? "" : " ", scale * p.x, ",", scale * p.y);
  return text;
}

/// A point turned around the origin, clockwise as it is seen.
inline point turned(point p, double degrees) {
  const double radians = degrees * std::numbers::pi / 180;
  const double c = std::cos(radians), s = std::sin(radians);
  return {c * p.x - s * p.y, s * p.x + c * p.y};
}

/// The direction of a region's longest side, as one writes: from −90 to below 90 degrees.
inline double slant(std::span<const point> region) {
  double longest = 0, degrees = 0;
  for (std::size_t i = 0; i != region.size(); ++i) {
    const point a = region[i], b = region[(i + 1) % region.size()];
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    if (length > longest) longest = length, degrees = std::atan2(b.y - a.y, b.x - a.x) * 180 / std::numbers::pi;
  }
  if (degrees >= 89.9) return degrees - 180;
  return degrees < -90 ? degrees + 180 : degrees;
}

/// A text that stands on a line.
struct line_of_text {
  point at;
  double size = 11;
  std::string_view anchor = "middle";
  std::string_view kind = "faint";
  std::string_view more = {};  ///< further attributes
};

inline std::string text(const line_of_text& where, std::string_view words) {
  return concat("<text class=\"", where.kind, "\" font-size=\"", where.size, "\" text-anchor=\"", where.anchor,
                "\" x=\"", where.at.x, "\" y=\"", where.at.y, "\"", where.more, ">", escaped(words), "</text>\n");
}

/// A text that is read from below.
inline std::string upright(line_of_text where, std::string_view words) {
  const std::string turn = concat(" transform=\"rotate(-90 ", where.at.x, " ", where.at.y, ")\"");
  where.more = turn;
  return text(where, words);
}

}  // namespace tact::io::detail
