// Lesson 19: from the fields of a ticket to the inputs, when little is known.
//
// The shop's help desk knows two things about a ticket: its priority, and how often it was reopened. Each becomes a
// factor. The two concerns are chosen, not observed: they are the shop's policy, and a policy is rough, so they are
// intervals. Anger may decide, and the agent can find out: tact::unknown. All other factors are left out: neutral.

#include <algorithm>
#include <iostream>

#include <tact/io/format.hpp>
#include <tact/tact.hpp>

struct ticket {
  std::string_view priority;
  int reopened = 0;
  tact::interval anger = tact::unknown;
};

tact::interval stakes_of(std::string_view priority) {
  return priority == "low" ? 0.2 : priority == "normal" ? 0.5 : priority == "high" ? 0.8 : tact::unknown;
}

void report(const char* what, const ticket& t) {
  const tact::uncertain_situation known{.assertiveness = {0.5, 0.7},
                                        .cooperativeness = {0.6, 0.8},
                                        .anger = t.anger,
                                        .stakes = stakes_of(t.priority),
                                        .impasse = std::min(t.reopened, 4) / 4.0};
  const auto answer = tact::consider(known);
  std::cout << what << ": " << (answer.name().empty() ? "unsure" : answer.name()) << '\n';
  for (const tact::candidate& c : answer)
    if (c.share > 0) std::cout << "  " << c.name << ' ' << tact::io::percent(c.share) << '\n';
  if (const tact::next_question next = tact::ask_next(known)) std::cout << "  ask for " << next.input << '\n';
}

int main() {
  report("the ticket alone", {.priority = "high", .reopened = 2});
  report("the agent asked, and Ada is calm", {.priority = "high", .reopened = 2, .anger = 0.2});
}
