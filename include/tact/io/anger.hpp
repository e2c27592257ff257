#pragma once
// The curve of anger as a picture: what it does when it is ignored, met or denied, as one self-contained SVG text.
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
#include <tact/io/svg.hpp>

namespace tact::io {

/// A step, and the minute in which it is taken.
struct action_at {
  int minute = 0;
  const care::step_info* step = nullptr;
};

/// One line of the picture: what is done about the anger, in the order of the minutes. Texts and steps are borrowed.
struct scenario {
  std::string_view name;
  std::span<const action_at> steps = {};
};

/// What is drawn besides the lines.
struct anger_plot {
  level begins = 0.5;  ///< the anger that all lines begin with
  int minutes = 20;    ///< how long they go on; at least 1
  level hot = 0.75;    ///< above the dotted line anger rules out reason. Source: D4 (anger)
  std::string_view title = {};
  std::string_view id = "anger";  ///< unique in its page; other than letters, digits and '-' become '_'
};

namespace drawing {

/// Where a minute and an anger lie, from the plot's upper left corner.
inline point place_of(double minute, level anger, int minutes) {
  return {plot * minute / minutes, plot / 2 * (1 - anger.value())};
}

/// One course, drawn and told.
struct drawn_course {
  std::vector<point> line;
  std::string marks;
  std::string said;  ///< for the key: its steps and their minutes
  level last = 0.0;
};

/// Follows a course: each minute anger does what it does, then the steps of that minute are taken.
inline drawn_course follow(const care::anger_curve& curve, const scenario& c, std::size_t number, const anger_plot& f,
                           int minutes) {
  drawn_course d;
  care::anger_state now = curve.start_at(f.begins);
  const auto step_here = [&](int minute) { d.line.push_back(place_of(minute, now.anger, minutes)); };
  step_here(0);
  for (int minute = 0; minute <= minutes; ++minute) {
    if (minute != 0) now = curve.minute_after(now), step_here(minute);
    for (const action_at& t : c.steps) {
      if (t.minute != minute || t.step == nullptr) continue;
      now = curve.after(now, t.step->does);
      step_here(minute);
      add(d.marks, "<g transform=\"translate(", d.line.back().x, " ", d.line.back().y, ")\">",
          shape(number, 4.2, "class=\"line\" stroke-width=\"0.9\""), "<title>", escaped(t.step->names.english),
          ", minute ", static_cast<std::size_t>(minute), "</title></g>\n");
      add(d.said, d.said.empty() ? "" : ", ", t.step->names.english, " ", static_cast<std::size_t>(minute));
    }
  }
  d.last = now.anger;
  return d;
}

/// Lines of at most a width, broken behind ", "; a part that is too long alone is cut.
inline std::vector<std::string> wrapped(std::string_view text, double size, double room) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = (std::min)(text.find(", "), text.size());
    const std::string part(text.substr(0, end));
    text.remove_prefix((std::min)(end + 2, text.size()));
    const std::string longer = lines.empty() ? part : lines.back() + ", " + part;
    if (!lines.empty() && width_of(longer + ",", size) <= room) {
      lines.back() = longer;
      continue;
    }
    if (!lines.empty()) lines.back() += ',';
    lines.push_back(shortened(part, size, room));
  }
  return lines;
}

