#pragma once
// From advice to what to do, in order.

#include <cstddef>
#include <string_view>
#include <type_traits>

#include <tact/care/channel.hpp>
#include <tact/care/classes.hpp>
#include <tact/care/language.hpp>
#include <tact/care/script.hpp>
#include <tact/care/step.hpp>
#include <tact/care/steps.hpp>
#include <tact/care/vocabulary.hpp>
#include <tact/catalog.hpp>
#include <tact/check_model.hpp>
#include <tact/recommend.hpp>

namespace tact::care {

/// What is known of a contact besides the advice.
template <class Classes = customers>
struct contact {
  customer<Classes> who{};      ///< the classes of the customer
  channel by = channel::phone;  ///< how you are in contact
  bool harm_was_meant = false;  ///< clearly: then there is no apology
};

/// One step of a plan.
struct plan_step {
  const step_info* step = nullptr;
  std::string_view ask;      ///< what to ask in this step; empty where its own phrase says it
  std::string_view cites;    ///< where that question comes from
  std::string_view because;  ///< anger, the class or the strategy that it is for; empty where it is for every contact
  bool later = false;        ///< after the pause

  /// What the step is called.
  constexpr std::string_view name(language l = language::english) const noexcept { return step->names.in(l); }
  /// What to do, and what not to do; in English.
  constexpr std::string_view instruction() const noexcept {
    return ask.empty() ? step->instruction : "ask this first: nothing is known of it, and the advice depends on it";
  }
  constexpr std::string_view avoid() const noexcept { return step->avoid; }
  /// Words to say it with, in English; empty for what the other side does.
  constexpr std::string_view phrase(channel by) const noexcept { return ask.empty() ? step->phrases.by(by) : ask; }
  /// What to do if the step fails; null where nothing is left.
  constexpr const step_info* fallback() const noexcept { return step->fallback; }
  constexpr std::string_view source() const noexcept { return ask.empty() ? step->source : cites; }
};

/// Steps in their order, for one contact. Refers to texts of the policies and holds none; nothing is allocated.
template <class Classes = customers>
class plan {
 public:
  /// Room for the steps of every contact, a strategy's own, and all that classes ask.
  static constexpr std::size_t capacity = [] {
    std::size_t room = 32;
    for (const customer_class_info& c : customer_class_infos<Classes>) room += c.effects.size() + c.questions.size();
    return room;
  }();

  constexpr plan(std::string_view strategy, std::string_view then, const contact<Classes>& of) noexcept
      : strategy_(strategy), then_(then), of_(of) {}

  constexpr const plan_step* begin() const noexcept { return steps_.begin(); }
  constexpr const plan_step* end() const noexcept { return steps_.end(); }
  constexpr std::size_t size() const noexcept { return steps_.size(); }
  constexpr const plan_step& operator[](std::size_t place) const noexcept { return steps_[place]; }

  /// The strategy that it carries out, and the one after the pause; the same where there is no pause between. For words
  /// in another language, `word_for`.
  constexpr std::string_view strategy() const noexcept { return strategy_; }
  constexpr std::string_view afterwards() const noexcept { return then_; }

  constexpr const contact<Classes>& of() const noexcept { return of_; }

  /// The step that this contact ends with, which is what will be remembered of it: a pause, or its close.
  /// Source: Kahneman 1993.
  constexpr const plan_step& last_step() const noexcept {
    std::size_t last = 0;
    while (last + 1 != size() && !steps_[last + 1].later) ++last;
    return steps_[last];
  }

  /// Adds a step. Called by `plan_for`; requires room.
  constexpr void add(const step_info& step, std::string_view because = {}, const pending_question& q = {}) noexcept {
    steps_.push_back({&step, q.ask, q.source, because, later_});
    if (step.does == act::pause) later_ = true;
  }

