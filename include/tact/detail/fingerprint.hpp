// SPDX-License-Identifier: BSL-1.0
#pragma once
// The hash of a model: FNV-1a over bytes, 64 bits.

#include <tact/detail/cxx20.hpp>

#include <cstdint>
#include <string_view>

namespace tact::detail {

/// Hashes texts and numbers, with the same result on every machine.
class fnv1a {
 public:
  constexpr void add(std::string_view text) noexcept {
    for (const char c : text) byte(static_cast<unsigned char>(c));
    byte(0);
  }

  constexpr void add(std::int64_t number) noexcept {
    const auto bits = static_cast<std::uint64_t>(number);
    for (int shift = 0; shift != 64; shift += 8) byte(static_cast<unsigned char>(bits >> shift));
  }

  constexpr std::uint64_t value() const noexcept { return value_; }

 private:
  constexpr void byte(unsigned char b) noexcept { value_ = (value_ ^ b) * 0x100000001b3; }

  std::uint64_t value_ = 0xcbf29ce484222325;
};

}  // namespace tact::detail
