// The advice for many cases, in columns.

#include <algorithm>
#include <array>
#include <cfloat>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <functions/adviser.hpp>
#include <functions/inputs.hpp>
#include <functions/reading.hpp>

#include "calls.hpp"
#include "model.hpp"
#include "tact.h"

namespace {

constexpr std::string_view function = "tact_recommend_all";

// Rows that are copied and decided at once: few enough that their numbers stay in the second-level cache. To read one
// column after the other from memory, a block at a time, takes half as long as to read all columns side by side.
constexpr std::size_t rows_in_block = 2048;

// The columns, in the order of functions::inputs.
using inputs = std::array<const tact_column*, functions::input_count>;

inputs inputs_of(const tact_columns& of) noexcept {
  return {&of.assertiveness, &of.cooperativeness, &of.anger,         &of.urgency,    &of.stakes,
          &of.relationship,  &of.legitimacy,      &of.power,         &of.complexity, &of.scarcity,
          &of.impasse,       &of.awaited,         &of.role_ambiguity};
}

std::ptrdiff_t width(const tact_column& c) noexcept { return c.kind == TACT_FLOAT ? sizeof(float) : sizeof(double); }

const char* address(const tact_column& c, std::size_t row) noexcept {
  const std::ptrdiff_t stride = c.stride == 0 ? width(c) : c.stride;
  return static_cast<const char*>(c.data) + static_cast<std::ptrdiff_t>(row) * stride;
}

// A number that need not be aligned.
template <class Number>
double load(const char* from) noexcept {
  Number x;
  std::memcpy(&x, from, sizeof x);
  return x;
}

// The value of a row; NaN where it is not known.
double cell(const tact_column& c, std::size_t row) noexcept {
  if (c.valid != nullptr) {
    const std::size_t bit = row + c.valid_offset;
    if ((c.valid[bit / 8] >> bit % 8 & 1) == 0) return NAN;
  }
  switch (c.kind) {
    case TACT_CONSTANT: return c.constant;
    case TACT_DOUBLE: return load<double>(address(c, row));
    case TACT_FLOAT: return load<float>(address(c, row));
    default: return NAN;
  }
}

// True where the numbers follow one another.
bool has_no_gaps(const tact_column& c) noexcept {
  return c.kind == TACT_DOUBLE && c.valid == nullptr && (c.stride == 0 || c.stride == width(c));
}

// True where no row's value is known, which needs no look at the rows.
bool is_unknown(const tact_column& c) noexcept {
  return c.kind == TACT_UNKNOWN || (c.kind == TACT_CONSTANT && std::isnan(c.constant));
}

// One input of a block of rows, as the library takes it.
class block_column {
 public:
  block_column(const tact_column& from, std::size_t input) : from_(from), input_(input) {
    if (from.kind == TACT_CONSTANT && from.valid == nullptr) constant_ = functions::level_of(from.constant);
    is_neutral_ = is_unknown(from) && input >= functions::concern_count;
    if (!constant_ && !is_neutral_) numbers_.resize(rows_in_block);
  }

  // Puts the rows from `first` on into a table. The column borrows from this object.
  void put(std::size_t first, std::size_t count, tact::columns& into) noexcept {
    if (is_neutral_) return;
    tact::column& to = into.*functions::inputs[input_].column;
    if (constant_) {
      to = *constant_;
      return;
    }
    if (has_no_gaps(from_)) std::memcpy(numbers_.data(), address(from_, first), count * sizeof(double));
    else
      for (std::size_t r = 0; r != count; ++r) numbers_[r] = cell(from_, first + r);
    to = tact::column(std::span(std::as_const(numbers_)).first(count)).nan_is_unknown();
  }

 private:
  const tact_column& from_;
  std::size_t input_;
  std::optional<tact::level> constant_ = {};
  bool is_neutral_ = false;
  std::vector<double> numbers_;
};

// Writes the answers of a model for all rows.
class answering {
 public:
  answering(const functions::adviser& by, const tact_columns& of, const tact_answers& to) noexcept
      : by_(by), from_(inputs_of(of)), to_(to) {}

  void answer(std::size_t rows) {
    if (to_.style != nullptr || to_.afterwards != nullptr || to_.fallback != nullptr || to_.blocked != nullptr) {
      for (std::size_t row = 0; row != rows; ++row) answer_alone(row);
      return;
    }
    std::vector<block_column> columns;
    for (std::size_t i = 0; i != from_.size(); ++i) columns.emplace_back(*from_[i], i);
    for (std::size_t first = 0; first < rows; first += rows_in_block)
      answer_block(columns, first, std::min(rows_in_block, rows - first));
  }

