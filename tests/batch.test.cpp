// A batch answers each row as `recommend` does, for all kinds of columns and tails.

#include <tact/batch.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <span>
#include <thread>
#include <vector>

#include <tact/recommend.hpp>

#include "laws/policy.hpp"
#include "testing/catch.hpp"

namespace {

using tact::level;
using tact::no_strategy;
using tact::situation;

template <class Situation>
std::vector<Situation> some(std::size_t n) {
  laws::some_situations<Situation> next;
  std::vector<Situation> rows;
  for (std::size_t r = 0; r != n; ++r) rows.push_back(next());
  return rows;
}

/// Rows as columns: a column for each variable for which `varies` holds; the others have the value of the first row.
template <class Situation>
struct columns_of {
  template <class Varies>
  columns_of(std::vector<Situation>& rows, const Varies& varies) : input(rows.front()) {
    for (std::size_t m = 0; const auto member : laws::members_of<Situation>()) {
      if (!varies(m++)) {
        for (Situation& s : rows) s.*member = rows.front().*member;
        continue;
      }
      auto& list = lists.emplace_back();
      for (const Situation& s : rows) list.push_back(s.*member);
    }
    std::size_t at = 0;
    for (std::size_t m = 0; const auto member : laws::members_of<Situation>())
      if (varies(m++)) input = input.with(member, lists[at++]);
  }

  std::vector<std::vector<level>> lists;
  tact::table<Situation> input;
};

struct answers {
  explicit answers(std::size_t n) : strategy(n, 77), runner_up(n, 77), refused(n, 77), margin(n, -1) {}
  tact::batch_output places() { return {strategy, margin, runner_up, refused}; }

  std::vector<std::uint8_t> strategy, runner_up, refused;
  std::vector<double> margin;
};

/// How many rows differ from the answers of `recommend`, one at a time.
template <class Situation, std::size_t Capacity>
int differences(const tact::runtime_model<Situation, Capacity>& model, const std::vector<Situation>& rows,
                const answers& all) {
  int apart = 0;
  for (std::size_t r = 0; r != rows.size(); ++r) {
    const auto advice = tact::recommend(model, rows[r]);
    const auto second = model.from_name(advice.runner_up());
    apart += all.strategy[r] != advice.index() || all.runner_up[r] != second.value_or(no_strategy) ||
             all.margin[r] != advice.margin() || all.refused[r] != 0;
  }
  return apart;
}

}  // namespace

TEMPLATE_LIST_TEST_CASE(
    "Every row is answered as recommend answers it, by packed keys and by paired ones, whatever varies", "",
    laws::models) {
  using S = typename TestType::situation_type;
  constexpr const auto& model = tact::detail::lowered<TestType>;
  constexpr std::size_t capacity = model.capacity();
  const std::size_t columns = laws::members_of<S>().size();
  const auto varying = [&](std::size_t trial, std::size_t m) {
    if (trial == 0) return true;
    if (trial == 1) return m < 2;
    if (trial == 2) return false;
    return (trial * 2654435761U >> (m % 24) & 1) != 0;
  };
  for (std::size_t trial = 0; trial != 12; ++trial) {
    auto rows = some<S>(600 + trial);
    std::swap(rows[0], rows[trial]);  // so that the constant variables differ as well
    const columns_of<S> many(rows, [&](std::size_t m) { return varying(trial, m); });

    answers typed(rows.size());
    CHECK(tact::recommend_all<TestType>(many.input, typed.places()) == 0);
    CHECK(differences(model, rows, typed) == 0);

    answers paired(rows.size());
    tact::detail::decide_all<tact::detail::paired_top_two<tact::detail::lane_bytes, capacity>, true>(model, many.input,
                                                                                                     paired.places());
    CHECK(differences(model, rows, paired) == 0);

    std::vector<std::uint8_t> alone(rows.size());
    tact::recommend_all<TestType>(many.input, {alone});
    CHECK(alone == typed.strategy);
    tact::detail::decide_all<tact::detail::paired_top_two<tact::detail::lane_bytes, capacity>, false>(model, many.input,
                                                                                                      {alone});
    CHECK(alone == typed.strategy);
  }
  CHECK(columns >= 2);
}

TEMPLATE_TEST_CASE("A model made at run time, with room for more, answers likewise", "", laws::customer_care,
                   acme::poll) {
  using S = typename TestType::situation_type;
  const auto model = tact::runtime_model<S, 255>::from(tact::detail::specs_of<TestType>());
  REQUIRE(model);
  auto rows = some<S>(1000);
  const columns_of<S> many(rows, [](std::size_t) { return true; });
  answers all(rows.size());
  CHECK(tact::recommend_all(*model, many.input, all.places()) == 0);
  CHECK(differences(*model, rows, all) == 0);
}

