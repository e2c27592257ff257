#include "counting.hpp"

#include <algorithm>
#include <cstddef>
#include <ostream>

namespace sweeps {

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

}  // namespace sweeps
