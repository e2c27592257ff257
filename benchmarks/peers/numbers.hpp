#pragma once
// The numbers of the default model as doubles. Every peer in C++ is made from them.
//
// All of tact's numbers are dyadic: a level is a multiple of 1/2¹⁴, a slope of 1/2⁷, a score of 1/2²¹ and
// below 4. A double holds any sum of such products without rounding, so a peer that only adds and multiplies
// has tact's scores to the last bit, ties included.

#include <cstddef>
#include <cstdint>
#include <string>
#include <tuple>
#include <type_traits>

#include <tact/models/customer_care.hpp>

namespace bench {

/// The numbers of the model that every peer uses.
inline constexpr const auto& model = tact::detail::lowered<tact::models::customer_care>;

using model_strategy = std::remove_cvref_t<decltype(model)>::value_type;
using model_inputs = tact::detail::inputs<tact::situation>;

/// All inputs, the derived advantage and disadvantage included.
inline constexpr std::size_t all_width = std::tuple_size_v<model_inputs>;

/// How many inputs a peer reads: all, or the two concerns.
constexpr std::size_t width(bool all_inputs) noexcept { return all_inputs ? all_width : 2; }

/// A number of steps as a number from 0 to 1, exactly.
constexpr double in_levels(int steps) noexcept { return steps / double{tact::level::one}; }

/// The name of input i.
inline std::string name_of_input(std::size_t i) {
  return std::string{tact::detail::input_table<tact::situation>[i].name};
}

/// The slope of input i: how much the score grows per unit of the input.
constexpr double slope(const model_strategy& r, std::size_t i) noexcept {
  return r.slope[i] / double{tact::detail::grid};
}

/// The score where the inputs that a peer reads are 0 and all others neutral.
constexpr double constant(const model_strategy& r, std::size_t inputs_read) noexcept {
  std::int64_t sum = r.constant;
  for (std::size_t i = inputs_read; i != all_width; ++i)
    sum += std::int64_t{r.slope[i]} * tact::detail::neutral_inputs<tact::situation>[i];
  return static_cast<double>(sum) / (double{tact::detail::grid} * tact::level::one);
}

/// True if this place of a strategy holds a gate.
constexpr bool is_gate(const tact::detail::threshold& g) noexcept { return g.at != tact::detail::threshold::never; }

/// True if a second factor can keep the gate open.
constexpr bool has_excuse(const tact::detail::threshold& g) noexcept {
  return g.unless_at != tact::detail::threshold::never;
}

/// Calls put(i, value) for each input that a peer reads, each value a number from 0 to 1.
template <class Put>
constexpr void each_input(const tact::situation& s, bool all_inputs, Put put) {
  if (!all_inputs) {
    put(std::size_t{0}, s.assertiveness.value());
    put(std::size_t{1}, s.cooperativeness.value());
    return;
  }
  const model_inputs in = tact::detail::inputs_of(s);
  for (std::size_t i = 0; i != all_width; ++i) put(i, in_levels(in[i]));
}

}  // namespace bench
