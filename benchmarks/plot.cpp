#include "plot.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace bench {
namespace {

constexpr double width = 380;
constexpr double height = 360;
constexpr double left = 56;
constexpr double right = width - 16;
constexpr double top = 40;
constexpr double bottom = height - 90;
constexpr std::array colours{"#1b6ca8", "#b3541e", "#2e7d4f"};

template <class... Number>
std::string format(const char* how, Number... numbers) {
  std::array<char, 256> text;
  std::snprintf(text.data(), text.size(), how, numbers...);
  return text.data();
}

std::string words(double x, double y, const char* anchor, const std::string& text, const char* colour = "#333") {
  return format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">", x, y, anchor, colour) + text +
         "</text>\n";
}

std::string stroke(double x1, double y1, double x2, double y2) {
  return format("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>\n", x1, y1, x2, y2);
}

/// One logarithmic axis: maps the numbers from the smallest to the largest onto a part of the picture.
class scale {
 public:
  scale(double from, double to, double begin, double end)
      : from_(std::log(from)), to_(std::log(to)), begin_(begin), end_(end) {}
  double operator()(double number) const {
    return begin_ + (std::log(number) - from_) / (to_ - from_) * (end_ - begin_);
  }

 private:
  double from_, to_, begin_, end_;
};

std::vector<point> measured(const panel& p) {
  std::vector<point> all;
  for (const curve& c : p.curves)
    for (const point& at : c.points)
      if (at.y > 0) all.push_back(at);
  return all;
}

std::string number(double x) {
  return x >= 1e6 ? format("%gM", x / 1e6) : x >= 1e4 ? format("%gk", std::round(x / 1e3)) : format("%g", x);
}

std::string curve_of(const curve& c, const scale& x, const scale& y, const char* colour) {
  std::string line;
  std::string dots;
  for (const point& at : c.points) {
    if (at.y <= 0) continue;
    line += format("%.1f,%.1f ", x(at.x), y(at.y));
    dots += format("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>\n", x(at.x), y(at.y), colour);
  }
  return "<polyline fill=\"none\" stroke-width=\"2\" stroke=\"" + std::string{colour} + "\" points=\"" + line +
         "\"/>\n" + dots;
}

// Grid lines at the points, and at powers of ten.
std::string grid_of(const panel& p, const scale& x, const scale& y, int lowest, int highest) {
  std::string text;
  for (const point& at : p.curves.front().points) {
    text += stroke(x(at.x), top, x(at.x), bottom);
    text += words(x(at.x), bottom + 16, "middle", number(at.x));
  }
  for (int decade = lowest; decade <= highest; ++decade) {
    const double ns = std::pow(10, decade);
    text += stroke(left, y(ns), right, y(ns));
    text += words(left - 6, y(ns) + 4, "end", number(ns));
  }
  return text;
}

std::string panel_of(const panel& p) {
  const std::vector<point> all = measured(p);
  if (all.empty()) return {};
  const auto [least_x, most_x] = std::ranges::minmax(all, {}, &point::x);
  const auto [least_y, most_y] = std::ranges::minmax(all, {}, &point::y);
  const int lowest = static_cast<int>(std::floor(std::log10(least_y.y)));
  const int highest = static_cast<int>(std::ceil(std::log10(most_y.y)));
  const scale x(least_x.x, most_x.x, left + 8, right - 8);
  const scale y(std::pow(10, lowest), std::pow(10, highest), bottom, top);

  std::string text = words(left, 20, "start", p.title + ", ns") + grid_of(p, x, y, lowest, highest) +
                     words((left + right) / 2, bottom + 34, "middle", p.axis);
  for (std::size_t i = 0; i != p.curves.size(); ++i) {
    text += curve_of(p.curves[i], x, y, colours[i]);
    text += words(left, bottom + 52 + 16 * static_cast<double>(i), "start", "— " + p.curves[i].name, colours[i]);
  }
  return text;
}

}  // namespace

std::string svg(const std::vector<panel>& panels) {
  const double all = width * static_cast<double>(panels.size());
  std::string text = format("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %g %g\" ", all, height);
  text +=
      "font-family=\"sans-serif\" font-size=\"12\">\n<title>Nanoseconds per decision as models and batches grow"
      "</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n";
  for (std::size_t i = 0; i != panels.size(); ++i)
    text +=
        format("<g transform=\"translate(%g 0)\">\n", width * static_cast<double>(i)) + panel_of(panels[i]) + "</g>\n";
  return text + "</svg>\n";
}

}  // namespace bench
