// Customer care: plans for every channel and set of classes, audits of random logs, the curve of anger.

#include <tact/care.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

#include "seeded.hpp"
#include "topic.hpp"

namespace exact {

namespace {

using tact::care::act;
using tact::care::event;
using somebody = tact::care::customer<>;

constexpr auto acts = static_cast<std::size_t>(act::nothing) + 1;

/// Every set of the classes that ship.
std::vector<somebody> everybody() {
  std::vector<somebody> all{somebody{}};
  for (const auto& c : somebody::infos())
    for (std::size_t i = 0, n = all.size(); i != n; ++i) all.push_back(all[i] | *somebody::from_name(c.name));
  return all;
}

hash plans() {
  hash h;
  generator g(8);
  const std::vector<somebody> who = everybody();
  for (int i = 0; i != 40; ++i) {
    const auto s = g.situation<tact::situation>();
    for (const somebody& c : who) {
      const auto advice = tact::recommend(c.apply_to(s));
      for (const tact::care::channel by : tact::care::channels) {
        const auto plan = tact::care::plan_for(advice, {.who = c, .by = by, .harm_was_meant = g.coin()});
        h.add(plan.strategy()).add(plan.afterwards()).add(plan.last_step().step->name);
        for (const auto& step : plan) h.add(step.step->name).add(step.because).add(step.later);
      }
    }
  }
  return h;
}

hash classes() {
  hash h;
  generator g(9);
  for (const somebody& who : everybody())
    for (int i = 0; i != 10; ++i) {
      const auto s = g.situation<tact::situation>();
      for (const auto& a : who.adjustments(s)) h.add(a.factor).add(a.customer).add(a.from.steps()).add(a.to.steps());
      for (const auto& q : who.questions(s)) h.add(q.factor).add(q.customer);
    }
  return h;
}

/// Things that happen in any order; now and then time runs backwards.
std::vector<event> some_log(generator& g) {
  const auto some_time = [&g](std::int64_t now) {
    return g.coin() ? now + 60 * static_cast<std::int64_t>(g.below(30)) : tact::care::not_stated;
  };
  std::vector<event> log(g.below(30));
  std::int64_t now = 0;
  for (event& e : log) {
    now += 60 * static_cast<std::int64_t>(g.below(20)) - (g.below(20) == 0 ? 600 : 0);
    e = {static_cast<act>(g.below(acts)), now, some_time(now), some_time(now), g.coin()};
  }
  return log;
}

hash audits() {
  hash h;
  generator g(10);
  for (int i = 0; i != 5'000; ++i)
    h.add(tact::care::audit(some_log(g), [&h](const tact::care::violation& v) { h.add(v.place).add(v.rule); }));
  return h;
}

hash anger() {
  hash h;
  generator g(11);
  for (int i = 0; i != 500; ++i) {
    const tact::care::anger_curve curve{g.level(), g.level(), g.level(), g.level(), static_cast<int>(g.below(10))};
    tact::care::anger_state now = curve.start_at(g.level());
    for (int minute = 0; minute != 20; ++minute) {
      now = curve.minute_after(now);
      const auto step = static_cast<act>(g.below(acts));
      const bool harm_was_meant = g.coin();
      if (g.coin()) now = curve.after(now, step, harm_was_meant);
      h.add(now.anger.steps()).add(now.minutes_rising);
    }
  }
  return h;
}

}  // namespace

topics care() {
  return {
      {"plans", plans().value()},
      {"customer classes", classes().value()},
      {"audits", audits().value()},
      {"curve of anger", anger().value()},
  };
}

}  // namespace exact
