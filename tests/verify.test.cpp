// Proofs over a model: what the shipped ones promise, and each question against situations without number.

#include <tact/verify.hpp>

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

using tact::description;
using tact::level;
using tact::member;
using tact::rows;
using tact::situation;
using tact::verify::move_towards;
using tact::verify::never_towards;
using tact::verify::reached_in;
using tact::verify::shadowed_in;
using tact::verify::total_in;
using tact::verify::unbalanced_in;
using tact::verify::unreachable_in;

constexpr int one = level::one;

// ---- what the shipped models promise

template <class M>
inline constexpr bool keeps_every_law = tact::verify::total<M>() && tact::verify::reachable<M>() &&
                                        tact::verify::unshadowed<M>() && tact::verify::balanced<M>();

static_assert(keeps_every_law<laws::documents>);
static_assert(keeps_every_law<laws::thomas_kilmann>);
static_assert(keeps_every_law<laws::rahim>);
static_assert(keeps_every_law<laws::pruitt_rubin>);

// Anger rules out reason (D4). What needs prompt attention is not put off (TKI CP1), nor what matters most (TKI AV1).
static_assert(never_towards<laws::documents, tact::confrontation, &situation::anger>());
static_assert(never_towards<laws::documents, tact::procrastination, &situation::urgency>());
static_assert(never_towards<laws::documents, tact::procrastination, &situation::stakes>());
static_assert(never_towards<laws::documents, tact::avoidance, &situation::urgency>());
static_assert(never_towards<laws::documents, tact::avoidance, &situation::stakes>());
static_assert(never_towards<laws::documents, tact::competition, &situation::legitimacy>());
static_assert(never_towards<laws::documents, tact::competition, &situation::relationship>());
static_assert(never_towards<laws::documents, tact::competition, &situation::complexity>());
static_assert(never_towards<laws::documents, tact::compromise, &situation::stakes>());

// Force is for when you know you are right (TKI CP3), not where harmony counts (TKI AC5) or insights are to be merged
// (TKI CL3). Who yields, yields from weakness (TKI AC4) and where it matters less (TKI AC2). Hot heads do not solve.
static_assert(never_towards<laws::thomas_kilmann, tact::thomas_kilmann::competing, &situation::legitimacy>());
static_assert(never_towards<laws::thomas_kilmann, tact::thomas_kilmann::competing, &situation::relationship>());
static_assert(never_towards<laws::thomas_kilmann, tact::thomas_kilmann::competing, &situation::complexity>());
static_assert(never_towards<laws::thomas_kilmann, tact::thomas_kilmann::accommodating, &situation::power>());
static_assert(never_towards<laws::thomas_kilmann, tact::thomas_kilmann::accommodating, &situation::stakes>());
static_assert(never_towards<laws::thomas_kilmann, tact::thomas_kilmann::avoiding, &situation::stakes>());
static_assert(never_towards<laws::thomas_kilmann, tact::thomas_kilmann::collaborating, &situation::anger>());

// The same in Rahim's rows: OB+1, OB+5, IN+1; OB+4, OB+2; AV+1; AV+3.
static_assert(never_towards<laws::rahim, tact::rahim::dominating, &situation::legitimacy>());
static_assert(never_towards<laws::rahim, tact::rahim::dominating, &situation::relationship>());
static_assert(never_towards<laws::rahim, tact::rahim::dominating, &situation::complexity>());
static_assert(never_towards<laws::rahim, tact::rahim::obliging, &situation::power>());
static_assert(never_towards<laws::rahim, tact::rahim::obliging, &situation::stakes>());
static_assert(never_towards<laws::rahim, tact::rahim::avoiding, &situation::stakes>());
static_assert(never_towards<laws::rahim, tact::rahim::integrating, &situation::anger>());

static_assert(never_towards<laws::pruitt_rubin, tact::pruitt_rubin::contending, &situation::legitimacy>());
static_assert(never_towards<laws::pruitt_rubin, tact::pruitt_rubin::contending, &situation::complexity>());
static_assert(never_towards<laws::pruitt_rubin, tact::pruitt_rubin::yielding, &situation::power>());
static_assert(never_towards<laws::pruitt_rubin, tact::pruitt_rubin::inaction, &situation::urgency>());
static_assert(never_towards<laws::pruitt_rubin, tact::pruitt_rubin::inaction, &situation::stakes>());
static_assert(never_towards<laws::pruitt_rubin, tact::pruitt_rubin::problem_solving, &situation::anger>());

