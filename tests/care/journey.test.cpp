// The journey of a customer: its sums against a list of its moments, the laws of adding journeys, and what it says of
// the next situation.

#include <tact/care/journey.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <tact/care/consistency.hpp>
#include <tact/care/rule.hpp>
#include <tact/level.hpp>
#include <tact/situation.hpp>

#include "testing/catch.hpp"
#include "testing/sources.hpp"

using namespace tact::care;
using tact::level;
using tact::situation;

namespace {

using moments = std::vector<moment>;

/// Few levels and times, so that there are ties of every kind.
class random_moments {
 public:
  explicit random_moments(unsigned seed) : random_(seed) {}

  moments some(std::size_t count) {
    moments all;
    for (std::size_t i = 0; i != count; ++i) all.push_back(one());
    return all;
  }

  /// A number from 0 to below `end`.
  std::uint32_t below(std::uint32_t end) { return static_cast<std::uint32_t>(random_() % end); }

 private:
  std::optional<level> maybe() {
    if (below(2) == 0) return std::nullopt;
    return below(2) == 0 ? level::from_steps(static_cast<int>(below(5)) * 4096)
                         : level::from_steps(static_cast<int>(below(level::one + 1)));
  }

  moment one() {
    moment m{.at = 1'700'000'000 + below(40) * 3600};
    if (below(3) != 0) m.by = channels[below(4)];
    m.reason = contact_reasons[below(5)];
    m.about = objects[below(3)];
    for (const dimension d : dimensions) {
      m.expected.at(d) = maybe();
      if (below(4) != 0) m.perceived.at(d) = maybe();
    }
    if (below(3) == 0) m.satisfaction = maybe();
    if (below(8) == 0) m.perceived = {};
    if (below(2) == 0) m.resolved_at = m.at + below(5000);
    m.first = below(5) == 0;
    m.potential = below(5) == 0;
    return m;
  }

  std::mt19937 random_;
};

template <class Memory = peak_end>
journey<Memory> journey_of(const moments& all) {
  journey<Memory> j;
  for (const moment& m : all) CHECK_FALSE(is_refused(j.record(m)));
  return j;
}

/// The same as a constant.
template <std::size_t Size>
constexpr journey<> journey_through(const moment (&all)[Size]) {
  journey<> j;
  for (const moment& m : all) j.record(m);
  return j;
}

// The figures once more, from the list of the moments.

/// The mean of whole numbers, to the nearest, half up.
std::optional<int> mean_of(const std::vector<std::int64_t>& numbers) {
  if (numbers.empty()) return std::nullopt;
  double sum = 0;
  for (const std::int64_t x : numbers) sum += static_cast<double>(x);
  const auto count = static_cast<double>(numbers.size());
  return static_cast<int>(std::floor((2 * sum + count) / (2 * count)));
}

std::optional<double> as_gap(std::optional<int> steps) {
  return steps ? std::optional{*steps / 16384.0} : std::nullopt;
}

std::optional<int> steps_of(std::optional<level> x) { return x ? std::optional{x->steps()} : std::nullopt; }

moments judged_among(moments all) {
  std::erase_if(all, [](const moment& m) { return !satisfaction_of(m); });
  return all;
}

/// A moment as something that has an order by all that a mark keeps.
auto as_key(const moment& m) {
  return std::tuple{m.by ? 1 + static_cast<int>(*m.by) : 0, m.reason, m.about, m.resolved_at != not_stated};
}
int steps_in(const moment& m) { return satisfaction_of(m)->steps(); }

bool is_of(const std::optional<mark>& kept, const moment& m) {
  return kept && kept->at == m.at && kept->satisfaction == *satisfaction_of(m) && kept->by == m.by &&
         kept->reason == m.reason && kept->about == m.about && kept->resolved == (m.resolved_at != not_stated);
}

/// The moment with the greatest key.
template <class Key>
const moment& greatest(const moments& all, Key key) {
  return *std::max_element(all.begin(), all.end(), [&](const moment& a, const moment& b) { return key(a) < key(b); });
}

void check_marks(const journey<>& j, const moments& judged) {
  const moment& best = greatest(judged, [](const moment& m) { return std::tuple{steps_in(m), m.at, as_key(m)}; });
  const moment& worst = greatest(judged, [](const moment& m) { return std::tuple{-steps_in(m), m.at, as_key(m)}; });
  const moment& end = greatest(judged, [](const moment& m) { return std::tuple{m.at, -steps_in(m), as_key(m)}; });
  CHECK(is_of(j.best(), best));
  CHECK(is_of(j.worst(), worst));
  CHECK(is_of(j.end(), end));

  const bool best_is_peak = std::abs(steps_in(best) - 8192) > std::abs(steps_in(worst) - 8192);
  const moment& peak = best_is_peak ? best : worst;
  CHECK(is_of(j.peak(), peak));
  CHECK(j.remembered()->steps() == mean_of({steps_in(peak), steps_in(end)}));
  CHECK(j.risk()->steps() == level::one - j.remembered()->steps());
}

void check_kinds(const journey<>& j, const moments& judged) {
  std::map<std::string, std::uint32_t> kinds;
  for (const moment& m : judged) {
    double more = 0;
    for (const dimension d : dimensions)
      if (const auto gap = gap_of(m, d)) more += weight(d) * static_cast<double>(*gap);
    const bool is_good = steps_in(m) >= 12288 && more >= 0;
    ++kinds[steps_in(m) <= 4096 ? "very bad" : is_good ? "surprising" : "faded"];
  }
  CHECK(j.very_bad() == kinds["very bad"]);
  CHECK(j.surprising() == kinds["surprising"]);
  CHECK(j.faded() == kinds["faded"]);
}

void check_times(const journey<>& j, const moments& all) {
  std::vector<std::int64_t> seconds;
  std::uint32_t open = 0, potential = 0;
  for (const moment& m : all) {
    if (m.resolved_at != not_stated) seconds.push_back(m.resolved_at - m.at);
    else if (m.reason == contact_reason::claim || m.reason == contact_reason::help) ++open;
    if (m.potential) ++potential;
  }
  CHECK(j.resolved() == seconds.size());
  CHECK(j.open() == open);
  CHECK(j.potential() == potential);
  CHECK(j.mean_time_to_resolve() == mean_of(seconds));
  const auto longest = std::ranges::max_element(seconds);
  CHECK(j.longest_time_to_resolve() == (seconds.empty() ? std::optional<std::int64_t>{} : std::optional{*longest}));
}

void check_gaps(const journey<>& j, const moments& all) {
  for (const dimension d : dimensions) {
    std::vector<std::int64_t> gaps, seen;
    std::uint32_t expected = 0;
    for (const moment& m : all) {
      if (const auto gap = gap_of(m, d)) gaps.push_back(*gap);
      if (m.perceived.at(d)) seen.push_back(m.perceived.at(d)->steps());
      if (m.expected.at(d)) ++expected;
    }
    CHECK(j.gap(d) == as_gap(mean_of(gaps)));
    CHECK(j.compared(d) == gaps.size());
    CHECK(steps_of(j.perceived(d)) == mean_of(seen));
    CHECK(j.times_perceived(d) == seen.size());
    CHECK(j.times_expected(d) == expected);
    for (const object o : objects) {
      std::vector<std::int64_t> of_object;
      for (const moment& m : all)
        if (const auto gap = gap_of(m, d); gap && m.about == o) of_object.push_back(*gap);
      CHECK(j.gap(o, d) == as_gap(mean_of(of_object)));
    }
  }
}

/// The slope of least squares around the means, in floating point. Empty where all times are one.
std::optional<double> slope_of(const moments& judged) {
  double t = 0, s = 0, rise = 0, run = 0;
  const auto count = static_cast<double>(judged.size());
  for (const moment& m : judged) {
    t += static_cast<double>(m.at) / count;
    s += satisfaction_of(m)->value() / count;
  }
  for (const moment& m : judged) {
    const double from_mean = static_cast<double>(m.at) - t;
    rise += from_mean * (satisfaction_of(m)->value() - s);
    run += from_mean * from_mean;
  }
  return run > 0.5 ? std::optional{rise / run * 86400} : std::nullopt;
}

void check_trend(const journey<>& j, const moments& judged) {
  const std::optional<double> slope = slope_of(judged);
  REQUIRE(j.trend_per_day().has_value() == slope.has_value());
  CHECK((j.trend() == direction::unknown) == !slope);
  if (!slope) return;
  CHECK(*j.trend_per_day() == Approx(*slope).margin(1e-6));
  if (std::abs(*slope) > 1e-6) CHECK(j.trend() == (*slope > 0 ? direction::rising : direction::falling));
}

/// Corrections, or improvements, in the order in which they are reported.
std::vector<std::pair<object, dimension>> gaps_by_hand(const journey<>& j, int sign) {
  std::vector<std::tuple<bool, double, std::size_t, std::size_t>> all;
  for (std::size_t o = 0; o != std::size(objects); ++o)
    for (std::size_t d = 0; d != std::size(dimensions); ++d) {
      const double gap = sign * j.gap(objects[o], dimensions[d]).value_or(0);
      const dimension in = dimensions[d];
      const bool leads = sign < 0 && (in == dimension::personal_interest || in == dimension::indifference);
      if (gap > 0) all.emplace_back(!leads, -gap * weight(in), o, d);
    }
  std::ranges::sort(all);
  std::vector<std::pair<object, dimension>> names;
  for (const auto& [follows, weighed, o, d] : all) names.emplace_back(objects[o], dimensions[d]);
  return names;
}

void check_reported(const journey<>& j, const expectation_gaps& reported, int sign) {
  std::vector<std::pair<object, dimension>> names;
  for (const expectation_gap& g : reported) {
    names.emplace_back(g.about, g.in);
    CHECK(g.gap() == j.gap(g.about, g.in));
    CHECK(g.is_correction() == (sign < 0));
    CHECK(g.count != 0);
    CHECK(g.source == source(g.in));
  }
  CHECK(names == gaps_by_hand(j, sign));
}

/// What a constant journey makes of the factors of a situation.
template <class Situation>
std::map<std::string, double> changes(const journey<>& j, const Situation& s) {
  std::map<std::string, double> all;
  for (const adjustment& a : j.adjustments(s)) {
    all[std::string(a.factor)] = a.to.value();
    CHECK(a.customer == "journey");
    CHECK_FALSE(a.reason.empty());
    CHECK(testing::sources().fault_in(std::string(a.source)) == "");
    CHECK(a.from < a.to);
  }
  return all;
}

constexpr situation calm{.assertiveness = 0.5, .cooperativeness = 0.5, .relationship = 0.25};

/// A situation with one of the factors that a journey moves.
struct queue {
  level assertiveness;
  level cooperativeness;
  level anger = 0.0;
  level length = 0.5;

