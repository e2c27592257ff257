// Scores from answers: laws over generated answers, and a second computation.

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <span>
#include <string_view>
#include <vector>

#include <tact/care/score.hpp>
#include <tact/recommend.hpp>
#include <tact/situation.hpp>
#include <tact/uncertain.hpp>

#include "testing/catch.hpp"

using namespace tact::care;
using tact::level;

namespace {

// --- Keys to test with -----------------------------------------------------------------------------------------

constexpr scale concerns[] = {{"assertiveness", "own"}, {"cooperativeness", "others"}};
constexpr facet moods[] = {{"calm", "Calm"}, {"storm", "Storm"}};
constexpr item statements[] = {
    {.name = "a1", .text = "a1", .scale = "assertiveness", .facet = "calm"},
    {.name = "c1", .text = "c1", .scale = "cooperativeness", .reversed = true, .facet = "calm"},
    {.name = "a2", .text = "a2", .scale = "assertiveness", .reversed = true, .facet = "storm"},
    {.name = "c2", .text = "c2", .scale = "cooperativeness", .facet = "storm"},
    {.name = "a3", .text = "a3", .scale = "assertiveness"},
    {.name = "a4", .text = "a4", .scale = "assertiveness"},
};
constexpr norm norms[] = {{"assertiveness", 0.5, 0.2, 0.7, true}};
constexpr condition own_first[] = {{.of = "cooperativeness", .below = "assertiveness"}};
constexpr condition hot_and_own[] = {{.of = "assertiveness", .at_least = 0.75}, {.of = "c2", .at_most = 0.25}};
constexpr finding findings[] = {{"own_first", "own needs come first", own_first}, {"hot", "hot", hot_and_own}};
constexpr instrument both{.name = "both",
                          .title = "Both concerns",
                          .scales = concerns,
                          .facets = moods,
                          .items = statements,
                          .norms = norms,
                          .findings = findings};
static_assert(!first_mistake_in(both));

// Every two of n scales meet `times` times, in pairs whose names are their places.
class round_robin {
 public:
  round_robin(std::size_t n, int times) {
    for (std::size_t i = 0; i != n; ++i) scales_.push_back({names[i], names[i]});
    for (int t = 0; t != times; ++t)
      for (std::size_t b = 1; b != n; ++b)
        for (std::size_t a = 0; a != b; ++a)
          pairs_.push_back({{.name = next_name(), .text = "x", .scale = names[a]},
                            {.name = next_name(), .text = "y", .scale = names[b]}});
  }

  instrument key() const {
    return {.name = "pairs", .title = "Pairs", .form = form::choice, .scales = scales_, .pairs = pairs_};
  }

 private:
  static constexpr std::string_view names[] = {"A", "B", "C", "D", "E"};
  static constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  std::string_view next_name() { return letters.substr(used_++, 1); }

