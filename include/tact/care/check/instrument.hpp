// SPDX-License-Identifier: BSL-1.0
#pragma once
// What an instrument's key must have, and a sentence in plain English for each mistake: at compile time for a constant,
// at run time for one that comes from a file.

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <tact/care/detail/meetings.hpp>
#include <tact/care/instrument.hpp>
#include <tact/check/machine.hpp>

namespace tact::care {

/// What can be wrong with an instrument's key; `nothing` if it can be used.
enum class key_flaw : unsigned char {
  nothing,
  no_name,
  no_scales,
  too_many_scales,
  scale_without_name,
  scale_twice,
  points_out_of_range,
  labels_do_not_fit,
  least_answered_out_of_range,
  no_items,
  wrong_kind_of_items,
  item_without_name,
  item_without_text,
  item_twice,
  item_of_unknown_scale,
  item_of_unknown_facet,
  pair_of_one_scale,
  scale_without_items,
  scale_without_facet,
  facet_without_items,
  scales_uneven,
  meetings_uneven,
  norm_of_unknown_scale,
  norm_twice,
  norm_without_deviation,
  finding_without_condition,
  finding_on_unknown,
  answered_by_unknown,
};

/// The mistake in one sentence, with the remedy. Empty for `nothing`, and for a value that is not a flaw. O(1).
constexpr std::string_view says(key_flaw flaw) noexcept {
  constexpr std::string_view sentences[] = {
      "",
      "the instrument has no name; give it one",
      "the instrument has no scales; say what it measures",
      "the instrument has more than 16 scales; split it",
      "a scale has no name; give it one",
      "two scales have the same name; rename one",
      "the points are not from 2 to 11; 5 are usual",
      "the labels are not one for each answer; write as many as there are answers, or none",
      "least_answered is not from 1 to 100; it is a percentage of a scale's items",
      "the instrument has no items; write at least one for each scale",
      "pairs belong to an instrument of the form choice, and items to every other form",
      "an item has no name; give it one",
      "an item has no text; write what is asked",
      "two items have the same name; each is used once",
      "an item belongs to a scale that the instrument does not have; write one that it has, or add it",
      "an item belongs to a facet that the instrument does not have; write one that it has, or add it",
      "both statements of a pair belong to the same scale, so the choice says nothing; pair two scales",
      "a scale has no item, so it cannot be reached; write one, or leave the scale out",
      "a scale has an item for one facet and none for another; write one for each",
      "a facet has no item; write one, or leave the facet out",
      "the key is out of balance: one scale stands in more pairs than another; let each stand in as many",
      "the key is out of balance: two scales meet more often than two others; let all meet equally often",
      "a norm is for a scale that the instrument does not have; write one that it has",
      "a scale has two norms; leave one out",
      "a norm has a deviation of 0, as if people did not differ; write the one that was found, or leave the norm out",
      "a finding has no condition, so it would always hold; write one",
      "a finding has a condition on a name that is neither a scale nor an item; write one that the instrument has",
      "an item is answered by one that the instrument does not have; write one that it has",
  };
  return flaw <= key_flaw::answered_by_unknown ? sentences[static_cast<std::size_t>(flaw)] : std::string_view{};
}

/// One mistake in a key, and where it is.
struct key_mistake {
  key_flaw flaw = key_flaw::nothing;
  std::size_t place = 0;       ///< in the list that the mistake is in: of scales, items, pairs, norms or findings
  std::string_view name = {};  ///< the name of what it is about; empty if it has none, or where the whole key is meant

