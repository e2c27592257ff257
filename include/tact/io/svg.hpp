#pragma once
// Maps as pictures: a decision map, or the disagreement of two, as one self-contained SVG text.
//
// Not part of tact.hpp: it allocates. Cooperativeness runs to the right, assertiveness upwards. A picture is 360
// units wide, as many as a phone has pixels, and no text in it is smaller than 11. It carries its own colours for
// light and dark screens and for paper, and every rule of them begins with the picture's id, so that a page can hold
// several.

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <numbers>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tact/disagreement.hpp>

namespace tact::io {

/// One case, or several at the same place, on a map. One whose place is outside the square is not drawn.
struct mark {
  position at;                  ///< its two concerns
  std::string_view strategy;    ///< the one advised, which decides colour and shape
  std::string_view label = {};  ///< what a reader sees who points at it
  std::size_t count = 1;
};

/// What goes with a map. Texts may hold any bytes; they are borrowed until the picture is drawn.
struct picture {
  std::string_view title = {};
  std::string_view description = {};  ///< for readers who do not see the picture; areas are added to it
  std::span<const mark> marks = {};
  std::string_view id = "tact";  ///< unique in its page; other than letters, digits and '-' become '_'
};

/// The colour of a strategy by its place in the model. Eight that colour-blind readers tell apart, then again.
/// Source: Okabe and Ito, Color universal design; grey in the place of black.
constexpr std::string_view colour_of(std::size_t strategy) noexcept {
  constexpr std::array<const char*, 8> palette = {"#009e73", "#56b4e9", "#d55e00", "#cc79a7",
                                                  "#f0e442", "#0072b2", "#e69f00", "#999999"};
  return palette[strategy % palette.size()];
}

namespace drawing {

/// As many as `colour_of` has colours.
inline constexpr std::size_t tints = 8;

// ---- text

constexpr bool allowed_in_xml(char32_t c) noexcept {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return c != 0xFFFE && c != 0xFFFF;
}

/// Takes the first character off a text that is not empty. U+FFFD for a byte that is no UTF-8, and for a character
/// that XML 1.0 forbids.
constexpr char32_t take(std::string_view& text) noexcept {
  constexpr char32_t replacement = 0xFFFD;
  constexpr std::array<char32_t, 5> least = {0, 0, 0x80, 0x800, 0x10000};
  const auto byte = [text](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const unsigned lead = byte(0);
  const std::size_t length = lead < 0x80   ? 1
                             : lead < 0xC2 ? 0
                             : lead < 0xE0 ? 2
                             : lead < 0xF0 ? 3
                             : lead < 0xF5 ? 4
                                           : 0;
  char32_t c = length < 2 ? lead : lead & (0x7FU >> length);
  bool sound = length != 0;
  for (std::size_t i = 1; i < length; ++i) {
    sound = sound && (byte(i) & 0xC0U) == 0x80;
    c = c << 6U | (byte(i) & 0x3FU);
  }
  sound = sound && c >= least[length] && c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
  text.remove_prefix(sound ? length : 1);
  return sound && allowed_in_xml(c) ? c : replacement;
}

/// Adds a character to a UTF-8 text.
inline void put(std::string& to, char32_t c) {
  const auto tail = [&](unsigned shift) { to += static_cast<char>(0x80U | (c >> shift & 0x3FU)); };
  if (c < 0x80) {
    to += static_cast<char>(c);
  } else if (c < 0x800) {
    to += static_cast<char>(0xC0U | c >> 6U);
    tail(0);
  } else if (c < 0x10000) {
    to += static_cast<char>(0xE0U | c >> 12U);
    tail(6), tail(0);
  } else {
    to += static_cast<char>(0xF0U | c >> 18U);
    tail(12), tail(6), tail(0);
  }
}

inline void add(std::string& to, std::string_view text) { to += text; }

/// At most two decimals, with a point in every locale. Requires |x| < 10⁹.
inline void add(std::string& to, double x) {
  std::array<char, 32> text{};
  const char* end = std::to_chars(text.data(), text.data() + text.size(), x, std::chars_format::fixed, 2).ptr;
  while (*(end - 1) == '0') --end;
  if (*(end - 1) == '.') --end;
  const std::string_view number(text.data(), static_cast<std::size_t>(end - text.data()));
  to += number == "-0" ? "0" : number;
}

inline void add(std::string& to, std::size_t n) {
  std::array<char, 32> text{};
  to.append(text.data(), std::to_chars(text.data(), text.data() + text.size(), n).ptr);
}

/// Adds texts and numbers, one after the other.
template <class... Parts>
  requires(sizeof...(Parts) > 1)
void add(std::string& to, const Parts&... parts) {
  (add(to, parts), ...);
}

template <class... Parts>
std::string joined(const Parts&... parts) {
  std::string text;
  (add(text, parts), ...);
  return text;
}

/// About how wide a character is in a common sans-serif font, as a share of the font's size.
constexpr double width_of(char32_t c) noexcept {
  constexpr std::string_view narrow = " .,:;'|!()[]/ijlftrI";
  if (c >= 0x1100 && !(c >= 0x2000 && c < 0x2E80)) return 1;
  if (c < 0x80 && narrow.find(static_cast<char>(c)) != narrow.npos) return 0.36;
  if (c == 'm' || c == 'w' || c == 'M' || c == 'W' || c == '%') return 0.93;
  return c < 'a' || c > 0xFF ? 0.7 : 0.6;
}

/// The same for a text, in the units of the size.
constexpr double width_of(std::string_view text, double size) noexcept {
  double width = 0;
  while (!text.empty()) width += width_of(take(text));
  return width * size;
}

/// A text cut to a width, with an ellipsis where something was cut off.
inline std::string shortened(std::string_view text, double size, double width) {
  if (width_of(text, size) <= width) return std::string(text);
  std::string kept;
  for (double used = size; !text.empty();) {
    const char32_t c = take(text);
    used += size * width_of(c);
    if (used > width) break;
    put(kept, c);
  }
  return kept += "…";
}

/// A share of the square in percent: whole ones, with a decimal where a whole one would say 0 or 100.
inline std::string percent(double share) {
  const double hundredths = 100 * share;
  if (hundredths < 0.05) return "< 0.1\u00A0%";
  const double scale = hundredths < 1 || hundredths > 99 ? 10 : 1;
  return joined(std::round(hundredths * scale) / scale, "\u00A0%");
}

/// A name and its share in one line.
inline std::string with_share(std::string_view name, std::string_view share) {
  return joined(name, share.empty() ? "" : ", ", share);
}

/// A name that XML and CSS take as it is.
inline std::string identifier(std::string_view id) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto plain = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '-'; };
  std::string safe(!id.empty() && letter(id[0]) ? "" : "tact");
  for (const char c : id) safe += plain(c) ? c : '_';
  return safe;
}

// ---- colour

/// What a kind of page is printed or shown in.
struct theme {
  const char* paper;
  const char* ink;
  const char* faint;  ///< for what is not the message: axes, ticks
  double strength;    ///< how much of a strategy's colour is in its region, 0 to 1
};

inline constexpr theme light{"#ffffff", "#1a1a1a", "#595959", 0.4};
inline constexpr theme dark{"#15181b", "#f4f4f4", "#b4b4b4", 0.4};
inline constexpr theme print{"#ffffff", "#000000", "#000000", 0.4};

/// One of the three parts of a colour written #rrggbb.
constexpr int channel(std::string_view colour, std::size_t i) noexcept {
  const auto digit = [&](std::size_t k) { return colour[k] <= '9' ? colour[k] - '0' : colour[k] - 'a' + 10; };
  return 16 * digit(1 + 2 * i) + digit(2 + 2 * i);
}

/// The colour of a region: its strategy's, thinned with paper so that ink is legible on it.
inline std::string tint(std::size_t strategy, const theme& t) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string mixed = "#";
  for (std::size_t i = 0; i != 3; ++i) {
    const double part = t.strength * channel(colour_of(strategy), i) + (1 - t.strength) * channel(t.paper, i);
    const auto byte = static_cast<std::size_t>(std::lround(part));
    mixed += digits[byte / 16];
    mixed += digits[byte % 16];
  }
  return mixed;
}

