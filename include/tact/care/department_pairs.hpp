// SPDX-License-Identifier: BSL-1.0
#pragma once
// How well each two departments work together.

#include <array>
#include <cstddef>
#include <optional>

#include <tact/level.hpp>

namespace tact::care {

/// Two departments, by their places in a list of yours, and how well they work together. The smaller place first.
struct department_pair {
  std::size_t one = 0;
  std::size_t other = 0;
  std::optional<level> value = {};  ///< 0: a deep breath before each call; 1: a smile. Empty if nobody has said
};

/// A table of pairs of departments: for each two, how well they work together. It does not matter who asks whom. It
/// has room for `Departments`, and allocates nothing.
/// Source: D4, row M (teaming: statement 76).
template <std::size_t Departments>
class department_pairs {
  static_assert(Departments >= 2, "tact: it takes two departments to make a pair; give at least 2.");

 public:
  static constexpr std::size_t size() noexcept { return Departments; }

  /// Notes an answer about two departments; a later one takes the place of an earlier one. False, and nothing noted, if
  /// a place is not below `Departments`, or if both are the same. O(1).
  constexpr bool set(std::size_t a, std::size_t b, level value) noexcept {
    if (a >= Departments || b >= Departments || a == b) return false;
    steps_[place_of(a, b)] = value.steps();
    return true;
  }

  /// The answer about two departments; empty if there is none. O(1).
  constexpr std::optional<level> of(std::size_t a, std::size_t b) const noexcept {
    if (a >= Departments || b >= Departments || a == b) return std::nullopt;
    const int here = steps_[place_of(a, b)];
    if (here == not_said) return std::nullopt;
    return level::from_steps(here);
  }

  /// The pair with the lowest answer, of equals the first; without a value if there are no answers. O(pairs).
  constexpr department_pair weakest() const noexcept {
    department_pair lowest;
    for (std::size_t b = 1; b != Departments; ++b)
      for (std::size_t a = 0; a != b; ++a)
        if (const auto here = of(a, b); here && (!lowest.value || *here < *lowest.value)) lowest = {a, b, here};
    return lowest;
  }

 private:
  // The pairs of 1 come first, then those of 2, and so on.
  static constexpr std::size_t place_of(std::size_t a, std::size_t b) noexcept {
    const std::size_t low = a < b ? a : b, high = a < b ? b : a;
    return high * (high - 1) / 2 + low;
  }

  static constexpr int not_said = -1;

  std::array<int, Departments*(Departments - 1) / 2> steps_ = [] {
    std::array<int, Departments*(Departments - 1) / 2> none{};
    none.fill(not_said);
    return none;
  }();
};

}  // namespace tact::care
