// What a step must have, for every flaw that one can have; and what each act is to the rules.

#include <tact/care/step.hpp>

#include <set>
#include <string_view>

#include "laws/care.hpp"
#include "testing/catch.hpp"

using namespace tact::care;

// A step with one thing changed each.
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
struct one_language : sound {
  static constexpr words names{.english = "sound"};
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

namespace {

/// The acts that keep a law.
template <class Law>
std::set<act> all_that(Law law) {
  std::set<act> kept;
  for (int a = 0; a <= static_cast<int>(act::nothing); ++a)
    if (law(static_cast<act>(a))) kept.insert(static_cast<act>(a));
  return kept;
}

}  // namespace

TEST_CASE("Every flaw of a step is found", "[care]") {
  STATIC_REQUIRE(flaw_of_step<sound>() == step_flaw::nothing);
  STATIC_REQUIRE(flaw_of_step<nameless>() == step_flaw::no_name);
  STATIC_REQUIRE(flaw_of_step<empty_name>() == step_flaw::no_name);
  STATIC_REQUIRE(flaw_of_step<idle>() == step_flaw::no_act);
  STATIC_REQUIRE(flaw_of_step<numbered>() == step_flaw::no_act);
  STATIC_REQUIRE(flaw_of_step<one_language>() == step_flaw::names_incomplete);
  STATIC_REQUIRE(flaw_of_step<only_spoken>() == step_flaw::phrase_missing);
  STATIC_REQUIRE(flaw_of_step<only_written>() == step_flaw::phrase_missing);
  STATIC_REQUIRE(flaw_of_step<one_text>() == step_flaw::phrase_missing);
  STATIC_REQUIRE(flaw_of_step<falls_on_idle>() == step_flaw::fallback_is_no_step);
  STATIC_REQUIRE(flaw_of_step<falls_on_sound>() == step_flaw::nothing);
  STATIC_REQUIRE(flaw_of_step<falls_on_itself>() == step_flaw::falls_in_a_circle);
  STATIC_REQUIRE(flaw_of_step<first_of_two>() == step_flaw::falls_in_a_circle);
  STATIC_REQUIRE(flaw_of_step<chain<most_fallbacks>>() == step_flaw::nothing);
  STATIC_REQUIRE(flaw_of_step<chain<most_fallbacks + 1>>() == step_flaw::falls_in_a_circle);
}

TEST_CASE("The acts of the other side, those that acknowledge, and those that solve", "[care]") {
  CHECK(all_that(is_others) ==
        std::set{act::complain, act::anger, act::calm, act::agree, act::refuse, act::meant, act::prompt});
  CHECK(all_that(acknowledges) == std::set{act::acknowledge, act::disarm, act::apologise, act::understand});
  CHECK(all_that(solves) == std::set{act::offer, act::bargain, act::hold, act::concede});
}

TEST_CASE("A phrase is said aloud or in writing, by channel", "[care]") {
  constexpr phrases p{.spoken = "hear", .written = "read"};
  for (const channel c : channels) CHECK(p.by(c) == (is_written(c) ? "read" : "hear"));
}

TEST_CASE("A foreign step is lowered whole, and the least of steps, too", "[care]") {
  constexpr const step_info& voucher = step_of<acme::send_voucher>;
  STATIC_REQUIRE(voucher.name == "send_voucher");
  STATIC_REQUIRE(voucher.does == act::offer);
  STATIC_REQUIRE(voucher.names.chinese == "send_voucher");
  STATIC_REQUIRE(voucher.instruction == "send a voucher worth what went wrong");
  STATIC_REQUIRE(voucher.phrases.by(channel::mail) == "You find a voucher below.");
  STATIC_REQUIRE(voucher.source == "our policy 11");
  STATIC_REQUIRE(voucher.fallback == &step_of<escalate>);

  constexpr const step_info& least = step_of<acme::shrug>;
  STATIC_REQUIRE(least.instruction.empty());
  STATIC_REQUIRE(least.avoid.empty());
  STATIC_REQUIRE(least.phrases.by(channel::phone).empty());
  STATIC_REQUIRE(least.source.empty());
  STATIC_REQUIRE(least.fallback == nullptr);
}
