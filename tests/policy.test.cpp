// What policies are made of, the rules they are checked by, and the laws over a user's own.

#include <tact/policy.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

#include "foreign/models.hpp"
#include "foreign/policies.hpp"
#include "laws/policy.hpp"
#include "testing/catch.hpp"

namespace {

using laws::infinity;
using laws::not_a_number;
using tact::flaw;
using tact::gate;
using tact::outcome;
using tact::position;
using tact::weight;

/// Policies that break one rule each.
namespace broken {

struct has_no_name {};

struct has_an_empty_name {
  static constexpr std::string_view name{};
};

struct names_itself_too_late {
  static inline const std::string name = "known at run time only";
};

struct sound {
  static constexpr std::string_view name = "sound";
  static constexpr position ideal{0.5, 0.5};
};

struct has_no_ideal {
  static constexpr std::string_view name = "no ideal";
};

struct has_a_number_for_ideal : sound {
  static constexpr double ideal = 0.5;
};

struct is_too_assertive : sound {
  static constexpr position ideal{1.01, 0};
};

struct is_too_uncooperative : sound {
  static constexpr position ideal{0, -0.01};
};

struct is_nowhere : sound {
  static constexpr position ideal{not_a_number, 0};
};

struct weighs_by_number : sound {
  static constexpr double weights[] = {0.5};
};

struct weighs_too_much : sound {
  static constexpr weight weights[] = {{"stakes", 1}, {"anger", -1.01}};
};

struct weighs_nothing_known : sound {
  static constexpr weight weights[] = {{"stakes", not_a_number}};
};

struct weighs_twice : sound {
  static constexpr weight weights[] = {{"stakes", 0.5}, {"anger", 0.5}, {"stakes", 0.5}};
};

struct ends_in_words : sound {
  static constexpr std::string_view outcome = "win-win";
};

struct nobody {};
struct son_of_nobody : sound {
  using family = nobody;
};

struct son_of_a_strategy : sound {
  using family = sound;
};

struct family_that_weighs {
  static constexpr std::string_view name = "family";
  static constexpr weight weights[] = {{"stakes", 0.5}};
};
struct son_of_one_that_weighs : sound {
  using family = family_that_weighs;
};

struct family_inside_nobody {
  static constexpr std::string_view name = "family";
  using family = nobody;
};
struct grandson_of_nobody : sound {
  using family = family_inside_nobody;
};

struct closes_by_number : sound {
  static constexpr double gates[] = {0.75};
};

struct family_that_closes_by_number {
  static constexpr std::string_view name = "family";
  static constexpr double gates[] = {0.75};
};
struct son_of_one_that_closes_by_number : sound {
  using family = family_that_closes_by_number;
};

struct weighs_too_late : sound {
  static inline const weight weights[] = {{"stakes", std::stod("0.5")}};
};

struct is_half_a_style {
  static constexpr std::string_view name = "half";
  static constexpr bool assertive = true;
};

struct stands_behind_five : sound {
  static constexpr gate gates[] = {{"a", 0.9}, {"b", 0.9}, {"c", 0.9}, {"d", 0.9}, {"e", 0.9}};
};

struct stands_behind_five_with_its_family : sound {
  using family = tact::confrontation;
  static constexpr gate gates[] = {{"a", 0.9}, {"b", 0.9}, {"c", 0.9}, {"d", 0.9}};
};

}  // namespace broken

struct stands_behind_four : broken::sound {
  using family = tact::confrontation;
  static constexpr gate gates[] = {{"a", 0.9}, {"b", 0.9}, {"c", 0.9}};
};

}  // namespace

