// The audit of logs from outside: runs the program on files, and reads its output, messages and exit code.

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <tact/version.hpp>
#include <tact/care/audit.hpp>
#include <tact/care/steps.hpp>

#include "testing/catch.hpp"
#include "testing/csv.hpp"
#include "testing/workplace.hpp"

#if defined(TACT_AUDIT)

namespace fs = std::filesystem;
using testing::contains;
using testing::lines;
using testing::outcome_of_run;
using testing::parse_csv;
using testing::records;
using testing::sanitized;
using testing::slurp;
using testing::workplace;

namespace {

/// How the closing line begins.
const std::string by = "tact " + std::string(tact::version) + ": ";

// Runs audit with these arguments, which a shell reads. Paths are relative to the folder.
outcome_of_run run(const workplace& here, const std::string& arguments) {
  return here.shell("'" TACT_AUDIT "' " + arguments);
}

using strings = std::vector<std::string>;

// The findings, one per line: contact, line, step and rule.
strings found(const std::string& csv) {
  strings all;
  for (const auto& r : records(csv))
    all.push_back(r.at("contact") + " " + r.at("line") + " " + r.at("step") + " " + r.at("rule"));
  return all;
}

strings found_in(const std::string& log, int code) {
  const workplace here;
  here.put("log.csv", log);
  const auto done = run(here, "--format csv log.csv");
  INFO(log << done.err);
  CHECK(done.code == code);
  return found(done.out);
}

std::set<std::string> names_of_rules() {
  return tact::detail::unpack<tact::care::rules_of<tact::care::protocols>>(
      []<class... R>(std::type_identity<R>...) { return std::set<std::string>{std::string(R::name)...}; });
}

// A contact that breaks one rule by one event.
struct lesson {
  std::string rule;
  strings events;          // up to that one: step,return,limit,awaited; one per second, from 0
  strings rest{};          // what comes after it
  std::string customer{};  // the class that the rule is for
};

const std::vector<lesson> lessons = {
    {"acknowledge_first",
     {"apologise", "learn_more,9,200,a report", "agrees", "shows_anger", "pause", "come_back", "offer_compromise"},
     {"calms_down"}},
    {"diffuse_first", {"shows_anger", "acknowledge", "offer_compromise"}},
    {"never_leave_anger", {"shows_anger", "apologise", "set_aside"}},
    {"answer_anger", {"shows_anger", "listen", "close"}, {"calms_down"}},
    {"never_deny_anger", {"shows_anger", "acknowledge", "deny_anger"}},
    {"never_argue", {"take_the_bait"}},
    {"no_apology_for_meant_harm", {"apologise", "harm_was_meant", "apologise"}},
    {"listen_first", {"complains", "ask"}},
    {"understand_before_solving", {"complains", "listen", "apologise", "hold_position"}},
    {"apologise_for_the_firm", {"complains", "listen", "show_understanding", "offer_solution"}},
    {"never_defend", {"complains", "get_defensive"}},
    {"answer_complaint", {"complains", "listen", "show_understanding", "apologise", "close"}},
    {"check_what_was_understood", {"give_in", "close"}},
    {"never_put_down", {"complains", "put_down"}},
    {"keep_promises", {"listen", "make_promise", "break_promise"}},
    {"listen_before_promising", {"complains", "make_promise"}},
    {"never_get_emotional", {"get_emotional"}},
    {"never_indifferent", {"complains", "show_indifference"}},
    {"never_grant_demand", {"listen", "grant_demand"}, {}, "demanding"},
    {"no_unlimited_time", {"listen", "give_unlimited_time"}, {}, "talker"},
    {"pause_is_agreed", {"apologise", "learn_more,100,200,a report", "refuses", "pause"}},
    {"pause_is_acknowledged", {"complains", "learn_more,100,200,a report"}},
    {"pause_names_return", {"apologise", "learn_more,,200,a report"}},
    {"pause_names_limit", {"apologise", "learn_more,100,99,a report"}},
    {"cool_only_anger", {"shows_anger", "apologise", "calms_down", "cool_down,100,200"}},
    {"prompt_matters_do_not_wait", {"shows_anger", "apologise", "needs_prompt_attention", "cool_down,100,200"}},
    {"say_what_is_awaited", {"apologise", "learn_more,100,200"}},
    {"return_in_time", {"apologise", "learn_more,3,200,a report", "agrees", "pause", "come_back"}},
    {"escalate_past_limit", {"apologise", "learn_more,4,5,a report", "agrees", "pause", "come_back", "ask", "listen"}},
    {"never_twice_for_one_cause",
     {"apologise", "learn_more,9,200,a report", "agrees", "pause", "come_back", "learn_more,100,200,a letter"}},
};

std::string log_of(const lesson& l) {
  strings events = l.events;
  events.insert(events.end(), l.rest.begin(), l.rest.end());
  std::string text = "time,customer,step,return,limit,awaited\n";
  for (std::size_t i = 0; i != events.size(); ++i) {
    std::string& event = events[i];
    event.append(static_cast<std::size_t>(3 - std::count(event.begin(), event.end(), ',')), ',');
    text += std::to_string(i) + "," + l.customer + "," + event + "\n";
  }
  return text;
}

std::string sample() { return slurp(TACT_ROOT "/examples/programs/audit/contacts.csv"); }

}  // namespace

