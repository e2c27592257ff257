// The picture of the curve of anger: well-formed for all names, and true to the curve.

#include <tact/io/anger.hpp>

#include <array>
#include <cmath>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tact/care/steps.hpp>

#include "testing/catch.hpp"
#include "testing/xml.hpp"

using namespace tact::care;
using tact::io::action_at;
using tact::io::scenario;
using testing::document;
using testing::element;

namespace {

constexpr std::array<action_at, 3> met{{{3, &step_of<acknowledge>}, {5, &step_of<apologise>}, {9, &step_of<listen>}}};
constexpr std::array<action_at, 2> denied{{{3, &step_of<deny_anger>}, {6, &step_of<get_defensive>}}};

std::vector<std::pair<double, double>> points_of(const element& line) {
  std::vector<std::pair<double, double>> all;
  std::istringstream in(line["points"]);
  char comma = 0;
  for (double x = 0, y = 0; in >> x >> comma >> y;) all.emplace_back(x, y);
  return all;
}

}  // namespace

TEST_CASE("The picture of anger follows the curve, minute by minute and step by step", "[io][care]") {
  constexpr anger_curve curve;
  constexpr int minutes = 10;
  const scenario courses[] = {{"met", met}, {"denied", denied}, {"ignored"}};
  const document drawn(tact::io::svg(curve, courses, {.begins = 0.5, .minutes = minutes}));
  REQUIRE(drawn.fault() == "");
  const auto lines = drawn.named("polyline");
  REQUIRE(lines.size() == 2 * std::size(courses));  // each in ink, and in its colour on top of it
  for (std::size_t i = 0; i != std::size(courses); ++i) {
    CHECK(lines[2 * i]["points"] == lines[2 * i + 1]["points"]);
    const auto points = points_of(lines[2 * i]);
    REQUIRE(points.size() == minutes + 1 + courses[i].steps.size());

    // The same by hand: the plot is 288 wide, and half as high.
    std::size_t at = 0;
    anger_state now = curve.start_at(0.5);
    const auto is_here = [&](int minute) {
      CHECK(std::abs(points[at].first - 28.8 * minute) < 0.01);
      CHECK(std::abs(points[at].second - 144 * (1 - now.anger.value())) < 0.01);
      ++at;
    };
    is_here(0);
    for (int minute = 1; minute <= minutes; ++minute) {
      now = curve.minute_after(now);
      is_here(minute);
      for (const action_at& t : courses[i].steps)
        if (t.minute == minute) now = curve.after(now, t.step->does), is_here(minute);
    }
  }
}

TEST_CASE("The picture of anger names its courses, its steps and what it claims", "[io][care]") {
  const scenario courses[] = {{"met", met}, {"denied", denied}};
  const document drawn(tact::io::svg(anger_curve{}, courses, {.title = "In class"}));
  REQUIRE(drawn.fault() == "");
  const std::string written = drawn.written();
  for (const char* part :
       {"In class\n", "met: acknowledge 3, apologise 5,", "denied: deny the anger 3, get defensive 6",
        "All are the same until the first step.", "numbers are made up; only the directions come from sources."})
    CHECK(written.find(part) != written.npos);

  // The description for blind readers has the end of each line.
  const std::string text = drawn.named("desc")[0].text;
  CHECK(text.find("met: acknowledge 3, apologise 5, listen 9; after minute 20 anger is 0.") != text.npos);

  // A reader who points at a mark sees the step.
  std::size_t marks = 0;
  for (const element& e : drawn.named("title")) marks += e.text == "acknowledge, minute 3" ? 1 : 0;
  CHECK(marks == 1);
}

TEST_CASE("The picture of anger is well-formed whatever it is given", "[io][care]") {
  const std::string long_name(5000, 'n');
  const std::string_view hostile[] = {"<script>alert(1)</script>", "\"'&", "\xFF\x80", "", "]]>", long_name};
  for (const std::string_view name : hostile) {
    const scenario courses[] = {{name, met}, {name}};
    const std::string id = name.size() < 99 ? std::string(name) : "x";
    const document drawn(tact::io::svg(anger_curve{}, courses, {.title = name, .id = id}));
    INFO(name.substr(0, 40));
    CHECK(drawn.fault() == "");
    for (const element& e : drawn.named("text")) CHECK(e.text.size() < 200);
  }
  CHECK(document(tact::io::svg(anger_curve{}, {})).fault() == "");
  const std::array<action_at, 3> odd{{{-1, &step_of<listen>}, {2, nullptr}, {99, &step_of<listen>}}};
  for (const int minutes : {-5, 0, 1, 2, 1000}) {
    const scenario courses[] = {{"odd", odd}};
    const document drawn(tact::io::svg(anger_curve{}, courses, {.begins = 1.0, .minutes = minutes}));
    CHECK(drawn.fault() == "");
    CHECK((drawn.written().find("listen 99") != std::string::npos) == (minutes == 1000));
  }
}

TEST_CASE("The shipped picture of anger is the one that is drawn", "[io][care]") {
  const std::array<action_at, 3> first{
      {{3, &step_of<acknowledge>}, {5, &step_of<apologise>}, {9, &step_of<show_understanding>}}};
  const std::array<action_at, 1> second{{{3, &step_of<invite_venting>}}};
  const std::array<action_at, 3> third{
      {{3, &step_of<deny_anger>}, {6, &step_of<get_defensive>}, {9, &step_of<take_the_bait>}}};
  const scenario courses[] = {{"met", first}, {"vented", second}, {"denied", third}};
  std::ifstream file(TACT_ROOT "/include/tact/care/anger.svg", std::ios::binary);
  REQUIRE(file);
  CHECK(std::string(std::istreambuf_iterator<char>(file), {}) == tact::io::svg(anger_curve{}, courses));
}
