// The table of functions, the rule for values and the models, as every engine finds them.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <limits>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <testing/catch.hpp>

#include <functions/adviser.hpp>
#include <functions/inputs.hpp>
#include <functions/reading.hpp>
#include <functions/table.hpp>
#include <tact/io/json.hpp>
#include <tact/models/pruitt_rubin.hpp>
#include <tact/models/rahim.hpp>
#include <tact/tact.hpp>

namespace {

using functions::reading;

constexpr double step = 1.0 / tact::level::one;

// A case of numbers alone.
reading read(std::initializer_list<std::optional<double>> values) {
  reading r;
  std::size_t input = 0;
  for (const std::optional<double>& x : values) {
    if (x) r.put(input, *x);
    ++input;
  }
  return r;
}

tact::situation any_case(std::mt19937& engine) {
  tact::situation s{.assertiveness = 0.5, .cooperativeness = 0.5};
  for (const functions::input& i : functions::inputs)
    s.*i.member = tact::level::from_steps(static_cast<int>(engine() % (tact::level::one + 1)));
  return s;
}

// What a model reads of two situations.
bool same(const tact::situation& a, const tact::situation& b) {
  return tact::recommend(a).inputs() == tact::recommend(b).inputs();
}

std::string name_in(const functions::answer& a) { return std::string(std::get<std::string_view>(a)); }

}  // namespace

TEST_CASE("The inputs are the members of a situation, each once, and each has its own column") {
  tact::situation s{.assertiveness = 0.0, .cooperativeness = 0.0};
  for (const functions::input& i : functions::inputs) s.*i.member = 1.0;
  const tact::level all = 1.0;
  CHECK(same(s, {all, all, all, all, all, all, all, all, all, all, all, all, all}));
  std::set<std::string_view> names;
  for (const functions::input& i : functions::inputs) {
    names.insert(i.name);
    tact::columns only{.assertiveness = 0.25, .cooperativeness = 0.25};
    only.*i.column = 0.75;
    for (const functions::input& other : functions::inputs)
      CHECK((&other == &i) == ((only.*other.column).constant() == tact::level{0.75}));
  }
  CHECK(names.size() == functions::input_count);
}

TEST_CASE("A missing concern gives no case, a missing factor is neutral") {
  CHECK_FALSE(read({}).complete());
  CHECK_FALSE(read({0.5}).complete());
  CHECK_FALSE(read({std::nullopt, 0.5}).complete());
  CHECK_FALSE(read({0.5, std::nullopt, 0.5}).complete());
  CHECK_FALSE(read({0.5, std::nullopt}).wrong());
  const reading two = read({0.8, 0.9});
  REQUIRE(two.complete());
  CHECK(same(*two.complete(), {.assertiveness = 0.8, .cooperativeness = 0.9}));
  const reading nulls = read({0.8, 0.9, std::nullopt, 0.25, std::nullopt});
  CHECK(same(*nulls.complete(), {.assertiveness = 0.8, .cooperativeness = 0.9, .urgency = 0.25}));
}

TEST_CASE("Values that are given by place, in any order, are the same case") {
  reading r;
  CHECK(r.put(3, 0.25));
  CHECK(r.put(1, 0.9));
  CHECK_FALSE(r.complete());
  CHECK(r.put(0, 0.8));
  REQUIRE(r.complete());
  CHECK(same(*r.complete(), *read({0.8, 0.9, std::nullopt, 0.25}).complete()));
  CHECK_FALSE(r.put(12, 1.5));
  r.put_nonsense(4);
  CHECK(r.wrong() == 12U);
  CHECK_FALSE(r.complete());
}