TEST_CASE("audit finds in the shipped log what its contacts did wrong", "[audit]") {
  const workplace here;
  here.put("contacts.csv", sample());
  const auto done = run(here, "contacts.csv --format csv");
  CHECK(done.code == 1);
  CHECK(done.err == "read: contact, time, step, channel, customer, return, limit, awaited\n" + by +
                        "38 events in 7 contacts, 6 violations: acknowledge_first 1, answer_anger 1, diffuse_first 1, "
                        "never_grant_demand 1, no_unlimited_time 1, return_in_time 1\n");
  CHECK(found(done.out) == strings{"K-102 7 offer_solution acknowledge_first", "K-102 7 offer_solution diffuse_first",
                                   "K-106 27 grant_demand never_grant_demand",
                                   "K-107 31 give_unlimited_time no_unlimited_time",
                                   "K-104 37 come_back return_in_time", "K-105 25 (end) answer_anger"});
  const auto first = records(done.out).at(0);
  CHECK(first.at("time") == "2026-11-23T08:08:20Z");
  CHECK(first.at("says") == "no solving or bargaining before the anger is acknowledged");
  CHECK(first.at("source") == "D4: anger must be acknowledged");
  CHECK(records(done.out).at(5).at("time") == "2026-11-23T14:21:00Z");  // of the last event
}

TEST_CASE("audit finds each rule broken where it is broken, and nowhere else", "[audit]") {
  std::set<std::string> broken;
  for (const lesson& l : lessons) {
    INFO(l.rule);
    const std::string line = std::to_string(l.events.size() + 1);
    const std::string step = l.events.back().substr(0, l.events.back().find(','));
    CHECK(found_in(log_of(l), 1) == strings{" " + line + " " + step + " " + l.rule});
    broken.insert(l.rule);
  }
  CHECK(broken == names_of_rules());  // no rule was forgotten here

  // Without that event nothing is wrong.
  for (lesson l : lessons) {
    INFO(l.rule);
    l.events.pop_back();
    CHECK(found_in(log_of(l), 0).empty());
  }
}

TEST_CASE("audit reports the end of a contact, by the line of its last event and in the order of the contacts",
          "[audit]") {
  CHECK(found_in("contact,time,step\nb,1,shows_anger\na,2,shows_anger\nb,3,listen\nc,1,calms_down\nd,1,take_the_bait\n",
                 1) == strings{"d 6 take_the_bait never_argue", "b 4 (end) answer_anger", "a 3 (end) answer_anger"});
  // Reported when it is closed, and not again at the end.
  CHECK(found_in("time,step\n1,shows_anger\n2,close\n", 1) == strings{" 3 close answer_anger"});
}

TEST_CASE("audit keeps contacts apart, and takes a log without the column for one", "[audit]") {
  const std::string rest = "1,shows_anger\nX2,apologise\nX3,offer_solution\n";
  std::string apart = "contact,time,step\na," + rest, one = "time,step\n" + rest;
  for (std::size_t at; (at = apart.find('X')) != std::string::npos;) apart.replace(at, 1, "b,");
  for (std::size_t at; (at = one.find('X')) != std::string::npos;) one.erase(at, 1);
  CHECK(found_in(one, 0).empty());
  CHECK(found_in(apart, 1) == strings{"a 2 (end) answer_anger"});
}

TEST_CASE("audit reads JSON lines as it reads CSV", "[audit]") {
  const workplace here;
  const auto rows = records(sample());
  std::string text;
  for (const auto& r : rows) {
    std::string object;
    for (const auto& [key, cell] : r)
      if (!cell.empty()) object += (object.empty() ? "{\"" : ", \"") + key + "\": \"" + cell + "\"";
    text += object + "}\n";
  }
  here.put("log.csv", sample());
  here.put("log.jsonl", "\n" + text);  // so that the line numbers are the same as below a header
  for (const char* format : {"csv", "jsonl", "table"}) {
    const auto csv = run(here, std::string("log.csv --format ") + format);
    const auto jsonl = run(here, std::string("log.jsonl --format ") + format);
    CHECK(lines(csv.out) >= 3);
    CHECK(jsonl.out == csv.out);
    CHECK(jsonl.err == csv.err);
    CHECK(jsonl.code == 1);
  }
}

TEST_CASE("audit takes JSON's numbers, truths and nothings for the cells they are", "[audit]") {
  const workplace here;
  here.put("log.jsonl",
           "{\"contact\": 17, \"time\": 0, \"step\": \"apologise\", \"channel\": null, \"more\": {\"a\": [1, {}]}}\n"
           "{\"contact\": \"17\", \"time\": 1.9, \"step\": \"learn_more\", \"return\": 50, \"limit\": 9e1, "
           "\"awaited\": true}\r\n"
           "\n"
           "{\"contact\": 17, \"time\": 2, \"step\": \"learn_more\", \"return\": 50, \"limit\": 90, \"awaited\": "
           "false}\n");
  const auto done = run(here, "--format jsonl log.jsonl");
  CHECK(done.code == 1);
  CHECK(done.out ==
        "{\"contact\":\"17\",\"line\":4,\"time\":\"2\",\"step\":\"learn_more\",\"rule\":\"say_what_is_awaited\","
        "\"says\":\"a pause to find out more says what is awaited\",\"source\":\"TKI AV5: gather information; "
        "Hogreve 2017: an explanation helps\"}\n");
  CHECK(done.err == "read: contact, time, step, channel, return, limit, awaited\n" + by +
                        "3 events in 1 contact, 1 violation: say_what_is_awaited 1\n");
}

TEST_CASE("audit merges no contacts that are objects, and splits none for blanks that nobody sees", "[audit]") {
  const workplace here;
  here.put("log.jsonl",
           "{\"time\": 1, \"step\": \"shows_anger\", \"contact\": {\"id\": \"K\"}}\n"
           "{\"time\": 2, \"step\": \"offer_compromise\", \"contact\": {\"id\": \"L\"}}\n");
  const auto nested = run(here, "--format csv log.jsonl");
  CHECK(nested.code == 3);
  CHECK(found(nested.out).empty());
  CHECK(contains(nested.err,
                 "log.jsonl:1: contact: is an object or a list of objects; name a value in it, as in --map "
                 "contact=contact.id\n"));
  const auto named = run(here, "--map contact=contact.id --format csv log.jsonl");
  CHECK(found(named.out) == strings{"K 1 (end) answer_anger"});

  for (const char* spelt : {"K 1\xC2\xA0", " K  1",
                            "K\xC2\xA0"
                            "1",
                            "\xEF\xBB\xBFK 1"}) {
    INFO(spelt);
    here.put("log.csv", std::string("time,step,contact\n1,shows_anger,") + spelt + "\n2,acknowledge,K 1\n");
    CHECK(run(here, "log.csv").code == 0);
  }
}

