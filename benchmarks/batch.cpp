#include "batch.hpp"

#include <array>
#include <limits>
#include <memory>
#include <span>
#include <string>

#include <tact/batch.hpp>

#include "contest.hpp"
#include "handwritten/simd.hpp"
#include "made_up.hpp"

namespace bench {
namespace {

constexpr std::size_t cached_rows = 4096;
constexpr const char* by_simd = "hand-tuned SIMD on float columns, 6 strategies";

std::string title(std::size_t inputs, std::size_t rows) {
  return "Batch, " + std::to_string(inputs) + " inputs, " +
         (rows == cached_rows ? std::to_string(rows) + " rows in the cache" : "a million rows");
}

/// Where a contestant puts its answers.
using bytes = std::vector<std::uint8_t>;
std::shared_ptr<bytes> room_for(std::size_t rows) { return std::make_shared<bytes>(rows, std::uint8_t{77}); }

/// Checks it against the plain loop, since it has numbers of its own.
template <std::size_t Inputs>
void add_floats(table& results, const workload& work, std::size_t rows) {
  using namespace handwritten;
  constexpr auto model = made_up_floats<6, Inputs>();
  const auto spread = std::make_shared<const spread_model<6, Inputs>>(model);
  float_columns<Inputs> columns;
  for (std::size_t i = 0; i != Inputs; ++i) columns[i] = work.floats[i].data();

  const auto plain = room_for(rows);
  const auto tuned = room_for(rows);
  decide_plainly(model, columns, rows, plain->data());
  simd<6, Inputs>::decide(*spread, columns, rows, tuned->data());
  require_agreement(by_simd, *plain, *tuned);

  const std::string section = title(Inputs, rows);
  results.add({section, by_simd}, rows, [=] { simd<6, Inputs>::decide(*spread, columns, rows, tuned->data()); });
  results.add({section, "the same as a plain loop", by_simd}, rows,
              [=] { decide_plainly(model, columns, rows, plain->data()); });
}

template <std::size_t Inputs>
void add_touch(table& results, const workload& work, std::size_t rows) {
  std::array<const void*, Inputs> columns;
  for (std::size_t i = 0; i != Inputs; ++i) columns[i] = work.levels[i].data();
  const auto out = room_for(rows);
  results.add({title(Inputs, rows), "memory: touching the bytes of the level columns and the answers", by_simd}, rows,
              [=] { handwritten::touch(columns, rows, out->data()); });
}

// A model of the same size as the hand-tuned one's, without gates. A situation has one factor at least: with two
// inputs it stays neutral.
template <std::size_t Inputs>
void add_made_up(table& results, const workload& work, std::size_t rows) {
  using model = made_up_model<6, Inputs == 2 ? 1 : Inputs - 2>;
  using situation = typename model::situation_type;
  constexpr const char* what = "tact: 6 strategies, level columns";
  tact::table<situation> input(situation{});
  for (std::size_t i = 0; i != Inputs; ++i)
    input = input.with(situation::members[i], std::span(work.levels[i]).first(rows));
  const auto out = room_for(rows);
  tact::recommend_all<model>(input, {*out});
  require_agreement(what, rows, [&](std::size_t row) {
    situation s;
    for (std::size_t i = 0; i != Inputs; ++i) s.*situation::members[i] = work.levels[i][row];
    return tact::recommend<model>(s).index() == (*out)[row];
  });
  results.add({title(Inputs, rows), what, by_simd}, rows, [=] { tact::recommend_all<model>(input, {*out}); });
}

template <class Columns>
tact::table<tact::situation> input_of(const Columns& columns, std::size_t inputs, std::size_t rows) {
  tact::table<tact::situation> input(tact::situation{.assertiveness = 0.5, .cooperativeness = 0.5});
  for (std::size_t i = 0; i != inputs; ++i) input = input.with(members[i], std::span(columns[i]).first(rows));
  return input;
}

void add_documents(table& results, const line& l, const tact::table<tact::situation>& input, const bytes& expected,
                   std::size_t rows) {
  const auto out = room_for(rows);
  tact::recommend_all(input, {*out});
  require_agreement(l.what, std::span(expected).first(rows), *out);
  results.add(l, rows, [=] { tact::recommend_all(input, {*out}); });
}

void add_ranked(table& results, const line& l, const workload& work, const tact::table<tact::situation>& input,
                std::size_t inputs, std::size_t rows) {
  const auto out = room_for(rows);
  const auto second = room_for(rows);
  const auto margin = std::make_shared<std::vector<double>>(rows);
  const auto decide = [=] { tact::recommend_all(input, {.strategy = *out, .margin = *margin, .runner_up = *second}); };
  decide();
  require_agreement(l.what, rows, [&](std::size_t row) {
    const auto advice = tact::recommend(inputs == 2 ? tact::situation(work.pairs[row]) : work.situations[row]);
    const std::size_t runner_up = advice.runner_up().empty() ? tact::no_strategy : advice.keys().runner_up();
    return advice.index() == (*out)[row] && advice.margin() == (*margin)[row] && runner_up == (*second)[row];
  });
  results.add(l, rows, decide);
}

// The doubles with a fifth of the cells of three factors missing, beside those without.
void add_missing(table& results, const workload& work, const std::string& section, const std::string& complete,
                 std::size_t rows) {
  struct gaps {
    std::array<std::vector<double>, members.size()> columns;
    bytes out;
  };
  const auto all = std::make_shared<gaps>(gaps{work.doubles, bytes(rows)});
  std::vector<tact::situation> known = work.situations;
  tact::table<tact::situation> input(tact::situation{.assertiveness = 0.5, .cooperativeness = 0.5});
  for (std::size_t i = 0; i != members.size(); ++i) {
    const bool holey = members[i] == &tact::situation::anger || members[i] == &tact::situation::stakes ||
                       members[i] == &tact::situation::power;
    for (std::size_t row = i % 5; holey && row < row_count; row += 5) {
      all->columns[i][row] = std::numeric_limits<double>::quiet_NaN();
      known[row].*members[i] = members[i] == &tact::situation::anger ? 0.0 : 0.5;
    }
    input = input.with(members[i], tact::column(std::span(all->columns[i]).first(rows)).nan_is_unknown());
  }
  const std::string what = complete + " with gaps";
  const auto decide = [=] { tact::recommend_all(input, {all->out}); };
  decide();
  require_agreement(what, rows, [&](std::size_t row) { return tact::recommend(known[row]).index() == all->out[row]; });
  results.add({section, what, complete}, rows, decide);
}

template <std::size_t Inputs>
void add_size(table& results, const workload& work, std::size_t rows) {
  add_floats<Inputs>(results, work, rows);
  add_touch<Inputs>(results, work, rows);
  add_made_up<Inputs>(results, work, rows);

  const std::string section = title(Inputs, rows);
  const std::string ours = "tact: the default model, " + std::to_string(Inputs) + " columns of ";
  const bytes& expected = Inputs == 2 ? work.by_two : work.by_all;
  const auto levels = input_of(work.levels, Inputs, rows);
  add_documents(results, {section, ours + "levels", by_simd}, levels, expected, rows);
  add_documents(results, {section, ours + "floats", by_simd}, input_of(work.floats, Inputs, rows), expected, rows);
  add_documents(results, {section, ours + "doubles", by_simd}, input_of(work.doubles, Inputs, rows), expected, rows);
  if constexpr (Inputs == members.size()) add_missing(results, work, section, ours + "doubles", rows);
  add_ranked(results, {section, ours + "levels, margin, runner-up", by_simd}, work, levels, Inputs, rows);
}

}  // namespace

void add_batch(table& results, const workload& work) {
  for (const std::size_t rows : {cached_rows, row_count}) {
    add_size<2>(results, work, rows);
    add_size<members.size()>(results, work, rows);
  }
}

}  // namespace bench
