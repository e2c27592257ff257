// Plans for every set of classes, every channel and every strategy: in order, complete, and clean under the audit.

#include <tact/care/plan.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

#include <tact/care/audit.hpp>
#include <tact/care/dictionary.hpp>
#include <tact/care/languages/norwegian.hpp>
#include <tact/care/script.hpp>
#include <tact/strategies/accommodation.hpp>

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

/// How a contact goes: what the customer is like, whether they are calm when asked, and what the complaint is worth.
struct course {
  bool angry = false;
  bool prompt = false;
  bool calm = true;
  bool valid = true;
};

/// True where a step that depends on something is taken.
constexpr bool holds(given of, bool so) { return of == given::either || (of == given::yes) == so; }

/// The contact that a plan makes, step by step.
template <class Classes>
class rehearsal {
 public:
  /// The step at `failing` fails, and its fallback follows; there is no pause if the customer refuses it.
  rehearsal(const plan<Classes>& p, const course& how, std::size_t failing) : plan_(p), how_(how), failing_(failing) {
    happens(act::complain);
    if (p.contact().harm_was_meant) happens(act::meant);
    if (how.prompt) happens(act::prompt);
    if (how.angry) happens(act::anger);
    const bool branches = p.goes_on_with() != p.size();
    take([&](const plan_step& s) { return s.calm == given::either; });
    if (branches && how.calm) happens(act::calm);
    if (branches && !how.calm) {
      take([](const plan_step& s) { return s.calm == given::no; });
      if (closed_) return;  // somebody else decides it
      happens(act::calm);
    }
    if (branches) take([](const plan_step& s) { return s.calm == given::yes; });
  }

  const std::vector<event>& log() const { return log_; }

 private:
  void happens(act a) {
    log_.push_back(tact::care::detail::as_event(a, log_.size()));
    closed_ = a == act::close;
  }

  template <class Taken>
  void take(Taken taken) {
    bool refused = false;
    for (std::size_t i = 0; i != plan_.size(); ++i) {
      const act a = plan_[i].step->does;
      if (!taken(plan_[i]) || !holds(plan_[i].valid, how_.valid)) continue;
      if (refused && a != act::resume) continue;
      const bool now_refused = i == failing_ && (a == act::cool_down || a == act::learn_more || a == act::agree);
      if (!refused && !(now_refused && a == act::agree)) happens(a);
      refused = now_refused;
      if (refused) happens(act::refuse);
      if (i == failing_ && plan_[i].fallback() != nullptr) happens(plan_[i].fallback()->does);
    }
  }

  const plan<Classes>& plan_;
  course how_;
  std::size_t failing_;
  std::vector<event> log_;
  bool closed_ = false;
};

template <class Classes>
std::vector<event> carried_out(const plan<Classes>& p, const course& how, std::size_t failing = SIZE_MAX) {
  return rehearsal<Classes>(p, how, failing).log();
}

/// The situations in which a plan can differ: at the place of every strategy, calm, annoyed and furious, urgent or not,
/// with a claim that is false, unknown or valid, and with both sources of conflict or neither.
template <class Model>
std::vector<typename Model::situation_type> all_situations() {
  std::vector<typename Model::situation_type> all;
  for (const tact::strategy_spec& d : tact::detail::specs_of<Model>())
    for (const double anger : {0.0, 0.5, 0.75, 1.0})
      for (const double urgency : {0.0, 0.75})
        for (const double legitimacy : {0.0, 0.5, 1.0})
          for (const bool causes : {false, true})
            all.push_back({.assertiveness = d.ideal.assertiveness,
                           .cooperativeness = d.ideal.cooperativeness,
                           .anger = anger,
                           .urgency = urgency,
                           .legitimacy = legitimacy,
                           .scarcity = causes ? 1.0 : 0.5,
                           .awaited = causes ? 1.0 : 0.0,
                           .role_ambiguity = causes ? 1.0 : 0.0});
  return all;
}

/// Calls f(plan, angry, prompt, situation) for the plans of a model: in all those situations, for every set of classes,
/// whether the harm was meant or not, the channels by turns. Anger at any level is anger, and so is the class.
template <class Model, class F>
void for_plans(F f) {
  const std::vector<customer<>> who = all_customers();
  std::size_t n = 0;
  for (const auto& s : all_situations<Model>())
    for (const customer<>& c : who)
      for (const bool meant : {false, true}) {
        const auto shaped = c.apply_to(s);
        const contact<> of{.who = c, .by = channels[n++ % 4], .harm_was_meant = meant};
        bool is_angry = shaped.anger > tact::level{0};
        for (const customer_class_info* info : c.classes()) is_angry |= info->name == angry::name;
        f(plan_for(tact::recommend<Model>(shaped), of), is_angry, shaped.urgency >= tact::urgency_threshold, shaped);
      }
}

