// Lesson 2: what is going on around the conflict changes the advice.
//
// Each factor has a neutral value that stands for "unknown", so name only those you know. Anger rules out reason: from
// 0.75 up, a gate blocks every strategy that has to reason. Then the advice is to put the matter off, and afterwards()
// is the advice for the time when the anger is down. A matter that is urgent cannot be put off: that opens the gate.

#include <iostream>

#include <tact/tact.hpp>

int main() {
  tact::situation ada{.assertiveness = 0.9, .cooperativeness = 0.8};
  std::cout << "Ada is calm:        " << tact::recommend(ada).name() << '\n';

  ada.anger = 0.9;
  const auto advice = tact::recommend(ada);
  std::cout << "she is angry:       " << advice.name() << ", and afterwards " << advice.afterwards().name() << '\n';

  ada.urgency = 1.0;
  std::cout << "she races tomorrow: " << tact::recommend(ada).name() << '\n';
}
