// Laws for every strategy that tact ships, and those of the documents.

#include <tact/strategies/accommodation.hpp>
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

using shipped_strategies = tact::joined<laws::shipped_strategies, tact::catalog<tact::accommodation>>;

TEMPLATE_LIST_TEST_CASE("A shipped strategy states its use, cites its sources and reads a plain situation", "",
                        shipped_strategies) {
  STATIC_REQUIRE(laws::tells_its_use<TestType>);
  STATIC_REQUIRE(laws::cites_its_sources<TestType>);
  STATIC_REQUIRE(laws::factors_are_known<TestType, tact::situation>);
  STATIC_REQUIRE(laws::gates_are_open_at_neutral<TestType, tact::situation>);
  STATIC_REQUIRE(TestType::outcome != outcome::unstated);
}

// Their sizes are a law of the models: models.test.cpp.
TEMPLATE_LIST_TEST_CASE("A shipped strategy's weights lie on the grid, and anger has its gate alone", "",
                        shipped_strategies) {
  STATIC_REQUIRE(laws::weights_are_on_grid<TestType>);
  STATIC_REQUIRE(laws::all_weights<TestType>([](const tact::weight& w) { return w.factor != "anger"; }));
}

TEST_CASE("The documents' five lie where the design puts them and end as D3 says") {
  STATIC_REQUIRE(lies_at<tact::avoidance>(0, 0));
  STATIC_REQUIRE(lies_at<tact::procrastination>(50.0 / 128, 40.0 / 128));
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
}

TEST_CASE("Anger closes avoidance at the same level, without exception") {
  STATIC_REQUIRE(tact::detail::gate_count<tact::avoidance>() == 1);
  STATIC_REQUIRE(tact::avoidance::gates[0].factor == "anger");
  STATIC_REQUIRE(tact::avoidance::gates[0].at == tact::anger_threshold);
  STATIC_REQUIRE(tact::avoidance::gates[0].unless.empty());
}

TEST_CASE("Urgency speaks against avoidance and procrastination, and stakes half as much against the latter") {
  STATIC_REQUIRE(weight_of<tact::avoidance>("stakes") == tact::con);
  STATIC_REQUIRE(2 * weight_of<tact::procrastination>("stakes") == tact::con);
  STATIC_REQUIRE(weight_of<tact::procrastination>("urgency") == tact::con / 2);
  STATIC_REQUIRE(weight_of<tact::avoidance>("urgency") == tact::con / 2);
}

TEST_CASE("Roles that are not agreed on speak for negotiation and against competition") {
  STATIC_REQUIRE(weight_of<tact::negotiation>("role_ambiguity") == tact::pro / 2);
  STATIC_REQUIRE(weight_of<tact::competition>("role_ambiguity") == tact::con / 2);
  STATIC_REQUIRE(weight_of<tact::compromise>("role_ambiguity") == 0);
}

TEST_CASE("Accommodation weighs as Pruitt and Rubin's yielding does, and has the anger gate and no family") {
  using tact::accommodation;
  STATIC_REQUIRE(std::size(accommodation::weights) == std::size(tact::pruitt_rubin::yielding::weights));
  STATIC_REQUIRE(laws::all_weights<tact::pruitt_rubin::yielding>(
      [](const tact::weight& w) { return weight_of<accommodation>(w.factor) == w.value; }));
  STATIC_REQUIRE(lies_at<accommodation>(0, 1));
  STATIC_REQUIRE_FALSE(tact::detail::has_family<accommodation>);
  STATIC_REQUIRE(accommodation::outcome == outcome::lose_win);
  STATIC_REQUIRE(tact::detail::gate_count<accommodation>() == 1);
  STATIC_REQUIRE(accommodation::gates[0].factor == "anger");
  STATIC_REQUIRE(accommodation::gates[0].at == tact::anger_threshold);
  STATIC_REQUIRE(accommodation::gates[0].unless == "urgency");
}
