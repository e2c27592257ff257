// The answer: at each corner by hand, and in any situation by the formula. Every point of the square has exactly one
// answer, and ties are exact.

#include <tact/recommend.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>
#include <span>
#include <string_view>
#include <type_traits>

#include "laws/policy.hpp"
#include "testing/catch.hpp"

namespace {

using tact::level;
using tact::recommend;
using tact::recommendation;
using tact::situation;

constexpr double step = 1.0 / 16384;
constexpr double largest = std::numeric_limits<double>::max();

template <class R>
concept has_types = requires(const R& advice) { advice.template is<tact::negotiation>(); };

/// The strategies that anger closes in the shipped models, listed independently of its gates.
constexpr bool closed_by_anger(std::string_view strategy) {
  constexpr std::string_view closed[] = {
      "competition", "compromise",      "negotiation",    // documents
      "competing",   "compromising",    "collaborating",  // Thomas and Kilmann
      "integrating", "dominating",                        // Rahim; compromising is above
      "contending",  "problem_solving",                   // Pruitt and Rubin
  };
  return std::find(std::begin(closed), std::end(closed), strategy) != std::end(closed);
}

}  // namespace

TEST_CASE("The default model is customer_care, and a situation may be written in place") {
  constexpr auto advice = recommend({.assertiveness = 1, .cooperativeness = 0});
  STATIC_REQUIRE(std::same_as<decltype(advice)::model_type, tact::models::customer_care>);
  STATIC_REQUIRE(advice == recommend<tact::models::customer_care>({.assertiveness = 1, .cooperativeness = 0}));
}

TEST_CASE("A recommendation is small, and nothing about it throws") {
  using advice_type = recommendation<tact::models::customer_care>;
  STATIC_REQUIRE(std::is_trivially_copyable_v<advice_type>);
  STATIC_REQUIRE(sizeof(advice_type) == sizeof(tact::detail::inputs<situation>) + 2 + 2);
  STATIC_REQUIRE(std::is_trivially_copyable_v<recommendation<tact::runtime_model<>>>);

  constexpr situation s{.assertiveness = 0.9, .cooperativeness = 0.8};
  constexpr auto advice = recommend(s);
  STATIC_REQUIRE(noexcept(recommend(s)));
  STATIC_REQUIRE(noexcept(advice.name()));
  STATIC_REQUIRE(noexcept(advice.family()));
  STATIC_REQUIRE(noexcept(advice.outcome()));
  STATIC_REQUIRE(noexcept(advice.style()));
  STATIC_REQUIRE(noexcept(advice.behaviour()));
  STATIC_REQUIRE(noexcept(advice.margin()));
  STATIC_REQUIRE(noexcept(advice.runner_up()));
  STATIC_REQUIRE(noexcept(advice.ranking()));
  STATIC_REQUIRE(noexcept(advice.ranking()[0]));
  STATIC_REQUIRE(noexcept(advice.gated()));
  STATIC_REQUIRE(noexcept(advice.afterwards()));
  STATIC_REQUIRE(noexcept(advice.is<tact::negotiation>()));
  STATIC_REQUIRE(noexcept(advice.inputs()));
  STATIC_REQUIRE(noexcept(advice.model()));
  STATIC_REQUIRE(noexcept(advice.strategy()));
  STATIC_REQUIRE(noexcept(advice == advice));
}

TEST_CASE("Corners, edges and centre of the documents, reasoned by hand") {
  // Multiplied out, and without −|p|²: negotiation 2a + 2c − 2 + 8/128, compromise a + c − ½ − 20/128,
  // competition 2a − 1 + 15/128, procrastination (100a + 80c)/128 − (50² + 40²)/128² − 16/128, avoidance 13/128.
  struct line {
    double a, c;
    std::string_view strategy, style, behaviour, runner_up;
    double margin;
  };
  constexpr line lines[] = {
      {0, 0, "avoidance", "avoid", "unassertive", "procrastination", 7812 * step},
      {0, 1, "compromise", "accommodate", "passive", "procrastination", 1540 * step},
      {1, 0, "competition", "compete", "aggressive", "procrastination", 11652 * step},
      {1, 1, "negotiation", "", "assertive", "compromise", 11776 * step},
      {0.5, 0.5, "compromise", "", "assertive", "procrastination", 260 * step},
      {0.5, 0, "competition", "", "", "avoidance", 256 * step},
      {0, 0.5, "avoidance", "", "", "procrastination", 2692 * step},
      {1, 0.5, "competition", "", "assertive", "negotiation", 896 * step},
      {0.5, 1, "negotiation", "", "assertive", "compromise", 3584 * step},
      {50.0 / 128, 40.0 / 128, "procrastination", "", "", "avoidance", 388 * step},
  };
  for (const line& l : lines) {
    CAPTURE(l.a, l.c);
    const auto advice = recommend({.assertiveness = l.a, .cooperativeness = l.c});
    CHECK(advice.name() == l.strategy);
    CHECK(advice.style() == l.style);
    CHECK(advice.behaviour() == l.behaviour);
    CHECK(advice.runner_up() == l.runner_up);
    CHECK(advice.margin() == l.margin);
  }
}

