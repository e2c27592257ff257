// What it is worth to follow a model, against R and in cases that can be counted by hand.

#include <tact/lab/policy_value.hpp>

#include <string>
#include <vector>

#include <tact/lab/vignettes.hpp>
#include <tact/models/pruitt_rubin.hpp>

#include "testing/catch.hpp"
#include "testing/evaluation.hpp"

namespace lab = tact::lab;
using testing::is_that_of_r;

namespace {

const tact::models::pruitt_rubin model;

}  // namespace

TEST_CASE("The values of following, of each constant and of chance are those of R", "[lab]") {
  const lab::policy_value found =
      lab::policy_value_of(model, testing::outcomes_of_r(), lab::measure::self, {}, {.replicates = 2000});
  CHECK(is_that_of_r(found.following->value, "following"));
  CHECK(testing::is_about_that_of_r(*found.following, "following"));
  CHECK(is_that_of_r(found.chance->value, "chance"));
  CHECK(found.chance->cases == 228);
  CHECK(found.constants.size() == 4);
  for (const lab::strategy_value& c : found.constants) CHECK(is_that_of_r(c.mean->value, "constant_" + c.strategy));
  for (const lab::strategy_value& a : found.by_advice) CHECK(is_that_of_r(a.mean->value, "by_advice_" + a.strategy));
  REQUIRE(found.best);
  CHECK(found.constants[*found.best].strategy == "yielding");
  CHECK(is_that_of_r(found.gain->value, "gain"));
  CHECK(testing::is_about_that_of_r(*found.gain, "gain"));
  CHECK_FALSE(found.beats_best_constant());
  CHECK(found.untried.empty());
}

TEST_CASE("Advice that nobody followed has no value, and the report says which", "[lab]") {
  lab::outcomes<lab::labels::derived> data{.concerns = lab::concerns_from::behaviour};
  for (int i = 0; i != 40; ++i)
    data.cases.push_back({.where = {.assertiveness = 1, .cooperativeness = 0},
                          .strategy = i % 2 == 0 ? "accommodating" : "compromising",
                          .self = i % 2,
                          .cluster = std::to_string(i / 2)});
  const auto found = lab::policy_value_of(model, data, lab::measure::self, lab::terms);
  CHECK_FALSE(found.following);
  CHECK_FALSE(found.gain);
  CHECK_FALSE(found.best);  // no constant has 30 cases
  CHECK(found.untried == std::vector<std::string>{"contending"});
  CHECK(found.untried_cases == 40);
  CHECK(found.chance->value == 0.5);
  CHECK((found.chance->interval->low == 0.5 && found.chance->interval->high == 0.5));  // every cluster is alike
  CHECK(found.labels_are == lab::labels::derived);
  CHECK(found.concerns == lab::concerns_from::behaviour);
  const auto fewer = lab::policy_value_of(model, data, lab::measure::self, lab::terms, {}, 20);
  CHECK(fewer.constants[*fewer.best].strategy == "compromising");
}

TEST_CASE("A model that is right where the constants are half right beats the best of them", "[lab]") {
  lab::outcomes<> data;
  for (int i = 0; i != 200; ++i) {
    const bool contend = i % 2 == 0, did = i / 2 % 2 == 0;
    data.cases.push_back({.where = {.assertiveness = contend ? 1.0 : 0.0, .cooperativeness = contend ? 0.0 : 1.0},
                          .strategy = did ? "contending" : "yielding",
                          .self = did == contend ? 1.0 : 0.0});
  }
  const auto found = lab::policy_value_of(model, data, lab::measure::self);
  CHECK(found.following->value == 1);
  CHECK(found.gain->value == 0.5);
  CHECK(found.beats_best_constant());
  CHECK_THROWS_AS(lab::policy_value_of(model, lab::outcomes<>{}, lab::measure::self), lab::bad_input);
}
