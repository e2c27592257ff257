// Pictures of maps: well-formed for all names, true to the map, legible on every screen.

#include <tact/io/svg.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <locale>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tact/tact.hpp>

#include "testing/catch.hpp"
#include "testing/shares.hpp"
#include "testing/xml.hpp"

#define SHIPPED_MODELS \
  tact::models::customer_care, tact::models::thomas_kilmann, tact::models::rahim, tact::models::pruitt_rubin

namespace {

using namespace std::string_literals;
using tact::io::svg;
using testing::document;
using testing::element;

// ---- the shapes

constexpr double plot = 288;

struct point {
  double x, y;
};

std::vector<double> numbers(const std::string& text) {
  std::vector<double> found;
  for (const char* at = text.c_str(); *at != 0;) {
    char* end = nullptr;
    const double x = std::strtod(at, &end);
    if (end == at) {
      ++at;
    } else {
      found.push_back(x);
      at = end;
    }
  }
  return found;
}

std::vector<point> points(const element& e) {
  const std::vector<double> all = numbers(e["points"]);
  std::vector<point> corners;
  for (std::size_t i = 0; i + 1 < all.size(); i += 2) corners.push_back({all[i], all[i + 1]});
  return corners;
}

double twice_turn(point a, point b, point c) { return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x); }

/// The share of the plot that a polygon covers.
double area(const element& e) {
  const auto p = points(e);
  double twice = 0;
  for (std::size_t i = 0; i < p.size(); ++i) twice += twice_turn({0, 0}, p[i], p[(i + 1) % p.size()]);
  return std::abs(twice) / 2 / plot / plot;
}

bool holds(const element& e, point at) {
  const auto p = points(e);
  for (std::size_t i = 0; i < p.size(); ++i)
    if (twice_turn(p[i], p[(i + 1) % p.size()], at) < 0) return false;
  return !p.empty();
}

bool is_region(const element& e) { return e.is("polygon") && e["class"].starts_with("tint"); }

/// The most that rounding corners to 1/100 can change a share.
constexpr double precision = 1e-4;

tact::situation with_anger(tact::level anger) { return testing::with(&tact::situation::anger, anger); }

template <class Map>
std::vector<tact::equivalent> itself(const Map& map) {
  std::vector<tact::equivalent> pairs;
  for (const auto& r : map) pairs.push_back({r.name, r.name});
  return pairs;
}

using lists = std::vector<tact::strategy_spec>;

template <std::size_t Room = 64>
auto map_of(const lists& strategies) {
  const auto model = tact::runtime_model<tact::situation, Room>::from(strategies);
  REQUIRE(model.has_value());
  return tact::regions(*model, testing::unknown);
}

/// Names that an attacker would choose.
const std::vector<std::string> hostile = {
    "<script>alert(1)</script>",
    "\"quoted\" 'twice' & &amp; ]]> --> <!-- %s",
    std::string(10'000, 'W'),
    "nul\0 bell\a escape\x1b"s,
    "no UTF-8 \xff\xfe\x80 \xc3",
    "\xed\xa0\x80 surrogate, \xc0\xaf overlong, \xf4\x90\x80\x80 beyond",
    "\xef\xbf\xbe \xef\xbf\xbf no characters",
    " ",
    "交渉と妥協",
    "}</style><style>*{display:none}",
};

lists strangers() {
  lists all;
  for (std::size_t i = 0; i != hostile.size(); ++i) {
    const double along = static_cast<double>(i) / 9;
    all.push_back({.name = hostile[i], .ideal = {along, i % 2 == 0 ? along : 1 - along}});
  }
  return all;
}

/// Relative luminance and contrast. Source: WCAG 2.1, 1.4.3.
double luminance(std::string_view colour) {
  double sum = 0;
  const double share[] = {0.2126, 0.7152, 0.0722};
  for (std::size_t i = 0; i != 3; ++i) {
    const double c = std::stoi(std::string(colour.substr(1 + 2 * i, 2)), nullptr, 16) / 255.0;
    sum += share[i] * (c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4));
  }
  return sum;
}

double contrast(std::string_view a, std::string_view b) {
  const auto [less, more] = std::minmax({luminance(a), luminance(b)});
  return (more + 0.05) / (less + 0.05);
}

