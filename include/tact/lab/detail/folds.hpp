// SPDX-License-Identifier: BSL-1.0
#pragma once
// Cases in folds, so that those of one cluster stay together.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include <tact/lab/bad_input.hpp>
#include <tact/lab/detail/random.hpp>
#include <tact/lab/fitted.hpp>

namespace tact::lab::detail {

/// Which fold each case is in. The clusters are shuffled and dealt to the folds in turn.
class fold_plan {
 public:
  /// Throws `bad_input` for one cluster alone, and, where ridges are to be compared, for fewer than two folds or more
  /// than clusters. O(cases · log cases).
  fold_plan(const std::vector<std::size_t>& cluster_of, const fit_options& options) : size_(options.folds) {
    std::vector<std::size_t> clusters = cluster_of;
    std::sort(clusters.begin(), clusters.end());
    clusters.erase(std::unique(clusters.begin(), clusters.end()), clusters.end());
    clusters_ = clusters.size();
    if (clusters_ < 2) throw bad_input("fit: all choices are of one cluster; give some of another");
    if (!options.ridges.empty() && (size_ < 2 || size_ > clusters_))
      throw bad_input("fit: the folds must be at least 2 and at most as many as there are clusters");
    const random_stream numbers(options.seed, 0);
    std::vector<std::pair<std::uint64_t, std::size_t>> shuffled;
    for (std::size_t c = 0; c != clusters_; ++c) shuffled.emplace_back(numbers.bits(c), c);
    std::sort(shuffled.begin(), shuffled.end());
    std::vector<std::size_t> fold(clusters_);
    for (std::size_t place = 0; place != clusters_; ++place)
      fold[shuffled[place].second] = place % std::max<std::size_t>(size_, 1);
    for (const std::size_t id : cluster_of)
      fold_.push_back(
          fold[static_cast<std::size_t>(std::lower_bound(clusters.begin(), clusters.end(), id) - clusters.begin())]);
  }

  std::size_t size() const noexcept { return size_; }
  std::size_t clusters() const noexcept { return clusters_; }

  /// The cases of one fold, of all others, and all of them.
  std::vector<std::size_t> only(std::size_t fold) const {
    return those([&](std::size_t n) { return fold_[n] == fold; });
  }
  std::vector<std::size_t> without(std::size_t fold) const {
    return those([&](std::size_t n) { return fold_[n] != fold; });
  }
  std::vector<std::size_t> all() const {
    return those([](std::size_t) { return true; });
  }

 private:
  template <class Counts>
  std::vector<std::size_t> those(const Counts& counts) const {
    std::vector<std::size_t> cases;
    for (std::size_t n = 0; n != fold_.size(); ++n)
      if (counts(n)) cases.push_back(n);
    return cases;
  }

  std::size_t size_;
  std::size_t clusters_ = 0;
  std::vector<std::size_t> fold_;  // by case
};

}  // namespace tact::lab::detail
