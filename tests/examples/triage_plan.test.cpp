// The plans of the main job from outside: customer and channel in, steps out.

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <tact/care.hpp>
#include <tact/io/svg.hpp>
#include <tact/tact.hpp>

#include "testing/catch.hpp"
#include "testing/csv.hpp"
#include "testing/workplace.hpp"

#if defined(TACT_TRIAGE)

#include <nlohmann/json.hpp>

using testing::contains;
using testing::records;
using testing::situation_in;
using testing::slurp;
using testing::workplace;
using json = nlohmann::json;

namespace {

namespace care = tact::care;

/// When a step is taken, as triage writes it.
std::string condition_of(const care::plan_step& s) {
  using care::given;
  std::string text;
  if (s.calm != given::either) text = s.calm == given::yes ? "if they are calm" : "if they are not calm";
  if (s.valid == given::either) return text;
  if (!text.empty()) text += ", and ";
  return text + (s.valid == given::yes ? "if the complaint is valid" : "if the complaint is not valid");
}

/// The names of a plan's steps, as triage writes them: the pause is a bar, what depends on something says on what, and
/// a class that asks is in brackets.
std::string written(const care::plan<>& p) {
  std::string text;
  for (std::size_t i = 0; i != p.size(); ++i) {
    const std::string when = condition_of(p[i]), before = i == 0 ? "" : condition_of(p[i - 1]);
    if (i != 0) text += when != before ? "; " : p[i - 1].step->does == care::act::pause ? " | " : ", ";
    if (when != before) text += (when.empty() ? "in any case" : when) + ": ";
    text += p[i].step->name;
    if (p[i].phrase(p.contact().by) != p[i].step->phrases.by(p.contact().by))
      text += " (" + std::string(p[i].because) + ")";
    if (p[i].step->name == "come_back" && p[i].calm == care::given::no) text += ", then as if they were calm";
  }
  return text;
}

std::vector<json> json_lines(const std::string& text) {
  std::vector<json> all;
  std::size_t begin = 0;
  for (std::size_t end; (end = text.find('\n', begin)) != text.npos; begin = end + 1)
    all.push_back(json::parse(text.substr(begin, end - begin)));
  return all;
}

}  // namespace

TEST_CASE("triage plans each shipped case as the library does", "[triage]") {
  const workplace here;
  const std::string cases = slurp(TACT_ROOT "/examples/programs/triage/cases.csv");
  here.put("cases.csv", cases);
  const auto run = here.run("cases.csv --format csv");
  REQUIRE(run.code == 0);
  const auto in = records(cases), out = records(run.out);
  REQUIRE(out.size() == in.size());
  for (std::size_t i = 0; i != in.size(); ++i) {
    INFO(in[i].at("case"));
    care::contact<> of{.by = *care::from_name<care::channel>(in[i].at("channel"))};
    if (!in[i].at("customer").empty()) of.who = *care::customer<>::from_name(in[i].at("customer"));
    CHECK(out[i].at("plan") == written(care::plan_for(tact::recommend(situation_in(in[i])), of)));
  }
}

TEST_CASE("triage without customer and channel gives no plans", "[triage]") {
  const workplace here;
  here.put("c.csv", "assertiveness,cooperativeness\n.5,.5\n");
  CHECK_FALSE(contains(here.run("c.csv --format csv").out, "plan"));
  CHECK_FALSE(contains(here.run("c.csv --format jsonl").out, "plan"));
  CHECK_FALSE(contains(here.run("c.csv").out, "plan"));
  here.run("c.csv --report r.html");
  CHECK_FALSE(contains(here.read("r.html"), "id=\"steps\""));
}

TEST_CASE("triage reads several classes in a cell, in any order and spelling", "[triage]") {
  const workplace here;
  here.put("c.csv",
           "who,assertiveness,cooperativeness\n"
           "\"angry,talker\",.8,.9\n\"talker, angry\",.8,.9\nTalker + ANGRY,.8,.9\nangry|talker|angry,.8,.9\n"
           "angry; ; talker;,.8,.9\nunknown,.8,.9\n,.8,.9\n");
  const auto run = here.run("c.csv --map customer=who --format csv");
  REQUIRE(run.code == 0);
  const auto out = records(run.out);
  REQUIRE(out.size() == 7);
  for (std::size_t i = 1; i != 5; ++i) CHECK(out[i].at("plan") == out[0].at("plan"));
  CHECK(contains(out[0].at("plan"), "acknowledge"));
  CHECK_FALSE(contains(out[5].at("plan"), "acknowledge"));
  CHECK(out[6].at("plan") == out[5].at("plan"));
}

