// An interval is checked like a level, and a box has one for each variable.

#include <tact/uncertain.hpp>

#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <type_traits>

#include "laws/policy.hpp"
#include "testing/catch.hpp"

namespace {

using acme::ticket;
using tact::box;
using tact::interval;
using tact::level;
using tact::situation;
using tact::uncertain_situation;
using tact::unknown;

/// Numbers that are not levels, as bits, because -ffast-math lets a compiler assume that some of them do not exist.
constexpr std::uint64_t refused[] = {
    std::bit_cast<std::uint64_t>(1.00001),
    std::bit_cast<std::uint64_t>(-1e-9),
    0x7FF0'0000'0000'0000,
    0xFFF0'0000'0000'0000,
    0x7FF8'0000'0000'0000,
    0xFFFF'FFFF'FFFF'FFFF,
};

/// True when an interval between two numbers, given as bits, is a constant.
template <std::uint64_t Low, std::uint64_t High>
concept runs = requires {
  typename std::bool_constant<(interval{std::bit_cast<double>(Low), std::bit_cast<double>(High)}, true)>;
};

template <std::uint64_t Bits>
concept stands_for_itself = requires { typename std::bool_constant<(interval{std::bit_cast<double>(Bits)}, true)>; };

constexpr std::uint64_t bits_of(double x) { return std::bit_cast<std::uint64_t>(x); }

template <class S>
concept can_forget_a_concern = requires { S{.assertiveness = 0.5}; } || requires { S{.cooperativeness = 0.5}; };

/// Each variable of tact's situation, as a level and as an interval.
struct place {
  level situation::* exact;
  interval uncertain_situation::* wide;
};

#define TACT_PLACE(member) \
  place { &situation::member, &uncertain_situation::member }
constexpr place places[] = {
    TACT_PLACE(assertiveness),  TACT_PLACE(cooperativeness), TACT_PLACE(anger),      TACT_PLACE(urgency),
    TACT_PLACE(stakes),         TACT_PLACE(relationship),    TACT_PLACE(legitimacy), TACT_PLACE(power),
    TACT_PLACE(complexity),     TACT_PLACE(scarcity),        TACT_PLACE(impasse),    TACT_PLACE(awaited),
    TACT_PLACE(role_ambiguity),
};
#undef TACT_PLACE

}  // namespace

// ---- what an interval accepts

TEST_CASE("An interval is a small value between two levels") {
  STATIC_REQUIRE(std::is_trivially_copyable_v<interval>);
  STATIC_REQUIRE_FALSE(std::is_default_constructible_v<interval>);  // a forgotten interval does not compile
  STATIC_REQUIRE(std::convertible_to<double, interval>);
  STATIC_REQUIRE(std::convertible_to<level, interval>);
  constexpr interval x{0.25, 0.75};
  STATIC_REQUIRE(noexcept(x.low()));
  STATIC_REQUIRE(noexcept(x.high()));
  STATIC_REQUIRE(x.low() == level{0.25});
  STATIC_REQUIRE(x.high() == level{0.75});
  STATIC_REQUIRE(x == interval{level{0.25}, level{0.75}});
  STATIC_REQUIRE(x != interval{0.25, 0.5});
  STATIC_REQUIRE(x != interval{0.5, 0.75});
}

TEST_CASE("A number stands for itself") {
  constexpr interval known = 0.3;
  STATIC_REQUIRE(known.low() == level{0.3});
  STATIC_REQUIRE(known.high() == level{0.3});
  STATIC_REQUIRE(known == interval{level{0.3}});
  STATIC_REQUIRE(known == interval{0.3, 0.3});
  constexpr interval whole = 1;
  STATIC_REQUIRE(whole == interval{1.0, 1.0});
}

TEST_CASE("What is unknown is anything from 0 to 1") {
  STATIC_REQUIRE(unknown.low() == level{0.0});
  STATIC_REQUIRE(unknown.high() == level{1.0});
}

TEST_CASE("Crossed ends are the same interval") {
  STATIC_REQUIRE(interval{0.75, 0.25} == interval{0.25, 0.75});
  STATIC_REQUIRE(interval{1.0, 0.0} == unknown);
  STATIC_REQUIRE(noexcept(interval{level{unknown.low()}, level{unknown.high()}}));
  STATIC_REQUIRE(interval{1 / 16384.0, 0.0}.low() == level{0.0});
}

