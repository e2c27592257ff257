// SPDX-License-Identifier: BSL-1.0
#pragma once
// The rules for a customer class, and a sentence in plain English for each that is broken.

#include <concepts>
#include <cstddef>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

#include <tact/care/customer_class.hpp>
#include <tact/care/detail/named.hpp>
#include <tact/check/machine.hpp>
#include <tact/check/model.hpp>
#include <tact/detail/did_you_mean.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/situation.hpp>

namespace tact::care {
namespace detail {

using tact::detail::keeps;
using tact::detail::well_formed;

/// The place of a factor among the inputs, if it is a variable itself; past the end for one that is derived, as
/// advantage is from power.
template <class Situation>
constexpr std::size_t own_factor(std::string_view name) noexcept {
  std::size_t i = tact::detail::concern_count;
  while (i != tact::detail::input_count<Situation> &&
         (tact::detail::input_table<Situation>[i].name != name ||
          tact::detail::input_table<Situation>[i].transform != transform::itself))
    ++i;
  return i;
}

/// What `check_customer_class` finds wrong with a class; `nothing` if it is well formed.
enum class customer_class_flaw : unsigned char {
  nothing,
  no_name,
  signs_are_no_names,
  advice_is_no_text,
  effects_are_no_effects,
  effect_is_crossed,
  questions_are_no_questions,
  member_in_the_singular,
};

template <class C>
concept constant_signs =
    requires { typename std::bool_constant<(void(std::span<const std::string_view>{C::signs}[0].empty()), true)>; };

template <class C>
concept constant_dos = requires { typename std::bool_constant<(std::span<const char* const>{C::dos}[0] != nullptr)>; };

template <class C>
concept constant_donts =
    requires { typename std::bool_constant<(std::span<const char* const>{C::donts}[0] != nullptr)>; };

template <class C>
concept constant_effects =
    requires { typename std::bool_constant<(void(std::span<const effect>{C::effects}[0].factor.empty()), true)>; };

template <class C>
concept constant_questions =
    requires { typename std::bool_constant<(void(std::span<const question>{C::questions}[0].factor.empty()), true)>; };

/// A member that nothing would read, because its name lacks an s.
template <class C>
concept has_singular_member =
    requires { C::effect; } || requires { C::question; } || requires { C::sign; } || requires { C::dont; };

/// The first rule that a customer class breaks, apart from factors that a situation lacks.
template <class C>
consteval customer_class_flaw first_flaw(customer_class_flaw, std::type_identity<C>) noexcept {
  if constexpr (!named<C>) return customer_class_flaw::no_name;
  else if constexpr (has_singular_member<C>) return customer_class_flaw::member_in_the_singular;
  else {
    if constexpr (requires { C::signs; })
      if constexpr (!constant_signs<C>) return customer_class_flaw::signs_are_no_names;
    if constexpr (requires { C::dos; })
      if constexpr (!constant_dos<C>) return customer_class_flaw::advice_is_no_text;
    if constexpr (requires { C::donts; })
      if constexpr (!constant_donts<C>) return customer_class_flaw::advice_is_no_text;
    if constexpr (requires { C::effects; }) {
      if constexpr (!constant_effects<C>) return customer_class_flaw::effects_are_no_effects;
      else
        for (const effect& e : C::effects)
          if (e.at_least > e.at_most) return customer_class_flaw::effect_is_crossed;
    }
    if constexpr (requires { C::questions; })
      if constexpr (!constant_questions<C>) return customer_class_flaw::questions_are_no_questions;
  }
  return customer_class_flaw::nothing;
}

/// Stands for a situation where a class is checked by itself.
struct no_situation {};

/// The first factor that class C names and the situation lacks; empty if there is none.
template <class C, class Situation>
consteval std::string_view unknown_factor_of() noexcept {
  if constexpr (well_formed<C, customer_class_flaw> && !std::same_as<Situation, no_situation>) {
    if constexpr (requires { C::effects; })
      for (const effect& e : C::effects)
        if (own_factor<Situation>(e.factor) == tact::detail::input_count<Situation>) return e.factor;
    if constexpr (requires { C::questions; })
      for (const question& q : C::questions)
        if (own_factor<Situation>(q.factor) == tact::detail::input_count<Situation>) return q.factor;
  }
  return {};
}

/// The error for a factor that the situation lacks. Its parameters show the class, the name and the nearest factor.
template <class Customer, class Spelt, class DidYouMean>
struct unknown_factor_of_customer {
  static_assert(!std::same_as<Customer, Customer>,
                "tact: this customer class names a factor that the situation does not have as its own; write one that "
                "it has, or list only classes that fit it: unknown_factor_of_customer<class, tact::detail::spelt<...>, "
                "tact::detail::did_you_mean<...>> shows the name and the nearest member.");
};

/// That error if C names such a factor; else C.
template <class C, class Situation>
consteval auto find_unknown_factor_of_customer() noexcept {
  constexpr std::string_view unknown = unknown_factor_of<C, Situation>();
  if constexpr (!unknown.empty()) {
    return []<std::size_t... Letter>(std::index_sequence<Letter...>) {
      return std::type_identity<unknown_factor_of_customer<
          C, tact::detail::spelt<unknown_factor_of<C, Situation>()[Letter]...>,
          tact::detail::did_you_mean<tact::detail::nearest_member<Situation>(unknown_factor_of<C, Situation>())>>>{};
    }(std::make_index_sequence<unknown.size()>{});
  } else {
    return std::type_identity<C>{};
  }
}

}  // namespace detail

/// Says in plain English what is wrong with a customer class, by itself and for a situation.
/// `customer` does so for every class it knows; to check one alone, write `template struct
/// tact::care::check_customer_class<regular>;`.
template <class C, class Situation = situation>
struct check_customer_class {
  static_assert(detail::keeps<C, detail::customer_class_flaw::no_name>,
                "tact: this customer class has no name that can be read at compile time; "
                "add  static constexpr std::string_view name = \"...\";");
  static_assert(detail::keeps<C, detail::customer_class_flaw::signs_are_no_names>,
                "tact: this customer class's signs are not an array of names; "
                "write  static constexpr std::string_view signs[] = {\"...\"};");
  static_assert(detail::keeps<C, detail::customer_class_flaw::advice_is_no_text>,
                "tact: what to do or not to do with this customer class is not an array of texts; "
                "write  static constexpr const char* dos[] = {\"...\"};  and donts alike.");
  static_assert(detail::keeps<C, detail::customer_class_flaw::effects_are_no_effects>,
                "tact: this customer class's effects are not an array of tact::care::effect; "
                "write  static constexpr tact::care::effect effects[] = {{.factor = \"anger\", .at_least = 0.5}};");
  static_assert(detail::keeps<C, detail::customer_class_flaw::effect_is_crossed>,
                "tact: this customer class has an effect whose at_least is above its at_most; exchange the two.");
  static_assert(detail::keeps<C, detail::customer_class_flaw::questions_are_no_questions>,
                "tact: this customer class's questions are not an array of tact::care::question; "
                "write  static constexpr tact::care::question questions[] = {{\"legitimacy\", \"...\"}};");
  static_assert(detail::keeps<C, detail::customer_class_flaw::member_in_the_singular>,
                "tact: this customer class has a member sign, dont, effect or question, which nothing reads; "
                "call it signs, donts, effects or questions.");
  static_assert(sizeof(typename decltype(detail::find_unknown_factor_of_customer<C, Situation>())::type) > 0);
};

}  // namespace tact::care
