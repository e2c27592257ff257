// SPDX-License-Identifier: BSL-1.0
#pragma once
// How a plan is made, part by part.

#include <cstddef>
#include <string_view>
#include <type_traits>

#include <tact/care/check/plan.hpp>
#include <tact/care/plan_step.hpp>
#include <tact/care/steps.hpp>
#include <tact/detail/bands.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/detail/pack.hpp>
#include <tact/detail/static_vector.hpp>
#include <tact/policy.hpp>
#include <tact/recommend.hpp>
#include <tact/strategies/anger_gate.hpp>

namespace tact::care::detail {

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

/// True when the customer is of this class; false where the catalog lacks it.
template <class Class, class Classes>
constexpr bool is_of(const contact<Classes>& of) noexcept {
  if constexpr (tact::detail::lists<Classes, Class>) return of.who.template is<Class>();
  else return false;
}

/// What a plan goes by besides the advice. Source: D4, row F (anger, whatever its level); D1, row D (legitimacy).
template <class Situation, class Classes>
struct circumstances {
  const tact::detail::inputs<Situation>& in;
  const contact<Classes>& of;

  /// Any anger at all is acknowledged and answered. O(factors).
  constexpr bool angry() const noexcept {
    const std::size_t i = tact::detail::factor_index<Situation>("anger");
    return is_of<care::angry>(of) || (i != in.size() && in[i] > tact::detail::neutral_inputs<Situation>[i]);
  }
  /// From here on anger rules out reason.
  constexpr bool hot() const noexcept { return tact::detail::reads_at_least<Situation>(in, "anger", anger_threshold); }
  constexpr bool prompt() const noexcept {
    return tact::detail::reads_at_least<Situation>(in, "urgency", urgency_threshold);
  }
  /// The band of a factor, or the one for a situation that lacks it. O(factors).
  constexpr band band_of(std::string_view factor, band without = band::moderate) const noexcept {
    const std::size_t i = tact::detail::factor_index<Situation>(factor);
    return i != in.size() ? tact::detail::band_of(in[i]) : without;
  }
};

/// A step, and what needs it.
struct settling_step {
  const step_info* step;
  std::string_view because;
};

/// A step of a strategy, and what needs it. Anger is not left lying: it is offered a solution. Source: D4, row F.
template <class Situation, class Classes>
constexpr settling_step settled_by(const step_info& usual, std::string_view strategy,
                                   const circumstances<Situation, Classes>& here) noexcept {
  if (usual.does == act::leave && here.angry()) return {&step_of<offer_solution>, "anger"};
  return {&usual, strategy};
}

/// Adds the steps that a strategy declares; false if it declares none. Its own apology is left out, because the plan
/// has one, or must have none.
template <class Situation, class Classes, class Model>
constexpr bool add_own_steps(plan_steps<Classes>& to, const recommendation<Model>& advice,
                             const circumstances<Situation, Classes>& here) noexcept {
  if constexpr (tact::detail::is_runtime_model<Model>) return false;
  else
    return advice.visit([&]<class Strategy>(std::type_identity<Strategy>) {
      if constexpr (has_steps<Strategy>)
        for (const step_info* s : step_infos<typename Strategy::steps>) {
          if (s->does == act::apologise) continue;
          const settling_step own = settled_by(*s, Strategy::name, here);
          to.add(*own.step, own.because);
        }
      return has_steps<Strategy>;
    });
}

/// The step that settles the matter: the strategy's, by its outcome, unless something speaks against it. Anger is not
/// left lying, a demand is not granted as such, and what is due is not bargained over unless it is scarce.
/// Source: D3, row A; D4, row F; D1, row D.
template <class Situation, class Classes>
constexpr settling_step settling(outcome o, std::string_view strategy,
                                 const circumstances<Situation, Classes>& here) noexcept {
  const step_info& usual = resolution_step(o);
  const bool due = here.band_of("legitimacy") == band::high;
  if (usual.does == act::concede && !due && is_of<demanding>(here.of)) return {&step_of<offer_solution>, "demanding"};
  if (usual.does == act::bargain && due && here.band_of("scarcity") != band::high)
    return {&step_of<solve_complaint>, "legitimacy"};
  return settled_by(usual, strategy, here);
}

/// Adds how a usual complainer's matter is settled: a valid complaint is solved; a false one is heard out, and nothing
/// is given for it. Where it is not known which, both stand in the plan. Source: D1, row D.
template <class Classes>
constexpr void add_complaint_by_claim(plan_steps<Classes>& to, band claim, const settling_step& usual) noexcept {
  const bool unknown = claim == band::moderate;
  if (unknown) to.only_if_valid(given::yes);
  if (claim != band::low) to.add(step_of<solve_complaint>, "complainer");
  if (unknown) to.only_if_valid(given::no);
  if (claim != band::high) {
    to.add(step_of<hear_out>, "complainer");
    if (usual.step->does == act::leave) to.add(*usual.step, usual.because);
    else to.add(step_of<hold_position>, "complainer");
  }
  to.only_if_valid(given::either);
}

/// Adds what carries out a strategy.
template <class Situation, class Classes, class Model>
constexpr void add_resolution(plan_steps<Classes>& to, const recommendation<Model>& advice,
                              const circumstances<Situation, Classes>& here) noexcept {
  if (add_own_steps(to, advice, here)) return;
  const settling_step usual = settling(advice.outcome(), advice.name(), here);
  if (is_of<complainer>(here.of)) add_complaint_by_claim(to, here.band_of("legitimacy"), usual);
  else to.add(*usual.step, usual.because);
}

/// Adds what clarifies the matter: the questions of the classes, what else there is to ask, what is behind the
/// conflict, and understanding. A calm complaint is apologised for, too, unless the harm was meant.
/// Source: D4, row G; D1, row D; D3, row C.
template <class Situation, class Classes>
constexpr void add_clarification(plan_steps<Classes>& to, const circumstances<Situation, Classes>& here) noexcept {
  if (is_of<arguer>(here.of)) to.add(step_of<find_agreement>, "arguer");
  if (is_of<demanding>(here.of)) to.add(step_of<attend_to_needs>, "demanding");
  for (const pending_question& q : here.of.who.template questions_on<Situation>(here.in))
    to.add(step_of<care::ask>, q.customer, q);
  to.add(step_of<care::ask>);
  if (here.band_of("scarcity") == band::high) to.add(step_of<name_the_limits>, "scarcity");
  if (here.band_of("role_ambiguity", band::low) != band::low) to.add(step_of<agree_on_roles>, "role_ambiguity");
  to.add(step_of<show_understanding>);
  if (!here.angry() && !here.of.harm_was_meant) to.add(step_of<apologise_for_firm>);
}

/// Adds how the contact begins: the anger first, whatever its level; then listening. Source: D4, row F; D4, row G;
/// D1, row D.
template <class Situation, class Classes>
constexpr void add_opening(plan_steps<Classes>& to, const circumstances<Situation, Classes>& here) noexcept {
  if (here.angry()) to.add(step_of<acknowledge>, "anger");
  if (is_of<rude>(here.of)) to.add(step_of<be_kind>, "rude");
  if (is_of<talker>(here.of)) to.add(step_of<listen_in_time>, "talker");
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
    to.add(step_of<computer_mode>, "anger");
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

}  // namespace tact::care::detail
