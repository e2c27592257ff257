// A model as numbers: what is rejected and where, how it is lowered, and that a model made at run time answers as the
// typed one does.

#include <tact/runtime_model.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <set>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <tact/recommend.hpp>

#include "laws/policy.hpp"
#include "testing/catch.hpp"

namespace {

using laws::infinity;
using laws::not_a_number;
using tact::gate;
using tact::mistake;
using tact::mistake_kind;
using tact::strategy_spec;
using tact::weight;

constexpr weight stakes[] = {{"stakes", +0.25, "a row"}};
constexpr gate anger[] = {{.factor = "anger", .at = 0.75, .unless = "urgency", .unless_at = 0.5, .source = "a row"}};

/// A sound model of three, for each test to spoil.
using three = std::array<strategy_spec, 3>;
constexpr three sound{{
    {.name = "stay", .ideal = {0, 0}},
    {.name = "talk", .ideal = {0.5, 0.5}, .weights = stakes, .bias = -0.125},
    {.name = "fight", .ideal = {1, 0}, .gates = anger, .bias = 0.125},
}};

/// The mistake in the sound model after a change, and the model that it gives.
template <class Spoil>
constexpr mistake fault_after(Spoil spoil) {
  three model = sound;
  spoil(model);
  return tact::runtime_model<>::mistake_in(model);
}

template <class Change>
constexpr std::uint64_t fingerprint_after(Change change) {
  three model = sound;
  change(model);
  return tact::runtime_model<>::from(model)->fingerprint();
}

constexpr std::uint64_t fingerprint = tact::runtime_model<>::from(sound)->fingerprint();

/// A model with one factor; the test chooses its name, neutral value and place in the table.
template <int Neutral, bool Swapped>
struct mood {
  tact::level assertiveness, cooperativeness, good = Neutral / 4.0, bad = Neutral / 4.0;
  static constexpr tact::factor<mood> factors[] = {{Swapped ? "bad" : "good", &mood::good, Neutral / 4.0},
                                                   {Swapped ? "good" : "bad", &mood::bad, Neutral / 4.0}};
};

template <class Situation>
constexpr std::uint64_t fingerprint_of_stay() {
  return tact::runtime_model<Situation>::from(std::span{sound.data(), 1})->fingerprint();
}

/// Every corner of the box of inputs that a model can read.
template <class Situation, class F>
void for_each_corner(F f) {
  tact::detail::inputs<Situation> in{};
  for (std::uint32_t corner = 0; corner >> in.size() == 0; ++corner) {
    for (std::size_t i = 0; i != in.size(); ++i) in[i] = corner >> i & 1 ? tact::level::one : 0;
    f(in);
  }
}

template <class R>
concept can_be_asked = requires(R&& model, const tact::situation& s) { tact::recommend(std::forward<R>(model), s); };

}  // namespace

TEST_CASE("A sound list has no mistake and becomes rows") {
  STATIC_REQUIRE_FALSE(tact::runtime_model<>::mistake_in(sound));
  STATIC_REQUIRE(tact::runtime_model<>::from(sound).has_value());
  STATIC_REQUIRE(noexcept(tact::runtime_model<>::from(sound)));
  STATIC_REQUIRE(tact::runtime_model<>::from(sound)->size() == 3);
  STATIC_REQUIRE(tact::runtime_model<>::capacity() == 16);
  STATIC_REQUIRE(std::is_trivially_copyable_v<tact::runtime_model<>>);
}