TEST_CASE("to_grid rounds half up, negatives too") {
  // k/256 is k half steps: exact halves where k is odd. Floor division without a double in sight.
  int mismatches = 0;
  for (int k = -2 * 256; k <= 2 * 256; ++k) {
    const int half_up = k + 1 >= 0 ? (k + 1) / 2 : -((-k) / 2);
    mismatches += tact::detail::to_grid(k / 256.0) != half_up;
    mismatches += tact::detail::to_grid(k / 256.0 + 0x1p-40) != half_up;
    mismatches += tact::detail::to_grid(k / 256.0 - 0x1p-40) != (k % 2 == 0 ? half_up : half_up - 1);
  }
  REQUIRE(mismatches == 0);

  STATIC_REQUIRE(tact::detail::to_grid(0.25) == 32);
  STATIC_REQUIRE(tact::detail::to_grid(-0.25) == -32);
  STATIC_REQUIRE(tact::detail::to_grid(0.1) == 13);       // 12.8
  STATIC_REQUIRE(tact::detail::to_grid(-0.1) == -13);     // −12.8
  STATIC_REQUIRE(tact::detail::to_grid(0.5 / 128) == 1);  // exact halves: up means towards +∞
  STATIC_REQUIRE(tact::detail::to_grid(-0.5 / 128) == 0);
  STATIC_REQUIRE(tact::detail::to_grid(-1.5 / 128) == -1);
}

TEST_CASE("within and in_square take their edges in and NaN out") {
  STATIC_REQUIRE(tact::detail::within(1, 1));
  STATIC_REQUIRE(tact::detail::within(-1, 1));
  STATIC_REQUIRE_FALSE(tact::detail::within(1.0000001, 1));
  STATIC_REQUIRE_FALSE(tact::detail::within(-1.0000001, 1));
  STATIC_REQUIRE_FALSE(tact::detail::within(not_a_number, 1));
  STATIC_REQUIRE_FALSE(tact::detail::within(infinity, 1));
  STATIC_REQUIRE_FALSE(tact::detail::within(-infinity, 1));
  STATIC_REQUIRE(tact::detail::in_square({0, 1}));
  STATIC_REQUIRE(tact::detail::in_square({1, 0}));
  STATIC_REQUIRE_FALSE(tact::detail::in_square({-0.0001, 0.5}));
  STATIC_REQUIRE_FALSE(tact::detail::in_square({0.5, -0.0001}));
  STATIC_REQUIRE_FALSE(tact::detail::in_square({1.0001, 0.5}));
  STATIC_REQUIRE_FALSE(tact::detail::in_square({0.5, 1.0001}));
  STATIC_REQUIRE_FALSE(tact::detail::in_square({not_a_number, 0.5}));
  STATIC_REQUIRE_FALSE(tact::detail::in_square({0.5, not_a_number}));
}

TEST_CASE("An outcome equals its name and no other") {
  constexpr outcome all[] = {outcome::unstated, outcome::unresolved, outcome::lose_lose,
                             outcome::win_lose, outcome::lose_win,   outcome::win_win};
  constexpr std::string_view names[] = {"", "unresolved", "lose-lose", "win-lose", "lose-win", "win-win"};
  for (std::size_t i = 0; i != std::size(all); ++i)
    for (std::size_t j = 0; j != std::size(names); ++j) CHECK((all[i] == names[j]) == (i == j));
  STATIC_REQUIRE(name(outcome::win_lose) == "win-lose");
  STATIC_REQUIRE("lose-win" == outcome::lose_win);
}