TEST_CASE("the page of audit shows a run as it is", "[audit]") {
  const std::string page = slurp(TACT_ROOT "/examples/programs/audit/README.md");
  std::size_t at = page.find("## From an export to a list");
  REQUIRE(at != std::string::npos);
  const auto next_block = [&] {
    const std::size_t begin = page.find('\n', page.find("```", at)) + 1, end = page.find("```", begin);
    at = end + 3;
    return page.substr(begin, end - begin);
  };
  const workplace here;
  std::string command = next_block();
  REQUIRE(command.starts_with("audit "));
  command.pop_back();  // its line end
  here.put("export.csv", next_block());
  const auto done = run(here, command.substr(6));
  std::string out = done.out;
  std::erase(out, '\r');
  CHECK(done.code == 1);
  CHECK(out == next_block());
  CHECK(done.err == next_block());
}

TEST_CASE("a list of rows inside an object is no row", "[audit]") {
  const workplace here;
  here.put("log.json", "{\"page\": 1, \"events\": [{\"time\": 1, \"step\": \"take_the_bait\"}]}");
  const auto done = run(here, "--format csv log.json");
  CHECK(done.code == 3);
  CHECK(contains(done.err, "log.json:1: row: is no row itself: the rows seem to be in 'events'; give that list alone"));
}

TEST_CASE("audit puts out JSON's null for a log without contacts", "[audit]") {
  const workplace here;
  here.put("log.csv", "time,step\n1,take_the_bait\n");
  CHECK(contains(run(here, "--format jsonl log.csv").out, "{\"contact\":null,\"line\":2,\"time\":\"1\","));
}

TEST_CASE("audit reports each JSON line that it cannot use, and goes on", "[audit]") {
  const workplace here;
  here.put("log.jsonl",
           "{\"contact\": \"a\", \"time\": 1, \"step\": \"shows_anger\"}\n"
           "{\"contact\": \"a\", \"time\": 2, \"step\": \n"
           "[1, 2]\n"
           "{\"contact\": \"a\", \"time\": [3, 4], \"step\": {\"is\": \"close\"}}\n"
           "{\"contact\": \"a\", \"step\": \"close\", \"time\": 3, \"step\": \"listen\"}\n"
           "{\"time\": 4, \"step\": \"close\"}\n"
           "{\"contact\": 1.5, \"time\": 4, \"step\": \"close\"}\n"
           "{\"contact\": 123456789012345678901, \"time\": 4, \"step\": \"close\"}\n"
           "{\"contact\": \"a\", \"time\": 4}\n"
           "{\"contact\": \"\xFF\", \"time\": 4, \"step\": \"close\"}\n" +
               std::string(100000, '[') +
               "\n"
               "{\"contact\": \"a\", \"time\": 1e999, \"step\": \"close\"}\n"
               "{\"contact\": \"a\", \"time\": 5, \"step\": \"offer_solution\"}");
  const auto done = run(here, "--format csv log.jsonl");
  CHECK(done.code == 3);
  CHECK(found(done.out) == strings{"a 13 offer_solution acknowledge_first", "a 13 offer_solution diffuse_first",
                                   "a 13 (end) answer_anger"});  // the events around it were read
  for (const char* message :
       {"log.jsonl:2: row: is not valid JSON", "log.jsonl:3: row: is not a JSON object\n",
        "log.jsonl:4: step: is an object or a list of objects; name a value in it, as in --map step=step.id\n",
        "log.jsonl:5: row: has the key 'step' twice\n", "log.jsonl:6: contact: is empty, but every event needs it\n",
        "log.jsonl:9: step: is empty, but every event needs it\n", "log.jsonl:10: row: is not valid UTF-8\n",
        "log.jsonl:11: row: is not ", "log.jsonl:12: time: '1e999' is not a time",
        "4 events in 3 contacts, 3 violations: acknowledge_first 1, answer_anger 1, diffuse_first 1; "
        "9 rows left out (see above)\n"}) {
    INFO(message);
    CHECK(contains(done.err, message));
  }
  CHECK(lines(done.err) == 12);  // each mistake, the columns, and the sum

  here.put("log.jsonl",
           "{\"time\": 1, \"step\": \"listen\"}\n{\"contact\": \"a\", \"time\": 2, \"step\": \"close\"}\n");
  CHECK(contains(run(here, "log.jsonl").err, "log.jsonl:2: contact: is here, but not in the first object\n"));
}

TEST_CASE("audit reads standard input as it reads a file", "[audit]") {
  const workplace here;
  here.put("log.csv", sample());
  const auto file = run(here, "--format csv log.csv");
  REQUIRE(lines(file.out) == 7);
  for (const char* arguments : {"--format csv < log.csv", "--format csv - < log.csv"}) {
    const auto done = run(here, arguments);
    CHECK(done.out == file.out);
    CHECK(done.code == file.code);
  }
  CHECK(here.shell("cat log.csv | '" TACT_AUDIT "' --format csv").out == file.out);
  here.put("bad.csv", "time,step\nx,listen\n");
  CHECK(contains(run(here, "< bad.csv").err, "standard input:2: time: 'x' is not a time"));
}

