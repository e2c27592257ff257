// Names, words and columns as the programs compare them, and what triage makes of columns that are not as it asks.

#if defined(TACT_COMMON)

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <common/channels.hpp>
#include <common/columns.hpp>
#include <common/customers.hpp>
#include <common/folded.hpp>
#include <common/nearest.hpp>
#include <common/record_reader.hpp>
#include <common/unknown.hpp>
#include <common/usage.hpp>

#include "testing/catch.hpp"
#include "testing/csv.hpp"
#include "testing/pieces.hpp"
#include "testing/workplace.hpp"

namespace {

using common::column_finder;
using common::folded;
using common::folded_name;
using testing::contains;
using testing::workplace;

/// Where the columns `anger` and `stakes` are in a header; the message where they cannot be told.
struct found {
  std::vector<std::size_t> at;
  std::string read, overlooked, refusal;
};

found find(const std::vector<std::string>& header,
           const std::vector<common::asked_column>& asked = {{"anger", "anger"}, {"stakes", "stakes"}}) {
  column_finder finder(asked);
  found to;
  try {
    to.at = common::found_in(header, finder);
  } catch (const common::bad_usage& e) {
    to.refusal = e.message;
  }
  to.read = finder.read();
  to.overlooked = finder.overlooked();
  return to;
}

std::size_t place_of_anger(const std::string& column) { return find({"id", column}).at[0]; }

/// All records of a text, with the columns `anger` and `stakes` asked for.
struct records_read {
  std::vector<common::record> all;
  std::vector<std::string> header;
  std::vector<std::string> remarks;
};

records_read read(const std::string& text) {
  const testing::piecewise pipe(text, testing::at_once);
  common::reading_options from;
  from.input = pipe.name();
  common::record_reader in(from, {{"anger", "anger"}, {"stakes", "stakes"}});
  records_read to;
  for (common::record next; in.next(next);) to.all.push_back(next);
  to.header = in.header();
  to.remarks = in.remarks();
  return to;
}

std::vector<std::string> classes(std::string_view text, const common::names& own = {}) {
  const common::classes_read read = common::customer_in(text, {}, own);
  std::vector<std::string> names = read.unknown;
  for (const auto& c : tact::care::customer<>::infos())
    if (const auto one = tact::care::customer<>::from_name(c.name); (read.who | *one) == read.who)
      names.push_back("is " + std::string(c.name));
  return names;
}

using texts = std::vector<std::string>;

}  // namespace

TEST_CASE("names are the same without regard to capitals, blanks and what cannot be seen", "[columns]") {
  for (const char* name :
       {"role_ambiguity", "Role Ambiguity", "ROLE-AMBIGUITY", " role  ambiguity ", "role\u00A0ambiguity",
        "\uFEFFrole_ambiguity", "role\u200B_ambiguity", "role _ ambiguity", "\trole\nambiguity"})
    CHECK(folded_name(name) == "role ambiguity");
  CHECK(folded_name("roleambiguity") != folded_name("role ambiguity"));
}

TEST_CASE("capitals of any alphabet make no difference", "[columns]") {
  CHECK(folded("\u00C4rger") == folded("\u00E4RGER"));                                          // Ärger
  CHECK(folded("\u00C4rger") == folded("A\u0308rger"));                                         // composed or not
  CHECK(folded("STRASSE") == folded("stra\u00DFe"));                                            // sharp s
  CHECK(folded("\u0398\u03A5\u039C\u039F\u03A3") == folded("\u03B8\u03C5\u03BC\u03BF\u03C2"));  // a final sigma
  CHECK(folded("\u0413\u041D\u0415\u0412") == folded("\u0433\u043D\u0435\u0432"));              // Cyrillic
  CHECK(folded("\u0130") == folded("i\u0307"));                                                 // a dotted capital I
  CHECK(folded("\uFF21nger") == folded("anger"));                                               // full width
  CHECK(folded("\u0131") != folded("i"));           // a dotless one is another
  CHECK(folded("Bad\xC4 TEXT") == "bad\xC4 text");  // no UTF-8
  CHECK(folded("a_b-c") == "a_b-c");
}

TEST_CASE("a column is found under any spelling of its name", "[columns]") {
  for (const char* name : {"anger", "Anger", " ANGER ", "\uFEFFanger", "anger\u00A0", "_anger_"})
    CHECK(place_of_anger(name) == 1);
  for (const char* name : {"angr", "customer anger", "", "a n g e r"}) CHECK(place_of_anger(name) == common::absent);
}

