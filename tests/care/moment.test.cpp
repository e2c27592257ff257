// Moments of truth: what is expected, what is perceived, and what may be wrong with one.

#include <tact/care/moment.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include <tact/care/rule.hpp>
#include <tact/level.hpp>

#include "testing/catch.hpp"
#include "testing/sources.hpp"

using namespace tact::care;
using tact::level;

namespace {

/// A moment that nothing is wrong with.
constexpr moment sound{.at = 100, .perceived = {.respect = 0.5}, .resolved_at = 160};

constexpr moment with(moment m, void (*change)(moment&)) {
  change(m);
  return m;
}

/// All levels of a coarse scale, and none.
const std::array<std::optional<level>, 6> scale = {std::nullopt, 0.0, 0.25, 0.5, 0.75, 1.0};

template <class Enumeration, std::size_t Size>
void check_names(const Enumeration (&all)[Size]) {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i != Size; ++i) {
    INFO(name(all[i]));
    CHECK(static_cast<std::size_t>(all[i]) == i);
    CHECK(names.insert(name(all[i])).second);
    CHECK(from_name<Enumeration>(name(all[i])) == all[i]);
  }
  CHECK(static_cast<std::size_t>(tact::detail::last_of<Enumeration>) + 1 == Size);
  CHECK(name(static_cast<Enumeration>(Size)).empty());
  CHECK_FALSE(from_name<Enumeration>("none of them"));
}

}  // namespace

TEST_CASE("What a moment is made of has names", "[care]") {
  check_names(dimensions);
  check_names(objects);
  check_names(contact_reasons);
  constexpr judge judges[] = {judge::customer, judge::staff};
  check_names(judges);
  STATIC_REQUIRE(name(contact_reason::unstated).empty());
}

TEST_CASE("Statement 52: four good dimensions and five bad ones, two of them delays", "[care]") {
  std::vector<std::string_view> good, bad;
  for (const dimension d : dimensions) (is_negative(d) ? bad : good).push_back(name(d));
  CHECK(good == std::vector<std::string_view>{"respect", "culture_of_service", "personal_interest", "reliability"});
  CHECK(bad ==
        std::vector<std::string_view>{"rudeness", "delay_before", "delay_during", "incompetence", "indifference"});
}

TEST_CASE("Statement 50: three objects are judged", "[care]") {
  CHECK(std::vector<object>(std::begin(objects), std::end(objects)) ==
        std::vector<object>{object::product, object::service, object::staff});
}

TEST_CASE("Statement 26: showing no interest weighs heaviest", "[care]") {
  for (const dimension d : dimensions) {
    INFO(name(d));
    CHECK(weight(d) == (is_about_interest(d) ? 2 : 1));
    CHECK(testing::sources().fault_in(std::string(source(d))) == "");
  }
  STATIC_REQUIRE(is_about_interest(dimension::indifference));
  STATIC_REQUIRE(is_about_interest(dimension::personal_interest));
  STATIC_REQUIRE_FALSE(is_about_interest(dimension::rudeness));
}

TEST_CASE("A judgement holds one level for each dimension", "[care]") {
  constexpr judgement j{.respect = 0.75, .indifference = 0.25};
  STATIC_REQUIRE(j.at(dimension::respect) == level{0.75});
  STATIC_REQUIRE(j.at(dimension::indifference) == level{0.25});
  STATIC_REQUIRE_FALSE(j.at(dimension::rudeness));
  STATIC_REQUIRE(judgement{}.empty());
  for (const dimension d : dimensions) {
    judgement one;
    one.at(d) = 0.5;
    CHECK_FALSE(one.empty());
    for (const dimension other : dimensions) CHECK(one.at(other).has_value() == (d == other));
  }
}

TEST_CASE("Every fault of a moment is found, the first one first", "[care]") {
  STATIC_REQUIRE(fault_in(sound) == moment_fault::none);
  STATIC_REQUIRE(fault_in(moment{}) == moment_fault::no_time);
  STATIC_REQUIRE(fault_in(with(sound, [](moment& m) { m.resolved_at = 99; })) == moment_fault::resolved_before);
  STATIC_REQUIRE(fault_in(with(sound, [](moment& m) { m.resolved_at = 100; })) == moment_fault::none);
  STATIC_REQUIRE(fault_in(with(sound, [](moment& m) { m.judged_by = judge::staff; })) == moment_fault::judged_by_staff);
  STATIC_REQUIRE(fault_in(with(sound, [](moment& m) { m.perceived = {}; })) == moment_fault::not_judged);
  for (const std::int64_t sign : {-1, 1}) {
    moment far = sound;
    far.at = sign * furthest_time, far.resolved_at = not_stated;
    CHECK(fault_in(far) == moment_fault::none);
    far.at += sign;
    CHECK(fault_in(far) == moment_fault::time_too_far);
  }
  STATIC_REQUIRE(fault_in(with(sound, [](moment& m) { m.resolved_at = INT64_MAX; })) == moment_fault::time_too_far);
  STATIC_REQUIRE(fault_in({.at = 1'700'000'000'000}) == moment_fault::time_too_far);  // milliseconds since 1970
  STATIC_REQUIRE(fault_in({.at = 5, .resolved_at = 4, .judged_by = judge::staff}) == moment_fault::resolved_before);
}

