// What the programs write, from outside: every format holds every cell, and the library's own answers.

#include <algorithm>
#include <clocale>
#include <cstdio>
#include <cwchar>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <tact/care/rule.hpp>
#include <tact/care/protocols.hpp>
#include <tact/tact.hpp>

#include "testing/catch.hpp"
#include "testing/csv.hpp"
#include "testing/workplace.hpp"

#if defined(TACT_TRIAGE) && defined(TACT_AUDIT)

#include <nlohmann/json.hpp>

#include <tact/io/json.hpp>

using testing::contains;
using testing::lines;
using testing::parse_csv;
using testing::records;
using testing::slurp;
using testing::workplace;
using json = nlohmann::ordered_json;

namespace {

using strings = std::vector<std::string>;

strings split(const std::string& text) {
  strings all;
  std::size_t begin = 0;
  for (std::size_t end; (end = text.find('\n', begin)) != text.npos; begin = end + 1)
    all.push_back(text.substr(begin, end - begin));
  return all;
}

std::vector<json> json_lines(const std::string& text) {
  std::vector<json> all;
  for (const std::string& line : split(text)) all.push_back(json::parse(line));
  return all;
}

/// The text with single blanks between its words.
std::string unwrapped(const std::string& text) {
  std::string words;
  for (const char c : text)
    if (c != ' ' && c != '\n') words += c;
    else if (!words.ends_with(' ')) words += ' ';
  return words;
}

/// The columns of a line on a terminal, as the C library counts them.
int columns_of(const std::string& line) {
  std::setlocale(LC_CTYPE, "C.UTF-8");
  std::wstring wide(line.size() + 1, L'\0');
  const std::size_t size = std::mbstowcs(wide.data(), line.c_str(), wide.size());
  const int columns = size == static_cast<std::size_t>(-1) ? -1 : wcswidth(wide.c_str(), size);
  std::setlocale(LC_CTYPE, "C");
  return columns;
}

std::string quoted(const std::string& cell) {
  std::string text = "\"";
  for (const char c : cell) text += c == '"' ? "\"\"" : std::string(1, c);
  return text + '"';
}

std::string csv_of(const std::vector<strings>& rows, char separator = ',') {
  std::string text;
  for (const strings& row : rows) {
    for (const std::string& cell : row) text += quoted(cell) + separator;
    text.back() = '\n';
  }
  return text;
}

/// Cells with all that may go wrong in a format; none that a spreadsheet would run.
std::vector<strings> hostile_rows(std::size_t rows, std::size_t columns) {
  const strings parts{"a",    "\"",     ",",          ";",   "\t", "|", "\n", "\r\n", "\\", "{",    "}",      "[", ":",
                      "null", "\u00e9", "\U0001F600", "0.5", " ",  "'", "\b", "\x1B", "</", "日本", "\u0085", "%"};
  std::mt19937 random(15);
  std::vector<strings> all(rows, strings(columns, ""));
  for (strings& row : all)
    for (std::string& cell : row)
      for (std::size_t n = random() % 6; n != 0; --n) cell += parts[random() % parts.size()];
  return all;
}

/// Situations as JSON's objects have them, and as the library does.
struct given_case {
  std::string object;
  tact::situation situation;
};

std::vector<given_case> random_cases(std::size_t n) {
  std::mt19937 random(6);
  std::vector<given_case> all;
  for (std::size_t i = 0; i != n; ++i) {
    const auto level = [&random] { return static_cast<double>(random() % 101) / 100; };
    json object{{"id", i},          {"assertiveness", level()}, {"cooperativeness", level()},
                {"anger", level()}, {"urgency", level()},       {"stakes", level()}};
    all.push_back({object.dump(),
                   {.assertiveness = object["assertiveness"].get<double>(),
                    .cooperativeness = object["cooperativeness"].get<double>(),
                    .anger = object["anger"].get<double>(),
                    .urgency = object["urgency"].get<double>(),
                    .stakes = object["stakes"].get<double>()}});
  }
  return all;
}

std::string lines_of(const std::vector<given_case>& cases) {
  std::string text;
  for (const given_case& c : cases) text += c.object + "\n";
  return text;
}

std::string hexadecimal(std::uint64_t n) {
  char text[17];
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(n));
  return text;
}

