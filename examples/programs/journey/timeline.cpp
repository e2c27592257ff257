#include "timeline.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iterator>
#include <string_view>

#include <common/html.hpp>
#include <tact/care/peak_end.hpp>
#include <tact/io/format.hpp>

namespace journey {
namespace {

namespace care = tact::care;
using common::put;

// The frame, in units of the picture.
constexpr double left = 26, right = 350, top = 10, bottom = 130;
constexpr int width = 360, height = 150;

std::string number(double x) { return tact::io::number(x, 1); }

double y_of(double satisfaction) { return bottom - (bottom - top) * satisfaction; }
double y_of(tact::level satisfaction) { return y_of(satisfaction.value()); }

// Where times lie between the first and the last moment.
class time_axis {
 public:
  explicit time_axis(const drawn_moments& moments) : first_(moments.all.front().at), last_(moments.all.back().at) {}

  double operator()(std::int64_t at) const {
    constexpr double margin = 10;
    if (first_ == last_) return (left + right) / 2;
    const double share = static_cast<double>(at - first_) / static_cast<double>(last_ - first_);
    return left + margin + (right - left - 2 * margin) * share;
  }

  // False for a time before the first moment that is drawn.
  bool has(std::int64_t at) const { return at >= first_; }

  // The first and the last day below the picture.
  void draw(std::string& svg) const {
    const auto text = [&svg](double x, std::string_view anchor, const std::string& day) {
      put(svg, "<text x=\"", number(x), "\" y=\"", number(bottom + 14), "\" text-anchor=\"", anchor, "\">", day,
          "</text>");
    };
    if (day_of(first_) == day_of(last_)) return text((left + right) / 2, "middle", day_of(first_));
    text(left, "start", day_of(first_));
    text(right, "end", day_of(last_));
  }

 private:
  std::int64_t first_, last_;
};

void band(std::string& svg, std::string_view kind, tact::level low, tact::level high) {
  put(svg, "<rect class=\"", kind, "\" x=\"", number(left), "\" y=\"", number(y_of(high)), "\" width=\"",
      number(right - left), "\" height=\"", number(y_of(low) - y_of(high)), "\"/>");
}

void scale(std::string& svg) {
  for (const double at : {0.0, 0.5, 1.0})
    put(svg, "<line class=grid x1=\"", number(left), "\" x2=\"", number(right), "\" y1=\"", number(y_of(at)),
        "\" y2=\"", number(y_of(at)), "\"/><text x=\"", number(left - 4), "\" y=\"", number(y_of(at) + 4),
        "\" text-anchor=\"end\">", number(at), "</text>");
}

void path(std::string& svg, const drawn_moments& moments, const time_axis& x) {
  put(svg, "<polyline class=path points=\"");
  for (const drawn_moment& m : moments.all)
    if (m.satisfaction) put(svg, number(x(m.at)), ",", number(y_of(*m.satisfaction)), " ");
  put(svg, "\"/>");
}

std::string description_of(const drawn_moment& m) {
  std::string text = day_of(m.at);
  const auto add = [&text](std::string_view what) {
    if (!what.empty()) text.append(", ").append(what);
  };
  if (m.by) add(name(*m.by));
  add(common::spaced(name(m.reason)));
  add(m.point);
  add(m.satisfaction ? "satisfaction " + tact::io::fixed(m.satisfaction->value(), 2) : "not judged");
  if (m.surprising) add("surprisingly good");
  if (m.very_bad) add("very bad");
  return text;
}

// A triangle up for surprisingly good, one down for very bad, a ring for what fades, a stroke for what was not judged.
std::string shape_of(const drawn_moment& m, double x) {
  std::string svg;
  const double y = m.satisfaction ? y_of(*m.satisfaction) : bottom;
  const auto triangle = [&](std::string_view kind, double up) {
    put(svg, "<path class=\"", kind, "\" d=\"M", number(x - 6), " ", number(y + up * 4.5), "H", number(x + 6), "L",
        number(x), " ", number(y - up * 6.5), "Z\">");
  };
  if (!m.satisfaction) put(svg, "<path class=unjudged d=\"M", number(x), " ", number(y - 5), "v10\">");
  else if (m.surprising) triangle("good", 1);
  else if (m.very_bad) triangle("bad", -1);
  else put(svg, "<circle class=faded cx=\"", number(x), "\" cy=\"", number(y), "\" r=\"4\">");
  return svg;
}

void draw(std::string& svg, const drawn_moment& m, const time_axis& x) {
  const std::string shape = shape_of(m, x(m.at));
  const std::string_view element = std::string_view(shape).substr(1, shape.find(' ') - 1);
  put(svg, shape, "<title>", common::shown(description_of(m), 300), "</title></", element, ">");
}

// A name beside a mark: above it, or below it near the top. A mark that is too early to be drawn has none.
void label(std::string& svg, std::string_view text, const care::mark& m, const time_axis& x) {
  if (!x.has(m.at)) return;
  const double at = x(m.at), y = y_of(m.satisfaction);
  const std::string_view anchor = at < left + 40 ? "start" : at > right - 40 ? "end" : "middle";
  put(svg, "<text class=label x=\"", number(at), "\" y=\"", number(y < top + 20 ? y + 19 : y - 9), "\" text-anchor=\"",
      anchor, "\">", text, "</text>");
}

void remembered(std::string& svg, const care::journey<>& of) {
  if (!of.remembered()) return;
  const std::string y = number(y_of(*of.remembered()));
  put(svg, "<line class=kept x1=\"", number(left), "\" x2=\"", number(right), "\" y1=\"", y, "\" y2=\"", y, "\"/>");
}

std::string summary_of(const drawn_moments& moments, const care::journey<>& of, bool is_remembered) {
  std::string text = std::to_string(moments.all.size()) + (moments.all.size() == 1 ? " moment" : " moments");
  if (is_remembered && of.remembered()) text += "; remembered as " + tact::io::fixed(of.remembered()->value(), 2);
  return text;
}

// Peak and end are one mark, or two that are named apart.
void labels(std::string& svg, const care::journey<>& of, const time_axis& x) {
  if (!of.end()) return;
  if (*of.peak() == *of.end()) return label(svg, "peak and end", *of.end(), x);
  label(svg, "peak", *of.peak(), x);
  label(svg, "end", *of.end(), x);
}

}  // namespace

std::string day_of(std::int64_t seconds) {
  const std::chrono::sys_seconds at{std::chrono::seconds(seconds)};
  const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(at)};
  char text[40];
  const int size = std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(day.year()),
                                 static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  return {text, static_cast<std::size_t>(size)};
}

std::string timeline(const drawn_moments& moments, const care::journey<>& of, bool is_remembered) {
  if (moments.all.empty()) return {};
  const time_axis x(moments);
  std::string svg;
  put(svg, "<svg class=timeline viewBox=\"0 0 ", std::to_string(width), " ", std::to_string(height),
      "\" role=\"img\" aria-label=\"", summary_of(moments, of, is_remembered), "\">");
  band(svg, "goods", care::peak_end::surprising_from, 1.0);
  band(svg, "bads", 0.0, care::peak_end::bad_to);
  scale(svg);
  if (is_remembered) remembered(svg, of);
  path(svg, moments, x);
  for (const drawn_moment& m : moments.all) draw(svg, m, x);
  if (is_remembered) labels(svg, of, x);
  x.draw(svg);
  return svg + "</svg>";
}

}  // namespace journey
