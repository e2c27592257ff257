#include <common/cells.hpp>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <system_error>

#include <common/text.hpp>
#include <tact/level.hpp>

namespace common {

std::string_view trimmed(std::string_view text) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

std::optional<double> number_in(std::string_view text) {
  double x{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), x);
  if (end != text.data() + text.size() || error == std::errc::invalid_argument) return std::nullopt;
  if (error == std::errc::result_out_of_range) x = std::strtod(std::string(text).c_str(), nullptr);  // 1e-400 is 0
  return tact::detail::is_finite(x) ? std::optional(x) : std::nullopt;
}

std::string quoted(std::string_view text) {
  constexpr std::size_t widest = 43;  // columns
  std::string shown(1, '\'');
  shown += shortened(text, widest, "...", '?');
  return shown += '\'';
}

std::string listed(const std::vector<std::string>& header) {
  constexpr std::size_t longest = 200;
  std::string text;
  for (const std::string& column : header) {
    const std::string next = (text.empty() ? "" : ", ") + quoted(column);
    if (text.size() + next.size() > longest) {
      text += ", ...";
      break;
    }
    text += next;
  }
  return text;
}

std::string unused(std::string_view name, const std::vector<std::string>& header) {
  std::string free(name);
  while (std::find(header.begin(), header.end(), free) != header.end()) free = "tact_" + free;
  return free;
}

}  // namespace common
