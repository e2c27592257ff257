// SPDX-License-Identifier: BSL-1.0
#pragma once
// Sums of steps with their counts: means that can be merged.

#include <tact/detail/cxx20.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>

namespace tact::care::detail {

/// How many numbers were added, and their sum: fewer than 2^32 numbers, each below 2^29 in size.
struct total {
  std::int64_t sum = 0;
  std::uint32_t count = 0;

  constexpr total& operator+=(const total& other) noexcept {
    sum += other.sum;
    count += other.count;
    return *this;
  }

  /// The mean, to the nearest step, half up; empty if nothing was added.
  constexpr std::optional<int> mean() const noexcept {
    if (count == 0) return std::nullopt;
    const std::int64_t twice = 2 * std::int64_t{count};
    const std::int64_t raised = 2 * sum + count;  // (sum / count + 1/2) over the same divisor
    const std::int64_t quotient = raised / twice;
    return static_cast<int>(raised % twice < 0 ? quotient - 1 : quotient);  // rounded down, below 0 as well
  }

  /// Calls use(number) with both, to store or to set them.
  template <class F>
  constexpr void each_number(F& use) {
    use(sum);
    use(count);
  }

  friend constexpr bool operator==(const total&, const total&) noexcept = default;
};

/// Several totals, sums and counts side by side, because a total by itself would be a quarter larger.
template <std::size_t Size>
class tallies {
 public:
  constexpr void add(std::size_t place, int number) noexcept { put(place, {number, 1}); }

  constexpr total operator[](std::size_t place) const noexcept { return {sums_[place], counts_[place]}; }

  constexpr tallies& operator+=(const tallies& other) noexcept {
    for (std::size_t i = 0; i != Size; ++i) put(i, other[i]);
    return *this;
  }

  /// Calls use(number) with all sums, then with all counts, to store or to set them.
  template <class F>
  constexpr void each_number(F& use) {
    for (std::int64_t& sum : sums_) use(sum);
    for (std::uint32_t& count : counts_) use(count);
  }

  friend constexpr bool operator==(const tallies&, const tallies&) noexcept = default;

 private:
  constexpr void put(std::size_t place, const total& more) noexcept {
    total t = (*this)[place];
    t += more;
    sums_[place] = t.sum;
    counts_[place] = t.count;
  }

  std::array<std::int64_t, Size> sums_{};
  std::array<std::uint32_t, Size> counts_{};
};

/// Counts of moments.
struct moment_counts {
  std::uint32_t all = 0;
  std::uint32_t surprising = 0;
  std::uint32_t very_bad = 0;
  std::uint32_t potential = 0;
  std::uint32_t resolved = 0;
  std::uint32_t open = 0;

  constexpr moment_counts& operator+=(const moment_counts& other) noexcept {
    all += other.all;
    surprising += other.surprising;
    very_bad += other.very_bad;
    potential += other.potential;
    resolved += other.resolved;
    open += other.open;
    return *this;
  }

  /// Calls use(number) with each, to store or to set them.
  template <class F>
  constexpr void each_number(F& use) {
    for (std::uint32_t* n : {&all, &surprising, &very_bad, &potential, &resolved, &open}) use(*n);
  }

  friend constexpr bool operator==(const moment_counts&, const moment_counts&) noexcept = default;
};

}  // namespace tact::care::detail
