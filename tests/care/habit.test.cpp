// Habit against situation: laws over the whole square and many cases.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>

#include <tact/care/habit.hpp>
#include <tact/map.hpp>
#include <tact/models/rahim.hpp>
#include <tact/recommend.hpp>
#include <tact/situation.hpp>

#include "testing/catch.hpp"

using namespace tact::care;
using tact::position;
using tact::situation;

namespace {

constexpr situation urgent{.assertiveness = 0.9, .cooperativeness = 0.2, .urgency = 0.9};
constexpr situation heated{.assertiveness = 0.6, .cooperativeness = 0.7, .anger = 0.9};

TEST_CASE("A habit that does what the case asks for has nothing to practise") {
  constexpr auto same = compare_habit({0.9, 0.2}, situation{.assertiveness = 0.9, .cooperativeness = 0.1});
  STATIC_REQUIRE(same.fits());
  STATIC_REQUIRE(same.distance == 0);
  STATIC_REQUIRE(same.practices.empty());
}

TEST_CASE("Somebody who usually yields has to insist, where the case asks for it") {
  const auto gap = compare_habit({0.2, 0.9}, urgent);
  CHECK(gap.by_habit.name() == "compromise");
  CHECK(gap.asked.name() == "competition");
  REQUIRE(gap.practices.size() == 2);
  for (const practice& p : gap.practices) CHECK((p.by > 0) == (p.concern == "assertiveness"));
}

TEST_CASE("Where the case decides, and not the concerns, the practice is to look at the case") {
  const auto gap = compare_habit({0.8, 0.8}, heated);
  CHECK(gap.by_habit.name() == "negotiation");
  CHECK(gap.asked.name() == "procrastination");
  CHECK(gap.distance == 0);
  REQUIRE(gap.practices.size() == 1);
  CHECK(gap.practices[0].concern.empty());
}

// The distance to the nearest point of a grid at which the case gets the same advice.
double distance_by_search(position habit, const situation& s, std::string_view asked) {
  double nearest = 2;
  for (int i = 0; i <= 128; ++i)
    for (int j = 0; j <= 128; ++j) {
      situation here = s;
      here.assertiveness = i / 128.0;
      here.cooperativeness = j / 128.0;
      if (tact::recommend(here).name() != asked) continue;
      nearest = std::min(nearest, std::hypot(i / 128.0 - habit.assertiveness, j / 128.0 - habit.cooperativeness));
    }
  return nearest;
}

TEST_CASE("Where habit does what is asked for, nothing is away and nothing is to practise, over a grid of habits") {
  const situation rivals{.assertiveness = 0.6, .cooperativeness = 0.6, .stakes = 0.9, .power = 0.9};
  bool other_in_this_case = false;
  for (int i = 0; i <= 32; ++i)
    for (int j = 0; j <= 32; ++j) {
      const auto gap = compare_habit({i / 32.0, j / 32.0}, rivals);
      if (!gap.fits()) continue;
      situation usual = rivals;
      usual.assertiveness = i / 32.0;
      usual.cooperativeness = j / 32.0;
      other_in_this_case |= tact::recommend(usual).name() != gap.asked.name();
      REQUIRE(gap.distance == 0);
      REQUIRE(gap.practices.empty());
    }
  CHECK(other_in_this_case);  // or the test would show nothing
}

TEST_CASE("The nearest point is in the region that is asked for, and nearest to the habit") {
  for (const situation& s : {urgent, heated, situation{.assertiveness = 0.1, .cooperativeness = 0.1}})
    for (int i = 0; i <= 4; ++i)
      for (int j = 0; j <= 4; ++j) {
        const position habit{i / 4.0, j / 4.0};
        const auto gap = compare_habit(habit, s);
        const double by_search = distance_by_search(habit, s, gap.asked.name());
        INFO(habit.assertiveness << ' ' << habit.cooperativeness << ' ' << gap.asked.name());
        CHECK(gap.distance <= by_search + 1e-9);
        CHECK(gap.distance >= by_search - std::sqrt(2.0) / 128);
        for (const practice& p : gap.practices) CHECK(std::abs(p.by) <= gap.distance + 1e-9);
        CHECK(gap.practices.empty() == gap.fits());
      }
}

TEST_CASE("A habit can be held against a case by any model") {
  const auto gap =
      compare_habit<tact::models::rahim>({0.9, 0.1}, situation{.assertiveness = 0.9, .cooperativeness = 0.9});
  CHECK(gap.by_habit.name() == "dominating");
  CHECK(gap.asked.name() == "integrating");
  CHECK(gap.practices[0].concern == "cooperativeness");
}

TEST_CASE("A habit outside the square throws") { CHECK_THROWS_AS(compare_habit({1.1, 0.5}, urgent), tact::bad_level); }

}  // namespace
