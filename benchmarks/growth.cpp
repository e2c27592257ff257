#include "growth.hpp"

#include <array>
#include <memory>
#include <span>
#include <string>
#include <thread>

#include <tact/batch.hpp>

#include "contest.hpp"
#include "handwritten/lanes.hpp"
#include "handwritten/simd.hpp"
#include "made_up.hpp"
#include "plot.hpp"

namespace bench {
namespace {

constexpr std::size_t scalar_rows = 65'536;  // too many for a branch predictor to learn
constexpr std::size_t batch_rows = 4'096;    // few enough for the cache

constexpr std::array<std::size_t, 4> strategy_counts{6, 12, 24, 96};
constexpr std::array<std::size_t, 3> factor_counts{2, 10, 32};
constexpr std::array<std::size_t, 7> row_counts{64, 512, 4'096, 32'768, 262'144, 1'000'000, 4'000'000};

constexpr const char* by_strategies = "Growth with strategies, 10 factors";
constexpr const char* by_factors = "Growth with factors, 6 strategies";
constexpr const char* by_rows = "Growth with rows, default model, 13 columns of levels";
constexpr const char* by_threads = "Threads, default model, 13 columns of levels, 4 million rows";
constexpr const char* one_thread = "one thread";

/// The contestants at each size; the first scalar one and the first batch are the limits.
enum kind : std::size_t { lanes_by_hand, typed, at_run_time, simd_by_hand, batch };
constexpr std::array kinds{"hand-tuned SIMD, a strategy in each lane", "tact::recommend",
                           "tact::recommend, model made at run time", "batch: hand-tuned SIMD on float columns",
                           "batch: tact, level columns"};

std::string what(std::size_t count, kind k) { return std::to_string(count) + ": " + kinds[k]; }

line line_of(const std::string& section, std::size_t count, kind k) {
  if (k == lanes_by_hand || k == simd_by_hand) return {section, what(count, k)};
  return {section, what(count, k), what(count, k == batch ? simd_by_hand : lanes_by_hand)};
}

/// An input beyond the variables of a situation takes the next rows of one of them.
template <class Column>
auto column_of(const std::array<Column, members.size()>& columns, std::size_t input, std::size_t rows) {
  return std::span(columns[input % members.size()]).subspan(input / members.size() * rows, rows);
}

template <class Situation>
std::vector<Situation> situations_of(const workload& work, std::size_t rows) {
  std::vector<Situation> all(rows);
  for (std::size_t i = 0; i != Situation::members.size(); ++i) {
    const auto levels = column_of(work.levels, i, rows);
    for (std::size_t row = 0; row != rows; ++row) all[row].*Situation::members[i] = levels[row];
  }
  return all;
}

template <class Row, class Decide>
void add_contestant(table& results, const line& l, const std::shared_ptr<const std::vector<Row>>& rows,
                    const std::vector<std::uint8_t>& expected, Decide decide) {
  require_agreement(l.what, expected.size(), [&](std::size_t row) { return decide((*rows)[row]) == expected[row]; });
  results.add(l, rows->size(), [rows, decide] {
    for (const Row& row : *rows) keep(decide(row));
  });
}

template <std::size_t Strategies, std::size_t Factors>
void add_scalar(table& results, const workload& work, const std::string& section, std::size_t count) {
  using model = made_up_model<Strategies, Factors>;
  using situation = typename model::situation_type;
  const auto rows = std::make_shared<const std::vector<situation>>(situations_of<situation>(work, scalar_rows));
  std::vector<tact::detail::inputs<situation>> read;
  std::vector<std::uint8_t> expected;
  for (const situation& s : *rows) {
    read.push_back(tact::detail::inputs_of(s));
    expected.push_back(static_cast<std::uint8_t>(tact::recommend<model>(s).index()));
  }

  const auto lanes =
      std::make_shared<const handwritten::lane_model<Strategies, 2 + Factors>>(tact::detail::lowered<model>);
  add_contestant(results, line_of(section, count, lanes_by_hand),
                 std::make_shared<const std::vector<tact::detail::inputs<situation>>>(std::move(read)), expected,
                 [lanes](const tact::detail::inputs<situation>& in)
                     __attribute__((always_inline)) { return lanes->decide(in); });
  add_contestant(results, line_of(section, count, typed), rows, expected,
                 [](const situation& s) __attribute__((always_inline)) { return tact::recommend<model>(s).index(); });
  const auto lowered = std::make_shared<const tact::runtime_model<situation, Strategies>>(tact::detail::lowered<model>);
  add_contestant(results, line_of(section, count, at_run_time), rows, expected,
                 [lowered](const situation& s) { return tact::recommend(*lowered, s).index(); });
}

template <std::size_t Strategies, std::size_t Factors>
void add_simd(table& results, const workload& work, const std::string& section, std::size_t count) {
  using namespace handwritten;
  constexpr std::size_t inputs = 2 + Factors;
  using contestant = simd<Strategies, inputs>;
  const auto model = std::make_shared<const linear_model<Strategies, inputs>>(made_up_floats<Strategies, inputs>());
  const auto spread = std::make_shared<const spread_model<Strategies, inputs>>(*model);
  float_columns<inputs> columns;
  for (std::size_t i = 0; i != inputs; ++i) columns[i] = column_of(work.floats, i, batch_rows).data();

  const auto out = std::make_shared<std::vector<std::uint8_t>>(batch_rows);
  std::vector<std::uint8_t> plain(batch_rows);
  contestant::decide(*spread, columns, batch_rows, out->data());
  decide_plainly(*model, columns, batch_rows, plain.data());
  require_agreement(what(count, simd_by_hand), plain, *out);
  results.add(line_of(section, count, simd_by_hand), batch_rows,
              [=] { contestant::decide(*spread, columns, batch_rows, out->data()); });
}

template <std::size_t Strategies, std::size_t Factors>
void add_batch_of(table& results, const workload& work, const std::string& section, std::size_t count) {
  using model = made_up_model<Strategies, Factors>;
  using situation = typename model::situation_type;
  tact::table<situation> input(situation{});
  for (std::size_t i = 0; i != situation::members.size(); ++i)
    input = input.with(situation::members[i], column_of(work.levels, i, batch_rows));

  const auto out = std::make_shared<std::vector<std::uint8_t>>(batch_rows);
  tact::recommend_all<model>(input, {*out});
  const auto rows = situations_of<situation>(work, batch_rows);
  require_agreement(what(count, batch), batch_rows,
                    [&](std::size_t row) { return tact::recommend<model>(rows[row]).index() == (*out)[row]; });
  results.add(line_of(section, count, batch), batch_rows, [=] { tact::recommend_all<model>(input, {*out}); });
}

template <std::size_t Strategies, std::size_t Factors>
void add_size(table& results, const workload& work, const std::string& section, std::size_t count) {
  add_scalar<Strategies, Factors>(results, work, section, count);
  add_simd<Strategies, Factors>(results, work, section, count);
  add_batch_of<Strategies, Factors>(results, work, section, count);
}

tact::table<tact::situation> default_input(const workload& work) {
  tact::table<tact::situation> input(tact::situation{.assertiveness = 0.5, .cooperativeness = 0.5});
  for (std::size_t i = 0; i != members.size(); ++i) input = input.with(members[i], work.levels[i]);
  return input;
}

std::string row_line(std::size_t rows) { return std::to_string(rows) + " rows"; }

void add_rows(table& results, const workload& work) {
  const tact::table<tact::situation> input = default_input(work);
  const auto out = std::make_shared<std::vector<std::uint8_t>>(most_rows);
  for (const std::size_t rows : row_counts) {
    const std::span<std::uint8_t> some = std::span(*out).first(rows);
    tact::recommend_all(input, {some});
    const std::size_t known = rows < row_count ? rows : row_count;
    require_agreement(row_line(rows), std::span(work.by_all).first(known), some);
    const line l = rows == row_counts.front() ? line{by_rows, row_line(rows)}
                                              : line{by_rows, row_line(rows), row_line(row_counts.front())};
    results.add(l, rows, [=, keep_alive = out] { tact::recommend_all(input, {some}); });
  }
}

void in_halves(const tact::table<tact::situation>& input, std::span<std::uint8_t> out) {
  const std::size_t half = out.size() / 2;
  const std::jthread other([&] { tact::recommend_all(input.drop_rows(half), {out.subspan(half)}); });
  tact::recommend_all(input, {out.first(half)});
}

// Wall-clock time, since this thread's own time leaves out the other thread.
void add_threads(table& results, const workload& work) {
  const tact::table<tact::situation> input = default_input(work);
  const auto out = std::make_shared<std::vector<std::uint8_t>>(most_rows);
  const auto halves = std::make_shared<std::vector<std::uint8_t>>(most_rows);
  tact::recommend_all(input, {*out});
  in_halves(input, *halves);
  require_agreement("two threads", *out, *halves);
  results.add({by_threads, one_thread}, most_rows, [=] { tact::recommend_all(input, {*out}); })->UseRealTime();
  results
      .add({by_threads, "two threads, half the rows each", one_thread}, most_rows, [=] { in_halves(input, *halves); })
      ->UseRealTime();
}

}  // namespace

void add_growth(table& results, const workload& work) {
  add_size<6, 10>(results, work, by_strategies, 6);
  add_size<12, 10>(results, work, by_strategies, 12);
  add_size<24, 10>(results, work, by_strategies, 24);
  add_size<96, 10>(results, work, by_strategies, 96);
  add_size<6, 2>(results, work, by_factors, 2);
  add_size<6, 10>(results, work, by_factors, 10);
  add_size<6, 32>(results, work, by_factors, 32);
  add_rows(results, work);
  add_threads(results, work);
}

std::string growth_plot(const table& results) {
  const auto panel_of = [&](const char* section, const char* axis, const auto& counts) {
    panel p{.title = section, .axis = axis};
    for (const kind k : {typed, at_run_time, batch}) {
      p.curves.push_back({kinds[k], {}});
      for (const std::size_t count : counts)
        p.curves.back().points.push_back({static_cast<double>(count), results.ns(section, what(count, k))});
    }
    return p;
  };
  panel rows{.title = "Growth with rows, default model", .axis = "rows"};
  rows.curves.push_back({kinds[batch], {}});
  for (const std::size_t count : row_counts)
    rows.curves.back().points.push_back({static_cast<double>(count), results.ns(by_rows, row_line(count))});
  return svg(
      {panel_of(by_strategies, "strategies", strategy_counts), panel_of(by_factors, "factors", factor_counts), rows});
}

}  // namespace bench
