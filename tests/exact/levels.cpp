// Levels, all 16,385 of them, and numbers that are not levels, as bits, because -ffast-math does not know NaN.

#include <tact/level.hpp>

#include <bit>
#include <cstdint>

#include "seeded.hpp"
#include "topic.hpp"

namespace exact {

namespace {

std::int64_t steps_from(double x) {
  const auto made = tact::level::from(x);
  return made ? made->steps() : -1;
}

hash texts() {
  hash h;
  for (int steps = 0; steps <= tact::level::one; ++steps) h.add(tact::level(steps / double{tact::level::one}).text());
  return h;
}

/// Each level from itself, and from the numbers just below and above half a step on: there it turns into the next.
hash from_doubles() {
  hash h;
  for (int steps = 0; steps <= tact::level::one; ++steps) {
    h.add(steps_from(steps / double{tact::level::one}));
    const auto half = std::bit_cast<std::uint64_t>((2 * steps + 1) / (2.0 * tact::level::one));
    for (const std::uint64_t bits : {half - 1, half, half + 1}) h.add(steps_from(std::bit_cast<double>(bits)));
  }
  return h;
}

hash from_floats() {
  hash h;
  for (int steps = 0; steps <= tact::level::one; ++steps) {
    const float on = static_cast<float>(steps) / tact::level::one;
    h.add(std::int64_t{tact::detail::nearest_steps(on)});
    const auto half = std::bit_cast<std::uint32_t>(static_cast<float>(2 * steps + 1) / (2 * tact::level::one));
    for (const std::uint32_t bits : {half - 1, half, half + 1})
      h.add(std::int64_t{tact::detail::nearest_steps(std::bit_cast<float>(bits))});
  }
  return h;
}

/// Random bits, and doubles around 0 and 1.
hash from_bits() {
  hash h;
  generator g(1);
  for (int i = 0; i != 20'000; ++i) {
    const std::uint64_t bits = g.next();
    h.add(steps_from(std::bit_cast<double>(bits)));
    h.add(std::int64_t{tact::detail::nearest_steps(std::bit_cast<float>(static_cast<std::uint32_t>(bits)))});
  }
  for (const std::uint64_t end : {std::uint64_t{0}, std::bit_cast<std::uint64_t>(1.0), std::uint64_t{0x7ff} << 52})
    for (const std::uint64_t sign : {std::uint64_t{0}, std::uint64_t{1} << 63})
      for (const std::uint64_t beside : {end - 1, end, end + 1})
        h.add(steps_from(std::bit_cast<double>(beside ^ sign)));
  return h;
}

}  // namespace

topics levels() {
  return {
      {"text of levels", texts().value()},
      {"levels from doubles", from_doubles().value()},
      {"levels from floats", from_floats().value()},
      {"levels from bits", from_bits().value()},
  };
}

}  // namespace exact
