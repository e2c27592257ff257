#pragma once
// The documents' strategies and styles in the documents' languages.

#include <string_view>
#include <type_traits>

#include <tact/care/language.hpp>
#include <tact/catalog.hpp>
#include <tact/models/customer_care.hpp>

namespace tact::care {

/// What a strategy, a family or a style is called: its own `names`, if it declares some; our words for the documents'
/// policies; else its name in every language. Source: D3, row A; D3, row B.
template <class Policy>
inline constexpr words words_for = words_of<Policy>();

template <>
inline constexpr words words_for<avoidance>{"avoidance", "回避", "αποφυγή", "unngåelse"};
template <>
inline constexpr words words_for<procrastination>{"procrastination", "拖延", "αναβολή", "utsettelse"};
template <>
inline constexpr words words_for<confrontation>{"confrontation", "对抗", "αντιπαράθεση", "konfrontasjon"};
template <>
inline constexpr words words_for<competition>{"competition", "竞争", "ανταγωνισμός", "konkurranse"};
template <>
inline constexpr words words_for<compromise>{"compromise", "妥协", "συμβιβασμός", "kompromiss"};
template <>
inline constexpr words words_for<negotiation>{"negotiation", "谈判", "διαπραγμάτευση", "forhandling"};
template <>
inline constexpr words words_for<avoid>{"avoid", "回避", "αποφεύγω", "unngå"};
template <>
inline constexpr words words_for<accommodate>{"accommodate", "迁就", "υποχωρώ", "føye seg"};
template <>
inline constexpr words words_for<compete>{"compete", "竞争", "ανταγωνίζομαι", "konkurrere"};

/// The documents' policies that have words.
using translated = catalog<avoidance, procrastination, confrontation, competition, compromise, negotiation, avoid,
                           accommodate, compete>;

/// What is called so at run time, in a language: the name itself where we have no word for it. O(policies).
constexpr std::string_view word_for(std::string_view name, language l) noexcept {
  std::string_view found = name;
  tact::detail::unpack<translated>([&]<class... P>(std::type_identity<P>...) {
    ((P::name == name ? void(found = words_for<P>.in(l)) : void()), ...);
  });
  return found;
}

}  // namespace tact::care
