// SPDX-License-Identifier: BSL-1.0
#pragma once
// The picture of a map in the making: regions, borders, marks and labels in layers, and the key below.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tact/detail/bands.hpp>
#include <tact/io/detail/canvas.hpp>
#include <tact/io/detail/key.hpp>
#include <tact/io/detail/label.hpp>
#include <tact/io/detail/placement.hpp>
#include <tact/io/detail/symbols.hpp>
#include <tact/io/detail/text.hpp>
#include <tact/io/format.hpp>
#include <tact/io/picture.hpp>
#include <tact/map.hpp>

namespace tact::io::detail {

/// Where the moderate band of a concern begins and ends on the plot. Source: D3, row B; tact (where the bands begin).
inline constexpr double low_end = plot * 3 / 8;
inline constexpr double high_start = plot * 5 / 8;

/// The bands and axes around the plot, with the behaviour along the upper and the lower edge, and the style in each
/// corner.
inline std::string frame(const style_names& styles) {
  std::string drawn;
  const auto write = [&](point at, std::string_view words, std::string_view anchor = "middle") {
    drawn += text({.at = at, .anchor = anchor}, words);
  };
  for (const bool assertive : {false, true})
    for (const bool cooperative : {false, true}) {
      using tact::detail::band;
      const auto of = [](bool high) { return high ? band::high : band::low; };
      const std::string_view style = styles[tact::detail::corner(assertive, cooperative)];
      const std::string words = concat(tact::name(tact::detail::behaviour_of(of(assertive), of(cooperative))),
                                       style.empty() ? "" : " · ", style);
      write({cooperative ? plot : 0, assertive ? -8 : plot + 28}, fitted(words, 11, plot / 2 - 4),
            cooperative ? "end" : "start");
    }
  constexpr std::pair<double, const char*> ticks[] = {{0, "0"}, {low_end, "⅜"}, {high_start, "⅝"}, {plot, "1"}};
  for (const auto& [along, words] : ticks) {
    write({along, plot + 13}, words);
    write({-6, plot - along + 4}, words, "end");
  }
  write({0, plot + 46}, "low", "start");
  write({plot, plot + 46}, "high", "end");
  drawn += upright({.at = {-26, plot}, .anchor = "start"}, "low");
  drawn += upright({.at = {-26, 0}, .anchor = "end"}, "high");
  drawn += text({.at = {plot / 2, plot + 46}, .size = 13, .kind = "strong"}, "cooperativeness →");
  drawn += upright({.at = {-26, plot / 2}, .size = 13, .kind = "strong"}, "assertiveness →");
  return drawn;
}

/// The plot in layers, each an SVG text, and the key below it.
class sheet {
 public:
  sheet(const picture& p, std::vector<std::string_view> strategies)
      : picture_(p), id_(identifier(p.id)), strategies_(std::move(strategies)) {
    for (const mark& m : p.marks)
      if (tact::detail::in_square(m.at)) drawn_.push_back(m);
    const auto more = [](const mark& a, const mark& b) { return a.count > b.count; };
    std::stable_sort(drawn_.begin(), drawn_.end(), more);  // small ones on top
    for (const way& w : p.ways) draw(w);
    for (std::size_t i = 0; i != drawn_.size(); ++i) draw(drawn_[i], i < max_marks_avoided);
    if (!drawn_.empty() && drawn_[0].count > 1) note("The larger a mark, the more cases.");
  }

  /// The place of a strategy in the model; `no_strategy` for a name that it does not have.
  std::size_t index_of(std::string_view strategy) const {
    const auto found = std::find(strategies_.begin(), strategies_.end(), strategy);
    return found == strategies_.end() ? no_strategy : static_cast<std::size_t>(found - strategies_.begin());
  }

  /// A region in its strategy's colour.
  template <std::size_t N>
  void fill(const tact::detail::polygon<N>& outline, std::size_t strategy, std::string_view caption) {
    area(fills_, concat("class=\"tint", strategy % tints, "\""), outline, caption);
  }

