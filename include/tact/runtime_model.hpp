#pragma once
// A model lowered to numbers, and the one scoring function.
//
// Multiplying out  −|p − ideal|² + bias + Σ weight · (factor − neutral)  leaves |p|², which all
// strategies share, and a sum that is affine in the inputs. A row holds the coefficients of that sum
// as integers, in units of 2⁻²¹ (1/16384 for a level times 1/128 for the grid), so scores are exact.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include <tact/policy.hpp>
#include <tact/situation.hpp>
#include <tact/standings.hpp>

namespace tact {

/// A strategy as data: what a policy type says, or what a program read from its configuration. Lists and
/// texts are borrowed: what they point to must outlive every use of the description and of its rows.
struct strategy_spec {
  std::string_view name;
  position ideal;
  std::span<const weight> weights = {};
  std::span<const gate> gates = {};
  double bias = 0;
  std::string_view family = {};
  tact::outcome outcome = outcome::unstated;
  std::string_view source = {};
};

/// What can be wrong with a list of specs_of.
enum class mistake : unsigned char {
  none,
  no_strategy,
  too_many_strategies,
  no_name,
  name_twice,
  ideal_outside,
  bias_too_large,
  weight_too_large,
  unknown_factor,
  factor_weighed_twice,
  too_many_gates,
  gate_closed_at_neutral,
  no_strategy_left,
};

/// The mistake in plain English; empty for `none`.
constexpr std::string_view message(mistake m) noexcept {
  constexpr const char* messages[] = {
      "",
      "a model needs at least one strategy",
      "there are more strategies than the model has room for",
      "a strategy has no name",
      "two strategies share a name",
      "an ideal lies outside the square: both concerns must be numbers from 0 to 1",
      "a bias is no number from -2 to 2",
      "a weight is no number from -1 to 1",
      "the situation has no factor of this name",
      "a strategy weighs one factor twice",
      "a strategy stands behind more than four gates",
      "a gate is closed while its factor is neutral: raise its threshold",
      "every strategy stands behind a gate: leave one that no gate can block",
  };
  return messages[static_cast<std::size_t>(m)];
}

/// A mistake and its place; converts to false where there is none.
struct fault {
  mistake what = mistake::none;
  std::size_t strategy = 0;      ///< index of the description
  std::string_view factor = {};  ///< the factor's name as it was written, where one is concerned

  constexpr explicit operator bool() const noexcept { return what != mistake::none; }
};

/// A text that may be missing.
constexpr std::string_view shown(const char* text) noexcept { return text ? text : ""; }

/// A gate lowered to indices into `inputs` and thresholds in steps.
struct threshold {
  std::uint16_t factor = 0;
  std::int16_t at = never;
  std::uint16_t unless = 0;
  std::int16_t unless_at = never;
  std::string_view source = {};

  /// A threshold that no level reaches.
  static constexpr std::int16_t never = level::one + 1;

  template <class Inputs>
  constexpr bool blocks(const Inputs& in) const noexcept {
    const int reached = in[factor] >= at;
    const int excused = in[unless] >= unless_at;
    return reached > excused;
  }
};

/// One strategy, lowered: score = constant + Σ slope[i] · input[i], in units of 2⁻²¹.
template <class Situation>
struct row {
  /// A place in a model. A type of the template's, so that only who uses an optional one pays for it.
  using index = std::size_t;

  std::string_view name;
  std::string_view family;
  tact::outcome outcome = outcome::unstated;
  std::int64_t constant = 0;
  std::array<std::int16_t, std::tuple_size_v<inputs<Situation>>> slope{};
  std::array<threshold, most_gates> gates{};
  std::array<std::string_view, std::tuple_size_v<inputs<Situation>>> source{};

  /// The score but for −|p|², in units of 2⁻²¹. Int must be wide enough: see `rows::bound`. O(inputs).
  template <class Int = std::int64_t>
  constexpr Int score(const inputs<Situation>& in) const noexcept {
    Int sum = static_cast<Int>(constant);
    for (std::size_t i = 0; i != in.size(); ++i) sum += Int{slope[i]} * Int{in[i]};
    return sum;
  }

  /// The index of the first gate that blocks the strategy; `most_gates` if none does. O(1).
  constexpr std::size_t blocking(const inputs<Situation>& in) const noexcept {
    std::size_t i = 0;
    while (i != most_gates && !gates[i].blocks(in)) ++i;
    return i;
  }

