// The name nearest to a misspelt one.

#include <tact/detail/did_you_mean.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

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

TEST_CASE("The remedy for a misspelt factor is its member, or the name of a derived one") {
  using tact::situation;
  constexpr std::size_t anger = tact::detail::nearest_factor<situation>("angr");
  constexpr std::size_t advantage = tact::detail::nearest_factor<situation>("advantag");
  using plain = decltype(tact::detail::remedy<situation, anger>())::type;
  using derived = decltype(tact::detail::remedy<situation, advantage>())::type;
  STATIC_REQUIRE(std::is_same_v<plain, tact::detail::did_you_mean<&situation::anger>>);
  STATIC_REQUIRE(std::is_same_v<derived, tact::detail::spelt<'a', 'd', 'v', 'a', 'n', 't', 'a', 'g', 'e'>>);
}