TEST_CASE("audit knows JSON lines from CSV by the first byte, unless an option names the format", "[audit]") {
  const workplace here;
  const std::string object = "{\"time\": 1, \"step\": \"take_the_bait\"}\n", csv = "time,step\n1,take_the_bait\n";
  const strings second{" 2 take_the_bait never_argue"};
  for (const auto& [text, option] : std::vector<std::pair<std::string, std::string>>{
           {"\n" + object, ""},
           {" \t\r\n" + object, ""},
           {"\xEF\xBB\xBF\n" + object, ""},
           {"\n" + object, "--input-format jsonl "},
           {csv, ""},
           {csv, "--input-format csv "},
           {"\xEF\xBB\xBF" + csv, ""},
           {"{,time,step\n,1,take_the_bait\n", "--input-format csv "},
           {"\xEF\xBC\xA1,time,step\n,1,take_the_bait\n", ""},  // a wide A, which begins like a byte order mark
       }) {
    INFO(option << text);
    here.put("log", text);
    for (const std::string from : {"log", "< log"}) {
      const auto done = run(here, "--format csv " + option + from);
      CHECK(done.code == 1);
      CHECK(found(done.out) == second);
    }
  }
  here.put("log", csv);
  CHECK(run(here, "--input-format jsonl log").code == 3);
  here.put("log", object);
  CHECK(run(here, "--input-format csv log").code == 2);
}

TEST_CASE("audit copes with nothing, a header alone, and one event", "[audit]") {
  const workplace here;
  here.put("header.csv", "contact,time,step");
  const auto header = run(here, "header.csv --format csv");
  CHECK(header.code == 0);
  CHECK(header.out == "contact,line,time,step,rule,says,source\r\n");
  CHECK(header.err == "read: contact, time, step\n" + by + "0 events in 0 contacts, 0 violations\n");
  CHECK(contains(run(here, "header.csv").out, "\n\n" + by + "0 events in 0 contacts, 0 violations\n"));

  here.put("one.csv", "time,step\n2026-11-22,listen");
  const auto one = run(here, "one.csv --format jsonl");
  CHECK(one.code == 0);
  CHECK(one.out.empty());
  CHECK(one.err == "read: time, step\nno column is the contact: the whole log is one\n" + by +
                       "1 event in 1 contact, 0 violations\n");

  here.put("empty", "");
  CHECK(run(here, "empty").code == 2);  // as CSV it has no header; as JSON lines it is a log without events
  CHECK(run(here, "--input-format jsonl empty").code == 0);
}

TEST_CASE("audit exits 2 with one line and writes nothing when it cannot be used", "[audit]") {
  const workplace here;
  here.put("c.csv", "time,step,twice,twice\n1,listen,,\n");
  here.put("empty.csv", "");
  here.put("blank.csv", "\n\r\n");
  here.put("no_step.csv", "time,stp\n1,listen\n");
  here.put("no_time.csv", "when;step\n1;listen\n");
  here.put("quote.csv", "time,step,\"note\n1,listen,x\n");
  fs::create_directory(here.path("folder"));
  const std::vector<std::pair<std::string, std::string>> mistakes{
      {"empty.csv", "audit: empty.csv: is empty; a header row is needed"},
      {"blank.csv", "audit: blank.csv: is empty; a header row is needed"},
      {"folder", "audit: folder: Is a directory"},
      {"nowhere.csv", "audit: nowhere.csv: No such file or directory"},
      {"no_step.csv", "audit: the header has no column 'step'; did you mean 'stp'?; name one with --map step=COLUMN"},
      {"no_time.csv", "the header has no column 'time'; it has 'when', 'step'; name one with --map time=COLUMN"},
      {"quote.csv", "audit: quote.csv: 1: row: a quote that opens here is never closed"},
      {"--bogus c.csv", "--bogus"},
      {"c.csv more.csv", "more.csv"},
      {"--map stp=a c.csv", "--map stp=a: there is no field 'stp'; did you mean 'step'?"},
      {"--map step c.csv", "write --map NAME=COLUMN"},
      {"--map =a c.csv", "write --map NAME=COLUMN"},
      {"--map step= c.csv", "write --map NAME=COLUMN"},
      {"--map contact=absent c.csv", "--map contact: the header has no column 'absent'"},
      {"--map contact=twice c.csv", "the header has two columns called 'twice'"},
      {"--format xml c.csv", "xml"},
      {"--input-format xml c.csv", "xml"},
      {"--rules --steps", "--rules excludes --steps"},
      {"--rules c.csv", "FILE excludes --rules"},
      {"--output folder/none/x c.csv", "cannot write folder/none/x"},
      {"--rules --output folder/none/x", "cannot write folder/none/x"},
  };
  for (const auto& [arguments, message] : mistakes) {
    INFO(arguments);
    const auto done = run(here, arguments);
    CHECK(done.code == 2);
    CHECK(done.out.empty());
    INFO(done.err);
    CHECK(contains(done.err, message));
    CHECK(lines(done.err) == 1);
  }
  const auto full = here.shell("{ '" TACT_AUDIT "' c.csv > /dev/full; }");
  CHECK(full.code == 2);
  CHECK(full.err == "audit: cannot write standard output: No space left on device\n");
}

