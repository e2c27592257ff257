// The journeys of customers from outside: runs the program on files, and compares its figures with others worked out
// here.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <sys/resource.h>

#include <tact/care/journey.hpp>
#include <tact/tact.hpp>
#include <tact/version.hpp>

#include "testing/catch.hpp"
#include "testing/csv.hpp"
#include "testing/workplace.hpp"

#if defined(TACT_JOURNEY)

#include <common/numbers.hpp>
#include <common/record_reader.hpp>
#include <common/times.hpp>

using testing::contains;
using testing::lines;
using testing::outcome_of_run;
using testing::records;
using testing::workplace;

namespace {

const std::string folder = TACT_ROOT "/examples/programs/journey/";

outcome_of_run run(const workplace& here, const std::string& arguments) {
  return here.shell("'" TACT_JOURNEY "' " + arguments);
}

// The journeys of a table, by name, and how the run ended.
struct journeys_read {
  outcome_of_run run;
  std::map<std::string, testing::record> by_name;
};

journeys_read journeys_in(const std::string& table, const std::string& options = {},
                          const std::string& key = "customer") {
  const workplace here;
  here.put("contacts.csv", table);
  journeys_read all{run(here, options + " --format csv contacts.csv"), {}};
  const char separator = contains(all.run.out.substr(0, all.run.out.find('\n')), ";") ? ';' : ',';
  if (!all.run.out.empty())
    for (const testing::record& r : records(all.run.out, separator)) all.by_name[r.at(key)] = r;
  return all;
}

// --- Made-up contacts, and a second computation of what they leave ----------------------------------------

constexpr std::array<std::string_view, 3> dimensions = {"respect", "personal interest", "delay before"};

struct made_up {
  int id;
  std::string customer, area;
  int day, hour;
  bool claim, resolved;
  std::optional<int> satisfaction;  // in percent
  std::array<std::optional<int>, 3> perceived, expected;
};

std::vector<made_up> contacts_of(std::size_t count, int customers, unsigned seed) {
  std::mt19937 random(seed);
  const auto below = [&random](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  const auto maybe = [&] { return below(4) == 0 ? std::optional<int>() : below(101); };
  std::vector<made_up> all(count);
  for (made_up& c : all) {
    c.id = static_cast<int>(&c - all.data());
    c.customer = "C-" + std::to_string(below(customers));
    c.area = std::string("area ") + static_cast<char>('a' + below(3));
    c.day = 1 + below(28);
    c.hour = below(24);
    c.claim = below(2) == 0;
    c.resolved = below(2) == 0;
    c.satisfaction = maybe();
    for (std::size_t d = 0; d != dimensions.size(); ++d) c.perceived[d] = maybe(), c.expected[d] = maybe();
  }
  return all;
}

std::string table_of(const std::vector<made_up>& all) {
  std::string text = "id,customer,area,time,reason,resolved,satisfaction";
  for (const std::string_view d : dimensions) text.append(",").append(d).append(",expected ").append(d);
  const auto level = [](std::optional<int> percent) {
    return percent ? std::to_string(*percent / 100.0) : std::string();
  };
  const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  for (const made_up& c : all) {
    const std::string at = "2026-03-" + two(c.day) + "T" + two(c.hour) + ":00:00Z";
    text += "\n" + std::to_string(c.id) + "," + c.customer + "," + c.area + "," + at + "," +
            (c.claim ? "claim" : "help") + "," + (c.resolved ? "2026-04-01" : "") + "," + level(c.satisfaction);
    for (std::size_t d = 0; d != dimensions.size(); ++d)
      text += "," + level(c.perceived[d]) + "," + level(c.expected[d]);
  }
  return text + "\n";
}

// The figures of one customer, in doubles and over a list.
struct figures {
  std::size_t contacts = 0, open = 0, judged = 0;
  double sum = 0, best = -1, worst = 2, end = 0;
  int last = -1;
  std::array<double, 3> gap_sums{};
  std::array<std::size_t, 3> gaps{};

  void add(const made_up& c) {
    ++contacts;
    open += c.resolved ? 0 : 1;
    for (std::size_t d = 0; d != dimensions.size(); ++d) {
      if (!c.perceived[d] || !c.expected[d]) continue;
      gap_sums[d] += (d == 2 ? -1 : 1) * (*c.perceived[d] - *c.expected[d]) / 100.0;
      ++gaps[d];
    }
    const double satisfaction = satisfaction_of(c);
    if (satisfaction < 0) return;
    ++judged;
    sum += satisfaction;
    best = std::max(best, satisfaction);
    worst = std::min(worst, satisfaction);
    const int at = c.day * 24 + c.hour;
    if (at > last || (at == last && satisfaction < end)) end = satisfaction;
    last = std::max(last, at);
  }

  double remembered() const { return ((best - 0.5 > 0.5 - worst ? best : worst) + end) / 2; }

 private:
  // Interest in the customer counts twice; of a delay, less is better.
  static double satisfaction_of(const made_up& c) {
    if (c.satisfaction) return *c.satisfaction / 100.0;
    double total = 0, weights = 0;
    for (std::size_t d = 0; d != dimensions.size(); ++d) {
      if (!c.perceived[d]) continue;
      const double weight = d == 1 ? 2 : 1;
      total += weight * (d == 2 ? 1 - *c.perceived[d] / 100.0 : *c.perceived[d] / 100.0);
      weights += weight;
    }
    return weights == 0 ? -1 : total / weights;
  }
};

void check_near(const std::string& cell, double expected) {
  constexpr double steps = 1.5 / tact::level::one;
  CHECK(std::abs(std::stod(cell) - expected) < steps);
}

// What only a customer has: others remember nothing.
void check_memory(const testing::record& row, const figures& f) {
  check_near(row.at("remembered"), f.remembered());
  check_near(row.at("risk"), 1 - f.remembered());
}

void check_figures(const testing::record& row, const figures& f) {
  CHECK(row.at("contacts") == std::to_string(f.contacts));
  CHECK(row.at("judged") == std::to_string(f.judged));
  CHECK(row.at("open") == std::to_string(f.open));
  check_near(row.at("mean"), f.sum / static_cast<double>(f.judged));
  check_near(row.at("best"), f.best);
  check_near(row.at("worst"), f.worst);
  check_near(row.at("end"), f.end);
  std::string below;
  for (std::size_t d = 0; d != dimensions.size(); ++d)
    if (f.gaps[d] != 0 && f.gap_sums[d] / static_cast<double>(f.gaps[d]) < -0.0001)
      CHECK(contains(row.at("corrections"), std::string(dimensions[d]) + " (service)"));
}

// A text with one blank for each run of blanks and line ends.
std::string squeezed(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  const auto both_blank = [](char a, char b) { return a == ' ' && b == ' '; };
  text.erase(std::unique(text.begin(), text.end(), both_blank), text.end());
  return text;
}

double child_seconds() {
  rusage used{};
  getrusage(RUSAGE_CHILDREN, &used);
  return static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
         static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

double own_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

// Reads a table and parses its numbers and times, and does nothing else.
double read_alone(const std::string& file) {
  std::vector<common::asked_column> asked;
  for (const char* name :
       {"id", "customer", "area", "reason", "time", "resolved", "satisfaction", "respect", "expected respect",
        "personal interest", "expected personal interest", "delay before", "expected delay before"})
    asked.push_back({name, name});
  common::reading_options from;
  from.input = file;
  common::record_reader records(from, asked);
  common::time_reader times{common::time_options{}};
  double sum = 0;
  for (common::record row; records.next(row);) {
    for (std::size_t i = 0; i != 4; ++i) sum += static_cast<double>(row.cell(i).size());
    for (std::size_t i = 4; i != 6; ++i)
      if (const auto read = times(row.cell(i)); read.time) sum += static_cast<double>(read.time->at.count());
    for (std::size_t i = 6; i != asked.size(); ++i)
      if (const auto x = common::read_number(row.cell(i), common::decimal_sign::unknown)) sum += x->value;
  }
  return sum;
}

}  // namespace

TEST_CASE("the shipped contacts become twelve journeys, one to act on now and then the riskiest", "[journey]") {
  const workplace here;
  const auto done = run(here, "--format csv '" + folder + "contacts.csv'");
  CHECK(done.code == 0);
  const auto all = records(done.out);
  REQUIRE(all.size() == 12);
  CHECK(all[0].at("customer") == "Adler Ltd");
  CHECK(all[0].at("act_now") == "yes");
  CHECK(all[1].at("customer") == "J. Kowalski");
  for (std::size_t i = 2; i != all.size(); ++i) CHECK(std::stod(all[i - 1].at("risk")) >= std::stod(all[i].at("risk")));
  CHECK(contains(done.err, "1 contact was judged by staff (the first in line 32): left out"));
  CHECK(contains(done.err, "1 contact has no judgement (the first in line 29): counted"));
  CHECK(
      contains(done.err, "tact " + std::string(tact::version) + ": 32 contacts in 12 journeys; repeats found by id\n"));
}

TEST_CASE("the figures of journeys equal those of a list of contacts", "[journey]") {
  const auto contacts = contacts_of(400, 12, 1);
  const auto read = journeys_in(table_of(contacts));
  CHECK(read.run.code == 0);
  std::map<std::string, figures> expected;
  for (const made_up& c : contacts) expected[c.customer].add(c);
  REQUIRE(read.by_name.size() == expected.size());
  for (const auto& [name, f] : expected) {
    INFO(name);
    check_figures(read.by_name.at(name), f);
    check_memory(read.by_name.at(name), f);
  }
}

TEST_CASE("journeys of areas are those of their contacts", "[journey]") {
  const auto contacts = contacts_of(200, 12, 2);
  const auto read = journeys_in(table_of(contacts), "--by area", "area");
  std::map<std::string, figures> expected;
  for (const made_up& c : contacts) expected[c.area].add(c);
  REQUIRE(read.by_name.size() == 3);
  for (const auto& [name, f] : expected) check_figures(read.by_name.at(name), f);
  for (const testing::record& row : records(read.run.out))
    for (const char* of_customers : {"remembered", "risk", "act_now", "next", "afterwards", "reason", "shaped"})
      CHECK(row.at(of_customers).empty());
  const auto ranking = records(read.run.out);
  for (std::size_t i = 1; i != ranking.size(); ++i)
    CHECK(std::stod(ranking[i - 1].at("mean")) <= std::stod(ranking[i].at("mean")));
}

TEST_CASE("a page and a table of areas speak of no customer", "[journey]") {
  const workplace here;
  here.put("c", table_of(contacts_of(200, 12, 2)));
  const auto done = run(here, "--by area --page p.html c");
  CHECK(done.code == 0);
  for (const std::string& text : {done.out, here.read("p.html")})
    for (const char* word : {"they have come", "next", "emembered", "<th scope=col class=n>risk", "act now"}) {
      INFO(word);
      CHECK_FALSE(contains(text, word));
    }
}

TEST_CASE("open trouble comes first, and the table says the true reason", "[journey]") {
  const workplace here;
  here.put("c",
           "customer,time,reason,satisfaction\nLow,2026-01-01,information,0.3\n"
           "Open,2026-01-01,claim,0.9\nOpen,2026-01-02,claim,0.2\n");
  const auto all = records(run(here, "--format csv c").out);
  REQUIRE(all.size() == 2);
  CHECK(all[0].at("customer") == "Open");
  CHECK(all[0].at("act_now") == "yes");
  CHECK(all[1].at("act_now").empty());
  CHECK(std::stod(all[0].at("risk")) < std::stod(all[1].at("risk")));
  const std::string table = squeezed(run(here, "c").out);
  for (const testing::record& row : all) {
    std::string says = ": " + row.at("reason");
    if (!row.at("shaped").empty()) says += "; of this journey: " + row.at("shaped");
    INFO(table << "\n" << says);
    CHECK(contains(table, says));
  }
  CHECK(contains(table, "act now; "));
  CHECK_FALSE(contains(table, "next: next"));
}

TEST_CASE("a strategy that all journeys share stands once, below the table", "[journey]") {
  const workplace here;
  here.put("alike", "customer,time,satisfaction\nA,2026-01-01,0.8\nB,2026-01-01,0.7\n");
  const std::string alike = squeezed(run(here, "alike").out);
  const auto row = records(run(here, "--format csv alike").out).at(1);
  CHECK(contains(alike, "next, for all " + row.at("next") + ": "));
  CHECK_FALSE(contains(alike, "next: "));
  here.put("apart",
           "customer,time,satisfaction,assertiveness,cooperativeness\nA,2026-01-01,0.8,1,0\nB,2026-01-01,0.7,0,1\n");
  const std::string apart = squeezed(run(here, "apart").out);
  for (const testing::record& r : records(run(here, "--format csv apart").out))
    CHECK(contains(apart, "next: " + r.at("next")));
  CHECK_FALSE(contains(apart, "next, for all"));
}

TEST_CASE("the order of rows makes no difference", "[journey]") {
  auto contacts = contacts_of(300, 10, 3);
  const workplace here;
  here.put("in", table_of(contacts));
  const auto first = run(here, "--format csv in");
  std::mt19937 random(4);
  for (int i = 0; i != 3; ++i) {
    std::shuffle(contacts.begin(), contacts.end(), random);
    here.put("in", table_of(contacts));
    const auto shuffled = run(here, "--format csv in");
    CHECK(shuffled.out == first.out);
    CHECK(shuffled.code == 0);
    CHECK(contains(shuffled.err, "earlier than a row above"));
  }
}

TEST_CASE("journeys stored in parts add up to those of the whole table, in any order", "[journey]") {
  const auto contacts = contacts_of(600, 15, 5);
  const workplace here;
  here.put("all", table_of(contacts));
  const std::string whole = run(here, "--format csv all").out;
  const std::string table = run(here, "all").out;
  std::vector<made_up> parts[3];
  std::mt19937 random(6);
  for (const made_up& c : contacts) parts[random() % 3].push_back(c);
  for (int i = 0; i != 3; ++i) {
    const std::string n = std::to_string(i);
    here.put(n, table_of(parts[i]));
    CHECK(run(here, "--state s" + n + " --output o " + n).code == 0);
  }
  for (const std::string order : {"012", "201", "120"}) {
    std::string options;
    for (const char c : order) options.append(" --resume s").append(1, c);
    const auto merged = run(here, "--format csv" + options);
    CHECK(merged.code == 0);
    CHECK(merged.out == whole);
    CHECK(run(here, options).out == table);
  }
  CHECK(run(here, "--resume s0 --resume s1 --state s01 --output o").code == 0);
  CHECK(run(here, "--format csv --resume s2 --resume s01").out == whole);
  CHECK(run(here, "--format csv --resume s01 2").out == whole);
}

TEST_CASE("contacts of a stored journey are left out when they come again", "[journey]") {
  const auto contacts = contacts_of(40, 10, 8);
  const workplace here;
  here.put("c", table_of(contacts));
  const auto once = run(here, "--format csv --state s c");
  const auto twice = run(here, "--format csv --resume s --state s c");  // a state of its own is replaced
  CHECK(twice.code == 3);
  CHECK(contains(twice.err, "c:2: row: this contact is in a stored journey already"));
  CHECK(contains(twice.err, "40 contacts in "));
  CHECK(contains(twice.err, "40 rows left out"));
  CHECK(twice.out == once.out);
  CHECK(run(here, "--format csv --resume s").out == once.out);
}

TEST_CASE("what is no whole state is refused with its line", "[journey]") {
  const workplace here;
  here.put("c",
           "customer,time,satisfaction,area,point,channel\nA,2026-01-01,0.3,x,y,mail\nB,2026-01-02,0.9,x,z,chat\n");
  REQUIRE(run(here, "--state s --output o c").code == 0);
  const std::string good = here.read("s");
  CHECK(run(here, "--resume s").code == 0);
  // Each text stands for another in a state that was good.
  const std::vector<std::array<std::string, 2>> all = {
      {"{\"journeys\":2}\n", ""},         {"\"journeys\":2", "\"journeys\":3"},
      {"tact journey state", "other"},    {"\"version\":1", "\"version\":9"},
      {"[1,0,0,0,0,0,", "[1,9,0,0,0,0,"}, {"[1,0,0,0,0,0,", "[0,0,0,0,0,0,"},
      {"[1,0,0,0,0,0,", "[1,0,0,0,0,"},   {"[1,0,0,0,0,0,", "[-1,0,0,0,0,0,"},
      {",3,0,1,false]", ",4,0,1,false]"}, {",false]", ",2]"},
      {"\"sum\":", "\"sum\":-"},          {"\"name\"", "\"nome\""}};
  for (const auto& [what, with] : all) {
    std::string text = good;
    REQUIRE(text.find(what) != text.npos);
    text.replace(text.find(what), what.size(), with);
    here.put("bad", text);
    const auto done = run(here, "--resume bad");
    INFO(what << " -> " << with << "\n" << done.err);
    CHECK(done.code == 2);
    CHECK(contains(done.err, "--resume bad"));
    CHECK(done.out.empty());
  }
  for (std::size_t cut = 0; cut + 1 < good.size(); cut += 97) {
    here.put("bad", good.substr(0, cut));
    CHECK(run(here, "--resume bad").code == 2);
  }
  CHECK(run(here, "--by area --resume s").code == 2);
  CHECK(run(here, "--resume s --page p.html c").code == 2);
  CHECK(run(here, "--state c c").code == 2);
}

TEST_CASE("a state is replaced by a state alone, ends where it ends, and counts once", "[journey]") {
  const workplace here;
  here.put("c", "customer,time,satisfaction\nA,2026-01-01,0.3\n");
  here.put("d", "customer,time,satisfaction\nA,2026-02-01,0.9\n");
  REQUIRE(run(here, "--state jan --output o c").code == 0);
  REQUIRE(run(here, "--state feb --output o d").code == 0);
  const std::string january = here.read("jan");
  here.put("both", january + here.read("feb"));
  const std::vector<std::array<std::string, 2>> all = {
      {"--resume jan --output jan", "--output jan: this run reads that file"},
      {"--resume both", "--resume both:4: a state ends above this line"},
      {"--resume jan --resume jan", "--resume jan: this file is resumed already"},
      {"--resume jan --resume feb --resume ./jan", "--resume ./jan: this file is resumed already"}};
  for (const auto& [arguments, message] : all) {
    const auto done = run(here, arguments);
    INFO(arguments << "\n" << done.err);
    CHECK(done.code == 2);
    CHECK(contains(done.err, message));
    CHECK(done.out.empty());
    CHECK(here.read("jan") == january);
  }
  CHECK(run(here, "--resume jan --output jan --force").code == 0);
}

TEST_CASE("a point, an area and a representative may be unknown, and are texts", "[journey]") {
  const workplace here;
  here.put("p.csv", "point,quality,how\ndesk,x,y\n");
  here.put("c.csv", "customer,time,satisfaction,area,point\nA,2026-01-01,0.2,n/a,-\nA,2026-01-02,0.9,sales,desk\n");
  const auto unknown = run(here, "--points p.csv c.csv");
  CHECK(unknown.code == 0);
  CHECK_FALSE(contains(unknown.out, "n/a"));
  CHECK_FALSE(contains(unknown.out, "each one's initiative: it is not"));
  CHECK_FALSE(contains(unknown.out, "between the best"));
  here.put("c.json",
           R"([{"customer": "A", "time": "2026-01-01", "satisfaction": 0.2, "area": {"id": 3}},
{"customer": "A", "time": "2026-01-02", "satisfaction": 0.9, "area": "sales"}])");
  const auto nested = run(here, "--decimal , c.json");  // JSON has points
  CHECK(nested.code == 3);
  CHECK(contains(nested.err, ":1: area: is an object or a list of objects, unknown; name a value in it"));
  CHECK(contains(nested.err, "2 contacts in 1 journey"));
  CHECK_FALSE(contains(nested.out, "between the best"));
}

TEST_CASE("CSV, JSON, other separators and other scales say the same", "[journey]") {
  const workplace here;
  const std::string csv = "customer,time,satisfaction,reason\nA,2026-01-01,0.25,claim\nA,2026-01-02,1,help\n";
  here.put("a.csv", csv);
  const std::string expected = run(here, "--format csv a.csv").out;
  const auto same = [&](const std::string& text, const std::string& options) {
    here.put("b", text);
    const auto done = run(here, "--format csv " + options + " b");
    INFO(text << done.err);
    CHECK(done.code == 0);
    CHECK(done.out == expected);
  };
  same("CUSTOMER,Time,SATISFACTION,Reason\nA,2026-01-01,25 %,Claim\nA,2026-01-02,100%,HELP\n", "");
  same(
      "{\"customer\":\"A\",\"time\":\"2026-01-01\",\"satisfaction\":0.25,\"reason\":\"claim\"}\n"
      "{\"customer\":\"A\",\"time\":\"2026-01-02\",\"satisfaction\":1,\"reason\":\"help\"}\n",
      "");
  same("customer,time,stars,reason\nA,2026-01-01,2,claim\nA,2026-01-02,5,help\n", "--scale satisfaction=1..5");
  same("customer,time,CSAT,reason\nA,2026-01-01,bad,claim\nA,2026-01-02,great,help\n",
       "--words satisfaction:bad=0.25,great=1");
  same("Who,When,Mark,reason\nA,01/01/2026,0.25,Grievance\nA,02/01/2026,1,help\n",
       "--map customer=Who --map time=When --map satisfaction=Mark --words reason:grievance=claim --dates day-first");
  here.put("b", "customer;time;satisfaction;reason\nA;2026-01-01;0,25;claim\nA;2026-01-02;1;help\n");
  const auto semicolons = run(here, "--format csv b");
  CHECK(records(semicolons.out, ';').at(0).at("mean") == "0,625");
}

TEST_CASE("a number above 1 in a column without a scale ends the run before any figure", "[journey]") {
  const workplace here;
  const std::string table =
      "customer,time,Stars,expected respect\nAnn,2026-01-01T10:00Z,4,\nAnn,2026-01-02T10:00Z,1,7\n"
      "Bob,2026-01-02T10:00Z,1,\n";
  here.put("c", table);
  const auto unscaled = run(here, "--state s --page p.html c");
  CHECK(unscaled.code == 2);
  CHECK(unscaled.out.empty());
  CHECK_FALSE(std::filesystem::exists(here.path("s")));
  CHECK_FALSE(std::filesystem::exists(here.path("p.html")));
  CHECK(contains(unscaled.err, "Stars: holds '4' in line 2"));
  CHECK(contains(unscaled.err, "--scale \"satisfaction=1..5\""));
  CHECK(contains(unscaled.err, "expected respect: holds '7' in line 3"));
  const auto scaled = journeys_in(table, "--scale satisfaction=1..5 --scale \"expected respect=0..10\"");
  CHECK(scaled.run.code == 0);
  CHECK(scaled.by_name.at("Bob").at("risk") == "1");
}

TEST_CASE("bad input is reported with its line, and nothing else is lost", "[journey]") {
  const std::string good = "K,A,2026-01-01,,,0.5,,,\n";
  const std::string head = "id,customer,time,resolved,channel,satisfaction,respect,judge,first\n";
  struct bad {
    std::string row, message;
    int code;
    std::string contacts;  // in journeys
  };
  const std::vector<bad> rows = {
      {"B,A,,,,0.5,,,", ":3: time: is empty, but every contact needs it", 3, "1"},
      {"B,A,unknown,,,0.5,,,", ":3: time: 'unknown' says that it is unknown", 3, "1"},
      {"B,A,yesterday,,,0.5,,,", ":3: time: 'yesterday' is not a time", 3, "1"},
      {"B,A,2026-02-30,,,0.5,,,", ":3: time: '2026-02-30' is not a time from the year 1 to 9999: there is no such day",
       3, "1"},
      {"B,A,2026-01-02,2026-01-01,,0.5,,,", ":3: row: this contact was resolved before it took place", 3, "1"},
      {"B,A,2025-01-02,,,0.5,,,", "1 contact is earlier than a row above (the first in line 3): taken", 0, "2"},
      {"B,A,2026-01-02,,,,,,", "1 contact has no judgement (the first in line 3): counted", 0, "2"},
      {"B,A,2026-01-02,,,150%,,,", ":3: satisfaction: '150%' is not a number from 0 to 1", 3, "1"},
      {"B,A,2026-01-02,,,-0.5,,,", ":3: satisfaction: '-0.5' is not a number from 0 to 1", 3, "1"},
      {"B,A,2026-01-02,,,NaN,,,", ":3: satisfaction: 'NaN' is not a number from 0 to 1", 3, "1"},
      {"B,A,2026-01-02,,,0.5,inf,,", ":3: respect: 'inf' is not a number from 0 to 1", 3, "1"},
      {"B,A,2026-01-02,,pigeon,0.5,,,", ":3: channel: 'pigeon' is not one of face to face, phone, chat, mail", 3, "2"},
      {"B,A,2026-01-02,,,0.5,,staff,", "1 contact was judged by staff (the first in line 3): left out", 0, "1"},
      {"B,A,2026-01-02,,,0.5,,my boss,", ":3: judge: 'my boss' is not one of customer, staff", 3, "1"},
      {"B,A,2026-01-02,,,0.5,,,perhaps", ":3: first: 'perhaps' is not one of yes or no", 3, "2"},
      {"B,,2026-01-02,,,0.5,,,", ":3: customer: is empty, but every contact needs it", 3, "1"},
      {"K,A,2026-01-02,,,0.9,,,", ":3: row: this contact is in line 2 already", 3, "1"},
      {"B,A,2026-01-02", ":3: row:", 3, "1"},
  };
  for (const bad& b : rows) {
    const auto read = journeys_in(head + good + b.row + "\n");
    INFO(b.row << "\n" << read.run.err);
    CHECK(read.run.code == b.code);
    CHECK(contains(read.run.err, b.message));
    CHECK(read.by_name.at("A").at("contacts") == b.contacts);
  }
}

TEST_CASE("without ids the same customer, time and values are one contact", "[journey]") {
  const std::string head = "customer,time,satisfaction,note\n";
  const auto twice = journeys_in(head + "A,2026-01-01,0.5,x\nB,2026-01-01,0.5,x\nA,2026-01-01,0.5,other\n");
  CHECK(twice.run.code == 3);
  CHECK(contains(twice.run.err, ":4: row: this contact is in line 2 already"));
  CHECK(twice.by_name.at("A").at("contacts") == "1");
  CHECK(journeys_in(head + "A,2026-01-01,0.5,x\nA,2026-01-01,0.6,x\n").by_name.at("A").at("contacts") == "2");
}

TEST_CASE("a contact that is there twice is found by its id in all rows, or else among the customer's", "[journey]") {
  const std::string repeated = "K,C-0,desk,2026-01-01,0.1\n", head = "id,customer,area,time,satisfaction\n";
  std::string rows = repeated;
  for (int i = 1; i != 30; ++i) rows += std::to_string(i) + ",C-" + std::to_string(i) + ",desk,2026-01-02,0.9\n";
  rows += repeated;
  const auto without_id = [](std::string text) {
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1)
      text.erase(at, text.find(',', at) + 1 - at);
    return text;
  };
  const auto by_id = journeys_in(head + rows, "--by area", "area");
  CHECK(by_id.run.code == 3);
  CHECK(contains(by_id.run.err, ":32: row: this contact is in line 2 already"));
  CHECK(contains(by_id.run.err, "30 contacts in 1 journey; 1 row left out (see above); repeats found by id\n"));
  CHECK(by_id.by_name.at("desk").at("contacts") == "30");
  const auto by_cells = journeys_in(without_id(head + rows), "--by area", "area");
  CHECK(contains(by_cells.run.err, ":32: row: this contact is in line 2 already"));
  CHECK(contains(by_cells.run.err, "repeats found among the last 8 of each customer\n"));
  CHECK(by_cells.by_name.at("desk").at("contacts") == "30");
  std::string of_one = repeated;
  for (int i = 1; i != 30; ++i) of_one += std::to_string(i) + ",C-0,desk,2026-01-02,0.9\n";
  const auto far = journeys_in(head + of_one + repeated);
  CHECK(contains(far.run.err, ":32: row: a row above has this contact already"));
  CHECK(far.by_name.at("C-0").at("contacts") == "30");

