// The map: each region is where its strategy is advised, neighbours share borders, and together they are the square.

#include <tact/map.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <string_view>
#include <vector>

#include <tact/recommend.hpp>

#include "laws/policy.hpp"
#include "testing/catch.hpp"

namespace {

using tact::level;
using tact::position;
using tact::regions;
using tact::situation;
using tact::strategy_spec;
using tact::detail::intersection;
using tact::detail::side;

constexpr situation unknown{.assertiveness = 0.5, .cooperativeness = 0.5};

/// The same factors with other concerns, in steps.
template <class Situation>
constexpr Situation at(Situation s, std::int64_t x, std::int64_t y) {
  s.assertiveness = static_cast<double>(x) / level::one;
  s.cooperativeness = static_cast<double>(y) / level::one;
  return s;
}

/// The least by which a point is inside any side of a region; negative outside.
template <class Region>
std::int64_t depth(const Region& r, const intersection& p) {
  std::int64_t least = r.outline.empty() ? -1 : INT64_MAX;
  for (const side& s : r.outline) least = std::min(least, p.inside(s.line));
  return least;
}

/// The corner in which a side ends.
template <class Region>
position end_of(const Region& r, const side& s) {
  return r.outline.corner(static_cast<std::size_t>(&s - r.outline.begin()) + 1);
}

double distance(position a, position b) {
  return std::hypot(a.assertiveness - b.assertiveness, a.cooperativeness - b.cooperativeness);
}

/// The share of the square that each strategy wins, by the midpoints of n × n cells, n a power of two.
///
/// In a column of a convex region such a count is wrong by less than one cell, and the sum over the columns by one
/// more column at most, because a column's length rises once and falls once: 2/n in all.
template <class M>
std::vector<double> counted(const typename M::situation_type& s, int n) {
  std::vector<int> cells(tact::detail::lowered<M>.size());
  auto in = tact::detail::inputs_of(s);
  const int cell = level::one / n;
  for (int x = cell / 2; x < level::one; x += cell)
    for (int y = cell / 2; y < level::one; y += cell) {
      in[0] = static_cast<std::int16_t>(x);
      in[1] = static_cast<std::int16_t>(y);
      ++cells[tact::detail::lowered<M>.template winner<tact::detail::score_of<M>>(in)];
    }
  std::vector<double> shares;
  for (const int c : cells) shares.push_back(static_cast<double>(c) / n / n);
  return shares;
}

/// How far the map is from the count, at most.
template <class M>
double error_of_count(const typename M::situation_type& s, int n) {
  const auto shares = counted<M>(s, n);
  const auto map = regions<M>(s);
  double error = 0;
  for (std::size_t i = 0; i != map.size(); ++i) error = std::max(error, std::abs(shares[i] - map[i].area()));
  return error;
}

/// The whole formula at a point, in doubles, without −|p|².
template <class Situation>
double score_at(const strategy_spec& d, const Situation& s, position p) {
  const auto on_grid = [](double x) { return static_cast<double>(laws::grid_steps(x)) / 128; };
  return laws::shown_score(d, at(s, 0, 0)) + 2 * p.assertiveness * on_grid(d.ideal.assertiveness) +
         2 * p.cooperativeness * on_grid(d.ideal.cooperativeness);
}

template <class A, class B>
bool same_map(const A& a, const B& b) {
  if (a.size() != b.size() || a.styles() != b.styles()) return false;
  for (std::size_t i = 0; i != a.size(); ++i) {
    const auto& p = a[i].outline;
    const auto& q = b[i].outline;
    if (a[i].name != b[i].name || p.size() != q.size()) return false;
    for (std::size_t k = 0; k != p.size(); ++k) {
      const side &s = p.begin()[k], &t = q.begin()[k];
      if (s.beyond != t.beyond || s.from.x != t.from.x || s.from.y != t.from.y || s.from.w != t.from.w) return false;
      if (s.line.constant != t.line.constant || s.line.x_slope != t.line.x_slope || s.line.y_slope != t.line.y_slope)
        return false;
    }
  }
  return true;
}

/// Every side with a name has a counterpart: the neighbour's side with this region's name and the same two ends.
template <class Map>
constexpr bool neighbours_are_mutual(const Map& map) {
  constexpr auto near = [](position a, position b) {
    const double dx = a.assertiveness - b.assertiveness, dy = a.cooperativeness - b.cooperativeness;
    return dx * dx + dy * dy < 1e-24;
  };
  for (const auto& r : map)
    for (std::size_t i = 0; i != r.outline.size(); ++i) {
      const std::string_view beyond = r.outline.begin()[i].beyond;
      if (beyond.empty()) continue;
      int mates = 0;
      for (const auto& other : map)
        for (std::size_t k = 0; k != other.outline.size(); ++k)
          mates += other.name == beyond && other.outline.begin()[k].beyond == r.name &&
                   near(other.outline.corner(k), r.outline.corner(i + 1)) &&
                   near(other.outline.corner(k + 1), r.outline.corner(i));
      if (mates != 1) return false;
    }
  return true;
}

/// The map of a model made here, for unknown factors.
template <std::size_t N>
constexpr auto map_of(const std::array<strategy_spec, N>& strategies, const situation& s = unknown) {
  return regions(*tact::runtime_model<situation, N>::from(strategies), s);
}

template <class Map>
constexpr double area_of(const Map& map, std::string_view name) {
  for (const auto& r : map)
    if (r.name == name) return r.area();
  return -1;
}

/// How many situations a model is asked about: the survey's has thirty-three strategies, the others about five.
template <class M>
constexpr int many = tact::detail::lowered<M>.size() > 10 ? 60 : 1000;

}  // namespace

