// SPDX-License-Identifier: BSL-1.0
#pragma once
// From advice to a plan: what to do, in order.

#include <cstddef>
#include <string_view>
#include <type_traits>

#include <tact/care/channel.hpp>
#include <tact/care/check/plan.hpp>
#include <tact/care/customer.hpp>
#include <tact/care/dictionary.hpp>
#include <tact/care/step.hpp>
#include <tact/care/steps.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/detail/pack.hpp>
#include <tact/detail/spec_of.hpp>
#include <tact/detail/static_vector.hpp>
#include <tact/level.hpp>
#include <tact/policy.hpp>
#include <tact/recommend.hpp>
#include <tact/strategies/anger_gate.hpp>

namespace tact::care {

/// What is known about a contact besides the advice.
template <class Classes = customers>
struct contact {
  customer<Classes> who{};      ///< the classes of the customer
  channel by = channel::phone;  ///< how you are in contact
  bool harm_was_meant = false;  ///< clearly meant; then the plan has no apology
};

/// One step of a plan.
struct plan_step {
  const step_info* step = nullptr;
  std::string_view ask;      ///< what to ask in this step; empty where its own phrase says it
  std::string_view cites;    ///< the source of that question
  std::string_view because;  ///< anger, the class or the strategy that needs it; empty if every contact has it
  bool later = false;        ///< after the pause

  /// What the step is called.
  constexpr std::string_view name(const dictionary& in = english) const noexcept { return in.word(step->name).text; }
  /// What to do; in English.
  constexpr std::string_view instruction() const noexcept {
    return ask.empty() ? step->instruction : "ask this first: the advice depends on it, and it is not known yet";
  }
  /// What not to do; in English.
  constexpr std::string_view avoid() const noexcept { return step->avoid; }
  /// Words to say or to write by this channel, in English; empty for what the other side does.
  constexpr std::string_view phrase(channel by) const noexcept { return ask.empty() ? step->phrases.by(by) : ask; }
  /// The step to take if this one fails; null if there is none.
  constexpr const step_info* fallback() const noexcept { return step->fallback; }
  /// Where the step, or its question, comes from.
  constexpr std::string_view source() const noexcept { return ask.empty() ? step->source : cites; }
};

namespace detail {

/// Room for the steps of every contact, the strategy's own, and everything that the classes ask.
template <class Classes>
inline constexpr std::size_t plan_capacity = [] {
  constexpr std::size_t of_every_contact = 16, of_a_strategy = 16;  // see plan_for, and check_steps
  std::size_t room = of_every_contact + of_a_strategy;
  for (const customer_class_info& c : customer_class_infos<Classes>) room += c.effects.size() + c.questions.size();
  return room;
}();

/// The strategies that a plan follows.
struct plan_strategies {
  description now;
  tact::delay delay;
  std::string_view afterwards;
  std::string_view fallback;
};

/// The steps of a plan while it is being made.
template <class Classes>
class plan_steps : public tact::detail::static_vector<plan_step, plan_capacity<Classes>> {
 public:
  constexpr void add(const step_info& step, std::string_view because = {}, const pending_question& q = {}) noexcept {
    this->push_back({&step, q.ask, q.source, because, later_});
    if (step.does == act::pause) later_ = true;
  }

 private:
  bool later_ = false;
};

}  // namespace detail

/// The steps for one contact in their order: a range of `plan_step`. It refers to the texts of steps and classes and
/// copies none; nothing is allocated.
template <class Classes = customers>
class plan : public tact::detail::static_vector<plan_step, detail::plan_capacity<Classes>> {
 public:
  /// For `plan_for`, which finds the steps.
  constexpr plan(const detail::plan_steps<Classes>& in_order, const detail::plan_strategies& of_advice,
                 const care::contact<Classes>& of) noexcept
      : tact::detail::static_vector<plan_step, detail::plan_capacity<Classes>>(in_order),
        strategies_(of_advice),
        contact_(of) {}

  /// The strategy that the plan carries out.
  constexpr std::string_view strategy() const noexcept { return strategies_.now.name; }
  /// The same in words.
  constexpr const description& describe() const noexcept { return strategies_.now; }
  /// What the plan puts it off for: see `recommendation::delay`.
  constexpr tact::delay delay() const noexcept { return strategies_.delay; }
  /// The strategy after the pause; the same if there is no pause.
  constexpr std::string_view afterwards() const noexcept { return strategies_.afterwards; }
  /// The strategy to go on with once this plan has failed, its steps' fallbacks included: see
  /// `recommendation::if_it_fails`. The same as `afterwards()` if no other is open.
  constexpr std::string_view fallback() const noexcept { return strategies_.fallback; }

  /// The contact that the plan is for.
  constexpr const care::contact<Classes>& contact() const noexcept { return contact_; }

  /// The step that this contact ends with, before a pause begins: the customer will remember it. O(steps).
  /// Source: Kahneman 1993.
  constexpr const plan_step& last_step() const noexcept {
    std::size_t last = 0;
    while (last + 1 != this->size() && !(*this)[last + 1].later) ++last;
    return (*this)[last];
  }

