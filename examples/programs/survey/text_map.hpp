#pragma once
// The map of the two concerns, in letters.

#include <cstddef>
#include <iosfwd>
#include <optional>

#include <tact/policy.hpp>
#include <tact/situation.hpp>
#include <tact/uncertain.hpp>

namespace survey {

/// A point on the map, and how far it may be off.
struct map_place {
  tact::position at;
  std::optional<tact::interval> assertiveness = {};  ///< empty where the error is not known
  std::optional<tact::interval> cooperativeness = {};
};

/// Draws the regions of the strategies for a situation with any concerns, each in its letter, and the point: @. Within
/// its error the letters are capitals. A key follows, in lines of at most `width` columns.
void write_text_map(std::ostream& out, const map_place& point, const tact::situation& s, std::size_t width);

}  // namespace survey
