// A model that owns its texts: nothing that it was made from needs to live on, and copies share what they hold.

#include <tact/io/owning_model.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <tact/tact.hpp>

#include "testing/catch.hpp"

namespace {

using tact::io::owning_model;
using tact::io::style_descriptions;

/// A model from texts that are overwritten before it is returned. With all texts on the heap, a sanitizer sees any that
/// was not copied.
std::optional<owning_model<>> from_texts_that_die() {
  std::array<std::string, 8> texts{"a strategy with a long name",
                                   "another strategy with a long name",
                                   "a family with a long name",
                                   "stakes",
                                   "anger",
                                   "urgency",
                                   "a source that is rather long",
                                   "a style with a name of some length"};
  const tact::weight weights[] = {{texts[3], 0.5, texts[6].c_str()}};
  const tact::gate gates[] = {{texts[4], 0.5, texts[5], 0.75, texts[6].c_str()}};
  const tact::strategy_spec specs[] = {{.name = texts[0], .ideal = {0, 0}, .source = texts[6]},
                                       {.name = texts[1],
                                        .ideal = {1, 0},
                                        .weights = weights,
                                        .gates = gates,
                                        .bias = 0.25,
                                        .family = texts[2],
                                        .outcome = tact::outcome::win_lose,
                                        .source = texts[6],
                                        .definition = texts[6],
                                        .when_to_use = texts[6],
                                        .drawback = texts[6]}};
  style_descriptions styles;
  styles[2] = {.name = texts[7], .definition = texts[6]};
  auto made = owning_model<>::from("a model", specs, styles);
  for (std::string& text : texts) text.assign(text.size(), 'x');
  return made;
}

template <class Owned>
concept model_can_be_taken = requires(Owned&& owned) { std::forward<Owned>(owned).model(); };

}  // namespace

TEST_CASE("An owning model keeps every text", "[io]") {
  const auto owned = from_texts_that_die();
  REQUIRE(owned);
  CHECK(owned->name() == "a model");
  const auto& strategy = owned->model()[1];
  CHECK(strategy.name == "another strategy with a long name");
  CHECK(strategy.family == "a family with a long name");
  CHECK(strategy.definition == "a source that is rather long");
  CHECK(strategy.gates[0].source == "a source that is rather long");
  const tact::strategy_spec& spec = owned->specs()[1];
  CHECK(spec.weights[0].factor == "stakes");
  CHECK(std::string_view(spec.weights[0].source) == "a source that is rather long");
  CHECK(spec.gates[0].unless == "urgency");
  CHECK(spec.outcome == tact::outcome::win_lose);

  const auto advice = tact::recommend(owned->model(), {.assertiveness = 1, .cooperativeness = 0});
  CHECK(advice.style() == "a style with a name of some length");
  CHECK(owned->describe_style(advice).definition == "a source that is rather long");
  CHECK_FALSE(owned->describe_style(tact::recommend(owned->model(), {.assertiveness = 0.5, .cooperativeness = 0})));
}

TEST_CASE("A recommendation stays valid while any copy of its model lives", "[io]") {
  auto owned = from_texts_that_die();
  const tact::situation s{.assertiveness = 0.9, .cooperativeness = 0.2, .anger = 0.6};
  const auto advice = tact::recommend(owned->model(), s);
  const auto fingerprint = owned->fingerprint();
  std::vector<owning_model<>> moved;
  moved.push_back(*owned);
  owned.reset();
  for (int i = 0; i != 20; ++i) moved.push_back(moved.front());  // the vector moves them
  moved.erase(moved.begin(), moved.end() - 1);
  CHECK(&moved.front().model() == &advice.model());
  CHECK(advice.name() == "a strategy with a long name");
  CHECK(advice.ranking().size() == 2);
  CHECK(moved.front().fingerprint() == fingerprint);
}

TEST_CASE("A list with a mistake makes no owning model", "[io]") {
  const tact::weight misspelt[] = {{"steaks", 0.5}};
  const tact::strategy_spec specs[] = {{.name = "a", .ideal = {0, 0}, .weights = misspelt}};
  CHECK_FALSE(owning_model<>::from("a model", specs));
  CHECK_FALSE(owning_model<>::from("a model", {}));
}

TEST_CASE("The model of a temporary does not compile: its answers would outlive it", "[io]") {
  STATIC_REQUIRE(model_can_be_taken<const owning_model<>&>);
  STATIC_REQUIRE_FALSE(model_can_be_taken<owning_model<>>);
  STATIC_REQUIRE(std::is_nothrow_move_constructible_v<owning_model<>>);
}