/// The axes, in the plot's own place.
inline std::string anger_axes(const anger_plot& f, int minutes) {
  std::string drawn;
  const double high = plot / 2, gate = high * (1 - f.hot.value());
  add(drawn, "<rect class=\"line\" width=\"", plot, "\" height=\"", high, "\" fill=\"none\"/>\n<path class=\"half\" ",
      "stroke-dasharray=\"2 4\" d=\"M0 ", gate, "H", plot, "\"/>\n");
  const char* const ticks[] = {"0", "½", "1"};
  for (std::size_t i = 0; i != 3; ++i)
    add(drawn, text({.at = {-6, high - high / 2 * static_cast<double>(i) + 4}, .anchor = "end"}, ticks[i]));
  const auto last = static_cast<std::size_t>(minutes);
  for (const std::size_t minute : {std::size_t{0}, last / 2, last})
    add(drawn, text({.at = {plot * static_cast<double>(minute) / minutes, high + 14}}, joined(minute)));
  add(drawn, text({.at = {plot / 2, high + 30}, .size = 13, .kind = "strong"}, "minutes →"));
  const std::string turned = joined(" transform=\"rotate(-90 -26 ", high / 2, ")\"");
  add(drawn, text({.at = {-26, high / 2}, .size = 13, .kind = "strong", .more = turned}, "anger →"));
  return drawn;
}

}  // namespace drawing

/// Draws what anger does along each course, one line each, eight colours and seven shapes to tell them apart. Whatever
/// the names hold, the text is well-formed XML, the same in every locale. O(courses · minutes · steps).
/// Source: D1 (the curve of anger), D4 (anger), systems.md row F.
inline std::string svg(const care::anger_curve& curve, std::span<const scenario> courses, const anger_plot& f = {}) {
  using namespace drawing;
  constexpr double size = 12, margin = 12, top = 40, line = 17;
  const int minutes = (std::max)(f.minutes, 1);
  const std::string id = identifier(f.id);

  std::string lines, marks, key, told;
  double y = top + plot / 2 + 56;
  for (std::size_t i = 0; i != courses.size(); ++i) {
    const drawn_course d = follow(curve, courses[i], i, f, minutes);
    for (const auto& [stroke, wide] :
         {std::pair{std::string("class=\"line\""), "3.6"}, std::pair{joined("stroke=\"", colour_of(i), "\""), "2"}})
      add(lines, "<polyline fill=\"none\" stroke-linejoin=\"round\" ", stroke, " stroke-width=\"", wide, "\" points=\"",
          points(d.line), "\"/>\n");
    marks += d.marks;
    add(key, "<g transform=\"translate(", margin + 6, " ", y, ")\">",
        shape(i, 4.8, "class=\"line\" stroke-width=\"0.9\""), "</g>\n");
    for (const std::string& words :
         wrapped(joined(courses[i].name, d.said.empty() ? "" : ": ", d.said), size, width - 3 * margin - 14)) {
      add(key, text({.at = {margin + 20, y + 4}, .size = size, .anchor = "start", .kind = "key"}, words));
      y += line;
    }
    add(told, " ", escaped(courses[i].name), d.said.empty() ? "" : ": ", escaped(d.said), "; after minute ",
        static_cast<std::size_t>(minutes), " anger is ", d.last.value(), ".");
  }
  for (const std::string_view note : {"Numbers after steps are minutes. Above the dotted line anger",
                                      "rules out reason. Only the directions are claimed."}) {
    add(key, text({.at = {margin, y + 8}, .anchor = "start"}, note));
    y += line;
  }
  const double height = y + 4;

  const std::string title = shortened(f.title.empty() ? "The curve of anger" : f.title, 15, width - 2 * margin);
  return joined(R"(<svg xmlns="http://www.w3.org/2000/svg" id=")", id, "\" role=\"img\" aria-labelledby=\"", id,
                "-title ", id, "-desc\" viewBox=\"0 0 ", width, " ", height, "\" width=\"", 1.5 * width, "\" height=\"",
                1.5 * height, "\">\n<title id=\"", id, "-title\">", escaped(title), "</title>\n<desc id=\"", id,
                "-desc\">Anger over time, illustrated.", told, "</desc>\n<style>\n", style_sheet(id),
                "</style>\n<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n",
                text({.at = {width / 2, 24}, .size = 15, .kind = "strong"}, title), "<g transform=\"translate(", left,
                " ", top, ")\">\n", anger_axes(f, minutes), lines, marks, "</g>\n", key, "</svg>\n");
}

}  // namespace tact::io
