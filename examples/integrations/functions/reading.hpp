#pragma once
// How the values of a row become a case: one rule for all engines.
//
//   a concern that is NULL    no answer: NULL
//   a factor that is NULL     not known: neutral
//   a number from 0 to 1      that level; less than half a step outside counts as the end, because sums of decimals are
//                             seldom exact
//   anything else             a mistake, which names the input and the value

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <tact/level.hpp>
#include <tact/situation.hpp>

#include <functions/inputs.hpp>

namespace functions {

/// True if a number is a level. O(1).
constexpr bool is_level(double x) noexcept {
  constexpr double dust = 0.5 / tact::level::one;
  return x > -dust && x < 1 + dust;
}

/// The level of a number; empty if it is none. O(1).
constexpr std::optional<tact::level> level_of(double x) noexcept {
  if (is_level(x)) return tact::level::clamped(x);
  return std::nullopt;
}

/// A case in the making. Give it the values of a row, each by its place in `inputs` and once, in any order; those that
/// are left out are unknown, as NULL is.
class reading {
 public:
  /// The value of an input is this number. False if it is no level: the place of the first such value is kept. O(1).
  constexpr bool put(std::size_t input, double x) noexcept {
    const bool good = is_level(x);  // not an optional level: compilers copy it in memory, which takes as long again
    if (good) case_.*inputs[input].member = tact::level::clamped(x);
    else put_nonsense(input);
    if (input < concern_count) ++concerns_;
    return good;
  }

  /// The value of an input is neither a number nor NULL.
  constexpr void put_nonsense(std::size_t input) noexcept {
    if (!wrong_) wrong_ = input;
  }

  /// The place of the first value that is no level; empty if there is none.
  constexpr std::optional<std::size_t> wrong() const noexcept { return wrong_; }

  /// The case; null if it has no answer, because a concern is NULL or a value is wrong.
  constexpr const tact::situation* complete() const noexcept {
    return concerns_ != concern_count || wrong_ ? nullptr : &case_;
  }

 private:
  tact::situation case_{.assertiveness = 0.5, .cooperativeness = 0.5};
  std::optional<std::size_t> wrong_ = {};
  std::size_t concerns_ = 0;
};

/// A text as SQL writes it, between single quotes; a long one is cut after 40 bytes, and between two characters.
std::string quoted(std::string_view text);

/// What is wrong with a value, without a remedy: "anger is 1.5, which is no number from 0 to 1".
std::string no_level(std::size_t input, std::string_view value);

/// The same for a number.
std::string no_level(std::size_t input, double value);

/// What is wrong with a value, in one sentence with the remedy: the function, the input, the value as it was written.
///
///   tact_recommend: anger is 1.5, which is no number from 0 to 1; NULL means that it is not known, and
///   tact_try_recommend answers NULL
///
/// A ranking is a table in some engines and a list in others, so its form that tries "gives no ranking".
std::string mistake(std::string_view function, std::size_t input, std::string_view value);

/// The same for a number.
std::string mistake(std::string_view function, std::size_t input, double value);

/// What is wrong with the number of arguments, of which so many came; a model is one of them.
std::string wrong_count(std::string_view function, bool by_model, std::size_t came);

}  // namespace functions
