// Each question behind the proofs, checked on many situations: for every model, for models from a seed, and for models
// that break one law each.

#include <tact/detail/proofs.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <random>
#include <span>
#include <string_view>
#include <vector>

#include "laws/policy.hpp"
#include "testing/catch.hpp"

namespace {

using laws::members_of;
using tact::level;
using tact::runtime_model;
using tact::situation;
using tact::strategy_spec;
using tact::detail::always_answers_in;
using tact::detail::dominated_in;
using tact::detail::reached_in;
using tact::detail::transition_to;
using tact::detail::unbalanced_in;
using tact::detail::unreachable_in;
using tact::detail::variable;

constexpr int one = level::one;

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define TACT_PROOFS_ARE_SLOW
#endif
#endif
#if defined(TACT_PROOFS_ARE_SLOW) || defined(__SANITIZE_ADDRESS__) || !defined(__OPTIMIZE__)
constexpr int effort = 1;
#else
constexpr int effort = 4;
#endif

// ---- sets of strategies, and moves that were seen

template <std::size_t N>
using set = std::array<bool, N>;

template <std::size_t N>
constexpr set<N> only(std::size_t i) {
  set<N> s{};
  s[i] = true;
  return s;
}

/// Each strategy alone, each family, and of the other sets all, or some from a seed where there are many.
template <class S, std::size_t N>
std::vector<set<N>> sets_of(const runtime_model<S, N>& model) {
  std::vector<set<N>> sets;
  for (std::size_t i = 0; i != model.size(); ++i) {
    sets.push_back(only<N>(i));
    set<N> family{};
    for (std::size_t j = 0; j != model.size(); ++j)
      family[j] = !model[i].family.empty() && model[j].family == model[i].family;
    sets.push_back(family);
  }
  std::mt19937 random{11};
  const bool all = model.size() <= 6;
  for (std::size_t k = 0; k != (all ? std::size_t{1} << model.size() : std::size_t{100}); ++k) {
    set<N> s{};
    for (std::size_t i = 0; i != model.size(); ++i) s[i] = all ? (k >> i & 1) != 0 : (random() & 1) != 0;
    sets.push_back(s);
  }
  return sets;
}

/// Whether the advice went from one strategy to another when a variable was raised: [from][to].
template <std::size_t N>
using moves = std::array<std::array<bool, N>, N>;

template <std::size_t N>
bool any_into(const moves<N>& seen, const set<N>& inside) {
  for (std::size_t from = 0; from != N; ++from)
    for (std::size_t to = 0; to != N; ++to)
      if (!inside[from] && inside[to] && seen[from][to]) return true;
  return false;
}

/// Raises a variable through these values, in steps, and marks every move between any two of them.
template <class S, std::size_t N>
void raise(const runtime_model<S, N>& model, S s, level S::* m, std::span<const int> values, moves<N>& seen) {
  set<N> before{};
  for (const int v : values) {
    s.*m = v / double{one};
    const std::size_t to = model.winner(tact::detail::inputs_of(s));
    for (std::size_t from = 0; from != N; ++from)
      if (before[from] && from != to) seen[from][to] = true;
    before[to] = true;
  }
}

/// The moves that raising a variable causes from seeded situations: from some of them through every value.
template <class S, std::size_t N>
moves<N> moves_by(const runtime_model<S, N>& model, level S::* m, int situations, int through_every_value) {
  std::vector<int> every(one + 1);
  std::iota(every.begin(), every.end(), 0);
  constexpr int turns[] = {0,           1,     one / 8, one / 4,     3 * one / 8, one / 2 - 1, one / 2, one / 2 + 1,
                           5 * one / 8, 12287, 12288,   7 * one / 8, 14745,       one - 1,     one};
  moves<N> seen{};
  laws::some_situations<S> next;
  for (int k = 0; k != situations; ++k) raise(model, next(), m, turns, seen);
  for (int k = 0; k != through_every_value; ++k) raise(model, next(), m, every, seen);
  return seen;
}

/// The moves that a model allows, and those that were seen.
struct tally {
  int proofs = 0;     ///< sets towards which a variable never moves
  int refuted = 0;    ///< of these, where such a move was seen
  int possible = 0;   ///< sets towards which a variable may move
  int unseen = 0;     ///< of these, where no such move was seen
  int senseless = 0;  ///< moves named that do not lead from outside to inside
};

template <class S, std::size_t N>
tally tally_of(const runtime_model<S, N>& model, int situations, int through_every_value) {
  tally t;
  for (level S::* const m : members_of<S>()) {
    const moves<N> seen = moves_by(model, m, situations, through_every_value);
    for (const set<N>& inside : sets_of(model)) {
      const auto found = transition_to(model, inside, variable<S>::of(m));
      const bool is_seen = any_into(seen, inside);
      ++(found ? t.possible : t.proofs);
      t.refuted += !found && is_seen;
      t.unseen += found && !is_seen;
      t.senseless +=
          found && (found.from >= model.size() || found.to >= model.size() || inside[found.from] || !inside[found.to]);
    }
  }
  return t;
}

// ---- models from a seed

/// A list of strategies with few weights and gates from a small pool, so that laws are kept as often as broken, and
/// gates are shared.
template <class S>
class some_models {
 public:
  std::span<const strategy_spec> operator()() {
    const int size = 1 + below(6), never_gated = below(size);
    specs_.clear();
    for (int i = 0; i != size; ++i) {
      auto& weights = weights_[static_cast<std::size_t>(i)];
      weights.clear();
      for (int factor = below(4); factor < factors; factor += 1 + below(8))
        weights.push_back({S::factors[factor].name, some_eighths()});
      auto& gates = gates_[static_cast<std::size_t>(i)];
      gates.clear();
      for (const tact::gate& g : pool)
        if (i != never_gated && below(4) == 0) gates.push_back(g);
      specs_.push_back({.name = names[i],
                        .ideal = {.assertiveness = below(3) / 2.0, .cooperativeness = below(3) / 2.0},
                        .weights = weights,
                        .gates = gates,
                        .bias = some_eighths()});
    }
    return specs_;
  }

