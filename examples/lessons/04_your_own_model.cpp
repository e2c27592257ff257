// Lesson 4: a model of your own, on a situation of your own: what the shop may decide about a late repair.

#include <iostream>

#include <tact/tact.hpp>

struct repair {  // a situation: the two concerns, and factors of your own, each with its neutral value
  tact::level assertiveness, cooperativeness;
  tact::level delay = 0.0;    // 1 is two weeks or more
  tact::level mistake = 0.0;  // 1 if it was clearly ours
  static constexpr tact::factor<repair> factors[] = {{"delay", &repair::delay, 0}, {"mistake", &repair::mistake, 0}};
};

struct drop_the_fee {  // three strategies
  static constexpr std::string_view name = "drop the fee";
  static constexpr tact::position ideal{.assertiveness = 0.25, .cooperativeness = 1};
  static constexpr tact::weight weights[] = {{"mistake", +1.0, "shop rule 1: we pay for our mistakes"}};
};
struct repair_tonight {
  static constexpr std::string_view name = "repair it tonight";
  static constexpr tact::position ideal{.assertiveness = 0.75, .cooperativeness = 0.75};
  static constexpr tact::weight weights[] = {{"delay", +0.5, "shop rule 2: nobody waits two weeks"}};
};
struct explain_the_bill {
  static constexpr std::string_view name = "explain the bill";
  static constexpr tact::position ideal{.assertiveness = 1, .cooperativeness = 0.5};
};

struct desk : tact::model<desk, repair> {  // a model: its situation, and its strategies
  static constexpr std::string_view name = "desk";
  using strategies = tact::catalog<drop_the_fee, repair_tonight, explain_the_bill>;
};

int main() {
  // Late by a day; by two weeks; by two weeks, and by our mistake.
  const repair claims[] = {{.assertiveness = 0.8, .cooperativeness = 0.5}, {0.8, 0.5, 1.0}, {0.8, 0.5, 1.0, 1.0}};
  for (const repair& ada : claims)
    std::cout << "delay " << ada.delay.value() << ", mistake " << ada.mistake.value() << ": "
              << tact::recommend<desk>(ada).name() << '\n';
}
