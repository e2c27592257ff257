// SPDX-License-Identifier: BSL-1.0
#pragma once
// From answers to scores: one engine for every instrument.
//
// A score is a level: 0 if every answer says that there is least of what the scale measures, 1 if every answer says
// that there is most. Answers are whole numbers, and scores are computed from their sums, so they are exact.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include <tact/care/check/instrument.hpp>
#include <tact/care/detail/scoring.hpp>
#include <tact/care/instrument.hpp>
#include <tact/detail/inputs.hpp>
#include <tact/detail/static_vector.hpp>
#include <tact/level.hpp>
#include <tact/situation.hpp>
#include <tact/uncertain.hpp>

namespace tact::care {

/// The answer to an item that has none.
inline constexpr int no_answer = 0;

/// What can be wrong with answers; `nothing` if they can be scored.
enum class answer_flaw : unsigned char { nothing, too_few, too_many, out_of_scale, not_scored };

/// The mistake in one sentence, with the remedy. Empty for `nothing`, and for a value that is not a flaw. O(1).
constexpr std::string_view says(answer_flaw flaw) noexcept {
  constexpr std::string_view sentences[] = {
      "",
      "there are fewer answers than items; put 0 where one is missing",
      "there are more answers than items; leave out what belongs to none",
      "the answer is not on the scale; it runs from 1 to the highest, and 0 means that there is no answer",
      "a sheet is answered in words and has no scores; look for its gaps",
  };
  return flaw <= answer_flaw::not_scored ? sentences[static_cast<std::size_t>(flaw)] : std::string_view{};
}

/// One mistake in answers.
struct answer_mistake {
  answer_flaw flaw = answer_flaw::nothing;
  std::size_t place = 0;  ///< of the item or pair
  int answer = no_answer;
};

/// Calls found(answer_mistake) for each mistake in the answers to an instrument; no calls if they can be scored.
/// O(answers).
template <class Found>
constexpr void mistakes_in(const instrument& of, std::span<const int> given, Found&& found) {
  if (of.form == form::sheet) found(answer_mistake{answer_flaw::not_scored});
  for (std::size_t i = 0; i != given.size() && i != of.size(); ++i)
    if (given[i] < no_answer || given[i] > of.highest_answer())
      found(answer_mistake{answer_flaw::out_of_scale, i, given[i]});
  if (given.size() < of.size()) found(answer_mistake{answer_flaw::too_few, given.size()});
  if (given.size() > of.size()) found(answer_mistake{answer_flaw::too_many, of.size(), given[of.size()]});
}

/// Answers that can be scored. They borrow the instrument and the numbers, which must live as long.
class answers {
 public:
  /// Empty if the key of the instrument or one of the answers has a mistake: `mistakes_in` says which. An item without
  /// an answer has `no_answer`. As complex as checking the key; for many answers to one instrument, check it once and
  /// call `from_checked`.
  static constexpr std::optional<answers> from(const instrument& of, std::span<const int> given) noexcept {
    if (first_mistake_in(of)) return std::nullopt;
    return from_checked(of, given);
  }

  /// The same for an instrument whose key is known to be right. O(answers).
  static constexpr std::optional<answers> from_checked(const instrument& of, std::span<const int> given) noexcept {
    bool good = true;
    mistakes_in(of, given, [&good](const answer_mistake&) noexcept { good = false; });
    if (!good) return std::nullopt;
    return answers(of, given);
  }

  constexpr const instrument& of() const noexcept { return *of_; }
  constexpr std::span<const int> given() const noexcept { return given_; }

  /// How many items have an answer. O(answers).
  constexpr std::size_t answered() const noexcept {
    std::size_t n = 0;
    for (const int a : given_) n += a != no_answer;
    return n;
  }

 private:
  constexpr answers(const instrument& of, std::span<const int> given) noexcept : of_(&of), given_(given) {}

  const instrument* of_;
  std::span<const int> given_;
};

/// The score of one scale.
struct score {
  std::string_view scale;
  std::optional<level> value = {};  ///< empty if too few items are answered: see `instrument::least_answered`
  std::optional<level> error = {};  ///< 1.96 standard errors of measurement; empty without a value, or without a norm
  std::size_t answered = 0;
  std::size_t items = 0;

