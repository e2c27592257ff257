#pragma once
// Reads a situation from the cells of a row.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <common/csv_reader.hpp>
#include <tact/tact.hpp>

#include "options.hpp"

namespace triage {

/// An input of `tact::situation` that a column can hold.
struct input {
  std::string_view name;
  tact::level tact::situation::* member;
  bool required;  // the two concerns
};

/// The two concerns, then each factor that is not derived from another.
const std::vector<input>& inputs();

/// The input with this name. Throws common::bad_usage, with the nearest name, where there is none; the message begins
/// with `option`, which the user wrote.
const input& input_named(std::string_view name, std::string_view option);

/// What is wrong with one cell.
struct cell_error {
  std::string column;
  std::string what;
};

/// The situation in a row, with what is unknown or wrong.
struct reading_result {
  tact::situation situation{.assertiveness = 0.5, .cooperativeness = 0.5};
  std::vector<cell_error> errors;         ///< empty if there can be advice
  bool whole = true;                      ///< the row has a cell for each column
  std::vector<std::string_view> unknown;  ///< factors with an empty cell: they stay neutral
  std::vector<std::string_view> given;    ///< factors with a value of their own
};

/// Knows which column holds which input.
class situation_reader {
 public:
  /// Throws common::bad_usage if the header lacks a column that is mapped or required, or holds it twice.
  situation_reader(const options& wanted, const std::vector<std::string>& header);

  reading_result read(const common::csv_row& row) const;

  /// True if an input is read from this column.
  bool reads(std::size_t column) const;

 private:
  struct source {
    const input* to;
    std::optional<std::size_t> column;  // empty: the value is the same in every case
    tact::level constant = 0.5;
    reading_rule rule;
  };

  std::vector<std::string> header_;
  std::vector<source> sources_;
};

}  // namespace triage
