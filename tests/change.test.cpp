// What would change the answer: every value of every input is tried, and the square around the nearest border.

#include <tact/change.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <tact/recommend.hpp>

#include "foreign/edges.hpp"
#include "laws/policy.hpp"
#include "testing/catch.hpp"

namespace {

using tact::change;
using tact::changes;
using tact::level;
using tact::nearest_border;
using tact::recommend;
using tact::situation;
using tact::strategy_spec;
using tact::switch_point;

constexpr int one = level::one;

// Trying all values of all inputs takes a quarter of a millisecond per strategy in optimised code, and much more with
// sanitizers.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define TACT_CHANGE_IS_SLOW
#endif
#endif
#if defined(TACT_CHANGE_IS_SLOW) || defined(__SANITIZE_ADDRESS__) || !defined(__OPTIMIZE__)
constexpr int effort = 1;
#else
constexpr int effort = 3;
#endif

template <class M>
constexpr int situations = 200 * effort / static_cast<int>(M::strategies::size) + 10;

// ---- the answers at every value of one variable, from the formula as it is written

/// A score as one variable changes, in units of 2⁻²¹ and without −|p|², or the difference of two scores.
struct score_along {
  double base = 0;
  double itself = 0;
  double above = 0;
  double below = 0;

  double at(int x) const {
    const int tilt = 2 * x - one;
    return base + itself * x + (tilt > 0 ? above * tilt : below * -tilt);
  }

  score_along operator-(const score_along& other) const {
    return {base - other.base, itself - other.itself, above - other.above, below - other.below};
  }
};

template <class S>
score_along score_of(const strategy_spec& d, const S& s, level S::* member) {
  score_along a;
  if (member == &S::assertiveness) a.itself = 2.0 * static_cast<double>(laws::grid_steps(d.ideal.assertiveness));
  if (member == &S::cooperativeness) a.itself = 2.0 * static_cast<double>(laws::grid_steps(d.ideal.cooperativeness));
  for (const tact::weight& w : d.weights)
    for (const auto& f : S::factors) {
      if (f.name != w.factor || f.member != member) continue;
      (f.transform == tact::transform::itself       ? a.itself
       : f.transform == tact::transform::above_half ? a.above
                                                    : a.below) += static_cast<double>(laws::grid_steps(w.value));
    }
  const laws::wide across = s.assertiveness.steps(), up = s.cooperativeness.steps();
  const laws::wide here = (laws::score(d, s) + across * across + up * up) / 128;
  a.base = static_cast<double>(here) - a.at((s.*member).steps());
  return a;
}

/// A strategy as one variable changes: its score, and the values at which a gate blocks it.
struct strategy_along {
  score_along score;
  std::vector<bool> blocked;  ///< for each value; empty where that is the same for all
  bool always_blocked = false;

  bool blocked_at(int x) const { return blocked.empty() ? always_blocked : blocked[static_cast<std::size_t>(x)]; }
};

/// The value of a factor as one variable changes.
template <class S>
struct factor_along {
  const tact::factor<S>* moving = nullptr;
  std::int64_t still = -1;

  factor_along(std::string_view name, const S& s, level S::* member) {
    for (const auto& f : S::factors) {
      if (f.name != name) continue;
      if (f.member == member) moving = &f;
      else still = laws::reads(f.transform, s.*f.member);
    }
  }

