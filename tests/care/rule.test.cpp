// What a rule must have, for every flaw that one can have.

#include <tact/care/rule.hpp>

#include <string_view>
#include <type_traits>

#include "laws/care.hpp"
#include "testing/catch.hpp"

using namespace tact::care;

// A rule with one thing changed each.
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
struct blind : sentence {
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

}  // namespace flawed_rules

using namespace flawed_rules;

TEST_CASE("Every flaw of a rule is found", "[care]") {
  STATIC_REQUIRE(flaw_of_rule<sound>() == rule_flaw::nothing);
  STATIC_REQUIRE(flaw_of_rule<nameless>() == rule_flaw::no_name);
  STATIC_REQUIRE(flaw_of_rule<empty_name>() == rule_flaw::no_name);
  STATIC_REQUIRE(flaw_of_rule<silent>() == rule_flaw::no_sentence);
  STATIC_REQUIRE(flaw_of_rule<says_nothing>() == rule_flaw::no_sentence);
  STATIC_REQUIRE(flaw_of_rule<unfounded>() == rule_flaw::no_sentence);
  STATIC_REQUIRE(flaw_of_rule<blind>() == rule_flaw::reads_no_events);
  STATIC_REQUIRE(flaw_of_rule<throws>() == rule_flaw::reads_no_events);
  STATIC_REQUIRE(flaw_of_rule<counts>() == rule_flaw::reads_no_events);
  STATIC_REQUIRE(flaw_of_rule<forgets_const>() == rule_flaw::end_cannot_be_asked);
  STATIC_REQUIRE(flaw_of_rule<says_no_verdict>() == rule_flaw::end_cannot_be_asked);
  STATIC_REQUIRE(flaw_of_rule<answers>() == rule_flaw::nothing);
}

TEST_CASE("Every rule, ours and foreign, is well formed, small, and copied as it stands", "[care]") {
  tact::detail::unpack<laws::all_rules>([]<class... R>(std::type_identity<R>...) {
    STATIC_REQUIRE(((flaw_of_rule<R>() == rule_flaw::nothing) && ...));
    STATIC_REQUIRE((std::is_trivially_copyable_v<R> && ...));
    STATIC_REQUIRE(((sizeof(R) <= 16) && ...));
  });
}

TEST_CASE("What an event leaves out was not said", "[care]") {
  constexpr event e{.what = act::cool_down, .at = 5};
  STATIC_REQUIRE(e.back == not_stated);
  STATIC_REQUIRE(e.limit == not_stated);
  STATIC_REQUIRE_FALSE(e.awaited);
}
