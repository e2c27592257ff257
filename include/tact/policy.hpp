// SPDX-License-Identifier: BSL-1.0
#pragma once
// What a strategy, a family and a style are made of.
//
// A policy is a plain struct, in any namespace, with no base class:
//
//   strategy   name, ideal; optionally family, weights, gates, outcome, and the texts
//   family     name; optionally family, gates, and the texts: a strategy that groups others
//   style      name, assertive, cooperative; optionally outcome and the texts
//
// The texts are definition, when_to_use, drawback and source, each a string literal. (Texts that are only shown are
// pointers, not string views, whose length every build would compute again.)

#include <cstddef>
#include <span>
#include <string_view>

#include <tact/detail/enumeration.hpp>
#include <tact/level.hpp>

namespace tact {

/// A point in the plane of the two concerns, each from 0 to 1. Rounded to a grid of 1/128.
struct position {
  double assertiveness;
  double cooperativeness;
};

/// How far a factor speaks for a strategy (positive) or against it (negative): it adds value · (factor − neutral) to
/// the score. From −1 to 1, rounded to a grid of 1/128. A strategy has at most one weight for a factor. A value out of
/// range or an unknown factor does not compile in a policy, and is a `mistake` in a `strategy_spec`.
struct weight {
  std::string_view factor;
  double value;
  const char* source = "";
};

/// How much a shipped strategy weighs a factor that speaks for it, and against it. Every factor has the same say: from
/// neutral to its extreme it moves a score by 10/128. A factor that is neutral at an end, such as urgency, has twice as
/// far to go, so it takes half: `pro / 2`. Source: tact (weights).
inline constexpr double pro = 20.0 / 128;
inline constexpr double con = -pro;

/// Blocks a strategy, whatever its score, while `factor` is at or above `at`, unless the factor named `unless` is at or
/// above `unless_at`. An empty `unless` means that there is no exception. A gate is closed while it blocks, else open.
/// It must be open at the neutral value of its factor. A strategy has at most four gates, its families' included.
struct gate {
  std::string_view factor;
  level at;
  std::string_view unless = {};
  level unless_at = 1.0;
  const char* source = "";
};

/// A constant that a model adds to the score of the strategy with this name, from −2 to 2, rounded to a grid of 1/128.
/// A positive one is a head start. Give a model biases of mean 0, so that a strategy added without one gets a fair
/// share.
struct bias {
  std::string_view strategy;
  double value;
};

/// What becomes of the two sides' needs. Source: D3, row A.
enum class outcome : unsigned char {
  unstated,    ///< the strategy does not say
  unresolved,  ///< the conflict stays
  postponed,   ///< the conflict stays for now: the strategy puts it off
  lose_lose,   ///< each side gives something up
  win_lose,    ///< self wins at the other's expense
  lose_win,    ///< self yields. Source: TKI, accommodating
  win_win,     ///< the needs of both are met
};

/// The outcome's name, in lower case; empty for `unstated`. O(1).
constexpr std::string_view name(outcome o) noexcept {
  constexpr const char* names[] = {"",         "unresolved", "unresolved for now", "lose-lose", "win-lose",
                                   "lose-win", "win-win"};
  return names[static_cast<std::size_t>(o)];
}

/// An outcome equals its name: `advice.outcome() == "win-win"`.
constexpr bool operator==(outcome o, std::string_view text) noexcept { return name(o) == text; }

template <>
inline constexpr outcome detail::last_of<outcome> = outcome::win_win;

/// A strategy as data: from a policy type, or from a configuration that a program has read. The ranges are those of
/// `position`, `weight`, `gate` and `bias`; `runtime_model::mistake_in` reports what is wrong. Everything is borrowed.
/// The lists need to live only until a model is made from the spec; every text, also those of the weights and gates,
/// must outlive that model and its answers.
struct strategy_spec {
  std::string_view name;
  position ideal;
  std::span<const weight> weights = {};
  std::span<const gate> gates = {};
  double bias = 0;
  std::string_view family = {};
  tact::outcome outcome = outcome::unstated;
  std::string_view source = {};
};

}  // namespace tact
