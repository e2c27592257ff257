// SPDX-License-Identifier: BSL-1.0
#pragma once
// The normal distribution, by Boost.Math.

#include <tact/detail/cxx20.hpp>

#include <numbers>

#include <boost/math/special_functions/erf.hpp>

namespace tact::lab::detail {

/// The number below which a standard normal variable stays with probability p. Requires 0 < p < 1. O(1).
inline double normal_quantile(double p) { return -std::numbers::sqrt2 * boost::math::erfc_inv(2 * p); }

}  // namespace tact::lab::detail
