// JSON: a model that is written and read back answers as before, and advice is written as the library gives it.

#include <tact/io/json.hpp>

#include <cstddef>
#include <string>
#include <string_view>

#include <boost/hana/for_each.hpp>
#include <nlohmann/json.hpp>

#include <tact/care.hpp>
#include <tact/strategies/accommodation.hpp>
#include <tact/tact.hpp>

#include "foreign/edges.hpp"
#include "laws/policy.hpp"
#include "testing/catch.hpp"

namespace {

using nlohmann::ordered_json;
using tact::io::freeze;
using tact::io::json;
using tact::io::read_model;

/// Every model there is: shipped, foreign, extreme, and with a strategy added.
using models =
    tact::joined<laws::models, tact::catalog<acme::lone, acme::twins, laws::customer_care::with<tact::accommodation>>>;

bool same(const tact::description& a, const tact::description& b) {
  return a.name == b.name && a.definition == b.definition && a.when_to_use == b.when_to_use &&
         a.drawback == b.drawback && a.outcome == b.outcome && a.source == b.source;
}

/// Two recommendations say the same, down to the score of the last strategy.
template <class A, class B>
bool same_advice(const A& a, const B& b) {
  const auto x = a.ranking();
  const auto y = b.ranking();
  if (x.size() != y.size()) return false;
  for (std::size_t i = 0; i != x.size(); ++i)
    if (x[i].name != y[i].name || x[i].score != y[i].score || x[i].blocked != y[i].blocked) return false;
  return a.name() == b.name() && a.family() == b.family() && a.outcome() == b.outcome() && a.style() == b.style() &&
         a.behaviour() == b.behaviour() && a.delay() == b.delay() && same(a.describe(), b.describe());
}

template <class Model>
void check_frozen() {
  using situation_type = typename Model::situation_type;
  const std::string text = freeze<Model>();
  const auto read = read_model<situation_type, 64>(text);
  INFO(text);
  REQUIRE(read);
  CHECK(read.rounded.empty());
  CHECK(read.model->name() == Model::name);
  CHECK(read.model->fingerprint() == tact::detail::lowered<Model>.fingerprint());
  CHECK(freeze(*read.model) == text);
  CHECK(laws::failures<situation_type>(2000, [&](const situation_type& s) {
          const auto before = tact::recommend<Model>(s);
          const auto after = tact::recommend(read.model->model(), s);
          return same_advice(before, after) && same_advice(before.afterwards(), after.afterwards()) &&
                 same_advice(before.if_it_fails(), after.if_it_fails()) &&
                 same(before.describe_style(), read.model->describe_style(after));
        }) == 0);
}

constexpr tact::situation calm{.assertiveness = 0.75, .cooperativeness = 0.875, .urgency = 0.25, .stakes = 0.75};
constexpr tact::situation heated{.assertiveness = 0.125, .cooperativeness = 0.875, .anger = 0.875, .urgency = 0.25};

}  // namespace

TEST_CASE("Every model that is frozen and read back has its fingerprint and its answers", "[io]") {
  boost::hana::for_each(models{}, [](auto model) { check_frozen<typename decltype(model)::type>(); });
}

TEST_CASE("A frozen model is meant to be read: a weight stands in one line", "[io]") {
  const std::string text = freeze<tact::models::customer_care>();
  CHECK(text.find("\n        {\"factor\": \"stakes\", \"value\": 0.15625, \"source\": \"TKI CL1\"},\n") !=
        std::string::npos);
  CHECK(text.back() == '\n');
  CHECK(ordered_json::parse(text)["strategies"].size() == 5);
}

TEST_CASE("A model from a text is written again with all that it has", "[io]") {
  const ordered_json model = ordered_json::parse(R"({
    "name": "desk",
    "strategies": [
      {"name": "wait", "ideal": {"assertiveness": 0, "cooperativeness": 0.5}, "bias": 0},
      {"name": "akt ü", "ideal": {"assertiveness": 1, "cooperativeness": 0}, "bias": -0.125, "family": "firm",
       "definition": "d", "when_to_use": "w", "drawback": "c", "outcome": "win-lose", "source": "s",
       "weights": [{"factor": "stakes", "value": -1, "source": "ours"}, {"factor": "advantage", "value": 0.5}],
       "gates": [{"factor": "anger", "at": 0.75, "unless": "urgency", "unless_at": 0.5, "source": "x"},
                 {"factor": "impasse", "at": 0.5}]}],
    "styles": [{"name": "avoid", "assertive": false, "cooperative": false, "drawback": "c"},
               {"name": "press", "assertive": true, "cooperative": false, "outcome": "lose-lose"}]})");
  const auto read = read_model(model.dump());
  REQUIRE(read);
  CHECK(ordered_json::parse(freeze(*read.model)) == model);
}