TEST_CASE("audit reports a bad row with its place, leaves it out, and exits 3", "[audit]") {
  const workplace here;
  here.put("bad.csv",
           "\xEF\xBB\xBF"
           "contact,time,step,channel,return,limit\r\n"
           "a,10,shows_anger,phone,,\r\n"
           "a,11,lissten,phone,,\r\n"
           "a,12,dance,phone,,\r\n"
           "a,13,listen,\"fa\r\nx\",,\r\n"  // a cell over two lines: the next row starts on line 7
           "a,,listen,,,\r\n"
           "a,14,,,,\r\n"
           ",15,listen,,,\r\n"
           "\r\n"
           "a,noon,listen,,,\r\n"
           "a,16,listen,,later,never\r\n"
           "a,9.5,close,,,\r\n"
           "b,9.5,listen,,,\r\n"
           "a,17,close\r\n"
           "a,17,close,,,,\r\n"
           "a,17,close,mail,,\r\n");
  const auto done = run(here, "bad.csv --format csv");
  CHECK(done.code == 3);
  for (const char* message :
       {"bad.csv:3: step: 'lissten' is not a step; did you mean 'listen'?\n",
        "bad.csv:4: step: 'dance' is not a step; audit --steps lists them\n",
        "bad.csv:5: channel: 'fa??x' is not one of face to face, phone, chat, mail, unknown\n",
        "bad.csv:7: time: is empty, but every event needs it\n",
        "bad.csv:8: step: is empty, but every event needs it\n",
        "bad.csv:9: contact: is empty, but every event needs it\n",
        "bad.csv:11: time: 'noon' is not a time from the year 1 to 9999, such as 2026-11-22T10:15:30Z, nor a number of "
        "seconds\n",
        "bad.csv:12: return: 'later' is not a time", "bad.csv:12: limit: 'never' is not a time",
        "bad.csv:13: time: '9.5' is earlier than line 5 of the same contact\n",
        "bad.csv:15: row: has 3 cells, the header has 6\n", "bad.csv:16: row: has 7 cells, the header has 6\n",
        "4 events in 2 contacts, 1 violation: answer_anger 1; 10 rows left out; 1 event on an unknown channel (see "
        "above)\n"}) {
    INFO(message);
    CHECK(contains(done.err, message));
  }
  CHECK(lines(done.err) == 14);
  CHECK(found(done.out) == strings{"a 17 close answer_anger"});

  const auto table = run(here, "bad.csv");  // a part of a log does not count as the whole
  CHECK(contains(table.out, "\n" + by +
                                "4 events in 2 contacts, 1 violation; 10 rows left out; 1 event on an\n"
                                "unknown channel\n"));
  CHECK(lines(table.err) == 13);
}

TEST_CASE("audit goes on after a row whose time runs backwards, from the time before it", "[audit]") {
  const workplace here;
  here.put("log.csv", "time,step\n10,shows_anger\n5,acknowledge\n9,acknowledge\n10,offer_solution\n11,calms_down\n");
  const auto done = run(here, "log.csv --format csv");
  CHECK(done.code == 3);
  CHECK(contains(done.err, "log.csv:3: time: '5' is earlier than line 2 of the same contact\n"));
  CHECK(contains(done.err, "log.csv:4: time: '9' is earlier than line 2 of the same contact\n"));
  CHECK(found(done.out) == strings{" 5 offer_solution acknowledge_first", " 5 offer_solution diffuse_first"});
}

TEST_CASE("audit reports an open quote where it opens", "[audit]") {
  const workplace here;
  here.put("open.csv", "time,step\n1,shows_anger\n\"2,acknowledge\n3,close\n");
  const auto done = run(here, "open.csv --format csv");
  CHECK(done.code == 3);
  CHECK(contains(done.err, "open.csv:3: row: a quote that opens here is never closed\n"));
  CHECK(found(done.out) == strings{" 4 close answer_anger"});  // the row below it counts
}

TEST_CASE("audit exits 0 where all is well, 1 where a rule was broken, 3 where rows were left out", "[audit]") {
  const workplace here;
  const std::string header = "time,step\n", well = "1,listen\n", broken = "2,take_the_bait\n", bad = "3,dance\n";
  for (const auto& [log, code] : std::vector<std::pair<std::string, int>>{
           {well, 0}, {well + broken, 1}, {well + bad, 3}, {well + broken + bad, 3}, {bad, 3}}) {
    INFO(log);
    here.put("log.csv", header + log);
    for (const char* format : {"table", "csv", "jsonl"})
      CHECK(run(here, std::string("log.csv --format ") + format).code == code);
  }
}

TEST_CASE("audit reads a time in each of its spellings, and no other", "[audit]") {
  const strings same{"2026-11-22T10:15:30Z",
                     "2026-11-22t10:15:30z",
                     "2026-11-22 10:15:30",
                     "2026-11-22T10:15:30",
                     "2026-11-22T12:15:30+02:00",
                     "2026-11-22 12:15:30 +02:00",
                     "2026-11-22T12:15:30+0200",
                     "2026-11-22T12:15:30+02",
                     "2026-11-22T04:45:30-05:30",
                     "2026-11-23T00:15:30+14:00",
                     " 2026-11-22T10:15:30Z\t",
                     "1795342530",
                     "1.79534253e9"};
  const std::string header = "time,step,return,limit,awaited\n1795342529,apologise,,,\n";
  for (const std::string& time : same) {
    INFO(time);
    // Not before the second before, not after the second itself; its return lies one second ahead, and is kept.
    const std::string log = header + time + ",learn_more,1795342531," + time + ",a report\n1795342530,agrees,,,\n";
    CHECK(found_in(log, 1) == strings{" 3 learn_more pause_names_limit"});
    CHECK(found_in(header + "1795342530,learn_more," + time + ",1795342532,a report\n", 1) ==
          strings{" 3 learn_more pause_names_return"});
    CHECK(found_in(header + "1795342529,learn_more," + time + ",1795342530,a report\n", 0).empty());
  }
  CHECK(found_in("time,step\n2026-11-22,listen\n1795305600,listen\n2026-11-22T00:00,listen\n", 0).empty());
  CHECK(found_in("time,step\n2026-11-22T10:15,listen\n1795342500,listen\n2026-11-22T10:15,close\n", 0).empty());
  CHECK(found_in("time,step\n-1,listen\n1969-12-31T23:59:59,listen\n-0.5,listen\n", 0).empty());
  CHECK(
      found_in("time,step\n0001-01-01,listen\n-62135596800,listen\n9999-12-31T23:59:59,listen\n253402300799,close\n", 0)
          .empty());

  const workplace here;
  for (const char* time : {"2026-02-29",
                           "2026-13-01",
                           "2026-00-01",
                           "2026-11-31",
                           "2026-11-00",
                           "0000-12-31",
                           "10000-01-01",
                           "2026-1-22",
                           "2026-11-2",
                           "2026-11-2x",
                           "202x-11-22",
                           "2026-11-22T",
                           "2026-11-22T10",
                           "2026-11-22T10:",
                           "2026-11-22T10:1",
                           "2026-11-22T24:01",
                           "2026-11-22T10:60",
                           "2026-11-22T10:15:61",
                           "2026-11-22T10:15:",
                           "2026-11-22T10:15:30.",
                           "2026-11-22T10:15:30.Z",
                           "2026-11-22T10:15:30X",
                           "2026-11-22T10:15:30ZZ",
                           "2026-11-22T10:15:30+",
                           "2026-11-22T10:15:30+2",
                           "2026-11-22T10:15:30+02:",
                           "2026-11-22T10:15:30+02:60",
                           "2026-11-22T10:15:30+24:00",
                           "2026-11-22T10:15:30+-2:00",
                           "2026-11-22X10:15:30",
                           "2026-11-22T-1:15:30",
                           "2026-11-22T+1:15:30",
                           "+5",
                           "0x10",
                           "nan",
                           "inf",
                           "1e19",
                           "-1e18",
                           "1e400",
                           "253402300800",
                           "-62135596801",
                           "9999-12-31T23:59:59-01:00",
                           "0001-01-01T00:00:00+01:00",
                           "99999999999999999999999999",
                           "17953425300000",
                           "12 5",
                           "5s"}) {
    INFO(time);
    here.put("log.csv", std::string("time,step\n") + time + ",listen\n");
    const auto done = run(here, "log.csv --format csv");
    CHECK(done.code == 3);
    CHECK(contains(done.err, std::string("log.csv:2: time: '") + time + "' is not a time from the year 1 to 9999"));
  }
}