TEST_CASE("of two columns for one input its own spelling is read, and otherwise none", "[columns]") {
  const found own = find({"Anger", "ANGER", "anger"});
  CHECK(own.at[0] == 2);
  CHECK(own.overlooked == "'Anger' (looks like anger), 'ANGER' (looks like anger)");
  CHECK(find({"anger", "Anger"}).at[0] == 0);
  CHECK(contains(find({"Anger", "ANGER"}).refusal, "two columns for anger, 'Anger' and 'ANGER'"));
  CHECK(contains(find({"anger", "x", "anger"}).refusal, "two columns called 'anger'"));
  CHECK(find({"Mood", "mood"}, {{"anger", "mood", true}}).at[0] == 1);
  const found shared = find({"Level"}, {{"anger", "level", true}, {"stakes", "level", true}});
  CHECK(shared.at == std::vector<std::size_t>{0, 0});
  CHECK(shared.read == "anger from 'Level', stakes from 'Level'");
}

TEST_CASE("a column that is not there is named, with the nearest one", "[columns]") {
  CHECK(contains(find({"Moood"}, {{"anger", "mood", true}}).refusal,
                 "--map anger: the header has no column 'mood'; did you mean 'Moood'?"));
  CHECK(contains(find({"x", "y"}, {{"anger", "mood", true}}).refusal, "it has 'x', 'y'"));
  CHECK(find({"x"}, {{"anger", "mood", false}}).refusal == "");
}

TEST_CASE("columns that look like inputs are pointed out, and others are not", "[columns]") {
  CHECK(find({"angr"}).overlooked == "'angr' (did you mean anger?)");
  CHECK(find({"Customer anger"}).overlooked == "'Customer anger' (did you mean anger?)");
  CHECK(find({"anger", "anger_score"}).overlooked == "'anger_score' (looks like anger)");
  CHECK(find({"state.anger", "anger.state"}).overlooked == "'state.anger' (did you mean anger?)");  // the last part
  for (const char* name : {"status", "id", "subject", "manager", "range", "", "\u00E4", "created_at"}) {
    INFO(name);
    CHECK(find({name}).overlooked == "");
  }
}

TEST_CASE("a guess needs a near name", "[columns]") {
  constexpr std::string_view names[] = {"stakes", "urgency", "anger"};
  CHECK(common::meant_by("stake", names) == "stakes");
  CHECK(common::meant_by("urgancy", names) == "urgency");
  for (const char* far : {"status", "state", "urge", "rage", "", "x"}) CHECK(common::meant_by(far, names) == "");
}

TEST_CASE("words that say that nothing is known", "[columns]") {
  common::unknown_words words;
  for (const char* word : {"", "N/A", "n/a", "#N/A", "NULL", "None", " none ", "-", "\u2013", "\u2014", "?", "Unknown",
                           "(empty)", "not  set"}) {
    INFO(word);
    CHECK(words.contains(word));
  }
  for (const char* word : {"0", "no", "nothing", "unbekannt", "--x"}) CHECK_FALSE(words.contains(word));
  words.add("Unbekannt\u00C4");
  CHECK(words.contains("UNBEKANNT\u00E4"));
  CHECK_FALSE(words.contains(std::string(9'000'000, ' ')));  // too long for a word
}

