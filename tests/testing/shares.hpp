#pragma once
// The share of the square that each strategy holds, by counting.

#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

#include <tact/tact.hpp>

namespace testing {

/// Shares by the name of the strategy; they sum to 1.
using shares = std::map<std::string_view, double>;

/// A situation with both concerns in the middle and every factor neutral.
inline const tact::situation unknown{.assertiveness = 0.5, .cooperativeness = 0.5};

/// The slice of the square through a situation: its factors are kept, its concerns run over the
/// midpoints of a grid of n × n cells.
template <class Rows>
shares shares_of(const Rows& model, const tact::situation& slice, int n = 512) {
  std::vector<std::size_t> cells(model.size());
  auto in = tact::detail::inputs_of(slice);
  const auto midpoint = [n](int i) { return static_cast<std::int16_t>((2 * i + 1) * (tact::level::one / 2) / n); };
  for (int i = 0; i != n; ++i)
    for (int j = 0; j != n; ++j) {
      in[0] = midpoint(i);
      in[1] = midpoint(j);
      ++cells[model.winner(in)];
    }
  shares result;
  for (std::size_t k = 0; k != model.size(); ++k)
    result[model[k].name] = static_cast<double>(cells[k]) / (static_cast<double>(n) * n);
  return result;
}

/// The unknown situation with one variable set.
inline tact::situation with(tact::level tact::situation::* member, tact::level value) {
  tact::situation s = unknown;
  s.*member = value;
  return s;
}

}  // namespace testing
