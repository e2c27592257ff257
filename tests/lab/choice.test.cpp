// Choice probabilities: a second computation, limits, and what no temperature is.

#include <tact/lab/choice.hpp>

#include <cmath>
#include <limits>
#include <map>
#include <random>
#include <string_view>
#include <vector>

#include "laws/policy.hpp"
#include "testing/catch.hpp"

namespace lab = tact::lab;

namespace {

tact::situation any(laws::some_situations<tact::situation>& next) { return next(); }

/// The logit from the scores of the ranking, which contain −|p|², in long double.
template <class Model>
std::map<std::string_view, long double> by_scores(const tact::recommendation<Model>& advice, long double t) {
  std::map<std::string_view, long double> all;
  long double whole = 0;
  for (const tact::ranked& r : advice.ranking())
    if (!r.blocked) whole += all[r.name] = std::exp(static_cast<long double>(r.score) / t);
  for (auto& [name, share] : all) share /= whole;
  return all;
}

}  // namespace

TEMPLATE_LIST_TEST_CASE("Probabilities are those of a logit of the scores, and add up to 1", "[lab]", laws::models) {
  using S = typename TestType::situation_type;
  laws::some_situations<S> next;
  for (int n = 0; n != 200; ++n) {
    const auto advice = tact::recommend<TestType>(next());
    for (const double t : {0.05, 0.3, 4.0}) {
      const auto chances = lab::probabilities(advice, lab::temperature{t});
      auto expected = by_scores(advice, t);
      double sum = 0;
      for (const lab::chance& c : chances) {
        sum += c.probability;
        CHECK(std::abs(c.probability - static_cast<double>(expected[c.name])) < 1e-12);
        CHECK(chances.of(c.name) == c.probability);
        CHECK(c.probability <= chances.of(advice.name()));
      }
      CHECK(std::abs(sum - 1) < 1e-12);
    }
    CHECK(lab::probabilities(advice, lab::temperature{0}).of(advice.name()) == 1);
    CHECK(lab::probabilities(advice, lab::temperature{1e-300}).of(advice.name()) >= 1.0 / 24);
  }
}

TEST_CASE("A high temperature makes all open strategies alike, and a blocked one stays impossible", "[lab]") {
  const tact::situation heated{.assertiveness = 0.9, .cooperativeness = 0.2, .anger = 0.9, .urgency = 0.8};
  const auto chances = lab::probabilities(tact::recommend(heated), lab::temperature{1e12});
  for (const lab::chance& c : chances) CHECK(std::abs(c.probability - (c.name == "avoidance" ? 0 : 0.25)) < 1e-9);
  CHECK(chances.of("nothing of the kind") == 0);
}

TEST_CASE("A temperature is a number from 0 up", "[lab]") {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  for (const double bad : {-1e-9, -1.0, infinity, -infinity, std::nan("")})
    CHECK_THROWS_AS(lab::temperature{bad}, lab::bad_input);
  CHECK(lab::temperature{0}.value() == 0);
  CHECK(lab::temperature{2.5}.value() == 2.5);
}

TEST_CASE("The likelihood of choices is the product of their probabilities; impossible ones are counted apart",
          "[lab]") {
  laws::some_situations<tact::situation> next;
  std::mt19937 engine{1};
  std::vector<lab::choice<>> choices;
  const lab::temperature t{0.2};
  double product = 0;
  std::size_t impossible = 0;
  for (int n = 0; n != 300; ++n) {
    const tact::situation s = any(next);
    const std::size_t place = engine() % 5;
    choices.push_back({s, place});
    const auto chances = lab::probabilities(tact::recommend(s), t);
    if (chances[place].probability == 0) ++impossible;
    else product += std::log(chances[place].probability);
  }
  choices.push_back({any(next), 5});  // no such strategy
  const lab::likelihood all = lab::log_likelihood(tact::models::customer_care{}, choices, t);
  CHECK(all.impossible == impossible + 1);
  CHECK(impossible > 10);
  CHECK(all.counted == 300 - impossible);
  CHECK(std::abs(all.log - product) < 1e-9);
  CHECK(std::abs(all.per_choice() * static_cast<double>(all.counted) - all.log) < 1e-9);
  CHECK(lab::log_likelihood(tact::models::customer_care{}, std::vector<lab::choice<>>{}, t).per_choice() == 0);

  std::vector<lab::choice<>> advised;
  for (const lab::choice<>& c : choices) advised.push_back({c.where, tact::recommend(c.where).index()});
  const lab::likelihood certain = lab::log_likelihood(tact::models::customer_care{}, advised, lab::temperature{0});
  CHECK(certain.impossible == 0);
  CHECK(certain.log == 0);
}
