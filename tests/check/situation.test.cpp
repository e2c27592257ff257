// What a situation must have: each broken rule is found by its name.

#include <tact/check/situation.hpp>

#include <map>
#include <string>
#include <string_view>

#include "testing/catch.hpp"

namespace {

using tact::level;
using tact::situation;
using flaw = tact::detail::situation_flaw;

template <class S>
constexpr flaw flaw_of = tact::detail::flaw_of<S, flaw>;

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

/// Members without a default have none to compare, and that is not a mistake.
struct asks_for_everything {
  level assertiveness, cooperativeness, mood;
  static constexpr tact::factor<asks_for_everything> factors[] = {{"mood", &asks_for_everything::mood, 0.25}};
};

struct backwards {  // the other concern first; the default is not the neutral value
  tact::level cooperativeness, assertiveness;
  tact::level mood = 0.5;
  static constexpr tact::factor<backwards> factors[] = {{"mood", &backwards::mood, 0.25}};
};

struct with_text {  // a user's situation may have a member that no constant can hold
  tact::level assertiveness, cooperativeness;
  tact::level mood = 0.5;
  std::map<std::string, std::string> notes = {{"ticket", "a text that is too long for any small buffer"}};
  static constexpr tact::factor<with_text> factors[] = {{"mood", &with_text::mood, 0.5}};
};

}  // namespace

TEST_CASE("A situation that breaks a rule gets its name") {
  STATIC_REQUIRE(flaw_of<broken::lacks_a_concern> == flaw::no_concerns);
  STATIC_REQUIRE(flaw_of<broken::holds_a_plain_number> == flaw::no_concerns);
  STATIC_REQUIRE(flaw_of<broken::lacks_factors> == flaw::no_factors);
  STATIC_REQUIRE(flaw_of<broken::has_factors_of_another> == flaw::no_factors);
  STATIC_REQUIRE(flaw_of<broken::lacks_a_name> == flaw::factor_name);
  STATIC_REQUIRE(flaw_of<broken::says_a_name_twice> == flaw::factor_name);
  STATIC_REQUIRE(flaw_of<broken::calls_a_factor_by_a_concern> == flaw::factor_name);
  STATIC_REQUIRE(flaw_of<broken::defaults_off_neutral> == flaw::default_is_not_neutral);
  STATIC_REQUIRE(flaw_of<asks_for_everything> == flaw::nothing);
  STATIC_REQUIRE_FALSE(tact::detail::well_formed<broken::lacks_factors, flaw>);
}

TEST_CASE("A default is held against its neutral value whichever concern comes first") {
  STATIC_REQUIRE(flaw_of<backwards> == flaw::default_is_not_neutral);
}

TEST_CASE("A situation may carry more than levels") {
  STATIC_REQUIRE(tact::detail::well_formed<with_text, flaw>);
  const with_text s{.assertiveness = 0.25, .cooperativeness = 1.0, .mood = 0.75};
  CHECK(tact::detail::inputs_of(s) == tact::detail::inputs<with_text>{4096, 16384, 12288});
}