  std::int64_t at(int x) const { return moving ? laws::reads(moving->transform, x / double{one}) : still; }
};

template <class S>
strategy_along strategy_of(const strategy_spec& d, const S& s, level S::* member) {
  strategy_along along{score_of(d, s, member), {}, laws::blocked(d, s)};
  const auto moves = [&](std::string_view factor) { return factor_along<S>(factor, s, member).moving != nullptr; };
  if (std::none_of(d.gates.begin(), d.gates.end(), [&](const auto& g) { return moves(g.factor) || moves(g.unless); }))
    return along;
  along.blocked.resize(one + 1);
  for (const tact::gate& g : d.gates) {
    const factor_along<S> factor(g.factor, s, member), unless(g.unless, s, member);
    for (int x = 0; x <= one; ++x)
      if (factor.at(x) >= g.at.steps() && !(unless.at(x) >= g.unless_at.steps()))
        along.blocked[static_cast<std::size_t>(x)] = true;
  }
  return along;
}

/// The nearest value in one direction at which another strategy is advised, found by trying every one.
std::optional<int> nearest_other(const std::vector<strategy_along>& model, std::size_t winner, int from,
                                 int direction) {
  const int end = direction > 0 ? one + 1 : -1;
  int nearest = from;
  while (nearest != end && !model[winner].blocked_at(nearest)) nearest += direction;
  for (std::size_t i = 0; i != model.size(); ++i) {
    if (i == winner) continue;
    const score_along lead = model[winner].score - model[i].score;
    const double wins_below = i < winner ? 0.5 : -0.5;  // leads are whole, and a tie is the earlier one's
    int x = from;
    while (x != nearest && (lead.at(x) >= wins_below || model[i].blocked_at(x))) x += direction;
    nearest = x;
  }
  if (nearest == end) return std::nullopt;
  return nearest;
}

/// Each variable of a situation, once, with its name in a change: that of the factor which reads it unchanged, or of
/// the first one.
template <class S>
struct named_member {
  level S::* member;
  std::string_view name;
};

template <class S>
std::vector<named_member<S>> members_of() {
  std::vector<named_member<S>> all{{&S::assertiveness, "assertiveness"}, {&S::cooperativeness, "cooperativeness"}};
  for (const auto& f : S::factors) {
    const auto known = std::find_if(all.begin(), all.end(), [&](const auto& m) { return m.member == f.member; });
    if (known == all.end()) all.push_back({f.member, f.name});
    else if (f.transform == tact::transform::itself) known->name = f.name;
  }
  return all;
}

// Not inlined, so that a compiler makes the code for a model once, not once per test.
template <class Advice>
[[gnu::noinline]] auto changes_of(const Advice& advice) {
  return changes(advice);
}

template <class Advice>
[[gnu::noinline]] tact::border_point border_of(const Advice& advice) {
  return nearest_border(advice);
}

template <class Advice, class S>
bool all_as_found(const Advice& advice, std::span<const strategy_spec> model, S s) {
  static const std::vector<named_member<S>> members = members_of<S>();
  const auto reported = changes_of(advice);
  const std::size_t winner = laws::winner(model, s);
  if (reported.size() != members.size() || advice.name() != model[winner].name) return false;

  std::vector<strategy_along> along(model.size());
  for (std::size_t k = 0; k != members.size(); ++k) {
    const level from = s.*members[k].member;
    if (reported[k].input != members[k].name || reported[k].from != from.value()) return false;
    for (std::size_t i = 0; i != model.size(); ++i) along[i] = strategy_of(model[i], s, members[k].member);
    const auto is_found = [&](const tact::switch_point& switch_point, int direction) {
      const std::optional<int> found = nearest_other(along, winner, from.steps(), direction);
      if (!switch_point || !found) return !switch_point && !found;
      S there = s;
      there.*members[k].member = *found / double{one};
      return switch_point.to * one == *found && switch_point.strategy == model[laws::winner(model, there)].name;
    };
    if (!is_found(reported[k].lower, -1) || !is_found(reported[k].higher, +1)) return false;
  }
  return true;
}

// ---- a model with different answers on the two sides of one half

using acme::keep;
using acme::lone;
using acme::twins;

struct push {
  static constexpr std::string_view name = "push";
  static constexpr tact::position ideal = keep::ideal;
  static constexpr tact::weight weights[] = {{"advantage", +1.0}};
};

struct yield {
  static constexpr std::string_view name = "yield";
  static constexpr tact::position ideal = keep::ideal;
  static constexpr tact::weight weights[] = {{"disadvantage", +1.0}};
};

/// The tie with keep is yield's, which comes first, and keep's against push.
struct tilted : tact::model<tilted> {
  static constexpr std::string_view name = "tilted";
  using strategies = tact::catalog<yield, keep, push>;
  static constexpr tact::bias biases[] = {{"keep", 0.25}};
};

using models = tact::joined<laws::models, tact::catalog<tilted, lone, twins>>;

template <std::size_t Inputs>
constexpr change change_of(const std::array<change, Inputs>& all, std::string_view input) {
  for (const change& c : all)
    if (c.input == input) return c;
  return all[0];
}

}  // namespace

