// SPDX-License-Identifier: BSL-1.0
#pragma once
// From advice to a plan: what to do, in order.

#include <cstddef>
#include <string_view>

#include <tact/care/check/plan.hpp>
#include <tact/care/detail/planning.hpp>
#include <tact/care/plan_step.hpp>
#include <tact/detail/spec_of.hpp>
#include <tact/detail/static_vector.hpp>
#include <tact/policy.hpp>
#include <tact/recommend.hpp>

namespace tact::care {

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

/// What to do, step by step: first the anger, if there is any; then what the matter is; then the strategy; last, a
/// check that it was understood, and a good end. Where anger rules out reason, it is answered, and the plan asks
/// whether they are calm: who is goes on in the same contact; who is not is offered a pause and goes on later
/// (`goes_on_with`), or is passed on where it cannot wait. Where the pause is to learn more, what was learned is looked
/// at anew first. The classes of the customer change steps. Ask for advice on the situation that
/// `who.apply_to(situation)` returns.
///
/// No plan of a strategy without steps of its own breaks a rule of `protocols`, even if one of its steps fails. Steps
/// of one's own are held against the rules for everybody when the model is used, but not against those for one class.
/// O(strategies · inputs + steps). Source: D4, row F; D4, row G; D1, row D; D1, row J; D3, row C; Kahneman 1993; tact
/// (the rules of a pause).
template <class Model, class Classes>
constexpr plan<Classes> plan_for(const recommendation<Model>& advice, const contact<Classes>& of) noexcept {
  using situation_type = typename Model::situation_type;
  static_assert(sizeof(detail::check_classes_for<situation_type, Classes>) > 0);
  static_assert(sizeof(detail::check_plans<typename tact::detail::declared_strategies<Model>::type>) > 0);
  const detail::circumstances<situation_type, Classes> here{advice.inputs(), of};
  const auto afterwards = advice.afterwards();
  const bool postpones = advice.outcome() == outcome::postponed;
  const bool cools = here.hot() || advice.delay() == delay::to_cool_down;
  const bool pauses = cools && !here.prompt();
  // What cannot wait is settled as the advice says, unless that is to wait.
  const auto settled = postpones || pauses ? afterwards : advice;

  detail::plan_steps<Classes> todo;
  detail::add_opening(todo, here);
  if (cools) {
    detail::add_cooling(todo, advice, settled, here);
  } else if (postpones) {
    detail::add_learning(todo, advice, settled, here);
  } else {
    detail::add_clarification(todo, here);
    detail::add_settlement(todo, settled, here);
  }
  return plan<Classes>(todo,
                       {.now = advice.describe(),
                        .delay = pauses ? delay::to_cool_down : advice.delay(),
                        .afterwards = settled.name(),
                        .fallback = settled.if_it_fails().name()},
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