TEST_CASE("Less than half a step outside is the end; from there on it is a mistake, as NaN is") {
  for (std::size_t at = 0; at != functions::input_count; ++at) {
    const auto with = [&](double x) {
      reading r;
      for (std::size_t i = 0; i != functions::input_count; ++i) r.put(i, i == at ? x : 0.5);
      return r;
    };
    for (const double x : {0.0, -0.0, 1.0, -0.499 * step, 1 + 0.499 * step, 0.3}) {
      const reading r = with(x);
      REQUIRE(r.complete());
      CHECK((*r.complete()).*functions::inputs[at].member == tact::level::clamped(x));
    }
    for (const double x :
         {-0.5 * step, 1 + 0.5 * step, 2.0, -1.0, std::nan(""), std::numeric_limits<double>::infinity()}) {
      const reading r = with(x);
      CHECK_FALSE(r.complete());
      CHECK(r.wrong() == at);
    }
  }
  reading r = read({0.5});
  r.put_nonsense(1);
  CHECK_FALSE(r.put(2, 7));
  CHECK(r.wrong() == 1U);
}

TEST_CASE("A mistake names the function, the input, the value and the remedy") {
  CHECK(functions::mistake("tact_recommend", 2, 1.5) ==
        "tact_recommend: anger is 1.5, which is no number from 0 to 1; NULL means that it is not known, and "
        "tact_try_recommend answers NULL");
  CHECK(functions::mistake("tact_margin_by", 0, "'high'") ==
        "tact_margin_by: assertiveness is 'high', which is no number from 0 to 1; tact_try_margin_by answers NULL");
  CHECK(functions::mistake("tact_ranking_by", 1, 7) ==
        "tact_ranking_by: cooperativeness is 7, which is no number from 0 to 1; tact_try_ranking_by gives no ranking");
  const std::string count = functions::wrong_count("tact_recommend_by", true, 1);
  CHECK(count.starts_with("tact_recommend_by takes a model and 2 to 13 numbers: assertiveness, cooperativeness, "));
  CHECK(count.ends_with(", role_ambiguity; got 1 argument"));
  CHECK(functions::wrong_count("tact_recommend", false, 14).ends_with("; got 14 arguments"));
}

TEST_CASE("Every function answers what the library answers") {
  std::mt19937 engine{3};
  const functions::adviser& by = functions::default_adviser();
  for (int n = 0; n != 500; ++n) {
    const tact::situation s = any_case(engine);
    const auto advice = tact::recommend(s);
    const auto text_or_null = [](std::string_view text) {
      return text.empty() ? functions::answer{} : functions::answer{text};
    };
    for (const functions::function& f : functions::table) {
      const functions::answer got = (by.*f.ask)(s);
      INFO(f.name);
      if (f.name == "recommend") CHECK(got == functions::answer{advice.name()});
      else if (f.name == "family") CHECK(got == text_or_null(advice.family()));
      else if (f.name == "style") CHECK(got == text_or_null(advice.style()));
      else if (f.name == "runner_up") CHECK(got == text_or_null(advice.runner_up()));
      else if (f.name == "afterwards") CHECK(got == functions::answer{advice.afterwards().name()});
      else if (f.name == "fallback") CHECK(got == functions::answer{advice.if_it_fails().name()});
      else if (f.name == "because") CHECK(got == functions::answer{tact::io::because(tact::explain(advice))});
      else if (f.name == "margin")
        CHECK(got == (advice.runner_up().empty() ? functions::answer{} : functions::answer{advice.margin()}));
      else if (f.name == "blocked")
        for (const auto& line : advice.ranking())
          CHECK((std::get<std::string>(got).find(line.name) != std::string::npos) == line.blocked);
      else FAIL("a function without a test");
    }
    const auto lines = by.ranking(s);
    const auto expected = advice.ranking();
    CHECK(std::equal(lines.begin(), lines.end(), expected.begin(), expected.end(), [](const auto& a, const auto& b) {
      return a.name == b.name && a.score == b.score && a.blocked == b.blocked;
    }));
  }
}

TEST_CASE("No two functions have a name in common, in whatever form") {
  std::set<std::string> names;
  for (const functions::function& f : functions::table)
    for (const functions::form as : functions::forms) names.insert(functions::full_name(f.name, as));
  CHECK(names.size() == std::size(functions::table) * std::size(functions::forms));
  CHECK(names.contains("tact_try_runner_up_by"));
}

