// Models from files, from outside: triage prints one, takes it back, and reports what is wrong with it.

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "testing/catch.hpp"
#include "testing/csv.hpp"
#include "testing/workplace.hpp"

#if defined(TACT_TRIAGE)

using testing::contains;
using testing::records;
using testing::workplace;

namespace {

const std::string cases = "id,assertiveness,cooperativeness,anger,urgency\na,0.9,0.2,0,0\nb,0.2,0.9,0.8,0.25\n";

/// A model of two strategies, of which one fits a. The names are not those of a shipped model.
const std::string desk = R"({"name": "desk", "strategies": [
  {"name": "insist", "ideal": {"assertiveness": 1, "cooperativeness": 0}, "family": "firm",
   "gates": [{"factor": "anger", "at": 0.75}], "definition": "keep to what was agreed"},
  {"name": "lend a bicycle", "ideal": {"assertiveness": 0, "cooperativeness": 1}}],
  "styles": [{"name": "push", "assertive": true, "cooperative": false, "definition": "press on"}]}
)";

void replace(std::string& text, std::string_view part, std::string_view by) {
  text.replace(text.find(part), part.size(), by);
}

}  // namespace

TEST_CASE("A shipped model that triage prints and takes back gives the same output", "[triage]") {
  const workplace here;
  here.put("cases.csv", testing::slurp(TACT_ROOT "/examples/programs/triage/cases.csv"));
  for (const std::string model : {"customer_care", "thomas_kilmann", "rahim", "pruitt_rubin"}) {
    const auto frozen = here.run("--freeze " + model);
    REQUIRE(frozen.code == 0);
    CHECK(frozen.err.empty());
    here.put("model.json", frozen.out);
    for (const std::string rest : {" --format csv", " --format jsonl", " --report page.html"}) {
      const auto shipped = here.run("cases.csv --model " + model + rest);
      const std::string page = here.read("page.html");
      const auto from_file = here.run("cases.csv --model-file model.json" + rest);
      INFO(model << rest);
      CHECK(shipped.code == 0);
      CHECK(from_file.code == 0);
      CHECK(from_file.out == shipped.out);
      CHECK(from_file.err == shipped.err);  // nothing is rounded
      CHECK(here.read("page.html").size() == page.size());
    }
  }
}

TEST_CASE("triage advises by a model of the user's own", "[triage]") {
  const workplace here;
  here.put("c.csv", cases);
  here.put("desk.json", desk);
  const auto csv = records(here.run("c.csv --format csv --model-file desk.json").out);
  REQUIRE(csv.size() == 2);
  CHECK(csv[0].at("strategy") == "insist");
  CHECK(csv[0].at("family") == "firm");
  CHECK(csv[0].at("style") == "push");
  CHECK(csv[1].at("strategy") == "lend a bicycle");
  CHECK(csv[1].at("runner_up").empty());  // a gate has closed the other

  const std::string lines = here.run("c.csv --format jsonl --model-file desk.json").out;
  const auto first = nlohmann::json::parse(lines.substr(0, lines.find('\n')))["advice"];
  CHECK(first["about_strategy"]["definition"] == "keep to what was agreed");
  CHECK(first["about_style"]["definition"] == "press on");

  here.put("d.csv", "assertiveness,cooperativeness,customer\n0.9,0.2,angry\n");
  const auto planned = records(here.run("d.csv --format csv --model-file desk.json").out);
  CHECK_FALSE(planned.at(0).at("plan").empty());
}

TEST_CASE("triage reports every mistake in a model's file, with its place, and advises nothing", "[triage]") {
  const workplace here;
  here.put("c.csv", cases);
  std::string wrong = desk;
  replace(wrong, "\"anger\", \"at\": 0.75", "\"angr\", \"at\": 1e999");
  replace(wrong, "\"family\"", "\"famliy\"");
  here.put("desk.json", wrong);
  const auto run = here.run("c.csv --output advice.csv --model-file desk.json");
  CHECK(run.code == 2);
  CHECK(run.out.empty());
  CHECK(here.files() == std::vector<std::string>{"c.csv", "desk.json"});
  CHECK(
      contains(run.err, "desk.json:2:75: strategies[0].famliy: there is no key 'famliy' here; did you mean 'family'?"));
  CHECK(contains(run.err, "\ndesk.json:3:25: strategies[0].gates[0].factor: "));
  CHECK(contains(run.err, "\ndesk.json:3:39: strategies[0].gates[0].at: "));
  CHECK(contains(run.err, "\ntriage: --model-file desk.json: 3 mistakes (see above)\n"));
}

TEST_CASE("triage reports the numbers that a model's grid rounds, and goes on", "[triage]") {
  const workplace here;
  here.put("c.csv", cases);
  std::string rounded = desk;
  replace(rounded, "\"assertiveness\": 0,", "\"assertiveness\": 0.3,");
  here.put("desk.json", rounded);
  const auto run = here.run("c.csv --model-file desk.json");
  CHECK(run.code == 0);
  CHECK(contains(run.err, "desk.json:4:57: strategies[1].ideal.assertiveness: 0.3 is rounded to 0.296875\n"));
}

TEST_CASE("A model's file that cannot be read, or excludes another option, is wrong usage", "[triage]") {
  const workplace here;
  here.put("c.csv", cases);
  here.put("desk.json", desk);
  here.put("long.json", std::string(300'000, ' '));
  for (const std::string wrong :
       {"--model-file nowhere.json", "--model-file .", "--model-file ''", "--model-file c.csv",
        "--model-file long.json", "--model-file desk.json --model rahim", "--freeze desk", "--freeze"}) {
    const auto run = here.run("c.csv " + wrong);
    INFO(wrong << '\n' << run.err);
    CHECK(run.code == 2);
    CHECK(run.out.empty());
    CHECK_FALSE(run.err.empty());
  }
}

TEST_CASE("A profile may name a model's file, and the command line overrules it", "[triage]") {
  const workplace here;
  here.put("c.csv", cases);
  here.put("desk.json", desk);
  here.put("desk.toml", "model-file = \"desk.json\"\n");
  CHECK(records(here.run("c.csv --format csv --profile desk.toml").out).at(0).at("strategy") == "insist");
  CHECK(records(here.run("c.csv --format csv --profile desk.toml --model rahim").out).at(0).at("strategy") ==
        "dominating");
  here.put("rahim.toml", "model = \"rahim\"\n");
  CHECK(records(here.run("c.csv --format csv --profile rahim.toml --model-file desk.json").out).at(0).at("strategy") ==
        "insist");
}

#endif
