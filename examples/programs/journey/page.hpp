#pragma once
// One HTML page about the journeys, to read on any screen, to print, and to pass on.

#include <cstddef>
#include <iosfwd>
#include <vector>

#include <tact/care/journey.hpp>

#include "moments.hpp"
#include "options.hpp"
#include "rows.hpp"
#include "summary.hpp"

namespace journey {

/// What a page shows. The page needs no script and no other file, and every text of the input is escaped.
struct page {
  const options& wanted;
  const tally& rows;
  std::size_t journeys;                  ///< all of them
  tact::care::journey<> whole;           ///< all of them in one
  const std::vector<finding>& findings;  ///< about all of them
  std::vector<ranked> drawn;             ///< those that the page draws, in the order of the table
  std::vector<drawn_moments> moments;    ///< of each

  /// Writes the page. Throws common::bad_usage where SOURCE_DATE_EPOCH holds no time.
  void write(std::ostream& out) const;
};

}  // namespace journey