/// The colour that the rules of a style sheet give to a selector.
std::string colour_in(std::string_view rules, std::string_view selector, std::string_view property) {
  const std::string start = std::string(selector) + "{" + std::string(property) + ":";
  const std::size_t at = rules.find(start);
  REQUIRE(at != rules.npos);
  return std::string(rules.substr(at + start.size(), 7));
}

}  // namespace

TEST_CASE("The reader of pictures finds what is not well formed", "[svg]") {
  for (const char* xml : {"",
                          "a",
                          "<a>",
                          "<a></b>",
                          "</a>",
                          "<a/><b/>",
                          "<a/>b",
                          "<a b/>",
                          "<a b=c/>",
                          "<a b=\"c/>",
                          "<a b=\"1\" b=\"2\"/>",
                          "<a b=\"1\"c=\"2\"/>",
                          "<a b=\"<\"/>",
                          "<a>&</a>",
                          "<a>&nbsp;</a>",
                          "<a>]]></a>",
                          "<a>\x01</a>",
                          "<a>\xff</a>",
                          "<a>\xc0\xaf</a>",
                          "<a>\xed\xa0\x80</a>",
                          "<a>\xef\xbf\xbf</a>",
                          "<1/>",
                          "<a",
                          "<a><b></a></b>"}) {
    INFO(xml);
    CHECK_FALSE(document(xml).fault().empty());
  }
  const document sound("<a b=\"1\" c=\"&lt;\"><d>x &amp; \xc3\xa9</d><e/></a>\n");
  CHECK(sound.fault().empty());
  CHECK(sound.all()[0]["c"] == "<");
  CHECK(sound.all()[1].text == "x & \xc3\xa9");
}

TEMPLATE_TEST_CASE("A picture holds the areas of its map, and every strategy's name", "[svg]", SHIPPED_MODELS) {
  for (const tact::level anger : {tact::level{0.0}, tact::level{0.9}}) {
    const auto map = tact::regions<TestType>(with_anger(anger));
    const document drawn(svg(map));
    REQUIRE(drawn.fault().empty());

    const auto regions = drawn.where(is_region);
    std::size_t i = 0;
    for (const auto& r : map) {
      CAPTURE(std::string(r.name));
      if (r.outline.empty()) {
        const std::string_view why = r.blocked ? "ruled out by a gate: " : "nowhere: ";
        CHECK(drawn.written().find(std::string(why) + std::string(r.name)) != std::string::npos);
        continue;
      }
      REQUIRE(i < regions.size());
      CHECK(std::abs(area(regions[i]) - r.area()) < precision);
      CHECK(drawn.child(regions[i], "title").starts_with(r.name));
      ++i;
    }
    CHECK(i == regions.size());
  }
}

TEST_CASE("Cooperativeness runs to the right and assertiveness upwards", "[svg]") {
  const document drawn(svg(tact::regions(testing::unknown)));
  const auto holder = [&](point at) {
    for (const element& e : drawn.where(is_region))
      if (holds(e, at)) return drawn.child(e, "title");
    return std::string();
  };
  CHECK(holder({280, 8}).starts_with("negotiation"));
  CHECK(holder({8, 8}).starts_with("competition"));
  CHECK(holder({8, 280}).starts_with("avoidance"));
  CHECK(holder({280, 280}).starts_with("compromise"));
  for (const char* words : {"aggressive · compete\n", "unassertive · avoid\n", "passive · accommodate\n",
                            "\nassertive\n", "low\n", "high\n", "⅜\n", "⅝\n", "cooperativeness", "assertiveness"})
    CHECK(drawn.written().find(words) != std::string::npos);
}

