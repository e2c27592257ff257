#pragma once
// The laws that words keep.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <tact/care/dictionary.hpp>
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
  return l.code == "nb" && (ascii || std::u32string_view(U"æøåÆØÅéÉô").find(c) != std::u32string_view::npos);
}

/// True when a text is well-formed UTF-8, is not empty, and has only letters of that language.
inline bool is_written_in(const tact::care::language& l, std::string_view text) {
  const auto points = code_points(text);
  if (!points || points->empty()) return false;
  for (const char32_t c : *points)
    if (!is_letter_of(l, c)) return false;
  return true;
}

/// A text's words, which blanks part. Chinese has none: a text is one word.
inline std::vector<std::string_view> words_in(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end != 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

/// True when a Greek step of self is said as a noun that is known here, or in the plural of the imperative: -τε, and
/// not -ατε, which ends the past. A singular imperative is no step: many are also the past ("άκουσε": "listen", and
/// "they listened").
inline bool is_greek_instruction(std::string_view step) {
  constexpr std::string_view nouns[] = {"διπλωματία", "λειτουργία"};
  const auto words = words_in(step);
  if (words.empty()) return false;
  if (std::ranges::find(nouns, words[0]) != std::end(nouns)) return true;
  return words[0].ends_with("τε") && !words[0].ends_with("ατε");
}

/// True when a Greek step of the other side is said in the present, third person, or is a state that is known here.
inline bool is_greek_report(std::string_view step) {
  if (step == "η βλάβη ήταν εσκεμμένη") return true;
  const auto words = words_in(step);
  constexpr std::string_view endings[] = {"ει", "εί", "εται", "είται"};
  return !words.empty() &&
         std::ranges::any_of(endings, [&](std::string_view ending) { return words[0].ends_with(ending); });
}

using names = std::set<std::string_view>;

/// The names that one word of a dictionary stands for, where they are several: "klager: complainer, complains".
inline std::vector<std::string> shared_words(const tact::care::dictionary& d, const names& together) {
  std::map<std::string_view, std::string> of_word;
  std::vector<std::string> shared;
  for (const std::string_view name : together) {
    std::string& all = of_word[d.word(name).text];
    if (!all.empty()) all += ", ";
    all += name;
  }
  for (const auto& [word, all] : of_word)
    if (all.find(',') != all.npos) shared.push_back(std::string(word) + ": " + all);
  return shared;
}

/// The single words that a name here and a name there have in common.
inline names common_words(const tact::care::dictionary& d, const names& here, const names& there) {
  names mine, common;
  for (const std::string_view name : here)
    for (const std::string_view word : words_in(d.word(name).text)) mine.insert(word);
  for (const std::string_view name : there)
    for (const std::string_view word : words_in(d.word(name).text))
      if (mine.contains(word)) common.insert(word);
  return common;
}

}  // namespace laws
