// SPDX-License-Identifier: BSL-1.0
#pragma once
// The rules for the steps that a strategy declares, and a sentence in plain English for each that is broken.

#include <concepts>

#include <tact/care/check/script.hpp>
#include <tact/care/protocols.hpp>
#include <tact/care/steps.hpp>
#include <tact/catalog.hpp>

namespace tact::care::detail {

/// True for a strategy that says which steps carry it out: `using steps = tact::catalog<…>`.
template <class Strategy>
concept has_steps = requires { typename Strategy::steps; };

/// The steps that a strategy declares; void if it declares none, and the plan goes by its outcome.
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
                "tact: the steps of this strategy are not a catalog; write  using steps = tact::catalog<your_step>;");
};

template <>
struct check_steps<void> {};

template <class... Step>
struct check_steps<catalog<Step...>> {
  static_assert(sizeof...(Step) <= 16, "tact: a strategy has at most 16 steps; leave some to its fallbacks.");
  // Between the steps that a plan puts before and after them they break no rule.
  static_assert(sizeof(check_script<protocols, complains, shows_anger, acknowledge, listen, ask, show_understanding,
                                    apologise, calms_down, Step..., check_understood, close>) > 0);
};

/// The same of all strategies of a model.
template <class Strategies>
struct check_plans;

template <class... Strategy>
struct check_plans<catalog<Strategy...>> {
  static_assert(((sizeof(check_steps<typename declared_steps<Strategy>::type>) > 0) && ...));
};

}  // namespace tact::care::detail
