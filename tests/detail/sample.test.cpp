// Points spread over a box: they lie in it and reach its ends, and are the same every time. Their error is checked
// against known volumes.

#include <tact/detail/sample.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <set>
#include <vector>

#include <tact/recommend.hpp>
#include <tact/uncertain.hpp>

#include "laws/policy.hpp"
#include "testing/catch.hpp"

namespace {

using tact::box;
using tact::interval;
using tact::level;
using tact::situation;
using tact::detail::box_axes;
using tact::detail::estimate;
using tact::detail::inputs;
using tact::detail::inputs_of;

constexpr int one = level::one;
using sample = tact::detail::sample<situation>;
constexpr std::size_t all_points = sample::sets * sample::points;

const std::vector<level situation::*> members = laws::members_of<situation>();
constexpr std::size_t most_axes = tact::detail::variable_count<situation>;

/// The open axes of a box.
template <class S>
constexpr box_axes<S> open_in(const box<S>& b) {
  return {b.low(), b.high()};
}

/// The input that reads a variable unchanged.
std::size_t input_of(level situation::* m) {
  if (m == members[0]) return 0;
  if (m == members[1]) return 1;
  std::size_t k = 0;
  while (situation::factors[k].member != m) ++k;
  return 2 + k;
}

/// The first variables open, each between ends of its own.
struct some_box {
  box<situation> wide{situation{.assertiveness = 0.25, .cooperativeness = 0.75}};
  std::vector<int> low, high;

  some_box(std::size_t axes, int narrowest, std::mt19937& engine) {
    for (std::size_t d = 0; d != axes; ++d) {
      const int width = narrowest + static_cast<int>(engine() % static_cast<unsigned>(one + 1 - narrowest));
      low.push_back(static_cast<int>(engine() % static_cast<unsigned>(one + 1 - width)));
      high.push_back(low.back() + width);
      wide = wide.with(members[d], interval{level{low.back() / double{one}}, level{high.back() / double{one}}});
    }
  }

  explicit some_box(std::size_t axes, int width = one) {
    for (std::size_t d = 0; d != axes; ++d) {
      low.push_back(0);
      high.push_back(width);
      wide = wide.with(members[d], interval{level{0.0}, level{width / double{one}}});
    }
  }

  std::size_t axes() const { return low.size(); }
};

/// The values of all points on each axis, in steps, the sets one after another.
std::vector<std::vector<int>> values_of(const some_box& b) {
  const sample points{open_in(b.wide)};
  std::vector<std::vector<int>> values(b.axes());
  for (std::size_t set = 0; set != sample::sets; ++set)
    for (std::size_t k = 0; k != sample::points; ++k) {
      const inputs<situation> in = points.at(set, k);
      for (std::size_t d = 0; d != b.axes(); ++d) values[d].push_back(in[input_of(members[d])]);
    }
  return values;
}

/// How far along its axis a value lies, 0 to 1.
double part(const some_box& b, std::size_t d, int value) {
  return static_cast<double>(value - b.low[d]) / (b.high[d] - b.low[d]);
}

/// An estimate of a share from a predicate of the number of a point.
template <class Inside>
estimate estimate_of(Inside inside) {
  std::array<int, sample::sets> hits{};
  for (std::size_t i = 0; i != all_points; ++i) hits[i / sample::points] += inside(i);
  return estimate::of(hits, sample::points);
}

/// The volume of the unit cube where n coordinates sum to t at most. Source: Irwin and Hall.
double volume_below(int n, double t) {
  double volume = 0, binomial = 1;
  for (int k = 0; k <= n && k < t; ++k) {
    volume += (k % 2 == 0 ? binomial : -binomial) * std::pow(t - k, n);
    binomial = binomial * (n - k) / (k + 1);
  }
  for (int k = 2; k <= n; ++k) volume /= k;
  return volume;
}

}  // namespace

// ---- open axes

