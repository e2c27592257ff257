#pragma once
// Names and words as they are compared.

#include <cstddef>
#include <string>
#include <string_view>

namespace common {

/// The bytes that a word may have to be one. A short text can have a long folded form.
inline constexpr std::size_t longest_word = 4096;

/// A word as it is compared: without regard to capitals in any alphabet, to blanks around it, to doubled blanks, to
/// no-break spaces and to marks that cannot be seen. A text that is not UTF-8, or has more bytes than `longest_word`,
/// has only its ASCII letters folded.
std::string folded(std::string_view word);

/// A name as it is compared: the same, and an underscore or a hyphen is a blank.
std::string folded_name(std::string_view name);

/// A text without the differences that nobody sees: no blanks around it, no doubled or no-break ones, and no marks
/// without width. Its letters stay as they are.
std::string tidied(std::string_view text);

/// Where a folded name has others as words of its own for the last time, as "customer anger" has "anger"; npos where it
/// has not.
std::size_t find_words(std::string_view name, std::string_view words);

/// True where it has them.
inline bool has_words(std::string_view name, std::string_view words) {
  return find_words(name, words) != std::string_view::npos;
}

}  // namespace common
