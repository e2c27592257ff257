#pragma once
// Reads a situation from the cells of a record.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <common/level_cells.hpp>
#include <common/record_reader.hpp>
#include <common/row_messages.hpp>
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

/// The situation in a record, with what is unknown or wrong.
struct reading_result {
  tact::situation situation{.assertiveness = 0.5, .cooperativeness = 0.5};
  std::vector<common::cell_mistake> mistakes;  ///< empty if there can be advice
  bool whole = true;                           ///< its cells can be read
  std::vector<std::string_view> unknown;       ///< factors with an empty cell: they stay neutral
  std::vector<std::string_view> given;         ///< factors with a value of their own
};

/// The columns of an input, added to those that are asked for: the ones that --map names, or one of its own name. Their
/// places in the list.
std::vector<std::size_t> ask_for(std::string_view name, const options& wanted,
                                 std::vector<common::asked_column>& asked);

/// Knows how each input is read.
class situation_reader {
 public:
  /// Adds the columns that it reads to those that are asked for. The options must outlive it.
  situation_reader(const options& wanted, std::vector<common::asked_column>& asked);

  /// Learns which columns the input has. Throws common::bad_usage if the header of CSV lacks one that is required, or
  /// one that has a scale or words. Where semicolons separate the cells, a comma is likely to begin decimals.
  void begin(const common::record_reader& in);

  reading_result read(const common::record& from) const;

 private:
  struct source {
    const input* to;
    std::vector<std::size_t> columns;  // of those asked for; empty: the value is the same in every case
    tact::level constant = 0.5;
    reading_rule rule;
  };

  void check(const source& from, const common::record_reader& in) const;
  void read(const source& from, const common::record& row, reading_result& to) const;
  void take_unknown(const source& from, const std::string& word, reading_result& to) const;

  const options& wanted_;
  common::level_cells cells_;
  std::vector<source> sources_;
  const common::column_finder* columns_ = nullptr;
};

}  // namespace triage
