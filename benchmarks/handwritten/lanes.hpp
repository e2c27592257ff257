#pragma once
// The limit of one decision by a model of any size: a strategy in each lane, inputs in pairs, tuned by hand with
// intrinsics for SSE2 and AVX2.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>

#include <immintrin.h>

#include <tact/tact.hpp>

namespace bench::handwritten {

#ifdef __AVX2__
using whole = __m256i;
inline whole everywhere(std::int32_t x) noexcept { return _mm256_set1_epi32(x); }
inline whole plus(whole a, whole b) noexcept { return _mm256_add_epi32(a, b); }
inline whole pair_products(whole a, whole b) noexcept { return _mm256_madd_epi16(a, b); }
inline whole shifted(whole a, int by) noexcept { return _mm256_slli_epi32(a, by); }
inline whole larger(whole a, whole b) noexcept { return _mm256_max_epi32(a, b); }
#else
using whole = __m128i;
inline whole everywhere(std::int32_t x) noexcept { return _mm_set1_epi32(x); }
inline whole plus(whole a, whole b) noexcept { return _mm_add_epi32(a, b); }
inline whole pair_products(whole a, whole b) noexcept { return _mm_madd_epi16(a, b); }
inline whole shifted(whole a, int by) noexcept { return _mm_slli_epi32(a, by); }
inline whole larger(whole a, whole b) noexcept {
  const whole first = _mm_cmpgt_epi32(a, b);
  return _mm_or_si128(_mm_and_si128(first, a), _mm_andnot_si128(first, b));
}
#endif

/// The numbers of a model with the strategies side by side. For models without gates, with an even number of inputs,
/// whose scores and places fit into 32 bits together.
template <std::size_t Strategies, std::size_t Inputs>
class lane_model {
 public:
  using row_inputs = std::array<std::int16_t, Inputs>;

  template <class Rows>
  explicit lane_model(const Rows& rows) noexcept {
    for (std::int32_t& c : constant_) c = lowest;
    for (std::size_t s = 0; s != Strategies; ++s) {
      constant_[s] = static_cast<std::int32_t>(rows[s].constant);
      place_[s] = static_cast<std::int32_t>(last - s);
      for (std::size_t i = 0; i != Inputs; ++i) slope_[i / 2][2 * s + i % 2] = rows[s].slope[i];
    }
  }

  std::size_t decide(const row_inputs& in) const noexcept { return decide(in, std::make_index_sequence<Inputs / 2>{}); }

 private:
  static constexpr std::size_t lane_count = sizeof(whole) / sizeof(std::int32_t);
  static constexpr std::size_t padded = (Strategies + lane_count - 1) / lane_count * lane_count;
  static constexpr int place_bits = std::bit_width(Strategies - 1);
  static constexpr std::size_t last = (std::size_t{1} << place_bits) - 1;
  static constexpr std::int32_t lowest = INT32_MIN >> place_bits;

  template <std::size_t... Pair>
  [[gnu::always_inline]] std::size_t decide(const row_inputs& in, std::index_sequence<Pair...>) const noexcept {
    const whole pairs[] = {everywhere(pair_at(in.data() + 2 * Pair))...};
    whole best = everywhere(INT32_MIN);
    for (std::size_t first = 0; first != padded; first += lane_count) {
      whole sum = at(constant_.data() + first);
      ((sum = plus(sum, pair_products(at(slope_[Pair].data() + 2 * first), pairs[Pair]))), ...);
      best = larger(best, plus(shifted(sum, place_bits), at(place_.data() + first)));
    }
    return last - (static_cast<std::size_t>(largest(best)) & last);
  }

  static std::int32_t pair_at(const std::int16_t* inputs) noexcept {
    std::int32_t pair;
    std::memcpy(&pair, inputs, sizeof pair);
    return pair;
  }

  static whole at(const void* numbers) noexcept {
    whole v;
    std::memcpy(&v, numbers, sizeof v);
    return v;
  }

  static std::int32_t largest(whole v) noexcept {
    std::array<std::int32_t, lane_count> lane;
    std::memcpy(lane.data(), &v, sizeof v);
    std::int32_t most = lane[0];
    for (std::size_t i = 1; i != lane_count; ++i) most = most < lane[i] ? lane[i] : most;
    return most;
  }

  alignas(sizeof(whole)) std::array<std::int32_t, padded> constant_;
  alignas(sizeof(whole)) std::array<std::int32_t, padded> place_{};
  alignas(sizeof(whole)) std::array<std::array<std::int16_t, 2 * padded>, Inputs / 2> slope_{};
};

}  // namespace bench::handwritten
