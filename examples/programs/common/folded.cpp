#include <common/folded.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <memory>
#include <utility>

#include <utf8proc.h>

#include <common/cells.hpp>

namespace common {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

struct freed {
  void operator()(utf8proc_uint8_t* text) const noexcept { std::free(text); }
};

// Capitals, compatible forms (a no-break space is a blank) and marks that cannot be seen make no difference.
std::string case_folded(std::string_view text) {
  if (text.size() > longest_word || is_ascii(text)) return lower(text);
  // Options are bits, so several together are none of the enumerators.
  constexpr auto how =
      std::bit_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  utf8proc_uint8_t* made = nullptr;
  const utf8proc_ssize_t size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                             static_cast<utf8proc_ssize_t>(text.size()), &made, how);
  const std::unique_ptr<utf8proc_uint8_t, freed> owned(made);
  return size < 0 ? lower(text) : std::string(reinterpret_cast<const char*>(made), static_cast<std::size_t>(size));
}

// Each run of blanks becomes one, and none is left at the ends.
std::string with_single_blanks(std::string_view text, std::string_view blanks) {
  const auto is_blank = [blanks](char c) {
    return std::any_of(blanks.begin(), blanks.end(), [c](char b) { return b == c; });
  };
  std::string result;
  result.reserve(text.size());
  for (const char c : text) {
    if (!is_blank(c)) result += c;
    else if (!result.empty() && result.back() != ' ') result += ' ';
  }
  if (result.ends_with(' ')) result.pop_back();
  return result;
}

}  // namespace

std::string folded(std::string_view word) { return with_single_blanks(case_folded(word), " \t\r\n"); }

std::string folded_name(std::string_view name) { return with_single_blanks(case_folded(name), " \t\r\n_-"); }

std::string tidied(std::string_view text) {
  std::string result(text);
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> unseen = {
      {{"\u00A0", " "}, {"\u202F", " "}, {"\u2009", " "}, {"\u200B", ""}, {"\u2060", ""}, {"\uFEFF", ""}}};
  if (!is_ascii(text))
    for (const auto& [what, with] : unseen)
      for (std::size_t at = result.find(what); at != result.npos; at = result.find(what, at))
        result.replace(at, what.size(), with);
  return with_single_blanks(result, " \t\r\n");
}

std::size_t find_words(std::string_view name, std::string_view words) {
  const auto between_blanks = [](std::string_view text) { return std::string(1, ' ').append(text).append(1, ' '); };
  return between_blanks(name).rfind(between_blanks(words));
}

}  // namespace common
