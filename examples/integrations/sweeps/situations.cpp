#include "situations.hpp"

#include <algorithm>
#include <span>

#include <tact/detail/splitmix.hpp>

namespace sweeps {
namespace {

// splitmix64: how far apart the states of neighbouring words are, and the word of a state.
constexpr std::uint64_t stride = tact::detail::splitmix_step;
using tact::detail::mixed;

// The first words of seed 0, as the generator's authors print them.
static_assert(mixed(stride) == 0xe220a8397b1dcdaf && mixed(2 * stride) == 0x6e789e6aa1b965f4);

// 15 random bits are a number of half steps; the nearest level has half as many, half up. So both ends come half as
// often as the levels between them, as they do where a number drawn evenly from 0 to 1 is rounded.
constexpr int bits_of_an_input = 15;

tact::level level_of(std::uint64_t bits) noexcept {
  constexpr std::uint64_t mask = (1U << bits_of_an_input) - 1;
  return tact::level::from_steps(static_cast<int>(((bits & mask) + 1) >> 1));
}

}  // namespace

situations::situations(std::uint64_t seed) : seed_(seed) {
  std::fill_n(varies_.begin(), functions::input_count, true);
  for (auto& cells : cells_) cells.assign(block, tact::level{0.0});
}

void situations::fix(std::size_t input, tact::level at) noexcept {
  varies_[input] = false;
  fixed_.*functions::inputs[input].column = at;
  std::ranges::fill(cells_[input], at);
}

tact::columns situations::draw(std::uint64_t first, std::size_t count) {
  for (std::size_t word = 0; word != words; ++word) draw_word(word, first, count);
  tact::columns all = fixed_;
  for (std::size_t i = 0; i != functions::input_count; ++i)
    if (varies_[i]) all.*functions::inputs[i].column = std::span(cells_[i]).first(count);
  return all;
}

tact::situation situations::operator[](std::size_t row) const noexcept {
  tact::situation one{.assertiveness = 0.5, .cooperativeness = 0.5};
  for (std::size_t i = 0; i != functions::input_count; ++i) one.*functions::inputs[i].member = cells_[i][row];
  return one;
}

void situations::draw_word(std::size_t word, std::uint64_t first, std::size_t count) noexcept {
  const std::size_t place = word * inputs_of_a_word;
  const auto varies = std::span(varies_).subspan(place, inputs_of_a_word);
  if (std::ranges::find(varies, true) == varies.end()) return;

  // Two loops, since compilers can vectorise the second one.
  std::array<std::uint64_t, block> bits;
  std::uint64_t state = seed_ + (first * words + word + 1) * stride;
  for (std::size_t row = 0; row != count; ++row, state += words * stride) bits[row] = mixed(state);
  for (std::size_t i = 0; i != inputs_of_a_word; ++i) {
    if (!varies[i]) continue;
    tact::level* const cells = cells_[place + i].data();
    for (std::size_t row = 0; row != count; ++row)
      cells[row] = level_of(bits[row] >> (static_cast<int>(i) * bits_of_an_input));
  }
}

}  // namespace sweeps
