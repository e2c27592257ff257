// The options of a picture: empty by default, with the published colours.

#include <tact/io/picture.hpp>

#include <set>
#include <string_view>

#include "testing/catch.hpp"

TEST_CASE("A picture needs nothing that goes with it", "[svg]") {
  constexpr tact::io::picture p;
  STATIC_REQUIRE(p.title.empty());
  STATIC_REQUIRE(p.marks.empty());
  STATIC_REQUIRE(p.id == "tact");
  constexpr tact::io::mark m{.at = {.assertiveness = 0.5, .cooperativeness = 0.5}, .strategy = "compromise"};
  STATIC_REQUIRE(m.count == 1);
}

TEST_CASE("Every strategy has a colour, and eight differ", "[svg]") {
  std::set<std::string_view> all;
  for (std::size_t i = 0; i != 100; ++i) all.insert(tact::io::colour_of(i));
  CHECK(all.size() == 8);
  for (const std::string_view colour : all) {
    CHECK(colour.size() == 7);
    CHECK(colour[0] == '#');
    CHECK(colour.find_first_not_of("0123456789abcdef", 1) == colour.npos);
  }
}
