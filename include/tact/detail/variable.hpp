// SPDX-License-Identifier: BSL-1.0
#pragma once
// The variables of a situation: the members that its inputs read.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <tact/detail/inputs.hpp>
#include <tact/detail/scored_strategy.hpp>

namespace tact::detail {

/// The number of members that a situation's inputs read.
template <class Situation>
inline constexpr std::size_t variable_count = [] {
  std::size_t count = 0;
  for (std::size_t i = 0; i != input_count<Situation>; ++i)
    count += static_cast<std::size_t>(primary_inputs<Situation>[i]) == i;
  return count;
}();

/// One member of a situation, in steps, with the inputs that read it. Changes are reported for variables, not for
/// derived factors: you raise *advantage* by raising power.
template <class Situation>
class variable {
  static constexpr std::size_t size = input_count<Situation>;
  static constexpr const auto& table = input_table<Situation>;

 public:
  /// The member of which input i is the first reader; none if i is not an input.
  explicit constexpr variable(std::size_t i = size) noexcept : first_(i) {}

  /// The member with this address in the situation; none if no input reads it.
  static constexpr variable of(level Situation::* address) noexcept {
    std::size_t i = 0;
    while (i != size && table[i].member != address) ++i;
    return variable(i);
  }

  constexpr bool is_read_by(std::size_t i) const noexcept {
    return static_cast<std::size_t>(primary_inputs<Situation>[i]) == first_;
  }

  /// The name of the input that reads it unchanged; if all inputs that read it are derived, the name of the first.
  constexpr std::string_view name() const noexcept {
    for (std::size_t i = first_; i != size; ++i)
      if (is_read_by(i) && table[i].transform == transform::itself) return table[i].name;
    return table[first_].name;
  }

  /// Its value, found from the inputs; one half where only derived factors read it and all of them are 0.
  constexpr int value(const inputs<Situation>& in) const noexcept {
    int found = level::one / 2;
    for (std::size_t i = first_; i != size; ++i) {
      if (!is_read_by(i)) continue;
      if (table[i].transform == transform::itself) return in[i];
      if (in[i] != 0) found = (level::one + (table[i].transform == transform::above_half ? in[i] : -in[i])) / 2;
    }
    return found;
  }

  /// Its value in a situation, in steps.
  constexpr int value(const Situation& s) const noexcept { return (s.*table[first_].member).steps(); }

  /// The inputs with another value of the member.
  constexpr inputs<Situation> set(inputs<Situation> in, int to) const noexcept {
    const level value = level::from_steps(to);
    for (std::size_t i = first_; i != size; ++i)
      if (is_read_by(i)) in[i] = read(table[i].transform, value);
    return in;
  }

  /// Calls f(x), x in half steps, for each value at which scores bend or a gate opens or closes, in no order.
  /// Between two of them every score is affine and every gate stays as it is. O(strategies + inputs).
  template <class Model, class F>
  constexpr void each_break(const Model& model, F&& f) const noexcept {
    for (std::size_t i = first_; i != size; ++i)
      if (is_read_by(i) && table[i].transform != transform::itself) f(int{level::one});
    for (const auto& s : model)
      for (const threshold& g : s.gates) {
        if (g.at != threshold::never && is_read_by(g.factor)) f(half_steps_to(g.factor, g.at));
        if (g.unless_at != threshold::never && is_read_by(g.unless)) f(half_steps_to(g.unless, g.unless_at));
      }
  }

 private:
  /// The value of the member at which input i reaches a threshold, in half steps.
  static constexpr int half_steps_to(std::size_t i, int threshold) noexcept {
    switch (table[i].transform) {
      case transform::above_half: return level::one + threshold;
      case transform::below_half: return level::one - threshold;
      case transform::itself: break;
    }
    return 2 * threshold;
  }

  std::size_t first_;
};

/// The inputs with another value, in steps, of the member that input i reads; unchanged if i is not an input.
template <class Situation>
constexpr inputs<Situation> with_input(const inputs<Situation>& in, std::size_t i, int to) noexcept {
  if (i == in.size()) return in;
  return variable<Situation>(static_cast<std::size_t>(primary_inputs<Situation>[i])).set(in, to);
}

/// The inputs with the member that input i reads at its neutral value; unchanged if i is not an input.
template <class Situation>
constexpr inputs<Situation> at_neutral(const inputs<Situation>& in, std::size_t i) noexcept {
  return i == in.size() ? in : with_input<Situation>(in, i, input_table<Situation>[i].neutral.steps());
}

/// Calls f(variable) for each variable of a situation, in the order of the inputs.
template <class Situation, class F>
constexpr void each_variable(F&& f) {
  for (std::size_t i = 0; i != input_count<Situation>; ++i)
    if (const variable<Situation> v(i); v.is_read_by(i)) f(v);
}

}  // namespace tact::detail