  void ungate() {
    for (strategy_spec& d : specs_) d.gates = {};
  }

 private:
  static constexpr std::string_view names[] = {"A", "B", "C", "D", "E", "F"};
  static constexpr tact::gate pool[] = {
      {.factor = "anger", .at = 0.75, .unless = "urgency", .unless_at = 0.75},
      {.factor = "anger", .at = 0.75},
      {.factor = "disadvantage", .at = 0.5, .unless = "impasse", .unless_at = 0.5},
      {.factor = "scarcity", .at = 0.875, .unless = "advantage", .unless_at = 0.25},
  };

  static constexpr int factors = static_cast<int>(std::size(S::factors));

  int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }
  double some_eighths() { return (below(5) - 2) / 8.0; }

  std::mt19937 random_{5};
  std::array<std::vector<tact::weight>, 6> weights_;
  std::array<std::vector<tact::gate>, 6> gates_;
  std::vector<strategy_spec> specs_;
};

// ---- other ways to the answers

/// True when a strategy is advised in some situation: one from a seed, or in the middle of what it holds of a slice
/// with nothing known, with one variable at an end, or with each at the end that helps it most.
template <class S, std::size_t N>
bool is_advised_somewhere(const runtime_model<S, N>& model, std::span<const strategy_spec> strategies, std::size_t i) {
  laws::some_situations<S> next;
  for (int k = 0; k != 2000; ++k)
    if (laws::winner(strategies, next()) == i) return true;

  const auto in_the_middle = [&](S s) {
    const auto middle = tact::detail::outline_of(model, tact::detail::inputs_of(s), i).centre();
    s.assertiveness = middle.assertiveness;
    s.cooperativeness = middle.cooperativeness;
    return laws::winner(strategies, s) == i;
  };
  const S unknown{.assertiveness = 0.5, .cooperativeness = 0.5};
  const auto lead = [&](const S& s) {
    laws::wide sum = 0;
    for (const strategy_spec& d : strategies) sum += laws::score(strategies[i], s) - laws::score(d, s);
    return sum;
  };
  S best = unknown;
  for (level S::* const m : members_of<S>()) {
    S low = unknown, high = unknown;
    low.*m = 0.0;
    high.*m = 1.0;
    if (in_the_middle(low) || in_the_middle(high)) return true;
    if (lead(high) != lead(low)) best.*m = lead(high) > lead(low) ? 1.0 : 0.0;
  }
  return in_the_middle(unknown) || in_the_middle(best);
}