json or_null(std::string_view text) { return text.empty() ? json() : json(text); }

std::string first_clause(std::string_view definition) {
  std::string words;
  for (const char c : definition) {
    if (c == ',' || c == ';' || c == ':') break;
    words += c;
  }
  return words;
}

const std::string set_concerns = " --set assertiveness=0.5 --set cooperativeness=0.6 ";

/// Runs a program, and returns the seconds of CPU time that it took.
double cpu_time(const std::string& program, const strings& arguments, const std::string& out) {
  const pid_t child = fork();
  if (child == 0) {
    dup2(open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666), STDOUT_FILENO);
    close(STDERR_FILENO);
    std::vector<char*> texts{const_cast<char*>(program.c_str())};
    for (const std::string& a : arguments) texts.push_back(const_cast<char*>(a.c_str()));
    texts.push_back(nullptr);
    execv(program.c_str(), texts.data());
    _exit(127);
  }
  int status = 0;
  struct rusage used{};
  REQUIRE(wait4(child, &status, 0, &used) == child);
  REQUIRE(WIFEXITED(status));
  REQUIRE(WEXITSTATUS(status) == 0);
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
  };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

}  // namespace

TEST_CASE("triage gives back every cell of CSV in CSV and in JSON lines", "[writers]") {
  const workplace here;
  const strings header{"id", "a \"b\"", "c,d", "e\nf", "\u00e9", ""};
  std::vector<strings> rows = hostile_rows(400, header.size());
  for (std::size_t i = 0; i != rows.size(); ++i) rows[i][0] = "T-" + std::to_string(i);  // no row is an empty line
  std::vector<strings> all{header};
  all.insert(all.end(), rows.begin(), rows.end());
  for (const char separator : {',', ';', '\t', '|'}) {
    here.put("c.csv", csv_of(all, separator));
    const auto out = json_lines(here.run("--format jsonl" + set_concerns + "--no-inputs c.csv").out);
    REQUIRE(out.size() == rows.size());
    for (std::size_t i = 0; i != rows.size(); ++i)
      for (std::size_t k = 0; k != header.size(); ++k) CHECK(out[i].at(header[k]) == rows[i][k]);
  }
  here.put("c.csv", csv_of(all));
  const std::string text = here.run("--format csv" + set_concerns + "--no-inputs c.csv").out;
  // A program of its own reads the cells with their line ends.
  std::size_t found = 0;
  for (const strings& row : rows)
    for (const std::string& cell : row) found += contains(text, quoted(cell)) || contains(text, cell + ",") ? 1u : 0u;
  CHECK(found == rows.size() * header.size());
  CHECK(parse_csv(text).size() == all.size());
}

