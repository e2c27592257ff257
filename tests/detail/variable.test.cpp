// Variables behind inputs: each input belongs to one of them, and all 16,385 values of each are read back.

#include <tact/detail/variable.hpp>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <string_view>
#include <vector>

#include <tact/model.hpp>

#include "laws/policy.hpp"
#include "testing/catch.hpp"

namespace {

using tact::level;
using tact::situation;
using tact::detail::input_table;
using tact::detail::inputs;
using tact::detail::inputs_of;
using tact::detail::variable;
using tact::detail::variable_count;

constexpr int one = level::one;

/// A variable that no input reads unchanged, one that a derived factor reads first, and one that two factors read
/// alike.
struct crossed {
  level assertiveness;
  level cooperativeness;
  level trust = 0.5;
  level power = 0.5;
  level heat = 0.25;

  static constexpr tact::factor<crossed> factors[] = {
      {"distrust", &crossed::trust, 0.5, tact::transform::below_half},
      {"advantage", &crossed::power, 0.5, tact::transform::above_half},
      {"heat", &crossed::heat, 0.25},
      {"power", &crossed::power, 0.5},
      {"anger", &crossed::heat, 0.25},
  };
};

struct stay {
  static constexpr std::string_view name = "stay";
  static constexpr tact::position ideal{.assertiveness = 0, .cooperativeness = 0};
};

/// A strategy with four gates, for each kind of transform, with exceptions and without.
struct go {
  static constexpr std::string_view name = "go";
  static constexpr tact::position ideal{.assertiveness = 1, .cooperativeness = 1};
  static constexpr tact::gate gates[] = {
      {.factor = "distrust", .at = 0.25, .unless = "advantage", .unless_at = 0.5},
      {.factor = "advantage", .at = 5461 / 16384.0, .unless = "distrust", .unless_at = 1.0},
      {.factor = "heat", .at = 0.75, .unless = "power", .unless_at = 12345 / 16384.0},
      {.factor = "anger", .at = 1.0},
  };
};

struct crossing_model : tact::model<crossing_model, crossed> {
  static constexpr std::string_view name = "crossing";
  using strategies = tact::catalog<go, stay>;
};

using models = tact::joined<laws::models, tact::catalog<crossing_model>>;

template <class S>
std::vector<variable<S>> members() {
  std::vector<variable<S>> all;
  tact::detail::each_variable<S>([&all](const variable<S>& m) { all.push_back(m); });
  return all;
}

template <class S>
constexpr std::size_t size = std::tuple_size_v<inputs<S>>;

/// The names of the variables of a situation, in order.
template <class S>
constexpr auto names() {
  std::array<std::string_view, variable_count<S>> all{};
  std::size_t k = 0;
  tact::detail::each_variable<S>([&](const variable<S>& m) { all[k++] = m.name(); });
  return all;
}

}  // namespace

TEST_CASE("Members are counted and named: derived factors are none, unless nothing else reads a member") {
  STATIC_REQUIRE(variable_count<situation> == 13);
  STATIC_REQUIRE(variable_count<acme::ticket> == 14);
  STATIC_REQUIRE(variable_count<acme::survey> == 14);
  STATIC_REQUIRE(names<situation>() == std::array<std::string_view, 13>{"assertiveness", "cooperativeness", "anger",
                                                                        "urgency", "stakes", "relationship",
                                                                        "legitimacy", "power", "complexity", "scarcity",
                                                                        "impasse", "awaited", "role_ambiguity"});
  STATIC_REQUIRE(names<crossed>() ==
                 std::array<std::string_view, 5>{"assertiveness", "cooperativeness", "distrust", "power", "heat"});
  STATIC_REQUIRE(noexcept(variable<situation>(0).name()));
}

TEMPLATE_LIST_TEST_CASE("Every input is read from exactly one variable", "", models) {
  using S = typename TestType::situation_type;
  const auto all = members<S>();
  REQUIRE(all.size() == variable_count<S>);
  for (std::size_t i = 0; i != size<S>; ++i) {
    CHECK(std::count_if(all.begin(), all.end(), [i](const variable<S>& m) { return m.is_read_by(i); }) == 1);
    CHECK_FALSE(variable<S>{}.is_read_by(i));  // none
  }
}

TEMPLATE_LIST_TEST_CASE("A value that is set is read back, by the inputs as by the situation, at all 16,385 values", "",
                        models) {
  using S = typename TestType::situation_type;
  laws::some_situations<S> next;
  int failures = 0;
  for (const variable<S>& m : members<S>()) {
    const S s = next();
    const inputs<S> before = inputs_of(s);
    for (int x = 0; x <= one; ++x) {
      const inputs<S> in = m.set(before, x);
      // Distrust is 0 for all trust above one half, so the value is lost there where only distrust reads it.
      const bool known = !std::same_as<S, crossed> || m.name() != "distrust" || x <= one / 2;
      failures += m.value(in) != (known ? x : one / 2);
      for (std::size_t i = 0; i != in.size(); ++i) {
        const auto value = static_cast<int>(laws::reads(input_table<S>[i].transform, x / double{one}));
        failures += in[i] != (m.is_read_by(i) ? value : before[i]);
      }
    }
    failures += m.set(before, m.value(s)) != before;
  }
  REQUIRE(failures == 0);
}