  std::size_t used_ = 0;
  std::vector<scale> scales_;
  std::vector<choice_pair> pairs_;
};

std::vector<int> random_answers(std::mt19937& random, const instrument& to, bool all) {
  std::uniform_int_distribution<int> any(all ? 1 : 0, to.highest_answer());
  std::vector<int> given(to.size());
  for (int& answer : given) answer = any(random);
  return given;
}

// --- Agreement -------------------------------------------------------------------------------------------------

constexpr int four_of_six[] = {4, 2, no_answer, 5, 5, no_answer};

TEST_CASE("A score is the mean of the answers, reversed ones turned round") {
  constexpr auto a = answers::from(both, four_of_six);
  STATIC_REQUIRE(a.has_value());
  STATIC_REQUIRE(a->answered() == 4);
  STATIC_REQUIRE(score_of(*a, "assertiveness").value == level{0.875});           // 4 and 5 of 1 to 5
  STATIC_REQUIRE(score_of(*a, "cooperativeness").value == level{0.875});         // 2, turned round to 4, and 5
  STATIC_REQUIRE(score_of(*a, "assertiveness", "calm").value == level{0.75});    // 4
  STATIC_REQUIRE(!score_of(*a, "assertiveness", "storm").value.has_value());     // not answered
  STATIC_REQUIRE(score_of(*a, "cooperativeness", "storm").value == level{1.0});  // 5
  STATIC_REQUIRE(value_of(*a, "c1") == level{0.75});
  STATIC_REQUIRE(!value_of(*a, "a2").has_value());
  STATIC_REQUIRE(!value_of(*a, "nobody").has_value());
}

TEST_CASE("Scores agree with a second computation, in doubles, on generated answers") {
  std::mt19937 random(16);
  for (int round = 0; round != 2'000; ++round) {
    const std::vector<int> given = random_answers(random, both, false);
    const auto a = answers::from(both, given);
    REQUIRE(a);
    for (const scale& s : concerns) {
      double sum = 0, answered = 0, items = 0;
      for (std::size_t i = 0; i != given.size(); ++i) {
        if (statements[i].scale != s.name) continue;
        ++items;
        if (given[i] == no_answer) continue;
        ++answered;
        sum += (statements[i].reversed ? 6 - given[i] : given[i]) - 1;
      }
      const score one = score_of(*a, s.name);
      REQUIRE(one.value.has_value() == (answered > 0 && 2 * answered >= items));
      if (one.value) REQUIRE(one.value == level{sum / answered / 4});
    }
  }
}

TEST_CASE("Turning every answer round turns every score round") {
  std::mt19937 random(17);
  for (int round = 0; round != 200; ++round) {
    const std::vector<int> given = random_answers(random, both, true);
    std::vector<int> turned(given);
    for (int& answer : turned) answer = 6 - answer;
    const auto one = answers::from(both, given), other = answers::from(both, turned);
    for (const scale& s : concerns)
      REQUIRE(std::abs(score_of(*one, s.name).value->steps() + score_of(*other, s.name).value->steps() - level::one) <=
              1);  // both are rounded up
  }
}

TEST_CASE("A scale with too few answers has no score, and says how many it has") {
  constexpr int one_of_four[] = {4, no_answer, no_answer, no_answer, no_answer, no_answer};
  const auto a = answers::from(both, one_of_four);
  const score own = score_of(*a, "assertiveness");
  CHECK(!own.value);
  CHECK(!own.band());
  CHECK(own.answered == 1);
  CHECK(own.items == 4);
}

// --- Errors ----------------------------------------------------------------------------------------------------

TEST_CASE("The error is 1.96 standard errors of measurement, and grows where answers are missing") {
  constexpr int all[] = {3, 3, 3, 3, 3, 3}, half[] = {3, 3, no_answer, 3, 3, no_answer};
  const double whole = 1.96 * 0.2 * std::sqrt(1 - 0.7);
  const double shorter = 0.7 * 0.5 / (1 + (0.5 - 1) * 0.7);  // Spearman–Brown
  const double wider = 1.96 * 0.2 * std::sqrt(1 - shorter);
  const auto error_in = [](std::span<const int> given) {
    return score_of(*answers::from(both, given), "assertiveness").error->value();
  };
  CHECK(error_in(all) == Approx(whole).margin(2.0 / level::one));
  CHECK(error_in(half) == Approx(wider).margin(2.0 / level::one));
  CHECK_FALSE(score_of(*answers::from(both, all), "cooperativeness").error);  // no norm for it
  const auto band = score_of(*answers::from(both, all), "assertiveness").band();
  CHECK(band->low().value() == Approx(0.5 - whole).margin(3.0 / level::one));
  CHECK(band->high().value() == Approx(0.5 + whole).margin(3.0 / level::one));
}

TEST_CASE("A facet has a larger error than its scale: it is a part of it") {
  constexpr int all[] = {3, 3, 3, 3, 3, 3};
  const score one = score_of(*answers::from(both, all), "assertiveness", "calm");
  REQUIRE(one.items == 1);
  const double part = 0.7 * 0.25 / (1 + (0.25 - 1) * 0.7);  // one of four items, by Spearman–Brown
  CHECK(one.error->value() == Approx(1.96 * 0.2 * std::sqrt(1 - part)).margin(2.0 / level::one));
}

TEST_CASE("A standard score is the distance from the norm's mean, in its deviations") {
  constexpr int bold[] = {5, 3, 1, 3, 5, 5};
  const scores all = score_all(*answers::from(both, bold));
  CHECK(*standard_score(both, *all.of("assertiveness")) == Approx(2.5).epsilon(1e-3));  // 1 is half above .5
  CHECK_FALSE(standard_score(both, *all.of("cooperativeness")));                        // no norm
  CHECK_FALSE(standard_score(both, {.scale = "assertiveness"}));                        // no score
}

TEST_CASE("A change is beyond the error of two scores if it is larger than √2 of one") {
  const auto at = [](int steps) {
    tact::detail::growing_vector<score, most_scales> one;
    one.push_back({.scale = "x", .value = level::from_steps(steps), .error = level::from_steps(1'000)});
    return scores(one);
  };
  CHECK_FALSE(movements(at(5'000), at(6'414))[0].beyond_error);
  CHECK(movements(at(5'000), at(6'415))[0].beyond_error);
  CHECK(movements(at(6'415), at(5'000))[0].beyond_error);
  CHECK(movements(at(5'000), at(6'415))[0].change() == Approx(1'415.0 / level::one));
}

// --- From scores to advice ---------------------------------------------------------------------------------------

TEST_CASE("Scales called as inputs set them, exactly or with their error") {
  constexpr int bold[] = {5, 5, 1, 1, 5, 5};
  const auto all = score_all(*answers::from(both, bold));
  const auto s = all.apply_to(tact::situation{.assertiveness = 0.5, .cooperativeness = 0.5, .stakes = 0.9});
  CHECK(s.assertiveness == level{1.0});
  CHECK(s.cooperativeness == level{0.0});
  CHECK(s.stakes == level{0.9});
  CHECK(tact::recommend(s).is<tact::competition>());
  const tact::uncertain_situation box = all.as_box(s);
  CHECK(box.assertiveness == *all.of("assertiveness")->band());
  CHECK(box.cooperativeness == tact::interval{0.0});  // its error is not known
  CHECK(all.of("nobody") == nullptr);
}

TEST_CASE("A finding holds where all of its conditions do, and is open where a value is missing") {
  constexpr int bold[] = {5, 5, 1, 1, 5, 5}, meek[] = {1, 1, 5, 5, 1, 1};
  constexpr int open[] = {5, 5, 1, no_answer, 5, 5}, closed[] = {1, 5, 5, no_answer, 1, 1};
  const auto told = [](std::size_t which, std::span<const int> given) {
    return holds(findings[which], *answers::from(both, given));
  };
  CHECK(told(0, bold) == true);
  CHECK(told(0, meek) == false);
  CHECK(told(1, bold) == true);
  CHECK(told(1, open) == std::nullopt);
  CHECK(told(1, closed) == false);  // the first condition decides it
}

TEST_CASE("A condition can ask for a distance, to the step") {
  constexpr int given[] = {3, 3, 3, 3, 4, no_answer};  // assertiveness 3, 3 and 4, cooperativeness 3 and 3
  const auto holds_from = [&](int steps) {
    const condition c{.of = "cooperativeness", .below = "assertiveness", .by_at_least = level::from_steps(steps)};
    return *holds(c, *answers::from(both, given));
  };
  const int apart = level::from_steps((2 * 7 * level::one + 12) / 24).steps() - level{0.5}.steps();  // 7 of 12
  CHECK(holds_from(1));
  CHECK(holds_from(apart));
  CHECK_FALSE(holds_from(apart + 1));
}

TEST_CASE("The weakest field of a table is the lowest, of equals the first") {
  constexpr int given[] = {4, 5, 2, 2, 3, 3};
  const cell low = weakest(*answers::from(both, given));
  CHECK(low.scale == "cooperativeness");
  CHECK(low.facet == "calm");
  CHECK(low.value == level{0.0});
  constexpr int none[] = {0, 0, 0, 0, 0, 0};
  CHECK_FALSE(weakest(*answers::from(both, none)).value);
}

// --- Pairs -----------------------------------------------------------------------------------------------------

TEST_CASE("Scores of pairs are the share of its pairs that a scale won, and sum to half the scales") {
  const round_robin five(5, 3);
  const instrument key = five.key();
  REQUIRE_FALSE(first_mistake_in(key));
  std::mt19937 random(18);
  for (int round = 0; round != 200; ++round) {
    const std::vector<int> given = random_answers(random, key, true);
    const auto a = answers::from(key, given);
    double sum = 0;
    for (std::size_t k = 0; k != 5; ++k) {
      int won = 0;
      for (std::size_t i = 0; i != given.size(); ++i)
        won += (given[i] == 1 ? key.pairs[i].first : key.pairs[i].second).scale == key.scales[k].name;
      const score s = score_of(*a, key.scales[k].name);
      REQUIRE(s.items == 12);
      REQUIRE(s.value == level{won / 12.0});
      sum += won / 12.0;
    }
    REQUIRE(sum == Approx(2.5));
  }
}

TEST_CASE("13,531 of 17,151 profiles of five scales in 30 pairs can occur") {
  const round_robin five(5, 3);
  const instrument key = five.key();
  int all = 0, possible = 0;
  std::array<int, 5> p{};
  for (p[0] = 0; p[0] <= 12; ++p[0])
    for (p[1] = 0; p[1] <= 12; ++p[1])
      for (p[2] = 0; p[2] <= 12; ++p[2])
        for (p[3] = 0; p[3] <= 12; ++p[3]) {
          p[4] = 30 - p[0] - p[1] - p[2] - p[3];
          if (p[4] < 0 || p[4] > 12) continue;
          ++all;
          possible += can_occur(key, p) ? 1 : 0;
        }
  CHECK(all == 17'151);
  CHECK(possible == 13'531);
}

TEST_CASE("A profile can occur if and only if some answers give it, over all answers to six pairs") {
  const round_robin three(3, 2);
  const instrument key = three.key();
  std::array<bool, 5 * 5 * 5> seen{};
  for (unsigned all = 0; all != 64; ++all) {
    std::array<int, 3> won{};
    for (std::size_t i = 0; i != 6; ++i)
      ++won[scale_place(key, ((all >> i & 1u) != 0 ? key.pairs[i].first : key.pairs[i].second).scale)];
    seen[static_cast<std::size_t>(won[0] * 25 + won[1] * 5 + won[2])] = true;
  }
  for (int i = 0; i != 125; ++i) {
    const int won[] = {i / 25, i / 5 % 5, i % 5};
    INFO(won[0] << ' ' << won[1] << ' ' << won[2]);
    CHECK(can_occur(key, won) == seen[static_cast<std::size_t>(i)]);
  }
  CHECK_FALSE(can_occur(both, std::array{1, 1}));
  CHECK_FALSE(can_occur(key, std::array{3, 3}));
}

// --- Bad answers -----------------------------------------------------------------------------------------------

TEST_CASE("Answers with a mistake are not scored, and each mistake is named with its place") {
  const auto first = [](std::span<const int> given) {
    answer_mistake m;
    int count = 0;
    mistakes_in(both, given, [&](const answer_mistake& next) { m = count++ == 0 ? next : m; });
    CHECK(answers::from(both, given).has_value() == (count == 0));
    return m;
  };
  CHECK(first(std::array{1, 2, 3, 4, 5}).flaw == answer_flaw::too_few);
  CHECK(first(std::array{1, 2, 3, 4, 5}).place == 5);
  CHECK(first(std::array{1, 2, 3, 4, 5, 1, 2}).flaw == answer_flaw::too_many);
  CHECK(first(std::array{1, 2, 6, 4, 5, 1}).flaw == answer_flaw::out_of_scale);
  CHECK(first(std::array{1, 2, 6, 4, 5, 1}).place == 2);
  CHECK(first(std::array{1, 2, 6, 4, 5, 1}).answer == 6);
  CHECK(first(std::array{1, -1, 3, 4, 5, 1}).flaw == answer_flaw::out_of_scale);
  CHECK(first(std::array{1, 0, 3, 4, 5, 1}).flaw == answer_flaw::nothing);
  instrument sheet = both;
  sheet.form = form::sheet;
  CHECK_FALSE(answers::from(sheet, std::array{0, 0, 0, 0, 0, 0}));
  instrument broken = both;
  broken.name = {};
  CHECK_FALSE(answers::from(broken, std::array{1, 2, 3, 4, 5, 1}));
  for (int i = 1; i <= static_cast<int>(answer_flaw::not_scored); ++i)
    CHECK_FALSE(says(static_cast<answer_flaw>(i)).empty());
}

}  // namespace
