// What comes next: afterwards, and once an attempt has failed. Each is compared with the formula, applied to the
// strategies that are left.

#include <tact/recommend.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <iterator>
#include <optional>
#include <string_view>
#include <vector>

#include <tact/change.hpp>
#include <tact/explain.hpp>
#include <tact/strategies/accommodation.hpp>

#include "laws/policy.hpp"
#include "testing/catch.hpp"

namespace {

using tact::delay;
using tact::level;
using tact::recommend;
using tact::recommendation;
using tact::situation;

using specs = std::vector<tact::strategy_spec>;

template <class M>
specs all_of() {
  const auto all = tact::detail::specs_of<M>();
  return specs(all.begin(), all.end());
}

specs without(specs all, const std::function<bool(const tact::strategy_spec&)>& goes) {
  std::erase_if(all, goes);
  return all;
}

specs without(const specs& all, std::string_view name) {
  return without(all, [&](const tact::strategy_spec& d) { return d.name == name; });
}

bool postpones(const tact::strategy_spec& d) { return d.outcome == tact::outcome::postponed; }

/// The name of the best open strategy; empty if none is open.
template <class S>
std::string_view best_of(const specs& all, const S& s) {
  const std::size_t best = laws::winner<S>(all, s);
  return best != all.size() ? all[best].name : std::string_view{};
}

/// The situation with one factor, if it has it, at a level; the factor's neutral value if none is given.
template <class S>
S with(S s, std::string_view factor, std::optional<level> to = {}) {
  for (const auto& f : S::factors)
    if (f.name == factor) s.*f.member = to.value_or(f.neutral);
  return s;
}

template <class S>
bool has(std::string_view factor) {
  return std::ranges::any_of(S::factors, [&](const auto& f) { return f.name == factor; });
}

/// The situation with every factor that closes a gate at neutral.
template <class S>
S calm_of(const specs& all, const S& s) {
  S calm = s;
  for (const tact::strategy_spec& d : all)
    for (const tact::gate& g : d.gates) {
      const bool excused = !g.unless.empty() && laws::value_of(g.unless, s) >= g.unless_at.steps();
      if (laws::value_of(g.factor, s) >= g.at.steps() && !excused) calm = with(calm, g.factor);
    }
  return calm;
}

template <class S>
bool gated(const specs& all, const S& s) {
  return std::ranges::any_of(all, [&](const tact::strategy_spec& d) { return laws::blocked(d, s); });
}

/// The advice for afterwards, by the formula: its strategy and its situation.
template <class S>
struct next {
  std::string_view name;
  S at;
};

template <class S>
next<S> afterwards_by_formula(const specs& all, const S& s) {
  const std::string_view now = best_of(all, s);
  const bool waits = std::ranges::any_of(all, [&](const auto& d) { return d.name == now && postpones(d); });
  if (!waits && !gated(all, s)) return {now, s};
  S later = calm_of(all, s);
  if (!waits) return {best_of(all, later), later};
  later = with(later, "awaited");
  const std::string_view decided = best_of(without(all, postpones), later);
  return {decided.empty() ? best_of(all, later) : decided, later};
}

}  // namespace

TEMPLATE_LIST_TEST_CASE("afterwards() is the formula's answer once nothing is in the way, and then stays the same", "",
                        laws::models) {
  using S = typename TestType::situation_type;
  const specs all = all_of<TestType>();
  const int failures = laws::failures<S>(3000, [&](const S& s) {
    const auto advice = recommend<TestType>(s);
    const auto later = advice.afterwards();
    const auto expected = afterwards_by_formula(all, s);
    if (later.name() != expected.name || later.inputs() != tact::detail::inputs_of(expected.at)) return false;
    auto last = advice;
    for (std::size_t i = 0; i != std::size(S::factors) + 2 && last.afterwards() != last; ++i) last = last.afterwards();
    return last.afterwards() == last && !last.gated();
  });
  REQUIRE(failures == 0);
}

