// Plans for every set of classes, every channel and every strategy: in order, complete, and clean under the audit.

#include <tact/care/plan.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

#include <tact/care/audit.hpp>
#include <tact/care/dictionary.hpp>
#include <tact/care/languages/norwegian.hpp>
#include <tact/care/script.hpp>

#include "foreign/care.hpp"
#include "laws/policy.hpp"
#include "testing/catch.hpp"

using namespace tact::care;
using tact::situation;

namespace {

/// All sets of the documents' six classes.
std::vector<customer<>> all_customers() {
  std::vector<customer<>> all;
  for (unsigned set = 0; set != 64; ++set) {
    customer<> who;
    unsigned bit = 1;
    for (const customer_class_info& c : customer<>::infos()) {
      if ((set & bit) != 0) who = who | *customer<>::from_name(c.name);
      bit *= 2;
    }
    all.push_back(who);
  }
  return all;
}

template <class Classes>
bool takes(const plan<Classes>& p, act a) {
  for (const plan_step& s : p)
    if (s.step->does == a) return true;
  return false;
}

template <class Classes>
std::size_t place_of(const plan<Classes>& p, act a) {
  std::size_t place = 0;
  while (place != p.size() && p[place].step->does != a) ++place;
  return place;
}

/// The contact that a plan makes, when the customer complains, is angry if the plan assumes it, and agrees.
/// The step at `failing` fails, and its fallback follows; there is no pause if the customer refuses it.
template <class Classes>
std::vector<event> carried_out(const plan<Classes>& p, bool angry, bool prompt, std::size_t failing = SIZE_MAX) {
  std::vector<event> log;
  const auto happens = [&log](act a) { log.push_back(tact::care::detail::as_event(a, log.size())); };
  happens(act::complain);
  if (p.contact().harm_was_meant) happens(act::meant);
  if (prompt) happens(act::prompt);
  if (angry) happens(act::anger);
  bool refused = false;
  for (std::size_t i = 0; i != p.size(); ++i) {
    const act a = p[i].step->does;
    if (refused && a != act::resume) continue;
    const bool now_refused = i == failing && (a == act::cool_down || a == act::learn_more || a == act::agree);
    if (!refused && !(now_refused && a == act::agree)) happens(a);
    refused = now_refused;
    if (refused) happens(act::refuse);
    if (i == failing && p[i].fallback() != nullptr) happens(p[i].fallback()->does);
  }
  return log;
}

/// Calls f(plan, angry, prompt) for plans of a model in many situations.
template <class Model, class F>
void for_plans(int situations, F f) {
  laws::some_situations<typename Model::situation_type> next;
  const std::vector<customer<>> who = all_customers();
  for (int n = 0; n != situations; ++n) {
    const auto s = next();
    for (const customer<>& c : who) {
      const auto shaped = c.apply_to(s);
      const contact<> of{.who = c, .by = channels[n % 4], .harm_was_meant = n % 3 == 0};
      f(plan_for(tact::recommend<Model>(shaped), of), shaped.anger >= tact::anger_threshold,
        shaped.urgency >= tact::urgency_threshold);
    }
  }
}

using escalating = laws::customer_care::with<acme::escalate>;

}  // namespace

TEMPLATE_TEST_CASE("No plan breaks a rule, even if any one step fails", "[care]", laws::customer_care,
                   laws::thomas_kilmann, laws::rahim, laws::pruitt_rubin, escalating) {
  long broken = 0, broken_by_failure = 0;
  for_plans<TestType>(300, [&](const auto& p, bool angry, bool prompt) {
    broken += !keeps_rules(carried_out(p, angry, prompt));
    for (std::size_t i = 0; i != p.size(); ++i) broken_by_failure += !keeps_rules(carried_out(p, angry, prompt, i));
  });
  CHECK(broken == 0);
  CHECK(broken_by_failure == 0);
}

TEST_CASE("The rehearsal can fail", "[care]") {
  const auto advice = tact::recommend({.assertiveness = 0.9, .cooperativeness = 0.9});
  tact::care::detail::plan_steps<customers> steps;
  steps.add(step_of<offer_solution>);
  const plan<> p(steps, {advice.describe(), advice.delay(), advice.name(), advice.name()}, {});
  CHECK_FALSE(keeps_rules(carried_out(p, true, false)));
}

