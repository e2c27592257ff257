// SPDX-License-Identifier: BSL-1.0
#pragma once
// The inputs of a situation as numbers: one table, in which the two concerns come first and the factors follow.

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

#include <tact/situation.hpp>

namespace tact::detail {

template <class S>
concept has_concerns = requires(const S& s) {
  { s.assertiveness } -> std::same_as<const level&>;
  { s.cooperativeness } -> std::same_as<const level&>;
};

/// The kind of number that a situation holds: `level` where it describes one conflict.
template <class S>
using number_of = std::remove_cvref_t<decltype(S::assertiveness)>;

template <class S>
concept has_factors =
    requires { requires std::same_as<std::remove_cvref_t<decltype(S::factors[0])>, factor<S, number_of<S>>>; };

template <class S>
concept constant_factors =
    has_factors<S> && requires { typename std::bool_constant<(void(S::factors[0].name.size()), true)>; };

/// How many concerns come before the factors.
inline constexpr std::size_t concern_count = 2;

/// How many inputs a situation has: the concerns and its factors, derived ones included.
template <class Situation>
inline constexpr std::size_t input_count = concern_count;
template <has_factors Situation>
inline constexpr std::size_t input_count<Situation> = concern_count + std::size(Situation::factors);

/// The inputs of one situation, in steps of 1/16384, in the order of `input_table`.
template <class Situation>
using inputs = std::array<std::int16_t, input_count<Situation>>;

/// Every input of a situation, as lines like those of its own table: the two concerns, with one half as neutral value,
/// then the factors.
template <class Situation>
inline constexpr auto input_table = [] {
  return []<std::size_t... K>(std::index_sequence<K...>) {
    using line = factor<Situation, number_of<Situation>>;
    return std::array<line, concern_count + sizeof...(K)>{line{"assertiveness", &Situation::assertiveness, 0.5},
                                                          line{"cooperativeness", &Situation::cooperativeness, 0.5},
                                                          Situation::factors[K]...};
  }(std::make_index_sequence<input_count<Situation> - concern_count>{});
}();

/// The value of a factor for a level of its member, in steps.
[[gnu::always_inline]] constexpr std::int16_t read(transform how, level x) noexcept {
  const int tilt = 2 * x.steps() - level::one;
  const int below = tilt >> 31;  // all ones below one half: a mask, because a branch would be mispredicted
  switch (how) {
    case transform::above_half: return static_cast<std::int16_t>(tilt & ~below);
    case transform::below_half: return static_cast<std::int16_t>(-tilt & below);
    case transform::itself: break;
  }
  return static_cast<std::int16_t>(x.steps());
}

/// All inputs of a situation, each read once. O(inputs).
template <class Situation>
[[gnu::always_inline]] constexpr inputs<Situation> inputs_of(const Situation& s) noexcept {
  inputs<Situation> in{};
  // Otherwise check_situation reports the error.
  if constexpr (has_concerns<Situation> && constant_factors<Situation>) {
    [&]<std::size_t... K>(std::index_sequence<K...>) __attribute__((always_inline)) {
      ((in[K] = read(input_table<Situation>[K].transform, s.*input_table<Situation>[K].member)), ...);
    }(std::make_index_sequence<input_count<Situation>>{});
  }
  return in;
}

/// Every input when nothing is known: one half for a concern, the neutral value for a factor.
template <class Situation>
inline constexpr inputs<Situation> neutral_inputs = [] {
  inputs<Situation> neutral{};
  for (std::size_t i = 0; i != neutral.size(); ++i)
    neutral[i] = read(input_table<Situation>[i].transform, input_table<Situation>[i].neutral);
  return neutral;
}();

/// For each input, the first input that reads the same member: factors may share one.
template <class Situation>
inline constexpr inputs<Situation> primary_inputs = [] {
  inputs<Situation> first{};
  for (std::size_t i = 0; i != first.size(); ++i)
    while (input_table<Situation>[static_cast<std::size_t>(first[i])].member != input_table<Situation>[i].member)
      ++first[i];
  return first;
}();

/// The index of the factor with this name among the inputs; `input_count` if there is none. O(factors).
template <class Situation>
constexpr std::size_t factor_index(std::string_view name) noexcept {
  std::size_t i = concern_count;
  while (i != input_count<Situation> && input_table<Situation>[i].name != name) ++i;
  return i;
}

/// True when the situation has a factor with this name. O(factors).
template <class Situation>
constexpr bool has_factor(std::string_view name) noexcept {
  return factor_index<Situation>(name) != input_count<Situation>;
}

/// True when the situation has this factor, and it is at or above a level. O(factors).
template <class Situation>
constexpr bool reads_at_least(const inputs<Situation>& in, std::string_view factor, level least) noexcept {
  const std::size_t i = factor_index<Situation>(factor);
  return i != in.size() && in[i] >= least.steps();
}

}  // namespace tact::detail