// ---- one input alone

TEMPLATE_LIST_TEST_CASE("A change is the nearest value with another answer, of all 16,385 on both sides", "", models) {
  using S = typename TestType::situation_type;
  static constexpr auto model = tact::detail::specs_of<TestType>();
  const int failures = laws::failures<S>(situations<TestType>,
                                         [](const S& s) { return all_as_found(recommend<TestType>(s), model, s); });
  REQUIRE(failures == 0);
}

TEMPLATE_LIST_TEST_CASE("A model made at run time has the same changes and the same border", "", models) {
  using S = typename TestType::situation_type;
  const auto rows = tact::runtime_model<S, 40>::from(tact::detail::specs_of<TestType>());
  REQUIRE(rows.has_value());
  const auto same_flip = [](const switch_point& a, const switch_point& b) {
    return a.to == b.to && a.strategy == b.strategy;
  };
  const int failures = laws::failures<S>(50 * effort, [&](const S& s) {
    const auto typed = recommend<TestType>(s);
    const auto made = recommend(*rows, s);
    const auto a = changes_of(typed), b = changes_of(made);
    const auto same_change = [&](const change& x, const change& y) {
      return x.input == y.input && x.from == y.from && same_flip(x.lower, y.lower) && same_flip(x.higher, y.higher);
    };
    const auto p = border_of(typed), q = border_of(made);
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), same_change) && p.strategy == q.strategy &&
           p.distance == q.distance && p.at.assertiveness == q.at.assertiveness &&
           p.at.cooperativeness == q.at.cooperativeness;
  });
  REQUIRE(failures == 0);
}

TEST_CASE("A gate is a border, as a score is") {
  constexpr auto hot = recommend({.assertiveness = 0.8, .cooperativeness = 0.9, .anger = 0.9});
  STATIC_REQUIRE(noexcept(changes(hot)));
  constexpr auto all = changes(hot);
  constexpr change anger = change_of(all, "anger");
  STATIC_REQUIRE(anger.from == level{0.9}.value());
  STATIC_REQUIRE(anger.lower.to * one == 12287);  // the last step below 3/4
  STATIC_REQUIRE(anger.lower.strategy == "negotiation");
  STATIC_REQUIRE_FALSE(anger.higher);

  // Urgency speaks against procrastination and avoidance alike, so nothing changes until it excuses.
  constexpr change urgency = change_of(all, "urgency");
  STATIC_REQUIRE(urgency.higher.to == 0.75);
  STATIC_REQUIRE(urgency.higher.strategy == "negotiation");
  STATIC_REQUIRE_FALSE(urgency.lower);

  // And back: less than prompt, and the gate is closed again.
  constexpr auto pressed =
      changes(recommend({.assertiveness = 0.8, .cooperativeness = 0.9, .anger = 0.9, .urgency = 0.9}));
  STATIC_REQUIRE(change_of(pressed, "urgency").lower.to * one == 12287);
  STATIC_REQUIRE(change_of(pressed, "urgency").lower.strategy == "procrastination");
  STATIC_REQUIRE(change_of(pressed, "urgency").lower.closes.factor == "anger");
  STATIC_REQUIRE(change_of(pressed, "urgency").lower.closes.strategy == "negotiation");
  STATIC_REQUIRE_FALSE(change_of(pressed, "urgency").lower.opens);
}

