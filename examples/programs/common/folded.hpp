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

/// True where a folded name has others as words of its own, as "customer anger" has "anger".
bool has_words(std::string_view name, std::string_view words);

}  // namespace common
