// Every shipped model: equal say for every factor, equal shares, each ideal in its own region, no factor that makes a
// strategy vanish or dominate, biases that are solved for, and what anger leaves open.

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include <tact/strategies/accommodation.hpp>
#include <tact/tact.hpp>

#include "testing/areas.hpp"
#include "testing/biases.hpp"
#include "testing/catch.hpp"
#include "testing/shares.hpp"

using namespace tact;

#define SHIPPED_MODELS models::customer_care, models::thomas_kilmann, models::rahim, models::pruitt_rubin

namespace {

/// A strategy, and a factor.
using pair_of_names = std::pair<std::string_view, std::string_view>;

/// The weights that do not have the same say as all others, in steps of 1/128. No other place knows an exception.
const std::map<pair_of_names, int> other_weights{
    {{"procrastination", "awaited"}, +20},  // to postpone is the whole point of waiting
    {{"procrastination", "stakes"}, -10},   // cooling off helps just where stakes are high
    {{"compromise", "advantage"}, -5},      // it stands for yielding, too, and
    {{"compromise", "disadvantage"}, +5},   // equal power and an outmatched side both favour it
};

/// The size of a weight, in steps of 1/128, with which a factor moves a score by 10/128 from neutral to its extreme.
int usual_weight(std::string_view factor) { return testing::neutral_of(factor) == 0.5 ? 20 : 10; }

/// The shares of the square by the strategies' names.
testing::shares exact_shares(const auto& specs, const situation& slice, const testing::polygon& box = testing::square) {
  testing::shares shares;
  const auto areas = testing::areas_of(testing::sites_of(specs, slice), box);
  for (std::size_t k = 0; k != areas.size(); ++k) shares[specs[k].name] = areas[k] / testing::area(box);
  return shares;
}

/// The strategies of model M with a share at these factors, in alphabetical order.
template <class M>
std::vector<std::string_view> open_in(const situation& s) {
  std::vector<std::string_view> names;
  for (const auto& [name, share] : exact_shares(detail::specs_of<M>(), s))
    if (share > 0) names.push_back(name);
  return names;
}

using names = std::vector<std::string_view>;

const situation furious = testing::with(&situation::anger, 0.9);
const situation furious_and_urgent = [] {
  situation s = furious;
  s.urgency = 0.9;
  return s;
}();

}  // namespace

// --- Weights

TEMPLATE_TEST_CASE("every factor has the same say", "[models][laws]", SHIPPED_MODELS) {
  for (const strategy_spec& d : detail::specs_of<TestType>())
    for (const weight& w : d.weights) {
      INFO(d.name << " / " << w.factor);
      const auto other = other_weights.find({d.name, w.factor});
      if (other == other_weights.end()) CHECK(std::abs(w.value) * 128 == usual_weight(w.factor));
      else CHECK(w.value * 128 == other->second);
      CHECK(w.factor != "anger");  // it works by its gate alone
    }
}

TEST_CASE("the exceptions exist, and are exceptions", "[models][laws]") {
  std::set<pair_of_names> found;
  for (const strategy_spec& d : detail::specs_of<models::customer_care>())
    for (const weight& w : d.weights)
      if (other_weights.contains({d.name, w.factor})) found.insert({d.name, w.factor});
  CHECK(found.size() == other_weights.size());
  for (const auto& [place, steps] : other_weights) CHECK(std::abs(steps) != usual_weight(place.second));
}

TEST_CASE("pro and con are one size", "[models]") {
  STATIC_REQUIRE(pro * 128 == 20);
  STATIC_REQUIRE(con == -pro);
}

// --- Biases

TEMPLATE_TEST_CASE("biases have mean 0", "[models][laws]", SHIPPED_MODELS) {
  int sum = 0;
  for (const strategy_spec& d : detail::specs_of<TestType>()) sum += detail::to_grid(d.bias);
  CHECK(sum == 0);
}