 private:
  detail::plan_strategies strategies_;
  care::contact<Classes> contact_;
};

namespace detail {

/// The step that settles a matter as a strategy of this outcome does: to offer a solution if the outcome is not stated.
/// Source: D3, row A.
constexpr const step_info& resolution_step(outcome o) noexcept {
  switch (o) {
    case outcome::lose_lose: return step_of<offer_compromise>;
    case outcome::win_lose: return step_of<hold_position>;
    case outcome::lose_win: return step_of<give_in>;
    case outcome::unresolved:
    case outcome::postponed: return step_of<set_aside>;
    case outcome::win_win:
    case outcome::unstated: break;
  }
  return step_of<offer_solution>;
}

/// Adds what carries out the advised strategy: its own steps, or the step for its outcome.
template <class Classes, class Model>
constexpr void add_resolution(plan_steps<Classes>& to, const recommendation<Model>& advice) noexcept {
  if constexpr (!tact::detail::is_runtime_model<Model>) {
    const bool own = advice.visit([&]<class Strategy>(std::type_identity<Strategy>) {
      if constexpr (has_steps<Strategy>)
        for (const step_info* s : step_infos<typename Strategy::steps>) to.add(*s, Strategy::name);
      return has_steps<Strategy>;
    });
    if (own) return;
  }
  to.add(resolution_step(advice.outcome()), advice.name());
}

/// Adds what clarifies the matter: the questions of the classes, a question for the rest, and understanding.
template <class Situation, class Classes>
constexpr void add_clarification(plan_steps<Classes>& to, const contact<Classes>& of,
                                 const tact::detail::inputs<Situation>& in) noexcept {
  for (const pending_question& q : of.who.template questions_on<Situation>(in)) to.add(step_of<ask>, q.customer, q);
  to.add(step_of<ask>);
  to.add(step_of<show_understanding>);
}

/// Adds the pause, from its proposal to the return.
template <class Classes>
constexpr void add_pause(plan_steps<Classes>& to, bool cools, std::string_view strategy) noexcept {
  to.add(cools ? step_of<cool_down> : step_of<learn_more>, strategy);
  to.add(step_of<agrees>);
  to.add(step_of<pause>);
  to.add(step_of<come_back>);
}

}  // namespace detail

/// What to do, step by step: first the anger, if there is any; then what the matter is, which an angry customer is
/// asked after the pause; then the strategy, after a pause if that is the advice; last, a check that it was understood,
/// and a good end. Where the pause was to learn more, what was learned is looked at anew first; if the advice still
/// postpones then, the plan ends there. Ask for advice on
/// the situation that `who.apply_to(situation)` returns. A strategy whose outcome is `outcome::postponed` is a pause.
/// No plan breaks a rule of `protocols`, even if one of its steps fails. O(strategies · inputs + steps). Source: D4,
/// row F; D4, row G; D1, row D; D1, row J; Kahneman 1993; tact (the rules of a pause).
template <class Model, class Classes>
constexpr plan<Classes> plan_for(const recommendation<Model>& advice, const contact<Classes>& of) noexcept {
  using situation_type = typename Model::situation_type;
  static_assert(sizeof(detail::check_classes_for<situation_type, Classes>) > 0);
  static_assert(sizeof(detail::check_plans<typename tact::detail::declared_strategies<Model>::type>) > 0);
  const auto& in = advice.inputs();
  const bool heated = advice.delay() == delay::to_cool_down;
  const bool angry = heated || tact::detail::reads_at_least<situation_type>(in, "anger", anger_threshold);
  const bool prompt = tact::detail::reads_at_least<situation_type>(in, "urgency", urgency_threshold);
  const auto afterwards = advice.afterwards();
  const bool postponed = advice.outcome() == outcome::postponed;
  const bool cools = !prompt && (heated || (angry && !postponed && afterwards.name() != advice.name()));
  const bool waits = cools || postponed;
  const auto settling = waits ? afterwards : advice;
  const auto made = [&](const detail::plan_steps<Classes>& list) {
    const detail::plan_strategies strategies{.now = advice.describe(),
                                             .delay = advice.delay(),
                                             .afterwards = settling.name(),
                                             .fallback = settling.if_it_fails().name()};
    return plan<Classes>(list, strategies, of);
  };

  detail::plan_steps<Classes> todo;
  if (angry) todo.add(step_of<acknowledge>, "anger");
  todo.add(step_of<listen>);
  if (angry) todo.add(of.harm_was_meant ? step_of<diplomacy> : step_of<apologise>, "anger");
  if (waits) {
    if (!angry) detail::add_clarification<situation_type>(todo, of, in);
    detail::add_pause(todo, cools, advice.name());
    if (!cools) todo.add(step_of<decide_anew>);
    if (afterwards.outcome() == outcome::postponed) return made(todo);
  }
  if (!waits || angry) detail::add_clarification<situation_type>(todo, of, in);
  detail::add_resolution(todo, settling);
  todo.add(step_of<check_understood>);
  todo.add(step_of<close>);
  return made(todo);
}

/// The same for the classes that ship, with the contact in braces: `plan_for(advice, {.who = …, .by = channel::chat})`.
template <class Model>
constexpr plan<> plan_for(const recommendation<Model>& advice, const contact<>& of = {}) noexcept {
  // Asked here first, so that a mistake is reported in fewer lines.
  static_assert(sizeof(detail::check_plans<typename tact::detail::declared_strategies<Model>::type>) > 0);
  return plan_for<Model, customers>(advice, of);
}

}  // namespace tact::care
