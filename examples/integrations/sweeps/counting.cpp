#include "counting.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <istream>
#include <numeric>
#include <ostream>
#include <stdexcept>
#include <string>
#include <utility>

namespace sweeps {
namespace {

struct line {
  std::string_view name;
  std::uint64_t count;
};

// The parts of a line; a name may hold a tab, a number does not.
line parts_of(std::string_view text, std::size_t number) {
  const std::size_t tab = text.rfind('\t');
  std::uint64_t count = 0;
  if (tab != text.npos) {
    const auto [end, error] = std::from_chars(text.data() + tab + 1, text.data() + text.size(), count);
    if (error == std::errc{} && end == text.data() + text.size()) return {text.substr(0, tab), count};
  }
  throw std::runtime_error(
      "line " + std::to_string(number) +
      " of standard input is no strategy, tab and count, as a shard prints them: " + std::string(text));
}

}  // namespace

std::vector<std::uint64_t> count(const functions::adviser& by, situations of, range numbers) {
  std::vector<std::uint64_t> counts(by.strategies().size());
  std::vector<std::uint8_t> chosen(situations::block);
  for (std::uint64_t next = numbers.first; next < numbers.last; next += situations::block) {
    const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(situations::block, numbers.last - next));
    const auto strategy = std::span(chosen).first(size);
    by.recommend_all(of.draw(next, size), {.strategy = strategy});
    for (std::size_t s = 0; s != counts.size(); ++s)
      counts[s] += static_cast<std::uint64_t>(std::ranges::count(strategy, static_cast<std::uint8_t>(s)));
  }
  return counts;
}

void write(std::ostream& out, std::span<const std::string_view> strategies, std::span<const std::uint64_t> counts) {
  for (std::size_t s = 0; s != counts.size(); ++s) out << strategies[s] << '\t' << counts[s] << '\n';
}

void add(std::istream& in, std::uint64_t total, std::ostream& out) {
  std::vector<std::pair<std::string, std::uint64_t>> sums;
  std::size_t number = 0;
  for (std::string text; std::getline(in, text);) {
    const line read = parts_of(text, ++number);
    const auto known = std::ranges::find(sums, read.name, &std::pair<std::string, std::uint64_t>::first);
    if (known != sums.end()) known->second += read.count;
    else sums.emplace_back(read.name, read.count);
  }
  std::uint64_t all = 0;
  for (const auto& [name, sum] : sums) all += sum;
  if (all != total)
    throw std::runtime_error("the counts add up to " + std::to_string(all) + " and not to " + std::to_string(total) +
                             ": is a shard missing, or there twice?");
  for (const auto& [name, sum] : sums) out << name << '\t' << sum << '\n';
}

}  // namespace sweeps