TEST_CASE("A change worked out by hand") {
  // Negotiation 2a + 2c − 2 + 8/128 leads compromise a + c − ½ − 20/128 by a + c − 1 9/32, and is listed before it.
  constexpr auto all = changes(recommend({.assertiveness = 0.75, .cooperativeness = 0.75}));
  STATIC_REQUIRE(all[0].input == "assertiveness");
  STATIC_REQUIRE(all[0].from == 0.75);
  STATIC_REQUIRE(all[0].lower.to == 0.53125 - 1 / 16384.0);
  STATIC_REQUIRE(all[0].lower.strategy == "compromise");
  STATIC_REQUIRE_FALSE(all[0].higher);  // the lead over competition, 2c − 1 − 7/128, does not know assertiveness
  STATIC_REQUIRE(all[0].nearest().to == all[0].lower.to);
  STATIC_REQUIRE(all[1].input == "cooperativeness");
  STATIC_REQUIRE(all[1].lower.to == 0.53125 - 1 / 16384.0);

  // 7/32 ahead of compromise, and stakes move it by 5/32 to either side.
  constexpr change stakes = change_of(all, "stakes");
  STATIC_REQUIRE(stakes.from == 0.5);
  STATIC_REQUIRE_FALSE(stakes.lower);
  STATIC_REQUIRE_FALSE(stakes.higher);
  STATIC_REQUIRE_FALSE(stakes.nearest());
}

TEST_CASE("On a tie the later strategy is one step away, the earlier one none") {
  // Here negotiation and compromise tie: a + c = 1 9/32.
  constexpr auto all = changes(recommend({.assertiveness = 0.53125, .cooperativeness = 0.75}));
  STATIC_REQUIRE(all[0].lower.to == 0.53125 - 1 / 16384.0);
  STATIC_REQUIRE(all[0].lower.strategy == "compromise");
  constexpr auto below = changes(recommend({.assertiveness = 0.53125 - 1 / 16384.0, .cooperativeness = 0.75}));
  STATIC_REQUIRE(below[0].higher.to == 0.53125);
  STATIC_REQUIRE(below[0].higher.strategy == "negotiation");
}

TEST_CASE("Power is searched on both sides of one half, and no derived factor is named") {
  // Keep leads by ¼; push gains 2x − 1 above one half, yield 1 − 2x below.
  constexpr auto even = changes(recommend<tilted>({.assertiveness = 0.2, .cooperativeness = 0.9}));
  constexpr change power = change_of(even, "power");
  STATIC_REQUIRE(power.input == "power");
  STATIC_REQUIRE(power.from == 0.5);
  STATIC_REQUIRE(power.lower.to == 0.375);
  STATIC_REQUIRE(power.lower.strategy == "yield");
  STATIC_REQUIRE(power.higher.to == 0.625 + 1 / 16384.0);
  STATIC_REQUIRE(power.higher.strategy == "push");
  STATIC_REQUIRE(power.nearest().strategy == "yield");  // one step nearer

  // From one side to the other end, across the bend and two borders.
  constexpr auto weak = changes(recommend<tilted>({.assertiveness = 0.2, .cooperativeness = 0.9, .power = 0.25}));
  STATIC_REQUIRE(change_of(weak, "power").higher.to == 0.375 + 1 / 16384.0);
  STATIC_REQUIRE(change_of(weak, "power").higher.strategy == "keep");
  STATIC_REQUIRE_FALSE(change_of(weak, "power").lower);

  STATIC_REQUIRE(even.size() == 13);
  STATIC_REQUIRE(std::none_of(even.begin(), even.end(), [](const change& c) {
    return c.input == "advantage" || c.input == "disadvantage" || static_cast<bool>(c.lower) != (c.input == "power");
  }));
}

TEST_CASE("The nearest change is the smaller one, the lower one if both are as small") {
  constexpr switch_point low{0.25, "low"}, high{0.75, "high"};
  constexpr auto nearest = [](double from, switch_point lower, switch_point higher) {
    return change{.input = "anger", .from = from, .lower = lower, .higher = higher}.nearest();
  };
  STATIC_REQUIRE(nearest(0.5, low, high).strategy == "low");
  STATIC_REQUIRE(nearest(0.5 + 1 / 16384.0, low, high).strategy == "high");
  STATIC_REQUIRE(nearest(0.5 - 1 / 16384.0, low, high).strategy == "low");
  STATIC_REQUIRE(nearest(0.25 + 1 / 16384.0, low, switch_point{}).strategy == "low");
  STATIC_REQUIRE(nearest(0.25 + 1 / 16384.0, switch_point{}, high).to == level{0.75});
  STATIC_REQUIRE_FALSE(nearest(0.5, switch_point{}, switch_point{}));
  STATIC_REQUIRE(noexcept(change{}.nearest()));
}