TEST_CASE("audit reads the names of steps and channels however they are written", "[audit]") {
  for (const char* step : {"take_the_bait", "Take The Bait", "TAKE-THE-BAIT", " take\tthe_bait "})
    CHECK(found_in(std::string("time,step,channel\n1,") + step + ",\n", 1) == strings{" 2 take_the_bait never_argue"});
  for (const char* channel : {"", "phone", "Chat", "MAIL", "face to face", "Face-to-face", "face_to_face"})
    CHECK(found_in(std::string("time,step,channel\n1,listen,") + channel + "\n", 0).empty());

  const workplace here;
  std::string log = "time,step\n";
  for (const tact::care::step_info* s : tact::care::step_infos<>) log += "1," + std::string(s->name) + "\n";
  here.put("log.csv", log);
  CHECK(run(here, "log.csv").code == 1);  // each is known
}

TEST_CASE("audit reads columns of other names", "[audit]") {
  const workplace here;
  here.put("log.csv", "Ticket,Created at,Action,step,time\nT1,1,shows_anger,x,y\nT1,2,,x,y\nT1,z,listen,x,y\n");
  const std::string maps = "--map contact=Ticket --map time='Created at' --map step=Action --format csv ";
  const auto done = run(here, maps + "log.csv");
  CHECK(done.code == 3);
  CHECK(contains(done.err, "log.csv:3: Action: is empty"));
  CHECK(contains(done.err, "log.csv:4: Created at: 'z' is not a time"));
  CHECK(found(done.out) == strings{"T1 2 (end) answer_anger"});

  here.put("log.jsonl", "{\"Ticket\": \"T1\", \"Created at\": 1, \"Action\": \"shows_anger\"}\n");
  CHECK(found(run(here, maps + "log.jsonl").out) == strings{"T1 1 (end) answer_anger"});
  here.put("log.jsonl", "{\"ticket\": \"T1\", \"created_at\": 1, \"ACTION\": \"shows_anger\"}\n");
  CHECK(found(run(here, maps + "log.jsonl").out) == strings{"T1 1 (end) answer_anger"});
  here.put("log.jsonl", "{\"Tick\": \"T1\", \"Created at\": 1, \"Action\": \"shows_anger\"}\n");
  const auto none = run(here, maps + "log.jsonl");  // not taken for one contact
  CHECK(none.code == 2);
  CHECK(none.out.empty());
  CHECK(contains(none.err, "--map contact: no object has the key 'Ticket'; it has 'Tick', 'Created at', 'Action'"));
}

TEST_CASE("audit lists all rules and all steps", "[audit]") {
  const workplace here;
  const auto rules = run(here, "--rules --format csv");
  CHECK(rules.code == 0);
  CHECK(rules.err.empty());
  const auto rows = records(rules.out);
  CHECK(rows.size() == tact::care::rules_of<tact::care::protocols>::size);
  std::set<std::string> names, protocols;
  std::map<std::string, std::set<std::string>> customers;
  int patterns = 0;
  for (const auto& r : rows) {
    names.insert(r.at("rule"));
    protocols.insert(r.at("protocol"));
    customers[r.at("customer")].insert(r.at("rule"));
    CHECK_FALSE(r.at("says").empty());
    CHECK_FALSE(r.at("source").empty());
    patterns += !r.at("pattern").empty();
  }
  CHECK(patterns == 21);
  CHECK(contains(rules.out, ",after meant never apologise,"));
  CHECK(names == names_of_rules());
  CHECK(customers.size() == 3);
  CHECK(customers["demanding"] == std::set<std::string>{"never_grant_demand"});
  CHECK(customers["talker"] == std::set<std::string>{"no_unlimited_time"});
  CHECK(customers["everybody"].size() == names.size() - 2);
  CHECK(protocols == std::set<std::string>{"deescalation", "complaint", "conduct", "postponement"});
  CHECK(lines(run(here, "--rules --wide").out) == rows.size() + 2);  // a head, and a line below it

  const auto steps = run(here, "--steps --format jsonl");
  CHECK(steps.code == 0);
  CHECK(lines(steps.out) == tact::care::steps::size);
  for (const tact::care::step_info* s : tact::care::step_infos<>)
    CHECK(contains(steps.out, "{\"step\":\"" + std::string(s->name) + "\",\"doing\":\""));
  CHECK(lines(run(here, "--steps --wide").out) == tact::care::steps::size + 2);

  REQUIRE(run(here, "--rules --format csv --output rules.csv").code == 0);
  CHECK(here.read("rules.csv") == rules.out);
}

