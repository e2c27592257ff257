#pragma once
// A model of strategies: how it becomes rows, and how one model makes another.
//
// A model is a plain struct, too:
//
//   name             a std::string_view
//   situation_type   the situation it reads
//   strategies       a tact::catalog of strategies; the earlier one wins a tie
//   styles           optional: a tact::catalog of styles, at most one a quadrant
//   biases        optional: an array of tact::bias; a strategy without one has 0
//
// Deriving from `tact::model<Self>` gives it situation_type and adds with<>, without<>, over<>,
// fingerprint() and from_name().

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

#include <tact/check_model.hpp>

namespace tact {

template <class M>
consteval auto lower() noexcept {
  static_assert(sizeof(check_model<M>) > 0);
  using situation_type = typename M::situation_type;
  if constexpr (well_formed_model<M>) {
    return *runtime_model<situation_type, M::strategies::size>::from(specs_of<M>(), style_names_of<M>());
  } else {
    return runtime_model<situation_type, 1>{};  // The mistake has been told; this keeps the compiler from adding to it.
  }
}

/// Model M as numbers, checked and lowered once.
template <class M>
inline constexpr auto lowered = lower<M>();

template <class M>
struct score_for {
  static constexpr bool fits = lowered<M>.bound() < packed<std::int32_t, lowered<M>.capacity>::limit;
  using type = std::conditional_t<fits, std::int32_t, std::int64_t>;
};

/// The integer that holds every standing of model M. Asked of a struct, which compilers work out once.
template <class M>
using score_of = typename score_for<M>::type;

/// How one strategy of model M stands: its numbers are written into the code, and what is 0 costs nothing.
template <class M, std::size_t Strategy, std::size_t... Input, std::size_t... Gate>
[[gnu::always_inline]] constexpr score_of<M> standing_of(const inputs<typename M::situation_type>& in,
                                                         std::index_sequence<Input...>,
                                                         std::index_sequence<Gate...>) noexcept {
  using score = score_of<M>;
  const auto& row = lowered<M>[Strategy];
  const score sum = (static_cast<score>(row.constant) + ... + (score{row.slope[Input]} * score{in[Input]}));
  const int blocked = (0 | ... | int{row.gates[Gate].at != threshold::never && row.gates[Gate].blocks(in)});
  return packed<score, lowered<M>.capacity>::standing(sum, blocked != 0, Strategy);
}

/// How the strategies of model M stand.
template <class M>
[[gnu::always_inline]] constexpr auto standings_of(const inputs<typename M::situation_type>& in) noexcept {
  constexpr std::size_t strategies = lowered<M>.capacity;
  constexpr auto each_input = std::make_index_sequence<std::tuple_size_v<inputs<typename M::situation_type>>>{};
  constexpr auto each_gate = std::make_index_sequence<most_gates>{};
  return [&]<std::size_t... Strategy>(std::index_sequence<Strategy...>) __attribute__((always_inline)) {
    return standings<score_of<M>, strategies>(standing_of<M, Strategy>(in, each_input, each_gate)...);
  }(std::make_index_sequence<strategies>{});
}

/// The index of the strategy that model M recommends: `standings_of<M>(in).winner()`, in registers.
template <class M>
[[gnu::always_inline]] constexpr std::size_t winner_of(const inputs<typename M::situation_type>& in) noexcept {
  constexpr auto each_input = std::make_index_sequence<std::tuple_size_v<inputs<typename M::situation_type>>>{};
  constexpr auto each_gate = std::make_index_sequence<most_gates>{};
  return [&]<std::size_t... Strategy>(std::index_sequence<Strategy...>) __attribute__((always_inline)) {
    score_of<M> best = standing_of<M, 0>(in, each_input, each_gate);
    ((best = larger(best, standing_of<M, Strategy + 1>(in, each_input, each_gate))), ...);
    return packed<score_of<M>, lowered<M>.capacity>::index(best);
  }(std::make_index_sequence<lowered<M>.capacity - 1>{});
}

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

  /// The model with more strategies or styles, appended in this order, each strategy with bias 0.
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
    const auto index = lowered<Self>.from_name(name);
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