TEST_CASE("Corners and centre of the other models, by symmetry") {
  using namespace tact::models;
  const auto at = []<class M>(std::type_identity<M>, double a, double c) {
    return recommend<M>({.assertiveness = a, .cooperativeness = c}).name();
  };
  constexpr std::type_identity<thomas_kilmann> modes;
  CHECK(at(modes, 0, 0) == "avoiding");
  CHECK(at(modes, 0, 1) == "accommodating");
  CHECK(at(modes, 1, 0) == "competing");
  CHECK(at(modes, 1, 1) == "collaborating");
  CHECK(at(modes, 0.5, 0.5) == "compromising");

  constexpr std::type_identity<rahim> styles;
  CHECK(at(styles, 0, 0) == "avoiding");
  CHECK(at(styles, 0, 1) == "obliging");
  CHECK(at(styles, 1, 0) == "dominating");
  CHECK(at(styles, 1, 1) == "integrating");
  CHECK(at(styles, 0.5, 0.5) == "compromising");

  constexpr std::type_identity<pruitt_rubin> corners;
  CHECK(at(corners, 0, 0) == "inaction");
  CHECK(at(corners, 0, 1) == "yielding");
  CHECK(at(corners, 1, 0) == "contending");
  CHECK(at(corners, 1, 1) == "problem_solving");
  CHECK(at(corners, 0.5, 0.5) == "problem_solving");  // all four are equally far: the first
  STATIC_REQUIRE(recommend<pruitt_rubin>({.assertiveness = 0.5, .cooperativeness = 0.5}).margin() == 0);
}

TEMPLATE_LIST_TEST_CASE("Anger closes at three quarters, urgency excuses at three quarters", "", laws::shipped_models) {
  // Avoidance has a gate of its own in the default model, and urgency does not excuse it.
  constexpr bool has_own = std::same_as<TestType, tact::models::customer_care>;
  const auto expect = [](double anger, double urgency, bool closed) {
    CAPTURE(anger, urgency);
    const bool own = has_own && anger >= 0.75;
    for (const double a : {0.0, 0.5, 1.0})
      for (const double c : {0.0, 0.5, 1.0}) {
        const situation s{.assertiveness = a, .cooperativeness = c, .anger = anger, .urgency = urgency};
        const auto advice = recommend<TestType>(s);
        CHECK(advice.gated() == (closed || own));
        for (const tact::ranked& r : advice.ranking())
          CHECK(r.blocked == ((closed && closed_by_anger(r.name)) || (own && r.name == "avoidance")));
        if (closed) CHECK_FALSE(closed_by_anger(advice.name()));
      }
  };
  expect(0, 0, false);
  expect(0.75 - step, 0, false);
  expect(0.75, 0, true);
  expect(0.75 + step, 0, true);
  expect(1, 0, true);
  expect(0.75, 0.75 - step, true);
  expect(0.75, 0.75, false);
  expect(1, 0.75 - step, true);
  expect(1, 0.75, false);
  expect(1, 0.75 + step, false);
  expect(1, 1, false);
}

TEMPLATE_LIST_TEST_CASE("Ranking, margin and runner-up are the formula's, exactly", "", laws::models) {
  using S = typename TestType::situation_type;
  static constexpr auto model = tact::detail::specs_of<TestType>();
  const int failures = laws::failures<S>(5000, [](const S& s) {
    const auto advice = recommend<TestType>(s);
    const auto lines = advice.ranking();
    bool ok = lines.size() == model.size() && lines[0].name == advice.name() && !lines[0].blocked;

    std::size_t before = 0;
    for (std::size_t place = 0; place != lines.size(); ++place) {
      const tact::ranked& line = lines[place];
      const std::size_t i = *advice.model().from_name(line.name);
      ok = ok && line.score == laws::shown_score(model[i], s) && line.blocked == laws::blocked(model[i], s);
      if (place != 0) {
        // Unblocked first, then best first, then first in the catalog: so every place is a strategy of its own.
        const tact::ranked& better = lines[place - 1];
        const bool descends = better.blocked != line.blocked ? line.blocked
                              : better.score != line.score   ? better.score > line.score
                                                             : before < i;
        ok = ok && descends;
      }
      before = i;
    }

    if (model.size() == 1 || lines[1].blocked) return ok && advice.runner_up().empty() && advice.margin() == largest;
    const laws::wide lead = laws::score(model[*advice.model().from_name(advice.name())], s) -
                            laws::score(model[*advice.model().from_name(advice.runner_up())], s);
    return ok && lead >= 0 && advice.runner_up() == lines[1].name &&
           advice.margin() == std::ldexp(static_cast<double>(lead), -28);
  });
  REQUIRE(failures == 0);
}