TEST_CASE("What every plan owes", "[care]") {
  long wrong = 0;
  for_plans<laws::customer_care>(200, [&](const plan<>& p, bool angry, bool prompt) {
    const auto owes = [&wrong](bool held) { wrong += !held; };
    owes(p.size() < plan<>::capacity());
    owes(acknowledgements.contains(p[0].step->does) == angry);  // anger first
    owes(!(p.contact().harm_was_meant && takes(p, act::apologise)));
    owes(takes(p, act::apologise) == (angry && !p.contact().harm_was_meant));
    owes(takes(p, act::listen) && takes(p, act::understand) + takes(p, act::nothing) >= 1);
    owes(!(prompt && takes(p, act::cool_down)));  // an urgent matter does not wait to cool down
    owes(!(takes(p, act::cool_down) && !angry));
    owes(!takes(p, act::pause) || p.strategy() == "procrastination" || p.afterwards() != p.strategy());
    const act end = p.last_step().step->does;  // a contact ends on a pause or on its close
    owes(end == (takes(p, act::pause) ? act::pause : act::close));
    owes(takes(p, act::close));                                 // and a plan, on its close
    owes(takes(p, act::nothing) == takes(p, act::learn_more));  // what was learned is looked at anew
    owes(takes(p, act::pause) == (takes(p, act::learn_more) || takes(p, act::cool_down)));
    owes((p.delay() == tact::delay::none) == !takes(p, act::pause));
    owes((p.delay() == tact::delay::to_cool_down && !prompt) == takes(p, act::cool_down));
    owes(!p.fallback().empty() && p.fallback() != p.afterwards());  // another is open once anger is down
    for (const plan_step& s : p) {
      owes(!s.instruction().empty() && !s.source().empty());
      owes(acts_of_others.contains(s.step->does) == s.phrase(p.contact().by).empty());
      owes(s.later == (place_of(p, act::pause) < static_cast<std::size_t>(&s - p.begin())));
      owes(s.name() == english.word(s.step->name).text && s.name(norwegian) == norwegian.word(s.step->name).text);
    }
  });
  CHECK(wrong == 0);
}

TEST_CASE("The advice decides how the matter is settled", "[care]") {
  const auto settles = [](double assertiveness, double cooperativeness, act a) {
    const plan<> p = plan_for(tact::recommend({.assertiveness = assertiveness, .cooperativeness = cooperativeness}));
    return takes(p, a) && !takes(p, act::pause);
  };
  CHECK(settles(1, 1, act::offer));
  CHECK(settles(0.6, 0.5, act::bargain));
  CHECK(settles(1, 0, act::hold));
  CHECK(settles(0, 0, act::leave));

  // Procrastination without anger means finding out more, and then deciding again.
  static constexpr auto waiting =
      plan_for(tact::recommend({.assertiveness = 0.4, .cooperativeness = 0.3, .awaited = 1.0}));
  STATIC_REQUIRE(waiting.strategy() == "procrastination");
  CHECK(takes(waiting, act::learn_more));
  CHECK_FALSE(takes(waiting, act::cool_down));
  STATIC_REQUIRE(waiting.last_step().step->does == act::pause);
  STATIC_REQUIRE(waiting.delay() == "to learn more");
  constexpr auto place = [](std::string_view name) {
    std::size_t i = 0;
    while (waiting[i].step->name != name) ++i;
    return i;
  };
  CHECK(place("come_back") < place("decide_anew"));
  CHECK(place("decide_anew") < place("check_understood"));
}

TEST_CASE("Anger at its gate: first the anger, then a pause, then the strategy that comes then", "[care]") {
  constexpr auto who = customer<>::of<angry, complainer>();
  constexpr auto advice = tact::recommend(who.apply_to(situation{.assertiveness = 0.9, .cooperativeness = 0.9}));
  constexpr auto p = plan_for(advice, {.who = who, .by = channel::mail});
  STATIC_REQUIRE(p.strategy() == "procrastination");
  STATIC_REQUIRE(p.afterwards() == "negotiation");

  constexpr act expected[] = {act::acknowledge, act::listen, act::apologise, act::cool_down, act::agree,
                              act::pause,       act::resume, act::ask,       act::ask,       act::understand,
                              act::offer,       act::check,  act::close};
  REQUIRE(p.size() == std::size(expected));
  for (std::size_t i = 0; i != p.size(); ++i) CHECK(p[i].step->does == expected[i]);

  // The question of the complainer comes first, in the words of the class and with its source.
  STATIC_REQUIRE(p[7].because == "complainer");
  STATIC_REQUIRE(p[7].phrase(channel::mail) == complainer::questions[0].ask);
  STATIC_REQUIRE(p[7].source() == complainer::questions[0].source);
  STATIC_REQUIRE(p[7].instruction() != p[8].instruction());
  STATIC_REQUIRE(p[8].ask.empty());
}

TEST_CASE("A plan goes by the anger that the advice has read, whatever the class", "[care]") {
  constexpr auto advice = tact::recommend({.assertiveness = 0.9, .cooperativeness = 0.9, .anger = 0.5});
  CHECK_FALSE(takes(plan_for(advice, {.who = customer<>::of<angry>()}), act::acknowledge));
}

