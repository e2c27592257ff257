#pragma once
// What all HTML pages share: texts for HTML, and the start of a page.

#include <cstddef>
#include <string>
#include <string_view>

namespace common {

/// Appends texts, one after the other. Numbers do not convert: the caller formats them.
template <class... Texts>
void put(std::string& to, const Texts&... texts) {
  (to.append(std::string_view(texts)), ...);
}

/// A number with commas: "12,345".
std::string grouped(std::size_t n);

/// A text for the page, escaped and cut to this many bytes, with an ellipsis where something was cut off.
std::string shown(std::string_view text, std::size_t longest = 120);

/// The name of an input as words: "role ambiguity".
std::string spaced(std::string_view name);

/// Adds an entry of a card, unless it is empty. `html` is HTML.
void put_entry(std::string& to, std::string_view what, std::string_view html);

/// The day of the run, in the time of this place; in UTC that of SOURCE_DATE_EPOCH, if it is set, so that two runs give
/// the same page. Throws bad_usage where it is set and holds no time.
std::string day_of_run();

/// The start of a page.
struct page_start {
  std::string_view mark;     ///< what is near the start of every page of its kind, as page_mark gives it
  std::string_view version;  ///< of the program
  std::string_view title;    ///< HTML
  std::string_view style;    ///< its style sheets
  std::string_view language = "en";
};

/// What stands near the start of every page of a program and kind, so that a file can be recognised as one.
std::string page_mark(std::string_view program, std::string_view kind);

/// The page up to its first heading. It allows no script and no other file.
std::string html_of(const page_start& page);

}  // namespace common