TEST_CASE("A box's open axes are the members whose ends differ, in the order of the inputs") {
  constexpr situation s{.assertiveness = 0.25, .cooperativeness = 0.75, .power = 0.75};
  constexpr auto none = open_in(box(s));
  STATIC_REQUIRE(none.count == 0);
  STATIC_REQUIRE(none.low == inputs_of(s));
  STATIC_REQUIRE(none.high == inputs_of(s));

  constexpr auto three = open_in(box(s)
                                     .with(&situation::power, {0.25, 0.75})
                                     .with(&situation::stakes, 0.5)
                                     .with(&situation::anger, tact::unknown)
                                     .with(&situation::cooperativeness, {0.5, 0.75}));
  STATIC_REQUIRE(three.count == 3);
  STATIC_REQUIRE(three.all[0].of.name() == "cooperativeness");
  STATIC_REQUIRE(three.all[0].low == 8192);
  STATIC_REQUIRE(three.all[0].high == 12288);
  STATIC_REQUIRE(three.all[1].of.name() == "anger");
  STATIC_REQUIRE(three.all[1].low == 0);
  STATIC_REQUIRE(three.all[1].high == one);
  STATIC_REQUIRE(three.all[2].of.name() == "power");
  STATIC_REQUIRE(three.all[2].low == 4096);
  STATIC_REQUIRE(three.all[2].high == 12288);
  // Derived factors at both ends: of disadvantage and of advantage.
  STATIC_REQUIRE(three.low[tact::detail::factor_index<situation>("disadvantage")] == 8192);
  STATIC_REQUIRE(three.high[tact::detail::factor_index<situation>("disadvantage")] == 0);
  STATIC_REQUIRE(three.high[tact::detail::factor_index<situation>("advantage")] == 8192);
}

// ---- points

TEST_CASE("Without open axes every point is the situation") {
  constexpr situation s{.assertiveness = 0.25, .cooperativeness = 0.75, .power = 0.125};
  constexpr sample points{open_in(box(s))};
  STATIC_REQUIRE(points.at(0, 0) == inputs_of(s));
  STATIC_REQUIRE(points.at(7, 511) == inputs_of(s));
}

TEMPLATE_LIST_TEST_CASE("Points lie in their box, whatever the situation, and factors agree with their member", "",
                        laws::models) {
  using S = typename TestType::situation_type;
  laws::some_situations<S> next;
  int failures = 0;
  for (int turn = 0; turn != 4; ++turn) {
    const S a = next(), c = next();
    box<S> b(a);
    b = b.with(&S::assertiveness, interval{a.assertiveness, c.assertiveness});
    for (const auto& f : S::factors) b = b.with(f.member, interval{a.*f.member, c.*f.member});
    const tact::detail::sample<S> points{open_in(b)};
    for (std::size_t set = 0; set != 8; ++set)
      for (std::size_t k = 0; k != 512; k += 8) {
        const inputs<S> in = points.at(set, k);
        S s = a;  // the situation that these inputs read
        tact::detail::each_variable<S>([&](const tact::detail::variable<S>& m) {
          const int x = m.value(in);
          failures += x < m.value(b.low()) || m.value(b.high()) < x;
          if (m.is_read_by(0)) s.assertiveness = x / double{one};
          for (std::size_t i = 2; i != in.size(); ++i)
            if (m.is_read_by(i)) s.*S::factors[i - 2].member = x / double{one};
        });
        failures += inputs_of(s) != in;
      }
  }
  REQUIRE(failures == 0);
}

TEST_CASE("Both ends can be reached, and get the half of what lies between gets") {
  // Half of the values nearest to an end of an even spread would lie beyond it.
  for (std::size_t axes = 1; axes <= most_axes; ++axes)
    for (const int width : {1, 2, 4}) {
      const auto values = values_of(some_box(axes, width));
      for (const std::vector<int>& axis : values)
        for (int x = 0; x <= width; ++x) {
          const double share = (x == 0 || x == width ? 0.5 : 1.0) / width;
          const auto counted = static_cast<double>(std::count(axis.begin(), axis.end(), x)) / all_points;
          // No further off than points drawn by chance would be, once in a thousand times.
          CHECK(std::abs(counted - share) < 3.3 * std::sqrt(share * (1 - share) / all_points));
        }
    }
}