inline std::string rules(std::string_view id, const theme& t) {
  std::string css;
  const auto rule = [&](const auto&... parts) { add(css, "#", id, " ", parts..., "}\n"); };
  rule(".paper{fill:", t.paper);
  rule("text{fill:", t.ink);
  rule(".faint{fill:", t.faint);
  rule(".line{stroke:", t.ink);
  rule(".half{stroke:", t.faint);
  rule(".dot{fill:", t.ink);
  for (std::size_t i = 0; i != tints; ++i) {
    const std::string colour = tint(i, t);
    rule(".tint", i, "{fill:", colour);
    rule(".halo", i, "{stroke:", colour);
  }
  return css;
}

inline std::string style_sheet(std::string_view id) {
  std::string css;
  add(css, "#", id, "{max-width:100%;height:auto;font-family:system-ui,Helvetica,Arial,sans-serif}\n");
  add(css, "#", id, " .strong{font-weight:600}\n");
  add(css, "#", id, " .label{paint-order:stroke;stroke-width:3.5px;stroke-linejoin:round}\n");
  add(css, rules(id, light), "@media screen and (prefers-color-scheme:dark){\n", rules(id, dark), "}\n");
  add(css, "@media print{\n", rules(id, print), "}\n");
  return css;
}

// ---- shapes

