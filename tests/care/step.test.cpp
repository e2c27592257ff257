// The roles of each act in the rules, and the words of a step.

#include <tact/care/step.hpp>

#include <set>

#include "testing/catch.hpp"

using namespace tact::care;

namespace {

/// The acts that keep a law.
template <class Law>
std::set<act> all_that(Law law) {
  std::set<act> kept;
  for (int a = 0; a <= static_cast<int>(act::nothing); ++a)
    if (law(static_cast<act>(a))) kept.insert(static_cast<act>(a));
  return kept;
}

}  // namespace

TEST_CASE("The acts of the other side, those that acknowledge, and those that solve", "[care]") {
  CHECK(all_that(is_others) ==
        std::set{act::complain, act::anger, act::calm, act::agree, act::refuse, act::meant, act::prompt});
  CHECK(all_that(acknowledges) == std::set{act::acknowledge, act::disarm, act::apologise, act::understand});
  CHECK(all_that(solves) == std::set{act::offer, act::bargain, act::hold, act::concede});
}

TEST_CASE("A phrase is said aloud or in writing, by channel", "[care]") {
  constexpr phrases p{.spoken = "hear", .written = "read"};
  for (const channel c : channels) CHECK(p.by(c) == (is_written(c) ? "read" : "hear"));
}
