// Convex polygons: cut exactly, and measured as a clipping in long double measures them.

#include <tact/detail/polygon.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <random>
#include <string_view>
#include <type_traits>
#include <vector>

#include "testing/catch.hpp"

namespace {

using tact::level;
using tact::detail::half_plane;
using tact::detail::intersection;
using tact::detail::polygon;
using tact::detail::side;

constexpr std::int64_t one = level::one;

template <std::size_t Capacity = 12>
constexpr polygon<Capacity> square() {
  return {0, 0, 2 * one, 2 * one};
}

/// The square after cuts, each named "cut".
constexpr auto cut(std::initializer_list<half_plane> planes) {
  auto p = square();
  for (const half_plane& h : planes) p.clip(h, "cut");
  return p;
}

constexpr bool is(tact::position p, double x, double y) { return p.assertiveness == x && p.cooperativeness == y; }

constexpr bool same_line(const half_plane& a, const half_plane& b) {
  return a.constant == b.constant && a.x_slope == b.x_slope && a.y_slope == b.y_slope;
}

template <std::size_t Capacity>
constexpr bool same_sides(const polygon<Capacity>& a, const polygon<Capacity>& b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i != a.size(); ++i) {
    const side &s = a.begin()[i], &t = b.begin()[i];
    if (s.from.x * t.from.w != t.from.x * s.from.w || s.from.y * t.from.w != t.from.y * s.from.w) return false;
    if (!same_line(s.line, t.line) || s.beyond != t.beyond) return false;
  }
  return true;
}

/// Half-planes from a seed. Every other border goes through a corner, the middle or another critical point, and every
/// fourth is horizontal, vertical or diagonal.
class some_planes {
 public:
  half_plane operator()() {
    half_plane h;
    do {
      h.x_slope = slope();
      h.y_slope = below(4) == 0 ? below(3) * h.x_slope - h.x_slope : slope();
      if (below(8) == 0) h.x_slope = 0;
    } while (h.x_slope == 0 && h.y_slope == 0);
    h.constant = -h.x_slope * step() - h.y_slope * step();
    return h;
  }

  std::vector<half_plane> operator()(std::size_t n) {
    std::vector<half_plane> planes;
    while (planes.size() != n) planes.push_back((*this)());
    return planes;
  }

  std::int64_t below(std::int64_t n) { return static_cast<std::int64_t>(engine_()) % n; }

 private:
  std::int64_t slope() { return below(1025) - 512; }
  std::int64_t step() { return below(2) == 0 ? below(5) * (one / 4) : below(one + 1); }

  std::mt19937 engine_{2024};
};

auto cut(const std::vector<half_plane>& planes) {
  auto p = square();
  for (const half_plane& h : planes) p.clip(h, "cut");
  return p;
}

/// Sutherland and Hodgman's clipping, in long double.
struct rounded_polygon {
  struct point {
    long double x, y;
  };
  std::vector<point> corners{{0, 0}, {1, 0}, {1, 1}, {0, 1}};

  explicit rounded_polygon(const std::vector<half_plane>& planes) {
    for (const half_plane& h : planes) clip(h);
  }

  void clip(const half_plane& h) {
    const auto inside = [&h](const point& p) {
      return static_cast<long double>(h.constant) / one + static_cast<long double>(h.x_slope) * p.x +
             static_cast<long double>(h.y_slope) * p.y;
    };
    std::vector<point> kept;
    for (std::size_t i = 0; i != corners.size(); ++i) {
      const point a = corners[i], b = corners[(i + 1) % corners.size()];
      const long double here = inside(a), next = inside(b);
      if (here >= 0) kept.push_back(a);
      if ((here < 0) == (next < 0)) continue;
      const long double t = here / (here - next);
      kept.push_back({a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)});
    }
    corners = kept;
  }

  /// By the trapezoids below the sides, and the centre of gravity with it.
  double area() const {
    return static_cast<double>(sum([](auto, auto) { return 1.0L; }) / 2);
  }
  double centre_x() const {
    return static_cast<double>(sum([](point a, point b) { return (a.x + b.x) / 3; }) / 2) / area();
  }
  double centre_y() const {
    return static_cast<double>(sum([](point a, point b) { return (a.y + b.y) / 3; }) / 2) / area();
  }

 private:
  template <class F>
  long double sum(F f) const {
    long double total = 0;
    for (std::size_t i = 0; i != corners.size(); ++i) {
      const point a = corners[i], b = corners[(i + 1) % corners.size()];
      total += (a.x * b.y - b.x * a.y) * f(a, b);
    }
    return total;
  }
};

