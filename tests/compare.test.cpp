// Where two models disagree: areas match a count, and pairs declare strategies to be the same.

#include <tact/compare.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <string_view>
#include <vector>

#include "laws/policy.hpp"
#include "testing/catch.hpp"

namespace {

using tact::disagreement;
using tact::equivalent;
using tact::level;
using tact::regions;
using tact::situation;
using tact::strategy_spec;

constexpr situation unknown{.assertiveness = 0.5, .cooperativeness = 0.5};

/// Two models, and the pairs of strategies that count as the same.
template <class One, class Other>
struct comparison;

template <>
struct comparison<laws::customer_care, laws::thomas_kilmann> {
  using one = laws::customer_care;
  using other = laws::thomas_kilmann;
  static constexpr equivalent pairs[] = {
      {"negotiation", "collaborating"}, {"compromise", "compromising"},  {"competition", "competing"},
      {"avoidance", "avoiding"},        {"procrastination", "avoiding"},
  };
};

template <>
struct comparison<laws::thomas_kilmann, laws::rahim> {
  using one = laws::thomas_kilmann;
  using other = laws::rahim;
  static constexpr equivalent pairs[] = {
      {"avoiding", "avoiding"},    {"accommodating", "obliging"},    {"compromising", "compromising"},
      {"competing", "dominating"}, {"collaborating", "integrating"},
  };
};

template <>
struct comparison<laws::rahim, laws::pruitt_rubin> {
  using one = laws::rahim;
  using other = laws::pruitt_rubin;
  static constexpr equivalent pairs[] = {
      {"avoiding", "inaction"},
      {"obliging", "yielding"},
      {"dominating", "contending"},
      {"integrating", "problem_solving"},
      {"compromising", "problem_solving"},
  };
};

/// A model of tact's own on a user's situation, and the user's.
template <>
struct comparison<laws::customer_care, acme::house> {
  using one = laws::customer_care;
  using other = acme::house;
  static constexpr equivalent pairs[] = {{"avoidance", "wait"},
                                         {"procrastination", "wait"},
                                         {"competition", "escalate"},
                                         {"negotiation", "refund"},
                                         {"compromise", "refund"}};
};

template <>
struct comparison<laws::pruitt_rubin, acme::poll> {
  using one = laws::pruitt_rubin;
  using other = acme::poll;
  static constexpr equivalent pairs[] = {{"yielding", "A"}, {"yielding", "B"}, {"contending", "6"}};
};

using comparisons =
    tact::catalog<comparison<laws::customer_care, laws::thomas_kilmann>, comparison<laws::thomas_kilmann, laws::rahim>,
                  comparison<laws::rahim, laws::pruitt_rubin>, comparison<laws::customer_care, acme::house>,
                  comparison<laws::pruitt_rubin, acme::poll>>;

/// Random situations for either model of a comparison.
template <class C>
struct some_pairs_of_situations {
  laws::some_situations<typename C::one::situation_type> one;
  laws::some_situations<typename C::other::situation_type> other;
};

/// How many random situations a comparison is tried on.
template <class C>
constexpr int many = tact::detail::lowered<typename C::other>.size() > 10 ? 20 : 300;

/// Reads a situation of M at the concerns (x, y) in steps.
template <class M>
std::size_t winner_at(tact::detail::inputs<typename M::situation_type> in, int x, int y) {
  in[0] = static_cast<std::int16_t>(x);
  in[1] = static_cast<std::int16_t>(y);
  return tact::detail::lowered<M>.template winner<tact::detail::score_of<M>>(in);
}

bool is_pair(std::span<const equivalent> pairs, std::string_view one, std::string_view other) {
  return std::any_of(pairs.begin(), pairs.end(), [&](const equivalent& p) { return p.one == one && p.other == other; });
}

/// For each two strategies the share of the square, by the midpoints of n × n cells, where they are the two advices.
template <class C>
std::vector<std::vector<double>> counted(const typename C::one::situation_type& s,
                                         const typename C::other::situation_type& t, int n) {
  using one = typename C::one;
  using other = typename C::other;
  std::vector shares(tact::detail::lowered<one>.size(), std::vector<double>(tact::detail::lowered<other>.size()));
  const auto in = tact::detail::inputs_of(s);
  const auto on = tact::detail::inputs_of(t);
  const int cell = level::one / n;
  for (int x = cell / 2; x < level::one; x += cell)
    for (int y = cell / 2; y < level::one; y += cell)
      shares[winner_at<one>(in, x, y)][winner_at<other>(on, x, y)] += 1.0 / n / n;
  return shares;
}

/// True when every overlap's area is the count's within 2/n (as in map.test.cpp: an overlap is convex), and the
/// disagreement is within 2e-3.
template <class C>
bool as_counted(const typename C::one::situation_type& s, const typename C::other::situation_type& t, int n) {
  const auto one = regions<typename C::one>(s);
  const auto other = regions<typename C::other>(t);
  auto shares = counted<C>(s, t, n);

  double share = 0;
  for (std::size_t i = 0; i != one.size(); ++i)
    for (std::size_t k = 0; k != other.size(); ++k)
      share += is_pair(C::pairs, one[i].name, other[k].name) ? 0 : shares[i][k];

  tact::for_each_overlap(one, other, C::pairs, [&](const auto& part) {
    shares[*tact::detail::lowered<typename C::one>.from_name(part.one)]
          [*tact::detail::lowered<typename C::other>.from_name(part.other)] -= part.where.area();
  });
  double error = 0;
  for (const auto& line : shares)
    for (const double left : line) error = std::max(error, std::abs(left));
  const auto measured = disagreement(one, other, C::pairs);
  return error < 2.0 / n && measured && std::abs(measured.share - share) < 2e-3;
}

template <std::size_t N>
constexpr auto map_of(const std::array<strategy_spec, N>& strategies, const situation& s = unknown) {
  return regions(*tact::runtime_model<situation, N>::from(strategies), s);
}

/// Every strategy of a map paired with its own name.
template <class Map>
std::vector<equivalent> identity(const Map& map) {
  std::vector<equivalent> pairs;
  for (const auto& r : map) pairs.push_back({r.name, r.name});
  return pairs;
}

constexpr std::array beside{strategy_spec{.name = "left", .ideal = {0, 0.5}},
                            strategy_spec{.name = "right", .ideal = {1, 0.5}}};
constexpr std::array above{strategy_spec{.name = "low", .ideal = {0.5, 0}},
                           strategy_spec{.name = "high", .ideal = {0.5, 1}}};

}  // namespace