TEST_CASE("triage lets a class fill in what the row leaves unknown, and nothing else", "[triage]") {
  const workplace here;
  here.put("c.csv",
           "customer,assertiveness,cooperativeness,anger,urgency\n"
           "angry,.8,.9,,0\n"     // the class implies anger
           "angry,.8,.9,0.5,0\n"  // the row has a number for it
           "angry,.8,.9,0,0\n"    // even if it is 0
           ",.8,.9,,0\n");
  const auto run = here.run("c.csv --format jsonl");
  REQUIRE(run.code == 0);
  const auto out = json_lines(run.out);
  REQUIRE(out.size() == 4);
  CHECK(out[0]["advice"]["strategy"] == "procrastination");
  CHECK(out[0]["advice"]["afterwards"] == "negotiation");
  CHECK(out[0]["advice"]["shaped"].size() == 1);
  CHECK(out[0]["advice"]["shaped"][0]["factor"] == "anger");
  CHECK(out[0]["advice"]["shaped"][0]["to"] == 0.75);
  CHECK(out[0]["advice"]["shaped"][0]["customer"] == "angry");
  for (std::size_t i = 1; i != 4; ++i) {
    CHECK(out[i]["advice"]["strategy"] == "negotiation");
    CHECK_FALSE(out[i]["advice"].contains("shaped"));
  }
  // A factor that a class fills in is not counted as left neutral.
  CHECK(contains(run.err, "unknown and left neutral: anger 1\n"));

  const auto set = here.run("c.csv --set anger=0.1 --format jsonl");
  CHECK(json_lines(set.out)[0]["advice"]["strategy"] == "negotiation");
}

TEST_CASE("triage words a step for the channel, which is the phone by default", "[triage]") {
  const workplace here;
  here.put("c.csv",
           "channel,assertiveness,cooperativeness\n"
           "phone,.8,.9\n,.8,.9\nUnknown,.8,.9\nchat,.8,.9\nMail,.8,.9\nface-to-face,.8,.9\nFace_To Face,.8,.9\n");
  const auto run = here.run("c.csv --format jsonl");
  REQUIRE(run.code == 0);
  const auto out = json_lines(run.out);
  REQUIRE(out.size() == 7);
  for (std::size_t i = 0; i != out.size(); ++i) {
    const bool written = i == 3 || i == 4;
    const json& plan = out[i]["advice"]["plan"];
    REQUIRE(plan.size() > 3);
    CHECK(plan[0]["step"] == "listen");
    CHECK(plan[0]["say"] == (written ? care::listen::phrases.written : care::listen::phrases.spoken));
    CHECK(plan[0]["do"] == care::listen::instruction);
    CHECK(plan[0]["avoid"] == care::listen::avoid);
    CHECK(plan[0]["if_it_fails"] == "ask");
    CHECK(plan[0]["source"] == care::listen::source);
    CHECK(plan[0]["later"] == false);
  }
}

TEST_CASE("triage reports an unknown class and an unknown channel with their place, and loses nothing", "[triage]") {
  const workplace here;
  here.put("c.csv",
           "customer,channel,assertiveness,cooperativeness\n"
           "rude,mail,.5,.5\nbossy,fax,.5,.5\n\"angry, bossy\",mail,2,.5\nrude,mail\n");
  const auto run = here.run("c.csv --format csv");
  CHECK(run.code == 3);
  CHECK(contains(run.err, "c.csv:3: customer: 'bossy' is no class of customer: write angry, arguer, "));
  CHECK(contains(run.err, "c.csv:3: channel: 'fax' is not a channel, so the plan is worded for the phone"));
  CHECK(contains(run.err, "c.csv:4: assertiveness: '2' is not a number"));
  CHECK(contains(run.err, "c.csv:4: customer: 'bossy'"));
  CHECK(contains(run.err, "c.csv:5: row: has 2 cells, the header has 4"));
  CHECK(contains(run.err, "4 cases, 1 advised, 3 not"));
  const auto out = records(run.out);
  REQUIRE(out.size() == 4);
  CHECK(out[1].at("customer") == "bossy");
  CHECK(out[1].at("plan").empty());
  CHECK(contains(out[1].at("error"), "'bossy'"));

  // Where the columns hold something else, they are left out.
  const auto without = here.run("c.csv --set customer=unknown --set channel=unknown --format csv");
  CHECK(contains(without.err, "4 cases, 2 advised, 2 not"));
  CHECK_FALSE(contains(without.out, "plan"));
}

