// What a rule must have, for every flaw that one can have.

#include <tact/care/check/rule.hpp>

#include <concepts>
#include <string_view>
#include <type_traits>

#include <tact/care/protocols.hpp>
#include <tact/catalog.hpp>

#include "laws/care.hpp"
#include "testing/catch.hpp"

using namespace tact::care;
using tact::care::detail::rule_flaw;

// Rules with one change each.
namespace flawed_rules {

struct sentence {
  static constexpr const char* says = "be kind";
  static constexpr const char* source = "our policy";
};
struct reader {
  constexpr bool broken_by(const event&) noexcept { return false; }
};
struct sound : sentence, reader {
  static constexpr std::string_view name = "sound";
};
struct nameless : sentence, reader {};
struct empty_name : sentence, reader {
  static constexpr std::string_view name = "";
};
struct silent : reader {
  static constexpr std::string_view name = "silent";
  static constexpr const char* source = "our policy";
};
struct says_nothing : reader {
  static constexpr std::string_view name = "says_nothing";
  static constexpr const char* says = "";
  static constexpr const char* source = "our policy";
};
struct unfounded : reader {
  static constexpr std::string_view name = "unfounded";
  static constexpr const char* says = "be kind";
};
struct idle : sentence {
  static constexpr std::string_view name = "idle";
};
struct only_ends : idle {
  constexpr bool broken_at_end() const noexcept { return true; }
};
struct blind : sentence {
  static bool broken_by(act) noexcept { return false; }
  static constexpr std::string_view name = "blind";
};
struct throws : sentence {
  static constexpr std::string_view name = "throws";
  static bool broken_by(const event&) { return false; }
};
struct counts : sentence {
  static constexpr std::string_view name = "counts";
  static int broken_by(const event&) noexcept { return 0; }
};
struct forgets_const : sound {
  constexpr bool broken_at_end() noexcept { return true; }
};
struct says_no_verdict : sound {
  constexpr void broken_at_end() const noexcept {}
};
struct answers : sound {
  constexpr bool broken_at_end() const noexcept { return true; }
};
struct for_a_class : sound {
  using customer = demanding;
};
struct for_a_number : sound {
  using customer = int;
};
struct nobody {};
struct for_nobody : sound {
  using customer = nobody;
};
struct patterned : idle {
  static constexpr only_after pattern{.owed_by = act::anger, .paid_by = act::calm, .forbids = act::offer};
};
struct both : patterned, reader {};
struct both_blind : patterned, blind {
  using blind::name, blind::says, blind::source;
};
struct pattern_with_end : patterned {
  constexpr bool broken_at_end() const noexcept { return true; }
};
struct no_pattern : idle {
  static constexpr act pattern = act::deny;
};
struct changing_pattern : idle {
  static inline never pattern{.what = act::deny};
};
struct pattern_of_each : idle {
  never pattern{.what = act::deny};
};
template <auto Pattern>
struct made_of : idle {
  static constexpr auto pattern = Pattern();
};
constexpr acts none;
using never_nothing = made_of<[] { return never{.what = none, .once = act::anger}; }>;

}  // namespace flawed_rules

using namespace flawed_rules;

template <class R>
constexpr rule_flaw flaw = tact::detail::flaw_of<R, rule_flaw>;

TEST_CASE("Every flaw of a rule is found", "[care]") {
  STATIC_REQUIRE(flaw<sound> == rule_flaw::nothing);
  STATIC_REQUIRE(flaw<nameless> == rule_flaw::no_name);
  STATIC_REQUIRE(flaw<empty_name> == rule_flaw::no_name);
  STATIC_REQUIRE(flaw<silent> == rule_flaw::no_sentence);
  STATIC_REQUIRE(flaw<says_nothing> == rule_flaw::no_sentence);
  STATIC_REQUIRE(flaw<unfounded> == rule_flaw::no_sentence);
  STATIC_REQUIRE(flaw<idle> == rule_flaw::demands_nothing);
  STATIC_REQUIRE(flaw<only_ends> == rule_flaw::demands_nothing);
  STATIC_REQUIRE(flaw<blind> == rule_flaw::reads_no_events);
  STATIC_REQUIRE(flaw<throws> == rule_flaw::reads_no_events);
  STATIC_REQUIRE(flaw<counts> == rule_flaw::reads_no_events);
  STATIC_REQUIRE(flaw<forgets_const> == rule_flaw::end_cannot_be_asked);
  STATIC_REQUIRE(flaw<says_no_verdict> == rule_flaw::end_cannot_be_asked);
  STATIC_REQUIRE(flaw<answers> == rule_flaw::nothing);
  STATIC_REQUIRE(flaw<for_a_class> == rule_flaw::nothing);
  STATIC_REQUIRE(flaw<for_a_number> == rule_flaw::customer_is_no_class);
  STATIC_REQUIRE(flaw<for_nobody> == rule_flaw::customer_is_no_class);
}

