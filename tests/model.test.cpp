// Models: their rules, how they vary, and the way from a name back to a type.

#include <tact/model.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <type_traits>

#include <tact/recommend.hpp>

#include "laws/policy.hpp"
#include "testing/catch.hpp"

namespace {

using tact::mistake;
using tact::model_flaw;

/// Models that break one rule each.
namespace broken {

struct sound : tact::model<sound> {
  static constexpr std::string_view name = "sound";
  using strategies = tact::catalog<acme::wait, acme::escalate>;
};

struct has_no_name : tact::model<has_no_name> {
  using strategies = sound::strategies;
};

struct has_no_strategies : tact::model<has_no_strategies> {
  static constexpr std::string_view name = "no strategies";
};

struct lists_nothing : tact::model<lists_nothing> {
  static constexpr std::string_view name = "nothing";
  using strategies = tact::catalog<>;
};

struct lists_a_family : tact::model<lists_a_family> {
  static constexpr std::string_view name = "a family";
  using strategies = tact::catalog<acme::wait, tact::confrontation>;
};

struct no_situation {
  tact::level assertiveness;
};
struct reads_no_situation : tact::model<reads_no_situation, no_situation> {
  static constexpr std::string_view name = "no situation";
  using strategies = sound::strategies;
};

struct styles_by_strategy : tact::model<styles_by_strategy> {
  static constexpr std::string_view name = "strategy for style";
  using strategies = sound::strategies;
  using styles = tact::catalog<acme::wait>;
};

struct confident {
  static constexpr std::string_view name = "confident";
  static constexpr bool assertive = true;
  static constexpr bool cooperative = true;
};
struct styles_a_quadrant_twice : tact::model<styles_a_quadrant_twice> {
  static constexpr std::string_view name = "two for one";
  using strategies = sound::strategies;
  using styles = tact::catalog<acme::partner, confident>;
};

struct favours_by_number : tact::model<favours_by_number> {
  static constexpr std::string_view name = "numbers";
  using strategies = sound::strategies;
  static constexpr double handicaps[] = {0.5};
};

struct favours_a_stranger : tact::model<favours_a_stranger> {
  static constexpr std::string_view name = "stranger";
  using strategies = sound::strategies;
  static constexpr tact::handicap handicaps[] = {{"wait", 0.1}, {"weight", 0.1}};
};

struct favours_twice : tact::model<favours_twice> {
  static constexpr std::string_view name = "twice";
  using strategies = sound::strategies;
  static constexpr tact::handicap handicaps[] = {{"wait", 0.1}, {"wait", 0.1}};
};

struct favours_too_much : tact::model<favours_too_much> {
  static constexpr std::string_view name = "too much";
  using strategies = sound::strategies;
  static constexpr tact::handicap handicaps[] = {{"escalate", 2.1}};
};

struct waits_again {
  static constexpr std::string_view name = "wait";
  static constexpr tact::position ideal{1, 1};
};

}  // namespace broken

/// tact's own situation, told to a user's one.
acme::ticket ticket_of(const tact::situation& s) {
  return {.assertiveness = s.assertiveness,
          .cooperativeness = s.cooperativeness,
          .impasse = s.impasse,
          .scarcity = s.scarcity,
          .complexity = s.complexity,
          .power = s.power,
          .legitimacy = s.legitimacy,
          .relationship = s.relationship,
          .stakes = s.stakes,
          .urgency = s.urgency,
          .anger = s.anger};
}

template <class M>
constexpr std::uint64_t fingerprint_of = tact::lowered<M>.fingerprint();

}  // namespace

TEMPLATE_LIST_TEST_CASE("A model, ours or foreign, is well formed", "", laws::models) {
  STATIC_REQUIRE(tact::well_formed_model<TestType>);
  STATIC_REQUIRE(sizeof(tact::check_model<TestType>) > 0);
  STATIC_REQUIRE(std::is_empty_v<TestType>);
  STATIC_REQUIRE(tact::lowered<TestType>.size() == TestType::strategies::size);
}

TEMPLATE_LIST_TEST_CASE("Every strategy comes back by its name, families on the way, and from its index", "",
                        laws::models) {
  STATIC_REQUIRE(tact::unpack<typename TestType::strategies>(
      []<class... P>(std::type_identity<P>...) { return (laws::comes_back_by_name<TestType, P> && ...); }));
  for (std::size_t i = 0; i != TestType::strategies::size; ++i) {
    const tact::choice<TestType> at{i};
    CHECK(at.index() == i);
    CHECK(tact::lowered<TestType>.from_name(at.name()) == i);
  }
}

