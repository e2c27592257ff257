// Counted random numbers, the cluster bootstrap, and words of the data.

#include <tact/lab/detail/bootstrap.hpp>
#include <tact/lab/detail/matching.hpp>
#include <tact/lab/detail/normal.hpp>
#include <tact/lab/detail/random.hpp>

#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <vector>

#include "testing/catch.hpp"
#include "testing/evaluation.hpp"

namespace detail = tact::lab::detail;
using testing::is_that_of_r;

TEST_CASE("Random numbers are those of SplitMix, whatever the order, and differ by seed and stream", "[lab]") {
  // The generator with seed 0 begins with these; a stream's key takes the place of its seed.
  STATIC_REQUIRE(detail::mixed(0x9e3779b97f4a7c15) == 0xe220a8397b1dcdaf);
  STATIC_REQUIRE(detail::mixed(2 * 0x9e3779b97f4a7c15) == 0x6e789e6aa1b965f4);
  constexpr detail::random_stream one(1, 0);
  STATIC_REQUIRE(one.bits(7) == detail::random_stream(1, 0).bits(7));
  STATIC_REQUIRE(one.bits(7) != one.bits(8));
  STATIC_REQUIRE(one.bits(7) != detail::random_stream(1, 1).bits(7));
  STATIC_REQUIRE(one.bits(7) != detail::random_stream(2, 0).bits(7));
}

TEST_CASE("Uniform numbers and those below n are spread evenly", "[lab]") {
  const detail::random_stream draws(19, 3);
  std::array<int, 10> tenths{};
  std::array<int, 7> sevenths{};
  double sum = 0;
  constexpr int n = 70000;
  for (std::uint64_t k = 0; k != n; ++k) {
    const double u = draws.uniform(k);
    REQUIRE((u >= 0 && u < 1));
    ++tenths[static_cast<std::size_t>(u * 10)];
    ++sevenths[draws.below(k + n, 7)];
    sum += u;
  }
  for (const int count : tenths) CHECK(std::abs(count - n / 10) < 400);  // five standard deviations
  for (const int count : sevenths) CHECK(std::abs(count - n / 7) < 460);
  CHECK(std::abs(sum / n - 0.5) < 0.0055);
  CHECK(draws.below(0, 1) == 0);
  // Numbers below 3 · 2⁶²: a plain remainder would give a third of them twice as often.
  int low = 0;
  for (std::uint64_t k = 0; k != 4000; ++k)
    low += draws.below(k, 3 * (std::uint64_t{1} << 62)) < std::uint64_t{1} << 62;
  CHECK(std::abs(low - 1333) < 150);
}

TEST_CASE("Quantiles are those of R", "[lab]") {
  CHECK(is_that_of_r(detail::normal_quantile(0.975), "normal_0.975"));
  CHECK(is_that_of_r(detail::normal_quantile(0.0001), "normal_0.0001"));
  const std::vector<double> five{1, 2, 4, 8, 16};
  CHECK(is_that_of_r(detail::quantile(five, 0.025), "quantile_0.025"));
  CHECK(is_that_of_r(detail::quantile(five, 0.9), "quantile_0.9"));
  CHECK(detail::quantile(five, 1) == 16);
  CHECK(detail::quantile({3}, 0.4) == 3);
}

TEST_CASE("Cases of a cluster are drawn together, and an empty name is a cluster of its own", "[lab]") {
  const std::vector<std::string_view> names{"a", "", "b", "a", ""};
  const auto itself = [](std::string_view text) { return text; };
  const auto own = detail::grouped(names, itself, true);
  CHECK(own.of == std::vector<std::size_t>{0, 1, 2, 0, 3});
  CHECK(own.count == 4);
  CHECK(detail::grouped(names, itself, false).of == std::vector<std::size_t>{0, 1, 2, 0, 1});
}

TEST_CASE("The bootstrap draws as many clusters as there are, each alike", "[lab]") {
  // Two clusters: both once in half of the draws, one of them twice in a quarter each.
  std::array<int, 3> seen{};
  const auto first = [&](const std::vector<double>& times) -> std::optional<double> {
    CHECK(times[0] + times[1] == 2);
    ++seen[static_cast<std::size_t>(times[0])];
    return times[0];
  };
  const tact::lab::resampling how{.replicates = 4000, .seed = 5};
  const auto found = detail::bootstrap(2, how, first);
  CHECK((found && found->low == 0 && found->high == 2));
  CHECK(std::abs(seen[0] - 1000) < 140);
  CHECK(std::abs(seen[1] - 2000) < 160);
  CHECK_FALSE(detail::bootstrap(1, how, first));
  CHECK_FALSE(detail::bootstrap(2, how, [](const auto&) { return std::optional<double>(); }));
}

TEST_CASE("A ratio counts each case as often as its cluster, and the same seed gives the same interval", "[lab]") {
  const std::vector<detail::ratio_term> terms{{2, 1}, {0, 0}, {8, 1}, {5, 1}};
  const detail::grouping clusters{{0, 0, 1, 2}, 3};
  CHECK(detail::ratio(terms, clusters, {2, 1, 0}) == 4.0);
  CHECK_FALSE(detail::ratio({{1, 0}, {2, 0}, {0, 0}, {0, 0}}, clusters, {1, 1, 1}));
  const auto one = detail::ratio_estimate(terms, clusters, {.seed = 3});
  const auto again = detail::ratio_estimate(terms, clusters, {.seed = 3});
  CHECK(one->value == 5);
  CHECK(one->cases == 3);
  CHECK((one->interval->low == again->interval->low && one->interval->high == again->interval->high));
  CHECK((one->interval->low >= 2 && one->interval->high <= 8));
}

TEST_CASE("A word means the strategy of its name, else the first that a pair names", "[lab]") {
  constexpr tact::equivalent pairs[] = {{"x", "b"}, {"x", "a"}, {"a", "b"}};
  struct named {
    std::string_view name;
  };
  constexpr std::array all{named{"a"}, named{"b"}};
  STATIC_REQUIRE(detail::place_of(all, "a", pairs) == 0);
  STATIC_REQUIRE(detail::place_of(all, "x", pairs) == 0);
  STATIC_REQUIRE(detail::place_of(all, "b", {}) == 1);
  STATIC_REQUIRE(detail::place_of(all, "x", {}) == 2);
}