 private:
  some_of<plan_step, capacity> steps_;
  std::string_view strategy_;
  std::string_view then_;
  contact<Classes> of_;
  bool later_ = false;
};

/// True when a strategy of one's own says which steps carry it out: `using steps = tact::catalog<…>`.
template <class Strategy>
concept has_steps = requires { typename Strategy::steps; };

/// The steps that a strategy says; void if it says none, and is settled as its outcome suggests.
template <class Strategy>
struct declared_steps {
  using type = void;
};

template <has_steps Strategy>
struct declared_steps<Strategy> {
  using type = typename Strategy::steps;
};

/// Says in plain English what is wrong with the steps of one strategy.
template <class Steps>
struct check_steps {
  static_assert(!std::same_as<Steps, Steps>,
                "tact: the steps of this strategy are no catalog; write  using steps = tact::catalog<your_step>;");
};

template <>
struct check_steps<void> {};

template <class... Step>
struct check_steps<catalog<Step...>> {
  static_assert(sizeof...(Step) <= 16, "tact: a strategy has at most 16 steps; leave some to its fallbacks.");
  // What comes before and after them in a plan: there they break no rule.
  static_assert(sizeof(check_script<protocols, complains, shows_anger, acknowledge, listen, ask, show_understanding,
                                    Step..., check_understood, close>) > 0);
};

/// The same of all strategies of a model, before they enter Hana.
template <class Strategies>
struct check_plans;

template <class... Strategy>
struct check_plans<catalog<Strategy...>> {
  static_assert(((sizeof(check_steps<typename declared_steps<Strategy>::type>) > 0) && ...));
};

/// The step that settles a matter as a strategy of this outcome does; a strategy that says nothing offers a solution.
/// Source: D3, row A.
constexpr const step_info& resolution_step(outcome o) noexcept {
  switch (o) {
    case outcome::lose_lose: return step_of<offer_compromise>;
    case outcome::win_lose: return step_of<hold_position>;
    case outcome::lose_win: return step_of<give_in>;
    case outcome::unresolved: return step_of<set_aside>;
    case outcome::win_win:
    case outcome::unstated: break;
  }
  return step_of<offer_solution>;
}

/// True when the situation has this factor, and the model read it at or above a level.
template <class Situation>
constexpr bool reads_at_least(const inputs<Situation>& in, std::string_view factor, level least) noexcept {
  return has_factor<Situation>(factor) && in[factor_index<Situation>(factor)] >= least.steps();
}

/// Where the documents' gate lies: anger from here upwards is met before anything is solved, and what is as urgent
/// does not wait. Source: D4, row F; TKI CP1.
inline constexpr level hot = confrontation::gates[0].at;
inline constexpr level pressing = confrontation::gates[0].unless_at;

/// Adds what carries out the advised strategy: its own steps, or the step for its outcome.
template <class Classes, class Model>
constexpr void add_resolution(plan<Classes>& to, const recommendation<Model>& advice) noexcept {
  if constexpr (requires { typename Model::strategies; }) {
    const bool own = advice.visit([&]<class Strategy>(std::type_identity<Strategy>) {
      if constexpr (has_steps<Strategy>)
        for (const step_info* s : step_infos<typename Strategy::steps>) to.add(*s, Strategy::name);
      return has_steps<Strategy>;
    });
    if (own) return;
  }
  to.add(resolution_step(advice.outcome()), advice.name());
}

/// Asks what is still open, each class's question first, and shows understanding.
template <class Classes, class Situation>
constexpr void add_clarification(plan<Classes>& to, const inputs<Situation>& in) noexcept {
  for (const pending_question& q : to.of().who.template questions_on<Situation>(in))
    to.add(step_of<ask>, q.customer, q);
  to.add(step_of<ask>);
  to.add(step_of<show_understanding>);
}

/// What to do, step by step: first the anger, if there is any; then what the matter is; then the strategy, after a
/// pause if that is the advice; last, that it was understood, and a good end. Ask for advice on the situation that
/// `who.apply_to(situation)` gives. A strategy called procrastination is a postponement. No plan breaks a rule of
/// `protocols`, and nor does one of which any one step fails. O(strategies · inputs + steps).
/// Source: D4, row F; D4, row G; D1, row D; D1, row J; Kahneman 1993; tact (the rules of a pause).
template <class Model, class Classes>
constexpr plan<Classes> plan_for(const recommendation<Model>& advice, const contact<Classes>& of) noexcept {
  using situation_type = typename Model::situation_type;
  static_assert(sizeof(check_customers<situation_type, Classes>) > 0);
  static_assert(sizeof(check_plans<typename declared_strategies<Model>::type>) > 0);
  const inputs<situation_type>& in = advice.inputs();
  const bool angry = reads_at_least<situation_type>(in, "anger", hot);
  const bool prompt = reads_at_least<situation_type>(in, "urgency", pressing);
  const auto then = advice.afterwards();
  const bool postponed = advice.name() == procrastination::name;
  const bool cools = angry && !prompt && (postponed || then.name() != advice.name());
  const bool waits = cools || postponed;

  plan<Classes> made(advice.name(), waits ? then.name() : advice.name(), of);
  if (angry) made.add(step_of<acknowledge>, "anger");
  made.add(step_of<listen>);
  if (angry) made.add(of.harm_was_meant ? step_of<diplomacy> : step_of<apologise>, "anger");
  if (waits) {
    if (!angry) add_clarification<Classes, situation_type>(made, in);
    made.add(cools ? step_of<cool_down> : step_of<learn_more>, advice.name());
    made.add(step_of<agrees>);
    made.add(step_of<pause>);
    made.add(step_of<come_back>);
    if (then.name() == procrastination::name) {
      made.add(step_of<decide_anew>);
      return made;
    }
  }
  if (!waits || angry) add_clarification<Classes, situation_type>(made, in);
  add_resolution(made, waits ? then : advice);
  made.add(step_of<check_understood>);
  made.add(step_of<close>);
  return made;
}

/// The same in braces, for the documents' classes: `plan_for(advice, {.who = …, .by = channel::chat})`.
template <class Model>
constexpr plan<> plan_for(const recommendation<Model>& advice, const contact<>& of = {}) noexcept {
  // Asked here first, so that a mistake is told in fewer lines.
  static_assert(sizeof(check_plans<typename declared_strategies<Model>::type>) > 0);
  return plan_for<Model, customers>(advice, of);
}

}  // namespace tact::care
