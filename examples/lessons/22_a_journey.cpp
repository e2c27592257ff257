// Lesson 22: a journey: what Ada's contacts with the shop leave, and what they say of the next one.

#include <cstdint>
#include <iostream>

#include <tact/care.hpp>

using namespace tact::care;

constexpr std::int64_t day = 86400;
constexpr judgement expected{.respect = 0.75, .reliability = 0.75, .delay_before = 0.25, .indifference = 0.25};

constexpr moment contacts[] = {
    {.at = 0, .reason = contact_reason::information, .expected = expected, .satisfaction = 0.9, .first = true},
    {.at = 9 * day, .reason = contact_reason::help, .satisfaction = 0.5, .resolved_at = 9 * day + 5400},
    {.at = 21 * day,
     .reason = contact_reason::claim,  // the bicycle is not ready, and nobody calls back
     .expected = expected,
     .perceived = {.respect = 0.5, .reliability = 0.0, .delay_before = 0.875, .indifference = 0.75}},
    {.at = 22 * day, .satisfaction = 1.0, .judged_by = judge::staff},
};

int main() {
  journey<> ada;
  for (const moment& m : contacts)
    if (const moment_fault fault = ada.record(m); is_refused(fault)) std::cout << message(fault) << '\n';

  std::cout << ada.size() << " contacts, mean " << ada.mean()->text().view() << ", remembered as "
            << ada.remembered()->text().view() << ", " << name(ada.trend()) << '\n';
  for (const expectation_gap& g : ada.corrections())
    std::cout << "to correct: " << name(g.about) << ", " << english.word(name(g.in)).text << ": " << g.gap() << '\n';

  const tact::situation next{.assertiveness = 0.6, .cooperativeness = 0.7};
  for (const adjustment& a : ada.adjustments(next))
    std::cout << a.factor << " at least " << a.to.text().view() << ": " << a.reason << '\n';
  std::cout << tact::recommend(next).name() << " becomes " << tact::recommend(ada.apply_to(next)).name() << '\n';
}