TEST_CASE("triage gives every case the customer and the channel that are set", "[triage]") {
  const workplace here;
  here.put("c.csv", "assertiveness,cooperativeness\n.8,.9\n.2,.9\n");
  const auto run = here.run("c.csv --set customer=angry+rude --set channel=chat --format csv");
  REQUIRE(run.code == 0);
  for (const auto& row : records(run.out)) CHECK(contains(row.at("plan"), "acknowledge"));

  here.put("d.csv", "who,who,customer,assertiveness,cooperativeness\n,,,.8,.9\n");
  const std::vector<std::pair<std::string, std::string>> mistakes{
      {"--set customer=bossy c.csv", "--set customer: 'bossy' is not one of angry, arguer"},
      {"--set channel=fax c.csv", "--set channel: 'fax' is not one of face to face, phone, chat, mail or unknown"},
      {"--map customer=who c.csv", "--map customer: the header has no column 'who'; it has 'assertiveness'"},
      {"--map channel=who d.csv", "the header has two columns called 'who'"},
      {"--map customer=customer --set customer=rude d.csv", "drop one"},
      {"--scale customer=1..5 d.csv", "'customer' has names in its cells, not levels"},
      {"--words channel:a=1 d.csv", "--words channel:a=1: '1' is not one of face to face, phone, chat, mail"},
  };
  for (const auto& [arguments, message] : mistakes) {
    INFO(arguments);
    const auto wrong = here.run(arguments);
    CHECK(wrong.code == 2);
    CHECK(wrong.out.empty());
    INFO(wrong.err);
    CHECK(contains(wrong.err, message));
  }
}

TEST_CASE("triage names its plan apart from a column of the input's", "[triage]") {
  const workplace here;
  here.put("c.csv", "plan,channel,assertiveness,cooperativeness\nmine,mail,.8,.9\n");
  const auto out = records(here.run("c.csv --format csv").out);
  REQUIRE(out.size() == 1);
  CHECK(out[0].at("plan") == "mine");
  CHECK(contains(out[0].at("tact_plan"), "listen"));
}

TEST_CASE("the report explains each step of its plans once, and how its customers are met", "[triage][report]") {
  const workplace here;
  here.put("cases.csv", slurp(TACT_ROOT "/examples/programs/triage/cases.csv"));
  REQUIRE(here.run("--report r.html cases.csv").code == 0);
  const std::string page = here.read("r.html");
  std::map<std::string, std::size_t> linked, explained;
  const auto count = [&page](const std::string& before, auto& names) {
    for (std::size_t at = page.find(before); at != page.npos; at = page.find(before, at + 1)) {
      const std::size_t begin = at + before.size();
      ++names[page.substr(begin, page.find('"', begin) - begin)];
    }
  };
  count("href=\"#step-", linked);
  count("id=\"step-", explained);
  CHECK(linked.size() >= 10);
  for (const auto& [name, times] : linked) CHECK(explained.contains(name));
  for (const auto& [name, times] : explained) {
    INFO(name);
    CHECK(times == 1);
    const care::step_info* step = care::from_name<care::steps>(name);
    REQUIRE(step != nullptr);
    CHECK(contains(page, tact::io::escaped(step->source)));
  }
  for (const care::customer_class_info& c : care::customer<>::infos())  // all six occur
    CHECK(contains(page, "<h3>" + std::string(c.name) + "</h3>"));
  CHECK(contains(page, "rude, face to face: <a href"));
  CHECK(contains(page, "rude, by chat: <a href"));
}

#endif
