// What is checked of a rule and a script before they run.

#include <string_view>

#include <tact/care/check/rule.hpp>
#include <tact/care/check/script.hpp>
#include <tact/care/protocols.hpp>
#include <tact/care/script.hpp>
#include <tact/catalog.hpp>
#include <tact/detail/pack.hpp>

#include "testing/catch.hpp"

namespace {

using namespace tact::care;

struct silent {
  static constexpr std::string_view name = "silent";
  static constexpr const char* says = "nothing is demanded";
  static constexpr const char* source = "our policy 1";
};

struct twofold : silent {
  static constexpr never pattern{.what = act::deny};
  constexpr bool broken_by(const event&) noexcept { return false; }
};

}  // namespace

TEST_CASE("A rule demands something, and in one way", "[care]") {
  STATIC_REQUIRE(tact::detail::flaw_of<silent, detail::rule_flaw> == detail::rule_flaw::demands_nothing);
  STATIC_REQUIRE(tact::detail::flaw_of<twofold, detail::rule_flaw> == detail::rule_flaw::demands_twice);
}

TEST_CASE("Every shipped rule is well formed", "[care]") {
  const bool all = tact::detail::unpack<rules_of<protocols>>([]<class... Rule>(std::type_identity<Rule>...) {
    return (tact::detail::well_formed<Rule, detail::rule_flaw> && ...);
  });
  CHECK(all);
}

TEST_CASE("A script that keeps the rules is its steps, in order", "[care]") {
  using kept = script<complains, tact::care::listen, show_understanding, apologise, offer_solution, check_understood,
                      tact::care::close>;
  REQUIRE(kept::steps.size() == 7);
  CHECK(kept::steps[0]->name == "complains");
  CHECK(kept::steps[6]->name == "close");
}
