#pragma once
// A model too wide for scores of 32 bits: thirty-three strategies, which a template makes, on a
// situation of twelve factors that each weighs as strongly as can be.

#include <cstddef>
#include <string_view>
#include <utility>

#include <tact/model.hpp>

namespace acme {

struct survey {
  tact::level assertiveness;
  tact::level cooperativeness;
  tact::level a = 0.5, b = 0.5, c = 0.5, d = 0.5, e = 0.5, f = 0.5, g = 0.5, h = 0.5, i = 0.5, j = 0.5, k = 0.5,
              l = 0.5;

  static constexpr tact::factor<survey> factors[] = {
      {"a", &survey::a, 0.5}, {"b", &survey::b, 0.5}, {"c", &survey::c, 0.5}, {"d", &survey::d, 0.5},
      {"e", &survey::e, 0.5}, {"f", &survey::f, 0.5}, {"g", &survey::g, 0.5}, {"h", &survey::h, 0.5},
      {"i", &survey::i, 0.5}, {"j", &survey::j, 0.5}, {"k", &survey::k, 0.5}, {"l", &survey::l, 0.5},
  };
};

/// For the answers' names.
inline constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/// Answer I weighs I + 1 factors positive, the next I + 1 negative, and so on.
template <std::size_t I>
struct answer {
  static constexpr double sign(std::size_t factor) { return factor / (I + 1) % 2 == 0 ? +1.0 : -1.0; }

  static constexpr std::string_view name = alphabet.substr(I, 1);
  static constexpr tact::position ideal{.assertiveness = I / 32.0, .cooperativeness = 1 - I / 32.0};
  static constexpr tact::weight weights[12] = {
      {"a", sign(0)}, {"b", sign(1)}, {"c", sign(2)}, {"d", sign(3)}, {"e", sign(4)},  {"f", sign(5)},
      {"g", sign(6)}, {"h", sign(7)}, {"i", sign(8)}, {"j", sign(9)}, {"k", sign(10)}, {"l", sign(11)},
  };
};

struct poll : tact::model<poll, survey> {
  template <std::size_t... I>
  static tact::catalog<answer<I>...> answers(std::index_sequence<I...>);

  static constexpr std::string_view name = "poll";
  using strategies = decltype(answers(std::make_index_sequence<33>{}));
};

}  // namespace acme
