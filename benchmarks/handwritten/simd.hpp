#pragma once
// The limit of a batch: linear scores of float columns and the place of the largest, tuned by hand with intrinsics for
// SSE2 and AVX2. It has weights of its own, no gates, no check of what comes in, and rounds as floats do.

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>

#include <immintrin.h>

namespace bench::handwritten {

/// Strategies with a constant and a slope for each input.
template <std::size_t Strategies, std::size_t Inputs>
struct linear_model {
  std::array<float, Strategies> constant;
  std::array<std::array<float, Inputs>, Strategies> slope;
};

/// A column for each input.
template <std::size_t Inputs>
using float_columns = std::array<const float*, Inputs>;

/// One model of each size, of small whole numbers over 128, so that sums of products of floats round alike everywhere.
template <std::size_t Strategies, std::size_t Inputs>
constexpr linear_model<Strategies, Inputs> made_up_floats() noexcept {
  linear_model<Strategies, Inputs> model{};
  std::uint32_t state = 1;
  const auto next = [&state] {
    state = state * 1664525 + 1013904223;
    return static_cast<float>(static_cast<int>(state >> 24) - 128) / 128;
  };
  for (std::size_t s = 0; s != Strategies; ++s) {
    model.constant[s] = next();
    for (float& slope : model.slope[s]) slope = next();
  }
  return model;
}

/// The plain loop, optimised by the compiler alone.
template <std::size_t Strategies, std::size_t Inputs>
[[gnu::noinline]] void decide_plainly(const linear_model<Strategies, Inputs>& model,
                                      const float_columns<Inputs>& columns, std::size_t rows, std::uint8_t* winners) {
  for (std::size_t r = 0; r != rows; ++r) {
    float best = -1e30F;
    std::uint8_t winner = 0;
    for (std::size_t s = 0; s != Strategies; ++s) {
      float score = model.constant[s];
      for (std::size_t i = 0; i != Inputs; ++i) score += columns[i][r] * model.slope[s][i];
      if (score > best) {
        best = score;
        winner = static_cast<std::uint8_t>(s);
      }
    }
    winners[r] = winner;
  }
}

#ifdef __AVX2__
using floats = __m256;
inline floats all(float x) noexcept { return _mm256_set1_ps(x); }
inline floats load(const float* from) noexcept { return _mm256_loadu_ps(from); }
inline floats plus(floats a, floats b) noexcept { return _mm256_add_ps(a, b); }
inline floats times(floats a, floats b) noexcept { return _mm256_mul_ps(a, b); }
inline floats above(floats a, floats b) noexcept { return _mm256_cmp_ps(a, b, _CMP_GT_OQ); }
inline floats larger(floats a, floats b) noexcept { return _mm256_max_ps(a, b); }
inline floats chosen(floats mask, floats yes, floats no) noexcept { return _mm256_blendv_ps(no, yes, mask); }
inline void store_bytes(floats numbers, std::uint8_t* to) noexcept {
  const __m256i wide = _mm256_cvtps_epi32(numbers);
  const __m128i narrow = _mm_packs_epi32(_mm256_castsi256_si128(wide), _mm256_extracti128_si256(wide, 1));
  const std::int64_t bytes = _mm_cvtsi128_si64(_mm_packus_epi16(narrow, narrow));
  std::memcpy(to, &bytes, sizeof bytes);
}
#else
using floats = __m128;
inline floats all(float x) noexcept { return _mm_set1_ps(x); }
inline floats load(const float* from) noexcept { return _mm_loadu_ps(from); }
inline floats plus(floats a, floats b) noexcept { return _mm_add_ps(a, b); }
inline floats times(floats a, floats b) noexcept { return _mm_mul_ps(a, b); }
inline floats above(floats a, floats b) noexcept { return _mm_cmpgt_ps(a, b); }
inline floats larger(floats a, floats b) noexcept { return _mm_max_ps(a, b); }
inline floats chosen(floats mask, floats yes, floats no) noexcept {
  return _mm_or_ps(_mm_and_ps(mask, yes), _mm_andnot_ps(mask, no));
}
inline void store_bytes(floats numbers, std::uint8_t* to) noexcept {
  const __m128i wide = _mm_cvtps_epi32(numbers);
  const __m128i narrow = _mm_packs_epi32(wide, wide);
  const std::int32_t bytes = _mm_cvtsi128_si32(_mm_packus_epi16(narrow, narrow));
  std::memcpy(to, &bytes, sizeof bytes);
}
#endif

/// How many rows a register holds: `decide` takes a multiple of it.
inline constexpr std::size_t lanes = sizeof(floats) / sizeof(float);

/// A model with each number in a register of its own, so that the loop broadcasts none.
template <std::size_t Strategies, std::size_t Inputs>
struct spread_model {
  explicit spread_model(const linear_model<Strategies, Inputs>& model) noexcept {
    for (std::size_t s = 0; s != Strategies; ++s) {
      place[s] = all(static_cast<float>(s));
      constant[s] = all(model.constant[s]);
      for (std::size_t i = 0; i != Inputs; ++i) slope[s][i] = all(model.slope[s][i]);
    }
  }

