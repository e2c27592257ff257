// From answers about a contact to what a journey records.

#include <cstddef>
#include <random>
#include <vector>

#include <tact/care/instruments/contact_perception.hpp>
#include <tact/care/journey.hpp>
#include <tact/care/judgement_from.hpp>

#include "testing/catch.hpp"

using namespace tact::care;

TEST_CASE("What customers answer about an object is the judgement of it: statements 50 and 52", "[care]") {
  std::mt19937 random(16);
  std::uniform_int_distribution<int> any(1, 5);
  for (int round = 0; round != 50; ++round) {
    std::vector<int> given(contact_perception.size());
    for (int& answer : given) answer = any(random);
    for (const object about : objects) {
      const judgement said = judgement_from(score_all(*answers::from(contact_perception, given), name(about)));
      for (const dimension d : dimensions) {
        double sum = 0, count = 0;
        for (std::size_t i = 0; i != given.size(); ++i) {
          const item& one = contact_perception.items[i];
          if (one.scale != name(d) || one.facet != name(about)) continue;
          sum += (one.reversed ? 6 - given[i] : given[i]) - 1;
          ++count;
        }
        REQUIRE(count > 0);
        REQUIRE(said.at(d) == tact::level{sum / count / 4});
      }
    }
  }
}

TEST_CASE("What is not answered is not judged, and answers lead to a gap", "[care]") {
  const std::vector<int> none(contact_perception.size(), no_answer), much(contact_perception.size(), 5);
  const judgement nothing = judgement_from(score_all(*answers::from(contact_perception, none)));
  CHECK(nothing.empty());

  journey<> ada;
  const judgement expected = judgement_from(score_all(*answers::from(contact_expectation, much)));
  ada.record({.at = 0, .expected = expected, .perceived = {.respect = 0.25}});
  CHECK(ada.gap(dimension::respect) == -0.75);
  CHECK_FALSE(ada.gap(dimension::rudeness).has_value());
}
