#pragma once
// Many situations at once: a column each for what they differ in.

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include <tact/level.hpp>
#include <tact/situation.hpp>

namespace tact {

template <class T>
concept cell = std::same_as<T, level> || std::same_as<T, float> || std::same_as<T, double>;

template <class C>
concept cells = requires(const C& c) {
  requires cell<std::remove_cvref_t<decltype(*std::data(c))>>;
  { std::size(c) } -> std::convertible_to<std::size_t>;
};

/// One input of many situations: a list of levels, floats or doubles that lie one behind the other, or one level for
/// all. The list is borrowed: keep it alive as long.
class column {
 public:
  /// The same level in every row. Throws `bad_level` for what is no number from 0 to 1.
  constexpr column(double x) : column(level{x}) {}
  constexpr column(level x) noexcept : same_(x) {}

  template <cells C>
  constexpr column(const C& list) noexcept
      : data_(std::data(list)),
        size_(std::size(list)),
        kind_(kind_of<std::remove_cvref_t<decltype(*std::data(list))>>) {}

  /// True where all rows hold the same level.
  constexpr bool is_constant() const noexcept { return kind_ == kind::constant; }

  /// The level that all rows hold, if they do.
  constexpr level same() const noexcept { return same_; }

  /// The same column from row `first` on; empty if it ends before. O(1).
  constexpr column drop_rows(std::size_t first) const noexcept {
    if (is_constant()) return *this;
    column rest = *this;
    rest.skipped_ += first;
    rest.size_ = first < size_ ? size_ - first : 0;
    return rest;
  }

  /// The rows from `first` on as they lie in memory, in steps of 16 bits each, where they are `count` levels; else
  /// null.
  constexpr const void* levels(std::size_t first, std::size_t count) const noexcept {
    const bool there = kind_ == kind::levels && first + count <= size_;
    return there ? static_cast<const level*>(data_) + skipped_ + first : nullptr;
  }

  /// Writes the steps of the rows from `first` on. Where the list has ended, or holds no level, that is 0, and
  /// `refused` becomes negative. O(Count).
  template <std::size_t Count>
  void read(std::size_t first, std::int16_t* __restrict steps, std::int16_t* __restrict refused) const noexcept {
    switch (kind_) {
      case kind::constant: break;
      case kind::levels: return read_as<level, Count>(first, steps, refused);
      case kind::floats: return read_as<float, Count>(first, steps, refused);
      case kind::doubles: return read_as<double, Count>(first, steps, refused);
    }
    for (std::size_t r = 0; r != Count; ++r) steps[r] = static_cast<std::int16_t>(same_.steps());
  }

 private:
  enum class kind : unsigned char { constant, levels, floats, doubles };

  template <cell T>
  static constexpr kind kind_of = std::same_as<T, level>   ? kind::levels
                                  : std::same_as<T, float> ? kind::floats
                                                           : kind::doubles;

  template <cell T, std::size_t Count>
  void read_as(std::size_t first, std::int16_t* __restrict steps, std::int16_t* __restrict refused) const noexcept {
    const std::size_t left = first < size_ ? size_ - first : 0;
    const T* __restrict list = left == 0 ? nullptr : static_cast<const T*>(data_) + skipped_ + first;
    if (left >= Count) {
      for (std::size_t r = 0; r != Count; ++r) steps[r] = steps_of(list[r]);
    } else {
      for (std::size_t r = 0; r != left; ++r) steps[r] = steps_of(list[r]);
      for (std::size_t r = left; r != Count; ++r) steps[r] = no_level;
    }
    for (std::size_t r = 0; r != Count; ++r) {
      refused[r] = static_cast<std::int16_t>(refused[r] | steps[r]);
      steps[r] = static_cast<std::int16_t>(steps[r] & ~(steps[r] >> 15));
    }
  }

  static constexpr std::int16_t steps_of(level x) noexcept { return static_cast<std::int16_t>(x.steps()); }
  template <std::floating_point T>
  static constexpr std::int16_t steps_of(T x) noexcept {
    return nearest_steps(x);
  }

  const void* data_ = nullptr;
  std::size_t size_ = 0;
  std::size_t skipped_ = 0;
  level same_ = 0.0;
  kind kind_ = kind::constant;
};

static_assert(sizeof(level) == sizeof(std::int16_t));

/// Many situations of any type: one to begin with, and a column for each member in which they differ.
template <class Situation>
class table {
 public:
  /// Every row is this situation.
  explicit constexpr table(const Situation& s) noexcept : table(s, std::make_index_sequence<size>{}) {}

  /// The same table with a column for one member: `table{usual}.with(&ticket::anger, angers)`.
  constexpr table with(level Situation::* member, const column& cells) const noexcept {
    table other = *this;
    other.set(member, cells);
    return other;
  }

  /// Puts a column in the place of one member.
  constexpr void set(level Situation::* member, const column& cells) noexcept {
    for (std::size_t i = 0; i != size; ++i)
      if (member_of(i) == member) inputs_[i] = cells;
  }

  /// The table from row `first` on, to share rows among threads. O(inputs).
  constexpr table drop_rows(std::size_t first) const noexcept {
    table rest = *this;
    for (column& c : rest.inputs_) c = c.drop_rows(first);
    return rest;
  }

  /// The column that input i reads.
  constexpr const column& operator[](std::size_t i) const noexcept { return inputs_[i]; }

 private:
  static constexpr std::size_t size = std::tuple_size_v<inputs<Situation>>;

  template <std::size_t... K>
  constexpr table(const Situation& s, std::index_sequence<K...>) noexcept : inputs_{column(s.*member_of(K))...} {}

  static constexpr level Situation::* member_of(std::size_t i) noexcept {
    if (i == 0) return &Situation::assertiveness;
    if (i == 1) return &Situation::cooperativeness;
    return Situation::factors[i - 2].member;
  }

  column inputs_[size];
};

/// Many of the situations that tact ships, in braces: a list for what differs, a number for what does not. What is left
/// out is neutral.
struct columns {
  column assertiveness;
  column cooperativeness;
  column anger = 0.0;
  column urgency = 0.0;
  column stakes = 0.5;
  column relationship = 0.5;
  column legitimacy = 0.5;
  column power = 0.5;
  column complexity = 0.5;
  column scarcity = 0.5;
  column impasse = 0.0;

  /// A template, so that only who uses it pays for it.
  template <std::same_as<situation> Situation>
  constexpr operator table<Situation>() const noexcept {
    table<Situation> all(Situation{.assertiveness = 0.5, .cooperativeness = 0.5});
    all.set(&situation::assertiveness, assertiveness);
    all.set(&situation::cooperativeness, cooperativeness);
    all.set(&situation::anger, anger);
    all.set(&situation::urgency, urgency);
    all.set(&situation::stakes, stakes);
    all.set(&situation::relationship, relationship);
    all.set(&situation::legitimacy, legitimacy);
    all.set(&situation::power, power);
    all.set(&situation::complexity, complexity);
    all.set(&situation::scarcity, scarcity);
    all.set(&situation::impasse, impasse);
    return all;
  }
};

}  // namespace tact