TEST_CASE("The page of integrations has every function, with what it answers") {
  std::ifstream file(TACT_PAGE);
  const std::string page{std::istreambuf_iterator<char>(file), {}};
  for (const functions::function& f : functions::table) {
    const std::string row = "| `tact_" + std::string(f.name) + "` | " + std::string(f.about) + " |\n";
    INFO(row);
    CHECK(page.find(row) != std::string::npos);
  }
}

TEST_CASE("Models are found by name and from JSON, and answer alike; others are named as mistakes") {
  std::mt19937 engine{5};
  const std::string json = tact::io::freeze<tact::models::rahim>();
  const auto from_json = functions::find_adviser(" \n" + json);
  REQUIRE(from_json.by);
  const auto shipped = functions::find_adviser("rahim");
  REQUIRE(shipped.by);
  CHECK(from_json.by->fingerprint() == shipped.by->fingerprint());
  CHECK(from_json.by->name() == "rahim");
  for (int n = 0; n != 200; ++n) {
    const tact::situation s = any_case(engine);
    CHECK(name_in(shipped.by->recommend(s)) == tact::recommend<tact::models::rahim>(s).name());
    for (const functions::function& f : functions::table)
      CHECK(((*from_json.by).*f.ask)(s) == ((*shipped.by).*f.ask)(s));
  }
  CHECK(functions::find_adviser("rahm").mistake ==
        "there is no model 'rahm': there are customer_care, thomas_kilmann, rahim, pruitt_rubin, and a model of your "
        "own is JSON, which begins with {");
  CHECK(functions::find_adviser(std::string(1'000'000, 'x')).mistake.size() < 300);
  const auto marked = functions::find_adviser("\xEF\xBB\xBF" + json);
  REQUIRE(marked.by);
  CHECK(marked.by->fingerprint() == shipped.by->fingerprint());
  CHECK_FALSE(functions::is_json("\xEF\xBB\xBF"));
  CHECK_FALSE(functions::find_adviser("").by);
  const auto broken = functions::find_adviser("{\n  \"name\": 7}");
  CHECK_FALSE(broken.by);
  CHECK(broken.mistake.starts_with("this is no model: line 1, column 1: the model has no strategies"));
  CHECK(broken.mistake.find("; line 2, column 11: name: ") != std::string::npos);
  CHECK(functions::default_adviser().strategies().size() == 5);
  CHECK(functions::shipped_advisers().size() == 4);
}

TEST_CASE("The model that was asked for last is remembered, and a mistake is as well") {
  functions::advisers all;
  CHECK_FALSE(all.find("").by);
  const functions::adviser* first = all.find(tact::io::freeze<tact::models::rahim>()).by.get();
  CHECK(all.find(tact::io::freeze<tact::models::rahim>()).by.get() == first);
  CHECK(all.find("pruitt_rubin").by->name() == "pruitt_rubin");
  CHECK_FALSE(all.find("nobody").mistake.empty());
  CHECK(all.find("customer_care").by.get() == &functions::default_adviser());
}

TEST_CASE("A text is shown as SQL writes it, and a long one is cut between two characters") {
  CHECK(functions::quoted("it's") == "'it''s'");
  CHECK(functions::quoted(std::string(40, 'a')) == "'" + std::string(40, 'a') + "'");
  CHECK(functions::quoted(std::string(39, 'a') + "é") == "'" + std::string(39, 'a') + "…'");
}

TEST_CASE("Many cases at once are answered as each alone") {
  std::mt19937 engine{7};
  std::vector<tact::level> anger;
  std::vector<tact::situation> cases;
  for (int n = 0; n != 300; ++n) {
    const tact::situation s = any_case(engine);
    anger.push_back(s.anger);
    cases.push_back({.assertiveness = 0.9, .cooperativeness = 0.4, .anger = s.anger});
  }
  std::vector<std::uint8_t> out(cases.size());
  for (const functions::adviser* by : functions::shipped_advisers()) {
    CHECK(by->recommend_all({.assertiveness = 0.9, .cooperativeness = 0.4, .anger = anger}, {out}) == 0);
    for (std::size_t r = 0; r != out.size(); ++r) CHECK(by->strategies()[out[r]] == name_in(by->recommend(cases[r])));
  }
}
