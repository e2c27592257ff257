// SPDX-License-Identifier: BSL-1.0
#pragma once
// Reads, decides and writes the rows of a batch, one block at a time.

#include <cfloat>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include <tact/columns.hpp>
#include <tact/detail/batch_plan.hpp>
#include <tact/detail/grid.hpp>
#include <tact/detail/lanes.hpp>
#include <tact/runtime_model.hpp>

namespace tact::detail {

/// Decides the rows of a table in blocks.
template <class Situation, std::size_t Capacity, class TopTwo, std::size_t Bytes>
class batch_block {
  using plan = batch_plan<Situation, Capacity, TopTwo>;
  using lanes = detail::lanes<Bytes>;
  using narrow = typename lanes::narrow;
  using wide = typename lanes::wide;
  using quad = typename lanes::quad;

 public:
  /// Rows in a block: enough to use every cache line in full, few enough to stay in the first-level cache.
  static constexpr std::size_t size = 128;

  batch_block(const plan& what, const table<Situation>& input) noexcept : plan_(what), input_(input) {
    for (std::size_t i = 0; i != plan::size; ++i) {
      for (std::int16_t& cell : cells_[i]) cell = plan_.constant_value(i);
      at_[i] = cells_[i];
    }
  }

  /// Reads the rows from `first` on.
  void read(std::size_t first) noexcept {
    for (std::size_t k = 0; k != registers; ++k) std::memset(refused_ + k * lanes::count, 0, sizeof(narrow));
    for (const auto [input, primary, how] : plan_.sources()) {
      if (input == primary) columns_at_[input] = read_column(input, first);
      at_[input] = how == transform::itself ? columns_at_[primary] : derived(how, columns_at_[primary], cells_[input]);
    }
  }

  /// Decides the rows that were read, with their runners-up if `Ranked`.
  template <bool Ranked>
  void decide() noexcept {
    pair_up();
    for (std::size_t k = 0; k != registers; k += 2) decide<Ranked>(k);
  }

  /// Writes the first `count` answers. Returns the number of rejected rows.
  std::size_t write(const batch_output& out, std::size_t first, std::size_t count) noexcept {
    const std::size_t refused = any_refused() ? refuse(count) : 0;
    if (count == size) std::memcpy(out.strategy.data() + first, winner_, size);
    else std::memcpy(out.strategy.data() + first, winner_, count);
    for (std::size_t r = 0; r != count && first + r < out.refused.size(); ++r) out.refused[first + r] = refused_[r] < 0;
    for (std::size_t r = 0; r != count && first + r < out.runner_up.size(); ++r)
      out.runner_up[first + r] = runner_up_[r];
    for (std::size_t r = 0; r != count && first + r < out.margin.size(); ++r) out.margin[first + r] = margin(r);
    return refused;
  }

 private:
  static constexpr std::size_t registers = size / lanes::count;  // of 16-bit numbers, for one column of the block

  bool any_refused() const noexcept {
    int any = 0;
    for (std::size_t r = 0; r != size; ++r) any |= refused_[r];
    return any < 0;
  }

  /// Clears the results of rejected rows and returns their number.
  std::size_t refuse(std::size_t count) noexcept {
    std::size_t refused = 0;
    for (std::size_t r = 0; r != count; ++r) {
      if (refused_[r] >= 0) continue;
      winner_[r] = runner_up_[r] = no_strategy;
      ++refused;
    }
    return refused;
  }

  /// The address of the rows of one column: in place if they are levels, else converted to them.
  const void* read_column(std::size_t i, std::size_t first) noexcept {
    if (const void* there = column_reader::levels(input_[i], first, size)) return there;
    column_reader::read<size>(input_[i], first, plan_.missing(i), levels_[i], refused_);
    return levels_[i];
  }

  /// A factor that is derived from a member: twice the member's distance from one half on one side, else 0.
  static const void* derived(transform how, const void* member, std::int16_t* to) noexcept {
    constexpr std::int16_t half = level::one / 2;
    for (std::size_t k = 0; k != registers; ++k) {
      const narrow x = lanes::load(static_cast<const char*>(member) + k * sizeof(narrow));
      const narrow beyond = how == transform::above_half ? x - half : half - x;
      const narrow kept = beyond & narrow(beyond > 0);
      const narrow twice = kept + kept;
      std::memcpy(to + k * lanes::count, &twice, sizeof twice);
    }
    return to;
  }

