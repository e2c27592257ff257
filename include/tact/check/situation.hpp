// SPDX-License-Identifier: BSL-1.0
#pragma once
// The rules for a situation type, and a sentence in plain English for each of them.

#include <cstddef>
#include <type_traits>

#include <tact/check/machine.hpp>
#include <tact/detail/inputs.hpp>

namespace tact {
namespace detail {

/// What can be wrong with a situation type; `nothing` if it is well formed.
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
  const inputs<S> in = inputs_of(unknown);
  for (std::size_t i = concern_count; i != in.size(); ++i)
    if (in[i] != neutral_inputs<S>[i]) return situation_flaw::default_is_not_neutral;
  return situation_flaw::nothing;
}

/// The first rule that a situation type breaks. O(factors²) at compile time.
template <class S>
consteval situation_flaw first_flaw(situation_flaw, std::type_identity<S>) noexcept {
  if constexpr (!has_concerns<S>) return situation_flaw::no_concerns;
  else if constexpr (!has_factors<S>) return situation_flaw::no_factors;
  else if constexpr (!constant_factors<S>) return situation_flaw::factors_not_constant;
  else {
    for (std::size_t i = 0; i != input_count<S>; ++i) {
      if (input_table<S>[i].name.empty()) return situation_flaw::factor_name;
      for (std::size_t j = 0; j != i; ++j)
        if (input_table<S>[i].name == input_table<S>[j].name) return situation_flaw::factor_name;
    }
    // Either concern may come first. A situation with other members without a default, or with members that no
    // constant can hold, such as a map, is not checked for this rule.
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

}  // namespace detail

/// Reports in plain English what is wrong with a situation type of your own. `recommend` uses it for the situation of
/// its model; to check one alone, write `template struct tact::check_situation<ticket>;`.
template <class S>
struct check_situation {
  static_assert(detail::keeps<S, detail::situation_flaw::no_concerns>,
                "tact: this situation lacks a concern; add  tact::level assertiveness, cooperativeness;");
  static_assert(detail::keeps<S, detail::situation_flaw::no_factors>,
                "tact: this situation has no table of factors; "
                "add  static constexpr tact::factor<Self> factors[] = {{\"anger\", &Self::anger, 0.0}};");
  static_assert(detail::keeps<S, detail::situation_flaw::factors_not_constant>,
                "tact: this situation's table of factors cannot be read at compile time; "
                "write  static constexpr  before it.");
  static_assert(detail::keeps<S, detail::situation_flaw::factor_name>,
                "tact: two factors of this situation share a name, or one has none; give each a name of its own.");
  static_assert(detail::keeps<S, detail::situation_flaw::default_is_not_neutral>,
                "tact: a factor of this situation has another default than its neutral value; "
                "make the two equal, so that a factor left out changes nothing.");
};

}  // namespace tact