TEMPLATE_LIST_TEST_CASE("if_it_fails() is the formula's answer with the impasse at 1 and without what was tried", "",
                        laws::models) {
  using S = typename TestType::situation_type;
  int others = 0;
  const int failures = laws::failures<S>(3000, [&](const S& s) {
    const auto advice = recommend<TestType>(s);
    if (advice.delay() == delay::to_cool_down) return advice.if_it_fails() == advice.afterwards();
    // Each failure leaves out one more, until none is open.
    specs left = all_of<TestType>();
    S at = s;
    auto now = advice;
    for (std::size_t tried = 0; tried != 3; ++tried) {
      const auto fallback = now.if_it_fails();
      left = without(left, now.name());
      at = with(at, "impasse", level{1});
      const std::string_view expected = best_of(left, at);
      if (!has<S>("impasse") || expected.empty()) return fallback == now;
      if (fallback.name() != expected || fallback.inputs() != tact::detail::inputs_of(at)) return false;
      ++others;
      if (fallback.delay() == delay::to_cool_down) return fallback.if_it_fails() == fallback.afterwards();
      now = fallback;
    }
    return true;
  });
  REQUIRE(failures == 0);
  CHECK((others > 0 || TestType::strategies::size == 1 || !has<S>("impasse")));
}

// What is left out stays out in everything that is said of the advice.
TEST_CASE("Advice after a failure never speaks of what failed") {
  using M = tact::models::customer_care;
  const specs all = all_of<M>();
  int with_changes = 0;
  const int failures = laws::failures<situation>(1500, [&](const situation& s) {
    const auto first = recommend(s);
    const auto advice = first.if_it_fails();
    if (advice == first || first.delay() == delay::to_cool_down) return true;
    const specs left = without(all, first.name());
    if (advice.runner_up() == first.name() || tact::explain(advice).rival == first.name()) return false;
    if (tact::explain(advice).gate.strategy == first.name()) return false;
    for (const tact::ranked& r : advice.ranking())
      if (r.left_out != (r.name == first.name())) return false;
    if (!advice.runner_up().empty() && advice.margin() < 0) return false;
    const auto why_not = tact::explain(advice, first.name());
    if (!why_not->left_out || tact::explain(advice).left_out) return false;
    for (const tact::change& c : tact::changes(advice))
      for (const tact::switch_point& p : {c.lower, c.higher}) {
        if (!p) continue;
        ++with_changes;
        // There the formula answers so, and one step nearer it does not.
        const double back = p.to < c.from ? p.to + 1.0 / 16384 : p.to - 1.0 / 16384;
        const auto at = [&](double to) {
          situation there = with(s, "impasse", level{1});
          if (c.input == "assertiveness") there.assertiveness = to;
          else if (c.input == "cooperativeness") there.cooperativeness = to;
          else there = with(there, c.input, level{to});
          const std::string_view best = best_of(left, there);
          return best.empty() ? best_of(all, there) : best;  // what was tried comes back where nothing else is open
        };
        if (p.strategy != at(p.to) || at(back) != advice.name()) return false;
      }
    return tact::nearest_border(advice).strategy != first.name();
  });
  REQUIRE(failures == 0);
  CHECK(with_changes > 1000);
}

TEST_CASE("A delay is to cool down while a gate is closed or anger is high, else to learn more") {
  const auto why = [](double anger, double urgency, double awaited) {
    return recommend(
               {.assertiveness = 0.4, .cooperativeness = 0.3, .anger = anger, .urgency = urgency, .awaited = awaited})
        .delay();
  };
  CHECK(why(0, 0, 0) == delay::to_learn_more);
  CHECK(why(0.75 - 1.0 / 16384, 0, 1) == delay::to_learn_more);
  CHECK(why(0.75, 0, 0) == delay::to_cool_down);
  CHECK(why(1, 0.75 - 1.0 / 16384, 1) == delay::to_cool_down);
  CHECK(why(1, 0.75, 1) == delay::to_cool_down);  // urgency does not open avoidance
  // Without gates it goes by the anger, and with a gate of another kind by the gate.
  const std::vector<tact::strategy_spec> open{
      {.name = "wait", .ideal = {0.5, 0.5}, .outcome = tact::outcome::postponed}};
  const auto gateless = *tact::runtime_model<>::from(open);
  const auto reads = [&](const auto& model, double anger, double impasse) {
    return recommend(model, {.assertiveness = 0.5, .cooperativeness = 0.5, .anger = anger, .impasse = impasse}).delay();
  };
  CHECK(reads(gateless, 0.75, 0) == delay::to_cool_down);
  CHECK(reads(gateless, 0.74, 1) == delay::to_learn_more);
  const tact::gate closes[] = {{.factor = "impasse", .at = 0.5}};
  const std::vector<tact::strategy_spec> two{open[0], {.name = "talk", .ideal = {1, 1}, .gates = closes}};
  const auto gated_by_impasse = *tact::runtime_model<>::from(two);
  CHECK(reads(gated_by_impasse, 0, 0.5) == delay::to_cool_down);
  CHECK(reads(gated_by_impasse, 0, 0.4) == delay::to_learn_more);
  CHECK(recommend({.assertiveness = 1, .cooperativeness = 1}).delay() == delay::none);

  STATIC_REQUIRE(delay::to_cool_down == "to cool down");
  STATIC_REQUIRE(name(delay::none).empty());
  for (const delay d : {delay::none, delay::to_cool_down, delay::to_learn_more})
    CHECK(tact::from_name<delay>(name(d)) == d);
}