  tact_status report(tact_error* error) const {
    if (bad_ == 0) return TACT_OK;
    const double value = cell(*from_[input_], row_);
    std::string text = c::mistake(function, "row " + std::to_string(row_) + " (from 0): ", input_, value);
    text.append("; rows with such a value, which have no answer: ").append(std::to_string(bad_));
    return c::report_value(error, text, bad_, row_, input_, value);
  }

 private:
  void answer_block(std::vector<block_column>& columns, std::size_t first, std::size_t count) noexcept {
    tact::columns table{.assertiveness = 0.5, .cooperativeness = 0.5};
    for (block_column& c : columns) c.put(first, count, table);
    tact::batch_output out{.strategy = {to_.strategy + first, count}};
    if (to_.margin != nullptr) out.margin = {to_.margin + first, count};
    if (to_.runner_up != nullptr) out.runner_up = {to_.runner_up + first, count};
    if (to_.bad != nullptr) std::fill_n(to_.bad + first, count, std::uint8_t{0});
    const std::size_t refused = by_.recommend_all(table, out);
    for (double& margin : out.margin)
      if (margin == DBL_MAX) margin = NAN;
    if (refused == 0) return;
    for (std::size_t r = 0; r != count; ++r)
      if (out.strategy[r] == tact::no_strategy) answer_alone(first + r);
  }

  // Answers one row by the rule for all engines.
  void answer_alone(std::size_t row) noexcept {
    functions::reading read;
    for (std::size_t i = 0; i != from_.size(); ++i)
      if (const double x = cell(*from_[i], row); !std::isnan(x)) read.put(i, x);
    const auto wrong = read.wrong();
    if (wrong && bad_++ == 0) {
      row_ = row;
      input_ = *wrong;
    }
    if (to_.bad != nullptr) to_.bad[row] = wrong ? 1 : 0;
    if (const tact::situation* s = read.complete()) write(row, by_.advise(*s));
    else write(row, {TACT_NONE, TACT_NONE, TACT_NONE, TACT_NONE, TACT_NONE, 0, 0});
  }

  void write(std::size_t row, const functions::advice& a) const noexcept {
    to_.strategy[row] = a.strategy;
    if (to_.margin != nullptr) to_.margin[row] = a.runner_up == TACT_NONE ? NAN : a.margin;
    if (to_.runner_up != nullptr) to_.runner_up[row] = a.runner_up;
    if (to_.style != nullptr) to_.style[row] = a.style;
    if (to_.afterwards != nullptr) to_.afterwards[row] = a.afterwards;
    if (to_.fallback != nullptr) to_.fallback[row] = a.fallback;
    if (to_.blocked != nullptr) to_.blocked[row] = a.blocked;
  }

  const functions::adviser& by_;
  inputs from_;
  const tact_answers& to_;
  std::size_t bad_ = 0;
  std::size_t row_ = 0;    // the first bad one
  std::size_t input_ = 0;  // its first bad input
};

static_assert(TACT_NONE == tact::no_strategy);

// Reports a column that cannot be read.
tact_status check_columns(const tact_columns& of, std::size_t rows, tact_error* error) {
  const inputs all = inputs_of(of);
  for (std::size_t i = 0; i != all.size(); ++i) {
    const tact_column& c = *all[i];
    const std::string name = "of->" + std::string(functions::inputs[i].name);
    if (c.kind < TACT_UNKNOWN || c.kind > TACT_FLOAT)
      return c::report(
          error, TACT_BAD_CALL,
          std::string(function) + ": " + name + ".kind is " + std::to_string(c.kind) + ", which is none of tact_kind");
    const bool has_numbers = c.kind == TACT_DOUBLE || c.kind == TACT_FLOAT;
    if (has_numbers && c.data == nullptr && rows != 0)
      return c::null(function, name + ".data", "give the address of the first row's number", error);
  }
  return TACT_OK;
}

}  // namespace

tact_status tact_recommend_all(const tact_model* model, const tact_columns* of, std::size_t rows,
                               const tact_answers* answers, tact_error* error) {
  return c::guarded(error, TACT_FAILED, [&] {
    if (model == nullptr) return c::null(function, "model", "tact_default_model() is one", error);
    if (const tact_status wrong = c::check(function, "of", of, error)) return wrong;
    if (const tact_status wrong = c::check(function, "answers", answers, error)) return wrong;
    if (answers->strategy == nullptr && rows != 0)
      return c::null(function, "answers->strategy", "give a list of bytes, one per row", error);
    if (const tact_status wrong = check_columns(*of, rows, error)) return wrong;
    answering all(*model->by, *of, *answers);
    all.answer(rows);
    return all.report(error);
  });
}
