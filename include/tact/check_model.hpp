#pragma once
// What a model must have, and plain English for one that does not.

#include <array>
#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <tact/describe.hpp>

namespace tact {

/// What is wrong with the frame of a model, its strategies and situation aside.
enum class model_flaw : unsigned char {
  nothing,
  no_name,
  no_strategies,
  unsound_parts,
  style_says_no_quadrant,
  quadrant_styled_twice,
  biases_are_no_biases,
  biases_not_constant,
  bias_of_nobody,
  bias_given_twice,
};

template <class M>
consteval model_flaw flaw_of_styles() noexcept {
  return unpack<styles_of<M>>([]<class... Style>(std::type_identity<Style>...) {
    if constexpr (!(style<Style> && ...)) return model_flaw::style_says_no_quadrant;
    else {
      std::array<int, 4> styles_in{};
      ((++styles_in[quadrant(Style::assertive, Style::cooperative)]), ...);
      for (const int n : styles_in)
        if (n > 1) return model_flaw::quadrant_styled_twice;
      return model_flaw::nothing;
    }
  });
}

/// Asked of the model as written only: without<> leaves biases behind, and that is no mistake.
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

/// True when the situation and each policy of a catalog is well formed, so that the rest can be asked.
template <class Situation, class Catalog>
inline constexpr bool sound_parts = false;

template <class Situation, class... P>
inline constexpr bool sound_parts<Situation, catalog<P...>> =
    well_formed_situation<Situation> && (well_formed<P> && ...);

/// The first rule that a model's frame breaks; its parts are asked by `check` and `check_situation`.
template <class M>
consteval model_flaw flaw_of_model() noexcept {
  if constexpr (!has_name<M> || !constant_name<M>) return model_flaw::no_name;
  else if constexpr (!has_strategies<M>) return model_flaw::no_strategies;
  else if constexpr (!sound_parts<typename M::situation_type, joined<typename M::strategies, styles_of<M>>>)
    return model_flaw::unsound_parts;
  else if constexpr (flaw_of_styles<M>() != model_flaw::nothing) return flaw_of_styles<M>();
  else return flaw_of_biases<origin_of<M>>();
}

/// The first mistake in the strategies of a model with a sound frame.
template <class M>
inline constexpr fault fault_of = [] {
  if constexpr (flaw_of_model<M>() != model_flaw::nothing) return fault{};
  else return fault_in<typename M::situation_type>(specs_of<M>(), M::strategies::size);
}();

/// True when nothing is wrong with a model, its situation or any of its policies.
template <class M>
inline constexpr bool well_formed_model = flaw_of_model<M>() == model_flaw::nothing && !fault_of<M>;

/// The letters to insert, delete or replace to turn one word into the other. O(length²).
constexpr std::size_t edits(std::string_view from, std::string_view to) noexcept {
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
  for (std::size_t k = 1; k != factor_count<Situation>; ++k)
    if (edits(misspelt, Situation::factors[k].name) < edits(misspelt, Situation::factors[best].name)) best = k;
  return best;
}

/// The member that factor reads; null where the situation has no factors.
template <class Situation>
constexpr auto nearest_member(std::string_view misspelt) noexcept {
  if constexpr (factor_count<Situation> == 0) return nullptr;
  else return Situation::factors[nearest_factor<Situation>(misspelt)].member;
}

/// A word and a member in a form that compilers print.
template <char... Letters>
struct spelt;
template <auto Member>
struct did_you_mean;

/// The error for a factor that the situation lacks; its parameters show who, what and the remedy.
template <class Strategy, class Spelt, class DidYouMean>
struct unknown_factor {
  static_assert(!std::same_as<Strategy, Strategy>,
                "tact: this strategy names a factor that its situation does not have; write one that it has: "
                "unknown_factor<strategy, spelt<...>, did_you_mean<...>> shows the name and the nearest member.");
};

/// `unknown_factor<...>` if a strategy of model M names a factor that the situation lacks; else M.
template <class M>
consteval auto find_unknown_factor() noexcept {
  if constexpr (fault_of<M>.what == mistake::unknown_factor) {
    return []<std::size_t... Letter>(std::index_sequence<Letter...>) {
      using S = typename M::situation_type;
      return std::type_identity<
          unknown_factor<policy_at<typename M::strategies, fault_of<M>.strategy>, spelt<fault_of<M>.factor[Letter]...>,
                         did_you_mean<nearest_member<S>(fault_of<M>.factor)>>>{};
    }(std::make_index_sequence<fault_of<M>.factor.size()>{});
  } else {
    return std::type_identity<M>{};
  }
}

template <class M, model_flaw F>
inline constexpr bool model_keeps = flaw_of_model<M>() != F;

template <class M, mistake What>
inline constexpr bool strategies_keep = fault_of<M>.what != What;

template <class M>
struct declared_strategies {
  using type = catalog<>;
};

template <has_strategies M>
struct declared_strategies<M> {
  using type = typename M::strategies;
};

/// Says in plain English what is wrong with a model, its situation or one of its policies; policies are
/// checked before they enter Hana. `recommend` does so for its model; to check one alone, write
/// `template struct tact::check_model<mine>;`.
template <class M, class Strategies = typename declared_strategies<M>::type, class Styles = styles_of<M>>
struct check_model;

template <class M, class... Strategy, class... Style>
struct check_model<M, catalog<Strategy...>, catalog<Style...>> {
  static_assert(model_keeps<M, model_flaw::no_name>,
                "tact: this model has no name; add  static constexpr std::string_view name = \"...\";");
  static_assert(model_keeps<M, model_flaw::no_strategies>,
                "tact: this model has no strategies; add  using strategies = tact::catalog<...>;  with at least one.");
  static_assert(sizeof(check_situation<typename M::situation_type>) > 0);
  static_assert(((sizeof(check<Strategy>) > 0) && ...));
  static_assert(((sizeof(check<Style>) > 0) && ...));

