// SPDX-License-Identifier: BSL-1.0
#pragma once
// The ways to write a name: in one line or two, large or small, upright or along a slant.

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <tact/io/detail/text.hpp>

namespace tact::io::detail {

/// The text of a region: lines, the last of them its share, turned by an angle.
struct label {
  std::vector<std::string> lines;
  double size;
  double degrees = 0;

  double width() const {
    double widest = 0;
    for (const std::string& line : lines) widest = (std::max)(widest, width_of(line, size));
    return 1.08 * widest;  // most of it is bold
  }
  double height() const { return 1.2 * size * static_cast<double>(lines.size()); }
};

/// A text in two lines that are about as long, broken behind a space, '_', '-' or '/'; in one if it has none.
inline std::vector<std::string> halves(std::string_view text) {
  std::size_t best = text.size();
  for (std::size_t i = 1; i < text.size(); ++i) {
    const auto longer = [&](std::size_t k) { return (std::max)(k, text.size() - k); };
    if (std::string_view(" _-/").find(text[i - 1]) != text.npos && longer(i) < longer(best)) best = i;
  }
  if (best == text.size()) return {std::string(text)};
  return {std::string(text.substr(0, best)), std::string(text.substr(best))};
}

/// A title in one line or two; what does not fit is cut off.
inline std::vector<std::string> title_lines(std::string_view title, double size, double room) {
  const auto fits = [&](std::string_view line) { return width_of(line, size) <= room; };
  if (title.empty()) return {};
  if (fits(title)) return {std::string(title)};
  if (const auto lines = halves(title); std::all_of(lines.begin(), lines.end(), fits)) return lines;
  std::size_t end = 0;
  for (std::size_t space = title.find(' '); space != title.npos && fits(title.substr(0, space));
       space = title.find(' ', space + 1))
    end = space;
  if (end == 0) return {fitted(title, size, room)};
  return {std::string(title.substr(0, end)), fitted(title.substr(end + 1), size, room)};
}

/// Lines of at most a width, broken behind ", "; a part that is too long alone is cut.
inline std::vector<std::string> wrapped(std::string_view text, double size, double room) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = (std::min)(text.find(", "), text.size());
    const std::string part(text.substr(0, end));
    text.remove_prefix((std::min)(end + 2, text.size()));
    const std::string longer = lines.empty() ? part : lines.back() + ", " + part;
    if (!lines.empty() && width_of(longer + ",", size) <= room) {
      lines.back() = longer;
      continue;
    }
    if (!lines.empty()) lines.back() += ',';
    lines.push_back(fitted(part, size, room));
  }
  return lines;
}

/// The ways to write a name, which may have two parts, and a share. The nicest first: upright and large; at the end,
/// along a slant.
inline std::vector<label> labels(std::string_view first, std::string_view second, std::string_view share,
                                 double degrees) {
  const std::string name = second.empty() ? std::string(first) : concat(first, " ", second);
  const auto parts = second.empty() ? halves(first) : std::vector<std::string>{std::string(first), std::string(second)};
  std::vector<label> ways;
  for (const double size : {14.0, 12.5, 11.0}) {
    ways.push_back({{name, std::string(share)}, size});
    if (parts.size() == 2) ways.push_back({{parts[0], parts[1], std::string(share)}, size});
  }
  ways.push_back({{with_share(name, share)}, 11});
  for (const double size : {12.5, 11.0}) {
    ways.push_back({{with_share(name, share)}, size, degrees});
    ways.push_back({{name, std::string(share)}, size, degrees});
  }
  return ways;
}

}  // namespace tact::io::detail
