#pragma once
// The arguments of every function: the inputs of a case, in one order for all engines.

#include <array>
#include <cstddef>
#include <iterator>
#include <span>
#include <string_view>

#include <tact/batch.hpp>
#include <tact/situation.hpp>

namespace functions {

/// An input that a case gives: a concern, or a factor that is not computed from another.
struct input {
  std::string_view name;
  tact::level tact::situation::* member;
  tact::column tact::columns::* column;
};

/// How many inputs a case has.
inline constexpr std::size_t input_count = 13;

/// The first inputs are the concerns. They come first among the arguments, and they alone must be there.
inline constexpr std::size_t concern_count = 2;

/// All inputs, in the order of the situation's table.
inline constexpr auto inputs = [] {
  using tact::situation, tact::columns;
  std::array<input, input_count> all{input{"assertiveness", &situation::assertiveness, &columns::assertiveness},
                                     input{"cooperativeness", &situation::cooperativeness, &columns::cooperativeness}};
  std::size_t next = concern_count;
  for (std::size_t i = 0; i != std::size(situation::factors); ++i)
    if (situation::factors[i].transform == tact::transform::itself)
      all[next++] = {situation::factors[i].name, situation::factors[i].member, columns::factors[i].member};
  return all;
}();
static_assert(inputs.back().name == "role_ambiguity", "input_count is not the number of inputs");

}  // namespace functions