TEMPLATE_TEST_CASE("the biases in the header are those that the solver finds", "[models][biases]", SHIPPED_MODELS) {
  const auto all = detail::specs_of<TestType>();
  std::vector<int> written;
  for (const strategy_spec& d : all) written.push_back(detail::to_grid(d.bias));
  CHECK(testing::solved_biases(all) == written);
}

TEST_CASE("the solver finds the best of all biases, and of equals the one that favours what is listed first",
          "[models][biases]") {
  // Each of three in a row has a third of the square if the middle one has a bias of 1/24 less: 5.3 steps.
  const std::vector<strategy_spec> row{
      {.name = "a", .ideal = {0, 0.5}}, {.name = "b", .ideal = {0.5, 0.5}}, {.name = "c", .ideal = {1, 0.5}}};
  const std::vector<int> found = testing::solved_biases(row);
  testing::bias_solver judge(row);
  testing::unfairness least = judge.unfairness_of({0, 0, 0});
  std::vector<int> best{0, 0, 0};
  for (int a = -30; a <= 30; ++a)
    for (int b = -30; b <= 30; ++b)
      if (const auto u = judge.unfairness_of({a, b, -a - b});
          u < least || (u == least && best < std::vector{a, b, -a - b}))
        least = u, best = {a, b, -a - b};
  CHECK(found == best);
}

// --- Shares

TEMPLATE_TEST_CASE("a shipped model gives equal shares when nothing is known, apart from postponement",
                   "[models][laws]", SHIPPED_MODELS) {
  const auto all = detail::specs_of<TestType>();
  const auto exact = exact_shares(all, testing::unknown);
  const auto counted = testing::shares_of(detail::lowered<TestType>, testing::unknown);
  const bool postpones = exact.contains("procrastination");
  const double rest = postpones ? 1 - exact.at("procrastination") : 1;
  const double others = static_cast<double>(all.size() - std::size_t{postpones});
  double sum = 0;
  for (const auto& [name, share] : exact) {
    INFO(name << " holds " << share);
    sum += share;
    CHECK(std::abs(share - counted.at(name)) <= 2e-3);
    if (name != "procrastination") CHECK(std::abs(share - rest / others) <= 0.02);
  }
  CHECK(std::abs(sum - 1) <= 1e-12);
}