  template <class Inputs>
  constexpr bool blocked(const Inputs& in) const noexcept {
    bool any = false;
    for (const threshold& g : gates) {
      if (g.at == threshold::never) break;  // gates come first
      any |= g.blocks(in);
    }
    return any;
  }
};

/// The style names of the four quadrants: low–low, low–high, high–low, high–high (assertiveness
/// first). Empty where a quadrant has no style.
using style_names = std::array<std::string_view, 4>;

/// The index of a quadrant in `style_names`.
constexpr std::size_t quadrant(bool assertive, bool cooperative) noexcept {
  return 2 * std::size_t{assertive} + std::size_t{cooperative};
}

/// The first mistake in a list of strategies that is to be a model with room for `capacity` of them.
/// O(strategies² + strategies · weights · (weights + factors)).
template <class Situation>
constexpr fault fault_in(std::span<const strategy_spec> strategies, std::size_t capacity) noexcept;

template <class Model>
consteval auto lower() noexcept;

/// A model as numbers. Typed models are lowered to one at compile time; a model made at run time
/// (fitted, configured) is one, with names in place of types and room for `Capacity` strategies.
template <class Situation = situation, std::size_t Capacity = 16>
class runtime_model {
 public:
  using situation_type = Situation;
  using row_type = row<Situation>;
  using index = typename row_type::index;
  static constexpr std::size_t capacity = Capacity;

  /// Lowers a list of strategies; the earlier one wins a tie. Empty if the list is no model:
  /// `fault_in` says why, and where. No allocation. O(as `fault_in`).
  static constexpr std::optional<runtime_model> from(std::span<const strategy_spec> strategies,
                                                     style_names styles = {}) noexcept {
    if (fault_in(strategies)) return std::nullopt;
    runtime_model made;
    made.styles_ = styles;
    for (const strategy_spec& d : strategies) made.rows_[made.size_++] = lower(d);
    return made;
  }

  /// Why `from` gives nothing for these strategies, and where; converts to false where it gives a model.
  static constexpr fault fault_in(std::span<const strategy_spec> strategies) noexcept {
    return tact::fault_in<Situation>(strategies, Capacity);
  }

  constexpr std::size_t size() const noexcept { return size_; }
  constexpr const row_type* begin() const noexcept { return rows_.data(); }
  constexpr const row_type* end() const noexcept { return rows_.data() + size_; }
  constexpr const row_type& operator[](std::size_t i) const noexcept { return rows_[i]; }
  constexpr const style_names& styles() const noexcept { return styles_; }

  /// The index of the strategy with this name; empty if there is none. O(strategies).
  constexpr std::optional<index> from_name(std::string_view name) const noexcept {
    for (std::size_t i = 0; i != size_; ++i)
      if (rows_[i].name == name) return i;
    return std::nullopt;
  }

  /// How the strategies stand. Int must have room for `bound()`. O(strategies · inputs).
  template <class Int = std::int64_t>
  constexpr tact::standings<Int, Capacity> standings(const inputs<Situation>& in) const noexcept {
    tact::standings<Int, Capacity> all;
    for (const row_type& r : *this) all.add(r.template score<Int>(in), r.blocked(in));
    return all;
  }

  /// The index of the strategy to recommend: the highest score that no gate blocks, the first on a
  /// tie. Int must have room for `bound()`. O(strategies · inputs).
  template <class Int = std::int64_t>
  constexpr std::size_t winner(const inputs<Situation>& in) const noexcept {
    using packing = packed<Int, Capacity>;
    Int best = -packing::behind;
    best += best / 2;
    for (std::size_t i = 0; i != size_; ++i) {
      const Int next = packing::standing(rows_[i].template score<Int>(in), rows_[i].blocked(in), i);
      best = larger(best, next);
    }
    return packing::index(best);
  }

  /// The largest standing of this model, blocked ones aside, and no sum on the way to it is larger: adding a term is
  /// the same as raising its input from 0. O(strategies · inputs).
  constexpr std::int64_t bound() const noexcept {
    std::int64_t most = 0;
    for (const row_type& r : *this) {
      std::int64_t low = r.constant;
      std::int64_t high = r.constant;
      for (const std::int16_t s : r.slope) (s < 0 ? low : high) += std::int64_t{s} * level::one;
      if (most < -low) most = -low;
      if (most < high) most = high;
    }
    return (most + 1) << packed<std::int64_t, Capacity>::index_bits;
  }

  /// A stable hash (FNV-1a, 64 bit) of all that decides: how each input is read and named, and each
  /// row's name, numbers and gates. Store it with every logged advice. O(size of the model).
  constexpr std::uint64_t fingerprint() const noexcept;

 private:
  // Without rows there is no answer, so only `from` begins with none, and `tact::lower`, whose model is
  // then known not to compile.
  constexpr runtime_model() noexcept = default;
  template <class Model>
  friend consteval auto lower() noexcept;

  static constexpr row_type lower(const strategy_spec& d) noexcept;