/// In units of the picture, y downwards.
struct point {
  double x;
  double y;
};

inline constexpr double width = 360;
inline constexpr double plot = 288;  ///< the side of the square
inline constexpr double left = 44;   ///< what lies beside it

/// Where a point of the square is, from the plot's upper left corner.
constexpr point place(position p) noexcept { return {plot * p.cooperativeness, plot * (1 - p.assertiveness)}; }

/// The corners of a polygon, so that each next one lies to the left as numbers go.
template <std::size_t N>
std::vector<point> corners(const polygon<N>& p) {
  std::vector<point> all;
  for (std::size_t i = 0; i != p.size(); ++i) all.push_back(place(p.corner(i)));
  return all;
}

inline std::string points(std::span<const point> all, double scale = 1) {
  std::string text;
  for (const point p : all) add(text, text.empty() ? "" : " ", scale * p.x, ",", scale * p.y);
  return text;
}

// Each about as large as the circle of radius 1, which is the shape without corners. Seven shapes and eight colours
// make 56 symbols.
inline constexpr point square[] = {{-0.89, -0.89}, {0.89, -0.89}, {0.89, 0.89}, {-0.89, 0.89}};
inline constexpr point triangle[] = {{0, -1.5}, {1.3, 0.75}, {-1.3, 0.75}};
inline constexpr point diamond[] = {{0, -1.3}, {1.3, 0}, {0, 1.3}, {-1.3, 0}};
inline constexpr point cross[] = {{-0.4, -1.2}, {0.4, -1.2}, {0.4, -0.4}, {1.2, -0.4}, {1.2, 0.4},   {0.4, 0.4},
                                  {0.4, 1.2},   {-0.4, 1.2}, {-0.4, 0.4}, {-1.2, 0.4}, {-1.2, -0.4}, {-0.4, -0.4}};
inline constexpr point arrowhead[] = {{0, 1.5}, {-1.3, -0.75}, {1.3, -0.75}};
inline constexpr point star[] = {{0, -1.6}, {0.41, -0.57}, {1.52, -0.49}, {0.67, 0.22},   {0.94, 1.29},
                                 {0, 0.7},  {-0.94, 1.29}, {-0.67, 0.22}, {-1.52, -0.49}, {-0.41, -0.57}};

/// The place of what no model lists. It is drawn as a ring.
inline constexpr std::size_t no_strategy = static_cast<std::size_t>(-1);

/// A strategy's shape around the origin. `attributes` go into its tag.
inline std::string shape(std::size_t strategy, double radius, std::string_view attributes) {
  constexpr std::array<std::span<const point>, 7> shapes = {
      std::span<const point>{}, square, triangle, diamond, cross, arrowhead, star};
  const bool known = strategy != no_strategy;
  const auto outline = known ? shapes[strategy % shapes.size()] : shapes[0];
  const std::string fill = known ? joined("fill=\"", colour_of(strategy), "\" ") : "fill=\"none\" ";
  if (outline.empty()) return joined("<circle r=\"", radius, "\" ", fill, attributes, "/>");
  return joined("<polygon points=\"", points(outline, radius), "\" ", fill, attributes, "/>");
}

/// A text that stands on a line.
struct line_of_text {
  point at;
  double size = 11;
  std::string_view anchor = "middle";
  std::string_view kind = "faint";
  std::string_view more = {};  ///< further attributes
};

}  // namespace drawing

/// A text for an XML document, between tags or in a quoted attribute. What is no UTF-8, and control characters that XML
/// 1.0 forbids, become U+FFFD. O(size).
inline std::string escaped(std::string_view text) {
  std::string safe;
  while (!text.empty()) {
    const char32_t c = drawing::take(text);
    switch (c) {
      case '&': safe += "&amp;"; break;
      case '<': safe += "&lt;"; break;
      case '>': safe += "&gt;"; break;
      case '"': safe += "&quot;"; break;
      case '\'': safe += "&#39;"; break;
      default: drawing::put(safe, c);
    }
  }
  return safe;
}

