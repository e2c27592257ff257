// The parts that pictures and sentences are made of, each by itself.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tact/io/detail/canvas.hpp>
#include <tact/io/detail/decimal.hpp>
#include <tact/io/detail/key.hpp>
#include <tact/io/detail/label.hpp>
#include <tact/io/detail/placement.hpp>
#include <tact/io/detail/reasons.hpp>
#include <tact/io/detail/sentence_writer.hpp>
#include <tact/io/detail/sheet.hpp>
#include <tact/io/detail/symbols.hpp>
#include <tact/io/detail/text.hpp>
#include <tact/io/detail/utf8.hpp>
#include <tact/tact.hpp>

#include "testing/catch.hpp"
#include "testing/shares.hpp"
#include "testing/xml.hpp"

using namespace tact::io::detail;
using testing::document;

TEST_CASE("utf8: every character is put as it is taken", "[io]") {
  int failures = 0;
  for (char32_t c = 0; c != 0x110000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text;
    put(text, c);
    const std::size_t size = text.size();
    text += '!';
    std::string_view rest = text;
    failures += take(rest) != (allowed_on_a_page(c) ? c : 0xFFFD) || rest != "!";
    failures += size != character_size(static_cast<unsigned char>(text[0]));
  }
  CHECK(failures == 0);
}

