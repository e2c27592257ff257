// Uncertainty: shares against a sum over lines, samples against other samples, and the next question against its
// effect.

#include <tact/uncertain.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <random>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <tact/recommend.hpp>

#include "foreign/edges.hpp"
#include "laws/policy.hpp"
#include "testing/catch.hpp"

namespace {

using laws::members_of;
using tact::ask_next;
using tact::box;
using tact::consider;
using tact::interval;
using tact::level;
using tact::recommend;
using tact::situation;
using tact::strategy_spec;
using tact::unknown;

constexpr int one = level::one;

using counts = std::initializer_list<std::size_t>;

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define TACT_UNCERTAIN_IS_SLOW
#endif
#endif
#if defined(TACT_UNCERTAIN_IS_SLOW) || defined(__SANITIZE_ADDRESS__) || !defined(__OPTIMIZE__)
constexpr int effort = 1;
#else
constexpr int effort = 3;
#endif

/// Less for a model of many strategies.
template <class M>
constexpr int effort_for = M::strategies::size > 10 ? 1 : effort;

// ---- a model with different answers on the two sides of one half

using acme::keep;
using acme::lone;
using acme::twins;

struct push {
  static constexpr std::string_view name = "push";
  static constexpr tact::position ideal = keep::ideal;
  static constexpr tact::weight weights[] = {{"advantage", +1.0}, {"anger", 0.125}};
};

struct yield {
  static constexpr std::string_view name = "yield";
  static constexpr tact::position ideal = keep::ideal;
  static constexpr tact::weight weights[] = {{"disadvantage", +1.0}};
  static constexpr tact::gate gates[] = {{.factor = "disadvantage", .at = 0.875, .unless = "urgency"}};
};

struct either {
  static constexpr std::string_view name = "either";
  static constexpr tact::position ideal = keep::ideal;
  static constexpr tact::weight weights[] = {{"advantage", +0.5}, {"disadvantage", +0.5}};
};

struct tilted : tact::model<tilted> {
  static constexpr std::string_view name = "tilted";
  using strategies = tact::catalog<yield, either, keep, push>;
  static constexpr tact::bias biases[] = {{"keep", 0.25}};
};

using models = tact::joined<laws::models, tact::catalog<tilted, lone, twins>>;

// ---- boxes

/// The name of a variable in a question: that of the factor which reads it unchanged, or of the first one.
template <class S>
std::string_view name_of(level S::* m) {
  if (m == &S::assertiveness) return "assertiveness";
  if (m == &S::cooperativeness) return "cooperativeness";
  std::string_view name;
  for (const auto& f : S::factors) {
    if (f.member != m) continue;
    if (f.transform == tact::transform::itself) return f.name;
    if (name.empty()) name = f.name;
  }
  return name;
}

/// Boxes from a seed. An open input runs between two values, every other of which is critical.
template <class S>
class some_boxes {
 public:
  /// A box with some variables open.
  box<S> open(const std::vector<level S::*>& members) {
    const S a = next_();
    box<S> made(a);
    for (level S::* const m : members) {
      int low = (a.*m).steps(), high = low;
      while (high == low) high = (next_().*m).steps();
      if (low > high) std::swap(low, high);
      made = made.with(m, interval{level{low / double{one}}, level{high / double{one}}});
    }
    return made;
  }

  /// A box with this many variables open, chosen at random.
  box<S> open(std::size_t count) {
    std::vector<level S::*> members = members_of<S>();
    for (std::size_t k = 0; k != count; ++k) std::swap(members[k], members[k + engine_() % (members.size() - k)]);
    members.resize(count);
    return open(members);
  }

 private:
  laws::some_situations<S> next_;
  std::mt19937 engine_{7};
};

/// A situation in a box, drawn evenly, or with every open input at an end or at a critical value.
template <class S>
class some_points {
 public:
  explicit some_points(unsigned seed) : engine_(seed) {}

  void draw(S& s, const box<S>& b, level S::* m) {
    const int low = (b.low().*m).steps(), high = (b.high().*m).steps();
    const double x = low + (high - low) * (static_cast<double>(engine_()) * 0x1p-32);
    s.*m = std::floor(x + 0.5) / one;
  }

  S even(const box<S>& b) {
    S s = b.low();
    for (level S::* const m : members_) draw(s, b, m);
    return s;
  }

  S critical(const box<S>& b) {
    constexpr std::array turns{0, 8191, 8192, 8193, 12287, 12288, one};
    S s = b.low();
    for (level S::* const m : members_) {
      const int low = (b.low().*m).steps(), high = (b.high().*m).steps();
      const auto pick = engine_() % 10;
      const int x = pick == 0 ? low : pick == 1 ? high : pick < 5 ? turns[engine_() % turns.size()] : -1;
      if (low <= x && x <= high) s.*m = x / double{one};
      else draw(s, b, m);
    }
    return s;
  }