TEST_CASE("triage puts its advice into the object that came, and changes nothing else", "[writers]") {
  const workplace here;
  const strings objects{
      R"({"big":12345678901234567890123,"small":1e400,"half":0.50,"text":"\u00e9\n\"","list":[1, {"a":[]}]})",
      R"( { "anger" : 0.2 , "nested" : { "x" : null } } )", "{}", R"({"a":1,"a":2})"};
  std::string text;
  for (const std::string& o : objects) text += o + "\r\n";
  here.put("c.jsonl", text);
  const auto run = here.run("--format jsonl" + set_concerns + "--no-inputs c.jsonl");
  REQUIRE(run.code == 0);
  const strings out = split(run.out);
  REQUIRE(out.size() == objects.size());
  const strings expected{
      R"({"big":12345678901234567890123,"small":1e400,"half":0.50,"text":"\u00e9\n\"","list":[1,{"a":[]}],"advice":{)",
      R"({"anger":0.2,"nested":{"x":null},"advice":{)", R"({"advice":{)", R"({"a":1,"a":2,"advice":{)"};
  for (std::size_t i = 0; i != out.size(); ++i) {
    INFO(out[i]);
    CHECK(out[i].starts_with(expected[i]));
    if (i != 0) CHECK(json::parse(out[i]).at("advice").at("strategy") == "compromise");
  }

  here.put("array.json", "[\n{\n  \"id\": 1.0,\n  \"s\": \"a  b\"\n},\n{\"id\": 2}\n]\n");
  const strings lines_out = split(here.run("--format jsonl" + set_concerns + "--no-inputs array.json").out);
  REQUIRE(lines_out.size() == 2);
  CHECK(lines_out[0].starts_with(R"({"id":1.0,"s":"a  b","advice":{)"));
}

TEST_CASE("triage writes the library's answers as JSON, with the model that gave them", "[writers]") {
  const workplace here;
  const auto cases = random_cases(300);
  here.put("c.jsonl", lines_of(cases));
  const auto run = here.run("--scores --format jsonl c.jsonl");
  REQUIRE(run.code == 0);
  const auto out = json_lines(run.out);
  REQUIRE(out.size() == cases.size());
  for (std::size_t i = 0; i != out.size(); ++i) {
    INFO(cases[i].object);
    json object = out[i];
    const json advice = object.at("advice");
    object.erase("advice");
    CHECK(object == json::parse(cases[i].object));

    const auto expected = tact::recommend(cases[i].situation);
    CHECK(advice.at("strategy") == expected.name());
    CHECK(advice.at("in_words") == first_clause(expected.describe().definition));
    CHECK(advice.at("family") == or_null(expected.family()));
    CHECK(advice.at("style") == or_null(expected.style()));
    CHECK(advice.at("behaviour") == or_null(name(expected.behaviour())));
    CHECK(advice.at("delay") == or_null(name(expected.delay())));
    CHECK(advice.at("afterwards") == expected.afterwards().name());
    CHECK(advice.at("fallback") == expected.if_it_fails().name());
    CHECK(advice.at("runner_up") == or_null(expected.runner_up()));
    CHECK(advice.at("margin") == (expected.runner_up().empty() ? json() : json(expected.margin())));
    CHECK(advice.at("about_strategy").at("drawback") == expected.describe().drawback);
    CHECK(advice.contains("about_style") == !expected.style().empty());
    CHECK(advice.at("model") == "customer_care");
    CHECK(advice.at("fingerprint") == hexadecimal(tact::models::customer_care::fingerprint()));
    CHECK(advice.at("version") == tact::version);

    json known = advice;
    for (const char* added : {"in_words", "scores", "model", "fingerprint", "version"}) known.erase(added);
    CHECK(known == tact::io::json(expected));  // the same keys in the same order

    const auto ranking = expected.ranking();
    REQUIRE(advice.at("scores").size() == ranking.size());
    for (std::size_t k = 0; k != ranking.size(); ++k) {
      CHECK(advice["scores"][k].at("name") == ranking[k].name);
      CHECK(advice["scores"][k].at("score") == ranking[k].score);
      CHECK(advice["scores"][k].at("blocked") == ranking[k].blocked);
    }
  }
  CHECK_FALSE(contains(here.run("--format jsonl c.jsonl").out, "\"scores\""));
}