TEST_CASE("Some models need 64 bits a strategy, and the tests reach both") {
  CHECK(tact::detail::lowered<laws::customer_care>.bound() <= INT32_MAX);
  CHECK(tact::runtime_model<situation, 255>::from(tact::detail::specs_of<laws::customer_care>())->bound() <= INT32_MAX);
  CHECK(tact::runtime_model<acme::survey, 255>::from(tact::detail::specs_of<acme::poll>())->bound() > INT32_MAX);
}

TEST_CASE("The whole square, every fourth step each way, with the gate open and closed") {
  std::vector<level> across;
  for (int step = 0; step <= level::one; step += 4) across.push_back(step / double{level::one});
  std::vector<std::uint8_t> chosen(across.size());
  for (const double anger : {0.0, 0.75}) {
    int apart = 0;
    for (const level up : across) {
      tact::recommend_all({.assertiveness = across, .cooperativeness = up, .anger = anger}, {chosen});
      for (std::size_t r = 0; r != across.size(); ++r) {
        const auto advice = tact::recommend({.assertiveness = across[r], .cooperativeness = up, .anger = level{anger}});
        apart += chosen[r] != advice.index();
      }
    }
    CHECK(apart == 0);
  }
}

TEST_CASE("Any number of rows, from any address: what lies beyond is left alone") {
  auto rows = some<situation>(300);
  const columns_of<situation> many(rows, [](std::size_t) { return true; });
  const auto& whole = many.lists;
  int wrong = 0;
  for (std::size_t n = 0; n <= 257; ++n)
    for (std::size_t first = 0; first != 4; ++first) {
      answers some_rows(n + 8);
      auto places = some_rows.places();
      places.strategy = places.strategy.subspan(first, n);
      places.margin = places.margin.subspan(first, n);
      places.runner_up = places.runner_up.subspan(first, n);
      places.refused = places.refused.subspan(first, n);
      wrong += tact::recommend_all(many.input.drop_rows(first), places) != 0;
      for (std::size_t r = 0; r != n + 8; ++r) {
        const bool ours = r >= first && r < first + n;
        if (!ours) {
          wrong += some_rows.strategy[r] != 77 || some_rows.runner_up[r] != 77 || some_rows.refused[r] != 77 ||
                   some_rows.margin[r] != -1;
          continue;
        }
        const auto advice = tact::recommend(rows[r]);
        wrong += some_rows.strategy[r] != advice.index() || some_rows.margin[r] != advice.margin();
      }
    }
  CHECK(wrong == 0);
  CHECK(whole.size() == 13);
}

TEST_CASE("Places that are missing are not written, and a shorter list is written as far as it goes") {
  const std::vector<level> half(200, 0.5);
  answers all(200);
  tact::recommend_all({.assertiveness = half, .cooperativeness = half},
                      {all.strategy, std::span(all.margin).first(150), std::span(all.runner_up).first(3)});
  CHECK(all.margin[149] >= 0);
  CHECK(all.margin[150] == -1);
  CHECK(all.runner_up[2] != 77);
  CHECK(all.runner_up[3] == 77);
  CHECK(all.refused[0] == 77);
}

TEMPLATE_TEST_CASE("Numbers are checked in the same pass: a number that is not a level is rejected, and counted", "",
                   float, double) {
  constexpr TestType nan = std::numeric_limits<TestType>::quiet_NaN();
  constexpr TestType infinity = std::numeric_limits<TestType>::infinity();
  const std::vector<TestType> odd{nan,
                                  -nan,
                                  infinity,
                                  -infinity,
                                  -1,
                                  2,
                                  std::nextafter(TestType{1}, TestType{2}),
                                  -std::numeric_limits<TestType>::min(),
                                  std::numeric_limits<TestType>::max()};
  std::mt19937 engine{7};
  std::vector<TestType> a, c, anger;
  std::vector<std::optional<situation>> rows;
  for (std::size_t r = 0; r != 1000; ++r) {
    const auto number = [&] { return static_cast<TestType>(static_cast<double>(engine()) / 4294967296.0); };
    a.push_back(number());
    c.push_back(engine() % 8 == 0 ? TestType{-0.0} : number());
    anger.push_back(engine() % 4 == 0 ? odd[engine() % odd.size()] : number());
    const auto from = [](TestType x) { return level::from(double{x}); };
    rows.emplace_back();
    if (from(anger.back())) rows.back() = situation{*from(a.back()), *from(c.back()), *from(anger.back())};
  }
  answers all(rows.size());
  const std::size_t refused =
      tact::recommend_all({.assertiveness = a, .cooperativeness = c, .anger = anger}, all.places());
  std::size_t expected = 0;
  int wrong = 0;
  for (std::size_t r = 0; r != rows.size(); ++r) {
    expected += !rows[r];
    if (rows[r]) {
      const auto advice = tact::recommend(*rows[r]);
      wrong += all.strategy[r] != advice.index() || all.margin[r] != advice.margin() || all.refused[r] != 0;
    } else {
      wrong += all.strategy[r] != no_strategy || all.runner_up[r] != no_strategy || all.margin[r] != 0 ||
               all.refused[r] != 1;
    }
  }
  CHECK(expected > 100);
  CHECK(refused == expected);
  CHECK(wrong == 0);
}