TEST_CASE("A lone candidate has no runner-up, and the largest double for a margin") {
  constexpr auto angry = recommend<acme::house>({.assertiveness = 1, .cooperativeness = 0.5, .anger = 0.75});
  STATIC_REQUIRE(angry.is<acme::wait>());  // the other two are blocked
  STATIC_REQUIRE(angry.runner_up().empty());
  STATIC_REQUIRE(angry.margin() == largest);
  STATIC_REQUIRE(angry.ranking().size() == 3);
  STATIC_REQUIRE(angry.afterwards().is<acme::escalate>());

  using lone = tact::without<acme::house, acme::refund, acme::escalate>;
  constexpr auto only = recommend<lone>({.assertiveness = 1, .cooperativeness = 1});
  STATIC_REQUIRE(only.is<acme::wait>());
  STATIC_REQUIRE(only.runner_up().empty());
  STATIC_REQUIRE(only.margin() == largest);
}

TEMPLATE_LIST_TEST_CASE("is and visit lead back to the type", "", laws::models) {
  using S = typename TestType::situation_type;
  const int failures = laws::failures<S>(2000, [](const S& s) {
    const auto advice = recommend<TestType>(s);
    return advice.visit([&advice]<class P>(std::type_identity<P>) {
      bool ok = advice.name() == P::name && advice.template is<P>();
      if constexpr (tact::detail::has_family<P>)
        ok = ok && advice.family() == P::family::name && advice.template is<typename P::family>();
      else ok = ok && advice.family().empty();
      if constexpr (tact::detail::has_outcome<P>) ok = ok && advice.outcome() == P::outcome;
      else ok = ok && advice.outcome() == tact::outcome::unstated;
      return ok;
    });
  });
  REQUIRE(failures == 0);

  // A model made at run time has names in place of types.
  STATIC_REQUIRE(has_types<recommendation<TestType>>);
  STATIC_REQUIRE_FALSE(has_types<recommendation<tact::runtime_model<S>>>);
}

TEST_CASE("Style and behaviour follow the two concerns alone") {
  const int failures = laws::failures<situation>(5000, [](const situation& s) {
    const auto advice = recommend(s);
    const double a = s.assertiveness.value();
    const double c = s.cooperativeness.value();
    const bool a_low = a < 0.375, a_high = a >= 0.625, c_low = c < 0.375, c_high = c >= 0.625;
    const std::string_view style = a_low && c_low    ? "avoid"
                                   : a_low && c_high ? "accommodate"
                                   : a_high && c_low ? "compete"
                                                     : "";
    const std::string_view behaviour = !a_low && !c_low  ? "assertive"
                                       : a_low && c_high ? "passive"
                                       : a_high && c_low ? "aggressive"
                                       : a_low && c_low  ? "unassertive"
                                                         : "";
    return advice.style() == style && advice.behaviour() == behaviour && advice.describe_style().name == style &&
           recommend<laws::rahim>(s).style().empty() && recommend<laws::rahim>(s).behaviour() == advice.behaviour();
  });
  REQUIRE(failures == 0);
}

TEST_CASE("Recommendations are equal when the same was read and the same is advised") {
  constexpr situation s{.assertiveness = 0.9, .cooperativeness = 0.8};
  constexpr situation alike{.assertiveness = 0.9 + step / 4, .cooperativeness = 0.8};  // the same level
  constexpr situation other{.assertiveness = 0.9, .cooperativeness = 0.8, .impasse = step};
  STATIC_REQUIRE(recommend(s) == recommend(alike));
  STATIC_REQUIRE(recommend(s) != recommend(other));
  STATIC_REQUIRE(recommend(s).name() == recommend(other).name());
}

// ---- every point of the square

