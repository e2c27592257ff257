// Why: contributions that add up to the margin, exactly, and the gate in the way.

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
constexpr const tact::reason& reason_of(const tact::explanation<Situation>& why, std::string_view input) {
  for (const tact::reason& r : why.reasons)
    if (r.input == input) return r;
  return why.reasons[0];
}

}  // namespace

TEMPLATE_LIST_TEST_CASE("Contributions and the constant add up to the margin, exactly", "", laws::models) {
  using S = typename TestType::situation_type;
  const int failures = laws::failures<S>(100'000, [](const S& s) {
    const auto advice = recommend<TestType>(s);
    const auto why = explain(advice);
    if (why.rival != advice.runner_up()) return false;
    if (why.rival.empty()) return !why.main() && advice.margin() == std::numeric_limits<double>::max();
    double sum = why.constant;
    for (const tact::reason& r : why.reasons) sum += r.contribution;
    return sum == advice.margin();
  });
  REQUIRE(failures == 0);
}

TEMPLATE_LIST_TEST_CASE("The gate in an explanation is the strategy's that would win without gates", "", laws::models) {
  using S = typename TestType::situation_type;
  static constexpr auto model = tact::descriptions<TestType>();
  const int failures = laws::failures<S>(5000, [](const S& s) {
    const auto gate = explain(recommend<TestType>(s)).gate;
    std::size_t best = 0;
    for (std::size_t i = 1; i != model.size(); ++i)
      if (laws::score(model[i], s) > laws::score(model[best], s)) best = i;
    if (!laws::blocked(model[best], s)) return !gate;
    return gate && gate->strategy == model[best].name &&
           laws::value_of(gate->factor, s) >= tact::level{gate->at}.steps();
  });
  REQUIRE(failures == 0);
}

TEST_CASE("A situation explained by hand") {
  // Negotiation 2a + 2c − 2 + 8/128 against compromise a + c − ½ − 16/128: the lead is a + c − 1 5/16, so
  // −5/16 when nothing is known. Urgency speaks against the one and for the other, 8/128 each.
  constexpr auto advice = recommend({.assertiveness = 0.75, .cooperativeness = 1, .urgency = 0.5});
  STATIC_REQUIRE(noexcept(explain(advice)));
  constexpr auto why = explain(advice);
  STATIC_REQUIRE(why.rival == "compromise");
  STATIC_REQUIRE(why.constant == -0.3125);
  STATIC_REQUIRE(why.reasons.size() == 13);
  STATIC_REQUIRE(why.reasons[0].input == "assertiveness");
  STATIC_REQUIRE(why.reasons[0].contribution == 0.25);
  STATIC_REQUIRE(why.reasons[1].input == "cooperativeness");
  STATIC_REQUIRE(why.reasons[1].contribution == 0.5);
  STATIC_REQUIRE(why.reasons[1].source == tact::negotiation::source);
  STATIC_REQUIRE(why.reasons[1].rival_source == tact::compromise::source);
  STATIC_REQUIRE(reason_of(why, "urgency").contribution == -0.0625);
  STATIC_REQUIRE(reason_of(why, "urgency").source == "Rahim IN+4");
  STATIC_REQUIRE(reason_of(why, "urgency").rival_source == "TKI CM4, Rahim CO+5");
  STATIC_REQUIRE(reason_of(why, "anger").contribution == 0);
  STATIC_REQUIRE_FALSE(why.gate);
  STATIC_REQUIRE(reason_of(why, "urgency").value == 0.5);
  STATIC_REQUIRE(why.main()->input == "cooperativeness");
}

TEST_CASE("Where no input speaks for the answer there is no main reason") {
  constexpr auto why = explain(recommend({.assertiveness = 0.5, .cooperativeness = 0.5}));
  STATIC_REQUIRE_FALSE(why.main());
  STATIC_REQUIRE(why.constant == 328.0 / 16384);  // all of the margin
}

TEST_CASE("A gate is told only where it kept a better strategy from winning") {
  const auto hot = explain(recommend({.assertiveness = 0.8, .cooperativeness = 0.9, .anger = 0.9}));
  REQUIRE(hot.gate.has_value());
  REQUIRE(hot.gate->strategy == "negotiation");
  REQUIRE(hot.gate->factor == "anger");
  REQUIRE(hot.gate->at == 0.75);
  REQUIRE(hot.gate->source == "D4, anger rules out reason");

  // Avoidance would win here without the anger, too.
  REQUIRE_FALSE(explain(recommend({.assertiveness = 0, .cooperativeness = 0, .anger = 0.9})).gate);
  // Urgency excuses.
  REQUIRE_FALSE(explain(recommend({.assertiveness = 0.8, .cooperativeness = 0.9, .anger = 0.9, .urgency = 0.75})).gate);
}

TEST_CASE("A lone candidate has a gate to tell of, and no reasons") {
  const auto why = explain(recommend<acme::house>({.assertiveness = 1, .cooperativeness = 0.5, .anger = 0.75}));
  REQUIRE(why.rival.empty());
  REQUIRE(why.constant == 0);
  REQUIRE(why.gate->strategy == "escalate");
  REQUIRE_FALSE(why.main());
}

TEST_CASE("A model made at run time explains itself as well") {
  const auto described = tact::descriptions<laws::documents>();
  const auto rows = tact::rows<>::from(described);
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

TEST_CASE("A gate is told where it broke a tie") {
  const auto advice = tact::recommend<twins>({.assertiveness = 0.9, .cooperativeness = 0.9, .anger = 0.9});
  CHECK(advice.name() == "second");
  CHECK(advice.then().name() == "first");
  const auto why = tact::explain(advice);
  REQUIRE(why.gate);
  CHECK(why.gate->strategy == "first");
}