// ---- every model

TEMPLATE_LIST_TEST_CASE("The regions make the whole square", "", laws::models) {
  using S = typename TestType::situation_type;
  const int failures = laws::failures<S>(many<TestType>, [](const S& s) {
    const auto map = regions<TestType>(s);
    double sum = 0, rim = 0;
    for (const auto& r : map) {
      if (r.area() < 0 || r.outline.empty() != (r.outline.size() == 0)) return false;
      sum += r.area();
      for (const side& a : r.outline)
        if (a.beyond.empty()) rim += distance(a.from.in_square(), end_of(r, a));
    }
    return std::abs(sum - 1) < 1e-12 && std::abs(rim - 4) < 1e-12;
  });
  REQUIRE(failures == 0);
}

TEMPLATE_LIST_TEST_CASE("Regions come in the order of the catalog, and none where a gate blocks", "", laws::models) {
  using S = typename TestType::situation_type;
  static constexpr auto model = tact::detail::specs_of<TestType>();
  const int failures = laws::failures<S>(many<TestType>, [](const S& s) {
    const auto map = regions<TestType>(s);
    if (map.size() != model.size() || map.styles() != tact::detail::style_names_of<TestType>()) return false;
    if (map.end() - map.begin() != static_cast<std::ptrdiff_t>(map.size())) return false;
    for (std::size_t i = 0; i != map.size(); ++i) {
      if (map[i].name != model[i].name || map[i].blocked != laws::blocked(model[i], s)) return false;
      if (map[i].blocked && !map[i].outline.empty()) return false;
    }
    return true;
  });
  REQUIRE(failures == 0);
}

TEMPLATE_LIST_TEST_CASE("The concerns of a situation do not change its map", "", laws::models) {
  using S = typename TestType::situation_type;
  const int failures = laws::failures<S>(many<TestType> / 4, [](const S& s) {
    return same_map(regions<TestType>(s), regions<TestType>(at(s, 0, 0))) &&
           same_map(regions<TestType>(s), regions<TestType>(at(s, level::one, 5)));
  });
  REQUIRE(failures == 0);
}

TEMPLATE_LIST_TEST_CASE("The advice at a point is the region's that holds it", "", laws::models) {
  using S = typename TestType::situation_type;
  std::mt19937 engine{7};
  const auto random = [&engine] { return static_cast<double>(engine()) / 4294967296.0; };
  int inside = 0;
  const int failures = laws::failures<S>(many<TestType>, [&](const S& s) {
    const auto map = regions<TestType>(s);
    const auto holds = [&](double x, double y) {
      const intersection p{std::lround(x * level::one), std::lround(y * level::one), 1};
      const auto advice = tact::recommend<TestType>(at(s, p.x, p.y));
      for (const auto& r : map) {
        const bool advised = r.name == advice.name();
        const std::int64_t d = depth(r, p);
        if (d > 0) ++inside;
        if (advised ? d < 0 && advice.margin() > 0 : d > 0) return false;
      }
      return true;
    };
    if (!holds(s.assertiveness.value(), s.cooperativeness.value()) || !holds(random(), random())) return false;
    for (const auto& r : map) {
      if (r.outline.empty()) continue;
      if (!holds(r.outline.centre().assertiveness, r.outline.centre().cooperativeness)) return false;
      double weights = 0, x = 0, y = 0;
      for (std::size_t i = 0; i != r.outline.size(); ++i) {
        const double w = random();
        weights += w;
        x += w * r.outline.corner(i).assertiveness;
        y += w * r.outline.corner(i).cooperativeness;
      }
      if (!holds(x / weights, y / weights)) return false;
    }
    return true;
  });
  REQUIRE(failures == 0);
  REQUIRE(inside > many<TestType>);
}

