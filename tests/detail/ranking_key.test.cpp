// One integer per strategy: it holds the score, the gate and the place, and has the same order.

#include <tact/detail/ranking_key.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <random>
#include <tuple>
#include <vector>

#include "testing/catch.hpp"

namespace {

struct candidate {
  std::int64_t score;
  bool blocked;
  std::size_t index;
};

/// The order of strategies, written in another way: open ones first, then scores, then places.
bool comes_before(const candidate& a, const candidate& b) {
  return std::tuple(a.blocked, -a.score, a.index) < std::tuple(b.blocked, -b.score, b.index);
}

template <class Int, std::size_t Capacity>
void check(std::size_t size) {
  using key = tact::detail::ranking_key<Int, Capacity>;
  const std::int64_t most = key::limit / static_cast<std::int64_t>(key::last + 1) - 1;
  std::mt19937_64 engine{size};
  for (int trial = 0; trial != 300; ++trial) {
    std::vector<candidate> all;
    tact::detail::ranking_keys<Int, Capacity> keys;
    for (std::size_t i = 0; i != size; ++i) {
      const std::int64_t near = static_cast<std::int64_t>(engine() % 5) - 2;  // many ties
      const std::int64_t far = engine() % 2 == 0 ? most : -most;
      const candidate c{engine() % 4 == 0 ? far : near, i != 0 && engine() % 3 == 0, i};
      all.push_back(c);
      keys.add(static_cast<Int>(c.score), c.blocked);
      REQUIRE(keys.score(i) == c.score);
      REQUIRE(keys.blocked(i) == c.blocked);
      REQUIRE(keys.index(i) == i);
    }
    const auto best_ungated = std::min_element(all.begin(), all.end(), [](const candidate& a, const candidate& b) {
      return std::tuple(-a.score, a.index) < std::tuple(-b.score, b.index);
    });
    REQUIRE(keys.best_without_gates([](std::size_t) { return true; }) == best_ungated->index);
    if (size > 1)
      REQUIRE(keys.best_without_gates([&](std::size_t i) { return i != best_ungated->index; }) != best_ungated->index);

    std::sort(all.begin(), all.end(), comes_before);
    REQUIRE(keys.winner() == all[0].index);
    REQUIRE(keys.runner_up() == (size > 1 && !all[1].blocked ? all[1].index : size));
    keys.sort();
    for (std::size_t place = 0; place != size; ++place) {
      REQUIRE(keys.index(place) == all[place].index);
      REQUIRE(keys.score(place) == all[place].score);
      REQUIRE(keys.blocked(place) == all[place].blocked);
    }
  }
}

}  // namespace

TEST_CASE("Keys hold score, gate and place, and sort as the rules say, in both widths") {
  check<std::int32_t, 1>(1);
  check<std::int32_t, 5>(5);
  check<std::int32_t, 16>(3);
  check<std::int32_t, 33>(33);
  check<std::int64_t, 5>(5);
  check<std::int64_t, 128>(128);
}

TEST_CASE("They are constants, too") {
  static constexpr auto keys = [] {
    tact::detail::ranking_keys<std::int32_t, 4> s;
    s.add(5, true);
    s.add(3, false);
    s.add(3, false);
    return s;
  }();
  STATIC_REQUIRE(keys.winner() == 1);
  STATIC_REQUIRE(keys.runner_up() == 2);
  STATIC_REQUIRE(keys.best_without_gates([](std::size_t) { return true; }) == 0);
  STATIC_REQUIRE(keys.best_without_gates([](std::size_t i) { return i != 0; }) == 1);

  // A blocked one stays behind, whatever its score.
  constexpr auto without_the_first = [] {
    auto fewer = keys;
    fewer.block(1);
    fewer.block(1);  // once and for all
    return fewer;
  }();
  STATIC_REQUIRE(without_the_first.winner() == 2);
  STATIC_REQUIRE(without_the_first.blocked(1));
  STATIC_REQUIRE(without_the_first.score(1) == 3);
}

TEST_CASE("The larger and the smaller of two") {
  STATIC_REQUIRE(tact::detail::larger(2, 3) == 3);
  STATIC_REQUIRE(tact::detail::larger(3, 2) == 3);
  STATIC_REQUIRE(tact::detail::smaller(2, 3) == 2);
  STATIC_REQUIRE(tact::detail::smaller(3, 2) == 2);
}
