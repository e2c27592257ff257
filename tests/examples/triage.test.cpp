// The main job from outside: runs the program on files, and reads its output, messages and exit code.

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

#include <tact/tact.hpp>

#include "testing/catch.hpp"
#include "testing/csv.hpp"
#include "testing/workplace.hpp"

#if defined(TACT_TRIAGE)

namespace fs = std::filesystem;
using testing::contains;
using testing::lines;
using testing::parse_csv;
using testing::records;
using testing::slurp;
using testing::workplace;

TEST_CASE("triage gives each shipped case the library's advice", "[triage]") {
  const workplace here;
  const std::string cases = slurp(TACT_ROOT "/examples/programs/triage/cases.csv");
  here.put("cases.csv", cases);
  const auto run = here.run("cases.csv --format csv");
  REQUIRE(run.code == 0);

  const auto in = records(cases), out = records(run.out);
  REQUIRE(in.size() >= 24);
  REQUIRE(out.size() == in.size());
  for (std::size_t i = 0; i != in.size(); ++i) {
    INFO(in[i].at("case"));
    for (const auto& [column, cell] : in[i]) CHECK(out[i].at(column) == cell);  // nothing is lost

    const auto advice = tact::recommend(testing::situation_in(in[i]));
    CHECK(out[i].at("strategy") == advice.name());
    CHECK(out[i].at("family") == advice.family());
    CHECK(out[i].at("style") == advice.style());
    CHECK(out[i].at("behaviour") == name(advice.behaviour()));
    CHECK(out[i].at("delay") == name(advice.delay()));
    CHECK(out[i].at("afterwards") == advice.afterwards().name());
    CHECK(out[i].at("fallback") == advice.if_it_fails().name());
    CHECK(out[i].at("runner_up") == advice.runner_up());
    const std::string& margin = out[i].at("margin");  // empty where no other strategy is left
    CHECK(margin.empty() == advice.runner_up().empty());
    if (!margin.empty()) CHECK(std::stod(margin) == advice.margin());
    CHECK_FALSE(out[i].at("reason").empty());
    CHECK(out[i].at("error").empty());
  }
}

TEST_CASE("triage names the main reason with its source", "[triage]") {
  const workplace here;
  here.put("c.csv",
           "assertiveness,cooperativeness,anger,scarcity\n"
           ".5,.5,0,1\n"      // exclusive goals favour compromise
           ".9,.9,0.75,.5\n"  // a gate
           ".5,.5,0,.5\n");   // nothing is known
  const auto out = records(here.run("c.csv --format csv").out);
  REQUIRE(out.size() == 3);
  CHECK(out[0].at("reason") == "scarcity 1 [TKI CM2]");
  CHECK(out[1].at("reason") ==
        "to cool down: anger at or above 0.75 rules out negotiation [D4: anger rules out reason]");
  CHECK(out[2].at("reason") == "no single input: it is ahead when nothing is known");
}

TEST_CASE("triage reads other columns, scales and words", "[triage]") {
  const workplace here;
  here.put("export.csv",
           "id,own,theirs,priority,heat\n"
           "1,0.6,0.7,1,LOW\n"
           "2,0.6,0.7,5,high\n"
           "3,0.6,0.7,3,0.25\n");
  const auto run = here.run(
      "--map assertiveness=own --map cooperativeness=theirs --map stakes=priority --scale stakes=1..5 "
      "--map anger=heat --words anger:low=0.1,high=0.9 --set power=0.2 --format csv export.csv");
  REQUIRE(run.code == 0);
  const auto out = records(run.out);
  const auto expected = [](double stakes, double anger) {
    return tact::recommend(
        {.assertiveness = 0.6, .cooperativeness = 0.7, .anger = anger, .stakes = stakes, .power = 0.2});
  };
  CHECK(std::stod(out[0].at("margin")) == expected(0, 0.1).margin());
  CHECK(out[1].at("margin").empty());  // anger leaves one strategy
  CHECK(std::stod(out[2].at("margin")) == expected(0.5, 0.25).margin());
  CHECK(out[1].at("strategy") == expected(1, 0.9).name());
}