  floats place[Strategies];
  floats constant[Strategies];
  floats slope[Strategies][Inputs];
};

/// The same by hand: a row in each lane, the inputs in registers, the strategies one after the other.
template <std::size_t Strategies, std::size_t Inputs>
class simd {
 public:
  [[gnu::noinline]] static void decide(const spread_model<Strategies, Inputs>& model,
                                       const float_columns<Inputs>& columns, std::size_t rows, std::uint8_t* winners) {
    const float_columns<Inputs> from = columns;
    for (std::size_t r = 0; r != rows; r += lanes)
      store_bytes(winner(model, from, r, std::make_index_sequence<Inputs>{}), winners + r);
  }

 private:
  static constexpr std::size_t most_unrolled = 12;

  template <std::size_t... Input>
  [[gnu::always_inline]] static floats winner(const spread_model<Strategies, Inputs>& model,
                                              const float_columns<Inputs>& from, std::size_t r,
                                              std::index_sequence<Input...>) noexcept {
    const floats x[] = {load(from[Input] + r)...};
    const auto score = [&](std::size_t s) __attribute__((always_inline)) {
      floats sum = model.constant[s];
      ((sum = plus(sum, times(x[Input], model.slope[s][Input]))), ...);
      return sum;
    };
    floats best = score(0);
    floats winner = model.place[0];
    const auto challenge = [&](std::size_t s) __attribute__((always_inline)) {
      const floats next = score(s);
      winner = chosen(above(next, best), model.place[s], winner);
      best = larger(best, next);
    };
    if constexpr (Strategies <= most_unrolled) {
      [&]<std::size_t... Rest>(std::index_sequence<Rest...>)
          __attribute__((always_inline)) { (challenge(Rest + 1), ...); }(std::make_index_sequence<Strategies - 1>{});
    } else {
      for (std::size_t s = 1; s != Strategies; ++s) challenge(s);
    }
    return winner;
  }
};

/// The limit of the memory: reads columns of 16 bits and writes one byte per row, the lowest bits of all columns, with
/// as little to do as that takes. Takes a multiple of 16 rows.
template <std::size_t Inputs>
[[gnu::noinline]] void touch(const std::array<const void*, Inputs>& columns, std::size_t rows, std::uint8_t* bytes) {
  const std::array<const void*, Inputs> from = columns;
  for (std::size_t r = 0; r != rows; r += 16) {
    __m128i low{};
    __m128i high{};
    for (std::size_t i = 0; i != Inputs; ++i) {
      const auto* const cells = reinterpret_cast<const __m128i*>(static_cast<const std::int16_t*>(from[i]) + r);
      low = _mm_xor_si128(low, _mm_loadu_si128(cells));
      high = _mm_xor_si128(high, _mm_loadu_si128(cells + 1));
    }
    const __m128i mask = _mm_set1_epi16(255);
    const __m128i both = _mm_packus_epi16(_mm_and_si128(low, mask), _mm_and_si128(high, mask));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(bytes + r), both);
  }
}

}  // namespace bench::handwritten