/// The mark of a strategy by its place in the model, as a small SVG text as high as a line: for a legend or a table.
inline std::string symbol(std::size_t strategy) {
  return drawing::joined(
      R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 -8 16 16" width="1em" height="1em" aria-hidden="true">)",
      drawing::shape(strategy, 4.8, R"(stroke="currentColor" stroke-width="0.9")"), "</svg>");
}

namespace drawing {

inline std::string text(const line_of_text& where, std::string_view words) {
  return joined("<text class=\"", where.kind, "\" font-size=\"", where.size, "\" text-anchor=\"", where.anchor,
                "\" x=\"", where.at.x, "\" y=\"", where.at.y, "\"", where.more, ">", escaped(words), "</text>\n");
}

/// What is written into a region: lines, the last of them its share, turned by an angle.
struct label {
  std::vector<std::string> lines;
  double size;
  double degrees = 0;

  double width() const {
    double widest = 0;
    for (const std::string& line : lines) widest = (std::max)(widest, width_of(line, size));
    return 1.08 * widest;  // most of it is bold
  }
  double height() const { return 1.2 * size * static_cast<double>(lines.size()); }
};

/// A text in two lines that are about as long, broken behind a space, '_', '-' or '/'; in one if it has none.
inline std::vector<std::string> halves(std::string_view text) {
  std::size_t best = text.size();
  for (std::size_t i = 1; i < text.size(); ++i) {
    const auto longer = [&](std::size_t k) { return (std::max)(k, text.size() - k); };
    if (std::string_view(" _-/").find(text[i - 1]) != text.npos && longer(i) < longer(best)) best = i;
  }
  if (best == text.size()) return {std::string(text)};
  return {std::string(text.substr(0, best)), std::string(text.substr(best))};
}

/// A title in one line or two; what does not fit is cut off.
inline std::vector<std::string> title_lines(std::string_view title, double size, double room) {
  const auto fits = [&](std::string_view line) { return width_of(line, size) <= room; };
  if (title.empty()) return {};
  if (fits(title)) return {std::string(title)};
  if (const auto lines = halves(title); std::all_of(lines.begin(), lines.end(), fits)) return lines;
  std::size_t end = 0;
  for (std::size_t space = title.find(' '); space != title.npos && fits(title.substr(0, space));
       space = title.find(' ', space + 1))
    end = space;
  if (end == 0) return {shortened(title, size, room)};
  return {std::string(title.substr(0, end)), shortened(title.substr(end + 1), size, room)};
}

/// The ways to write a name, which may have two parts, and a share. The nicest first: upright and large; at the end,
/// along a slant.
inline std::vector<label> labels(std::string_view first, std::string_view second, std::string_view share,
                                 double degrees) {
  const std::string name = second.empty() ? std::string(first) : joined(first, " ", second);
  const auto parts = second.empty() ? halves(first) : std::vector<std::string>{std::string(first), std::string(second)};
  std::vector<label> ways;
  for (const double size : {14.0, 12.5, 11.0}) {
    ways.push_back({{name, std::string(share)}, size});
    if (parts.size() == 2) ways.push_back({{parts[0], parts[1], std::string(share)}, size});
  }
  ways.push_back({{with_share(name, share)}, 11});
  for (const double size : {12.5, 11.0}) {
    ways.push_back({{with_share(name, share)}, size, degrees});
    ways.push_back({{name, std::string(share)}, size, degrees});
  }
  return ways;
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

/// The number of a region whose name is told in the key.
inline std::string badge(std::size_t strategy, std::string_view number, point at) {
  return joined("<circle class=\"line tint", strategy % tints, "\" stroke-width=\"0.9\" r=\"8\" cx=\"", at.x,
                "\" cy=\"", at.y, "\"/>", text({.at = {at.x, at.y + 4}, .kind = "strong"}, number));
}

/// One picture in the making: the plot in layers, each an SVG text, and the key below it.
class sheet {
 public:
  sheet(const picture& p, std::vector<std::string_view> strategies)
      : picture_(p), id_(identifier(p.id)), strategies_(std::move(strategies)) {
    std::vector<mark> marks;
    for (const mark& m : p.marks)
      if (in_square(m.at)) marks.push_back(m);
    const auto more = [](const mark& a, const mark& b) { return a.count > b.count; };
    std::stable_sort(marks.begin(), marks.end(), more);  // small ones on top
    for (const mark& m : marks) draw(m, marks[0].count);
    if (!marks.empty() && marks[0].count > 1) note("The larger a mark, the more cases.");
  }

  /// The place of a strategy in the model; `no_strategy` for a name that it does not have.
  std::size_t index_of(std::string_view strategy) const {
    const auto found = std::find(strategies_.begin(), strategies_.end(), strategy);
    return found == strategies_.end() ? no_strategy : static_cast<std::size_t>(found - strategies_.begin());
  }

  /// A region in its strategy's colour.
  template <std::size_t N>
  void fill(const polygon<N>& outline, std::size_t strategy, std::string_view caption) {
    area(fills_, joined("class=\"tint", strategy % tints, "\""), outline, caption);
  }

  /// The hatching over a part of the plot.
  template <std::size_t N>
  void hatch(const polygon<N>& outline, std::string_view caption) {
    area(hatches_, joined("class=\"differ\" fill=\"url(#", id_, "-hatch)\""), outline, caption);
  }

  /// The border around a region.
  template <std::size_t N>
  void edge(const polygon<N>& outline) {
    add(borders_, "<polygon class=\"line\" fill=\"none\" stroke-width=\"1.3\" points=\"", points(corners(outline)),
        "\"/>\n");
  }

  /// The borders between a region and its neighbours, dashed. Each is drawn again with the neighbour's, so it begins
  /// at the same end for both: the dashes cover each other.
  template <std::size_t N>
  void dashed_border(const polygon<N>& outline) {
    for (std::size_t i = 0; i != outline.size(); ++i) {
      if (outline.begin()[i].beyond.empty()) continue;
      point a = place(outline.corner(i)), b = place(outline.corner(i + 1));
      if (std::pair(b.x, b.y) < std::pair(a.x, a.y)) std::swap(a, b);
      add(borders_, "<path class=\"line\" stroke-width=\"1.3\" stroke-dasharray=\"5 3\" d=\"M", a.x, " ", a.y, "L", b.x,
          " ", b.y, "\"/>\n");
    }
  }

  /// Writes a name, in one part or two, and a share where they fit in a region. Where they do not, puts a number
  /// there, and returns it for the key.
  template <std::size_t N>
  std::string name(const polygon<N>& outline, std::size_t strategy, std::string_view first,
                   std::string_view second = {}) {
    const std::vector<point> region = corners(outline);
    const point centre = place(outline.centre());
    const label* best = nullptr;
    spot found{};
    const std::vector<label> ways = labels(first, second, percent(outline.area()), slant(region));
    for (const label& way : ways) {
      const std::optional<spot> s = room(region, centre, way);
      if (s && (!best || s->price < found.price)) best = &way, found = *s;
      if (best && found.price == 0) break;  // it hides nothing
    }
    if (best) return write(*best, found.at, strategy), std::string();
    callouts_.push_back({region, centre, strategy, joined(callouts_.size() + 1)});
    return callouts_.back().number;
  }

  /// A line of the key: a strategy's mark, if there are marks; a number; what they stand for.
  void list(std::size_t strategy, std::string_view number, std::string_view words, std::string_view share = {}) {
    entry e{{}, 0, std::string(words), std::string(share)};
    if (has_marks()) add(e.signs, shape(strategy, 4.4, R"(class="line" stroke-width="0.9")")), e.indent += 16;
    if (!number.empty()) add(e.signs, badge(strategy, number, {e.indent + 2, 0})), e.indent += 20;
    key_.push_back(std::move(e));
  }

  /// A line of the key for a strategy without a region.
  void list_nowhere(std::size_t strategy, std::string_view words) {
    list(strategy, {}, words);
    tell(words);
  }

  /// A sentence below the key.
  void note(std::string_view sentence) {
    notes_.emplace_back(sentence);
    add(summary_, sentence, " ");
  }

  bool has_marks() const { return !marks_.empty(); }
  bool has_strange_marks() const { return strange_marks_; }

  std::string finished(const style_names& styles) {
    const std::vector<std::string> title = title_lines(picture_.title, 15, width - 2 * margin);
    const double top = 30 + 19 * static_cast<double>(title.size());
    std::string body;
    for (std::size_t i = 0; i != title.size(); ++i)
      add(body, text({.at = {width / 2, 20 + 19 * static_cast<double>(i)}, .size = 15, .kind = "strong"}, title[i]));
    add(body, "<g transform=\"translate(", left, " ", top, ")\">\n", fills_, hatches_);
    add(body, "<path class=\"half\" stroke-opacity=\"0.5\" stroke-dasharray=\"2 3\" d=\"M", plot / 2, " 0V", plot,
        "M0 ", plot / 2, "H", plot, "\"/>\n");
    add(body, borders_, marks_, labels_, callouts(), frame(styles), "</g>\n");
    const double bottom = write_key(body, top + plot + 68);
    return opened(bottom) + body + "</svg>\n";
  }

 private:
  static constexpr double margin = 12;
  static constexpr std::size_t most_marks_heeded = 2000;  // where there are more, nothing is free anyway

  /// Adds to what is said to readers who do not see the picture.
  void tell(std::string_view words) { add(summary_, words, ". "); }

  /// What is taken by a mark or by a text, upright.
  struct box {
    point at;
    double wide;
    double high;
    double price;  ///< of hiding it, as the square of a way that would be gone to avoid it
  };
  struct callout {
    std::vector<point> region;
    point centre;
    std::size_t strategy;
    std::string number;
  };
  struct entry {
    std::string signs;
    double indent;
    std::string words;
    std::string share;
  };

  /// A mark for one case has radius 4; the root of the count adds to it, up to 16 for the largest.
  void draw(const mark& m, std::size_t largest) {
    const auto root = [](std::size_t count) { return std::sqrt(static_cast<double>(count)) - 1; };
    const double radius = m.count < 2 ? 4 : 4 + root(m.count) * (std::min)(1.5, 12 / root(largest));
    const point at = place(m.at);
    const std::size_t strategy = index_of(m.strategy);
    strange_marks_ |= strategy == no_strategy;
    if (taken_.size() < most_marks_heeded) taken_.push_back({at, 2 * radius, 2 * radius, 225 * radius});
    add(marks_, "<g class=\"mark\" transform=\"translate(", at.x, " ", at.y, ")\"><title>");
    if (!m.label.empty()) add(marks_, escaped(m.label), ": ");
    add(marks_, escaped(m.strategy));
    if (m.count != 1) add(marks_, ", ", m.count, " cases");
    add(marks_, "</title>", shape(strategy, radius, R"(class="line" fill-opacity="0.9" stroke-width="0.9")"), "</g>\n");
  }

  template <std::size_t N>
  void area(std::string& layer, std::string_view look, const polygon<N>& outline, std::string_view caption) {
    add(layer, "<polygon ", look, " points=\"", points(corners(outline)), "\"><title>", escaped(caption),
        "</title></polygon>\n");
    tell(caption);
  }

  /// What it costs to write over what is taken already, in a picture that is turned.
  double price_of(point at, double w, double h, double degrees = 0) const {
    double price = 0;
    for (const box& b : taken_) {
      const point middle = turned(b.at, -degrees);
      if (2 * std::abs(middle.x - at.x) < w + b.wide && 2 * std::abs(middle.y - at.y) < h + b.high) price += b.price;
    }
    return price;
  }

  /// True where a box lies inside a convex region, a hair's breadth from its border.
  static bool fits(std::span<const point> region, point at, double w, double h) {
    for (std::size_t i = 0; i != region.size(); ++i) {
      const point a = region[i], b = region[(i + 1) % region.size()];
      const double dx = b.x - a.x, dy = b.y - a.y;
      const double reach = std::abs(dy) * w / 2 + std::abs(dx) * h / 2 + 2 * std::hypot(dx, dy);
      if (dx * (at.y - a.y) - dy * (at.x - a.x) < reach) return false;
    }
    return true;
  }

  /// A place, and what it costs to write there.
  struct spot {
    point at;
    double price;
  };

  /// The best place for a label: inside its region, over few marks, near the centre. Nothing where none is found.
  /// O(marks + sides) for each of some 400 places.
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
      const double price = price_of(at, w, h, l.degrees);
      const double all = price + std::pow(at.x - middle.x, 2) + std::pow(at.y - middle.y, 2);
      if (!best || all < least - 1e-6) best = {turned(at, l.degrees), price}, least = all;
    };
    offer(middle);
    for (int i = 1; i != steps; ++i)
      for (int j = 1; j != steps; ++j) offer({west->x + wide * i / steps, north->y + high * j / steps});
    return best;
  }

