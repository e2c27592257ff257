#include "key_writer.hpp"

#include <array>
#include <cstddef>
#include <ostream>
#include <string>
#include <vector>

#include <common/csv_writer.hpp>
#include <common/text.hpp>

#include "key_columns.hpp"
#include "person_cells.hpp"

namespace survey {
namespace {

using tact::care::instrument;

using key_row = std::array<std::string, key_columns.size()>;

std::string& cell(key_row& of, key_column c) { return of[static_cast<std::size_t>(c)]; }

key_row row_of(const tact::care::item& one) {
  key_row row;
  cell(row, key_column::item) = one.name;
  cell(row, key_column::text) = one.text;
  cell(row, key_column::scale) = one.scale;
  cell(row, key_column::reversed) = one.reversed ? "yes" : "";
  cell(row, key_column::facet) = one.facet;
  cell(row, key_column::answered_by) = one.answered_by;
  return row;
}

key_row row_of(const tact::care::choice_pair& one) {
  key_row row;
  cell(row, key_column::first) = one.first.text;
  cell(row, key_column::first_scale) = one.first.scale;
  cell(row, key_column::first_item) = one.first.name;
  cell(row, key_column::second) = one.second.text;
  cell(row, key_column::second_scale) = one.second.scale;
  cell(row, key_column::second_item) = one.second.name;
  return row;
}

// What is about the whole instrument stands in the first row.
void add_common(key_row& to, const instrument& of) {
  cell(to, key_column::title) = of.title;
  cell(to, key_column::instructions) = of.instructions;
  cell(to, key_column::form) = name(of.form);
  if (of.form == tact::care::form::agreement) cell(to, key_column::points) = std::to_string(of.points);
  cell(to, key_column::least_answered) = std::to_string(of.least_answered);
  std::string& labels = cell(to, key_column::labels);
  for (const std::string_view label : of.labels) {
    if (!labels.empty()) labels += label_separator;
    labels += label;
  }
}

}  // namespace

void write_key(std::ostream& out, const instrument& of) {
  std::vector<key_row> rows;
  for (const tact::care::item& one : of.items) rows.push_back(row_of(one));
  for (const tact::care::choice_pair& one : of.pairs) rows.push_back(row_of(one));
  if (!rows.empty()) add_common(rows.front(), of);
  std::array<bool, key_columns.size()> used{};
  for (const key_row& row : rows)
    for (std::size_t c = 0; c != row.size(); ++c) used[c] = used[c] || !row[c].empty();
  common::csv_writer csv(out, {});
  for (std::size_t c = 0; c != used.size(); ++c)
    if (used[c]) csv.add(key_columns[c]);
  csv.end_row();
  for (const key_row& row : rows) {
    for (std::size_t c = 0; c != used.size(); ++c)
      if (used[c]) csv.add(row[c]);
    csv.end_row();
  }
}

void write_norms(std::ostream& out, const instrument& of) {
  common::csv_writer csv(out, {});
  for (const std::string_view name : norm_columns) csv.add(name);
  csv.end_row();
  for (const tact::care::norm& n : of.norms) {
    csv.add(n.scale);
    csv.add(decimal(n.mean));
    csv.add(decimal(n.deviation));
    csv.add(decimal(n.reliability));
    csv.add(n.assumed ? "yes" : "no");
    csv.end_row();
  }
}

}  // namespace survey
