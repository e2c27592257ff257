// The value of another policy, against R, in a simulation whose truth is known, and where the log cannot tell.

#include <tact/lab/off_policy.hpp>

#include <cmath>
#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <vector>

#include <tact/lab/vignettes.hpp>
#include <tact/models/rahim.hpp>

#include "testing/catch.hpp"
#include "testing/evaluation.hpp"

namespace lab = tact::lab;
using testing::is_that_of_r;

namespace {

using log_rows = std::vector<lab::logged<>>;
using chances = std::vector<lab::chance>;

/// The log of R, and its policy, which is a table by the assertiveness.
struct example {
  log_rows log;
  std::map<int, chances> table;

  example() {
    for (const testing::record& row : testing::rows_of_r("off_policy_log.csv")) {
      const auto number = [&](const char* column) { return std::stod(row.at(column)); };
      log.push_back({.where = {.assertiveness = number("x"), .cooperativeness = 0.5},
                     .strategy = row.at("done"),
                     .probability = number("probability"),
                     .outcome = number("outcome"),
                     .cluster = row.at("cluster")});
      table[log.back().where.assertiveness.steps()] = {
          {"a", number("wants_a")}, {"b", number("wants_b")}, {"c", number("wants_c")}};
    }
  }
  chances operator()(const tact::situation& s) const { return table.at(s.assertiveness.steps()); }
};

double nothing(const tact::situation&, std::string_view) { return 0; }

/// A log in which each of the default model's strategies was done alike. The outcome is 1 where the strategy's place is
/// that of Rahim's advice, and 0 elsewhere.
log_rows uniform_log(std::size_t rows, std::uint64_t seed = 1) {
  log_rows log;
  const lab::detail::random_stream draws(seed, 0);
  for (std::size_t i = 0; i != rows; ++i) {
    const tact::situation s{.assertiveness = draws.uniform(3 * i), .cooperativeness = draws.uniform(3 * i + 1)};
    const std::size_t done = draws.below(3 * i + 2, 5);
    const auto name = tact::recommend<tact::models::rahim>(s).model()[done].name;
    const bool right = tact::recommend<tact::models::rahim>(s).index() == done;
    log.push_back({.where = s, .strategy = std::string(name), .probability = 0.2, .outcome = right ? 1.0 : 0.0});
  }
  return log;
}

}  // namespace

TEST_CASE("Estimates, effective sample size and coverage are those of R", "[lab]") {
  const example r;
  const auto found = lab::off_policy_of(r, r.log, {}, {.interval = {.replicates = 2000}});
  REQUIRE(found.why_not.empty());
  CHECK(is_that_of_r(found.inverse_propensity->value, "ips"));
  CHECK(is_that_of_r(found.self_normalised->value, "snips"));
  CHECK(is_that_of_r(found.doubly_robust->value, "dr_cross_fitted"));
  CHECK(is_that_of_r(found.effective, "effective"));
  CHECK(is_that_of_r(found.coverage->value, "coverage"));
  CHECK(testing::is_about_that_of_r(*found.inverse_propensity, "ips"));
  CHECK(testing::is_about_that_of_r(*found.self_normalised, "snips"));
  const auto given = [](const tact::situation&, std::string_view name) {
    return name == "a" ? 1 : name == "b" ? 2 : 1.5;
  };
  CHECK(is_that_of_r(lab::off_policy_of(r, r.log, given).doubly_robust->value, "dr_given"));
}

TEST_CASE("Without a model of outcomes, doubly robust is inverse propensity", "[lab]") {
  const example r;
  const auto found = lab::off_policy_of(r, r.log, nothing);
  CHECK(std::abs(found.doubly_robust->value - found.inverse_propensity->value) < 1e-13);
  CHECK(std::abs(found.doubly_robust->interval->low - found.inverse_propensity->interval->low) < 1e-13);
}

TEST_CASE("Self-normalised estimates keep their value when all probabilities are scaled, and move with outcomes",
          "[lab]") {
  example r;
  const auto before = lab::off_policy_of(r, r.log);
  for (lab::logged<>& row : r.log) row.probability = *row.probability / 2;
  const auto halved = lab::off_policy_of(r, r.log);
  CHECK(std::abs(halved.self_normalised->value - before.self_normalised->value) < 1e-13);
  CHECK(std::abs(halved.inverse_propensity->value - 2 * before.inverse_propensity->value) < 1e-13);
  CHECK(std::abs(halved.effective - before.effective) < 1e-10);
  for (lab::logged<>& row : r.log) row.outcome = *row.outcome + 3;
  CHECK(std::abs(lab::off_policy_of(r, r.log).self_normalised->value - before.self_normalised->value - 3) < 1e-12);
}

