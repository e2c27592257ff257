#pragma once
// The values of SQLite as the inputs of a case.

#include <cstddef>
#include <string>
#include <string_view>

#include <sqlite3ext.h>

#include <functions/reading.hpp>

SQLITE_EXTENSION_INIT3

namespace sqlite {

/// Puts the value of an input into a case. A text that looks like a number counts as the number, as in SQL itself: what
/// `.import` reads are texts. O(1) for numbers.
inline void put_value(functions::reading& to, std::size_t input, sqlite3_value* value) noexcept {
  switch (sqlite3_value_numeric_type(value)) {
    case SQLITE_INTEGER:
    case SQLITE_FLOAT: to.put(input, sqlite3_value_double(value)); break;
    case SQLITE_NULL: break;
    default: to.put_nonsense(input);
  }
}

/// The text of a value, or the bytes of a blob, which is what `readfile` returns. Valid as long as the value.
std::string_view text_of(sqlite3_value* value) noexcept;

/// Answers with a text: a static one, or one that SQLite copies (SQLITE_TRANSIENT).
inline void put_text(sqlite3_context* out, std::string_view text, sqlite3_destructor_type lives) noexcept {
  sqlite3_result_text(out, text.data(), static_cast<int>(text.size()), lives);
}

/// What is wrong with a value, in one sentence with the remedy. A long text is cut.
std::string mistake(std::string_view function, std::size_t input, sqlite3_value* value);

}  // namespace sqlite