 private:
  std::mt19937 engine_;
  std::vector<level S::*> members_ = members_of<S>();
};

// Not inlined, so that a compiler makes the code for a model once, not once per test.
template <class M>
[[gnu::noinline]] auto result_of(const box<typename M::situation_type>& b) {
  return consider<M>(b);
}

template <class S>
[[gnu::noinline]] auto result_of(const tact::runtime_model<S, 40>& model, const box<S>& b) {
  return consider(model, b);
}

template <class S>
[[gnu::noinline]] tact::next_question asked_by(const tact::runtime_model<S, 40>& model, const box<S>& b) {
  return ask_next(model, b);
}

template <class M>
[[gnu::noinline]] tact::next_question asked_by(const box<typename M::situation_type>& b) {
  return ask_next<M>(b);
}

template <class M>
[[gnu::noinline]] std::size_t answer_of(const typename M::situation_type& s) {
  return tact::detail::lowered<M>.winner(tact::detail::inputs_of(s));
}

/// The open axes of a box.
template <class S>
constexpr tact::detail::box_axes<S> axes_of(const box<S>& b) {
  return {b.low(), b.high()};
}

template <std::size_t N>
constexpr const tact::candidate& candidate_of(const tact::uncertain_recommendation<N>& result, std::string_view name) {
  return *std::find_if(result.begin(), result.end(), [name](const auto& p) { return p.name == name; });
}

// The same in braces, by the default model. Not constexpr, since g++ tries to evaluate the whole of a constant sample
// while it compiles.
auto considered(const tact::uncertain_situation& s) { return result_of<laws::customer_care>(box<situation>(s)); }
tact::next_question asked(const tact::uncertain_situation& s) {
  return asked_by<laws::customer_care>(box<situation>(s));
}

// ---- shares summed over lines: exact along one open input, at midpoints of the other

/// Numbers off the grid, in steps.
template <class S>
struct place {
  const S& still;
  level S::* across;
  double x;
  level S::* up = nullptr;
  double y = 0;

  double of(level S::* m) const { return m == across ? x : m == up ? y : (still.*m).steps(); }

  double reads(const tact::factor<S>& f) const {
    const double tilt = 2 * of(f.member) - one;
    if (f.transform == tact::transform::above_half) return tilt > 0 ? tilt : 0;
    if (f.transform == tact::transform::below_half) return tilt < 0 ? -tilt : 0;
    return of(f.member);
  }
};

/// A strategy with its factors looked up: the formula as it is written, in doubles.
template <class S>
struct strategy {
  struct weighed {
    const tact::factor<S>* factor;
    double value;
  };
  struct gate {
    const tact::factor<S>* factor;
    double at;
    const tact::factor<S>* unless;  ///< null if nothing excuses
    double unless_at;
  };
  double ideal[2];
  double constant;
  std::vector<weighed> weights;
  std::vector<gate> gates;

  static const tact::factor<S>* find(std::string_view name) {
    const auto f =
        std::find_if(std::begin(S::factors), std::end(S::factors), [&](const auto& g) { return g.name == name; });
    return f == std::end(S::factors) ? nullptr : f;
  }

  explicit strategy(const strategy_spec& d)
      : ideal{static_cast<double>(laws::grid_steps(d.ideal.assertiveness)) / 128,
              static_cast<double>(laws::grid_steps(d.ideal.cooperativeness)) / 128},
        constant(static_cast<double>(laws::grid_steps(d.bias)) / 128) {
    for (const tact::weight& w : d.weights) {
      const double value = static_cast<double>(laws::grid_steps(w.value)) / 128;
      weights.push_back({find(w.factor), value});
      constant -= value * static_cast<double>(laws::neutral_of<S>(w.factor)) / one;
    }
    for (const tact::gate& g : d.gates)
      gates.push_back({find(g.factor), static_cast<double>(g.at.steps()), g.unless.empty() ? nullptr : find(g.unless),
                       static_cast<double>(g.unless_at.steps())});
  }

  double score(const place<S>& p) const {
    const double a = p.of(&S::assertiveness) / one - ideal[0], c = p.of(&S::cooperativeness) / one - ideal[1];
    double sum = constant - a * a - c * c;
    for (const weighed& w : weights) sum += w.value * p.reads(*w.factor) / one;
    return sum;
  }

  bool blocked(const place<S>& p) const {
    return std::any_of(gates.begin(), gates.end(), [&](const gate& g) {
      return p.reads(*g.factor) >= g.at && !(g.unless && p.reads(*g.unless) >= g.unless_at);
    });
  }

