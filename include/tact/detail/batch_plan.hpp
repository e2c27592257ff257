// SPDX-License-Identifier: BSL-1.0
#pragma once
// A model prepared for one batch: everything that is the same in all rows is computed once.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include <tact/columns.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/detail/policy_traits.hpp>
#include <tact/detail/scored_strategy.hpp>
#include <tact/runtime_model.hpp>

namespace tact::detail {

/// A model as a batch needs it. Constant inputs are added to the constants of the strategies, the other inputs form
/// pairs, and a strategy has a term only for a pair that it weighs. Made once per batch. O(strategies · inputs).
template <class Situation, std::size_t Capacity, class TopTwo>
class batch_plan {
 public:
  static constexpr std::size_t size = input_count<Situation>;
  static constexpr std::size_t most_pairs = (size + 1) / 2;

  /// An input that comes from a column, and the first input that reads the same column.
  struct source {
    std::uint16_t input;
    std::uint16_t primary;
    transform how;
  };

  struct pair {
    std::uint16_t first;
    std::uint16_t second;
  };

  /// A strategy's slopes for one pair of inputs: the pair's place, and both slopes in one number.
  struct term {
    std::uint32_t pair;
    std::int32_t slopes;
  };

  /// One strategy: its terms, and the gates that a column can close.
  struct strategy {
    std::uint8_t index;
    std::uint8_t gates = 0;
    bool gates_as_before = false;  ///< the strategy before has the same gates: a family's are evaluated once
    std::int32_t constant = 0;
    std::uint32_t first_term = 0;
    std::uint32_t last_term = 0;
    std::array<threshold, most_gates> gate{};
  };

  batch_plan(const runtime_model<Situation, Capacity>& model, const table<Situation>& input) noexcept
      : constants_(constants_of(input)) {
    pair_up(input);
    for (std::size_t i = 0; i != model.size(); ++i) add(model[i], i, input);
  }

  /// The value of an input in the rows where no column gives another.
  std::int16_t constant_value(std::size_t i) const noexcept { return constants_[i]; }

  /// What stands for a member that is not known, in steps: nothing does for a concern. Requires the first input that
  /// reads the member.
  static std::int16_t missing(std::size_t i) noexcept {
    return i < concern_count ? no_level : static_cast<std::int16_t>(input_table<Situation>[i].neutral.steps());
  }

  std::span<const source> sources() const noexcept { return {sources_.data(), source_count_}; }
  std::span<const pair> pairs() const noexcept { return {pairs_.data(), pair_count_}; }
  std::span<const strategy> strategies() const noexcept { return {strategies_.data(), strategy_count_}; }
  std::span<const term> terms(const strategy& s) const noexcept {
    return {terms_.data() + s.first_term, s.last_term - s.first_term};
  }

 private:
  static inputs<Situation> constants_of(const table<Situation>& input) noexcept {
    inputs<Situation> in{};
    for (std::size_t i = 0; i != in.size(); ++i) in[i] = read(input_table<Situation>[i].transform, input[i].constant());
    return in;
  }

  void pair_up(const table<Situation>& input) noexcept {
    for (std::size_t i = 0; i != size; ++i) {
      if (input[i].is_constant()) continue;
      const auto place = static_cast<std::uint16_t>(i);
      if (source_count_ % 2 == 0) pairs_[pair_count_++] = {place, place};
      else pairs_[pair_count_ - 1].second = place;
      sources_[source_count_++] = {place, static_cast<std::uint16_t>(primary_inputs<Situation>[i]),
                                   input_table<Situation>[i].transform};
    }
  }

  void add(const scored_strategy<Situation>& from, std::size_t index, const table<Situation>& input) noexcept {
    strategy s{.index = static_cast<std::uint8_t>(index), .first_term = term_count_};
    for (const threshold& g : from.gates) {
      if (g.at == threshold::never) continue;
      if (!input[g.factor].is_constant() || !input[g.unless].is_constant()) s.gate[s.gates++] = g;
      else if (g.blocks(constants_)) return;  // blocked in every row
    }
    std::int64_t constant = from.constant;
    for (std::size_t i = 0; i != size; ++i)
      if (input[i].is_constant()) constant += std::int64_t{from.slope[i]} * constants_[i];
    s.constant = TopTwo::start(static_cast<std::int32_t>(constant), index);
    for (std::uint32_t k = 0; k != pair_count_; ++k) {
      const auto [first, second] = pairs_[k];
      const std::int32_t low = from.slope[first] * (1 << TopTwo::slope_bits);
      const std::int32_t high = first == second ? 0 : from.slope[second] * (1 << TopTwo::slope_bits);
      if (const std::int32_t slopes = (low & 0xffff) | high * 65536; slopes != 0) terms_[term_count_++] = {k, slopes};
    }
    s.last_term = term_count_;
    s.gates_as_before = strategy_count_ != 0 && same_gates(strategies_[strategy_count_ - 1], s);
    strategies_[strategy_count_++] = s;
  }

  static bool same_gates(const strategy& a, const strategy& b) noexcept {
    bool same = a.gates == b.gates;
    for (std::size_t g = 0; same && g != a.gates; ++g)
      same = a.gate[g].factor == b.gate[g].factor && a.gate[g].at == b.gate[g].at &&
             a.gate[g].unless == b.gate[g].unless && a.gate[g].unless_at == b.gate[g].unless_at;
    return same;
  }

  inputs<Situation> constants_;
  std::size_t source_count_ = 0;
  std::size_t pair_count_ = 0;
  std::size_t strategy_count_ = 0;
  std::uint32_t term_count_ = 0;
  std::array<source, size> sources_;
  std::array<pair, most_pairs> pairs_;
  std::array<strategy, Capacity> strategies_;
  std::array<term, Capacity * most_pairs> terms_;
};

}  // namespace tact::detail