TEMPLATE_LIST_TEST_CASE("A region's area is the share of a coarse grid that its strategy wins", "", laws::models) {
  using S = typename TestType::situation_type;
  constexpr int n = 128;
  const int failures =
      laws::failures<S>(many<TestType> / 50, [](const S& s) { return error_of_count<TestType>(s, n) < 2.0 / n; });
  REQUIRE(failures == 0);
}

TEMPLATE_LIST_TEST_CASE("A region's area is the share of a fine grid that its strategy wins", "",
                        laws::shipped_models) {
  constexpr int n = 2048;
  STATIC_REQUIRE(2.0 / n < 1e-3);
  CHECK(error_of_count<TestType>(unknown, n) < 2.0 / n);
}

TEST_CASE("The default model's areas are its shares of all points of a grid of 4097 by 4097, within a thousandth") {
  constexpr int n = 4097;
  constexpr auto map = regions(unknown);
  std::array<int, map.capacity()> points{};
  auto in = tact::detail::inputs_of(unknown);
  for (int i = 0; i != n; ++i)
    for (int j = 0; j != n; ++j) {
      in[0] = static_cast<std::int16_t>(4 * i);
      in[1] = static_cast<std::int16_t>(4 * j);
      ++points[tact::detail::lowered<laws::customer_care>.winner<std::int32_t>(in)];
    }
  for (std::size_t k = 0; k != map.size(); ++k) CHECK(std::abs(map[k].area() - points[k] / (double{n} * n)) < 1e-3);
}

TEMPLATE_LIST_TEST_CASE("A region's area is the share of a grid where much is known", "", laws::shipped_models) {
  constexpr int n = 512;
  const situation known[] = {
      {.assertiveness = 0, .cooperativeness = 0, .anger = 1, .stakes = 0.9, .power = 0.1},
      {.assertiveness = 0, .cooperativeness = 0, .urgency = 0.7, .relationship = 1, .impasse = 0.3},
      {.assertiveness = 0, .cooperativeness = 0, .legitimacy = 0.8, .power = 1, .complexity = 0, .scarcity = 1},
  };
  for (const situation& s : known) CHECK(error_of_count<TestType>(s, n) < 2.0 / n);
}

TEMPLATE_LIST_TEST_CASE("Neighbours name each other along the same border", "", laws::models) {
  using S = typename TestType::situation_type;
  const int failures =
      laws::failures<S>(many<TestType>, [](const S& s) { return neighbours_are_mutual(regions<TestType>(s)); });
  REQUIRE(failures == 0);
}

TEMPLATE_LIST_TEST_CASE("On a border two scores are equal, and no strategy is beyond the edge", "", laws::models) {
  using S = typename TestType::situation_type;
  static constexpr auto model = tact::detail::specs_of<TestType>();
  const int failures = laws::failures<S>(many<TestType>, [](const S& s) {
    const auto map = regions<TestType>(s);
    for (std::size_t i = 0; i != map.size(); ++i)
      for (const side& a : map[i].outline) {
        const position from = a.from.in_square(), to = end_of(map[i], a);
        const auto both = [&](double position::* axis, double edge) {
          return std::abs(from.*axis - edge) + std::abs(to.*axis - edge) < 1e-15;
        };
        const bool at_rim = both(&position::assertiveness, 0) || both(&position::assertiveness, 1) ||
                            both(&position::cooperativeness, 0) || both(&position::cooperativeness, 1);
        if (at_rim != a.beyond.empty()) return false;
        if (at_rim) continue;
        const auto other = tact::detail::lowered<TestType>.from_name(a.beyond);
        if (!other || *other == i) return false;
        for (const position p : {from, to}) {
          const double tie = score_at(model[i], s, p);
          if (std::abs(tie - score_at(model[*other], s, p)) > 1e-12) return false;
          for (const strategy_spec& d : model)
            if (!laws::blocked(d, s) && score_at(d, s, p) > tie + 1e-12) return false;
        }
      }
    return true;
  });
  REQUIRE(failures == 0);
}

TEMPLATE_LIST_TEST_CASE("A model made at run time has the typed one's map, for every capacity", "", laws::models) {
  using S = typename TestType::situation_type;
  static constexpr auto model = tact::detail::specs_of<TestType>();
  const auto styles = tact::detail::style_names_of<TestType>();
  const auto exact = *tact::runtime_model<S, model.size()>::from(model, styles);
  const auto roomy = *tact::runtime_model<S, 40>::from(model, styles);
  const int failures = laws::failures<S>(many<TestType> / 4, [&](const S& s) {
    const auto typed = regions<TestType>(s);
    return same_map(typed, regions(exact, s)) && same_map(typed, regions(roomy, s));
  });
  REQUIRE(failures == 0);
}

