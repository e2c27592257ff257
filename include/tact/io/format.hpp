// SPDX-License-Identifier: BSL-1.0
#pragma once
// Texts and numbers for a page or a table, the same in every locale.

#include <tact/detail/cxx20.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <tact/io/detail/decimal.hpp>
#include <tact/io/detail/utf8.hpp>

namespace tact::io {

/// A text for an XML or HTML document, between tags or in a quoted attribute. Bytes that are not UTF-8, noncharacters,
/// and control characters (DEL and U+0080 to U+009F as well) become U+FFFD; tab and the ends of lines stay. O(size).
inline std::string escaped(std::string_view text) {
  std::string safe;
  while (!text.empty()) {
    const char32_t c = detail::take(text);
    switch (c) {
      case '&': safe += "&amp;"; break;
      case '<': safe += "&lt;"; break;
      case '>': safe += "&gt;"; break;
      case '"': safe += "&quot;"; break;
      case '\'': safe += "&#39;"; break;
      default: detail::put(safe, c);
    }
  }
  return safe;
}

/// At most so many bytes of a text, cut between characters. An ellipsis follows if something was cut off. O(size).
inline std::string shortened(std::string_view text, std::size_t longest) {
  if (text.size() <= longest) return std::string(text);
  while (longest != 0 && detail::continues_character(text[longest])) --longest;
  return std::string(text.substr(0, longest)) + "…";
}

/// A model's fingerprint as it is printed and stored: 16 hexadecimal digits. O(1).
inline std::string fingerprint_text(std::uint64_t fingerprint) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text(16, '0');
  for (std::size_t at = text.size(); at != 0; fingerprint >>= 4) text[--at] = digits[fingerprint & 15];
  return text;
}

/// A number with so many decimals, clamped to 0 to 3: "0.500". Exactly rounded, halves to even. Empty for NaN and for
/// numbers of 2⁵³ or more in either direction, such as the margin of a lone candidate.
inline std::string fixed(double x, int decimals) {
  const auto places = static_cast<std::size_t>(std::clamp(decimals, 0, detail::max_decimals));
  const std::optional<std::uint64_t> scaled = detail::scaled(x, static_cast<int>(places));
  if (!scaled) return {};
  std::string text = std::to_string(*scaled);
  if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
  if (places != 0) text.insert(text.size() - places, 1, '.');
  return x < 0 && *scaled != 0 ? "-" + text : text;
}

/// The same without zeros at the end: "0.5".
inline std::string number(double x, int decimals = 2) {
  std::string text = fixed(x, decimals);
  if (text.find('.') == text.npos) return text;
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

/// A share of a whole in percent: "22 %". It has one decimal below 1 % and above 99 %, and is "< 0.1 %" below 0.05 %.
/// No line breaks at its blank. Empty where `number` is empty.
inline std::string percent(double share) {
  constexpr const char* unit = "\u00A0%";
  const double hundredths = 100 * share;
  if (number(hundredths).empty()) return {};
  if (hundredths < 0.05) return std::string("< 0.1") + unit;
  const double scale = hundredths < 1 || hundredths > 99 ? 10 : 1;
  return number(std::round(hundredths * scale) / scale) + unit;
}

/// The first source of a list, the one that a sentence has room for. Sources are parted by semicolons, and rows without
/// a word of their own by commas: "TKI CM2" of "TKI CM2, Rahim CO+1; tact: drawback". O(length).
constexpr std::string_view first_source(std::string_view sources) noexcept {
  const std::string_view first = sources.substr(0, sources.find("; "));
  const std::string_view row = first.substr(0, first.find(", "));
  return row.find(": ") == row.npos ? row : first;
}

}  // namespace tact::io
