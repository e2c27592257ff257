// The promises of the main include, word for word.

#include <tact/tact.hpp>

#include <bit>
#include <cstddef>
#include <exception>
#include <optional>
#include <string_view>
#include <type_traits>

#include "testing/catch.hpp"

namespace {

struct escalate {
  static constexpr std::string_view name = "escalate";
  static constexpr tact::position ideal{.assertiveness = 1, .cooperativeness = 0.5};
  using family = tact::confrontation;
  static constexpr tact::weight weights[] = {{"stakes", +0.25, "our policy 12"}};
};

}  // namespace

TEST_CASE("A recommendation at compile time") {
  constexpr auto advice = tact::recommend({.assertiveness = 0.9, .cooperativeness = 0.8});
  STATIC_REQUIRE(advice.is<tact::negotiation>());
  STATIC_REQUIRE(advice.is<tact::confrontation>());
  STATIC_REQUIRE(advice.name() == "negotiation");
}

TEST_CASE("A recommendation at run time, and what it says") {
  tact::situation s{.assertiveness = 0.8, .cooperativeness = 0.9, .anger = 0.9};
  auto now = tact::recommend(s);
  REQUIRE(now.name() == "procrastination");
  REQUIRE(now.afterwards().name() == "negotiation");
  REQUIRE(now.family().empty());
  REQUIRE(now.afterwards().family() == "confrontation");
  REQUIRE(now.style().empty());
  REQUIRE(now.behaviour() == "assertive");
  REQUIRE(now.outcome() == "unresolved for now");
  REQUIRE(now.delay() == "to cool down");
  REQUIRE(now.if_it_fails().name() == "negotiation");  // what comes after a pause to cool down
  REQUIRE(now.afterwards().if_it_fails().name() == "compromise");
  REQUIRE(now.describe().drawback.starts_with("unresolved"));
  REQUIRE_FALSE(now.describe_style());
  REQUIRE(now.margin() > 1e300);  // anger leaves no other open
  REQUIRE(now.runner_up().empty());

  std::string_view order[5];
  std::size_t place = 0;
  for (auto r : now.ranking()) {
    CHECK(r.blocked == (place >= 1));
    order[place++] = r.name;
  }
  REQUIRE(place == 5);
  REQUIRE(order[0] == "procrastination");
  REQUIRE(order[1] == "negotiation");

  const bool cools = now.visit(
      []<class Strategy>(std::type_identity<Strategy>) { return std::is_same_v<Strategy, tact::procrastination>; });
  REQUIRE(cools);
}

TEST_CASE("Another model, the same situation") {
  const tact::situation s{.assertiveness = 0.8, .cooperativeness = 0.9};
  REQUIRE(tact::recommend<tact::models::customer_care>(s).name() == "negotiation");
  REQUIRE(tact::recommend<tact::models::thomas_kilmann>(s).name() == "collaborating");
  REQUIRE(tact::recommend<tact::models::rahim>(s).name() == "integrating");
  REQUIRE(tact::recommend<tact::models::pruitt_rubin>(s).name() == "problem_solving");
}

TEST_CASE("Levels are checked when they are made") {
  const double raw = std::bit_cast<double>(0x7FF8'0000'0000'0000);  // not a number
  std::optional<tact::level> none = tact::level::from(raw);
  REQUIRE_FALSE(none.has_value());
  REQUIRE(tact::level::from(0.4).has_value());
#if defined(__cpp_exceptions)
  REQUIRE_NOTHROW(tact::level{0.4});
  REQUIRE_THROWS_AS(tact::level{1.4}, tact::bad_level);
  REQUIRE_THROWS_AS(tact::level{1.4}, std::exception);
#endif
}

TEST_CASE("A user's own strategy takes part") {
  using mine = tact::models::customer_care::with<escalate>;
  constexpr tact::situation s{.assertiveness = 1, .cooperativeness = 0.5, .stakes = 1};
  constexpr auto advice = tact::recommend<mine>(s);
  STATIC_REQUIRE(advice.is<escalate>());
  STATIC_REQUIRE(advice.is<tact::confrontation>());
  STATIC_REQUIRE(mine::from_name("escalate")->is<escalate>());
  STATIC_REQUIRE(mine::fingerprint() != tact::models::customer_care::fingerprint());
  STATIC_REQUIRE(tact::recommend(s).name() != "escalate");
}

TEST_CASE("Recommendations compare equal and explain themselves") {
  constexpr tact::situation s{.assertiveness = 0.9, .cooperativeness = 0.8};
  STATIC_REQUIRE(tact::recommend(s) == tact::recommend(s));
  STATIC_REQUIRE(tact::explain(tact::recommend(s)).rival == "compromise");
}
