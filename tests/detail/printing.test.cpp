// Without io/ostream.hpp nothing of tact can be printed, and a program can detect that.

#include <tact/detail/printing.hpp>

#include <concepts>
#include <ostream>

#include <tact/tact.hpp>

#include "testing/catch.hpp"

namespace {

template <class T>
concept printable = requires(std::ostream& out, const T& x) { out << x; };

using advice = tact::recommendation<tact::models::customer_care>;

}  // namespace

TEST_CASE("What io/ostream.hpp would print counts as not printable without it") {
  STATIC_REQUIRE_FALSE(printable<advice>);
  STATIC_REQUIRE_FALSE(printable<tact::level>);
  STATIC_REQUIRE_FALSE(printable<tact::outcome>);
  STATIC_REQUIRE_FALSE(printable<tact::behaviour>);
  STATIC_REQUIRE(printable<double>);
}

TEST_CASE("A test framework compares recommendations all the same") {
  constexpr tact::situation s{.assertiveness = 0.9, .cooperativeness = 0.8};
  CHECK(tact::recommend(s) == tact::recommend(s));
  CHECK(tact::recommend(s).outcome() == tact::outcome::win_win);
}