  /// Keeps a place free of what is written later.
  void keep_free(point at, double w, double h) { taken_.push_back({at, w, h, 1e6}); }

  void write(const label& l, point at, std::size_t strategy) {
    add(labels_, "<text class=\"label halo", strategy % tints, "\" text-anchor=\"middle\" font-size=\"", l.size, "\"");
    if (l.degrees != 0) add(labels_, " transform=\"rotate(", l.degrees, " ", at.x, " ", at.y, ")\"");
    labels_ += '>';
    double y = at.y - l.height() / 2 + 0.95 * l.size;
    for (std::size_t i = 0; i != l.lines.size(); ++i) {
      const bool share = i != 0 && i + 1 == l.lines.size();
      add(labels_, "<tspan", share ? "" : " class=\"strong\"", " x=\"", at.x, "\" y=\"", y, "\">", escaped(l.lines[i]),
          "</tspan>");
      y += 1.2 * l.size;
    }
    labels_ += "</text>\n";
    const double step = (std::min)(l.height(), l.width());  // squares along the text, which may be turned
    const auto squares = static_cast<int>(std::ceil(l.width() / step));
    for (int i = 0; i != squares; ++i) {
      const point away = turned({(i + 0.5) * step - l.width() / 2, 0}, l.degrees);
      keep_free({at.x + away.x, at.y + away.y}, step, l.height());
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
        best = nearby(c.centre, size);
        add(lines, "<path class=\"line\" d=\"M", c.centre.x, " ", c.centre.y, "L", best.x, " ", best.y,
            "\"/><circle class=\"dot\" r=\"2\" cx=\"", c.centre.x, "\" cy=\"", c.centre.y, "\"/>\n");
      }
      numbers += badge(c.strategy, c.number, best);
      keep_free(best, size, size);
    }
    return lines + numbers;
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
      const double price = away.x * away.x + away.y * away.y + price_of(at, size, size);
      if (least < 0 || price < least) best = at, least = price;
    }
    return best;
  }

  /// What stands around the plot: ticks, quadrants, axes.
  static std::string frame(const style_names& styles) {
    std::string drawn;
    const auto write = [&](point at, std::string_view words, std::string_view anchor = "middle") {
      add(drawn, text({.at = at, .anchor = anchor}, words));
    };
    for (const bool assertive : {false, true})
      for (const bool cooperative : {false, true}) {
        const std::string_view style = styles[quadrant(assertive, cooperative)];
        const std::string words =
            joined(tact::name(behaviour_in(assertive, cooperative)), style.empty() ? "" : " · ", style);
        write({cooperative ? plot * 3 / 4 : plot / 4, assertive ? -8 : plot + 28}, shortened(words, 11, plot / 2 - 4));
      }
    const char* const ticks[] = {"0", "½", "1"};
    for (std::size_t i = 0; i != 3; ++i) {
      const double along = plot / 2 * static_cast<double>(i);
      write({along, plot + 13}, ticks[i]);
      write({-6, plot - along + 4}, ticks[i], "end");
    }
    write({0, plot + 46}, "low", "start");
    write({plot, plot + 46}, "high", "end");
    upright(drawn, {-26, plot}, "low", "start");
    upright(drawn, {-26, 0}, "high", "end");
    add(drawn, text({.at = {plot / 2, plot + 46}, .size = 13, .kind = "strong"}, "cooperativeness →"));
    upright(drawn, {-26, plot / 2}, "assertiveness →", "middle", 13, "strong");
    return drawn;
  }

  /// A text that is read from below.
  static void upright(std::string& to, point at, std::string_view words, std::string_view anchor, double size = 11,
                      std::string_view kind = "faint") {
    const std::string turned = joined(" transform=\"rotate(-90 ", at.x, " ", at.y, ")\"");
    add(to, text({.at = at, .size = size, .anchor = anchor, .kind = kind, .more = turned}, words));
  }

  /// Writes the key, in two columns where they are wide enough, and returns where it ends.
  double write_key(std::string& to, double y) const {
    constexpr double line = 20, size = 12, half = (width - 3 * margin) / 2;
    const auto fits_half = [](const entry& e) { return e.indent + width_of(e.words + e.share, size) + 8 <= half; };
    const std::size_t columns = key_.size() > 1 && std::all_of(key_.begin(), key_.end(), fits_half) ? 2 : 1;
    const std::size_t rows = (key_.size() + columns - 1) / columns;
    for (std::size_t i = 0; i != key_.size(); ++i) {
      const entry& e = key_[i];
      const point at{margin + (i < rows ? 0 : half + margin), y + line * static_cast<double>(i < rows ? i : i - rows)};
      const double rest = (columns == 2 ? half : width - 2 * margin) - e.indent - width_of(e.share, size) - 8;
      add(to, "<g transform=\"translate(", at.x + 6, " ", at.y, ")\">", e.signs, "</g>\n");
      add(to, text({.at = {at.x + e.indent, at.y + 4}, .size = size, .anchor = "start", .kind = "key"},
                   with_share(shortened(e.words, size, rest), e.share)));
    }
    y += line * static_cast<double>(rows);
    for (const std::string& note : notes_) {
      add(to, text({.at = {margin, y + 4}, .size = size, .anchor = "start"}, note));
      y += line;
    }
    return y - 4;
  }

  /// All that comes before the first thing drawn.
  std::string opened(double height) const {
    std::string head;
    add(head, R"(<svg xmlns="http://www.w3.org/2000/svg" id=")", id_, "\" role=\"img\" aria-labelledby=\"", id_,
        "-title ", id_, "-desc\" viewBox=\"0 0 ", width, " ", height, "\" width=\"", 1.5 * width, "\" height=\"",
        1.5 * height, "\">\n");
    add(head, "<title id=\"", id_, "-title\">",
        picture_.title.empty() ? "Which strategy where" : escaped(picture_.title), "</title>\n<desc id=\"", id_,
        "-desc\">");
    if (!picture_.description.empty()) add(head, escaped(picture_.description), " ");
    add(head, "Cooperativeness runs to the right, assertiveness upwards. ", escaped(summary_), "</desc>\n");
    add(head, "<style>\n", style_sheet(id_), "</style>\n<defs><pattern id=\"", id_,
        R"x(-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">)x",
        R"(<path class="line" stroke-opacity="0.55" stroke-width="1.4" d="M3 0V6"/></pattern></defs>)", "\n",
        R"(<rect class="paper" width="100%" height="100%"/>)", "\n");
    return head;
  }

  picture picture_;
  std::string id_;
  std::vector<std::string_view> strategies_;
  std::string fills_, hatches_, borders_, marks_, labels_, summary_;
  std::vector<box> taken_;
  std::vector<callout> callouts_;
  std::vector<entry> key_;
  std::vector<std::string> notes_;
  bool strange_marks_ = false;
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
    s.edge(map[i].outline);
  }
}

}  // namespace drawing