  std::array<row_type, Capacity> rows_{};
  std::size_t size_ = 0;
  style_names styles_{};
};

template <class Situation>
constexpr fault fault_in_weights(const strategy_spec& d, std::size_t strategy) noexcept {
  for (std::size_t k = 0; k != d.weights.size(); ++k) {
    const weight& w = d.weights[k];
    if (!within(w.value, 1)) return {mistake::weight_too_large, strategy, w.factor};
    if (!has_factor<Situation>(w.factor)) return {mistake::unknown_factor, strategy, w.factor};
    for (std::size_t l = 0; l != k; ++l)
      if (d.weights[l].factor == w.factor) return {mistake::factor_weighed_twice, strategy, w.factor};
  }
  return {};
}

template <class Situation>
constexpr fault fault_in_gates(const strategy_spec& d, std::size_t strategy) noexcept {
  if (d.gates.size() > most_gates) return {mistake::too_many_gates, strategy};
  for (const gate& g : d.gates) {
    if (!has_factor<Situation>(g.factor)) return {mistake::unknown_factor, strategy, g.factor};
    if (!g.unless.empty() && !has_factor<Situation>(g.unless)) return {mistake::unknown_factor, strategy, g.unless};
    if (neutral_input<Situation>(factor_index<Situation>(g.factor)) >= g.at.steps())
      return {mistake::gate_closed_at_neutral, strategy, g.factor};
  }
  return {};
}

template <class Situation>
constexpr fault fault_in(std::span<const strategy_spec> strategies, std::size_t capacity) noexcept {
  if (strategies.empty()) return {mistake::no_strategy};
  if (strategies.size() > capacity) return {mistake::too_many_strategies, capacity};

  bool some_open = false;
  for (std::size_t i = 0; i != strategies.size(); ++i) {
    const strategy_spec& d = strategies[i];
    if (d.name.empty()) return {mistake::no_name, i};
    for (std::size_t j = 0; j != i; ++j)
      if (strategies[j].name == d.name) return {mistake::name_twice, i};
    if (!in_square(d.ideal)) return {mistake::ideal_outside, i};
    if (!within(d.bias, 2)) return {mistake::bias_too_large, i};
    if (const fault f = fault_in_weights<Situation>(d, i)) return f;
    if (const fault f = fault_in_gates<Situation>(d, i)) return f;
    some_open |= d.gates.empty();
  }
  return some_open ? fault{} : fault{mistake::no_strategy_left};
}

template <class Situation, std::size_t Capacity>
constexpr row<Situation> runtime_model<Situation, Capacity>::lower(const strategy_spec& d) noexcept {
  row_type r;
  r.name = d.name;
  r.family = d.family;
  r.outcome = d.outcome;

  const std::int64_t ideal[2] = {to_grid(d.ideal.assertiveness), to_grid(d.ideal.cooperativeness)};
  r.constant = std::int64_t{to_grid(d.bias)} * level::one;
  for (std::size_t i = 0; i != 2; ++i) {
    r.slope[i] = static_cast<std::int16_t>(2 * ideal[i]);
    r.constant -= ideal[i] * ideal[i] * (level::one / grid);
    r.source[i] = d.source;
  }
  for (const weight& w : d.weights) {
    const std::size_t i = factor_index<Situation>(w.factor);
    r.slope[i] = static_cast<std::int16_t>(to_grid(w.value));
    r.constant -= std::int64_t{r.slope[i]} * neutral_input<Situation>(i);
    r.source[i] = shown(w.source);
  }
  for (std::size_t k = 0; k != d.gates.size(); ++k) {
    const gate& g = d.gates[k];
    r.gates[k] = {.factor = static_cast<std::uint16_t>(factor_index<Situation>(g.factor)),
                  .at = static_cast<std::int16_t>(g.at.steps()),
                  .source = shown(g.source)};
    if (g.unless.empty()) continue;
    r.gates[k].unless = static_cast<std::uint16_t>(factor_index<Situation>(g.unless));
    r.gates[k].unless_at = static_cast<std::int16_t>(g.unless_at.steps());
  }
  return r;
}

/// The hash behind `rows::fingerprint`: FNV-1a over bytes, 64 bit.
class fnv1a {
 public:
  constexpr void add(std::string_view text) noexcept {
    for (const char c : text) byte(static_cast<unsigned char>(c));
    byte(0);
  }

  constexpr void add(std::int64_t number) noexcept {
    const auto bits = static_cast<std::uint64_t>(number);
    for (int shift = 0; shift != 64; shift += 8) byte(static_cast<unsigned char>(bits >> shift));
  }

  constexpr std::uint64_t value() const noexcept { return value_; }

 private:
  constexpr void byte(unsigned char b) noexcept { value_ = (value_ ^ b) * 0x100000001b3; }

  std::uint64_t value_ = 0xcbf29ce484222325;
};

template <class Situation, std::size_t Capacity>
constexpr std::uint64_t runtime_model<Situation, Capacity>::fingerprint() const noexcept {
  fnv1a hash;
  for (std::size_t i = 0; i != std::tuple_size_v<inputs<Situation>>; ++i) {
    hash.add(input_name<Situation>(i));
    hash.add(std::int64_t{neutral_input<Situation>(i)});
    hash.add(static_cast<std::int64_t>(transform_of<Situation>(i)));
    hash.add(static_cast<std::int64_t>(primary_input<Situation>(i)));
  }
  for (const row_type& r : *this) {
    hash.add(r.name);
    hash.add(r.constant);
    for (const std::int16_t s : r.slope) hash.add(std::int64_t{s});
    for (const threshold& g : r.gates)
      for (const std::int64_t n :
           {std::int64_t{g.factor}, std::int64_t{g.at}, std::int64_t{g.unless}, std::int64_t{g.unless_at}})
        hash.add(n);
  }
  return hash.value();
}

}  // namespace tact
