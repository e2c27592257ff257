#pragma once
// The laws that words keep.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <tact/care/language.hpp>

namespace laws {

/// The code points of a text in UTF-8; empty if it is not well formed (RFC 3629: no overlong form, no surrogate).
inline std::optional<std::vector<char32_t>> code_points(std::string_view text) {
  std::vector<char32_t> points;
  for (std::size_t i = 0; i != text.size();) {
    const auto byte = [&](std::size_t k) -> unsigned { return static_cast<unsigned char>(text[k]); };
    const unsigned lead = byte(i++);
    const unsigned more = lead < 0x80 ? 0 : lead < 0xC2 ? 9 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : lead < 0xF5 ? 3 : 9;
    if (more > text.size() - i) return std::nullopt;
    std::uint32_t point = more == 0 ? lead : lead & (0x3Fu >> more);
    for (unsigned k = 0; k != more; ++k) {
      if ((byte(i) & 0xC0u) != 0x80) return std::nullopt;
      point = point << 6 | (byte(i++) & 0x3Fu);
    }
    const bool overlong = (more == 2 && point < 0x800) || (more == 3 && point < 0x10000);
    if (overlong || (point >= 0xD800 && point < 0xE000) || point > 0x10FFFF) return std::nullopt;
    points.push_back(point);
  }
  return points;
}

/// True for a letter that this language is written with; blanks, hyphens and the like serve them all.
constexpr bool is_letter_of(const tact::care::language& l, char32_t c) {
  if (c == U' ' || c == U'-') return true;
  const bool ascii = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  if (l.code == "en") return ascii;
  if (l.code == "zh") return c >= 0x4E00 && c < 0xA000;
  if (l.code == "el") return (c >= 0x370 && c < 0x400) || (c >= 0x1F00 && c < 0x2000);
  return l.code == "nb" && (ascii || std::u32string_view(U"æøåÆØÅéô").find(c) != std::u32string_view::npos);
}

/// True when a text is well-formed UTF-8, is not empty, and has only letters of that language.
inline bool is_written_in(const tact::care::language& l, std::string_view text) {
  const auto points = code_points(text);
  if (!points || points->empty()) return false;
  for (const char32_t c : *points)
    if (!is_letter_of(l, c)) return false;
  return true;
}

}  // namespace laws
