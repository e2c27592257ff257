// SPDX-License-Identifier: BSL-1.0
#pragma once
// Why this answer and not another: how much each input adds to the winner's lead.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include <tact/detail/bands.hpp>
#include <tact/detail/grid.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/detail/scored_strategy.hpp>
#include <tact/detail/static_vector.hpp>
#include <tact/recommend.hpp>

namespace tact {

/// How much one input adds to the lead of the winner over a rival. Scores and contributions have the same unit; a
/// positive contribution speaks for the winner. The texts are the model's.
struct reason {
  std::string_view input = {};
  double value = 0;                    ///< its value, 0 to 1
  double neutral = 0;                  ///< its value when it is unknown, 0 to 1
  double contribution = 0;             ///< to_winner − to_rival
  double to_winner = 0;                ///< what it adds to the winner's score: slope · (value − neutral)
  double to_rival = 0;                 ///< the same for the rival
  std::string_view source = {};        ///< the source of the winner's weight, or of its ideal; may be empty
  std::string_view rival_source = {};  ///< the same for the rival

  /// The source to cite: the winner's if its own weight acts in the direction of the contribution, else the rival's.
  constexpr std::string_view cited() const noexcept {
    const bool own = contribution > 0 ? to_winner > 0 : to_winner < 0;
    return own ? source : rival_source;
  }
};

/// How much each input adds to the winner's lead over a rival: a range of `reason`, in the order of the inputs.
template <class Situation>
using reasons = detail::static_vector<reason, detail::input_count<Situation>>;

/// A gate of the advised strategy that would be closed if its exception did not hold it open. Converts to false where
/// there is none.
struct excused_gate {
  std::string_view strategy = {};
  std::string_view factor = {};
  double at = 0;  ///< the factor's threshold, 0 to 1
  std::string_view unless = {};
  double unless_at = 0;  ///< the threshold of the exception, 0 to 1
  std::string_view source = {};

  constexpr explicit operator bool() const noexcept { return !strategy.empty(); }
};

/// How somebody with these concerns tends to act, where the advice differs, and why it does. Converts to false where
/// style and strategy agree, or the model has no style for the concerns. Source: D3, row B.
struct tendency {
  std::string_view style = {};
  std::string_view strategy = {};  ///< the strategy that acts as the style does; empty if the model has none
  blocking_gate gate = {};         ///< the gate that blocks it, if one does
  bool left_out = false;           ///< it was tried: see `recommendation::if_it_fails`
  reason against = {};             ///< what puts it behind most, if it is open; no input where nothing does

  constexpr explicit operator bool() const noexcept { return !style.empty(); }
};

/// The reasons for a recommendation, one for each input. The constant and all contributions add up to the lead exactly.
template <class Situation>
struct explanation {
  tact::reasons<Situation> reasons = {};
  double constant = 0;           ///< the lead when nothing is known: both concerns 1/2, factors neutral
  double lead = 0;               ///< the winner's score less the rival's; below 0 only if the rival is not open
  std::string_view rival = {};   ///< the other strategy; empty if there is none, and then there are no reasons
  bool left_out = false;         ///< the rival was tried, or postpones: see `recommendation::if_it_fails`
  blocking_gate gate = {};       ///< the gate in the way of a strategy: see `explain`
  excused_gate excused = {};     ///< the gate in the way of the winner that an exception holds open
  tact::tendency tendency = {};  ///< how these concerns tend to act, where the advice differs
  tact::delay delay = {};        ///< what the winner puts it off for, if it postpones

