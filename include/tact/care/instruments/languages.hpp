// SPDX-License-Identifier: BSL-1.0
#pragma once
// The instruments in the languages of the documents. Only the English has been read by a speaker.

#include <string_view>

#include <tact/care/dictionary.hpp>
#include <tact/care/instruments/languages/chinese.hpp>
#include <tact/care/instruments/languages/greek.hpp>
#include <tact/care/instruments/languages/norwegian.hpp>
#include <tact/care/languages.hpp>

namespace tact::care {

/// The languages that instruments are in. Each has what ships as well: names of strategies and steps.
/// `from_code("nb", instrument_languages)` finds one.
inline constexpr dictionary instrument_languages[] = {english, chinese_instruments, greek_instruments,
                                                      norwegian_instruments};

/// What stands under a name in a language: `translated(in, one.name, one.text)`. The English text if the dictionary has
/// none. Items, scales, facets, findings and instruments have names. Labels and instructions are looked up by their
/// English text: `translated(in, of.instructions, of.instructions)`. O(entries).
constexpr word translated(const dictionary& in, std::string_view name, std::string_view in_english) noexcept {
  if (const entry* own = in.find(name)) return {own->word, true};
  return {in_english, in.language.code.substr(0, 2) == "en"};
}

}  // namespace tact::care
