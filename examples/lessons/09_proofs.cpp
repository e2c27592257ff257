// Lesson 9: what holds everywhere, proved by the compiler; and where two models part.

#include <array>
#include <iostream>

#include <tact/tact.hpp>

struct escalate {
  static constexpr std::string_view name = "escalate";
  static constexpr tact::position ideal{.assertiveness = 1, .cooperativeness = 0.5};
  static constexpr tact::weight weights[] = {{"stakes", +0.25, "our policy 12"}};
};

using mine = tact::models::customer_care::with<escalate>;

static_assert(tact::verify::always_answers<mine>());  // an answer everywhere, gates or not
static_assert(tact::verify::reachable<mine>());       // each strategy is advised somewhere
static_assert(tact::verify::undominated<mine>());     // none has another one ahead of it everywhere
// static_assert(tact::verify::balanced<mine>());    // fails to compile, and says whose share is not equal

// Urgency never brings the advice to put off, and anger never to confront.
static_assert(tact::verify::monotone_away_from<mine, tact::procrastination, &tact::situation::urgency>());
static_assert(tact::verify::monotone_away_from<mine, tact::confrontation, &tact::situation::anger>());

int main() {
  using tact::models::customer_care, tact::models::pruitt_rubin;
  const tact::situation slice{.assertiveness = 0.5, .cooperativeness = 0.5};
  constexpr std::array<tact::equivalent, 5> alike{{{"negotiation", "problem_solving"},
                                                   {"competition", "contending"},
                                                   {"compromise", "yielding"},
                                                   {"avoidance", "inaction"},
                                                   {"procrastination", "inaction"}}};
  const auto apart = tact::disagreement(tact::regions<customer_care>(slice), tact::regions<pruitt_rubin>(slice), alike);
  std::cout << "the two models part on " << 100 * apart.share << " % of the square\n";
}