TEST_CASE("audit ends a table with the sum of it", "[audit]") {
  const workplace here;
  here.put("log.csv", "contact,time,step\na,1,take_the_bait\na,2,take_the_bait\nb,3,deny_anger\n");
  const auto done = run(here, "log.csv");
  CHECK(done.code == 1);
  CHECK(done.err == "read: contact, time, step\n");
  CHECK(contains(done.out, "\n\n" + by +
                               "3 events in 2 contacts, 3 violations\n"
                               "  never_argue                 2\n"
                               "  never_deny_anger            1\n"));
  CHECK(lines(done.out) == 3 + 3 + 3 + 2 + 1 + 3);  // a violation takes a line, and one or two below it
  CHECK(lines(run(here, "--wide log.csv").out) == 2 + 3 + 1 + 3);
  // The totals of a table in a file go to standard error.
  const auto to_file = run(here, "--output table.txt log.csv");
  CHECK(here.read("table.txt") == done.out);
  CHECK(to_file.err == "read: contact, time, step\n" + by +
                           "3 events in 2 contacts, 3 violations: never_argue 2, never_deny_anger 1\n");
}

TEST_CASE("audit breaks the lines of a table at the width of a terminal, and cuts nothing", "[audit]") {
  const workplace here;
  here.put("log.csv", "time,step\n1,take_the_bait\n");
  CHECK(contains(run(here, "--wide log.csv").out, "D4: take no bait; D1: count to ten\n"));
  const auto shown = here.shell("script -qec \"stty cols 60; '" TACT_AUDIT "' log.csv\" /dev/null");
  CHECK(shown.code == 1);
  CHECK(contains(shown.out, "\n" + std::string(59, '-') + "\r\n"));
  CHECK(contains(shown.out, "count to ten]"));
}

TEST_CASE("audit makes cells harmless for spreadsheets and terminals", "[audit]") {
  const workplace here;
  here.put("log.csv", "contact,time,step\n=1+1,1,take_the_bait\n@x,2,take_the_bait\n-5,3,take_the_bait\n");
  CHECK(found(run(here, "--format csv log.csv").out) == strings{"'=1+1 2 take_the_bait never_argue",
                                                                "'@x 3 take_the_bait never_argue",
                                                                "-5 4 take_the_bait never_argue"});
  CHECK(contains(run(here, "--format jsonl log.csv").out, "{\"contact\":\"=1+1\","));

  here.put("log.csv", "contact,time,step\n\x1B[2J\xFF,1,take_the_bait\na,\x1B[2J,\x1B[2J\n");
  const auto table = run(here, "log.csv");
  CHECK_FALSE(contains(table.out + table.err, "\x1B"));
  CHECK(contains(run(here, "--format jsonl log.csv").out, "\xEF\xBF\xBD\""));  // invalid UTF-8 is replaced
}

TEST_CASE("audit keeps the text of a contact whatever it is", "[audit]") {
  const workplace here;
  here.put("log.csv", "contact,time,step\n\"she said \"\"no\"\", twice\r\n…  καλημέρα\",1,take_the_bait\n");
  const std::string contact = "she said \"no\", twice\r\n…  καλημέρα";
  CHECK(records(run(here, "--format csv log.csv").out).at(0).at("contact") == contact);
  CHECK(contains(run(here, "--format jsonl log.csv").out, R"({"contact":"she said \"no\", twice\r\n…  καλημέρα",)"));
}

TEST_CASE("audit writes a file whole or not at all, and refuses a row of more than 8 MiB", "[audit]") {
  const workplace here;
  here.put("log.csv", "time,step\n1,take_the_bait\n");
  const std::string expected = run(here, "--format csv log.csv").out;
  REQUIRE(lines(expected) == 2);
  REQUIRE(run(here, "--format csv --output new.csv log.csv").code == 1);
  CHECK(here.read("new.csv") == expected);

  const std::string long_text(std::size_t{9} << 20, 'x');
  here.put("long", "time,step,x\n1,take_the_bait,1\n1,listen," + long_text + "\n2,listen,1\n");
  const std::string long_json =
      "\n{\"time\": 1, \"step\": \"listen\"}\n{\"x\": \"" + long_text + "\"}\n{\"time\": 2, \"step\": \"listen\"}\n";
  for (const auto& [text, broken] :
       std::vector<std::pair<std::string, std::size_t>>{{here.read("long"), 1}, {long_json, 0}}) {
    here.put("long", text);
    const auto refused = run(here, "--format csv long");
    CHECK(refused.code == 3);
    CHECK(contains(refused.err, "long:3: row: is longer than 8 MiB, the most that is read\n"));
    CHECK(contains(refused.err, "\n" + by + "2 events in 1 contact, "));  // the row below it counts
    CHECK(found(refused.out).size() == broken);
  }
  CHECK(here.read("new.csv") == expected);                                        // untouched
  CHECK(here.files() == strings{"log.csv", "long", "new.csv"});                   // no part file
  REQUIRE(run(here, "--format csv --force --output log.csv log.csv").code == 1);  // over its own input
  CHECK(here.read("log.csv") == expected);
}

namespace {

// Many interleaved contacts. All are clean except each tenth, which ends in anger.
std::string endless(std::size_t events, std::size_t contacts) {
  constexpr const char* cycle[] = {"complains",        "listen", "show_understanding", "apologise", "offer_solution",
                                   "check_understood", "close"};
  std::string text = "contact,time,step,channel\n";
  for (std::size_t i = 0; i != events; ++i) {
    const std::size_t contact = i % contacts, turn = i / contacts;
    const bool last = i + contacts >= events;
    text += "K-" + std::to_string(contact) + "," + std::to_string(1795342530 + i) + "," +
            (last && contact % 10 == 0 ? "shows_anger" : cycle[turn % std::size(cycle)]) + ",phone\n";
  }
  return text;
}

}  // namespace

TEST_CASE("audit reads a million events quickly, and remembers none of them", "[audit]") {
  const workplace here;
  here.put("big.csv", endless(1'000'000, 1000));
  const std::string in = here.path("big.csv").string(), out = here.path("broken.csv").string();
  const pid_t child = fork();
  if (child == 0) {
    dup2(open(here.path("err").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666), STDERR_FILENO);
    execl(TACT_AUDIT, TACT_AUDIT, "--format", "csv", "--output", out.c_str(), in.c_str(), static_cast<char*>(nullptr));
    _exit(127);
  }
  int status = 0;
  struct rusage used{};
  REQUIRE(wait4(child, &status, 0, &used) == child);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 1);
  CHECK(here.read("err") == "read: contact, time, step, channel\n" + by +
                                "1000000 events in 1000 contacts, 100 violations: answer_anger 100\n");
  CHECK(fs::file_size(in) > 30'000'000);
  if (!sanitized) {
    CHECK(used.ru_utime.tv_sec + used.ru_stime.tv_sec < 10);  // CPU time, however busy the machine is
    CHECK(used.ru_maxrss < 24 * 1024);                        // KiB: less than the log
  }

  const strings all = found(here.read("broken.csv"));
  REQUIRE(all.size() == 100);
  CHECK(all.front() == "K-0 999002 (end) answer_anger");
  CHECK(all.back() == "K-990 999992 (end) answer_anger");
}

