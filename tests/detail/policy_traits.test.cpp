// The gates that a policy inherits from its families, and its membership in them.

#include <tact/detail/policy_traits.hpp>

#include "foreign/policies.hpp"
#include "testing/catch.hpp"

TEST_CASE("Gates are a strategy's own first, then its families', inner ones first") {
  STATIC_REQUIRE(tact::detail::gate_count<acme::refund>() == 3);
  STATIC_REQUIRE(tact::detail::gate_of<acme::refund, 0>().factor == "advantage");
  STATIC_REQUIRE(tact::detail::gate_of<acme::refund, 1>().factor == "scarcity");
  STATIC_REQUIRE(tact::detail::gate_of<acme::refund, 2>().factor == "anger");
  STATIC_REQUIRE(tact::detail::gate_count<acme::escalate>() == 1);
  STATIC_REQUIRE(tact::detail::gate_count<acme::wait>() == 0);
}

TEST_CASE("A policy belongs to itself and to its families at any depth") {
  STATIC_REQUIRE(tact::detail::belongs_to<acme::refund, acme::refund>());
  STATIC_REQUIRE(tact::detail::belongs_to<acme::refund, acme::goodwill>());
  STATIC_REQUIRE(tact::detail::belongs_to<acme::refund, tact::confrontation>());
  STATIC_REQUIRE_FALSE(tact::detail::belongs_to<acme::refund, acme::escalate>());
  STATIC_REQUIRE_FALSE(tact::detail::belongs_to<acme::goodwill, acme::refund>());
  STATIC_REQUIRE_FALSE(tact::detail::belongs_to<acme::wait, tact::confrontation>());
}