TEST_CASE("Values are spread evenly along each axis") {
  for (std::size_t axes = 1; axes <= most_axes; ++axes) {
    const some_box b(axes);
    for (std::vector<int> axis : values_of(b)) {
      std::sort(axis.begin(), axis.end());
      // The farthest from even that 4096 points drawn by chance are, once in a thousand times. Source: Kolmogorov.
      double farthest = 0, sum = 0;
      for (std::size_t i = 0; i != axis.size(); ++i) {
        farthest = std::max(farthest, std::abs(axis[i] / double{one} - (static_cast<double>(i) + 0.5) / all_points));
        sum += axis[i] / double{one};
      }
      CHECK(farthest < 1.95 / std::sqrt(double{all_points}));
      CHECK(std::abs(sum / all_points - 0.5) < 3.3 / std::sqrt(12.0 * all_points));
    }
  }
}

TEST_CASE("No axis depends on another") {
  // The correlation of 4096 independent pairs is below 3.3/64 but once in a thousand times.
  for (std::size_t axes = 2; axes <= most_axes; ++axes) {
    const auto values = values_of(some_box(axes));
    for (std::size_t d = 0; d != axes; ++d)
      for (std::size_t e = 0; e != d; ++e) {
        double product = 0;
        for (std::size_t i = 0; i != all_points; ++i)
          product += (values[d][i] / double{one} - 0.5) * (values[e][i] / double{one} - 0.5);
        CHECK(std::abs(12 * product / all_points) < 3.3 / std::sqrt(double{all_points}));
      }
  }
}

TEST_CASE("No set equals another, and no point comes twice") {
  for (const std::size_t axes : {std::size_t{2}, std::size_t{3}, most_axes}) {
    const sample points{open_in(some_box(axes).wide)};
    std::set<inputs<situation>> seen;
    for (std::size_t set = 0; set != sample::sets; ++set)
      for (std::size_t k = 0; k != sample::points; ++k) seen.insert(points.at(set, k));
    CHECK(seen.size() > all_points - 3);  // of 2²⁸ places at least, some two points may share one
  }
}

TEST_CASE("A sample is the same, made by a compiler or by a machine") {
  constexpr auto some_points = [](const box<situation>& b) {
    const sample points{open_in(b)};
    std::array<inputs<situation>, 16> some{};
    for (std::size_t i = 0; i != some.size(); ++i) some[i] = points.at(i % 8, 33 * i);
    return some;
  };
  constexpr auto wide = [](level power) {
    return box(situation{.assertiveness = 0.25, .cooperativeness = 0.75})
        .with(&situation::assertiveness, {0.125, 0.875})
        .with(&situation::anger, tact::unknown)
        .with(&situation::stakes, tact::unknown)
        .with(&situation::power, {0.0, power});
  };
  static constexpr auto by_compiler = some_points(wide(0.875));
  const volatile double known_late = 0.875;
  const auto by_machine = some_points(wide(known_late));
  REQUIRE(by_machine == by_compiler);
  REQUIRE(some_points(wide(known_late)) == by_machine);
}

