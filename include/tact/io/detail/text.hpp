// SPDX-License-Identifier: BSL-1.0
#pragma once
// Texts put together from parts, and how wide they are when they are drawn.

#include <cstddef>
#include <string>
#include <string_view>

#include <tact/io/detail/utf8.hpp>
#include <tact/io/format.hpp>

namespace tact::io::detail {

inline void add(std::string& to, std::string_view text) { to += text; }
inline void add(std::string& to, double x) { to += number(x); }
inline void add(std::string& to, std::size_t n) { to += std::to_string(n); }
inline void add(std::string& to, int n) { to += std::to_string(n); }

/// Adds texts and numbers, one after the other.
template <class... Parts>
  requires(sizeof...(Parts) > 1)
void add(std::string& to, const Parts&... parts) {
  (add(to, parts), ...);
}

/// Texts and numbers as one text.
template <class... Parts>
std::string concat(const Parts&... parts) {
  std::string text;
  (add(text, parts), ...);
  return text;
}

/// A name and its share in one line.
inline std::string with_share(std::string_view name, std::string_view share) {
  return concat(name, share.empty() ? "" : ", ", share);
}

/// About how wide a character is in a common sans-serif font, as a share of the font's size.
constexpr double width_of(char32_t c) noexcept {
  constexpr std::string_view narrow = " .,:;'|!()[]/ijlftrI";
  if (c >= 0x1100 && !(c >= 0x2000 && c < 0x2E80)) return 1;
  if (c < 0x80 && narrow.find(static_cast<char>(c)) != narrow.npos) return 0.36;
  if (c == 'm' || c == 'w' || c == 'M' || c == 'W' || c == '%') return 0.93;
  return c < 'a' || c > 0xFF ? 0.7 : 0.6;
}

/// The same for a text, in the units of the size.
constexpr double width_of(std::string_view text, double size) noexcept {
  double width = 0;
  while (!text.empty()) width += width_of(take(text));
  return width * size;
}

/// A text cut to a width, with an ellipsis where something was cut off.
inline std::string fitted(std::string_view text, double size, double width) {
  if (width_of(text, size) <= width) return std::string(text);
  std::string kept;
  for (double used = size; !text.empty();) {
    const char32_t c = take(text);
    used += size * width_of(c);
    if (used > width) break;
    put(kept, c);
  }
  return kept += "…";
}

/// A name that XML and CSS take as it is.
inline std::string identifier(std::string_view id) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto plain = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '-'; };
  std::string safe(!id.empty() && letter(id[0]) ? "" : "tact");
  for (const char c : id) safe += plain(c) ? c : '_';
  return safe;
}

}  // namespace tact::io::detail
