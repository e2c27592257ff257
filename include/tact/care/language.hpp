#pragma once
// The documents' languages, and words in each of them.

#include <tact/detail/cxx20.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

namespace tact::care {

/// A language of the five documents: D1 is English, D2 and D3 are Chinese, D4 is Greek, D5 is Norwegian.
enum class language : unsigned char { english, chinese, greek, norwegian };

inline constexpr language languages[] = {language::english, language::chinese, language::greek, language::norwegian};

/// The language's code, as in HTML's `lang`.
constexpr std::string_view code(language l) noexcept {
  constexpr const char* codes[] = {"en", "zh", "el", "nb"};
  return codes[static_cast<std::size_t>(l)];
}

/// The language's own name for itself, in UTF-8.
constexpr std::string_view name(language l) noexcept {
  constexpr const char* names[] = {"English", "中文", "ελληνικά", "norsk"};
  return names[static_cast<std::size_t>(l)];
}

/// The language with this code; empty if it is none of the documents'.
constexpr std::optional<language> language_from(std::string_view code_of_it) noexcept {
  for (const language l : languages)
    if (code(l) == code_of_it) return l;
  return std::nullopt;
}

/// True where a speaker of the language has read our words. Show readers of the others that nobody has.
constexpr bool reviewed(language l) noexcept { return l == language::english; }

/// A name in each of the documents' languages, in UTF-8.
struct words {
  std::string_view english{};
  std::string_view chinese{};
  std::string_view greek{};
  std::string_view norwegian{};

  constexpr std::string_view in(language l) const noexcept {
    const std::string_view all[] = {english, chinese, greek, norwegian};
    return all[static_cast<std::size_t>(l)];
  }
};

/// True when no language lacks its word: what is incomplete does not compile (`check_customer`, `check_step`).
constexpr bool complete(const words& w) noexcept {
  for (const language l : languages)
    if (w.in(l).empty()) return false;
  return true;
}

/// True for a policy with a name that can be read at compile time, and is not empty.
template <class P>
concept named = requires { requires !std::bool_constant<std::string_view{P::name}.empty()>::value; };

/// True for a policy whose `names` can be read at compile time, and lack no language.
template <class P>
concept names_all_languages = requires { requires std::bool_constant<complete(words{P::names})>::value; };

/// What a policy is called: its `names`, or where it declares none, its `name` in every language.
template <class P>
constexpr words words_of() noexcept {
  if constexpr (requires { words{P::names}; }) return P::names;
  else return {P::name, P::name, P::name, P::name};
}

}  // namespace tact::care