TEST_CASE("What was awaited is known afterwards") {
  constexpr auto now = recommend({.assertiveness = 0.7, .cooperativeness = 0.7, .awaited = 1.0, .role_ambiguity = 0.5});
  constexpr auto known = recommend({.assertiveness = 0.5, .cooperativeness = 0.4, .awaited = 1.0});
  STATIC_REQUIRE(known.is<tact::procrastination>());
  STATIC_REQUIRE(known.afterwards().is<tact::compromise>());
  STATIC_REQUIRE(known.afterwards() == known.afterwards().afterwards());
  STATIC_REQUIRE(now.afterwards().name() != "procrastination");
}

TEST_CASE("A strategy says what it is, and so does a style, from a recommendation") {
  constexpr auto yields = recommend<tact::models::customer_care::with<tact::accommodation>>(
      {.assertiveness = 0.1, .cooperativeness = 0.9, .stakes = 0.0});
  STATIC_REQUIRE(yields.is<tact::accommodation>());
  constexpr tact::description strategy = yields.describe();
  STATIC_REQUIRE(strategy.name == tact::accommodation::name);
  STATIC_REQUIRE(strategy.definition == tact::accommodation::definition);
  STATIC_REQUIRE(strategy.when_to_use == tact::accommodation::when_to_use);
  STATIC_REQUIRE(strategy.drawback == tact::accommodation::drawback);
  STATIC_REQUIRE(strategy.source == tact::accommodation::source);
  STATIC_REQUIRE(strategy.outcome == "lose-win");
  constexpr tact::description style = yields.describe_style();
  STATIC_REQUIRE(style.name == "accommodate");
  STATIC_REQUIRE(style.definition == tact::accommodate::definition);
  STATIC_REQUIRE(style.drawback == tact::accommodate::drawback);
  STATIC_REQUIRE(style.outcome == tact::accommodate::outcome);

  // A model made at run time has the texts of its specs, and the names of its styles.
  const std::vector<tact::strategy_spec> one{{.name = "wait", .ideal = {0, 0}, .definition = "do nothing yet"}};
  const auto model = tact::runtime_model<>::from(one, {"avoid", "", "", ""});
  const auto waits = recommend(*model, {.assertiveness = 0.1, .cooperativeness = 0.1});
  CHECK(waits.describe().definition == "do nothing yet");
  CHECK(waits.describe().drawback.empty());
  CHECK(waits.describe_style().name == "avoid");
  CHECK(waits.describe_style().definition.empty());
}

TEST_CASE("A gate on a derived factor opens when its member is at neutral") {
  constexpr acme::ticket s{.assertiveness = 0.25, .cooperativeness = 1, .power = 0.75};
  constexpr auto advice = recommend<acme::house>(s);
  STATIC_REQUIRE(advice.is<acme::escalate>());  // advantage is ½, which closes refund
  STATIC_REQUIRE(advice.afterwards().is<acme::refund>());
  STATIC_REQUIRE(advice.afterwards().is<acme::goodwill>());
  STATIC_REQUIRE(advice.afterwards().family() == "goodwill");
  constexpr acme::ticket even{.assertiveness = 0.25, .cooperativeness = 1};
  STATIC_REQUIRE(advice.afterwards() == recommend<acme::house>(even));
}
