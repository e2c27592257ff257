// What a situation holds, what a model reads from it, and where low turns into high.

#include <tact/situation.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <type_traits>

#include "foreign/models.hpp"
#include "foreign/survey.hpp"
#include <map>
#include <string>

#include "testing/catch.hpp"

namespace {

using tact::behaviour;
using tact::level;
using tact::situation;
using tact::situation_flaw;

template <class S>
concept lets_assertiveness_be_forgotten = requires { S{.cooperativeness = 0.5}; };

template <class S>
concept lets_cooperativeness_be_forgotten = requires { S{.assertiveness = 0.5}; };

/// Situations that break one rule each.
namespace broken {

struct lacks_a_concern {
  level assertiveness;
};

struct holds_a_plain_number {
  double assertiveness;
  level cooperativeness;
};

struct lacks_factors {
  level assertiveness, cooperativeness;
};

struct has_factors_of_another {
  level assertiveness, cooperativeness;
  static constexpr tact::factor<situation> factors[] = {{"anger", &situation::anger, 0.0}};
};

struct lacks_a_name {
  level assertiveness, cooperativeness, mood = 0.5;
  static constexpr tact::factor<lacks_a_name> factors[] = {{"", &lacks_a_name::mood, 0.5}};
};

struct says_a_name_twice {
  level assertiveness, cooperativeness, mood = 0.5;
  static constexpr tact::factor<says_a_name_twice> factors[] = {{"mood", &says_a_name_twice::mood, 0.5},
                                                                {"mood", &says_a_name_twice::mood, 0.5}};
};

struct calls_a_factor_by_a_concern {
  level assertiveness, cooperativeness, mood = 0.5;
  static constexpr tact::factor<calls_a_factor_by_a_concern> factors[] = {
      {"assertiveness", &calls_a_factor_by_a_concern::mood, 0.5}};
};

struct defaults_off_neutral {
  level assertiveness, cooperativeness, mood = 0.5;
  static constexpr tact::factor<defaults_off_neutral> factors[] = {{"mood", &defaults_off_neutral::mood, 0.25}};
};

}  // namespace broken

/// Members without a default cannot be asked for one, and that is no mistake.
struct asks_for_everything {
  level assertiveness, cooperativeness, mood;
  static constexpr tact::factor<asks_for_everything> factors[] = {{"mood", &asks_for_everything::mood, 0.25}};
};

}  // namespace

TEST_CASE("A situation is an aggregate in which no concern can be forgotten") {
  STATIC_REQUIRE(std::is_aggregate_v<situation>);
  STATIC_REQUIRE(std::is_trivially_copyable_v<situation>);
  STATIC_REQUIRE_FALSE(std::is_default_constructible_v<situation>);
  STATIC_REQUIRE_FALSE(lets_assertiveness_be_forgotten<situation>);
  STATIC_REQUIRE_FALSE(lets_cooperativeness_be_forgotten<situation>);
}

TEST_CASE("The factors and their neutral values are the design's") {
  struct line {
    std::string_view name;
    double neutral;  // what it reads when nothing is known
  };
  constexpr line design[] = {
      {"anger", 0},        {"urgency", 0},   {"stakes", 0.5},     {"relationship", 0.5},
      {"legitimacy", 0.5}, {"power", 0.5},   {"complexity", 0.5}, {"scarcity", 0.5},
      {"impasse", 0},      {"advantage", 0}, {"disadvantage", 0},
  };
  STATIC_REQUIRE(tact::detail::factor_count<situation> == std::size(design));
  constexpr bool same = std::all_of(std::begin(design), std::end(design), [](const line& l) {
    return tact::detail::has_factor<situation>(l.name) &&
           tact::neutral_input<situation>(tact::detail::factor_index<situation>(l.name)) == l.neutral * 16384;
  });
  STATIC_REQUIRE(same);
  STATIC_REQUIRE(tact::neutral_input<situation>(0) == 8192);
  STATIC_REQUIRE(tact::neutral_input<situation>(1) == 8192);
}

TEMPLATE_TEST_CASE("A situation left alone reads neutral, and every name leads to its input", "", situation,
                   acme::ticket, acme::survey) {
  STATIC_REQUIRE(tact::well_formed_situation<TestType>);
  constexpr TestType s{.assertiveness = 0.25, .cooperativeness = 1};
  constexpr auto in = tact::read(s);
  STATIC_REQUIRE(noexcept(tact::read(s)));
  STATIC_REQUIRE(in[0] == 4096);
  STATIC_REQUIRE(in[1] == 16384);
  STATIC_REQUIRE(in.size() == 2 + std::size(TestType::factors));
  for (std::size_t i = 2; i != in.size(); ++i) {
    CHECK(in[i] == tact::neutral_input<TestType>(i));
    CHECK(tact::detail::factor_index<TestType>(tact::input_name<TestType>(i)) == i);  // so names are unique, too
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
                        .impasse = 0.6875};
  static constexpr auto in = tact::read(s);
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
}

