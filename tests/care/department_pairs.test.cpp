#include <optional>

#include <tact/care/department_pairs.hpp>

#include "testing/catch.hpp"

using tact::level;
using tact::care::department_pairs;

namespace {

constexpr auto filled() {
  department_pairs<4> table;
  table.set(0, 1, 0.75);
  table.set(3, 2, 0.25);
  table.set(1, 3, 0.25);
  return table;
}

TEST_CASE("A pair of departments has one answer, in either order: statement 76") {
  constexpr auto table = filled();
  STATIC_REQUIRE(table.of(1, 0) == level{0.75});
  STATIC_REQUIRE(table.of(2, 3) == level{0.25});
  STATIC_REQUIRE(!table.of(0, 2).has_value());
  STATIC_REQUIRE(!table.of(0, 4).has_value());
  auto other = filled();
  CHECK_FALSE(other.set(2, 2, 0.5));
  CHECK_FALSE(other.set(2, 4, 0.5));
  CHECK(other.set(1, 0, 0.5));
  CHECK(other.of(0, 1) == level{0.5});
}

TEST_CASE("The weakest pair of departments is the lowest, of equals the first: statement 76") {
  constexpr auto low = filled().weakest();
  STATIC_REQUIRE(low.one == 1);
  STATIC_REQUIRE(low.other == 3);
  STATIC_REQUIRE(low.value == level{0.25});
  STATIC_REQUIRE(!department_pairs<2>{}.weakest().value.has_value());
}

TEST_CASE("Each two of five departments have a place of their own") {
  department_pairs<5> table;
  int next = 0;
  for (unsigned b = 0; b != 5; ++b)
    for (unsigned a = 0; a != b; ++a) REQUIRE(table.set(a, b, level::from_steps(++next)));
  next = 0;
  for (unsigned b = 0; b != 5; ++b)
    for (unsigned a = 0; a != b; ++a) CHECK(table.of(b, a) == level::from_steps(++next));
}

}  // namespace