// The axes themselves: who cares more does not keep out, and who cares more for the other does not force.
template <class M, class Avoid, class Compete>
inline constexpr bool follows_the_axes =
    never_towards<M, Avoid, &situation::assertiveness>() && never_towards<M, Avoid, &situation::cooperativeness>() &&
    never_towards<M, Compete, &situation::cooperativeness>();

static_assert(follows_the_axes<laws::documents, tact::avoidance, tact::competition>);
static_assert(follows_the_axes<laws::thomas_kilmann, tact::thomas_kilmann::avoiding, tact::thomas_kilmann::competing>);
static_assert(follows_the_axes<laws::rahim, tact::rahim::avoiding, tact::rahim::dominating>);
static_assert(follows_the_axes<laws::pruitt_rubin, tact::pruitt_rubin::inaction, tact::pruitt_rubin::contending>);
static_assert(never_towards<laws::thomas_kilmann, tact::thomas_kilmann::accommodating, &situation::assertiveness>());
static_assert(never_towards<laws::rahim, tact::rahim::obliging, &situation::assertiveness>());
static_assert(never_towards<laws::pruitt_rubin, tact::pruitt_rubin::yielding, &situation::assertiveness>());

// A model of others, on a situation of theirs: their strategies joined the family, and what closes it.
using house_documents = laws::documents::with<acme::refund, acme::escalate, acme::partner>::over<acme::ticket>;
static_assert(tact::verify::total<house_documents>() && tact::verify::reachable<house_documents>());
static_assert(never_towards<house_documents, tact::confrontation, &acme::ticket::anger>());
static_assert(never_towards<house_documents, acme::goodwill, &acme::ticket::scarcity>());

// ---- a family within a family

struct outer {
  static constexpr std::string_view name = "outer";
};

struct inner {
  static constexpr std::string_view name = "inner";
  using family = outer;
};

struct of_the_inner {
  static constexpr std::string_view name = "of the inner";
  static constexpr tact::position ideal{.assertiveness = 1, .cooperativeness = 1};
  using family = inner;
  static constexpr tact::weight weights[] = {{"impasse", -0.5}};
};

struct of_the_outer {
  static constexpr std::string_view name = "of the outer";
  static constexpr tact::position ideal{.assertiveness = 1, .cooperativeness = 0};
  using family = outer;
};

struct stranger {
  static constexpr std::string_view name = "stranger";
  static constexpr tact::position ideal{.assertiveness = 0, .cooperativeness = 0};
};

struct nested : tact::model<nested> {
  static constexpr std::string_view name = "nested";
  using strategies = tact::catalog<of_the_inner, stranger, of_the_outer>;
};