TEST_CASE("Advantage is max(0, 2·power − 1) and disadvantage max(0, 1 − 2·power), at every step") {
  const std::size_t power = tact::detail::factor_index<situation>("power");
  const std::size_t advantage = tact::detail::factor_index<situation>("advantage");
  const std::size_t disadvantage = tact::detail::factor_index<situation>("disadvantage");
  int mismatches = 0;
  for (int steps = 0; steps <= 16384; ++steps) {
    const auto in = tact::read(situation{.assertiveness = 0.5, .cooperativeness = 0.5, .power = steps / 16384.0});
    mismatches += in[power] != steps;
    mismatches += in[advantage] != std::max(0, 2 * steps - 16384);
    mismatches += in[disadvantage] != std::max(0, 16384 - 2 * steps);
  }
  REQUIRE(mismatches == 0);
}

TEST_CASE("A concern is low below one half: the quadrants of behaviour") {
  constexpr level low = 8191 / 16384.0;
  constexpr level high = 0.5;
  STATIC_REQUIRE(tact::behaviour_of(low, low) == behaviour::unassertive);
  STATIC_REQUIRE(tact::behaviour_of(low, high) == behaviour::passive);
  STATIC_REQUIRE(tact::behaviour_of(high, low) == behaviour::aggressive);
  STATIC_REQUIRE(tact::behaviour_of(high, high) == behaviour::assertive);

  int mismatches = 0;
  for (int steps = 0; steps <= 16384; ++steps) {
    const bool is_high = steps > 8191;
    const level x = steps / 16384.0;
    mismatches += tact::detail::is_high(steps) != is_high;
    mismatches += tact::behaviour_of(x, low) != (is_high ? behaviour::aggressive : behaviour::unassertive);
    mismatches += tact::behaviour_of(x, high) != (is_high ? behaviour::assertive : behaviour::passive);
    mismatches += tact::behaviour_of(low, x) != (is_high ? behaviour::passive : behaviour::unassertive);
    mismatches += tact::behaviour_of(high, x) != (is_high ? behaviour::assertive : behaviour::aggressive);
  }
  REQUIRE(mismatches == 0);
}

TEST_CASE("A behaviour equals its name and no other") {
  constexpr std::string_view names[] = {"unassertive", "passive", "aggressive", "assertive"};
  constexpr behaviour all[] = {behaviour::unassertive, behaviour::passive, behaviour::aggressive, behaviour::assertive};
  for (std::size_t i = 0; i != 4; ++i)
    for (std::size_t j = 0; j != 4; ++j) CHECK((all[i] == names[j]) == (i == j));
  STATIC_REQUIRE(behaviour::passive == "passive");
  STATIC_REQUIRE("assertive" == behaviour::assertive);
  STATIC_REQUIRE(behaviour::passive != "Passive");
  STATIC_REQUIRE(name(behaviour::aggressive) == "aggressive");
}

TEST_CASE("A situation that breaks a rule is told which") {
  using tact::flaw_of_situation;
  STATIC_REQUIRE(flaw_of_situation<broken::lacks_a_concern>() == situation_flaw::no_concerns);
  STATIC_REQUIRE(flaw_of_situation<broken::holds_a_plain_number>() == situation_flaw::no_concerns);
  STATIC_REQUIRE(flaw_of_situation<broken::lacks_factors>() == situation_flaw::no_factors);
  STATIC_REQUIRE(flaw_of_situation<broken::has_factors_of_another>() == situation_flaw::no_factors);
  STATIC_REQUIRE(flaw_of_situation<broken::lacks_a_name>() == situation_flaw::factor_name);
  STATIC_REQUIRE(flaw_of_situation<broken::says_a_name_twice>() == situation_flaw::factor_name);
  STATIC_REQUIRE(flaw_of_situation<broken::calls_a_factor_by_a_concern>() == situation_flaw::factor_name);
  STATIC_REQUIRE(flaw_of_situation<broken::defaults_off_neutral>() == situation_flaw::default_is_not_neutral);
  STATIC_REQUIRE(flaw_of_situation<asks_for_everything>() == situation_flaw::nothing);
  STATIC_REQUIRE_FALSE(tact::well_formed_situation<broken::lacks_factors>);
}

namespace {

struct backwards {  // the other concern first; the default is not the neutral value
  tact::level cooperativeness, assertiveness;
  tact::level mood = 0.5;
  static constexpr tact::factor<backwards> factors[] = {{"mood", &backwards::mood, 0.25}};
};

struct with_text {  // a user's situation may carry what no constant can hold
  tact::level assertiveness, cooperativeness;
  tact::level mood = 0.5;
  std::map<std::string, std::string> notes = {{"ticket", "a text that is too long for any small buffer"}};
  static constexpr tact::factor<with_text> factors[] = {{"mood", &with_text::mood, 0.5}};
};

}  // namespace

TEST_CASE("A default is held against its neutral value whichever concern comes first") {
  STATIC_REQUIRE(tact::flaw_of_situation<backwards>() == tact::situation_flaw::default_is_not_neutral);
}

TEST_CASE("A situation may carry more than levels") {
  STATIC_REQUIRE(tact::well_formed_situation<with_text>);
  const with_text s{.assertiveness = 0.25, .cooperativeness = 1.0, .mood = 0.75};
  CHECK(tact::read(s) == tact::detail::inputs<with_text>{4096, 16384, 12288});
}
