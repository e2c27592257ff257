#pragma once
// A number in [0,1], exact: the one kind of number an input to tact can be.

#include <tact/detail/cxx20.hpp>

#include <cfloat>
#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <optional>
#include <string_view>
#include <type_traits>

#if !defined(__cpp_exceptions)
#include <cstdio>
#endif

namespace tact {

/// True for a number from −most to most, most finite and positive; false for NaN. A test on bits, because
/// -ffast-math lets a compiler assume that a comparison never sees a NaN: without their sign, doubles are
/// ordered as their bits are, and NaN and the infinities are the largest. By the compilers' own word for
/// std::bit_cast, whose header costs every user's build more than a model does. O(1).
constexpr bool within(double x, double most) noexcept {
  constexpr std::uint64_t all_but_sign = ~std::uint64_t{0} >> 1;
  return (__builtin_bit_cast(std::uint64_t, x) & all_but_sign) <= __builtin_bit_cast(std::uint64_t, most);
}

/// True for every double but NaN and the infinities. O(1).
constexpr bool is_finite(double x) noexcept { return within(x, DBL_MAX); }

/// Steps of a level from 0 to 1.
inline constexpr int steps_to_one = 16384;

/// What `nearest_steps` gives for a number that is no level.
inline constexpr std::int16_t no_level = -1;

/// The door itself: the steps of the level nearest to a float or double, half up, or `no_level`. Range first, on bits,
/// which -ffast-math leaves alone: without their sign, the numbers from 0 to 1 are those whose bits are no larger than
/// the bits of 1, and −0 is a 0. Then rounding in integers: twice the steps is exact, and truncating before the half-up
/// keeps 0.49999… below. No branch, so that compilers take a column of them at once. O(1).
template <std::floating_point F>
constexpr std::int16_t nearest_steps(F x) noexcept {
  using bits = std::conditional_t<sizeof(F) == sizeof(std::uint32_t), std::uint32_t, std::uint64_t>;
  constexpr int sign_place = 8 * static_cast<int>(sizeof(F)) - 1;
  constexpr bits sign = bits{1} << sign_place;
  const bits all = __builtin_bit_cast(bits, x);
  const bits magnitude = all & ~sign;
  const bits above_one = (magnitude + (sign - 1 - __builtin_bit_cast(bits, F{1}))) >> sign_place;
  const bits below_zero = (all & (magnitude + (sign - 1))) >> sign_place;
  const bits outside = above_one | below_zero;
  const auto half_steps =
      static_cast<std::int32_t>(__builtin_bit_cast(F, magnitude & (outside - 1)) * F{2 * steps_to_one});
  return static_cast<std::int16_t>(((half_steps + 1) >> 1) - static_cast<std::int32_t>(outside));
}

/// What `level{x}` throws at run time when x is no number from 0 to 1.
class bad_level : public std::exception {
 public:
  explicit bad_level(double refused) noexcept : refused_(refused) {}

  const char* what() const noexcept override {
    return "tact::bad_level: a level is a number from 0 to 1, but this one is outside or not a number";
  }

  /// The number that was refused, as it came: it may be NaN or infinite.
  double refused() const noexcept { return refused_; }

 private:
  double refused_;
};

/// Refuses a number at the door: throws `bad_level`, or prints its message and terminates where
/// exceptions are switched off. Not constexpr, so a bad constant does not compile, and the
/// compiler's message ends with this name.
[[noreturn]] inline void a_level_is_a_number_from_0_to_1(double refused) {
#if defined(__cpp_exceptions)
  throw bad_level{refused};
#else
  std::fputs(bad_level{refused}.what(), stderr);
  std::fputc('\n', stderr);
  std::terminate();
#endif
}

/// The shortest decimal that reads back to a level: "0", "0.9", "0.3333". Holds its own characters.
class level_text {
 public:
  constexpr std::string_view view() const noexcept { return {characters_, size_}; }
  constexpr operator std::string_view() const noexcept { return view(); }

 private:
  friend class level;
  char characters_[8] = {};
  std::size_t size_ = 0;
};

/// A number from 0 to 1 in steps of 1/16384, so that 0, 1/4, 1/2 and 1 are exact and sums of products
/// of levels are integers: the same bits on every compiler, at every optimisation level.
///
/// There is no default: a level that was forgotten does not compile. Every operation is O(1).
class level {
 public:
  /// Steps from 0 to 1.
  static constexpr int one = steps_to_one;

  /// The nearest level, half up. Throws `bad_level` for NaN, an infinity or a number outside [0,1],
  /// judged before rounding: 1.00001 is refused. As a constant, a bad number does not compile.
  constexpr level(double x) : steps_(nearest_steps(x)) {
    if (steps_ == no_level) a_level_is_a_number_from_0_to_1(x);
  }

  /// The same door without the exception: empty for NaN, an infinity or a number outside [0,1].
  static constexpr std::optional<level> from(double x) noexcept {
    const std::int16_t steps = nearest_steps(x);
    if (steps == no_level) return std::nullopt;
    return level{steps, behind_the_door{}};
  }

  /// The level as a double, exactly. It differs from what was put in by at most 1/32768.
  constexpr double value() const noexcept { return steps_ / double{one}; }

  /// The level as a whole number of steps, 0 to 16384.
  constexpr int steps() const noexcept { return steps_; }

  /// The shortest decimal that reads back to this level, at most five digits behind the point.
  constexpr level_text text() const noexcept;

  friend constexpr auto operator<=>(level, level) noexcept = default;

 private:
  struct behind_the_door {};

  constexpr level(std::int16_t steps, behind_the_door) noexcept : steps_(steps) {}

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
