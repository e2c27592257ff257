#include <common/cells.hpp>

#include <algorithm>
#include <cctype>
#include <charconv>

#include <common/text.hpp>
#include <common/usage.hpp>
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
  if (error != std::errc{} || end != text.data() + text.size() || !tact::detail::is_finite(x)) return std::nullopt;
  return x;
}

std::string quoted(std::string_view text) {
  constexpr std::size_t widest = 43;  // columns
  return "'" + shortened(text, widest, "...", '?') + "'";
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
  if (header.size() == 1 && header.front().find(';') != std::string::npos)
    text += "; the cells must be separated by commas, not semicolons";
  return text;
}

std::optional<std::size_t> find_column(const std::vector<std::string>& header, const std::string& name) {
  const auto found = std::find(header.begin(), header.end(), name);
  if (found == header.end()) return std::nullopt;
  if (std::find(found + 1, header.end(), name) != header.end())
    throw bad_usage{"the header has two columns called " + quoted(name) + "; rename one"};
  return static_cast<std::size_t>(found - header.begin());
}

std::optional<std::size_t> find_mapped(const std::vector<std::string>& header, std::string_view name,
                                       const std::string* mapped) {
  const std::optional<std::size_t> found = find_column(header, mapped != nullptr ? *mapped : std::string(name));
  if (mapped != nullptr && !found)
    throw bad_usage{"--map " + std::string(name) + ": the header has no column " + quoted(*mapped) + "; it has " +
                    listed(header)};
  return found;
}

std::string unused(std::string_view name, const std::vector<std::string>& header) {
  std::string free(name);
  while (std::find(header.begin(), header.end(), free) != header.end()) free = "tact_" + free;
  return free;
}

}  // namespace common