  const workplace here;  // and in a stored journey of an area
  here.put("c", head + rows);
  here.put("again", head + repeated);
  CHECK(run(here, "--by area --state s --page p.html --output o c").code == 3);
  CHECK(contains(here.read("p.html"), "30 contacts in 1 journey"));
  CHECK(contains(run(here, "--by area --resume s again").err, "again:2: row: this contact is in a stored journey"));
}

TEST_CASE("names that differ only in capitals are counted, and an unread column of points is named", "[journey]") {
  const workplace here;
  here.put("c",
           "customer,time,satisfaction\nAnn,2026-01-01,1\nBob,2026-01-01,1\nann,2026-01-02,0\n"
           "ANN,2026-01-02,0\n");
  here.put("p", "point,qualty\ndesk,clear\n");
  const auto done = run(here, "--points p c");
  CHECK(done.code == 0);
  CHECK(contains(done.err, "2 names differ from another only in capitals, as 'ANN' and 'Ann'"));
  CHECK(contains(done.err, "p: not read: 'qualty' (did you mean quality?)"));
  CHECK(contains(done.err, "in 4 journeys"));
  here.put("c", "customer,time,satisfaction\nAnn,2026-01-01,1\nBob,2026-01-01,1\n");
  CHECK_FALSE(contains(run(here, "c").err, "capitals"));
}