TEST_CASE("triage writes the model, the words and the scores into columns", "[writers]") {
  const workplace here;
  const auto cases = random_cases(100);
  here.put("c.jsonl", lines_of(cases) + "{\"id\":\"last\",\"anger\":2}\n");
  const auto run = here.run("--scores --format csv c.jsonl");
  CHECK(run.code == 3);
  const auto out = records(run.out);
  REQUIRE(out.size() == cases.size() + 1);
  for (std::size_t i = 0; i != cases.size(); ++i) {
    const auto expected = tact::recommend(cases[i].situation);
    CHECK(out[i].at("in_words") == first_clause(expected.describe().definition));
    CHECK(out[i].at("model") == "customer_care");
    CHECK(out[i].at("fingerprint") == hexadecimal(tact::models::customer_care::fingerprint()));
    CHECK(out[i].at("tact_version") == tact::version);
    for (const auto& r : expected.ranking()) {
      CHECK(std::stod(out[i].at("score " + std::string(r.name))) == r.score);
      const auto blocked = ", " + out[i].at("blocked") + ",";
      CHECK(contains(blocked, ", " + std::string(r.name) + ",") == r.blocked);
    }
  }
  for (const char* empty :
       {"strategy", "in_words", "score avoidance", "blocked", "model", "fingerprint", "tact_version"})
    CHECK(out.back().at(empty).empty());  // no model has said anything
  CHECK_FALSE(records(here.run("--format csv c.jsonl").out).front().contains("blocked"));

  const auto other = here.run("--model rahim --format csv c.jsonl");
  CHECK(records(other.out).front().at("fingerprint") == hexadecimal(tact::models::rahim::fingerprint()));
}

TEST_CASE("triage makes a list of the cells of columns that share a name", "[writers]") {
  const workplace here;
  here.put("c.csv", "Labels,id,Labels,other,Labels\nx,1,,o,\"y\"\"\"\n,2,,,\n");
  const auto run = here.run("--format jsonl" + set_concerns + "--no-inputs c.csv");
  REQUIRE(run.code == 0);
  const auto out = json_lines(run.out);
  REQUIRE(out.size() == 2);
  CHECK(out[0].at("Labels") == json{"x", "", "y\""});
  CHECK(out[1].at("Labels") == json{"", "", ""});
  CHECK(out[0].at("other") == "o");
  CHECK(run.out.starts_with("{\"Labels\":[\"x\",\"\",\"y\\\"\"],\"id\":\"1\",\"other\":\"o\",\"advice\":{"));
}

TEST_CASE("triage calls its keys apart from those of each object", "[writers]") {
  const workplace here;
  here.put("c.jsonl",
           "{\"id\":1}\n{\"id\":2,\"advice\":{\"by\":\"us\"}}\n{\"id\":3,\"advice\":[],\"tact_advice\":0}\n"
           "{\"id\":4,\"anger\":9,\"error\":\"mine\"}\n");
  const std::string arguments = "--format jsonl" + set_concerns + "--no-inputs c.jsonl";
  const auto out = json_lines(here.run(arguments).out);
  REQUIRE(out.size() == 4);
  CHECK(out[0].at("advice").at("strategy") == "compromise");
  CHECK(out[1].at("advice") == json{{"by", "us"}});
  CHECK(out[1].at("tact_advice").at("strategy") == "compromise");
  CHECK(out[2].at("tact_advice") == 0);
  CHECK(out[2].at("tact_tact_advice").at("strategy") == "compromise");
  CHECK(out[3].at("error") == "mine");
  CHECK(contains(out[3].at("tact_error").get<std::string>(), "anger: '9'"));

  // Its own output can be its input.
  here.put("again.jsonl", here.run("--format jsonl" + set_concerns + "--no-inputs c.jsonl").out);
  const auto again = json_lines(here.run("--format jsonl" + set_concerns + "--no-inputs again.jsonl").out);
  CHECK(again[0].at("tact_advice") == out[0].at("advice"));

  here.put("c.csv", "advice,error,advice.x\nmine,too,three\n");
  const auto csv = json_lines(here.run("--format jsonl" + set_concerns + "--no-inputs c.csv").out);
  CHECK(csv.at(0).at("advice") == "mine");
  CHECK(csv.at(0).at("tact_advice").at("strategy") == "compromise");
}