using escalating = laws::customer_care::with<acme::escalate>;

}  // namespace

TEMPLATE_TEST_CASE("No plan breaks a rule, even if any one step fails", "[care]", laws::customer_care,
                   laws::thomas_kilmann, laws::rahim, laws::pruitt_rubin, escalating) {
  long broken = 0, broken_by_failure = 0;
  for_plans<TestType>([&](const auto& p, bool is_angry, bool prompt, const auto&) {
    for (const bool calm : {false, true})
      for (const bool valid : {false, true}) {
        const course how{.angry = is_angry, .prompt = prompt, .calm = calm, .valid = valid};
        const auto& who = p.contact().who;  // whose rules hold as well
        broken += !keeps_rules(carried_out(p, how), who);
        for (std::size_t i = 0; i != p.size(); ++i) broken_by_failure += !keeps_rules(carried_out(p, how, i), who);
      }
  });
  CHECK(broken == 0);
  CHECK(broken_by_failure == 0);
}

TEST_CASE("The rehearsal can fail", "[care]") {
  const auto advice = tact::recommend({.assertiveness = 0.9, .cooperativeness = 0.9});
  tact::care::detail::plan_steps<customers> steps;
  steps.add(step_of<offer_solution>);
  const plan<> p(steps, {advice.describe(), advice.delay(), advice.name(), advice.name()}, {});
  CHECK_FALSE(keeps_rules(carried_out(p, {.angry = true})));
}