// ---- every comparison

TEMPLATE_LIST_TEST_CASE("The disagreement is the share of a grid where the advice differs", "", comparisons) {
  constexpr int n = many<TestType> < 100 ? 256 : 1024;
  some_pairs_of_situations<TestType> next;
  CHECK(as_counted<TestType>(typename TestType::one::situation_type{.assertiveness = 0.5, .cooperativeness = 0.5},
                             typename TestType::other::situation_type{.assertiveness = 0.5, .cooperativeness = 0.5},
                             n));
  CHECK(as_counted<TestType>(next.one(), next.other(), n));
}

TEMPLATE_LIST_TEST_CASE("Overlaps cover the square, each inside of its two regions", "", comparisons) {
  some_pairs_of_situations<TestType> next;
  int failed = 0;
  for (int i = 0; i != many<TestType>; ++i) {
    const auto one = regions<typename TestType::one>(next.one());
    const auto other = regions<typename TestType::other>(next.other());
    double sum = 0;
    std::size_t last = 0;
    tact::for_each_overlap(one, other, TestType::pairs, [&](const auto& part) {
      sum += part.where.area();
      const std::size_t a = *tact::detail::lowered<typename TestType::one>.from_name(part.one);
      const std::size_t b = *tact::detail::lowered<typename TestType::other>.from_name(part.other);
      failed += part.where.size() < 3 || part.agree != is_pair(TestType::pairs, part.one, part.other);
      failed += a * other.size() + b < last;  // the first map's in order, each with the second's
      last = a * other.size() + b + 1;
      for (const tact::detail::side& corner : part.where) {
        for (const tact::detail::side& s : one[a].outline) failed += corner.from.inside(s.line) < 0;
        for (const tact::detail::side& s : other[b].outline) failed += corner.from.inside(s.line) < 0;
      }
    });
    failed += std::abs(sum - 1) > 1e-12;
  }
  REQUIRE(failed == 0);
}

