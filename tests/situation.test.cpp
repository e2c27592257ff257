// The contents of a situation, and the names of behaviours.

#include <tact/situation.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <type_traits>

#include <tact/detail/inputs.hpp>

#include "testing/catch.hpp"

namespace {

using tact::behaviour;
using tact::situation;

template <class S>
concept lets_assertiveness_be_forgotten = requires { S{.cooperativeness = 0.5}; };

template <class S>
concept lets_cooperativeness_be_forgotten = requires { S{.assertiveness = 0.5}; };

}  // namespace

TEST_CASE("A situation is an aggregate in which no concern can be forgotten") {
  STATIC_REQUIRE(std::is_aggregate_v<situation>);
  STATIC_REQUIRE(std::is_trivially_copyable_v<situation>);
  STATIC_REQUIRE_FALSE(std::is_default_constructible_v<situation>);
  STATIC_REQUIRE_FALSE(lets_assertiveness_be_forgotten<situation>);
  STATIC_REQUIRE_FALSE(lets_cooperativeness_be_forgotten<situation>);
}

TEST_CASE("The factors and their neutral values are the design's") {
  struct line {
    std::string_view name;
    double neutral;  // its value when nothing is known
  };
  constexpr line design[] = {
      {"anger", 0},        {"urgency", 0},      {"stakes", 0.5},       {"relationship", 0.5}, {"legitimacy", 0.5},
      {"power", 0.5},      {"complexity", 0.5}, {"scarcity", 0.5},     {"impasse", 0},        {"advantage", 0},
      {"disadvantage", 0}, {"awaited", 0},      {"role_ambiguity", 0},
  };
  STATIC_REQUIRE(tact::detail::input_count<situation> == tact::detail::concern_count + std::size(design));
  constexpr bool same = std::all_of(std::begin(design), std::end(design), [](const line& l) {
    return tact::detail::has_factor<situation>(l.name) &&
           tact::detail::neutral_inputs<situation>[tact::detail::factor_index<situation>(l.name)] == l.neutral * 16384;
  });
  STATIC_REQUIRE(same);
  STATIC_REQUIRE(tact::detail::neutral_inputs<situation>[0] == 8192);
  STATIC_REQUIRE(tact::detail::neutral_inputs<situation>[1] == 8192);
}

namespace {

constexpr behaviour all[] = {behaviour::unstated, behaviour::unassertive, behaviour::passive, behaviour::aggressive,
                             behaviour::assertive};

}  // namespace

TEST_CASE("A behaviour equals its name and no other") {
  constexpr std::string_view names[] = {"", "unassertive", "passive", "aggressive", "assertive"};
  for (std::size_t i = 0; i != std::size(all); ++i)
    for (std::size_t j = 0; j != std::size(all); ++j) CHECK((all[i] == names[j]) == (i == j));
  STATIC_REQUIRE(behaviour::passive == "passive");
  STATIC_REQUIRE("assertive" == behaviour::assertive);
  STATIC_REQUIRE(behaviour::passive != "Passive");
  STATIC_REQUIRE(name(behaviour::aggressive) == "aggressive");
}

TEST_CASE("A behaviour comes back by its exact name") {
  for (const behaviour b : all) CHECK(tact::from_name<behaviour>(name(b)) == b);
  STATIC_REQUIRE(tact::from_name<behaviour>("passive") == behaviour::passive);
  STATIC_REQUIRE_FALSE(tact::from_name<behaviour>("Passive"));
  STATIC_REQUIRE_FALSE(tact::from_name<behaviour>("assert"));
  STATIC_REQUIRE(tact::from_name<behaviour>("") == behaviour::unstated);
  STATIC_REQUIRE(noexcept(tact::from_name<behaviour>("")));
}