TEST_CASE("A name stands in its own region, or a number does that the key explains", "[svg]") {
  lists crowd;
  std::vector<std::string> names;
  for (int i = 0; i != 20; ++i) names.push_back("plan number " + std::to_string(i));
  for (std::size_t i = 0; i != 20; ++i)
    crowd.push_back(
        {.name = names[i], .ideal = {static_cast<double>(i * 7 % 20) / 19, static_cast<double>(i * i * 3 % 20) / 19}});
  const auto map = map_of(crowd);
  const document drawn(svg(map));
  REQUIRE(drawn.fault().empty());

  const auto regions = drawn.where(is_region);
  std::size_t labels = 0;
  for (const element& e : drawn.named("tspan")) {
    const element& label = drawn.all()[e.parent];
    if (!label.has_class("label")) continue;
    ++labels;
    const std::string tint = "tint" + std::string(1, label["class"].back());
    const point at{std::stod(e["x"]), std::stod(e["y"])};
    if (label.attributes.count("transform") != 0) continue;  // its lines turn with it
    CHECK(std::any_of(regions.begin(), regions.end(),
                      [&](const element& r) { return r["class"] == tint && holds(r, at); }));
  }
  CHECK(labels > 4);
  for (const std::string& name : names) {
    CAPTURE(name);
    const auto whole = drawn.written();
    std::string broken = name;
    broken.replace(broken.find(' '), 1, " \n");
    const bool here = map[static_cast<std::size_t>(&name - names.data())].outline.empty()
                          ? whole.find("nowhere: " + name + '\n') != whole.npos
                          : whole.find(name) != whole.npos || whole.find(broken) != whole.npos;
    CHECK(here);
  }
}

TEST_CASE("No text is smaller than 11 units of 360", "[svg]") {
  for (const document& drawn : {document(svg(tact::regions(testing::unknown))), document(svg(map_of(strangers())))}) {
    CHECK(drawn.all()[0]["viewBox"].starts_with("0 0 360 "));
    for (const element& e : drawn.named("text")) CHECK(std::stod(e["font-size"]) >= 11);
  }
}

TEST_CASE("A text is written so that XML can hold it", "[svg]") {
  using tact::io::escaped;
  CHECK(escaped("plain") == "plain");
  CHECK(escaped("<a href=\"b\">'&'") == "&lt;a href=&quot;b&quot;&gt;&#39;&amp;&#39;");
  CHECK(escaped("é ½ 交 🎈\t\n") == "é ½ 交 🎈\t\n");
  CHECK(escaped("a\0b\x1f"s) == "a\uFFFDb\uFFFD");
  CHECK(escaped("\xff|\xc3|\xe2\x82|\x80") == "\uFFFD|\uFFFD|\uFFFD\uFFFD|\uFFFD");
  CHECK(escaped("\xef\xbf\xbf") == "\uFFFD");
  CHECK(escaped("\x7f|\xc2\x80|\xc2\x9b|\xc2\xa0") == "\uFFFD|\uFFFD|\uFFFD|\u00A0");  // DEL and C1
  CHECK(escaped("\xef\xb7\x90|\xef\xb7\xaf|\xef\xb7\xb0") == "\uFFFD|\uFFFD|\uFDF0");  // U+FDD0 to U+FDEF
  CHECK(escaped("\xf0\x9f\xbf\xbe|\xf4\x8f\xbf\xbf") == "\uFFFD|\uFFFD");              // U+1FFFE, U+10FFFF
  CHECK(escaped("\xc0\xaf") == "\uFFFD\uFFFD");
  CHECK(escaped("\xf4\x90\x80\x80") == "\uFFFD\uFFFD\uFFFD\uFFFD");
  CHECK(escaped("") == "");
  for (const std::string& name : hostile)
    CHECK(document("<a b=\"" + escaped(name) + "\">" + escaped(name) + "</a>").fault() == "");
}

TEST_CASE("Whatever names hold, the picture is well formed and its texts are short", "[svg]") {
  const auto map = map_of(strangers());
  for (const std::string& text : hostile) {
    const std::vector<tact::io::mark> marks = {{{0.5, 0.5}, text, text, 3}, {{0, 1}, hostile[0], text}};
    const tact::io::picture p{.title = text, .description = text, .marks = marks, .id = text};
    for (const std::string& picture : {svg(map, p), svg(map, map, itself(map), p), svg(map, map, {}, p)}) {
      const document drawn(picture);
      CAPTURE(text.substr(0, 40));
      REQUIRE(drawn.fault() == "");
      CHECK(drawn.named("script").empty());
      CHECK(drawn.named("style").size() == 1);
      for (const element& e : drawn.named("text")) CHECK(e.text.size() < 150);
      for (const element& e : drawn.named("tspan")) CHECK(e.text.size() < 150);
    }
  }
  const document drawn(svg(map, {.title = hostile[0], .description = hostile[1]}));
  CHECK(drawn.named("title")[0].text == hostile[0]);
  CHECK(drawn.named("desc")[0].text.starts_with(hostile[1]));
}

