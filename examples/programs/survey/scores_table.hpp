#pragma once
// Scores as a table to look at, as CSV, and as JSON.

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

#include <common/csv_writer.hpp>

#include "answer_file.hpp"
#include "catalogue.hpp"
#include "figures.hpp"
#include "options.hpp"

namespace survey {

/// The list of the instruments that ship, as a table or as data.
void write_catalogue(std::ostream& out, output_format format, std::size_t width);

/// What is to be shown.
struct results {
  const chosen_instrument& about;
  const std::vector<person>& people;
  const class_figures& figures;
  bool items = false;                         ///< the figures of items, too
  std::vector<mean_movement> movements = {};  ///< since an earlier time; none where there is none
};

/// Tables for a terminal of this width: people, scales, movements, findings, and items.
void write_tables(std::ostream& out, const results& all, std::size_t width);

/// One table: a row for each person, or for each item where items are asked for.
void write_csv(std::ostream& out, const results& all);

/// The same, with an object in each line.
void write_json_lines(std::ostream& out, const results& all);

/// Everything, as one object.
void write_json(std::ostream& out, const results& all);

/// Rows of texts, the first of which is the head, as CSV, JSON lines or JSON.
void write_data(std::ostream& out, output_format format, const std::vector<std::vector<std::string>>& rows);

}  // namespace survey
