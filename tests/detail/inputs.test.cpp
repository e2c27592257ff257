// The inputs that a model reads from a situation.

#include <tact/detail/inputs.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>

#include <tact/check/situation.hpp>

#include "foreign/models.hpp"
#include "foreign/survey.hpp"
#include "testing/catch.hpp"

using tact::situation;

TEMPLATE_TEST_CASE("A situation left alone reads neutral, and every name leads to its input", "", situation,
                   acme::ticket, acme::survey) {
  STATIC_REQUIRE(tact::detail::well_formed<TestType, tact::detail::situation_flaw>);
  constexpr TestType s{.assertiveness = 0.25, .cooperativeness = 1};
  constexpr auto in = tact::detail::inputs_of(s);
  STATIC_REQUIRE(noexcept(tact::detail::inputs_of(s)));
  STATIC_REQUIRE(in[0] == 4096);
  STATIC_REQUIRE(in[1] == 16384);
  STATIC_REQUIRE(in.size() == 2 + std::size(TestType::factors));
  for (std::size_t i = 2; i != in.size(); ++i) {
    CHECK(in[i] == tact::detail::neutral_inputs<TestType>[i]);
    CHECK(tact::detail::factor_index<TestType>(tact::detail::input_table<TestType>[i].name) ==
          i);  // so names are unique, too
  }
  STATIC_REQUIRE_FALSE(tact::detail::has_factor<TestType>(""));
  STATIC_REQUIRE_FALSE(tact::detail::has_factor<TestType>("assertiveness"));  // an input, but no factor
  STATIC_REQUIRE(tact::detail::factor_index<TestType>("nonsense") == in.size());
}

TEST_CASE("Each input reads its own member") {
  constexpr situation s{.assertiveness = 0.0625,
                        .cooperativeness = 0.125,
                        .anger = 0.1875,
                        .urgency = 0.25,
                        .stakes = 0.3125,
                        .relationship = 0.375,
                        .legitimacy = 0.4375,
                        .power = 0.75,
                        .complexity = 0.5625,
                        .scarcity = 0.625,
                        .impasse = 0.6875,
                        .awaited = 0.8125,
                        .role_ambiguity = 0.875};
  static constexpr auto in = tact::detail::inputs_of(s);
  constexpr auto reads = [](std::string_view name) { return in[tact::detail::factor_index<situation>(name)] / 1024; };
  STATIC_REQUIRE(in[0] / 1024 == 1);
  STATIC_REQUIRE(in[1] / 1024 == 2);
  STATIC_REQUIRE(reads("anger") == 3);
  STATIC_REQUIRE(reads("urgency") == 4);
  STATIC_REQUIRE(reads("stakes") == 5);
  STATIC_REQUIRE(reads("relationship") == 6);
  STATIC_REQUIRE(reads("legitimacy") == 7);
  STATIC_REQUIRE(reads("power") == 12);
  STATIC_REQUIRE(reads("advantage") == 8);  // 2 · ¾ − 1
  STATIC_REQUIRE(reads("disadvantage") == 0);
  STATIC_REQUIRE(reads("complexity") == 9);
  STATIC_REQUIRE(reads("scarcity") == 10);
  STATIC_REQUIRE(reads("impasse") == 11);
  STATIC_REQUIRE(reads("awaited") == 13);
  STATIC_REQUIRE(reads("role_ambiguity") == 14);
}

TEST_CASE("Advantage is max(0, 2·power − 1) and disadvantage max(0, 1 − 2·power), at every step") {
  const std::size_t power = tact::detail::factor_index<situation>("power");
  const std::size_t advantage = tact::detail::factor_index<situation>("advantage");
  const std::size_t disadvantage = tact::detail::factor_index<situation>("disadvantage");
  int mismatches = 0;
  for (int steps = 0; steps <= 16384; ++steps) {
    const auto in =
        tact::detail::inputs_of(situation{.assertiveness = 0.5, .cooperativeness = 0.5, .power = steps / 16384.0});
    mismatches += in[power] != steps;
    mismatches += in[advantage] != std::max(0, 2 * steps - 16384);
    mismatches += in[disadvantage] != std::max(0, 16384 - 2 * steps);
  }
  REQUIRE(mismatches == 0);
}