namespace {

// Small exports of our own, as each system writes them: a customer with a resolved contact and an open one.
struct small_export {
  std::string profile, text, options;
  std::string customer, open;
  std::string read;  // the closing lines say so
};

const std::vector<small_export> exports = {
    {"zendesk",
     "Id,Requester,Requester email,Assignee,Group,Status,Via,Ticket type,Created at,Solved at,Satisfaction Score\n"
     "1,Ada,ada@example.com,Kim,Support,Solved,Web Form,Incident,2026-11-02 08:11:09,2026-11-03 08:11:09,Good\n"
     "2,Ada,ada@example.com,Kim,Support,Open,Phone call (incoming),Problem,2026-11-04 08:11:09,,Bad\n"
     "3,Ada,ada@example.com,Kim,Support,Open,Mail,Question,2026-11-03 09:11:09,,Offered\n",
     "", "ada@example.com", "1", "satisfaction from 'Satisfaction Score'"},
    {"zendesk",
     R"({"id": 1, "requester_id": 7, "assignee_id": 3, "group_id": 2, "type": "incident", "via": {"channel": "web"},)"
     R"( "created_at": "2026-11-02T08:11:09Z", "metric_set": {"solved_at": "2026-11-03T08:11:09Z"},)"
     R"( "satisfaction_rating": {"score": "good"}})"
     "\n"
     R"({"id": 2, "requester_id": 7, "assignee_id": null, "group_id": 2, "type": "problem", "via": {"channel": "email"},)"
     R"( "created_at": "2026-11-04T08:11:09Z", "metric_set": {"solved_at": null}, "satisfaction_rating": {"score": "bad"}})"
     "\n",
     "", "7", "1", "satisfaction from 'satisfaction_rating.score'"},
    {"freshdesk",
     "Ticket ID,Status,Source,Type,Agent,Group,Created time,Resolved time,Survey results,Contact ID\n"
     "1,Resolved,Portal,Problem,Kim,Support,2026-11-02 08:11:09,2026-11-03 08:11:09,Happy,9001\n"
     "2,Open,Phone,Incident,Kim,Support,2026-11-04 08:11:09,,Extremely Unhappy,9001\n",
     "", "9001", "1", "satisfaction from 'Survey results'"},
    {"jira",
     "Issue key,Issue Type,Project name,Assignee,Reporter,Created,Resolved,Custom field (Satisfaction)\n"
     "SD-1,[System] Incident,Desk,Kim,Ada Berg,02/Nov/26 8:11 AM,03/Nov/26 8:11 AM,4\n"
     "SD-2,[System] Service request,Desk,Kim,Ada Berg,04/Nov/26 8:11 AM,,1\n",
     "", "Ada Berg", "1", "satisfaction from 'Custom field (Satisfaction)'"},
    {"osticket",
     "\"Ticket Number\";\"Date Created\";\"From Email\";Department;\"Help Topic\";Source;\"Closed Date\";\"Agent "
     "Assigned\";Rating\n"
     "7;\"2026-11-02 08:11:09\";ada@example.com;Support;\"Report a Problem\";Email;\"2026-11-03 08:11:09\";Kim;4\n"
     "8;\"2026-11-04 08:11:09\";ada@example.com;Support;\"Report a Problem\";Web;;Kim;1\n",
     "--map satisfaction=Rating --scale satisfaction=1..5", "ada@example.com", "1", "reason from 'Help Topic'"},
    {"zammad",
     "#;Group;Owner;Customer;Create Channel;Created At;Closed At;Tags;Rating\n"
     "1;Desk;Kim;Ada Berg;email;02.11.2026 08:11;03.11.2026 08:11;complaint;4\n"
     "2;Desk;-;Ada Berg;whatsapp message;04.11.2026 08:11;;complaint;1\n",
     "--dates day-first --map reason=Tags --words reason:complaint=claim --map satisfaction=Rating "
     "--scale satisfaction=1..5",
     "Ada Berg", "1", "channel from 'Create Channel'"},
    {"zammad",
     R"([{"ticket": {"number": "1", "customer": {"id": 8}, "owner": {"id": 3}, "group": {"name": "Desk"},)"
     R"( "create_article_type": "phone", "created_at": "2026-11-02T08:11:09Z", "close_at": "2026-11-03T08:11:09Z"}, "r": 4},)"
     "\n"
     R"({"ticket": {"number": "2", "customer": {"id": 8}, "owner": {"id": 3}, "group": {"name": "Desk"},)"
     R"( "create_article_type": "web", "created_at": "2026-11-04T08:11:09Z", "close_at": null}, "r": 1}])",
     "--map satisfaction=r --scale satisfaction=1..5", "8", "0", "customer from 'ticket.customer.id'"},
    {"chatwoot",
     R"({"id": 1, "channel": "Channel::WebWidget", "meta": {"sender": {"id": 6}, "assignee": {"name": "Kim"},)"
     R"( "team": {"name": "Desk"}}, "created_at": 1793607069, "custom_attributes": {"rating": 4}})"
     "\n"
     R"({"conversation": {"id": 2, "channel": "Channel::Email", "meta": {"sender": {"id": 6}, "assignee": null,)"
     R"( "team": null}, "created_at": 1793779869}, "custom_attributes": {"rating": 1}})"
     "\n",
     "--map satisfaction=custom_attributes.rating --scale satisfaction=1..5", "6", "0",
     "customer from 'conversation.meta.sender.id'"}};

// A number of a table, which may have a decimal comma.
double number_in(std::string cell) {
  std::replace(cell.begin(), cell.end(), ',', '.');
  return std::stod(cell);
}

}  // namespace