TEST_CASE("Drawing one axis again leaves the others, and does not depend on its old value") {
  const some_box b(4);
  const sample points{open_in(b.wide)};
  for (std::size_t d = 0; d != b.axes(); ++d) {
    int failures = 0;
    double product = 0, sum = 0;
    for (std::size_t i = 0; i != all_points; ++i) {
      const inputs<situation> in = points.at(i / 512, i % 512);
      const inputs<situation> anew = points.redrawn(in, i / 512, i % 512, d);
      for (std::size_t e = 0; e != b.axes(); ++e) {
        const std::size_t input = input_of(members[e]);
        if (e != d) failures += in[input] != anew[input];
      }
      const double before = part(b, d, in[input_of(members[d])]), after = part(b, d, anew[input_of(members[d])]);
      failures += after < 0 || after > 1;
      product += (before - 0.5) * (after - 0.5);
      sum += after;
    }
    CHECK(failures == 0);
    CHECK(std::abs(12 * product / all_points) < 3.3 / std::sqrt(double{all_points}));
    CHECK(std::abs(sum / all_points - 0.5) < 3.3 / std::sqrt(12.0 * all_points));
  }
}

// ---- estimates

TEST_CASE("An estimate worked out by hand") {
  // Shares 0 and 1/4 by turns: their mean is 1/8, and the standard error of it 1/8 / √7.
  constexpr auto e = estimate::of(std::array{0, 4, 0, 4, 0, 4, 0, 4}, 16);
  STATIC_REQUIRE(noexcept(estimate::of(std::array{0, 4, 0, 4, 0, 4, 0, 4}, 16)));
  STATIC_REQUIRE(e.share == 0.125);
  CHECK(std::abs(e.error - 3.499 * 0.125 / std::sqrt(7.0)) < 1e-12);
}

TEST_CASE("What no point has seen may still be there") {
  constexpr auto none = estimate::of(std::array<int, 8>{}, 512);
  STATIC_REQUIRE(none.share == 0);
  STATIC_REQUIRE(none.error == 4.6 / 4096);
  constexpr auto all = estimate::of(std::array{512, 512, 512, 512, 512, 512, 512, 512}, 512);
  STATIC_REQUIRE(all.share == 1);
  STATIC_REQUIRE(all.error == 4.6 / 4096);
}

TEST_CASE("Known volumes in one to eleven dimensions lie within the error that is given, 98 times in 100") {
  std::mt19937 engine{1};
  const auto random = [&engine] { return static_cast<double>(engine()) * 0x1p-32; };
  int cuts = 0, outside = 0, far_off = 0;
  for (std::size_t axes = 1; axes <= most_axes; ++axes)
    for (int turn = 0; turn != 8; ++turn) {
      const some_box b(axes, 3000, engine);
      const auto values = values_of(b);
      const auto count = [&](const estimate& e, double truth) {
        ++cuts;
        outside += std::abs(e.share - truth) > e.error;
        far_off += e.error >= 0.05;
      };
      for (int cut = 0; cut != 8; ++cut) {
        // Where the coordinates, some of them from the other end, sum to no more than some number.
        const double most = static_cast<double>(axes) * (0.25 + 0.5 * random());
        const auto turned = engine();
        count(estimate_of([&](std::size_t i) {
                double sum = 0;
                for (std::size_t d = 0; d != axes; ++d) {
                  const double x = part(b, d, values[d][i]);
                  sum += turned >> d & 1 ? 1 - x : x;
                }
                return sum < most;
              }),
              volume_below(static_cast<int>(axes), most));

        // A corner, each of whose edges ends between two steps.
        double truth = 1;
        std::vector<int> last;
        for (std::size_t d = 0; d != axes; ++d) {
          const int width = b.high[d] - b.low[d];
          const double edge = std::pow(random(), 1 / static_cast<double>(axes));
          last.push_back(b.low[d] + static_cast<int>(edge * (width - 1)));
          truth *= (last[d] - b.low[d] + 0.5) / width;
        }
        count(estimate_of([&](std::size_t i) {
                bool inside = true;
                for (std::size_t d = 0; d != axes; ++d) inside = inside && values[d][i] <= last[d];
                return inside;
              }),
              truth);
      }
    }
  CAPTURE(outside);
  CHECK(cuts >= 1000);
  CHECK(outside * 50 <= cuts);
  CHECK(far_off * 100 <= cuts);  // and the reported error is small, nearly always
}
