// Counted random numbers: those of SplitMix, in any order.

#include <tact/lab/detail/random.hpp>

#include <array>
#include <cstdint>
#include <set>

#include "testing/catch.hpp"

using tact::lab::detail::mixed;
using tact::lab::detail::random_stream;

TEST_CASE("The shuffle is that of SplitMix", "[lab]") {
  // The first numbers that SplitMix gives for the seed 1234567, as published with it.
  constexpr std::uint64_t step = 0x9e3779b97f4a7c15;
  constexpr std::array<std::uint64_t, 3> known{6457827717110365317, 3203168211198807973, 9817491932198370423u};
  for (std::uint64_t i = 0; i != known.size(); ++i) CHECK(mixed(1234567 + (i + 1) * step) == known[i]);
}

TEST_CASE("Streams, seeds and counters give different numbers, and numbers lie in their ranges", "[lab]") {
  std::set<std::uint64_t> seen;
  std::array<int, 7> drawn{};
  double sum = 0;
  for (std::uint64_t n = 0; n != 7000; ++n) {
    const random_stream s(n % 7, n / 700);
    seen.insert(s.bits(n));
    ++drawn[s.below(n, 7)];
    const double u = s.uniform(n);
    REQUIRE((u >= 0 && u < 1));
    sum += u;
  }
  CHECK(seen.size() == 7000);
  for (const int n : drawn) CHECK((n > 850 && n < 1150));
  CHECK((sum > 3400 && sum < 3600));
  CHECK(random_stream(1, 2).below(3, 1) == 0);
}
