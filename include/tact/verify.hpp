#pragma once
// Proofs over a model, for a static_assert. What fails names the culprit in plain English.
//
//   static_assert(tact::verify::reachable<mine>());
//
// The questions behind them (`unreachable_in` …) take rows, so a model made at run time can be asked as well.

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <type_traits>

#include <tact/variable.hpp>
#include <tact/recommend.hpp>
#include <tact/region.hpp>
#include <tact/uncertain.hpp>

namespace tact::verify {

/// The inputs when nothing is known.
template <class Situation>
constexpr inputs<Situation> nothing_known() noexcept {
  inputs<Situation> in{};
  for (std::size_t i = 0; i != in.size(); ++i) in[i] = neutral_input<Situation>(i);
  return in;
}

/// True when every situation has an answer: some strategy stands behind no gate. O(strategies).
template <class Situation, std::size_t Strategies>
constexpr bool always_answers_in(const runtime_model<Situation, Strategies>& model) noexcept {
  for (const auto& r : model) {
    bool open = true;
    for (const threshold& g : r.gates) open &= g.at == threshold::never;
    if (open) return true;
  }
  return false;
}

/// True when a strategy holds some area of the square in one of these slices: nothing known; one member at
/// either end; every member at the end that speaks for the strategy, if one does. True is a proof, though an area may
/// be thinner than the steps between levels. O(slices · strategies · (strategies + inputs)).
template <class Situation, std::size_t Strategies>
constexpr bool reached_in(const runtime_model<Situation, Strategies>& model, std::size_t strategy) noexcept {
  const inputs<Situation> unknown = nothing_known<Situation>();
  bool reached = !outline_of(model, unknown, strategy).empty();
  inputs<Situation> best = unknown;
  each_variable<Situation>([&](const variable<Situation>& m) {
    if (reached) return;
    std::int64_t rise = 0;  // of its lead over all others together, from one end to the other
    for (const int end : {0, int{level::one}}) {
      const inputs<Situation> in = m.set(unknown, end);
      reached |= !outline_of(model, in, strategy).empty();
      for (const auto& r : model) rise += (end == 0 ? -1 : 1) * (model[strategy].score(in) - r.score(in));
    }
    if (rise != 0) best = m.set(best, rise > 0 ? level::one : 0);
  });
  return reached || !outline_of(model, best, strategy).empty();
}

/// The first strategy that is found winning nowhere (see `reached_in`); empty if each is.
template <class Situation, std::size_t Strategies>
constexpr std::optional<typename runtime_model<Situation, Strategies>::index> unreachable_in(
    const runtime_model<Situation, Strategies>& model) noexcept {
  for (std::size_t i = 0; i != model.size(); ++i)
    if (!reached_in(model, i)) return i;
  return std::nullopt;
}

/// True when one gate blocks wherever another does: the same factor, no higher, and excused by no more.
constexpr bool covers(const threshold& one, const threshold& other) noexcept {
  const bool no_further_excuse =
      one.unless_at == threshold::never || (one.unless == other.unless && one.unless_at >= other.unless_at);
  return one.factor == other.factor && one.at <= other.at && no_further_excuse;
}

/// True when one gate of a strategy covers this one, so that where it blocks the strategy is blocked as well; and for a
/// gate that never closes.
template <class Situation>
constexpr bool blocked_with(const row<Situation>& r, const threshold& g) noexcept {
  if (g.at == threshold::never) return true;
  for (const threshold& own : r.gates)
    if (covers(own, g)) return true;
  return false;
}

/// The first strategy that another one leaves no place: ahead of it in every situation, and open wherever it is. Empty
/// if none is found. What is found is sure; what several strategies take together is for `unreachable_in`.
/// O(strategies² · inputs²).
template <class Situation, std::size_t Strategies>
constexpr std::optional<typename runtime_model<Situation, Strategies>::index> dominated_in(
    const runtime_model<Situation, Strategies>& model) noexcept {
  const over_a_box<Situation> anything(open_axes<Situation>::everything());
  for (std::size_t i = 0; i != model.size(); ++i) {
    if (!outline_of(model, nothing_known<Situation>(), i).empty()) continue;  // seen to win, so in nobody's shadow
    for (std::size_t j = 0; j != model.size(); ++j) {
      bool shadows = i != j && anything.always_leads(model[j], model[i], j < i ? 0 : 1);
      for (std::size_t k = 0; shadows && k != most_gates; ++k) shadows = blocked_with(model[i], model[j].gates[k]);
      if (shadows) return i;
    }
  }
  return std::nullopt;
}

/// The first strategy whose share of the square, when nothing is known, differs from an equal share by more than
/// `tolerance` (0.02 is two hundredths of the square). O(strategies² · (strategies + inputs)).
template <class Situation, std::size_t Strategies>
constexpr std::optional<typename runtime_model<Situation, Strategies>::index> unbalanced_in(
    const runtime_model<Situation, Strategies>& model, double tolerance) noexcept {
  const double equal = 1 / static_cast<double>(model.size());
  for (std::size_t i = 0; i != model.size(); ++i) {
    const double over = outline_of(model, nothing_known<Situation>(), i).area() - equal;
    if (over > tolerance || over < -tolerance) return i;
  }
  return std::nullopt;
}

/// A move of the advice from one strategy to another. Converts to false where there is none.
struct move {
  std::size_t from = 0;
  std::size_t to = 0;

