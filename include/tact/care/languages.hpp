// SPDX-License-Identifier: BSL-1.0
#pragma once
// The languages that ship, and how to find the dictionary of a language's code.

#include <optional>
#include <span>
#include <string_view>

#include <tact/care/dictionary.hpp>
#include <tact/care/languages/chinese.hpp>
#include <tact/care/languages/greek.hpp>
#include <tact/care/languages/norwegian.hpp>

namespace tact::care {

/// The languages of the documents: D1 is English, D2 and D3 are Chinese, D4 is Greek, D5 is Norwegian.
inline constexpr dictionary languages[] = {english, chinese, greek, norwegian};

/// The dictionary of the language with this code, among those that ship or in a list of yours; empty if there is none.
/// O(dictionaries).
constexpr std::optional<dictionary> from_code(std::string_view code,
                                              std::span<const dictionary> among = languages) noexcept {
  for (const dictionary& d : among)
    if (d.language.code == code) return d;
  return std::nullopt;
}

}  // namespace tact::care
