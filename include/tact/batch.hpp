#pragma once
// Many situations at once: columns in, a byte a row out. The same answers as `recommend`, row by row.

#include <array>
#include <cfloat>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <type_traits>

#include <tact/columns.hpp>
#include <tact/lanes.hpp>
#include <tact/variable.hpp>
#include <tact/recommend.hpp>

namespace tact {

/// The byte of a row without an answer: it was refused; or, for a runner-up, there is none.
inline constexpr std::uint8_t no_strategy = 255;

/// Where the answers for many situations go, a place a row. There are as many rows as `strategy` has places; of the
/// others, which may be left out, what lies beyond is left alone, and what is missing is not written.
struct batch_output {
  std::span<std::uint8_t> strategy;        ///< the strategy's index in the model's catalog, or `no_strategy`
  std::span<double> margin = {};           ///< how far it is ahead, exactly; the largest double without a runner-up
  std::span<std::uint8_t> runner_up = {};  ///< the index of the second best; `no_strategy` if there is none
  std::span<std::uint8_t> refused = {};    ///< 1 where a number was no level or a column had ended, else 0
};

/// A model as a batch reads it: what is the same in all rows is added to the constants, inputs are read in pairs, and
/// of each pair only the strategies that weigh it keep a term. Made once a batch. O(strategies · inputs).
template <class Situation, std::size_t Capacity, class Contest>
class batch_plan {
 public:
  static constexpr std::size_t input_count = std::tuple_size_v<inputs<Situation>>;
  static constexpr std::size_t most_pairs = (input_count + 1) / 2;

  /// An input that a column stands behind: the column is that of the first input that reads the same member.
  struct source {
    std::uint16_t input;
    std::uint16_t primary_input;
    transform how;
  };

  struct pair {
    std::uint16_t first;
    std::uint16_t second;
  };

  /// What a strategy adds for one pair of inputs: the pair's place, and both slopes in one number.
  struct term {
    std::uint32_t pair;
    std::int32_t slopes;
  };

  /// One strategy: its terms, and its gates where a column can close them.
  struct strategy {
    std::uint8_t index;
    std::uint8_t gates = 0;
    bool gates_as_before = false;  ///< the strategy before has the same ones: a family's gates are asked once
    std::int32_t constant = 0;
    std::uint32_t first_term = 0;
    std::uint32_t last_term = 0;
    std::array<threshold, most_gates> gate{};
  };

  batch_plan(const runtime_model<Situation, Capacity>& model, const table<Situation>& input) noexcept
      : usual_(usual(input)) {
    pair_up(input);
    for (std::size_t i = 0; i != model.size(); ++i) add(model[i], i, input);
  }

  /// What an input reads in the rows where no column says otherwise.
  std::int16_t usual(std::size_t i) const noexcept { return usual_[i]; }

  std::span<const source> sources() const noexcept { return {sources_.data(), source_count_}; }
  std::span<const pair> pairs() const noexcept { return {pairs_.data(), pair_count_}; }
  std::span<const strategy> strategies() const noexcept { return {strategies_.data(), strategy_count_}; }
  std::span<const term> terms(const strategy& s) const noexcept {
    return {terms_.data() + s.first_term, s.last_term - s.first_term};
  }

 private:
  static inputs<Situation> usual(const table<Situation>& input) noexcept {
    inputs<Situation> in{};
    for (std::size_t i = 0; i != in.size(); ++i) in[i] = read(transform_of<Situation>(i), input[i].same());
    return in;
  }

  void pair_up(const table<Situation>& input) noexcept {
    for (std::size_t i = 0; i != input_count; ++i) {
      if (input[i].is_constant()) continue;
      const auto place = static_cast<std::uint16_t>(i);
      if (source_count_ % 2 == 0) pairs_[pair_count_++] = {place, place};
      else pairs_[pair_count_ - 1].second = place;
      sources_[source_count_++] = {place, static_cast<std::uint16_t>(primary_inputs<Situation>[i]),
                                   transform_of<Situation>(i)};
    }
  }

