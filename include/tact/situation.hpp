// SPDX-License-Identifier: BSL-1.0
#pragma once
// The inputs of one conflict: two concerns and the factors around them.

#include <cstddef>
#include <optional>
#include <string_view>

#include <tact/detail/enumeration.hpp>
#include <tact/level.hpp>

namespace tact {

/// How a factor is computed from its member. Scores are affine in the factors; a factor that is not affine in its
/// member (how far power tips to one side) is computed by one of these.
enum class transform : unsigned char {
  itself,      ///< the level as it is
  above_half,  ///< max(0, 2x − 1): how far above one half, 0 to 1
  below_half,  ///< max(0, 1 − 2x): how far below one half, 0 to 1
};

/// One line of a situation's table of factors: the name that weights and gates use, the member that holds the number,
/// and the neutral value, which stands for "unknown" and changes no score. Two lines may read the same member.
template <class Situation, class Number = level>
struct factor {
  std::string_view name;
  Number Situation::* member;
  level neutral;
  tact::transform transform = tact::transform::itself;
};

/// The inputs of one conflict, each a `Number`: a `level` where it is known (`situation`), an `interval` where it is
/// not known exactly (`uncertain_situation`), a `column` for many conflicts at once (`columns`). *Self* is the side
/// that asks for advice (the firm's agent); *other* is the other side (the customer). Both concerns must be given; a
/// factor that is left out is neutral.
///
/// To add a factor, add its member and its line in the table. A situation type of your own is an aggregate like this
/// one: levels named assertiveness and cooperativeness, a level for each factor with its neutral value as default, and
/// a table `factors`. `check_situation` reports what is wrong with it.
///
/// A number outside [0,1] throws `bad_level` while the situation is made, or does not compile if it is a constant.
/// Source: D3, row B (the two concerns); TKI and Rahim for the factors.
template <class Number>
struct basic_situation {
  Number assertiveness;         ///< concern for one's own needs
  Number cooperativeness;       ///< concern for the other's needs
  Number anger = 0.0;           ///< the other side's anger. Source: D4, row F
  Number urgency = 0.0;         ///< how prompt an answer must be. Source: TKI CP1, TKI CM4
  Number stakes = 0.5;          ///< how much the issue matters to self. Source: TKI AV1, Rahim DO+7
  Number relationship = 0.5;    ///< how much the relationship matters. Source: TKI AC5, Rahim OB+5
  Number legitimacy = 0.5;      ///< how justified the other side's claim is. Source: D3, row D; TKI AC1
  Number power = 0.5;           ///< self's power against the other's; 1/2 is equal. Source: TKI CM2, TKI AC4
  Number complexity = 0.5;      ///< how complex the issue is. Source: Rahim IN+1
  Number scarcity = 0.5;        ///< how far goals exclude each other or resources are limited. Source: D3, row C
  Number impasse = 0.0;         ///< how far an earlier attempt has failed. Source: TKI CM5, Rahim CO+4
  Number awaited = 0.0;         ///< how far information on its way would decide it. Source: TKI AV5
  Number role_ambiguity = 0.0;  ///< how far roles or ways of working are not agreed on. Source: D3, row C

  static constexpr factor<basic_situation, Number> factors[] = {
      {"anger", &basic_situation::anger, 0.0},
      {"urgency", &basic_situation::urgency, 0.0},
      {"stakes", &basic_situation::stakes, 0.5},
      {"relationship", &basic_situation::relationship, 0.5},
      {"legitimacy", &basic_situation::legitimacy, 0.5},
      {"power", &basic_situation::power, 0.5},
      {"advantage", &basic_situation::power, 0.5, transform::above_half},
      {"disadvantage", &basic_situation::power, 0.5, transform::below_half},
      {"complexity", &basic_situation::complexity, 0.5},
      {"scarcity", &basic_situation::scarcity, 0.5},
      {"impasse", &basic_situation::impasse, 0.0},
      {"awaited", &basic_situation::awaited, 0.0},
      {"role_ambiguity", &basic_situation::role_ambiguity, 0.0},
  };
};

/// The situation that tact ships: every input a level.
using situation = basic_situation<level>;

/// How self comes across with its two concerns. A concern is low below 3/8, high from 5/8 up, and moderate between.
/// Source: D3, row B; tact (where the bands begin).
enum class behaviour : unsigned char {
  unstated,     ///< one concern low, the other moderate: D3 has no name for it
  unassertive,  ///< both low
  passive,      ///< own needs low, the other's high
  aggressive,   ///< own needs high, the other's low
  assertive,    ///< both at least moderate
};

/// The behaviour's name, in lower case; empty for `unstated`. O(1).
constexpr std::string_view name(behaviour b) noexcept {
  constexpr const char* names[] = {"", "unassertive", "passive", "aggressive", "assertive"};
  return names[static_cast<std::size_t>(b)];
}

/// A behaviour equals its name: `advice.behaviour() == "passive"`.
constexpr bool operator==(behaviour b, std::string_view text) noexcept { return name(b) == text; }

template <>
inline constexpr behaviour detail::last_of<behaviour> = behaviour::assertive;

/// The value of an enumeration with this name: `from_name<behaviour>("passive")`. Empty if there is none. O(values).
template <detail::named_enumeration Enumeration>
constexpr std::optional<Enumeration> from_name(std::string_view text) noexcept {
  for (int i = 0; i <= static_cast<int>(detail::last_of<Enumeration>); ++i)
    if (const auto value = static_cast<Enumeration>(i); name(value) == text) return value;
  return std::nullopt;
}

}  // namespace tact
