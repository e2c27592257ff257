// SPDX-License-Identifier: BSL-1.0
#pragma once
// The rules for a model, and a sentence in plain English for each of them.

#include <array>
#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <tact/catalog.hpp>
#include <tact/check/machine.hpp>
#include <tact/check/policy.hpp>
#include <tact/check/situation.hpp>
#include <tact/check/specs.hpp>
#include <tact/detail/did_you_mean.hpp>
#include <tact/detail/spec_of.hpp>

namespace tact {
namespace detail {

/// What can be wrong with a model, apart from its strategies and its situation.
enum class model_flaw : unsigned char {
  nothing,
  no_name,
  no_strategies,
  unsound_parts,
  style_says_no_corner,
  corner_styled_twice,
  biases_are_no_biases,
  biases_not_constant,
  bias_of_nobody,
  bias_given_twice,
};

template <class M>
consteval model_flaw flaw_of_styles() noexcept {
  return unpack<styles_of<M>>([]<class... Style>(std::type_identity<Style>...) {
    if constexpr (!(style<Style> && ...)) return model_flaw::style_says_no_corner;
    else {
      std::array<int, 4> styles_in{};
      ((++styles_in[corner(Style::assertive, Style::cooperative)]), ...);
      for (const int n : styles_in)
        if (n > 1) return model_flaw::corner_styled_twice;
      return model_flaw::nothing;
    }
  });
}

/// Checks the model as written only: without<> leaves biases of removed strategies behind, which is not a mistake.
template <class M>
consteval model_flaw flaw_of_biases() noexcept {
  if constexpr (has_biases<M>) {
    if constexpr (!biases_are_an_array<M>) return model_flaw::biases_are_no_biases;
    else if constexpr (!constant_biases<M>) return model_flaw::biases_not_constant;
    else
      for (const bias& h : M::biases) {
        const bool listed = unpack<typename M::strategies>(
            [&h]<class... P>(std::type_identity<P>...) { return ((std::string_view{P::name} == h.strategy) || ...); });
        if (!listed) return model_flaw::bias_of_nobody;
        for (const bias& other : M::biases)
          if (&other != &h && other.strategy == h.strategy) return model_flaw::bias_given_twice;
      }
  }
  return model_flaw::nothing;
}

/// True when the situation and every policy of a catalog are well formed, so that the rest can be checked.
template <class Situation, class Catalog>
inline constexpr bool sound_parts = false;

template <class Situation, class... P>
inline constexpr bool sound_parts<Situation, catalog<P...>> =
    well_formed<Situation, situation_flaw> && (well_formed<P, policy_flaw> && ...);

/// The first rule that a model breaks; `check` and `check_situation` check its parts.
template <class M>
consteval model_flaw first_flaw(model_flaw, std::type_identity<M>) noexcept {
  if constexpr (!has_name<M> || !constant_name<M>) return model_flaw::no_name;
  else if constexpr (!has_strategies<M>) return model_flaw::no_strategies;
  else if constexpr (!sound_parts<typename M::situation_type, joined<typename M::strategies, styles_of<M>>>)
    return model_flaw::unsound_parts;
  else if constexpr (flaw_of_styles<M>() != model_flaw::nothing) return flaw_of_styles<M>();
  else return flaw_of_biases<origin_of<M>>();
}

/// The first mistake in the strategies of a model that keeps the rules above.
template <class M>
inline constexpr mistake mistake_of = [] {
  if constexpr (flaw_of<M, model_flaw> != model_flaw::nothing) return mistake{};
  else return find_mistake<typename M::situation_type>(specs_of<M>(), M::strategies::size);
}();

/// True when nothing is wrong with a model, its situation or any of its policies.
template <class M>
inline constexpr bool well_formed_model = well_formed<M, model_flaw> && !mistake_of<M>;

/// The error for a factor that the situation lacks; its parameters show the strategy, the name and the remedy.
template <class Strategy, class Spelt, class DidYouMean>
struct unknown_factor {
  static_assert(!std::same_as<Strategy, Strategy>,
                "tact: this strategy, or a family of it, names a factor that its situation does not have; write one "
                "that it has, or add it to the situation: "
                "unknown_factor<strategy, spelt<...>, did_you_mean<...>> shows the name and the nearest member.");
};

/// `unknown_factor<...>` if a strategy of model M names a factor that the situation lacks, else M.
template <class M>
consteval auto find_unknown_factor() noexcept {
  if constexpr (mistake_of<M>.what == mistake_kind::unknown_factor) {
    return []<std::size_t... Letter>(std::index_sequence<Letter...>) {
      using S = typename M::situation_type;
      return std::type_identity<unknown_factor<
          policy_at<typename M::strategies, mistake_of<M>.strategy>, spelt<mistake_of<M>.factor[Letter]...>,
          typename decltype(remedy<S, nearest_factor<S>(mistake_of<M>.factor)>())::type>>{};
    }(std::make_index_sequence<mistake_of<M>.factor.size()>{});
  } else {
    return std::type_identity<M>{};
  }
}

template <class M, mistake_kind What>
inline constexpr bool strategies_keep = mistake_of<M>.what != What;

template <class M>
struct declared_strategies {
  using type = catalog<>;
};

template <has_strategies M>
struct declared_strategies<M> {
  using type = typename M::strategies;
};

}  // namespace detail

/// Reports in plain English what is wrong with a model, its situation or one of its policies. `recommend` uses it for
/// its model; to check one alone, write `template struct tact::check_model<mine>;`.
template <class M, class Strategies = typename detail::declared_strategies<M>::type,
          class Styles = detail::styles_of<M>>
struct check_model;

template <class M, class... Strategy, class... Style>
struct check_model<M, catalog<Strategy...>, catalog<Style...>> {
  static_assert(detail::keeps<M, detail::model_flaw::no_name>,
                "tact: this model has no name; add  static constexpr std::string_view name = \"...\";");
  static_assert(detail::keeps<M, detail::model_flaw::no_strategies>,
                "tact: this model has no strategies; add  using strategies = tact::catalog<...>;  with at least one.");
  static_assert(sizeof(check_situation<typename M::situation_type>) > 0);
  static_assert(((sizeof(check<Strategy>) > 0) && ...));
  static_assert(((sizeof(check<Style>) > 0) && ...));