namespace {

// The whole grid of 4097² points where that takes seconds, every sixteenth line of it where minutes.
#if defined(__OPTIMIZE__) && !defined(__SANITIZE_ADDRESS__)
constexpr int stride = 4;
#else
constexpr int stride = 64;
#endif

struct tally {
  int points = 0;
  int without_one_answer = 0;
  int answered_otherwise = 0;
  int ties = 0;
};

/// Walks the square with the factors of s, and compares each answer with the formula's. Only the
/// concerns vary, so the effect of factors and gates is computed before: the score of a strategy at its ideal.
template <class M>
tally over_the_square(situation s) {
  constexpr auto model = tact::detail::specs_of<M>();
  struct candidate {
    std::int64_t a, c, at_ideal;
    bool open;
  };
  std::array<candidate, model.size()> candidates;
  for (std::size_t i = 0; i != model.size(); ++i) {
    situation ideal = s;
    ideal.assertiveness = model[i].ideal.assertiveness;
    ideal.cooperativeness = model[i].ideal.cooperativeness;
    candidates[i] = {ideal.assertiveness.steps(), ideal.cooperativeness.steps(),
                     static_cast<std::int64_t>(laws::score(model[i], ideal)), !laws::blocked(model[i], s)};
  }

  tally t;
  tact::detail::inputs<situation> in = tact::detail::inputs_of(s);
  for (int a = 0; a <= level::one; a += stride)
    for (int c = 0; c <= level::one; c += stride) {
      in[0] = static_cast<std::int16_t>(a);
      in[1] = static_cast<std::int16_t>(c);
      std::array<std::int64_t, model.size()> score;
      for (std::size_t i = 0; i != model.size(); ++i) {
        const candidate& it = candidates[i];
        score[i] = it.open ? it.at_ideal - (a - it.a) * (a - it.a) - (c - it.c) * (c - it.c) : INT64_MIN;
      }
      // A strategy is the answer if it beats all that come before it and none behind it beats it.
      int answers = 0;
      std::size_t answer = 0;
      bool tie = false;
      for (std::size_t i = 0; i != model.size(); ++i) {
        bool best = true;
        bool equalled = false;
        for (std::size_t j = 0; j != model.size(); ++j) {
          best &= j < i ? score[i] > score[j] : score[i] >= score[j];
          equalled |= j > i && score[i] == score[j];
        }
        answers += best;
        answer = best ? i : answer;
        tie |= best && equalled;
      }
      ++t.points;
      t.ties += tie;
      t.without_one_answer += answers != 1;
      t.answered_otherwise += tact::detail::lowered<M>.template winner<tact::detail::score_of<M>>(in) != answer;
    }
  return t;
}

template <class M>
void require_one_answer_everywhere(const situation& s) {
  const tally t = over_the_square<M>(s);
  constexpr int side = level::one / stride + 1;
  REQUIRE(t.points == side * side);
  REQUIRE(t.without_one_answer == 0);
  REQUIRE(t.answered_otherwise == 0);
}

}  // namespace

TEMPLATE_LIST_TEST_CASE("Every point of the square has exactly one answer, the formula's", "", laws::shipped_models) {
  const situation nothing_known{.assertiveness = 0.5, .cooperativeness = 0.5};
  require_one_answer_everywhere<TestType>(nothing_known);
  CHECK(over_the_square<TestType>(nothing_known).ties > 0);  // the rule for ties was tested

  laws::some_situations<situation> next;
  for (int i = 0; i != 2; ++i) require_one_answer_everywhere<TestType>(next());
}

TEST_CASE("Ties are real ties and go to the strategy listed first") {
  // With nothing known, in steps of 1/16384: negotiation equals competition where c = 8640, negotiation equals
  // compromise where a + c = 20992, and compromise equals competition where a − c = 3712. The three lines meet at
  // (12352, 8640); each is followed from there, or to there, as long as no third strategy is ahead.
  struct border_point {
    std::string_view first, second;
    int a, c;    // the first point, in steps
    int da, dc;  // to the next point
    int points;
  };
  constexpr border_point borders[] = {
      {"negotiation", "competition", 12352, 8640, +1, 0, 4033},  // to the edge
      {"negotiation", "compromise", 4608, 16384, +1, -1, 7744},  // from the edge
      {"compromise", "competition", 10099, 6387, +1, +1, 2253},  // from where procrastination ends
  };
  for (const border_point& b : borders) {
    int mismatches = 0;
    for (int i = 0; i != b.points; ++i) {
      const level a = (b.a + i * b.da) / 16384.0;
      const int c = b.c + i * b.dc;
      const auto on = recommend({.assertiveness = a, .cooperativeness = c / 16384.0});
      const auto below = recommend({.assertiveness = a, .cooperativeness = (c - 1) / 16384.0});
      mismatches += on.name() != b.first || on.margin() != 0 || below.name() != b.second || below.margin() <= 0;
    }
    CAPTURE(b.first, b.second);
    CHECK(mismatches == 0);
  }

  constexpr auto meeting = recommend({.assertiveness = 12352 * step, .cooperativeness = 8640 * step}).ranking();
  STATIC_REQUIRE(meeting[0].name == "negotiation");
  STATIC_REQUIRE(meeting[1].name == "compromise");
  STATIC_REQUIRE(meeting[2].name == "competition");
  STATIC_REQUIRE(meeting[0].score == meeting[2].score);
}
