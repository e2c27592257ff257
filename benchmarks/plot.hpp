#pragma once
// A picture of curves on logarithmic axes.

#include <string>
#include <vector>

namespace bench {

struct point {
  double x;
  double y;
};

struct curve {
  std::string name;
  std::vector<point> points;
};

/// One pair of axes. A curve that grows in proportion rises at 45 degrees.
struct panel {
  std::string title;
  std::string axis;
  std::vector<curve> curves = {};
};

/// The panels side by side, as an SVG; y is "ns per decision". Points that are 0 were not measured, and are left out.
std::string svg(const std::vector<panel>& panels);

}  // namespace bench
