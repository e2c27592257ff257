// Outcomes with the advice and without it, inside strata, against R.

#include <tact/lab/adherence.hpp>

#include <cmath>
#include <string>

#include <tact/models/pruitt_rubin.hpp>

#include "testing/catch.hpp"
#include "testing/evaluation.hpp"

namespace lab = tact::lab;

namespace {

const tact::models::pruitt_rubin model;

/// A case in which Pruitt and Rubin advise to contend.
lab::observed_outcome<> made(const char* done, double self, const char* cluster, const char* stratum) {
  return {.where = {.assertiveness = 1, .cooperativeness = 0},
          .strategy = done,
          .self = self,
          .cluster = cluster,
          .stratum = stratum};
}

}  // namespace

TEST_CASE("Adherence is that of R: inside strata, with the interval of the cluster bootstrap", "[lab]") {
  const auto data = testing::outcomes_of_r();
  const lab::adherence found = lab::adherence_of(model, data, lab::measure::self, {}, {.replicates = 2000});
  REQUIRE(found.difference);
  CHECK(testing::is_that_of_r(found.difference->value, "adherence"));
  CHECK(testing::is_about_that_of_r(*found.difference, "adherence"));
  CHECK(found.without_outcome == 12);
  CHECK(found.strata == 3);
  CHECK(found.strata_left_out == 1);
  CHECK(found.cases_left_out == 3);
  CHECK(found.followed + found.not_followed == 228);
  CHECK(found.difference->cases == 225);
}

TEST_CASE("Strata are weighted by their size, so what differs between them does not count", "[lab]") {
  lab::outcomes<> data;
  for (const auto& [stratum, base, with, without] :
       {std::tuple{"a", 0.0, 3, 1}, {"b", 100.0, 1, 3}, {"c", 50.0, 4, 0}}) {
    for (int i = 0; i != with; ++i) data.cases.push_back(made("contending", base + 2, "", stratum));
    for (int i = 0; i != without; ++i) data.cases.push_back(made("yielding", base, "", stratum));
  }
  const auto found = lab::adherence_of(model, data, lab::measure::self);
  CHECK(found.difference->value == 2);  // the plain means differ by −24
  CHECK((found.followed == 8 && found.not_followed == 4 && found.cases_left_out == 4));
}

TEST_CASE("One side only has no difference, one cluster no interval, and derived labels no adherence", "[lab]") {
  lab::outcomes<> data{.cases = {made("contending", 1, "x", ""), made("contending", 2, "x", "")},
                       .concerns = lab::concerns_from::behaviour};
  const auto one_side = lab::adherence_of(model, data, lab::measure::self);
  CHECK_FALSE(one_side.difference);
  CHECK(one_side.strata_left_out == 1);
  CHECK(one_side.concerns == lab::concerns_from::behaviour);
  data.cases.push_back(made("yielding", 0, "x", ""));
  const auto one_cluster = lab::adherence_of(model, data, lab::measure::self);
  CHECK(one_cluster.difference->value == 1.5);
  CHECK_FALSE(one_cluster.difference->interval);
  CHECK_THROWS_AS(lab::adherence_of(model, data, lab::measure::other), lab::bad_input);
  CHECK_THROWS_AS(lab::adherence_of(model, lab::outcomes<>{}, lab::measure::self), lab::bad_input);
  data.labels_are = lab::labels::derived;
  CHECK_THROWS_AS(lab::adherence_of(model, data, lab::measure::self), lab::bad_input);
}