  narrow load(std::size_t input, std::size_t k) const noexcept {
    return lanes::load(static_cast<const char*>(at_[input]) + k * sizeof(narrow));
  }

  /// Puts the pairs of inputs side by side, for `lanes::products`.
  void pair_up() noexcept {
    narrow* __restrict to = pairs_;
    for (const auto& p : plan_.pairs())
      for (std::size_t k = 0; k != registers; ++k) {
        const narrow first = load(p.first, k);
        const narrow second = load(p.second, k);
        *to++ = lanes::even(first, second);
        *to++ = lanes::odd(first, second);
      }
  }

  /// All ones where no gate blocks the strategy, in the rows of one register.
  narrow open(const typename plan::strategy& s, std::size_t k) const noexcept {
    narrow all = ~narrow{};
    for (std::size_t g = 0; g != s.gates; ++g) {
      const narrow factor = load(s.gate[g].factor, k);
      const narrow unless = load(s.gate[g].unless, k);
      all &= narrow((factor < s.gate[g].at) | (unless >= s.gate[g].unless_at));
    }
    return all;
  }

  quad score(const typename plan::strategy& s, std::size_t k) const noexcept {
    quad sum = lanes::all_quad(s.constant);
    for (const auto& t : plan_.terms(s)) {
      const narrow slopes = narrow(lanes::all(t.slopes));
      const narrow* pair = pairs_ + 2 * (t.pair * registers + k);
      sum.a += lanes::products(pair[0], slopes);
      sum.b += lanes::products(pair[1], slopes);
      sum.c += lanes::products(pair[2], slopes);
      sum.d += lanes::products(pair[3], slopes);
    }
    return sum;
  }

  template <bool Ranked>
  [[gnu::always_inline]] void decide(std::size_t k) noexcept {
    TopTwo top;
    quad gate{};
    for (const auto& s : plan_.strategies()) {
      if (s.gates == 0) {
        top.push(score(s, k), s.index);
        continue;
      }
      if (!s.gates_as_before) {
        const narrow first = open(s, k);
        const narrow second = open(s, k + 1);
        gate = {wide(lanes::even(first, first)), wide(lanes::odd(first, first)), wide(lanes::even(second, second)),
                wide(lanes::odd(second, second))};
      }
      top.push(score(s, k), gate, s.index);
    }
    lanes::store_bytes(top.winner(), winner_ + k * lanes::count);
    if constexpr (Ranked) {
      lanes::store_bytes(top.runner_up(), runner_up_ + k * lanes::count);
      lanes::store(top.lead(), lead_ + k * lanes::count);
    }
  }

  double margin(std::size_t r) const noexcept {
    if (refused_[r] < 0) return 0;
    return runner_up_[r] == no_strategy ? DBL_MAX : lead_[r] / score_unit;
  }

  const plan& plan_;
  const table<Situation>& input_;
  const void* at_[plan::size];          // the rows of each input
  const void* columns_at_[plan::size];  // the rows of each member, by the first input that reads it
  alignas(Bytes) std::int16_t cells_[plan::size][size];
  alignas(Bytes) std::int16_t levels_[plan::size][size];
  alignas(Bytes) narrow pairs_[2 * registers * plan::most_pairs];
  alignas(Bytes) std::int16_t refused_[size];
  alignas(Bytes) std::int32_t lead_[size];
  alignas(Bytes) std::uint8_t winner_[size];
  alignas(Bytes) std::uint8_t runner_up_[size];
};

/// Decides all rows of a table, with ranking keys that have room for the model's scores. Returns the number of rejected
/// rows.
template <class TopTwo, bool Ranked, class Situation, std::size_t Capacity>
std::size_t decide_all(const runtime_model<Situation, Capacity>& model, const table<Situation>& input,
                       const batch_output& out) noexcept {
  const batch_plan<Situation, Capacity, TopTwo> plan(model, input);
  batch_block<Situation, Capacity, TopTwo, lane_bytes> block(plan, input);
  std::size_t refused = 0;
  for (std::size_t first = 0; first < out.strategy.size(); first += block.size) {
    const std::size_t left = out.strategy.size() - first;
    block.read(first);
    block.template decide<Ranked>();
    refused += block.write(out, first, left < block.size ? left : block.size);
  }
  return refused;
}

}  // namespace tact::detail