TEST_CASE("triage keeps the text of a row that it could not read", "[writers]") {
  const workplace here;
  const strings broken{"{\"id\": 2,", "no \"JSON\"", "{\"id\": \"\xFF\"}", "[1,2]"};
  std::string text = "{\"id\": 1}\n";
  for (const std::string& line : broken) text += line + "\n";
  here.put("c.jsonl", text);
  const auto run = here.run("--format jsonl" + set_concerns + "--no-inputs c.jsonl");
  CHECK(run.code == 3);
  const auto out = json_lines(run.out);
  REQUIRE(out.size() == broken.size() + 1);
  for (std::size_t i = 0; i != broken.size(); ++i) {
    const std::string& kept = i == 2 ? "{\"id\": \"\uFFFD\"}" : broken[i];
    CHECK(out[i + 1].at("row") == kept);
    CHECK(out[i + 1].at("line") == i + 2);
    CHECK(out[i + 1].at("error").get<std::string>().starts_with("row: is not "));
    CHECK(out[i + 1].size() == 3);
  }

  here.put("c.csv", "id,note\n1,\"open\n2,b\n3,c,d,e\n4\n5,\"x\"y\n");
  const auto csv = json_lines(here.run("--format jsonl" + set_concerns + "--no-inputs c.csv").out);
  REQUIRE(csv.size() == 5);
  CHECK(csv[0].at("row") == "1,\"open");
  CHECK(csv[0].at("line") == 2);
  CHECK(csv[1].at("note") == "b");
  CHECK(csv[1].contains("advice"));
  CHECK(csv[2].at("note") == "c");
  CHECK(csv[2].at("cell 3") == "d");
  CHECK(csv[2].at("cell 4") == "e");
  CHECK(csv[3].at("row") == "4");
  CHECK(csv[4].at("row") == "5,\"x\"y");
  const auto rows = records(here.run("--format csv" + set_concerns + "--no-inputs c.csv").out);
  CHECK(rows.at(0).at("id") == "1,\"open");
  CHECK(rows.at(2).at("error") == "row: has 4 cells, the header has 2 [d] [e]");
}

TEST_CASE("triage replaces what is no UTF-8 in JSON, and loses nothing else", "[writers]") {
  const workplace here;
  here.put("c.csv",
           "id,a\xFF"
           "b\n\xE4\xF6,c\xC3\n");
  const auto out = json_lines(here.run("--format jsonl" + set_concerns + "--no-inputs c.csv").out);
  REQUIRE(out.size() == 1);
  CHECK(out[0].at("id") == "\uFFFD\uFFFD");
  CHECK(out[0].at("a\uFFFDb") == "c\uFFFD");
}

TEST_CASE("triage gathers the values that only later objects have in one column", "[writers]") {
  const workplace here;
  here.put("c.jsonl",
           "{\"id\":1,\"t\":{\"a\":\"x\"}}\n{\"id\":2,\"late\":\"q\\\"\",\"t\":{\"a\":\"y\",\"b\":[1,2]}}\n"
           "{\"more\":null,\"id\":3}\n");
  const auto out = records(here.run("--format csv" + set_concerns + "--no-inputs c.jsonl").out);
  REQUIRE(out.size() == 3);
  CHECK(out[0].at("more").empty());
  CHECK(out[1].at("t.a") == "y");
  CHECK(json::parse(out[1].at("more")) == json{{"late", "q\""}, {"t.b", "1, 2"}});
  CHECK(json::parse(out[2].at("more")) == json{{"more", ""}});

  here.put("twice.jsonl", "{\"a\":1,\"a\":2,\"b\":3}\n{\"a\":4,\"b\":5,\"b\":6}\n");
  const auto twice = records(here.run("--format csv" + set_concerns + "--no-inputs twice.jsonl").out);
  for (const std::size_t i : {0u, 1u}) {
    CHECK(twice.at(i).at("a") == (i == 0 ? "1" : "4"));
    CHECK(twice.at(i).at("b") == (i == 0 ? "3" : "5"));
    CHECK(twice.at(i).at("more") == (i == 0 ? "{\"a\":\"2\"}" : "{\"b\":\"6\"}"));
  }

  here.put("d.jsonl", "{\"more\":\"mine\"}\n{\"x\":1}\n");
  const auto named = records(here.run("--format csv" + set_concerns + "--no-inputs d.jsonl").out);
  CHECK(named.at(0).at("more") == "mine");
  CHECK(json::parse(named.at(1).at("tact_more")) == json{{"x", "1"}});

  here.put("c.csv", "id\n1\n");
  CHECK_FALSE(contains(here.run("--format csv" + set_concerns + "--no-inputs c.csv").out, "more"));
}