TEST_CASE("each shipped profile reads a small export", "[journey][profile]") {
  for (const small_export& e : exports) {
    const auto read = journeys_in(e.text, "--profile " + e.profile + " " + e.options);
    INFO(e.profile << "\n" << e.text << read.run.err);
    CHECK(read.run.code == 0);
    CHECK(contains(read.run.err, e.read));
    CHECK(read.by_name.size() == 1);
    const auto row = read.by_name.find(e.customer);
    REQUIRE(row != read.by_name.end());
    CHECK(row->second.at("judged") == "2");
    CHECK(row->second.at("open") == e.open);
    CHECK(number_in(row->second.at("best")) > 0.65);
    CHECK(number_in(row->second.at("end")) < 0.15);  // the later one is the worse
  }
}

TEST_CASE("a profile says how to read, and the command line overrules it", "[journey][profile]") {
  const workplace here;
  const std::string listed = run(here, "--profiles").out;
  for (const small_export& e : exports) {
    CHECK(contains(listed, e.profile + ": "));
    CHECK(run(here, "--print-profile " + e.profile).out == testing::slurp(folder + "profiles/" + e.profile + ".toml"));
  }
  here.put("own.toml",
           "map = [\"customer=Who\", \"customer=Whom\"]\nscale = [\"satisfaction=1..5\"]\n"
           "words = [\"reason:grievance=claim\"]\nconcerns = \"0.1,0.1\"\n");
  here.put("c", "Who,Other,time,satisfaction,reason\nA,B,2026-01-01,5,grievance\n");
  const auto own = run(here, "--format csv --profile own.toml c");
  CHECK(own.code == 0);
  CHECK(records(own.out).at(0).at("customer") == "A");
  CHECK(records(own.out).at(0).at("best") == "1");
  CHECK(records(own.out).at(0).at("open") == "1");
  CHECK_FALSE(contains(own.err, "concerns for the next contact are taken"));
  const auto other = run(here,
                         "--format csv --profile own.toml --map customer=Other --scale satisfaction=0..10 "
                         "--words reason:grievance=information c");
  CHECK(records(other.out).at(0).at("customer") == "B");
  CHECK(records(other.out).at(0).at("best") == "0.5");
  CHECK(records(other.out).at(0).at("open") == "0");
  here.put("bad.toml", "by = \"area\"\n\nstate = \"s\"\n");
  const std::vector<std::array<std::string, 2>> wrong = {
      {"--profile bad.toml c", "--profile bad.toml:3: 'state' belongs on the command line"},
      {"--profile zendsk c", "did you mean 'zendesk'?"},
      {"--profile own.toml --output own.toml c", "--output own.toml: this run reads that file"}};
  for (const auto& [arguments, message] : wrong) {
    const auto done = run(here, arguments);
    INFO(done.err);
    CHECK(done.code == 2);
    CHECK(contains(done.err, message));
  }
}