  /// The values of a variable at which this strategy's gates open or close.
  void borders(level S::* m, std::vector<double>& into) const {
    const auto border = [&](const tact::factor<S>* f, double at) {
      if (!f || f->member != m) return;
      into.push_back(f->transform == tact::transform::itself       ? at
                     : f->transform == tact::transform::above_half ? (one + at) / 2
                                                                   : (one - at) / 2);
    };
    for (const gate& g : gates) border(g.factor, g.at), border(g.unless, g.unless_at);
  }
};

template <class S>
class summed {
 public:
  explicit summed(std::span<const strategy_spec> model) : strategies_(model.begin(), model.end()) {}

  /// The share of each strategy in a box with these open variables; `up` is null if there is only one. Along `up`,
  /// each piece between two breaks is cut into this many lines. The part of a line in a convex region rises and falls
  /// once, by 1 at most, so the sum is off by 1 / lines at most.
  std::vector<double> shares(const box<S>& b, level S::* across, level S::* up, int lines) const {
    std::vector<double> shares(strategies_.size());
    const std::vector<double> rows = up ? cuts_of(b, up) : std::vector<double>{};
    if (!up) add_line({b.low(), across, 0}, cuts_of(b, across), 1, shares);
    for (std::size_t piece = 1; piece < rows.size(); ++piece) {
      const double height = (rows[piece] - rows[piece - 1]) / lines;
      for (int line = 0; line != lines; ++line)
        add_line({b.low(), across, 0, up, rows[piece - 1] + height * (line + 0.5)}, cuts_of(b, across),
                 height / (rows.back() - rows.front()), shares);
    }
    return shares;
  }

 private:
  /// The ends of an open variable and the breaks between them, in order.
  std::vector<double> cuts_of(const box<S>& b, level S::* m) const {
    const double low = (b.low().*m).steps(), high = (b.high().*m).steps();
    std::vector<double> cuts{low, one / 2.0, high};
    for (const auto& s : strategies_) s.borders(m, cuts);
    std::erase_if(cuts, [=](double x) { return x < low || x > high; });
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    return cuts;
  }

  /// Adds what each strategy holds of one line. Between two breaks no gate moves and scores are affine, so they are
  /// known from both ends, and so is where two of them cross.
  void add_line(place<S> p, const std::vector<double>& breaks, double weight, std::vector<double>& shares) const {
    struct ends {
      std::size_t index;
      double left, right;
      double at(double part) const { return left + (right - left) * part; }
    };
    for (std::size_t piece = 1; piece != breaks.size(); ++piece) {
      std::vector<ends> open;
      for (std::size_t i = 0; i != strategies_.size(); ++i) {
        p.x = (breaks[piece - 1] + breaks[piece]) / 2;
        if (strategies_[i].blocked(p)) continue;
        p.x = breaks[piece - 1];
        const double left = strategies_[i].score(p);
        p.x = breaks[piece];
        open.push_back({i, left, strategies_[i].score(p)});
      }
      std::vector<double> cuts{0, 1};
      for (const ends& a : open)
        for (const ends& b : open) {
          const double before = a.left - b.left, after = a.right - b.right;
          if (before < 0 && after > 0) cuts.push_back(before / (before - after));
        }
      std::sort(cuts.begin(), cuts.end());
      const double length = (breaks[piece] - breaks[piece - 1]) / (breaks.back() - breaks.front());
      for (std::size_t k = 1; k != cuts.size(); ++k) {
        const double middle = (cuts[k] + cuts[k - 1]) / 2;
        // The first that no other is clearly ahead of: less is rounding, or a piece too short to count.
        const ends* best = &open[0];
        for (const ends& e : open)
          if (e.at(middle) > best->at(middle) + 1e-13) best = &e;
        shares[best->index] += weight * length * (cuts[k] - cuts[k - 1]);
      }
    }
  }

  std::vector<strategy<S>> strategies_;
};

/// True when the shares of an answer are those given, within a tolerance, and it is in order: shares sum to 1 and fall,
/// ties are in the order of the catalog, and a strategy with a share can win.
template <std::size_t N>
bool has_shares(const tact::uncertain_recommendation<N>& result, std::span<const strategy_spec> model,
                const std::vector<double>& shares, double tolerance) {
  double sum = 0;
  for (std::size_t i = 0; i != model.size(); ++i) {
    const tact::candidate& p = candidate_of(result, model[i].name);
    sum += p.share;
    if (std::abs(p.share - shares[i]) > tolerance || p.share < 0 || (p.share > 0 && !p.possible) ||
        p.family != model[i].family)
      return false;
  }
  const auto falls = [](const tact::candidate& a, const tact::candidate& b) { return a.share > b.share; };
  return result.size() == model.size() && std::abs(sum - 1) < 1e-12 &&
         std::is_sorted(result.begin(), result.end(), falls) && result.leader() == result[0].name;
}

}  // namespace

