#pragma once
// The inputs of one conflict: two concerns and the factors around them.

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

#include <tact/level.hpp>

namespace tact {

/// How a factor reads its member. Scores are affine in what they read; what is not affine in the
/// member (how far power tips to one side) is read here, once.
enum class transform : unsigned char {
  itself,      ///< the member as it is
  above_half,  ///< max(0, 2x − 1): how far above one half, 0 to 1
  below_half,  ///< max(0, 1 − 2x): how far below one half, 0 to 1
};

/// One line of a situation's table of factors: a name that strategies weigh by, the member it reads,
/// and that member's neutral value, which stands for "unknown" and changes nothing.
template <class Situation>
struct factor {
  std::string_view name;
  level Situation::* member;
  level neutral;
  tact::transform transform = tact::transform::itself;
};

/// The situation tact ships. *Self* is who asks for advice (the firm's agent); *other* is the other
/// side (the customer). Both concerns must be given; a factor left out is neutral.
///
/// A situation of your own is an aggregate like this one: levels named assertiveness and
/// cooperativeness, a level for each factor with its neutral value as default, and a table `factors`.
/// Source: D3, row B (the two concerns); TKI and Rahim for the factors.
struct situation {
  level assertiveness;       ///< concern for one's own needs
  level cooperativeness;     ///< concern for the other's needs
  level anger = 0.0;         ///< the other side's anger. Source: D4, row F
  level urgency = 0.0;       ///< how prompt an answer must be. Source: TKI CP1, TKI CM4
  level stakes = 0.5;        ///< how much the issue matters to self. Source: TKI AV1, Rahim DO+7
  level relationship = 0.5;  ///< how much the relationship matters. Source: TKI AC5, Rahim OB+5
  level legitimacy = 0.5;    ///< how justified the other side's claim is. Source: D3, row D; TKI AC1
  level power = 0.5;         ///< self's power against the other's; 1/2 is equal. Source: TKI CM2, TKI AC4
  level complexity = 0.5;    ///< how complex the issue is. Source: Rahim IN+1
  level scarcity = 0.5;      ///< how far goals exclude each other or resources are limited. Source: D3, row C
  level impasse = 0.0;       ///< how far an earlier attempt has failed. Source: TKI CM5, Rahim CO+4

