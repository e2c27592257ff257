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
#include <tact/detail/bands.hpp>
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

/// Whether a step depends on how the contact goes.
enum class given : unsigned char {
  either,  ///< it does not
  yes,     ///< the step is taken only if it is so
  no,      ///< only if it is not
};

/// One step of a plan.
struct plan_step {
  const step_info* step = nullptr;
  std::string_view ask = {};      ///< what to ask in this step; empty where its own phrase says it
  std::string_view cites = {};    ///< the source of that question
  std::string_view because = {};  ///< what needs it: a factor, the class or the strategy; empty if every contact has it
  given calm = given::either;     ///< whether they are calm when asked (`ask_if_calm`)
  given valid = given::either;    ///< whether the complaint turns out to be valid
  bool later = false;             ///< after the pause

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
  constexpr std::size_t of_every_contact = 24, of_a_strategy = 16;  // see plan_for, and check_steps
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

/// The steps of a plan while it is being made. What is set holds for the steps that are added next.
template <class Classes>
class plan_steps : public tact::detail::static_vector<plan_step, plan_capacity<Classes>> {
 public:
  constexpr void add(const step_info& step, std::string_view because = {}, const pending_question& q = {}) noexcept {
    this->push_back({&step, q.ask, q.source, because, calm_, valid_, later_});
    if (step.does == act::pause) later_ = true;
  }

  constexpr void only_if_calm(given calm) noexcept { calm_ = calm; }
  constexpr void only_if_valid(given valid) noexcept { valid_ = valid; }

 private:
  given calm_ = given::either;
  given valid_ = given::either;
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

  /// The place of the step to go on with after a pause to cool down: the first for those who are calm. The size of the
  /// plan if there is no such pause. O(steps).
  constexpr std::size_t goes_on_with() const noexcept {
    std::size_t i = 0;
    while (i != this->size() && (*this)[i].calm != given::yes) ++i;
    return i;
  }