// ---- by hand

TEST_CASE("Pruitt and Rubin's map is four quarters") {
  STATIC_REQUIRE(noexcept(regions<laws::pruitt_rubin>(unknown)));
  constexpr auto map = regions<laws::pruitt_rubin>(unknown);
  STATIC_REQUIRE(map.size() == 4);
  for (const auto& r : map) {
    CHECK(r.outline.size() == 4);
    CHECK(r.area() == 0.25);
  }
  STATIC_REQUIRE(area_of(map, "inaction") == 0.25);
  STATIC_REQUIRE(map[3].outline.centre().assertiveness == 0.25);
  STATIC_REQUIRE(map[0].outline.centre().cooperativeness == 0.75);
}

TEST_CASE("The documents' negotiation is a trapezoid") {
  // With s = x + y, negotiation 2s − 2 + 8/128 against compromise s − ½ − 20/128: s ≥ 41/32. Against competition
  // 2x − 1 + 15/128: y ≥ 135/256. The others are behind compromise there. The corners are (193/256, 135/256),
  // (1, 135/256), (1, 1) and (9/32, 1), a trapezoid of height 121/256 between lengths of 63/256 and 184/256.
  constexpr auto map = regions(unknown);
  STATIC_REQUIRE(map[0].name == "negotiation");
  STATIC_REQUIRE(map[0].outline.size() == 4);
  STATIC_REQUIRE(map[0].area() == 121.0 / 256 * (63 + 184) / 256 / 2);
  STATIC_REQUIRE(map.styles() == tact::detail::style_names_of<laws::customer_care>());
}

TEST_CASE("In anger the documents leave the whole square to procrastination") {
  constexpr auto map = regions({.assertiveness = 0, .cooperativeness = 0, .anger = 0.75});
  STATIC_REQUIRE(map[0].outline.empty());
  STATIC_REQUIRE(map[1].outline.empty());
  STATIC_REQUIRE(map[2].outline.empty());
  STATIC_REQUIRE(map[3].area() == 1);
  STATIC_REQUIRE(map[4].outline.empty());

  // Urgency excuses confrontation's gate, but not avoidance's.
  STATIC_REQUIRE(
      regions({.assertiveness = 0, .cooperativeness = 0, .anger = 0.75, .urgency = 0.75})[4].outline.empty());
  STATIC_REQUIRE(regions({.assertiveness = 0, .cooperativeness = 0, .anger = 0.75, .urgency = 0.75})[0].area() > 0);
}

TEST_CASE("Thomas and Kilmann's compromising is a diamond amid four others") {
  // Collaborating 2s − 2 + 5/128 against compromising s − ½ − 19/128: s ≥ 168/128, and |x − y| ≥ 40/128 in the two
  // corners beside it. Avoiding has a step less, 4/128: s ≤ 87/128, and x, y ≤ 127/256 against its neighbours.
  constexpr auto map = regions<laws::thomas_kilmann>(unknown);
  STATIC_REQUIRE(area_of(map, "compromising") == (168 - 87) * 80.0 / (128 * 128) / 2);
  STATIC_REQUIRE(area_of(map, "collaborating") == 103.0 / 512);
  STATIC_REQUIRE(area_of(map, "avoiding") == (127.0 * 127 - 80 * 80 / 2) / (256 * 256));
  STATIC_REQUIRE(area_of(map, "accommodating") == area_of(map, "competing"));
  double all = 0;
  for (const auto& r : map) all += r.area();
  CHECK(std::abs(all - 1) < 1e-15);
}

TEST_CASE("A lone strategy holds the square") {
  constexpr auto map = map_of(std::array{strategy_spec{.name = "stay", .ideal = {0.25, 1}}});
  STATIC_REQUIRE(map.size() == 1);
  STATIC_REQUIRE(map[0].area() == 1);
  STATIC_REQUIRE(map[0].outline.size() == 4);
  for (const side& s : map[0].outline) CHECK(s.beyond.empty());
}