  static_assert(detail::keeps<M, detail::model_flaw::style_says_no_corner>,
                "tact: this model's catalog of styles lists something that is not a style; "
                "a style has  static constexpr bool assertive, cooperative.");
  static_assert(detail::keeps<M, detail::model_flaw::corner_styled_twice>,
                "tact: two styles of this model claim the same corner; drop one with without<>.");
  static_assert(detail::keeps<M, detail::model_flaw::biases_are_no_biases>,
                "tact: this model's biases are not an array of tact::bias; "
                "write  static constexpr tact::bias biases[] = {{\"strategy\", 0.1}};");
  static_assert(detail::keeps<M, detail::model_flaw::biases_not_constant>,
                "tact: this model's biases cannot be read at compile time; write  static constexpr  before them.");
  static_assert(detail::keeps<M, detail::model_flaw::bias_of_nobody>,
                "tact: this model has a bias for a strategy that it does not list; correct the name or drop it.");
  static_assert(detail::keeps<M, detail::model_flaw::bias_given_twice>,
                "tact: this model gives one strategy two biases; keep one.");
  static_assert(detail::strategies_keep<M, mistake_kind::name_twice>,
                "tact: two strategies of this model share a name; give each a name of its own.");
  static_assert(detail::strategies_keep<M, mistake_kind::bias_too_large>,
                "tact: this model has a bias that is not a number from -2 to 2; bring it into that range.");
  static_assert(detail::strategies_keep<M, mistake_kind::gate_closed_at_neutral>,
                "tact: a gate of this model is closed while its factor is neutral, so an unknown factor would block; "
                "raise its threshold.");
  static_assert(detail::strategies_keep<M, mistake_kind::no_strategy_left>,
                "tact: every strategy of this model stands behind a gate; add one that no gate can block.");
  static_assert(sizeof(typename decltype(detail::find_unknown_factor<M>())::type) > 0);
};

}  // namespace tact