TEST_CASE("Marks lie at their cases and grow with the root of the count", "[svg]") {
  const std::vector<tact::io::mark> marks = {
      {{0.25, 0.75}, "negotiation", "row 7"},     {{1, 0}, "avoidance", {}, 4},    {{0, 1}, "unheard of", "row 9", 9},
      {{0.5, 0.5}, "competition", "crowd", 5000}, {{1.5, 0.5}, "avoidance", "no"}, {{0.5, -0.1}, "avoidance", "no"},
  };
  const document drawn(svg(tact::regions(testing::unknown), {.marks = marks}));
  REQUIRE(drawn.fault().empty());
  std::map<std::string, std::vector<double>> at;
  for (const element& e : drawn.of_class("mark")) at[drawn.child(e, "title")] = numbers(e["transform"]);
  CHECK(at == std::map<std::string, std::vector<double>>{{"row 7: negotiation", {216, 216}},
                                                         {"avoidance, 4 cases", {0, 0}},
                                                         {"row 9: unheard of, 9 cases", {288, 288}},
                                                         {"crowd: competition, 5000 cases", {144, 144}}});
  // The largest lie below.
  CHECK(drawn.child(drawn.of_class("mark").front(), "title").starts_with("crowd"));
  CHECK(drawn.child(drawn.of_class("mark").back(), "title").starts_with("row 7"));
  // With marks, the key names every strategy.
  for (const auto& r : tact::regions(testing::unknown))
    CHECK(std::any_of(drawn.all().begin(), drawn.all().end(),
                      [&](const element& e) { return e.has_class("key") && e.text.starts_with(r.name); }));
  CHECK(drawn.written().find("another strategy\n") != std::string::npos);

  // Circles, so that a radius can be read.
  const auto radius = [](std::size_t count, std::size_t largest) {
    const std::vector<tact::io::mark> two = {{{0.9, 0.9}, "negotiation", "a", count},
                                             {{0.1, 0.1}, "avoidance", "b", largest}};
    const document picture(svg(tact::regions(testing::unknown), {.marks = two}));
    for (const element& e : picture.named("circle"))
      if (picture.all()[e.parent].has_class("mark")) return std::stod(e["r"]);
    return 0.0;
  };
  CHECK(radius(0, 1) == 4);
  CHECK(radius(1, 1) == 4);
  CHECK(radius(4, 4) == 5.5);
  CHECK(radius(9, 9) == 7);
  CHECK(radius(500, 500) == 16);
  CHECK(radius(1, 1'000'000) == 4);
  CHECK(std::abs(radius(250'000, 1'000'000) - 10) < 0.02);
}

namespace {

struct box {
  double west, east, north, south;
  bool meets(const box& b) const { return west < b.east && b.west < east && north < b.south && b.north < south; }
};

/// The box around a text in the middle of its line, with letters as wide as in Helvetica: narrower than what the
/// picture keeps free.
box box_of(const element& e) {
  const double x = std::stod(e["x"]), y = std::stod(e["y"]), size = std::stod(e["font-size"]);
  const double half = 0.5 * size * static_cast<double>(e.text.size()) / 2;
  return {x - half, x + half, y - 0.7 * size, y + 0.2 * size};
}

/// Pseudorandom marks with these labels, which they borrow.
std::vector<tact::io::mark> scattered(std::span<const std::string> labels) {
  std::vector<tact::io::mark> marks;
  std::uint32_t state = 7;
  const auto next = [&state] { return (state = state * 1664525u + 1013904223u) / 4294967296.0; };
  for (const std::string& label : labels) {
    const double own = next(), other = next();
    const std::size_t count = next() < 0.2 ? 9 : 1;
    marks.push_back({{own, other}, "compromise", label, count});
  }
  return marks;
}

}  // namespace

TEST_CASE("A mark's label stands beside it where it covers no other mark or label", "[svg]") {
  std::vector<std::string> labels;
  for (int i = 0; i != 300; ++i) labels.push_back("T-" + std::to_string(i));
  const auto map = tact::regions(testing::unknown);
  for (const std::size_t size : {3u, 12u, 40u, 300u}) {
    INFO(size);
    const auto marks = scattered(std::span(labels).first(size));
    CHECK(document(svg(map, {.marks = marks})).of_class("name").empty());  // only if it is asked for
    const std::string picture = svg(map, {.marks = marks, .label_marks = true});
    CHECK(picture == svg(map, {.marks = marks, .label_marks = true}));
    const document drawn(picture);
    REQUIRE(drawn.fault() == "");
    const auto names = drawn.of_class("name");
    CHECK(names.size() <= (std::min<std::size_t>)(size, 60));
    CHECK(names.size() >= (std::min<std::size_t>)(size, 3));  // a crowd hides some, never all

    std::vector<box> taken;
    for (const element& e : drawn.of_class("mark")) {
      const auto at = numbers(e["transform"]);
      taken.push_back({at[0] - 4, at[0] + 4, at[1] - 4, at[1] + 4});
    }
    for (const element& e : drawn.named("tspan")) {
      element line = e;
      line.attributes["font-size"] = drawn.all()[e.parent]["font-size"];
      if (drawn.all()[e.parent].attributes.count("transform") == 0) taken.push_back(box_of(line));
    }
    for (const element& e : names) {
      const box mine = box_of(e);
      INFO(e.text);
      CHECK(std::none_of(taken.begin(), taken.end(), [&](const box& b) { return mine.meets(b); }));
      CHECK((mine.west >= 0 && mine.east <= plot && mine.north >= 0 && mine.south <= plot));
      taken.push_back(mine);
    }
    CHECK(drawn.of_class("mark").size() == size);  // each keeps its mark and what a reader sees who points at it
    for (const std::string& label : std::span(labels).first(3))
      CHECK(picture.find("<title>" + label + ": compromise") != picture.npos);
  }
}

TEST_CASE("A long label is cut, a blank one left out", "[svg]") {
  const std::vector<tact::io::mark> marks = {{{0.8, 0.2}, "competition", "a case with a very long name"},
                                             {{0.2, 0.8}, "competition", "  "},
                                             {{0.5, 0.5}, "competition"}};
  const document drawn(svg(tact::regions(testing::unknown), {.marks = marks, .label_marks = true}));
  const auto names = drawn.of_class("name");
  REQUIRE(names.size() == 1);
  CHECK(names[0].text.starts_with("a case with"));
  CHECK(names[0].text.ends_with("…"));
}

TEST_CASE("A picture says what its shares are of", "[svg]") {
  CHECK(document(svg(tact::regions(testing::unknown)))
            .written()
            .find("%: a region's share of all pairs of concerns.\n") != std::string::npos);
}

TEST_CASE("Colours are distinct, and 56 symbols are", "[svg]") {
  std::set<std::string> colours, symbols;
  for (std::size_t i = 0; i != 8; ++i) colours.emplace(tact::io::colour_of(i));
  for (std::size_t i = 0; i != 56; ++i) symbols.insert(tact::io::symbol(i));
  CHECK(colours.size() == 8);
  CHECK(symbols.size() == 56);
  STATIC_REQUIRE(tact::io::colour_of(9) == tact::io::colour_of(1));
  for (const std::string& s : symbols) CHECK(document(s).fault() == "");

  // The symbol of a legend is the mark of the map.
  const std::vector<tact::io::mark> marks = {{{0.1, 0.1}, "competition"}};
  const document drawn(svg(tact::regions(testing::unknown), {.marks = marks}));
  const auto shapes = [&](std::string_view fill) {
    return drawn.where([&](const element& e) { return e["fill"] == fill && e.is("polygon"); });
  };
  const std::size_t competition = 2;
  const document legend(tact::io::symbol(competition));
  CHECK(legend.named("polygon")[0]["fill"] == tact::io::colour_of(competition));
  REQUIRE(shapes(tact::io::colour_of(competition)).size() == 2);  // the mark and the key
  CHECK(points(shapes(tact::io::colour_of(competition))[0]).size() == points(legend.named("polygon")[0]).size());
}

TEST_CASE("Text is legible on every tint, in light, in the dark, and on paper", "[svg]") {
  const std::string css = document(svg(tact::regions(testing::unknown))).named("style")[0].text;
  const std::size_t dark = css.find("prefers-color-scheme:dark"), print = css.find("@media print");
  REQUIRE(dark != css.npos);
  REQUIRE(print != css.npos);
  const std::string rules[] = {css.substr(0, dark), css.substr(dark, print - dark), css.substr(print)};
  for (const std::string& theme : rules) {
    const std::string ink = colour_in(theme, "text", "fill"), paper = colour_in(theme, ".paper", "fill");
    CHECK(contrast(ink, paper) >= 7);
    CHECK(contrast(colour_in(theme, ".faint", "fill"), paper) >= 4.5);
    for (int i = 0; i != 8; ++i) {
      const std::string tint = colour_in(theme, ".tint" + std::to_string(i), "fill");
      CAPTURE(ink, tint);
      CHECK(contrast(ink, tint) >= 4.5);
      CHECK(contrast(colour_in(theme, ".line", "stroke"), tint) >= 4.5);
      CHECK(colour_in(theme, ".halo" + std::to_string(i), "stroke") == tint);
    }
  }
  CHECK(luminance(colour_in(rules[1], ".paper", "fill")) < 0.02);
  CHECK(colour_in(rules[2], ".paper", "fill") == "#ffffff");
  CHECK(colour_in(rules[2], "text", "fill") == "#000000");
  CHECK(std::abs(contrast("#ffffff", "#000000") - 21) < 1e-9);
  CHECK(std::abs(contrast("#777777", "#ffffff") - 4.48) < 0.01);
}

TEST_CASE("Pictures in one page do not touch each other or the page", "[svg]") {
  const auto map = tact::regions(testing::unknown);
  const auto ids = [&](std::string_view id) {
    const document drawn(svg(map, {.id = id}));
    std::vector<std::string> all;
    for (const element& e : drawn.all())
      if (e.attributes.count("id") != 0) all.push_back(e["id"]);
    return all;
  };
  CHECK(ids("left") == std::vector<std::string>{"left", "left-title", "left-desc", "left-hatch"});
  CHECK(ids("a b\"><") == std::vector<std::string>{"a_b___", "a_b___-title", "a_b___-desc", "a_b___-hatch"});
  CHECK(ids("9")[0] == "tact9");
  CHECK(ids("")[0] == "tact");

  const std::string css = document(svg(map, {.id = "left"})).named("style")[0].text;
  for (std::size_t at = 0; at < css.size(); at = css.find('\n', at) + 1) {
    const std::string line = css.substr(at, css.find('\n', at) - at);
    CAPTURE(line);
    CHECK((line.empty() || line == "}" || line.starts_with("@media ") || line.starts_with("#left ") ||
           line.starts_with("#left{")));
  }
}

TEST_CASE("A picture says in words what it shows", "[svg]") {
  const auto map = tact::regions(testing::unknown);
  const document drawn(svg(map, {.title = "Calm", .description = "As of May."}));
  const element& root = drawn.all()[0];
  CHECK(root["role"] == "img");
  CHECK(root["aria-labelledby"] == "tact-title tact-desc");
  CHECK(drawn.child(root, "title") == "Calm");
  CHECK(drawn.child(root, "desc").starts_with("As of May. "));
  CHECK(drawn.child(root, "desc").find("negotiation, 23\u00A0%. ") != std::string::npos);
  CHECK_FALSE(document(svg(map)).named("title")[0].text.empty());

  const std::string title = "A long title that is about what happened to some of our customers in spring";
  const std::string written = document(svg(map, {.title = title})).written();
  CHECK(written.find(title) == std::string::npos);  // in two lines
  CHECK(written.find("in spring\n") != std::string::npos);
}

TEST_CASE("One strategy holds the whole square", "[svg]") {
  const document drawn(svg(map_of<1>({{.name = "only", .ideal = {0, 0}}})));
  REQUIRE(drawn.fault().empty());
  REQUIRE(drawn.where(is_region).size() == 1);
  CHECK(std::abs(area(drawn.where(is_region)[0]) - 1) < precision);
  CHECK(drawn.written().find("only\n100\u00A0%\n") != std::string::npos);
}

TEST_CASE("What holds no area is listed as nowhere, a sliver by a number", "[svg]") {
  const document twins(svg(map_of({{.name = "first", .ideal = {0.5, 0.5}}, {.name = "second", .ideal = {0.5, 0.5}}})));
  REQUIRE(twins.fault().empty());
  CHECK(twins.where(is_region).size() == 1);
  CHECK(twins.written().find("nowhere: second\n") != std::string::npos);

  // Between the halves, a band of 1/64 · 1/2 in width.
  const document band(svg(map_of({{.name = "below", .ideal = {0, 0.5}},
                                  {.name = "between", .ideal = {0.5, 0.5}, .bias = -31.0 / 128},
                                  {.name = "above", .ideal = {1, 0.5}}})));
  REQUIRE(band.where(is_region).size() == 3);
  CHECK(std::abs(area(band.where(is_region)[1]) - 1.0 / 64) < precision);
  CHECK(band.written().find("between, 2\u00A0%\n") != std::string::npos);
  CHECK(std::count_if(band.all().begin(), band.all().end(),
                      [](const element& e) { return e.text == "1" && e.has_class("strong"); }) == 2);
  CHECK(band.named("circle").size() == 3);  // the number, its dot in the band, the number in the key
}

TEST_CASE("Anger rules confrontation out, and the picture says so", "[svg]") {
  const document drawn(svg(tact::regions(with_anger(0.9))));
  const auto regions = drawn.where(is_region);
  REQUIRE(regions.size() == 1);
  CHECK(drawn.child(regions[0], "title").starts_with("procrastination, 100"));
  for (const char* gone : {"negotiation", "compromise", "competition", "avoidance"})
    CHECK(drawn.written().find("ruled out by a gate: "s + gone + '\n') != std::string::npos);
}

TEST_CASE("The hatched part of two maps is their disagreement", "[svg]") {
  const auto documents = tact::regions(testing::unknown);
  const auto kilmann = tact::regions<tact::models::thomas_kilmann>(testing::unknown);
  const auto angry = tact::regions(with_anger(0.9));
  const std::vector<tact::equivalent> pairs = {{"negotiation", "collaborating"},
                                               {"compromise", "compromising"},
                                               {"competition", "competing"},
                                               {"procrastination", "avoiding"},
                                               {"avoidance", "avoiding"}};
  const auto check = [](const auto& one, const auto& other, const std::vector<tact::equivalent>& same) {
    const document drawn(svg(one, other, same));
    REQUIRE(drawn.fault().empty());
    double hatched = 0;
    for (const element& e : drawn.of_class("differ")) {
      hatched += area(e);
      CHECK(e["fill"] == "url(#tact-hatch)");
      CHECK(drawn.child(e, "title").find(" / ") != std::string::npos);
    }
    CHECK(std::abs(hatched - tact::disagreement(one, other, same).share) < 10 * precision);
    return hatched;
  };
  CHECK(check(documents, kilmann, pairs) > 0.2);
  CHECK(std::abs(check(documents, kilmann, {}) - 1) < 10 * precision);
  CHECK(check(documents, documents, itself(documents)) == 0);
  CHECK(check(documents, angry, itself(documents)) > 0.5);

  const std::string written = document(svg(documents, kilmann, pairs)).written();
  CHECK(written.find("negotiation =\ncollaborating\n20\u00A0%\n") != std::string::npos);
  CHECK(written.find("compromise / accommodating, 13\u00A0%\n") != std::string::npos);
  CHECK(written.find("Hatched: they differ, 31\u00A0% of the square.") != std::string::npos);
  const std::string slices = document(svg(documents, angry, itself(documents))).written();
  CHECK(slices.find("nowhere in the second: negotiation\n") != std::string::npos);
  CHECK(document(svg(angry, documents, {})).written().find("nowhere in the first: negotiation\n") != std::string::npos);
}

TEST_CASE("A picture is the same in every locale", "[svg]") {
  struct comma : std::numpunct<char> {
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\3"; }
  };
  const auto map = tact::regions(testing::unknown);
  const std::string before = svg(map);
  const std::locale old = std::locale::global(std::locale(std::locale::classic(), new comma));
  const std::string after = svg(map);
  std::locale::global(old);
  CHECK(before == after);
}

TEST_CASE("The picture in the page is the one that is drawn now", "[svg]") {
  std::ifstream file(TACT_ROOT "/include/tact/io/map.svg", std::ios::binary);
  const std::string committed{std::istreambuf_iterator<char>(file), {}};
  const bool same =
      committed == svg(tact::regions(testing::unknown), {.title = "What to do when nothing else is known"});
  INFO("write it anew: 07_the_map include/tact/io/map.svg");
  CHECK(same);
}
