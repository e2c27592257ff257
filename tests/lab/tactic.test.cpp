// Tactics: names, what they ask for, and the part that each strategy plays.

#include <tact/lab/tactic.hpp>

#include <algorithm>
#include <string_view>

#include "testing/catch.hpp"
#include "testing/held.hpp"

namespace lab = tact::lab;
using lab::tactic;

TEST_CASE("A tactic has a name, and asks for a share", "[lab]") {
  STATIC_REQUIRE(tact::from_name<tactic>("work together") == tactic::work_together);
  STATIC_REQUIRE(tact::from_name<tactic>("put off") == tactic::put_off);
  STATIC_REQUIRE_FALSE(tact::from_name<tactic>("fight"));
  CHECK(lab::name(static_cast<tactic>(77)) == "withdraw");
  STATIC_REQUIRE(lab::usual_ask(tactic::contend).steps() + lab::usual_ask(tactic::yield).steps() == tact::level::one);
  STATIC_REQUIRE(lab::move(tactic::contend) == lab::move(tactic::contend, 0.875));
  STATIC_REQUIRE_FALSE(lab::move(tactic::contend) == lab::move(tactic::contend, 0.75));
  STATIC_REQUIRE(lab::settles(tactic::work_together));
  STATIC_REQUIRE_FALSE(lab::settles(tactic::put_off));
}

TEST_CASE("Every outcome has one part", "[lab]") {
  for (int i = 0; i <= static_cast<int>(tact::outcome::win_win); ++i) {
    const auto o = static_cast<tact::outcome>(i);
    CHECK(std::ranges::count(lab::parts, o, &lab::part::outcome) == 1);
    const auto line = std::ranges::find(lab::parts, o, &lab::part::outcome);
    CHECK(lab::tactic_of(o, false) == line->calm);
    CHECK(lab::tactic_of(o, true) == line->heated);
    CHECK_FALSE(std::string_view(line->source).empty());
  }
  CHECK(lab::tactic_of(static_cast<tact::outcome>(99), false) == tactic::split);
}

TEST_CASE("The strategies of the shipped models do what their roles in the literature do", "[lab]") {
  using testing::role;
  for (const testing::held_model& model : testing::held_models())
    for (const auto& [part, expected] : {std::pair{role::negotiation, tactic::work_together},
                                         {role::yielding, tactic::yield},
                                         {role::competition, tactic::contend},
                                         {role::compromise, tactic::split},
                                         {role::avoidance, tactic::withdraw},
                                         {role::postponement, tactic::put_off}})
      for (const tact::strategy_spec& s : model.strategies) {
        if (s.name != model.player(part) || (part == role::yielding && s.name == "compromise")) continue;
        INFO(model.name << ": " << s.name);
        CHECK(lab::tactic_of(s.outcome, false) == expected);
        if (part == role::avoidance) CHECK(lab::tactic_of(s.outcome, true) == tactic::put_off);
      }
}
