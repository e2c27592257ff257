// Two kinds of data, and what each of them refuses.

#include <tact/lab/observed.hpp>

#include <limits>
#include <string>
#include <type_traits>

#include "testing/catch.hpp"

namespace lab = tact::lab;

TEST_CASE("Outcomes are read by measure, and become choices that keep their labels and their concerns", "[lab]") {
  lab::outcomes<lab::labels::derived> data{.cases = {{.where = {.assertiveness = 0.2, .cooperativeness = 0.3},
                                                      .strategy = "avoiding",
                                                      .self = 1.0,
                                                      .together = 3.0,
                                                      .cluster = "a",
                                                      .stratum = "b"}},
                                           .concerns = lab::concerns_from::behaviour};
  const auto& one = data.cases[0];
  CHECK(lab::outcome_of(one, lab::measure::self) == 1.0);
  CHECK_FALSE(lab::outcome_of(one, lab::measure::other));
  CHECK(lab::outcome_of(one, lab::measure::together) == 3.0);
  const auto choices = lab::choices_of(data);
  STATIC_REQUIRE(std::is_same_v<decltype(choices), const lab::choices<lab::labels::derived>>);
  CHECK(choices.concerns == lab::concerns_from::behaviour);
  CHECK(choices.labels_are == lab::labels::derived);
  CHECK((choices.cases[0].strategy == "avoiding" && choices.cases[0].cluster == "a"));
  CHECK((lab::name(lab::concerns_from::behaviour) == "behaviour" && lab::name(lab::labels::derived) == "derived" &&
         lab::name(lab::measure::other) == "other"));
}

TEST_CASE("An outcome that is no number and a measure without outcomes are refused by name", "[lab]") {
  lab::outcomes<> data;
  data.cases.push_back({.where = {.assertiveness = 0, .cooperativeness = 0}, .strategy = "x", .self = 1.0});
  data.cases.push_back(data.cases[0]);
  const auto says = [&](lab::measure m) -> std::string {
    try {
      lab::detail::need_outcomes(data, m, "f");
    } catch (const lab::bad_input& e) {
      return e.what();
    }
    return {};
  };
  CHECK(says(lab::measure::self).empty());
  CHECK(says(lab::measure::other) == "f: no case has an outcome for other; give one, or ask for another measure");
  data.cases[1].self = std::numeric_limits<double>::infinity();
  CHECK(says(lab::measure::self) == "f: the outcome of case 2 is no finite number; leave it empty where it is missing");
}
