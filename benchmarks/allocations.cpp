#include "allocations.hpp"

#include <array>
#include <atomic>
#include <cstdlib>
#include <new>
#include <stdexcept>
#include <string>

#include <tact/batch.hpp>
#include <tact/io/text.hpp>

#include "contest.hpp"

namespace {

std::atomic<std::size_t> allocations{0};

void* counted(std::size_t size, std::size_t alignment) {
  allocations.fetch_add(1, std::memory_order_relaxed);
  void* const room = std::aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment);
  if (room == nullptr) throw std::bad_alloc{};
  return room;
}

}  // namespace

// The arrays' operators and those that do not throw end up in these.
void* operator new(std::size_t size) { return counted(size, __STDCPP_DEFAULT_NEW_ALIGNMENT__); }
void* operator new(std::size_t size, std::align_val_t alignment) {
  return counted(size, static_cast<std::size_t>(alignment));
}
void operator delete(void* room) noexcept { std::free(room); }
void operator delete(void* room, std::size_t) noexcept { std::free(room); }
void operator delete(void* room, std::align_val_t) noexcept { std::free(room); }
void operator delete(void* room, std::size_t, std::align_val_t) noexcept { std::free(room); }

namespace bench {
namespace {

constexpr std::size_t some_rows = 10'000;

void decide_all_ways(const workload& work, const tact::batch_output& out) {
  std::array<char, 512> buffer;
  for (std::size_t row = 0; row != some_rows; ++row) {
    const auto advice = tact::recommend(work.situations[row]);
    const auto why = tact::explain(advice);
    keep_all(advice.ranking());
    keep_all(advice.afterwards());
    keep_all(advice.margin());
    keep_all(why.main());
    keep_all(tact::io::because(why, buffer));
  }
  tact::recommend_all({.assertiveness = work.levels[0], .cooperativeness = work.floats[1], .anger = work.doubles[2]},
                      out);
}

}  // namespace

void add_allocations(table& results, const workload& work) {
  std::vector<std::uint8_t> strategy(some_rows);
  std::vector<std::uint8_t> runner_up(some_rows);
  std::vector<double> margin(some_rows);
  const std::size_t before = allocations;
  decide_all_ways(work, {.strategy = strategy, .margin = margin, .runner_up = runner_up});
  const std::size_t made = allocations - before;
  if (made != 0) throw std::runtime_error("tact allocated " + std::to_string(made) + " times: it must not.");
  results.add_note({"Memory", "recommendation, ranking, explanation, sentence in a buffer, batch"}, "allocations: 0");
}

}  // namespace bench