// ---- at most two open inputs

TEMPLATE_LIST_TEST_CASE("A box of one situation is the recommendation", "", models) {
  using S = typename TestType::situation_type;
  static constexpr auto model = tact::detail::specs_of<TestType>();
  const int failures = laws::failures<S>(250 * effort_for<TestType>, [](const S& s) {
    const auto result = result_of<TestType>(box<S>(s));
    const auto advice = recommend<TestType>(s);
    std::vector<double> shares(model.size());
    shares[laws::winner(model, s)] = 1;
    return has_shares(result, model, shares, 0) && result.certain() && result.name() == advice.name() &&
           result.family() == advice.family() && result.error() == 0 && result[0].possible &&
           std::none_of(result.begin() + 1, result.end(), [](const auto& p) { return p.possible; });
  });
  REQUIRE(failures == 0);
}

TEMPLATE_LIST_TEST_CASE("With one input open shares are the lengths of an interval", "", models) {
  using S = typename TestType::situation_type;
  static constexpr auto model = tact::detail::specs_of<TestType>();
  const summed<S> sum(model);
  some_boxes<S> boxes;
  int failures = 0;
  for (level S::* const m : members_of<S>())
    for (int turn = 0; turn != 20 * effort_for<TestType>; ++turn) {
      const box<S> b = boxes.open({m});
      failures += !has_shares(result_of<TestType>(b), model, sum.shares(b, m, nullptr, 1), 1e-10);
    }
  REQUIRE(failures == 0);
}

TEMPLATE_LIST_TEST_CASE("With two inputs open shares are the areas of a rectangle, whichever two", "", models) {
  using S = typename TestType::situation_type;
  static constexpr auto model = tact::detail::specs_of<TestType>();
  constexpr int lines = 48 * effort_for<TestType>;
  const summed<S> sum(model);
  some_boxes<S> boxes;
  const auto members = members_of<S>();
  int failures = 0;
  for (level S::* const across : members)
    for (level S::* const up : members) {
      if (across == up) continue;
      const box<S> b = boxes.open({across, up});
      failures += !has_shares(result_of<TestType>(b), model, sum.shares(b, across, up, lines), 1.0 / lines + 1e-10);
    }
  REQUIRE(failures == 0);
}

TEST_CASE("Shares worked out by hand") {
  // Negotiation leads compromise by a + c − 1 9/32: from a = 17/32 on where c is 3/4, an eighth along this interval.
  constexpr auto line = consider({.assertiveness = {0.5, 0.75}, .cooperativeness = 0.75});
  STATIC_REQUIRE(line.size() == 5);
  STATIC_REQUIRE(line[0].name == "negotiation");
  STATIC_REQUIRE(line[0].share == 0.875);
  STATIC_REQUIRE(line[1].name == "compromise");
  STATIC_REQUIRE(line[1].share == 0.125);
  STATIC_REQUIRE_FALSE(line[2].possible);

  // Through the middle of this rectangle, from corner to corner: as much for one as for the other.
  constexpr auto square = consider({.assertiveness = {0.5, 0.75}, .cooperativeness = {0.53125, 0.78125}});
  STATIC_REQUIRE(square[0].name == "negotiation");  // listed before compromise
  STATIC_REQUIRE(square[0].share == 0.5);
  STATIC_REQUIRE(square[1].share == 0.5);
  STATIC_REQUIRE(square.error() == 0);
}

TEST_CASE("A gate's border cuts a box") {
  constexpr auto hot = consider({.assertiveness = 0.8, .cooperativeness = 0.9, .anger = {0.5, 1}});
  STATIC_REQUIRE(hot[0].name == "negotiation");
  STATIC_REQUIRE(hot[0].share == 0.5);
  STATIC_REQUIRE(hot[1].name == "procrastination");
  STATIC_REQUIRE(hot[1].share == 0.5);

  // Closed in a quarter of the angers times three quarters of the urgencies.
  constexpr auto pressed =
      consider({.assertiveness = 0.8, .cooperativeness = 0.9, .anger = unknown, .urgency = unknown});
  STATIC_REQUIRE(pressed[0].name == "negotiation");
  STATIC_REQUIRE(pressed[0].share == 0.8125);
  STATIC_REQUIRE(pressed[1].name == "procrastination");
  STATIC_REQUIRE(pressed[1].share == 0.1875);
}