  static constexpr tact::factor<queue> factors[] = {{"anger", &queue::anger, 0.0}, {"length", &queue::length, 0.5}};
};

/// A shop that remembers the last word alone, and one that remembers every word alike.
struct last_word : peak_end {
  static constexpr int peak = 0;
};
struct every_word : peak_end {
  static constexpr int peak = 0;
  static constexpr int end = 0;
  static constexpr int mean = 7;
};

}  // namespace

TEST_CASE("A journey tells what the list of its moments tells", "[care]") {
  random_moments random(1);
  for (int round = 0; round != 60; ++round) {
    const moments all = random.some(random.below(30));
    const moments judged = judged_among(all);
    const journey<> j = journey_of(all);
    CHECK(j.size() == all.size());
    CHECK(j.empty() == all.empty());
    CHECK(j.judged() == judged.size());
    std::vector<std::int64_t> satisfactions;
    for (const moment& m : judged) satisfactions.push_back(steps_in(m));
    CHECK(steps_of(j.mean()) == mean_of(satisfactions));
    check_kinds(j, judged);
    check_times(j, all);
    check_gaps(j, all);
    check_trend(j, judged);
    check_reported(j, j.corrections(), -1);
    check_reported(j, j.improvements(), +1);
    CHECK(j.main_cause().has_value() == !j.corrections().empty());
    if (j.main_cause()) CHECK(*j.main_cause() == j.corrections().front());
    if (!judged.empty()) check_marks(j, judged);
  }
}

TEST_CASE("Journeys add up in any order and grouping, to what one journey of all moments is", "[care]") {
  random_moments random(2);
  std::mt19937 shuffling(3);
  for (int round = 0; round != 200; ++round) {
    moments all = random.some(random.below(24));
    const journey<> whole = journey_of(all);
    std::ranges::shuffle(all, shuffling);
    CHECK(journey_of(all) == whole);

    const auto cut = all.begin() + random.below(static_cast<std::uint32_t>(all.size()) + 1);
    const auto second_cut = cut + random.below(static_cast<std::uint32_t>(all.end() - cut) + 1);
    const journey<> a = journey_of(moments(all.begin(), cut));
    const journey<> b = journey_of(moments(cut, second_cut));
    const journey<> c = journey_of(moments(second_cut, all.end()));
    CHECK(((a + b) + c == whole && a + (b + c) == whole && (c + a) + b == whole));
    CHECK((a + b == b + a && a + journey<>{} == a && journey<>{} + a == a));
  }
  STATIC_REQUIRE(journey<>{} + journey<>{} == journey<>{});
}

TEST_CASE("The empty journey tells nothing", "[care]") {
  constexpr journey<> none;
  STATIC_REQUIRE((none.empty() && none.judged() == 0 && none.faded() == 0 && none.open() == 0));
  STATIC_REQUIRE_FALSE((none.mean() || none.best() || none.worst() || none.end() || none.peak()));
  STATIC_REQUIRE_FALSE((none.remembered() || none.risk() || none.trend_per_day() || none.main_cause()));
  STATIC_REQUIRE_FALSE((none.mean_time_to_resolve() || none.longest_time_to_resolve()));
  STATIC_REQUIRE_FALSE((none.gap(dimension::respect) || none.perceived(dimension::respect)));
  STATIC_REQUIRE(none.trend() == direction::unknown);
  STATIC_REQUIRE((none.corrections().empty() && none.improvements().empty()));
  CHECK(changes(none, calm).empty());
}

TEST_CASE("A faulty moment is refused, and the journey stays as it is", "[care]") {
  random_moments random(4);
  const journey<> before = journey_of(random.some(9));
  for (const moment& faulty : {moment{}, moment{.at = furthest_time + 1, .satisfaction = 0.5},
                               moment{.at = 9, .satisfaction = 0.5, .resolved_at = 8},
                               moment{.at = 9, .satisfaction = 0.5, .judged_by = judge::staff}}) {
    journey<> j = before;
    const moment_fault fault = j.record(faulty);
    CHECK(is_refused(fault));
    CHECK(fault == fault_in(faulty));
    CHECK(j == before);
  }
}

TEST_CASE("A moment that is not judged is counted, and its expectation as well", "[care]") {
  journey<> j;
  CHECK(j.record({.at = 5, .reason = contact_reason::claim, .expected = {.respect = 0.75}}) ==
        moment_fault::not_judged);
  CHECK((j.size() == 1 && j.judged() == 0 && j.open() == 1));
  CHECK((j.times_expected(dimension::respect) == 1 && j.compared(dimension::respect) == 0));
  CHECK_FALSE(j.mean());
}

TEST_CASE("Statement 100: only the customer's judgements enter", "[care]") {
  journey<> j;
  CHECK(j.record({.at = 1, .satisfaction = 1.0, .judged_by = judge::staff}) == moment_fault::judged_by_staff);
  CHECK(j.empty());
}

TEST_CASE("Statement 97: average contacts fade, surprisingly good and very bad ones stay", "[care]") {
  constexpr moment three[] = {
      {.at = 1, .satisfaction = 0.5}, {.at = 2, .satisfaction = 1.0}, {.at = 3, .satisfaction = 0.6}};
  constexpr journey<> j = journey_through(three);
  STATIC_REQUIRE((j.surprising() == 1 && j.very_bad() == 0 && j.faded() == 2));
  STATIC_REQUIRE(j.peak()->at == 2);
  STATIC_REQUIRE(j.remembered() == level{0.8});  // (1 + 0.6) / 2, and not the mean, 0.7

  constexpr moment good = {.at = 1, .expected = {.respect = 1.0}, .perceived = {.respect = 0.9}};
  constexpr moment expected[] = {good};
  STATIC_REQUIRE(journey_through(expected).surprising() == 0);  // good, and still less than expected
}

TEST_CASE("The worst is the peak where the best is as far from the middle", "[care]") {
  constexpr moment two[] = {{.at = 1, .satisfaction = 0.25}, {.at = 2, .satisfaction = 0.75}};
  STATIC_REQUIRE(journey_through(two).peak() == journey_through(two).worst());
  STATIC_REQUIRE(journey_through(two).remembered() == level{0.5});
}

TEST_CASE("A memory weighs peak, end and mean as it says", "[care]") {
  CHECK(testing::sources().fault_in(peak_end::source) == "");
  random_moments random(5);
  for (int round = 0; round != 20; ++round) {
    const moments all = random.some(1 + random.below(9));
    const auto last = journey_of<last_word>(all);
    if (last.judged() == 0) continue;
    CHECK(last.remembered() == last.end()->satisfaction);
    const auto every = journey_of<every_word>(all);
    CHECK(every.remembered() == every.mean());
  }
}

TEST_CASE("A trend has its sign exactly, however far the times lie from the clock's zero", "[care]") {
  const auto trend_of = [](std::int64_t from, int first, int second, int third) {
    journey<> j;
    int i = 0;
    for (const int steps : {first, second, third})
      j.record({.at = from + i++, .satisfaction = level::from_steps(steps)});
    return j.trend();
  };
  for (const std::int64_t from : {-furthest_time, std::int64_t{0}, std::int64_t{1'700'000'000}, furthest_time - 2}) {
    CHECK(trend_of(from, 7000, 0, 7001) == direction::rising);
    CHECK(trend_of(from, 7001, 16384, 7000) == direction::falling);
    CHECK(trend_of(from, 7000, 9, 7000) == direction::steady);
  }
  journey<> j;
  j.record({.at = 7, .satisfaction = 0.0});
  j.record({.at = 7, .satisfaction = 1.0});
  CHECK(j.trend() == direction::unknown);
  j.record({.at = 7 + 86400, .satisfaction = 1.0});
  CHECK(*j.trend_per_day() == 0.5);
  for (const direction d : {direction::falling, direction::steady, direction::rising})
    CHECK(from_name<direction>(name(d)) == d);
  CHECK(name(static_cast<direction>(99)).empty());
}

TEST_CASE("Statement 26: showing no interest is the main cause, before a heavier gap", "[care]") {
  constexpr moment both[] = {{.at = 1,
                              .expected = {.respect = 1.0, .indifference = 0.25},
                              .perceived = {.respect = 0.0, .indifference = 0.5}}};
  constexpr journey<> j = journey_through(both);
  STATIC_REQUIRE(j.main_cause()->in == dimension::indifference);
  STATIC_REQUIRE(j.corrections().size() == 2);
  STATIC_REQUIRE(j.corrections()[1].in == dimension::respect);
}

TEST_CASE("Statement 105: what lies below expectation is corrected, what lies above is kept", "[care]") {
  constexpr moment both[] = {{.at = 1,
                              .about = object::staff,
                              .expected = {.respect = 0.5, .reliability = 0.5, .rudeness = 0.5},
                              .perceived = {.respect = 0.25, .reliability = 0.75, .rudeness = 0.5}}};
  constexpr journey<> j = journey_through(both);
  STATIC_REQUIRE(j.corrections().size() == 1);
  STATIC_REQUIRE(j.corrections()[0] ==
                 expectation_gap{object::staff, dimension::respect, -4096, 1, source(dimension::respect)});
  STATIC_REQUIRE(j.improvements().size() == 1);
  STATIC_REQUIRE(j.improvements()[0].gap() == 0.25);
  STATIC_REQUIRE(j.gap(dimension::rudeness) == 0.0);
}

TEST_CASE("Statement 6: a journey shapes the next situation, with reasons", "[care]") {
  using expected = std::map<std::string, double>;
  const moment good{.at = 1, .satisfaction = 0.6}, bad{.at = 2, .satisfaction = 0.25};
  moment claim = good, solved = bad;
  claim.reason = contact_reason::claim;
  solved.resolved_at = 9;
  CHECK(changes(journey_of({good}), calm) == expected{});
  CHECK(changes(journey_of({good, good, good}), calm) == expected{{"relationship", 0.625}});
  CHECK(changes(journey_of({good, bad}), calm) == expected{{"anger", 0.5}, {"relationship", 0.75}});
  CHECK(changes(journey_of({good, solved}), calm) == expected{{"relationship", 0.75}});
  CHECK(changes(journey_of({claim}), calm) == expected{{"impasse", 0.5}});
  CHECK(changes(journey_of({claim, claim}), calm) == expected{{"impasse", 1.0}});
  constexpr situation worse{
      .assertiveness = 0.5, .cooperativeness = 0.5, .anger = 0.9, .relationship = 0.9, .impasse = 0.9};
  CHECK(changes(journey_of({claim, bad}), worse) == expected{});
}

TEST_CASE("A journey raises what it names, lowers nothing, and says it once", "[care]") {
  random_moments random(6);
  for (int round = 0; round != 100; ++round) {
    const journey<> j = journey_of(random.some(random.below(6)));
    situation s = calm;
    for (const auto& f : situation::factors) s.*f.member = level::from_steps(static_cast<int>(random.below(16385)));
    const situation shaped = j.apply_to(s);
    const auto changed = changes(j, s);
    for (const auto& f : situation::factors) {
      if (f.transform != tact::transform::itself) continue;
      const auto change = changed.find(std::string(f.name));
      CHECK((shaped.*f.member).value() == (change == changed.end() ? (s.*f.member).value() : change->second));
      CHECK(shaped.*f.member >= s.*f.member);
    }
    CHECK(j.adjustments(shaped).empty());
  }
}

TEST_CASE("A situation without a factor is left as it is", "[care]") {
  const moment claim{.at = 1, .reason = contact_reason::claim, .satisfaction = 0.0};
  const journey<> j = journey_of({claim});
  CHECK(changes(j, calm).size() == 3);
  CHECK(changes(j, queue{.assertiveness = 0.5, .cooperativeness = 0.5}) ==
        std::map<std::string, double>{{"anger", 0.5}});
}

TEST_CASE("Statement 106: consistency is how far contact points lie apart", "[care]") {
  const auto at = [](double satisfaction) { return journey_of({moment{.at = 1, .satisfaction = satisfaction}}); };
  const std::array points{journey<>{}, at(0.5), at(0.75), at(0.25), at(0.75), at(0.25)};
  const auto found = consistency_of(points);
  REQUIRE(found);
  CHECK((found->highest == 2 && found->lowest == 3 && found->judged == 5));
  CHECK((found->highest_mean == level{0.75} && found->lowest_mean == level{0.25}));
  CHECK(found->distance() == level{0.5});
  CHECK(consistency_of(std::array{at(0.5)})->distance() == level{0.0});
  CHECK_FALSE(consistency_of(std::array{journey<>{}, journey<>{}}));
}

TEST_CASE("A journey has constant size, and holds no text", "[care]") {
  STATIC_REQUIRE(sizeof(journey<>) < 768);
  STATIC_REQUIRE(sizeof(journey<every_word>) == sizeof(journey<>));
  STATIC_REQUIRE(std::is_trivially_copyable_v<journey<>>);
}

TEST_CASE("A value that is no dimension and no object stands for the last one, and harms nothing", "[care]") {
  journey<> odd, last;
  const moment m{.at = 0, .about = static_cast<object>(200), .expected = {.respect = 1}, .perceived = {.respect = 0.5}};
  moment known = m;
  known.about = object::staff;
  odd.record(m);
  last.record(known);
  CHECK(odd.gap(object::staff, dimension::respect) == -0.5);
  CHECK(odd.gap(dimension::respect) == last.gap(dimension::respect));
  CHECK(odd.times_perceived(static_cast<dimension>(99)) == odd.times_perceived(dimension::indifference));
  CHECK_FALSE(odd.perceived(static_cast<dimension>(99)));
}
