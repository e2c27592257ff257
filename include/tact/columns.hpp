// SPDX-License-Identifier: BSL-1.0
#pragma once
// Many situations at once: a column for each input in which they differ, and where their answers go.

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

}  // namespace detail

/// One input of many situations: a list of levels, floats or doubles that lie one behind the other, or one level for
/// all. The list is borrowed: keep it alive as long.
class column {
 public:
  /// The same level in every row. Throws `bad_level` for what is no number from 0 to 1.
  constexpr column(double x) : column(level{x}) {}
  constexpr column(level x) noexcept : constant_(x) {}

  /// A list of `level`, `float` or `double`.
  template <detail::list_of_cells C>
  constexpr column(const C& list) noexcept
      : data_(std::data(list)),
        size_(std::size(list)),
        kind_(kind_of<std::remove_cvref_t<decltype(*std::data(list))>>) {}

  /// A list that would be gone before the column is read does not compile.
  template <detail::list_of_cells C>
    requires(!std::ranges::enable_borrowed_range<C>)
  column(const C&& list) = delete;

  /// True where all rows hold the same level.
  constexpr bool is_constant() const noexcept { return kind_ == kind::constant; }

  /// The level that all rows hold, if they do.
  constexpr level constant() const noexcept { return constant_; }

  /// The same column from row `first` on; empty if it ends before. O(1).
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

  template <detail::cell_type T, std::size_t Count>
  void read_as(std::size_t first, std::int16_t* __restrict steps, std::int16_t* __restrict refused) const noexcept {
    const std::size_t left = first < size_ ? size_ - first : 0;
    const T* __restrict list = left == 0 ? nullptr : static_cast<const T*>(data_) + skipped_ + first;
    if (left >= Count) {
      for (std::size_t r = 0; r != Count; ++r) steps[r] = steps_of(list[r]);
    } else {
      for (std::size_t r = 0; r != left; ++r) steps[r] = steps_of(list[r]);
      for (std::size_t r = left; r != Count; ++r) steps[r] = detail::no_level;
    }
    for (std::size_t r = 0; r != Count; ++r) {
      refused[r] = static_cast<std::int16_t>(refused[r] | steps[r]);
      steps[r] = static_cast<std::int16_t>(steps[r] & ~(steps[r] >> 15));
    }
  }

  static constexpr std::int16_t steps_of(level x) noexcept { return static_cast<std::int16_t>(x.steps()); }
  template <std::floating_point T>
  static constexpr std::int16_t steps_of(T x) noexcept {
    return detail::nearest_steps(x);
  }

  const void* data_ = nullptr;
  std::size_t size_ = 0;
  std::size_t skipped_ = 0;
  level constant_ = 0.0;
  kind kind_ = kind::constant;
};

static_assert(sizeof(level) == sizeof(std::int16_t));

namespace detail {

static_assert(sizeof(level) == sizeof(std::int16_t));

/// Reads a block of rows of a column.
struct column_reader {
  /// The rows from `first` on as they lie in memory, in steps of 16 bits each, where they are `count` levels; else
  /// null.
  static const void* levels(const column& c, std::size_t first, std::size_t count) noexcept {
    const bool there = c.kind_ == column::kind::levels && first + count <= c.size_;
    return there ? static_cast<const level*>(c.data_) + c.skipped_ + first : nullptr;
  }

  /// Writes the steps of the rows from `first` on. Where the list has ended, or holds no level, that is 0, and
  /// `refused` becomes negative. O(Count).
  template <std::size_t Count>
  static void read(const column& c, std::size_t first, std::int16_t* __restrict steps,
                   std::int16_t* __restrict refused) noexcept {
    switch (c.kind_) {
      case column::kind::constant: break;
      case column::kind::levels: return c.read_as<level, Count>(first, steps, refused);
      case column::kind::floats: return c.read_as<float, Count>(first, steps, refused);
      case column::kind::doubles: return c.read_as<double, Count>(first, steps, refused);
    }
    for (std::size_t r = 0; r != Count; ++r) steps[r] = static_cast<std::int16_t>(c.constant_.steps());
  }
};

}  // namespace detail

/// The situation that tact ships, many at once, in braces: a list for what differs, a number for what is the same in
/// every row. What is left out is neutral.
using columns = basic_situation<column>;

/// Many situations of any type: one to begin with, and a column for each member in which they differ.
template <class Situation>
class table {
 public:
  /// Every row is this situation.
  explicit constexpr table(const Situation& s) noexcept : table(s, std::make_index_sequence<size>{}) {}

  /// The rows of columns.
  explicit constexpr table(const columns& c) noexcept
    requires std::same_as<Situation, situation>
      : table(c, std::make_index_sequence<size>{}) {}

  /// The same table with a column for one member: `table{usual}.with(&ticket::anger, angers)`.
  constexpr table with(level Situation::* member, const column& cells) const noexcept {
    table other = *this;
    for (std::size_t i = 0; i != size; ++i)
      if (detail::input_table<Situation>[i].member == member) other.inputs_[i] = cells;
    return other;
  }

  /// The table without its first rows, to share rows among threads. O(inputs).
  constexpr table drop_rows(std::size_t first) const noexcept {
    table rest = *this;
    for (column& c : rest.inputs_) c = c.drop_rows(first);
    return rest;
  }

  /// The same in braces' form.
  constexpr operator columns() const noexcept
    requires std::same_as<Situation, situation>
  {
    columns all{.assertiveness = 0.5, .cooperativeness = 0.5};
    for (std::size_t i = 0; i != size; ++i) all.*detail::input_table<columns>[i].member = inputs_[i];
    return all;
  }

  /// The column that input i reads: assertiveness, cooperativeness, then the situation's factors.
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

/// The byte of a row without an answer: it was rejected; or, for a runner-up, there is none.
inline constexpr std::uint8_t no_strategy = 255;

/// Output buffers, one element per row. `strategy` sets the row count. The optional buffers may be shorter (further
/// rows are skipped) or longer (the rest is untouched).
struct batch_output {
  std::span<std::uint8_t> strategy;        ///< the strategy's index in the model's catalog, or `no_strategy`
  std::span<double> margin = {};           ///< how far it is ahead, exactly; the largest double without a runner-up
  std::span<std::uint8_t> runner_up = {};  ///< the index of the second best; `no_strategy` if there is none
  std::span<std::uint8_t> refused = {};    ///< 1 where a number was no level or a column had ended, else 0
};

}  // namespace tact
