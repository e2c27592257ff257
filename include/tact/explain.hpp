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
struct obstacle {
  std::string_view strategy = {};
  std::string_view factor = {};
  double at = 0;  ///< the factor's threshold, 0 to 1
  std::string_view source = {};

  constexpr explicit operator bool() const noexcept { return !strategy.empty(); }
};

/// The reasons for a recommendation, one for each input in the order of `inputs`. Their contributions
/// and the constant add up to the lead exactly.
template <class Situation>
struct explanation {
  std::array<reason, std::tuple_size_v<inputs<Situation>>> reasons{};
  double constant = 0;          ///< the lead when nothing is known: both concerns 1/2, factors neutral
  double lead = 0;              ///< the winner's score less the rival's: below 0 only if a gate blocks the rival
  std::string_view rival = {};  ///< the other strategy; empty if there is none, and then there are no reasons
  obstacle gate = {};           ///< the gate in the way, if there is one: see `explain`

  /// The reason with the largest contribution, the first of equals; null where none is positive, so that the
  /// constant decides. It lives as long as the explanation.
  constexpr const reason* main() const& noexcept {
    const reason* best = nullptr;
    for (const reason& r : reasons)
      if (r.contribution > (best != nullptr ? best->contribution : 0)) best = &r;
    return best;
  }
  const reason* main() const&& = delete;
};

/// The gate that blocks a strategy in a situation, if one does.
template <class Situation>
constexpr obstacle obstacle_to(const row<Situation>& r, const inputs<Situation>& in) noexcept {
  const std::size_t closed = r.blocking(in);
  if (closed == most_gates) return {};
  const row_gate& g = r.gates[closed];
  return {r.name, input_name<Situation>(g.factor), g.at / double{level::one}, g.source};
}

/// Takes the winner's lead over another strategy apart. O(inputs).
template <class Situation>
constexpr explanation<Situation> lead_of(const row<Situation>& winner, const row<Situation>& rival,
                                         const inputs<Situation>& in) noexcept {
  constexpr double unit = double{grid} * level::one;
  explanation<Situation> why;
  std::int64_t constant = winner.constant - rival.constant;
  for (std::size_t i = 0; i != in.size(); ++i) {
    const std::int64_t unknown = neutral_input<Situation>(i);
    const std::int64_t known = in[i] - unknown;
    constant += (winner.slope[i] - rival.slope[i]) * unknown;
    reason& r = why.reasons[i];
    r.input = input_name<Situation>(i);
    r.value = in[i] / double{level::one};
    r.to_winner = static_cast<double>(winner.slope[i] * known) / unit;
    r.to_rival = static_cast<double>(rival.slope[i] * known) / unit;
    r.contribution = r.to_winner - r.to_rival;
    r.source = winner.source[i];
    r.rival_source = rival.source[i];
  }
  why.constant = static_cast<double>(constant) / unit;
  why.lead = static_cast<double>(winner.score(in) - rival.score(in)) / unit;
  why.rival = rival.name;
  return why;
}

/// Explains a recommendation against its runner-up, so the lead is the margin. The gate is the one that
/// kept the strategy from winning that would win without gates. O(strategies · inputs).
/// Source: design (an additive explanation that sums to the margin).
template <class Model>
constexpr auto explain(const recommendation<Model>& advice) noexcept {
  using situation_type = typename Model::situation_type;
  const inputs<situation_type>& in = advice.read();
  const row<situation_type>& winner = advice.row();
  const row<situation_type>* best = advice.rows().begin();
  const row<situation_type>* rival = nullptr;
  for (const row<situation_type>& r : advice.rows()) {
    if (r.score(in) > best->score(in)) best = &r;
    if (&r == &winner || r.blocked(in)) continue;
    if (rival == nullptr || r.score(in) > rival->score(in)) rival = &r;
  }
  auto why = rival != nullptr ? lead_of(winner, *rival, in) : explanation<situation_type>{};
  why.gate = obstacle_to(*best, in);
  return why;
}

/// Explains a recommendation against the strategy of this name: why not that one? The gate is the one that
/// blocks it, if one does. Empty if the model has no other strategy of this name. O(strategies + inputs).
template <class Model>
constexpr auto explain(const recommendation<Model>& advice, std::string_view rival) noexcept {
  using situation_type = typename Model::situation_type;
  std::optional<explanation<situation_type>> why;
  const std::optional<std::size_t> index = advice.rows().from_name(rival);
  if (index && rival != advice.name()) {
    why = lead_of(advice.row(), advice.rows()[*index], advice.read());
    why->gate = obstacle_to(advice.rows()[*index], advice.read());
  }
  return why;
}

}  // namespace tact
