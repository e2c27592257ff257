// Batches: columns of levels, floats and doubles, some of them not levels, and every kind of tail.

#include <tact/batch.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <iterator>
#include <vector>

#include "models.hpp"
#include "seeded.hpp"
#include "topic.hpp"

namespace exact {

namespace {

/// Numbers at the edge: NaN, the infinities, what lies just outside; −0 and the smallest number are levels. As bits,
/// and one in twenty; all others lie off the grid.
double some_double(generator& g) {
  constexpr std::uint64_t edges[] = {0x7ff8'0000'0000'0000, 0x7ff0'0000'0000'0000, 0xfff0'0000'0000'0000,
                                     0x3ff0'0000'0000'0001, 0x8000'0000'0000'0001, 0xfff8'0000'0000'0001,
                                     0x8000'0000'0000'0000, 0x0000'0000'0000'0001, 0x3ff0'0000'0000'0000};
  if (g.below(20) == 0) return std::bit_cast<double>(edges[g.below(std::size(edges))]);
  return static_cast<double>(g.next() >> 11) / static_cast<double>(std::uint64_t{1} << 53);
}

float some_float(generator& g) {
  constexpr std::uint32_t edges[] = {0x7fc0'0000, 0x7f80'0000, 0xff80'0000, 0x3f80'0001, 0x8000'0001,
                                     0xffc0'0001, 0x8000'0000, 0x0000'0001, 0x3f80'0000};
  if (g.below(20) == 0) return std::bit_cast<float>(edges[g.below(std::size(edges))]);
  return static_cast<float>(g.next() >> 40) / static_cast<float>(1 << 24);
}

/// A table with columns for some variables, and the numbers that they refer to.
template <class Situation>
class sheet {
 public:
  sheet(generator& g, std::size_t rows) : table_(g.situation<Situation>()) {
    put(g, &Situation::assertiveness, rows);
    put(g, &Situation::cooperativeness, rows);
    for (const auto& f : Situation::factors)
      if (g.coin()) put(g, f.member, rows);
  }

  const tact::table<Situation>& table() const { return table_; }

 private:
  void put(generator& g, tact::level Situation::* member, std::size_t rows) {
    if (g.below(16) == 0 && rows != 0) --rows;  // a column that ends too early
    switch (g.below(3)) {
      case 0:
        for (auto& list = levels_.emplace_back(); list.size() != rows;) list.push_back(g.level());
        table_ = table_.with(member, levels_.back());
        break;
      case 1:
        for (auto& list = floats_.emplace_back(); list.size() != rows;) list.push_back(some_float(g));
        table_ = table_.with(member, floats_.back());
        break;
      default:
        for (auto& list = doubles_.emplace_back(); list.size() != rows;) list.push_back(some_double(g));
        table_ = table_.with(member, doubles_.back());
    }
  }

  std::deque<std::vector<tact::level>> levels_;
  std::deque<std::vector<float>> floats_;
  std::deque<std::vector<double>> doubles_;
  tact::table<Situation> table_;
};

template <class Model>
hash over_sheets(const Model& model) {
  hash h;
  generator g(7);
  for (const std::size_t rows : {0u, 1u, 2u, 63u, 127u, 128u, 129u, 255u, 300u, 1000u}) {
    const sheet<typename Model::situation_type> input(g, rows);
    std::vector<std::uint8_t> strategy(rows), runner_up(rows), refused(rows), alone(rows);
    std::vector<double> margin(rows);
    h.add(recommend_all(model.numbers(), input.table(), {strategy, margin, runner_up, refused}));
    h.add(recommend_all(model.numbers(), input.table(), {alone}));
    for (std::size_t r = 0; r != rows; ++r) {
      h.add(int{strategy[r]}).add(int{runner_up[r]}).add(int{refused[r]}).add(int{alone[r]});
      h.add_exact(margin[r]);
    }
  }
  return h;
}

}  // namespace

topics batches() {
  topics all;
  each_model([&all](const auto& model) { all.push_back({"batch " + model.name(), over_sheets(model).value()}); });
  return all;
}

}  // namespace exact
