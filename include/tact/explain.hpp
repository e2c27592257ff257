#pragma once
// Why this answer: what each input adds to the winner's lead over the runner-up.

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
  double contribution = 0;             ///< (winner's slope − rival's slope) · (input − its value when unknown)
  std::string_view source = {};        ///< the row behind the winner's weight, or its ideal; may be empty
  std::string_view rival_source = {};  ///< the same for the rival
};

/// The gate that kept the strategy from winning that would have won without gates.
struct obstacle {
  std::string_view strategy;
  std::string_view factor;
  double at;  ///< the factor's threshold, 0 to 1
  std::string_view source;
};

/// The reasons for a recommendation, one for each input in the order of `inputs`. Their contributions
/// and the constant add up to the margin exactly.
template <class Situation>
struct explanation {
  std::array<reason, std::tuple_size_v<inputs<Situation>>> reasons{};
  double constant = 0;                ///< the lead when nothing is known: both concerns 1/2, factors neutral
  std::string_view rival = {};        ///< the runner-up; empty if there is none, and then there are no reasons
  std::optional<obstacle> gate = {};  ///< what blocked the strategy that would win without gates, if it is another

  /// The largest single contribution; empty where none is positive, so that the constant decides.
  constexpr std::optional<reason> main() const noexcept {
    std::optional<reason> best;
    for (const reason& r : reasons)
      if (r.contribution > (best ? best->contribution : 0)) best = r;
    return best;
  }
};

/// Explains a recommendation against its runner-up. O(strategies · (strategies + inputs)).
/// Source: design (an additive explanation that sums to the margin).
template <class Model>
constexpr auto explain(const recommendation<Model>& advice) noexcept {
  using situation_type = typename Model::situation_type;
  constexpr double unit = double{grid} * level::one;
  explanation<situation_type> why;

  const auto& model = advice.rows();
  const auto& in = advice.read();
  const row<situation_type>* best = model.begin();  // who would win if there were no gates
  for (const auto& r : model)
    if (r.score(in) > best->score(in)) best = &r;
  if (const std::size_t closed = best->blocking(in); closed != most_gates) {
    const row_gate& g = best->gates[closed];
    why.gate = obstacle{best->name, input_name<situation_type>(g.factor), g.at / double{level::one}, g.source};
  }

  const std::optional<std::size_t> runner_up = model.from_name(advice.runner_up());
  if (!runner_up) return why;
  const row<situation_type>& winner = advice.row();
  const row<situation_type>& rival = model[*runner_up];
  why.rival = rival.name;
  std::int64_t constant = winner.constant - rival.constant;
  for (std::size_t i = 0; i != in.size(); ++i) {
    const std::int64_t slope = winner.slope[i] - rival.slope[i];
    const std::int64_t unknown = neutral_input<situation_type>(i);
    constant += slope * unknown;
    reason& r = why.reasons[i];
    r.input = input_name<situation_type>(i);
    r.value = in[i] / double{level::one};
    r.contribution = static_cast<double>(slope * (in[i] - unknown)) / unit;
    r.source = winner.source[i];
    r.rival_source = rival.source[i];
  }
  why.constant = static_cast<double>(constant) / unit;
  return why;
}

}  // namespace tact
