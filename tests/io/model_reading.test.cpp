// A model from a text: every mistake in it at its place, and every number that the grid changed.

#include <tact/io/model_reading.hpp>

#include <cmath>
#include <cstddef>
#include <map>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include <tact/io/json.hpp>
#include <tact/tact.hpp>

#include "testing/catch.hpp"

namespace {

using tact::io::model_mistake;
using tact::io::read_model;
using tact::io::text_place;

/// A text without its marks, and the places of these: a mark stands in front of each mistake.
struct marked_text {
  std::string text;
  std::vector<text_place> marks;

  explicit marked_text(std::string_view marked) {
    text_place here;
    for (const char c : marked) {
      if (c == '@') {
        marks.push_back(here);
        continue;
      }
      text += c;
      if (c == '\n') here = {here.line + 1, 1};
      else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80) ++here.column;
    }
  }
};

std::string shown(const std::vector<model_mistake>& mistakes) {
  std::string all;
  for (const model_mistake& m : mistakes)
    all += std::to_string(m.at.line) + ':' + std::to_string(m.at.column) + ": " + m.path + ": " + m.what + '\n';
  return all;
}

/// Sound strategies, one of them open, for a mistake to stand beside.
const std::string sound = R"({"name": "wait", "ideal": {"assertiveness": 0, "cooperativeness": 0}})";

/// A model that is sound except for what is put into one of its strategies.
std::string with_field(const std::string& field) {
  return R"({"name": "desk", "strategies": [)" + sound + ",\n  " +
         R"({"name": "act", "ideal": {"assertiveness": 1, "cooperativeness": 0}, )" + field + "}]}";
}

struct wrong_text {
  std::string marked;
  std::string path;
  std::string says;
};

/// The text has one mistake, at its mark.
void check_mistake(const wrong_text& wrong) {
  const marked_text text(wrong.marked);
  const auto read = read_model(text.text);
  INFO(wrong.marked << '\n' << shown(read.mistakes));
  CHECK_FALSE(read.model);
  REQUIRE(read.mistakes.size() == 1);
  CHECK(read.mistakes[0].at == text.marks.at(0));
  CHECK(read.mistakes[0].path == wrong.path);
  CHECK(read.mistakes[0].what.find(wrong.says) != std::string::npos);
}

}  // namespace

TEST_CASE("Each mistake in a strategy is reported with its place and a remedy", "[io]") {
  const std::string here = "strategies[1]";
  const wrong_text wrong[] = {
      {R"(@"bais": 1)", here + ".bais", "did you mean 'bias'?"},
      {R"("bias": 1, @"bias": 1)", here + ".bias", "twice"},
      {R"("bias": @2.01)", here + ".bias", "from -2 to 2; this is 2.01"},
      {R"("bias": @1e400)", here + ".bias", "this is 1e400"},
      {R"("bias": @"1")", here + ".bias", "a number, without quotation marks"},
      {R"("family": @7)", here + ".family", "a text, in quotation marks"},
      {R"("drawback": @"a\u0000b")", here + ".drawback", "zero byte"},
      {R"("outcome": @"win win")", here + ".outcome", "did you mean 'win-win'?"},
      {R"("outcome": @"good")", here + ".outcome", "lose-lose, win-lose"},
      {R"("weights": @{})", here + ".weights", "a list, in [ ]"},
      {R"("weights": [@"stakes"])", here + ".weights[0]", "an object, in { }"},
      {R"("weights": [@{"value": 1}])", here + ".weights[0]", "has no factor"},
      {R"("weights": [@{"factor": "stakes"}])", here + ".weights[0]", "has no value"},
      {R"("weights": [{"factor": @"steaks", "value": 1}])", here + ".weights[0].factor", "did you mean 'stakes'?"},
      {R"("weights": [{"factor": @"assertiveness", "value": 1}])", here + ".weights[0].factor", "one of anger, urg"},
      {R"("weights": [{"factor": "stakes", "value": @-1.5}])", here + ".weights[0].value",
       "from -1 to 1; this is -1.5"},
      {R"("weights": [{"factor": "stakes", "value": @-2e999}])", here + ".weights[0].value", "this is -2e999"},
      {R"("weights": [{"factor": "anger", "value": 1}, {"value": 1, "factor": @"anger"}])", here + ".weights[1].factor",
       "twice: 'anger', first in weights[0]"},
      {R"("gates": [{"factor": "anger", "at": @0}])", here + ".gates[0].at", "raise its threshold above 0"},
      {R"("gates": [{"factor": "power", "at": @0.5}])", here + ".gates[0].at", "above 0.5"},
      {R"("gates": [{"factor": "anger", "at": @1.5}])", here + ".gates[0].at", "from 0 to 1"},
      {R"("gates": [@{"factor": "anger"}])", here + ".gates[0]", "add \"at\""},
      {R"("gates": [{"factor": "anger", "at": 1, "unless": @"urgent"}])", here + ".gates[0].unless", "urgency"},
      {R"("gates": [{"factor": "anger", "at": 1, "unless_at": @1}])", here + ".gates[0].unless_at", "add \"unless\""},
      {R"("gates": [{"factor": "anger", "at": 1}, {"factor": "anger", "at": 1}, {"factor": "anger", "at": 1},
          {"factor": "anger", "at": 1}, @{"factor": "anger", "at": 1}])",
       here + ".gates[4]", "more than four gates"},
  };
  for (wrong_text w : wrong) {
    w.marked = with_field(w.marked);
    check_mistake(w);
  }
}

