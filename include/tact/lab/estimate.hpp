// SPDX-License-Identifier: BSL-1.0
#pragma once
// A number with its interval: what every report of the lab is made of.

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>

#include <tact/detail/level_steps.hpp>
#include <tact/lab/bad_input.hpp>
#include <tact/lab/detail/normal.hpp>

namespace tact::lab {

/// The two ends of an interval.
struct bounds {
  double low = 0;
  double high = 0;
};

/// An estimate with its interval, and the cases on which it rests.
struct estimate {
  double value = 0;
  std::optional<bounds> interval = {};  ///< empty where the data cannot tell: one cluster says nothing of its spread
  std::size_t cases = 0;
};

/// How an interval is found by resampling: clusters of cases are drawn with replacement, as many as there are, and the
/// middle of the results is the interval. The same seed gives the same interval. Source: Efron 1979.
struct resampling {
  std::size_t replicates = 1000;  ///< from 100 up
  std::uint64_t seed = 1;
  double confidence = 0.95;  ///< between 0 and 1, both excluded
};

namespace detail {

/// How many standard deviations a two-sided interval spans to each side. Throws `bad_input` unless 0 < confidence < 1.
inline double deviations(double confidence) {
  if (!tact::detail::is_finite(confidence) || confidence <= 0 || confidence >= 1)
    throw bad_input("confidence: it must lie between 0 and 1, such as 0.95");
  return normal_quantile(0.5 + confidence / 2);
}

/// Throws `bad_input` for a resampling that gives no interval.
inline void need_sense(const resampling& how) {
  deviations(how.confidence);
  if (how.replicates < 100) throw bad_input("resampling: an interval needs 100 replicates at least");
}

}  // namespace detail

/// A share with its interval by Wilson's score, which stays within 0 and 1 and is right for few cases too. Throws
/// `bad_input` where there are no cases, or fewer than successes, and for a confidence that is none. O(1).
/// Source: Wilson 1927.
inline estimate share_of(std::size_t successes, std::size_t cases, double confidence = 0.95) {
  if (cases == 0) throw bad_input("share_of: there are no cases; give one at least");
  if (successes > cases) throw bad_input("share_of: there are more successes than cases");
  const double z = detail::deviations(confidence);
  const auto n = static_cast<double>(cases);
  const double p = static_cast<double>(successes) / n;
  const double shrink = 1 + z * z / n;
  const double middle = (p + z * z / (2 * n)) / shrink;
  const double half = z / shrink * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
  return {p, bounds{middle - half, middle + half}, cases};
}

}  // namespace tact::lab
