// Agreement with what people did, against R, and what it refuses.

#include <tact/lab/agreement.hpp>

#include <cmath>
#include <string>

#include <tact/lab/vignettes.hpp>
#include <tact/models/pruitt_rubin.hpp>

#include "testing/catch.hpp"
#include "testing/evaluation.hpp"

namespace lab = tact::lab;
using testing::is_that_of_r;

namespace {

const tact::models::pruitt_rubin model;

lab::choices<> same_case(std::size_t count, const char* done) {
  lab::choices<> all;
  for (std::size_t i = 0; i != count; ++i)
    all.cases.push_back({.where = {.assertiveness = 1, .cooperativeness = 0}, .strategy = done});
  return all;
}

}  // namespace

TEST_CASE("Accuracy and kappa, each with its interval, are those of R", "[lab]") {
  const auto data = lab::choices_of(testing::outcomes_of_r());
  const lab::agreement found = lab::agreement_of(model, data);
  CHECK(is_that_of_r(found.accuracy.value, "accuracy"));
  CHECK(is_that_of_r(found.accuracy.interval->low, "accuracy_low"));
  CHECK(is_that_of_r(found.accuracy.interval->high, "accuracy_high"));
  REQUIRE(found.kappa);
  CHECK(is_that_of_r(found.kappa->value, "kappa"));
  CHECK(std::abs(found.kappa->interval->low - testing::figure_of_r("kappa_low")) < 1e-7);  // R's gradient is numerical
  CHECK(std::abs(found.kappa->interval->high - testing::figure_of_r("kappa_high")) < 1e-7);
  CHECK(found.table.cases() == data.cases.size());
  CHECK(found.strategies[found.most_advised] == "problem_solving");
  CHECK_FALSE(found.is_degenerate());
  CHECK(found.concerns == lab::concerns_from::intention);
}

TEST_CASE("A table of two judges: known values, full agreement, none, and a single answer", "[lab]") {
  lab::confusion_matrix two(2);
  for (const auto& [row, column, count] : {std::tuple{0u, 0u, 20}, {0u, 1u, 5}, {1u, 0u, 10}, {1u, 1u, 15}})
    for (int k = 0; k != count; ++k) two.add(row, column);
  CHECK(std::abs(lab::kappa_of(two)->value - 0.4) < 1e-15);
  CHECK((two.in_row(0) == 25 && two.in_column(0) == 30 && two.on_diagonal() == 35 && two(1, 0) == 10));
  lab::confusion_matrix full(3), single(3);
  for (std::size_t i = 0; i != 3; ++i) {
    full.add(i, i);
    single.add(i, 1);
  }
  CHECK(lab::kappa_of(full)->value == 1);
  CHECK(std::abs(lab::kappa_of(full)->interval->low - 1) < 1e-12);
  CHECK_FALSE(lab::kappa_of(single));
  CHECK_THROWS_AS(lab::kappa_of(lab::confusion_matrix(2)), lab::bad_input);
}

TEST_CASE("Words of the data are matched by pairs; what the model lacks agrees with nothing", "[lab]") {
  auto data = same_case(1, "competing");
  data.cases.push_back({.where = {.assertiveness = 0, .cooperativeness = 1}, .strategy = "compromising"});
  CHECK(lab::agreement_of(model, data).accuracy.value == 0);
  const auto found = lab::agreement_of(model, data, lab::terms);
  CHECK(found.accuracy.value == 0.5);
  CHECK(found.table.in_row(4) == 1);  // Pruitt and Rubin have no compromise
  CHECK(found.strategies.back().empty());
}

TEST_CASE("Advice that hardly changes is called degenerate, and a single answer has no kappa", "[lab]") {
  auto data = same_case(9, "contending");
  data.concerns = lab::concerns_from::behaviour;
  data.cases.push_back({.where = {.assertiveness = 0, .cooperativeness = 0}, .strategy = "contending"});
  const auto nine = lab::agreement_of(model, data);
  CHECK(nine.most_advised_share == 0.9);
  CHECK_FALSE(nine.is_degenerate());
  CHECK_FALSE(nine.kappa);
  CHECK(nine.accuracy.value == 0.9);
  CHECK(nine.concerns == lab::concerns_from::behaviour);
  const auto ten = lab::agreement_of(model, same_case(10, "yielding"));
  CHECK(ten.is_degenerate());
  CHECK(ten.strategies[ten.most_advised] == "contending");
}

TEST_CASE("No cases and labels that a file says were derived are refused", "[lab]") {
  CHECK_THROWS_AS(lab::agreement_of(model, lab::choices<>{}), lab::bad_input);
  auto data = same_case(3, "yielding");
  data.labels_are = lab::labels::derived;
  CHECK_THROWS_WITH(lab::agreement_of(model, data), Catch::Contains("computed from the model's own inputs"));
}
