// SPDX-License-Identifier: BSL-1.0
#pragma once
// What becomes of a mixed population when those who do well grow in number.

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <tact/detail/level_steps.hpp>
#include <tact/lab/bad_input.hpp>
#include <tact/lab/tournament.hpp>

namespace tact::lab {

/// How a population grows.
struct growth {
  int generations = 100;           ///< 0 to 1,000,000
  double floor = 0;                ///< the least share of each, from newcomers; times the entrants at most 1
  std::vector<double> start = {};  ///< the first shares, in the order of the entrants, summing to 1; empty: all alike
};

/// The shares of each entrant in each generation, the first included: for a curve of growth.
struct ecology {
  std::vector<std::string> names;
  std::vector<std::vector<double>> shares;  ///< by generation, and then in the order of the names

  /// The shares at the end. O(1).
  const std::vector<double>& last() const& noexcept { return shares.back(); }
  std::vector<double> last() && noexcept { return std::move(shares.back()); }
};

namespace detail {

/// How far a sum of shares may lie from 1: numbers that were written with few digits.
inline constexpr double sum_tolerance = 1e-6;

inline std::vector<double> first_shares(const growth& g, std::size_t entrants) {
  if (g.start.empty()) return std::vector<double>(entrants, 1.0 / static_cast<double>(entrants));
  double sum = 0;
  for (const double x : g.start) {
    if (!tact::detail::is_finite(x) || x < 0) throw bad_input("growth: a share in start is a number from 0 to 1");
    sum += x;
  }
  if (g.start.size() != entrants || sum < 1 - sum_tolerance || sum > 1 + sum_tolerance)
    throw bad_input("growth: start must have a share for each entrant, and they must sum to 1");
  std::vector<double> shares = g.start;
  for (double& x : shares) x /= sum;
  return shares;
}

inline std::vector<std::vector<double>> points_of(const tournament& t) {
  const std::size_t n = t.names().size();
  std::vector<std::vector<double>> points(n, std::vector<double>(n));
  for (std::size_t i = 0; i != n; ++i)
    for (std::size_t j = 0; j != n; ++j) {
      if (t.between(i, j).matches == 0) throw bad_input("tournament: some pairs have not met yet; play the rest first");
      points[i][j] = t.points(i, j);
      if (points[i][j] < 0)
        throw bad_input("tournament: shares cannot grow by points below 0; raise the alternative of the world");
    }
  return points;
}

/// The shares a generation later: each times the mean of its points against all, by their shares, and then the floor.
inline std::vector<double> next_shares(const std::vector<std::vector<double>>& points, const std::vector<double>& now,
                                       double floor) {
  std::vector<double> next(now.size());
  double sum = 0;
  for (std::size_t i = 0; i != now.size(); ++i) {
    double fitness = 0;
    for (std::size_t j = 0; j != now.size(); ++j) fitness += points[i][j] * now[j];
    next[i] = now[i] * fitness;
    sum += next[i];
  }
  if (!(sum > 0)) return now;
  const double free = 1 - floor * static_cast<double>(now.size());
  for (double& x : next) x = floor + free * (x / sum);
  return next;
}

}  // namespace detail

/// Lets the entrants of a tournament grow by their success: in each generation a share is multiplied by the points that
/// a round gives it in the population as it is, itself included, and all are scaled to sum to 1. With a floor, that
/// share of the population comes anew in each generation for every entrant, so that none dies out and a small group may
/// come back. Where nobody has any points, nothing changes. Throws `bad_input` for pairs that have not met, points
/// below 0, and numbers outside of their ranges. O(generations · entrants²). Source: Axelrod 1984; tact (the floor).
inline ecology grow(const tournament& t, const growth& g = {}) {
  constexpr int most_generations = 1'000'000;
  const std::size_t n = t.names().size();
  if (g.generations < 0 || g.generations > most_generations)
    throw bad_input("growth: generations must be from 0 to 1000000");
  if (!tact::detail::is_finite(g.floor) || g.floor < 0 || g.floor * static_cast<double>(n) > 1)
    throw bad_input("growth: floor must be from 0 to 1 over the number of entrants");
  const auto points = detail::points_of(t);
  ecology all{t.names(), {detail::first_shares(g, n)}};
  for (int i = 0; i != g.generations; ++i) all.shares.push_back(detail::next_shares(points, all.last(), g.floor));
  return all;
}

}  // namespace tact::lab
