#pragma once
// How the strategies of a model stand in one situation: one integer each, so that deciding is a maximum.

#include <tact/detail/cxx20.hpp>

#include <array>
#include <cstddef>
#include <cstdint>

namespace tact {

/// The larger and the smaller of two numbers, without a branch.
template <class Int>
constexpr Int larger(Int a, Int b) noexcept {
  return a < b ? b : a;
}
template <class Int>
constexpr Int smaller(Int a, Int b) noexcept {
  return b < a ? b : a;
}

/// A strategy's standing packed into one integer: its score, below that in the low bits its place in the catalog, the
/// first strategy's the largest, and `behind` taken off if a gate blocks it. All standings differ; the largest is the
/// winner's, ties and gates included, and no branch on the data is needed to find it. Room for `Capacity` strategies.
template <class Int, std::size_t Capacity>
struct packed {
  static constexpr int index_bits = [] {
    int bits = 0;
    while ((Capacity - 1) >> bits != 0) ++bits;
    return bits;
  }();
  static constexpr int behind_bits = 8 * static_cast<int>(sizeof(Int)) - 2;
  static constexpr Int behind = Int{1} << behind_bits;
  static constexpr Int last = (Int{1} << index_bits) - 1;

  /// Standings that are smaller than this, blocked ones aside, fit into Int and keep clear of the blocked ones.
  static constexpr std::int64_t limit = std::int64_t{behind} / 2;

  static constexpr Int standing(Int score, bool blocked, std::size_t index) noexcept {
    return score * (last + 1) + (last - static_cast<Int>(index)) - (Int{blocked} << behind_bits);
  }

  static constexpr std::size_t index(Int standing) noexcept { return static_cast<std::size_t>(~standing & last); }
  static constexpr bool blocked(Int standing) noexcept { return standing < -behind / 2; }
  static constexpr Int unblocked(Int standing) noexcept { return standing + (Int{blocked(standing)} << behind_bits); }
  static constexpr Int score(Int standing) noexcept { return unblocked(standing) >> index_bits; }
};

/// The standings of all strategies of a model, in the order of the catalog. Every call is O(strategies).
template <class Int, std::size_t Capacity>
class standings {
 public:
  using packing = packed<Int, Capacity>;

  /// From what `packing::standing` made of the first strategies, in order.
  template <class... Standing>
  explicit constexpr standings(Standing... each) noexcept : standing_{each...}, size_(sizeof...(each)) {}

  constexpr void add(Int score, bool blocked) noexcept {
    standing_[size_] = packing::standing(score, blocked, size_);
    ++size_;
  }

  /// The score of strategy i in units of 2⁻²¹, without −|p|². O(1).
  constexpr Int score(std::size_t i) const noexcept { return packing::score(standing_[i]); }

  /// True when a gate blocks strategy i. O(1).
  constexpr bool blocked(std::size_t i) const noexcept { return packing::blocked(standing_[i]); }

  /// The index of the strategy at i: i itself, until sorted. O(1).
  constexpr std::size_t index(std::size_t i) const noexcept { return packing::index(standing_[i]); }

  /// Puts the best first. O(strategies²), without a branch on the data.
  constexpr void sort() noexcept {
    for (std::size_t i = 1; i < size_; ++i) {
      Int rest = standing_[i];
      for (std::size_t place = 0; place != i; ++place) {
        const Int better = larger(standing_[place], rest);
        rest = smaller(standing_[place], rest);
        standing_[place] = better;
      }
      standing_[i] = rest;
    }
  }

  /// The strategy to recommend: the highest score that no gate blocks, the first of equals.
  constexpr std::size_t winner() const noexcept {
    Int best = standing_[0];
    for (std::size_t i = 1; i != size_; ++i) best = larger(best, standing_[i]);
    return packing::index(best);
  }

  /// The second best that no gate blocks; the number of strategies if there is none.
  constexpr std::size_t runner_up() const noexcept {
    Int best = standing_[0];
    Int second = -packing::behind;
    for (std::size_t i = 1; i != size_; ++i) {
      second = larger(second, smaller(best, standing_[i]));
      best = larger(best, standing_[i]);
    }
    return packing::blocked(second) ? size_ : packing::index(second);
  }

  /// The strategy with the highest score, blocked or not, the first of equals.
  constexpr std::size_t best_without_gates() const noexcept {
    Int best = packing::unblocked(standing_[0]);
    for (std::size_t i = 1; i != size_; ++i) {
      best = larger(best, packing::unblocked(standing_[i]));
    }
    return packing::index(best);
  }

 private:
  std::array<Int, Capacity> standing_;
  std::size_t size_;
};

}  // namespace tact
