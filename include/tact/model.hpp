#pragma once
// What a model must have, plain English for one that does not, and how it becomes rows.
//
// A model is a plain struct, too:
//
//   name             a std::string_view
//   situation_type   the situation it reads
//   strategies       a tact::catalog of strategies; the earlier one wins a tie
//   styles           optional: a tact::catalog of styles, at most one a quadrant
//   handicaps        optional: an array of tact::handicap; a strategy without one has 0
//
// Deriving from `tact::model<Self>` gives it situation_type and adds with<>, without<>, over<>,
// fingerprint() and from_name().

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

#include <tact/catalog.hpp>
#include <tact/policy.hpp>
#include <tact/rows.hpp>
#include <tact/situation.hpp>

namespace tact {

/// A head start that a model gives the strategy of this name, from −2 to 2, read on a grid of 1/128.
/// Give a model handicaps of mean 0, so that a newcomer without one gets a fair share.
struct handicap {
  std::string_view strategy;
  double value;
};

template <class M>
concept has_strategies = requires {
  M::strategies::types;
  requires M::strategies::size > 0;
};

template <class M>
concept has_styles = requires { typename M::styles; };

template <class M>
concept has_handicaps = requires { M::handicaps; };

template <class M>
struct declared_styles {
  using type = catalog<>;
};

template <has_styles M>
struct declared_styles<M> {
  using type = typename M::styles;
};

/// A model's styles; an empty catalog if it declares none.
template <class M>
using styles_of = typename declared_styles<M>::type;

template <class M>
struct origin {
  using type = M;
};

template <class M>
  requires requires { typename M::origin; }
struct origin<M> {
  using type = typename M::origin;
};

/// The model that M was made from by with<>, without<> or over<>; M itself if by none of them.
template <class M>
using origin_of = typename origin<M>::type;

/// The head start of the strategy with this name; 0 if the model gives none. O(handicaps).
template <class M>
constexpr double handicap_of(std::string_view strategy) noexcept {
  if constexpr (has_handicaps<origin_of<M>>)
    for (const handicap& h : origin_of<M>::handicaps)
      if (h.strategy == strategy) return h.value;
  return 0;
}

/// All gates of a policy, its families' included.
template <class P>
inline constexpr auto gates_of = []<std::size_t... I>(std::index_sequence<I...>) {
  return std::array<gate, sizeof...(I)>{gate_of<P, I>()...};
}(std::make_index_sequence<gate_count<P>()>{});

/// A well-formed strategy as data, with the handicap that model M gives it.
template <class M, class P>
constexpr description describe() noexcept {
  description d{.name = P::name, .ideal = P::ideal, .gates = gates_of<P>, .handicap = handicap_of<M>(P::name)};
  if constexpr (has_weights<P>) d.weights = P::weights;
  if constexpr (has_family<P>) d.family = P::family::name;
  if constexpr (has_outcome<P>) d.outcome = P::outcome;
  if constexpr (requires { std::string_view{P::source}; }) d.source = P::source;
  return d;
}

/// Every strategy of model M as data, in the order of its catalog.
template <class M>
constexpr auto descriptions() noexcept {
  return unpack<typename M::strategies>(
      []<class... P>(std::type_identity<P>...) { return std::array<description, sizeof...(P)>{describe<M, P>()...}; });
}

/// The names of the styles of model M by quadrant.
template <class M>
constexpr style_names style_names_of() noexcept {
  return unpack<styles_of<M>>([]<class... Style>(std::type_identity<Style>...) {
    style_names names;
    ((names[quadrant(Style::assertive, Style::cooperative)] = Style::name), ...);
    return names;
  });
}

/// What is wrong with the frame of a model, its strategies and situation aside.
enum class model_flaw : unsigned char {
  nothing,
  no_name,
  no_strategies,
  unsound_parts,
  style_says_no_quadrant,
  quadrant_styled_twice,
  handicaps_are_no_handicaps,
  handicap_of_nobody,
  handicap_given_twice,
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

/// Asked of the model as written only: without<> leaves handicaps behind, and that is no mistake.
template <class M>
consteval model_flaw flaw_of_handicaps() noexcept {
  if constexpr (has_handicaps<M>) {
    if constexpr (!array_of<decltype(M::handicaps), handicap>) return model_flaw::handicaps_are_no_handicaps;
    else
      for (const handicap& h : M::handicaps) {
        const bool listed = unpack<typename M::strategies>(
            [&h]<class... P>(std::type_identity<P>...) { return ((std::string_view{P::name} == h.strategy) || ...); });
        if (!listed) return model_flaw::handicap_of_nobody;
        for (const handicap& other : M::handicaps)
          if (&other != &h && other.strategy == h.strategy) return model_flaw::handicap_given_twice;
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
  if constexpr (!has_name<M>) return model_flaw::no_name;
  else if constexpr (!has_strategies<M>) return model_flaw::no_strategies;
  else if constexpr (!sound_parts<typename M::situation_type, joined<typename M::strategies, styles_of<M>>>)
    return model_flaw::unsound_parts;
  else if constexpr (flaw_of_styles<M>() != model_flaw::nothing) return flaw_of_styles<M>();
  else return flaw_of_handicaps<origin_of<M>>();
}

/// The first mistake in the strategies of a model with a sound frame.
template <class M>
inline constexpr fault fault_of = [] {
  if constexpr (flaw_of_model<M>() != model_flaw::nothing) return fault{};
  else return fault_in<typename M::situation_type>(descriptions<M>(), M::strategies::size);
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
      constexpr std::size_t nearest = nearest_factor<S>(fault_of<M>.factor);
      return std::type_identity<
          unknown_factor<policy_at<typename M::strategies, fault_of<M>.strategy>, spelt<fault_of<M>.factor[Letter]...>,
                         did_you_mean<S::factors[nearest].member>>>{};
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
  static_assert(model_keeps<M, model_flaw::handicaps_are_no_handicaps>,
                "tact: this model's handicaps are not an array of tact::handicap; "
                "write  static constexpr tact::handicap handicaps[] = {{\"strategy\", 0.1}};");
  static_assert(model_keeps<M, model_flaw::handicap_of_nobody>,
                "tact: this model has a handicap for a strategy that it does not list; correct the name or drop it.");
  static_assert(model_keeps<M, model_flaw::handicap_given_twice>,
                "tact: this model gives one strategy two handicaps; keep one.");
  static_assert(strategies_keep<M, mistake::name_twice>,
                "tact: two strategies of this model share a name; give each a name of its own.");
  static_assert(strategies_keep<M, mistake::handicap_too_large>,
                "tact: this model has a handicap that is no number from -2 to 2; bring it into that range.");
  static_assert(strategies_keep<M, mistake::gate_closed_at_neutral>,
                "tact: a gate of this model is closed while its factor is neutral, so an unknown factor would block; "
                "raise its threshold.");
  static_assert(strategies_keep<M, mistake::no_strategy_left>,
                "tact: every strategy of this model stands behind a gate; add one that no gate can block.");
  static_assert(sizeof(typename decltype(find_unknown_factor<M>())::type) > 0);
};

template <class M>
consteval auto lower() noexcept {
  static_assert(sizeof(check_model<M>) > 0);
  using situation_type = typename M::situation_type;
  if constexpr (well_formed_model<M>) {
    return *rows<situation_type, M::strategies::size>::from(descriptions<M>(), style_names_of<M>());
  } else {
    return rows<situation_type, 1>{};  // The mistake has been told; this keeps the compiler from adding to it.
  }
}

/// Model M as numbers, checked and lowered once.
template <class M>
inline constexpr auto lowered = lower<M>();

/// The integer that holds every score of model M, a strategy's index packed in.
template <class M>
using score_of = std::conditional_t<lowered<M>.bound() <= INT32_MAX, std::int32_t, std::int64_t>;

/// One strategy of a model, chosen at run time.
template <class M>
class choice {
 public:
  /// Requires an index below the number of strategies in the model.
  explicit constexpr choice(std::size_t index) noexcept : index_(static_cast<std::uint16_t>(index)) {}

  constexpr std::string_view name() const noexcept { return lowered<M>[index_].name; }

  /// The place in the model's catalog.
  constexpr std::size_t index() const noexcept { return index_; }

  /// True when the strategy is P or belongs to the family P. O(1).
  template <class P>
  constexpr bool is() const noexcept {
    return visit([]<class Strategy>(std::type_identity<Strategy>) { return belongs_to<Strategy, P>(); });
  }

  /// Calls f(std::type_identity<Strategy>{}) with the strategy's type. O(1).
  template <class F>
  constexpr decltype(auto) visit(F&& f) const {
    return tact::visit<typename M::strategies>(index_, f);
  }

  friend constexpr bool operator==(choice, choice) noexcept = default;

 private:
  std::uint16_t index_;
};

template <class Origin, class Situation, class Strategies, class Styles>
struct variation;

template <class P>
struct is_style : std::bool_constant<style<P>> {};
template <class P>
struct is_strategy : std::bool_constant<!style<P>> {};

template <class M, class... P>
struct extending {
  using type = variation<origin_of<M>, typename M::situation_type,
                         joined<typename M::strategies, typename filter<catalog<P...>, is_strategy>::type>,
                         joined<styles_of<M>, typename filter<catalog<P...>, is_style>::type>>;
};

template <class M, class... P>
struct reducing {
  static_assert(((lists<typename M::strategies, P> || lists<styles_of<M>, P>) && ...),
                "tact: without<> names a policy that the model does not list; take it out of without<>.");
  template <class Q>
  struct stays : std::bool_constant<!(std::same_as<P, Q> || ...)> {};
  using type = variation<origin_of<M>, typename M::situation_type, typename filter<typename M::strategies, stays>::type,
                         typename filter<styles_of<M>, stays>::type>;
};

template <class M, class Situation>
struct moving {
  using type = variation<origin_of<M>, Situation, typename M::strategies, styles_of<M>>;
};

/// with<>, without<> and over<> for a model that does not derive from `model`.
template <class M, class... P>
using with = typename extending<M, P...>::type;
template <class M, class... P>
using without = typename reducing<M, P...>::type;
template <class M, class Situation>
using over = typename moving<M, Situation>::type;

/// An optional base for models. Self is the model, as in `struct mine : tact::model<mine>`.
template <class Self, class Situation = situation>
struct model {
  using situation_type = Situation;

  /// The model with more strategies or styles, appended in this order, each strategy with handicap 0.
  template <class... P>
  using with = typename extending<Self, P...>::type;

  /// The model without these strategies or styles; each must be in it.
  template <class... P>
  using without = typename reducing<Self, P...>::type;

  /// The same model on a situation of your own.
  template <class Other>
  using over = typename moving<Self, Other>::type;

  /// A stable hash of all that decides (see `rows::fingerprint`), to store with every logged advice.
  static constexpr std::uint64_t fingerprint() noexcept { return lowered<Self>.fingerprint(); }

  /// The strategy with this name; empty if the model has none. O(strategies).
  static constexpr std::optional<choice<Self>> from_name(std::string_view name) noexcept {
    const std::optional<std::size_t> index = lowered<Self>.from_name(name);
    if (!index) return std::nullopt;
    return choice<Self>{*index};
  }
};

/// What with<>, without<> and over<> make of a model.
template <class Origin, class Situation, class Strategies, class Styles>
struct variation : model<variation<Origin, Situation, Strategies, Styles>, Situation> {
  using origin = Origin;
  static constexpr std::string_view name = Origin::name;
  using strategies = Strategies;
  using styles = Styles;
};

}  // namespace tact