static_assert(never_towards<nested, outer, &situation::impasse>());  // from one member to another is no move to it
static_assert(never_towards<nested, inner, &situation::impasse>());

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
std::vector<set<N>> sets_of(const rows<S, N>& model) {
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

/// Whether the advice went from one strategy to another when a member was raised: [from][to].
template <std::size_t N>
using moves = std::array<std::array<bool, N>, N>;

template <std::size_t N>
bool any_into(const moves<N>& seen, const set<N>& inside) {
  for (std::size_t from = 0; from != N; ++from)
    for (std::size_t to = 0; to != N; ++to)
      if (!inside[from] && inside[to] && seen[from][to]) return true;
  return false;
}

/// Each member that a situation's inputs read, once, in the order of the inputs.
template <class S>
std::vector<level S::*> members_of() {
  std::vector<level S::*> all{&S::assertiveness, &S::cooperativeness};
  for (const auto& f : S::factors)
    if (std::find(all.begin(), all.end(), f.member) == all.end()) all.push_back(f.member);
  return all;
}

/// Raises a member through these values, in steps, and marks every move between any two of them.
template <class S, std::size_t N>
void raise(const rows<S, N>& model, S s, level S::* m, std::span<const int> values, moves<N>& seen) {
  set<N> before{};
  for (const int v : values) {
    s.*m = v / double{one};
    const std::size_t to = model.winner(read(s));
    for (std::size_t from = 0; from != N; ++from)
      if (before[from] && from != to) seen[from][to] = true;
    before[to] = true;
  }
}

/// The moves that raising a member brings about from seeded situations: from some of them through every value.
template <class S, std::size_t N>
moves<N> moves_by(const rows<S, N>& model, level S::* m, int situations, int through_every_value) {
  std::vector<int> every(one + 1);
  std::iota(every.begin(), every.end(), 0);
  constexpr int turns[] = {0,         1,         one / 8,   one / 4,   3 * one / 8, one / 2 - 1, one / 2,
                           one / 2 + 1, 5 * one / 8, 12287, 12288, 7 * one / 8, 14745,       one - 1, one};
  moves<N> seen{};
  laws::some_situations<S> next;
  for (int k = 0; k != situations; ++k) raise(model, next(), m, turns, seen);
  for (int k = 0; k != through_every_value; ++k) raise(model, next(), m, every, seen);
  return seen;
}

/// What a model says of moves and what was seen of them.
struct tally {
  int proofs = 0;    ///< sets towards which a member never moves
  int refuted = 0;   ///< of these, where such a move was seen
  int possible = 0;  ///< sets towards which a member may move
  int unseen = 0;    ///< of these, where no such move was seen
  int senseless = 0;  ///< moves named that do not lead from outside to inside
};

template <class S, std::size_t N>
tally tally_of(const rows<S, N>& model, int situations, int through_every_value) {
  tally t;
  for (level S::* const m : members_of<S>()) {
    const moves<N> seen = moves_by(model, m, situations, through_every_value);
    for (const set<N>& inside : sets_of(model)) {
      const auto found = move_towards(model, inside, member<S>::of(m));
      const bool is_seen = any_into(seen, inside);
      ++(found ? t.possible : t.proofs);
      t.refuted += !found && is_seen;
      t.unseen += found && !is_seen;
      t.senseless += found && (found.from >= model.size() || found.to >= model.size() || inside[found.from] ||
                               !inside[found.to]);
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
  std::span<const description> operator()() {
    const std::size_t size = 1 + random_() % 6;
    const std::size_t never_gated = random_() % size;
    descriptions_.clear();
    for (std::size_t i = 0; i != size; ++i) {
      weights_[i].clear();
      gates_[i].clear();
      std::size_t factor = random_() % 4;
      for (; factor < std::size(S::factors); factor += 1 + random_() % 8)
        weights_[i].push_back({S::factors[factor].name, (static_cast<int>(random_() % 5) - 2) * 0.125});
      for (const tact::gate& g : pool)
        if (i != never_gated && random_() % 4 == 0) gates_[i].push_back(g);
      descriptions_.push_back({.name = names[i],
                               .ideal = {.assertiveness = random_() % 3 * 0.5, .cooperativeness = random_() % 3 * 0.5},
                               .weights = weights_[i],
                               .gates = gates_[i],
                               .handicap = (static_cast<int>(random_() % 5) - 2) * 0.125});
    }
    return descriptions_;
  }

  void ungate() {
    for (description& d : descriptions_) d.gates = {};
  }

 private:
  static constexpr std::string_view names[] = {"A", "B", "C", "D", "E", "F"};
  static constexpr tact::gate pool[] = {
      {.factor = "anger", .at = 0.75, .unless = "urgency", .unless_at = 0.75},
      {.factor = "anger", .at = 0.75},
      {.factor = "disadvantage", .at = 0.5, .unless = "impasse", .unless_at = 0.5},
      {.factor = "scarcity", .at = 0.875, .unless = "advantage", .unless_at = 0.25},
  };

  std::mt19937 random_{5};
  std::array<std::vector<tact::weight>, 6> weights_;
  std::array<std::vector<tact::gate>, 6> gates_;
  std::vector<description> descriptions_;
};

// ---- what else the answers are compared with

/// True when a strategy is advised in some situation: one from a seed, or in the middle of what it holds of a slice
/// with nothing known, with one member at an end, or with each at the end that helps it most.
template <class S, std::size_t N>
bool is_advised_somewhere(const rows<S, N>& model, std::span<const description> strategies, std::size_t i) {
  laws::some_situations<S> next;
  for (int k = 0; k != 2000; ++k)
    if (laws::winner(strategies, next()) == i) return true;

  const auto in_the_middle = [&](S s) {
    const auto middle = outline_of(model, read(s), i).centre();
    s.assertiveness = middle.assertiveness;
    s.cooperativeness = middle.cooperativeness;
    return laws::winner(strategies, s) == i;
  };
  const S unknown{.assertiveness = 0.5, .cooperativeness = 0.5};
  const auto lead = [&](const S& s) {
    laws::wide sum = 0;
    for (const description& d : strategies) sum += laws::score(strategies[i], s) - laws::score(d, s);
    return sum;
  };
  S best = unknown;
  for (level S::* const m : members_of<S>()) {
    S low = unknown, high = unknown;
    low.*m = 0.0;
    high.*m = 1.0;
    if (in_the_middle(low) || in_the_middle(high)) return true;
    best.*m = lead(high) > lead(low) ? 1.0 : 0.0;
  }
  return in_the_middle(unknown) || in_the_middle(best);
}

/// The first strategy that another one outscores everywhere, or ties as the earlier one; gates aside. Scores are sums
/// over the members that bend at one half only, so ends and halves of each tell.
template <class S>
std::optional<std::size_t> outscored(std::span<const description> strategies) {
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
/// 2/n at most (see region.test.cpp).
template <class S, std::size_t N>
std::vector<double> counted(const rows<S, N>& model, int n) {
  std::vector<double> shares(model.size());
  for (int x = 0; x != n; ++x)
    for (int y = 0; y != n; ++y) {
      const S s{.assertiveness = (x + 0.5) / n, .cooperativeness = (y + 0.5) / n};
      shares[model.winner(read(s))] += 1.0 / n / n;
    }
  return shares;
}

/// Whether `unbalanced_in` answers as a count does, as far as the count can tell.
template <class S, std::size_t N>
bool balance_is_as_counted(const rows<S, N>& model, double tolerance) {
  constexpr int n = 128;
  const auto shares = counted(model, n);
  const double equal = 1 / static_cast<double>(model.size());
  const auto found = unbalanced_in(model, tolerance);
  for (std::size_t i = 0; i != found.value_or(model.size()); ++i)
    if (std::abs(shares[i] - equal) > tolerance + 2.0 / n) return false;
  return !found || std::abs(shares[*found] - equal) > tolerance - 2.0 / n;
}

/// In how many of so many seeded situations a strategy is advised.
template <class S>
int wins(std::span<const description> strategies, std::size_t i, int situations) {
  return laws::failures<S>(situations, [&](const S& s) { return laws::winner(strategies, s) != i; });
}

}  // namespace

// ---- every model

TEMPLATE_LIST_TEST_CASE("A move that is ruled out is never seen", "[verify]", laws::models) {
  const auto& model = tact::lowered<TestType>;
  const tally t = tally_of(model, 2000, 6);
  CHECK(t.refuted == 0);
  CHECK(t.senseless == 0);
  CHECK(t.proofs > 0);
  CHECK(t.possible > 0);
}

TEMPLATE_LIST_TEST_CASE("Each shipped strategy is advised where it is said to be", "[verify]", laws::models) {
  static constexpr auto all = tact::descriptions<TestType>();
  const auto& model = tact::lowered<TestType>;
  CHECK(total_in(model));
  CHECK_FALSE(unreachable_in(model));
  for (std::size_t i = 0; i != all.size(); ++i) {
    INFO(all[i].name);
    CHECK(reached_in(model, i));
    CHECK(is_advised_somewhere(model, all, i));
  }
  CHECK_FALSE(shadowed_in(model));
}

TEMPLATE_LIST_TEST_CASE("A share out of balance is one that a count finds so", "[verify]", laws::models) {
  for (const double tolerance : {0.0, 0.02, 0.05, 0.1, 0.2, 0.5})
    CHECK(balance_is_as_counted(tact::lowered<TestType>, tolerance));
}