TEST_CASE("what journey cannot read ends with status 2 and one line", "[journey]") {
  const workplace here;
  here.put("empty", "");
  here.put("untimed", "customer,satisfaction\nA,1\n");
  here.put("two", "customer,customer id,time\nA,1,2026-01-01\n");
  here.put("ok", "customer,time\nA,2026-01-01\n");
  std::filesystem::create_directory(here.path("folder"));
  const std::vector<std::pair<std::string, std::string>> all = {
      {"empty", "is empty"},
      {"folder", "Is a directory"},
      {"missing", "No such file"},
      {"untimed", "the header has no column 'time'"},
      {"two", "two columns for customer"},
      {"--by mood ok", "--by"},
      {"--by area ok", "the header has no column 'area'"},
      {"--scale satisfaction=1 ok", "--scale satisfaction=1"},
      {"--scale satisfation=1..5 ok", "did you mean 'satisfaction'?"},
      {"--words reason:x=nonsense ok", "is not one of information, technical visit, claim, help"},
      {"--concerns 0.5 ok", "--concerns ASSERTIVENESS,COOPERATIVENESS"},
      {"--concerns 0.5,2 ok", "is not a number from 0 to 1"},
      {"--points missing ok", "--points missing"},
      {"--page p.html - < ok", "name a file with contacts"},
      {"--page ok ok", "--page"},
      {"--output ok ok", "--output"}};
  for (const auto& [arguments, message] : all) {
    const auto done = run(here, arguments);
    INFO(arguments << "\n" << done.err);
    CHECK(done.code == 2);
    CHECK(contains(done.err, message));
    CHECK(lines(done.err) == 1);
    CHECK(done.out.empty());
  }
}

