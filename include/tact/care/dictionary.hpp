// SPDX-License-Identifier: BSL-1.0
#pragma once
// The words of a language, by name. To add a language, write a dictionary in any namespace:
//
//   constexpr tact::care::entry words[] = {{"listen", "zuhören"}, {"close", "abschließen"}};
//   constexpr tact::care::dictionary german{{"de", "Deutsch", true}, words};  // true: a speaker has read them
//
// What it lacks is in English. To add words to a language that ships, write a dictionary of that language whose base is
// the shipped one: `dictionary mine{norwegian.language, words, &norwegian}`.

#include <span>
#include <string_view>

#include <tact/care/language.hpp>
#include <tact/care/languages/english.hpp>

namespace tact::care {

/// The word for a name.
struct word {
  std::string_view text;
  /// False if the language is not English, and the text is: neither the dictionary nor its base has a word.
  bool found;
};

/// The words of one language. It borrows its words and its base, which must live as long; nothing is allocated.
struct dictionary {
  care::language language;
  std::span<const entry> words;
  const dictionary* base = nullptr;  ///< where to look next; null for the English words

  /// The word for a name, its own or its base's; null if neither has one. O(entries).
  constexpr const entry* find(std::string_view name) const noexcept {
    for (const entry& e : words)
      if (e.name == name) return &e;
    return base != nullptr ? base->find(name) : nullptr;
  }

  /// The word for a name; else the English word; else the name itself, which is English, too. O(entries).
  constexpr care::word word(std::string_view name) const noexcept {
    if (const entry* own = find(name)) return {own->word, true};
    const bool is_english = language.code.substr(0, 2) == "en";
    for (const entry& e : detail::english_words)
      if (e.name == name) return {e.word, is_english};
    return {name, is_english};
  }

  /// True if a speaker has read all its words, and those of its base.
  constexpr bool reviewed() const noexcept { return language.reviewed && (base == nullptr || base->reviewed()); }
};

/// English: every dictionary falls back on it.
inline constexpr dictionary english{{"en", "English", true}, detail::english_words};

}  // namespace tact::care
