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
// The texts are definition, when_to_use, drawback and source, each a string literal. A source has parts, with "; "
// between them. A part begins with a key of SOURCES.md; behind a colon stands where in the source, or what the part is
// for. What no later part is for comes from the first. (Texts that
// are only shown are pointers, not string views, whose length every build would compute again.)

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

/// What it is put off for, where a strategy postpones. Source: D3, row A; TKI AV4, TKI AV5.
enum class delay : unsigned char {
  none,           ///< it is not put off
  to_cool_down,   ///< anger rules out the rest until it has fallen
  to_learn_more,  ///< what is awaited, or not known yet, decides it
};

/// What a delay is for, in words; empty for `none`. O(1).
constexpr std::string_view name(delay d) noexcept {
  constexpr const char* names[] = {"", "to cool down", "to learn more"};
  return names[static_cast<std::size_t>(d)];
}

/// A delay equals its name: `advice.delay() == "to cool down"`.
constexpr bool operator==(delay d, std::string_view text) noexcept { return name(d) == text; }

template <>
inline constexpr delay detail::last_of<delay> = delay::to_learn_more;

/// A strategy or a style in words. A text that its policy does not have is empty.
struct description {
  std::string_view name = {};
  std::string_view definition = {};   ///< what it is
  std::string_view when_to_use = {};  ///< when it fits
  std::string_view drawback = {};     ///< what it costs
  tact::outcome outcome = outcome::unstated;
  std::string_view source = {};  ///< of the texts: what no later part claims comes from the first

  constexpr explicit operator bool() const noexcept { return !name.empty(); }
};

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
  std::string_view definition = {};
  std::string_view when_to_use = {};
  std::string_view drawback = {};
};

}  // namespace tact
