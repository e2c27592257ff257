// Laws for every strategy that tact ships, and those of the documents.

#include <tact/strategies/avoidance.hpp>
#include <tact/strategies/competition.hpp>
#include <tact/strategies/compromise.hpp>
#include <tact/strategies/confrontation.hpp>
#include <tact/strategies/negotiation.hpp>
#include <tact/strategies/procrastination.hpp>

#include <concepts>
#include <string_view>

#include "laws/policy.hpp"
#include "testing/catch.hpp"

namespace {

using tact::outcome;

template <class P>
constexpr bool lies_at(double assertiveness, double cooperativeness) {
  return P::ideal.assertiveness == assertiveness && P::ideal.cooperativeness == cooperativeness;
}

/// The weight of a factor; 0 if the strategy has none for it.
template <class P>
constexpr double weight_of(std::string_view factor) {
  for (const tact::weight& w : P::weights)
    if (w.factor == factor) return w.value;
  return 0;
}

}  // namespace

TEMPLATE_LIST_TEST_CASE("A shipped strategy states its use, cites its sources and reads a plain situation", "",
                        laws::shipped_strategies) {
  STATIC_REQUIRE(laws::tells_its_use<TestType>);
  STATIC_REQUIRE(laws::cites_its_sources<TestType>);
  STATIC_REQUIRE(laws::factors_are_known<TestType, tact::situation>);
  STATIC_REQUIRE(laws::gates_are_open_at_neutral<TestType, tact::situation>);
  STATIC_REQUIRE(TestType::outcome != outcome::unstated);
}

TEMPLATE_LIST_TEST_CASE("A shipped strategy's weights are plus or minus one scale", "", laws::shipped_strategies) {
  STATIC_REQUIRE(laws::weights_are_on_grid<TestType>);
  STATIC_REQUIRE(
      laws::all_weights<TestType>([](const tact::weight& w) { return w.value == 0.0625 || w.value == -0.0625; }));
  // Anger has its gate, and no weight.
  STATIC_REQUIRE(laws::all_weights<TestType>([](const tact::weight& w) { return w.factor != "anger"; }));
}

TEST_CASE("The documents' five lie where the design puts them and end as D3 says") {
  STATIC_REQUIRE(lies_at<tact::avoidance>(0, 0));
  STATIC_REQUIRE(lies_at<tact::procrastination>(0.328125, 0.328125));  // 42/128
  STATIC_REQUIRE(lies_at<tact::compromise>(0.5, 0.5));
  STATIC_REQUIRE(lies_at<tact::negotiation>(1, 1));
  STATIC_REQUIRE(lies_at<tact::competition>(1, 0));

  STATIC_REQUIRE(tact::avoidance::outcome == outcome::unresolved);
  STATIC_REQUIRE(tact::procrastination::outcome == outcome::postponed);
  STATIC_REQUIRE(tact::compromise::outcome == outcome::lose_lose);
  STATIC_REQUIRE(tact::negotiation::outcome == outcome::win_win);
  STATIC_REQUIRE(tact::competition::outcome == outcome::win_lose);
}

TEST_CASE("Confrontation is the family of competition, compromise and negotiation, and closed by anger") {
  using tact::confrontation;
  STATIC_REQUIRE(std::same_as<tact::competition::family, confrontation>);
  STATIC_REQUIRE(std::same_as<tact::compromise::family, confrontation>);
  STATIC_REQUIRE(std::same_as<tact::negotiation::family, confrontation>);
  STATIC_REQUIRE_FALSE(tact::detail::has_family<tact::avoidance>);
  STATIC_REQUIRE_FALSE(tact::detail::has_family<tact::procrastination>);

  STATIC_REQUIRE(laws::is_stateless<confrontation>);
  STATIC_REQUIRE(laws::tells_its_use<confrontation>);
  STATIC_REQUIRE(laws::cites_its_sources<confrontation>);
  STATIC_REQUIRE_FALSE(tact::detail::has_ideal<confrontation>);
  STATIC_REQUIRE_FALSE(tact::detail::has_weights<confrontation>);

  STATIC_REQUIRE(std::size(confrontation::gates) == 1);
  STATIC_REQUIRE(confrontation::gates[0].factor == "anger");
  STATIC_REQUIRE(confrontation::gates[0].at.value() == 0.75);
  STATIC_REQUIRE(confrontation::gates[0].unless == "urgency");
  STATIC_REQUIRE(confrontation::gates[0].unless_at.value() == 0.75);
  STATIC_REQUIRE(tact::detail::gate_count<tact::negotiation>() == 1);
  STATIC_REQUIRE(tact::detail::gate_count<tact::procrastination>() == 0);
  STATIC_REQUIRE(tact::detail::gate_count<tact::avoidance>() == 0);
}

TEST_CASE("Procrastination shares avoidance's weight for stakes, and urgency speaks against both") {
  STATIC_REQUIRE(weight_of<tact::procrastination>("stakes") == weight_of<tact::avoidance>("stakes"));
  STATIC_REQUIRE(weight_of<tact::avoidance>("stakes") < 0);
  STATIC_REQUIRE(weight_of<tact::procrastination>("urgency") < 0);
  STATIC_REQUIRE(weight_of<tact::avoidance>("urgency") < 0);
}
