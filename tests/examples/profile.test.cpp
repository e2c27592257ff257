// Profiles from outside: the shipped ones on the exports that they are for, files with mistakes, and what overrules
// what.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include <tact/tact.hpp>

#include "testing/catch.hpp"
#include "testing/csv.hpp"
#include "testing/workplace.hpp"

#if defined(TACT_TRIAGE)

namespace {

namespace fs = std::filesystem;
using testing::contains;
using testing::lines;
using testing::records;
using testing::slurp;
using testing::workplace;
using texts = std::vector<std::string>;

const fs::path exports = TACT_ROOT "/tests/examples/exports";

/// A situation of the team that the shipped profiles assume.
struct read_by_hand {
  double stakes = 0.5, urgency = 0, impasse = 0, awaited = 0, anger = 0, relationship = 0.5;

  tact::situation situation() const {
    return {.assertiveness = 0.6,
            .cooperativeness = 0.7,
            .anger = anger,
            .urgency = urgency,
            .stakes = stakes,
            .relationship = relationship,
            .impasse = impasse,
            .awaited = awaited};
  }
};

struct expected_export {
  std::string profile;
  std::string file;
  std::vector<read_by_hand> rows;
};

/// What a reader of each export makes of its rows, with the profile beside it.
const std::vector<expected_export> by_hand = {
    {"zendesk",
     "zendesk.csv",
     {{.stakes = 0.8, .impasse = 2.0 / 3, .anger = 0.75},
      {.stakes = 0.5, .awaited = 0.5},
      {.stakes = 1, .impasse = 1, .awaited = 1},
      {.stakes = 0.2, .impasse = 1.0 / 3},
      {}}},
    {"zendesk",
     "zendesk.jsonl",
     {{.stakes = 0.8, .impasse = 2.0 / 3, .anger = 0.75},
      {.awaited = 0.5},
      {.stakes = 1, .impasse = 1, .awaited = 1},
      {.stakes = 0.2, .impasse = 1.0 / 3}}},
    {"zammad",
     "zammad.csv",
     {{.stakes = 0.8, .impasse = 0.5, .anger = 0.75},
      {.stakes = 0.5, .awaited = 1},
      {.stakes = 0.2},
      {.stakes = 0.5, .impasse = 1}}},
    {"zammad",
     "zammad.json",
     {{.stakes = 0.8, .impasse = 0.5, .anger = 0.75, .relationship = 0.9},
      {.stakes = 0.5, .awaited = 0.5},
      {.stakes = 0.2},
      {.stakes = 0.8, .impasse = 1, .awaited = 1, .relationship = 0.9}}},
    {"osticket",
     "osticket.csv",
     {{.stakes = 0.8, .urgency = 0.75, .impasse = 2.0 / 3},
      {.stakes = 0.5},
      {.stakes = 1, .urgency = 0.75, .impasse = 1},
      {.stakes = 0.2, .impasse = 1.0 / 3},
      {}}},
    {"chatwoot",
     "chatwoot.jsonl",
     {{.stakes = 1, .anger = 0.75}, {}, {.stakes = 0.5, .awaited = 0.5}, {.stakes = 0.2}, {.stakes = 0.8}}},
    {"chatwoot", "chatwoot.json", {{.stakes = 1, .anger = 0.75}}},
    {"jira",
     "jira.csv",
     {{.stakes = 0.8, .urgency = 0.75, .anger = 0.75},
      {.stakes = 0.5, .urgency = 0.1},
      {.stakes = 1, .urgency = 1},
      {.stakes = 0.1}}},
    {"freshdesk",
     "freshdesk.csv",
     {{.stakes = 0.8, .urgency = 0.75, .impasse = 0.6, .anger = 0.75},
      {.stakes = 0.5, .awaited = 0.5},
      {.stakes = 1, .urgency = 0.75, .impasse = 1, .awaited = 1},
      {.stakes = 0.2, .impasse = 0.4}}}};

void check_advice(const testing::record& row, const tact::situation& s) {
  const auto advice = tact::recommend(s);
  CHECK(row.at("strategy") == advice.name());
  CHECK(row.at("runner_up") == advice.runner_up());
  CHECK(row.at("fallback") == advice.if_it_fails().name());
  CHECK(row.at("margin").empty() == advice.runner_up().empty());
  std::string margin = row.at("margin");
  std::replace(margin.begin(), margin.end(), ',', '.');  // where semicolons separate the cells
  if (!margin.empty()) CHECK(std::stod(margin) == advice.margin());
}

/// The separator of an export, which is that of the output as well.
char separator_of(const fs::path& file) {
  const std::string text = slurp(file);
  return file.extension() == ".csv" && contains(text.substr(0, text.find('\n')), ";") ? ';' : ',';
}

/// Runs triage with this profile on three cases with a priority.
testing::outcome_of_run with_profile(const workplace& here, const std::string& profile,
                                     const std::string& options = "") {
  here.put("p.toml", profile);
  here.put("c.csv", "Priority,Mood\nlow,1\nhigh,2\nlow,3\n");
  return here.run("--profile p.toml --format csv " + options + " c.csv");
}

const std::string sound =
    "set = [\"assertiveness=0.6\", \"cooperativeness=0.7\"]\n"
    "map = \"stakes=Priority\"\n"
    "words = \"stakes:low=0.2,high=0.9\"\n";

}  // namespace

