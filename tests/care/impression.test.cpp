#include <tact/care/impression.hpp>

#include "testing/catch.hpp"

using namespace tact::care;
using tact::level;

namespace {

struct strict {
  static constexpr std::string_view name = "strict";
  static constexpr level surprising_from = 0.875;
  static constexpr level bad_to = 0.5;
  static constexpr int peak = 1, end = 1, mean = 1;
  static constexpr const char* source = "shop rule 5";
};

constexpr moment judged(double satisfaction) { return {.at = 0, .satisfaction = level{satisfaction}}; }

}  // namespace

TEST_CASE("Average moments fade, surprisingly good and very bad ones stay: statement 97", "[care]") {
  STATIC_REQUIRE(impression_of(judged(0.25)) == impression::very_bad);
  STATIC_REQUIRE(impression_of(judged(0.26)) == impression::faded);
  STATIC_REQUIRE(impression_of(judged(0.74)) == impression::faded);
  STATIC_REQUIRE(impression_of(judged(0.75)) == impression::surprising);
  STATIC_REQUIRE(impression_of(moment{.at = 0}) == impression::none);
  STATIC_REQUIRE(impression_of<strict>(judged(0.5)) == impression::very_bad);
  STATIC_REQUIRE(impression_of<strict>(judged(0.75)) == impression::faded);
}

TEST_CASE("What is good and expected is no surprise", "[care]") {
  moment m = judged(0.9);
  m.expected.respect = 1.0;
  m.perceived.respect = 0.9;
  CHECK(impression_of(m) == impression::faded);
  m.expected.respect = 0.9;
  CHECK(impression_of(m) == impression::surprising);
}

TEST_CASE("An impression has a name, and is found by it", "[care]") {
  for (const impression i : {impression::faded, impression::surprising, impression::very_bad})
    CHECK(tact::from_name<impression>(name(i)) == i);
  CHECK(name(static_cast<impression>(9)).empty());
}