  /// The hatching over a part of the plot.
  template <std::size_t N>
  void hatch(const tact::detail::polygon<N>& outline, std::string_view caption) {
    area(hatches_, concat("class=\"differ\" fill=\"url(#", id_, "-hatch)\""), outline, caption);
  }

  /// The border around the region of a strategy; a thick one if it is wanted.
  template <std::size_t N>
  void edge(const tact::detail::polygon<N>& outline, std::string_view strategy) {
    add(borders_, "<polygon class=\"line\" fill=\"none\" stroke-width=\"", strategy == picture_.wanted ? 3.5 : 1.3,
        "\" points=\"", points(corners(outline)), "\"/>\n");
  }

  /// The borders between a region and its neighbours, dashed. Each is drawn again with the neighbour's, so it begins
  /// at the same end for both: the dashes cover each other.
  template <std::size_t N>
  void dashed_edge(const tact::detail::polygon<N>& outline) {
    for (std::size_t i = 0; i != outline.size(); ++i) {
      if (outline[i].beyond.empty()) continue;
      point a = place(outline.corner(i)), b = place(outline.corner(i + 1));
      if (std::pair(b.x, b.y) < std::pair(a.x, a.y)) std::swap(a, b);
      add(borders_, "<path class=\"line\" stroke-width=\"1.3\" stroke-dasharray=\"5 3\" d=\"M", a.x, " ", a.y, "L", b.x,
          " ", b.y, "\"/>\n");
    }
  }

  /// Writes a name, in one part or two, and a share where they fit in a region. Where they do not, puts a number
  /// there, and returns it for the key.
  template <std::size_t N>
  std::string name(const tact::detail::polygon<N>& outline, std::size_t strategy, std::string_view first,
                   std::string_view second = {}) {
    const std::vector<point> region = corners(outline);
    const point centre = place(outline.centre());
    const label* best = nullptr;
    spot found{};
    const std::vector<label> ways = labels(first, second, percent(outline.area()), slant(region));
    for (const label& way : ways) {
      const std::optional<spot> s = placement_.room(region, centre, way);
      if (s && (!best || s->cost < found.cost)) best = &way, found = *s;
      if (best && found.cost <= 0) break;  // it hides nothing
    }
    if (best) return write(*best, found.at, strategy), std::string();
    callouts_.push_back({region, centre, strategy, concat(callouts_.size() + 1)});
    return callouts_.back().number;
  }

  /// A line of the key: a strategy's mark, if there are marks; a number; their meaning.
  void list(std::size_t strategy, std::string_view number, std::string_view words, std::string_view share = {}) {
    key_.list(has_marks(), strategy, number, words, share);
  }

  /// A line of the key for a strategy without a region.
  void list_absent(std::size_t strategy, std::string_view words) {
    list(strategy, {}, words);
    describe(words);
  }

  /// A sentence below the key.
  void note(std::string_view sentence) {
    key_.note(sentence);
    add(summary_, sentence, " ");
  }

  bool has_marks() const { return !marks_.empty(); }
  bool has_unknown_marks() const { return unknown_marks_; }

  std::string finished(const style_names& styles) {
    const std::vector<std::string> title = title_lines(picture_.title, 15, width - 2 * margin);
    const double top = 30 + 19 * static_cast<double>(title.size());
    std::string body;
    for (std::size_t i = 0; i != title.size(); ++i)
      add(body, text({.at = {width / 2, 20 + 19 * static_cast<double>(i)}, .size = 15, .kind = "strong"}, title[i]));
    add(body, "<g transform=\"translate(", left, " ", top, ")\">\n", fills_, hatches_);
    for (const double along : {low_end, high_start})
      add(body, "<path class=\"guide\" stroke-opacity=\"0.5\" stroke-dasharray=\"2 3\" d=\"M", along, " 0V", plot,
          "M0 ", along, "H", plot, "\"/>\n");
    add(body, borders_, ways_, marks_, labels_, callouts());
    add(body, names_of_marks(), frame(styles), "</g>\n");  // they cover no callout, so those come first
    const double bottom = key_.write(body, top + plot + 68);
    return head(bottom) + body + "</svg>\n";
  }

