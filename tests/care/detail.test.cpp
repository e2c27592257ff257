// The private side of care: what has a name, the one machine behind the patterns, and exact sums.

#include <cmath>
#include <cstdint>
#include <random>
#include <string_view>

#include <tact/care/customer.hpp>
#include <tact/care/detail/adjusting.hpp>
#include <tact/care/detail/hana.hpp>
#include <tact/care/detail/line.hpp>
#include <tact/care/detail/named.hpp>
#include <tact/care/detail/running.hpp>
#include <tact/care/detail/tallies.hpp>
#include <tact/care/detail/wide.hpp>
#include <tact/care/protocols.hpp>

#include "testing/catch.hpp"

namespace {

using namespace tact::care;

struct named_well {
  static constexpr std::string_view name = "well";
};
struct named_empty {
  static constexpr std::string_view name = "";
};
struct named_late {
  std::string_view name = "late";
};

using detail::wide;
__extension__ typedef __int128 int128;

/// The same number, built from its two halves.
wide as_wide(int128 x) {
  const wide two_to_32 = std::int64_t{1} << 32;
  const auto high = static_cast<std::int64_t>(x >> 64);
  const auto low = static_cast<std::uint64_t>(x);
  return (wide(high) * two_to_32 + static_cast<std::int64_t>(low >> 32)) * two_to_32 +
         static_cast<std::int64_t>(low & UINT32_MAX);
}

/// Numbers of every length and sign.
class random_numbers {
 public:
  std::int64_t operator()() {
    const auto bits = static_cast<std::int64_t>(random_());
    return bits >> (random_() % 64);
  }

 private:
  std::mt19937_64 random_{7};
};

}  // namespace

TEST_CASE("A name is there at compile time, and not empty", "[care]") {
  STATIC_REQUIRE(detail::named<named_well>);
  STATIC_REQUIRE_FALSE(detail::named<named_empty>);
  STATIC_REQUIRE_FALSE(detail::named<named_late>);
  STATIC_REQUIRE_FALSE(detail::named<int>);
}

TEST_CASE("An obligation is owed, paid, and broken in between", "[care]") {
  constexpr auto machine =
      detail::obligation_of(only_after{.owed_by = act::anger, .paid_by = act::acknowledge, .forbids = act::offer});
  bool owed = machine.owed_at_first;
  CHECK_FALSE(machine.broken_by(act::offer, owed));
  CHECK_FALSE(machine.broken_by(act::anger, owed));
  CHECK(machine.broken_by(act::offer, owed));
  CHECK(machine.broken_by(act::offer, owed));  // still owed
  CHECK_FALSE(machine.broken_by(act::acknowledge, owed));
  CHECK_FALSE(machine.broken_by(act::offer, owed));
}

TEST_CASE("What is said once is owed no more", "[care]") {
  constexpr auto machine = detail::obligation_of(
      answered_before{.owed_by = act::complain, .paid_by = act::offer, .before = act::close, .at_end = true});
  bool owed = machine.owed_at_first;
  CHECK_FALSE(machine.broken_by(act::complain, owed));
  CHECK(machine.broken_by(act::close, owed));
  CHECK_FALSE(owed);
  CHECK_FALSE(machine.broken_by(act::close, owed));
  STATIC_REQUIRE(machine.owed_at_end);
}

TEST_CASE("A rule for one class remembers all, and holds once the class is recognised", "[care]") {
  struct no_second_offer : named_well {
    using customer = demanding;
    int offers = 0;
    constexpr bool broken_by(const event& e) noexcept { return e.what == act::offer && ++offers > 1; }
    constexpr bool broken_at_end() const noexcept { return offers > 1; }
  };
  detail::running<no_second_offer> rule;
  CHECK_FALSE(rule.broken_by({act::offer}));
  CHECK_FALSE(rule.broken_by({act::offer}));
  CHECK_FALSE(rule.broken_at_end());
  rule.recognise(customer<>::of<talker>());
  CHECK_FALSE(rule.broken_at_end());
  rule.recognise(customer<>::of<demanding>());
  CHECK(rule.broken_at_end());
  rule.recognise(customer<>{});  // what is known stays known
  CHECK(rule.broken_by({act::offer}));
  detail::running<no_second_offer> elsewhere;
  elsewhere.recognise(customer<tact::catalog<talker>>::of<talker>());  // a catalog without the class
  CHECK_FALSE(elsewhere.holds);
}

TEST_CASE("A rule for everybody holds, and takes no room for that", "[care]") {
  STATIC_REQUIRE(detail::running<never_argue>::holds);
  STATIC_REQUIRE(sizeof(detail::running<never_argue>) == 1);
  STATIC_REQUIRE(sizeof(detail::running<never_grant_demand>) == 2);
}

TEST_CASE("What is never to happen is owed from the beginning, or once something has", "[care]") {
  constexpr auto always = detail::obligation_of(never{.what = act::deny});
  STATIC_REQUIRE(always.owed_at_first);
  constexpr auto later = detail::obligation_of(never{.what = act::apologise, .once = act::meant});
  STATIC_REQUIRE_FALSE(later.owed_at_first);
}