/// How far a point of the square is inside a half-plane, in multiples of the square's side.
double depth(const half_plane& h, tact::position p) {
  const auto across = static_cast<double>(h.x_slope), up = static_cast<double>(h.y_slope);
  return (static_cast<double>(h.constant) / level::one + across * p.assertiveness + up * p.cooperativeness) /
         std::hypot(across, up);
}

/// For how many of n random lists of half-planes the law does not hold.
template <class Law>
int failures(int n, Law law) {
  some_planes next;
  int failed = 0;
  for (int i = 0; i != n; ++i) failed += !law(next(1 + static_cast<std::size_t>(i) % 7));
  return failed;
}

}  // namespace

TEST_CASE("A rectangle has its corners, its area and its centre") {
  constexpr auto whole = square();
  STATIC_REQUIRE(whole.size() == 4);
  STATIC_REQUIRE(whole.area() == 1);
  STATIC_REQUIRE(is(whole.centre(), 0.5, 0.5));
  STATIC_REQUIRE(is(whole.corner(0), 0, 0));
  STATIC_REQUIRE(is(whole.corner(1), 1, 0));
  STATIC_REQUIRE(is(whole.corner(2), 1, 1));
  STATIC_REQUIRE(is(whole.corner(3), 0, 1));
  STATIC_REQUIRE(is(whole.corner(4), 0, 0));

  // From (1/8, 1/4) to (3/8, 1), and a cell of one step around the step (5, 7).
  constexpr polygon<4> upright(one / 4, one / 2, 3 * one / 4, 2 * one);
  STATIC_REQUIRE(upright.area() == 0.25 * 0.75);
  STATIC_REQUIRE(is(upright.centre(), 0.25, 0.625));
  STATIC_REQUIRE(is(upright.corner(0), 0.125, 0.25));
  STATIC_REQUIRE(is(upright.corner(2), 0.375, 1));
  constexpr polygon<4> cell(9, 13, 11, 15);
  STATIC_REQUIRE(cell.area() == 1.0 / (one * one));
  STATIC_REQUIRE(is(cell.centre(), 5.0 / one, 7.0 / one));
  for (const auto& p : {whole, polygon<12>(upright), polygon<12>(cell)})
    for (const side& s : p) {
      CHECK(s.from.inside(s.line) == 0);
      CHECK(s.beyond.empty());
    }
}

TEST_CASE("A polygon of nothing has no sides, no area, and its centre in the middle") {
  constexpr polygon<4> nothing;
  STATIC_REQUIRE(nothing.empty());
  STATIC_REQUIRE(nothing.begin() == nothing.end());
  STATIC_REQUIRE(nothing.area() == 0);
  STATIC_REQUIRE(is(nothing.centre(), 0.5, 0.5));
}

TEST_CASE("Two lines cross at a pair of fractions") {
  // 3x + y = 2 and x − 2y = 0 cross at (4/7, 2/7), whichever way each of them looks.
  constexpr half_plane a{-2 * one, 3, 1}, b{0, 1, -2};
  constexpr half_plane back_a{2 * one, -3, -1}, back_b{0, -1, 2};
  constexpr auto at = [](const intersection& c) { return c.w == 7 && c.x == 4 * one && c.y == 2 * one; };
  STATIC_REQUIRE(at(intersection::of(a, b)));
  STATIC_REQUIRE(at(intersection::of(b, a)));
  STATIC_REQUIRE(at(intersection::of(back_a, b)));
  STATIC_REQUIRE(at(intersection::of(a, back_b)));
  STATIC_REQUIRE(at(intersection::of(back_b, back_a)));
  STATIC_REQUIRE(is(intersection::of(a, b).in_square(), 4.0 / 7, 2.0 / 7));

  STATIC_REQUIRE(intersection{0, 0, 1}.inside({5, 1, 1}) > 0);
  STATIC_REQUIRE(intersection{10, 0, 2}.inside({5, -1, 1}) == 0);
  STATIC_REQUIRE(intersection{0, 0, 1}.inside({-1, 1, 1}) < 0);
}