TEST_CASE("CSV goes out with the separator and the mark that it came with", "[writers]") {
  const workplace here;
  const std::string mark = "\xEF\xBB\xBF";
  for (const char separator : {',', ';', '\t', '|'})
    for (const std::string& begin : {std::string(), mark}) {
      const std::string s(1, separator);
      here.put("c.csv", begin + "id" + s + "anger" + s + "note\n1" + s + "0.25" + s + "\"a" + s + "b\"\n");
      const std::string out = here.run("--format csv" + set_concerns + "c.csv").out;
      CHECK(out.starts_with(begin + "id" + s + "anger" + s + "note" + s + "strategy" + s));
      CHECK(contains(out, "\n1" + s + "0.25" + s + "\"a" + s + "b\"" + s));
      here.put("log.csv", begin + "time" + s + "step" + s + "contact\n1" + s + "take_the_bait" + s + "K\n");
      const std::string log = here.shell("'" TACT_AUDIT "' --format csv log.csv").out;
      CHECK(log.starts_with(begin + "contact" + s + "line" + s + "time"));
      CHECK(contains(log, "\nK" + s + "2" + s + "1" + s + "take_the_bait" + s));
    }
  here.put("c.jsonl", mark + "{\"id\":1,\"anger\":0.25}\n");
  CHECK(here.run("--format csv" + set_concerns + "c.jsonl").out.starts_with(mark + "id,anger,"));
  for (const char* format : {"jsonl", "table"})  // a mark would be no JSON
    CHECK_FALSE(contains(here.run("--format " + std::string(format) + set_concerns + "c.jsonl").out, mark));
}

TEST_CASE("triage writes decimals as the spreadsheet does that reads them", "[writers]") {
  const workplace here;
  const double margin = tact::recommend({.assertiveness = 0.5, .cooperativeness = 0.6, .anger = 0.25}).margin();
  // The separator, the options, and the sign that is expected before decimals.
  const std::vector<std::pair<std::string, std::pair<std::string, char>>> cases{{",", {"", '.'}},
                                                                                {";", {"", ','}},
                                                                                {"\t", {"", '.'}},
                                                                                {";", {"--decimal . ", '.'}},
                                                                                {"\t", {"--decimal , ", ','}}};
  for (const auto& [separator, expected] : cases) {
    here.put("c.csv", "id" + separator + "anger" + separator + "x\n1" + separator + "0" + expected.second + "25" +
                          separator + "-0" + expected.second + "5\n");
    const auto run = here.run("--scores --format csv " + expected.first + set_concerns + "c.csv");
    INFO(run.out);
    REQUIRE(run.code == 0);
    std::string out = run.out;
    if (expected.second == ',') std::replace(out.begin(), out.end(), ',', '.');
    std::replace(out.begin(), out.end(), separator[0], ',');
    const auto rows = parse_csv(out);
    const auto cell = [&rows](const std::string& name) {
      const auto column = std::ranges::find(rows.at(0), name) - rows.at(0).begin();
      return rows.at(1).at(static_cast<std::size_t>(column));
    };
    CHECK(std::stod(cell("margin")) == margin);
    CHECK(std::stod(cell("score avoidance")) < 0);  // and no apostrophe before it
    CHECK(cell("x") == "-0.5");
  }
}