TEST_CASE("Anger alone is no reason to wait, where the advice would be the same without it", "[care]") {
  constexpr auto advice =
      tact::recommend<tact::models::rahim>({.assertiveness = 0.1, .cooperativeness = 0.1, .anger = 0.9});
  STATIC_REQUIRE(advice.name() == advice.afterwards().name());
  constexpr auto p = plan_for(advice);
  STATIC_REQUIRE(p[0].step->does == act::acknowledge);
  CHECK_FALSE(takes(p, act::pause));
  CHECK(takes(p, act::leave));
}

TEST_CASE("What needs prompt attention does not wait to cool down, whatever the model says", "[care]") {
  const std::vector<tact::strategy_spec> strategies{
      {.name = "wait", .ideal = {.assertiveness = 0.5, .cooperativeness = 0.5}, .outcome = tact::outcome::postponed},
      {.name = "act", .ideal = {.assertiveness = 1, .cooperativeness = 1}}};
  const auto model = tact::runtime_model<>::from(strategies);
  REQUIRE(model);
  for (const bool prompt : {false, true}) {
    const auto p = plan_for(tact::recommend(
        *model, {.assertiveness = 0.5, .cooperativeness = 0.5, .anger = 0.9, .urgency = prompt ? 0.9 : 0.1}));
    CHECK(takes(p, act::cool_down) == !prompt);
    CHECK(takes(p, act::learn_more) == prompt);
  }
}

TEST_CASE("A plan says the same whatever class was seen first", "[care]") {
  const auto s = situation{.assertiveness = 0.4, .cooperativeness = 0.8};
  for (const customer_class_info& a : customer<>::infos())
    for (const customer_class_info& b : customer<>::infos()) {
      const auto first = *customer<>::from_name(a.name) | *customer<>::from_name(b.name);
      const auto second = *customer<>::from_name(b.name) | *customer<>::from_name(a.name);
      const auto one = plan_for(tact::recommend(first.apply_to(s)), {.who = first});
      const auto other = plan_for(tact::recommend(second.apply_to(s)), {.who = second});
      REQUIRE(one.size() == other.size());
      for (std::size_t i = 0; i != one.size(); ++i) {
        CHECK(one[i].step == other[i].step);
        CHECK(one[i].because == other[i].because);
      }
    }
}

TEST_CASE("A user's own classes, strategies and models make plans, too", "[care]") {
  using mine = tact::joined<customers, tact::catalog<acme::regular, acme::prankster>>;
  constexpr auto who = customer<mine>::of<angry, acme::regular>();
  constexpr auto advice = tact::recommend(who.apply_to(situation{.assertiveness = 0.9, .cooperativeness = 0.9}));
  constexpr auto p = plan_for(advice, contact<mine>{.who = who});
  STATIC_REQUIRE(p.contact().who.is<acme::regular>());
  CHECK(keeps_rules(carried_out(p, true, false)));

  // A user's strategy has its own steps.
  using models = laws::customer_care::with<acme::compensate>;
  const auto settled = tact::recommend<models>({.assertiveness = acme::compensate::ideal.assertiveness,
                                                .cooperativeness = acme::compensate::ideal.cooperativeness});
  REQUIRE(settled.name() == acme::compensate::name);
  CHECK(place_of(plan_for(settled), act::offer) < plan_for(settled).size());
  bool sends_voucher = false;
  for (const plan_step& s : plan_for(settled)) sends_voucher |= s.step == &step_of<acme::send_voucher>;
  CHECK(sends_voucher);

  // A model made at run time knows outcomes, but no types.
  const std::vector<tact::strategy_spec> strategies{
      {.name = "yield", .ideal = {.assertiveness = 0, .cooperativeness = 1}, .outcome = tact::outcome::lose_win},
      {.name = "shrug", .ideal = {.assertiveness = 0, .cooperativeness = 0}}};
  const auto rows = tact::runtime_model<>::from(strategies);
  REQUIRE(rows);
  CHECK(takes(plan_for(tact::recommend(*rows, {.assertiveness = 0, .cooperativeness = 1})), act::concede));
  CHECK(takes(plan_for(tact::recommend(*rows, {.assertiveness = 0, .cooperativeness = 0})), act::offer));
}

TEST_CASE("Plans are made without an exception", "[care]") {
  constexpr auto advice = tact::recommend({.assertiveness = 0.9, .cooperativeness = 0.8});
  STATIC_REQUIRE(noexcept(plan_for(advice)));
  STATIC_REQUIRE(std::is_trivially_copyable_v<plan<>>);
}
