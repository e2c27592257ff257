// Every shipped model: equal shares, each ideal in its own region, no factor that makes a strategy vanish or dominate.

#include <array>
#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <tact/tact.hpp>

#include "testing/catch.hpp"
#include "testing/shares.hpp"

using namespace tact;

#define SHIPPED_MODELS models::customer_care, models::thomas_kilmann, models::rahim, models::pruitt_rubin

// A second way to the shares: clip the unit square by the bisector against every other strategy, from
// the policies' own numbers in doubles, and take the area of what is left.
namespace {

struct point {
  double x, y;
};

using polygon = std::vector<point>;

// The part of a convex polygon where a·x + b·y + c ≥ 0.
polygon clipped(const polygon& from, double a, double b, double c) {
  polygon to;
  const auto value = [=](point p) { return a * p.x + b * p.y + c; };
  for (std::size_t i = 0; i != from.size(); ++i) {
    const point p = from[i], q = from[(i + 1) % from.size()];
    const double at_p = value(p), at_q = value(q);
    if (at_p >= 0) to.push_back(p);
    if ((at_p < 0) != (at_q < 0)) {
      const double t = at_p / (at_p - at_q);
      to.push_back({p.x + t * (q.x - p.x), p.y + t * (q.y - p.y)});
    }
  }
  return to;
}

double area(const polygon& p) {
  double twice = 0;
  for (std::size_t i = 0; i != p.size(); ++i) {
    const point a = p[i], b = p[(i + 1) % p.size()];
    twice += a.x * b.y - b.x * a.y;
  }
  return std::abs(twice) / 2;
}

template <class Descriptions>
double area_of(const Descriptions& all, std::size_t k) {
  polygon region{{0, 0}, {1, 0}, {1, 1}, {0, 1}};
  const auto lead = [](const strategy_spec& d) {
    const double x = d.ideal.assertiveness, y = d.ideal.cooperativeness;
    return std::array<double, 3>{2 * x, 2 * y, d.bias - x * x - y * y};
  };
  for (std::size_t j = 0; j != all.size(); ++j) {
    if (j == k) continue;
    const auto mine = lead(all[k]), theirs = lead(all[j]);
    region = clipped(region, mine[0] - theirs[0], mine[1] - theirs[1], mine[2] - theirs[2]);
  }
  return area(region);
}

}  // namespace

TEMPLATE_TEST_CASE("a shipped model gives its strategies equal shares when nothing is known", "[models][laws]",
                   SHIPPED_MODELS) {
  const auto counted = testing::shares_of(detail::lowered<TestType>, testing::unknown);
  const auto all = detail::specs_of<TestType>();
  double sum = 0;
  for (std::size_t k = 0; k != all.size(); ++k) {
    INFO(all[k].name);
    const double exact = area_of(all, k);
    sum += exact;
    CHECK(std::abs(exact - 1.0 / static_cast<double>(all.size())) <= 0.02);
    CHECK(std::abs(exact - counted.at(all[k].name)) <= 2e-3);
  }
  CHECK(std::abs(sum - 1) <= 1e-12);
}

TEMPLATE_TEST_CASE("every ideal lies in its own strategy's region", "[models][laws]", SHIPPED_MODELS) {
  STATIC_REQUIRE([] {
    for (const strategy_spec& d : detail::specs_of<TestType>()) {
      typename TestType::situation_type s = {.assertiveness = d.ideal.assertiveness,
                                             .cooperativeness = d.ideal.cooperativeness};
      const auto advice = recommend<TestType>(s);
      if (advice.name() != d.name || advice.margin() <= 0) return false;
    }
    return true;
  }());
}

TEMPLATE_TEST_CASE("no single factor makes a strategy vanish or dominate, gates aside", "[models][laws]",
                   SHIPPED_MODELS) {
  for (const auto& factor : situation::factors) {
    if (factor.transform != transform::itself || factor.name == "anger") continue;  // anger works by its gate alone
    for (const double value : {0.0, 0.25, 0.75, 1.0}) {
      for (const auto& [strategy, share] :
           testing::shares_of(detail::lowered<TestType>, testing::with(factor.member, value))) {
        INFO(factor.name << " at " << value << ": " << strategy << " holds " << share);
        CHECK(share <= 0.9);
        if (strategy != "procrastination" || factor.name != "urgency") CHECK(share >= 0.02);
      }
    }
  }
}

TEMPLATE_TEST_CASE("biases have mean 0 on the grid", "[models][laws]", SHIPPED_MODELS) {
  int sum = 0;
  for (const strategy_spec& d : detail::specs_of<TestType>()) sum += detail::to_grid(d.bias);
  CHECK(2 * std::abs(sum) <= static_cast<int>(TestType::strategies::size));  // nearer to 0 than any other whole step
}

TEMPLATE_TEST_CASE("weights are one scale, for or against, and name their row", "[models][laws]", SHIPPED_MODELS) {
  for (const strategy_spec& d : detail::specs_of<TestType>())
    for (const weight& w : d.weights) {
      INFO(d.name << " / " << w.factor);
      CHECK(std::abs(w.value) == 8.0 / 128);
      CHECK_FALSE(std::string_view{w.source}.empty());
    }
}

TEMPLATE_TEST_CASE("a model has answers everywhere anger closes its gates", "[models][gates]", SHIPPED_MODELS) {
  const auto calm =
      testing::shares_of(detail::lowered<TestType>, testing::with(&situation::anger, level{0.75 - 1.0 / 16384}));
  CHECK(calm == testing::shares_of(detail::lowered<TestType>, testing::unknown));  // no weight, only the gate

  for (const auto& [strategy, share] :
       testing::shares_of(detail::lowered<TestType>, testing::with(&situation::anger, 0.75))) {
    const auto index = *detail::lowered<TestType>.from_name(strategy);
    const bool gated =
        detail::lowered<TestType>[index].blocked(detail::inputs_of(testing::with(&situation::anger, 0.75)));
    INFO(strategy);
    CHECK((share == 0) == gated);
  }
}

// The strategies that the gate leaves open: by D4, row F, in the default model; by TKI AV4 and Rahim AV+3, and those
// that yield, in the models without postponement.
TEST_CASE("anger leaves what the literature leaves", "[models][gates]") {
  const auto left = [](const auto& model) {
    std::vector<std::string> names;
    for (const auto& [strategy, share] : testing::shares_of(model, testing::with(&situation::anger, 0.9)))
      if (share > 0) names.emplace_back(strategy);
    return names;
  };
  CHECK(left(detail::lowered<models::customer_care>) == std::vector<std::string>{"avoidance", "procrastination"});
  CHECK(left(detail::lowered<models::thomas_kilmann>) == std::vector<std::string>{"accommodating", "avoiding"});
  CHECK(left(detail::lowered<models::rahim>) == std::vector<std::string>{"avoiding", "obliging"});
  CHECK(left(detail::lowered<models::pruitt_rubin>) == std::vector<std::string>{"inaction", "yielding"});
}

TEST_CASE("the documents' biases are the design's, less their mean", "[models]") {
  const std::map<std::string_view, int> over_128{
      {"avoidance", 29}, {"procrastination", 5}, {"competition", 24}, {"compromise", 0}, {"negotiation", 24}};
  for (const strategy_spec& d : detail::specs_of<models::customer_care>())
    CHECK(d.bias == (over_128.at(d.name) - 16) / 128.0);  // the mean is 16.4: 16 on the grid
}