/// The first strategy that another one outscores everywhere, or ties as the earlier one; gates aside. Scores are sums
/// over the variables that bend at one half only, so the ends and the half of each are enough.
template <class S>
std::optional<std::size_t> outscored(std::span<const strategy_spec> strategies) {
  for (std::size_t i = 0; i != strategies.size(); ++i)
    for (std::size_t j = 0; j != strategies.size(); ++j) {
      const S start{.assertiveness = 0.0, .cooperativeness = 0.0};
      const auto lead = [&](const S& s) { return laws::score(strategies[j], s) - laws::score(strategies[i], s); };
      laws::wide least = lead(start);
      for (level S::* const m : members_of<S>()) {
        laws::wide worst = 0;
        for (const double v : {0.0, 0.5, 1.0}) {
          S s = start;
          s.*m = v;
          worst = std::min(worst, lead(s) - lead(start));
        }
        least += worst;
      }
      if (i != j && (j < i ? least >= 0 : least > 0)) return i;
    }
  return std::nullopt;
}

/// The share of the square that each strategy wins when nothing is known, by the midpoints of n × n cells; wrong by
/// 2/n at most (see map.test.cpp).
template <class S, std::size_t N>
std::vector<double> counted(const runtime_model<S, N>& model, int n) {
  std::vector<double> shares(model.size());
  for (int x = 0; x != n; ++x)
    for (int y = 0; y != n; ++y) {
      const S s{.assertiveness = (x + 0.5) / n, .cooperativeness = (y + 0.5) / n};
      shares[model.winner(tact::detail::inputs_of(s))] += 1.0 / n / n;
    }
  return shares;
}

/// Whether `unbalanced_in` answers as a count does, within the accuracy of the count.
template <class S, std::size_t N>
bool balance_is_as_counted(const runtime_model<S, N>& model, double tolerance) {
  constexpr int n = 128;
  const auto shares = counted(model, n);
  const double equal = 1 / static_cast<double>(model.size());
  const auto found = unbalanced_in(model, tolerance);
  for (std::size_t i = 0; i != found.value_or(model.size()); ++i)
    if (std::abs(shares[i] - equal) > tolerance + 2.0 / n) return false;
  return !found || std::abs(shares[*found] - equal) > tolerance - 2.0 / n;
}

/// The number of seeded situations in which a strategy is advised.
template <class S>
int wins(std::span<const strategy_spec> strategies, std::size_t i, int situations) {
  return laws::failures<S>(situations, [&](const S& s) { return laws::winner(strategies, s) != i; });
}

}  // namespace

// ---- every model

TEMPLATE_LIST_TEST_CASE("A move that is ruled out is never seen", "[verify]", laws::models) {
  const tally t = tally_of(tact::detail::lowered<TestType>, 500 * effort, effort);
  CHECK(t.refuted == 0);
  CHECK(t.senseless == 0);
  CHECK(t.proofs > 0);
  CHECK(t.possible > 0);
}

// The rest are pairs that are no neighbours: a third strategy is always ahead of one of them. Urgency takes weight from
// collaborating and none from avoiding, but where a gate blocks compromising, it blocks collaborating as well.
TEMPLATE_TEST_CASE("A move that is not ruled out is seen in nineteen cases of twenty", "[verify]", laws::customer_care,
                   laws::thomas_kilmann, laws::rahim, laws::pruitt_rubin) {
  const tally t = tally_of(tact::detail::lowered<TestType>, 2000 * effort, 1);
  CHECK(t.unseen * 20 < t.possible);
}

TEMPLATE_LIST_TEST_CASE("A strategy said to be reached is advised somewhere", "[verify]", laws::models) {
  static constexpr auto all = tact::detail::specs_of<TestType>();
  const auto& model = tact::detail::lowered<TestType>;
  CHECK(always_answers_in(model));
  CHECK_FALSE(unreachable_in(model));
  CHECK_FALSE(dominated_in(model));
  for (std::size_t i = 0; i != all.size(); ++i) {
    INFO(all[i].name);
    CHECK(reached_in(model, i));
    CHECK(is_advised_somewhere(model, all, i));
  }
}