TEST_CASE("a table of triage keeps strategy and reason in 80 columns", "[writers]") {
  const workplace here;
  here.put("cases.csv", slurp(TACT_ROOT "/examples/programs/triage/cases.csv"));
  const auto cases = records(here.run("--scores --format csv cases.csv").out);
  for (const char* option : {"", "--scores "}) {
    const std::string out = here.run(std::string(option) + "cases.csv").out;
    for (const std::string& line : split(out)) CHECK(columns_of(line) <= 80);
    const std::string text = unwrapped(out);
    for (const auto& c : cases) {
      const std::string then = c.at("afterwards") == c.at("strategy") ? "" : "; afterwards " + c.at("afterwards");
      CHECK(contains(text, " " + c.at("strategy") + ": " + c.at("in_words") + then + " " + c.at("reason") +
                               " plan: " + c.at("plan")));
    }
  }
  const strings wide = split(here.run("--wide cases.csv").out);
  REQUIRE(wide.size() == 2 + 2 * cases.size());  // a head, a line below it; for each case a line, and one for its plan
  for (std::size_t i = 0; i != cases.size(); ++i) {
    for (const char* column : {"case", "strategy", "in_words", "family", "style", "fallback", "runner_up"})
      CHECK(contains(wide[2 + 2 * i], cases[i].at(column)));
    CHECK(wide[2 + 2 * i].ends_with("  " + cases[i].at("reason")));
    CHECK(wide[3 + 2 * i].ends_with("plan: " + cases[i].at("plan")));
  }
}

TEST_CASE("the pages of both programs show how their tables begin", "[writers]") {
  const workplace here;
  const std::vector<strings> pages{{"triage", "cases.csv", TACT_TRIAGE}, {"audit", "contacts.csv", TACT_AUDIT}};
  for (const strings& page : pages) {
    const std::string folder = TACT_ROOT "/examples/programs/" + page[0] + "/",
                      mark = "```text\n$ " + page[0] + " " + page[1] + "\n";
    here.put(page[1], slurp(folder + page[1]));
    const std::string text = slurp(folder + "README.md");
    REQUIRE(contains(text, mark));
    const std::string shown = text.substr(text.find(mark) + mark.size());
    CHECK(here.shell("'" + page[2] + "' " + page[1]).out.starts_with(shown.substr(0, shown.find("```"))));
  }
}

TEST_CASE("a table stays straight with long names, wide characters and controls", "[writers]") {
  const workplace here;
  const std::string han = "\u65e5\u672c\u8a9e";
  const strings names{"T-1", "ten letter",    "eleven char",   "a name that is " + std::string(300, 'x') + " long",
                      han,   han + han + han, "e\u0301\u0301", "\x1B[31m",
                      "",    "a\nb"};
  std::vector<strings> rows{{han, "anger"}};
  for (const std::string& name : names) rows.push_back({name, name.size() % 2 == 0 ? "0" : std::string(200, 'y')});
  here.put("c.csv", csv_of(rows));
  for (const char* option : {"", "--wide "}) {
    const auto run = here.run(option + set_concerns + "c.csv");
    for (const std::string& line : split(run.out)) {
      INFO(line);
      CHECK(columns_of(line) >= 0);  // nothing that a terminal obeys
      if (*option == '\0') CHECK(columns_of(line) <= 80);
    }
    CHECK(contains(run.out, "ten letter"));
    CHECK(contains(run.out, "eleven char"));
  }
  // Every advice begins in one column.
  for (const std::string& line : split(here.run(set_concerns + "c.csv").out))
    for (const char* begin : {"compromise: ", "not advised: "})
      if (const std::size_t at = line.find(begin); at != line.npos) CHECK(columns_of(line.substr(0, at)) == 20);
}

