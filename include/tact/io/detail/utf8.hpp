// SPDX-License-Identifier: BSL-1.0
#pragma once
// UTF-8, character by character, as an XML document may hold it.

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include <tact/detail/cxx20.hpp>

namespace tact::io::detail {

/// True for a byte that continues a character of UTF-8; all others begin one.
constexpr bool continues_character(char byte) noexcept { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80; }

/// How many bytes a character has that begins with this byte; 0 if none begins with it.
constexpr std::size_t character_size(unsigned lead) noexcept {
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return 2;
  if (lead < 0xF0) return 3;
  return lead < 0xF5 ? 4 : 0;
}

/// True for a character that both XML 1.0 and HTML let a text hold: no control character besides tab and the ends of
/// lines, and no noncharacter. Surrogates are no UTF-8.
constexpr bool allowed_on_a_page(char32_t c) noexcept {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  const bool delete_or_c1 = c >= 0x7F && c <= 0x9F;
  const bool noncharacter = (c & 0xFFFEU) == 0xFFFEU || (c >= 0xFDD0 && c <= 0xFDEF);
  return !delete_or_c1 && !noncharacter;
}

/// Takes the first character off a text that is not empty. U+FFFD for a byte that is not UTF-8, and for a character
/// that no page may hold.
constexpr char32_t take(std::string_view& text) noexcept {
  constexpr char32_t replacement = 0xFFFD;
  constexpr std::array<char32_t, 5> least = {0, 0, 0x80, 0x800, 0x10000};
  const unsigned lead = static_cast<unsigned char>(text[0]);
  const std::size_t size = character_size(lead);
  char32_t c = size < 2 ? lead : lead & (0x7FU >> size);
  bool sound = size != 0 && size <= text.size();
  for (std::size_t i = 1; sound && i != size; ++i) {
    sound = continues_character(text[i]);
    c = c << 6U | (static_cast<unsigned char>(text[i]) & 0x3FU);
  }
  sound = sound && c >= least[size] && c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
  text.remove_prefix(sound ? size : 1);
  return sound && allowed_on_a_page(c) ? c : replacement;
}

/// Adds a character to a text.
inline void put(std::string& to, char32_t c) {
  const auto tail = [&](unsigned shift) { to += static_cast<char>(0x80U | (c >> shift & 0x3FU)); };
  if (c < 0x80) {
    to += static_cast<char>(c);
  } else if (c < 0x800) {
    to += static_cast<char>(0xC0U | c >> 6U);
    tail(0);
  } else if (c < 0x10000) {
    to += static_cast<char>(0xE0U | c >> 12U);
    tail(6), tail(0);
  } else {
    to += static_cast<char>(0xF0U | c >> 18U);
    tail(12), tail(6), tail(0);
  }
}

}  // namespace tact::io::detail