TEST_CASE("triage asks the model that is named", "[triage]") {
  const workplace here;
  here.put("c.csv", "assertiveness,cooperativeness\n0.1,0.9\n");
  const std::vector<std::pair<std::string, std::string>> expected{{"customer_care", "compromise"},
                                                                  {"thomas_kilmann", "accommodating"},
                                                                  {"rahim", "obliging"},
                                                                  {"pruitt_rubin", "yielding"}};
  for (const auto& [model, strategy] : expected)
    CHECK(records(here.run("c.csv --format csv --model " + model).out).at(0).at("strategy") == strategy);
}

TEST_CASE("triage reports a bad row with its place, keeps it, and exits 3", "[triage]") {
  const workplace here;
  here.put("bad.csv",
           "\xEF\xBB\xBFid,assertiveness,cooperativeness,anger\r\n"
           "a,0.5,nan,0\r\n"
           "b,0.5,0.5,\"\r\n0.5\"\r\n"  // a cell over two lines: the next row starts on line 5
           "c,,0.5,0\r\n"
           "\r\n"
           "d,0.5,1.0001,0\r\n"
           "e,0.5,0.5,inf\r\n"
           "f,0.5,0.5abc,0\r\n"
           "g,0.5\r\n"
           "h,-0.0,1e-300,\r\n");
  const auto run = here.run("bad.csv --format csv");
  CHECK(run.code == 3);
  CHECK(contains(run.err, "bad.csv:2: cooperativeness: 'nan' is not a number from 0 to 1\n"));
  CHECK(contains(run.err, "bad.csv:5: assertiveness: is empty, but advice needs it\n"));
  CHECK(contains(run.err, "bad.csv:7: cooperativeness: '1.0001' is not a number from 0 to 1\n"));
  CHECK(contains(run.err, "bad.csv:8: anger: 'inf' is not a number from 0 to 1\n"));
  CHECK(contains(run.err, "bad.csv:9: cooperativeness: '0.5abc' is not a number from 0 to 1\n"));
  CHECK(contains(run.err, "bad.csv:10: row: has 2 cells, the header has 4\n"));
  CHECK(contains(run.err, "8 cases, 2 advised, 6 not (see above); unknown and left neutral: anger 1\n"));
  CHECK(lines(run.err) == 8);

  const auto out = records(run.out);
  REQUIRE(out.size() == 8);
  CHECK(out[0].at("id") == "a");
  CHECK(out[0].at("error") == "cooperativeness: 'nan' is not a number from 0 to 1");
  CHECK(out[0].at("strategy").empty());
  CHECK(out[1].at("error").empty());
  CHECK(out[7].at("strategy") == "avoidance");
}

TEST_CASE("triage exits 2 with one line and writes nothing when it cannot be used", "[triage]") {
  const workplace here;
  here.put("c.csv", "assertiveness,cooperativeness,twice,twice\n.5,.5,1,1\n");
  here.put("empty.csv", "");
  here.put("other.csv", "a;b;c\n1;2;3\n");
  here.put("quote.csv", "assertiveness,cooperativeness,\"note\n.5,.5,x\n.9,.9,y\n");
  fs::create_directory(here.path("folder"));
  const std::vector<std::pair<std::string, std::string>> mistakes{
      {"empty.csv", "triage: empty.csv: is empty; a header row is needed"},
      {"folder", "triage: folder: Is a directory"},
      {"nowhere.csv", "triage: nowhere.csv: No such file or directory"},
      {"other.csv", "the header has no column 'assertiveness'"},
      {"--bogus c.csv", "--bogus"},
      {"c.csv more.csv", "more.csv"},
      {"--map stake=a c.csv", "there is no factor 'stake'; did you mean 'stakes'?"},
      {"--map advantage=a c.csv", "'advantage' is derived from power"},
      {"quote.csv", "quote.csv: 1: row: a quote that opens here is never closed"},
      {"--scale stakes=-1e308..1e308 c.csv", "too far apart"},
      {"--map stakes=absent c.csv", "the header has no column 'absent'"},
      {"--map stakes=twice c.csv", "the header has two columns called 'twice'"},
      {"--map stakes c.csv", "write --map FACTOR=COLUMN"},
      {"--set anger=2 c.csv", "'2' is not a number from 0 to 1"},
      {"--set anger=nan c.csv", "'nan' is not a number"},
      {"--scale stakes=1..1 c.csv", "the two ends are the same"},
      {"--scale stakes=1..5 c.csv", "add --map stakes=COLUMN"},
      {"--words stakes c.csv", "--words stakes: write --words FACTOR:WORD=VALUE,WORD=VALUE"},
      {"--words anger:low c.csv", "--words anger:low: write --words FACTOR:WORD=VALUE,WORD=VALUE"},
      {"--scale stakes=1 c.csv", "--scale stakes=1: write --scale FACTOR=LOW..HIGH"},
      {"--set assertiveness=1 --map assertiveness=twice c.csv", "drop one"},
      {"--model bogus c.csv", "bogus"},
      {"--format xml c.csv", "xml"},
      {"--output folder/none/x c.csv", "cannot write folder/none/x"},
  };
  for (const auto& [arguments, message] : mistakes) {
    INFO(arguments);
    const auto run = here.run(arguments);
    CHECK(run.code == 2);
    CHECK(run.out.empty());
    INFO(run.err);
    CHECK(contains(run.err, message));
    CHECK(lines(run.err) == 1);
  }
}

