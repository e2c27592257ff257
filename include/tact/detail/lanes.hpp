// SPDX-License-Identifier: BSL-1.0
#pragma once
// Vector registers, by the vector extensions of the compilers: the same code for every width and target.
//
// The width is part of each type's name, so that parts of a program that are compiled for different targets do not
// share code. One operation is written by hand: the sum of two products of 16 bits. x86 has one instruction for it,
// twice as fast as the code that g++ 12 and clang 14 make from a plain loop.

#include <tact/detail/cxx20.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace tact::detail {

/// The width in bytes of a vector register that has whole-number arithmetic on this target.
#if defined(__AVX512BW__)
inline constexpr std::size_t lane_bytes = 64;
#elif defined(__AVX2__)
inline constexpr std::size_t lane_bytes = 32;
#else
inline constexpr std::size_t lane_bytes = 16;
#endif

/// The registers of this target. Bytes is their width, `lane_bytes`: it only makes the name differ.
template <std::size_t Bytes>
struct lanes {
  typedef std::int16_t narrow __attribute__((vector_size(lane_bytes)));
  typedef std::int32_t wide __attribute__((vector_size(lane_bytes)));
  typedef std::uint32_t bits __attribute__((vector_size(lane_bytes)));
  typedef std::uint8_t bytes __attribute__((vector_size(lane_bytes / 2)));

  /// How many 16-bit numbers a register holds.
  static constexpr std::size_t count = lane_bytes / sizeof(std::int16_t);

  /// Four registers, so that the processor has enough independent work.
  struct quad {
    wide a, b, c, d;
  };

  /// f of each register of the quads.
  template <class F, class... Quad>
  static quad each(const F& f, const Quad&... v) noexcept {
    return {f(v.a...), f(v.b...), f(v.c...), f(v.d...)};
  }

  static narrow load(const void* from) noexcept {
    narrow v;
    std::memcpy(&v, from, sizeof v);
    return v;
  }

  /// The same number in every lane.
  static wide all(std::int32_t x) noexcept { return wide{} + x; }

  static quad all_quad(std::int32_t x) noexcept { return {all(x), all(x), all(x), all(x)}; }

  static wide larger(wide a, wide b) noexcept { return a < b ? b : a; }
  static wide smaller(wide a, wide b) noexcept { return b < a ? b : a; }

  /// The pairs of numbers of a and b at even places, and those at odd places, each pair in 32 bits.
  static narrow even(narrow a, narrow b) noexcept { return narrow((bits(a) & 0xffffU) | (bits(b) << 16)); }
  static narrow odd(narrow a, narrow b) noexcept { return narrow((bits(a) >> 16) | (bits(b) & 0xffff0000U)); }

  /// For each pair: the sum of the products, in 32 bits.
  static wide products(narrow a, narrow b) noexcept {
#if defined(__AVX512BW__) && defined(__clang__)
    return wide(__builtin_ia32_pmaddwd512(a, b));
#elif defined(__AVX512BW__)
    return wide(__builtin_ia32_pmaddwd512_mask(a, b, wide{}, 0xffff));
#elif defined(__AVX2__)
    return wide(__builtin_ia32_pmaddwd256(a, b));
#elif defined(__SSE2__)
    return wide(__builtin_ia32_pmaddwd128(a, b));
#else
    return ((wide(a) << 16) >> 16) * ((wide(b) << 16) >> 16) + (wide(a) >> 16) * (wide(b) >> 16);
#endif
  }

  /// Writes numbers from 0 to 255, one byte each and in order. They come from registers of even and odd places in turn.
  static void store_bytes(const quad& from, std::uint8_t* to) noexcept {
    const bytes first = __builtin_convertvector(even(narrow(from.a), narrow(from.b)), bytes);
    const bytes second = __builtin_convertvector(even(narrow(from.c), narrow(from.d)), bytes);
    std::memcpy(to, &first, sizeof first);
    std::memcpy(to + sizeof first, &second, sizeof second);
  }

  /// Writes numbers of 32 bits in order. They come from registers of even and odd places in turn.
  static void store(const quad& from, std::int32_t* to) noexcept {
    for (std::size_t i = 0; i != count / 2; ++i) {
      to[2 * i] = from.a[i];
      to[2 * i + 1] = from.b[i];
      to[count + 2 * i] = from.c[i];
      to[count + 2 * i + 1] = from.d[i];
    }
  }
};

}  // namespace tact::detail
