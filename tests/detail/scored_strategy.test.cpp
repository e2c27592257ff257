// A strategy as numbers.

#include <tact/detail/scored_strategy.hpp>

#include <algorithm>
#include <cstddef>

#include <tact/policy.hpp>
#include <tact/situation.hpp>

#include "testing/catch.hpp"

using tact::gate;
using tact::weight;
using tact::detail::scored;

TEST_CASE("A strategy as numbers is the formula multiplied out") {
  static constexpr weight stakes[] = {{"stakes", +0.25, "a row"}};
  static constexpr gate anger[] = {{.factor = "anger", .at = 0.75, .unless = "urgency", .unless_at = 0.5}};
  static constexpr auto talk =
      scored<tact::situation>({.name = "talk", .ideal = {0.5, 0.5}, .weights = stakes, .bias = -0.125});
  static constexpr auto fight =
      scored<tact::situation>({.name = "fight", .ideal = {1, 0}, .gates = anger, .bias = 0.125});
  // talk: −|p − (½,½)|² − 1/8 + ¼(stakes − ½)  =  −|p|² + a + c − ½ − 1/8 − 1/8 + ¼ stakes
  constexpr std::size_t stake = tact::detail::factor_index<tact::situation>("stakes");
  STATIC_REQUIRE(talk.slope[0] == 128);
  STATIC_REQUIRE(talk.slope[1] == 128);
  STATIC_REQUIRE(talk.slope[stake] == 32);
  STATIC_REQUIRE(talk.constant == -3 * (1 << 21) / 4);
  STATIC_REQUIRE(talk.source[stake] == "a row");
  STATIC_REQUIRE(std::count(talk.slope.begin(), talk.slope.end(), 0) == 12);

  constexpr const tact::detail::threshold& closed = fight.gates[0];
  STATIC_REQUIRE(closed.factor == tact::detail::factor_index<tact::situation>("anger"));
  STATIC_REQUIRE(closed.at == 12288);
  STATIC_REQUIRE(closed.unless == tact::detail::factor_index<tact::situation>("urgency"));
  STATIC_REQUIRE(closed.unless_at == 8192);
  STATIC_REQUIRE(fight.gates[1].at == tact::detail::threshold::never);
  STATIC_REQUIRE(tact::detail::threshold::never > tact::level::one);
}