TEST_CASE("Advice as JSON is what the library says", "[io]") {
  for (const tact::situation& s : {calm, heated}) {
    const auto advice = tact::recommend(s);
    const ordered_json j = json(advice);
    const auto text = [](std::string_view t) { return t.empty() ? ordered_json() : ordered_json(t); };
    CHECK(j["strategy"] == advice.name());
    CHECK(j["family"] == text(advice.family()));
    CHECK(j["style"] == text(advice.style()));
    CHECK(j["behaviour"] == text(name(advice.behaviour())));
    CHECK(j["delay"] == text(name(advice.delay())));
    CHECK(j["afterwards"] == advice.afterwards().name());
    CHECK(j["fallback"] == advice.if_it_fails().name());
    CHECK(j["runner_up"] == text(advice.runner_up()));
    CHECK(j["reason"] == tact::io::main_reason(tact::explain(advice)));
    CHECK(j["about_strategy"]["drawback"] == advice.describe().drawback);
    CHECK(j["margin"] == (advice.runner_up().empty() ? ordered_json() : ordered_json(advice.margin())));
    CHECK(j.contains("about_style") == !advice.style().empty());
  }
  CHECK(json(tact::recommend(heated))["margin"].is_null());
}

TEST_CASE("Advice of a model from a file has the same JSON as that of its type", "[io]") {
  const auto read = read_model(freeze<tact::models::rahim>());
  REQUIRE(read);
  CHECK(json(tact::recommend(read.model->model(), calm)) == json(tact::recommend<tact::models::rahim>(calm)));
}

TEST_CASE("An explanation as JSON sums to the margin, also when it is read back", "[io]") {
  CHECK(laws::failures<tact::situation>(2000, [](const tact::situation& s) {
          const auto advice = tact::recommend<tact::models::thomas_kilmann>(s);
          const ordered_json why = ordered_json::parse(json(tact::explain(advice)).dump());
          double sum = why["constant"];
          for (const ordered_json& r : why["reasons"]) {
            if (r["to_winner"].get<double>() - r["to_rival"].get<double>() != r["contribution"]) return false;
            sum += r["contribution"].get<double>();
          }
          return why["rival"].is_null() ? why["reasons"].empty() : sum == advice.margin() && why["lead"] == sum;
        }) == 0);
}

TEST_CASE("An explanation as JSON has the gates and the tendency", "[io]") {
  const ordered_json shut = json(tact::explain(tact::recommend(heated)));
  CHECK(shut["gate"]["factor"] == "anger");
  CHECK(shut["gate"]["at"] == 0.75);
  CHECK(shut["delay"] == "to cool down");

  tact::situation urgent = heated;
  urgent.urgency = 0.875;
  const auto advice = tact::recommend(urgent);
  const ordered_json open = json(tact::explain(advice));
  const auto why = tact::explain(advice);
  REQUIRE(why.excused);
  CHECK(open["excused"]["unless"] == "urgency");
  CHECK(open["excused"]["unless_at"] == 0.75);
  CHECK_FALSE(open.contains("delay"));

  const auto firm = tact::recommend({.assertiveness = 0.875, .cooperativeness = 0.125, .anger = 0.875});
  const ordered_json tends = json(tact::explain(firm));
  CHECK(tends["tendency"]["style"] == "compete");
  CHECK(tends["tendency"]["strategy"] == "competition");
  CHECK(tends["tendency"]["gate"]["factor"] == "anger");
}

TEST_CASE("A ranking as JSON has every strategy, and says which are blocked or left out", "[io]") {
  const auto failed = tact::recommend(calm).if_it_fails();
  const ordered_json lines = json(failed.ranking());
  REQUIRE(lines.size() == 5);
  std::size_t i = 0;
  for (const tact::ranked& r : failed.ranking()) {
    CHECK(lines[i]["name"] == r.name);
    CHECK(lines[i]["score"] == r.score);
    CHECK(lines[i]["blocked"] == r.blocked);
    CHECK(lines[i].value("left_out", false) == r.left_out);
    ++i;
  }
  CHECK(lines.dump().find("left_out") != std::string::npos);
}

TEST_CASE("A plan as JSON has its steps in order, with words for the channel", "[io]") {
  namespace care = tact::care;
  const care::contact<> angry{.who = care::customer<>::of<care::angry>(), .by = care::channel::chat};
  const auto plan = care::plan_for(tact::recommend(angry.who.apply_to(calm)), angry);
  const ordered_json steps = json(plan);
  REQUIRE(steps.size() == plan.size());
  for (std::size_t i = 0; i != plan.size(); ++i) {
    CHECK(steps[i]["step"] == plan[i].step->name);
    CHECK(steps[i]["do"] == plan[i].instruction());
    CHECK(steps[i].value("say", "") == plan[i].phrase(care::channel::chat));
    CHECK(steps[i].contains("calm") == (plan[i].calm != care::given::either));
    CHECK(steps[i]["later"] == plan[i].later);
  }
  CHECK(steps.dump().find("\"goes_on\"") != std::string::npos);

  const auto moved = angry.who.adjustments(calm);
  REQUIRE(moved.size() == 1);
  CHECK(json(moved[0])["factor"] == "anger");
  CHECK(json(moved[0])["to"] == moved[0].to.value());
}