TEST_CASE("audit keeps an event whose channel is unknown, says so, and exits 3", "[audit]") {
  const workplace here;
  here.put("log.csv", "time,step,channel\n1,shows_anger,fax\n2,apologise,Unknown\n3,offer_solution,web\n");
  const auto done = run(here, "--format csv log.csv");
  CHECK(done.code == 3);
  CHECK(found(done.out).empty());  // the anger was acknowledged, and diffused
  CHECK(done.err ==
        "log.csv:2: channel: 'fax' is not one of face to face, phone, chat, mail, unknown\n"
        "log.csv:4: channel: 'web' is not one of face to face, phone, chat, mail, unknown\n"
        "read: time, step, channel\nno column is the contact: the whole log is one\n" +
            by + "3 events in 1 contact, 0 violations; 2 events on an unknown channel (see above)\n");
}

TEST_CASE("audit holds the rules for a class against the contacts that name it", "[audit]") {
  const auto in = [](const std::string& customer) {
    return found_in("time,step,customer\n1,listen,\n2,grant_demand," + customer + "\n3,give_unlimited_time,\n",
                    customer.empty() || customer == "Rude" || customer == "unknown" ? 0 : 1);
  };
  const std::string demand = " 3 grant_demand never_grant_demand", time = " 4 give_unlimited_time no_unlimited_time";
  CHECK(in("").empty());
  CHECK(in("unknown").empty());
  CHECK(in("Rude").empty());
  CHECK(in("demanding") == strings{demand});
  CHECK(in("TALKER") == strings{time});  // the last row does not repeat it
  for (const char* both : {"\"demanding, talker\"", "talker;demanding", "angry/talker+demanding", "talker|demanding"})
    CHECK(in(both) == strings{demand, time});

  // From the row that names the class on, and for that contact alone.
  CHECK(found_in("contact,time,step,customer\na,1,grant_demand,\na,2,grant_demand,demanding\na,3,grant_demand,\n"
                 "b,1,grant_demand,\nb,2,grant_demand,talker\n",
                 1) == strings{"a 3 grant_demand never_grant_demand", "a 4 grant_demand never_grant_demand"});

  const workplace here;
  here.put("log.jsonl", "{\"time\": 1, \"step\": \"grant_demand\", \"Kind\": \"demanding\"}\n");
  CHECK(found(run(here, "--map customer=Kind --format csv log.jsonl").out) ==
        strings{" 1 grant_demand never_grant_demand"});
  here.put("log.jsonl", "{\"time\": 1, \"step\": \"grant_demand\", \"customer\": [\"talker\", \"demanding\"]}\n");
  CHECK(found(run(here, "--format csv log.jsonl").out) == strings{" 1 grant_demand never_grant_demand"});
}

TEST_CASE("audit keeps an event whose class of customer is unknown, says so, and exits 3", "[audit]") {
  const workplace here;
  here.put("log.csv",
           "time,step,customer,channel\n1,listen,\"demanding, nice, mad\",\n2,grant_demand,,web\n3,ask,nice,web\n"
           "2,ask,talker,\n3,give_unlimited_time,,\n");
  const auto done = run(here, "--format csv log.csv");
  CHECK(done.code == 3);
  CHECK(found(done.out) == strings{" 3 grant_demand never_grant_demand"});  // a row that is left out names no class
  const std::string known = " is not one of angry, arguer, talker, complainer, rude, demanding, unknown\n";
  CHECK(contains(done.err, "log.csv:2: customer: 'nice', 'mad'" + known));
  CHECK(contains(done.err, "log.csv:4: customer: 'nice'" + known));
  CHECK(contains(done.err, "log.csv:5: time: '2' is earlier than line 4 of the same contact\n"));
  CHECK(contains(
      done.err, by + "4 events in 1 contact, 1 violation: never_grant_demand 1; 1 row left out; 2 events on an unknown "
                     "channel; 2 events with an unknown class of customer (see above)\n"));
}

TEST_CASE("audit shows how to use it", "[audit]") {
  const workplace here;
  const auto help = run(here, "--help");
  CHECK(help.code == 0);
  for (const char* word :
       {"--map", "--input-format", "--format", "--output", "--rules", "--steps", "contact", "time", "step", "channel",
        "customer", "demanding", "return", "limit", "awaited", "UTC", "Exit status"})
    CHECK(contains(help.out, word));
  const auto version = run(here, "--version");
  CHECK(version.code == 0);
  CHECK(lines(version.out) == 1);
}

#endif
