// SPDX-License-Identifier: BSL-1.0
#pragma once
// What many answers say about an instrument: means, deviations, Cronbach's alpha, and each item against the rest of its
// scale. Not part of care.hpp: it allocates, and its results are doubles.

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <tact/care/instrument.hpp>
#include <tact/care/score.hpp>

namespace tact::care {

/// What answers say about one item of a scale.
struct item_figures {
  std::string_view item;
  double mean = 0;                       ///< of the answers as they count for the scale: reversed ones are turned round
  double deviation = 0;                  ///< standard deviation, over n − 1
  std::optional<double> with_rest = {};  ///< correlation with the sum of the scale's other items
  std::optional<double> alpha_without = {};  ///< Cronbach's alpha of the scale without this item
};

/// What answers say about a scale.
struct scale_figures {
  std::string_view scale;
  std::size_t people = 0;            ///< those who answered every item of it
  std::size_t left_out = 0;          ///< those who did not
  double mean = 0;                   ///< of the scores, 0 to 1
  double deviation = 0;              ///< of the scores, over n − 1
  std::optional<double> alpha = {};  ///< empty with fewer than two items or people, or if all answered alike
  std::vector<item_figures> items = {};
};

/// Adds up the answers to one scale. It stores sums of whole numbers, and no answers: what it tells does not depend on
/// the order, and two of the same scale can be merged, exactly. People who left an item of the scale out are counted,
/// and do not enter. It is for items; of pairs, whose scores depend on each other, it tells nothing.
class item_statistics {
 public:
  /// For a scale of an instrument that outlives this. O(items).
  item_statistics(const instrument& of, std::string_view scale) : of_(&of), scale_(scale) {
    for (std::size_t i = 0; i != of.items.size(); ++i)
      if (of.items[i].scale == scale) places_.push_back(i);
    sums_.resize(places_.size());
    products_.resize(places_.size() * places_.size());
  }

  /// Adds what one person has answered. False, and nothing added, if it is to another instrument.
  /// O(items of the scale, squared).
  bool add(const answers& from) {
    if (&from.of() != of_) return false;
    const std::size_t n = places_.size();
    std::vector<std::int64_t> x(n);
    for (std::size_t i = 0; i != n; ++i) {
      const int answer = from.given()[places_[i]];
      if (answer == no_answer) {
        ++left_out_;
        return true;
      }
      x[i] = of_->items[places_[i]].reversed ? of_->highest_answer() - answer : answer - 1;
    }
    ++people_;
    for (std::size_t i = 0; i != n; ++i) {
      sums_[i] += x[i];
      for (std::size_t j = 0; j != n; ++j) products_[i * n + j] += x[i] * x[j];
    }
    return true;
  }

  /// Adds what another one has added up. False, and nothing added, if it is of another instrument or scale.
  /// O(items of the scale, squared).
  bool merge(const item_statistics& other) {
    if (other.of_ != of_ || other.scale_ != scale_) return false;
    people_ += other.people_;
    left_out_ += other.left_out_;
    for (std::size_t i = 0; i != sums_.size(); ++i) sums_[i] += other.sums_[i];
    for (std::size_t i = 0; i != products_.size(); ++i) products_[i] += other.products_[i];
    return true;
  }

  friend bool operator==(const item_statistics&, const item_statistics&) = default;

  /// What the answers say so far. O(items of the scale, squared).
  /// Source: Cronbach 1951.
  scale_figures figures() const {
    const std::size_t n = places_.size();
    scale_figures all{.scale = scale_, .people = people_, .left_out = left_out_};
    if (people_ == 0 || n == 0) return all;
    const double highest = (of_->highest_answer() - 1) * static_cast<double>(n);
    const std::int64_t of_sum = whole();
    std::int64_t sum = 0, own = 0;
    for (std::size_t i = 0; i != n; ++i) sum += sums_[i], own += spread(i, i);
    all.mean = static_cast<double>(sum) / (static_cast<double>(people_) * highest);
    all.deviation = deviation(of_sum) / highest;
    all.alpha = alpha(n, of_sum, own);
    for (std::size_t i = 0; i != n; ++i) {
      const std::int64_t mine = spread(i, i), with_rest = row(i) - mine, rest = of_sum - 2 * row(i) + mine;
      all.items.push_back({of_->items[places_[i]].name,
                           static_cast<double>(sums_[i]) / static_cast<double>(people_) + 1, deviation(mine),
                           correlation(with_rest, mine, rest), alpha(n - 1, rest, own - mine)});
    }
    return all;
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  // n (n − 1) times the covariance of two items: a whole number.
  std::int64_t spread(std::size_t i, std::size_t j) const {
    return static_cast<std::int64_t>(people_) * products_[i * places_.size() + j] - sums_[i] * sums_[j];
  }

  // The sum of the spreads of one item with all.
  std::int64_t row(std::size_t i) const {
    std::int64_t sum = 0;
    for (std::size_t j = 0; j != places_.size(); ++j) sum += spread(i, j);
    return sum;
  }

  // The same of all items together.
  std::int64_t whole() const {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i != places_.size(); ++i) sum += row(i);
    return sum;
  }

  // The standard deviation that goes with a spread, over n − 1; 0 for fewer than two people.
  double deviation(std::int64_t spread) const {
    if (people_ < 2) return 0;
    const auto n = static_cast<double>(people_);
    return std::sqrt(static_cast<double>(spread) / (n * (n - 1)));
  }

  // Of so many items, from the spread of their sum and the sum of their own spreads.
  static std::optional<double> alpha(std::size_t items, std::int64_t of_sum, std::int64_t own) {
    if (items < 2 || of_sum <= 0) return std::nullopt;
    const auto k = static_cast<double>(items);
    return k / (k - 1) * (1 - static_cast<double>(own) / static_cast<double>(of_sum));
  }

  // An item's spread with the others, against both of their own.
  static std::optional<double> correlation(std::int64_t together, std::int64_t own, std::int64_t others) {
    if (own <= 0 || others <= 0) return std::nullopt;
    return static_cast<double>(together) / std::sqrt(static_cast<double>(own) * static_cast<double>(others));
  }

  const instrument* of_;
  std::string_view scale_;
  std::vector<std::size_t> places_;  // of the scale's items
  std::vector<std::int64_t> sums_;   // of their answers, from 0 up
  std::vector<std::int64_t> products_;
  std::size_t people_ = 0;
  std::size_t left_out_ = 0;
};

}  // namespace tact::care