  /// The reason with the largest contribution, the first of equals. Empty where no contribution is positive: then the
  /// constant decides. O(inputs).
  constexpr auto main() const noexcept {
    using optional_reason = std::optional<typename tact::reasons<Situation>::value_type>;  // made where it is asked for
    const reason* best = nullptr;
    for (const reason& r : reasons)
      if (r.contribution > (best != nullptr ? best->contribution : 0)) best = &r;
    return best != nullptr ? optional_reason(*best) : optional_reason();
  }
};

namespace detail {

/// How much one input adds to the winner's lead over a rival.
template <class Situation>
constexpr reason reason_of(const scored_strategy<Situation>& winner, const scored_strategy<Situation>& rival,
                           const inputs<Situation>& in, std::size_t i) noexcept {
  const int neutral = neutral_inputs<Situation>[i];
  const int known = in[i] - neutral;
  reason r{.input = input_table<Situation>[i].name};
  r.value = in[i] / double{level::one};
  r.neutral = neutral / double{level::one};
  r.contribution = (winner.slope[i] - rival.slope[i]) * known / score_unit;
  r.to_winner = winner.slope[i] * known / score_unit;
  r.to_rival = rival.slope[i] * known / score_unit;
  r.source = winner.source[i];
  r.rival_source = rival.source[i];
  return r;
}

/// The first gate of a strategy that its exception holds open, if there is one.
template <class Situation>
constexpr excused_gate gate_excused(const scored_strategy<Situation>& s, const inputs<Situation>& in) noexcept {
  for (const threshold& g : s.gates)
    if (g.excused(in))
      return {s.name,
              input_table<Situation>[g.factor].name,
              g.at / double{level::one},
              input_table<Situation>[g.unless].name,
              g.unless_at / double{level::one},
              g.source};
  return {};
}

/// The corner of the square where a strategy's ideal lies; `corners` if it lies in none.
template <class Situation>
constexpr std::size_t corner_of(const scored_strategy<Situation>& s) noexcept {
  const auto along = [&s](std::size_t i) { return band_of(s.slope[i] * (level::one / (2 * int{grid}))); };
  return corner_of(along(0), along(1));
}

/// How the two concerns tend to act, if the advice differs. O(strategies + inputs).
template <class Model>
constexpr tendency tendency_of(const recommendation<Model>& advice) noexcept {
  const auto& in = advice.inputs();
  const std::size_t here = corner_of(band_of(in[0]), band_of(in[1]));
  if (advice.style().empty() || corner_of(advice.strategy()) == here) return {};
  tendency found{.style = advice.style()};
  const auto& model = advice.model();
  std::size_t i = 0;
  while (i != model.size() && corner_of(model[i]) != here) ++i;
  if (i == model.size()) return found;
  found.strategy = model[i].name;
  found.left_out = advice.is_left_out(i);
  found.gate = gate_blocking(model[i], in);
  if (found.left_out || found.gate) return found;
  for (std::size_t k = 0; k != in.size(); ++k)
    if (const reason r = reason_of(advice.strategy(), model[i], in, k); r.contribution > found.against.contribution)
      found.against = r;
  return found;
}

/// Splits the winner's lead over another strategy into reasons. O(inputs).
template <class Situation>
constexpr explanation<Situation> lead_of(const scored_strategy<Situation>& winner,
                                         const scored_strategy<Situation>& rival,
                                         const inputs<Situation>& in) noexcept {
  std::int64_t constant = winner.constant - rival.constant;
  std::int64_t known = 0;
  for (std::size_t i = 0; i != in.size(); ++i) {
    const int slope = winner.slope[i] - rival.slope[i];
    constant += slope * neutral_inputs<Situation>[i];
    known += slope * (in[i] - neutral_inputs<Situation>[i]);
  }
  return {.reasons = reasons<Situation>(
              in.size(), [&](std::size_t i) { return reason_of(winner, rival, in, i); },
              std::make_index_sequence<input_count<Situation>>{}),
          .constant = static_cast<double>(constant) / score_unit,
          .lead = static_cast<double>(constant + known) / score_unit,
          .rival = rival.name};
}

/// Adds what holds against whatever rival.
template <class Model>
constexpr void add_context(explanation<typename Model::situation_type>& why,
                           const recommendation<Model>& advice) noexcept {
  why.excused = gate_excused(advice.strategy(), advice.inputs());
  why.tendency = tendency_of(advice);
  why.delay = advice.delay();
}

}  // namespace detail

/// Explains a recommendation against its runner-up, so the lead is the margin. Without a runner-up there are no
/// reasons, and `rival` is empty. If another strategy would win without gates, or no other is open because of one,
/// `gate` is the gate that blocks it; if the winner is open by an exception alone, `excused` is its gate. `tendency`
/// says where the style differs. No allocation. O(strategies · inputs). Source: tact (an additive explanation that sums
/// to the margin).
template <class Model>
constexpr auto explain(const recommendation<Model>& advice) noexcept {
  using situation_type = typename Model::situation_type;
  const auto& model = advice.model();
  const auto keys = advice.keys();
  const std::size_t rival = keys.runner_up();
  auto why = rival != model.size() ? detail::lead_of(advice.strategy(), model[rival], advice.inputs())
                                   : explanation<situation_type>{};
  const bool alone = rival == model.size() && model.size() > 1;
  const std::size_t best =
      keys.best_without_gates([&](std::size_t i) { return !advice.is_left_out(i) && !(alone && i == advice.index()); });
  if (keys.blocked(best)) why.gate = detail::gate_blocking(model[best], advice.inputs());
  detail::add_context(why, advice);
  return why;
}

/// Explains a recommendation against the strategy with this name: why not that one? If a gate blocks it, `gate` is that
/// gate. Empty if the model has no other strategy with this name. O(strategies + inputs).
template <class Model>
constexpr auto explain(const recommendation<Model>& advice, std::string_view rival) noexcept {
  using situation_type = typename Model::situation_type;
  std::optional<explanation<situation_type>> why;
  const auto place = advice.model().from_name(rival);
  if (place && rival != advice.name()) {
    why = detail::lead_of(advice.strategy(), advice.model()[*place], advice.inputs());
    why->gate = detail::gate_blocking(advice.model()[*place], advice.inputs());
    why->left_out = advice.is_left_out(*place);
    detail::add_context(*why, advice);
  }
  return why;
}

}  // namespace tact