TEST_CASE("a line without an end is one mistake, in bounded memory", "[journey]") {
  const workplace here;
  const auto done = here.shell(
      "(echo customer,time,satisfaction; echo A,2026-01-01,1; head -c 100000000 /dev/zero | tr '\\0' x; echo; "
      "echo A,2026-01-02,0) | (" +
      std::string(testing::sanitized ? "" : "ulimit -v 200000; ") + "'" TACT_JOURNEY "' --format csv)");
  CHECK(done.code == 3);
  CHECK(contains(done.err, ":3: row: is longer than 8 MiB"));
  CHECK(records(done.out).at(0).at("contacts") == "2");
}

TEST_CASE("the next contact is advised in the situation that the journey shapes", "[journey]") {
  const std::string table =
      "customer,time,satisfaction,reason,assertiveness,cooperativeness\n"
      "A,2026-01-01,0.1,claim,0.9,0.2\nA,2026-01-02,0.2,claim,0.2,0.9\nB,2026-01-01,0.9,help,,\n";
  const auto read = journeys_in(table, "--concerns 0.1,0.1");
  tact::care::journey<> a, b;
  a.record({.at = 0, .reason = tact::care::contact_reason::claim, .satisfaction = 0.1});
  a.record({.at = 1, .reason = tact::care::contact_reason::claim, .satisfaction = 0.2});
  b.record({.at = 0, .reason = tact::care::contact_reason::help, .satisfaction = 0.9});
  const auto next = [](const tact::care::journey<>& j, const tact::situation& s) {
    return std::string(tact::recommend(j.apply_to(s)).name());
  };
  CHECK(read.by_name.at("A").at("next") == next(a, {.assertiveness = 0.2, .cooperativeness = 0.9}));
  CHECK(read.by_name.at("B").at("next") == next(b, {.assertiveness = 0.1, .cooperativeness = 0.1}));
  CHECK(contains(read.by_name.at("A").at("shaped"), "impasse 1: "));
  CHECK(contains(read.by_name.at("A").at("shaped"), "anger 0.5: "));
}