TEST_CASE("Of several inputs the smallest change is given, the first of equals") {
  constexpr auto of = [](std::string_view input, double from, double to) {
    return to < from ? change{.input = input, .from = from, .lower = {to, "other"}}
                     : change{.input = input, .from = from, .higher = {to, "other"}};
  };
  constexpr change still{.input = "still", .from = 0.5};
  STATIC_REQUIRE(smallest_change(std::array{still, of("a", 0.5, 0.75), of("b", 0.5, 0.375), of("c", 0, 0.25)}).input ==
                 "b");
  STATIC_REQUIRE(smallest_change(std::array{of("a", 0.5, 0.75), of("b", 0.5, 0.25), of("c", 0.5, 0.75)}).input == "a");
  STATIC_REQUIRE(smallest_change(std::array{of("a", 1, 0.25), of("b", 0, 0.5), still}).input == "b");
  STATIC_REQUIRE(smallest_change(std::array{still, of("a", 1, 0)}).input == "a");
  STATIC_REQUIRE_FALSE(smallest_change(std::array{still, still}).nearest());
  STATIC_REQUIRE(noexcept(smallest_change(std::array{still})));
  // Both concerns bring the same border as near.
  STATIC_REQUIRE(smallest_change(changes(recommend({.assertiveness = 0.75, .cooperativeness = 0.75}))).input ==
                 "assertiveness");
}

TEST_CASE("Where there is one strategy, nothing changes the answer") {
  const int failures = laws::failures<situation>(1000, [](const situation& s) {
    const auto advice = recommend<lone>(s);
    const auto all = changes(advice);
    return !nearest_border(advice) && std::none_of(all.begin(), all.end(), [](const change& c) { return c.nearest(); });
  });
  REQUIRE(failures == 0);
}

TEST_CASE("Of two strategies with one ideal the second answers only behind the first one's gates") {
  constexpr auto calm = recommend<twins>({.assertiveness = 0.2, .cooperativeness = 0.9, .anger = 0.25});
  constexpr auto all = changes(calm);
  STATIC_REQUIRE(calm.name() == "gated keep");
  STATIC_REQUIRE(change_of(all, "anger").higher.to == 0.75);
  STATIC_REQUIRE(change_of(all, "anger").higher.strategy == "keep");
  // The gate on advantage closes at its first step, which is the first half step of power.
  STATIC_REQUIRE(change_of(all, "power").higher.to * one == 8193);
  STATIC_REQUIRE_FALSE(change_of(all, "power").lower);
  STATIC_REQUIRE_FALSE(change_of(all, "assertiveness").nearest());
  STATIC_REQUIRE_FALSE(nearest_border(calm));
  STATIC_REQUIRE_FALSE(nearest_border(recommend<twins>({.assertiveness = 0.2, .cooperativeness = 0.9, .anger = 0.75})));
}

// ---- both concerns together

namespace {

/// The answers of a model in the square for the factors of one situation, from the formula as it is written.
template <class S>
class square_of {
 public:
  square_of(std::span<const strategy_spec> model, S s) {
    s.assertiveness = s.cooperativeness = 0.0;
    for (const strategy_spec& d : model)
      lines_.push_back({static_cast<double>(static_cast<std::int64_t>(laws::score(d, s)) / 128),
                        2.0 * static_cast<double>(laws::grid_steps(d.ideal.assertiveness)),
                        2.0 * static_cast<double>(laws::grid_steps(d.ideal.cooperativeness)), laws::blocked(d, s)});
  }

  /// The score of a strategy at a point in steps, without −|p|², in units of 2⁻²¹.
  double score(std::size_t i, double a, double c) const {
    return lines_[i].base + lines_[i].across * a + lines_[i].up * c;
  }

  bool blocked(std::size_t i) const { return lines_[i].blocked; }
  std::size_t size() const { return lines_.size(); }

  std::size_t answer(int a, int c) const {
    std::size_t best = lines_.size();
    for (std::size_t i = 0; i != lines_.size(); ++i)
      if (!lines_[i].blocked && (best == lines_.size() || score(i, a, c) > score(best, a, c))) best = i;
    return best;
  }

