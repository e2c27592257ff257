// The name nearest to a misspelt one.

#include <tact/detail/did_you_mean.hpp>

#include <string_view>

#include <tact/situation.hpp>

#include "testing/catch.hpp"

using tact::detail::edit_distance;

TEST_CASE("A misspelt factor finds its nearest") {
  STATIC_REQUIRE(edit_distance("", "") == 0);
  STATIC_REQUIRE(edit_distance("", "anger") == 5);
  STATIC_REQUIRE(edit_distance("anger", "") == 5);
  STATIC_REQUIRE(edit_distance("anger", "anger") == 0);
  STATIC_REQUIRE(edit_distance("kitten", "sitting") ==
                 3);  // the textbook example: s for k, i for e, and a g at the end
  STATIC_REQUIRE(edit_distance("sitting", "kitten") == 3);
  STATIC_REQUIRE(edit_distance("stake", "stakes") == 1);

  const auto nearest = [](std::string_view misspelt) {
    return tact::situation::factors[tact::detail::nearest_factor<tact::situation>(misspelt)].name;
  };
  CHECK(nearest("steaks") == "stakes");
  CHECK(nearest("Anger") == "anger");
  CHECK(nearest("relation") == "relationship");
  CHECK(nearest("dissadvantage") == "disadvantage");
  for (const auto& f : tact::situation::factors) CHECK(nearest(f.name) == f.name);
}