TEST_CASE("Each mistake in a model is reported with its place and a remedy", "[io]") {
  const std::string strategies = R"("strategies": [)" + sound + "]";
  const std::string corner = R"("assertive": true, "cooperative": true})";
  const wrong_text wrong[] = {
      {"@[]", "", "an object, in { }"},
      {"@{" + strategies + "}", "", "the model has no name"},
      {R"({"name": @"", )" + strategies + "}", "name", "empty"},
      {R"(@{"name": "desk"})", "", "add the list \"strategies\""},
      {R"({"name": "desk", "strategies": @[]})", "strategies", "at least one"},
      {R"({"name": "desk", @"strategy": 1, )" + strategies + "}", "strategy", "did you mean 'strategies'?"},
      {R"({"name": "desk", "strategies": [@{"ideal": {"assertiveness": 0, "cooperativeness": 0}}]})", "strategies[0]",
       "has no name"},
      {R"({"name": "desk", "strategies": [@{"name": "a"}]})", "strategies[0]", "has no ideal"},
      {R"({"name": "desk", "strategies": [@7]})", "strategies[0]", "an object"},
      {R"({"name": "desk", "strategies": [{"name": "a", "ideal": @{"assertiveness": 0}}]})", "strategies[0].ideal",
       "no cooperativeness"},
      {R"({"name": "desk", "strategies": [{"name": "a", "ideal": {"assertiveness": @-0.1, "cooperativeness": 0}}]})",
       "strategies[0].ideal.assertiveness", "from 0 to 1; this is -0.1"},
      {R"({"name": "desk", "strategies": [)" + sound + R"(, {"ideal": {"assertiveness": 0, "cooperativeness": 0},
          "name": @"wait"}]})",
       "strategies[1].name", "strategies[0] is called 'wait'"},
      {R"({"name": "desk", "strategies": @[{"name": "a", "ideal": {"assertiveness": 0, "cooperativeness": 0},
          "gates": [{"factor": "anger", "at": 1}]}]})",
       "strategies", "leave one that no gate can block"},
      {R"({"name": "desk", "styles": [@{)" + corner + "], " + strategies + "}", "styles[0]", "has no name"},
      {R"({"name": "desk", "styles": [@{"name": "x", "assertive": true}], )" + strategies + "}", "styles[0]",
       "add \"cooperative\""},
      {R"({"name": "desk", "styles": [{"name": "x", )" + corner + R"(, @{"name": "y", )" + corner + "], " + strategies +
           "}",
       "styles[1]", "the other is 'x'"},
  };
  for (const wrong_text& w : wrong) check_mistake(w);
}