  /// Where the true value lies in 95 of 100 cases, cut off at 0 and 1; empty if the error is not known.
  constexpr std::optional<interval> band() const noexcept {
    if (!value || !error) return std::nullopt;
    return detail::around(*value, error->steps());
  }
};

/// The scores of an instrument's scales, in its order.
class scores : public tact::detail::static_vector<score, most_scales> {
 public:
  /// For `score_all`, which finds them.
  explicit constexpr scores(const tact::detail::growing_vector<score, most_scales>& in_order) noexcept
      : tact::detail::static_vector<score, most_scales>(in_order) {}

  /// The score of a scale; null if there is none with the name. O(scales).
  constexpr const score* of(std::string_view scale) const noexcept {
    for (const score& s : *this)
      if (s.scale == scale) return &s;
    return nullptr;
  }

  /// The situation with each input that a scale is called after at that scale's score. Scales without a score change
  /// nothing. O(scales · inputs).
  template <class Situation>
  constexpr Situation apply_to(Situation s) const noexcept {
    for (const score& one : *this)
      if (const auto member = detail::member_called<Situation>(one.scale); member != nullptr && one.value)
        s.*member = *one.value;
    return s;
  }

  /// The same with each of these inputs in its band, for `consider` and `ask_next`. A scale that has no score, or whose
  /// error is not known, leaves its input as it is or exact.
  template <class Situation>
  constexpr box<Situation> as_box(const Situation& s) const noexcept {
    box<Situation> b{apply_to(s)};
    for (const score& one : *this)
      if (const auto member = detail::member_called<Situation>(one.scale); member != nullptr && one.error)
        b = b.with(member, *one.band());
    return b;
  }
};

/// The score of one scale, over the items of one facet; over all where `facet` is empty.
///
/// A reversed answer counts from the other end. Items without an answer are left out of the mean, if enough of the
/// others have one: `instrument::least_answered` percent. A standard error of measurement is deviation · √(1 −
/// reliability). Fewer answers make it larger, and so does a facet: the reliability of a part follows from that of the
/// whole scale (Spearman–Brown). O(items).
/// Source: Spearman 1910; Brown 1910; tact (half of the items).
constexpr score score_of(const answers& from, std::string_view scale, std::string_view facet = {}) noexcept {
  const detail::tally t = detail::tally_of(from.of(), from.given(), scale, facet);
  score s{.scale = scale, .answered = t.answered, .items = t.items};
  if (t.answered == 0 || t.answered * 100 < t.items * static_cast<std::size_t>(from.of().least_answered)) return s;
  s.value = t.mean();
  if (const norm* n = norm_of(from.of(), scale))
    s.error = detail::error_of(*n, t.answered, detail::tally_of(from.of(), from.given(), scale, {}).items);
  return s;
}

/// The scores of all scales, over the items of one facet; over all where `facet` is empty. O(scales · items).
constexpr scores score_all(const answers& from, std::string_view facet = {}) noexcept {
  tact::detail::growing_vector<score, most_scales> all;
  for (const scale& s : from.of().scales) all.push_back(score_of(from, s.name, facet));
  return scores(all);
}

/// The value of a scale, or of an item, by its name; empty if it is not answered, or if there is neither. O(items).
constexpr std::optional<level> value_of(const answers& from, std::string_view name) noexcept {
  if (scale_place(from.of(), name) != from.of().scales.size()) return score_of(from, name).value;
  const std::size_t place = item_place(from.of(), name);
  if (place == from.of().items.size() || from.given()[place] == no_answer) return std::nullopt;
  detail::tally t;
  t.add(from.of().items[place], from.given()[place], from.of().highest_answer());
  return t.mean();
}

/// True if a condition holds; empty if a value that it needs is missing. O(items).
constexpr std::optional<bool> holds(const condition& c, const answers& from) noexcept {
  const std::optional<level> here = value_of(from, c.of);
  const std::optional<level> above = c.below.empty() ? level{1.0} : value_of(from, c.below);
  if (!here || !above) return std::nullopt;
  return c.at_least <= *here && *here <= c.at_most &&
         (c.below.empty() || here->steps() + c.by_at_least.steps() <= above->steps());
}

/// True if all conditions of a finding hold; false if one does not; empty if values are missing that would decide it.
/// O(conditions · items).
constexpr std::optional<bool> holds(const finding& f, const answers& from) noexcept {
  bool open = false;
  for (const condition& c : f.when) {
    const std::optional<bool> one = holds(c, from);
    if (one && !*one) return false;
    open = open || !one;
  }
  if (open) return std::nullopt;
  return true;
}

/// One field of a table of scales by facets.
struct cell {
  std::string_view scale = {};
  std::string_view facet = {};
  std::optional<level> value = {};
};

/// The field with the lowest score; of equals the first. Without a value if nothing is answered. O(scales · facets ·
/// items). Source: D4, row M (the weakest link between those who serve each other).
constexpr cell weakest(const answers& from) noexcept {
  cell lowest;
  const auto consider_cell = [&](std::string_view scale, std::string_view facet) {
    const score s = score_of(from, scale, facet);
    if (s.value && (!lowest.value || *s.value < *lowest.value)) lowest = {scale, facet, s.value};
  };
  for (const scale& s : from.of().scales) {
    if (from.of().facets.empty()) consider_cell(s.name, {});
    for (const facet& f : from.of().facets) consider_cell(s.name, f.name);
  }
  return lowest;
}

/// By how many standard deviations a score is above the mean of its norm; empty without a score, or without a norm.
/// O(norms).
constexpr std::optional<double> standard_score(const instrument& of, const score& s) noexcept {
  const norm* n = norm_of(of, s.scale);
  if (n == nullptr || !s.value || n->deviation.steps() == 0) return std::nullopt;
  return (s.value->value() - n->mean.value()) / n->deviation.value();
}

/// How a scale's score has moved from one time to another.
struct movement {
  std::string_view scale;
  std::optional<level> before;
  std::optional<level> now;
  bool beyond_error =
      false;  ///< true if the error of both scores is known, and explains the change in 1 of 20 cases at most