TEST_CASE("triage makes cells harmless for spreadsheets, numbers aside", "[triage]") {
  const workplace here;
  here.put("c.csv",
           "assertiveness,cooperativeness,a,b,c,d,e,f,=g\n"
           ".5,.5,=1+1,+49 30 1234,-2.5,+3,@SUM(A1),\" =x\",-1e5\n");
  const auto out = parse_csv(here.run("c.csv --format csv").out);
  REQUIRE(out.size() == 2);
  CHECK(out[0][8] == "'=g");
  CHECK(std::vector<std::string>(out[1].begin() + 2, out[1].begin() + 9) ==
        std::vector<std::string>{"'=1+1", "'+49 30 1234", "-2.5", "+3", "'@SUM(A1)", "' =x", "-1e5"});
  CHECK(contains(here.run("c.csv --format jsonl").out, "\"a\":\"=1+1\""));
}

TEST_CASE("triage keeps cells with quotes, commas, line ends and other tongues as they came", "[triage]") {
  const workplace here;
  const std::string text = "assertiveness,cooperativeness,note\n.5,.5,\"she said \"\"no\"\", twice\r\n…  καλημέρα \"\n";
  here.put("c.csv", text);
  const std::string note = "she said \"no\", twice\n…  καλημέρα ";
  CHECK(records(here.run("c.csv --format csv").out).at(0).at("note") == records(text).at(0).at("note"));
  CHECK(contains(here.run("c.csv --format jsonl").out, R"("note":"she said \"no\", twice\r\n…  καλημέρα ")"));
}

TEST_CASE("triage names its columns apart from the input's", "[triage]") {
  const workplace here;
  here.put("c.csv", "assertiveness,cooperativeness,strategy,error\n.5,.5,mine,too\n");
  const auto out = records(here.run("c.csv --format csv").out).at(0);
  CHECK(out.at("strategy") == "mine");
  CHECK(out.at("tact_strategy") == "compromise");
  CHECK(out.at("error") == "too");
}

TEST_CASE("triage reads standard input and writes a file whole or not at all", "[triage]") {
  const workplace here;
  here.put("c.csv", "assertiveness,cooperativeness\n.5,.5\n");
  const std::string expected = here.run("c.csv --format csv").out;
  CHECK(here.run("--format csv < c.csv").out == expected);
  CHECK(here.run("--format csv - < c.csv").out == expected);
  REQUIRE(here.run("--format csv --output new.csv c.csv").code == 0);
  CHECK(slurp(here.path("new.csv")) == expected);

  REQUIRE(here.run("--format csv --force --output c.csv c.csv").code == 0);  // over its own input
  CHECK(slurp(here.path("c.csv")) == expected);

  here.put("long.csv",
           "assertiveness,cooperativeness,x\n.5,.5,1\n.5,.5," + std::string(std::size_t{9} << 20, 'x') + "\n.5,.5,1\n");
  const auto run = here.run("--format csv long.csv");
  CHECK(run.code == 3);
  CHECK(contains(run.err, "long.csv:3: row: is longer than 8 MiB, the most that is read\n"));
  CHECK(contains(run.err, "3 cases, 2 advised, 1 not"));
  CHECK(slurp(here.path("new.csv")) == expected);                        // untouched
  CHECK(std::distance(fs::directory_iterator(here.path("")), {}) == 5);  // c, new, long, out, err: no part file

  fs::create_symlink("new.csv", here.path("link.csv"));
  fs::permissions(here.path("new.csv"), fs::perms::owner_read | fs::perms::owner_write);
  here.put("d.csv", "assertiveness,cooperativeness\n.9,.9\n");
  REQUIRE(here.run("--format csv --output link.csv d.csv").code == 0);
  CHECK(fs::is_symlink(here.path("link.csv")));  // its target was written, with the same permissions as before
  CHECK(contains(slurp(here.path("new.csv")), "negotiation"));
  CHECK(fs::status(here.path("new.csv")).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
  REQUIRE(here.run("--format csv --output /dev/null d.csv").code == 0);
  CHECK(fs::is_character_file("/dev/null"));
  CHECK(here.run("c.csv > /dev/full; exit $?").code == 2);
}

TEST_CASE("triage counts lines however they end, and shows a tie as a tie", "[triage]") {
  const workplace here;
  here.put("cr.csv", "assertiveness,cooperativeness\r.5,.5\rx,.5\r\r.5,y\r");
  const auto cr = here.run("cr.csv --format csv");
  CHECK(contains(cr.err, "cr.csv:3: assertiveness: 'x'"));
  CHECK(contains(cr.err, "cr.csv:5: cooperativeness: 'y'"));

  here.put("tie.csv", "assertiveness,cooperativeness\n0.640625,0.640625\n+0.5,.5\n");
  const auto tie = records(here.run("tie.csv --format csv").out);
  REQUIRE(tie.size() == 2);
  CHECK(tie[0].at("reason") == "a tie: the model lists this one first");
  CHECK(tie[1].at("strategy") == "compromise");
}

TEST_CASE("triage copes with a header alone, an open quote and bytes that are no text", "[triage]") {
  const workplace here;
  here.put("header.csv", "id,assertiveness,cooperativeness");
  const auto header = here.run("header.csv --format csv");
  CHECK(header.code == 0);
  CHECK(lines(header.out) == 1);
  CHECK(contains(header.err, "0 cases"));

  here.put("open.csv", "id,assertiveness,cooperativeness\na,.5,.5\n\"b,.5,.5\n");
  const auto open = here.run("open.csv --format csv");
  CHECK(open.code == 3);
  CHECK(contains(open.err, "open.csv:3: row: a quote that opens here is never closed"));
  CHECK(records(open.out).size() == 2);

  here.put("bytes.csv", std::string("id,assertiveness,cooperativeness\n\xFF\x1B[2J\0,.5,.5\n", 46));
  const auto bytes = here.run("bytes.csv --format jsonl");
  CHECK(bytes.code == 0);
  CHECK(lines(bytes.out) == 1);
  CHECK_FALSE(contains(here.run("bytes.csv").out, "\x1B"));  // no control characters for a terminal
}

TEST_CASE("triage runs on real exports", "[triage][shared]") {
  const fs::path data = fs::path(TACT_ROOT) / ".." / "shared" / "data";
  if (!fs::exists(data)) {
    WARN("skipped: ../shared/data is not here");
    return;
  }
  const workplace here;
  const auto casino =
      here.run("--map assertiveness=assertiveness_map --map cooperativeness=cooperativeness_map --format csv '" +
               fs::canonical(data / "casino_participants.csv").string() + "'");
  CHECK(casino.code == 3);  // the concerns are filled in for 792 of the 2,060 rows
  CHECK(contains(casino.err, "2060 cases, 792 advised, 1268 not (see above)"));
  CHECK(records(casino.out).size() == 2060);

  const auto cfpb = here.run(
      "--set assertiveness=0.6 --set cooperativeness=0.6 --map stakes=stakes_map "
      "--map relationship=relationship_map --map legitimacy=legitimacy_loo --format csv '" +
      fs::canonical(data / "cfpb_complaints.csv").string() + "'");
  CHECK(cfpb.code == 0);
  CHECK(records(cfpb.out).size() == 3186);
}

TEST_CASE("triage shows how to use it", "[triage]") {
  const workplace here;
  const auto help = here.run("--help");
  CHECK(help.code == 0);
  for (const char* word : {"--map", "--scale", "--words", "--set", "--model", "--format", "--output", "--report",
                           "assertiveness", "scarcity", "firm's agent", "customer", "Exit status"})
    CHECK(contains(help.out, word));
}

#endif
