// Lesson 5: everything is constexpr and exact, so a claim about advice can be a static_assert.

#include <iostream>

#include <tact/tact.hpp>

constexpr auto ada = tact::recommend({.assertiveness = 0.9, .cooperativeness = 0.8});
static_assert(ada.is<tact::negotiation>());    // the strategy's type
static_assert(ada.is<tact::confrontation>());  // and its family: strategies that have to reason

// A number from outside is checked once, when it becomes a level. After that nothing can fail.
static_assert(tact::level::from(0.4).has_value());
static_assert(!tact::level::from(1.4).has_value());
// constexpr tact::level wrong{1.4};  // does not compile

// Exact means that a tie is a tie. In the default model negotiation and compromise tie wherever the two concerns
// add up to 41/32. Then the advice is the one that the model lists first, negotiation. If a concern is
// one step lower, it is compromise.
constexpr double half = 41.0 / 64;
constexpr auto tie = tact::recommend({.assertiveness = half, .cooperativeness = half});
static_assert(tie.margin() == 0 && tie.is<tact::negotiation>() && tie.runner_up() == "compromise");

constexpr auto another = tact::recommend({.assertiveness = 0.75, .cooperativeness = 41.0 / 32 - 0.75});
static_assert(another.margin() == 0 && another.is<tact::negotiation>());

constexpr double step = 1.0 / tact::level::one;
constexpr auto below = tact::recommend({.assertiveness = half, .cooperativeness = half - step});
static_assert(below.margin() > 0 && below.is<tact::compromise>());

int main() {
  std::cout << "decided before this program ran: " << ada.name() << '\n'
            << "on the border: " << tie.name() << ", ahead by " << tie.margin() << '\n'
            << "a step of 1/" << tact::level::one << " below: " << below.name() << ", ahead by 1/" << 1 / below.margin()
            << '\n';
}
