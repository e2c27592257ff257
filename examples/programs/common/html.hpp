#pragma once
// Pieces of HTML pages that need no script and no other file.

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

/// The day of the run: here, or in UTC the one that SOURCE_DATE_EPOCH says, so that two runs give the same page. Throws
/// bad_usage where it is set and holds no time.
std::string day_of_run();

/// The start of a page up to its style sheet, which has to follow, then the end of `head`. `mark` is an element by
/// which a file can be recognised, `title` is HTML. The page allows no script and no other file.
std::string page_start(std::string_view mark, std::string_view title);

}  // namespace common