TEST_CASE("A box is cut where power bends what is read") {
  // Yield gains 1 − 2x below one half, push 2x − 1 above it, and keep has a head start of 1/4: they part at 3/8 and
  // 5/8. Either gains half of both. A gate that urgency excuses closes yield where power is at or below 1/16.
  constexpr situation even{.assertiveness = 0.2, .cooperativeness = 0.9};
  constexpr auto power = consider<tilted>(box(even).with(&situation::power, unknown));
  STATIC_REQUIRE(power[0].name == "push");
  STATIC_REQUIRE(power[0].share == 0.375);
  STATIC_REQUIRE(power[1].name == "yield");
  STATIC_REQUIRE(power[1].share == 0.3125);
  STATIC_REQUIRE(power[2].name == "keep");
  STATIC_REQUIRE(power[2].share == 0.25);
  STATIC_REQUIRE(power[3].name == "either");
  STATIC_REQUIRE(power[3].share == 0.0625);
}

TEST_CASE("An end of an interval counts: a gate that closes just there makes another answer possible") {
  const auto up_to = consider({.assertiveness = 0.8, .cooperativeness = 0.9, .anger = {0.5, 0.75}});
  CHECK(recommend({.assertiveness = 0.8, .cooperativeness = 0.9, .anger = 0.75}).name() == "procrastination");
  CHECK(up_to.leader() == "negotiation");
  CHECK(up_to[0].share == 1);
  CHECK(candidate_of(up_to, "procrastination").possible);
  CHECK_FALSE(up_to.certain());

  const auto from = consider({.assertiveness = 0.8, .cooperativeness = 0.9, .anger = 0.9, .urgency = {0.5, 0.75}});
  CHECK(from.leader() == "procrastination");
  CHECK(candidate_of(from, "negotiation").possible);
  CHECK_FALSE(from.certain());
}

TEST_CASE("Along a tie the earlier strategy holds all") {
  // Negotiation and competition tie wherever cooperativeness is 135/256.
  constexpr auto tie = consider({.assertiveness = {0.875, 1}, .cooperativeness = 135.0 / 256});
  STATIC_REQUIRE(tie[0].name == "negotiation");
  STATIC_REQUIRE(tie[0].share == 1);
  STATIC_REQUIRE(tie.certain());
  STATIC_REQUIRE_FALSE(candidate_of(tie, "competition").possible);
}

// ---- what an answer says

TEST_CASE("Where one strategy alone can win the advice is certain") {
  constexpr auto sure = consider({.assertiveness = {0.9, 1}, .cooperativeness = {0.9, 1}});
  STATIC_REQUIRE(sure.certain());
  STATIC_REQUIRE(sure.name() == "negotiation");
  STATIC_REQUIRE(sure.leader() == "negotiation");
  STATIC_REQUIRE(sure.family() == "confrontation");
  // With three open inputs, too, for no other can win.
  const auto as_sure = considered({.assertiveness = {0.9, 1}, .cooperativeness = {0.9, 1}, .anger = {0, 0.5}});
  CHECK(as_sure.certain());
  CHECK(as_sure.name() == "negotiation");
  CHECK(as_sure[0].share == 1);
}

TEST_CASE("Where only its kind is unsure, confrontation itself is advised") {
  constexpr auto unsure = consider({.assertiveness = {0.75, 1}, .cooperativeness = {0.25, 1}});
  STATIC_REQUIRE_FALSE(unsure.certain());
  STATIC_REQUIRE(unsure.leader() == "negotiation");
  STATIC_REQUIRE(unsure.name() == "confrontation");
  STATIC_REQUIRE(unsure.family() == "confrontation");
  STATIC_REQUIRE_FALSE(candidate_of(unsure, "procrastination").possible);
  const auto as_unsure = considered({.assertiveness = {0.75, 1}, .cooperativeness = {0.45, 0.6}, .anger = {0, 0.5}});
  CHECK_FALSE(as_unsure.certain());
  CHECK(as_unsure.name() == "confrontation");
}

TEST_CASE("Where the candidates share no family, none is advised") {
  constexpr auto open = consider({.assertiveness = unknown, .cooperativeness = unknown});
  STATIC_REQUIRE_FALSE(open.certain());
  STATIC_REQUIRE(open.name().empty());
  STATIC_REQUIRE(open.family().empty());
  STATIC_REQUIRE_FALSE(open.leader().empty());
  // Avoidance and procrastination are of no family, which is none to share.
  constexpr auto apart = consider({.assertiveness = {0.1, 0.35}, .cooperativeness = 0.4});
  STATIC_REQUIRE(candidate_of(apart, "avoidance").possible);
  STATIC_REQUIRE(candidate_of(apart, "procrastination").possible);
  STATIC_REQUIRE(apart.name().empty());
}

