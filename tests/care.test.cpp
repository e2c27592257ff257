// All of care in one contact: the customer, the plan, the log, and the audit; and from one contact to the next.

#include <tact/care.hpp>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <tact/tact.hpp>

#include "testing/catch.hpp"

TEST_CASE("From a customer to a plan, to a log, to a clean audit", "[care]") {
  using namespace tact::care;
  constexpr std::string_view seen[] = {"gets louder", "mixes feelings with facts"};
  constexpr auto who = suggest(seen).best;
  STATIC_REQUIRE(who == customer<>::of<angry>());

  constexpr auto advice =
      tact::recommend(who.apply_to(tact::situation{.assertiveness = 0.8, .cooperativeness = 0.9, .stakes = 0.7}));
  constexpr auto made = plan_for(advice, {.who = who, .by = channel::phone});

  // The plan lowers the anger that it begins with, whatever the numbers of the curve.
  constexpr anger_curve curve;
  anger_state before = curve.start_at(0.9), after = before;
  std::vector<event> log{{.what = act::anger, .at = 0}};
  for (const plan_step& s : made) {
    log.push_back(detail::as_event(s.step->does, log.size()));
    after = curve.after(after, s.step->does);
  }
  CHECK(after.anger < before.anger);
  CHECK(keeps_rules(log));

  log.erase(log.begin() + 1);  // without the acknowledgement
  log.insert(log.begin() + 1, {.what = act::offer, .at = 30});
  CHECK_FALSE(keeps_rules(log));
}

TEST_CASE("From contacts to a journey, to the next situation, to another plan", "[care]") {
  using namespace tact::care;
  constexpr tact::situation s{.assertiveness = 0.6, .cooperativeness = 0.7};
  constexpr auto next = [] {
    journey<> ada;
    ada.record({.at = 0, .satisfaction = 0.75});
    ada.record({.at = 60, .reason = contact_reason::claim, .perceived = {.respect = 0.25, .indifference = 0.875}});
    return ada.apply_to(tact::situation{.assertiveness = 0.6, .cooperativeness = 0.7});
  }();
  STATIC_REQUIRE(next.anger == tact::level{0.5});
  const auto calm = plan_for(tact::recommend(s)), angry = plan_for(tact::recommend(next));
  CHECK(calm.strategy() != angry.strategy());
  CHECK(calm[0].step->does != act::acknowledge);
  CHECK(angry[0].step->does == act::acknowledge);
}

TEST_CASE("The core does without care", "[care]") {
  std::ifstream core{TACT_ROOT "/include/tact/tact.hpp"};
  REQUIRE(core);
  const std::string text{std::istreambuf_iterator<char>{core}, {}};
  CHECK(text.find("#include <tact/recommend.hpp>") != std::string::npos);
  CHECK(text.find("#include <tact/care") == std::string::npos);
}