TEST_CASE("A mistake is reported with its place") {
  struct line {
    mistake found;
    mistake_kind what;
    std::size_t strategy;
    std::string_view factor = {};
  };
  static constexpr weight too_large[] = {{"stakes", 1}, {"anger", 1.01}};
  static constexpr weight too_small[] = {{"stakes", -1}, {"anger", -1.01}};
  static constexpr weight no_number[] = {{"power", not_a_number}};
  static constexpr weight misspelt[] = {{"steaks", 0.5}};
  static constexpr weight concern[] = {{"assertiveness", 0.5}};
  static constexpr weight twice[] = {{"stakes", 0.5}, {"power", 0.5}, {"stakes", 0.5}};
  static constexpr gate five[] = {{"anger", 1}, {"anger", 1}, {"anger", 1}, {"anger", 1}, {"anger", 1}};
  static constexpr gate stranger[] = {{.factor = "angre", .at = 0.75}};
  static constexpr gate excused_by_stranger[] = {{.factor = "anger", .at = 0.75, .unless = "urgent"}};
  static constexpr gate shut[] = {{.factor = "anger", .at = 0.75}, {.factor = "stakes", .at = 0.5}};
  static constexpr gate shut_by_zero[] = {{.factor = "advantage", .at = 0.0}};

  static constexpr line lines[] = {
      {fault_after([](three& m) { m[1].name = ""; }), mistake_kind::no_name, 1},
      {fault_after([](three& m) { m[2].name = "stay"; }), mistake_kind::name_twice, 2},
      {fault_after([](three& m) { m[0].ideal = {1.01, 0}; }), mistake_kind::ideal_outside, 0},
      {fault_after([](three& m) { m[1].ideal = {0, -0.01}; }), mistake_kind::ideal_outside, 1},
      {fault_after([](three& m) { m[2].ideal = {0, not_a_number}; }), mistake_kind::ideal_outside, 2},
      {fault_after([](three& m) { m[2].ideal = {infinity, 0}; }), mistake_kind::ideal_outside, 2},
      {fault_after([](three& m) { m[0].bias = 2.01; }), mistake_kind::bias_too_large, 0},
      {fault_after([](three& m) { m[0].bias = -2.01; }), mistake_kind::bias_too_large, 0},
      {fault_after([](three& m) { m[1].bias = not_a_number; }), mistake_kind::bias_too_large, 1},
      {fault_after([](three& m) { m[2].weights = too_large; }), mistake_kind::weight_too_large, 2, "anger"},
      {fault_after([](three& m) { m[2].weights = too_small; }), mistake_kind::weight_too_large, 2, "anger"},
      {fault_after([](three& m) { m[0].weights = no_number; }), mistake_kind::weight_too_large, 0, "power"},
      {fault_after([](three& m) { m[1].weights = misspelt; }), mistake_kind::unknown_factor, 1, "steaks"},
      {fault_after([](three& m) { m[1].weights = concern; }), mistake_kind::unknown_factor, 1, "assertiveness"},
      {fault_after([](three& m) { m[0].weights = twice; }), mistake_kind::factor_weighed_twice, 0, "stakes"},
      {fault_after([](three& m) { m[1].gates = five; }), mistake_kind::too_many_gates, 1},
      {fault_after([](three& m) { m[1].gates = stranger; }), mistake_kind::unknown_factor, 1, "angre"},
      {fault_after([](three& m) { m[1].gates = excused_by_stranger; }), mistake_kind::unknown_factor, 1, "urgent"},
      {fault_after([](three& m) { m[1].gates = shut; }), mistake_kind::gate_closed_at_neutral, 1, "stakes"},
      {fault_after([](three& m) { m[1].gates = shut_by_zero; }), mistake_kind::gate_closed_at_neutral, 1, "advantage"},
      {fault_after([](three& m) { m[0].gates = m[1].gates = anger; }), mistake_kind::no_strategy_left, 0},
      {tact::runtime_model<>::mistake_in({}), mistake_kind::no_strategies, 0},
      {(tact::runtime_model<tact::situation, 2>::mistake_in(sound)), mistake_kind::too_many_strategies, 2},
  };
  for (const line& l : lines) {
    INFO(tact::message(l.what));
    CHECK(l.found.what == l.what);
    CHECK(l.found.strategy == l.strategy);
    CHECK(l.found.factor == l.factor);
  }
}

TEST_CASE("What is no number is refused at run time as well, whatever the compiler's flags") {
  constexpr std::uint64_t no_numbers[] = {
      0x7FF0'0000'0000'0000, 0xFFF0'0000'0000'0000,  // infinities
      0x7FF8'0000'0000'0000, 0xFFF8'0000'0000'0000,  // quiet NaN
      0x7FF0'0000'0000'0001, 0xFFFF'FFFF'FFFF'FFFF,  // signalling NaN, NaN with every bit set
  };
  for (const volatile std::uint64_t& bits : no_numbers) {  // volatile, so that nothing is known before
    const double x = std::bit_cast<double>(std::uint64_t{bits});
    const weight heavy[] = {{"stakes", x}};
    CHECK(fault_after([x](three& m) { m[0].ideal = {x, 0}; }).what == mistake_kind::ideal_outside);
    CHECK(fault_after([x](three& m) { m[0].ideal = {0, x}; }).what == mistake_kind::ideal_outside);
    CHECK(fault_after([x](three& m) { m[1].bias = x; }).what == mistake_kind::bias_too_large);
    CHECK(fault_after([&heavy](three& m) { m[1].weights = heavy; }).what == mistake_kind::weight_too_large);
  }
}