TEST_CASE("Lines stand in the order of their shares, equals as they came") {
  constexpr auto made = [] {
    tact::detail::growing_vector<tact::candidate, 4> lines;
    lines.push_back({.name = "a", .share = 0.25});
    lines.push_back({.name = "b", .family = "f", .share = 0.5, .possible = true});
    lines.push_back({.name = "c", .share = 0.25});
    return tact::uncertain_recommendation<4>(lines, 0.25);
  }();
  STATIC_REQUIRE(made.size() == 3);
  STATIC_REQUIRE(made.end() - made.begin() == 3);
  STATIC_REQUIRE(made[0].name == "b");
  STATIC_REQUIRE(made[1].name == "a");
  STATIC_REQUIRE(made[2].name == "c");
  STATIC_REQUIRE(made.error() == 0.25);
  STATIC_REQUIRE(made.certain());
  STATIC_REQUIRE(made.name() == "b");
  STATIC_REQUIRE(made.family() == "f");  // of the strategies that can win
}

TEST_CASE("A lone strategy is certain, however much is open") {
  some_boxes<situation> boxes;
  for (std::size_t open = 0; open <= 11; ++open) {
    const box<situation> b = boxes.open(open);
    const auto result = result_of<lone>(b);
    CHECK(result.size() == 1);
    CHECK(result.certain());
    CHECK(result.name() == "keep");
    CHECK(result[0].share == 1);
    CHECK_FALSE(asked_by<lone>(b));
  }
}

TEST_CASE("Of two strategies with one ideal the second holds what is behind the first one's gates") {
  constexpr situation calm{.assertiveness = 0.2, .cooperativeness = 0.9, .power = 0.25};
  constexpr auto wide = box(calm).with(&situation::assertiveness, unknown);
  STATIC_REQUIRE(consider<twins>(wide).certain());
  STATIC_REQUIRE(consider<twins>(wide).name() == "gated keep");
  constexpr auto hot = consider<twins>(wide.with(&situation::anger, {0.5, 1}));
  STATIC_REQUIRE(hot[0].name == "gated keep");
  STATIC_REQUIRE(hot[0].share == 0.5);
  STATIC_REQUIRE(hot[1].share == 0.5);
}

TEST_CASE("Nothing here throws, and little of it needs a machine") {
  constexpr situation s{.assertiveness = 0.5, .cooperativeness = 0.5};
  constexpr box<situation> b(s);
  STATIC_REQUIRE(noexcept(consider(b)));
  STATIC_REQUIRE(noexcept(ask_next(b)));
  STATIC_REQUIRE(noexcept(consider(tact::detail::lowered<laws::customer_care>, b)));
  STATIC_REQUIRE(noexcept(ask_next(tact::detail::lowered<laws::customer_care>, b)));
  constexpr auto result = consider(b);
  STATIC_REQUIRE(noexcept(result.name()));
  STATIC_REQUIRE(result.name() == recommend(s).name());
}

// ---- which strategies can win

TEMPLATE_LIST_TEST_CASE("A strategy that cannot win in a box wins nowhere in it, and each winner could win", "",
                        models) {
  using S = typename TestType::situation_type;
  some_boxes<S> boxes;
  some_points<S> points(1);
  int failures = 0;
  for (const std::size_t open : counts{0, 1, 1, 2, 2, 2, 3, 4, 6, 9})
    for (int turn = 0; turn != 5 * effort_for<TestType>; ++turn) {
      const box<S> b = boxes.open(open);
      const auto result = result_of<TestType>(b);
      for (int k = 0; k != 400; ++k) {
        const S s = points.critical(b);
        if (candidate_of(result, tact::detail::lowered<TestType>[answer_of<TestType>(s)].name).possible) continue;
        // With at most two open inputs a tie may win along a line, which has no share of an area.
        failures += open > 2 || recommend<TestType>(s).margin() > 0;
      }
    }
  REQUIRE(failures == 0);
}

TEMPLATE_LIST_TEST_CASE("A proof that a strategy cannot win holds", "", models) {
  using S = typename TestType::situation_type;
  constexpr const auto& model = tact::detail::lowered<TestType>;
  some_boxes<S> boxes;
  some_points<S> points(2);
  int failures = 0;
  for (const std::size_t open : counts{0, 1, 2, 3, 5, 8, 10})
    for (int turn = 0; turn != 5 * effort_for<TestType>; ++turn) {
      const box<S> b = boxes.open(open);
      const tact::detail::box_bounds<S> over(axes_of(b));
      std::vector<bool> hopeless(model.size());
      for (std::size_t i = 0; i != model.size(); ++i) hopeless[i] = tact::detail::cannot_win(model, over, i);
      for (int k = 0; k != 400; ++k) failures += hopeless[answer_of<TestType>(points.critical(b))];
    }
  REQUIRE(failures == 0);
}

