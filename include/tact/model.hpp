// SPDX-License-Identifier: BSL-1.0
#pragma once
// A model of strategies, and how to make one model from another.
//
// A model is a plain struct, too:
//
//   name             a std::string_view
//   situation_type   the situation it reads
//   strategies       a tact::catalog of strategies; the earlier one wins a tie
//   styles           optional: a tact::catalog of styles, at most one per corner
//   biases           optional: an array of tact::bias; a strategy without one has 0
//
// Deriving from `tact::model<Self>` gives it situation_type and adds with<>, without<>, over<>,
// fingerprint() and from_name().

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

#include <tact/catalog.hpp>
#include <tact/check/model.hpp>
#include <tact/detail/lower.hpp>
#include <tact/detail/vary.hpp>
#include <tact/policy.hpp>
#include <tact/situation.hpp>

namespace tact {

/// One strategy of a model, chosen at run time.
template <class M>
class choice {
 public:
  /// Requires an index below the number of strategies in the model. Every operation is O(1).
  explicit constexpr choice(std::size_t index) noexcept : index_(static_cast<std::uint16_t>(index)) {}

  constexpr std::string_view name() const noexcept { return detail::lowered<M>[index_].name; }

  /// The place in the model's catalog.
  constexpr std::size_t index() const noexcept { return index_; }

  /// True when the strategy is P or belongs to the family P. O(1).
  template <class P>
  constexpr bool is() const noexcept {
    return visit([]<class Strategy>(std::type_identity<Strategy>) { return detail::belongs_to<Strategy, P>(); });
  }

  /// Calls f(std::type_identity<Strategy>{}) with the strategy's type and returns its result, which must have the same
  /// type for all strategies. f is called once, as an lvalue. O(1).
  template <class F>
  constexpr decltype(auto) visit(F&& f) const {
    return detail::visit<typename M::strategies>(index_, f);
  }

  friend constexpr bool operator==(choice, choice) noexcept = default;

 private:
  std::uint16_t index_;
};

/// A strategy or a style in words, from its type: `describe<negotiation>().drawback`. O(1).
template <class P>
constexpr description describe() noexcept {
  return detail::description_of<P>();
}

/// For a model that does not derive from `model`: see `model::with`, `model::without` and `model::over`.
template <class M, class... P>
using with = typename detail::model_with<M, P...>::type;
template <class M, class... P>
using without = typename detail::model_without<M, P...>::type;
template <class M, class Situation>
using over = typename detail::model_over<M, Situation>::type;

/// An optional base for models. Self is the model, as in `struct mine : tact::model<mine>`.
template <class Self, class Situation = situation>
struct model {
  using situation_type = Situation;

  /// The model with more strategies or styles, appended in this order. A strategy added so has bias 0.
  template <class... P>
  using with = typename detail::model_with<Self, P...>::type;

  /// The model without these strategies or styles; each must be in it.
  template <class... P>
  using without = typename detail::model_without<Self, P...>::type;

  /// The same model for a situation type of your own, which must have every factor that the strategies name.
  template <class Other>
  using over = typename detail::model_over<Self, Other>::type;

  /// A stable hash of everything that decides: see `runtime_model::fingerprint`. Computed at compile time.
  static constexpr std::uint64_t fingerprint() noexcept {
    static_assert(sizeof(check_model<Self>) > 0);  // here first, so that a mistake is reported in fewer lines
    return detail::lowered<Self>.fingerprint();
  }

  /// The strategy with this name; empty if there is none. O(strategies).
  static constexpr std::optional<choice<Self>> from_name(std::string_view name) noexcept {
    const auto index = detail::lowered<Self>.from_name(name);
    if (!index) return std::nullopt;
    return choice<Self>{*index};
  }
};

namespace detail {

/// The model that with<>, without<> and over<> make from another.
template <class Origin, class Situation, class Strategies, class Styles>
struct variation : tact::model<variation<Origin, Situation, Strategies, Styles>, Situation> {
  using origin = Origin;
  static constexpr std::string_view name = Origin::name;
  using strategies = Strategies;
  using styles = Styles;
};

}  // namespace detail
}  // namespace tact
