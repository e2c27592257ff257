// SPDX-License-Identifier: BSL-1.0
#pragma once
// Many situations at once: columns for the inputs in which they differ, and buffers for their answers.

#include <cfloat>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>
#include <utility>

#include <tact/detail/inputs.hpp>
#include <tact/detail/level_steps.hpp>
#include <tact/level.hpp>
#include <tact/situation.hpp>

namespace tact {
namespace detail {

template <class T>
concept cell_type = std::same_as<T, level> || std::same_as<T, float> || std::same_as<T, double>;

template <class C>
concept list_of_cells = requires(const C& c) {
  requires cell_type<std::remove_cvref_t<decltype(*std::data(c))>>;
  { std::size(c) } -> std::convertible_to<std::size_t>;
};

struct column_reader;

/// As `nearest_steps`, but NaN becomes `missing`. It compares bits as well, without a branch: without their sign, the
/// NaNs are the numbers whose bits are larger than those of infinity, which has all bits of the exponent and no other.
/// O(1).
template <float_or_double F>
constexpr std::int16_t nearest_steps_or(F x, std::int16_t missing) noexcept {
  using bits = std::conditional_t<std::same_as<F, float>, std::uint32_t, std::uint64_t>;
  constexpr int sign_place = 8 * static_cast<int>(sizeof(F)) - 1;
  constexpr int fraction_bits = (std::same_as<F, float> ? FLT_MANT_DIG : DBL_MANT_DIG) - 1;
  constexpr bits all_but_sign = ~(bits{1} << sign_place);
  constexpr bits infinity = all_but_sign >> fraction_bits << fraction_bits;
  const bits is_nan = ((__builtin_bit_cast(bits, x) & all_but_sign) + (all_but_sign - infinity)) >> sign_place;
  return static_cast<std::int16_t>(nearest_steps(x) & (missing | (static_cast<std::int32_t>(is_nan) - 1)));
}

}  // namespace detail

/// One input of many situations: a contiguous list of levels, floats or doubles, or one level for all rows. The list is
/// borrowed, not copied: it must outlive the column and every table made of it. A column never writes, so threads may
/// share it while nobody changes the list. Every operation is O(1).
class column {
 public:
  /// The same level in every row. Throws `bad_level` if x is not a number from 0 to 1.
  constexpr column(double x) : column(level{x}) {}
  constexpr column(level x) noexcept : constant_(x) {}

  /// A list of `level`, `float` or `double`. Its numbers are checked when they are read: `recommend_all` rejects the
  /// rows with a bad one.
  template <detail::list_of_cells C>
  constexpr column(const C& list) noexcept
      : data_(std::data(list)),
        size_(std::size(list)),
        kind_(kind_of<std::remove_cvref_t<decltype(*std::data(list))>>) {}

  /// A temporary list does not compile: it would be gone before the column is read.
  template <detail::list_of_cells C>
    requires(!std::ranges::enable_borrowed_range<C>)
  column(const C&& list) = delete;

  /// True where all rows hold the same level.
  constexpr bool is_constant() const noexcept { return kind_ == kind::constant; }

  /// The level that all rows hold. Meaningful only where `is_constant()`.
  constexpr level constant() const noexcept { return constant_; }

  /// The same column, in which NaN means that a factor is not known: it is neutral in that row, as where a situation
  /// leaves it out. In a concern NaN stays refused. Levels, which cannot be NaN, and constants are as before.
  constexpr column nan_is_unknown() const noexcept {
    column other = *this;
    other.nan_is_unknown_ = true;
    return other;
  }

  /// The column from row `first` on; empty if it ends before that row. A constant column stays as it is.
  constexpr column drop_rows(std::size_t first) const noexcept {
    if (is_constant()) return *this;
    column rest = *this;
    rest.skipped_ += first;
    rest.size_ = first < size_ ? size_ - first : 0;
    return rest;
  }

 private:
  friend struct detail::column_reader;

  enum class kind : unsigned char { constant, levels, floats, doubles };

  template <detail::cell_type T>
  static constexpr kind kind_of = std::same_as<T, level>   ? kind::levels
                                  : std::same_as<T, float> ? kind::floats
                                                           : kind::doubles;

  // With `to_steps(cell)` for what a cell is in steps.
  template <detail::cell_type T, std::size_t Count, class ToSteps>
  void read_as(std::size_t first, std::int16_t* __restrict steps, std::int16_t* __restrict refused,
               const ToSteps& to_steps) const noexcept {
    const std::size_t left = first < size_ ? size_ - first : 0;
    const T* __restrict list = left == 0 ? nullptr : static_cast<const T*>(data_) + skipped_ + first;
    if (left >= Count) {
      for (std::size_t r = 0; r != Count; ++r) steps[r] = to_steps(list[r]);
    } else {
      for (std::size_t r = 0; r != left; ++r) steps[r] = to_steps(list[r]);
      for (std::size_t r = left; r != Count; ++r) steps[r] = detail::no_level;
    }
    for (std::size_t r = 0; r != Count; ++r) {
      refused[r] = static_cast<std::int16_t>(refused[r] | steps[r]);
      steps[r] = static_cast<std::int16_t>(steps[r] & ~(steps[r] >> 15));
    }
  }

