// SPDX-License-Identifier: BSL-1.0
#pragma once
// The arithmetic of scores, in whole numbers.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include <tact/care/detail/meetings.hpp>
#include <tact/care/instrument.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/level.hpp>
#include <tact/situation.hpp>
#include <tact/uncertain.hpp>

namespace tact::care::detail {

/// The member of a situation for the input of this name; null if it has none that is a variable of its own.
template <class Situation>
constexpr level Situation::* member_called(std::string_view input) noexcept {
  for (const auto& f : tact::detail::input_table<Situation>)
    if (f.name == input && f.transform == transform::itself) return f.member;
  return nullptr;
}

/// The answers to a scale so far: how far each is above the lowest, and how far all could be.
struct tally {
  std::size_t items = 0;
  std::size_t answered = 0;
  std::int64_t sum = 0;
  std::int64_t most = 0;

  constexpr void add(const item& one, int answer, int highest) noexcept {
    ++items;
    if (answer == 0) return;
    ++answered;
    sum += one.reversed ? highest - answer : answer - 1;
    most += highest - 1;
  }

  /// Notes a pair in which the scale stands, and whether it was chosen.
  constexpr void add_pair(int answer, bool chosen) noexcept {
    ++items;
    if (answer == 0) return;
    ++answered;
    sum += chosen ? 1 : 0;
    most += 1;
  }

  /// The nearest level, half up; 0 without an answer.
  constexpr level mean() const noexcept {
    return most == 0 ? level{0.0} : level::from_steps(static_cast<int>((2 * sum * level::one + most) / (2 * most)));
  }
};

constexpr bool counts(const item& one, std::string_view scale, std::string_view facet) noexcept {
  return one.scale == scale && (facet.empty() || one.facet == facet);
}

/// The answers to the items of a scale, in one facet or in all.
constexpr tally tally_of(const instrument& of, std::span<const int> given, std::string_view scale,
                         std::string_view facet) noexcept {
  tally t;
  for (std::size_t i = 0; i != of.items.size(); ++i)
    if (counts(of.items[i], scale, facet)) t.add(of.items[i], given[i], of.highest_answer());
  for (std::size_t i = 0; i != of.pairs.size(); ++i) {
    if (counts(of.pairs[i].first, scale, facet)) t.add_pair(given[i], given[i] == 1);
    if (counts(of.pairs[i].second, scale, facet)) t.add_pair(given[i], given[i] == 2);
  }
  return t;
}

/// The largest whole number whose square is at most n. O(1).
constexpr std::uint64_t root(std::uint64_t n) noexcept {
  std::uint64_t found = 0;
  for (std::uint64_t bit = std::uint64_t{1} << 31; bit != 0; bit /= 2)
    if ((found + bit) * (found + bit) <= n) found += bit;
  return found;
}

/// The reliability of the answered part of a scale, in steps: `part` of `whole` items, of equal quality.
constexpr std::uint64_t reliability_of_part(std::uint64_t reliability, std::uint64_t part,
                                            std::uint64_t whole) noexcept {
  const std::uint64_t below = whole * level::one - (whole - part) * reliability;
  return part * reliability * level::one / below;
}

/// 1.96 standard errors of measurement of so many answers to a scale of so many items, rounded to the nearest step; at
/// most 1.
constexpr level error_of(const norm& n, std::size_t answered, std::size_t items) noexcept {
  constexpr std::uint64_t times = 196, percent = 100;
  const auto deviation = static_cast<std::uint64_t>(n.deviation.steps());
  const auto whole = static_cast<std::uint64_t>(n.reliability.steps());
  const std::uint64_t reliable = reliability_of_part(whole, answered, items);
  const std::uint64_t variance = (deviation * times) * (deviation * times) * (level::one - reliable) / level::one;
  const auto found = static_cast<int>((root(4 * variance / (percent * percent)) + 1) / 2);
  return level::from_steps(found < level::one ? found : level::one);
}

/// The levels that are at most so many steps away.
constexpr interval around(level here, int distance) noexcept {
  const int low = here.steps() - distance, high = here.steps() + distance;
  return {level::from_steps(low < 0 ? 0 : low), level::from_steps(high > level::one ? level::one : high)};
}

/// True if two values are further apart than the errors of both explain.
constexpr bool differ_beyond(int apart, int error, int other_error) noexcept {
  const auto square = [](std::int64_t x) { return x * x; };
  return square(apart) > square(error) + square(other_error);
}

/// The bits of a number of scales, each the place of one.
constexpr bool has(std::uint32_t some, std::size_t place) noexcept { return (some >> place & 1u) != 0; }

/// The sum of the numbers at these places.
constexpr std::int64_t sum_of(std::span<const int> numbers, std::uint32_t some) noexcept {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i != numbers.size(); ++i) sum += has(some, i) ? numbers[i] : 0;
  return sum;
}

/// How many pairs have both of their statements in these scales.
constexpr std::int64_t pairs_among(const meetings& counted, std::uint32_t some) noexcept {
  std::int64_t among = 0;
  for (std::size_t a = 0; a != most_scales; ++a)
    for (std::size_t b = a + 1; b != most_scales; ++b)
      if (has(some, a) && has(some, b)) among += counted.of_two[a][b];
  return among;
}

}  // namespace tact::care::detail
