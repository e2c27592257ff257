#pragma once
// The members of a situation behind the inputs that read them.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <tact/runtime_model.hpp>
#include <tact/situation.hpp>

namespace tact {

/// The members that a situation's inputs read, each once: the two concerns, then those of its factors.
template <class Situation>
inline constexpr std::size_t variable_count = [] {
  std::size_t count = 2;
  for (std::size_t i = 2; i != std::tuple_size_v<inputs<Situation>>; ++i) count += primary_input<Situation>(i) == i;
  return count;
}();

/// For each input the first one that reads the same member.
template <class Situation>
inline constexpr auto primary_inputs = [] {
  inputs<Situation> first{};
  for (std::size_t i = 0; i != first.size(); ++i) first[i] = static_cast<std::int16_t>(primary_input<Situation>(i));
  return first;
}();

/// One member of a situation behind the inputs that read it, in steps. A change is told on members, never on
/// derived factors: nobody can raise *advantage* but by raising power.
template <class Situation>
class variable {
  static constexpr std::size_t size = std::tuple_size_v<inputs<Situation>>;

 public:
  /// The member that input i is the first to read; none if i is no input.
  explicit constexpr variable(std::size_t i = size) noexcept : first_(i) {}

  /// The member with this address in the situation; none if no input reads it.
  static constexpr variable of(level Situation::* address) noexcept {
    if (address == &Situation::assertiveness) return variable(0);
    if (address == &Situation::cooperativeness) return variable(1);
    std::size_t i = 2;
    while (i != size && Situation::factors[i - 2].member != address) ++i;
    return variable(i);
  }

  constexpr bool is_read_by(std::size_t i) const noexcept {
    return static_cast<std::size_t>(primary_inputs<Situation>[i]) == first_;
  }

  /// The name of the input that reads it as it is; if all that read it are derived, the first one's.
  constexpr std::string_view name() const noexcept {
    for (std::size_t i = first_; i != size; ++i)
      if (is_read_by(i) && transform_of<Situation>(i) == transform::itself) return input_name<Situation>(i);
    return input_name<Situation>(first_);
  }

  /// Its value behind the inputs; one half where only derived factors read it and all of them read 0.
  constexpr int value(const inputs<Situation>& in) const noexcept {
    int found = level::one / 2;
    for (std::size_t i = first_; i != size; ++i) {
      if (!is_read_by(i)) continue;
      if (transform_of<Situation>(i) == transform::itself) return in[i];
      if (in[i] != 0) found = (level::one + (transform_of<Situation>(i) == transform::above_half ? in[i] : -in[i])) / 2;
    }
    return found;
  }

  /// Its value in a situation, in steps.
  constexpr int value(const Situation& s) const noexcept {
    if (first_ == 0) return s.assertiveness.steps();
    if (first_ == 1) return s.cooperativeness.steps();
    return (s.*Situation::factors[first_ - 2].member).steps();
  }

  /// The same inputs with another value of the member.
  constexpr inputs<Situation> set(inputs<Situation> in, int to) const noexcept {
    const level value = to / double{level::one};
    for (std::size_t i = first_; i != size; ++i)
      if (is_read_by(i)) in[i] = read(transform_of<Situation>(i), value);
    return in;
  }

  /// Calls f(x), x in half steps, for each value at which scores bend or a gate opens or closes, in no order.
  /// Between two of them every score is affine and every gate stays as it is. O(strategies + inputs).
  template <class Rows, class F>
  constexpr void each_break(const Rows& model, F&& f) const noexcept {
    for (std::size_t i = first_; i != size; ++i)
      if (is_read_by(i) && transform_of<Situation>(i) != transform::itself) f(int{level::one});
    for (const auto& r : model)
      for (const threshold& g : r.gates) {
        if (g.at != threshold::never && is_read_by(g.factor)) f(half_steps_to(g.factor, g.at));
        if (g.unless_at != threshold::never && is_read_by(g.unless)) f(half_steps_to(g.unless, g.unless_at));
      }
  }

 private:
  /// Where the reading of input i reaches a threshold, in half steps.
  static constexpr int half_steps_to(std::size_t i, int threshold) noexcept {
    switch (transform_of<Situation>(i)) {
      case transform::above_half: return level::one + threshold;
      case transform::below_half: return level::one - threshold;
      case transform::itself: break;
    }
    return 2 * threshold;
  }

  std::size_t first_;
};

/// Calls f(member) for each member of a situation, in the order of the inputs.
template <class Situation, class F>
constexpr void each_variable(F&& f) {
  for (std::size_t i = 0; i != std::tuple_size_v<inputs<Situation>>; ++i)
    if (const variable<Situation> m(i); m.is_read_by(i)) f(m);
}

}  // namespace tact
