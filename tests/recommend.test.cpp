// The front door: every point of the square has exactly one answer, the formula's own; ties are real;
// nothing is allocated.

#include <tact/recommend.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <new>
#include <string_view>

#include <tact/explain.hpp>

#include "laws/policy.hpp"
#include "testing/catch.hpp"

// Counts what is allocated anywhere in this program. Not inlined, or g++ sees a malloc behind a delete
// and warns of a mismatch; the nothrow form, too, because the address sanitizer brings its own.
namespace {
std::size_t allocations = 0;
}  // namespace

[[gnu::noinline]] void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  ++allocations;
  return std::malloc(size != 0 ? size : 1);
}
[[gnu::noinline]] void* operator new(std::size_t size) {
  if (void* const p = operator new(size, std::nothrow)) return p;
  std::abort();
}
[[gnu::noinline]] void operator delete(void* p) noexcept { std::free(p); }
[[gnu::noinline]] void operator delete(void* p, std::size_t) noexcept { std::free(p); }

namespace {

using tact::level;
using tact::recommend;
using tact::situation;

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
/// concerns vary, so what factors and gates do to a strategy is settled before: its score at its ideal.
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
  CHECK(over_the_square<TestType>(nothing_known).ties > 0);  // the tie rule was put to the test

  laws::some_situations<situation> next;
  for (int i = 0; i != 2; ++i) require_one_answer_everywhere<TestType>(next());
}

TEST_CASE("Ties are real ties and go to the strategy listed first") {
  // With nothing known, negotiation equals competition where c = 1/2, negotiation equals compromise where
  // a + c = 1 5/16, and compromise equals competition where a − c = 5/16. The three lines meet at
  // (13/16, 1/2); each is followed from there, or to there, as long as no third strategy is ahead.
  struct border_point {
    std::string_view first, second;
    int a, c;    // the first point, in steps
    int da, dc;  // to the next point
    int points;
  };
  constexpr border_point borders[] = {
      {"negotiation", "competition", 13312, 8192, +1, 0, 3073},  // to the edge
      {"negotiation", "compromise", 5120, 16384, +1, -1, 8192},  // from the edge
      {"compromise", "competition", 10275, 5155, +1, +1, 3037},  // from where procrastination ends
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

  constexpr auto meeting = recommend({.assertiveness = 13.0 / 16, .cooperativeness = 0.5}).ranking();
  STATIC_REQUIRE(meeting[0].name == "negotiation");
  STATIC_REQUIRE(meeting[1].name == "compromise");
  STATIC_REQUIRE(meeting[2].name == "competition");
  STATIC_REQUIRE(meeting[0].score == meeting[2].score);
}

TEST_CASE("The default model is the documents', and a situation may be written in place") {
  constexpr auto advice = recommend({.assertiveness = 1, .cooperativeness = 0});
  STATIC_REQUIRE(std::same_as<decltype(advice)::model_type, tact::models::customer_care>);
  STATIC_REQUIRE(advice == recommend<tact::models::customer_care>({.assertiveness = 1, .cooperativeness = 0}));
}

TEST_CASE("Advice is free of allocation, from the rows to the reasons") {
  const auto described = tact::detail::specs_of<tact::models::customer_care>();
  laws::some_situations<situation> next;
  int mismatches = 0;
  const std::size_t before = allocations;
  for (int i = 0; i != 100; ++i) {
    const situation s = next();
    const auto rows = tact::runtime_model<>::from(described);
    const auto advice = recommend(s);
    const auto made = recommend(*rows, s);
    const auto then = made.afterwards();
    const auto why = tact::explain(then);
    mismatches += made.name() != advice.name() || then.ranking()[0].name != advice.afterwards().name() ||
                  why.rival != then.runner_up() || rows->fingerprint() != tact::models::customer_care::fingerprint();
  }
  const std::size_t after = allocations;
  ::operator delete(::operator new(1));  // the count does count
  const std::size_t one_more = allocations;

  REQUIRE(mismatches == 0);
  REQUIRE(after == before);
  REQUIRE(one_more == after + 1);
}
