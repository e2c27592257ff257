#include <common/cells.hpp>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstdlib>
#include <system_error>

#include <tact/level.hpp>

namespace common {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blank = " \t\r\n";
  const std::size_t first = text.find_first_not_of(blank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
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
  constexpr std::size_t longest = 40;
  std::string shown = "'";
  for (const char c : text.substr(0, longest)) shown += static_cast<unsigned char>(c) < ' ' || c == '\x7F' ? '?' : c;
  return shown + (text.size() > longest ? "...'" : "'");
}

std::string listed(const std::vector<std::string>& header) {
  std::string text;
  for (const std::string& column : header) text += (text.empty() ? "" : ", ") + quoted(column);
  constexpr std::size_t longest = 200;
  if (text.size() > longest) text = text.substr(0, longest) + " ...";
  return text;
}

std::string unused(std::string_view name, const std::vector<std::string>& header) {
  std::string free(name);
  while (std::find(header.begin(), header.end(), free) != header.end()) free = "tact_" + free;
  return free;
}

}  // namespace common