TEST_CASE("The largest coefficients do not overflow") {
  // An overflow is not a constant.
  STATIC_REQUIRE([] {
    constexpr std::int64_t far = (std::int64_t{1} << 38) - 1, steep = (1 << 11) - 1;
    constexpr std::int64_t signs[] = {-1, 1};
    std::array<half_plane, 8> planes;
    std::size_t n = 0;
    for (const std::int64_t c : signs)
      for (const std::int64_t x : signs)
        for (const std::int64_t y : signs) planes[n++] = {c * far, x * steep, y * steep};
    for (const half_plane& a : planes)
      for (const half_plane& b : planes) {
        if (a.x_slope * b.y_slope == a.y_slope * b.x_slope) continue;
        const intersection c = intersection::of(a, b);
        if (c.w <= 0 || c.inside(a) != 0 || c.inside(b) != 0) return false;
        for (const half_plane& h : planes) {
          const std::int64_t inside = c.inside(h);
          if (h.x_slope == a.x_slope && h.y_slope == a.y_slope && inside != (h.constant - a.constant) * c.w)
            return false;
        }
      }
    return true;
  }());
  STATIC_REQUIRE([] {
    constexpr std::int64_t far = (std::int64_t{1} << 38) - 1, steep = (1 << 11) - 1;
    return cut({{far, -steep, -steep}, {far, steep, -steep}}).area() == 1 && cut({{-far, steep, steep}}).empty();
  }());
}

TEST_CASE("A cut through the sides") {
  constexpr auto right = cut({{-one, 2, 0}});  // x ≥ 1/2
  STATIC_REQUIRE(right.size() == 4);
  STATIC_REQUIRE(right.area() == 0.5);
  STATIC_REQUIRE(is(right.centre(), 0.75, 0.5));

  constexpr auto corner_off = cut({{3 * one, -2, -2}});  // x + y ≤ 3/2
  STATIC_REQUIRE(corner_off.size() == 5);
  STATIC_REQUIRE(corner_off.area() == 1 - 0.125);

  constexpr auto corner_left = cut({{-3 * one, 2, 2}});  // x + y ≥ 3/2
  STATIC_REQUIRE(corner_left.size() == 3);
  STATIC_REQUIRE(corner_left.area() == 0.125);
  CHECK(std::abs(corner_left.centre().assertiveness - 5.0 / 6) < 1e-15);
}

TEST_CASE("A cut through corners") {
  constexpr auto triangle = cut({{0, 1, -1}});  // x ≥ y, through two corners
  STATIC_REQUIRE(triangle.size() == 3);
  STATIC_REQUIRE(triangle.area() == 0.5);
  constexpr auto other_triangle = cut({{0, -1, 1}});
  STATIC_REQUIRE(other_triangle.size() == 3);
  STATIC_REQUIRE(other_triangle.area() == 0.5);

  constexpr auto through_one = cut({{0, 1, -2}});  // x ≥ 2y
  STATIC_REQUIRE(through_one.size() == 3);
  STATIC_REQUIRE(through_one.area() == 0.25);
  constexpr auto its_rest = cut({{0, -1, 2}});
  STATIC_REQUIRE(its_rest.size() == 4);
  STATIC_REQUIRE(its_rest.area() == 0.75);
}

TEST_CASE("A line that only touches cuts nothing off, and leaves nothing on its other side") {
  const half_plane touching[] = {
      {0, 1, 0}, {one, -1, 0},      {0, 0, 3},    {2 * one, 0, -2},                     // along a side
      {0, 1, 1}, {2 * one, -1, -1}, {one, -1, 1}, {one, 1, -1},     {5 * one, -2, -3},  // at a corner
  };
  for (const half_plane& h : touching) {
    INFO(h.constant << ' ' << h.x_slope << ' ' << h.y_slope);
    CHECK(same_sides(cut({h}), square()));
    CHECK(cut({{-h.constant, -h.x_slope, -h.y_slope}}).empty());
  }
}

TEST_CASE("A line outside cuts all or nothing") {
  STATIC_REQUIRE(same_sides(cut({{1, 1, 0}}), square()));
  STATIC_REQUIRE(cut({{-one - 1, 1, 0}}).empty());
  STATIC_REQUIRE(same_sides(cut({{2 * one + 1, -1, -1}}), square()));
  STATIC_REQUIRE(cut({{-1, -1, -1}}).empty());
}

