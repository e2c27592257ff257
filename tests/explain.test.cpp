// Why: contributions that add up to the margin, exactly, and the gate that blocks a better strategy.

#include <tact/explain.hpp>

#include <cstddef>
#include <limits>
#include <span>
#include <string_view>

#include <tact/recommend.hpp>

#include "laws/policy.hpp"
#include "testing/catch.hpp"

namespace {

using tact::explain;
using tact::recommend;
using tact::situation;

/// The reason that one input gives.
template <class Situation>
constexpr tact::reason reason_of(const tact::explanation<Situation>& why, std::string_view input) {
  for (const tact::reason& r : why.reasons)
    if (r.input == input) return r;
  return why.reasons[0];
}

template <class Situation>
double sum_of(const tact::explanation<Situation>& why) {
  double sum = why.constant;
  for (const tact::reason& r : why.reasons) sum += r.contribution;
  return sum;
}

}  // namespace

TEMPLATE_LIST_TEST_CASE("Contributions and the constant add up to the margin, exactly", "", laws::models) {
  using S = typename TestType::situation_type;
  const int failures = laws::failures<S>(100'000, [](const S& s) {
    const auto advice = recommend<TestType>(s);
    const auto why = explain(advice);
    if (why.rival != advice.runner_up()) return false;
    if (why.rival.empty()) return !why.main() && advice.margin() == std::numeric_limits<double>::max();
    return sum_of(why) == advice.margin() && why.lead == advice.margin();
  });
  REQUIRE(failures == 0);
}

TEMPLATE_LIST_TEST_CASE("The gate in an explanation is the strategy's that would win without gates, or be the rival",
                        "", laws::models) {
  using S = typename TestType::situation_type;
  static constexpr auto model = tact::detail::specs_of<TestType>();
  const int failures = laws::failures<S>(5000, [](const S& s) {
    const tact::blocking_gate gate = explain(recommend<TestType>(s)).gate;
    const auto best_but = [&](std::size_t but) {
      std::size_t best = model.size();
      for (std::size_t i = 0; i != model.size(); ++i)
        if (i != but && (best == model.size() || laws::score(model[i], s) > laws::score(model[best], s))) best = i;
      return best;
    };
    std::size_t best = best_but(model.size());
    const auto open = [&](const tact::strategy_spec& d) { return !laws::blocked(d, s); };
    if (std::count_if(model.begin(), model.end(), open) == 1 && model.size() > 1)
      best = best_but(laws::winner<S>(model, s));  // alone: what closed the next best
    if (!laws::blocked(model[best], s)) return !gate;
    return gate && gate.strategy == model[best].name && laws::value_of(gate.factor, s) >= tact::level{gate.at}.steps();
  });
  REQUIRE(failures == 0);
}

TEMPLATE_LIST_TEST_CASE("Against any strategy the parts add up to the difference of the scores", "", laws::models) {
  using S = typename TestType::situation_type;
  static constexpr auto model = tact::detail::specs_of<TestType>();
  const int failures = laws::failures<S>(2000, [](const S& s) {
    const auto advice = recommend<TestType>(s);
    const std::size_t winner = *tact::detail::lowered<TestType>.from_name(advice.name());
    for (std::size_t i = 0; i != model.size(); ++i) {
      const auto why = explain(advice, model[i].name);
      if (why.has_value() != (i != winner)) return false;
      if (!why) continue;
      const double lead = laws::shown_score(model[winner], s) - laws::shown_score(model[i], s);
      if (why->rival != model[i].name || why->lead != lead || sum_of(*why) != lead) return false;
      if (static_cast<bool>(why->gate) != laws::blocked(model[i], s)) return false;
      if (why->gate && why->gate.strategy != model[i].name) return false;
      if (lead < 0 && !why->gate) return false;
      for (const tact::reason& r : why->reasons)
        if (r.contribution != r.to_winner - r.to_rival) return false;
    }
    return !explain(advice, "nobody") && !explain(advice, "");
  });
  REQUIRE(failures == 0);
}

TEST_CASE("A blocked strategy's reason is its gate") {
  constexpr auto hot = recommend({.assertiveness = 0.8, .cooperativeness = 0.9, .anger = 0.9});
  constexpr auto why_not = explain(hot, "competition");
  STATIC_REQUIRE(why_not->gate);
  STATIC_REQUIRE(why_not->gate.strategy == "competition");
  STATIC_REQUIRE(why_not->gate.factor == "anger");
  STATIC_REQUIRE(explain(hot, "negotiation")->lead < 0);                                       // it would be ahead
  STATIC_REQUIRE(explain(hot, "avoidance")->gate.source == tact::avoidance::gates[0].source);  // a gate of its own
  STATIC_REQUIRE_FALSE(explain(recommend({.assertiveness = 0.8, .cooperativeness = 0.9}), "avoidance")->gate);
}

TEST_CASE("A reason cites the row that pulls its way") {
  // Urgency speaks for compromise (TKI CM4) and against negotiation (Rahim IN+4); stakes are weighed by negotiation.
  constexpr auto why = explain(recommend({.assertiveness = 0.75, .cooperativeness = 1, .urgency = 0.5, .stakes = 1}));
  STATIC_REQUIRE(why.rival == "compromise");
  STATIC_REQUIRE(reason_of(why, "urgency").to_winner == -0.0390625);
  STATIC_REQUIRE(reason_of(why, "urgency").to_rival == +0.0390625);
  STATIC_REQUIRE(reason_of(why, "urgency").cited() == "Rahim IN+4");
  STATIC_REQUIRE(reason_of(why, "stakes").cited() == reason_of(why, "stakes").source);
  constexpr auto turned = explain(recommend({.assertiveness = 0.625, .cooperativeness = 0.75, .urgency = 1}));
  STATIC_REQUIRE(turned.rival ==
                 "negotiation");  // its weight against urgency favours compromise, like compromise's own
  STATIC_REQUIRE(reason_of(turned, "urgency").cited() == "TKI CM4, TKI CM3, Rahim CO+5");
}

