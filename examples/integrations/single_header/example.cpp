// Try it: change the numbers, each from 0 to 1, and run it again.

#include "tact.hpp"

#include <iostream>

// Worked out while this compiles.
static_assert(tact::recommend({.assertiveness = 0.8, .cooperativeness = 0.9}).is<tact::negotiation>());

int main() {
  for (const double anger : {0.0, 0.9}) {
    const auto advice = tact::recommend({.assertiveness = 0.8, .cooperativeness = 0.9, .anger = anger, .stakes = 0.7});
    std::cout << "anger " << anger << ": " << advice.name() << ", afterwards " << advice.afterwards().name() << '\n';

    const auto why = tact::explain(advice);
    if (why.main()) std::cout << "  ahead of " << why.rival << ", mostly because of " << why.main()->input << '\n';
    for (const auto& candidate : advice.ranking())
      if (candidate.blocked) std::cout << "  ruled out: " << candidate.name << '\n';
  }
}