/// A map as an SVG text. A region too small for its name carries a number that the key below explains; a strategy
/// without a region is listed there as nowhere, or as ruled out by a gate. Whatever the names hold, the text is
/// well-formed XML, the same in every locale. A mark whose strategy the map does not have is a ring. O(strategies² +
/// strategies · marks).
template <std::size_t N>
std::string svg(const decision_map<N>& map, const picture& p = {}) {
  using namespace drawing;
  sheet s(p, names(map));
  draw_regions(s, map);
  for (std::size_t i = 0; i != map.size(); ++i) {
    const auto& [name, blocked, outline] = map[i];
    const std::string number = outline.empty() ? std::string() : s.name(outline, i, name);
    if (outline.empty()) s.list_nowhere(i, joined(blocked ? "ruled out by a gate: " : "nowhere: ", name));
    else if (!number.empty() || s.has_marks()) s.list(i, number, name, percent(outline.area()));
  }
  if (s.has_strange_marks()) s.list(no_strategy, {}, "another strategy");
  return s.finished(map.styles());
}

/// Two maps as one: the regions and marks of the first with solid borders, the borders of the other dashed, and
/// hatching where they advise strategies that no pair makes the same. A pair whose names are not in the maps has no
/// effect. O(as `for_each_overlap`, and as above).
template <std::size_t A, std::size_t B>
std::string svg(const decision_map<A>& one, const decision_map<B>& other, std::span<const equivalent> pairs,
                const picture& p = {}) {
  using namespace drawing;
  sheet s(p, names(one));
  draw_regions(s, one);
  for (const auto& r : other) s.dashed_border(r.outline);

  double differ = 0;
  for_each_overlap(one, other, pairs, [&](const auto& part) {
    const std::size_t i = s.index_of(part.one);
    const bool one_name = part.agree && part.one == part.other;
    const std::string first = one_name ? std::string(part.one) : joined(part.one, part.agree ? " =" : " /");
    const std::string_view second = one_name ? std::string_view() : part.other;
    const std::string both = joined(first, one_name ? "" : " ", second), share = percent(part.where.area());
    if (!part.agree) s.hatch(part.where, with_share(both, share)), differ += part.where.area();
    if (const std::string number = s.name(part.where, i, first, second); !number.empty())
      s.list(i, number, both, share);
  });
  for (std::size_t i = 0; i != one.size(); ++i) {
    if (one[i].outline.empty()) s.list_nowhere(i, joined("nowhere in the first: ", one[i].name));
    else if (s.has_marks()) s.list(i, {}, one[i].name);
  }
  for (const auto& r : other)
    if (r.outline.empty()) s.list_nowhere(no_strategy, joined("nowhere in the second: ", r.name));
  if (s.has_strange_marks()) s.list(no_strategy, {}, "another strategy");
  s.note("Solid borders: the first model. Dashed: the second.");
  s.note(joined("Hatched: they differ, ", percent(differ), " of the square."));
  return s.finished(one.styles());
}

}  // namespace tact::io
