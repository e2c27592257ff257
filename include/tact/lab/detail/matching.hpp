// SPDX-License-Identifier: BSL-1.0
#pragma once
// Which strategy of a model a word of the data means.

#include <cstddef>
#include <span>
#include <string_view>

#include <tact/compare.hpp>

namespace tact::lab::detail {

/// True where the strategy has this name, or a pair says that it counts as the word. O(pairs).
constexpr bool means(std::string_view word, std::string_view strategy, std::span<const equivalent> pairs) noexcept {
  if (word == strategy) return true;
  for (const equivalent& p : pairs)
    if (p.one == word && p.other == strategy) return true;
  return false;
}

/// The place of the strategy that a word means, in any list whose elements have a name: the one that has the word as
/// its name, else the first that a pair names; the size of the list where none does. O(strategies · pairs).
template <class Strategies>
constexpr std::size_t place_of(const Strategies& all, std::string_view word,
                               std::span<const equivalent> pairs) noexcept {
  for (std::size_t i = 0; i != all.size(); ++i)
    if (all[i].name == word) return i;
  for (std::size_t i = 0; i != all.size(); ++i)
    if (means(word, all[i].name, pairs)) return i;
  return all.size();
}

}  // namespace tact::lab::detail
