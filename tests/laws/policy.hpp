#pragma once
// The laws of every policy, the types that they apply to, and the reference for a decision: the formula as the design
// writes it, not multiplied out, in integers too wide to overflow.

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>
#include <random>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

#include <tact/model.hpp>
#include <tact/models/customer_care.hpp>
#include <tact/models/pruitt_rubin.hpp>
#include <tact/models/rahim.hpp>
#include <tact/models/thomas_kilmann.hpp>

#include "foreign/models.hpp"
#include "foreign/survey.hpp"

namespace laws {

// NaN, from bits, because under -ffast-math some compilers reject its usual spelling.
inline constexpr double infinity = std::bit_cast<double>(0x7FF0'0000'0000'0000);
inline constexpr double not_a_number = std::bit_cast<double>(0x7FF8'0000'0000'0000);

// ---- the types that the laws apply to

using customer_care = tact::models::customer_care;
using thomas_kilmann = tact::models::thomas_kilmann;
using rahim = tact::models::rahim;
using pruitt_rubin = tact::models::pruitt_rubin;

using shipped_models = tact::catalog<customer_care, thomas_kilmann, rahim, pruitt_rubin>;
using foreign_models =
    tact::catalog<acme::house, acme::poll, tact::with<acme::house, acme::believe>,
                  customer_care::with<acme::refund, acme::escalate, acme::partner>::over<acme::ticket>,
                  rahim::without<tact::rahim::avoiding>>;
using models = tact::joined<shipped_models, foreign_models>;

using shipped_strategies = tact::joined<tact::joined<customer_care::strategies, thomas_kilmann::strategies>,
                                        tact::joined<rahim::strategies, pruitt_rubin::strategies>>;
using foreign_strategies = tact::catalog<acme::escalate, acme::refund, acme::wait, acme::believe, acme::answer<0>,
                                         acme::answer<1>, acme::answer<32>>;
using strategies = tact::joined<shipped_strategies, foreign_strategies>;

// ---- laws of one policy

/// A policy is known at compile time; an object of it holds nothing.
template <class P>
inline constexpr bool is_stateless = std::is_empty_v<P> && std::is_trivial_v<P> && std::is_aggregate_v<P>;

/// A multiple of 1/128, so that no number is rounded.
constexpr bool on_grid(double x) { return x * 128 == static_cast<int>(x * 128); }

template <class P>
inline constexpr bool ideal_is_in_square_on_grid =
    0 <= P::ideal.assertiveness && P::ideal.assertiveness <= 1 && on_grid(P::ideal.assertiveness) &&
    0 <= P::ideal.cooperativeness && P::ideal.cooperativeness <= 1 && on_grid(P::ideal.cooperativeness);

/// Checks `law` for every weight of P; a policy without weights keeps every law.
template <class P, class Law>
constexpr bool all_weights(Law law) {
  if constexpr (tact::detail::has_weights<P>) return std::all_of(std::begin(P::weights), std::end(P::weights), law);
  else return true;
}

/// Checks `law` for every gate of P, including those of its families.
template <class P, class Law>
constexpr bool all_gates(Law law) {
  return std::all_of(tact::detail::gates_of<P>.begin(), tact::detail::gates_of<P>.end(), law);
}

template <class P>
inline constexpr bool weights_are_at_most_one =
    all_weights<P>([](const tact::weight& w) { return -1 <= w.value && w.value <= 1; });

template <class P>
inline constexpr bool weights_are_on_grid =
    all_weights<P>([](const tact::weight& w) { return w.value != 0 && on_grid(w.value); });

template <class P, class Situation>
inline constexpr bool factors_are_known =
    all_weights<P>([](const tact::weight& w) { return tact::detail::has_factor<Situation>(w.factor); }) &&
    all_gates<P>([](const tact::gate& g) { return tact::detail::has_factor<Situation>(g.factor); });

/// Unknown blocks nothing.
template <class P, class Situation>
inline constexpr bool gates_are_open_at_neutral = all_gates<P>([](const tact::gate& g) {
  return g.at.steps() > tact::detail::neutral_inputs<Situation>[tact::detail::factor_index<Situation>(g.factor)];
});

/// An additional duty of shipped policies: every number cites its row.
template <class P>
inline constexpr bool cites_its_sources =
    !std::string_view{P::source}.empty() &&
    all_weights<P>([](const tact::weight& w) { return !std::string_view{w.source}.empty(); }) &&
    all_gates<P>([](const tact::gate& g) { return !std::string_view{g.source}.empty(); });

/// … and it has a definition, a use and a drawback, each in words of its own.
template <class P>
inline constexpr bool tells_its_use = [] {
  const std::string_view texts[] = {P::name, P::definition, P::when_to_use, P::drawback};
  for (const std::string_view& text : texts)
    if (text.empty() || std::count(std::begin(texts), std::end(texts), text) != 1) return false;
  return true;
}();

/// From a name to a choice and back to the type, the families on the way.
template <class M, class P>
inline constexpr bool comes_back_by_name = [] {
  const std::optional<std::size_t> index = tact::detail::lowered<M>.from_name(P::name);
  if (!index) return false;
  const tact::choice<M> found{*index};
  bool ok = found.name() == P::name && found.template is<P>();
  if constexpr (tact::detail::has_family<P>) ok = ok && found.template is<typename P::family>();
  return ok && found.visit([]<class Q>(std::type_identity<Q>) { return std::same_as<P, Q>; });
}();

// ---- the decision, computed another way

#if defined(__SIZEOF_INT128__)
__extension__ typedef __int128 wide;
#else
using wide = std::int64_t;  // enough for every model here
#endif

/// A number on the grid of 1/128, half up.
inline std::int64_t grid_steps(double x) { return static_cast<std::int64_t>(std::floor(x * 128 + 0.5)); }

/// A transform of a level, in steps: max(0, 2x − 1) above one half, max(0, 1 − 2x) below.
inline std::int64_t reads(tact::transform how, tact::level x) {
  const std::int64_t steps = x.steps();
  if (how == tact::transform::above_half) return std::max<std::int64_t>(0, 2 * steps - 16384);
  if (how == tact::transform::below_half) return std::max<std::int64_t>(0, 16384 - 2 * steps);
  return steps;
}

/// The value of the factor with this name in a situation.
template <class Situation>
std::int64_t value_of(std::string_view name, const Situation& s) {
  for (const auto& f : Situation::factors)
    if (f.name == name) return reads(f.transform, s.*f.member);
  return std::numeric_limits<std::int64_t>::min();  // no comparison survives this
}

template <class Situation>
std::int64_t neutral_of(std::string_view name) {
  for (const auto& f : Situation::factors)
    if (f.name == name) return reads(f.transform, f.neutral);
  return std::numeric_limits<std::int64_t>::min();
}

/// −|p − ideal|² + bias + Σ weight · (factor − neutral), in units of 2⁻²⁸ (a step squared).
template <class Situation>
wide score(const tact::strategy_spec& d, const Situation& s) {
  const wide across = s.assertiveness.steps() - 128 * grid_steps(d.ideal.assertiveness);
  const wide up = s.cooperativeness.steps() - 128 * grid_steps(d.ideal.cooperativeness);
  wide sum = -(across * across + up * up) + wide{grid_steps(d.bias)} * (1 << 21);
  for (const tact::weight& w : d.weights)
    sum += wide{grid_steps(w.value)} * 128 * (value_of(w.factor, s) - neutral_of<Situation>(w.factor));
  return sum;
}

/// The same as the exact double that a ranking shows.
template <class Situation>
double shown_score(const tact::strategy_spec& d, const Situation& s) {
  return std::ldexp(static_cast<double>(score(d, s)), -28);
}

/// True when some gate blocks the strategy, and nothing excuses it.
template <class Situation>
bool blocked(const tact::strategy_spec& d, const Situation& s) {
  return std::any_of(d.gates.begin(), d.gates.end(), [&s](const tact::gate& g) {
    const bool excused = !g.unless.empty() && value_of(g.unless, s) >= g.unless_at.steps();
    return value_of(g.factor, s) >= g.at.steps() && !excused;
  });
}

/// The index of the strategy to advise: the highest score that is open, the first on a tie.
template <class Situation>
std::size_t winner(std::span<const tact::strategy_spec> model, const Situation& s) {
  std::size_t best = model.size();
  for (std::size_t i = 0; i != model.size(); ++i)
    if (!blocked(model[i], s) && (best == model.size() || score(model[i], s) > score(model[best], s))) best = i;
  return best;
}

/// Each variable of a situation, once, in the order of the inputs.
template <class S>
std::vector<tact::level S::*> members_of() {
  std::vector<tact::level S::*> all{&S::assertiveness, &S::cooperativeness};
  for (const auto& f : S::factors)
    if (std::find(all.begin(), all.end(), f.member) == all.end()) all.push_back(f.member);
  return all;
}

/// The same conflict in another type of situation: its concerns, and every factor that both types name.
template <class To, class From>
To moved_to(const From& from) {
  To to{.assertiveness = from.assertiveness, .cooperativeness = from.cooperativeness};
  for (const auto& there : To::factors)
    for (const auto& here : From::factors)
      if (there.name == here.name) to.*there.member = from.*here.member;
  return to;
}

/// Situations from a seed, the same on every machine. Every other level is critical: an end, the middle, a threshold or
/// the step below it.
template <class Situation>
class some_situations {
 public:
  Situation operator()() {
    Situation s{.assertiveness = level(), .cooperativeness = level()};
    for (const auto& f : Situation::factors) s.*f.member = level();
    return s;
  }

 private:
  tact::level level() {
    constexpr unsigned turns[] = {0, 8191, 8192, 12287, 12288, 14745, 16383, 16384};
    const auto random = static_cast<unsigned>(engine_());
    return (random & 1 ? turns[random / 2 % 8] : random / 2 % 16385) / 16384.0;
  }

  std::mt19937 engine_{2024};
};

/// The number of situations, of n, that break the law.
template <class Situation, class Law>
int failures(int n, Law law) {
  some_situations<Situation> next;
  int failed = 0;
  for (int i = 0; i != n; ++i) failed += !law(next());
  return failed;
}

}  // namespace laws
