#pragma once
// Why this answer and not another: what each input adds to the winner's lead.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <tact/recommendation.hpp>

namespace tact {

/// What one input adds to the lead of the winner over its rival. Positive: it speaks for the winner.
struct reason {
  std::string_view input;
  double value = 0;                    ///< what the input reads, 0 to 1
  double contribution = 0;             ///< to_winner − to_rival
  double to_winner = 0;                ///< what it adds to the winner's score: slope · (input − its value when unknown)
  double to_rival = 0;                 ///< the same for the rival
  std::string_view source = {};        ///< the row behind the winner's weight, or its ideal; may be empty
  std::string_view rival_source = {};  ///< the same for the rival

  /// The row to cite: the winner's if its own weight pulls the way that the contribution does, else the rival's.
  constexpr std::string_view cited() const noexcept {
    const bool own = contribution > 0 ? to_winner > 0 : to_winner < 0;
    return own ? source : rival_source;
  }
};

/// The gate that blocks a strategy. Converts to false where there is none.
struct blocking_gate {
  std::string_view strategy = {};
  std::string_view factor = {};
  double at = 0;  ///< the factor's threshold, 0 to 1
  std::string_view source = {};

  constexpr explicit operator bool() const noexcept { return !strategy.empty(); }
};

/// What each input adds to the winner's lead over a rival, in the order of `inputs`: a list whose lines are made when
/// they are asked for. It refers to the model: keep that alive as long. Every call is O(1).
template <class Situation>
class reasons {
 public:
  using value_type = reason;

  /// No reasons, for a winner without a rival.
  constexpr reasons() noexcept = default;

  constexpr reasons(const row<Situation>& winner, const row<Situation>& rival, const inputs<Situation>& in) noexcept
      : winner_(&winner), rival_(&rival), in_(in) {}

  constexpr std::size_t size() const noexcept { return winner_ == nullptr ? 0 : in_.size(); }

  constexpr reason operator[](std::size_t i) const noexcept {
    constexpr double unit = double{grid} * level::one;
    reason r{.input = input_name<Situation>(i), .value = in_[i] / double{level::one}};
    r.to_winner = winner_->slope[i] * known(i) / unit;
    r.to_rival = rival_->slope[i] * known(i) / unit;
    r.contribution = r.to_winner - r.to_rival;
    r.source = winner_->source[i];
    r.rival_source = rival_->source[i];
    return r;
  }

  /// The contribution of input i in units of 2⁻²¹.
  constexpr int units(std::size_t i) const noexcept { return (winner_->slope[i] - rival_->slope[i]) * known(i); }

  /// The row to cite for input i: `reason::cited`, without the rest.
  constexpr std::string_view cited(std::size_t i) const noexcept {
    const int to_winner = winner_->slope[i] * known(i);
    const bool own = units(i) > 0 ? to_winner > 0 : to_winner < 0;
    return own ? winner_->source[i] : rival_->source[i];
  }

  /// How far input i lies above what it reads when nothing is known, in steps.
  constexpr int known(std::size_t i) const noexcept { return in_[i] - neutral_inputs<Situation>[i]; }

  class iterator {
   public:
    constexpr iterator(const reasons& list, std::size_t i) noexcept : list_(&list), i_(i) {}
    constexpr reason operator*() const noexcept { return (*list_)[i_]; }
    constexpr iterator& operator++() noexcept {
      ++i_;
      return *this;
    }
    friend constexpr bool operator==(iterator, iterator) noexcept = default;

   private:
    const reasons* list_;
    std::size_t i_;
  };

  constexpr iterator begin() const noexcept { return {*this, 0}; }
  constexpr iterator end() const noexcept { return {*this, size()}; }

 private:
  const row<Situation>* winner_ = nullptr;
  const row<Situation>* rival_ = nullptr;
  inputs<Situation> in_{};
};

/// The reasons for a recommendation, one for each input in the order of `inputs`. Their contributions
/// and the constant add up to the lead exactly.
template <class Situation>
struct explanation {
  tact::reasons<Situation> reasons = {};
  double constant = 0;          ///< the lead when nothing is known: both concerns 1/2, factors neutral
  double lead = 0;              ///< the winner's score less the rival's: below 0 only if a gate blocks the rival
  std::string_view rival = {};  ///< the other strategy; empty if there is none, and then there are no reasons
  blocking_gate gate = {};      ///< the gate in the way, if there is one: see `explain`

  /// The reason with the largest contribution, the first of equals; empty where none is positive, so that the
  /// constant decides. O(inputs).
  constexpr auto main() const noexcept {
    const std::size_t none = reasons.size();
    std::size_t best = none;
    int most = 0;
    for (std::size_t i = 0; i != none; ++i) {
      const int next = reasons.units(i);
      best = next > most ? i : best;
      most = larger(most, next);
    }
    using found = typename tact::reasons<Situation>::value_type;
    return best != none ? std::optional<found>(reasons[best]) : std::nullopt;
  }
};

/// The gate that blocks a strategy in a situation, if one does.
template <class Situation>
constexpr blocking_gate gate_blocking(const row<Situation>& r, const inputs<Situation>& in) noexcept {
  const std::size_t closed = r.blocking(in);
  if (closed == most_gates) return {};
  const threshold& g = r.gates[closed];
  return {r.name, input_name<Situation>(g.factor), g.at / double{level::one}, g.source};
}

/// Takes the winner's lead over another strategy apart. O(inputs).
template <class Situation>
constexpr explanation<Situation> lead_of(const row<Situation>& winner, const row<Situation>& rival,
                                         const inputs<Situation>& in) noexcept {
  constexpr double unit = double{grid} * level::one;
  std::int64_t constant = winner.constant - rival.constant;
  std::int64_t known = 0;
  for (std::size_t i = 0; i != in.size(); ++i) {
    const int slope = winner.slope[i] - rival.slope[i];
    constant += slope * neutral_inputs<Situation>[i];
    known += slope * (in[i] - neutral_inputs<Situation>[i]);
  }
  return {.reasons = {winner, rival, in},
          .constant = static_cast<double>(constant) / unit,
          .lead = static_cast<double>(constant + known) / unit,
          .rival = rival.name};
}

/// Explains a recommendation against its runner-up, so the lead is the margin. The gate is the one that
/// kept the strategy from winning that would win without gates. O(strategies · inputs).
/// Source: tact (an additive explanation that sums to the margin).
template <class Model>
constexpr auto explain(const recommendation<Model>& advice) noexcept {
  using situation_type = typename Model::situation_type;
  const auto& rows = advice.model();
  const auto standings = advice.standings();
  const std::size_t rival = standings.runner_up();
  auto why =
      rival != rows.size() ? lead_of(advice.strategy(), rows[rival], advice.inputs()) : explanation<situation_type>{};
  const std::size_t best = standings.best_without_gates();
  if (standings.blocked(best)) why.gate = gate_blocking(rows[best], advice.inputs());
  return why;
}

/// Explains a recommendation against the strategy of this name: why not that one? The gate is the one that
/// blocks it, if one does. Empty if the model has no other strategy of this name. O(strategies + inputs).
template <class Model>
constexpr auto explain(const recommendation<Model>& advice, std::string_view rival) noexcept {
  using situation_type = typename Model::situation_type;
  std::optional<explanation<situation_type>> why;
  const auto index = advice.model().from_name(rival);
  if (index && rival != advice.name()) {
    why = lead_of(advice.strategy(), advice.model()[*index], advice.inputs());
    why->gate = gate_blocking(advice.model()[*index], advice.inputs());
  }
  return why;
}

}  // namespace tact