TEST_CASE("A gate without a factor is refused, and a missing source is an empty one") {
  static constexpr gate nameless[] = {{.factor = "", .at = 0.5}};
  const mistake found = fault_after([](three& m) { m[1].gates = nameless; });
  CHECK(found.what == mistake_kind::unknown_factor);
  CHECK(found.strategy == 1);

  static constexpr weight unsourced[] = {{"stakes", 0.5, nullptr}};
  static constexpr gate unsourced_gate[] = {{.factor = "anger", .at = 0.5, .source = nullptr}};
  three model = sound;
  model[1].weights = unsourced;
  model[1].gates = unsourced_gate;
  const auto made = tact::runtime_model<>::from(model);
  REQUIRE(made);
  CHECK((*made)[1].source[tact::detail::factor_index<tact::situation>("stakes")].empty());
}

namespace {

template <tact::transform How>
struct tilted {
  tact::level assertiveness, cooperativeness;
  tact::level power = 0.5;
  static constexpr tact::factor<tilted> factors[] = {{"tilt", &tilted::power, 0.5, How}};
};

}  // namespace

TEST_CASE("The fingerprint depends on how a factor is read") {
  const std::array strategies{strategy_spec{.name = "a", .ideal = {0, 0}}, strategy_spec{.name = "b", .ideal = {1, 1}}};
  CHECK(tact::runtime_model<tilted<tact::transform::above_half>>::from(strategies)->fingerprint() !=
        tact::runtime_model<tilted<tact::transform::below_half>>::from(strategies)->fingerprint());
}

TEST_CASE("Every mistake has a message of its own, and no mistake has none") {
  STATIC_REQUIRE(tact::message(mistake_kind::none).empty());
  STATIC_REQUIRE_FALSE(mistake{});
  std::set<std::string_view> messages;
  for (int m = 1; m <= static_cast<int>(mistake_kind::no_strategy_left); ++m) {
    const std::string_view text = tact::message(static_cast<mistake_kind>(m));
    CHECK_FALSE(text.empty());
    CHECK(messages.insert(text).second);
  }
}

TEST_CASE("What is faulty becomes no rows; the edges of the rules are sound") {
  STATIC_REQUIRE_FALSE(tact::runtime_model<>::from({}));
  STATIC_REQUIRE_FALSE(
      std::is_default_constructible_v<tact::runtime_model<>>);  // without strategies there is no answer
  STATIC_REQUIRE_FALSE(tact::runtime_model<tact::situation, 2>::from(sound));
  STATIC_REQUIRE(tact::runtime_model<tact::situation, 3>::from(sound).has_value());
  STATIC_REQUIRE_FALSE(fault_after([](three& m) { m[0].bias = 2, m[1].bias = -2; }));
  STATIC_REQUIRE_FALSE(fault_after([](three& m) { m[0].ideal = {0, 1}, m[1].ideal = {1, 0}; }));
  static constexpr weight largest[] = {{"stakes", 1}, {"power", -1}};
  STATIC_REQUIRE_FALSE(fault_after([](three& m) { m[0].weights = largest; }));
  static constexpr gate one_step_above_neutral[] = {{.factor = "stakes", .at = 8193 / 16384.0}};
  STATIC_REQUIRE_FALSE(fault_after([](three& m) { m[1].gates = one_step_above_neutral; }));
}

TEST_CASE("A model is full at its capacity and not before") {
  constexpr std::string_view letters = "abcdefghijklmnopq";
  std::vector<strategy_spec> many;
  for (std::size_t i = 0; i != 17; ++i) many.push_back({.name = letters.substr(i, 1), .ideal = {0, 0}});

  REQUIRE_FALSE(tact::runtime_model<>::from(many));
  REQUIRE(tact::runtime_model<>::mistake_in(many).what == mistake_kind::too_many_strategies);
  REQUIRE(tact::runtime_model<>::mistake_in(many).strategy == 16);

  many.pop_back();
  const auto full = tact::runtime_model<>::from(many);
  REQUIRE(full.has_value());
  REQUIRE(full->size() == 16);
  // Sixteen equals: the first wins, by recommendation and in either width.
  const tact::situation s{.assertiveness = 0.5, .cooperativeness = 0.5};
  REQUIRE(tact::recommend(*full, s).name() == "a");
  REQUIRE(full->winner<std::int32_t>(tact::detail::inputs_of(s)) == 0);
  REQUIRE(full->from_name("p") == 15);
  REQUIRE_FALSE(full->from_name("q"));
}

