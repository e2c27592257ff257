// SPDX-License-Identifier: BSL-1.0
#pragma once
// How a picture looks: the colours of its style sheet, the symbols of strategies, and what it begins with.

#include <array>
#include <cmath>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include <tact/io/detail/canvas.hpp>
#include <tact/io/detail/text.hpp>
#include <tact/io/format.hpp>
#include <tact/io/picture.hpp>

namespace tact::io::detail {

// ---- colours

/// As many as `colour_of` has colours.
inline constexpr std::size_t tints = 8;
static_assert(colour_of(tints) == colour_of(0));

/// The colours of one kind of page.
struct theme {
  const char* paper;
  const char* ink;
  const char* faint;  ///< for axes and ticks
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
  rule(".guide{stroke:", t.faint);
  rule(".dot{fill:", t.ink);
  rule(".name{stroke:", t.paper);
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
  add(css, "#", id, " .name{paint-order:stroke;stroke-width:2px;stroke-linejoin:round}\n");
  add(css, rules(id, light), "@media screen and (prefers-color-scheme:dark){\n", rules(id, dark), "}\n");
  add(css, "@media print{\n", rules(id, print), "}\n");
  return css;
}

// ---- shapes

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

/// The place of a strategy that the model does not have. It is drawn as a ring.
inline constexpr std::size_t no_strategy = static_cast<std::size_t>(-1);

/// A strategy's shape around the origin. `attributes` go into its tag.
inline std::string shape(std::size_t strategy, double radius, std::string_view attributes) {
  constexpr std::array<std::span<const point>, 7> shapes = {
      std::span<const point>{}, square, triangle, diamond, cross, arrowhead, star};
  const bool known = strategy != no_strategy;
  const auto outline = known ? shapes[strategy % shapes.size()] : shapes[0];
  const std::string fill = known ? concat("fill=\"", colour_of(strategy), "\" ") : "fill=\"none\" ";
  if (outline.empty()) return concat("<circle r=\"", radius, "\" ", fill, attributes, "/>");
  return concat("<polygon points=\"", points(outline, radius), "\" ", fill, attributes, "/>");
}

/// The number of a region whose name stands in the key.
inline std::string badge(std::size_t strategy, std::string_view number, point at) {
  return concat("<circle class=\"line tint", strategy % tints, "\" stroke-width=\"0.9\" r=\"8\" cx=\"", at.x,
                "\" cy=\"", at.y, "\"/>", text({.at = {at.x, at.y + 4}, .kind = "strong"}, number));
}

// ---- the document

/// The head of a picture. Texts may hold any bytes.
struct document_head {
  std::string_view id;  ///< an `identifier`
  double height;
  std::string_view title;
  std::string_view description;
};

/// The tag of the picture, its words for readers who do not see it, and its style sheet.
inline std::string opened(const document_head& h) {
  return concat(R"(<svg xmlns="http://www.w3.org/2000/svg" id=")", h.id, "\" role=\"img\" aria-labelledby=\"", h.id,
                "-title ", h.id, "-desc\" viewBox=\"0 0 ", width, " ", h.height, "\" width=\"", 1.5 * width,
                "\" height=\"", 1.5 * h.height, "\">\n<title id=\"", h.id, "-title\">", escaped(h.title),
                "</title>\n<desc id=\"", h.id, "-desc\">", escaped(h.description), "</desc>\n<style>\n",
                style_sheet(h.id), "</style>\n");
}

/// The paper under the drawing.
inline constexpr std::string_view paper = R"(<rect class="paper" width="100%" height="100%"/>)"
                                          "\n";

}  // namespace tact::io::detail
