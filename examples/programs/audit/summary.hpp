#pragma once
// The totals of a run.

#include <cstddef>
#include <iosfwd>
#include <map>
#include <string>
#include <string_view>

namespace audit {

struct tally {
  std::size_t contacts = 0;
  std::size_t events = 0;
  std::size_t left_out = 0;                        ///< rows that could not be used
  std::size_t unknown_channels = 0;                ///< events on one
  std::size_t unknown_classes = 0;                 ///< events whose row names one
  std::size_t two_clocks = 0;                      ///< events whose times may be of different clocks
  bool newest_first = false;                       ///< the log runs backwards, and was not read so
  bool times_in_doubt = false;                     ///< for the reason that the remarks say
  std::string remarks;                             ///< on the times, as the end of a sentence
  std::map<std::string_view, std::size_t> broken;  ///< rule → how often

  std::size_t violations() const;

  /// True if something was left out, or may have been read wrongly.
  bool in_doubt() const;
};

/// The totals in one line, for standard error, with the version of tact that has the rules.
std::string closing_line(const tally& t);

/// Writes the totals below a table, in lines of at most `width` columns.
void write_summary(std::ostream& out, const tally& t, std::size_t width);

}  // namespace audit