TEST_CASE("Where the bend of power decides, no end of the interval proves anything") {
  // Either leads keep by 1/4 at both ends of power, and is behind it by as much in the middle.
  constexpr auto cannot_win = [](double low, double high, std::string_view name) {
    const auto b = box(situation{.assertiveness = 0.5, .cooperativeness = 0.5})
                       .with(&situation::power, {low, high})
                       .with(&situation::stakes, unknown);
    const auto& model = tact::detail::lowered<tilted>;
    return tact::detail::cannot_win(model, tact::detail::box_bounds{axes_of(b)}, *model.from_name(name));
  };
  STATIC_REQUIRE_FALSE(cannot_win(0, 1, "keep"));
  STATIC_REQUIRE_FALSE(cannot_win(0, 0.5, "keep"));
  STATIC_REQUIRE_FALSE(cannot_win(0.5, 1, "keep"));
  // Either ties with keep at 1/4 and 3/4, and is listed before it; yield may be blocked, and proves nothing.
  STATIC_REQUIRE(cannot_win(0, 0.25, "keep"));
  STATIC_REQUIRE_FALSE(cannot_win(0, 0.25 + 1 / 16384.0, "keep"));
  STATIC_REQUIRE(cannot_win(0.75, 1, "keep"));
  // Blocked all over: yield, to 1/16.
  STATIC_REQUIRE(cannot_win(0, 0.0625, "yield"));
  STATIC_REQUIRE_FALSE(cannot_win(0, 0.0625 + 1 / 16384.0, "yield"));
  STATIC_REQUIRE(cannot_win(0.5, 1, "yield"));
}

// ---- more open inputs: samples

TEMPLATE_LIST_TEST_CASE("A sample of a rectangle is within its error of the areas", "", models) {
  using S = typename TestType::situation_type;
  constexpr const auto& model = tact::detail::lowered<TestType>;
  constexpr int count = 50 * effort_for<TestType>;
  some_boxes<S> boxes;
  int outside = 0;
  for (int turn = 0; turn != count; ++turn) {
    const box<S> b = boxes.open(2);
    const auto exact = result_of<TestType>(b);
    const auto estimated = tact::detail::sampled(model, axes_of(b));
    outside += std::any_of(exact.begin(), exact.end(), [&](const tact::candidate& p) {
      return std::abs(candidate_of(estimated, p.name).share - p.share) > estimated.error();
    });
  }
  CAPTURE(outside);
  REQUIRE(outside * 50 <= count);
}

TEST_CASE("A sample of a narrow box reports that it knows whole steps only") {
  // Around places on the border of negotiation and compromise, where both concerns sum to 1 5/16.
  constexpr const auto& model = tact::detail::lowered<laws::customer_care>;
  int count = 0, outside = 0;
  for (const int width : {1, 2, 3, 4, 8, 16, 32, 64, 128})
    for (int turn = 0; turn != 5 * effort; ++turn) {
      const int a = 9000 + 371 * turn, c = 21504 - a - turn % (width + 1);
      const auto ends = [width](int low) {
        return interval{level{low / double{one}}, level{(low + width) / double{one}}};
      };
      const auto axes = axes_of(box(situation{.assertiveness = 0.5, .cooperativeness = 0.5})
                                    .with(&situation::assertiveness, ends(a))
                                    .with(&situation::cooperativeness, ends(c)));
      const auto exact = tact::detail::measured(model, axes);
      const auto estimated = tact::detail::sampled(model, axes);
      ++count;
      outside += std::abs(candidate_of(estimated, "negotiation").share - candidate_of(exact, "negotiation").share) >
                 estimated.error();
    }
  CAPTURE(outside);
  REQUIRE(outside * 50 <= count);
}

TEMPLATE_LIST_TEST_CASE("A sample of a box is within its error of a larger one", "", models) {
  using S = typename TestType::situation_type;
  constexpr const auto& model = tact::detail::lowered<TestType>;
  constexpr int count = 50'000 * effort_for<TestType>;
  some_boxes<S> boxes;
  some_points<S> points(3);
  for (const std::size_t open : counts{3, members_of<S>().size()}) {
    const box<S> b = boxes.open(open);
    std::vector<int> wins(model.size());
    for (int k = 0; k != count; ++k) ++wins[answer_of<TestType>(points.even(b))];
    const auto result = result_of<TestType>(b);
    for (std::size_t i = 0; i != model.size(); ++i) {
      const double share = wins[i] / double{count};
      const double chance = 3.3 * std::sqrt(share * (1 - share) / count);
      CHECK(std::abs(candidate_of(result, model[i].name).share - share) <= result.error() + chance);
    }
    CHECK(result.error() > 0);
    CHECK(result.error() < 0.05);
  }
}

