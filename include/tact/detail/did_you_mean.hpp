// SPDX-License-Identifier: BSL-1.0
#pragma once
// The name nearest to a misspelt factor, in a form that compilers print.

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <tact/detail/inputs.hpp>

namespace tact::detail {

/// How many letters to insert, delete or replace to turn one word into the other, of its first 64 letters. O(length²).
constexpr std::size_t edit_distance(std::string_view from, std::string_view to) noexcept {
  constexpr std::size_t longest = 64;
  from = from.substr(0, longest);
  to = to.substr(0, longest);
  std::array<std::size_t, longest + 1> cost{};
  for (std::size_t j = 0; j <= to.size(); ++j) cost[j] = j;
  for (std::size_t i = 0; i != from.size(); ++i) {
    std::size_t diagonal = cost[0]++;
    for (std::size_t j = 0; j != to.size(); ++j) {
      const std::size_t replaced = diagonal + (from[i] == to[j] ? 0 : 1);
      const std::size_t moved = (cost[j] < cost[j + 1] ? cost[j] : cost[j + 1]) + 1;
      diagonal = cost[j + 1];
      cost[j + 1] = replaced < moved ? replaced : moved;
    }
  }
  return cost[to.size()];
}

/// The index, in the table of factors, of the name nearest to a misspelt one.
template <class Situation>
constexpr std::size_t nearest_factor(std::string_view misspelt) noexcept {
  std::size_t best = 0;
  if constexpr (has_factors<Situation>)
    for (std::size_t k = 1; k < std::size(Situation::factors); ++k)
      if (edit_distance(misspelt, Situation::factors[k].name) < edit_distance(misspelt, Situation::factors[best].name))
        best = k;
  return best;
}

/// The member that this factor reads; null where the situation has no factors.
template <class Situation>
constexpr auto nearest_member(std::string_view misspelt) noexcept {
  if constexpr (!has_factors<Situation>) return nullptr;
  else return Situation::factors[nearest_factor<Situation>(misspelt)].member;
}

/// A word and a member in a form that compilers print.
template <char... Letters>
struct spelt;
template <auto Member>
struct did_you_mean;

/// What to show as the remedy for a misspelt factor: the member that the nearest factor reads, or where that factor is
/// derived from another's member, as disadvantage from power, its name.
template <class Situation, std::size_t Nearest>
consteval auto remedy() noexcept {
  if constexpr (!has_factors<Situation>) return std::type_identity<did_you_mean<nullptr>>{};
  else {
    constexpr const auto& factor = Situation::factors[Nearest];
    if constexpr (factor.transform == transform::itself) return std::type_identity<did_you_mean<factor.member>>{};
    else
      return []<std::size_t... Letter>(std::index_sequence<Letter...>) {
        return std::type_identity<spelt<Situation::factors[Nearest].name[Letter]...>>{};
      }(std::make_index_sequence<factor.name.size()>{});
  }
}

}  // namespace tact::detail