TEST_CASE("A half-plane without a direction is all or nothing, and one of zeros is border alone, which is nothing") {
  STATIC_REQUIRE(same_sides(cut({{1, 0, 0}}), square()));
  STATIC_REQUIRE(cut({{-1, 0, 0}}).empty());
  STATIC_REQUIRE(cut({{0, 0, 0}}).empty());
}

TEST_CASE("What has been cut to nothing stays nothing") {
  STATIC_REQUIRE(cut({{-1, 0, 0}, {1, 0, 0}, {one, 1, 1}}).empty());
  STATIC_REQUIRE(cut({{0, 1, -1}, {0, -1, 1}}).empty());                                           // a line
  STATIC_REQUIRE(cut({{-one, 2, 0}, {-1, -1, 0}}).empty());                                        // nothing
  STATIC_REQUIRE(cut({{-3 * one, 2, 2}, {one, -2, 2}, {one, 2, -2}, {3 * one, -2, -2}}).empty());  // a line's piece
}

TEST_CASE("A cut names what lies beyond, and the first name of a border stays") {
  auto p = square();
  p.clip({-one, 2, 0}, "left");
  p.clip({-one, 2, 0}, "again");
  p.clip({-one, 2, 2}, "elsewhere");  // touches the corner (1/2, 0)
  REQUIRE(p.size() == 4);
  int named = 0;
  for (const side& s : p) {
    named += !s.beyond.empty();
    if (s.line.x_slope == 2) CHECK(s.beyond == "left");
    else CHECK(s.beyond.empty());
  }
  CHECK(named == 1);
}

TEST_CASE("A copy with more room is the same polygon, and less room is refused") {
  constexpr auto small = cut({{3 * one, -2, -2}});
  constexpr polygon<20> large(small);
  STATIC_REQUIRE(large.size() == small.size());
  STATIC_REQUIRE(large.area() == small.area());
  STATIC_REQUIRE(same_sides(large, polygon<20>(small)));
  STATIC_REQUIRE_FALSE(std::is_constructible_v<polygon<8>, polygon<12>>);
  STATIC_REQUIRE_FALSE(std::is_convertible_v<polygon<8>, polygon<12>>);
}

TEST_CASE("A polygon can be as full as it has room") {
  // Two cuts at each corner of the square, x + 2y ≥ 1/4 and 2x + y ≥ 1/4 at the first, take 1/48 each.
  constexpr auto full = cut({{-one, 4, 8},
                             {-one, 8, 4},
                             {3 * one, -4, 8},
                             {7 * one, -8, 4},
                             {11 * one, -4, -8},
                             {11 * one, -8, -4},
                             {7 * one, 4, -8},
                             {3 * one, 8, -4}});
  STATIC_REQUIRE(full.size() == 12);
  CHECK(std::abs(full.area() - 11.0 / 12) < 1e-15);
}

TEST_CASE("The area and the centre are those of a clipping in long double") {
  int centres = 0;
  const int failed = failures(20'000, [&centres](const std::vector<half_plane>& planes) {
    const auto exact = cut(planes);
    const rounded_polygon rounded(planes);
    if (std::abs(exact.area() - rounded.area()) > 1e-14) return false;
    if (exact.area() < 1e-3) return true;
    ++centres;
    return std::abs(exact.centre().assertiveness - rounded.centre_x()) < 1e-11 &&
           std::abs(exact.centre().cooperativeness - rounded.centre_y()) < 1e-11;
  });
  CHECK(failed == 0);
  CHECK(centres > 5000);
}

TEST_CASE("A point is in a polygon when it is in every half-plane") {
  some_planes points;
  const int failed = failures(5000, [&points](const std::vector<half_plane>& planes) {
    const auto p = cut(planes);
    for (int i = 0; i != 100; ++i) {
      const bool turn = points.below(2) == 0;
      const intersection at{turn ? points.below(9) * (one / 8) : points.below(one + 1),
                            turn ? points.below(9) * (one / 8) : points.below(one + 1), 1};
      bool in_all = true, within_all = 0 < at.x && at.x < one && 0 < at.y && at.y < one;
      for (const half_plane& h : planes) {
        in_all &= h.constant + h.x_slope * at.x + h.y_slope * at.y >= 0;
        within_all &= h.constant + h.x_slope * at.x + h.y_slope * at.y > 0;
      }
      bool in_polygon = !p.empty();
      for (const side& s : p) in_polygon &= at.inside(s.line) >= 0;
      if (p.empty() ? within_all : in_polygon != in_all) return false;
    }
    return true;
  });
  CHECK(failed == 0);
}

