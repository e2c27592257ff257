// What a player is: a struct of anybody's, with a name and one function.

#include <tact/lab/player.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "testing/catch.hpp"

namespace lab = tact::lab;

namespace shop {

/// A player with a member of its own, and a tactic as its move.
struct stubborn_until {
  std::string name;
  int round;
  lab::tactic play(const lab::view& v) const {
    return v.round < round ? lab::tactic::contend : lab::tactic::work_together;
  }
};

struct nameless {
  static lab::move play(const lab::view&) { return lab::tactic::split; }
};

struct forgets_const {
  static constexpr std::string_view name = "forgets const";
  lab::move play(const lab::view&) { return lab::tactic::split; }
};

struct plays_a_number {
  static constexpr std::string_view name = "plays a number";
  static int play(const lab::view&) { return 1; }
};

}  // namespace shop

TEST_CASE("A struct with a name and a const play is a player, and others are not", "[lab]") {
  STATIC_REQUIRE(lab::player<shop::stubborn_until>);
  STATIC_REQUIRE(lab::player<const shop::stubborn_until&>);
  STATIC_REQUIRE_FALSE(lab::player<shop::nameless>);
  STATIC_REQUIRE_FALSE(lab::player<shop::forgets_const>);
  STATIC_REQUIRE_FALSE(lab::player<shop::plays_a_number>);
  STATIC_REQUIRE_FALSE(lab::player<int>);
  STATIC_REQUIRE(sizeof(lab::check_player<shop::stubborn_until>) > 0);
}

TEST_CASE("An entrant keeps a copy of its player, and may take another name", "[lab]") {
  const std::vector<lab::entrant> all = [] {
    const shop::stubborn_until mine{"two rounds", 2};
    return std::vector<lab::entrant>{mine, shop::stubborn_until{"none", 0}};
  }();
  const lab::view third{.where = {.assertiveness = 0.5, .cooperativeness = 0.5}, .round = 1};
  CHECK(all[0].name() == "two rounds");
  CHECK(all[0].play(third) == lab::move(lab::tactic::contend));
  CHECK(all[1].play(third) == lab::move(lab::tactic::work_together));
  const lab::entrant renamed = all[0].named("another");
  CHECK(renamed.name() == "another");
  CHECK(renamed.play(third) == all[0].play(third));
}