TEMPLATE_LIST_TEST_CASE("A member is moved by any input that reads it, and goes back to neutral", "", models) {
  using S = typename TestType::situation_type;
  const inputs<S> neutral = tact::detail::neutral_inputs<S>;
  for (std::size_t i = 0; i != neutral.size(); ++i)
    for (const int to : {0, one / 4, one / 2, one}) {
      const auto moved = tact::detail::with_input<S>(neutral, i, to);
      for (std::size_t k = 0; k != neutral.size(); ++k) {
        const bool same = input_table<S>[k].member == input_table<S>[i].member;
        CHECK(moved[k] == (same ? laws::reads(input_table<S>[k].transform, level::from_steps(to)) : neutral[k]));
      }
      CHECK(tact::detail::at_neutral<S>(moved, i) == neutral);
    }
  CHECK(tact::detail::with_input<S>(neutral, neutral.size(), one) == neutral);  // no input
  CHECK(tact::detail::at_neutral<S>(neutral, neutral.size()) == neutral);
}

TEMPLATE_LIST_TEST_CASE("The value of a variable is the situation's", "", models) {
  using S = typename TestType::situation_type;
  const int failures = laws::failures<S>(1000, [](const S& s) {
    bool same = true;
    tact::detail::each_variable<S>([&](const variable<S>& m) {
      int value = m.is_read_by(0) ? s.assertiveness.steps() : s.cooperativeness.steps();
      for (std::size_t i = 2; i != size<S>; ++i)
        if (m.is_read_by(i)) value = (s.*S::factors[i - 2].member).steps();
      same = same && m.value(s) == value;
    });
    return same;
  });
  REQUIRE(failures == 0);
}

TEMPLATE_LIST_TEST_CASE("Between two breaks inputs are affine and gates stay; at each break something changes", "",
                        models) {
  using S = typename TestType::situation_type;
  constexpr const auto& model = tact::detail::lowered<TestType>;
  int failures = 0;
  for (const variable<S>& m : members<S>()) {
    std::vector<int> happens(2 * one + 1);  // for each half step: 1 where a break is reported, 2 where one was found
    m.each_break(model, [&](int b) { happens[static_cast<std::size_t>(b)] |= 1; });

    // The two halves of a gate one by one, since one may hide the other.
    const auto reads = [&](std::size_t input, int x) {
      return static_cast<int>(laws::reads(input_table<S>[input].transform, x / double{one}));
    };
    const auto crosses = [&](std::size_t input, int threshold) {
      if (threshold == tact::detail::threshold::never || !m.is_read_by(input)) return;
      for (int x = 0; x != one; ++x) {
        if ((reads(input, x) >= threshold) == (reads(input, x + 1) >= threshold)) continue;
        // It is reached between these two, or just at that one which reaches it.
        const int closed = reads(input, x) >= threshold ? x : x + 1;
        happens[static_cast<std::size_t>(reads(input, closed) == threshold ? 2 * closed : 2 * x + 1)] |= 2;
      }
      if (reads(input, 0) >= threshold && reads(input, one) >= threshold) ++failures;  // never open
    };
    for (const auto& r : model)
      for (const tact::detail::threshold& g : r.gates) {
        crosses(g.factor, g.at);
        crosses(g.unless, g.unless_at);
      }
    for (std::size_t i = 0; i != size<S>; ++i)
      for (int x = 1; m.is_read_by(i) && x != one; ++x)
        if (reads(i, x - 1) + reads(i, x + 1) != 2 * reads(i, x)) happens[static_cast<std::size_t>(2 * x)] |= 2;
    failures +=
        static_cast<int>(std::count(happens.begin(), happens.end(), 1) + std::count(happens.begin(), happens.end(), 2));

    // So strategies are blocked alike between two breaks.
    const inputs<S> in = inputs_of(laws::some_situations<S>{}());
    for (int x = 0; x != one; ++x) {
      const auto at = happens.begin() + 2 * x;
      if (std::any_of(at, at + 3, [](int what) { return what != 0; })) continue;
      for (const auto& r : model) failures += r.blocked(m.set(in, x)) != r.blocked(m.set(in, x + 1));
    }
  }
  REQUIRE(failures == 0);
}

TEST_CASE("A break between two steps is given in half steps") {
  // Advantage reaches 5461 where power is (16384 + 5461) / 2 steps, distrust a quarter where trust is 3/8.
  const auto breaks_of = [](std::string_view name) {
    std::vector<int> breaks;
    tact::detail::each_variable<crossed>([&](const variable<crossed>& m) {
      if (m.name() == name) m.each_break(tact::detail::lowered<crossing_model>, [&](int b) { breaks.push_back(b); });
    });
    std::sort(breaks.begin(), breaks.end());
    return breaks;
  };
  CHECK(breaks_of("power") == std::vector{16384, 16384 + 5461, 2 * 12288, 2 * 12345});
  CHECK(breaks_of("distrust") == std::vector{0, 2 * 6144, 16384});
  CHECK(breaks_of("heat") == std::vector{2 * 12288, 2 * 16384});
  CHECK(breaks_of("assertiveness").empty());
}