TEST_CASE("A text that is not JSON has one mistake, where it stops being JSON", "[io]") {
  const wrong_text wrong[] = {
      {"@", "", "empty"},
      {R"({"name": "desk"@)", "", "ends too early"},
      {R"({"name": @"desk)", "", "never closed"},
      {"{\"name\": @\"de\nsk\"}", "", "line break"},
      {R"({"name": @"d\esk"})", "", "backslash"},
      {"{\"name\": @\"d\xFFsk\"}", "", "UTF-8"},
      {R"({@'name': 1})", "", "single quotation marks"},
      {R"({"name": 1,@})", "", "comma before a closing bracket"},
      {R"([1,@,2])", "", "a comma too many"},
      {R"([1 @2])", "", "something is missing before this"},
      {R"(["a" @"b"])", "", "something is missing before this"},
      {R"({"name" @1})", "", "something is missing before this"},
      {"{} @x", "", "ends before this"},
      {"@// what it is for\n{}", "", "no comments"},
      {R"({"bias": @NaN})", "", "finite"},
      {R"({"bias": @-Infinity})", "", "finite"},
      {R"({"bias": @.5})", "", "like 0.5"},
      {R"({"bias": 0@1})", "", "zero in front"},
      {R"({"bias": @True})", "", "'True'"},
      {"@\xFF\xFE{", "", "UTF-8"},
      {"\xEF\xBB\xBF{\n  \"ä\": @}", "", "missing"},
  };
  for (const wrong_text& w : wrong) {
    if (w.marked[0] != '\xEF') check_mistake(w);
    else {  // a byte order mark takes no column, and a letter takes one
      const auto read = read_model("\xEF\xBB\xBF{\n  \"ä\": }");
      REQUIRE(read.mistakes.size() == 1);
      CHECK(read.mistakes[0].at == text_place{2, 8});
    }
  }
}

TEST_CASE("All mistakes are reported, in the order of the text", "[io]") {
  const marked_text text(R"(@{ @"nam": "desk",
    "strategies": [
      @{"name": "ä", "bias": @3, @"bias": 1, @"wieghts": [], "gates": [{"factor": @"angr", "at": @2}]},
      {"name": @"ä", "ideal": {"assertiveness": @1e999, "cooperativeness": @"1"},
       "weights": [{"factor": @"x", "value": @2}, @7]},
      {"name": "c", "ideal": @[]}],
    "styles": [@{"name": "x", "assertive": @1}] })");
  const auto read = read_model(text.text);
  INFO(shown(read.mistakes));
  std::vector<text_place> places;
  for (const model_mistake& m : read.mistakes) places.push_back(m.at);
  CHECK(places == text.marks);
}

TEST_CASE("A text that looks like a number too large is a text", "[io]") {
  const marked_text text(R"({"name": "a \"1e999", "strategies": [
    {"name": "1e999", "ideal": {"assertiveness": 0, "cooperativeness": 0}, "bias": @1e999},
    {"name": @"1e999", "ideal": {"assertiveness": 0, "cooperativeness": 0}}]})");
  const auto read = read_model(text.text);
  INFO(shown(read.mistakes));
  REQUIRE(read.mistakes.size() == 2);
  CHECK(read.mistakes[0].at == text.marks[0]);
  CHECK(read.mistakes[1].at == text.marks[1]);
  CHECK(read.mistakes[1].what.find("'1e999'") != std::string::npos);
}