TEST_CASE("a table of audit keeps each rule and what it says in 80 columns", "[writers]") {
  const workplace here;
  here.put("log.csv", slurp(TACT_ROOT "/examples/programs/audit/contacts.csv"));
  const auto audit = [&here](const std::string& arguments) { return here.shell("'" TACT_AUDIT "' " + arguments).out; };
  for (const std::string arguments : {"log.csv", "--rules", "--steps"}) {
    const std::string out = audit(arguments);
    for (const std::string& line : split(out)) CHECK(columns_of(line) <= 80);
    const std::string text = unwrapped(out);
    const strings wide = split(audit("--wide " + arguments));
    const auto rows = records(audit("--format csv " + arguments));
    REQUIRE(rows.size() > 4);
    for (std::size_t i = 0; i != rows.size(); ++i)
      for (const auto& [column, cell] : rows[i]) {
        CHECK(contains(text, cell));
        CHECK(contains(wide.at(i + 2), cell));
      }
  }
  for (const auto& row : records(audit("--format csv log.csv")))
    CHECK(
        contains(unwrapped(audit("log.csv")), row.at("rule") + ": " + row.at("says") + " [" + row.at("source") + "]"));
}

TEST_CASE("triage takes a time that grows with the columns, not with their square", "[writers]") {
  const workplace here;
  constexpr std::size_t columns = 100'000;
  std::string header, row, object, late;
  for (std::size_t i = 0; i != columns; ++i) {
    const std::string name = "c" + std::to_string(i);
    header += (i == 0 ? "" : ",") + name;
    row += i == 0 ? "x" : ",x";
    object += (i == 0 ? "{\"" : ",\"") + name + "\":1";
  }
  here.put("c.csv", header + "\n" + row + "\n" + row + "," + row + "\n");  // the last row is too long
  here.put("c.jsonl", object + "}\n" + object + "}\n");
  here.put("late.jsonl", "{\"id\":1}\n" + object + "}\n");
  for (const char* format : {"csv", "jsonl", "table"})
    for (const char* in : {"c.csv", "c.jsonl", "late.jsonl"}) {
      INFO(in << " to " << format);
      const std::string script = "cd '" + here.path("").string() + "' && '" TACT_TRIAGE "' --no-inputs" + set_concerns +
                                 "--format " + format + " " + in + " || [ $? = 3 ]";
      const double seconds = cpu_time("/bin/sh", {"-c", script}, here.path("wide").string());
      if (!testing::sanitized) CHECK(seconds < 5);
      CHECK(slurp(here.path("wide")).size() > (std::string(format) == "table" ? 200 : columns));
    }
}

TEST_CASE("JSON lines take triage at most twice the time of the same rows as CSV", "[writers]") {
  const workplace here;
  const auto cases = random_cases(50'000);
  here.put("c.jsonl", lines_of(cases));
  std::string csv = "id,assertiveness,cooperativeness,anger,urgency,stakes\n";
  for (const given_case& c : cases) {
    const json object = json::parse(c.object);
    for (const auto& [key, value] : object.items()) csv += value.dump() + (key == "stakes" ? "\n" : ",");
  }
  here.put("c.csv", csv);
  const auto seconds = [&here](const std::string& format) {
    return cpu_time(TACT_TRIAGE, {"--set", "customer=angry", "--format", format, here.path("c." + format).string()},
                    "/dev/null");
  };
  for (const char* format : {"csv", "jsonl"}) seconds(format);  // the files are in memory from now on
  const double as_csv = seconds("csv"), as_json = seconds("jsonl");
  INFO(as_json << " seconds instead of " << as_csv);
  if (!testing::sanitized) CHECK(as_json <= 2 * as_csv);
}

#endif