  /// By how much it rose, −1 to 1; 0 if one of the two is missing.
  constexpr double change() const noexcept { return before && now ? now->value() - before->value() : 0; }
};

/// How each scale of an instrument has moved; `before` and `now` are scores of the same instrument. O(scales²).
/// Source: D1, row I (measures of the medium and long term).
constexpr auto movements(const scores& before, const scores& now) noexcept {
  tact::detail::growing_vector<movement, most_scales> all;
  for (const score& s : now) {
    movement m{s.scale, std::nullopt, s.value};
    if (const score* earlier = before.of(s.scale)) {
      m.before = earlier->value;
      if (earlier->error && s.error)
        m.beyond_error = detail::differ_beyond(s.value->steps() - earlier->value->steps(), s.error->steps(),
                                               earlier->error->steps());
    }
    all.push_back(m);
  }
  return all;
}

/// True if somebody can answer pairs so that each scale is chosen this often, in the order of the scales. Of any k
/// scales, all pairs among them have to be won by one of them. False for an instrument of another form, or if the
/// numbers are not one for each scale. O(2^scales · scales²).
/// Source: Landau 1953.
constexpr bool can_occur(const instrument& of, std::span<const int> chosen) noexcept {
  if (of.form != form::choice || chosen.size() != of.scales.size() || of.scales.size() > most_scales) return false;
  const std::uint32_t all = (std::uint32_t{1} << of.scales.size()) - 1;
  const detail::meetings counted(of);
  for (std::uint32_t some = 1; some <= all; ++some) {
    const std::int64_t won = detail::sum_of(chosen, some), among = detail::pairs_among(counted, some);
    if (won < among || (some == all && won != among)) return false;
  }
  return true;
}

}  // namespace tact::care

template <>
inline constexpr tact::care::answer_flaw tact::detail::last_of<tact::care::answer_flaw> =
    tact::care::answer_flaw::not_scored;