TEST_CASE("each shipped profile reads its export by one command", "[profile]") {
  for (const auto& [profile, file, rows] : by_hand) {
    INFO(file);
    const workplace here;
    const auto run = here.run("--profile " + profile + " --format csv '" + (exports / file).string() + "'");
    CHECK(run.code == 0);
    CHECK(contains(run.err, std::to_string(rows.size()) + " advised"));
    CHECK_FALSE(contains(run.err, "not read"));
    CHECK_FALSE(contains(run.err, exports.string()));  // no row is reported
    const auto advised = records(run.out, separator_of(exports / file));
    REQUIRE(advised.size() == rows.size());
    for (std::size_t i = 0; i != rows.size(); ++i) {
      INFO("row " << i + 1);
      check_advice(advised[i], rows[i].situation());
      CHECK_FALSE(advised[i].at("plan").empty());
    }
  }
}

TEST_CASE("the exports have the shape that the systems give them", "[profile]") {
  const auto text = [](const char* file) { return slurp(exports / file); };
  CHECK(text("osticket.csv").starts_with("\xEF\xBB\xBF\"Ticket Number\";"));
  CHECK(contains(text("zammad.csv"), "Create Channel;Sender;Tags"));
  CHECK(contains(text("zammad.csv"), "\r\n"));
  CHECK(contains(text("freshdesk.csv"), "\r\n"));
  CHECK(contains(text("jira.csv"), ",Labels,Labels,Labels,"));
  CHECK(contains(text("zendesk.jsonl"), "Third time.\\nI took"));
  CHECK(lines(text("chatwoot.json")) > 20);  // one object over several lines
}

TEST_CASE("every shipped profile is listed, and printed as a start for one's own", "[profile]") {
  const workplace here;
  const auto listed = here.run("--profiles");
  CHECK(listed.code == 0);
  std::size_t files = 0;
  for (const auto& file : fs::directory_iterator(TACT_ROOT "/examples/programs/triage/profiles")) {
    ++files;
    const std::string name = file.path().stem().string();
    CHECK(contains('\n' + listed.out, '\n' + name + ": "));
    const auto printed = here.run("--print-profile " + name);
    CHECK(printed.code == 0);
    CHECK(printed.out == slurp(file.path()));
  }
  CHECK(files == 6);
  CHECK(lines(listed.out) == files);
  for (const auto& [profile, file, rows] : by_hand) {
    INFO(file);
    const std::string input = " --format csv '" + (exports / file).string() + "'";
    const std::string shipped = here.run("--profile " + profile + input).out;
    here.put("mine.toml", here.run("--print-profile " + profile).out);
    CHECK(here.run("--profile mine.toml" + input).out == shipped);
  }
  const auto wrong = here.run("--print-profile zendsk");
  CHECK(wrong.code == 2);
  CHECK(contains(wrong.err, "did you mean 'zendesk'?"));
}

