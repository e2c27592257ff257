// SPDX-License-Identifier: BSL-1.0
#pragma once
// A language, and a word of it.

#include <string_view>

#include <tact/detail/cxx20.hpp>

namespace tact::care {

/// A language that names can be shown in. Two are equal if their codes are.
struct language {
  std::string_view code;  ///< as in HTML's `lang`
  std::string_view name;  ///< its own name for itself, in UTF-8
  bool reviewed = false;  ///< true if a speaker of it has read the words

  friend constexpr bool operator==(const language& a, const language& b) noexcept { return a.code == b.code; }
};

/// One word of a language. Names are those of policies, outcomes, delays, steps, customer classes, channels and
/// factors.
struct entry {
  std::string_view name;
  std::string_view word;  ///< in UTF-8
};

}  // namespace tact::care