 private:
  static constexpr std::size_t max_marks_avoided = 2000;  // where there are more, nothing is free anyway

  struct callout {
    std::vector<point> region;
    point centre;
    std::size_t strategy;
    std::string number;
  };

  /// Adds to the words for readers who do not see the picture.
  void describe(std::string_view words) { add(summary_, words, ". "); }

  /// A mark for one case has radius 4; the root of the count adds to it, up to 16 for the largest.
  double radius_of(const mark& m) const {
    const auto root = [](std::size_t count) { return std::sqrt(static_cast<double>(count)) - 1; };
    return m.count < 2 ? 4 : 4 + root(m.count) * (std::min)(1.5, 12 / root(drawn_[0].count));
  }

  void draw(const mark& m, bool avoided) {
    const double radius = radius_of(m);
    const point at = place(m.at);
    const std::size_t strategy = index_of(m.strategy);
    unknown_marks_ |= strategy == no_strategy;
    if (avoided) placement_.take(at, 2 * radius, 2 * radius, 225 * radius);
    add(marks_, "<g class=\"mark\" transform=\"translate(", at.x, " ", at.y, ")\"><title>");
    if (!m.label.empty()) add(marks_, escaped(m.label), ": ");
    add(marks_, escaped(m.strategy));
    if (m.count != 1) add(marks_, ", ", m.count, " cases");
    add(marks_, "</title>", shape(strategy, radius, R"(class="line" fill-opacity="0.9" stroke-width="0.9")"), "</g>\n");
  }

  /// An arrow: a line, and a head whose sides lie at 25 degrees to it. Nothing for a way of no length.
  void draw(const way& w) {
    if (!tact::detail::in_square(w.from) || !tact::detail::in_square(w.to)) return;
    const point a = place(w.from), b = place(w.to);
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    if (length < 1) return;
    const double head = (std::min)(10.0, length / 2);
    const point back{(a.x - b.x) / length * head, (a.y - b.y) / length * head};
    const point one = turned(back, 25), other = turned(back, -25);
    add(ways_, "<g class=\"way\"><title>", escaped(w.label), "</title><path class=\"line\" fill=\"none\" ",
        "stroke-width=\"2.2\" d=\"M", a.x, " ", a.y, "L", b.x, " ", b.y, "M", b.x + one.x, " ", b.y + one.y, "L", b.x,
        " ", b.y, "L", b.x + other.x, " ", b.y + other.y, "\"/></g>\n");
    if (!w.label.empty()) describe(w.label);
  }

  template <std::size_t N>
  void area(std::string& layer, std::string_view look, const tact::detail::polygon<N>& outline,
            std::string_view caption) {
    add(layer, "<polygon ", look, " points=\"", points(corners(outline)), "\"><title>", escaped(caption),
        "</title></polygon>\n");
    describe(caption);
  }

  void write(const label& l, point at, std::size_t strategy) {
    add(labels_, "<text class=\"label halo", strategy % tints, "\" text-anchor=\"middle\" font-size=\"", l.size, "\"");
    if (l.degrees < 0 || l.degrees > 0) add(labels_, " transform=\"rotate(", l.degrees, " ", at.x, " ", at.y, ")\"");
    labels_ += '>';
    double y = at.y - l.height() / 2 + 0.95 * l.size;
    for (std::size_t i = 0; i != l.lines.size(); ++i) {
      const bool share = i != 0 && i + 1 == l.lines.size();
      add(labels_, "<tspan", share ? "" : " class=\"strong\"", " x=\"", at.x, "\" y=\"", y, "\">", escaped(l.lines[i]),
          "</tspan>");
      y += 1.2 * l.size;
    }
    labels_ += "</text>\n";
    keep_free(l, at);
  }