TEMPLATE_LIST_TEST_CASE("At a point of an overlap the two models advise its two strategies", "", comparisons) {
  using one = typename TestType::one;
  using other = typename TestType::other;
  some_pairs_of_situations<TestType> next;
  std::mt19937 engine{11};
  int failed = 0, inside = 0;
  for (int i = 0; i != many<TestType>; ++i) {
    const auto s = next.one();
    const auto t = next.other();
    const auto check = [&](const tact::position& p, std::string_view a, std::string_view b, const auto& where) {
      const tact::detail::intersection at{std::lround(p.assertiveness * level::one),
                                          std::lround(p.cooperativeness * level::one), 1};
      for (const tact::detail::side& side : where)
        if (at.inside(side.line) <= 0) return;
      ++inside;
      const int x = static_cast<int>(at.x), y = static_cast<int>(at.y);
      failed += tact::detail::lowered<one>[winner_at<one>(tact::detail::inputs_of(s), x, y)].name != a;
      failed += tact::detail::lowered<other>[winner_at<other>(tact::detail::inputs_of(t), x, y)].name != b;
    };
    const tact::position random{static_cast<double>(engine()) / 4294967296.0,
                                static_cast<double>(engine()) / 4294967296.0};
    tact::for_each_overlap(regions<one>(s), regions<other>(t), TestType::pairs, [&](const auto& part) {
      check(part.where.centre(), part.one, part.other, part.where);
      check(random, part.one, part.other, part.where);
    });
  }
  REQUIRE(failed == 0);
  REQUIRE(inside > many<TestType>);
}

TEMPLATE_LIST_TEST_CASE("The disagreement is the same from either side", "", comparisons) {
  std::vector<equivalent> swapped;
  for (const equivalent& p : TestType::pairs) swapped.push_back({p.other, p.one});
  some_pairs_of_situations<TestType> next;
  int failed = 0;
  for (int i = 0; i != many<TestType>; ++i) {
    const auto one = regions<typename TestType::one>(next.one());
    const auto other = regions<typename TestType::other>(next.other());
    failed +=
        std::abs(disagreement(one, other, TestType::pairs).share - disagreement(other, one, swapped).share) > 1e-12;
  }
  REQUIRE(failed == 0);
}

TEMPLATE_LIST_TEST_CASE("Without pairs models disagree everywhere, with all pairs nowhere", "", comparisons) {
  some_pairs_of_situations<TestType> next;
  int failed = 0;
  for (int i = 0; i != many<TestType>; ++i) {
    const auto one = regions<typename TestType::one>(next.one());
    const auto other = regions<typename TestType::other>(next.other());
    std::vector<equivalent> all;
    for (const auto& a : one)
      for (const auto& b : other) all.push_back({a.name, b.name});
    failed += std::abs(disagreement(one, other, {}).share - 1) > 1e-12 || disagreement(one, other, all).share != 0;
  }
  REQUIRE(failed == 0);
}

TEMPLATE_LIST_TEST_CASE("A model agrees with itself", "", laws::models) {
  using S = typename TestType::situation_type;
  const int failures = laws::failures<S>(tact::detail::lowered<TestType>.size() > 10 ? 20 : 300, [](const S& s) {
    const auto map = regions<TestType>(s);
    return std::abs(disagreement(map, map, identity(map)).share) < 1e-12;
  });
  REQUIRE(failures == 0);
}

TEMPLATE_LIST_TEST_CASE("A name that no strategy has gives no result", "", comparisons) {
  some_pairs_of_situations<TestType> next;
  const auto one = regions<typename TestType::one>(next.one());
  const auto other = regions<typename TestType::other>(next.other());
  const std::vector<equivalent> sound(std::begin(TestType::pairs), std::end(TestType::pairs));
  REQUIRE(tact::detail::first_unknown(one, other, sound) == nullptr);
  const equivalent strangers[] = {{"stranger", sound[0].other}, {sound[0].one, "stranger"}, {"", ""}};
  for (const equivalent& stranger : strangers)
    for (std::size_t place = 0; place <= sound.size(); ++place) {
      auto pairs = sound;
      pairs.insert(pairs.begin() + static_cast<std::ptrdiff_t>(place), stranger);
      CHECK(tact::detail::first_unknown(one, other, pairs) == &pairs[place]);
      CHECK_FALSE(disagreement(one, other, pairs));
      CHECK(disagreement(one, other, pairs).unknown == &pairs[place]);
      CHECK(disagreement(one, other, pairs).share == 0);
    }
}

// ---- by hand