TEMPLATE_LIST_TEST_CASE("A share is out of balance exactly when a count finds it so", "[verify]", laws::models) {
  for (const double tolerance : {0.0, 0.02, 0.05, 0.1, 0.2, 0.5})
    CHECK(balance_is_as_counted(tact::detail::lowered<TestType>, tolerance));
}

// ---- models from a seed

TEMPLATE_TEST_CASE("A proof about a seeded model holds", "[verify]", situation, acme::ticket) {
  some_models<TestType> next;
  int proofs = 0, reached = 0, unreached = 0, shadowed_by_gates_too = 0;
  for (int k = 0; k != 50 * effort; ++k) {
    const auto strategies = next();
    const auto model = runtime_model<TestType, 8>::from(strategies);
    REQUIRE(model);
    const tally t = tally_of(*model, 40, 0);
    CHECK(t.refuted == 0);
    CHECK(t.senseless == 0);
    proofs += t.proofs;

    CHECK(always_answers_in(*model));
    const auto unreachable = unreachable_in(*model);
    for (std::size_t i = 0; i != model->size(); ++i) {
      const bool found = reached_in(*model, i);
      ++(found ? reached : unreached);
      if (found) CHECK(is_advised_somewhere<TestType>(*model, strategies, i));
      else CHECK(unreachable.value_or(i) <= i);
    }
    if (unreachable) CHECK_FALSE(reached_in(*model, *unreachable));

    if (const auto i = dominated_in(*model)) {
      CHECK(wins<TestType>(strategies, *i, 300) == 0);
      CHECK_FALSE(reached_in(*model, *i));
      shadowed_by_gates_too += !strategies[*i].gates.empty();
    }
    for (const double tolerance : {0.05, 0.25}) CHECK(balance_is_as_counted(*model, tolerance));

    next.ungate();
    CHECK(dominated_in(*runtime_model<TestType, 8>::from(strategies)) == outscored<TestType>(strategies));
  }
  CHECK(proofs > 1000);
  CHECK(reached > 50);
  CHECK(unreached > 5);
  CHECK(shadowed_by_gates_too > 0);
}

// ---- models that break one law each

namespace {

constexpr tact::position bottom{.assertiveness = 0, .cooperativeness = 0};
constexpr tact::position middle{.assertiveness = 0.5, .cooperativeness = 0.5};
constexpr tact::position top{.assertiveness = 1, .cooperativeness = 1};

template <std::size_t N>
constexpr auto made(const strategy_spec (&strategies)[N]) {
  return *runtime_model<situation, N>::from(strategies);
}

/// Whether raising a variable may move the advice to strategy i.
template <std::size_t N>
constexpr bool may_move_to(const runtime_model<situation, N>& model, std::size_t i, level situation::* raised) {
  return static_cast<bool>(transition_to(model, only<N>(i), variable<situation>::of(raised)));
}

}  // namespace