TEST_CASE("Every flaw of a rule that has a pattern is found", "[care]") {
  STATIC_REQUIRE(flaw<patterned> == rule_flaw::nothing);
  STATIC_REQUIRE(flaw<both> == rule_flaw::demands_twice);
  STATIC_REQUIRE(flaw<both_blind> == rule_flaw::demands_twice);
  STATIC_REQUIRE(flaw<pattern_with_end> == rule_flaw::demands_twice);
  STATIC_REQUIRE(flaw<no_pattern> == rule_flaw::pattern_is_none);
  STATIC_REQUIRE(flaw<changing_pattern> == rule_flaw::pattern_is_none);
  STATIC_REQUIRE(flaw<pattern_of_each> == rule_flaw::pattern_is_none);
  STATIC_REQUIRE(flaw<never_nothing> == rule_flaw::pattern_lacks_acts);
}

TEST_CASE("A pattern that nothing breaks, or that nothing pays, lacks acts", "[care]") {
  constexpr acts some = act::ask;
  STATIC_REQUIRE(detail::whole(never{.what = some}));
  STATIC_REQUIRE(detail::whole(never{.what = some, .once = some}));
  STATIC_REQUIRE(detail::whole(only_after{.owed_by = some, .paid_by = some, .forbids = some}));
  STATIC_REQUIRE(detail::whole(only_after{.owed_by = none, .paid_by = some, .forbids = some, .owed_at_first = true}));
  STATIC_REQUIRE_FALSE(detail::whole(only_after{.owed_by = none, .paid_by = some, .forbids = some}));
  STATIC_REQUIRE_FALSE(detail::whole(only_after{.owed_by = some, .paid_by = none, .forbids = some}));
  STATIC_REQUIRE_FALSE(detail::whole(only_after{.owed_by = some, .paid_by = some, .forbids = none}));
  STATIC_REQUIRE(detail::whole(answered_before{.owed_by = some, .paid_by = some, .before = some}));
  STATIC_REQUIRE(detail::whole(answered_before{.owed_by = some, .paid_by = some, .before = none, .at_end = true}));
  STATIC_REQUIRE_FALSE(detail::whole(answered_before{.owed_by = some, .paid_by = some, .before = none}));
  STATIC_REQUIRE_FALSE(detail::whole(answered_before{.owed_by = none, .paid_by = some, .before = some}));
  STATIC_REQUIRE_FALSE(detail::whole(answered_before{.owed_by = some, .paid_by = none, .before = some}));
}

TEST_CASE("Every rule, ours and foreign, is well formed, small, and copied as it stands", "[care]") {
  tact::detail::unpack<laws::all_rules>([]<class... R>(std::type_identity<R>...) {
    STATIC_REQUIRE(((flaw<R> == rule_flaw::nothing) && ...));
    STATIC_REQUIRE((std::is_trivially_copyable_v<R> && ...));
    STATIC_REQUIRE(((sizeof(R) <= 16) && ...));
  });
}

TEST_CASE("Twenty-one of the rules that ship are patterns, and two are for one class", "[care]") {
  tact::detail::unpack<rules_of<protocols>>([]<class... R>(std::type_identity<R>...) {
    STATIC_REQUIRE((tact::care::detail::has_pattern<R> + ...) == 21);
    STATIC_REQUIRE((tact::care::detail::for_one_class<R> + ...) == 2);
  });
  STATIC_REQUIRE(std::same_as<never_grant_demand::customer, demanding>);
  STATIC_REQUIRE(std::same_as<no_unlimited_time::customer, talker>);
}

TEST_CASE("The rules of a protocol, and of a catalog of protocols one after the other", "[care]") {
  using a = flawed_rules::sound;
  using b = flawed_rules::answers;
  using c = flawed_rules::patterned;
  struct first {
    using rules = tact::catalog<a, b>;
  };
  struct empty {
    using rules = tact::catalog<>;
  };
  struct second {
    using rules = tact::catalog<c>;
  };
  STATIC_REQUIRE(std::same_as<rules_of<first>, tact::catalog<a, b>>);
  STATIC_REQUIRE(std::same_as<rules_of<tact::catalog<>>, tact::catalog<>>);
  STATIC_REQUIRE(std::same_as<rules_of<tact::catalog<first>>, tact::catalog<a, b>>);
  STATIC_REQUIRE(std::same_as<rules_of<tact::catalog<first, empty, second>>, tact::catalog<a, b, c>>);
  STATIC_REQUIRE(std::same_as<rules_of<tact::catalog<second, first>>, tact::catalog<c, a, b>>);

  struct lists_none {
    using rules = a;
  };
  STATIC_REQUIRE(protocol<first>);
  STATIC_REQUIRE(protocol<empty>);
  STATIC_REQUIRE_FALSE(protocol<a>);
  STATIC_REQUIRE_FALSE(protocol<lists_none>);
  STATIC_REQUIRE_FALSE(protocol<tact::catalog<first>>);
}

TEST_CASE("What an event leaves out was not said", "[care]") {
  constexpr event e{.what = act::cool_down, .at = 5};
  STATIC_REQUIRE(e.back == not_stated);
  STATIC_REQUIRE(e.limit == not_stated);
  STATIC_REQUIRE_FALSE(e.awaited);
}
