#pragma once
// The arguments of a call: a chunk of rows, each a case, with its model before it where the function takes one.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <functions/inputs.hpp>
#include <functions/reading.hpp>
#include <functions/table.hpp>
#include <tact/batch.hpp>

#include "duckdb_api.hpp"

namespace tact_duckdb {

/// Neighbouring rows: from `first` to before `last`.
struct rows {
  duckdb::idx first;
  duckdb::idx last;

  constexpr duckdb::idx size() const noexcept { return last - first; }
};

/// The arguments of all rows of a chunk, where DuckDB has them.
class arguments {
 public:
  /// At most as many numbers as there are inputs; more are left out.
  arguments(duckdb::data_chunk chunk, bool by_model);

  /// All rows.
  rows all() const noexcept { return {0, row_count_}; }

  /// How many numbers the call has in each row. There may be too many.
  std::size_t number_count() const noexcept { return number_count_; }

  /// The rows from this one on that ask for the same model. O(their number).
  rows with_same_model(duckdb::idx first) const noexcept;

  /// The model that a row asks for; empty if it is NULL. The function must take one.
  std::optional<std::string_view> model(duckdb::idx row) const;

  /// The numbers of a row, read by the rule of all engines. O(inputs).
  functions::reading read(duckdb::idx row) const noexcept;

  /// A number of a row. It must not be NULL.
  double number(duckdb::idx row, std::size_t input) const noexcept { return numbers_[input].cells[row]; }

  /// A column of numbers: what lies in rows that are NULL is anything.
  struct number_column {
    const double* cells = nullptr;
    const std::uint64_t* validity = nullptr;  ///< null if no row is NULL
  };

  /// The columns that the call has, in the order of `inputs`.
  std::span<const number_column> numbers() const noexcept { return numbers_; }

 private:
  struct model_column {
    duckdb::string_cell* cells = nullptr;
    const std::uint64_t* validity = nullptr;
  };

  duckdb::idx row_count_;
  std::size_t number_count_;
  model_column models_;
  std::vector<number_column> numbers_;
};

/// Rows as a batch takes them. A column is read where it lies; only one with NULLs is copied, with the neutral value in
/// their place, and NaN in place of a concern, so that a row without a concern is refused as one with a bad value is.
class batch {
 public:
  batch(const arguments& all, rows which);

  const tact::columns& input() const noexcept { return input_; }

 private:
  tact::columns input_{.assertiveness = 0.5, .cooperativeness = 0.5};
  std::vector<std::vector<double>> copies_;
};

}  // namespace tact_duckdb
