#pragma once
// How often each strategy wins over random situations, and how the work is shared out.

#include <cstdint>
#include <iosfwd>
#include <span>
#include <string_view>
#include <vector>

#include <functions/adviser.hpp>

#include "situations.hpp"

namespace sweeps {

/// The numbers of some situations: from `first` up to, and without, `last`.
struct range {
  std::uint64_t first;
  std::uint64_t last;
};

/// Part `part` of `parts` of `total` situations, the parts numbered from 0: they differ in size by one at most.
/// Requires part < parts. O(1).
constexpr range part_of(std::uint64_t total, std::uint64_t part, std::uint64_t parts) noexcept {
  const std::uint64_t each = total / parts;
  const std::uint64_t longer = total % parts;
  const auto start = [=](std::uint64_t p) { return p * each + (p < longer ? p : longer); };
  return {start(part), start(part + 1)};
}
static_assert(part_of(8, 0, 3).last == 3 && part_of(8, 1, 3).last == 6 && part_of(8, 2, 3).last == 8);

/// How often each strategy of a model is recommended in these situations, in the order of its catalog. Counts over
/// parts add up to the counts over the whole. O(situations).
std::vector<std::uint64_t> count(const functions::adviser& by, situations of, range numbers);

/// Writes a line for each strategy: its name, a tab, its count.
void write(std::ostream& out, std::span<const std::string_view> strategies, std::span<const std::uint64_t> counts);

}  // namespace sweeps
