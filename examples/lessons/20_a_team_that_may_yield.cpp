// Lesson 20: a team that may yield in full.
//
// The default model never gives in: the most that it yields is a compromise. A strategy that gives in ships with tact,
// but a team has to add it: accommodation. Add it where an agent may do so alone, such as a desk that may refund in
// full up to 50 euros; above that limit, ask the default model. It has the anger gate, like confrontation.

#include <iostream>

#include <tact/strategies/accommodation.hpp>
#include <tact/tact.hpp>

using desk_that_may_refund = tact::models::customer_care::with<tact::accommodation>;

void print(const char* who, const auto& advice) {
  std::cout << who << advice.name() << ", " << name(advice.outcome()) << '\n';
}

int main() {
  // Ada was billed twice for a bell. She is right, and 9 euros are little to the shop.
  const tact::situation billed_twice{.assertiveness = 0.3, .cooperativeness = 0.8, .stakes = 0.1, .legitimacy = 1.0};

  print("the model as shipped:   ", tact::recommend(billed_twice));
  print("a desk that may refund: ", tact::recommend<desk_that_may_refund>(billed_twice));
}