TEST_CASE("utf8: what is no character is taken byte by byte", "[io]") {
  for (const std::string_view broken : {"\x80", "\xC1\x81", "\xE2\x82", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xFF"}) {
    std::string_view rest = broken;
    CHECK(take(rest) == 0xFFFD);
    CHECK(rest.size() == broken.size() - 1);
  }
}

TEST_CASE("decimal: digits at compile time, nothing where there are none", "[io]") {
  STATIC_REQUIRE(scaled(0.125, 2) == 12);
  STATIC_REQUIRE(scaled(-0.375, 2) == 38);
  STATIC_REQUIRE(scaled(0.5, 3) == 500);
  STATIC_REQUIRE(scaled(0x1p53 - 1, 3) == 9'007'199'254'740'991'000);
  STATIC_REQUIRE(scaled(0x1p53, 0) == std::nullopt);
  STATIC_REQUIRE(scaled(0.0, 3) == 0);
}

TEST_CASE("text: parts of any kind become one text", "[io]") {
  CHECK(concat("a", std::size_t{7}, std::string("b"), -3, 0.256, std::string_view("c")) == "a7b-30.26c");
  CHECK(concat() == "");
  CHECK(with_share("name", "5 %") == "name, 5 %");
  CHECK(with_share("name", "") == "name");
  CHECK(identifier("left-1") == "left-1");
  CHECK(identifier("1 <") == "tact1__");
}

TEST_CASE("text: what is too wide is cut, and then fits", "[io]") {
  CHECK(fitted("short", 10, 100) == "short");
  for (const std::string_view text :
       {"a long sentence that has to be cut somewhere", "交渉と妥協と回避と競争", "mmmmmmmmmm"})
    for (double room = 20; room < 100; room += 7) {
      const std::string cut = fitted(text, 11, room);
      CHECK(cut.ends_with("…"));
      CHECK(width_of(cut, 11) <= room);
    }
}

TEST_CASE("canvas: the square has its origin below, a picture above", "[svg]") {
  CHECK(place({.assertiveness = 1, .cooperativeness = 0}).y == 0);
  CHECK(place({.assertiveness = 0, .cooperativeness = 1}).x == plot);
  const point quarter = turned({1, 0}, 90);
  CHECK(std::abs(quarter.x) < 1e-9);
  CHECK(std::abs(quarter.y - 1) < 1e-9);
  const std::vector<point> wide = {{0, 0}, {100, 0}, {100, 10}, {0, 10}};
  const std::vector<point> high = {{0, 0}, {10, 0}, {10, 100}, {0, 100}};
  CHECK(slant(wide) == 0);
  CHECK(slant(high) == -90);
  CHECK(points(wide, 0.5) == "0,0 50,0 50,5 0,5");
  CHECK(document(upright({.at = {1, 2}}, "a<b")).all()[0]["transform"] == "rotate(-90 1 2)");
}

TEST_CASE("symbols: a shape has its strategy's colour, or is a ring", "[svg]") {
  CHECK(document(shape(1, 4, "")).all()[0]["fill"] == tact::io::colour_of(1));
  CHECK(document(shape(no_strategy, 4, "")).all()[0]["fill"] == "none");
  CHECK(tint(0, {.paper = "#ffffff", .ink = "", .faint = "", .strength = 0}) == "#ffffff");
  CHECK(tint(0, {.paper = "#ffffff", .ink = "", .faint = "", .strength = 1}) == tact::io::colour_of(0));
  const document head(opened({"id", 100, "<title>", "a & b"}) + std::string(paper) + "</svg>\n");
  CHECK(head.fault() == "");
  CHECK(head.named("title")[0].text == "<title>");
  CHECK(head.named("desc")[0].text == "a & b");
}

TEST_CASE("label: a text is broken where it may be", "[svg]") {
  using lines = std::vector<std::string>;
  CHECK(halves("one two") == lines{"one ", "two"});
  CHECK(halves("three_two-one") == lines{"three_", "two-one"});
  CHECK(halves("word") == lines{"word"});
  CHECK(title_lines("", 15, 300).empty());
  CHECK(title_lines("short", 15, 300) == lines{"short"});
  CHECK(title_lines(std::string(100, 'x'), 15, 300).size() == 1);
  CHECK(wrapped("a, b", 12, 100) == lines{"a, b"});
  CHECK(wrapped("first part, second part", 12, 80) == lines{"first part,", "second part"});
  for (const label& way : labels("name", "", "5 %", 30)) CHECK(way.lines.back().ends_with("5 %"));
}

TEST_CASE("placement: a label stands in its region, off what is taken", "[svg]") {
  const std::vector<point> region = {{0, 0}, {200, 0}, {200, 200}, {0, 200}};
  const label word{{"word"}, 12};
  placement free_plot;
  const auto middle = free_plot.room(region, {100, 100}, word);
  REQUIRE(middle);
  CHECK(middle->at.x == 100);
  CHECK(middle->cost == 0);

  free_plot.keep_free({100, 100}, 20, 20);
  const auto beside = free_plot.room(region, {100, 100}, word);
  REQUIRE(beside);
  CHECK(beside->cost == 0);
  CHECK(beside->at.y != 100);
  CHECK(fits(region, beside->at, word.width(), word.height()));

  CHECK_FALSE(free_plot.room(region, {100, 100}, {{std::string(100, 'x')}, 12}));
  const point near_by = free_plot.nearby({100, 100}, 18);
  CHECK(std::hypot(near_by.x - 100, near_by.y - 100) >= 16 - 1e-9);
}

TEST_CASE("key: two columns where all is short, else one", "[svg]") {
  const auto bottom = [](std::string_view words) {
    key k;
    for (int i = 0; i != 4; ++i) k.list(false, 0, {}, words, "5 %");
    std::string drawn;
    const double end = k.write(drawn, 100);
    CHECK(document("<g>" + drawn + "</g>").fault() == "");
    return end;
  };
  CHECK(bottom("short") == 100 + 2 * 20 - 4);
  CHECK(bottom("so long that two of them do not fit beside each other") == 100 + 4 * 20 - 4);
}

TEST_CASE("sheet: a name is found, and what the map does not have is not", "[svg]") {
  const tact::io::mark marks[] = {{{0.5, 0.5}, "two"}, {{0.2, 0.2}, "three"}, {{2, 0}, "four"}};
  const sheet s({.marks = marks}, {"one", "two"});
  CHECK(s.index_of("two") == 1);
  CHECK(s.index_of("three") == no_strategy);
  CHECK(s.has_marks());
  CHECK(s.has_unknown_marks());
  CHECK_FALSE(sheet({}, {"one"}).has_marks());
  CHECK(document("<g>" + frame({}) + "</g>").fault() == "");
}

TEST_CASE("sentence_writer: counts all and cuts between characters", "[io]") {
  std::array<char, 4> buffer{};
  sentence_writer out(buffer);
  out << "ab" << "é½";
  CHECK(out.needed() == 6);
  CHECK(out.written() == "abé");
  cite(out, "");
  CHECK(out.needed() == 6);
  cite(out, "D4");
  CHECK(out.needed() == 11);
}

TEST_CASE("cite: the first source alone", "[io]") {
  std::array<char, 16> buffer{};
  sentence_writer out(buffer);
  cite(out, "D4; D1: last");
  CHECK(out.written() == " (D4)");
}

TEST_CASE("reasons: the strongest pulls come first", "[io]") {
  const auto why = tact::explain(tact::recommend(
      {.assertiveness = 0.7, .cooperativeness = 0.75, .urgency = 0.8, .relationship = 0.9, .complexity = 1.0}));
  const pulls found = pulls_of(why);
  REQUIRE(found.size == 3);
  for (std::size_t k = 1; k != found.size; ++k)
    CHECK(why.reasons[found.input[k - 1]].contribution >= why.reasons[found.input[k]].contribution);
  REQUIRE(found.opposed);
  CHECK(tact::detail::input_table<tact::situation>[found.against].name == "urgency");
  CHECK(phrase_for<tact::situation>(0, degree::more) == "one's own needs count");
}

TEST_CASE("reasons: only what is high is called so, and only what is low", "[io]") {
  const auto said = [](std::string_view input, double value, double neutral) {
    std::array<char, 80> buffer{};
    sentence_writer out(buffer);
    add_phrase<tact::situation>(out, {.input = input, .value = value, .neutral = neutral});
    return std::string(out.written());
  };
  CHECK(said("urgency", 0.1, 0) == "there is some urgency");
  CHECK(said("urgency", 0.625 - 1.0 / 16384, 0) == "there is some urgency");
  CHECK(said("urgency", 0.625, 0) == "time is short");
  CHECK(said("stakes", 0.51, 0.5) == "rather much is at stake");
  CHECK(said("stakes", 0.375, 0.5) == "rather little is at stake");
  CHECK(said("stakes", 0.375 - 1.0 / 16384, 0.5) == "little is at stake");
  CHECK(said("relationship", 0.55, 0.5) == "the relationship matters");  // it has one text for both
  for (const tact::io::phrase& p : tact::io::phrases) {
    INFO(p.input);
    CHECK(text_for(p, degree::rather_more) == (p.rather_more.empty() ? p.more : p.rather_more));
    CHECK(text_for(p, degree::rather_less) == (p.rather_less.empty() ? p.less : p.rather_less));
  }
}