 private:
  struct line {
    double base, across, up;
    bool blocked;
  };
  std::vector<line> lines_;
};

/// A step towards a point, so that what is snapped lies no farther from it than before.
int snapped(double x, int towards) { return static_cast<int>(x > towards ? std::floor(x) : std::ceil(x)); }

/// True when no point of the grid that is nearer than the border has another answer, in many directions.
template <class S>
bool nothing_nearer(const square_of<S>& square, std::size_t held, const S& s, double distance) {
  constexpr int directions = 24;
  const int a = s.assertiveness.steps(), c = s.cooperativeness.steps();
  for (int turn = 0; turn != directions; ++turn) {
    const double angle = 2 * 3.14159265358979 * (turn + 0.25) / directions;
    for (const double part : {0.03, 0.3, 0.7, 0.9, 0.97, 0.999}) {
      const double reach = part * distance * one;
      const int x = snapped(std::clamp(a + reach * std::cos(angle), 0.0, double{one}), a);
      const int y = snapped(std::clamp(c + reach * std::sin(angle), 0.0, double{one}), c);
      if (square.answer(x, y) != held) return false;
    }
  }
  return true;
}

/// True when some point of the grid within a few steps of a place has another answer.
template <class S>
bool another_around(const square_of<S>& square, std::size_t held, tact::position at) {
  const int a = static_cast<int>(std::lround(at.assertiveness * one));
  const int c = static_cast<int>(std::lround(at.cooperativeness * one));
  for (int x = std::max(0, a - 3); x <= std::min(one, a + 3); ++x)
    for (int y = std::max(0, c - 3); y <= std::min(one, c + 3); ++y)
      if (square.answer(x, y) != held) return true;
  return false;
}

/// True when a strategy ties with the advised one at a place, and no other is ahead of both. Scores there are
/// below 2⁴⁰ with 53 bits to hold them, and a place is off by a few units in its last bit.
template <class S>
bool meet_at(const square_of<S>& square, std::size_t held, std::size_t beyond, tact::position at) {
  const double a = at.assertiveness * one, c = at.cooperativeness * one;
  const double mine = square.score(held, a, c);
  for (std::size_t i = 0; i != square.size(); ++i)
    if (!square.blocked(i) && square.score(i, a, c) > mine + 1e-6) return false;
  return beyond != held && !square.blocked(beyond) && std::abs(square.score(beyond, a, c) - mine) < 1e-6;
}

/// True when the advised strategy is no worse than any other all over the square: at its corners, for scores are
/// affine.
template <class S>
bool holds_everything(const square_of<S>& square, std::size_t held) {
  for (const int a : {0, one})
    for (const int c : {0, one})
      for (std::size_t i = 0; i != square.size(); ++i)
        if (!square.blocked(i) && square.score(i, a, c) > square.score(held, a, c)) return false;
  return true;
}

}  // namespace

TEMPLATE_LIST_TEST_CASE("No nearer point has another answer, and one just beyond the border has", "", models) {
  using S = typename TestType::situation_type;
  static constexpr auto model = tact::detail::specs_of<TestType>();
  constexpr const auto& rows = tact::detail::lowered<TestType>;
  const int failures = laws::failures<S>(situations<TestType>, [](const S& s) {
    const square_of<S> square(model, s);
    const auto advice = recommend<TestType>(s);
    const std::size_t held = *rows.from_name(advice.name());
    const auto border = border_of(advice);
    if (!border) return holds_everything(square, held);
    const double right = border.at.assertiveness - s.assertiveness.value();
    const double high = border.at.cooperativeness - s.cooperativeness.value();
    return !holds_everything(square, held) && tact::detail::in_square(border.at) && border.distance <= std::sqrt(2.0) &&
           std::abs(border.distance - std::hypot(right, high)) < 1e-15 &&
           meet_at(square, held, *rows.from_name(border.strategy), border.at) &&
           nothing_nearer(square, held, s, border.distance) && another_around(square, held, border.at);
  });
  REQUIRE(failures == 0);
}