TEST_CASE("What every plan owes", "[care]") {
  long wrong = 0;
  for_plans<laws::customer_care>([&](const plan<>& p, bool is_angry, bool prompt, const situation& s) {
    const auto owes = [&wrong](bool held) { wrong += !held; };
    const auto is_of = [&p](std::string_view name) {
      bool is = false;
      for (const customer_class_info* info : p.contact().who.classes()) is |= info->name == name;
      return is;
    };
    owes(p.size() < plan<>::capacity());
    owes(takes(p, act::acknowledge) == is_angry);  // #85, #86: anger at any level
    owes(!is_angry || place_of(p, act::acknowledge) == 0);
    owes(!(p.contact().harm_was_meant && takes(p, act::apologise)));
    owes(takes(p, act::apologise) == !p.contact().harm_was_meant);  // #81, #88: calm or not
    owes(takes(p, act::disarm) == (is_angry && p.contact().harm_was_meant));
    owes(takes(p, act::listen) && takes(p, act::understand));
    owes(!(is_angry && takes(p, act::leave)));    // #85: anger is not left lying
    owes(!(prompt && takes(p, act::cool_down)));  // an urgent matter does not wait to cool down
    owes(!takes(p, act::cool_down) || s.anger >= tact::anger_threshold);
    owes(takes(p, act::nothing) == (takes(p, act::learn_more) || is_of("rude")));  // decide anew; be kind
    owes(takes(p, act::pause) == (takes(p, act::learn_more) || takes(p, act::cool_down)));
    owes(takes(p, act::close));
    owes((p.delay() == tact::delay::to_learn_more) == takes(p, act::learn_more));
    // #87: hot anger is asked about, urgent or not; what cannot wait is passed on and not paused.
    owes((s.anger >= tact::anger_threshold) == (p.goes_on_with() != p.size()));
    owes(takes(p, act::cool_down) == (s.anger >= tact::anger_threshold && !prompt));
    owes(takes(p, act::escalate) == (s.anger >= tact::anger_threshold && prompt));
    owes(!takes(p, act::cool_down) || p.delay() == tact::delay::to_cool_down);
    owes(!p.fallback().empty() && p.fallback() != p.afterwards());  // another is open once anger is down
    const act end = p.last_step().step->does;  // a contact ends on its close, or on a pause to learn more
    owes(end == (takes(p, act::learn_more) ? act::pause : act::close));
    for (const plan_step& each : p) {
      owes(!each.instruction().empty() && !each.source().empty());
      owes(acts_of_others.contains(each.step->does) == each.phrase(p.contact().by).empty());
      owes(each.name() == english.word(each.step->name).text &&
           each.name(norwegian) == norwegian.word(each.step->name).text);
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

namespace {

template <class Classes>
std::vector<std::string_view> names_of(const plan<Classes>& p) {
  std::vector<std::string_view> all;
  for (const plan_step& s : p) all.push_back(s.step->name);
  return all;
}

template <class Classes>
bool has_step(const plan<Classes>& p, std::string_view step) {
  for (const plan_step& s : p)
    if (s.step->name == step) return true;
  return false;
}

bool has(const plan<>& p, std::string_view step) { return has_step(p, step); }

using names = std::vector<std::string_view>;

}  // namespace

// #87: once the anger is diffused, solving is possible, because the customer is calm; #52: delay is a bad expectation.
TEST_CASE("Hot anger is answered, then asked about: who is calm goes on at once, who is not is offered a pause",
          "[care]") {
  constexpr auto who = customer<>::of<angry, complainer>();
  constexpr auto advice =
      tact::recommend(who.apply_to(situation{.assertiveness = 0.9, .cooperativeness = 0.9, .legitimacy = 0.9}));
  constexpr auto p = plan_for(advice, {.who = who, .by = channel::mail});
  STATIC_REQUIRE(p.strategy() == "procrastination");
  STATIC_REQUIRE(p.afterwards() == "negotiation");
  CHECK(names_of(p) == names{"acknowledge", "listen", "apologise", "ask_if_calm", "ask", "show_understanding",
                             "solve_complaint", "check_understood", "close", "cool_down", "agrees", "pause",
                             "come_back"});
  STATIC_REQUIRE(p.goes_on_with() == 4);
  STATIC_REQUIRE(p.last_step().step->name == "close");
  for (std::size_t i = 0; i != p.size(); ++i)
    CHECK(p[i].calm == (i < 4 ? given::either : i < 9 ? given::yes : given::no));
  CHECK(p[12].later);
  for (const plan_step& s : p) CHECK(s.goes_on() == (s.step->name == "come_back"));

  // As far as needed: each means falls back on the next of the document's. #88, #89, #90.
  STATIC_REQUIRE(p[2].fallback() == &step_of<diplomacy>);
  STATIC_REQUIRE(step_of<diplomacy>.fallback == &step_of<computer_mode>);
  STATIC_REQUIRE(p[3].fallback() == &step_of<computer_mode>);
}

// Where it cannot wait, those who are not calm get somebody who can decide it.
TEST_CASE("What cannot wait is not paused: who is not calm is passed on", "[care]") {
  // Where urgency keeps confrontation open, they are asked all the same, and those who are calm go on with it.
  constexpr auto open =
      plan_for(tact::recommend({.assertiveness = 0.9, .cooperativeness = 0.9, .anger = 0.95, .urgency = 0.9}));
  STATIC_REQUIRE(open.strategy() == "negotiation");
  STATIC_REQUIRE(open.afterwards() == "negotiation");
  CHECK(names_of(open) == names{"acknowledge", "listen", "apologise", "ask_if_calm", "ask", "show_understanding",
                                "offer_solution", "check_understood", "close", "computer_mode", "escalate", "close"});

  constexpr auto p =
      plan_for(tact::recommend({.assertiveness = 0.1, .cooperativeness = 0.1, .anger = 0.9, .urgency = 0.9}));
  STATIC_REQUIRE(p.delay() == "to cool down");
  CHECK_FALSE(takes(p, act::pause));
  REQUIRE(takes(p, act::escalate));
  CHECK(p[place_of(p, act::escalate)].calm == given::no);
  CHECK_FALSE(takes(p, act::leave));
}

// #85, #86: there is no threshold for courtesy. 0.75 gates reasoning alone.
TEST_CASE("Any anger is acknowledged and apologised for, and never left lying", "[care]") {
  for (const double anger : {1.0 / 16384, 0.25, 0.5, 0.74}) {
    const auto p = plan_for(tact::recommend({.assertiveness = 0.2, .cooperativeness = 0.2, .anger = anger}));
    CHECK(p.strategy() == "avoidance");
    CHECK(names_of(p) == names{"acknowledge", "listen", "apologise", "ask", "show_understanding", "offer_solution",
                               "check_understood", "close"});
  }
  const auto calm = plan_for(tact::recommend({.assertiveness = 0.2, .cooperativeness = 0.2}));
  CHECK(has(calm, "set_aside"));
  CHECK_FALSE(has(calm, "acknowledge"));
  // The class says so as well, whatever the level.
  const auto seen =
      plan_for(tact::recommend({.assertiveness = 0.9, .cooperativeness = 0.9}), {.who = customer<>::of<angry>()});
  CHECK(has(seen, "acknowledge"));
}

// #81: understanding, an apology on the firm's behalf, and the commitment to solve it within the guidelines.
TEST_CASE("A calm complaint is apologised for on the firm's behalf", "[care]") {
  const auto p = plan_for(tact::recommend({.assertiveness = 0.9, .cooperativeness = 0.9}));
  CHECK(names_of(p) == names{"listen", "ask", "show_understanding", "apologise_for_firm", "offer_solution",
                             "check_understood", "close"});
  CHECK(std::string_view(step_of<show_understanding>.instruction).find("guidelines") != std::string_view::npos);
  CHECK_FALSE(has(plan_for(tact::recommend({.assertiveness = 0.9, .cooperativeness = 0.9}), {.harm_was_meant = true}),
                  "apologise_for_firm"));
}

// #16: time is managed, interest shown, and it is made clear that others wait.
TEST_CASE("A talker is given a time, and never asked to tell all of it from the beginning", "[care]") {
  for_plans<laws::customer_care>([](const plan<>& p, bool, bool, const situation&) {
    bool is_talker = false;
    for (const customer_class_info* info : p.contact().who.classes()) is_talker |= info->name == talker::name;
    CHECK(has(p, "listen_in_time") == is_talker);
    CHECK(has(p, "listen") != is_talker);
    for (const plan_step& s : p)
      if (is_talker)
        CHECK(std::string_view(s.phrase(p.contact().by)).find("from the beginning") == std::string_view::npos);
  });
  // No document links the talker to a strategy, nor the rude and the arguer to a factor: they move none, and ask none.
  const situation s{.assertiveness = 0.4, .cooperativeness = 0.3};
  CHECK(customer<>::of<talker, rude, arguer>().adjustments(s).empty());
  CHECK(tact::recommend(customer<>::of<talker, rude, arguer>().apply_to(s)) == tact::recommend(s));
}

// #23: attend to their needs; do not agree to the demand.
TEST_CASE("A demand is not granted as such, but a claim that holds is", "[care]") {
  const auto settled = [](double legitimacy, customer<> who) {
    const auto advice = tact::recommend<tact::models::thomas_kilmann>(
        {.assertiveness = 0.1, .cooperativeness = 0.9, .legitimacy = legitimacy});
    CHECK(advice.name() == "accommodating");
    return plan_for(advice, {.who = who});
  };
  CHECK(has(settled(0.5, {}), "give_in"));
  CHECK(has(settled(0.5, customer<>::of<demanding>()), "attend_to_needs"));
  CHECK_FALSE(has(settled(0.5, customer<>::of<demanding>()), "give_in"));
  CHECK(has(settled(0.9, customer<>::of<demanding>()), "give_in"));
}

// #18 again, for everybody: what is due is not met in half, unless there is not enough of it.
TEST_CASE("A claim that holds is not bargained over", "[care]") {
  const auto planned = [](double legitimacy, double scarcity) {
    const auto advice =
        tact::recommend({.assertiveness = 0.4, .cooperativeness = 0.8, .legitimacy = legitimacy, .scarcity = scarcity});
    CHECK(advice.name() == "compromise");
    return plan_for(advice);
  };
  CHECK(has(planned(0.624, 0.5), "offer_compromise"));
  CHECK(has(planned(0.625, 0.5), "solve_complaint"));
  CHECK(has(planned(0.9, 0.9), "offer_compromise"));
}

TEST_CASE("A class of one's own that has only the name of ours changes no step", "[care]") {
  using mine = tact::catalog<acme::talker>;
  const auto advice = tact::recommend({.assertiveness = 0.9, .cooperativeness = 0.9});
  const auto p = plan_for(advice, contact<mine>{.who = customer<mine>::of<acme::talker>()});
  CHECK_FALSE(has_step(p, "listen_in_time"));
}

TEST_CASE("The apology of a strategy's own steps gives way to the plan's", "[care]") {
  using models = laws::customer_care::with<acme::sorry>;
  const auto advice = tact::recommend<models>({.assertiveness = 0.25, .cooperativeness = 1});
  REQUIRE(advice.is<acme::sorry>());
  for (const bool meant : {false, true}) {
    const auto p = plan_for(advice, {.harm_was_meant = meant});
    int apologies = 0;
    for (const plan_step& s : p) apologies += s.step->does == act::apologise;
    CHECK(apologies == (meant ? 0 : 1));
    CHECK(keeps_rules(carried_out(p, {})));
  }
}

// D3, row B: to accommodate is to give in.
TEST_CASE("Accommodation is carried out by giving in", "[care]") {
  using may_yield = laws::customer_care::with<tact::accommodation>;
  const auto advice = tact::recommend<may_yield>({.assertiveness = 0, .cooperativeness = 1, .stakes = 0.0});
  REQUIRE(advice.is<tact::accommodation>());
  CHECK(has(plan_for(advice), "give_in"));
}

// #18: if it is valid, take the steps that solve it; the false one is heard without defence.
TEST_CASE("A usual complainer's plan goes by what the complaint is worth", "[care]") {
  const auto planned = [](double legitimacy) {
    return plan_for(tact::recommend({.assertiveness = 0.4, .cooperativeness = 0.7, .legitimacy = legitimacy}),
                    {.who = customer<>::of<complainer>()});
  };
  const auto valid = planned(1), unknown = planned(0.5), weak = planned(0);
  CHECK(has(valid, "solve_complaint"));
  CHECK_FALSE(has(valid, "offer_compromise"));  // billed twice is not met in half
  CHECK_FALSE(has(valid, "hear_out"));
  CHECK(has(weak, "hear_out"));
  CHECK_FALSE(takes(weak, act::bargain));
  CHECK_FALSE(takes(weak, act::concede));
  // The false one is given nothing, whatever the strategy; an angry one is not left lying.
  for (const double concern : {0.1, 0.5, 0.9}) {
    const auto p = plan_for(
        tact::recommend({.assertiveness = concern, .cooperativeness = concern, .anger = 0.3, .legitimacy = 0.0}),
        {.who = customer<>::of<complainer>()});
    for (const act a : {act::offer, act::bargain, act::concede, act::leave}) CHECK_FALSE(takes(p, a));
  }
  CHECK(has(unknown, "solve_complaint"));
  CHECK(has(unknown, "hear_out"));
  for (const plan_step& s : unknown) {
    if (s.step->name == "solve_complaint") CHECK(s.valid == given::yes);
    if (s.step->name == "hear_out") CHECK(s.valid == given::no);
  }
}

// #14: what you agree on comes first; #20: be exceptionally kind.
TEST_CASE("The arguer's agreement and the rude one's kindness come first", "[care]") {
  const auto advice = tact::recommend({.assertiveness = 0.9, .cooperativeness = 0.9});
  const auto with_arguer = plan_for(advice, {.who = customer<>::of<arguer>()});
  CHECK(names_of(with_arguer)[1] == "find_agreement");
  const auto with_rude = plan_for(advice, {.who = customer<>::of<rude>()});
  CHECK(names_of(with_rude)[0] == "be_kind");
  const auto furious = plan_for(tact::recommend({.assertiveness = 0.9, .cooperativeness = 0.9, .anger = 0.9}),
                                {.who = customer<>::of<rude>()});
  CHECK(names_of(furious)[0] == "acknowledge");  // the anger first
  CHECK(names_of(furious)[1] == "be_kind");
  for (const plan_step& s : with_rude) CHECK(s.ask.empty());  // nothing is asked of them that no document says
}

// #56, #57, #58: the two sources of conflict, each with a step where it is there.
TEST_CASE("The sources of a conflict are met by steps of their own", "[care]") {
  const auto planned = [](double scarcity, double role_ambiguity) {
    return plan_for(tact::recommend(
        {.assertiveness = 0.9, .cooperativeness = 0.9, .scarcity = scarcity, .role_ambiguity = role_ambiguity}));
  };
  CHECK_FALSE(has(planned(0.5, 0), "name_the_limits"));
  CHECK_FALSE(has(planned(0.5, 0), "agree_on_roles"));
  CHECK_FALSE(has(planned(0.624, 0), "name_the_limits"));  // from 5/8 up, where it is high
  CHECK(has(planned(0.625, 0), "name_the_limits"));
  CHECK_FALSE(has(planned(0.5, 0.374), "agree_on_roles"));  // from 3/8 up, where it is no longer low
  CHECK(has(planned(0.5, 0.375), "agree_on_roles"));
}

TEST_CASE("Hot anger that a model would leave is planned as a pause, too", "[care]") {
  constexpr auto advice =
      tact::recommend<tact::models::rahim>({.assertiveness = 0.1, .cooperativeness = 0.1, .anger = 0.9});
  STATIC_REQUIRE(advice.name() == advice.afterwards().name());
  constexpr auto p = plan_for(advice);
  STATIC_REQUIRE(p[0].step->does == act::acknowledge);
  CHECK(takes(p, act::cool_down));
  CHECK_FALSE(takes(p, act::leave));
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
    CHECK(takes(p, act::escalate) == prompt);
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
  CHECK(keeps_rules(carried_out(p, {.angry = true})));

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