TEST_CASE("Of two with one ideal the one ahead holds all, and on a tie the first") {
  constexpr auto ahead = map_of(std::array{strategy_spec{.name = "first", .ideal = {0.5, 0.25}},
                                           strategy_spec{.name = "second", .ideal = {0.5, 0.25}, .bias = 1.0 / 128}});
  STATIC_REQUIRE(ahead[0].outline.empty());
  STATIC_REQUIRE(ahead[1].area() == 1);

  constexpr auto tie = map_of(std::array{strategy_spec{.name = "first", .ideal = {0.5, 0.25}},
                                         strategy_spec{.name = "second", .ideal = {0.5, 0.25}},
                                         strategy_spec{.name = "third", .ideal = {0.5, 0.25}}});
  STATIC_REQUIRE(tie[0].area() == 1);
  STATIC_REQUIRE(tie[0].outline.size() == 4);
  STATIC_REQUIRE(tie[1].outline.empty());
  STATIC_REQUIRE(tie[2].outline.empty());
}

TEST_CASE("A twin that a gate blocks leaves all to the other") {
  static constexpr tact::gate anger[] = {{.factor = "anger", .at = 0.75}};
  constexpr std::array twins{strategy_spec{.name = "first", .ideal = {1, 1}, .gates = anger},
                             strategy_spec{.name = "second", .ideal = {1, 1}}};
  STATIC_REQUIRE(map_of(twins)[0].area() == 1);
  constexpr auto hot = map_of(twins, {.assertiveness = 0, .cooperativeness = 0, .anger = 1});
  STATIC_REQUIRE(hot[0].outline.empty());
  STATIC_REQUIRE(hot[1].area() == 1);
}

TEST_CASE("A strategy that loses everywhere has no region and no neighbours") {
  constexpr auto map = map_of(std::array{strategy_spec{.name = "left", .ideal = {0, 0.5}},
                                         strategy_spec{.name = "never", .ideal = {0.5, 0.5}, .bias = -1},
                                         strategy_spec{.name = "right", .ideal = {1, 0.5}}});
  STATIC_REQUIRE(map[1].outline.empty());
  STATIC_REQUIRE(map[1].area() == 0);
  STATIC_REQUIRE(map[0].area() == 0.5);
  STATIC_REQUIRE(map[2].area() == 0.5);
  STATIC_REQUIRE(neighbours_are_mutual(map));
  for (const side& s : map[0].outline) CHECK(s.beyond != "never");
}

TEST_CASE("A region that is a point has no sides, though its strategy may be advised there") {
  // The scores are −1/2 and x + y − 1/2: equal at (0, 0), where the first wins.
  static constexpr std::array two{strategy_spec{.name = "corner", .ideal = {0, 0}, .bias = -0.5},
                                  strategy_spec{.name = "middle", .ideal = {0.5, 0.5}}};
  constexpr auto map = map_of(two);
  STATIC_REQUIRE(map[0].outline.empty());
  STATIC_REQUIRE(map[1].area() == 1);
  STATIC_REQUIRE(map[1].outline.size() == 4);
  static constexpr auto model = *tact::runtime_model<>::from(two);
  STATIC_REQUIRE(tact::recommend(model, at(unknown, 0, 0)).name() == "corner");
}

TEST_CASE("A region that is a line has no sides, and parts two neighbours who name each other") {
  // On x + y = 1 the three are equal: 0, x + y − ½ − ½ and 2(x + y) − 2. Elsewhere one of the outer two is ahead.
  constexpr strategy_spec low{.name = "low", .ideal = {0, 0}};
  constexpr strategy_spec line{.name = "line", .ideal = {0.5, 0.5}, .bias = -0.5};
  constexpr strategy_spec high{.name = "high", .ideal = {1, 1}};
  constexpr std::array orders{std::array{line, low, high}, std::array{low, line, high}, std::array{low, high, line}};
  constexpr std::array maps{map_of(orders[0]), map_of(orders[1]), map_of(orders[2])};
  for (const auto& map : maps) {
    CHECK(area_of(map, "line") == 0);
    CHECK(area_of(map, "low") == 0.5);
    CHECK(area_of(map, "high") == 0.5);
    CHECK(neighbours_are_mutual(map));
  }
}

TEST_CASE("The documents' procrastination can be a line") {
  // On s = x + y = 2515/4096 it equals avoidance, (84/128) s − 2 · (42/128)² − 11/128 = 13/128 + (8/128) · 30/16384 but
  // for urgency, and compromise. It is listed between the two, so is first beyond compromise's border.
  constexpr auto map = regions(
      {.assertiveness = 0, .cooperativeness = 0, .urgency = 12719.0 / 16384, .power = 8177.0 / 16384, .impasse = 0.25});
  STATIC_REQUIRE(map[3].outline.empty());
  STATIC_REQUIRE(map[4].area() > 0);
  CHECK(neighbours_are_mutual(map));
  for (const auto& r : map)
    for (const side& s : r.outline) CHECK(s.beyond != "procrastination");
}
