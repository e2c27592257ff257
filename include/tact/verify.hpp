// SPDX-License-Identifier: BSL-1.0
#pragma once
// Proofs about a typed model, for a static_assert. One that fails names the strategy at fault in plain English.
//
//   static_assert(tact::verify::reachable<mine>());

#include <array>
#include <cstddef>
#include <type_traits>

#include <tact/check/proofs.hpp>
#include <tact/detail/lower.hpp>
#include <tact/detail/pack.hpp>
#include <tact/detail/policy_traits.hpp>
#include <tact/detail/proofs.hpp>
#include <tact/detail/variable.hpp>
#include <tact/level.hpp>

namespace tact {
namespace detail {

template <class M, std::size_t K>
using strategy_of = policy_at<typename M::strategies, K>;

}  // namespace detail

/// Claims about a model. Each returns true or does not compile, with an error that names the strategy at fault.
namespace verify {

/// Every situation has an answer, whichever gates are closed. Holds for every model that compiles. O(strategies).
template <class M>
consteval bool always_answers() noexcept {
  if constexpr (detail::well_formed_model<M>) return detail::always_answers_in(detail::lowered<M>);
  else return detail::model_is_reported<M>();
}

/// Every strategy of M holds some area of the square in one of these slices: nothing known; one variable at either end;
/// every variable at the end that speaks for the strategy. O(strategies² · (strategies + inputs)), and up to
/// O(inputs · strategies · (strategies + inputs)) more for each strategy that wins only with some factor.
template <class M>
consteval bool reachable() noexcept {
  if constexpr (!detail::well_formed_model<M>) return detail::model_is_reported<M>();
  else {
    constexpr auto found = detail::unreachable_in(detail::lowered<M>);
    if constexpr (found) return detail::wins_nowhere<detail::strategy_of<M, *found>>();
    else return true;
  }
}

/// No strategy of M is dominated: none has another strategy ahead of it in every situation. O(strategies² · inputs²).
template <class M>
consteval bool undominated() noexcept {
  if constexpr (!detail::well_formed_model<M>) return detail::model_is_reported<M>();
  else {
    constexpr auto found = detail::dominated_in(detail::lowered<M>);
    if constexpr (found) return detail::is_dominated<detail::strategy_of<M, *found>>();
    else return true;
  }
}

/// When nothing is known, every strategy of M holds an equal share of the square, give or take `Percent` hundredths of
/// the square. O(strategies² · (strategies + inputs)).
template <class M, int Percent = 2>
consteval bool balanced() noexcept {
  if constexpr (!detail::well_formed_model<M>) return detail::model_is_reported<M>();
  else {
    constexpr auto found = detail::unbalanced_in(detail::lowered<M>, Percent / 100.0);
    if constexpr (found) return detail::is_out_of_balance<detail::strategy_of<M, *found>>();
    else return true;
  }
}

/// Raising a member of the situation never moves the advice to P, a strategy or family, from another strategy:
/// `monotone_away_from<customer_care, procrastination, &situation::urgency>()`. So lowering the member never moves the
/// advice away from P. O(strategies² · inputs).
template <class M, class P, level M::situation_type::* Member>
consteval bool monotone_away_from() noexcept {
  if constexpr (!detail::well_formed_model<M>) return detail::model_is_reported<M>();
  else {
    using situation_type = typename M::situation_type;
    constexpr auto inside = detail::unpack<typename M::strategies>([]<class... Q>(std::type_identity<Q>...) {
      return std::array<bool, sizeof...(Q)>{detail::belongs_to<Q, P>()...};
    });
    constexpr auto found =
        detail::transition_to(detail::lowered<M>, inside, detail::variable<situation_type>::of(Member));
    if constexpr (inside == decltype(inside){}) return detail::not_in_model<P>();
    else if constexpr (found)
      return detail::may_move<detail::strategy_of<M, found.from>, detail::strategy_of<M, found.to>, Member>();
    else return true;
  }
}

// The same for a model made at run time. All but the first return the place of the first strategy at fault, and empty
// if there is none.
using detail::always_answers_in;  ///< true when every situation has an answer
using detail::dominated_in;       ///< a strategy that another one is ahead of everywhere
using detail::unbalanced_in;      ///< a strategy whose share differs from an equal one by more than a tolerance
using detail::unreachable_in;     ///< a strategy that is not found to win anywhere

}  // namespace verify
}  // namespace tact
