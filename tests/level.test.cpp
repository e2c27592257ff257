// All 16,385 values of a level, and the conversion of every kind of double.

#include <tact/level.hpp>

#include <bit>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <limits>
#include <random>
#include <string_view>
#include <type_traits>
#include <vector>

#include "testing/catch.hpp"

namespace {

using tact::level;

constexpr int one = 16384;

constexpr std::uint64_t bits_of(double x) { return std::bit_cast<std::uint64_t>(x); }

/// The neighbours of a positive double.
constexpr double just_above(double x) { return std::bit_cast<double>(bits_of(x) + 1); }
constexpr double just_below(double x) { return std::bit_cast<double>(bits_of(x) - 1); }

/// Numbers that are not levels. As bits, because -ffast-math lets a compiler assume that some of them do not exist.
constexpr std::uint64_t refused[] = {
    bits_of(1.00001),      bits_of(just_above(1)), bits_of(2), bits_of(1e300), bits_of(-1),
    bits_of(-1e-9),        0x8000'0000'0000'0001,  // minus the smallest denormal
    0x8010'0000'0000'0000,                         // minus the smallest normal
    0x7FEF'FFFF'FFFF'FFFF, 0xFFEF'FFFF'FFFF'FFFF,  // the largest and the lowest double
    0x7FF0'0000'0000'0000, 0xFFF0'0000'0000'0000,  // the infinities
    0x7FF8'0000'0000'0000, 0xFFF8'0000'0000'0000,  // quiet NaN, either sign
    0x7FF0'0000'0000'0001, 0xFFF0'0000'0000'0001,  // signalling NaN, either sign
    0x7FFF'FFFF'FFFF'FFFF, 0xFFFF'FFFF'FFFF'FFFF,  // NaN with every bit of its payload
};

/// By its bits, for the same reason.
constexpr bool is_nan(std::uint64_t bits) { return (bits & 0x7FFF'FFFF'FFFF'FFFF) > 0x7FF0'0000'0000'0000; }

/// n/d of the way from 0 to 1 in steps, half up, in integers.
constexpr std::int64_t half_up(std::int64_t n, std::int64_t d) { return (2 * n * one + d) / (2 * d); }

}  // namespace

TEST_CASE("A level is a small value, checked where it is made") {
  STATIC_REQUIRE(level::one == one);
  STATIC_REQUIRE(sizeof(level) == 2);
  STATIC_REQUIRE(std::is_trivially_copyable_v<level>);
  STATIC_REQUIRE_FALSE(std::is_default_constructible_v<level>);  // a forgotten level does not compile
  STATIC_REQUIRE(std::convertible_to<double, level>);
  STATIC_REQUIRE(std::totally_ordered<level>);
  STATIC_REQUIRE(noexcept(level::from(0.5)));

  constexpr level x = 0.5;  // after the constructor nothing can fail
  STATIC_REQUIRE(noexcept(x.value()));
  STATIC_REQUIRE(noexcept(x.steps()));
  STATIC_REQUIRE(noexcept(x.text().view()));
  STATIC_REQUIRE(noexcept(x < x));
}

TEST_CASE("Every step has its own level, with its exact value, in order") {
  int mismatches = 0;
  for (int steps = 0; steps <= one; ++steps) {
    const level x{steps / 16384.0};
    mismatches += x.steps() != steps || x.value() * 16384 != steps || level::from(x.value()) != x || x > x;
    if (steps < one) {
      const level next{(steps + 1) / 16384.0};
      mismatches += !(x < next) || !(next > x) || x == next || (x <=> next) != std::strong_ordering::less;
    }
  }
  REQUIRE(mismatches == 0);

  STATIC_REQUIRE(level{0}.steps() == 0);
  STATIC_REQUIRE(level{0.25}.steps() == 4096);
  STATIC_REQUIRE(level{0.5}.value() == 0.5);
  STATIC_REQUIRE(level{1}.value() == 1);
}

TEST_CASE("Exact halves between two steps go up, their neighbours to the nearer step") {
  int mismatches = 0;
  for (int steps = 0; steps < one; ++steps) {
    const double half = (2 * steps + 1) / 32768.0;
    mismatches += level{half}.steps() != steps + 1;
    mismatches += level{just_below(half)}.steps() != steps;
    mismatches += level{just_above(half)}.steps() != steps + 1;
  }
  REQUIRE(mismatches == 0);

  STATIC_REQUIRE(level{1 / 32768.0}.steps() == 1);
  STATIC_REQUIRE(level{just_below(1 / 32768.0)}.steps() == 0);
}

TEST_CASE("Any double from 0 to 1 goes to the nearest step, as integers say") {
  // m · 2⁻⁵³ is m · 2⁻³⁹ steps, and half a step is 2³⁸.
  std::mt19937_64 engine{1};
  int mismatches = 0;
  for (int i = 0; i != 1'000'000; ++i) {
    const std::uint64_t m = engine() >> 11;
    const auto nearest = static_cast<int>((m + (std::uint64_t{1} << 38)) >> 39);
    mismatches += level{static_cast<double>(m) * 0x1p-53}.steps() != nearest;
  }
  REQUIRE(mismatches == 0);
}

TEST_CASE("The range is judged before rounding") {
  int accepted = 0;
  for (const std::uint64_t bits : refused) accepted += level::from(std::bit_cast<double>(bits)).has_value();
  REQUIRE(accepted == 0);

  STATIC_REQUIRE_FALSE(level::from(1.00001));  // rounds to 1
  STATIC_REQUIRE_FALSE(level::from(just_above(1)));
  STATIC_REQUIRE_FALSE(level::from(-5e-324));  // rounds to 0
  STATIC_REQUIRE(level::from(just_below(1))->steps() == one);
  STATIC_REQUIRE(level::from(5e-324)->steps() == 0);
  STATIC_REQUIRE(level::from(-0.0)->steps() == 0);
  STATIC_REQUIRE(bits_of(level::from(-0.0)->value()) == 0);  // and its sign is gone
  REQUIRE(level::from(std::bit_cast<double>(0x8000'0000'0000'0000))->steps() == 0);
}

TEST_CASE("A float is read as the double it is") {
  STATIC_REQUIRE(level{0.5F}.value() == 0.5);
  STATIC_REQUIRE(level{0.1F} == level{static_cast<double>(0.1F)});
  STATIC_REQUIRE_FALSE(level::from(1.0000001F));
  for (const std::uint32_t bits : {0x7F80'0000U, 0xFF80'0000U, 0x7FC0'0000U, 0xFFC0'0000U, 0x7F80'0001U, 0x8080'0000U})
    REQUIRE_FALSE(level::from(std::bit_cast<float>(bits)));
}

TEST_CASE("clamped gives the nearest end to what lies outside, and the level itself to what lies inside") {
  // Beyond either end, however little or far, infinities included.
  for (const std::uint64_t bits : refused) {
    const double x = std::bit_cast<double>(bits);
    if (is_nan(bits)) continue;
    CAPTURE(bits);
    CHECK(level::clamped(x).steps() == (bits >> 63 != 0 ? 0 : one));
  }
  STATIC_REQUIRE(level::clamped(just_above(1)) == level{1});
  STATIC_REQUIRE(level::clamped(-5e-324) == level{0});
  STATIC_REQUIRE(level::clamped(-0.0) == level{0});

  // Inside, to the last bit what the constructor gives: at every step, and on both sides of every half step.
  int mismatches = 0;
  for (int steps = 0; steps <= one; ++steps) mismatches += level::clamped(steps / 16384.0) != level{steps / 16384.0};
  for (int steps = 0; steps < one; ++steps) {
    const double half = (2 * steps + 1) / 32768.0;
    for (const double x : {just_below(half), half, just_above(half)}) mismatches += level::clamped(x) != level{x};
  }
  REQUIRE(mismatches == 0);

  // It never swaps the order of two numbers.
  std::mt19937_64 engine{2};
  const auto random = [&engine] { return static_cast<double>(engine() >> 11) * 0x1p-51 - 1.5; };  // −1.5 to 2.5
  for (int i = 0; i != 100'000; ++i) {
    const double x = random(), y = random();
    mismatches += x <= y ? level::clamped(x) > level::clamped(y) : level::clamped(y) > level::clamped(x);
  }
  REQUIRE(mismatches == 0);
}

TEST_CASE("from_steps and steps are each other's inverse") {
  int mismatches = 0;
  for (int steps = 0; steps <= one; ++steps) {
    const level x = level::from_steps(steps);
    mismatches += x.steps() != steps || x != level{steps / 16384.0} || level::from_steps(x.steps()) != x;
  }
  REQUIRE(mismatches == 0);
  STATIC_REQUIRE(level::from_steps(0) == level{0});
  STATIC_REQUIRE(level::from_steps(one) == level{1});
}

#if defined(__cpp_exceptions)
TEST_CASE("What is no level is thrown as bad_level, which holds the number") {
  STATIC_REQUIRE(std::derived_from<tact::bad_level, std::exception>);
  for (const std::uint64_t bits : refused) {
    const double x = std::bit_cast<double>(bits);
    REQUIRE_THROWS_AS(level{x}, tact::bad_level);
    try {
      static_cast<void>(level{x});
    } catch (const tact::bad_level& e) {
      CHECK(bits_of(e.refused()) == bits);
      CHECK(std::string_view{e.what()}.find("a number from 0 to 1") != std::string_view::npos);
    }
  }
}

TEST_CASE("clamped refuses NaN, and NaN alone") {
  int numbers = 0;
  for (const std::uint64_t bits : refused) {
    const double x = std::bit_cast<double>(bits);
    if (is_nan(bits)) {
      CHECK_THROWS_AS(level::clamped(x), tact::bad_level);
    } else {
      CHECK_NOTHROW(level::clamped(x));
      ++numbers;
    }
  }
  CHECK(numbers == 12);
}

TEST_CASE("from_steps refuses what is below 0 or above 16384") {
  for (const int steps :
       {-1, one + 1, -one, 2 * one, 65536, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()}) {
    CAPTURE(steps);
    CHECK_THROWS_AS(level::from_steps(steps), tact::bad_level);
  }
}
#endif

TEST_CASE("A level's text is the shortest decimal that reads back to it") {
  // The fewest digits that reach each level, found by reading every decimal of five digits or fewer.
  std::vector<std::size_t> fewest(one + 1, 9);
  for (std::int64_t digits = 5, unit = 100'000; digits >= 0; --digits, unit /= 10)
    for (std::int64_t decimal = 0; decimal <= unit; ++decimal)
      fewest[static_cast<std::size_t>(half_up(decimal, unit))] = static_cast<std::size_t>(digits);

  int mismatches = 0;
  for (int steps = 0; steps <= one; ++steps) {
    const auto text = level{steps / 16384.0}.text();
    const std::string_view view = text;
    double read = -1;
    const auto [end, error] = std::from_chars(view.data(), view.data() + view.size(), read);
    mismatches += error != std::errc{} || end != view.data() + view.size() || level{read}.steps() != steps;

    const std::size_t digits = fewest[static_cast<std::size_t>(steps)];
    mismatches += view.size() != (digits == 0 ? 1 : digits + 2);  // "0", or "0." and the digits
  }
  REQUIRE(mismatches == 0);

  STATIC_REQUIRE(level{0}.text().view() == "0");
  STATIC_REQUIRE(level{1}.text().view() == "1");
  STATIC_REQUIRE(level{0.5}.text().view() == "0.5");
  STATIC_REQUIRE(level{0.9}.text().view() == "0.9");
  STATIC_REQUIRE(level{0.05}.text().view() == "0.05");
  STATIC_REQUIRE(level{1 / 3.0}.text().view() == "0.3333");
  STATIC_REQUIRE(level{just_below(1)}.text().view() == "1");
}
