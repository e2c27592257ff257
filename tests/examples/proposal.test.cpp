// Proposed profiles from outside: each runs on the export that it was made from, and says what it read as what.

#include <cstddef>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include <tact/tact.hpp>

#include "testing/catch.hpp"
#include "testing/csv.hpp"
#include "testing/workplace.hpp"

#if defined(TACT_TRIAGE)

namespace {

namespace fs = std::filesystem;
using testing::contains;
using testing::records;
using testing::slurp;
using testing::workplace;
using texts = std::vector<std::string>;

/// A proposal for an export, and what triage makes of the export with it.
struct tried {
  std::string profile;
  testing::outcome_of_run run;
};

tried propose(const workplace& here, const std::string& file, const std::string& options = "") {
  const auto proposed = here.run("--profile-from '" + file + "' " + options);
  INFO(file << "\n" << proposed.err);
  REQUIRE(proposed.code == 0);
  here.put("mine.toml", proposed.out);
  return {proposed.out, here.run("--profile mine.toml --format csv '" + file + "'")};
}

tried propose_for(const workplace& here, const std::string& text) {
  here.put("export.csv", text);
  return propose(here, "export.csv");
}

texts exports() {
  texts files = {TACT_ROOT "/examples/programs/triage/cases.csv", TACT_ROOT "/examples/programs/triage/help_desk.csv",
                 TACT_ROOT "/examples/programs/audit/contacts.csv"};
  for (const auto& file : fs::directory_iterator(TACT_ROOT "/tests/examples/exports"))
    files.push_back(file.path().string());
  return files;
}

}  // namespace

TEST_CASE("a proposal runs on its export as it is", "[proposal]") {
  const workplace here;
  REQUIRE(exports().size() >= 12);
  for (const std::string& file : exports()) {
    const tried t = propose(here, file);
    INFO(file << "\n" << t.profile << "\n" << t.run.err);
    CHECK((t.run.code == 0 || t.run.code == 3));
    CHECK(contains(t.profile, "chosen"));  // the two concerns are
    CHECK(t.profile == propose(here, file).profile);
  }
}

TEST_CASE("a proposal reads the shipped cases as triage does", "[proposal]") {
  const workplace here;
  const std::string cases = TACT_ROOT "/examples/programs/triage/cases.csv";
  CHECK(propose(here, cases).run.out == here.run("--format csv '" + cases + "'").out);
}

TEST_CASE("a proposal for the help desk reads it as its page does, concerns apart", "[proposal]") {
  const workplace here;
  const tried t = propose(here, TACT_ROOT "/examples/programs/triage/help_desk.csv");
  CHECK(t.run.code == 0);
  // Ticket 4203, by hand: urgent; 60 of 480 to 60 minutes left; reopened once of 4; vip; −0.8; open; one handover of 3.
  const auto advice = tact::recommend({.assertiveness = 0.6,
                                       .cooperativeness = 0.7,
                                       .anger = 0.8,
                                       .urgency = 1,
                                       .stakes = 1,
                                       .relationship = 0.9,
                                       .impasse = 0.25,
                                       .role_ambiguity = 1.0 / 3});
  const auto row = records(t.run.out).at(2);
  CHECK(row.at("strategy") == advice.name());
  CHECK(std::stod(row.at("margin")) == advice.margin());
}

