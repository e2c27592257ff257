// The curve of anger: only its directions are claimed, and all of them are held over every level.

#include <tact/care/anger.hpp>

#include <algorithm>
#include <vector>

#include "testing/catch.hpp"

using namespace tact::care;
using tact::level;

namespace {

constexpr act all_acts[] = {act::complain,
                            act::anger,
                            act::calm,
                            act::agree,
                            act::refuse,
                            act::meant,
                            act::prompt,
                            act::listen,
                            act::ask,
                            act::understand,
                            act::acknowledge,
                            act::disarm,
                            act::apologise,
                            act::computer_mode,
                            act::vent,
                            act::offer,
                            act::bargain,
                            act::hold,
                            act::concede,
                            act::leave,
                            act::check,
                            act::cool_down,
                            act::learn_more,
                            act::pause,
                            act::resume,
                            act::escalate,
                            act::close,
                            act::deny,
                            act::argue,
                            act::defend,
                            act::promise,
                            act::break_promise,
                            act::put_down,
                            act::get_emotional,
                            act::show_indifference,
                            act::grant_demand,
                            act::give_unlimited_time,
                            act::nothing};
static_assert(std::size(all_acts) == static_cast<std::size_t>(act::nothing) + 1);

level steps(int n) { return level(n / 16384.0); }

/// The shipped curve, two extreme ones, and one whose shares are one step wide.
const std::vector<anger_curve> curves = {
    {},
    {.rise = 1.0, .fall = 1.0, .calming = 1.0, .provoking = 1.0, .minutes = 1},
    {.rise = 0.9, .fall = 0.5, .calming = 0.01, .provoking = 0.99, .minutes = 3},
    {.rise = 1 / 16384.0, .fall = 1 / 16384.0, .calming = 1 / 16384.0, .provoking = 1 / 16384.0, .minutes = 2},
};

/// Calls f for every curve, every level and a few minutes that anger still rises for.
template <class F>
void for_all_tempers(F f) {
  for (const anger_curve& c : curves)
    for (int n = 0; n <= level::one; ++n)
      for (const int minutes_rising : {0, 1, c.minutes, c.minutes + 3}) f(c, anger_state{steps(n), minutes_rising});
}

}  // namespace

TEST_CASE("What lowers anger lowers all there is, and ends its rise", "[care]") {
  long wrong = 0;
  for_all_tempers([&](const anger_curve& c, anger_state t) {
    for (const act a : {act::acknowledge, act::disarm, act::apologise, act::understand, act::computer_mode}) {
      const anger_state then = c.after(t, a);
      wrong += !(then.anger < t.anger || (t.anger == level{0.0} && then.anger == t.anger)) || then.minutes_rising != 0;
    }
  });
  CHECK(wrong == 0);
}

TEST_CASE("What raises anger raises all that can rise, and begins its rise anew", "[care]") {
  long wrong = 0;
  for_all_tempers([&](const anger_curve& c, anger_state t) {
    for (const act a : {act::deny, act::argue, act::defend, act::get_emotional}) {
      const anger_state then = c.after(t, a);
      wrong += !(then.anger > t.anger || (t.anger == level{1.0} && then.anger == t.anger)) ||
               then.minutes_rising < t.minutes_rising || then.minutes_rising < c.minutes;
    }
    wrong += c.after(t, act::apologise, true).anger < t.anger;  // after harm that was meant
  });
  CHECK(wrong == 0);
}

TEST_CASE("Listening stops anger's rise, and lowers nothing: statements 78 and 86", "[care]") {
  long wrong = 0;
  for_all_tempers([&](const anger_curve& c, anger_state t) {
    const anger_state heard = c.after(t, act::listen);
    wrong += heard.anger != t.anger || heard.minutes_rising != 0;
    wrong += c.minute_after(heard).anger > t.anger;  // and from then on it falls
    if (t.minutes_rising > 0 && t.anger < level{1.0}) wrong += !(c.minute_after(t).anger > c.minute_after(heard).anger);
  });
  CHECK(wrong == 0);

  // Offended, and listened to: not the same as ignored, and not the same as invited to let off steam.
  constexpr anger_curve curve;
  constexpr anger_state offended = curve.start_at(0.6);
  STATIC_REQUIRE(curve.after(curve.after(offended, act::listen), 5).anger < offended.anger);
  STATIC_REQUIRE(curve.after(offended, 5).anger > offended.anger);
  STATIC_REQUIRE(curve.after(curve.after(offended, act::vent), 5) == curve.after(offended, 5));
}

TEST_CASE("A reaction in anger is fuel: statements 89 to 91", "[care]") {
  STATIC_REQUIRE(effect_on_anger(act::get_emotional) == anger_effect::raises);
  STATIC_REQUIRE(effect_on_anger(act::computer_mode) == anger_effect::lowers);
}

