// Lesson 2: the context of a conflict changes the advice.
//
// Each factor has a neutral value that stands for "unknown", so name only those you know. Nobody can reason with
// anger: from 0.75 up, a gate blocks every strategy that has to reason, and another one keeping out of it. Then the
// advice is to put the matter off, and afterwards() is the advice for the time when the anger is down. if_it_fails() is
// what to do once that has been tried in vain. An urgent matter cannot be put off, so it opens the gate.

#include <iostream>

#include <tact/tact.hpp>

int main() {
  tact::situation ada{.assertiveness = 0.9, .cooperativeness = 0.8};
  std::cout << "Ada is calm:        " << tact::recommend(ada).name() << '\n';

  ada.anger = 0.9;
  const auto advice = tact::recommend(ada);
  const auto later = advice.afterwards();
  std::cout << "she is angry:       " << advice.name() << ' ' << name(advice.delay()) << ", and afterwards "
            << later.name() << '\n';
  std::cout << "if that fails:      " << later.if_it_fails().name() << '\n';

  ada.urgency = 1.0;
  std::cout << "she races tomorrow: " << tact::recommend(ada).name() << '\n';
}