TEST_CASE("A wide number is a whole number of 192 bits: the same as one of 128 bits where that fits", "[care]") {
  random_numbers random;
  long wrong = 0;
  for (int i = 0; i != 20000; ++i) {
    const std::int64_t a = random(), b = random(), c = random(), d = random();
    const int128 product = int128{a} * b;
    wrong += as_wide(product) != wide(a) * b || as_wide(-product) != -(wide(a) * b);
    wrong +=
        as_wide(product / 2 + c) != as_wide(product / 2) + c || as_wide(product / 2 - c) != as_wide(product / 2) - c;
    wrong += as_wide(product).is_negative() != (product < 0);
    wrong += (as_wide(product) == as_wide(int128{c} * d)) != (product == int128{c} * d);
    const double value = as_wide(product).value();
    wrong += std::abs(value - static_cast<double>(product)) > std::abs(value) * 1e-15;
  }
  CHECK(wrong == 0);
  STATIC_REQUIRE(wide{} == wide(0));
  STATIC_REQUIRE(wide(INT64_MIN).is_negative());
  STATIC_REQUIRE(wide(INT64_MIN).value() == -9223372036854775808.0);
}

TEST_CASE("Wide numbers beyond 128 bits keep the laws of arithmetic", "[care]") {
  random_numbers random;
  long wrong = 0;
  for (int i = 0; i != 5000; ++i) {
    const wide a = wide(random()) * (random() >> 32), b = wide(random()) * (random() >> 32);  // of up to 94 bits
    const wide c = random();
    wrong += (a + b) * (a - b) != a * a - b * b || a * b != b * a || (a + b) * c != a * c + b * c;
    wrong +=
        (a * a).is_negative() || (a * b).is_negative() != ((a.is_negative() != b.is_negative()) && a * b != wide{});
    const double value = (a * b).value();
    wrong += std::abs(value - a.value() * b.value()) > std::abs(value) * 1e-15;
  }
  CHECK(wrong == 0);
}

TEST_CASE("A wide number is divided as one of 128 bits is", "[care]") {
  random_numbers random;
  long wrong = 0;
  for (int i = 0; i != 20000; ++i) {
    const int128 x = int128{random() & INT64_MAX} * (random() & 0xffff);
    const auto divisor = static_cast<std::uint32_t>((random() & 0xffffffff) | 0x10000);  // a quotient of 63 bits
    wrong += as_wide(x).over(divisor) != static_cast<std::int64_t>(x / divisor);
  }
  CHECK(wrong == 0);
}

TEST_CASE("The sums of a line fit for 2^32 points at the furthest times", "[care]") {
  detail::line_sums line;
  line.add(INT64_MAX, 16384);
  line.add(INT64_MIN, 0);
  detail::total steps{16384, 2};
  for (int doubled = 1; doubled != 31; ++doubled) line += line, steps += steps;
  const double count = 2147483648.0, half_range = 9223372036854775807.5;
  CHECK(steps.count == 2147483648u);
  CHECK(line.run(steps).value() == Approx(count * count * half_range * half_range).epsilon(1e-12));
  CHECK(line.rise(steps).value() == Approx(count * count * half_range * 8192).epsilon(1e-12));
}

TEST_CASE("A mean is to the nearest step, half up, below 0 as well", "[care]") {
  using detail::total;
  STATIC_REQUIRE_FALSE(total{}.mean());
  STATIC_REQUIRE(total{3, 2}.mean() == 2);
  STATIC_REQUIRE(total{-3, 2}.mean() == -1);
  STATIC_REQUIRE(total{-4, 3}.mean() == -1);
  STATIC_REQUIRE(total{-5, 3}.mean() == -2);
  for (int sum = -40; sum <= 40; ++sum)
    for (int count = 1; count != 9; ++count)
      CHECK(total{sum, static_cast<std::uint32_t>(count)}.mean() ==
            static_cast<int>(std::floor(double(sum) / count + 0.5)));
}

TEST_CASE("Tallies are totals side by side", "[care]") {
  detail::tallies<2> a, b;
  a.add(0, -5);
  b.add(0, 3);
  b.add(1, 7);
  CHECK((a += b)[0] == detail::total{-2, 2});
  CHECK(a[1] == detail::total{7, 1});
  STATIC_REQUIRE(sizeof(detail::tallies<27>) < 27 * sizeof(detail::total));
}

TEST_CASE("Of several effects the highest lower bound raises a factor, and none lowers it", "[care]") {
  constexpr effect effects[] = {{.factor = "anger", .at_least = 0.25},
                                {.factor = "anger", .at_least = 0.5},
                                {.factor = "advantage", .at_least = 1.0}};
  const auto moved = detail::raising(tact::situation{.assertiveness = 0.5, .cooperativeness = 0.5}, effects, "us");
  REQUIRE(moved.size() == 1);
  CHECK((moved[0].factor == "anger" && moved[0].to == tact::level{0.5} && moved[0].customer == "us"));
  CHECK(detail::raising(tact::situation{.assertiveness = 0.5, .cooperativeness = 0.5, .anger = 0.5}, effects, "us")
            .empty());
}