  constexpr explicit operator bool() const noexcept { return from != to; }
};

/// How a member moves what an input reads when it rises: +1, −1, or 0 where the input does not read it.
template <class Situation>
constexpr int direction_of(const variable<Situation>& m, std::size_t input) noexcept {
  if (!m.is_read_by(input)) return 0;
  return transform_of<Situation>(input) == transform::below_half ? -1 : +1;
}

/// True when raising a member may close a gate (towards = +1) or open it (−1).
template <class Situation>
constexpr bool moves_gate(const variable<Situation>& m, const threshold& g, int towards) noexcept {
  const bool has_excuse = g.unless_at != threshold::never;  // without one, `unless` is no input
  return direction_of(m, g.factor) == towards || (has_excuse && direction_of(m, g.unless) == -towards);
}

/// A move from a strategy outside a set to one inside that raising a member may bring about; none if it never can.
/// That none is sure: no strategy of the set gains on an outsider anywhere, no gate that only outsiders have closes,
/// none that only insiders have opens. `inside` says for each strategy whether it is in the set. O(strategies² ·
/// inputs).
template <class Situation, std::size_t Strategies>
constexpr move move_towards(const runtime_model<Situation, Strategies>& model,
                            const std::array<bool, Strategies>& inside, const variable<Situation>& raised) noexcept {
  const auto gains = [&](const row<Situation>& to, const row<Situation>& from, double where) {
    int slope = 0;  // of the lead, where the member has this value
    for (std::size_t k = 0; k != to.slope.size(); ++k)
      if (raised.is_read_by(k))
        slope += (to.slope[k] - from.slope[k]) * affine_piece::around(where, transform_of<Situation>(k)).slope;
    return slope > 0;
  };
  const auto lets_by = [&](const row<Situation>& to, const row<Situation>& from) {
    for (const threshold& g : from.gates)
      if (moves_gate(raised, g, +1) && !blocked_with(to, g)) return true;
    for (const threshold& g : to.gates)
      if (moves_gate(raised, g, -1) && !blocked_with(from, g)) return true;
    return false;
  };

  constexpr double below_half = level::one / 4.0, above_half = level::one * 0.75;
  for (std::size_t from = 0; from != model.size(); ++from)
    for (std::size_t to = 0; to != model.size(); ++to) {
      if (inside[from] || !inside[to]) continue;
      if (gains(model[to], model[from], below_half) || gains(model[to], model[from], above_half) ||
          lets_by(model[to], model[from]))
        return {from, to};
    }
  return {};
}

// The failures, each named for what is wrong; the parameters show who. They are functions because a class with a failed
// static_assert is one more error to clang wherever it is used.

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

/// Says what is wrong with a model. Only its address is taken: what is called in a constant would be one more error to
/// clang.
template <class M>
void tell() noexcept {
  static_assert(sizeof(check_model<M>) > 0);
}

template <class M>
consteval bool told() noexcept {
  return (void(&tell<M>), true);
}

template <class M, std::size_t K>
using strategy_of = policy_at<typename M::strategies, K>;

/// An answer everywhere, gates or not. A model without one does not compile.
template <class M>
consteval bool always_answers() noexcept {
  if constexpr (well_formed_model<M>) return always_answers_in(lowered<M>);
  else return told<M>();
}

/// Every strategy of M holds some area of the square somewhere (see `reached_in`). O(strategies² · (strategies +
/// inputs)), and more only for one that nothing but factors can bring up.
template <class M>
consteval bool reachable() noexcept {
  if constexpr (!well_formed_model<M>) return told<M>();
  else {
    constexpr auto found = unreachable_in(lowered<M>);
    if constexpr (found) return wins_nowhere<strategy_of<M, *found>>();
    else return true;
  }
}

/// No strategy of M has another one ahead of it in every situation.
template <class M>
consteval bool undominated() noexcept {
  if constexpr (!well_formed_model<M>) return told<M>();
  else {
    constexpr auto found = dominated_in(lowered<M>);
    if constexpr (found) return is_dominated<strategy_of<M, *found>>();
    else return true;
  }
}

/// When nothing is known, every strategy of M holds an equal share of the square, give or take so many hundredths.
template <class M, int Percent = 2>
consteval bool balanced() noexcept {
  if constexpr (!well_formed_model<M>) return told<M>();
  else {
    constexpr auto found = unbalanced_in(lowered<M>, Percent / 100.0);
    if constexpr (found) return is_out_of_balance<strategy_of<M, *found>>();
    else return true;
  }
}

/// Raising a member of the situation never moves the advice to the strategy or family P from outside it:
/// `monotone_away_from<customer_care, procrastination, &situation::urgency>()`. So lowering it never moves the advice
/// away from P.
template <class M, class P, level M::situation_type::* Member>
consteval bool monotone_away_from() noexcept {
  if constexpr (!well_formed_model<M>) return told<M>();
  else {
    using situation_type = typename M::situation_type;
    constexpr auto inside = unpack<typename M::strategies>(
        []<class... Q>(std::type_identity<Q>...) { return std::array<bool, sizeof...(Q)>{belongs_to<Q, P>()...}; });
    constexpr auto found = move_towards(lowered<M>, inside, variable<situation_type>::of(Member));
    if constexpr (inside == decltype(inside){}) return not_in_model<P>();
    else if constexpr (found) return may_move<strategy_of<M, found.from>, strategy_of<M, found.to>, Member>();
    else return true;
  }
}

}  // namespace tact::verify