TEST_CASE("A policy that breaks a rule is told which") {
  using tact::flaw_of;
  STATIC_REQUIRE(flaw_of<broken::has_no_name>() == flaw::no_name);
  STATIC_REQUIRE(flaw_of<broken::has_an_empty_name>() == flaw::empty_name);
  STATIC_REQUIRE(flaw_of<broken::names_itself_too_late>() == flaw::not_constant);
  STATIC_REQUIRE(flaw_of<broken::weighs_too_late>() == flaw::not_constant);
  STATIC_REQUIRE(flaw_of<broken::is_half_a_style>() == flaw::no_quadrant);
  STATIC_REQUIRE(flaw_of<broken::has_no_ideal>() == flaw::no_ideal);
  STATIC_REQUIRE(flaw_of<broken::has_a_number_for_ideal>() == flaw::ideal_is_no_position);
  STATIC_REQUIRE(flaw_of<broken::is_too_assertive>() == flaw::ideal_outside);
  STATIC_REQUIRE(flaw_of<broken::is_too_uncooperative>() == flaw::ideal_outside);
  STATIC_REQUIRE(flaw_of<broken::is_nowhere>() == flaw::ideal_outside);
  STATIC_REQUIRE(flaw_of<broken::weighs_by_number>() == flaw::weights_are_no_weights);
  STATIC_REQUIRE(flaw_of<broken::weighs_too_much>() == flaw::weight_too_large);
  STATIC_REQUIRE(flaw_of<broken::weighs_nothing_known>() == flaw::weight_too_large);
  STATIC_REQUIRE(flaw_of<broken::weighs_twice>() == flaw::factor_weighed_twice);
  STATIC_REQUIRE(flaw_of<broken::ends_in_words>() == flaw::outcome_is_no_outcome);
  STATIC_REQUIRE(flaw_of<broken::son_of_nobody>() == flaw::family_has_no_name);
  STATIC_REQUIRE(flaw_of<broken::grandson_of_nobody>() == flaw::family_has_no_name);
  STATIC_REQUIRE(flaw_of<broken::son_of_a_strategy>() == flaw::family_has_an_ideal);
  STATIC_REQUIRE(flaw_of<broken::son_of_one_that_weighs>() == flaw::family_has_weights);
  STATIC_REQUIRE(flaw_of<broken::closes_by_number>() == flaw::gates_are_no_gates);
  STATIC_REQUIRE(flaw_of<broken::son_of_one_that_closes_by_number>() == flaw::gates_are_no_gates);
  STATIC_REQUIRE(flaw_of<broken::stands_behind_five>() == flaw::too_many_gates);
  STATIC_REQUIRE(flaw_of<broken::stands_behind_five_with_its_family>() == flaw::too_many_gates);

  STATIC_REQUIRE(flaw_of<broken::sound>() == flaw::nothing);
  STATIC_REQUIRE(flaw_of<stands_behind_four>() == flaw::nothing);
  STATIC_REQUIRE_FALSE(tact::well_formed<broken::has_no_name>);
  STATIC_REQUIRE_FALSE(tact::keeps<broken::has_no_name, flaw::no_name>);  // one mistake, one error
  STATIC_REQUIRE(tact::keeps<broken::has_no_name, flaw::no_ideal>);
}

TEST_CASE("Gates are a strategy's own first, then its families', inner ones first") {
  STATIC_REQUIRE(tact::detail::gate_count<acme::refund>() == 3);
  STATIC_REQUIRE(tact::detail::gate_of<acme::refund, 0>().factor == "advantage");
  STATIC_REQUIRE(tact::detail::gate_of<acme::refund, 1>().factor == "scarcity");
  STATIC_REQUIRE(tact::detail::gate_of<acme::refund, 2>().factor == "anger");
  STATIC_REQUIRE(tact::detail::gate_count<acme::escalate>() == 1);
  STATIC_REQUIRE(tact::detail::gate_count<acme::wait>() == 0);
}

TEST_CASE("A policy belongs to itself and to its families at any depth") {
  STATIC_REQUIRE(tact::detail::belongs_to<acme::refund, acme::refund>());
  STATIC_REQUIRE(tact::detail::belongs_to<acme::refund, acme::goodwill>());
  STATIC_REQUIRE(tact::detail::belongs_to<acme::refund, tact::confrontation>());
  STATIC_REQUIRE_FALSE(tact::detail::belongs_to<acme::refund, acme::escalate>());
  STATIC_REQUIRE_FALSE(tact::detail::belongs_to<acme::goodwill, acme::refund>());
  STATIC_REQUIRE_FALSE(tact::detail::belongs_to<acme::wait, tact::confrontation>());
}

TEMPLATE_LIST_TEST_CASE("A strategy, ours or foreign, keeps the laws of policies", "", laws::strategies) {
  STATIC_REQUIRE(tact::well_formed<TestType>);
  STATIC_REQUIRE(sizeof(tact::check<TestType>) > 0);
  STATIC_REQUIRE(laws::is_stateless<TestType>);
  STATIC_REQUIRE_FALSE(std::string_view{TestType::name}.empty());
  STATIC_REQUIRE_FALSE(tact::style<TestType>);
  STATIC_REQUIRE(laws::ideal_is_in_square_on_grid<TestType>);
  STATIC_REQUIRE(laws::weights_are_at_most_one<TestType>);
  STATIC_REQUIRE(tact::detail::belongs_to<TestType, TestType>());
}
