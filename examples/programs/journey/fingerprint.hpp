#pragma once
// Short numbers that stand for texts.

#include <cstdint>
#include <string_view>

namespace journey {

/// A number for a text and all before it, whose number is `before`: FNV-1a. It is the same on every machine, and never
/// 0. O(text).
constexpr std::uint64_t fingerprint_of(std::string_view text, std::uint64_t before) {
  constexpr std::uint64_t prime = 0x100000001b3;
  std::uint64_t hash = before ^ 0xcbf29ce484222325;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * prime;
  hash = (hash ^ 0xFF) * prime;  // the end of a text: "a", "b" is not "ab", ""
  return hash == 0 ? 1 : hash;
}

}  // namespace journey
