// What is checked of a rule, a script and a memory before they run.

#include <string_view>

#include <tact/care/check/memory.hpp>
#include <tact/care/check/rule.hpp>
#include <tact/care/check/script.hpp>
#include <tact/care/peak_end.hpp>
#include <tact/care/protocols.hpp>
#include <tact/care/script.hpp>
#include <tact/catalog.hpp>
#include <tact/detail/pack.hpp>
#include <tact/level.hpp>

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

using memory_flaw = detail::memory_flaw;

template <class M>
constexpr memory_flaw flaw_of_memory = tact::detail::flaw_of<M, memory_flaw>;

// Memories with one change each.
struct no_memory {};
struct memory_of_nobody : peak_end {
  static constexpr std::string_view name = "";
};
struct memory_from_a_number : peak_end {
  static constexpr int source = 5;
};
struct memory_of_numbers : peak_end {
  static constexpr double bad_to = 0.25;
};
struct memory_that_is_level : peak_end {
  static constexpr tact::level bad_to = 0.75;
};
struct memory_of_halves : peak_end {
  static constexpr double peak = 0.5;
};
struct memory_below_zero : peak_end {
  static constexpr int mean = -1;
};
struct memory_too_heavy : peak_end {
  static constexpr long long end = 1001;
};
struct memory_of_nothing : peak_end {
  static constexpr int peak = 0;
  static constexpr int end = 0;
};
struct memory_at_its_limits : peak_end {
  static constexpr unsigned long peak = 1000;
  static constexpr short end = 0;
  static constexpr tact::level bad_to = 0.0;
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

TEST_CASE("A memory has a name, a source, two levels in order, and weights", "[care]") {
  STATIC_REQUIRE(flaw_of_memory<peak_end> == memory_flaw::nothing);
  STATIC_REQUIRE(flaw_of_memory<memory_at_its_limits> == memory_flaw::nothing);
  STATIC_REQUIRE(flaw_of_memory<no_memory> == memory_flaw::no_name);
  STATIC_REQUIRE(flaw_of_memory<memory_of_nobody> == memory_flaw::no_name);
  STATIC_REQUIRE(flaw_of_memory<memory_from_a_number> == memory_flaw::no_source);
  STATIC_REQUIRE(flaw_of_memory<memory_of_numbers> == memory_flaw::bad_levels);
  STATIC_REQUIRE(flaw_of_memory<memory_that_is_level> == memory_flaw::bad_levels);
  STATIC_REQUIRE(flaw_of_memory<memory_of_halves> == memory_flaw::bad_weights);
  STATIC_REQUIRE(flaw_of_memory<memory_below_zero> == memory_flaw::bad_weights);
  STATIC_REQUIRE(flaw_of_memory<memory_too_heavy> == memory_flaw::bad_weights);
  STATIC_REQUIRE(flaw_of_memory<memory_of_nothing> == memory_flaw::bad_weights);
}