TEST_CASE("A fault is a sentence, and all but one keep a moment out", "[care]") {
  std::set<std::string_view> sentences;
  for (int i = 0; i <= static_cast<int>(moment_fault::not_judged); ++i) {
    const auto fault = static_cast<moment_fault>(i);
    CHECK(sentences.insert(message(fault)).second);
    CHECK(message(fault).empty() == (fault == moment_fault::none));
    CHECK(is_refused(fault) == (fault != moment_fault::none && fault != moment_fault::not_judged));
  }
  STATIC_REQUIRE(message(static_cast<moment_fault>(99)).empty());
}

TEST_CASE("An expectation alone is no judgement; a perception alone is one, without a gap", "[care]") {
  constexpr moment expected{.at = 0, .expected = {.respect = 0.75}};
  constexpr moment perceived{.at = 0, .perceived = {.respect = 0.75}};
  STATIC_REQUIRE(fault_in(expected) == moment_fault::not_judged);
  STATIC_REQUIRE_FALSE(satisfaction_of(expected));
  STATIC_REQUIRE(fault_in(perceived) == moment_fault::none);
  STATIC_REQUIRE(satisfaction_of(perceived) == level{0.75});
  STATIC_REQUIRE_FALSE(gap_of(expected, dimension::respect));
  STATIC_REQUIRE_FALSE(gap_of(perceived, dimension::respect));
  STATIC_REQUIRE(fault_in({.at = 0, .satisfaction = 0.5}) == moment_fault::none);
}

TEST_CASE("A gap is below 0 where less was perceived than expected, of good and bad dimensions alike", "[care]") {
  for (const dimension d : dimensions)
    for (const auto& expected : scale)
      for (const auto& perceived : scale) {
        moment m{.at = 0};
        m.expected.at(d) = expected;
        m.perceived.at(d) = perceived;
        const std::optional<int> gap = gap_of(m, d);
        REQUIRE(gap.has_value() == (expected && perceived));
        if (!gap) continue;
        const double better = (perceived->value() - expected->value()) * (is_negative(d) ? -1 : 1);
        CHECK(*gap / 16384.0 == better);
        CHECK(is_below_expectation(m) == (better < 0));
      }
}

TEST_CASE("Statement 51: at first use no bad precedent lowers what is expected", "[care]") {
  for (const dimension d : dimensions)
    for (const auto& expected : scale) {
      moment m{.at = 0};
      m.expected.at(d) = expected;
      CHECK(expectation_of(m, d) == expected);
      m.first = true;
      const std::optional<level> counted = expectation_of(m, d);
      REQUIRE(counted.has_value() == expected.has_value());
      if (!expected) continue;
      CHECK((is_negative(d) ? *counted <= level{0.5} : *counted >= level{0.5}));
      const bool is_high = is_negative(d) ? *expected <= level{0.5} : *expected >= level{0.5};
      CHECK((*counted == *expected) == is_high);
    }
}

TEST_CASE("Satisfaction is the customer's own judgement, or else the weighted mean of what was perceived", "[care]") {
  STATIC_REQUIRE(satisfaction_of({.perceived = {.respect = 0.0}, .satisfaction = 1.0}) == level{1.0});
  // (1 · 1 + 2 · 1/4) / 3, the indifference turned round
  STATIC_REQUIRE(satisfaction_of({.perceived = {.respect = 1.0, .indifference = 0.75}}) == level{0.5});
  STATIC_REQUIRE(satisfaction_of({.perceived = {.respect = level::from_steps(1), .reliability = 0.0}}) ==
                 level::from_steps(1));  // half up
  for (const dimension d : dimensions) {
    moment m;
    m.perceived.at(d) = 1.0;
    CHECK(satisfaction_of(m) == level{is_negative(d) ? 0.0 : 1.0});
  }
}

TEST_CASE("A moment is less than expected by the weighted sum of its gaps", "[care]") {
  constexpr judgement expected{.respect = 0.5, .indifference = 0.5};
  STATIC_REQUIRE(is_below_expectation({.expected = expected, .perceived = {.respect = 0.75, .indifference = 0.75}}));
  STATIC_REQUIRE_FALSE(
      is_below_expectation({.expected = expected, .perceived = {.respect = 0.25, .indifference = 0.25}}));
  STATIC_REQUIRE_FALSE(
      is_below_expectation({.expected = expected, .perceived = {.respect = 0.0, .indifference = 0.25}}));
}

TEST_CASE("Statements 94 and 95: a moment says why, by which channel, where and with whom it was", "[care]") {
  constexpr moment visit{.at = 0,
                         .by = channel::face_to_face,
                         .reason = contact_reason::technical_visit,
                         .satisfaction = 0.5,
                         .potential = true,
                         .point = "technical visit",
                         .area = "technical service",
                         .representative = "Ada"};
  STATIC_REQUIRE(fault_in(visit) == moment_fault::none);
  STATIC_REQUIRE(visit == visit);
  STATIC_REQUIRE_FALSE(visit == with(visit, [](moment& m) { m.representative = "Bo"; }));
  for (const contact_reason r : contact_reasons) {
    moment m = visit;
    m.reason = r;
    CHECK(fault_in(m) == moment_fault::none);
  }
}