TEST_CASE("from_name knows the strategies' exact names only") {
  using tact::models::documents;
  STATIC_REQUIRE(documents::from_name("negotiation")->is<tact::negotiation>());
  STATIC_REQUIRE(documents::from_name("negotiation")->is<tact::confrontation>());
  STATIC_REQUIRE_FALSE(documents::from_name("negotiation")->is<tact::compromise>());
  STATIC_REQUIRE(documents::from_name("avoidance") == tact::choice<documents>{4});
  STATIC_REQUIRE(documents::from_name("avoidance") != documents::from_name("compromise"));
  STATIC_REQUIRE_FALSE(documents::from_name("confrontation"));  // a family is no advice of its own
  STATIC_REQUIRE_FALSE(documents::from_name("Negotiation"));
  STATIC_REQUIRE_FALSE(documents::from_name("negotiatio"));
  STATIC_REQUIRE_FALSE(documents::from_name(""));
  STATIC_REQUIRE(noexcept(documents::from_name("")));
}

TEST_CASE("A model that breaks a rule is told which") {
  using tact::flaw_of_model;
  STATIC_REQUIRE(flaw_of_model<broken::sound>() == model_flaw::nothing);
  STATIC_REQUIRE(flaw_of_model<broken::has_no_name>() == model_flaw::no_name);
  STATIC_REQUIRE(flaw_of_model<broken::has_no_strategies>() == model_flaw::no_strategies);
  STATIC_REQUIRE(flaw_of_model<broken::lists_nothing>() == model_flaw::no_strategies);
  STATIC_REQUIRE(flaw_of_model<broken::lists_a_family>() == model_flaw::unsound_parts);
  STATIC_REQUIRE(flaw_of_model<broken::reads_no_situation>() == model_flaw::unsound_parts);
  STATIC_REQUIRE(flaw_of_model<broken::styles_by_strategy>() == model_flaw::style_says_no_quadrant);
  STATIC_REQUIRE(flaw_of_model<broken::styles_a_quadrant_twice>() == model_flaw::quadrant_styled_twice);
  STATIC_REQUIRE(flaw_of_model<broken::favours_by_number>() == model_flaw::handicaps_are_no_handicaps);
  STATIC_REQUIRE(flaw_of_model<broken::favours_a_stranger>() == model_flaw::handicap_of_nobody);
  STATIC_REQUIRE(flaw_of_model<broken::favours_twice>() == model_flaw::handicap_given_twice);
}

TEST_CASE("A strategy that does not fit its model is told why, and where") {
  using twice = broken::sound::with<broken::waits_again>;
  using misfit = broken::sound::with<acme::believe>;  // weighs trust, which only a ticket has
  using closed = broken::sound::without<acme::wait>;
  STATIC_REQUIRE(tact::fault_of<twice>.what == mistake::name_twice);
  STATIC_REQUIRE(tact::fault_of<twice>.strategy == 2);
  STATIC_REQUIRE(tact::fault_of<misfit>.what == mistake::unknown_factor);
  STATIC_REQUIRE(tact::fault_of<misfit>.factor == "trust");
  STATIC_REQUIRE(tact::fault_of<closed>.what == mistake::no_strategy_left);
  STATIC_REQUIRE(tact::fault_of<broken::favours_too_much>.what == mistake::handicap_too_large);
  STATIC_REQUIRE_FALSE(tact::well_formed_model<twice>);
  STATIC_REQUIRE(tact::well_formed_model<misfit::over<acme::ticket>>);
}

TEST_CASE("A misspelt factor finds its nearest") {
  STATIC_REQUIRE(tact::edits("", "") == 0);
  STATIC_REQUIRE(tact::edits("", "anger") == 5);
  STATIC_REQUIRE(tact::edits("anger", "") == 5);
  STATIC_REQUIRE(tact::edits("anger", "anger") == 0);
  STATIC_REQUIRE(tact::edits("kitten", "sitting") == 3);  // the textbook's: s for k, i for e, g behind
  STATIC_REQUIRE(tact::edits("sitting", "kitten") == 3);
  STATIC_REQUIRE(tact::edits("stake", "stakes") == 1);

  const auto nearest = [](std::string_view misspelt) {
    return tact::situation::factors[tact::nearest_factor<tact::situation>(misspelt)].name;
  };
  CHECK(nearest("steaks") == "stakes");
  CHECK(nearest("Anger") == "anger");
  CHECK(nearest("relation") == "relationship");
  CHECK(nearest("dissadvantage") == "disadvantage");
  for (const auto& f : tact::situation::factors) CHECK(nearest(f.name) == f.name);
}

TEST_CASE("with<> appends strategies and styles in order, strategies at handicap 0") {
  using tact::models::documents;
  using longer = documents::with<acme::escalate, acme::partner, acme::refund>;
  STATIC_REQUIRE(std::same_as<longer::strategies,
                              tact::joined<documents::strategies, tact::catalog<acme::escalate, acme::refund>>>);
  STATIC_REQUIRE(std::same_as<longer::styles, tact::joined<documents::styles, tact::catalog<acme::partner>>>);
  STATIC_REQUIRE(longer::name == documents::name);
  STATIC_REQUIRE(tact::handicap_of<longer>("escalate") == 0);
  STATIC_REQUIRE(tact::handicap_of<longer>("compromise") == tact::handicap_of<documents>("compromise"));
  STATIC_REQUIRE(tact::recommend<longer>({.assertiveness = 1, .cooperativeness = 1}).style() == "partner");
}

