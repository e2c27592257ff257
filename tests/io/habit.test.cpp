// Habit against situation, drawn and in words.

#include <tact/io/habit.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <sstream>
#include <string>
#include <vector>

#include "testing/catch.hpp"
#include "testing/xml.hpp"

using tact::position;
using tact::situation;
using tact::care::compare_habit;
using testing::document;
using testing::element;

namespace {

constexpr situation urgent{.assertiveness = 0.9, .cooperativeness = 0.2, .urgency = 0.9};
constexpr situation heated{.assertiveness = 0.6, .cooperativeness = 0.7, .anger = 0.9};

/// The path of the arrow, in numbers; empty if there is none.
std::vector<double> arrow_in(const document& drawn) {
  std::vector<double> numbers;
  for (const element& path : drawn.named("path")) {
    if (path["stroke-width"] != "2.2") continue;
    std::string d = path["d"];
    std::ranges::replace_if(d, [](char c) { return c == 'M' || c == 'L'; }, ' ');
    std::istringstream in(d);
    for (double x = 0; in >> x;) numbers.push_back(x);
  }
  return numbers;
}

std::size_t thick_borders(const document& drawn) {
  const auto all = drawn.named("polygon");
  return static_cast<std::size_t>(
      std::ranges::count_if(all, [](const element& e) { return e["stroke-width"] == "3.5"; }));
}

}  // namespace

TEST_CASE("The picture of a habit has an arrow from it to the nearest point of what is asked for", "[io][care]") {
  const auto gap = compare_habit({0.2, 0.9}, urgent);
  const document drawn(tact::io::svg(gap));
  REQUIRE(drawn.fault() == "");
  CHECK(thick_borders(drawn) == 1);
  const std::vector<double> arrow = arrow_in(drawn);
  REQUIRE(arrow.size() == 10);  // the line, and the head: from one side to the tip, and to the other
  const auto is_at = [&arrow](std::size_t i, position p) {
    CHECK(std::abs(arrow[i] - 288 * p.cooperativeness) < 0.01);  // the plot is 288 wide, y downwards
    CHECK(std::abs(arrow[i + 1] - 288 * (1 - p.assertiveness)) < 0.01);
  };
  is_at(0, gap.habit);
  is_at(2, gap.nearest);
  is_at(6, gap.nearest);
  CHECK(std::hypot(arrow[4] - arrow[2], arrow[5] - arrow[3]) == Approx(10).margin(0.01));
}

TEST_CASE("Where the case decides, the picture has no arrow", "[io][care]") {
  const document drawn(tact::io::svg(compare_habit({0.8, 0.8}, heated)));
  REQUIRE(drawn.fault() == "");
  CHECK(arrow_in(drawn).empty());
}

TEST_CASE("Ways on a map: hostile labels are text, and what leaves the square is not drawn", "[io]") {
  const tact::io::way ways[] = {{{0.1, 0.1}, {0.9, 0.9}, "<script>\"&\x01"}, {{0.1, 0.1}, {1.9, 0.9}, "out"}};
  const document drawn(tact::io::svg(tact::regions(urgent), {.ways = ways, .wanted = "nobody"}));
  REQUIRE(drawn.fault() == "");
  CHECK(arrow_in(drawn).size() == 10);
  CHECK(thick_borders(drawn) == 0);
}

TEST_CASE("A habit in words: what it does, what is asked for, the distance, what to practise", "[io][care]") {
  const auto gap = compare_habit({0.2, 0.9}, urgent);
  const std::string words = tact::io::text(gap);
  CHECK(words.find("By habit: compromise. This case asks for competition, because ") == 0);
  CHECK(words.find("It is 0.66 away on the map. To practise: ") != words.npos);
  for (const auto& p : gap.practices) CHECK(words.find(p.says) != words.npos);

  CHECK(tact::io::text(compare_habit({0.9, 0.1}, urgent)) ==
        "By habit: competition. That is what this case asks for, so there is nothing to practise.");
  CHECK(tact::io::text(compare_habit({0.8, 0.8}, heated)).find("The usual concerns would get the same advice here.") !=
        std::string::npos);
}