TEST_CASE("A lone strategy wins everywhere, without a runner-up") {
  static constexpr auto lone = *tact::runtime_model<>::from({sound.data(), 1});
  const int failures = laws::failures<tact::situation>(1000, [](const tact::situation& s) {
    const auto advice = tact::recommend(lone, s);
    return advice.name() == "stay" && advice.runner_up().empty() && advice.ranking().size() == 1 &&
           advice.margin() == std::numeric_limits<double>::max() && advice.afterwards() == advice;
  });
  REQUIRE(failures == 0);
}

TEST_CASE("A gate without an exception has none") {
  static constexpr gate plain[] = {{.factor = "anger", .at = 0.75}};
  constexpr auto rows = [] {
    three model = sound;
    model[2].gates = plain;
    return *tact::runtime_model<>::from(model);
  }();
  for (const double urgency : {0.0, 0.5, 1.0})
    CHECK(
        tact::recommend(rows, tact::situation{.assertiveness = 1, .cooperativeness = 0, .anger = 1, .urgency = urgency})
            .name() != "fight");
}

TEMPLATE_LIST_TEST_CASE("A model made at run time from specs_of answers as the typed one", "", laws::models) {
  using situation = typename TestType::situation_type;
  const auto described = tact::detail::specs_of<TestType>();
  const auto rows = tact::runtime_model<situation, 40>::from(described, tact::detail::style_names_of<TestType>());
  REQUIRE(rows.has_value());
  REQUIRE(rows->fingerprint() == tact::detail::lowered<TestType>.fingerprint());

  const int failures = laws::failures<situation>(5000, [&rows](const situation& s) {
    const auto typed = tact::recommend<TestType>(s);
    const auto made = tact::recommend(*rows, s);
    const auto same_line = [](const tact::ranked& a, const tact::ranked& b) {
      return a.name == b.name && a.score == b.score && a.blocked == b.blocked;
    };
    const auto a = typed.ranking();
    const auto b = made.ranking();
    return made.name() == typed.name() && made.family() == typed.family() && made.style() == typed.style() &&
           made.outcome() == typed.outcome() && made.behaviour() == typed.behaviour() &&
           made.margin() == typed.margin() && made.runner_up() == typed.runner_up() &&
           made.afterwards().name() == typed.afterwards().name() &&
           std::equal(a.begin(), a.end(), b.begin(), b.end(), same_line);
  });
  REQUIRE(failures == 0);
}

TEMPLATE_LIST_TEST_CASE("The bound holds: no score in a key is larger at any corner, and both widths agree", "",
                        laws::models) {
  using situation = typename TestType::situation_type;
  constexpr const auto& model = tact::detail::lowered<TestType>;
  constexpr std::int64_t bound = model.bound();
  constexpr auto room = static_cast<std::int64_t>(std::bit_ceil(model.size()));
  int above = 0;
  int apart = 0;
  for_each_corner<situation>([&](const tact::detail::inputs<situation>& in) {
    for (const auto& r : model) {
      const std::int64_t score = r.score(in);
      above += (score < 0 ? -score : score) * room + room - 1 > bound;
    }
    apart += model.template winner<tact::detail::score_of<TestType>>(in) != model.template winner<std::int64_t>(in);
  });
  REQUIRE(above == 0);
  REQUIRE(apart == 0);

  const int failures = laws::failures<situation>(5000, [](const situation& s) {
    const auto in = tact::detail::inputs_of(s);
    return model.template winner<tact::detail::score_of<TestType>>(in) == model.template winner<std::int64_t>(in);
  });
  REQUIRE(failures == 0);
}

TEST_CASE("The shipped models fit 32 bits, the survey's does not") {
  STATIC_REQUIRE(std::is_same_v<tact::detail::score_of<laws::customer_care>, std::int32_t>);
  STATIC_REQUIRE(std::is_same_v<tact::detail::score_of<laws::thomas_kilmann>, std::int32_t>);
  STATIC_REQUIRE(std::is_same_v<tact::detail::score_of<laws::rahim>, std::int32_t>);
  STATIC_REQUIRE(std::is_same_v<tact::detail::score_of<laws::pruitt_rubin>, std::int32_t>);
  STATIC_REQUIRE(std::is_same_v<tact::detail::score_of<acme::poll>, std::int64_t>);
}