TEMPLATE_LIST_TEST_CASE("A model made at run time has the same result, and asks the same", "", models) {
  using S = typename TestType::situation_type;
  const auto rows = tact::runtime_model<S, 40>::from(tact::detail::specs_of<TestType>());
  REQUIRE(rows.has_value());
  const auto same = [](const tact::candidate& a, const tact::candidate& b) {
    return a.name == b.name && a.family == b.family && a.share == b.share && a.possible == b.possible;
  };
  some_boxes<S> boxes;
  for (const std::size_t open : counts{0, 1, 1, 2, 2, 3, 6}) {
    const box<S> b = boxes.open(open);
    const auto typed = result_of<TestType>(b);
    const auto made = result_of(*rows, b);
    CHECK(std::equal(typed.begin(), typed.end(), made.begin(), made.end(), same));
    CHECK(typed.error() == made.error());
    CHECK(typed.certain() == made.certain());
    CHECK(typed.name() == made.name());
    const auto asked = asked_by<TestType>(b), asked_too = asked_by(*rows, b);
    CHECK(asked.input == asked_too.input);
    CHECK(asked.change == asked_too.change);
    CHECK(asked.error == asked_too.error);
  }
}

// ---- what to ask next

TEST_CASE("Of one open input it is known how often its answer would change") {
  // Three quarters of the angers leave negotiation open, a quarter does not: 1 − 9/16 − 1/16.
  constexpr auto ask = ask_next({.assertiveness = 0.8, .cooperativeness = 0.9, .anger = unknown});
  STATIC_REQUIRE(ask.input == "anger");
  STATIC_REQUIRE(ask.change == 0.375);
  STATIC_REQUIRE(ask.error == 0);
}

TEST_CASE("Where nothing is open, or nothing changes the answer, there is nothing to ask") {
  CHECK_FALSE(asked({.assertiveness = 0.8, .cooperativeness = 0.9}));
  constexpr auto calm = ask_next({.assertiveness = 0.8, .cooperativeness = 0.9, .anger = {0, 0.5}});
  STATIC_REQUIRE_FALSE(calm);
  // Cut by two gates' borders, but the same on both sides.
  constexpr auto low = ask_next({.assertiveness = 0.4, .cooperativeness = 0.3, .anger = unknown, .awaited = 1.0});
  STATIC_REQUIRE_FALSE(low);
  CHECK_FALSE(asked({.assertiveness = {0.9, 1}, .cooperativeness = {0.9, 1}}));
  CHECK_FALSE(asked({.assertiveness = {0.9, 1}, .cooperativeness = {0.9, 1}, .anger = {0, 0.5}}));
}

TEST_CASE("What decides is asked for, and what does not is not") {
  // Anger decides between negotiation and putting it off; in these narrow limits the rest decides nothing.
  const auto ask = asked({.assertiveness = {0.9, 1}, .cooperativeness = {0.9, 1}, .anger = unknown});
  REQUIRE(ask);
  CHECK(ask.input == "anger");
  CHECK(std::abs(ask.change - 0.375) <= ask.error);
  const auto power = asked_by<tilted>(box(situation{.assertiveness = 0.2, .cooperativeness = 0.9})
                                          .with(&situation::stakes, unknown)
                                          .with(&situation::power, unknown));
  REQUIRE(power);
  CHECK(power.input == "power");
}

TEMPLATE_LIST_TEST_CASE("The next question is about the input that, drawn again, most often changes the answer", "",
                        models) {
  using S = typename TestType::situation_type;
  constexpr int count = 3000 * effort_for<TestType>;
  some_boxes<S> boxes;
  some_points<S> points(4);
  const auto members = members_of<S>();
  for (const std::size_t open : counts{1, 2, 4, members.size()}) {
    const box<S> b = boxes.open(open);
    const auto ask = asked_by<TestType>(b);
    const double error = (ask ? ask.error : 3 / 4096.0) + 3.3 * 0.5 / std::sqrt(double{count});
    double most = 0, asked = 0;
    for (std::size_t k = 0; k != members.size(); ++k) {
      if (b.low().*members[k] == b.high().*members[k]) continue;
      int changed = 0;
      for (int draw = 0; draw != count; ++draw) {
        S s = points.even(b);
        const std::size_t before = answer_of<TestType>(s);
        points.draw(s, b, members[k]);
        changed += answer_of<TestType>(s) != before;
      }
      const double change = changed / double{count};
      if (change > most) most = change;
      if (ask && ask.input == name_of<S>(members[k])) asked = change;
    }
    CHECK(most - asked <= 2 * error);  // no other one changes it clearly more often
    if (ask) CHECK(std::abs(asked - ask.change) <= error);
    else CHECK(most <= error);
  }
}
