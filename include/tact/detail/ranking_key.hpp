// SPDX-License-Identifier: BSL-1.0
#pragma once
// One integer per strategy that holds its score, its gate and its place, so that the largest integer wins.

#include <tact/detail/cxx20.hpp>

#include <array>
#include <cstddef>
#include <cstdint>

namespace tact::detail {

/// The larger and the smaller of two numbers, without a branch.
template <class Int>
constexpr Int larger(Int a, Int b) noexcept {
  return a < b ? b : a;
}
template <class Int>
constexpr Int smaller(Int a, Int b) noexcept {
  return b < a ? b : a;
}

/// A strategy's ranking key: the score in the high bits, the place in the catalog in the low bits, inverted so that an
/// earlier one is larger, less `blocked_offset` if a gate blocks the strategy. All keys differ. The largest is the
/// winner's, ties and gates included, and it is found without a branch on the data. Room for `Capacity` strategies.
template <class Int, std::size_t Capacity>
struct ranking_key {
  static constexpr int index_bits = [] {
    int bits = 0;
    while ((Capacity - 1) >> bits != 0) ++bits;
    return bits;
  }();
  static constexpr int blocked_bit = 8 * static_cast<int>(sizeof(Int)) - 2;
  static constexpr Int blocked_offset = Int{1} << blocked_bit;
  static constexpr Int last = (Int{1} << index_bits) - 1;

  /// Keys of unblocked strategies that are smaller than this fit into Int and stay apart from those of blocked ones.
  static constexpr std::int64_t limit = std::int64_t{blocked_offset} / 2;

  static constexpr Int of(Int score, bool blocked, std::size_t index) noexcept {
    return score * (last + 1) + (last - static_cast<Int>(index)) - (Int{blocked} << blocked_bit);
  }

  static constexpr std::size_t index(Int key) noexcept { return static_cast<std::size_t>(~key & last); }
  static constexpr bool blocked(Int key) noexcept { return key < -blocked_offset / 2; }
  static constexpr Int unblocked(Int key) noexcept { return key + (Int{blocked(key)} << blocked_bit); }
  static constexpr Int score(Int key) noexcept { return unblocked(key) >> index_bits; }
};

/// The ranking keys of all strategies of a model, in the order of the catalog. Functions are O(strategies) unless
/// stated otherwise.
template <class Int, std::size_t Capacity>
class ranking_keys {
 public:
  using key = ranking_key<Int, Capacity>;

  /// Begins with the keys of the first strategies, in order.
  template <class... Key>
  explicit constexpr ranking_keys(Key... each) noexcept : key_{each...}, size_(sizeof...(each)) {}

  constexpr void add(Int score, bool blocked) noexcept {
    key_[size_] = key::of(score, blocked, size_);
    ++size_;
  }

  /// Puts strategy i behind all that are open, as a gate does. Before `sort()`. O(1).
  constexpr void block(std::size_t i) noexcept {
    if (!blocked(i)) key_[i] -= key::blocked_offset;
  }

  /// The score of strategy i in units of 2⁻²¹, without −|p|². O(1).
  constexpr Int score(std::size_t i) const noexcept { return key::score(key_[i]); }

  /// True when a gate blocks strategy i. O(1).
  constexpr bool blocked(std::size_t i) const noexcept { return key::blocked(key_[i]); }

  /// The index of the strategy at i: i itself before `sort()`. O(1).
  constexpr std::size_t index(std::size_t i) const noexcept { return key::index(key_[i]); }

  /// Puts the best first. O(strategies²), without a branch on the data.
  constexpr void sort() noexcept {
    for (std::size_t i = 1; i < size_; ++i) {
      Int rest = key_[i];
      for (std::size_t place = 0; place != i; ++place) {
        const Int better = larger(key_[place], rest);
        rest = smaller(key_[place], rest);
        key_[place] = better;
      }
      key_[i] = rest;
    }
  }

  /// The strategy to recommend: the highest score that no gate blocks, the first of equals.
  constexpr std::size_t winner() const noexcept {
    Int best = key_[0];
    for (std::size_t i = 1; i != size_; ++i) best = larger(best, key_[i]);
    return key::index(best);
  }

  /// The second best that no gate blocks; the number of strategies if there is none.
  constexpr std::size_t runner_up() const noexcept {
    Int best = key_[0];
    Int second = -key::blocked_offset;
    for (std::size_t i = 1; i != size_; ++i) {
      second = larger(second, smaller(best, key_[i]));
      best = larger(best, key_[i]);
    }
    return key::blocked(second) ? size_ : key::index(second);
  }

  /// The strategy with the highest score, blocked or not, the first of equals, of those that `counts` accepts; at least
  /// one must be.
  template <class Counts>
  constexpr std::size_t best_without_gates(const Counts& counts) const noexcept {
    Int best = -key::blocked_offset;
    best += best / 2;
    for (std::size_t i = 0; i != size_; ++i)
      if (counts(i)) best = larger(best, key::unblocked(key_[i]));
    return key::index(best);
  }

 private:
  std::array<Int, Capacity> key_;
  std::size_t size_;
};

}  // namespace tact::detail
