// SPDX-License-Identifier: BSL-1.0
#pragma once
// An exact number from 0 to 1: the one kind of number that tact takes as input.

#include <tact/detail/cxx20.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <optional>
#include <string_view>

#include <tact/detail/level_steps.hpp>

#if !defined(__cpp_exceptions)
#include <cstdio>
#endif

namespace tact {

/// The exception that `level{x}` throws at run time when x is not a number from 0 to 1. Where exceptions are switched
/// off, the program prints the message and terminates.
class bad_level : public std::exception {
 public:
  explicit bad_level(double refused) noexcept : refused_(refused) {}

  const char* what() const noexcept override {
    return "tact::bad_level: a level is a number from 0 to 1, but this one is outside or not a number";
  }

  /// The rejected number, unchanged: it may be NaN or infinite. For `level::from_steps`, the steps divided by 16384.
  double refused() const noexcept { return refused_; }

 private:
  double refused_;
};

namespace detail {

/// Throws `bad_level`, or prints its message and terminates where exceptions are switched off. It is not constexpr, so
/// a bad constant does not compile, and the compiler's message ends with this name.
[[noreturn]] inline void a_level_is_a_number_from_0_to_1(double refused) {
#if defined(__cpp_exceptions)
  throw bad_level{refused};
#else
  std::fputs(bad_level{refused}.what(), stderr);
  std::fputc('\n', stderr);
  std::terminate();
#endif
}

}  // namespace detail

/// The shortest decimal that reads back to a level: "0", "0.9", "0.3333". Holds its own characters.
class level_text {
 public:
  constexpr std::string_view view() const noexcept { return {characters_, size_}; }
  constexpr operator std::string_view() const noexcept { return view(); }  ///< keep the text as long as the view

 private:
  friend class level;
  char characters_[8] = {};
  std::size_t size_ = 0;
};

/// A number from 0 to 1 in steps of 1/16384. 0, 1/4, 1/2 and 1 are exact, and sums of products of levels are integers:
/// the same bits from every compiler, at every optimisation level.
///
/// There is no default: a forgotten level does not compile. Every operation is O(1).
/// Source: tact (exact arithmetic).
class level {
 public:
  /// Steps from 0 to 1.
  static constexpr int one = detail::steps_to_one;

  /// The nearest level, half up. Throws `bad_level` for NaN, an infinity or a number outside [0,1]. The range is
  /// checked before rounding, so 1.00001 is rejected. As a constant, a bad number does not compile.
  constexpr level(double x) : steps_(detail::nearest_steps(x)) {
    if (steps_ == detail::no_level) detail::a_level_is_a_number_from_0_to_1(x);
  }

  /// The same without the exception: empty for NaN, an infinity or a number outside [0,1]. (A template, so that the
  /// optional is instantiated only where it is used.)
  template <class Level = level>
  static constexpr std::optional<Level> from(double x) noexcept {
    const std::int16_t steps = detail::nearest_steps(x);
    if (steps == detail::no_level) return std::nullopt;
    return Level{steps, unchecked{}};
  }

  /// The level nearest to any number: 1 for numbers above 1, infinity included, and 0 for numbers below 0. Use it for
  /// sums that rounding has carried a little past an end. Throws `bad_level` for NaN.
  static constexpr level clamped(double x) {
    if (const std::int16_t steps = detail::nearest_steps(x); steps != detail::no_level)
      return level{steps, unchecked{}};
    if (detail::is_nan(x)) detail::a_level_is_a_number_from_0_to_1(x);
    return level{detail::has_sign(x) ? std::int16_t{0} : std::int16_t{one}, unchecked{}};
  }

  /// The level of this many steps of 1/16384, without rounding. Throws `bad_level` for fewer than 0 steps or more than
  /// `one`.
  static constexpr level from_steps(int steps) {
    if (steps < 0 || steps > one) detail::a_level_is_a_number_from_0_to_1(steps / double{one});
    return level{static_cast<std::int16_t>(steps), unchecked{}};
  }

  /// The level as a double, exactly. It differs from the number that it was made from by at most 1/32768.
  constexpr double value() const noexcept { return steps_ / double{one}; }

  /// The level as a whole number of steps, 0 to 16384.
  constexpr int steps() const noexcept { return steps_; }

  /// The shortest decimal that reads back to this level, at most five digits behind the point.
  constexpr level_text text() const noexcept;

  friend constexpr auto operator<=>(level, level) noexcept = default;

 private:
  struct unchecked {};

  constexpr level(std::int16_t steps, unchecked) noexcept : steps_(steps) {}

  std::int16_t steps_;
};

constexpr level_text level::text() const noexcept {
  constexpr int most_digits = 5;  // finer than a step, so the last try always reads back
  constexpr std::int64_t half_steps = 2 * std::int64_t{one};
  const auto reads_back = [this](std::int64_t decimal, int unit) {
    return (decimal * half_steps / unit + 1) / 2 == steps_;
  };

  int digits = 0;
  int unit = 1;
  int decimal = steps_ == one ? 1 : 0;
  while (digits != most_digits && !reads_back(decimal, unit)) {
    ++digits;
    unit *= 10;
    decimal = static_cast<int>((std::int64_t{steps_} * unit + one / 2) / one);
  }

  level_text text;
  text.characters_[0] = static_cast<char>('0' + decimal / unit);
  if (digits > 0) text.characters_[1] = '.';
  for (int place = digits; place != 0; --place, decimal /= 10)
    text.characters_[1 + place] = static_cast<char>('0' + decimal % 10);
  text.size_ = digits > 0 ? 2 + static_cast<std::size_t>(digits) : 1;
  return text;
}

}  // namespace tact
