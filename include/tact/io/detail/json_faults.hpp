// SPDX-License-Identifier: BSL-1.0
#pragma once
// What is wrong with a text that is not JSON, in plain English.

#include <cstddef>
#include <string>
#include <string_view>

#include <tact/io/detail/utf8.hpp>
#include <tact/io/format.hpp>

namespace tact::io::detail {

/// Where a text stops being JSON, in bytes from its beginning, and why.
struct json_fault {
  std::size_t at = 0;
  std::string what;
};

/// A text from a file as a message may show it: without control characters, and short.
inline std::string harmless(std::string_view text) {
  constexpr std::size_t longest = 60;
  std::string shown;
  while (!text.empty()) {
    const char32_t c = take(text);
    const bool controls = c < 0x20 || (c >= 0x7F && c < 0xA0);
    put(shown, controls ? char32_t{0xFFFD} : c);
    if (shown.size() > longest) break;
  }
  return shortened(shown, longest);
}

/// The same in single quotes.
inline std::string in_quotes(std::string_view text) { return "'" + harmless(text) + "'"; }

/// What is wrong at a quotation mark. `reason` is nlohmann's message.
inline std::string sentence_for_text(std::string_view reason) {
  const auto says = [reason](std::string_view words) { return reason.find(words) != reason.npos; };
  if (says("missing closing quote")) return "a text begins here and is never closed: add its second quotation mark";
  if (says("control character"))
    return "a text has a line break or a control character in it: close it on its line, or write \\n";
  if (says("UTF-8")) return "this text is not UTF-8: save the file as UTF-8";
  if (says("invalid string")) return "this text has a backslash that means nothing in JSON: write \\\\ for a backslash";
  return "something is missing before this text: a comma, a colon or a bracket";
}

/// What is wrong at a token that may be sound, but does not belong here.
inline std::string sentence_for_order(char token, std::string_view reason) {
  if (reason.find("; expected end of input") != reason.npos) return "the model ends before this: leave the rest out";
  if (token == ',') return "there is a comma too many here: leave it out";
  if (token == ']' || token == '}' || token == ':') return "something before this is missing or not closed";
  return "something is missing before this: a comma, a colon or a bracket";
}

/// What is wrong with a text that is not JSON, at the place where that shows. `reason` is nlohmann's message.
inline std::string sentence_for(std::string_view text, std::size_t at, std::string_view reason) {
  constexpr std::string_view blanks = " \t\r\n";
  constexpr std::string_view digits = "0123456789";
  const auto says = [reason](std::string_view words) { return reason.find(words) != reason.npos; };
  if (text.find_first_not_of(blanks) == text.npos) return "the text is empty: a model begins with {";
  if (at >= text.size() || says("unexpected end of input"))
    return "the text ends too early: something that opens is never closed";
  const char c = text[at];
  std::string_view rest = text.substr(at);
  const std::string word(rest.substr(0, rest.find_first_of(" \t\r\n,:]}")));
  const std::size_t before = at == 0 ? text.npos : text.find_last_not_of(blanks, at - 1);
  const bool closes = c == ']' || c == '}';
  if (c == '"') return sentence_for_text(reason);
  if (c == '\'') return "JSON has no single quotation marks: write double ones";
  if (c == '/' || c == '#') return "JSON has no comments: leave this out";
  if (closes && before != text.npos && text[before] == ',')
    return "there is a comma before a closing bracket: leave the comma out";
  for (const std::string_view no_number : {"NaN", "nan", "Infinity", "-Infinity", "inf", "-inf"})
    if (word == no_number) return word + " is not a number of JSON: write a finite one";
  if (digits.find(c) != digits.npos && at != 0 && text[at - 1] == '0')
    return "a number has a zero in front: leave the zero out";
  if (says("unexpected") || says("; expected end of input")) return sentence_for_order(c, reason);
  if (digits.find(c) != digits.npos || c == '+' || c == '-' || c == '.')
    return in_quotes(word) + " is not a number of JSON: write it like 0.5 or -0.25";
  if (take(rest) == 0xFFFD) return "this is not UTF-8: save the file as UTF-8";
  return "this is not JSON: " + in_quotes(word) + "; texts are written in double quotation marks";
}

}  // namespace tact::io::detail