TEST_CASE("contact points without a definition are left to each one's initiative", "[journey]") {
  const workplace here;
  here.put("c.csv", "customer,time,satisfaction,point\nA,2026-01-01,0.2,desk\nA,2026-01-02,0.9,Phone line\n");
  here.put("p.csv", "Point,Quality,How,Profile,Trained\nphone line,clear,speak slowly,yes,no\nshop,,,maybe,\n,x,,,\n");
  const auto done = run(here, "--points p.csv c.csv");
  CHECK(done.code == 3);
  const std::string text = squeezed(done.out);
  CHECK(contains(text, "phone line: who serves here was not trained"));
  CHECK(contains(text, "shop: left to each one's initiative: say what quality is here, and how it is done"));
  CHECK(contains(text, "desk: left to each one's initiative: it is not in the table of points"));
  CHECK_FALSE(contains(text, "Phone line: left"));
  CHECK(contains(text, "0.70 between the best, Phone line 0.90, and the worst, desk 0.20"));
  CHECK(contains(done.err, "p.csv:3: profile: 'maybe' is not one of yes or no"));
  CHECK(contains(done.err, "p.csv:4: point: is empty"));
  CHECK(contains(done.err, "1 row left out (see above); 1 cell taken as unknown"));
  here.put("twice.csv", "point,quality,how\ndesk,clear,slowly\nDESK,,\nphone line,a,b\n");
  const auto twice = run(here, "--points twice.csv c.csv");
  CHECK(contains(twice.err, "twice.csv:3: row: this point is in line 2 already"));
  CHECK_FALSE(contains(twice.out, "initiative"));
  here.put("two.csv", "point,name,quality,how\ndesk,D,clear,slowly\n");
  const auto two = run(here, "--points two.csv c.csv");
  CHECK(two.code == 2);
  CHECK(contains(two.err, "--points two.csv: the table has two columns for point, 'point' and 'name'; rename one"));
}