TEST_CASE("A log in which everything was done alike shows what each policy is worth", "[lab]") {
  const log_rows log = uniform_log(4000);
  const tact::models::rahim model;
  const auto right = lab::off_policy_of(lab::following(model), log);
  CHECK(right.self_normalised->value == 1);
  CHECK(std::abs(right.inverse_propensity->value - 1) < 0.1);
  CHECK(std::abs(right.doubly_robust->value - 1) < 0.1);
  CHECK(std::abs(right.coverage->value - 1) < 0.1);
  const auto even = lab::off_policy_of(lab::following(model, lab::temperature{1e9}), log);
  CHECK(std::abs(even.inverse_propensity->value - 0.2) < 0.03);
  CHECK(std::abs(even.effective - 4000) < 1e-3);
  const auto other = lab::off_policy_of(lab::following(tact::models::customer_care{}), log, lab::terms);
  CHECK(other.untried_share > 0);  // negotiation is no word of Rahim's
  CHECK(other.untried.size() > 1);
  CHECK(other.why_not.find("it never shows negotiation") != std::string::npos);
}

TEST_CASE("Intervals hold the truth in about 95 logs of 100", "[lab]") {
  const lab::exploration how{.rate = 0.5, .margin = 10};  // the advice, worth 1, in half of the cases
  const auto policy = lab::following(tact::models::rahim{}, how);
  int plain = 0, normalised = 0, robust = 0;
  const auto holds = [](const lab::estimate& e) { return e.interval->low < 0.5 && e.interval->high > 0.5; };
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    const auto found = lab::off_policy_of(policy, uniform_log(200, seed), {}, {.interval = {.replicates = 200}});
    plain += holds(*found.inverse_propensity);
    normalised += holds(*found.self_normalised);
    robust += holds(*found.doubly_robust);
  }
  for (const int held : {plain, normalised, robust}) CHECK((held >= 87 && held <= 100));
}

TEST_CASE("Where the log cannot tell, there is a sentence and no estimate", "[lab]") {
  const tact::models::rahim model;
  const auto says = [&](const log_rows& log, const lab::off_policy_rules& rules = {}) {
    const auto found = lab::off_policy_of(lab::following(model), log, {}, rules);
    CHECK(found.why_not.empty() == found.inverse_propensity.has_value());
    CHECK(found.inverse_propensity.has_value() == found.doubly_robust.has_value());
    return found.why_not;
  };
  const log_rows log = uniform_log(600);
  CHECK(says(log).empty());
  log_rows unknown = log, impossible = log, obstinate = log;
  unknown[3].probability = std::nullopt;
  CHECK(says(unknown) == "the log cannot tell: in 1 of 600 rows it does not say how likely it was that this was done");
  impossible[5].probability = 0;
  CHECK(says(impossible) == "the log cannot tell: in 1 of 600 rows what was done had probability 0");
  std::erase_if(obstinate, [](const lab::logged<>& row) { return row.strategy == "avoiding"; });
  CHECK(says(obstinate) == "the log cannot tell: it never shows avoiding, which the policy wants");
  for (lab::logged<>& row : obstinate) row.probability = 1;
  CHECK(says(obstinate, {.least_coverage = 0.5}) ==
        "the log cannot tell: the policy wants much that could not happen when it was written");
  CHECK(says(log, {.least_effective = 400}).find("the effective sample size is 1") != std::string::npos);
}

TEST_CASE("What is no policy is refused", "[lab]") {
  const log_rows log = uniform_log(3);
  const auto gives = [&](const chances& c) { return lab::off_policy_of([&](const auto&) { return c; }, log); };
  CHECK_THROWS_WITH(gives({{"avoiding", 0.5}, {"obliging", 0.4}}), Catch::Contains("do not add up to 1"));
  CHECK_THROWS_WITH(gives({{"avoiding", 1.5}, {"obliging", -0.5}}), Catch::Contains("no probability"));
  int calls = 0;
  const auto fickle = [&](const auto&) { return ++calls == 1 ? chances{{"a", 1}} : chances{{"a", 1}, {"b", 0}}; };
  CHECK_THROWS_WITH(lab::off_policy_of(fickle, log), Catch::Contains("the same strategies"));
}

TEST_CASE("Rows without an outcome are left out; impossible numbers and an empty log are refused", "[lab]") {
  const tact::models::rahim model;
  const auto value = [&](const log_rows& log, const lab::off_policy_rules& rules = {}) {
    return lab::off_policy_of(lab::following(model), log, {}, rules);
  };
  log_rows log = uniform_log(600);
  const auto before = value(log);
  log.push_back(log[0]);
  log.back().outcome = std::nullopt;
  CHECK(value(log).inverse_propensity->value == before.inverse_propensity->value);
  CHECK(value(log).without_outcome == 1);
  CHECK_THROWS_AS(value(log, {.folds = 1}), lab::bad_input);
  CHECK_THROWS_AS(value({}), lab::bad_input);
  CHECK_THROWS_AS(value({log.back()}), lab::bad_input);
  log[1].outcome = std::numeric_limits<double>::infinity();
  CHECK_THROWS_WITH(value(log), Catch::Contains("row 2 has an outcome"));
  for (const double bad : {-0.1, 1.1, std::nan("")}) {
    log[0].probability = bad;
    CHECK_THROWS_WITH(value(log), Catch::Contains("row 1 has a probability"));
  }
}