TEST_CASE("A message holds no control characters, and never all of a long text", "[io]") {
  const auto read = read_model(with_field(R"("\u001b[31m\n)" + std::string(10'000, 'k') + R"(": 1)"));
  REQUIRE(read.mistakes.size() == 1);
  for (const std::string& shown : {read.mistakes[0].what, read.mistakes[0].path}) {
    CHECK(shown.size() < 400);
    for (const char c : shown) CHECK(static_cast<unsigned char>(c) >= 0x20);
  }
}

TEST_CASE("Depth and length have limits, and up to these a text is read", "[io]") {
  CHECK(read_model(std::string(200'000, '[')).mistakes.at(0).what.find("32 deep") != std::string::npos);
  CHECK(read_model(std::string(tact::io::longest_model_text + 1, ' ')).mistakes.at(0).what ==
        "the text is longer than 256 KiB");
  std::string longest = with_field(R"("bias": 0)");
  longest.append(tact::io::longest_model_text - longest.size(), '\n');
  CHECK(read_model(longest));
}

TEST_CASE("There is room for so many strategies and no more", "[io]") {
  const auto with_strategies = [](int count) {
    nlohmann::json model{{"name", "many"}};
    for (int i = 0; i != count; ++i)
      model["strategies"].push_back(
          {{"name", "s" + std::to_string(i)}, {"ideal", {{"assertiveness", 0}, {"cooperativeness", 0}}}});
    return model.dump();
  };
  CHECK(read_model(with_strategies(16)));
  const auto read = read_model(with_strategies(17));
  REQUIRE(read.mistakes.size() == 1);
  CHECK(read.mistakes[0].path == "strategies[16]");
  CHECK(read_model<tact::situation, 17>(with_strategies(17)));
}

TEST_CASE("Null counts as left out", "[io]") {
  const auto read = read_model(with_field(R"("family": null, "weights": null, "bias": null)"));
  REQUIRE(read);
  CHECK(read.model->specs()[1].family.empty());
}

TEST_CASE("Each number that the grid changed is reported with what it became", "[io]") {
  for (int n = 0; n <= 1000; ++n) {
    const std::string written = nlohmann::json(n / 1000.0).dump();
    const auto read = read_model(with_field(R"("weights": [{"factor": "stakes", "value": )" + written + "}]"));
    REQUIRE(read);
    const bool on_grid = n * 128 % 1000 == 0;
    REQUIRE(read.rounded.size() == (on_grid ? 0 : 1));
    const double became = std::floor(n * 0.128 + 0.5) / 128;
    CHECK(read.model->specs()[1].weights[0].value == became);
    if (on_grid) continue;
    CHECK(read.rounded[0].written == written);
    CHECK(read.rounded[0].path == "strategies[1].weights[0].value");
    CHECK(read.rounded[0].became == became);
    CHECK(read.rounded[0].at.line == 2);
  }
}

TEST_CASE("Numbers of every kind are rounded to their grid, and levels to a finer one", "[io]") {
  const marked_text text(R"({"name": "desk", "strategies": [)" + sound + R"(,
    {"name": "act", "ideal": {"assertiveness": @0.3, "cooperativeness": 1}, "bias": @-0.7,
     "gates": [{"factor": "anger", "at": @0.3, "unless": "urgency", "unless_at": 0.75}]}]})");
  const auto read = read_model(text.text);
  REQUIRE(read);
  REQUIRE(read.rounded.size() == 3);
  for (std::size_t i = 0; i != 3; ++i) CHECK(read.rounded[i].at == text.marks[i]);
  CHECK(read.rounded[0].became == 38 / 128.0);
  CHECK(read.rounded[1].became == -90 / 128.0);
  CHECK(read.rounded[2].became == 4915 / 16384.0);
}

namespace {

/// Lists of strategies from a seed, half of them with a mistake, as specs and as JSON.
class some_models {
 public:
  std::string text() {
    specs_.clear();
    weights_.clear();
    gates_.clear();
    nlohmann::json strategies = nlohmann::json::array();
    const std::size_t count = pick(4);
    weights_.resize(count);
    gates_.resize(count);
    for (std::size_t i = 0; i != count; ++i) strategies.push_back(strategy(i));
    return nlohmann::json{{"name", "some"}, {"strategies", strategies}}.dump();
  }
  std::span<const tact::strategy_spec> specs() const { return specs_; }

 private:
  nlohmann::json strategy(std::size_t i) {
    static constexpr std::string_view names[] = {"a", "b", "c", "d", "e", "f", "g", ""};
    tact::strategy_spec s{.name = names[pick(8)], .ideal = {number(0, 1), number(0, 1)}, .bias = number(-2, 2)};
    nlohmann::json json{
        {"name", s.name},
        {"ideal", {{"assertiveness", s.ideal.assertiveness}, {"cooperativeness", s.ideal.cooperativeness}}},
        {"bias", s.bias}};
    for (std::size_t n = pick(3); n != 0; --n) {
      weights_[i].push_back({factor(), number(-1, 1)});
      json["weights"].push_back({{"factor", weights_[i].back().factor}, {"value", weights_[i].back().value}});
    }
    for (std::size_t n = pick(20) == 0 ? 5 : pick(3); n != 0; --n) {
      gates_[i].push_back({factor(), static_cast<double>(pick(9)) / 8, pick(2) == 0 ? factor() : ""});
      const tact::gate& g = gates_[i].back();
      json["gates"].push_back({{"factor", g.factor}, {"at", g.at.value()}});
      if (!g.unless.empty()) json["gates"].back()["unless"] = g.unless;
    }
    s.weights = weights_[i];
    s.gates = gates_[i];
    specs_.push_back(s);
    return json;
  }

  std::string_view factor() {
    static constexpr std::string_view factors[] = {"anger",   "urgency", "stakes", "power",
                                                   "awaited", "impasse", "angry"};
    return factors[pick(30) == 0 ? 6 : pick(6)];
  }
  double number(int from, int to) {
    const int steps = (to - from) * 8;
    const int beyond = pick(40) == 0 ? 1 : 0;
    return from + (static_cast<int>(pick(static_cast<std::size_t>(steps) + 1)) + beyond * (steps + 1)) / 8.0;
  }
  std::size_t pick(std::size_t below) { return engine_() % below; }

  std::mt19937 engine_{7};
  std::vector<tact::strategy_spec> specs_;
  std::vector<std::vector<tact::weight>> weights_;
  std::vector<std::vector<tact::gate>> gates_;
};

}  // namespace

TEST_CASE("A text has a mistake where its list of strategies has one, and no other", "[io]") {
  some_models some;
  std::map<bool, int> counts;
  int failures = 0;
  for (int i = 0; i != 20'000; ++i) {
    const std::string text = some.text();
    const auto read = read_model(text);
    const tact::mistake first = tact::runtime_model<>::mistake_in(some.specs());
    failures += read.mistakes.empty() != !first || read.mistakes.empty() != read.model.has_value();
    if (read) failures += read.model->fingerprint() != tact::runtime_model<>::from(some.specs())->fingerprint();
    ++counts[read.mistakes.empty()];
  }
  CHECK(failures == 0);
  CHECK(counts[true] > 1000);
  CHECK(counts[false] > 1000);
}

TEST_CASE("Whatever is done to a text, reading ends, and gives a model or a mistake", "[io]") {
  const std::string model = tact::io::freeze<tact::models::customer_care>();
  constexpr std::string_view bytes = "{}[]\",:\\0.e-+ntx \n\x01\xFF\x80";
  std::mt19937 engine{3};
  int failures = 0;
  int models = 0;
  for (int i = 0; i != 3000; ++i) {
    std::string text = model;
    for (auto changes = engine() % 3 + 1; changes != 0; --changes) {
      const std::size_t at = engine() % text.size();
      if (engine() % 3 == 0) text.erase(at, 1);
      else text[at] = bytes[engine() % bytes.size()];
    }
    const auto read = read_model(text);
    failures += read.mistakes.empty() != read.model.has_value();
    models += read.model.has_value();
    for (const model_mistake& m : read.mistakes) failures += m.what.empty() || m.at.line == 0 || m.at.column == 0;
  }
  CHECK(failures == 0);
  CHECK(models > 100);
  CHECK(models < 2900);
}
