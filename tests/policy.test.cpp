// The parts of policies, and the laws that ours and a user's keep.

#include <tact/policy.hpp>

#include <cstddef>
#include <iterator>
#include <string_view>

#include <tact/check/policy.hpp>
#include <tact/situation.hpp>

#include "laws/policy.hpp"
#include "testing/catch.hpp"

using tact::outcome;

TEST_CASE("An outcome equals its name and no other") {
  constexpr outcome all[] = {outcome::unstated, outcome::unresolved, outcome::postponed, outcome::lose_lose,
                             outcome::win_lose, outcome::lose_win,   outcome::win_win};
  constexpr std::string_view names[] = {"",         "unresolved", "unresolved for now", "lose-lose", "win-lose",
                                        "lose-win", "win-win"};
  for (std::size_t i = 0; i != std::size(all); ++i)
    for (std::size_t j = 0; j != std::size(names); ++j) CHECK((all[i] == names[j]) == (i == j));
  STATIC_REQUIRE(name(outcome::win_lose) == "win-lose");
  STATIC_REQUIRE("lose-win" == outcome::lose_win);
}

TEST_CASE("An outcome comes back by its exact name, the unstated one by an empty name") {
  for (int i = 0; i <= static_cast<int>(outcome::win_win); ++i) {
    const auto o = static_cast<outcome>(i);
    CHECK(tact::from_name<outcome>(name(o)) == o);
  }
  STATIC_REQUIRE(tact::from_name<outcome>("unresolved for now") == outcome::postponed);
  STATIC_REQUIRE(tact::from_name<outcome>("") == outcome::unstated);
  STATIC_REQUIRE_FALSE(tact::from_name<outcome>("postponed"));
  STATIC_REQUIRE_FALSE(tact::from_name<outcome>("win"));
}

TEMPLATE_LIST_TEST_CASE("A strategy, ours or foreign, keeps the laws of policies", "", laws::strategies) {
  STATIC_REQUIRE(tact::detail::well_formed<TestType, tact::detail::policy_flaw>);
  STATIC_REQUIRE(sizeof(tact::check<TestType>) > 0);
  STATIC_REQUIRE(laws::is_stateless<TestType>);
  STATIC_REQUIRE_FALSE(std::string_view{TestType::name}.empty());
  STATIC_REQUIRE_FALSE(tact::detail::style<TestType>);
  STATIC_REQUIRE(laws::ideal_is_in_square_on_grid<TestType>);
  STATIC_REQUIRE(laws::weights_are_at_most_one<TestType>);
  STATIC_REQUIRE(tact::detail::belongs_to<TestType, TestType>());
}