TEST_CASE("A situation explained by hand") {
  // Negotiation 2a + 2c − 2 + 8/128 against compromise a + c − ½ − 20/128: the lead is a + c − 1 9/32, so
  // −9/32 when nothing is known. Urgency speaks against the one and for the other, 10/128 each.
  constexpr auto advice = recommend({.assertiveness = 0.75, .cooperativeness = 1, .urgency = 0.5});
  STATIC_REQUIRE(noexcept(explain(advice)));
  constexpr auto why = explain(advice);
  STATIC_REQUIRE(why.rival == "compromise");
  STATIC_REQUIRE(why.constant == -0.28125);
  STATIC_REQUIRE(why.reasons.size() == 15);
  STATIC_REQUIRE(why.reasons[0].input == "assertiveness");
  STATIC_REQUIRE(why.reasons[0].contribution == 0.25);
  STATIC_REQUIRE(why.reasons[1].input == "cooperativeness");
  STATIC_REQUIRE(why.reasons[1].contribution == 0.5);
  STATIC_REQUIRE(why.reasons[1].source == tact::negotiation::source);
  STATIC_REQUIRE(why.reasons[1].rival_source == tact::compromise::source);
  STATIC_REQUIRE(reason_of(why, "urgency").contribution == -0.078125);
  STATIC_REQUIRE(reason_of(why, "urgency").source == "Rahim IN+4");
  STATIC_REQUIRE(reason_of(why, "urgency").rival_source == "TKI CM4, TKI CM3, Rahim CO+5");
  STATIC_REQUIRE(reason_of(why, "anger").contribution == 0);
  STATIC_REQUIRE_FALSE(why.gate);
  STATIC_REQUIRE(reason_of(why, "urgency").value == 0.5);
  STATIC_REQUIRE(why.main()->input == "cooperativeness");
}

TEST_CASE("Where no input speaks for the answer there is no main reason") {
  constexpr auto why = explain(recommend({.assertiveness = 0.5, .cooperativeness = 0.5}));
  STATIC_REQUIRE_FALSE(why.main());
  STATIC_REQUIRE(why.constant == 260.0 / 16384);  // all of the margin
}

TEST_CASE("A gate is given only where it kept a better strategy from winning") {
  const auto hot = explain(recommend({.assertiveness = 0.8, .cooperativeness = 0.9, .anger = 0.9}));
  REQUIRE(hot.gate);
  REQUIRE(hot.gate.strategy == "negotiation");
  REQUIRE(hot.gate.factor == "anger");
  REQUIRE(hot.gate.at == 0.75);
  REQUIRE(hot.gate.source == tact::confrontation::gates[0].source);

  // Avoidance has a gate of its own, and is open in other models.
  REQUIRE(explain(recommend({.assertiveness = 0, .cooperativeness = 0, .anger = 0.9})).gate.strategy == "avoidance");
  REQUIRE_FALSE(explain(recommend<laws::rahim>({.assertiveness = 0, .cooperativeness = 0, .anger = 0.9})).gate);
  // Urgency excuses.
  REQUIRE_FALSE(explain(recommend({.assertiveness = 0.8, .cooperativeness = 0.9, .anger = 0.9, .urgency = 0.75})).gate);
}

TEST_CASE("A lone candidate has a gate to report, and no reasons") {
  const auto why = explain(recommend<acme::house>({.assertiveness = 1, .cooperativeness = 0.5, .anger = 0.75}));
  REQUIRE(why.rival.empty());
  REQUIRE(why.constant == 0);
  REQUIRE(why.gate.strategy == "escalate");
  REQUIRE_FALSE(why.main());
}

TEST_CASE("A model made at run time explains itself as well") {
  const auto described = tact::detail::specs_of<laws::customer_care>();
  const auto rows = tact::runtime_model<>::from(described);
  const situation s{.assertiveness = 0.75, .cooperativeness = 1, .urgency = 0.5};
  const auto typed = explain(recommend(s));
  const auto made = explain(recommend(*rows, s));
  REQUIRE(made.rival == typed.rival);
  REQUIRE(made.constant == typed.constant);
  for (std::size_t i = 0; i != typed.reasons.size(); ++i) {
    CHECK(made.reasons[i].contribution == typed.reasons[i].contribution);
    CHECK(made.reasons[i].source == typed.reasons[i].source);
  }
}

namespace {

struct first_of_two {
  static constexpr std::string_view name = "first";
  static constexpr tact::position ideal{.assertiveness = 1, .cooperativeness = 1};
  static constexpr tact::gate gates[] = {{.factor = "anger", .at = 0.75, .source = "here"}};
};

struct second_of_two {
  static constexpr std::string_view name = "second";
  static constexpr tact::position ideal{.assertiveness = 1, .cooperativeness = 1};
};

struct twins : tact::model<twins> {
  static constexpr std::string_view name = "twins";
  using strategies = tact::catalog<first_of_two, second_of_two>;
};

}  // namespace

TEST_CASE("A gate is given where it broke a tie") {
  const auto advice = tact::recommend<twins>({.assertiveness = 0.9, .cooperativeness = 0.9, .anger = 0.9});
  CHECK(advice.name() == "second");
  CHECK(advice.afterwards().name() == "first");
  const auto why = tact::explain(advice);
  REQUIRE(why.gate);
  CHECK(why.gate.strategy == "first");
}