TEST_CASE("As a constant, a bad number is no end of an interval") {
  STATIC_REQUIRE(runs<bits_of(0), bits_of(1)>);
  STATIC_REQUIRE(runs<bits_of(1), bits_of(0)>);
  STATIC_REQUIRE(stands_for_itself<bits_of(1)>);
  STATIC_REQUIRE_FALSE(runs<refused[0], bits_of(1)>);
  STATIC_REQUIRE_FALSE(runs<bits_of(0), refused[0]>);
  STATIC_REQUIRE_FALSE(runs<refused[1], bits_of(1)>);
  STATIC_REQUIRE_FALSE(runs<bits_of(0), refused[1]>);
  STATIC_REQUIRE_FALSE(runs<refused[2], refused[2]>);
  STATIC_REQUIRE_FALSE(runs<bits_of(0), refused[4]>);
  STATIC_REQUIRE_FALSE(runs<refused[4], bits_of(0)>);
  STATIC_REQUIRE_FALSE(runs<refused[5], bits_of(0)>);
  STATIC_REQUIRE_FALSE(stands_for_itself<refused[0]>);
  STATIC_REQUIRE_FALSE(stands_for_itself<refused[4]>);
}

#if defined(__cpp_exceptions)
TEST_CASE("A bad end is thrown as bad_level, whichever it is") {
  for (const volatile std::uint64_t& bits : refused) {  // volatile, so that nothing is known before
    const double x = std::bit_cast<double>(std::uint64_t{bits});
    CHECK_THROWS_AS(interval{x}, tact::bad_level);
    CHECK_THROWS_AS((interval{x, 0.5}), tact::bad_level);
    CHECK_THROWS_AS((interval{0.5, x}), tact::bad_level);
    CHECK_THROWS_AS((interval{x, x}), tact::bad_level);
  }
}
#endif

// ---- boxes

TEST_CASE("A box begins as one situation, and widens one member at a time") {
  constexpr ticket s{.assertiveness = 0.1, .cooperativeness = 0.2, .trust = 0.3, .anger = 0.4};
  constexpr box<ticket> exact(s);
  STATIC_REQUIRE(std::same_as<decltype(box(s)), box<ticket>>);
  STATIC_REQUIRE_FALSE(std::convertible_to<ticket, box<ticket>>);
  STATIC_REQUIRE(exact.low().trust == level{0.3});
  STATIC_REQUIRE(exact.high().trust == level{0.3});

  constexpr auto wide = exact.with(&ticket::trust, {0.25, 0.75}).with(&ticket::cooperativeness, unknown);
  STATIC_REQUIRE(wide.low().trust == level{0.25});
  STATIC_REQUIRE(wide.high().trust == level{0.75});
  STATIC_REQUIRE(wide.low().cooperativeness == level{0.0});
  STATIC_REQUIRE(wide.high().cooperativeness == level{1.0});
  STATIC_REQUIRE(wide.low().anger == level{0.4});
  STATIC_REQUIRE(wide.high().assertiveness == level{0.1});
  STATIC_REQUIRE(exact.high().trust == level{0.3});  // it has not changed

  constexpr auto known_again = wide.with(&ticket::trust, 0.5);
  STATIC_REQUIRE(known_again.low().trust == level{0.5});
  STATIC_REQUIRE(known_again.high().trust == level{0.5});
}

TEST_CASE("What is left out of an uncertain situation is neutral, as in a situation") {
  STATIC_REQUIRE(sizeof(uncertain_situation) == sizeof(interval) * std::size(places));
  STATIC_REQUIRE(sizeof(situation) == sizeof(level) * std::size(places));
  constexpr situation neutral{.assertiveness = 0.25, .cooperativeness = 0.75};
  constexpr uncertain_situation open{.assertiveness = 0.25, .cooperativeness = 0.75};
  for (const place& p : places) CHECK(open.*p.wide == interval{neutral.*p.exact});
  // As in the table of factors.
  for (const auto& f : situation::factors)
    for (const place& p : places)
      if (p.exact == f.member) CHECK(open.*p.wide == interval{f.neutral});
}

TEST_CASE("A concern cannot be left out of an uncertain situation") {
  STATIC_REQUIRE_FALSE(can_forget_a_concern<uncertain_situation>);
  STATIC_REQUIRE_FALSE(can_forget_a_concern<situation>);
}

TEST_CASE("Each interval of an uncertain situation lands in its own member of the box") {
  // Twenty-two different ends.
  uncertain_situation open{.assertiveness = 0.5, .cooperativeness = 0.5};
  int steps = 1000;
  for (const place& p : places) {
    open.*p.wide = interval{level{steps / 16384.0}, level{(steps + 300) / 16384.0}};
    steps += 701;
  }
  const box<situation> b(open);
  for (const place& p : places) {
    CHECK(b.low().*p.exact == (open.*p.wide).low());
    CHECK(b.high().*p.exact == (open.*p.wide).high());
  }
  STATIC_REQUIRE(std::is_nothrow_constructible_v<box<situation>, uncertain_situation>);
  STATIC_REQUIRE_FALSE(std::constructible_from<box<ticket>, uncertain_situation>);

  const uncertain_situation again = b;
  for (const place& p : places) CHECK(again.*p.wide == open.*p.wide);
  STATIC_REQUIRE(std::is_nothrow_convertible_v<box<situation>, uncertain_situation>);
  STATIC_REQUIRE_FALSE(std::convertible_to<box<ticket>, uncertain_situation>);
}