TEST_CASE("a file goes before the shipped profile of its name", "[profile]") {
  const workplace here;
  here.put("c.csv", "Level\n0.9\n");
  here.put("zendesk", "set = [\"assertiveness=0.6\", \"cooperativeness=0.6\"]\nmap = \"stakes=Level\"\n");
  const auto own = here.run("--profile zendesk --format csv c.csv");
  CHECK(own.code == 0);
  CHECK(contains(own.err, "stakes from 'Level'"));
  fs::create_directory(here.path("zammad"));
  CHECK(here.run("--profile ZAMMAD --format csv '" + (exports / "zammad.csv").string() + "'").code == 0);
  CHECK(here.run("--profile zammad --format csv '" + (exports / "zammad.csv").string() + "'").code == 0);
}

TEST_CASE("a profile may be written in all of these ways", "[profile]") {
  const workplace here;
  const std::string expected = with_profile(here, sound).out;
  REQUIRE(records(expected).size() == 3);
  const texts same = {
      // lists over several lines, comments anywhere, a comma at the end
      "# first\nset = [ # two\n  \"assertiveness=0.6\", # one, \"two\"\n\n  # three ]\n  'cooperativeness=0.7',\n]\n"
      "map = [\"stakes=Priority\"] # last\nwords=['stakes:low=0.2,high=0.9']",
      // an option of several lines of its own
      "set = 'assertiveness=0.6'\nmap = 'stakes=Priority'\nset = 'cooperativeness=0.7'\n"
      "words = 'stakes:low=0.2'\nwords = 'stakes:high=0.9'\n",
      // line ends, blanks and a byte order mark as editors leave them
      "\xEF\xBB\xBF\r\n\t set=\"assertiveness=0.6\"\r\nset  =  \"cooperativeness=0.7\"\r\nmap = \"stakes=Priority\" "
      "\r\n"
      "words = \"stakes:low=0.2,high=0.9\"",
      // a flag, in both ways
      sound + "clamp = true\n", sound + "clamp\n", sound + "clamp = false\n",
      // signs that mean something elsewhere
      sound + "unknown = [\"#\", \"a#b\", \"[x]\", \"it's\", 'say \"no\"', \"back\\\\slash here\"]\n",
      sound + "map = \"anger=Not # here, [or] = there\"\n"};
  for (const std::string& profile : same) {
    INFO(profile);
    const auto run = with_profile(here, profile);
    CHECK(run.code == 0);
    CHECK(run.out == expected);
  }
  const std::string mark = "\xFF\xFE";
  std::string wide = mark;
  for (const char c : sound) wide += {c, '\0'};
  CHECK(with_profile(here, wide).out == expected);
}

TEST_CASE("the profile that the page shows can be used", "[profile]") {
  const std::string page = slurp(TACT_ROOT "/examples/programs/triage/README.md");
  const std::size_t start = page.find("```toml\n");
  REQUIRE(start != page.npos);
  const workplace here;
  here.put("p.toml", page.substr(start + 8, page.find("\n```", start) - start - 7));
  here.put("c.csv", "Customer,Priority,Reopened\nAda Berg,normal,7\n");
  const auto run = here.run("--profile p.toml --format csv c.csv");
  INFO(run.err);
  CHECK(run.code == 0);
  check_advice(records(run.out).at(0), {.assertiveness = 0.6, .cooperativeness = 0.7, .impasse = 1});
}

