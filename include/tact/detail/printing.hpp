// SPDX-License-Identifier: BSL-1.0
#pragma once
// The error where <tact/io/ostream.hpp> is missing: one sentence, without a list of every operator<<.

#include <concepts>
#include <cstddef>
#include <iosfwd>

#include <tact/detail/cxx20.hpp>

namespace tact {

class level;
enum class behaviour : unsigned char;
enum class delay : unsigned char;
enum class outcome : unsigned char;
template <class Model>
class recommendation;

namespace detail {

/// True for the types that io/ostream.hpp prints.
template <class T>
inline constexpr bool printed_by_io =
    std::same_as<T, level> || std::same_as<T, behaviour> || std::same_as<T, outcome> || std::same_as<T, delay>;
template <class Model>
inline constexpr bool printed_by_io<recommendation<Model>> = true;

/// A sentence as a template argument: gcc prints the arguments of a deleted function.
template <std::size_t Size>
struct shown_sentence {
  char text[Size];

  consteval shown_sentence(const char (&sentence)[Size]) noexcept {
    for (std::size_t i = 0; i != Size; ++i) text[i] = sentence[i];
  }
};

}  // namespace detail

// The operators of io/ostream.hpp are more specialised, and win where they are included. Without them these are chosen,
// and cannot be called: the compiler prints the sentence first. For `requires`, and for a test framework that looks for
// an operator<<, there is none.
#if defined(__clang__)
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wgcc-compat"  // gcc never sees it
template <class Traits, class T>
  requires detail::printed_by_io<T>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>&, const T&)
    __attribute__((diagnose_if(true, "tact: include <tact/io/ostream.hpp> to print this.", "error")));
#pragma clang diagnostic pop
#else
template <class Traits, class T, detail::shown_sentence = "tact: include <tact/io/ostream.hpp> to print this.">
  requires detail::printed_by_io<T>
void operator<<(std::basic_ostream<char, Traits>&, const T&) = delete;
#endif

}  // namespace tact
