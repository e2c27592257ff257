// What a policy must have: each broken rule is found by its name.

#include <tact/check/policy.hpp>

#include <string>
#include <string_view>

#include <tact/strategies/confrontation.hpp>

#include "laws/policy.hpp"
#include "testing/catch.hpp"

namespace {

using laws::not_a_number;
using tact::gate;
using tact::position;
using tact::weight;
using flaw = tact::detail::policy_flaw;

template <class P>
constexpr flaw flaw_of = tact::detail::flaw_of<P, flaw>;

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

TEST_CASE("A policy that breaks a rule gets its name") {
  STATIC_REQUIRE(flaw_of<broken::has_no_name> == flaw::no_name);
  STATIC_REQUIRE(flaw_of<broken::has_an_empty_name> == flaw::empty_name);
  STATIC_REQUIRE(flaw_of<broken::names_itself_too_late> == flaw::not_constant);
  STATIC_REQUIRE(flaw_of<broken::weighs_too_late> == flaw::not_constant);
  STATIC_REQUIRE(flaw_of<broken::is_half_a_style> == flaw::no_corner);
  STATIC_REQUIRE(flaw_of<broken::has_no_ideal> == flaw::no_ideal);
  STATIC_REQUIRE(flaw_of<broken::has_a_number_for_ideal> == flaw::ideal_is_no_position);
  STATIC_REQUIRE(flaw_of<broken::is_too_assertive> == flaw::ideal_outside);
  STATIC_REQUIRE(flaw_of<broken::is_too_uncooperative> == flaw::ideal_outside);
  STATIC_REQUIRE(flaw_of<broken::is_nowhere> == flaw::ideal_outside);
  STATIC_REQUIRE(flaw_of<broken::weighs_by_number> == flaw::weights_are_no_weights);
  STATIC_REQUIRE(flaw_of<broken::weighs_too_much> == flaw::weight_too_large);
  STATIC_REQUIRE(flaw_of<broken::weighs_nothing_known> == flaw::weight_too_large);
  STATIC_REQUIRE(flaw_of<broken::weighs_twice> == flaw::factor_weighed_twice);
  STATIC_REQUIRE(flaw_of<broken::ends_in_words> == flaw::outcome_is_no_outcome);
  STATIC_REQUIRE(flaw_of<broken::son_of_nobody> == flaw::family_has_no_name);
  STATIC_REQUIRE(flaw_of<broken::grandson_of_nobody> == flaw::family_has_no_name);
  STATIC_REQUIRE(flaw_of<broken::son_of_a_strategy> == flaw::family_has_an_ideal);
  STATIC_REQUIRE(flaw_of<broken::son_of_one_that_weighs> == flaw::family_has_weights);
  STATIC_REQUIRE(flaw_of<broken::closes_by_number> == flaw::gates_are_no_gates);
  STATIC_REQUIRE(flaw_of<broken::son_of_one_that_closes_by_number> == flaw::gates_are_no_gates);
  STATIC_REQUIRE(flaw_of<broken::stands_behind_five> == flaw::too_many_gates);
  STATIC_REQUIRE(flaw_of<broken::stands_behind_five_with_its_family> == flaw::too_many_gates);

  STATIC_REQUIRE(flaw_of<broken::sound> == flaw::nothing);
  STATIC_REQUIRE(flaw_of<stands_behind_four> == flaw::nothing);
  STATIC_REQUIRE_FALSE(tact::detail::well_formed<broken::has_no_name, flaw>);
  STATIC_REQUIRE_FALSE(tact::detail::keeps<broken::has_no_name, flaw::no_name>);  // one mistake, one error
  STATIC_REQUIRE(tact::detail::keeps<broken::has_no_name, flaw::no_ideal>);
}