TEST_CASE("a mistake in a profile is reported with its line", "[profile]") {
  struct wrong_profile {
    std::string text;
    std::string says;
  };
  const std::vector<wrong_profile> wrong = {
      {"wrds = \"stakes:low=1\"\n", "p.toml:1: 'wrds' is no option of a profile; did you mean 'words'?"},
      {"# a\n\nSet = \"power=1\"\n", "p.toml:3: 'Set' is no option of a profile; did you mean 'set'?"},
      {"a.b = \"c\"\n", "p.toml:1: 'a.b' is no option of a profile"},
      {"x\n", "p.toml:1: is not NAME"},
      {"--map = \"stakes=Priority\"\n", "p.toml:1: '--map' is no option of a profile; did you mean 'map'?"},
      {"output = \"x\"\n", "p.toml:1: 'output' belongs on the command line, not in a profile"},
      {"profile = \"x\"\n", "p.toml:1: 'profile' belongs on the command line, not in a profile"},
      {"map =\n", "p.toml:1: 'map' has no value"},
      {"map = \"\"\n", "p.toml:1: 'map' has no value"},
      {"map = []\n", "p.toml:1: 'map' has no value"},
      {"map = [\"a=b\", \"\"]\n", "p.toml:1: 'map' has no value"},
      {"\n[map]\n", "p.toml:2: a profile has no sections"},
      {"\nmap = [\n \"stakes=Priority\"\n", "p.toml:2: the list that begins here has no ]"},
      {"map = [\n \"stakes=Priority\"\n \"anger=Mood\"]\n", "p.toml:3: a quote begins where a comma"},
      {"map = \"stakes=Priority\n", "p.toml:1: the quote is not closed"},
      {"map = \"a\\\"b\"\n", "p.toml:1: a backslash does not change"},
      {"map = stakes=Priority\n", "p.toml:1: put the value in quotes"},
      {"map = stakes Priority\n", "p.toml:1: put the value in quotes"},
      {"unknown = Übrig\n", "p.toml:1: put the value in quotes"},
      {"unknown = \"a\", \"b\"\n", "p.toml:1: write several values as a list"},
      {"unknown = \"a\" \"b\"\n", "p.toml:1: a quote begins where"},
      {"unknown = \"a\" b\n", "p.toml:1: put the value in quotes"},
      {"unknown = [[\"a\"]]\n", "p.toml:1: put the value in quotes"},
      {"unknown = \"a\"]\n", "p.toml:1: put the value in quotes"},
      {"map = \"fear=Mood\"\n", "--profile p.toml:1: --map fear=Mood: there is no factor 'fear'"},
      {"# a\nscale = [\n\"anger=1\"]\n", "p.toml:2: --scale anger=1: write --scale FACTOR=LOW..HIGH"},
      {"words = [\"stakes:low=0.2\", \"stakes:low=0.3\"]\n",
       "p.toml:1: --words stakes:low=0.3: 'low' has another meaning already"},
      {"model = \"mine\"\n", "--profile p.toml:1: --model: mine not in"},
      {std::string("map = \"stakes=a\0b\"\n", 19), "p.toml"},
      {"map = \"stakes=a\x01\"\n", "p.toml:1: a control character stands in it"},
      {"map = \"stakes=Priorit\xE4t\"\nset = \"power=1\"\n", "p.toml: the text is not UTF-8"},
      {std::string(std::size_t{2} << 20, '#'), "p.toml: is longer than 1 MiB"},
      {"\x1F\x8B\x08", "p.toml: is compressed by gzip"}};
  const workplace here;
  for (const auto& [text, says] : wrong) {
    INFO(text.substr(0, 200));
    const auto run = with_profile(here, text);
    CHECK(run.code == 2);
    CHECK(run.out.empty());
    CHECK(lines(run.err) == 1);
    INFO(run.err);
    CHECK(contains(run.err, says));
    CHECK(contains(run.err, "p.toml"));
  }
}

TEST_CASE("a profile that is not there is reported with the nearest", "[profile]") {
  const workplace here;
  here.put("c.csv", "a\n1\n");
  fs::create_directory(here.path("folder"));
  const auto says = [&](const std::string& name, const std::string& what) {
    const auto run = here.run("--profile " + name + " c.csv");
    INFO(run.err);
    CHECK(run.code == 2);
    CHECK(contains(run.err, what));
  };
  says("zendsk", "there is no such file, and no shipped profile has this name; did you mean 'zendesk'?");
  says("nothing", "there are chatwoot, freshdesk, jira, osticket, zammad, zendesk");
  says("./zendesk", "there is no such file");
  says("folder", "is a folder");
  says("-", "standard input is for the rows");
  here.put("empty.toml", "");  // says nothing, as no profile would
  const auto empty = here.run("--profile empty.toml --format csv '" TACT_ROOT "/examples/programs/triage/cases.csv'");
  CHECK(empty.code == 0);
  CHECK(empty.out == here.run("--format csv '" TACT_ROOT "/examples/programs/triage/cases.csv'").out);
}

