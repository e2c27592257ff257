// What a model must have: each broken rule is reported by its name.

#include <tact/check/model.hpp>

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

using tact::mistake_kind;
using tact::detail::flaw_of;
using tact::detail::mistake_of;
using tact::detail::model_flaw;

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
struct styles_a_corner_twice : tact::model<styles_a_corner_twice> {
  static constexpr std::string_view name = "two for one";
  using strategies = sound::strategies;
  using styles = tact::catalog<acme::partner, confident>;
};

struct favours_by_number : tact::model<favours_by_number> {
  static constexpr std::string_view name = "numbers";
  using strategies = sound::strategies;
  static constexpr double biases[] = {0.5};
};

struct favours_a_stranger : tact::model<favours_a_stranger> {
  static constexpr std::string_view name = "stranger";
  using strategies = sound::strategies;
  static constexpr tact::bias biases[] = {{"wait", 0.1}, {"weight", 0.1}};
};

struct favours_twice : tact::model<favours_twice> {
  static constexpr std::string_view name = "twice";
  using strategies = sound::strategies;
  static constexpr tact::bias biases[] = {{"wait", 0.1}, {"wait", 0.1}};
};

struct favours_too_much : tact::model<favours_too_much> {
  static constexpr std::string_view name = "too much";
  using strategies = sound::strategies;
  static constexpr tact::bias biases[] = {{"escalate", 2.1}};
};

struct waits_again {
  static constexpr std::string_view name = "wait";
  static constexpr tact::position ideal{1, 1};
};

}  // namespace broken

}  // namespace

TEMPLATE_LIST_TEST_CASE("A model, ours or foreign, is well formed", "", laws::models) {
  STATIC_REQUIRE(tact::detail::well_formed_model<TestType>);
  STATIC_REQUIRE(sizeof(tact::check_model<TestType>) > 0);
  STATIC_REQUIRE(std::is_empty_v<TestType>);
  STATIC_REQUIRE(tact::detail::lowered<TestType>.size() == TestType::strategies::size);
}

TEST_CASE("For a model that breaks a rule, the flaw says which") {
  STATIC_REQUIRE(flaw_of<broken::sound, model_flaw> == model_flaw::nothing);
  STATIC_REQUIRE(flaw_of<broken::has_no_name, model_flaw> == model_flaw::no_name);
  STATIC_REQUIRE(flaw_of<broken::has_no_strategies, model_flaw> == model_flaw::no_strategies);
  STATIC_REQUIRE(flaw_of<broken::lists_nothing, model_flaw> == model_flaw::no_strategies);
  STATIC_REQUIRE(flaw_of<broken::lists_a_family, model_flaw> == model_flaw::unsound_parts);
  STATIC_REQUIRE(flaw_of<broken::reads_no_situation, model_flaw> == model_flaw::unsound_parts);
  STATIC_REQUIRE(flaw_of<broken::styles_by_strategy, model_flaw> == model_flaw::style_says_no_corner);
  STATIC_REQUIRE(flaw_of<broken::styles_a_corner_twice, model_flaw> == model_flaw::corner_styled_twice);
  STATIC_REQUIRE(flaw_of<broken::favours_by_number, model_flaw> == model_flaw::biases_are_no_biases);
  STATIC_REQUIRE(flaw_of<broken::favours_a_stranger, model_flaw> == model_flaw::bias_of_nobody);
  STATIC_REQUIRE(flaw_of<broken::favours_twice, model_flaw> == model_flaw::bias_given_twice);
}

TEST_CASE("For a strategy that does not fit its model, the mistake says why, and where") {
  using twice = broken::sound::with<broken::waits_again>;
  using misfit = broken::sound::with<acme::believe>;  // weighs trust, which only a ticket has
  using closed = broken::sound::without<acme::wait>;
  STATIC_REQUIRE(mistake_of<twice>.what == mistake_kind::name_twice);
  STATIC_REQUIRE(mistake_of<twice>.strategy == 2);
  STATIC_REQUIRE(mistake_of<misfit>.what == mistake_kind::unknown_factor);
  STATIC_REQUIRE(mistake_of<misfit>.factor == "trust");
  STATIC_REQUIRE(mistake_of<closed>.what == mistake_kind::no_strategy_left);
  STATIC_REQUIRE(mistake_of<broken::favours_too_much>.what == mistake_kind::bias_too_large);
  STATIC_REQUIRE_FALSE(tact::detail::well_formed_model<twice>);
  STATIC_REQUIRE(tact::detail::well_formed_model<misfit::over<acme::ticket>>);
}