  /// The step that this contact ends with if all goes well, before a pause begins: the customer will remember it.
  /// O(steps). Source: Kahneman 1993.
  constexpr const plan_step& last_step() const noexcept {
    std::size_t last = 0;
    for (std::size_t i = 0; i != this->size(); ++i)
      if (!(*this)[i].later && (*this)[i].calm != given::no) last = i;
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

using tact::detail::band;

/// True when the customer is of the class with this name.
template <class Classes>
constexpr bool is_of(const contact<Classes>& of, std::string_view name) noexcept {
  for (const customer_class_info* c : of.who.classes())
    if (c->name == name) return true;
  return false;
}

/// What a plan goes by besides the advice. Source: D4, row F (anger, whatever its level); D1, row D (legitimacy).
template <class Situation, class Classes>
struct circumstances {
  const tact::detail::inputs<Situation>& in;
  const contact<Classes>& of;

  /// How far a factor is above its neutral value, in steps; 0 for one that the situation lacks. O(factors).
  constexpr int above_neutral(std::string_view factor) const noexcept {
    const std::size_t i = tact::detail::factor_index<Situation>(factor);
    return i != in.size() ? in[i] - tact::detail::neutral_inputs<Situation>[i] : 0;
  }

  /// Any anger at all is acknowledged and answered.
  constexpr bool angry() const noexcept { return above_neutral("anger") > 0 || is_of(of, "angry"); }
  /// From here on anger rules out reason.
  constexpr bool hot() const noexcept { return tact::detail::reads_at_least<Situation>(in, "anger", anger_threshold); }
  constexpr bool prompt() const noexcept {
    return tact::detail::reads_at_least<Situation>(in, "urgency", urgency_threshold);
  }
  /// The band of a factor: that of its neutral value where the situation lacks it. O(factors).
  constexpr band band_of(std::string_view factor) const noexcept {
    const std::size_t i = tact::detail::factor_index<Situation>(factor);
    if (i != in.size()) return tact::detail::band_of(in[i]);
    return factor == "role_ambiguity" ? band::low : band::moderate;
  }
};

/// Adds the steps that a strategy declares; false if it declares none.
template <class Classes, class Model>
constexpr bool add_own_steps(plan_steps<Classes>& to, const recommendation<Model>& advice) noexcept {
  if constexpr (tact::detail::is_runtime_model<Model>) return false;
  else
    return advice.visit([&]<class Strategy>(std::type_identity<Strategy>) {
      if constexpr (has_steps<Strategy>)
        for (const step_info* s : step_infos<typename Strategy::steps>) to.add(*s, Strategy::name);
      return has_steps<Strategy>;
    });
}

/// Adds how a usual complainer's matter is settled: a valid complaint is solved, a false one is heard out and not
/// conceded; where it is not known which, both stand in the plan. Source: D1, row D.
template <class Classes>
constexpr void add_complaint_by_claim(plan_steps<Classes>& to, band claim, const step_info& usual,
                                      std::string_view strategy) noexcept {
  const bool gives = usual.does == act::bargain || usual.does == act::concede;
  if (claim == band::moderate) to.only_if_valid(given::yes);
  if (claim != band::low) to.add(usual.does == act::offer ? usual : step_of<solve_complaint>, "complainer");
  if (claim == band::moderate) to.only_if_valid(given::no);
  if (claim != band::high) {
    to.add(step_of<hear_out>, "complainer");
    to.add(gives ? step_of<hold_position> : usual, strategy);
  }
  to.only_if_valid(given::either);
}

/// Adds what carries out a strategy: its own steps, or the step for its outcome. Anger is not left lying, and a demand
/// is not granted as such. Source: D3, row A; D4, row F; D1, row D.
template <class Situation, class Classes, class Model>
constexpr void add_resolution(plan_steps<Classes>& to, const recommendation<Model>& advice,
                              const circumstances<Situation, Classes>& here) noexcept {
  if (add_own_steps(to, advice)) return;
  const step_info& usual = resolution_step(advice.outcome());
  if (is_of(here.of, "complainer")) {
    const bool left = usual.does == act::leave && here.angry();
    add_complaint_by_claim(to, here.band_of("legitimacy"), left ? step_of<offer_solution> : usual, advice.name());
  } else if (usual.does == act::leave && here.angry()) {
    to.add(step_of<offer_solution>, "anger");
  } else if (usual.does == act::concede && is_of(here.of, "demanding") && here.band_of("legitimacy") != band::high) {
    to.add(step_of<offer_solution>, "demanding");
  } else {
    to.add(usual, advice.name());
  }
}

/// Adds what clarifies the matter: the questions of the classes, what else there is to ask, what is behind the
/// conflict, and understanding. A calm complaint is apologised for, too, unless the harm was meant.
/// Source: D4, row G; D1, row D; D3, row C.
template <class Situation, class Classes>
constexpr void add_clarification(plan_steps<Classes>& to, const circumstances<Situation, Classes>& here) noexcept {
  if (is_of(here.of, "arguer")) to.add(step_of<find_agreement>, "arguer");
  if (is_of(here.of, "demanding")) to.add(step_of<attend_to_needs>, "demanding");
  for (const pending_question& q : here.of.who.template questions_on<Situation>(here.in))
    to.add(step_of<care::ask>, q.customer, q);
  to.add(step_of<care::ask>);
  if (here.band_of("scarcity") == band::high) to.add(step_of<name_the_limits>, "scarcity");
  if (here.band_of("role_ambiguity") != band::low) to.add(step_of<agree_on_roles>, "role_ambiguity");
  to.add(step_of<show_understanding>);
  if (!here.angry() && !here.of.harm_was_meant) to.add(step_of<apologise_for_firm>);
}

/// Adds how the contact begins: the anger first, whatever its level; then listening. Source: D4, row F; D4, row G;
/// D1, row D.
template <class Situation, class Classes>
constexpr void add_opening(plan_steps<Classes>& to, const circumstances<Situation, Classes>& here) noexcept {
  if (is_of(here.of, "rude")) to.add(step_of<be_kind>, "rude");
  if (here.angry()) to.add(step_of<acknowledge>, "anger");
  if (is_of(here.of, "talker")) to.add(step_of<listen_in_time>, "talker");
  else to.add(step_of<listen>);
  if (here.angry()) to.add(here.of.harm_was_meant ? step_of<diplomacy> : step_of<apologise>, "anger");
}

/// Adds the pause, from its proposal to the return.
template <class Classes>
constexpr void add_pause(plan_steps<Classes>& to, const step_info& proposal, std::string_view strategy) noexcept {
  to.add(proposal, strategy);
  to.add(step_of<agrees>);
  to.add(step_of<pause>);
  to.add(step_of<come_back>);
}

/// Adds the way from what the matter is to a good end.
template <class Situation, class Classes, class Model>
constexpr void add_settlement(plan_steps<Classes>& to, const recommendation<Model>& advice,
                              const circumstances<Situation, Classes>& here) noexcept {
  add_resolution(to, advice, here);
  to.add(step_of<check_understood>);
  to.add(step_of<close>);
}

/// Adds what follows hot anger: a question, the settlement for those who are calm then, and for those who are not a
/// pause, or somebody who can decide it where it cannot wait. Source: D4, row F; TKI AV4, TKI AV6.
template <class Situation, class Classes, class Model>
constexpr void add_cooling(plan_steps<Classes>& to, const recommendation<Model>& advice,
                           const recommendation<Model>& afterwards,
                           const circumstances<Situation, Classes>& here) noexcept {
  to.add(step_of<ask_if_calm>, "anger");
  to.only_if_calm(given::yes);
  add_clarification(to, here);
  add_settlement(to, afterwards, here);
  to.only_if_calm(given::no);
  if (here.prompt()) {
    to.add(step_of<escalate>, "urgency");
    to.add(step_of<close>);
  } else {
    add_pause(to, step_of<cool_down>, advice.name());
  }
}

/// Adds a pause to learn more, what was learned, and the settlement that follows. Source: TKI AV5.
template <class Situation, class Classes, class Model>
constexpr void add_learning(plan_steps<Classes>& to, const recommendation<Model>& advice,
                            const recommendation<Model>& afterwards,
                            const circumstances<Situation, Classes>& here) noexcept {
  add_clarification(to, here);
  add_pause(to, step_of<learn_more>, advice.name());
  to.add(step_of<decide_anew>);
  if (afterwards.outcome() != outcome::postponed) add_settlement(to, afterwards, here);
}

}  // namespace detail

/// What to do, step by step: first the anger, if there is any; then what the matter is; then the strategy; last, a
/// check that it was understood, and a good end. Where anger rules out reason, the plan asks whether they are calm once
/// it has been answered: who is goes on in the same contact, who is not is offered a pause, and goes on from there
/// later
/// (`goes_on_with`). Where the pause is to learn more, what was learned is looked at anew first. The classes of the
/// customer change steps. Ask for advice on the situation that `who.apply_to(situation)` returns. A strategy whose
/// outcome is `outcome::postponed` is a pause; so is one that leaves hot anger unresolved. No plan breaks a rule of
/// `protocols`, even if one of its steps fails. O(strategies · inputs + steps). Source: D4, row F; D4, row G; D1, row
/// D; D1, row J; D3, row C; Kahneman 1993; tact (the rules of a pause).
template <class Model, class Classes>
constexpr plan<Classes> plan_for(const recommendation<Model>& advice, const contact<Classes>& of) noexcept {
  using situation_type = typename Model::situation_type;
  static_assert(sizeof(detail::check_classes_for<situation_type, Classes>) > 0);
  static_assert(sizeof(detail::check_plans<typename tact::detail::declared_strategies<Model>::type>) > 0);
  const detail::circumstances<situation_type, Classes> here{advice.inputs(), of};
  const auto afterwards = advice.afterwards();
  const bool leaves = advice.outcome() == outcome::unresolved || afterwards.name() != advice.name();
  const bool cools = advice.delay() == delay::to_cool_down || (here.hot() && !here.prompt() && leaves);
  const bool learns = !cools && advice.delay() == delay::to_learn_more;
  const auto settling = cools || learns ? afterwards : advice;

  detail::plan_steps<Classes> todo;
  detail::add_opening(todo, here);
  if (cools) {
    detail::add_cooling(todo, advice, afterwards, here);
  } else if (learns) {
    detail::add_learning(todo, advice, afterwards, here);
  } else {
    detail::add_clarification(todo, here);
    detail::add_settlement(todo, advice, here);
  }
  return plan<Classes>(todo,
                       {.now = advice.describe(),
                        .delay = advice.delay(),
                        .afterwards = settling.name(),
                        .fallback = settling.if_it_fails().name()},
                       of);
}

/// The same for the classes that ship, with the contact in braces: `plan_for(advice, {.who = …, .by = channel::chat})`.
template <class Model>
constexpr plan<> plan_for(const recommendation<Model>& advice, const contact<>& of = {}) noexcept {
  // Asked here first, so that a mistake is reported in fewer lines.
  static_assert(sizeof(detail::check_plans<typename tact::detail::declared_strategies<Model>::type>) > 0);
  return plan_for<Model, customers>(advice, of);
}

}  // namespace tact::care