TEMPLATE_TEST_CASE("Where NaN means unknown, a factor is neutral in that row, and a concern is refused as before", "",
                   (std::pair<float, situation>), (std::pair<double, situation>), (std::pair<double, acme::ticket>)) {
  using number = typename TestType::first_type;
  using S = typename TestType::second_type;
  using model = tact::models::customer_care::over<S>;
  constexpr number nan = std::numeric_limits<number>::quiet_NaN();
  constexpr std::size_t n = 700;
  constexpr const auto& table = tact::detail::input_table<S>;
  std::mt19937 engine{11};
  std::vector<std::vector<number>> lists;
  tact::table<S> input(S{.assertiveness = 0.5, .cooperativeness = 0.5});
  std::vector<std::optional<S>> rows(n, S{.assertiveness = 0.5, .cooperativeness = 0.5});
  lists.reserve(table.size());
  for (std::size_t i = 0; i != table.size(); ++i) {
    if (table[i].transform != tact::transform::itself) continue;
    auto& list = lists.emplace_back();
    for (std::optional<S>& row : rows) {
      const std::size_t roll = engine() % 64;
      const auto number_of_row = static_cast<number>(engine() % 1000) / 999;
      list.push_back(roll < 16 ? (roll % 2 == 0 ? nan : -nan) : roll == 16 ? number{2} : number_of_row);
      if (!row) continue;
      if (const auto x = level::from(double{list.back()})) *row.*table[i].member = *x;
      else if (roll == 16 || i < tact::detail::concern_count) row.reset();
      else *row.*table[i].member = table[i].neutral;
    }
    input = input.with(table[i].member, tact::column(list).nan_is_unknown());
  }
  answers all(n);
  const std::size_t refused = tact::recommend_all<model>(input, all.places());
  std::size_t expected = 0;
  int wrong = 0;
  for (std::size_t r = 0; r != n; ++r) {
    expected += !rows[r];
    wrong += all.refused[r] != !rows[r];
    if (rows[r]) wrong += all.strategy[r] != tact::recommend<model>(*rows[r]).index();
  }
  CHECK(refused == expected);
  CHECK(expected > n / 4);
  CHECK(expected < n * 3 / 4);
  CHECK(wrong == 0);
}

TEST_CASE("A row beyond the end of a column is refused, not invented") {
  const std::vector<level> long_one(300, 0.9);
  for (const std::size_t n : {std::size_t{0}, std::size_t{1}, std::size_t{127}, std::size_t{128}, std::size_t{200}}) {
    const std::vector<level> short_one(n, 0.8);
    answers all(300);
    CHECK(tact::recommend_all({.assertiveness = long_one, .cooperativeness = short_one}, all.places()) == 300 - n);
    CHECK(std::count(all.strategy.begin(), all.strategy.end(), no_strategy) == static_cast<std::ptrdiff_t>(300 - n));
    if (n != 0) CHECK(all.strategy[n - 1] != no_strategy);
    CHECK(all.strategy[n] == no_strategy);
  }
}

TEST_CASE("Two threads with half the rows each give what one gives") {
  auto rows = some<situation>(1001);
  const columns_of<situation> many(rows, [](std::size_t) { return true; });
  answers one(rows.size());
  tact::recommend_all(many.input, one.places());
  std::vector<std::uint8_t> two(rows.size());
  const std::span<std::uint8_t> all(two);
  {
    const std::jthread first([&] { tact::recommend_all(many.input, {all.first(500)}); });
    tact::recommend_all(many.input.drop_rows(500), {all.subspan(500)});
  }
  CHECK(two == one.strategy);
}

TEST_CASE("A lone strategy has no runner-up") {
  const std::array alone{tact::strategy_spec{.name = "stay", .ideal = {.assertiveness = 0, .cooperativeness = 0}}};
  const auto model = tact::runtime_model<>::from(alone);
  REQUIRE(model);
  const std::vector<level> half(5, 0.5);
  answers all(5);
  tact::recommend_all(*model, tact::table<situation>(tact::columns{.assertiveness = half, .cooperativeness = 0.5}),
                      all.places());
  CHECK(all.strategy == std::vector<std::uint8_t>(5, 0));
  CHECK(all.runner_up == std::vector<std::uint8_t>(5, no_strategy));
  CHECK(all.margin == std::vector<double>(5, std::numeric_limits<double>::max()));
}
