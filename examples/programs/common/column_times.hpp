#pragma once
// The times of a whole file.

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <common/times.hpp>

namespace common {

/// Reads the times of a file, and remembers how they were spelt in each of its columns.
class column_times {
 public:
  column_times(const time_options& wanted, std::size_t columns)
      : wanted_(wanted), read_(wanted), with_zone_(columns), without_zone_(columns) {}

  /// Reads a time in a column, by its number from 0.
  time_reading read(std::string_view text, std::size_t column, std::size_t line);

  /// What a reader should know about how they were read, as the end of a sentence; empty if there is nothing to say.
  std::string remarks() const;

  /// True if some times may have been read wrongly: times of one column with and without a zone while no option says
  /// which, and numbers of several units.
  bool in_doubt() const;

 private:
  struct seen {
    std::size_t count = 0;
    std::size_t first_line = 0;

    void add(std::size_t line);
  };

  // The times without a zone in columns where others name one.
  seen lacking_a_zone() const;
  std::size_t units() const;

  time_options wanted_;
  time_reader read_;
  std::vector<seen> with_zone_, without_zone_;     // by column
  std::array<seen, number_units.size()> numbers_;  // by unit
};

}  // namespace common
