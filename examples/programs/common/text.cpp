#include <common/text.hpp>

#include <algorithm>
#include <charconv>

namespace common {
namespace {

// True for a byte that begins a character of UTF-8: a text may be cut before it.
bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; }

}  // namespace

std::string clipped(std::string_view text, std::size_t width) {
  std::string shown;
  std::size_t columns = 0;
  std::size_t last = 0;  // where the last whole character begins
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool starts = begins_character(c);
    if (starts && columns++ == width) return shown.substr(0, last) + "…";
    if (starts) last = shown.size();
    shown += byte < ' ' || byte == 0x7F ? ' ' : c;
  }
  return shown;
}

std::string padded(std::string_view text, std::size_t width) {
  std::string shown = clipped(text, width);
  const auto characters = std::count_if(shown.begin(), shown.end(), begins_character);
  return shown + std::string(width - static_cast<std::size_t>(characters), ' ');
}

std::string shortest(double x) {
  char text[32];
  return {text, std::to_chars(text, text + sizeof text, x).ptr};
}

}  // namespace common
