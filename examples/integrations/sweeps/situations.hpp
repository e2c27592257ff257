#pragma once
// Random situations, each known by its number: number 5 of seed 1 is the same on every machine, whatever else is drawn.

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <tact/batch.hpp>
#include <tact/level.hpp>
#include <tact/situation.hpp>

#include <functions/inputs.hpp>

namespace sweeps {

/// Draws a block of situations at a time. An input is a number drawn evenly from 0 to 1 and rounded to the nearest
/// level, independently of the others; or it is fixed, and the same in all of them.
///
/// Situation n is made of the words 4n to 4n + 3 that splitmix64 gives for the seed, 15 bits for each input. Any word
/// can be had without those before it, so it makes no difference who draws which situations. Seeds have no meaning:
/// each gives other situations.
class situations {
 public:
  /// How many situations a block has at most: so many that a block stays in the cache.
  static constexpr std::size_t block = 4096;

  /// Draws by a seed. Allocates the block.
  explicit situations(std::uint64_t seed);

  /// Gives an input, by its place among `functions::inputs`, the same level in all situations. The other inputs stay as
  /// they were.
  void fix(std::size_t input, tact::level at) noexcept;

  /// The situations from number `first` on, `count` of them and at most `block`. The columns are borrowed, and valid
  /// until the next call. O(count).
  tact::columns draw(std::uint64_t first, std::size_t count);

  /// One of the situations that were drawn last, the first of them by 0. O(1).
  tact::situation operator[](std::size_t row) const noexcept;

 private:
  static constexpr std::size_t inputs_of_a_word = 4;
  static constexpr std::size_t words = (functions::input_count + inputs_of_a_word - 1) / inputs_of_a_word;

  void draw_word(std::size_t word, std::uint64_t first, std::size_t count) noexcept;

  std::uint64_t seed_;
  tact::columns fixed_{.assertiveness = 0.5, .cooperativeness = 0.5};
  std::array<bool, words * inputs_of_a_word> varies_{};
  std::array<std::vector<tact::level>, words * inputs_of_a_word> cells_;
};

}  // namespace sweeps
