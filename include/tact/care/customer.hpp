#pragma once
// What a customer class must have, and plain English for one that does not.
//
// A customer class is a plain struct, in any namespace, with no base class:
//
//   name        a std::string_view
//   names       optional: tact::care::words, the name in each of the documents' languages
//   signs       optional: an array of std::string_view; what is seen of such a customer. One sign may speak for
//               several classes: spell it alike
//   dos, donts  optional: arrays of const char*
//   behind      optional: what is behind it
//   effects     optional: an array of tact::care::effect; what the class says of the situation
//   questions   optional: an array of tact::care::question; what is to be settled first
//   source      optional: a string literal

#include <concepts>
#include <cstddef>
#include <iterator>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

#include <tact/care/language.hpp>
#include <tact/check_model.hpp>
#include <tact/situation.hpp>

namespace tact::care {

/// What a class of customers says of a factor: it is at least so high, or at most. What is known of the situation
/// stays as it is between the two.
struct effect {
  std::string_view factor;
  level at_least = 0.0;
  level at_most = 1.0;
  const char* reason = "";
  const char* source = "";
};

/// A factor that a class of customers leaves open, and what to ask to settle it.
struct question {
  std::string_view factor;
  const char* ask = "";
  const char* source = "";
};

/// The place of a factor in the situation's table, if it reads its member as it is; past the end if it does not, as
/// advantage, which is read from power.
template <class Situation>
constexpr std::size_t own_factor(std::string_view name) noexcept {
  std::size_t k = 0;
  while (k != factor_count<Situation> &&
         (Situation::factors[k].name != name || Situation::factors[k].transform != transform::itself))
    ++k;
  return k;
}

/// What `check_customer` finds wrong with a class; `nothing` if it is well formed.
enum class customer_flaw : unsigned char {
  nothing,
  no_name,
  names_incomplete,
  signs_are_no_names,
  advice_is_no_text,
  effects_are_no_effects,
  effect_is_crossed,
  questions_are_no_questions,
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

/// The first rule that a customer class breaks, the situation it speaks of aside.
template <class C>
consteval customer_flaw flaw_of_customer() noexcept {
  if constexpr (!named<C>) return customer_flaw::no_name;
  else {
    if constexpr (requires { C::names; }) {
      if constexpr (!names_all_languages<C>) return customer_flaw::names_incomplete;
    }
    if constexpr (requires { C::signs; })
      if constexpr (!constant_signs<C>) return customer_flaw::signs_are_no_names;
    if constexpr (requires { C::dos; })
      if constexpr (!constant_dos<C>) return customer_flaw::advice_is_no_text;
    if constexpr (requires { C::donts; })
      if constexpr (!constant_donts<C>) return customer_flaw::advice_is_no_text;
    if constexpr (requires { C::effects; }) {
      if constexpr (!constant_effects<C>) return customer_flaw::effects_are_no_effects;
      else
        for (const effect& e : C::effects)
          if (e.at_least > e.at_most) return customer_flaw::effect_is_crossed;
    }
    if constexpr (requires { C::questions; })
      if constexpr (!constant_questions<C>) return customer_flaw::questions_are_no_questions;
  }
  return customer_flaw::nothing;
}

/// True for a class that keeps every rule of its own.
template <class C>
inline constexpr bool well_formed_customer = flaw_of_customer<C>() == customer_flaw::nothing;

/// The first factor that class C names and the situation lacks; empty if there is none.
template <class C, class Situation>
consteval std::string_view unknown_factor_of() noexcept {
  if constexpr (well_formed_customer<C>) {
    if constexpr (requires { C::effects; })
      for (const effect& e : C::effects)
        if (own_factor<Situation>(e.factor) == factor_count<Situation>) return e.factor;
    if constexpr (requires { C::questions; })
      for (const question& q : C::questions)
        if (own_factor<Situation>(q.factor) == factor_count<Situation>) return q.factor;
  }
  return {};
}

/// The error for a factor that the situation lacks; its parameters show who, what and the remedy.
template <class Customer, class Spelt, class DidYouMean>
struct unknown_factor_of_customer {
  static_assert(!std::same_as<Customer, Customer>,
                "tact: this customer class names a factor that the situation does not have as its own; write one that "
                "it has, or list only classes that it can tell: unknown_factor_of_customer<class, spelt<...>, "
                "did_you_mean<...>> shows the name and the nearest member.");
};

/// That error if C names such a factor; else C.
template <class C, class Situation>
consteval auto find_unknown_factor_of_customer() noexcept {
  constexpr std::string_view unknown = unknown_factor_of<C, Situation>();
  if constexpr (!unknown.empty()) {
    return []<std::size_t... Letter>(std::index_sequence<Letter...>) {
      return std::type_identity<
          unknown_factor_of_customer<C, spelt<unknown_factor_of<C, Situation>()[Letter]...>,
                                     did_you_mean<nearest_member<Situation>(unknown_factor_of<C, Situation>())>>>{};
    }(std::make_index_sequence<unknown.size()>{});
  } else {
    return std::type_identity<C>{};
  }
}

template <class C, customer_flaw F>
inline constexpr bool customer_keeps = flaw_of_customer<C>() != F;

/// Says in plain English what is wrong with a customer class. `customer` does so for every class it knows.
template <class C>
struct check_class {
  static_assert(customer_keeps<C, customer_flaw::no_name>,
                "tact: this customer class has no name that can be read at compile time; "
                "add  static constexpr std::string_view name = \"...\";");
  static_assert(customer_keeps<C, customer_flaw::names_incomplete>,
                "tact: this customer class lacks its name in one of the languages; "
                "write  static constexpr tact::care::words names{english, chinese, greek, norwegian};  or no names.");
  static_assert(customer_keeps<C, customer_flaw::signs_are_no_names>,
                "tact: this customer class's signs are not an array of names; "
                "write  static constexpr std::string_view signs[] = {\"...\"};");
  static_assert(customer_keeps<C, customer_flaw::advice_is_no_text>,
                "tact: what to do or not to do with this customer class is not an array of texts; "
                "write  static constexpr const char* dos[] = {\"...\"};  and donts alike.");
  static_assert(customer_keeps<C, customer_flaw::effects_are_no_effects>,
                "tact: this customer class's effects are not an array of tact::care::effect; "
                "write  static constexpr tact::care::effect effects[] = {{.factor = \"anger\", .at_least = 0.5}};");
  static_assert(customer_keeps<C, customer_flaw::effect_is_crossed>,
                "tact: this customer class has an effect whose at_least is above its at_most; exchange the two.");
  static_assert(customer_keeps<C, customer_flaw::questions_are_no_questions>,
                "tact: this customer class's questions are not an array of tact::care::question; "
                "write  static constexpr tact::care::question questions[] = {{\"legitimacy\", \"...\"}};");
};

/// The same of a class that speaks of a situation; to check one alone, write
/// `template struct tact::care::check_customer<regular>;`.
template <class C, class Situation = situation>
struct check_customer : check_class<C> {
  static_assert(sizeof(typename decltype(find_unknown_factor_of_customer<C, Situation>())::type) > 0);
};

/// A customer class as data.
struct customer_class_info {
  std::string_view name;
  words names;
  std::span<const std::string_view> signs;
  std::span<const char* const> dos;
  std::span<const char* const> donts;
  std::string_view behind;
  std::span<const effect> effects;
  std::span<const question> questions;
  std::string_view source;
};

/// A well-formed class lowered to data.
template <class C>
constexpr customer_class_info lower_customer() noexcept {
  customer_class_info row{};
  if constexpr (well_formed_customer<C>) {  // else `check_customer` has told
    row.name = C::name;
    row.names = words_of<C>();
    if constexpr (requires { C::signs; }) row.signs = C::signs;
    if constexpr (requires { C::dos; }) row.dos = C::dos;
    if constexpr (requires { C::donts; }) row.donts = C::donts;
    if constexpr (requires { C::behind; }) row.behind = C::behind;
    if constexpr (requires { C::effects; }) row.effects = C::effects;
    if constexpr (requires { C::questions; }) row.questions = C::questions;
    if constexpr (requires { C::source; }) row.source = C::source;
  }
  return row;
}

}  // namespace tact::care
