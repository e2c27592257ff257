#include <sqlite/values.hpp>

namespace sqlite {
namespace {

// As SQL writes a blob.
std::string as_blob(std::string_view bytes) {
  constexpr std::size_t most_shown = 20;
  constexpr std::string_view digits = "0123456789abcdef";
  std::string shown = "x'";
  for (const char c : bytes.substr(0, most_shown)) {
    const auto byte = static_cast<unsigned char>(c);
    shown.append(1, digits[byte / 16]).append(1, digits[byte % 16]);
  }
  return shown.append(bytes.size() > most_shown ? "…'" : "'");
}

}  // namespace

std::string_view text_of(sqlite3_value* value) noexcept {
  const void* bytes = sqlite3_value_blob(value);  // of a text it is the text
  const auto size = static_cast<std::size_t>(sqlite3_value_bytes(value));
  return bytes ? std::string_view(static_cast<const char*>(bytes), size) : std::string_view{};
}

std::string mistake(std::string_view function, std::size_t input, sqlite3_value* value) {
  switch (sqlite3_value_numeric_type(value)) {
    case SQLITE_TEXT: break;
    case SQLITE_BLOB: return functions::mistake(function, input, as_blob(text_of(value)));
    default: return functions::mistake(function, input, sqlite3_value_double(value));
  }
  std::string text = functions::mistake(function, input, functions::quoted(text_of(value)));
  if (text_of(value).empty()) text.append("; nullif(x, '') makes NULL of an empty text");
  return text;
}

}  // namespace sqlite
