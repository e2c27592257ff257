#pragma once
// Reads rows of CSV (RFC 4180), each with the line that it starts on.

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <common/text_input.hpp>

namespace common {

/// One row. A cell is the text between two separators, without its quotes and otherwise unchanged.
struct csv_row {
  std::vector<std::string> cells;
  std::size_t line = 0;  ///< the line of the file that it starts on, from 1
  std::string mistake;   ///< what is wrong with it as CSV; its only cell is then its first line as it came

  bool operator==(const csv_row&) const = default;
};

/// The bytes that a row may have. A longer one is a sign that the file is not what it should be.
inline constexpr std::size_t longest_row = std::size_t{8} << 20;

/// The cells that a row may have, and the values that an object may have.
inline constexpr std::size_t most_cells = 100'000;

/// The bytes that are kept of a row that is too long, to show them.
inline constexpr std::size_t longest_kept = 1000;

/// What is wrong with a row that has more bytes than that.
inline constexpr std::string_view too_long = "is longer than 8 MiB, the most that is read";

/// Reads the rows of a text one by one, without empty lines. A quote that does not close as it should spoils the row
/// that it stands in, never those below: reading goes on with the line after the one that the row starts on, and up to
/// where the mistake was seen a row is one line, and no quote may stand inside an unquoted cell: it would be the rest
/// of the spoilt one. Elsewhere it may, as in 5" pipe. So each line is read twice at most. A row longer than
/// `longest_row` or of more than `most_cells` is a mistake as well. Memory is bounded by these two.
class csv_reader {
 public:
  /// The separator is found in the first row, unless it is given: a comma, a semicolon, a tab or a bar. A first line
  /// such as "sep=;" names it as well, and is no row. Throws std::runtime_error when the input cannot be read.
  explicit csv_reader(text_input& from, char separator = '\0');

  /// Reads the next row; false at the end. Throws std::runtime_error when the input cannot be read.
  bool next(csv_row& to);

  char separator() const { return separator_; }

 private:
  enum class ending { separator, line, text, mistake };
  struct cell_end {
    std::size_t at;  // of what ends the cell, or of the mistake
    ending why;
  };

  void find_separator(bool given);
  std::size_t first_row_end();
  bool skip_empty_lines();
  bool has(std::size_t at);
  char at(std::size_t place) const { return from_.text()[place]; }
  std::size_t line_end();
  std::size_t skip_blanks(std::size_t from);
  bool closes_on_its_line(std::size_t from);
  cell_end ended(std::size_t place);
  cell_end read_cell(std::size_t from, std::string& cell);
  cell_end read_quoted(std::size_t from, std::string& cell);
  cell_end fail(std::size_t place, std::string_view mistake);
  void end_row(const cell_end& last);
  void use(std::size_t bytes);
  void use_line();
  void spoil(csv_row& row, std::size_t seen_at);

  text_input& from_;
  char separator_;
  std::array<bool, 256> ends_cell_{};
  std::size_t line_ = 1;
  bool several_lines_ = false;    // this row has line ends inside quotes
  std::size_t single_lines_ = 0;  // a row that starts before this place is one line
  std::string_view mistake_;
};

}  // namespace common
