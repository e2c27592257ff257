#include "workload.hpp"

#include <random>

namespace bench {
namespace {

void fill_levels(workload& w) {
  std::mt19937_64 engine{20};  // the standard specifies its numbers, but not those of distributions
  for (auto& column : w.levels) column.reserve(most_rows);
  for (std::size_t row = 0; row != most_rows; ++row)
    for (auto& column : w.levels)
      column.push_back(static_cast<double>(engine() % (tact::level::one + 1)) / tact::level::one);
}

void fill_numbers(workload& w) {
  for (std::size_t i = 0; i != members.size(); ++i)
    for (std::size_t row = 0; row != row_count; ++row) {
      w.doubles[i].push_back(w.levels[i][row].value());
      w.floats[i].push_back(static_cast<float>(w.levels[i][row].value()));
    }
}

void fill_rows(workload& w) {
  for (std::size_t row = 0; row != row_count; ++row) {
    tact::situation s{.assertiveness = 0.5, .cooperativeness = 0.5};
    for (std::size_t i = 0; i != members.size(); ++i) s.*members[i] = w.levels[i][row];
    w.situations.push_back(s);
    w.pairs.push_back({s.assertiveness, s.cooperativeness});
  }
}

void fill_answers(workload& w) {
  for (const tact::situation& s : w.situations)
    w.by_all.push_back(static_cast<std::uint8_t>(tact::recommend(s).index()));
  for (const concerns& c : w.pairs) w.by_two.push_back(static_cast<std::uint8_t>(tact::recommend(c).index()));
}

}  // namespace

workload make_workload() {
  workload w;
  fill_levels(w);
  fill_numbers(w);
  fill_rows(w);
  fill_answers(w);
  return w;
}

}  // namespace bench
