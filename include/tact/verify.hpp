// SPDX-License-Identifier: BSL-1.0
#pragma once
// Proofs over a typed model, for a static_assert. What fails names the culprit in plain English.
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

/// Claims about a model, each true or an error that names who breaks it.
namespace verify {

/// An answer everywhere, gates or not. A model without one does not compile.
template <class M>
consteval bool always_answers() noexcept {
  if constexpr (detail::well_formed_model<M>) return detail::always_answers_in(detail::lowered<M>);
  else return detail::model_is_reported<M>();
}

/// Every strategy of M holds some area of the square in one of these slices: nothing known; one variable at either end;
/// every variable at the end that speaks for the strategy. O(strategies² · (strategies +
/// inputs)), and more only for one that nothing but factors can bring up.
template <class M>
consteval bool reachable() noexcept {
  if constexpr (!detail::well_formed_model<M>) return detail::model_is_reported<M>();
  else {
    constexpr auto found = detail::unreachable_in(detail::lowered<M>);
    if constexpr (found) return detail::wins_nowhere<detail::strategy_of<M, *found>>();
    else return true;
  }
}

/// No strategy of M has another one ahead of it in every situation.
template <class M>
consteval bool undominated() noexcept {
  if constexpr (!detail::well_formed_model<M>) return detail::model_is_reported<M>();
  else {
    constexpr auto found = detail::dominated_in(detail::lowered<M>);
    if constexpr (found) return detail::is_dominated<detail::strategy_of<M, *found>>();
    else return true;
  }
}

/// When nothing is known, every strategy of M holds an equal share of the square, give or take so many hundredths.
template <class M, int Percent = 2>
consteval bool balanced() noexcept {
  if constexpr (!detail::well_formed_model<M>) return detail::model_is_reported<M>();
  else {
    constexpr auto found = detail::unbalanced_in(detail::lowered<M>, Percent / 100.0);
    if constexpr (found) return detail::is_out_of_balance<detail::strategy_of<M, *found>>();
    else return true;
  }
}

/// Raising a member of the situation never moves the advice to the strategy or family P from outside it:
/// `monotone_away_from<customer_care, procrastination, &situation::urgency>()`. So lowering it never moves the advice
/// away from P.
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

// The questions behind the proofs, for a model made at run time. Each answers for the model as numbers.
using detail::always_answers_in;  ///< true when every situation has an answer
using detail::dominated_in;       ///< the first strategy that another one is ahead of everywhere; empty if none
using detail::unbalanced_in;   ///< the first strategy whose share is not equal, by more than a tolerance; empty if none
using detail::unreachable_in;  ///< the first strategy that is found winning nowhere; empty if each wins somewhere

}  // namespace verify
}  // namespace tact
