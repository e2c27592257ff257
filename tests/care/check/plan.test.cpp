// Which steps a strategy declares.

#include <tact/care/check/plan.hpp>

#include <type_traits>

#include <tact/strategies/negotiation.hpp>

#include "foreign/care.hpp"
#include "testing/catch.hpp"

TEST_CASE("A strategy declares its steps, or none", "[care]") {
  using tact::care::detail::declared_steps;
  STATIC_REQUIRE(std::is_same_v<declared_steps<acme::compensate>::type, tact::catalog<acme::send_voucher>>);
  STATIC_REQUIRE(std::is_void_v<declared_steps<tact::negotiation>::type>);
  STATIC_REQUIRE(sizeof(tact::care::detail::check_steps<acme::compensate::steps>) > 0);
}
