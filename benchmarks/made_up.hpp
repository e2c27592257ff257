#pragma once
// Models and situations of any size, with made-up numbers, for the benchmarks of growth.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include <tact/tact.hpp>

namespace bench {

/// A name of three characters for each number below 100: "s07", "f31".
template <char Kind, std::size_t Number>
inline constexpr std::array<char, 3> numbered{Kind, '0' + Number / 10, '0' + Number % 10};

template <char Kind, std::size_t Number>
inline constexpr std::string_view name_of{numbered<Kind, Number>.data(), 3};

struct two_concerns {
  tact::level assertiveness = 0.5;
  tact::level cooperativeness = 0.5;
};

template <std::size_t Factor>
struct one_factor {
  tact::level value = 0.5;
};

template <class Factors>
struct made_up_situation;

template <std::size_t... Factor>
struct made_up_situation<std::index_sequence<Factor...>> : two_concerns, one_factor<Factor>... {
  static constexpr std::array<tact::level made_up_situation::*, 2 + sizeof...(Factor)> members{
      &two_concerns::assertiveness, &two_concerns::cooperativeness, &one_factor<Factor>::value...};
  static constexpr tact::factor<made_up_situation> factors[sizeof...(Factor)] = {
      {name_of<'f', Factor>, &one_factor<Factor>::value, 0.5}...};
};

/// A situation with this many factors besides the two concerns.
template <std::size_t Factors>
using situation_of = made_up_situation<std::make_index_sequence<Factors>>;

/// A hash of two numbers, the same on every machine.
constexpr std::uint32_t made_up(std::size_t a, std::size_t b) noexcept {
  std::uint32_t state = static_cast<std::uint32_t>(a * 1000 + b) * 2654435761U;
  state ^= state >> 15;
  return (state * 2246822519U) >> 16;
}

/// A weight from −8/128 to 8/128, never 0.
constexpr double made_up_weight(std::size_t strategy, std::size_t factor) noexcept {
  const std::uint32_t number = made_up(strategy, factor);
  return (number % 2 == 0 ? 1 : -1) * static_cast<double>(1 + number / 2 % 8) / tact::detail::grid;
}

/// A strategy somewhere in the square that weighs every factor.
template <std::size_t Number, std::size_t Factors>
struct made_up_strategy {
  static constexpr std::string_view name = name_of<'s', Number>;
  static constexpr tact::position ideal{.assertiveness = made_up(Number, 900) % 129 / 128.0,
                                        .cooperativeness = made_up(Number, 901) % 129 / 128.0};
  static constexpr auto weights = []<std::size_t... Factor>(std::index_sequence<Factor...>) {
    return std::array<tact::weight, Factors>{tact::weight{name_of<'f', Factor>, made_up_weight(Number, Factor)}...};
  }(std::make_index_sequence<Factors>{});
};

template <class Strategies, std::size_t Factors>
struct listed;

template <std::size_t... Strategy, std::size_t Factors>
struct listed<std::index_sequence<Strategy...>, Factors> {
  using type = tact::catalog<made_up_strategy<Strategy, Factors>...>;
};

/// A typed model with this many strategies, each of which weighs all factors.
template <std::size_t Strategies, std::size_t Factors>
struct made_up_model : tact::model<made_up_model<Strategies, Factors>, situation_of<Factors>> {
  static constexpr std::string_view name = "made up";
  using strategies = typename listed<std::make_index_sequence<Strategies>, Factors>::type;
};

}  // namespace bench