TEST_CASE("A strategy between two others that share all between them is reached by nothing", "[verify]") {
  // On the line where the two tie they are at −1/2, and so is the one in the middle with a bias of −1/2.
  static constexpr strategy_spec strategies[] = {
      {.name = "low", .ideal = bottom},
      {.name = "between", .ideal = middle, .bias = -0.5 - 1.0 / 128},
      {.name = "high", .ideal = top},
  };
  STATIC_REQUIRE(unreachable_in(made(strategies)) == 1);
  STATIC_REQUIRE_FALSE(dominated_in(made(strategies)));  // neither of the two is ahead of it everywhere
  CHECK(wins<situation>(strategies, 1, 20'000) == 0);

  static constexpr strategy_spec wider[] = {
      strategies[0], {.name = "between", .ideal = middle, .bias = -0.5 + 1.0 / 128}, strategies[2]};
  STATIC_REQUIRE_FALSE(unreachable_in(made(wider)));
}

TEST_CASE("A strategy that wins by ties only, on a line, is reached by nothing", "[verify]") {
  static constexpr strategy_spec strategies[] = {{.name = "between", .ideal = middle, .bias = -0.5},
                                                 {.name = "low", .ideal = bottom},
                                                 {.name = "high", .ideal = top}};
  STATIC_REQUIRE(unreachable_in(made(strategies)) == 0);
  STATIC_REQUIRE_FALSE(dominated_in(made(strategies)));
  CHECK(laws::winner<situation>(strategies, {.assertiveness = 0.25, .cooperativeness = 0.75}) == 0);
}

TEST_CASE("A strategy is reached where one factor is at an end, or all are", "[verify]") {
  static constexpr tact::weight high[] = {{"impasse", +0.5}};
  static constexpr tact::weight low[] = {{"relationship", -1.0}};
  static constexpr tact::weight both[] = {{"impasse", +0.125}, {"relationship", -0.5}};
  static constexpr tact::weight less[] = {{"impasse", +0.125}, {"relationship", -0.25}};
  constexpr auto with = [](std::span<const tact::weight> weights) {
    const strategy_spec strategies[] = {{.name = "low", .ideal = bottom},
                                        {.name = "between", .ideal = middle, .weights = weights, .bias = -0.75},
                                        {.name = "high", .ideal = top}};
    return made(strategies);
  };
  STATIC_REQUIRE_FALSE(unreachable_in(with(high)));
  STATIC_REQUIRE_FALSE(unreachable_in(with(low)));
  STATIC_REQUIRE_FALSE(unreachable_in(with(both)));  // 1/8 + 1/4, and more than 1/4 is needed
  STATIC_REQUIRE(unreachable_in(with(less)) == 1);
  STATIC_REQUIRE_FALSE(dominated_in(with(less)));
}

TEST_CASE("A factor that neither helps nor harms a strategy stays as it is when all others help", "[verify]") {
  static constexpr tact::gate weak[] = {{.factor = "disadvantage", .at = 0.5}};  // closed at one end of power
  static constexpr tact::weight weights[] = {{"impasse", +0.125}, {"relationship", -0.5}};
  static constexpr strategy_spec strategies[] = {
      {.name = "low", .ideal = bottom},
      {.name = "between", .ideal = middle, .weights = weights, .gates = weak, .bias = -0.75},
      {.name = "high", .ideal = top}};
  STATIC_REQUIRE_FALSE(unreachable_in(made(strategies)));
}

TEST_CASE("Of two strategies with one ideal the later is shadowed", "[verify]") {
  static constexpr strategy_spec tied[] = {{.name = "first", .ideal = middle}, {.name = "second", .ideal = middle}};
  STATIC_REQUIRE(dominated_in(made(tied)) == 1);
  STATIC_REQUIRE(unreachable_in(made(tied)) == 1);

  static constexpr strategy_spec ahead[] = {tied[0], {.name = "second", .ideal = middle, .bias = 1.0 / 128}};
  STATIC_REQUIRE(dominated_in(made(ahead)) == 0);

  // Just ahead of it at one end of one variable, so no other strategy dominates it.
  static constexpr tact::weight weights[] = {{"power", +1.0 / 64}, {"disadvantage", +1.0 / 64}};
  static constexpr strategy_spec at_an_end[] = {tied[0], {.name = "second", .ideal = middle, .weights = weights}};
  STATIC_REQUIRE_FALSE(dominated_in(made(at_an_end)));
  STATIC_REQUIRE_FALSE(unreachable_in(made(at_an_end)));

  static constexpr strategy_spec alone_ahead[] = {
      {.name = "first", .ideal = bottom, .bias = 2},  // −|p|² + 2 against −|p − 1|²: even at the top 0 against 0
      {.name = "second", .ideal = top},
  };
  STATIC_REQUIRE(dominated_in(made(alone_ahead)) == 1);
  static constexpr strategy_spec at_the_top[] = {alone_ahead[1], alone_ahead[0]};
  STATIC_REQUIRE_FALSE(dominated_in(made(at_the_top)));  // there it wins, by a tie
  STATIC_REQUIRE(unreachable_in(made(at_the_top)) == 0);
}

TEST_CASE("A gate on the other lets a strategy out of its shadow, unless it stands behind the same", "[verify]") {
  static constexpr tact::gate anger[] = {{.factor = "anger", .at = 0.75}};
  static constexpr tact::gate unless_urgent[] = {
      {.factor = "anger", .at = 0.75, .unless = "urgency", .unless_at = 0.75}};
  static constexpr tact::gate unless_pressing[] = {
      {.factor = "anger", .at = 0.75, .unless = "urgency", .unless_at = 0.875}};
  static constexpr tact::gate unless_stuck[] = {
      {.factor = "anger", .at = 0.75, .unless = "impasse", .unless_at = 0.75}};
  static constexpr tact::gate much[] = {{.factor = "anger", .at = 0.875}};
  static constexpr tact::gate stuck[] = {{.factor = "impasse", .at = 0.75}};
  static constexpr tact::gate stuck_or_anger[] = {stuck[0], anger[0]};
  constexpr auto with = [](std::span<const tact::gate> first, std::span<const tact::gate> second) {
    const strategy_spec strategies[] = {{.name = "first", .ideal = middle, .gates = first},
                                        {.name = "second", .ideal = middle, .gates = second},
                                        {.name = "aside", .ideal = middle, .bias = -0.25}};
    return made(strategies);
  };
  constexpr std::span<const tact::gate> none;
  STATIC_REQUIRE(dominated_in(with(none, none)) == 1);
  STATIC_REQUIRE(dominated_in(with(none, anger)) == 1);
  STATIC_REQUIRE(dominated_in(with(anger, anger)) == 1);
  STATIC_REQUIRE(dominated_in(with(anger, stuck_or_anger)) == 1);
  STATIC_REQUIRE(dominated_in(with(much, anger)) == 1);           // anger closes the second first
  STATIC_REQUIRE(dominated_in(with(unless_urgent, anger)) == 1);  // and only the first has an excuse

  STATIC_REQUIRE(dominated_in(with(anger, none)) == 2);  // the second is not, but the last still is
  STATIC_REQUIRE_FALSE(dominated_in(with(anger, unless_urgent)));
  STATIC_REQUIRE_FALSE(dominated_in(with(anger, much)));
  STATIC_REQUIRE(dominated_in(with(unless_urgent, unless_urgent)) == 1);
  STATIC_REQUIRE_FALSE(dominated_in(with(unless_pressing, unless_urgent)));
  STATIC_REQUIRE_FALSE(dominated_in(with(unless_stuck, unless_urgent)));
  STATIC_REQUIRE_FALSE(dominated_in(with(anger, stuck)));
  STATIC_REQUIRE_FALSE(dominated_in(with(stuck_or_anger, anger)));

  STATIC_REQUIRE(reached_in(with(anger, none), 1));  // where anger is high
  STATIC_REQUIRE_FALSE(reached_in(with(anger, none), 2));
  STATIC_REQUIRE(reached_in(with(anger, stuck), 0));
  STATIC_REQUIRE(reached_in(with(anger, stuck), 1));
}

TEST_CASE("What only two gates together bring up is not found to be reached", "[verify]") {
  static constexpr tact::gate anger[] = {{.factor = "anger", .at = 0.75}};
  static constexpr tact::gate stuck[] = {{.factor = "impasse", .at = 0.75}};
  static constexpr strategy_spec strategies[] = {{.name = "first", .ideal = middle, .gates = anger},
                                                 {.name = "second", .ideal = middle, .gates = stuck},
                                                 {.name = "last", .ideal = middle}};
  STATIC_REQUIRE(unreachable_in(made(strategies)) == 2);
  STATIC_REQUIRE_FALSE(dominated_in(made(strategies)));
  const situation s{.assertiveness = 0.5, .cooperativeness = 0.5, .anger = 1.0, .impasse = 1.0};
  CHECK(laws::winner<situation>(strategies, s) == 2);
}

TEST_CASE("A share is out of balance by as much as it is", "[verify]") {
  // −a² against −(a − 1)² + h: the border is at a = (1 − h)/2, here at 3/8.
  static constexpr strategy_spec strategies[] = {
      {.name = "left", .ideal = bottom},
      {.name = "right", .ideal = {.assertiveness = 1, .cooperativeness = 0}, .bias = 0.25},
  };
  STATIC_REQUIRE(unbalanced_in(made(strategies), 0.124) == 0);
  STATIC_REQUIRE_FALSE(unbalanced_in(made(strategies), 0.125));
  static constexpr strategy_spec shadowed[] = {strategies[0], strategies[1], {.name = "nowhere", .ideal = bottom}};
  STATIC_REQUIRE(unbalanced_in(made(shadowed), 0.2) == 1);  // 5/8 − 1/3
  STATIC_REQUIRE(unbalanced_in(made(shadowed), 0.3) == 2);  // 0 − 1/3
  STATIC_REQUIRE_FALSE(unbalanced_in(made(shadowed), 0.34));
}

TEST_CASE("One strategy alone keeps every law", "[verify]") {
  static constexpr tact::weight weights[] = {{"anger", -1.0}, {"power", +1.0}};
  static constexpr strategy_spec strategies[] = {{.name = "only", .ideal = top, .weights = weights, .bias = -2}};
  constexpr auto model = made(strategies);
  STATIC_REQUIRE(always_answers_in(model));
  STATIC_REQUIRE_FALSE(unreachable_in(model));
  STATIC_REQUIRE_FALSE(dominated_in(model));
  STATIC_REQUIRE_FALSE(unbalanced_in(model, 0));
  for (level situation::* const m : members_of<situation>()) {
    CHECK_FALSE(may_move_to(model, 0, m));
    CHECK_FALSE(transition_to(model, set<1>{}, variable<situation>::of(m)));
  }
}

TEST_CASE("A model of which a gate could block everything is not total", "[verify]") {
  static constexpr tact::gate anger[] = {{.factor = "anger", .at = 0.75}};
  static constexpr strategy_spec strategies[] = {{.name = "gated", .ideal = top, .gates = anger},
                                                 {.name = "open", .ideal = bottom}};
  auto model = made(strategies);
  CHECK(always_answers_in(model));
  const_cast<tact::detail::scored_strategy<situation>&>(model[1]).gates =
      model[0].gates;  // no list of strategies makes such a model
  CHECK_FALSE(always_answers_in(model));
}

TEST_CASE("A gate moves the advice from who it blocks, and back when it opens", "[verify]") {
  constexpr auto with = [](const tact::gate& g) {
    const strategy_spec strategies[] = {{.name = "gated", .ideal = middle, .gates = {&g, 1}},
                                        {.name = "open", .ideal = middle}};
    return made(strategies);
  };
  constexpr std::size_t gated = 0, open = 1;
  static constexpr tact::gate angry{.factor = "anger", .at = 0.75, .unless = "urgency", .unless_at = 0.75};
  STATIC_REQUIRE(may_move_to(with(angry), open, &situation::anger));
  STATIC_REQUIRE_FALSE(may_move_to(with(angry), gated, &situation::anger));
  STATIC_REQUIRE(may_move_to(with(angry), gated, &situation::urgency));
  STATIC_REQUIRE_FALSE(may_move_to(with(angry), open, &situation::urgency));
  STATIC_REQUIRE_FALSE(may_move_to(with(angry), gated, &situation::assertiveness));
  STATIC_REQUIRE_FALSE(may_move_to(with(angry), open, &situation::assertiveness));

  static constexpr tact::gate no_excuse{.factor = "anger", .at = 0.75};
  STATIC_REQUIRE_FALSE(may_move_to(with(no_excuse), gated, &situation::assertiveness));
  STATIC_REQUIRE_FALSE(may_move_to(with(no_excuse), gated, &situation::urgency));

  // Power raised is advantage raised and disadvantage lowered.
  static constexpr tact::gate strong{.factor = "advantage", .at = 0.5};
  STATIC_REQUIRE(may_move_to(with(strong), open, &situation::power));
  STATIC_REQUIRE_FALSE(may_move_to(with(strong), gated, &situation::power));
  static constexpr tact::gate weak{.factor = "disadvantage", .at = 0.5};
  STATIC_REQUIRE(may_move_to(with(weak), gated, &situation::power));
  STATIC_REQUIRE_FALSE(may_move_to(with(weak), open, &situation::power));
  static constexpr tact::gate but_strong{.factor = "anger", .at = 0.75, .unless = "advantage", .unless_at = 0.5};
  STATIC_REQUIRE(may_move_to(with(but_strong), gated, &situation::power));
  STATIC_REQUIRE_FALSE(may_move_to(with(but_strong), open, &situation::power));
  static constexpr tact::gate but_weak{.factor = "anger", .at = 0.75, .unless = "disadvantage", .unless_at = 0.5};
  STATIC_REQUIRE(may_move_to(with(but_weak), open, &situation::power));
  STATIC_REQUIRE_FALSE(may_move_to(with(but_weak), gated, &situation::power));
}

TEST_CASE("A gate that covers another's moves the advice only where it alone is closed", "[verify]") {
  static constexpr tact::gate at_half[] = {{.factor = "anger", .at = 0.5}};
  static constexpr tact::gate at_most[] = {{.factor = "anger", .at = 1.0}};
  static constexpr strategy_spec strategies[] = {{.name = "first to go", .ideal = bottom, .gates = at_half},
                                                 {.name = "last to go", .ideal = top, .gates = at_most},
                                                 {.name = "open", .ideal = middle, .bias = -2}};
  STATIC_REQUIRE_FALSE(may_move_to(made(strategies), 0, &situation::anger));
  STATIC_REQUIRE(may_move_to(made(strategies), 1, &situation::anger));
}

TEST_CASE("A gate that two strategies share moves the advice between neither", "[verify]") {
  static constexpr tact::gate anger[] = {{.factor = "anger", .at = 0.75, .unless = "urgency", .unless_at = 0.75}};
  static constexpr strategy_spec strategies[] = {{.name = "first", .ideal = bottom, .gates = anger},
                                                 {.name = "second", .ideal = top, .gates = anger},
                                                 {.name = "open", .ideal = middle, .bias = -2}};
  constexpr auto model = made(strategies);
  STATIC_REQUIRE_FALSE(may_move_to(model, 0, &situation::anger));
  STATIC_REQUIRE_FALSE(may_move_to(model, 1, &situation::anger));
  constexpr auto closing = transition_to(model, only<3>(2), variable<situation>::of(&situation::anger));
  STATIC_REQUIRE(closing);
  STATIC_REQUIRE(closing.from == 0);
  STATIC_REQUIRE(closing.to == 2);
  constexpr auto opening = transition_to(model, {true, true, false}, variable<situation>::of(&situation::urgency));
  STATIC_REQUIRE(opening);
  STATIC_REQUIRE(opening.from == 2);
  STATIC_REQUIRE(opening.to == 0);
  STATIC_REQUIRE_FALSE(transition_to(model, {false, false, true}, variable<situation>::of(&situation::urgency)));
}

TEST_CASE("A member that is weighed as it is and by a side of it counts as the sum, on each side of one half",
          "[verify]") {
  constexpr auto with = [](double power, std::string_view side, double value) {
    const tact::weight weights[] = {{"power", power}, {side, value}};
    const strategy_spec strategies[] = {{.name = "plain", .ideal = middle},
                                        {.name = "weighed", .ideal = middle, .weights = weights}};
    return made(strategies);
  };
  constexpr auto towards = [](const runtime_model<situation, 2>& model) {
    return std::array{may_move_to(model, 0, &situation::power), may_move_to(model, 1, &situation::power)};
  };
  using pair = std::array<bool, 2>;
  // A side counts double: it runs from 0 to 1 over one half.
  STATIC_REQUIRE(towards(with(-0.25, "advantage", +0.125)) == pair{true, false});     // −1/4, then 0
  STATIC_REQUIRE(towards(with(-0.25, "advantage", +0.25)) == pair{true, true});       // −1/4, then +1/4
  STATIC_REQUIRE(towards(with(+0.25, "disadvantage", +0.125)) == pair{false, true});  // 0, then +1/4
  STATIC_REQUIRE(towards(with(+0.25, "disadvantage", +0.25)) == pair{true, true});    // −1/4, then +1/4
  STATIC_REQUIRE(towards(with(+0.25, "disadvantage", -0.125)) == pair{false, true});  // +1/2, then +1/4
  STATIC_REQUIRE(towards(with(0, "disadvantage", -0.125)) == pair{false, true});      // +1/4, then 0
  STATIC_REQUIRE(towards(with(0, "advantage", 0)) == pair{false, false});
}
