// Lesson 5: all of it is constexpr, and exact, so a claim about advice can be a static_assert.

#include <iostream>

#include <tact/tact.hpp>

constexpr auto advice = tact::recommend({.assertiveness = 0.9, .cooperativeness = 0.8});
static_assert(advice.is<tact::negotiation>());    // the strategy's type
static_assert(advice.is<tact::confrontation>());  // and its family

// Numbers from outside are checked once, at the door; behind it nothing can fail.
static_assert(tact::level::from(0.4).has_value());
static_assert(!tact::level::from(1.4).has_value());
// constexpr tact::level wrong{1.4};  // does not compile

// The same situation under another model, and a hash of the model to log beside the advice.
using tact::models::thomas_kilmann;
static_assert(tact::recommend<thomas_kilmann>({.assertiveness = 0.1, .cooperativeness = 0.9}).name() ==
              "accommodating");
static_assert(thomas_kilmann::fingerprint() != tact::models::customer_care::fingerprint());

// Ties are real ties, and go to the strategy that the model lists first.
constexpr auto tie = tact::recommend({.assertiveness = 0.65625, .cooperativeness = 0.65625});
static_assert(tie.margin() == 0 && tie.is<tact::negotiation>() && tie.runner_up() == "compromise");

int main() { std::cout << "everything was decided before this program ran: " << advice.name() << '\n'; }