TEST_CASE("A fingerprint changes with whatever decides") {
  static constexpr weight stakes_more[] = {{"stakes", +0.2578125}};  // one step of the grid
  static constexpr weight power[] = {{"power", +0.25}};
  static constexpr weight both[] = {{"stakes", +0.25}, {"power", +0.25}};
  static constexpr gate later[] = {{.factor = "anger", .at = 12289 / 16384.0, .unless = "urgency", .unless_at = 0.5}};
  static constexpr gate other[] = {{.factor = "impasse", .at = 0.75, .unless = "urgency", .unless_at = 0.5}};
  static constexpr gate excused[] = {{.factor = "anger", .at = 0.75, .unless = "urgency", .unless_at = 8193 / 16384.0}};
  static constexpr gate excused_by[] = {{.factor = "anger", .at = 0.75, .unless = "impasse", .unless_at = 0.5}};
  static constexpr gate plain[] = {{.factor = "anger", .at = 0.75}};

  const std::vector<std::uint64_t> prints = {
      fingerprint,
      fingerprint_after([](three& m) { m[0].name = "stays"; }),
      fingerprint_after([](three& m) { std::swap(m[0], m[1]); }),
      fingerprint_after([](three& m) { m[0].ideal.assertiveness = 1.0 / 128; }),
      fingerprint_after([](three& m) { m[0].ideal.cooperativeness = 1.0 / 128; }),
      fingerprint_after([](three& m) { m[0].bias = 1.0 / 128; }),
      fingerprint_after([](three& m) { m[1].weights = {}; }),
      fingerprint_after([](three& m) { m[1].weights = stakes_more; }),
      fingerprint_after([](three& m) { m[1].weights = power; }),
      fingerprint_after([](three& m) { m[1].weights = both; }),
      fingerprint_after([](three& m) { m[2].gates = {}; }),
      fingerprint_after([](three& m) { m[1].gates = anger; }),
      fingerprint_after([](three& m) { m[2].gates = later; }),
      fingerprint_after([](three& m) { m[2].gates = other; }),
      fingerprint_after([](three& m) { m[2].gates = excused; }),
      fingerprint_after([](three& m) { m[2].gates = excused_by; }),
      fingerprint_after([](three& m) { m[2].gates = plain; }),
      tact::runtime_model<>::from(std::span{sound.data(), 2})->fingerprint(),
      fingerprint_of_stay<mood<1, false>>(),
      fingerprint_of_stay<mood<2, false>>(),
      fingerprint_of_stay<mood<1, true>>(),
      tact::detail::lowered<laws::customer_care>.fingerprint(),
      tact::detail::lowered<laws::thomas_kilmann>.fingerprint(),
      tact::detail::lowered<laws::rahim>.fingerprint(),
      tact::detail::lowered<laws::pruitt_rubin>.fingerprint(),
  };
  REQUIRE(std::set<std::uint64_t>(prints.begin(), prints.end()).size() == prints.size());
}

TEST_CASE("A fingerprint ignores texts") {
  STATIC_REQUIRE(fingerprint_after([](three&) {}) == fingerprint);
  STATIC_REQUIRE(fingerprint_after([](three& m) { m[0].family = "family"; }) == fingerprint);
  STATIC_REQUIRE(fingerprint_after([](three& m) { m[0].outcome = tact::outcome::win_win; }) == fingerprint);
  STATIC_REQUIRE(fingerprint_after([](three& m) { m[0].source = "a book"; }) == fingerprint);
  STATIC_REQUIRE(tact::runtime_model<>::from(sound, {"flight", "", "", ""})->fingerprint() == fingerprint);
  STATIC_REQUIRE(tact::runtime_model<tact::situation, 3>::from(sound)->fingerprint() ==
                 fingerprint);  // capacity decides nothing
}

TEST_CASE("A recommendation must not outlive its model: a temporary one is refused") {
  STATIC_REQUIRE(can_be_asked<const tact::runtime_model<>&>);
  STATIC_REQUIRE_FALSE(can_be_asked<tact::runtime_model<>>);
}
