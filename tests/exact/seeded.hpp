#pragma once
// Situations to ask about. They come from integers alone, so they are the same on every machine.

#include <cstddef>
#include <cstdint>
#include <iterator>

#include <tact/level.hpp>

namespace exact {

/// Whole numbers without end. Source: splitmix64 (Vigna).
class generator {
 public:
  explicit constexpr generator(std::uint64_t seed) : state_(seed) {}

  constexpr std::uint64_t next() {
    std::uint64_t x = state_ += 0x9e3779b97f4a7c15;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
    x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
    return x ^ (x >> 31);
  }

  /// From 0 to one less than `end`.
  constexpr std::size_t below(std::size_t end) { return next() % end; }

  constexpr bool coin() { return (next() & 1) != 0; }

  /// A level; every other one is critical: an end, one half, a threshold, or a step beside it.
  constexpr tact::level level() {
    constexpr int turns[] = {0, 1, 8191, 8192, 8193, 12287, 12288, 12289, 16383, 16384};
    const int steps = coin() ? turns[below(std::size(turns))] : static_cast<int>(below(tact::level::one + 1));
    return steps / double{tact::level::one};
  }

  template <class Situation>
  constexpr Situation situation() {
    Situation s{.assertiveness = level(), .cooperativeness = level()};
    for (const auto& f : Situation::factors) s.*f.member = level();
    return s;
  }

 private:
  std::uint64_t state_;
};

}  // namespace exact
