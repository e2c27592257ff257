// What a step must have, for every flaw that one can have.

#include <tact/care/check/step.hpp>

#include <string_view>

#include <tact/check/machine.hpp>

#include "testing/catch.hpp"

using namespace tact::care;

namespace {

using tact::care::detail::most_fallbacks;
using flaw = tact::care::detail::step_flaw;

template <class S>
constexpr flaw flaw_of = tact::detail::flaw_of<S, flaw>;

}  // namespace

// Steps with one change each.
namespace flawed_steps {

struct sound {
  static constexpr std::string_view name = "sound";
  static constexpr act does = act::offer;
};
struct nameless {
  static constexpr act does = act::offer;
};
struct empty_name {
  static constexpr std::string_view name = "";
  static constexpr act does = act::offer;
};
struct idle {
  static constexpr std::string_view name = "idle";
};
struct numbered : idle {
  static constexpr int does = 3;
};
struct only_spoken : sound {
  static constexpr tact::care::phrases phrases{.spoken = "Here you are."};
};
struct only_written : sound {
  static constexpr tact::care::phrases phrases{.written = "Here you are."};
};
struct one_text : sound {
  static constexpr const char* phrases = "Here you are.";
};
struct falls_on_idle : sound {
  using fallback = idle;
};
struct falls_on_sound : sound {
  using fallback = sound;
};

struct falls_on_itself : sound {
  using fallback = falls_on_itself;
};
struct first_of_two;
struct second_of_two : sound {
  using fallback = first_of_two;
};
struct first_of_two : sound {
  using fallback = second_of_two;
};
template <int Left>
struct chain : sound {
  using fallback = chain<Left - 1>;
};
template <>
struct chain<0> : sound {};

}  // namespace flawed_steps

using namespace flawed_steps;

TEST_CASE("Every flaw of a step is found", "[care]") {
  STATIC_REQUIRE(flaw_of<sound> == flaw::nothing);
  STATIC_REQUIRE(flaw_of<nameless> == flaw::no_name);
  STATIC_REQUIRE(flaw_of<empty_name> == flaw::no_name);
  STATIC_REQUIRE(flaw_of<idle> == flaw::no_act);
  STATIC_REQUIRE(flaw_of<numbered> == flaw::no_act);
  STATIC_REQUIRE(flaw_of<only_spoken> == flaw::phrase_missing);
  STATIC_REQUIRE(flaw_of<only_written> == flaw::phrase_missing);
  STATIC_REQUIRE(flaw_of<one_text> == flaw::phrase_missing);
  STATIC_REQUIRE(flaw_of<falls_on_idle> == flaw::fallback_is_no_step);
  STATIC_REQUIRE(flaw_of<falls_on_sound> == flaw::nothing);
  STATIC_REQUIRE(flaw_of<falls_on_itself> == flaw::falls_in_a_circle);
  STATIC_REQUIRE(flaw_of<first_of_two> == flaw::falls_in_a_circle);
  STATIC_REQUIRE(flaw_of<chain<most_fallbacks>> == flaw::nothing);
  STATIC_REQUIRE(flaw_of<chain<most_fallbacks + 1>> == flaw::falls_in_a_circle);
}