  void add(const row<Situation>& r, std::size_t index, const table<Situation>& input) noexcept {
    strategy s{.index = static_cast<std::uint8_t>(index), .first_term = term_count_};
    for (const threshold& g : r.gates) {
      if (g.at == threshold::never) continue;
      if (!input[g.factor].is_constant() || !input[g.unless].is_constant()) s.gate[s.gates++] = g;
      else if (g.blocks(usual_)) return;  // in every row
    }
    std::int64_t constant = r.constant;
    for (std::size_t i = 0; i != input_count; ++i)
      if (input[i].is_constant()) constant += std::int64_t{r.slope[i]} * usual_[i];
    s.constant = Contest::start(static_cast<std::int32_t>(constant), index);
    for (std::uint32_t k = 0; k != pair_count_; ++k) {
      const auto [first, second] = pairs_[k];
      const std::int32_t low = r.slope[first] * (1 << Contest::slope_bits);
      const std::int32_t high = first == second ? 0 : r.slope[second] * (1 << Contest::slope_bits);
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

  inputs<Situation> usual_;
  std::size_t source_count_ = 0;
  std::size_t pair_count_ = 0;
  std::size_t strategy_count_ = 0;
  std::uint32_t term_count_ = 0;
  std::array<source, input_count> sources_;
  std::array<pair, most_pairs> pairs_;
  std::array<strategy, Capacity> strategies_;
  std::array<term, Capacity * most_pairs> terms_;
};

/// The best two of the strategies that were offered, in every lane: a score with the strategy's place in its low bits,
/// 32 bits in all, so that the better one is the larger one.
template <std::size_t Bytes, std::size_t Capacity>
class packed_contest {
  using lanes = tact::lanes<Bytes>;
  using wide = typename lanes::wide;
  using four = typename lanes::four;
  using packing = packed<std::int32_t, Capacity>;
  static constexpr std::int32_t none = INT32_MIN;

 public:
  /// Slopes that grow by so many bits make room for the place at once; they must still fit into 16 bits.
  static constexpr int slope_bits = packing::index_bits <= 6 ? packing::index_bits : 0;

  /// What the sum begins with: the constant, and the place if there is room for it.
  static constexpr std::int32_t start(std::int32_t constant, std::size_t strategy) noexcept {
    return slope_bits == packing::index_bits ? packing::standing(constant, false, strategy) : constant;
  }

  void offer(const four& sum, std::size_t strategy) noexcept { enter(standing(sum, strategy)); }
  void offer(const four& sum, const four& open, std::size_t strategy) noexcept {
    enter(lanes::each([](wide s, wide o) { return (s & o) | (~o & none); }, standing(sum, strategy), open));
  }

  four winner() const noexcept {
    return lanes::each([](wide best) { return ~best & packing::last; }, best_);
  }
  four runner_up() const noexcept {
    return lanes::each(
        [](wide second) {
          const wide missing = second == none;
          return (missing & no_strategy) | (~missing & ~second & packing::last);
        },
        second_);
  }
  four lead() const noexcept {
    return lanes::each(
        [](wide best, wide second) { return (best >> packing::index_bits) - (second >> packing::index_bits); }, best_,
        second_);
  }

 private:
  static four standing(const four& sum, std::size_t strategy) noexcept {
    if constexpr (slope_bits == packing::index_bits) return sum;
    const wide place = lanes::all(packing::last - static_cast<std::int32_t>(strategy));
    return lanes::each([&](wide s) { return (s << packing::index_bits) | place; }, sum);
  }

  void enter(const four& standing) noexcept {
    second_ = lanes::each([](wide second, wide best, wide s) { return lanes::larger(second, lanes::smaller(best, s)); },
                          second_, best_, standing);
    best_ = lanes::each([](wide best, wide s) { return lanes::larger(best, s); }, best_, standing);
  }

  four best_ = lanes::all_four(none);
  four second_ = lanes::all_four(none);
};

/// The same with 64 bits a strategy, for models whose scores leave no room for a place: the score in one lane, the
/// place in another.
template <std::size_t Bytes, std::size_t Capacity>
class paired_contest {
  using lanes = tact::lanes<Bytes>;
  using wide = typename lanes::wide;
  using four = typename lanes::four;

  static constexpr std::int32_t none = INT32_MIN;

 public:
  static constexpr int slope_bits = 0;
  static constexpr std::int32_t start(std::int32_t constant, std::size_t) noexcept { return constant; }

  void offer(const four& score, std::size_t strategy) noexcept {
    const wide place = lanes::all(static_cast<std::int32_t>(strategy));
    const auto greater = [](wide a, wide b) { return wide(a > b); };
    const four first = lanes::each(greater, score, best_);
    const four next = lanes::each(greater, score, second_);
    const auto chosen = [](wide mask, wide yes, wide no) { return (mask & yes) | (~mask & no); };
    const auto placed = [&](wide mask, wide no) { return (mask & place) | (~mask & no); };
    second_place_ = lanes::each(chosen, first, best_place_, lanes::each(placed, next, second_place_));
    second_ = lanes::each(chosen, first, best_, lanes::each(chosen, next, score, second_));
    best_place_ = lanes::each(placed, first, best_place_);
    best_ = lanes::each(chosen, first, score, best_);
  }
  void offer(const four& score, const four& open, std::size_t strategy) noexcept {
    offer(lanes::each([](wide s, wide o) { return (s & o) | (~o & none); }, score, open), strategy);
  }

  four winner() const noexcept { return best_place_; }
  four runner_up() const noexcept { return second_place_; }
  four lead() const noexcept {
    return lanes::each([](wide best, wide second) { return best - second; }, best_, second_);
  }

 private:
  four best_ = lanes::all_four(none);
  four second_ = lanes::all_four(none);
  four best_place_ = lanes::all_four(no_strategy);
  four second_place_ = lanes::all_four(no_strategy);
};

/// Decides rows, a block of them at a time.
template <class Situation, std::size_t Capacity, class Contest, std::size_t Bytes>
class batch_block {
  using plan = batch_plan<Situation, Capacity, Contest>;
  using lanes = tact::lanes<Bytes>;
  using narrow = typename lanes::narrow;
  using wide = typename lanes::wide;
  using four = typename lanes::four;

 public:
  /// Rows in a block: enough to use the whole of each cache line that is read, few enough to stay in the first cache.
  static constexpr std::size_t size = 128;

  batch_block(const plan& what, const table<Situation>& input) noexcept : plan_(what), input_(input) {
    for (std::size_t i = 0; i != plan::input_count; ++i) {
      for (std::int16_t& cell : cells_[i]) cell = plan_.usual(i);
      at_[i] = cells_[i];
    }
  }

  /// Reads the rows from `first` on.
  void read(std::size_t first) noexcept {
    for (std::size_t k = 0; k != registers; ++k) std::memset(refused_ + k * lanes::count, 0, sizeof(narrow));
    for (const auto [input, primary_input, how] : plan_.sources()) {
      if (input == primary_input) members_at_[input] = column_at(input, first);
      at_[input] = how == transform::itself ? members_at_[primary_input]
                                            : derived(how, members_at_[primary_input], cells_[input]);
    }
  }

  /// Decides the rows that were read; the runner-up too, if that is `Ranked`.
  template <bool Ranked>
  void decide() noexcept {
    pair_up();
    for (std::size_t k = 0; k != registers; k += 2) decide<Ranked>(k);
  }

  /// Hands out the first `count` answers. Returns how many rows were refused.
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
  static constexpr std::size_t registers = size / lanes::count;  // of 16-bit numbers, to a column of the block

  bool any_refused() const noexcept {
    int any = 0;
    for (std::size_t r = 0; r != size; ++r) any |= refused_[r];
    return any < 0;
  }

  /// Takes the answers of refused rows back, and counts them.
  std::size_t refuse(std::size_t count) noexcept {
    std::size_t refused = 0;
    for (std::size_t r = 0; r != count; ++r) {
      if (refused_[r] >= 0) continue;
      winner_[r] = runner_up_[r] = no_strategy;
      ++refused;
    }
    return refused;
  }

  /// The rows of one column, where they lie if they are levels.
  const void* column_at(std::size_t i, std::size_t first) noexcept {
    if (const void* there = input_[i].levels(first, size)) return there;
    input_[i].template read<size>(first, members_[i], refused_);
    return members_[i];
  }

  /// What is read from a member on one side of one half, twice as far as the member lies from there.
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

  four score(const typename plan::strategy& s, std::size_t k) const noexcept {
    four sum = lanes::all_four(s.constant);
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
    Contest contest;
    four gate{};
    for (const auto& s : plan_.strategies()) {
      if (s.gates == 0) {
        contest.offer(score(s, k), s.index);
        continue;
      }
      if (!s.gates_as_before) {
        const narrow first = open(s, k);
        const narrow second = open(s, k + 1);
        gate = {wide(lanes::even(first, first)), wide(lanes::odd(first, first)), wide(lanes::even(second, second)),
                wide(lanes::odd(second, second))};
      }
      contest.offer(score(s, k), gate, s.index);
    }
    lanes::store_bytes(contest.winner(), winner_ + k * lanes::count);
    if constexpr (Ranked) {
      lanes::store_bytes(contest.runner_up(), runner_up_ + k * lanes::count);
      lanes::store(contest.lead(), lead_ + k * lanes::count);
    }
  }

  double margin(std::size_t r) const noexcept {
    constexpr double unit = double{grid} * level::one;
    if (refused_[r] < 0) return 0;
    return runner_up_[r] == no_strategy ? DBL_MAX : lead_[r] / unit;
  }

  const plan& plan_;
  const table<Situation>& input_;
  const void* at_[plan::input_count];          // the rows of each input
  const void* members_at_[plan::input_count];  // the rows of the member that it is the first to read
  alignas(Bytes) std::int16_t cells_[plan::input_count][size];
  alignas(Bytes) std::int16_t members_[plan::input_count][size];
  alignas(Bytes) narrow pairs_[2 * registers * plan::most_pairs];
  alignas(Bytes) std::int16_t refused_[size];
  alignas(Bytes) std::int32_t lead_[size];
  alignas(Bytes) std::uint8_t winner_[size];
  alignas(Bytes) std::uint8_t runner_up_[size];
};

/// Decides all rows of a table, by a contest that has room for the model's scores.
template <class Contest, bool Ranked, class Situation, std::size_t Capacity>
std::size_t decide_all(const runtime_model<Situation, Capacity>& model, const table<Situation>& input,
                       const batch_output& out) noexcept {
  const batch_plan<Situation, Capacity, Contest> plan(model, input);
  batch_block<Situation, Capacity, Contest, lane_bytes> block(plan, input);
  std::size_t refused = 0;
  for (std::size_t first = 0; first < out.strategy.size(); first += block.size) {
    const std::size_t left = out.strategy.size() - first;
    block.read(first);
    block.template decide<Ranked>();
    refused += block.write(out, first, left < block.size ? left : block.size);
  }
  return refused;
}

/// Recommends for every row of a table, by a model made at run time: what `recommend` says of each row, to the last
/// bit, margins included. A row with a number that is no level, or beyond the end of a column, is refused: it has
/// `no_strategy` and a margin of 0. Returns how many were refused. No allocation; different rows may be shared among
/// threads. O(rows · strategies · inputs).
template <class Situation, std::size_t Capacity>
std::size_t recommend(const runtime_model<Situation, Capacity>& model, const table<Situation>& input,
                      const batch_output& out) noexcept {
  static_assert(Capacity <= no_strategy && factor_count<Situation> <= 500,
                "tact: a batch takes models of at most 255 strategies, over situations of at most 500 factors; "
                "ask tact::recommend for one row at a time.");
  using packed = packed_contest<lane_bytes, Capacity>;
  using paired = paired_contest<lane_bytes, Capacity>;
  const bool ranked = !out.margin.empty() || !out.runner_up.empty();
  if (model.bound() <= INT32_MAX)
    return ranked ? decide_all<packed, true>(model, input, out) : decide_all<packed, false>(model, input, out);
  return ranked ? decide_all<paired, true>(model, input, out) : decide_all<paired, false>(model, input, out);
}

/// The same by a typed model.
template <class Model = models::customer_care>
std::size_t recommend(const table<typename Model::situation_type>& input, const batch_output& out) noexcept {
  static_assert(sizeof(check_model<Model>) > 0);
  return recommend(lowered<Model>, input, out);
}

/// The same in the braces of the situation that tact ships: `recommend({.assertiveness = a, .anger = b, …}, {chosen})`.
template <class Model = models::customer_care>
  requires std::same_as<typename Model::situation_type, situation>
std::size_t recommend(const columns& input, const batch_output& out) noexcept {
  return recommend<Model>(table<situation>(input), out);
}

}  // namespace tact