TEST_CASE("Two halves against two halves") {
  constexpr auto one = map_of(beside);
  constexpr auto other = map_of(above);
  constexpr equivalent left_low{"left", "low"}, left_high{"left", "high"}, right_high{"right", "high"};
  STATIC_REQUIRE(disagreement(one, other, {}).share == 1.0);
  STATIC_REQUIRE(disagreement(one, other, std::array{left_low}).share == 0.75);
  STATIC_REQUIRE(disagreement(one, other, std::array{left_low, right_high}).share == 0.5);
  // One strategy in several pairs, and a pair listed twice.
  STATIC_REQUIRE(disagreement(one, other, std::array{left_low, left_high}).share == 0.5);
  STATIC_REQUIRE(disagreement(one, other, std::array{left_low, left_high, right_high}).share == 0.25);
  STATIC_REQUIRE(disagreement(one, other, std::array{left_low, left_low}).share == 0.75);
  constexpr equivalent crossed[] = {{"low", "left"}};
  CHECK_FALSE(disagreement(one, other, crossed));
}

TEST_CASE("Thomas and Kilmann part from Pruitt and Rubin by their compromise, and by a step of one bias") {
  // The compromise holds 81 · 80 / 128² / 2. Avoiding has a step less than its neighbours, who hold a strip of width
  // 1/256 of its quarter, from the edge to the compromise: each (128² − 127²) / 256² / 2 − 5/16 / 256.
  constexpr equivalent pairs[] = {{"avoiding", "inaction"},
                                  {"accommodating", "yielding"},
                                  {"competing", "contending"},
                                  {"collaborating", "problem_solving"}};
  STATIC_REQUIRE(
      disagreement(regions<laws::thomas_kilmann>(unknown), regions<laws::pruitt_rubin>(unknown), pairs).share ==
      81 * 80.0 / (128 * 128) / 2 + 2 * (255.0 / (256 * 256) / 2 - 5.0 / 16 / 256));
}

TEST_CASE("Models of other sizes: a lone strategy against many") {
  constexpr auto lone = map_of(std::array{strategy_spec{.name = "always", .ideal = {0, 0}}});
  constexpr auto many_names = regions<laws::customer_care>(unknown);
  // What negotiation holds is worked out in map.test.cpp.
  constexpr equivalent pairs[] = {{"always", "negotiation"}};
  CHECK(std::abs(disagreement(lone, many_names, pairs).share - (1 - 121.0 / 256 * (63 + 184) / 256 / 2)) < 1e-14);
}

TEST_CASE("A blocked strategy keeps its name and holds nothing") {
  // In anger only one of the documents' five is open, and of Thomas and Kilmann's those that give way.
  const situation angry{.assertiveness = 0, .cooperativeness = 0, .anger = 1};
  const auto hot = regions<laws::customer_care>(angry);
  const auto cold = regions<laws::customer_care>(unknown);
  constexpr equivalent confrontation[] = {
      {"negotiation", "negotiation"}, {"compromise", "compromise"}, {"competition", "competition"}};
  REQUIRE(tact::detail::first_unknown(hot, cold, confrontation) == nullptr);
  CHECK(std::abs(disagreement(hot, cold, confrontation).share - 1) < 1e-12);

  // The advice is the same with and without anger where postponing was best anyway.
  const double kept = 1 - disagreement(hot, cold, identity(cold)).share;
  CHECK(std::abs(kept - cold[3].area()) < 1e-12);
  tact::for_each_overlap(hot, cold, {}, [](const auto& part) {
    CHECK(part.one == "procrastination");
    CHECK_FALSE(part.agree);
  });
}

TEST_CASE("A strategy without area takes no part") {
  constexpr std::array three{strategy_spec{.name = "left", .ideal = {0, 0.5}},
                             strategy_spec{.name = "never", .ideal = {0.5, 0.5}, .bias = -1},
                             strategy_spec{.name = "right", .ideal = {1, 0.5}}};
  const auto map = map_of(three);
  int parts = 0;
  const auto none_is_never = [&parts](const auto& part) {
    ++parts;
    CHECK(part.one != "never");
    CHECK(part.other != "never");
  };
  tact::for_each_overlap(map, map_of(above), {}, none_is_never);
  tact::for_each_overlap(map_of(above), map, {}, none_is_never);
  CHECK(parts == 8);
}

TEST_CASE("An overlap of one line or one corner is none") {
  const auto map = map_of(beside);
  int parts = 0;
  tact::for_each_overlap(map, map, {}, [&parts](const auto& part) {
    ++parts;
    CHECK(part.one == part.other);
  });
  CHECK(parts == 2);

  // Quarters against themselves: neighbours share a side, the opposite a corner.
  const auto quarters = regions<laws::pruitt_rubin>(unknown);
  parts = 0;
  tact::for_each_overlap(quarters, quarters, {}, [&parts](const auto&) { ++parts; });
  CHECK(parts == 4);
}