TEST_CASE("without<> takes away what with<> gave: the same fingerprint") {
  using tact::models::documents;
  using there_and_back = documents::with<acme::escalate>::without<acme::escalate>;
  STATIC_REQUIRE(documents::fingerprint() == there_and_back::fingerprint());
  STATIC_REQUIRE(documents::fingerprint() != documents::with<acme::escalate>::fingerprint());
  STATIC_REQUIRE(documents::fingerprint() != documents::without<tact::compromise>::fingerprint());
  STATIC_REQUIRE(documents::fingerprint() == documents::with<acme::partner>::fingerprint());  // a style decides nothing
  STATIC_REQUIRE(fingerprint_of<tact::without<tact::with<acme::house, acme::believe>, acme::believe>> ==
                 fingerprint_of<acme::house>);
  STATIC_REQUIRE(
      std::same_as<documents::without<tact::compete, tact::avoid>::styles, tact::catalog<tact::accommodate>>);

  // What stays keeps its handicap and its place.
  using shorter = documents::without<tact::negotiation, tact::compromise>;
  STATIC_REQUIRE(
      std::same_as<shorter::strategies, tact::catalog<tact::competition, tact::procrastination, tact::avoidance>>);
  STATIC_REQUIRE(tact::lowered<shorter>[0].constant == tact::lowered<documents>[2].constant);
}

TEST_CASE("A plain struct is a model, and varies through the free with, without and over") {
  using more = tact::with<acme::house, acme::believe>;
  STATIC_REQUIRE(std::same_as<more::situation_type, acme::ticket>);
  STATIC_REQUIRE(more::strategies::size == 4);
  STATIC_REQUIRE(tact::handicap_of<more>("refund") == -0.125);
  STATIC_REQUIRE(
      std::same_as<tact::without<acme::house, acme::refund>::strategies, tact::catalog<acme::escalate, acme::wait>>);
  using moved = tact::over<acme::house, tact::situation>;
  STATIC_REQUIRE(std::same_as<moved::situation_type, tact::situation>);
  STATIC_REQUIRE(tact::well_formed_model<moved>);

  constexpr acme::ticket trusted{.assertiveness = 0, .cooperativeness = 1, .trust = 1};
  constexpr acme::ticket doubted{.assertiveness = 0, .cooperativeness = 1, .trust = 0};
  STATIC_REQUIRE(tact::recommend<more>(trusted).is<acme::believe>());
  STATIC_REQUIRE(tact::recommend<more>(doubted).is<acme::refund>());
  STATIC_REQUIRE(tact::recommend<more>(trusted).style().empty());
}

TEMPLATE_LIST_TEST_CASE("over<> keeps every answer on a situation with the same factors", "", laws::shipped_models) {
  using moved = typename TestType::template over<acme::ticket>;
  const int failures = laws::failures<tact::situation>(20'000, [](const tact::situation& s) {
    const auto here = tact::recommend<TestType>(s);
    const auto there = tact::recommend<moved>(ticket_of(s));
    return there.name() == here.name() && there.margin() == here.margin() && there.runner_up() == here.runner_up() &&
           there.style() == here.style() && there.then().name() == here.then().name();
  });
  REQUIRE(failures == 0);
}

TEMPLATE_LIST_TEST_CASE("Rows advise what the formula advises, 32 bits and 64", "", laws::models) {
  using situation = typename TestType::situation_type;
  static constexpr auto model = tact::descriptions<TestType>();
  const int failures = laws::failures<situation>(10'000, [](const situation& s) {
    const auto in = tact::read(s);
    const std::size_t winner = laws::winner(std::span{model}, s);
    bool same = tact::lowered<TestType>.template winner<tact::score_of<TestType>>(in) == winner;
    for (std::size_t i = 0; i != model.size(); ++i)
      same = same && tact::lowered<TestType>[i].blocked(in) == laws::blocked(model[i], s);
    return same;
  });
  REQUIRE(failures == 0);
}

TEST_CASE("A strategy is described as it describes itself") {
  constexpr tact::description d = tact::describe<acme::house, acme::refund>();
  STATIC_REQUIRE(d.name == "refund");
  STATIC_REQUIRE(d.family == "goodwill");
  STATIC_REQUIRE(d.outcome == "lose-win");
  STATIC_REQUIRE(d.handicap == -0.125);
  STATIC_REQUIRE(d.gates.size() == 3);
  STATIC_REQUIRE(d.weights.size() == 2);
  STATIC_REQUIRE(d.source.empty());
  constexpr tact::description least = tact::describe<acme::house, acme::wait>();
  STATIC_REQUIRE(least.family.empty());
  STATIC_REQUIRE(least.gates.empty());
  STATIC_REQUIRE(least.weights.empty());
  STATIC_REQUIRE(tact::describe<tact::models::documents, tact::avoidance>().source == tact::avoidance::source);
}