TEST_CASE("in the default model postponement holds a tenth of the square, and of the corner where one would yield",
          "[models][laws]") {
  const auto all = detail::specs_of<models::customer_care>();
  const auto shares = exact_shares(all, testing::unknown);
  const double postponement = shares.at("procrastination");
  CHECK(postponement >= 0.08);
  CHECK(postponement <= 0.10);
  for (const auto& [name, share] : shares)
    if (name != "procrastination") CHECK(std::abs(share - (1 - postponement) / 4) <= 0.003);

  const auto corner = exact_shares(all, testing::unknown, {{0, 0.5}, {0.5, 0.5}, {0.5, 1}, {0, 1}});
  CHECK(corner.at("procrastination") <= 0.11);
  CHECK(corner.at("compromise") >= 0.6);
  CHECK(corner.at("competition") == 0);
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

// Postponement is timing: it may vanish. What is awaited is to be waited for, so that it may end compromise.
TEMPLATE_TEST_CASE("no single factor makes a strategy vanish or dominate, gates aside", "[models][laws]",
                   SHIPPED_MODELS) {
  for (const auto& factor : situation::factors) {
    if (factor.transform != transform::itself || factor.name == "anger") continue;
    for (const double value : {0.0, 0.25, 0.75, 1.0})
      for (const auto& [strategy, share] :
           exact_shares(detail::specs_of<TestType>(), testing::with(factor.member, value))) {
        INFO(factor.name << " at " << value << ": " << strategy << " holds " << share);
        CHECK(share <= 0.9);
        const bool may_vanish = strategy == "procrastination" || (strategy == "compromise" && factor.name == "awaited");
        if (!may_vanish) CHECK(share >= 0.02);
      }
  }
}

// --- Anger

TEMPLATE_TEST_CASE("anger below its gate changes nothing, and at the gate blocks what has one", "[models][gates]",
                   SHIPPED_MODELS) {
  const auto all = detail::specs_of<TestType>();
  const situation calm = testing::with(&situation::anger, level{0.75 - 1.0 / 16384});
  CHECK(exact_shares(all, calm) == exact_shares(all, testing::unknown));

  const situation hot = testing::with(&situation::anger, 0.75);
  for (const auto& [strategy, share] : exact_shares(all, hot)) {
    const auto index = *detail::lowered<TestType>.from_name(strategy);
    INFO(strategy);
    CHECK((share == 0) == detail::lowered<TestType>[index].blocked(detail::inputs_of(hot)));
  }
}

// By D4, row F, in the default model; by TKI AV4 and Rahim AV+3, and those that yield, in the others.
TEST_CASE("anger leaves what the literature leaves", "[models][gates]") {
  CHECK(open_in<models::customer_care>(furious) == names{"procrastination"});
  CHECK(open_in<models::thomas_kilmann>(furious) == names{"accommodating", "avoiding"});
  CHECK(open_in<models::rahim>(furious) == names{"avoiding", "obliging"});
  CHECK(open_in<models::pruitt_rubin>(furious) == names{"inaction", "yielding"});
}

TEST_CASE("urgency excuses anger, except for avoidance in the default model", "[models][gates]") {
  const auto open = [](const auto& specs) {
    names left;
    const auto sites = testing::sites_of(specs, furious_and_urgent);
    for (std::size_t k = 0; k != sites.size(); ++k)
      if (sites[k].open) left.push_back(specs[k].name);
    return left;
  };
  CHECK(open(detail::specs_of<models::customer_care>()) ==
        names{"negotiation", "compromise", "competition", "procrastination"});
  CHECK(open(detail::specs_of<models::thomas_kilmann>()).size() == 5);
  CHECK(open(detail::specs_of<models::rahim>()).size() == 5);
  CHECK(open(detail::specs_of<models::pruitt_rubin>()).size() == 4);
  CHECK(recommend({.assertiveness = 0, .cooperativeness = 0, .anger = 0.9, .urgency = 0.9}).name() != "avoidance");
}

// --- A strategy that ships in no model

namespace {

template <class Model>
inline constexpr bool has_accommodation =
    requires { requires detail::lists<typename Model::strategies, accommodation>; };

}  // namespace

TEMPLATE_TEST_CASE("accommodation is in no shipped model", "[models][accommodation]", SHIPPED_MODELS) {
  STATIC_REQUIRE_FALSE(has_accommodation<TestType>);
}

TEST_CASE("a team that may yield in full adds accommodation", "[models][accommodation]") {
  using yielding = models::customer_care::with<accommodation>;
  STATIC_REQUIRE(has_accommodation<yielding>);
  STATIC_REQUIRE(recommend<yielding>({.assertiveness = 0, .cooperativeness = 1}).is<accommodation>());
  STATIC_REQUIRE(recommend<yielding>({.assertiveness = 0, .cooperativeness = 1}).outcome() == outcome::lose_win);
  STATIC_REQUIRE(recommend<yielding>({.assertiveness = 1, .cooperativeness = 1}).is<negotiation>());

  const auto all = detail::specs_of<yielding>();
  CHECK(exact_shares(all, testing::unknown).at("accommodation") >= 0.1);
  for (const strategy_spec& d : all)
    if (d.name == "accommodation") CHECK(d.bias == 0);
  CHECK(open_in<yielding>(furious) == names{"procrastination"});  // a concession to anger is not thought over
  situation s = furious_and_urgent;
  s.assertiveness = 0, s.cooperativeness = 1;
  CHECK(recommend<yielding>(s).is<accommodation>());
}