  static_assert(model_keeps<M, model_flaw::style_says_no_quadrant>,
                "tact: this model's catalog of styles lists something that is no style; "
                "a style says  static constexpr bool assertive, cooperative.");
  static_assert(model_keeps<M, model_flaw::quadrant_styled_twice>,
                "tact: two styles of this model claim the same quadrant; drop one with without<>.");
  static_assert(model_keeps<M, model_flaw::biases_are_no_biases>,
                "tact: this model's biases are not an array of tact::bias; "
                "write  static constexpr tact::bias biases[] = {{\"strategy\", 0.1}};");
  static_assert(model_keeps<M, model_flaw::biases_not_constant>,
                "tact: this model's biases cannot be read at compile time; write  static constexpr  before them.");
  static_assert(model_keeps<M, model_flaw::bias_of_nobody>,
                "tact: this model has a bias for a strategy that it does not list; correct the name or drop it.");
  static_assert(model_keeps<M, model_flaw::bias_given_twice>,
                "tact: this model gives one strategy two biases; keep one.");
  static_assert(strategies_keep<M, mistake::name_twice>,
                "tact: two strategies of this model share a name; give each a name of its own.");
  static_assert(strategies_keep<M, mistake::bias_too_large>,
                "tact: this model has a bias that is no number from -2 to 2; bring it into that range.");
  static_assert(strategies_keep<M, mistake::gate_closed_at_neutral>,
                "tact: a gate of this model is closed while its factor is neutral, so an unknown factor would block; "
                "raise its threshold.");
  static_assert(strategies_keep<M, mistake::no_strategy_left>,
                "tact: every strategy of this model stands behind a gate; add one that no gate can block.");
  static_assert(sizeof(typename decltype(find_unknown_factor<M>())::type) > 0);
};

}  // namespace tact
