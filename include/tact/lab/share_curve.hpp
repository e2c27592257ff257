// SPDX-License-Identifier: BSL-1.0
#pragma once
// How the shares of the square move with one factor.

#include <cstddef>
#include <string_view>
#include <vector>

#include <tact/detail/inputs.hpp>
#include <tact/lab/bad_input.hpp>
#include <tact/level.hpp>
#include <tact/map.hpp>
#include <tact/situation.hpp>

namespace tact::lab {

/// One value of a factor, and the share of the square that each strategy then holds, in the order of the catalog.
struct share_point {
  level value;
  std::vector<double> shares;  ///< each 0 to 1; together 1, apart from rounding
};

/// How the shares of the square move with a factor: `points` values spread evenly from 0 to 1, both included, the other
/// factors as in `s`. The areas are exact, apart from rounding. The factor is one that the situation reads as it is;
/// for *advantage* ask for power. Throws `bad_input` for any other name, and for fewer than 2 points. O(points), each
/// as `regions`. Source: tact (share curves).
template <class Model>
std::vector<share_point> share_curve(const Model& model, typename Model::situation_type s, std::string_view factor,
                                     int points = 33) {
  using situation_type = typename Model::situation_type;
  if (points < 2) throw bad_input("share_curve: ask for 2 points at least, the ends of the factor");
  const std::size_t i = tact::detail::factor_index<situation_type>(factor);
  if (i == tact::detail::input_count<situation_type> ||
      tact::detail::input_table<situation_type>[i].transform != transform::itself)
    throw bad_input("share_curve: give the name of a factor that the situation reads as it is");
  std::vector<share_point> curve;
  for (int n = 0; n != points; ++n) {
    const level value = level::from_steps((2 * n * level::one + points - 1) / (2 * (points - 1)));  // half up
    s.*tact::detail::input_table<situation_type>[i].member = value;
    share_point& p = curve.emplace_back(share_point{value, {}});
    for (const auto& r : regions(model, s)) p.shares.push_back(r.area());
  }
  return curve;
}

}  // namespace tact::lab
