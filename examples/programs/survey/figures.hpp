#pragma once
// What the answers of a class say: scores, their means, and what holds.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tact/care/instrument.hpp>
#include <tact/care/item_statistics.hpp>
#include <tact/care/score.hpp>

#include "answer_file.hpp"

namespace survey {

/// The scores of all who have one, on one scale; of one facet, where there is one.
struct scale_summary {
  const tact::care::scale* scale;
  const tact::care::facet* facet = nullptr;  ///< null for the scale as a whole
  std::size_t people = 0;
  double mean = 0;  ///< of no use without people
  double deviation = 0;
  std::optional<double> error = {};  ///< the mean ± this is the 95 % interval; empty with fewer than two people
  std::optional<double> alpha = {};  ///< of the whole scale only; empty with too few people
};

/// How many a finding holds for.
struct finding_summary {
  const tact::care::finding* finding;
  std::size_t holds = 0;
  std::size_t open = 0;  ///< those whose answers do not decide it
};

/// The answers of a class, added up.
struct class_figures {
  std::vector<scale_summary> scales;               ///< each whole scale, and after it its facets
  std::vector<tact::care::scale_figures> by_item;  ///< by scale
  std::vector<finding_summary> findings;
};

/// Alpha of fewer people who answered a whole scale says nothing, and is left out. Source: tact (the number).
inline constexpr std::size_t fewest_for_alpha = 10;

/// What is to be said of alpha beside these figures: where it is left out, and what a negative one means. Empty where
/// it is neither.
std::string about_alpha(const class_figures& figures);

/// True if the figures of an item are shown as the share of those who said yes.
inline bool is_share(const tact::care::instrument& of) { return of.form == tact::care::form::checklist; }

/// The mean of an item as it is shown; of a checklist the share of yes, from 0 to 1, also where the item is reversed.
double shown_mean(const tact::care::instrument& of, const tact::care::item_figures& i);

/// How the mean of a scale, or of one facet of it, has moved since an earlier time.
struct mean_movement {
  const tact::care::scale* scale;
  const tact::care::facet* facet = nullptr;  ///< null for the scale as a whole
  std::optional<double> before = {};         ///< empty where nobody had a score
  std::optional<double> now = {};
  std::optional<double> error =
      {};  ///< the difference ± this is its 95 % interval; of two people each at least, who differ
  std::optional<bool> beyond_error = {};  ///< true if error explains so much in 1 of 20 cases at most; empty if unknown

  /// By how much it rose, −1 to 1; empty where one of the two is missing.
  std::optional<double> change() const { return before && now ? std::optional(*now - *before) : std::nullopt; }
};

/// The answers of one person, ready to be scored. The person must outlive them.
tact::care::answers answers_of(const person& p, const tact::care::instrument& of);

/// True if a scale has items of facets.
bool has_facets(const tact::care::instrument& of, std::string_view scale);

/// Adds up the answers of a class. The interval is Student's: if classes are drawn at random, 95 of 100 such intervals
/// hold the mean of all people.
class_figures figures_of(const std::vector<person>& people, const tact::care::instrument& of);

/// How each scale, and each facet of it, has moved. The interval is Welch's, of two groups that answered separately:
/// where the same people have answered twice it is wider than it has to be. Where each time one person has answered,
/// the error is that of the two scores, and facets have none. Source: D1, row I (measures of the medium and long term).
std::vector<mean_movement> movements_of(const std::vector<person>& before, const std::vector<person>& now,
                                        const tact::care::instrument& of);

}  // namespace survey
