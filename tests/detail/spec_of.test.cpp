// From types to data: a description holds what its policy holds.

#include <tact/detail/spec_of.hpp>

#include <tact/recommend.hpp>

#include "laws/policy.hpp"
#include "testing/catch.hpp"

TEST_CASE("A strategy is described as it describes itself") {
  constexpr tact::strategy_spec d = tact::detail::spec_of<acme::house, acme::refund>();
  STATIC_REQUIRE(d.name == "refund");
  STATIC_REQUIRE(d.family == "goodwill");
  STATIC_REQUIRE(d.outcome == "lose-win");
  STATIC_REQUIRE(d.bias == -0.125);
  STATIC_REQUIRE(d.gates.size() == 3);
  STATIC_REQUIRE(d.weights.size() == 2);
  STATIC_REQUIRE(d.source.empty());
  constexpr tact::strategy_spec least = tact::detail::spec_of<acme::house, acme::wait>();
  STATIC_REQUIRE(least.family.empty());
  STATIC_REQUIRE(least.gates.empty());
  STATIC_REQUIRE(least.weights.empty());
  STATIC_REQUIRE(tact::detail::spec_of<tact::models::customer_care, tact::avoidance>().source ==
                 tact::avoidance::source);
}
