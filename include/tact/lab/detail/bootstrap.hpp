// SPDX-License-Identifier: BSL-1.0
#pragma once
// Intervals by drawing clusters of cases again.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include <tact/lab/detail/random.hpp>
#include <tact/lab/estimate.hpp>

namespace tact::lab::detail {

/// Which group each case belongs to, in the order in which the groups appear.
struct grouping {
  std::vector<std::size_t> of;
  std::size_t count = 0;
};

/// Groups cases by a text. An empty text is a group of its own where `empty_is_own`, else one group as any other.
/// O(cases · log groups).
template <class Cases, class Text>
grouping grouped(const Cases& cases, const Text& text_of, bool empty_is_own) {
  grouping all;
  std::map<std::string_view, std::size_t> known;
  for (const auto& one : cases) {
    const std::string_view text = text_of(one);
    const bool is_own = empty_is_own && text.empty();
    const std::size_t group = is_own ? all.count : known.try_emplace(text, all.count).first->second;
    if (group == all.count) ++all.count;
    all.of.push_back(group);
  }
  return all;
}

/// The number below which a share of some sorted numbers lies, between two of them in proportion (type 7 of R).
/// Requires a number. O(1).
inline double quantile(const std::vector<double>& sorted, double share) noexcept {
  const double at = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(at);
  const std::size_t above = (std::min)(below + 1, sorted.size() - 1);
  return sorted[below] + (at - std::floor(at)) * (sorted[above] - sorted[below]);
}

/// The interval of a statistic by the cluster bootstrap. The statistic takes how often each cluster was drawn, and
/// gives a number, or nothing where it has none for such a draw. Empty where there is one cluster, or half of the draws
/// give no number. Each draw has a random stream of its own, so that their order does not matter.
/// O(replicates · (clusters + statistic)).
template <class Statistic>
std::optional<bounds> bootstrap(std::size_t clusters, const resampling& how, const Statistic& statistic) {
  need_sense(how);
  if (clusters < 2) return std::nullopt;
  std::vector<double> results;
  std::vector<double> times(clusters);
  for (std::size_t r = 0; r != how.replicates; ++r) {
    const random_stream draws(how.seed, r);
    std::fill(times.begin(), times.end(), 0.0);
    for (std::size_t k = 0; k != clusters; ++k) ++times[draws.below(k, clusters)];
    if (const std::optional<double> result = statistic(times)) results.push_back(*result);
  }
  if (results.size() * 2 < how.replicates) return std::nullopt;
  std::sort(results.begin(), results.end());
  const double tail = (1 - how.confidence) / 2;
  return bounds{quantile(results, tail), quantile(results, 1 - tail)};
}

/// What a case adds to a ratio of two sums. A mean is such a ratio, with 1 below; a case outside of it adds 0 to both.
struct ratio_term {
  double above = 0;
  double below = 0;
};

/// The ratio of the sums; empty where nothing stands below. With how often each case's cluster counts.
inline std::optional<double> ratio(const std::vector<ratio_term>& terms, const grouping& clusters,
                                   const std::vector<double>& times) noexcept {
  ratio_term sum;
  for (std::size_t i = 0; i != terms.size(); ++i) {
    sum.above += times[clusters.of[i]] * terms[i].above;
    sum.below += times[clusters.of[i]] * terms[i].below;
  }
  return sum.below == 0 ? std::nullopt : std::optional(sum.above / sum.below);
}

/// A ratio of two sums over cases, with its interval; empty where nothing stands below. The estimate counts the cases
/// that do not add 0 below.
inline std::optional<estimate> ratio_estimate(const std::vector<ratio_term>& terms, const grouping& clusters,
                                              const resampling& how) {
  const std::optional<double> value = ratio(terms, clusters, std::vector<double>(clusters.count, 1.0));
  if (!value) return std::nullopt;
  estimate all{.value = *value};
  for (const ratio_term& t : terms) all.cases += t.below != 0;
  all.interval =
      bootstrap(clusters.count, how, [&](const std::vector<double>& times) { return ratio(terms, clusters, times); });
  return all;
}

}  // namespace tact::lab::detail
