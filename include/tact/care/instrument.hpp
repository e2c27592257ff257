// SPDX-License-Identifier: BSL-1.0
#pragma once
// What a questionnaire, a checklist or a sheet of questions is made of: tables, in one type for all of them.
//
// An instrument is a constant, in any namespace:
//
//   constexpr tact::care::scale scales[] = {{"speed", "How fast we answer"}, {"care", "How much care we take"}};
//   constexpr tact::care::item items[] = {
//       {.name = "at_once", .text = "I answer at once.", .scale = "speed"},
//       {.name = "in_a_hurry", .text = "I am in a hurry.", .scale = "care", .reversed = true},
//   };
//   constexpr tact::care::instrument mine{.name = "mine", .title = "Mine", .scales = scales, .items = items};
//   template struct tact::care::check_instrument<mine>;  // says what is wrong with its key, if anything is
//
// It borrows its tables and texts, which must live as long as it does. One that comes from a file is checked by
// `mistakes_in`.

#include <cstddef>
#include <span>
#include <string_view>

#include <tact/detail/enumeration.hpp>
#include <tact/level.hpp>

namespace tact::care {

/// How an instrument asks.
enum class form : unsigned char {
  agreement,  ///< statements, each answered on a scale of points, from 1 up (Likert)
  choice,     ///< pairs of statements, of which one is chosen: 1 for the first, 2 for the second
  checklist,  ///< questions to be answered by no (1) or yes (2)
  sheet,      ///< questions to be answered in words; nothing is scored
};

/// The form's name, as the enumeration spells it. Empty for a value that is not a form. O(1).
constexpr std::string_view name(form f) noexcept {
  constexpr std::string_view names[] = {"agreement", "choice", "checklist", "sheet"};
  return f <= form::sheet ? names[static_cast<std::size_t>(f)] : std::string_view{};
}

/// What an instrument measures. A scale that is called as an input of a situation, such as "assertiveness", sets it.
struct scale {
  std::string_view name;   ///< unique in its instrument
  std::string_view title;  ///< a few words for people
  std::string_view source = {};
};

/// What an answer can be about beside its scale: to whom the service is given, or what is judged.
struct facet {
  std::string_view name;
  std::string_view title;
};

/// One statement or question.
struct item {
  std::string_view name;  ///< unique in its instrument; dictionaries have its text in other languages under this name
  std::string_view text;
  std::string_view scale;
  bool reversed = false;              ///< the highest answer says that there is least of what the scale measures
  std::string_view facet = {};        ///< one of the instrument's, if it has any
  std::string_view answered_by = {};  ///< of a sheet: the item that has a line for each line of this one
};

/// Two statements of different scales, of which one is to be chosen.
struct choice_pair {
  item first;
  item second;
};

/// What is known of a scale from earlier answers. All of it on the range from 0 to 1 that scores have.
struct norm {
  std::string_view scale;
  level mean;
  level deviation;       ///< standard deviation between people
  level reliability;     ///< such as Cronbach's alpha: the share of the variance that is no error
  bool assumed = false;  ///< true if nobody has measured it
  std::string_view source = {};
};

/// One thing that has to hold for a finding. The value is that of a scale or of an item.
struct condition {
  std::string_view of;  ///< the name of a scale or an item
  level at_least = 0.0;
  level at_most = 1.0;
  std::string_view below = {};  ///< a scale or an item with a higher value; empty if it is compared with none
  level by_at_least = level::from_steps(1);  ///< how far that has to be above
};

/// What answers say together: a rule of the documents, for instance. It holds where all of its conditions do.
struct finding {
  std::string_view name;
  std::string_view says;
  std::span<const condition> when;
  std::string_view source = {};
};

/// A questionnaire, a checklist or a sheet.
struct instrument {
  std::string_view name;
  std::string_view title;
  std::string_view instructions = {};
  care::form form = care::form::agreement;
  int points = 5;                                 ///< of `agreement`: answers run from 1 to this; 2 to 11
  std::span<const std::string_view> labels = {};  ///< of answers, the lowest first; empty, or one for each
  std::span<const scale> scales;
  std::span<const facet> facets = {};
  std::span<const item> items = {};         ///< of all forms but `choice`
  std::span<const choice_pair> pairs = {};  ///< of `choice`
  std::span<const norm> norms = {};
  std::span<const finding> findings = {};
  int least_answered = 50;  ///< percent of its items that a scale needs answered to be scored, 1 to 100
  bool validated = false;   ///< true if a study has shown that it measures what it says
  std::string_view source = {};

  /// How many answers there are: one for each item or pair.
  constexpr std::size_t size() const noexcept { return form == care::form::choice ? pairs.size() : items.size(); }

  /// The highest answer; the lowest is 1. A sheet has none: 0.
  constexpr int highest_answer() const noexcept {
    switch (form) {
      case care::form::agreement: return points;
      case care::form::choice:
      case care::form::checklist: return 2;
      case care::form::sheet: break;
    }
    return 0;
  }
};

/// The most scales that an instrument can have.
inline constexpr std::size_t most_scales = 16;

/// The place of a scale in an instrument's list; the size of the list if none has the name. O(scales).
constexpr std::size_t scale_place(const instrument& of, std::string_view name) noexcept {
  std::size_t place = 0;
  while (place != of.scales.size() && of.scales[place].name != name) ++place;
  return place;
}

/// The place of an item in an instrument's list; the size of the list if none has the name. O(items).
constexpr std::size_t item_place(const instrument& of, std::string_view name) noexcept {
  std::size_t place = 0;
  while (place != of.items.size() && of.items[place].name != name) ++place;
  return place;
}

/// What is known of a scale; null if nothing is. O(norms).
constexpr const norm* norm_of(const instrument& of, std::string_view scale) noexcept {
  for (const norm& n : of.norms)
    if (n.scale == scale) return &n;
  return nullptr;
}

}  // namespace tact::care

template <>
inline constexpr tact::care::form tact::detail::last_of<tact::care::form> = tact::care::form::sheet;