TEST_CASE("a proposal says what each column is, and why", "[proposal]") {
  struct expected_line {
    std::string column;
    std::string line;
  };
  const std::vector<expected_line> expected = {
      {"Priority\nlow\nhigh\n", "\"stakes=Priority\""},
      {"Priority\nlow\nhigh\n", "\"stakes:low=0.2,high=0.8\""},
      {"Priorität\nniedrig\nHOCH\n", "\"stakes:niedrig=0.2,hoch=0.8\""},
      {"Prioritet\nlav\nhøy\n", "\"stakes:lav=0.2,høy=0.8\""},
      {"Προτεραιότητα\nΧαμηλή\nΥψηλή\n", "\"stakes:χαμηλή=0.2,υψηλή=0.8\""},
      {"优先级\n低\n紧急\n", "\"stakes:低=0.2,紧急=1\""},
      {"Priority\n1 low\n3 high\n", "\"stakes:1 low=0.2,3 high=0.8\""},
      {"Priority\nP1\nP4\n", "\"stakes:p4=0.2,p1=1\""},
      {"Severity\n1\n5\n", "\"stakes=1+..5+\""},
      {"Custom field (Urgency)\nlow\ncritical\n", "\"urgency=Custom field (Urgency)\""},
      {"Overdue\nyes\nno\n", "\"urgency:no=0,yes=0.75\""},
      {"hours_left\n-2\n48\n", "\"urgency=48+..-2+\""},
      {"Reopened\n0\n1\n", "\"impasse=0..3+\""},
      {"Reopened\n0\n7\n", "\"impasse=0..7+\""},
      {"Sentiment\n-0.9\n0.4\n", "\"anger=0+..-1+\""},
      {"Sentiment\n-0.9\n0.4\n", "Sentiment is not anger"},
      {"Sentiment\n0.1\n0.9\n", "\"anger=0.5+..0+\""},
      {"Mood\nfurious\ncalm\n", "\"anger:calm=0,furious=0.95\""},
      {"Θυμός\n0.1\n0.9\n", "\"anger=Θυμός\""},
      {"Customer Tier\ngold\nbasic\n", "\"relationship:basic=0.4,gold=0.75\""},
      {"VIP\ntrue\nfalse\n", "\"relationship:false=0.5,true=0.9\""},
      {"Ticket Status\nOn-hold\nopen\n", "\"awaited:open=0,on-hold=1\""},
      {"Status\nopen\nweird\n", "\"weird\""},
      {"Via\nWeb\nFacebook feed post\n", "\"channel:facebook feed post=chat,web=mail\""},
      {"Tags\n\"late, angry\"\nlate\n", "\"customer:angry=angry\""},
      {"Labels,Labels\nlate,furious\n", "\"customer:furious=angry\""},
      {"power\n60 %\n20 %\n", "\"power=power\""},
      {"ticket,note\n7,x\n", "no-inputs = true"},
      {"Customer,Priority\nAda Berg,low\n", "\"Customer\",\n]"},  // ignored
      {"Priority,priority\nlow,low\n", "2 columns have this name"},
      {"anger_self,anger_partner\n0.1,0.2\n", "could be anger as well"}};
  const workplace here;
  for (const auto& [column, line] : expected) {
    const tried t = propose_for(here, column);
    INFO(column << "\n" << t.profile << "\n" << t.run.err);
    CHECK(contains(t.profile, line));
    CHECK(t.run.code == 0);
  }
}

TEST_CASE("a proposal leaves what it does not know as comments", "[proposal]") {
  const workplace here;
  const tried t = propose_for(here, "id,Due date,Priority\n1,2026-11-02,low\n2,2026-11-03,low\n");
  CHECK(contains(t.profile, "\n#   \"FACTOR=id\",\n"));
  CHECK(contains(t.profile, "\n#   \"FACTOR=Due date\",  # not urgency: "));
}

TEST_CASE("a proposal goes into a file whole, and keeps how the export is read", "[proposal]") {
  const workplace here;
  here.put("export.csv", "Priorit\xE4t|x\nhoch|1\nniedrig|2\n");
  CHECK(here.run("--profile-from export.csv --separator '|' --encoding latin-1 --output mine.toml").code == 0);
  CHECK(contains(here.read("mine.toml"), "separator = \"|\"\nencoding = \"latin-1\"\n"));
  CHECK(here.run("--profile mine.toml --format csv export.csv").code == 0);
  const auto unknown = here.run("--profile-from export.csv");
  CHECK(unknown.code == 2);
  CHECK(contains(unknown.err, "--encoding"));
  CHECK(here.run("--profile-from export.csv --map stakes=x").code == 2);
  CHECK(here.run("--profile-from nothing.csv").code == 2);
}

TEST_CASE("a proposal runs whatever the names and cells are", "[proposal]") {
  const texts names = {"Priority",   "priority", "anger",  "customer", "Channel",      "a\"b",  "it's",
                       "\"",         "'",        "a\\",    "#",        "[x]",          "a=b",   "",
                       "two\nlines", "stakes",   "Status", "Tags",     "\xE2\x80\xA6", "power", "assertiveness"};
  const texts cells = {"low", "high", "1",   "0.5",        "-3", "a,b",  "x=y",  "\"q\"", "angry",
                       "N/A", "",     "5 %", "2026-11-02", "#",  "mail", "it's", "true",  "1.234"};
  std::mt19937 random{20261127};
  const auto any_of = [&random](const texts& all) { return all[random() % all.size()]; };
  const auto quoted = [](const std::string& cell) {
    std::string text = "\"";
    for (const char c : cell) text += c == '"' ? "\"\"" : std::string(1, c);
    return text + '"';
  };
  const workplace here;
  for (int file = 0; file != 60; ++file) {
    const std::size_t columns = 1 + random() % 6;
    std::string text;
    for (std::size_t row = 0; row != 5; ++row)
      for (std::size_t column = 0; column != columns; ++column)
        text += quoted(any_of(row == 0 ? names : cells)) + (column + 1 == columns ? "\n" : ",");
    here.put("export.csv", text);
    const tried t = propose(here, "export.csv");
    INFO(text << "\n" << t.profile << "\n" << t.run.err);
    CHECK((t.run.code == 0 || t.run.code == 3));
  }
}

#endif
