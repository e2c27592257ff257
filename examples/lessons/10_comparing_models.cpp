// Lesson 10: where two models give different advice.
//
// Each model has its own strategies, so first state which ones count as the same. The default model has no strategy
// that yields; compromise, which gives up a part, also stands for Pruitt and Rubin's yielding. Procrastination and
// avoidance both count as their inaction.

#include <array>
#include <iostream>

#include <tact/io/format.hpp>
#include <tact/tact.hpp>

int main() {
  using tact::models::customer_care, tact::models::pruitt_rubin;
  constexpr std::array<tact::equivalent, 5> same{{{"negotiation", "problem_solving"},
                                                  {"competition", "contending"},
                                                  {"compromise", "yielding"},
                                                  {"avoidance", "inaction"},
                                                  {"procrastination", "inaction"}}};

  const tact::situation calm_day{.assertiveness = 0.5,
                                 .cooperativeness = 0.5};  // a map takes all values of the concerns
  const auto ours = tact::regions<customer_care>(calm_day);
  const auto theirs = tact::regions<pruitt_rubin>(calm_day);

  const auto apart = tact::disagreement(ours, theirs, same);
  std::cout << "the models disagree on " << tact::io::percent(apart.share) << " of the square:\n";
  tact::for_each_overlap(ours, theirs, same, [](const auto& part) {
    if (!part.agree)
      std::cout << "  " << "ours " << part.one << ", theirs " << part.other << ": "
                << tact::io::percent(part.where.area()) << '\n';
  });
}