TEMPLATE_LIST_TEST_CASE("As long as no gate is closed, a margin keeps the border margin / (2 · √2) away", "",
                        laws::shipped_models) {
  using S = typename TestType::situation_type;
  int open = 0, near = 0;
  const int failures = laws::failures<S>(20'000, [&](const S& s) {
    const auto advice = recommend<TestType>(s);
    if (advice.gated()) return true;
    ++open;
    const auto border = border_of(advice);
    if (!border) return true;
    const double kept = advice.margin() / (2 * std::sqrt(2.0));
    near += border.distance < 2 * kept;  // so the claim is not empty
    return border.distance >= kept - 1e-12;
  });
  CHECK(failures == 0);
  CHECK(open > 2'000);
  CHECK(near > 100);
}

TEST_CASE("A border worked out by hand") {
  // The line a + c = 1 9/32 to compromise is 7/32 / √2 away, along the diagonal.
  constexpr auto advice = recommend({.assertiveness = 0.75, .cooperativeness = 0.75});
  STATIC_REQUIRE(noexcept(nearest_border(advice)));
  constexpr auto border = nearest_border(advice);
  STATIC_REQUIRE(border.strategy == "compromise");
  STATIC_REQUIRE(border.at.assertiveness == 0.640625);
  STATIC_REQUIRE(border.at.cooperativeness == 0.640625);
  STATIC_REQUIRE(tact::detail::within(2 * border.distance * border.distance - 0.21875 * 0.21875, 1e-15));

  // Tilted by power, keep leads by less, but all over the square.
  STATIC_REQUIRE_FALSE(nearest_border(recommend<tilted>({.assertiveness = 0.1, .cooperativeness = 0.3, .power = 0.6})));
}

TEST_CASE("The whole square belongs to who alone is open") {
  STATIC_REQUIRE_FALSE(
      nearest_border(recommend<acme::house>({.assertiveness = 0.9, .cooperativeness = 0.3, .anger = 0.9})));
}

TEST_CASE("On a tie the border is where the concerns are") {
  constexpr auto tie = nearest_border(recommend({.assertiveness = 0.53125, .cooperativeness = 0.75}));
  STATIC_REQUIRE(tie.distance == 0);
  STATIC_REQUIRE(tie.at.assertiveness == 0.53125);
  STATIC_REQUIRE(tie.at.cooperativeness == 0.75);
  STATIC_REQUIRE(tie.strategy == "compromise");
}

namespace {

/// Three ideals in a row, the middle one so far behind that it ties with both others on one line only.
constexpr strategy_spec left{.name = "left", .ideal = {0, 0}};
constexpr strategy_spec middle{.name = "middle", .ideal = {0.5, 0}, .bias = -0.25};
constexpr strategy_spec double_of_middle{.name = "double", .ideal = {0.5, 0}, .bias = -0.25};
constexpr strategy_spec right{.name = "right", .ideal = {1, 0}};

template <std::size_t Size>
constexpr tact::border_point border_at(const std::array<strategy_spec, Size>& model, double a) {
  const auto rows = *tact::runtime_model<>::from(model);
  return nearest_border(recommend(rows, situation{.assertiveness = a, .cooperativeness = 0.5}));
}

}  // namespace

TEST_CASE("Who holds a line and no area has its border where it is") {
  constexpr auto on_the_line = border_at(std::array{middle, left, right}, 0.5);
  STATIC_REQUIRE(on_the_line.distance == 0);
  STATIC_REQUIRE(on_the_line.at.assertiveness == 0.5);
  STATIC_REQUIRE(on_the_line.at.cooperativeness == 0.5);
  STATIC_REQUIRE(on_the_line.strategy == "left");
  STATIC_REQUIRE(border_at(std::array{left, right, middle}, 0.25).strategy == "right");
  STATIC_REQUIRE(border_at(std::array{left, right, middle}, 0.25).distance == 0.25);
}

TEST_CASE("A border names who holds what lies beyond, not who holds nothing there") {
  CHECK(border_at(std::array{left, middle, right}, 0.25).strategy == "right");
  CHECK(border_at(std::array{middle, left, right}, 0.25).strategy == "right");
  CHECK(border_at(std::array{middle, left, right}, 0.75).strategy == "left");
  CHECK(border_at(std::array{middle, double_of_middle, left, right}, 0.5).strategy == "left");
}