TEST_CASE("The order of cuts does not matter") {
  const int failed = failures(5000, [](std::vector<half_plane> planes) {
    const auto forth = cut(planes);
    const auto back = cut({planes.rbegin(), planes.rend()});
    return std::abs(forth.area() - back.area()) < 1e-14 && forth.size() == back.size();
  });
  CHECK(failed == 0);
}

TEST_CASE("A cut twice is cut once, and a cut and its rest are the whole") {
  const int failed = failures(5000, [](std::vector<half_plane> planes) {
    const half_plane last = planes.back();
    planes.pop_back();
    const auto before = cut(planes);
    auto after = before, rest = before;
    after.clip(last, "cut");
    rest.clip({-last.constant, -last.x_slope, -last.y_slope}, "cut");
    auto again = after;
    again.clip(last, "again");
    return same_sides(again, after) && after.size() <= before.size() + 1 && after.area() <= before.area() + 1e-15 &&
           std::abs(after.area() + rest.area() - before.area()) < 1e-14;
  });
  CHECK(failed == 0);
}

TEST_CASE("Every corner lies exactly on its two lines, strictly inside of all others, counterclockwise") {
  const int failed = failures(20'000, [](const std::vector<half_plane>& planes) {
    const auto p = cut(planes);
    const side* s = p.begin();
    const std::size_t n = p.size();
    if (!p.empty() && n < 3) return false;
    for (std::size_t i = 0; i != n; ++i) {
      if (s[i].from.w <= 0) return false;
      for (std::size_t k = 0; k != n; ++k) {
        const std::int64_t inside = s[i].from.inside(s[k].line);
        const bool its_own = k == i || (k + 1) % n == i;
        if (its_own ? inside != 0 : inside <= 0) return false;
      }
      // From a corner to the next the inside is to the left. No two corners are one.
      const auto d = [](std::int64_t a) { return static_cast<long double>(a); };
      const intersection &a = s[i].from, &b = s[(i + 1) % n].from;
      const long double run = d(b.x) * d(a.w) - d(a.x) * d(b.w), rise = d(b.y) * d(a.w) - d(a.y) * d(b.w);
      if (run * d(s[i].line.y_slope) - rise * d(s[i].line.x_slope) <= 0) return false;
    }
    return true;
  });
  CHECK(failed == 0);
}

TEST_CASE("The centre is inside, of a sliver as well") {
  const auto holds_its_centre = [](const auto& p) {
    for (const side& s : p)
      if (depth(s.line, p.centre()) < -1e-15) return false;
    return true;
  };
  const int failed =
      failures(20'000, [&](const std::vector<half_plane>& planes) { return holds_its_centre(cut(planes)); });
  CHECK(failed == 0);

  // Between two nearly parallel lines, or a corner that is hardly cut off.
  some_planes next;
  int outside = 0, slivers = 0;
  for (int i = 0; i != 20'000; ++i) {
    const half_plane h = next();
    const half_plane back{-h.constant + next.below(4), -h.x_slope, -h.y_slope - next.below(2)};
    for (const auto& p : {cut({h, back}), cut({h, next(), back})}) {
      slivers += !p.empty();
      outside += !holds_its_centre(p);
    }
  }
  CHECK(slivers > 1000);
  CHECK(outside == 0);
}

TEST_CASE("The root is the square root of every number from 0 to 2") {
  STATIC_REQUIRE(noexcept(tact::detail::square_root(2)));
  STATIC_REQUIRE(tact::detail::square_root(0) == 0);
  STATIC_REQUIRE(tact::detail::square_root(0.25) == 0.5);
  STATIC_REQUIRE(tact::detail::square_root(1) == 1);
  int off = 0;
  const auto count = [&off](double x) {  // a unit in the last place is at most 2⁻⁵² of the root
    off += std::abs(tact::detail::square_root(x) - std::sqrt(x)) > std::sqrt(x) * 0x1p-52;
  };
  for (int i = 0; i <= 2 * level::one; ++i) count(i / double{level::one});
  for (double x = 2; x > 1e-300; x *= 0.83) count(x);
  REQUIRE(off == 0);
}
