// Acts: their names, and sets of them.

#include <tact/care/act.hpp>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <set>
#include <string_view>
#include <vector>

#include <tact/situation.hpp>

#include "testing/catch.hpp"

using namespace tact::care;

namespace {

constexpr int count = static_cast<int>(act::nothing) + 1;
constexpr auto beyond = static_cast<act>(count), far_beyond = static_cast<act>(255);

}  // namespace

TEST_CASE("Every act is found by its name, and by nothing else", "[care]") {
  std::set<std::string_view> names;
  for (int i = 0; i != count; ++i) {
    const auto a = static_cast<act>(i);
    CHECK(tact::from_name<act>(name(a)) == a);
    names.insert(name(a));
  }
  CHECK(names.size() == static_cast<std::size_t>(count));
  for (const std::string_view none : {"", "Listen", "listens", "computer mode"})
    CHECK_FALSE(tact::from_name<act>(none));
}

TEST_CASE("An act's name is its enumerator's, and a value that is no act has none", "[care]") {
  STATIC_REQUIRE(name(act::complain) == "complain");
  STATIC_REQUIRE(name(act::prompt) == "prompt");
  STATIC_REQUIRE(name(act::listen) == "listen");
  STATIC_REQUIRE(name(act::computer_mode) == "computer_mode");
  STATIC_REQUIRE(name(act::cool_down) == "cool_down");
  STATIC_REQUIRE(name(act::close) == "close");
  STATIC_REQUIRE(name(act::defend) == "defend");
  STATIC_REQUIRE(name(act::promise) == "promise");
  STATIC_REQUIRE(name(act::give_unlimited_time) == "give_unlimited_time");
  STATIC_REQUIRE(name(act::nothing) == "nothing");
  STATIC_REQUIRE(name(beyond).empty());
  STATIC_REQUIRE(name(far_beyond).empty());
}

TEST_CASE("Sets of acts are what sets are", "[care]") {
  std::uint32_t state = 1;
  for (int n = 0; n != 500; ++n) {
    acts small;
    std::set<act> plain;
    for (int i = n % 8; i != 0; --i) {
      state = state * 1664525 + 1013904223;
      const auto a = static_cast<act>((state >> 16) % static_cast<std::uint32_t>(count));
      small = small | a;
      plain.insert(a);
    }
    REQUIRE(std::ranges::equal(small, plain));  // in the order of the enumeration
    REQUIRE(small.size() == plain.size());
    REQUIRE(small.empty() == plain.empty());
    for (int i = 0; i != count; ++i)
      REQUIRE(small.contains(static_cast<act>(i)) == plain.contains(static_cast<act>(i)));
  }
}

TEST_CASE("A set is written down as acts and sets, in any order", "[care]") {
  STATIC_REQUIRE(std::forward_iterator<acts::iterator>);
  constexpr acts one = act::ask;
  STATIC_REQUIRE(one.size() == 1);
  STATIC_REQUIRE((act::ask | act::listen) == (act::listen | act::ask));
  STATIC_REQUIRE((act::ask | act::ask) == one);
  STATIC_REQUIRE((solutions | act::ask) == (act::ask | solutions));
  STATIC_REQUIRE((solutions | pause_proposals).size() == 7);
  STATIC_REQUIRE(acts{}.empty());
  STATIC_REQUIRE((acts{} | one) == one);
  STATIC_REQUIRE(*one.begin() == act::ask);
}

TEST_CASE("A value that is no act is in no set", "[care]") {
  STATIC_REQUIRE(acts(beyond).empty());
  STATIC_REQUIRE(acts(far_beyond).empty());
  STATIC_REQUIRE_FALSE(solutions.contains(beyond));
  STATIC_REQUIRE_FALSE(acts(act::complain).contains(static_cast<act>(64)));
  STATIC_REQUIRE_FALSE(solutions.contains(far_beyond));
}

TEST_CASE("The named sets", "[care]") {
  CHECK(std::ranges::equal(acts_of_others, std::vector{act::complain, act::anger, act::calm, act::agree, act::refuse,
                                                       act::meant, act::prompt}));
  CHECK(std::ranges::equal(acknowledgements,
                           std::vector{act::understand, act::acknowledge, act::disarm, act::apologise}));
  CHECK(
      std::ranges::equal(solutions, std::vector{act::offer, act::bargain, act::hold, act::concede, act::grant_demand}));
  CHECK(std::ranges::equal(answers_to_anger, std::vector{act::understand, act::acknowledge, act::disarm, act::apologise,
                                                         act::computer_mode}));
  CHECK(std::ranges::equal(diffusing_means,
                           std::vector{act::understand, act::disarm, act::apologise, act::computer_mode}));
  CHECK(std::ranges::equal(pause_proposals, std::vector{act::cool_down, act::learn_more}));
}
