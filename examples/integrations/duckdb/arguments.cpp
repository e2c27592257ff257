#include "arguments.hpp"

#include <algorithm>
#include <cstring>
#include <limits>
#include <utility>

#include "duck.hpp"

namespace tact_duckdb {
namespace {

// The value that changes nothing where an input is NULL.
double in_place_of_null(std::size_t input) noexcept {
  constexpr tact::situation neutral{.assertiveness = 0.5, .cooperativeness = 0.5};
  if (input < functions::concern_count) return std::numeric_limits<double>::quiet_NaN();
  return (neutral.*functions::inputs[input].member).value();
}

bool is_null_throughout(const arguments::number_column& column, rows which) noexcept {
  duckdb::idx row = which.first;
  while (row != which.last && !is_valid(column.validity, row)) ++row;
  return row == which.last;
}

std::vector<double> copied(const arguments::number_column& column, rows which, double null) {
  std::vector<double> copy(column.cells + which.first, column.cells + which.last);
  for (std::size_t i = 0; i != copy.size(); ++i)
    if (!is_valid(column.validity, which.first + i)) copy[i] = null;
  return copy;
}

}  // namespace

arguments::arguments(duckdb::data_chunk chunk, bool by_model)
    : row_count_(duck.data_chunk_get_size(chunk)),
      number_count_(duck.data_chunk_get_column_count(chunk) - (by_model ? 1 : 0)) {
  if (by_model) {
    const duckdb::vector models = duck.data_chunk_get_vector(chunk, 0);
    models_ = {static_cast<duckdb::string_cell*>(duck.vector_get_data(models)), duck.vector_get_validity(models)};
  }
  numbers_.resize(std::min(number_count_, functions::input_count));
  for (std::size_t i = 0; i != numbers_.size(); ++i) {
    const duckdb::vector column = duck.data_chunk_get_vector(chunk, i + (by_model ? 1 : 0));
    numbers_[i] = {static_cast<const double*>(duck.vector_get_data(column)), duck.vector_get_validity(column)};
  }
}

rows arguments::with_same_model(duckdb::idx first) const noexcept {
  const bool is_there = is_valid(models_.validity, first);
  const auto is_same = [&](duckdb::idx row) {
    if (is_valid(models_.validity, row) != is_there) return false;
    return !is_there || std::memcmp(models_.cells + row, models_.cells + first, sizeof *models_.cells) == 0;
  };
  duckdb::idx last = first + 1;
  while (last != row_count_ && is_same(last)) ++last;
  return {first, last};
}

std::optional<std::string_view> arguments::model(duckdb::idx row) const {
  if (!is_valid(models_.validity, row)) return std::nullopt;
  duckdb::string_cell& cell = models_.cells[row];
  return std::string_view(duck.string_t_data(&cell), cell.length);
}

functions::reading arguments::read(duckdb::idx row) const noexcept {
  functions::reading r;
  for (std::size_t i = 0; i != numbers_.size(); ++i)
    if (is_valid(numbers_[i].validity, row)) r.put(i, numbers_[i].cells[row]);
  return r;
}

batch::batch(const arguments& all, rows which) {
  for (std::size_t i = 0; i != all.numbers().size(); ++i) {
    const arguments::number_column& column = all.numbers()[i];
    std::span<const double> cells(column.cells + which.first, which.size());
    if (column.validity != nullptr) {
      if (i >= functions::concern_count && is_null_throughout(column, which)) continue;
      cells = copies_.emplace_back(copied(column, which, in_place_of_null(i)));
    }
    input_.*functions::inputs[i].column = cells;
  }
}

}  // namespace tact_duckdb