TEST_CASE("the command line overrules a profile, input by input", "[profile]") {
  const workplace here;
  const auto first = [&](const std::string& profile, const std::string& options) {
    const auto run = with_profile(here, profile, options);
    INFO(run.err);
    REQUIRE(run.code == 0);
    return records(run.out).at(0);
  };
  const tact::situation s{.assertiveness = 0.6, .cooperativeness = 0.7, .stakes = 0.2};
  const auto changed = [&s](auto change) {
    tact::situation other = s;
    change(other);
    return other;
  };
  check_advice(first(sound, ""), s);
  check_advice(first(sound, "--set assertiveness=0.1"), changed([](auto& o) { o.assertiveness = 0.1; }));
  check_advice(first(sound, "--set stakes=1 --no-inputs"), changed([](auto& o) { o.stakes = 1; }));
  check_advice(first(sound, "--map stakes=Mood --scale stakes=1..2+"), changed([](auto& o) { o.stakes = 0; }));
  check_advice(first(sound, "--map assertiveness=Mood --scale assertiveness=0..4"),
               changed([](auto& o) { o.assertiveness = 0.25; }));
  check_advice(first(sound + "scale = \"stakes=0..9\"\n", "--scale stakes=1..3 --map stakes=Mood"),
               changed([](auto& o) { o.stakes = 0; }));
  // A word has the new meaning; the others stay.
  check_advice(first(sound, "--words stakes:low=0.7"), changed([](auto& o) { o.stakes = 0.7; }));
  CHECK(with_profile(here, sound, "--words stakes:low=0.7").code == 0);
  CHECK(with_profile(here, sound, "--words stakes:low=0.7 --words stakes:low=0.6").code == 2);
  // What the profile says of the output is overruled as well.
  CHECK(with_profile(here, sound + "format = \"jsonl\"\n").out == with_profile(here, sound).out);
}

TEST_CASE("columns that a profile knows and the input lacks are mentioned, and cost nothing", "[profile]") {
  const workplace here;
  const auto run = with_profile(here, sound +
                                          "map = [\"anger=Heat\", \"anger=Temper\", \"impasse=Reopens\"]\n"
                                          "combine = \"anger=largest\"\n");
  CHECK(run.code == 0);
  CHECK(contains(run.err,
                 "the profile also knows columns that are not here: anger from 'Heat' or 'Temper', impasse from "
                 "'Reopens'"));
  CHECK(run.out == with_profile(here, sound).out);
  const auto one_is_there = with_profile(here, sound +
                                                   "map = [\"anger=Heat\", \"anger=Mood\"]\n"
                                                   "combine = \"anger=largest\"\nscale = \"anger=0..3\"\n");
  CHECK(one_is_there.code == 0);
  CHECK_FALSE(contains(one_is_there.err, "not here"));
  // On the command line the same names have to be there.
  CHECK(with_profile(here, sound, "--map anger=Heat").code == 2);
}

TEST_CASE("an export of another system is no silent success", "[profile]") {
  const workplace here;
  here.put("c.csv", "id,note\n1,x\n");
  const auto run = here.run("--profile zendesk c.csv");
  CHECK(run.code == 2);
  CHECK(contains(run.err, "no column is an input"));
}

TEST_CASE("labels in columns of one name, tags between blanks, and names of people", "[profile]") {
  const workplace here;
  const std::string team = "--set assertiveness=0.6 --set cooperativeness=0.6 --format csv ";
  const auto anger = [&](const std::string& input, const std::string& options) {
    here.put("c.csv", input);
    const auto run = here.run(team + options + " c.csv");
    INFO(run.err);
    CHECK(run.code == 0);
    return records(run.out).at(0).at("strategy") == "procrastination";
  };
  const std::string words = "--words customer:furious=angry";
  CHECK(anger("Labels,Labels,Labels\na,b,furious\n", "--map customer=Labels " + words));
  CHECK(anger("Labels,labels\nfurious,\n", "--map customer=Labels " + words));
  CHECK_FALSE(anger("Labels,Labels\na,b\n", "--map customer=Labels " + words));
  CHECK(anger("customer,customer\nlate,furious\n", "--map customer=customer " + words));
  CHECK(anger("Tags\nvip furious late\n", "--split-tags --map customer=Tags " + words));
  CHECK_FALSE(anger("Tags\nnot furious\n", "--map customer=Tags " + words));
  CHECK(anger("Tags\n\"vip, so furious\"\n", "--map customer=Tags --words 'customer:so furious=angry'"));
  here.put("c.csv", "Customer,anger\nAda Berg,0.9\n");
  CHECK(here.run(team + "c.csv").code == 3);
  const auto ignored = here.run(team + "--ignore customer c.csv");
  CHECK(ignored.code == 0);
  CHECK_FALSE(contains(ignored.err, "not read"));
}

#endif
