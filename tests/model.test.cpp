// Models: how they are lowered, how one makes another, and the way from a name back to a type.

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

template <class M>
constexpr std::uint64_t fingerprint_of = tact::detail::lowered<M>.fingerprint();

}  // namespace

TEMPLATE_LIST_TEST_CASE("Every strategy comes back by its name, families on the way, and from its index", "",
                        laws::models) {
  STATIC_REQUIRE(tact::detail::unpack<typename TestType::strategies>(
      []<class... P>(std::type_identity<P>...) { return (laws::comes_back_by_name<TestType, P> && ...); }));
  for (std::size_t i = 0; i != TestType::strategies::size; ++i) {
    const tact::choice<TestType> at{i};
    CHECK(at.index() == i);
    CHECK(tact::detail::lowered<TestType>.from_name(at.name()) == i);
  }
}

TEST_CASE("from_name knows the strategies' exact names only") {
  using tact::models::customer_care;
  STATIC_REQUIRE(customer_care::from_name("negotiation")->is<tact::negotiation>());
  STATIC_REQUIRE(customer_care::from_name("negotiation")->is<tact::confrontation>());
  STATIC_REQUIRE_FALSE(customer_care::from_name("negotiation")->is<tact::compromise>());
  STATIC_REQUIRE(customer_care::from_name("avoidance") == tact::choice<customer_care>{4});
  STATIC_REQUIRE(customer_care::from_name("avoidance") != customer_care::from_name("compromise"));
  STATIC_REQUIRE_FALSE(customer_care::from_name("confrontation"));  // a family is not advice by itself
  STATIC_REQUIRE_FALSE(customer_care::from_name("Negotiation"));
  STATIC_REQUIRE_FALSE(customer_care::from_name("negotiatio"));
  STATIC_REQUIRE_FALSE(customer_care::from_name(""));
  STATIC_REQUIRE(noexcept(customer_care::from_name("")));
}

TEST_CASE("with<> appends strategies and styles in order, strategies at bias 0") {
  using tact::models::customer_care;
  using longer = customer_care::with<acme::escalate, acme::partner, acme::refund>;
  STATIC_REQUIRE(std::same_as<longer::strategies,
                              tact::joined<customer_care::strategies, tact::catalog<acme::escalate, acme::refund>>>);
  STATIC_REQUIRE(std::same_as<longer::styles, tact::joined<customer_care::styles, tact::catalog<acme::partner>>>);
  STATIC_REQUIRE(longer::name == customer_care::name);
  STATIC_REQUIRE(tact::detail::bias_of<longer, acme::escalate>() == 0);
  STATIC_REQUIRE(tact::detail::bias_of<longer, tact::compromise>() ==
                 tact::detail::bias_of<customer_care, tact::compromise>());
  STATIC_REQUIRE(tact::recommend<longer>({.assertiveness = 1, .cooperativeness = 1}).style() == "partner");
}

namespace newcomer {

struct avoidance {  // a new strategy with the name of one that was removed
  static constexpr std::string_view name = "avoidance";
  static constexpr tact::position ideal{.assertiveness = 1, .cooperativeness = 0.5};
};

}  // namespace newcomer

TEST_CASE("A newcomer has no head start, whatever its name") {
  using model = tact::models::customer_care::without<tact::avoidance>::with<newcomer::avoidance>;
  STATIC_REQUIRE(tact::detail::bias_of<model, newcomer::avoidance>() == 0);
  STATIC_REQUIRE(tact::detail::bias_of<tact::models::customer_care, tact::avoidance>() == 13.0 / 128);
}

TEST_CASE("without<> takes away what with<> gave: the same fingerprint") {
  using tact::models::customer_care;
  using there_and_back = customer_care::with<acme::escalate>::without<acme::escalate>;
  STATIC_REQUIRE(customer_care::fingerprint() == there_and_back::fingerprint());
  STATIC_REQUIRE(customer_care::fingerprint() != customer_care::with<acme::escalate>::fingerprint());
  STATIC_REQUIRE(customer_care::fingerprint() != customer_care::without<tact::compromise>::fingerprint());
  STATIC_REQUIRE(customer_care::fingerprint() ==
                 customer_care::with<acme::partner>::fingerprint());  // a style decides nothing
  STATIC_REQUIRE(fingerprint_of<tact::without<tact::with<acme::house, acme::believe>, acme::believe>> ==
                 fingerprint_of<acme::house>);
  STATIC_REQUIRE(
      std::same_as<customer_care::without<tact::compete, tact::avoid>::styles, tact::catalog<tact::accommodate>>);

  // What stays keeps its bias and its place.
  using shorter = customer_care::without<tact::negotiation, tact::compromise>;
  STATIC_REQUIRE(
      std::same_as<shorter::strategies, tact::catalog<tact::competition, tact::procrastination, tact::avoidance>>);
  STATIC_REQUIRE(tact::detail::lowered<shorter>[0].constant == tact::detail::lowered<customer_care>[2].constant);
}

TEST_CASE("A plain struct is a model, and varies through the free with, without and over") {
  using more = tact::with<acme::house, acme::believe>;
  STATIC_REQUIRE(std::same_as<more::situation_type, acme::ticket>);
  STATIC_REQUIRE(more::strategies::size == 4);
  STATIC_REQUIRE(tact::detail::bias_of<more, acme::refund>() == -0.125);
  STATIC_REQUIRE(
      std::same_as<tact::without<acme::house, acme::refund>::strategies, tact::catalog<acme::escalate, acme::wait>>);
  using moved = tact::over<acme::house, tact::situation>;
  STATIC_REQUIRE(std::same_as<moved::situation_type, tact::situation>);
  STATIC_REQUIRE(tact::detail::well_formed_model<moved>);

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
    const auto there = tact::recommend<moved>(laws::moved_to<acme::ticket>(s));
    return there.name() == here.name() && there.margin() == here.margin() && there.runner_up() == here.runner_up() &&
           there.style() == here.style() && there.afterwards().name() == here.afterwards().name();
  });
  REQUIRE(failures == 0);
}

TEMPLATE_LIST_TEST_CASE("A lowered model advises what the formula advises, in 32 bits and in 64", "", laws::models) {
  using situation = typename TestType::situation_type;
  static constexpr auto model = tact::detail::specs_of<TestType>();
  const int failures = laws::failures<situation>(10'000, [](const situation& s) {
    const auto in = tact::detail::inputs_of(s);
    const std::size_t winner = laws::winner(std::span{model}, s);
    bool same = tact::detail::lowered<TestType>.template winner<tact::detail::score_of<TestType>>(in) == winner;
    for (std::size_t i = 0; i != model.size(); ++i)
      same = same && tact::detail::lowered<TestType>[i].blocked(in) == laws::blocked(model[i], s);
    return same;
  });
  REQUIRE(failures == 0);
}