TEST_CASE("the page draws the riskiest journeys, and escapes what it shows", "[journey]") {
  const workplace here;
  std::string table = "customer,time,satisfaction,reason,point\n";
  for (int i = 0; i != 60; ++i)
    table += "N" + std::to_string(i) + ",2026-01-01,0." + std::to_string(10 + i) + ",help,desk\n";
  table += "<script>alert(1)</script>,2026-01-03,0.02,claim,\"\"\"><b>\"\n";
  table += "<script>alert(1)</script>,2026-01-01,0.95,claim,x\n<script>alert(1)</script>,2026-01-02,,help,y\n";
  here.put("c.csv", table);
  const auto done = run(here, "--page p.html --most 20 --output t.txt c.csv");
  CHECK(done.code == 0);
  const std::string page = here.read("p.html");
  const auto count = [&page](std::string_view what) {
    std::size_t n = 0;
    for (std::size_t at = page.find(what); at != page.npos; at = page.find(what, at + 1)) ++n;
    return n;
  };
  CHECK(count("<article class=journey") == 20);
  CHECK(count("<svg class=timeline") == 20);
  CHECK_FALSE(contains(page, "<script>"));
  CHECK_FALSE(contains(page, "\"><b>"));
  CHECK(count("class=unjudged") == 1);
  CHECK(count("<path class=\"good\"") == 1);
  CHECK(count("<path class=\"bad\"") == 17);  // 0.10 to 0.25 and the script's
  CHECK(contains(page, "The page draws the 20 riskiest"));
  CHECK_FALSE(contains(page, "http:"));
  here.put("other.html", "<p>mine");
  CHECK(run(here, "--page other.html c.csv").code == 2);
  CHECK(here.read("other.html") == "<p>mine");
  CHECK(run(here, "--page p.html c.csv").code == 0);  // a page of its own is replaced
}

TEST_CASE("a peak before the moments that are drawn is said, and not drawn", "[journey]") {
  const workplace here;
  std::string table = "customer,time,satisfaction\nA,1990-01-01,0\n";
  for (int i = 0; i != 210; ++i)
    table +=
        "A,20" + std::to_string(26 + i / 12) + "-" + (i % 12 < 9 ? "0" : "") + std::to_string(1 + i % 12) + "-01,0.6\n";
  here.put("c.csv", table);
  CHECK(run(here, "--page p.html --output o c.csv").code == 0);
  const std::string page = here.read("p.html");
  CHECK(contains(page, "11 earlier moments are not drawn. The peak is one of them: 0.00 on 1990-01-01."));
  CHECK_FALSE(contains(page, ">peak<"));
  CHECK_FALSE(contains(page, "x=\"-"));
  CHECK(contains(page, ">end<"));
}

TEST_CASE("many contacts cost at most four times what bare rows, numbers and times cost", "[journey][speed]") {
  if (testing::sanitized) return;
  const workplace here;
  const char* wanted = std::getenv("TACT_JOURNEY_ROWS");  // as for the README's figures
  const std::size_t rows = wanted ? std::stoul(wanted) : 60000;
  const std::string file = here.put("c.csv", table_of(contacts_of(rows, static_cast<int>(rows / 10), 7))).string();
  const auto seconds = [](auto clock, auto work) {
    const double before = clock();
    work();
    return clock() - before;
  };
  double whole = 1e9, alone = 1e9;
  for (int i = 0; i != 3; ++i) {
    whole = std::min(whole, seconds(child_seconds, [&] { CHECK(run(here, "--format csv c.csv").code == 0); }));
    alone = std::min(alone, seconds(own_seconds, [&] { CHECK(read_alone(file) > 0); }));
  }
  INFO(whole << " s; reading alone " << alone << " s");
  CHECK(whole < 4 * alone + 0.05);  // to start a program and a shell
}

#endif