  /// True if there is a mistake.
  constexpr explicit operator bool() const noexcept { return flaw != key_flaw::nothing; }
};

namespace detail {

/// True for one of the instrument's facets, and for no facet at all.
constexpr bool is_facet(const instrument& of, std::string_view name) noexcept {
  for (const facet& f : of.facets)
    if (f.name == name) return true;
  return name.empty();
}

constexpr bool is_scale(const instrument& of, std::string_view name) noexcept {
  return scale_place(of, name) != of.scales.size();
}

constexpr bool is_item(const instrument& of, std::string_view name) noexcept {
  return item_place(of, name) != of.items.size();
}

/// Calls visit(item, place) for each item, and for both of each pair.
template <class Visit>
constexpr void for_each_item(const instrument& of, const Visit& visit) noexcept {
  for (std::size_t i = 0; i != of.items.size(); ++i) visit(of.items[i], i);
  for (std::size_t i = 0; i != of.pairs.size(); ++i) {
    visit(of.pairs[i].first, i);
    visit(of.pairs[i].second, i);
  }
}

/// Reports what is wrong with the instrument as a whole. True if its lists can be looked at.
template <class Found>
constexpr bool check_frame(const instrument& of, const Found& found) {
  const std::size_t labels = of.labels.size();
  const bool choice = of.form == form::choice;
  if (of.name.empty()) found(key_mistake{key_flaw::no_name});
  if (of.form == form::agreement && (of.points < 2 || of.points > 11))
    found(key_mistake{key_flaw::points_out_of_range});
  else if (labels != 0 && labels != static_cast<std::size_t>(of.highest_answer()))
    found(key_mistake{key_flaw::labels_do_not_fit});
  if (of.least_answered < 1 || of.least_answered > 100) found(key_mistake{key_flaw::least_answered_out_of_range});
  if (of.scales.empty()) found(key_mistake{key_flaw::no_scales});
  else if (of.scales.size() > most_scales) found(key_mistake{key_flaw::too_many_scales, most_scales});
  if (choice ? !of.items.empty() : !of.pairs.empty()) found(key_mistake{key_flaw::wrong_kind_of_items});
  else if (of.size() == 0) found(key_mistake{key_flaw::no_items});
  return !of.scales.empty() && of.scales.size() <= most_scales && of.size() != 0 &&
         (choice ? of.items.empty() : of.pairs.empty());
}

template <class Found>
constexpr void check_scales(const instrument& of, const Found& found) {
  for (std::size_t i = 0; i != of.scales.size(); ++i) {
    const std::string_view name = of.scales[i].name;
    if (name.empty()) found(key_mistake{key_flaw::scale_without_name, i});
    else if (scale_place(of, name) != i) found(key_mistake{key_flaw::scale_twice, i, name});
  }
}

/// True if an item of this name comes before the one at this place, or before the second of that pair.
constexpr bool is_used_before(const instrument& of, const item& one) noexcept {
  bool before = true, found = false;
  for_each_item(of, [&](const item& other, std::size_t) {
    before = before && &other != &one;
    found = found || (before && other.name == one.name);
  });
  return found;
}

template <class Found>
constexpr void check_items(const instrument& of, const Found& found) {
  for_each_item(of, [&](const item& one, std::size_t place) {
    if (one.name.empty()) found(key_mistake{key_flaw::item_without_name, place});
    else if (is_used_before(of, one)) found(key_mistake{key_flaw::item_twice, place, one.name});
    if (one.text.empty()) found(key_mistake{key_flaw::item_without_text, place, one.name});
    if (!is_scale(of, one.scale)) found(key_mistake{key_flaw::item_of_unknown_scale, place, one.name});
    if (!is_facet(of, one.facet)) found(key_mistake{key_flaw::item_of_unknown_facet, place, one.name});
    if (!one.answered_by.empty() && !is_item(of, one.answered_by))
      found(key_mistake{key_flaw::answered_by_unknown, place, one.name});
  });
}

/// True if any item meets a condition.
template <class Condition>
constexpr bool any_item(const instrument& of, const Condition& meets) noexcept {
  bool any = false;
  for_each_item(of, [&](const item& one, std::size_t) { any = any || meets(one); });
  return any;
}

/// Every scale can be reached; one that has facets, in every facet.
template <class Found>
constexpr void check_reach(const instrument& of, const Found& found) {
  for (std::size_t i = 0; i != of.scales.size(); ++i) {
    const std::string_view name = of.scales[i].name;
    if (!any_item(of, [name](const item& one) { return one.scale == name; }))
      found(key_mistake{key_flaw::scale_without_items, i, name});
    if (!any_item(of, [name](const item& one) { return one.scale == name && !one.facet.empty(); })) continue;
    for (const facet& f : of.facets)
      if (!any_item(of, [&](const item& one) { return one.scale == name && one.facet == f.name; })) {
        found(key_mistake{key_flaw::scale_without_facet, i, name});
        break;
      }
  }
}

/// Every facet is used.
template <class Found>
constexpr void check_facets(const instrument& of, const Found& found) {
  for (std::size_t i = 0; i != of.facets.size(); ++i)
    if (!any_item(of, [&](const item& one) { return one.facet == of.facets[i].name; }))
      found(key_mistake{key_flaw::facet_without_items, i, of.facets[i].name});
}

/// Each scale stands in as many pairs as the first, and every two meet as often as the first two. Scores of pairs are
/// compared with each other, so a key that favours a scale would favour it in every answer. Which of two statements
/// stands first is not checked. Scores of agreement are means, and need no such balance.
template <class Found>
constexpr void check_balance(const instrument& of, const Found& found) {
  for (std::size_t i = 0; i != of.pairs.size(); ++i)
    if (of.pairs[i].first.scale == of.pairs[i].second.scale)
      found(key_mistake{key_flaw::pair_of_one_scale, i, of.pairs[i].first.name});
  const meetings counted(of);
  for (std::size_t a = 0; a != of.scales.size(); ++a) {
    if (counted.of_one[a] != counted.of_one[0]) {
      found(key_mistake{key_flaw::scales_uneven, a, of.scales[a].name});
      return;
    }
  }
  for (std::size_t a = 0; a != of.scales.size(); ++a)
    for (std::size_t b = a + 1; b != of.scales.size(); ++b)
      if (counted.of_two[a][b] != counted.of_two[0][1]) {
        found(key_mistake{key_flaw::meetings_uneven, b, of.scales[b].name});
        return;
      }
}

template <class Found>
constexpr void check_norms(const instrument& of, const Found& found) {
  for (std::size_t i = 0; i != of.norms.size(); ++i) {
    const norm& n = of.norms[i];
    if (!is_scale(of, n.scale)) found(key_mistake{key_flaw::norm_of_unknown_scale, i, n.scale});
    else if (norm_of(of, n.scale) != &n) found(key_mistake{key_flaw::norm_twice, i, n.scale});
    else if (n.deviation.steps() == 0) found(key_mistake{key_flaw::norm_without_deviation, i, n.scale});
  }
}

template <class Found>
constexpr void check_findings(const instrument& of, const Found& found) {
  const auto known = [&of](std::string_view name) { return is_scale(of, name) || is_item(of, name); };
  for (std::size_t i = 0; i != of.findings.size(); ++i) {
    const finding& f = of.findings[i];
    if (f.when.empty()) found(key_mistake{key_flaw::finding_without_condition, i, f.name});
    for (const condition& c : f.when)
      if (!known(c.of) || (!c.below.empty() && !known(c.below)))
        found(key_mistake{key_flaw::finding_on_unknown, i, f.name});
  }
}

}  // namespace detail

/// Calls found(key_mistake) for each mistake in an instrument's key: the frame first, then scales, items, norms and
/// findings. No calls if it can be used. Where the frame cannot be used, the lists are not looked at.
/// O(items² + items · scales · facets + findings · items).
template <class Found>
constexpr void mistakes_in(const instrument& of, Found&& found) {
  if (!detail::check_frame(of, found)) return;
  detail::check_scales(of, found);
  detail::check_items(of, found);
  detail::check_reach(of, found);
  detail::check_facets(of, found);
  if (of.form == form::choice) detail::check_balance(of, found);
  detail::check_norms(of, found);
  detail::check_findings(of, found);
}

/// The first mistake in an instrument's key; none if it can be used. As complex as the above.
constexpr key_mistake first_mistake_in(const instrument& of) noexcept {
  key_mistake first;
  mistakes_in(of, [&first](const key_mistake& m) {
    if (!first) first = m;
  });
  return first;
}

namespace detail {

/// Stands for an instrument as a type, for the machine of checks.
template <const instrument& Instrument>
struct key_of {};

template <const instrument& Instrument>
consteval key_flaw first_flaw(key_flaw, std::type_identity<key_of<Instrument>>) noexcept {
  return first_mistake_in(Instrument).flaw;
}

/// Where a mistake is.
template <std::size_t Place, char... Name>
struct at_place {};

template <const instrument& Instrument>
consteval auto place_of_mistake() noexcept {
  return []<std::size_t... Letter>(std::index_sequence<Letter...>) {
    return at_place<first_mistake_in(Instrument).place, first_mistake_in(Instrument).name[Letter]...>{};
  }(std::make_index_sequence<first_mistake_in(Instrument).name.size()>{});
}

/// `Where` is for the reader: compilers show it with the error.
template <const instrument& Instrument, key_flaw Flaw, class Where>
inline constexpr bool key_keeps = tact::detail::keeps<key_of<Instrument>, Flaw>;

}  // namespace detail

/// Says in plain English what is wrong with the key of an instrument that is a constant: `template struct
/// tact::care::check_instrument<mine>;`. Its second parameter shows where: the place in the list, and the name in
/// letters.
template <const instrument& Instrument, class Where = decltype(detail::place_of_mistake<Instrument>())>
struct check_instrument {
  static_assert(detail::key_keeps<Instrument, key_flaw::no_name, Where>,
                "tact: the instrument has no name; give it one.");
  static_assert(detail::key_keeps<Instrument, key_flaw::no_scales, Where>,
                "tact: the instrument has no scales; say what it measures.");
  static_assert(detail::key_keeps<Instrument, key_flaw::too_many_scales, Where>,
                "tact: the instrument has more than 16 scales; split it.");
  static_assert(detail::key_keeps<Instrument, key_flaw::scale_without_name, Where>,
                "tact: a scale has no name; give it one.");
  static_assert(detail::key_keeps<Instrument, key_flaw::scale_twice, Where>,
                "tact: two scales have the same name; rename one.");
  static_assert(detail::key_keeps<Instrument, key_flaw::points_out_of_range, Where>,
                "tact: the points are not from 2 to 11; 5 are usual.");
  static_assert(detail::key_keeps<Instrument, key_flaw::labels_do_not_fit, Where>,
                "tact: the labels are not one for each answer; write as many as there are answers, or none.");
  static_assert(detail::key_keeps<Instrument, key_flaw::least_answered_out_of_range, Where>,
                "tact: least_answered is not from 1 to 100; it is a percentage of a scale's items.");
  static_assert(detail::key_keeps<Instrument, key_flaw::no_items, Where>,
                "tact: the instrument has no items; write at least one for each scale.");
  static_assert(detail::key_keeps<Instrument, key_flaw::wrong_kind_of_items, Where>,
                "tact: pairs belong to an instrument of the form choice, and items to every other form.");
  static_assert(detail::key_keeps<Instrument, key_flaw::item_without_name, Where>,
                "tact: an item has no name; give it one.");
  static_assert(detail::key_keeps<Instrument, key_flaw::item_without_text, Where>,
                "tact: an item has no text; write what is asked.");
  static_assert(detail::key_keeps<Instrument, key_flaw::item_twice, Where>,
                "tact: two items have the same name; each is used once.");
  static_assert(
      detail::key_keeps<Instrument, key_flaw::item_of_unknown_scale, Where>,
      "tact: an item belongs to a scale that the instrument does not have; write one that it has, or add it.");
  static_assert(
      detail::key_keeps<Instrument, key_flaw::item_of_unknown_facet, Where>,
      "tact: an item belongs to a facet that the instrument does not have; write one that it has, or add it.");
  static_assert(
      detail::key_keeps<Instrument, key_flaw::pair_of_one_scale, Where>,
      "tact: both statements of a pair belong to the same scale, so the choice says nothing; pair two scales.");
  static_assert(detail::key_keeps<Instrument, key_flaw::scale_without_items, Where>,
                "tact: a scale has no item, so it cannot be reached; write one, or leave the scale out.");
  static_assert(detail::key_keeps<Instrument, key_flaw::scale_without_facet, Where>,
                "tact: a scale has an item for one facet and none for another; write one for each.");
  static_assert(detail::key_keeps<Instrument, key_flaw::facet_without_items, Where>,
                "tact: a facet has no item; write one, or leave the facet out.");
  static_assert(
      detail::key_keeps<Instrument, key_flaw::scales_uneven, Where>,
      "tact: the key is out of balance: one scale stands in more pairs than another; let each stand in as many.");
  static_assert(
      detail::key_keeps<Instrument, key_flaw::meetings_uneven, Where>,
      "tact: the key is out of balance: two scales meet more often than two others; let all meet equally often.");
  static_assert(detail::key_keeps<Instrument, key_flaw::norm_of_unknown_scale, Where>,
                "tact: a norm is for a scale that the instrument does not have; write one that it has.");
  static_assert(detail::key_keeps<Instrument, key_flaw::norm_twice, Where>,
                "tact: a scale has two norms; leave one out.");
  static_assert(detail::key_keeps<Instrument, key_flaw::norm_without_deviation, Where>,
                "tact: a norm has a deviation of 0, as if people did not differ; write the one that was found, or "
                "leave the norm out.");
  static_assert(detail::key_keeps<Instrument, key_flaw::finding_without_condition, Where>,
                "tact: a finding has no condition, so it would always hold; write one.");
  static_assert(detail::key_keeps<Instrument, key_flaw::finding_on_unknown, Where>,
                "tact: a finding has a condition on a name that is neither a scale nor an item; write one that the "
                "instrument has.");
  static_assert(detail::key_keeps<Instrument, key_flaw::answered_by_unknown, Where>,
                "tact: an item is answered by one that the instrument does not have; write one that it has.");
};

}  // namespace tact::care
