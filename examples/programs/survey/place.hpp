#pragma once
// What scores of the two concerns mean: the place on the map, the habit, and advice for a case.

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

#include <tact/care/score.hpp>

#include "options.hpp"

namespace survey {

/// What the place of somebody means, a paragraph each; none where one of the concerns has no score. Where a case is
/// given, also what is advised for it: with the concerns that were chosen for it, held against the habit; without them,
/// what the habit leads to there. Where the error of a score is known, also what else can win.
std::vector<std::string> about_place(const tact::care::scores& scored, const case_options& about);

/// Writes the map and these paragraphs, in lines of at most `width` columns.
void write_place(std::ostream& out, const tact::care::scores& scored, const case_options& about, std::size_t width);

}  // namespace survey
