#pragma once
// Reads the rows of CSV and the objects of JSON alike: as records with cells.

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <common/columns.hpp>
#include <common/numbers.hpp>
#include <common/text_input.hpp>

namespace CLI {
class App;
}

namespace common {

enum class input_format { csv, jsonl, json };

/// What to read, and how.
struct reading_options {
  std::string input = "-";             ///< a file, or - for standard input
  std::optional<input_format> format;  ///< empty: seen from its first line
  char separator = '\0';               ///< of cells; zero: seen from the first line
  std::string encoding;                ///< its name; empty: as the byte order mark says, and without one UTF-8
  std::vector<std::string> ignored;    ///< columns that are no inputs, whatever their names look like
};

/// Adds --input-format, --separator, --encoding and --ignore.
void add_reading_options(CLI::App& app, reading_options& to);

/// What stands in a cell whose value is an object, or a list of objects.
inline constexpr std::string_view nested_value = "{…}";

/// One row or object as it came.
struct record {
  std::size_t line = 0;              ///< the line of the file that it starts on, from 1
  std::vector<std::string> cells;    ///< by column of the header; those of `surplus` come after them
  std::vector<std::string> surplus;  ///< the names of an object's values that the header has no column for
  std::vector<std::size_t> at;       ///< by column asked for: its place in `cells`, or `absent`
  std::string json;                  ///< the object in one line; empty for CSV, and where there is a mistake
  std::string mistake;               ///< why none of its cells can be used; empty where they can

  /// The cell of a column asked for; empty where it has none.
  std::string_view cell(std::size_t asked) const {
    return at[asked] == absent ? std::string_view{} : std::string_view(cells[at[asked]]);
  }
};

/// Reads records one by one. Nothing is lost: a row that cannot be read is a record with a mistake. Memory is bounded
/// by the longest record.
class record_reader {
 public:
  /// Opens the input, and reads the header of CSV or the first object of JSON. Throws bad_usage where the header cannot
  /// be used, and std::runtime_error where the input cannot be read, is no text, or is CSV without a header.
  record_reader(const reading_options& from, std::vector<asked_column> asked);
  ~record_reader();
  record_reader(const record_reader&) = delete;
  record_reader& operator=(const record_reader&) = delete;

  /// Reads the next record; false at the end. Throws std::runtime_error where the input cannot be read.
  bool next(record& to);

  /// The names of the columns: of CSV those of the header, of JSON the keys of the first object.
  const std::vector<std::string>& header() const;

  /// The columns asked for, and which of them were found so far.
  const column_finder& columns() const;

  /// Call this at the end. Throws bad_usage where --map names a key that none of the objects has.
  void check_mapped() const;

  bool is_csv() const;
  char separator() const;

  /// The sign before decimals: the one that the user says, else as far as the separator of CSV says: where it is a
  /// semicolon, a comma is likely. JSON has points, whatever the user says.
  decimal_sign decimals(decimal_sign said = decimal_sign::unknown) const;

  /// True where the input began with a byte order mark.
  bool had_mark() const;

  /// That the text is not UTF-8 as it should be, and which encoding it seems to have; empty where all is well.
  std::string encoding_remark() const;

  /// What to say at the end on how the input was read, line by line: which columns were read, which were overlooked,
  /// which text is not UTF-8.
  std::vector<std::string> remarks() const;

  /// Called before a read that may have to wait, as on a pipe.
  void before_waiting(std::function<void()> call);

 private:
  class source;
  class csv_source;
  class json_source;

  text_input input_;
  std::unique_ptr<source> source_;
};

}  // namespace common
