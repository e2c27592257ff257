// Laws for the styles of the documents and a user's own.

#include <tact/styles/accommodate.hpp>
#include <tact/styles/avoid.hpp>
#include <tact/styles/compete.hpp>

#include <string_view>

#include "foreign/policies.hpp"
#include "laws/policy.hpp"
#include "testing/catch.hpp"

TEMPLATE_TEST_CASE("A style, ours or foreign, names one corner", "", tact::avoid, tact::accommodate, tact::compete,
                   acme::partner) {
  STATIC_REQUIRE(tact::detail::style<TestType>);
  STATIC_REQUIRE(tact::detail::well_formed<TestType, tact::detail::policy_flaw>);
  STATIC_REQUIRE(sizeof(tact::check<TestType>) > 0);
  STATIC_REQUIRE(laws::is_stateless<TestType>);
  STATIC_REQUIRE_FALSE(std::string_view{TestType::name}.empty());

  // with<> puts it into a model without styles, in its corner and in no other.
  using model = laws::rahim::with<TestType>;
  constexpr tact::style_names names = tact::detail::style_names_of<model>();
  for (const bool assertive : {false, true})
    for (const bool cooperative : {false, true}) {
      const bool here = assertive == TestType::assertive && cooperative == TestType::cooperative;
      CHECK(names[tact::detail::corner(assertive, cooperative)] == (here ? TestType::name : ""));
    }
}

TEMPLATE_TEST_CASE("A shipped style states its use and cites its source", "", tact::avoid, tact::accommodate,
                   tact::compete) {
  STATIC_REQUIRE(laws::tells_its_use<TestType>);
  STATIC_REQUIRE(laws::cites_its_sources<TestType>);
}

TEST_CASE("The documents' styles lie in D3's corners") {
  STATIC_REQUIRE_FALSE(tact::avoid::assertive);
  STATIC_REQUIRE_FALSE(tact::avoid::cooperative);
  STATIC_REQUIRE_FALSE(tact::accommodate::assertive);
  STATIC_REQUIRE(tact::accommodate::cooperative);
  STATIC_REQUIRE(tact::compete::assertive);
  STATIC_REQUIRE_FALSE(tact::compete::cooperative);

  STATIC_REQUIRE(tact::avoid::outcome == "unresolved");
  STATIC_REQUIRE(tact::accommodate::outcome == "lose-win");
  STATIC_REQUIRE(tact::compete::outcome == "win-lose");
}
