#pragma once
// The totals of a run, and what all journeys have in common.

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "contact_reader.hpp"
#include "entries.hpp"
#include "options.hpp"
#include "places.hpp"
#include "points.hpp"

namespace journey {

/// Something that happened in rows, and the first of them.
struct noted {
  std::size_t count = 0;
  std::size_t first_line = 0;

  void add(std::size_t line) {
    if (count++ == 0) first_line = line;
  }
};

struct tally {
  std::size_t contacts = 0;   ///< that are in a journey
  std::size_t left_out = 0;   ///< rows that could not be used, or whose contact is there already
  std::size_t doubts = 0;     ///< cells that were taken as unknown
  noted not_judged;           ///< contacts without a judgement
  noted without_expectation;  ///< contacts of which something was perceived, and nothing of it expected
  noted by_staff;             ///< judged by staff, and left out
  noted earlier;              ///< than a row above of the same journey
  bool times_in_doubt = false;
  std::string remarks;  ///< on times and repeats, as the end of a sentence

  /// True if something was left out, or may have been read wrongly.
  bool in_doubt() const { return left_out != 0 || doubts != 0 || times_in_doubt; }
};

/// The totals in one line.
std::string closing_line(const tally& t, std::size_t journeys);

/// Where contacts that are there twice were looked for, as the end of a sentence.
std::string how_repeats_are_found(const contact_reader& from, const options& wanted);
/// What is said where names differ from one another only in capitals; empty where none does. O(n log n).
std::string alike_names(const entries& all);

/// What else is to be said of the rows, line by line. Without a reader there were none.
std::vector<std::string> notes(const tally& t, const contact_reader* from, const options& wanted);

/// All journeys in one. O(journeys).
tact::care::journey<> whole_of(const entries& all);

/// A finding about all journeys: a heading and a text.
struct finding {
  std::string_view heading;
  std::string text;
};

/// What all journeys together say: corrections to make, improvements to keep, how alike areas and points are, which
/// points are left to each one's initiative. Only what there is.
std::vector<finding> findings(const entries& all, const places& areas, const places& at, const points& described);

/// Writes these below a table, in lines of at most `width` columns.
void write_findings(std::ostream& out, const std::vector<finding>& all, std::size_t width);

}  // namespace journey
