#include <common/text.hpp>

#include <algorithm>

namespace common {

std::string clipped(std::string_view text, std::size_t width) {
  std::string shown;
  std::size_t columns = 0;
  std::size_t last = 0;  // where the last whole character begins
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool starts = (byte & 0xC0) != 0x80;  // UTF-8: other bytes continue a character
    if (starts && columns++ == width) return shown.substr(0, last) + "…";
    if (starts) last = shown.size();
    shown += byte < ' ' || byte == 0x7F ? ' ' : c;
  }
  return shown;
}

std::string padded(std::string_view text, std::size_t width) {
  std::string shown = clipped(text, width);
  const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
  const auto characters = shown.size() - static_cast<std::size_t>(std::count_if(shown.begin(), shown.end(), continues));
  return shown + std::string(width - characters, ' ');
}

}  // namespace common
