// SPDX-License-Identifier: BSL-1.0
#pragma once
// The best two strategies of each row, in every lane of a vector register.

#include <cstddef>
#include <cstdint>

#include <tact/columns.hpp>
#include <tact/detail/lanes.hpp>
#include <tact/detail/ranking_key.hpp>

namespace tact::detail {

/// The best two of the strategies that were pushed, in every lane: ranking keys of 32 bits, so that the larger one is
/// the better one.
template <std::size_t Bytes, std::size_t Capacity>
class packed_top_two {
  using lanes = detail::lanes<Bytes>;
  using wide = typename lanes::wide;
  using quad = typename lanes::quad;
  using key = ranking_key<std::int32_t, Capacity>;
  static constexpr std::int32_t none = INT32_MIN;

 public:
  /// Slopes shifted by this many bits leave room for the place in the sum; they must still fit into 16 bits.
  static constexpr int slope_bits = key::index_bits <= 6 ? key::index_bits : 0;

  /// The first term of the sum: the constant, and the place if there is room for it.
  static constexpr std::int32_t start(std::int32_t constant, std::size_t strategy) noexcept {
    return slope_bits == key::index_bits ? key::of(constant, false, strategy) : constant;
  }

  void push(const quad& sum, std::size_t strategy) noexcept { enter(key_with_place(sum, strategy)); }
  void push(const quad& sum, const quad& open, std::size_t strategy) noexcept {
    enter(lanes::each([](wide s, wide o) { return (s & o) | (~o & none); }, key_with_place(sum, strategy), open));
  }

  quad winner() const noexcept {
    return lanes::each([](wide best) { return ~best & key::last; }, best_);
  }
  quad runner_up() const noexcept {
    return lanes::each(
        [](wide second) {
          const wide missing = second == none;
          return (missing & no_strategy) | (~missing & ~second & key::last);
        },
        second_);
  }
  quad lead() const noexcept {
    return lanes::each([](wide best, wide second) { return (best >> key::index_bits) - (second >> key::index_bits); },
                       best_, second_);
  }

 private:
  static quad key_with_place(const quad& sum, std::size_t strategy) noexcept {
    if constexpr (slope_bits == key::index_bits) return sum;
    const wide place = lanes::all(key::last - static_cast<std::int32_t>(strategy));
    return lanes::each([&](wide s) { return (s << key::index_bits) | place; }, sum);
  }

  void enter(const quad& keys) noexcept {
    second_ = lanes::each([](wide second, wide best, wide s) { return lanes::larger(second, lanes::smaller(best, s)); },
                          second_, best_, keys);
    best_ = lanes::each([](wide best, wide s) { return lanes::larger(best, s); }, best_, keys);
  }

  quad best_ = lanes::all_quad(none);
  quad second_ = lanes::all_quad(none);
};

/// The same with 64 bits per strategy, for models whose scores leave no room for a place: scores and places are in
/// lanes of their own.
template <std::size_t Bytes, std::size_t Capacity>
class paired_top_two {
  using lanes = detail::lanes<Bytes>;
  using wide = typename lanes::wide;
  using quad = typename lanes::quad;

  static constexpr std::int32_t none = INT32_MIN;

 public:
  static constexpr int slope_bits = 0;
  static constexpr std::int32_t start(std::int32_t constant, std::size_t) noexcept { return constant; }

  void push(const quad& score, std::size_t strategy) noexcept {
    const wide place = lanes::all(static_cast<std::int32_t>(strategy));
    const auto greater = [](wide a, wide b) { return wide(a > b); };
    const quad first = lanes::each(greater, score, best_);
    const quad next = lanes::each(greater, score, second_);
    const auto chosen = [](wide mask, wide yes, wide no) { return (mask & yes) | (~mask & no); };
    const auto placed = [&](wide mask, wide no) { return (mask & place) | (~mask & no); };
    second_place_ = lanes::each(chosen, first, best_place_, lanes::each(placed, next, second_place_));
    second_ = lanes::each(chosen, first, best_, lanes::each(chosen, next, score, second_));
    best_place_ = lanes::each(placed, first, best_place_);
    best_ = lanes::each(chosen, first, score, best_);
  }
  void push(const quad& score, const quad& open, std::size_t strategy) noexcept {
    push(lanes::each([](wide s, wide o) { return (s & o) | (~o & none); }, score, open), strategy);
  }

  quad winner() const noexcept { return best_place_; }
  quad runner_up() const noexcept { return second_place_; }
  quad lead() const noexcept {
    return lanes::each([](wide best, wide second) { return best - second; }, best_, second_);
  }

 private:
  quad best_ = lanes::all_quad(none);
  quad second_ = lanes::all_quad(none);
  quad best_place_ = lanes::all_quad(no_strategy);
  quad second_place_ = lanes::all_quad(no_strategy);
};

}  // namespace tact::detail
