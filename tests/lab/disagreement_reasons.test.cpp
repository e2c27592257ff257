// Why two models disagree: the parts cover the disagreement, the pulls add up, and a changed weight is found.

#include <tact/lab/disagreement_reasons.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

#include <tact/models/customer_care.hpp>
#include <tact/models/thomas_kilmann.hpp>
#include <tact/recommend.hpp>
#include <tact/runtime_model.hpp>

#include "testing/catch.hpp"

namespace lab = tact::lab;
using tact::equivalent;

namespace {

constexpr tact::models::customer_care care;
constexpr tact::models::thomas_kilmann modes;
constexpr std::array pairs{
    equivalent{"negotiation", "collaborating"}, equivalent{"compromise", "compromising"},
    equivalent{"competition", "competing"},     equivalent{"avoidance", "avoiding"},
    equivalent{"procrastination", "avoiding"},
};

constexpr tact::weight much[] = {{"stakes", 0.5}}, against[] = {{"stakes", -0.25}};
constexpr tact::strategy_spec for_stakes[] = {{.name = "fight", .ideal = {1, 0}, .weights = much},
                                              {.name = "leave", .ideal = {0, 1}}};
constexpr tact::strategy_spec against_stakes[] = {{.name = "insist", .ideal = {1, 0}, .weights = against},
                                                  {.name = "go", .ideal = {0, 1}}};
constexpr std::array words{equivalent{"fight", "insist"}, equivalent{"leave", "go"}};

}  // namespace

TEST_CASE("The parts are where the models disagree, and their pulls add up to what they differ by", "[lab]") {
  for (const tact::situation& s :
       {tact::situation{.assertiveness = 0.5, .cooperativeness = 0.5},
        tact::situation{.assertiveness = 0.5, .cooperativeness = 0.5, .stakes = 0.9, .power = 0.2, .impasse = 0.4},
        tact::situation{.assertiveness = 0.5, .cooperativeness = 0.5, .anger = 0.9, .legitimacy = 0.2}}) {
    const auto parts = lab::disagreement_reasons(care, modes, s, pairs);
    double share = 0;
    for (const lab::disagreement_part& p : parts) {
      share += p.share;
      tact::situation there = s;
      there.assertiveness = p.centre.assertiveness;
      there.cooperativeness = p.centre.cooperativeness;
      const auto one = tact::recommend(care, there);
      const auto other = tact::recommend(modes, there);
      if (p.share > 1e-6) {
        CHECK(one.name() == p.one);
        CHECK(other.name() == p.other);
      }
      CHECK(p.in_one.has_value() == (p.other != "accommodating"));  // for which nothing stands
      CHECK(p.pulls.empty() == !(p.in_one && p.in_other));
      if (p.pulls.empty()) continue;
      CHECK(p.pulls.size() == 15);
      double sum = p.in_one->constant - p.in_other->constant;
      for (const lab::pull& each : p.pulls) sum += each.apart();
      CHECK(sum == p.in_one->lead - p.in_other->lead);
      if (!p.in_one->gate) CHECK(p.in_one->lead >= 0);
      if (!p.in_other->gate) CHECK(p.in_other->lead <= 0);
    }
    CHECK(std::abs(share - tact::disagreement(tact::regions(care, s), tact::regions(modes, s), pairs).share) < 1e-12);
    CHECK(std::ranges::is_sorted(parts, std::ranges::greater{}, &lab::disagreement_part::share));
  }
}

TEST_CASE("A weight that is missing or opposite is found, and so is a gate", "[lab]") {
  const auto one = *tact::runtime_model<>::from(for_stakes), other = *tact::runtime_model<>::from(against_stakes);
  const tact::situation s{.assertiveness = 0.5, .cooperativeness = 0.5, .stakes = 0.75};
  const auto parts = lab::disagreement_reasons(one, other, s, words);
  // Fight from −.0625 on across the diagonal, insist from +.03125 on: what lies between is the one part.
  REQUIRE(parts.size() == 1);
  CHECK(parts[0].one == "fight");
  CHECK(parts[0].other == "go");
  REQUIRE(parts[0].pulls.size() == 15);
  CHECK(parts[0].pulls[0].input == "stakes");
  CHECK(parts[0].pulls[0].one == 0.125);
  CHECK(parts[0].pulls[0].other == -0.0625);
  CHECK(parts[0].pulls[0].kind() == lab::pull_kind::opposite);
  CHECK(parts[0].pulls[1].kind() == lab::pull_kind::same);
  CHECK(name(lab::pull{"x", 0.1, 0.2}.kind()) == "stronger");
  CHECK(name(lab::pull{"x", 0.1, 0}.kind()) == "missing");

  auto gated = std::to_array(against_stakes);
  constexpr tact::gate on_anger[] = {{.factor = "anger", .at = 0.5}};
  gated[0].gates = on_anger;
  const auto calm = *tact::runtime_model<>::from(gated);
  const tact::situation heated{.assertiveness = 0.5, .cooperativeness = 0.5, .anger = 0.6};
  const auto by_gate = lab::disagreement_reasons(one, calm, heated, words);
  REQUIRE(by_gate.size() == 1);
  CHECK(by_gate[0].share == 0.5);
  CHECK(by_gate[0].in_other->gate.factor == "anger");
  CHECK_FALSE(by_gate[0].in_one->gate);
  CHECK(lab::disagreement_reasons(one, one, s, std::array{equivalent{"fight", "fight"}, equivalent{"leave", "leave"}})
            .empty());
}

TEST_CASE("Where nothing stands for an answer there are no pulls, and unknown names are refused", "[lab]") {
  const auto one = *tact::runtime_model<>::from(for_stakes), other = *tact::runtime_model<>::from(against_stakes);
  const tact::situation s{.assertiveness = 0.5, .cooperativeness = 0.5};
  const auto parts = lab::disagreement_reasons(one, other, s, std::array{equivalent{"fight", "insist"}});
  REQUIRE(parts.size() == 1);
  CHECK(parts[0].one == "leave");
  CHECK_FALSE(parts[0].in_one);
  CHECK_FALSE(parts[0].in_other);
  CHECK(parts[0].pulls.empty());
  CHECK_THROWS_AS(lab::disagreement_reasons(one, other, s, std::array{equivalent{"fight", "flee"}}), lab::bad_input);
}
