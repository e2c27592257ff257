// Vignettes: sets of answers, scores at a point and over a box, a mean, and a person's answers.

#include <tact/lab/vignette.hpp>
#include <tact/lab/vignettes.hpp>

#include <cmath>
#include <string_view>
#include <vector>

#include "testing/catch.hpp"

namespace lab = tact::lab;
using tact::unknown;

namespace {

constexpr std::string_view yes[] = {"competition", "negotiation"};
constexpr std::string_view no[] = {"avoidance", "negotiation"};
constexpr lab::vignette here{.name = "here",
                             .says = "A case for a test.",
                             .is = {.assertiveness = unknown, .cooperativeness = unknown, .stakes = 1},
                             .acceptable = yes,
                             .unacceptable = no};

}  // namespace

TEST_CASE("A strategy is acceptable, unacceptable or open; the acceptable set comes first", "[lab]") {
  STATIC_REQUIRE(lab::judge(here, "competition") == lab::verdict::acceptable);
  STATIC_REQUIRE(lab::judge(here, "negotiation") == lab::verdict::acceptable);
  STATIC_REQUIRE(lab::judge(here, "avoidance") == lab::verdict::unacceptable);
  STATIC_REQUIRE(lab::judge(here, "compromise") == lab::verdict::open);
  constexpr tact::equivalent pairs[] = {{"competition", "fight"}, {"avoidance", "compromise"}};
  STATIC_REQUIRE(lab::judge(here, "fight", pairs) == lab::verdict::acceptable);
  STATIC_REQUIRE(lab::judge(here, "compromise", pairs) == lab::verdict::unacceptable);
  STATIC_REQUIRE(lab::judge(here, "fight") == lab::verdict::open);
  CHECK(lab::name(lab::verdict::unacceptable) == "unacceptable");
}

TEST_CASE("At a point a score is 0 or 1; over the square it is the area of the acceptable regions", "[lab]") {
  const tact::models::customer_care model;
  const auto map = tact::regions(tact::situation{.assertiveness = 0.5, .cooperativeness = 0.5, .stakes = 1});
  double acceptable = 0, unacceptable = 0;
  for (const auto& r : map) {
    if (lab::judge(here, r.name) == lab::verdict::acceptable) acceptable += r.area();
    if (lab::judge(here, r.name) == lab::verdict::unacceptable) unacceptable += r.area();
  }
  const lab::vignette_score whole = lab::score(model, here);
  CHECK(std::abs(whole.acceptable - acceptable) < 1e-12);
  CHECK(std::abs(whole.unacceptable - unacceptable) < 1e-12);
  CHECK(whole.error == 0);
  for (const auto& [a, c] : {std::pair{0.95, 0.05}, {0.05, 0.05}, {0.5, 0.5}}) {
    const auto advice = tact::recommend({.assertiveness = a, .cooperativeness = c, .stakes = 1.0});
    const lab::vignette_score point = lab::score(model, lab::at(here, a, c));
    CHECK(point.acceptable == (lab::judge(here, advice.name()) == lab::verdict::acceptable));
    CHECK(point.unacceptable == (lab::judge(here, advice.name()) == lab::verdict::unacceptable));
  }
}

TEST_CASE("The mean over vignettes is that of their scores, and none is refused", "[lab]") {
  const tact::models::customer_care model;
  double sum = 0;
  for (const lab::vignette& v : lab::rahim_vignettes) sum += lab::score(model, v, lab::terms).acceptable;
  const auto mean = lab::mean_score(model, lab::rahim_vignettes, lab::terms);
  CHECK(std::abs(mean.acceptable - sum / static_cast<double>(lab::rahim_vignettes.size())) < 1e-12);
  CHECK_THROWS_AS(lab::mean_score(model, std::vector<lab::vignette>{}), lab::bad_input);
}

TEST_CASE("A person's answers are counted one by one, and as many are asked for as there are vignettes", "[lab]") {
  const std::vector<lab::vignette> all(5, here);
  const std::vector<std::string_view> answers{"competition", "", "avoidance", "compromise", "negotiation"};
  const lab::adaptivity a = lab::adaptivity_of(all, answers);
  CHECK(a.answered == 4);
  CHECK(a.acceptable == 2);
  CHECK(a.unacceptable == 1);
  CHECK(a.share() == 0.5);
  CHECK(lab::adaptivity_of(all, std::vector<std::string_view>(5)).share() == 0);
  CHECK_THROWS_AS(lab::adaptivity_of(all, std::vector<std::string_view>(4)), lab::bad_input);
}
