// SPDX-License-Identifier: BSL-1.0
#pragma once
// The sentences for proofs that fail.

#include <concepts>

#include <tact/check/model.hpp>

namespace tact::detail {

// Each failure is named for what is wrong; its parameters show the strategies. They are functions, because clang
// reports a class with a failed static_assert again wherever it is used.

template <class Strategy>
consteval bool wins_nowhere() noexcept {
  static_assert(!std::same_as<Strategy, Strategy>,
                "tact: no situation was found in which this strategy is advised; move its ideal, give it weights or "
                "raise its bias: wins_nowhere shows which.");
  return true;
}

template <class Strategy>
consteval bool is_dominated() noexcept {
  static_assert(!std::same_as<Strategy, Strategy>,
                "tact: another strategy is ahead of this one in every situation; move its ideal or raise its bias: "
                "is_dominated shows which.");
  return true;
}

template <class Strategy>
consteval bool is_out_of_balance() noexcept {
  static_assert(!std::same_as<Strategy, Strategy>,
                "tact: this strategy's share of the square is not equal to the others' when nothing is known; change "
                "its bias or ideal, or allow more percent: is_out_of_balance shows which.");
  return true;
}

template <class From, class To, auto Raised>
consteval bool may_move() noexcept {
  static_assert(!std::same_as<From, From>,
                "tact: raising this input can move the advice the wrong way; change a weight or a gate of the two: "
                "may_move shows which.");
  return true;
}

template <class P>
consteval bool not_in_model() noexcept {
  static_assert(!std::same_as<P, P>,
                "tact: no strategy of this model is this one or belongs to it, so no advice could move there; name one "
                "that the model lists, or its family.");
  return true;
}

/// Reports what is wrong with a model. Never called, only its address is taken: a call inside a constant expression
/// makes clang print a second error.
template <class M>
void report_model() noexcept {
  static_assert(sizeof(check_model<M>) > 0);
}

template <class M>
consteval bool model_is_reported() noexcept {
  return (void(&report_model<M>), true);
}

}  // namespace tact::detail
