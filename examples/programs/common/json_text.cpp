#include <common/json_text.hpp>

#include <algorithm>

#include <nlohmann/json.hpp>
#include <simdjson.h>

#include <common/text.hpp>

namespace common {
namespace {

// True for a text that stands in quotes as it is, as most do.
bool is_plain(std::string_view text) {
  const auto escaped = [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '"' || c == '\\'; };
  return std::none_of(text.begin(), text.end(), escaped) && simdjson::validate_utf8(text);
}

// Moves the front of a text to another, as it stands between quotes. A piece at a time, so that a long text is not in
// memory several times over.
void append_piece(std::string& to, std::string_view& text) {
  constexpr std::size_t longest = std::size_t{1} << 16;
  std::size_t size = std::min(text.size(), longest);
  const auto is_inside = [&] {
    return size != text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80;
  };
  for (int back = 0; back != 3 && is_inside(); ++back) --size;  // no character has more bytes behind its first
  const std::string piece =
      nlohmann::json(text.substr(0, size)).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  to.append(piece, 1, piece.size() - 2);
  text.remove_prefix(size);
}

}  // namespace

void append_quoted(std::string& to, std::string_view text) {
  to += '"';
  if (is_plain(text)) to += text;
  else
    while (!text.empty()) append_piece(to, text);
  to += '"';
}

void append_minified(std::string& to, std::string_view json) {
  const std::size_t before = to.size();
  to.resize(before + json.size() + simdjson::SIMDJSON_PADDING);
  std::size_t size = 0;
  if (simdjson::minify(json.data(), json.size(), to.data() + before, size) != simdjson::SUCCESS) size = 0;
  to.resize(before + size);
}

std::string& json_object::begin(std::string_view key) {
  if (to_.size() != empty_) to_ += ',';
  append_quoted(to_, key);
  return to_ += ':';
}

void json_object::text(std::string_view key, std::string_view text) { append_quoted(begin(key), text); }

void json_object::text_or_null(std::string_view key, std::string_view text) {
  if (text.empty()) json(key, "null");
  else this->text(key, text);
}

void json_object::flag(std::string_view key, bool value) { begin(key) += value ? "true" : "false"; }
void json_object::number(std::string_view key, double value) { begin(key) += shortest(value); }
void json_object::json(std::string_view key, std::string_view value) { begin(key) += value; }

}  // namespace common
