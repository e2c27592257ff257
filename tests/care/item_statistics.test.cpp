// Statistics of items, against the analysis of variance, and against R.

#include <cmath>
#include <cstddef>
#include <optional>
#include <random>
#include <vector>

#include <tact/care/item_statistics.hpp>

#include "testing/catch.hpp"

using namespace tact::care;

namespace {

constexpr scale scales[] = {{"x", "x"}};
constexpr item items[] = {
    {.name = "i1", .text = "1", .scale = "x"},
    {.name = "i2", .text = "2", .scale = "x", .reversed = true},
    {.name = "i3", .text = "3", .scale = "x"},
    {.name = "i4", .text = "4", .scale = "x"},
};
constexpr instrument key{.name = "key", .title = "Key", .scales = scales, .items = items};
static_assert(!first_mistake_in(key));

using table = std::vector<std::vector<int>>;

item_statistics read(const table& people) {
  item_statistics all(key, "x");
  for (const std::vector<int>& given : people) all.add(*answers::from(key, given));
  return all;
}

// Hoyt's way to alpha: from the mean squares of a table of people by items.
double alpha_by_variance(const table& people) {
  const double n = static_cast<double>(people.size()), k = 4;
  std::vector<double> by_item(4);
  double all = 0, squares = 0, between = 0;
  for (const std::vector<int>& given : people) {
    double sum = 0;
    for (std::size_t i = 0; i != 4; ++i) {
      const double x = items[i].reversed ? 6 - given[i] : given[i];
      sum += x, by_item[i] += x, squares += x * x;
    }
    all += sum, between += sum * sum / k;
  }
  double of_items = 0;
  for (const double sum : by_item) of_items += sum * sum / n;
  const double correction = all * all / (n * k);
  const double people_square = (between - correction) / (n - 1);
  const double rest_square = (squares - between - of_items + correction) / ((n - 1) * (k - 1));
  return 1 - rest_square / people_square;
}

// Eight people. The figures of R are those of psych::alpha 2.2.9, the second item turned round.
const table eight = {{4, 2, 5, 4}, {2, 4, 2, 1}, {5, 1, 4, 5}, {3, 3, 3, 2},
                     {4, 1, 4, 3}, {1, 5, 2, 2}, {3, 2, 4, 4}, {5, 2, 5, 4}};

TEST_CASE("Alpha agrees with the analysis of variance, on generated answers") {
  std::mt19937 random(16);
  std::uniform_int_distribution<int> any(1, 5);
  for (int round = 0; round != 100; ++round) {
    table people(12, std::vector<int>(4));
    for (std::vector<int>& given : people)
      for (int& answer : given) answer = any(random);
    const auto alpha = read(people).figures().alpha;
    REQUIRE(alpha);
    REQUIRE(*alpha == Approx(alpha_by_variance(people)).margin(1e-9));
  }
}

TEST_CASE("Figures agree with those of R") {
  const scale_figures f = read(eight).figures();
  CHECK(*f.alpha == Approx(0.949538024165).epsilon(1e-11));
  const double alpha_without[] = {0.922774869110, 0.932903225806, 0.934027777778, 0.944852941176};
  const double with_rest[] = {0.913426207442, 0.882497503293, 0.888009410204, 0.841639548298};
  const double deviation[] = {1.40788595317, 1.41421356237, 1.18773493917, 1.35620268186};
  for (std::size_t i = 0; i != 4; ++i) {
    CHECK(*f.items[i].alpha_without == Approx(alpha_without[i]).epsilon(1e-11));
    CHECK(*f.items[i].with_rest == Approx(with_rest[i]).epsilon(1e-11));
    CHECK(f.items[i].deviation == Approx(deviation[i]).epsilon(1e-11));
  }
  CHECK(f.items[0].mean == Approx(27.0 / 8));
  CHECK(f.mean == Approx((27 + 28 + 29 + 25 - 32) / 128.0));
}

TEST_CASE("People with a missing answer do not enter, and are counted") {
  table with_gaps = eight;
  with_gaps.push_back({1, no_answer, 1, 1});
  const scale_figures f = read(with_gaps).figures();
  CHECK(f.people == 8);
  CHECK(f.left_out == 1);
  CHECK(f.alpha == read(eight).figures().alpha);
}

TEST_CASE("Figures that cannot be had are empty") {
  CHECK_FALSE(read({}).figures().alpha);
  CHECK_FALSE(read({{1, 2, 3, 4}}).figures().alpha);
  CHECK_FALSE(read({{3, 3, 3, 3}, {3, 3, 3, 3}}).figures().alpha);
  CHECK_FALSE(read({{3, 3, 3, 3}, {3, 3, 3, 3}}).figures().items[0].with_rest);
}

TEST_CASE("Items that cancel each other out have no alpha, and not one of a rounding error") {
  table people;
  for (int i = 1; i <= 5; ++i) people.push_back({i, i, i, 6 - i});  // the second counts turned round
  CHECK_FALSE(read(people).figures().alpha);
}

TEST_CASE("Statistics of another instrument or scale are not taken in") {
  const instrument same_items = key;
  item_statistics all(key, "x");
  CHECK_FALSE(all.add(*answers::from(same_items, std::vector{1, 2, 3, 4})));
  CHECK_FALSE(all.merge(item_statistics(same_items, "x")));
  CHECK_FALSE(all.merge(item_statistics(key, "y")));
  CHECK(all.figures().people == 0);
  CHECK(all.add(*answers::from(key, std::vector{1, 2, 3, 4})));
}

TEST_CASE("Merged statistics are those of all answers, in any order") {
  item_statistics one = read({eight.begin(), eight.begin() + 3}), other = read({eight.begin() + 3, eight.end()});
  item_statistics turned = other;
  turned.merge(one);
  one.merge(other);
  CHECK(one == read(eight));
  CHECK(turned == one);
}

}  // namespace
