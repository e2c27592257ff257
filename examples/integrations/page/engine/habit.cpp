// A habit held against a case, in words and as a picture.

#include <string>

#include <tact/care/habit.hpp>
#include <tact/io/habit.hpp>

#include "exports.hpp"
#include "question.hpp"

namespace page {
namespace {

/// Writes about the gap between the habit and the case that the numbers hold.
template <class Write>
const char* by_gap(std::size_t model, std::uint32_t customers, const Write& write) noexcept {
  const auto given = numbers();
  if (given.size() < 2 || !tact::level::from(given[0]) || !tact::level::from(given[1]))
    return refused("habit", "it is not two numbers from 0 to 1");
  return by_model_and_case(model, customers, given.subspan(2), [&](const auto& m, const asked_case& c) {
    return write(tact::care::compare_habit(m, {given[0], given[1]}, c.point));
  });
}

}  // namespace
}  // namespace page

const char* tact_habit(std::size_t model, std::uint32_t customers) noexcept {
  using namespace page;
  return by_gap(model, customers, [](const auto& gap) {
    json j;
    j.object([&] {
      j.member("by_habit", gap.by_habit.name());
      j.member("style", gap.by_habit.style());
      j.member("behaviour", tact::name(gap.by_habit.behaviour()));
      j.member("asked", gap.asked.name());
      j.member("fits", gap.fits());
      j.member("distance", gap.distance);
      j.member("text", tact::io::text(gap));
      j.list("practices", [&] {
        for (const tact::care::practice& p : gap.practices)
          j.object([&] {
            j.member("concern", p.concern);
            j.member("by", p.by);
            j.member("says", p.says);
          });
      });
    });
    return std::move(j).finished();
  });
}

const char* tact_habit_map(std::size_t model, std::uint32_t customers) noexcept {
  using namespace page;
  return by_gap(model, customers, [](const auto& gap) { return tact::io::svg(gap, {.id = "map-habit"}); });
}
