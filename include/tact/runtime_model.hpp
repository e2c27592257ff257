// SPDX-License-Identifier: BSL-1.0
#pragma once
// A model as numbers: typed models are lowered to one, and programs make one at run time.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include <tact/check/specs.hpp>
#include <tact/detail/fingerprint.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/detail/ranking_key.hpp>
#include <tact/detail/scored_strategy.hpp>
#include <tact/policy.hpp>
#include <tact/situation.hpp>

namespace tact {

/// The style names of the four corners: low–low, low–high, high–low, high–high (assertiveness first). Empty where a
/// corner has no style.
using style_names = std::array<std::string_view, 4>;

namespace detail {

template <class Model>
consteval auto lower() noexcept;

}  // namespace detail

/// A model made at run time (fitted, configured), with names in place of types and room for `Capacity` strategies.
/// Typed models are lowered to one at compile time, so both kinds answer alike. It is a range of its strategies as
/// numbers. It copies numbers and borrows texts: those of the specs must outlive it. It never changes, so threads may
/// share it. No allocation.
template <class Situation = situation, std::size_t Capacity = 16>
class runtime_model {
 public:
  using situation_type = Situation;
  using value_type = detail::scored_strategy<Situation>;
  using const_iterator = const value_type*;
  /// A place in the model. Of the array's, so that an optional one is made only where it is asked for.
  using size_type = typename std::array<value_type, Capacity>::size_type;

  /// Makes a model from a list of strategies; the earlier one wins a tie. Empty if there is a mistake in the list:
  /// `mistake_in` says which and where. Complexity as `mistake_in`.
  static constexpr std::optional<runtime_model> from(std::span<const strategy_spec> strategies,
                                                     style_names styles = {}) noexcept {
    if (mistake_in(strategies)) return std::nullopt;
    runtime_model made;
    made.styles_ = styles;
    for (const strategy_spec& s : strategies) made.strategies_[made.size_++] = detail::scored<Situation>(s);
    return made;
  }

  /// The first mistake in a list of strategies, and its place; converts to false where `from` makes a model.
  /// O(strategies² + strategies · weights · (weights + factors)).
  static constexpr mistake mistake_in(std::span<const strategy_spec> strategies) noexcept {
    return detail::find_mistake<Situation>(strategies, Capacity);
  }

  static constexpr std::size_t capacity() noexcept { return Capacity; }
  constexpr std::size_t size() const noexcept { return size_; }
  constexpr const_iterator begin() const noexcept { return strategies_.data(); }
  constexpr const_iterator end() const noexcept { return strategies_.data() + size_; }

  /// The strategy at a place in the list: its name, family, outcome and numbers. Requires a place below the size.
  constexpr const value_type& operator[](std::size_t place) const noexcept { return strategies_[place]; }
  constexpr const style_names& styles() const noexcept { return styles_; }

  /// The place of the strategy with this name; empty if there is none. O(strategies).
  constexpr std::optional<size_type> from_name(std::string_view name) const noexcept {
    for (std::size_t i = 0; i != size_; ++i)
      if (strategies_[i].name == name) return i;
    return std::nullopt;
  }

  /// The ranking key of every strategy. Int must have room for `bound()`. O(strategies · inputs).
  template <class Int = std::int64_t>
  constexpr detail::ranking_keys<Int, Capacity> keys(const detail::inputs<Situation>& in) const noexcept {
    detail::ranking_keys<Int, Capacity> all;
    for (const value_type& s : *this) all.add(s.template score<Int>(in), s.blocked(in));
    return all;
  }

  /// The place of the strategy to recommend: of those that no gate blocks the one with the highest score, the first on
  /// a tie. Int must have room for `bound()`. O(strategies · inputs).
  template <class Int = std::int64_t>
  constexpr std::size_t winner(const detail::inputs<Situation>& in) const noexcept {
    using key = detail::ranking_key<Int, Capacity>;
    Int best = -key::blocked_offset;
    best += best / 2;
    for (std::size_t i = 0; i != size_; ++i)
      best = detail::larger(best, key::of(strategies_[i].template score<Int>(in), strategies_[i].blocked(in), i));
    return key::index(best);
  }

  /// The largest ranking key of this model, blocked strategies aside. No partial sum is larger, because adding a term
  /// is the same as raising its input from 0. O(strategies · inputs).
  constexpr std::int64_t bound() const noexcept {
    std::int64_t most = 0;
    for (const value_type& s : *this) {
      std::int64_t low = s.constant;
      std::int64_t high = s.constant;
      for (const std::int16_t slope : s.slope) (slope < 0 ? low : high) += std::int64_t{slope} * level::one;
      if (most < -low) most = -low;
      if (most < high) most = high;
    }
    return (most + 1) << detail::ranking_key<std::int64_t, Capacity>::index_bits;
  }

  /// A stable hash (FNV-1a, 64 bits) of everything that decides: how each input is computed and named, and each
  /// strategy's name, numbers and gates. Store it with every logged advice. O(size of the model).
  constexpr std::uint64_t fingerprint() const noexcept {
    detail::fnv1a hash;
    for (std::size_t i = 0; i != detail::input_count<Situation>; ++i) {
      const auto& input = detail::input_table<Situation>[i];
      hash.add(input.name);
      hash.add(std::int64_t{detail::neutral_inputs<Situation>[i]});
      hash.add(static_cast<std::int64_t>(input.transform));
      hash.add(std::int64_t{detail::primary_inputs<Situation>[i]});
    }
    for (const value_type& s : *this) {
      hash.add(s.name);
      hash.add(s.constant);
      for (const std::int16_t slope : s.slope) hash.add(std::int64_t{slope});
      for (const detail::threshold& g : s.gates)
        for (const std::int64_t n :
             {std::int64_t{g.factor}, std::int64_t{g.at}, std::int64_t{g.unless}, std::int64_t{g.unless_at}})
          hash.add(n);
    }
    return hash.value();
  }

 private:
  // Private, because a model without strategies has no answer. `from` adds them; `detail::lower` makes an empty one
  // only after an error has been reported.
  constexpr runtime_model() noexcept = default;
  template <class Model>
  friend consteval auto detail::lower() noexcept;

  std::array<value_type, Capacity> strategies_{};
  std::size_t size_ = 0;
  style_names styles_{};
};

namespace detail {

template <class Model>
inline constexpr bool is_runtime_model = false;
template <class Situation, std::size_t Capacity>
inline constexpr bool is_runtime_model<runtime_model<Situation, Capacity>> = true;

}  // namespace detail

}  // namespace tact