TEST_CASE("Venting does not help, and nor does anything that has no pull", "[care]") {
  for (const act a : all_acts) {
    INFO(static_cast<int>(a));
    if (effect_on_anger(a) != anger_effect::none) continue;
    const anger_state t{0.6, 3};
    CHECK(anger_curve{}.after(t, a) == t);
  }
  STATIC_REQUIRE(effect_on_anger(act::vent) == anger_effect::none);
}

TEST_CASE("The pull of every step is the documents'", "[care]") {
  for (const act a : all_acts) {
    INFO(static_cast<int>(a));
    const bool lowers = acknowledgements.contains(a) || a == act::computer_mode;
    const bool raises = a == act::deny || a == act::argue || a == act::defend || a == act::get_emotional;
    const bool stops = a == act::listen;
    CHECK(effect_on_anger(a) == (lowers   ? anger_effect::lowers
                                 : raises ? anger_effect::raises
                                 : stops  ? anger_effect::stops_rise
                                          : anger_effect::none));
    if (a != act::apologise) CHECK(effect_on_anger(a, true) == effect_on_anger(a));
  }
  STATIC_REQUIRE(effect_on_anger(act::apologise, true) == anger_effect::raises);
}

TEST_CASE("A minute raises anger while it rises, and lowers it afterwards", "[care]") {
  long wrong = 0;
  for_all_tempers([&](const anger_curve& c, anger_state t) {
    const anger_state then = c.minute_after(t);
    wrong += t.minutes_rising > 0
                 ? !(then.anger > t.anger || t.anger == level{1.0}) || then.minutes_rising != t.minutes_rising - 1
                 : !(then.anger < t.anger || t.anger == level{0.0}) || then.minutes_rising != 0;
  });
  CHECK(wrong == 0);
}

TEST_CASE("More anger never becomes less than less anger does", "[care]") {
  // So a step that lowers anger lowers it for all time, whatever else is done: by induction over minutes and steps.
  long wrong = 0;
  for (const anger_curve& c : curves)
    for (int n = 0; n != level::one; ++n)
      for (const int minutes_rising : {0, 1, c.minutes, c.minutes + 3}) {
        const anger_state less{steps(n), minutes_rising}, more{steps(n + 1), minutes_rising},
            rises{steps(n), minutes_rising + 1};
        const auto above = [&](anger_state high, anger_state low) {
          wrong += high.anger < low.anger || high.minutes_rising < low.minutes_rising;
        };
        for (const anger_state high : {more, rises}) {
          above(c.minute_after(high), c.minute_after(less));
          for (const act a : {act::acknowledge, act::deny, act::vent, act::listen})
            above(c.after(high, a), c.after(less, a));
        }
      }
  CHECK(wrong == 0);
}

TEST_CASE("The curve rises, peaks and falls, and falls more slowly than it rose", "[care]") {
  constexpr anger_curve curve;
  constexpr anger_state start = curve.start_at(0.4);
  constexpr anger_state peak = curve.after(start, curve.minutes);
  STATIC_REQUIRE(peak.anger > start.anger);
  STATIC_REQUIRE(peak.minutes_rising == 0);
  STATIC_REQUIRE(curve.after(peak, 1).anger < peak.anger);
  STATIC_REQUIRE(curve.after(peak, curve.minutes).anger > start.anger);  // as many minutes do not undo it
  STATIC_REQUIRE(curve.after(peak, 2 * 60).anger < start.anger);

  // Acknowledged at once it never gets there; denied, it goes higher.
  STATIC_REQUIRE(curve.after(curve.after(start, act::acknowledge), curve.minutes).anger < start.anger);
  STATIC_REQUIRE(curve.after(curve.after(start, act::deny), curve.minutes).anger > peak.anger);
}

TEST_CASE("The curve follows its formula", "[care]") {
  constexpr anger_curve c{.rise = 0.25, .fall = 0.5, .calming = 0.75, .provoking = 0.5, .minutes = 1};
  STATIC_REQUIRE(c.minute_after({0.5, 1}) == anger_state{0.625, 0});             // a quarter of the missing half
  STATIC_REQUIRE(c.minute_after({0.5, 0}) == anger_state{0.25, 0});              // half of itself
  STATIC_REQUIRE(c.after({0.5, 1}, act::acknowledge) == anger_state{0.125, 0});  // a quarter is left
  STATIC_REQUIRE(c.after({0.5, 0}, act::deny) == anger_state{0.75, 1});
  STATIC_REQUIRE(c.minute_after({0.5, -3}) == anger_state{0.25, 0});        // below 0 is 0
  STATIC_REQUIRE(c.after(anger_state{0.5, 0}, -1) == anger_state{0.5, 0});  // no time passes backwards
}