  static constexpr factor<situation> factors[] = {
      {"anger", &situation::anger, 0.0},
      {"urgency", &situation::urgency, 0.0},
      {"stakes", &situation::stakes, 0.5},
      {"relationship", &situation::relationship, 0.5},
      {"legitimacy", &situation::legitimacy, 0.5},
      {"power", &situation::power, 0.5},
      {"advantage", &situation::power, 0.5, transform::above_half},
      {"disadvantage", &situation::power, 0.5, transform::below_half},
      {"complexity", &situation::complexity, 0.5},
      {"scarcity", &situation::scarcity, 0.5},
      {"impasse", &situation::impasse, 0.0},
  };
};

/// How self comes across. Source: D3, row B. The document names no behaviour
/// for low and low, but calls it unassertive.
enum class behaviour : unsigned char { unassertive, passive, aggressive, assertive };

/// The behaviour's name, in lower case.
constexpr std::string_view name(behaviour b) noexcept {
  constexpr const char* names[] = {"unassertive", "passive", "aggressive", "assertive"};
  return names[static_cast<std::size_t>(b)];
}

/// A behaviour equals its name: `advice.behaviour() == "passive"`.
constexpr bool operator==(behaviour b, std::string_view text) noexcept { return name(b) == text; }

/// A concern is low below one half, high from there upwards. In steps of 1/16384.
constexpr bool is_high(int concern) noexcept { return 2 * concern >= level::one; }

/// The behaviour in one quadrant of the two concerns. Source: D3, row B.
constexpr behaviour behaviour_in(bool assertive, bool cooperative) noexcept {
  if (assertive) return cooperative ? behaviour::assertive : behaviour::aggressive;
  return cooperative ? behaviour::passive : behaviour::unassertive;
}

/// The behaviour that two concerns make. Total. Source: D3, row B.
constexpr behaviour behaviour_of(level assertiveness, level cooperativeness) noexcept {
  return behaviour_in(is_high(assertiveness.steps()), is_high(cooperativeness.steps()));
}

template <class S>
concept has_concerns = requires(const S& s) {
  { s.assertiveness } -> std::same_as<const level&>;
  { s.cooperativeness } -> std::same_as<const level&>;
};

template <class S>
concept has_factors = requires { requires std::same_as<std::remove_cvref_t<decltype(S::factors[0])>, factor<S>>; };

/// How many factors a situation has, derived ones included.
template <class Situation>
inline constexpr std::size_t factor_count = 0;
template <has_factors Situation>
inline constexpr std::size_t factor_count<Situation> = sizeof(Situation::factors) / sizeof(factor<Situation>);

/// What a model reads from a situation, in steps of 1/16384: assertiveness, cooperativeness, then each
/// factor in the order of the table.
template <class Situation>
using inputs = std::array<std::int16_t, 2 + factor_count<Situation>>;

/// What a factor reads when its member holds this level, in steps.
[[gnu::always_inline]] constexpr std::int16_t read(transform how, level member) noexcept {
  const int tilt = 2 * member.steps() - level::one;
  const int below = tilt >> 31;  // all ones where the member is below one half: a mask, for a branch would mispredict
  switch (how) {
    case transform::above_half: return static_cast<std::int16_t>(tilt & ~below);
    case transform::below_half: return static_cast<std::int16_t>(-tilt & below);
    case transform::itself: break;
  }
  return static_cast<std::int16_t>(member.steps());
}

/// All inputs of a situation, each read once. O(factors).
template <class Situation>
[[gnu::always_inline]] constexpr inputs<Situation> read(const Situation& s) noexcept {
  inputs<Situation> in{};
  if constexpr (has_concerns<Situation> && has_factors<Situation>) {  // else `check_situation` has told
    in[0] = static_cast<std::int16_t>(s.assertiveness.steps());
    in[1] = static_cast<std::int16_t>(s.cooperativeness.steps());
    [&]<std::size_t... K>(std::index_sequence<K...>) __attribute__((always_inline)) {
      ((in[2 + K] = read(Situation::factors[K].transform, s.*Situation::factors[K].member)), ...);
    }(std::make_index_sequence<factor_count<Situation>>{});
  }
  return in;
}

/// What input i reads when nothing is known: one half for a concern, its neutral value for a factor.
template <class Situation>
constexpr std::int16_t neutral_input(std::size_t i) noexcept {
  if (i < 2) return level::one / 2;
  const factor<Situation>& f = Situation::factors[i - 2];
  return read(f.transform, f.neutral);
}

/// What every input reads when nothing is known.
template <class Situation>
inline constexpr inputs<Situation> neutral_inputs = [] {
  inputs<Situation> neutral{};
  for (std::size_t i = 0; i != neutral.size(); ++i) neutral[i] = neutral_input<Situation>(i);
  return neutral;
}();

/// How input i is read from its member.
template <class Situation>
constexpr transform transform_of(std::size_t i) noexcept {
  return i < 2 ? transform::itself : Situation::factors[i - 2].transform;
}

/// The first input that reads the same member as input i: factors may share one.
template <class Situation>
constexpr std::size_t primary_input(std::size_t i) noexcept {
  std::size_t first = 2;
  if (i < 2) return i;
  while (Situation::factors[first - 2].member != Situation::factors[i - 2].member) ++first;
  return first;
}

/// The name of input i.
template <class Situation>
constexpr std::string_view input_name(std::size_t i) noexcept {
  if (i == 0) return "assertiveness";
  if (i == 1) return "cooperativeness";
  return Situation::factors[i - 2].name;
}

/// The index of the factor with this name among the inputs; `inputs<Situation>{}.size()` if there is none.
template <class Situation>
constexpr std::size_t factor_index(std::string_view name) noexcept {
  std::size_t i = 2;
  while (i != 2 + factor_count<Situation> && input_name<Situation>(i) != name) ++i;
  return i;
}

/// True when the situation has a factor with this name.
template <class Situation>
constexpr bool has_factor(std::string_view name) noexcept {
  return factor_index<Situation>(name) != 2 + factor_count<Situation>;
}

template <class S>
concept constant_factors = requires {
  typename std::bool_constant<(factor_count<S> == 0 || (void(factor<S>{S::factors[0]}.name.size()), true))>;
};

/// What `check_situation` finds wrong; `nothing` if the type is well formed.
enum class situation_flaw : unsigned char {
  nothing,
  no_concerns,
  no_factors,
  factors_not_constant,
  factor_name,
  default_is_not_neutral,
};

template <situation_flaw F>
using flaw_constant = std::integral_constant<situation_flaw, F>;

template <class S>
constexpr situation_flaw flaw_of_defaults(const S& unknown) noexcept {
  const inputs<S> in = read(unknown);
  for (std::size_t i = 2; i != in.size(); ++i)
    if (in[i] != neutral_input<S>(i)) return situation_flaw::default_is_not_neutral;
  return situation_flaw::nothing;
}

/// The first rule that a situation type breaks. O(factors²) at compile time.
template <class S>
consteval situation_flaw flaw_of_situation() noexcept {
  if constexpr (!has_concerns<S>) return situation_flaw::no_concerns;
  else if constexpr (!has_factors<S>) return situation_flaw::no_factors;
  else if constexpr (!constant_factors<S>) return situation_flaw::factors_not_constant;
  else {
    for (std::size_t i = 2; i != 2 + factor_count<S>; ++i) {
      if (input_name<S>(i).empty()) return situation_flaw::factor_name;
      for (std::size_t j = 0; j != i; ++j)
        if (input_name<S>(i) == input_name<S>(j)) return situation_flaw::factor_name;
    }
    // Whichever concern comes first. The rule cannot be asked of a situation that has members without a
    // default, or some that no constant can hold, such as a map.
    if constexpr (requires {
                    typename flaw_constant<flaw_of_defaults(S{.assertiveness = 0.5, .cooperativeness = 0.5})>;
                  })
      return flaw_of_defaults(S{.assertiveness = 0.5, .cooperativeness = 0.5});
    else if constexpr (requires {
                         typename flaw_constant<flaw_of_defaults(S{.cooperativeness = 0.5, .assertiveness = 0.5})>;
                       })
      return flaw_of_defaults(S{.cooperativeness = 0.5, .assertiveness = 0.5});
    else return situation_flaw::nothing;
  }
}

template <class S, situation_flaw F>
inline constexpr bool situation_keeps = flaw_of_situation<S>() != F;

/// True for a situation type that keeps every rule.
template <class S>
inline constexpr bool well_formed_situation = flaw_of_situation<S>() == situation_flaw::nothing;

/// Says in plain English what is wrong with a situation type of your own.
template <class S>
struct check_situation {
  static_assert(situation_keeps<S, situation_flaw::no_concerns>,
                "tact: this situation lacks a concern; add  tact::level assertiveness, cooperativeness;");
  static_assert(situation_keeps<S, situation_flaw::no_factors>,
                "tact: this situation has no table of factors; "
                "add  static constexpr tact::factor<Self> factors[] = {{\"anger\", &Self::anger, 0.0}};");
  static_assert(situation_keeps<S, situation_flaw::factors_not_constant>,
                "tact: this situation's table of factors cannot be read at compile time; "
                "write  static constexpr  before it.");
  static_assert(situation_keeps<S, situation_flaw::factor_name>,
                "tact: two factors of this situation share a name, or one has none; give each a name of its own.");
  static_assert(situation_keeps<S, situation_flaw::default_is_not_neutral>,
                "tact: a factor of this situation has another default than its neutral value; "
                "make the two equal, so that a factor left out changes nothing.");
};

}  // namespace tact