TEST_CASE("a cell may hold several classes of customer", "[columns]") {
  CHECK(classes("angry") == texts{"is angry"});
  CHECK(classes("Angry; RUDE, talker+arguer|demanding/complainer") ==
        texts{"is angry", "is arguer", "is talker", "is complainer", "is rude", "is demanding"});
  for (const char* none : {"", " ", "N/A", "n/a", "-", "none", ",;", "unknown", "n/a, -"})
    CHECK(classes(none) == texts{});
  CHECK(classes("angry, n/a") == texts{"is angry"});
  CHECK(classes("vip, angry, vip, new/old") == texts{"vip", "new", "old", "is angry"});
  const common::names own{{"hot", "angry,rude"}, {"a/b", "talker"}};
  CHECK(classes("Hot; a/b", own) == texts{"is angry", "is talker", "is rude"});
  std::string many;
  for (int i = 0; i != 100'000; ++i) many += "y" + std::to_string(i) + ",";
  const common::classes_read read = common::customer_in(many, {});
  CHECK(read.unknown == texts{"y0", "y1", "y2", "y3", "y4"});
  CHECK(read.listed() == "'y0', 'y1', 'y2', 'y3', 'y4', \u2026");
}

TEST_CASE("channels have the usual other names", "[columns]") {
  using tact::care::channel;
  const auto is = [](const char* text, channel c) { return common::channel_in(text) == c; };
  const auto mail = common::channel_in("mail"), chat = common::channel_in("chat");
  REQUIRE(mail.has_value());
  REQUIRE(chat.has_value());
  for (const char* name : {"Email", "E-Mail", "e_mail", " LETTER "}) CHECK(is(name, *mail));
  for (const char* name : {"Live Chat", "live-chat", "WhatsApp"}) CHECK(is(name, *chat));
  CHECK(common::channel_in("Face_to-Face").has_value());
  CHECK_FALSE(common::channel_in("pigeon"));
  CHECK(common::channel_in("Brieftaube", {{"brieftaube", "mail"}}) == mail);
}

TEST_CASE("rows of the wrong length keep their cells and are named", "[records]") {
  const auto csv = read("anger,stakes\n1\n1,2,3\n\"1,2\"\n1,2\n");
  REQUIRE(csv.all.size() == 4);
  CHECK(csv.all[0].mistake == "has 1 cell, the header has 2");
  CHECK(csv.all[1].mistake == "has 3 cells, the header has 2");
  CHECK(csv.all[1].cells == texts{"1", "2", "3"});
  CHECK(csv.all[2].mistake == "is one cell: it stands in quotes as a whole");
  CHECK(csv.all[3].mistake == "");
  CHECK_THROWS_AS(read("\"anger;stakes\"\n\"1;2\"\n"), common::bad_usage);
  CHECK_THROWS_WITH(read(""), Catch::Contains("a header row is needed"));
}

TEST_CASE("an object's values go to the columns of the first sound one", "[records]") {
  const auto json =
      read("{\"x\":0,\"anger\":0,oops}\n{\"anger\":1,\"t\":{\"x\":2}}\n{\"stakes\":5,\"Anger\":6,\"t\":{\"x\":7}}\n");
  CHECK(json.header == texts{"anger", "t.x"});
  REQUIRE(json.all.size() == 3);
  CHECK_FALSE(json.all[0].mistake.empty());
  CHECK(json.all[0].cells == texts{"{\"x\":0,\"anger\":0,oops}", ""});
  CHECK(json.all[1].cells == texts{"1", "2"});
  CHECK(json.all[1].cell(0) == "1");
  CHECK(json.all[1].at[1] == common::absent);
  CHECK(json.all[2].cells == texts{"", "7", "5", "6"});
  CHECK(json.all[2].surplus == texts{"stakes", "Anger"});
  CHECK(json.all[2].cell(0) == "6");
  CHECK(json.all[2].cell(1) == "5");
  CHECK(json.all[2].json == "{\"stakes\":5,\"Anger\":6,\"t\":{\"x\":7}}");
}

TEST_CASE("two keys for one input are a mistake, unless one has its own spelling", "[records]") {
  const auto mistake = [](const std::string& object) { return read(object + "\n").all.at(0).mistake; };
  CHECK(mistake(R"({"anger":1,"anger":2})") == "has the key 'anger' twice");
  CHECK(mistake(R"({"ANGER":1,"anger":2,"anger":3})") == "has the key 'anger' twice");
  CHECK(mistake(R"({"ANGER":1,"Anger":2})") == "has two keys for anger, 'ANGER' and 'Anger'");
  CHECK(mistake(R"({"x":1,"x":2,"anger":{}})") == "");
  for (const char* object :
       {R"({"ANGER":1,"Anger":2,"anger":3})", R"({"anger":3,"ANGER":1})", R"({"Anger":1,"anger":3})"}) {
    const auto json = read(std::string(object) + "\n");
    CHECK(json.all.at(0).mistake == "");
    CHECK(json.all.at(0).cell(0) == "3");
    CHECK(contains(json.remarks.back(), "(looks like anger)"));
  }
  CHECK(read("{\"anger\":{\"a\":1}}\n").all.at(0).cell(0) == "{\u2026}");
  CHECK(read("{\"anger\":[]}\n").all.at(0).cell(0) == "");
}

TEST_CASE("an object of 100,000 values is read, ever new keys as well", "[records]") {
  const workplace here;
  std::string text;
  for (int row = 0; row != 3; ++row) {
    text += "{\"anger\":" + std::to_string(row);
    for (int i = 1; i != 100'000; ++i) text += ",\"k" + std::to_string(row) + "_" + std::to_string(i) + "\":1";
    text += "}\n";
  }
  common::reading_options from;
  from.input = here.put("wide.jsonl", text).string();
  common::record_reader in(from, {{"anger", "anger"}});
  CHECK(in.header().size() == 100'000);
  std::size_t rows = 0;
  for (common::record next; in.next(next); ++rows) {
    CHECK(next.mistake == "");
    CHECK(next.cell(0) == std::to_string(rows));
    CHECK(next.surplus.size() == (rows == 0 ? 0 : 99'999));
  }
  CHECK(rows == 3);
}

#if defined(TACT_TRIAGE)

namespace {

/// A run of triage on a file with these two lines below the concerns' own.
testing::outcome_of_run triage(const std::string& options, const std::string& header, const std::string& row) {
  const workplace here;
  here.put("in.csv", "assertiveness,cooperativeness," + header + "\n0.5,0.6," + row + "\n");
  return here.run("--format csv " + options + " in.csv");
}

/// The advice on these values, which triage gives under the usual names: the columns from `strategy` on.
std::string advice(const testing::outcome_of_run& run) {
  const auto rows = testing::records(run.out);
  return rows.size() == 1 ? rows[0].at("strategy") + " " + rows[0].at("margin") + " " + rows[0].at("reason") : "none";
}

/// Options that read a cell of a column `c` give the advice that this anger gives.
void check_anger(const std::string& options, const std::string& cell, const std::string& anger) {
  INFO(options << ": " << cell);
  const auto run = triage(options, "c", cell), plain = triage("", "anger", anger);
  CHECK(run.code == 0);
  CHECK(advice(run) == advice(plain));
}

void check_refused(const std::string& options, const std::string& cell, const std::string& says) {
  INFO(options << ": " << cell);
  const auto run = triage(options, "c", cell);
  CHECK(run.code == 3);
  CHECK(contains(run.err, says));
}

}  // namespace

TEST_CASE("triage reads cells as people write them", "[columns]") {
  const std::string map = "--map anger=c ";
  for (const char* cell : {"0.5", "\"0,5\"", "50 %", "50\u00A0%", " .5 "}) check_anger(map, cell, "0.5");
  check_anger(map, "1.0000000000000002", "1");
  check_anger(map, "-0.0000000000000001", "0");
  check_refused(map, "1.1", "'1.1' is not a number from 0 to 1");
  check_refused(map, ",", "has 4 cells");
  check_refused(map, "\",\"", "','");
  check_anger(map + "--clamp", "1.1", "1");
  check_anger(map + "--clamp", "-7", "0");
  check_anger(map + "--scale anger=0..3+", "2", "0.66666666666666663");
  check_anger(map + "--scale anger=0..3+", "17", "1");
  check_refused(map + "--scale anger=0..3+", "-1", "is not a number from 0 to 3");
  check_anger(map + "--scale anger=0..2000", "\"1,000\"", "0.5");
  check_anger(map + "--scale anger=0..2000 --decimal .", "\"1,000.0\"", "0.5");
  check_anger(map + "--words anger:w\u00FCtend=0.75", "W\u00DCTEND", "0.75");
  check_anger(map + "--words 'anger:\u0398\u03A5\u039C\u039F\u03A3=0.75'", "\u03B8\u03C5\u03BC\u03BF\u03C2", "0.75");
  check_anger(map, "N/A", "");
  check_anger(map + "--unknown 'keine Angabe'", "Keine  Angabe", "");
  check_anger(map + "--unknown=-1,999", "-1", "");
  check_refused(map, "hot", "'hot' is not a number from 0 to 1");
}

TEST_CASE("a point between digits is ambiguous where semicolons separate cells", "[columns]") {
  const workplace here;
  here.put("in.csv", "assertiveness;cooperativeness;stakes\n0,5;0.6;1.234\n0,5;0,6;1234\n");
  const auto run = here.run("--scale stakes=0..5000 in.csv");
  CHECK(run.code == 3);
  CHECK(contains(run.err, "in.csv:2: stakes: '1.234' may have decimals or thousands: say which with --decimal"));
  CHECK(contains(run.err, "2 cases, 1 advised"));
  CHECK(here.run("--scale stakes=0..5000 --decimal , in.csv").code == 3);  // now 0.6 is none
  here.put("in.csv", "assertiveness;cooperativeness;stakes\n0,5;0,6;1.234\n");
  CHECK(here.run("--scale stakes=0..5000 --decimal , in.csv").code == 0);
}

TEST_CASE("several columns make one factor where the user says how", "[columns]") {
  const std::string two = "--map anger=a --map anger=b ";
  CHECK(triage(two, "a,b", "0.2,0.6").code == 2);
  CHECK(advice(triage(two + "--combine anger=mean", "a,b", "0.2,0.6")) == advice(triage("", "anger", "0.4")));
  CHECK(advice(triage(two + "--combine anger=largest", "a,b", "0.2,0.6")) == advice(triage("", "anger", "0.6")));
  CHECK(advice(triage(two + "--combine anger=mean", "a,b", ",0.6")) == advice(triage("", "anger", "0.6")));
  CHECK(advice(triage(two + "--combine anger=mean", "a,b", ",")) == advice(triage("", "anger", "")));
  CHECK(triage(two + "--combine anger=mean", "a,b", "x,0.6").code == 3);
}

TEST_CASE("a channel that nobody knows costs the wording, never the advice", "[columns]") {
  const auto run = triage("", "customer,channel", "N/A,Pigeon");
  CHECK(contains(run.err, "'Pigeon' is not a channel"));
  CHECK(contains(run.err, "1 case, 1 advised"));
}

#endif

#endif