  /// Keeps free what a label covers: squares along the text, which may be turned.
  void keep_free(const label& l, point at) {
    const double step = (std::min)(l.height(), l.width());
    const auto squares = static_cast<int>(std::ceil(l.width() / step));
    for (int i = 0; i != squares; ++i) {
      const point away = turned({(i + 0.5) * step - l.width() / 2, 0}, l.degrees);
      placement_.keep_free({at.x + away.x, at.y + away.y}, step, l.height());
    }
  }

  /// The numbers of the regions that have no room for their names: inside if there is room for a number, else nearby
  /// with a line to the region.
  std::string callouts() {
    constexpr double size = 18;
    std::string lines, numbers;
    for (const callout& c : callouts_) {
      point best = c.centre;
      if (!fits(c.region, c.centre, size - 4, size - 4)) {
        best = placement_.nearby(c.centre, size);
        add(lines, "<path class=\"line\" d=\"M", c.centre.x, " ", c.centre.y, "L", best.x, " ", best.y,
            "\"/><circle class=\"dot\" r=\"2\" cx=\"", c.centre.x, "\" cy=\"", c.centre.y, "\"/>\n");
      }
      numbers += badge(c.strategy, c.number, best);
      placement_.keep_free(best, size, size);
    }
    return lines + numbers;
  }

  /// The labels of marks, where there is room for them. Where marks are not avoided there is none.
  std::string names_of_marks() {
    constexpr double size = 11, longest = 84, high = 1.2 * size;
    std::string names;
    if (!picture_.label_marks || drawn_.size() > max_marks_avoided) return names;
    for (const mark& m : drawn_) {
      const std::string name = fitted(m.label, size, longest);
      const double w = 1.04 * width_of(name, size);
      if (name.find_first_not_of(' ') == name.npos) continue;
      const std::optional<point> at = placement_.beside(place(m.at), radius_of(m), w, high);
      if (!at) continue;
      names += text({.at = {at->x, at->y + 0.35 * size}, .size = size, .kind = "name"}, name);
      placement_.keep_free(*at, w, high);
    }
    return names;
  }

  /// The head of the picture.
  std::string head(double height) const {
    const std::string description = concat(picture_.description, picture_.description.empty() ? "" : " ",
                                           "Cooperativeness runs to the right, assertiveness upwards. ", summary_);
    return concat(opened({id_, height, picture_.title.empty() ? "Which strategy where" : picture_.title, description}),
                  "<defs><pattern id=\"", id_,
                  R"x(-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">)x",
                  R"(<path class="line" stroke-opacity="0.55" stroke-width="1.4" d="M3 0V6"/></pattern></defs>)", "\n",
                  paper);
  }

  picture picture_;
  std::string id_;
  std::vector<std::string_view> strategies_;
  std::vector<mark> drawn_;  ///< the largest first
  std::string fills_, hatches_, borders_, ways_, marks_, labels_, summary_;
  placement placement_;
  std::vector<callout> callouts_;
  key key_;
  bool unknown_marks_ = false;
};

template <std::size_t N>
std::vector<std::string_view> names(const decision_map<N>& map) {
  std::vector<std::string_view> all;
  for (const auto& r : map) all.push_back(r.name);
  return all;
}

/// Draws the regions of a map, with their borders.
template <std::size_t N>
void draw_regions(sheet& s, const decision_map<N>& map) {
  for (std::size_t i = 0; i != map.size(); ++i) {
    if (map[i].outline.empty()) continue;
    s.fill(map[i].outline, i, with_share(map[i].name, percent(map[i].area())));
    s.edge(map[i].outline, map[i].name);
  }
}

}  // namespace tact::io::detail
