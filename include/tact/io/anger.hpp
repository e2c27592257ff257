// SPDX-License-Identifier: BSL-1.0
#pragma once
// The curve of anger as a picture: anger that is ignored, met or denied, as one self-contained SVG text.
//
// Only the directions are claimed. The numbers of the curve are illustrations, and the picture says so.

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tact/care/anger.hpp>
#include <tact/care/dictionary.hpp>
#include <tact/care/step.hpp>
#include <tact/io/detail/canvas.hpp>
#include <tact/io/detail/label.hpp>
#include <tact/io/detail/symbols.hpp>
#include <tact/io/detail/text.hpp>
#include <tact/io/format.hpp>
#include <tact/io/picture.hpp>
#include <tact/level.hpp>
#include <tact/strategies/anger_gate.hpp>

namespace tact::io {

/// A step, and the minute in which it is taken.
struct action_at {
  int minute = 0;
  const care::step_info* step = nullptr;
};

/// One line of the picture: the steps that are taken, in the order of the minutes. Texts and steps are borrowed.
struct scenario {
  std::string_view name;
  std::span<const action_at> steps = {};
};

/// What is drawn besides the lines.
struct anger_plot {
  level begins = 0.5;           ///< the anger that all lines begin with
  int minutes = 20;             ///< how long they go on; at least 1
  level hot = anger_threshold;  ///< above the dotted line anger rules out reason. Source: D4, row F
  std::string_view title = {};
  std::string_view id = "anger";  ///< unique in its page; other than letters, digits and '-' become '_'
};

namespace detail {

/// Where a minute and an anger lie, from the plot's upper left corner.
inline point place(double minute, level anger, int minutes) {
  return {plot * minute / minutes, plot / 2 * (1 - anger.value())};
}

/// The course of anger in one scenario, drawn and in words.
struct course {
  std::vector<point> line;
  std::string marks;
  std::string steps;  ///< each with its minute
  level last = 0.0;
};

/// Follows a scenario: each minute anger moves by itself, then the steps of that minute are taken.
inline course follow(const care::anger_curve& curve, const scenario& s, std::size_t number, level begins, int minutes) {
  course c;
  care::anger_state now = curve.start_at(begins);
  const auto draw_to = [&](int minute) { c.line.push_back(place(minute, now.anger, minutes)); };
  draw_to(0);
  for (int minute = 0; minute <= minutes; ++minute) {
    if (minute != 0) now = curve.minute_after(now), draw_to(minute);
    for (const action_at& a : s.steps) {
      if (a.minute != minute || a.step == nullptr) continue;
      const std::string_view called = care::english.word(a.step->name).text;
      now = curve.after(now, a.step->does);
      draw_to(minute);
      add(c.marks, "<g transform=\"translate(", c.line.back().x, " ", c.line.back().y, ")\">",
          shape(number, 4.2, "class=\"line\" stroke-width=\"0.9\""), "<title>", escaped(called), ", minute ", minute,
          "</title></g>\n");
      add(c.steps, c.steps.empty() ? "" : ", ", called, " ", minute);
    }
  }
  c.last = now.anger;
  return c;
}

/// The axes, in the plot's own place.
inline std::string anger_axes(level hot, int minutes) {
  std::string drawn;
  const double high = plot / 2, gate = high * (1 - hot.value());
  add(drawn, "<rect class=\"line\" width=\"", plot, "\" height=\"", high, "\" fill=\"none\"/>\n<path class=\"guide\" ",
      "stroke-dasharray=\"2 4\" d=\"M0 ", gate, "H", plot, "\"/>\n");
  const char* const ticks[] = {"0", "½", "1"};
  for (std::size_t i = 0; i != 3; ++i)
    drawn += text({.at = {-6, high - high / 2 * static_cast<double>(i) + 4}, .anchor = "end"}, ticks[i]);
  for (const int minute : {0, minutes / 2, minutes})
    drawn += text({.at = {plot * minute / minutes, high + 14}}, concat(minute));
  drawn += text({.at = {plot / 2, high + 30}, .size = 13, .kind = "strong"}, "minutes →");
  return drawn + upright({.at = {-26, high / 2}, .size = 13, .kind = "strong"}, "anger →");
}

/// The line of a course: in ink, and in its colour on top of it.
inline std::string line_of(const course& c, std::size_t number) {
  const std::string drawn = points(c.line);
  const auto line = [&](std::string_view stroke, std::string_view wide) {
    return concat("<polyline fill=\"none\" stroke-linejoin=\"round\" ", stroke, " stroke-width=\"", wide,
                  "\" points=\"", drawn, "\"/>\n");
  };
  return line("class=\"line\"", "3.6") + line(concat("stroke=\"", colour_of(number), "\""), "2");
}

/// The lines of text below the curves.
class anger_key {
 public:
  explicit anger_key(double y) : y_(y) {}

  /// A course: its symbol, its name and its steps.
  void list(std::size_t number, std::string_view words) {
    add(drawn_, "<g transform=\"translate(", margin + 6, " ", y_, ")\">",
        shape(number, 4.8, "class=\"line\" stroke-width=\"0.9\""), "</g>\n");
    for (const std::string& part : wrapped(words, size, width - 3 * margin - 14))
      write({.at = {margin + 20, y_ + 4}, .size = size, .anchor = "start", .kind = "key"}, part);
  }

  void note(std::string_view words) { write({.at = {margin, y_ + 8}, .anchor = "start"}, words); }

  const std::string& drawn() const { return drawn_; }
  double bottom() const { return y_ + 4; }

 private:
  static constexpr double size = 12;

  void write(const line_of_text& where, std::string_view words) {
    drawn_ += text(where, words);
    y_ += 17;
  }

  std::string drawn_;
  double y_;
};

}  // namespace detail

/// Draws the course of anger in each scenario, with a line for each in eight colours and seven shapes. The text is
/// well-formed XML for any bytes in the names, and the same in every locale. O(courses · minutes · steps).
/// Source: D4, row F (what moves anger); tact (the shape of the curve).
inline std::string svg(const care::anger_curve& curve, std::span<const scenario> courses, const anger_plot& f = {}) {
  using namespace detail;
  constexpr double top = 40;
  const int minutes = (std::max)(f.minutes, 1);
  std::string lines, marks, description = "Anger over time, illustrated.";
  anger_key key(top + plot / 2 + 56);
  for (std::size_t i = 0; i != courses.size(); ++i) {
    const course c = follow(curve, courses[i], i, f.begins, minutes);
    const std::string words = concat(courses[i].name, c.steps.empty() ? "" : ": ", c.steps);
    lines += line_of(c, i);
    marks += c.marks;
    key.list(i, words);
    add(description, " ", words, "; after minute ", minutes, " anger is ", c.last.value(), ".");
  }
  key.note("Minutes stand after the steps. Above the dotted line anger");
  key.note("rules out reason. All are the same until the first step. The");
  key.note("numbers are made up; only the directions come from sources.");

  const std::string title = fitted(f.title.empty() ? "The curve of anger" : f.title, 15, width - 2 * margin);
  return concat(opened({identifier(f.id), key.bottom(), title, description}), paper,
                text({.at = {width / 2, 24}, .size = 15, .kind = "strong"}, title), "<g transform=\"translate(", left,
                " ", top, ")\">\n", anger_axes(f.hot, minutes), lines, marks, "</g>\n", key.drawn(), "</svg>\n");
}

}  // namespace tact::io