  template <std::floating_point T, std::size_t Count>
  void read_numbers(std::size_t first, std::int16_t missing, std::int16_t* __restrict steps,
                    std::int16_t* __restrict refused) const noexcept {
    if (nan_is_unknown_)
      read_as<T, Count>(first, steps, refused, [missing](T x) { return detail::nearest_steps_or(x, missing); });
    else read_as<T, Count>(first, steps, refused, [](T x) { return detail::nearest_steps(x); });
  }

  const void* data_ = nullptr;
  std::size_t size_ = 0;
  std::size_t skipped_ = 0;
  level constant_ = 0.0;
  kind kind_ = kind::constant;
  bool nan_is_unknown_ = false;
};

namespace detail {

static_assert(sizeof(level) == sizeof(std::int16_t));  // so that a list of levels is read as a list of steps

/// Reads a block of rows of a column.
struct column_reader {
  /// The address of `count` levels from row `first` on, each a number of steps in 16 bits. Null where the column does
  /// not hold that many levels.
  static const void* levels(const column& c, std::size_t first, std::size_t count) noexcept {
    const bool there = c.kind_ == column::kind::levels && first + count <= c.size_;
    return there ? static_cast<const level*>(c.data_) + c.skipped_ + first : nullptr;
  }

  /// Writes the steps of `Count` rows from `first` on; `missing` for NaN in a column where it means that. Where the
  /// list has ended or its number is not a level, or `missing` is none, it writes 0 and makes `refused` negative.
  /// O(Count).
  template <std::size_t Count>
  static void read(const column& c, std::size_t first, std::int16_t missing, std::int16_t* __restrict steps,
                   std::int16_t* __restrict refused) noexcept {
    const auto steps_of = [](level x) { return static_cast<std::int16_t>(x.steps()); };
    switch (c.kind_) {
      case column::kind::constant: break;
      case column::kind::levels: return c.read_as<level, Count>(first, steps, refused, steps_of);
      case column::kind::floats: return c.read_numbers<float, Count>(first, missing, steps, refused);
      case column::kind::doubles: return c.read_numbers<double, Count>(first, missing, steps, refused);
    }
    for (std::size_t r = 0; r != Count; ++r) steps[r] = static_cast<std::int16_t>(c.constant_.steps());
  }
};

}  // namespace detail

/// Many situations of the kind that tact ships, in braces: a list for an input that differs, a number for one that is
/// the same in every row. A factor that is left out is neutral.
using columns = basic_situation<column>;

/// Many situations of any type: one to begin with, and columns for the members in which they differ. Its columns borrow
/// their lists.
template <class Situation>
class table {
 public:
  /// Every row is this situation. O(inputs).
  explicit constexpr table(const Situation& s) noexcept : table(s, std::make_index_sequence<size>{}) {}

  /// The rows of `columns`. O(inputs).
  explicit constexpr table(const columns& c) noexcept
    requires std::same_as<Situation, situation>
      : table(c, std::make_index_sequence<size>{}) {}

  /// A copy with a column for one member: `table{usual}.with(&ticket::anger, angers)`. A member that no input reads
  /// changes nothing. O(inputs).
  constexpr table with(level Situation::* member, const column& cells) const noexcept {
    table other = *this;
    for (std::size_t i = 0; i != size; ++i)
      if (detail::input_table<Situation>[i].member == member) other.inputs_[i] = cells;
    return other;
  }

  /// The table without its first rows. To use several threads, give each its own rows this way, and its own part of the
  /// output. O(inputs).
  constexpr table drop_rows(std::size_t first) const noexcept {
    table rest = *this;
    for (column& c : rest.inputs_) c = c.drop_rows(first);
    return rest;
  }

  /// The table as `columns`. O(inputs).
  constexpr operator columns() const noexcept
    requires std::same_as<Situation, situation>
  {
    columns all{.assertiveness = 0.5, .cooperativeness = 0.5};
    for (std::size_t i = 0; i != size; ++i) all.*detail::input_table<columns>[i].member = inputs_[i];
    return all;
  }

  /// The column that input i reads: assertiveness, cooperativeness, then the situation's factors. Requires an i below
  /// their number.
  constexpr const column& operator[](std::size_t i) const noexcept { return inputs_[i]; }

 private:
  static constexpr std::size_t size = detail::input_count<Situation>;

  template <class Row, std::size_t... K>
  constexpr table(const Row& row, std::index_sequence<K...>) noexcept
      : inputs_{column(row.*detail::input_table<Row>[K].member)...} {}

  column inputs_[size];
};

namespace detail {

template <class Situation>
struct batch_form {
  using type = table<Situation>;
};
template <>
struct batch_form<situation> {
  using type = columns;
};

}  // namespace detail

/// Many situations: `columns` for the situation that tact ships, a `table` for one of your own.
template <class Situation>
using batch_input = typename detail::batch_form<Situation>::type;

/// The index that stands for no strategy: the row was rejected, or it has no runner-up.
inline constexpr std::uint8_t no_strategy = 255;

/// Output buffers, one element per row; all are borrowed. The size of `strategy` is the number of rows. The optional
/// buffers may be shorter (further rows are skipped) or longer (the rest is untouched).
struct batch_output {
  std::span<std::uint8_t> strategy;        ///< the strategy's index in the model's catalog, or `no_strategy`
  std::span<double> margin = {};           ///< how far it is ahead, exactly; the largest double if it has no runner-up
  std::span<std::uint8_t> runner_up = {};  ///< the index of the second best; `no_strategy` if there is none
  std::span<std::uint8_t> refused = {};    ///< 1 where a number is not a level or a column has ended, else 0
};

}  // namespace tact
