// The report of the main job: read as text, and measured in a browser if there is one.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <tact/io/svg.hpp>
#include <tact/io/text.hpp>
#include <tact/tact.hpp>

#include "testing/catch.hpp"
#include "testing/csv.hpp"
#include "testing/workplace.hpp"

#if defined(TACT_TRIAGE)

namespace fs = std::filesystem;
using testing::contains;
using testing::sanitized;
using testing::slurp;
using testing::workplace;

namespace {

std::size_t times(const std::string& text, const std::string& part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++n;
  return n;
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
  return text;
}

std::string unescaped(std::string text) {
  for (const auto& [name, character] : std::vector<std::pair<std::string, std::string>>{
           {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}})
    text = replaced(std::move(text), name, character);
  return text;
}

// The part of a page between an id and the end of its section.
std::string section(const std::string& page, const std::string& id) {
  const std::size_t begin = page.find("<section id=\"" + id + "\">");
  REQUIRE(begin != page.npos);
  return page.substr(begin, page.find("</section>", begin) - begin);
}

// A piece of HTML without its tags and line ends.
std::string plain(const std::string& html) {
  std::string text;
  bool tag = false;
  for (const char c : html) {
    if (c == '<') tag = true;
    if (!tag && c != '\n') text += c;
    if (c == '>') tag = false;
  }
  return unescaped(text);
}

using cells = std::vector<std::string>;

// The rows of the tables in a part of a page, without their heads: the HTML of each cell.
std::vector<cells> rows(const std::string& html) {
  std::vector<cells> all;
  for (std::size_t at = html.find("<tr"); at != html.npos;) {
    const std::size_t next = std::min(html.find("<tr", at + 1), html.find("</table>", at));
    std::string row = html.substr(at, next - at);
    at = html.find("<tr", next);
    if (!contains(row, "<th scope=row>")) continue;
    cells& now = all.emplace_back();
    row = row.substr(row.find("<th scope=row>") + 14);
    for (std::size_t cell = 0; cell != row.npos;) {
      const std::size_t end = row.find("<td", cell);
      now.push_back(row.substr(cell, end == row.npos ? end : end - cell));
      cell = end == row.npos ? end : row.find('>', end) + 1;
    }
  }
  return all;
}

// The same without tags.
std::vector<cells> plain_rows(const std::string& html) {
  std::vector<cells> all = rows(html);
  for (cells& row : all)
    for (std::string& cell : row) cell = plain(cell);
  return all;
}

// The heads of the table of cases.
cells heads(const std::string& page) {
  const std::string html = section(page, "cases");
  cells all;
  for (std::size_t at = html.find("<th scope=col"); at != html.npos; at = html.find("<th scope=col", at + 1)) {
    const std::size_t begin = html.find('>', at) + 1;
    all.push_back(plain(html.substr(begin, html.find('<', begin) - begin)));
  }
  return all;
}

// What is written about a mistake, from its heading on: the mistake, how many cases and their lines, and each case.
std::vector<cells> mistakes(const std::string& page) {
  std::vector<cells> all;
  const std::string html = section(page, "not-advised");
  for (std::size_t at = html.find("<article"); at != html.npos; at = html.find("<article", at + 1)) {
    const std::string one = html.substr(at, html.find("</article>", at) - at);
    const auto between = [&](const std::string& begin, const std::string& end, std::size_t from) {
      const std::size_t here = one.find(begin, from) + begin.size();
      return plain(one.substr(here, one.find(end, here) - here));
    };
    cells& now = all.emplace_back(cells{between("<h3>", "</h3>", 0), between("<p>", "</p>", 0)});
    for (std::size_t item = one.find("<li>"); item != one.npos; item = one.find("<li>", item + 1)) {
      const std::size_t end = std::min(one.find("<li>", item + 1), one.find("</ul>", item));
      now.push_back(plain(one.substr(item, end - item)));
    }
  }
  return all;
}

// The first character of a text that no page may hold, with its place, by a reader of UTF-8 of its own; empty if all
// are sound.
std::string first_forbidden(const std::string& text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = [&](std::size_t k) { return k < text.size() ? static_cast<unsigned char>(text[k]) : 0U; };
    const unsigned lead = byte(i);
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    std::uint32_t c = size == 1 ? lead : lead & (0xFFU >> (size + 1));
    for (std::size_t k = 1; k != size; ++k) {
      if ((byte(i + k) & 0xC0U) != 0x80) return "no UTF-8 at " + std::to_string(i);
      c = c << 6U | (byte(i + k) & 0x3FU);
    }
    const bool control = (c < 0x20 && c != '\n' && c != '\t' && c != '\r') || (c >= 0x7F && c < 0xA0);
    const bool none = (c >= 0xD800 && c < 0xE000) || (c >= 0xFDD0 && c < 0xFDF0) || c % 0x10000 >= 0xFFFE;
    if (control || none) return std::to_string(c) + " at " + std::to_string(i);
    i += size;
  }
  return {};
}

// The promises about a page that hold for every input.
void check_page(const std::string& page) {
  CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
  CHECK(page.ends_with("</html>\n"));
  CHECK(times(page, "<svg xmlns=\"http://www.w3.org/2000/svg\" id=") == 1);  // the map; the rest are symbols
  CHECK_FALSE(contains(page, "<script"));
  CHECK_FALSE(contains(page, " src="));
  CHECK_FALSE(contains(page, "@import"));
  CHECK(times(page, "http") == times(page, "http://www.w3.org/2000/svg") + times(page, "http-equiv"));
  CHECK(times(page, "href=") == times(page, "href=\"#"));
  CHECK(times(page, "url(") == times(page, "url(#") + times(page, "url('data:image/svg+xml,"));
  for (const char* id : {"counts", "map", "cases", "not-advised"}) {
    CHECK(times(page, "<section id=\"" + std::string(id) + "\">") == 1);
    CHECK(times(page, "href=\"#" + std::string(id) + "\"") == 1);
  }
  CHECK(first_forbidden(page) == "");
}

const std::string shipped = TACT_ROOT "/examples/programs/triage/cases.csv";

// The shipped cases: their names and situations, read apart from the program.
std::vector<std::pair<std::string, tact::situation>> shipped_cases() {
  std::vector<std::pair<std::string, tact::situation>> all;
  for (const testing::record& row : testing::records(slurp(shipped)))
    all.emplace_back(row.at("case"), testing::situation_in(row));
  return all;
}

// Pseudorandom numbers with two digits, the same on every machine.
std::string generated(std::size_t count) {
  std::string text = "case,assertiveness,cooperativeness,anger,urgency,stakes,relationship,legitimacy,power,impasse\n";
  std::uint32_t state = 1;
  for (std::size_t i = 0; i != count; ++i) {
    text += 'C';
    text += std::to_string(100000 + i);
    for (int k = 0; k != 9; ++k) {
      state = state * 1664525u + 1013904223u;
      text += ",0.";
      text += std::to_string(10 + (state >> 16) % 90);
    }
    text += '\n';
  }
  return text;
}

// Names with markup in them.
const std::vector<std::pair<std::string, std::string>> hostile = {
    // as a cell of the CSV, and as the page shows it
    {"<script>alert(1)</script>", "<script>alert(1)</script>"},
    {"\"\"\"'&amp;]]>\"\" onmouseover=\"\"x\"", "\"'&amp;]]>\" onmouseover=\"x"},
    {"</table></style></title><img/src=x>", "</table></style></title><img/src=x>"},
    {"\x01\x1B[31m\x7F", "\uFFFD\uFFFD[31m\uFFFD"},
    {"\xFF\xC3(\xED\xA0\x80", "\uFFFD\uFFFD(\uFFFD\uFFFD\uFFFD"},
    {"\xC2\x80\xC2\x9B|\xEF\xB7\x90\xEF\xBF\xBE\xF0\x9F\xBF\xBF", "\uFFFD\uFFFD|\uFFFD\uFFFD\uFFFD"},
    {" ", "line 8"},
    {std::string(10000, 'x'), std::string(120, 'x') + "…"},
    {"aé" + std::string(5000, 'w') + "é", "aé" + std::string(117, 'w') + "…"},
};

std::string hostile_csv() {
  std::string csv = "<b>&\"\"name,assertiveness,cooperativeness,\"<i>anger\"\n";
  csv = replaced(csv, "<b>&\"\"name", "\"<b>&\"\"name\"");
  for (const auto& [cell, shown] : hostile) csv += cell + ",0.4,0.8,0.2\n";
  return csv;
}

}  // namespace

namespace {

// What stands before the first comma, semicolon or colon.
std::string first_clause(std::string_view text) {
  std::string clause;
  for (const char c : text) {
    if (c == ',' || c == ';' || c == ':') break;
    clause += c;
  }
  return clause;
}

// A sentence on what would change the advice is true, and has at most two digits: at the value that it names, the
// advice is the one that it names, and not yet a hundredth before.
void check_change(const std::string& sentence, const tact::situation& s) {
  INFO(sentence);
  const tact::change exact = tact::smallest_change(tact::changes(tact::recommend(s)));
  if (!exact.nearest()) {
    CHECK(sentence == "no input alone");
    return;
  }
  std::istringstream words(sentence);
  std::string strategy, input, verb, to, value;
  words >> strategy >> verb >> input >> verb >> to >> value;
  CHECK(strategy == exact.nearest().strategy);
  CHECK(input == exact.input);
  const double named = std::atof(value.c_str());
  const bool rises = verb == "rose";
  CHECK(value.size() <= 5);  // "0.57," at the most
  CHECK((rises ? named >= exact.nearest().to : named <= exact.nearest().to + 1.0 / 16384));
  CHECK(std::abs(named - exact.nearest().to) < 0.01);
  const auto advice_at = [&](double x) {
    tact::situation moved = s;
    for (const auto& member : tact::detail::input_table<tact::situation>)
      if (member.name == input) moved.*member.member = tact::level::clamped(x);
    return tact::recommend(moved).name();
  };
  CHECK(advice_at(to == "below" ? named - 1.0 / 16384 : named) == strategy);
  CHECK(advice_at(rises ? named - 0.01 : named + 0.01) == tact::recommend(s).name());
}

}  // namespace

TEST_CASE("the report holds every shipped case once, with the library's advice", "[triage][report]") {
  const workplace here;
  here.put("cases.csv", slurp(shipped));
  const auto run = here.run("--report report.html cases.csv");
  REQUIRE(run.code == 0);
  const auto usual = here.run("cases.csv");
  CHECK(run.out == usual.out);
  CHECK(run.err == usual.err);

  const std::string page = here.read("report.html");
  check_page(page);
  const auto cases = shipped_cases();
  const auto table = plain_rows(section(page, "cases"));
  REQUIRE(cases.size() >= 24);
  REQUIRE(table.size() == cases.size());
  CHECK(heads(page) == cells{"case", "what to do", "because", "what would change it", "afterwards", "if it fails"});
  std::map<std::string, std::pair<int, int>> counts;  // strategy → cases, of these gated
  for (std::size_t i = 0; i != cases.size(); ++i) {
    const auto& [name, situation] = cases[i];
    INFO(name);
    const auto advice = tact::recommend(situation);
    const auto text = [](std::string_view t) { return std::string(t); };
    const auto joined = [&](std::string_view a, std::string_view between, std::string_view b) {
      return text(a) + (b.empty() ? "" : text(between) + text(b));
    };
    const std::string words = text(advice.name()) + ": " + first_clause(advice.describe().definition);
    const auto later = advice.afterwards().name();
    REQUIRE(table[i].size() == 6);
    CHECK(table[i][0] == name);
    const std::string manner = joined(tact::name(advice.behaviour()), " · ", advice.style());
    CHECK(table[i][1] == joined(joined(words, ", ", tact::name(advice.delay())), " ", manner));
    CHECK(table[i][2] == tact::io::because(tact::explain(advice)).substr(8));
    check_change(table[i][3], situation);
    CHECK(table[i][4] == (later == advice.name() ? "" : text(later)));
    CHECK(table[i][5] == text(advice.if_it_fails().name()));
    CHECK(tact::io::because(tact::explain(advice)).starts_with("because "));
    auto& [all, gated] = counts[std::string(advice.name())];
    ++all;
    gated += advice.gated() ? 1 : 0;
  }

  const auto counted = rows(section(page, "counts"));
  REQUIRE(counted.size() == 6);
  int before = 1000;
  for (std::size_t row = 0; row != 5; ++row) {
    const auto& lowered = tact::detail::lowered<tact::models::customer_care>;
    const std::string shown = plain(counted[row][0]);
    std::size_t i = 0;
    while (!shown.starts_with(" " + std::string(lowered[i].name) + ": ")) REQUIRE(++i != 5);
    const std::string name(lowered[i].name);
    INFO(name);
    CHECK(contains(counted[row][0], tact::io::symbol(i)));
    CHECK(counted[row][1] == std::to_string(counts[name].first));
    CHECK(counts[name].first <= before);  // the most frequent comes first
    before = counts[name].first;
    CHECK(contains(counted[row][3], "background:" + std::string(tact::io::colour_of(i))));
    CHECK(plain(counted[row][4]) == std::to_string(counts[name].second));
    CHECK(times(section(page, "cases"), "<td class=s" + std::to_string(i) + " ") ==
          static_cast<std::size_t>(counts[name].first));
  }
  CHECK(plain(counted[5][0]) == "not advised");
  CHECK(counted[5][1] == "0");

  char fingerprint[17];
  std::snprintf(fingerprint, sizeof fingerprint, "%016llx",
                static_cast<unsigned long long>(tact::models::customer_care::fingerprint()));
  for (const std::string& part :
       {std::string("<h1>Advice on cases.csv</h1>"), "<code>" + std::string(fingerprint) + "</code>",
        std::string("28 cases, 28 advised, 0 not advised. Model customer_care"), std::string("<time>20")})
    CHECK(contains(page, part));
}

TEST_CASE("the report says what comes once a gate opens, and counts it", "[triage][report]") {
  const workplace here;
  here.put("c.csv",
           "id,assertiveness,cooperativeness,anger\n"
           "angry,0.9,0.9,0.9\n"
           "calm,0.9,0.9,0\n");
  REQUIRE(here.run("--report r.html c.csv").code == 0);
  const auto table = plain_rows(section(here.read("r.html"), "cases"));
  REQUIRE(table.size() == 2);
  CHECK(table[0][1].starts_with("procrastination: postpone for now, to cool down"));
  CHECK(contains(table[0][2], "anger at or above 0.75 rules out negotiation"));
  CHECK(table[0][4] == "negotiation");
  CHECK(table[1][1].starts_with("negotiation: meet the needs of everybody"));
  CHECK(table[1][4].empty());
  const auto counted = plain_rows(section(here.read("r.html"), "counts"));
  REQUIRE(counted[1][0].starts_with(" procrastination"));
  CHECK(counted[1][4] == "1");
}

TEST_CASE("a column that no case fills is left out of the report", "[triage][report]") {
  const workplace here;
  here.put("calm.csv", "id,assertiveness,cooperativeness\na,0.9,0.9\nb,0.1,0.9\n");
  REQUIRE(here.run("--report r.html calm.csv").code == 0);
  const std::string calm = here.read("r.html");
  CHECK(heads(calm) == cells{"id", "what to do", "because", "what would change it", "if it fails"});
  for (const cells& row : rows(section(calm, "cases"))) CHECK(row.size() == 5);
  CHECK_FALSE(contains(section(calm, "counts"), "gate closed"));
  CHECK(rows(section(calm, "counts"))[0].size() == 4);
  CHECK_FALSE(contains(calm, "class=about"));
}

TEST_CASE("the report asks the model that is named", "[triage][report]") {
  const workplace here;
  here.put("c.csv", "assertiveness,cooperativeness\n0.1,0.9\n");
  for (const std::string model : {"thomas_kilmann", "rahim", "pruitt_rubin"}) {
    REQUIRE(here.run("--report r.html c.csv --model " + model).code == 0);
    const std::string page = here.read("r.html");
    check_page(page);
    CHECK(contains(page, "Model " + model + ", fingerprint"));
    CHECK(rows(section(page, "cases")).size() == 1);
  }
}

TEST_CASE("the report holds hostile texts as texts", "[triage][report]") {
  const workplace here;
  here.put("hostile.csv", hostile_csv());
  REQUIRE(here.run("--report r.html hostile.csv").code == 0);
  const std::string page = here.read("r.html");
  check_page(page);
  CHECK_FALSE(contains(page, "<img"));
  CHECK(contains(page, "<th scope=col>&lt;b&gt;&amp;&quot;name<th"));
  const auto table = plain_rows(section(page, "cases"));
  REQUIRE(table.size() == hostile.size());
  for (std::size_t i = 0; i != hostile.size(); ++i) CHECK(table[i][0] == hostile[i].second);

  // The same in errors and in file names.
  here.put("<b>&.csv", "n,assertiveness,cooperativeness\n<i>,<u>,.5\n");
  REQUIRE(here.run("--report r.html '<b>&.csv'").code == 3);
  const std::string refused = here.read("r.html");
  check_page(refused);
  CHECK(contains(refused, "<h1>Advice on &lt;b&gt;&amp;.csv</h1>"));
  CHECK(mistakes(refused) ==
        std::vector<cells>{{"assertiveness: '<u>' is not a number from 0 to 1", "1 case, line 2", "<i> line 2"}});
}

TEST_CASE("the report is whole for no case, for one, and where none was advised", "[triage][report]") {
  const workplace here;
  const std::string header = "id,assertiveness,cooperativeness\n";
  const auto page_of = [&](const std::string& lines, int code) {
    here.put("c.csv", header + lines);
    CHECK(here.run("--report r.html c.csv").code == code);
    const std::string page = here.read("r.html");
    check_page(page);
    return page;
  };
  const std::string none = page_of("", 0);
  CHECK(contains(none, "<p>0 cases, 0 advised, 0 not advised."));
  CHECK(rows(section(none, "cases")).empty());

  const std::string one = page_of("a,.5,.5\n", 0);
  CHECK(contains(one, "<p>1 case, 1 advised, 0 not advised."));
  CHECK(rows(section(one, "cases")).size() == 1);
  CHECK(contains(one, "<title>a: compromise</title>"));  // its mark

  const std::string refused = page_of("a,,.5\nb,.5\n", 3);
  CHECK(contains(refused, "<p>2 cases without advice"));
  CHECK(rows(section(refused, "cases")).empty());
  const auto listed = mistakes(refused);
  REQUIRE(listed.size() == 2);
  CHECK(listed[0][2] == "a line 2");
  CHECK(listed[1] == cells{"row: has 2 cells, the header has 3", "1 case, line 3", "b line 3"});
}

TEST_CASE("identical mistakes are counted together, the most frequent first", "[triage][report]") {
  const workplace here;
  std::string csv = "id,assertiveness,cooperativeness,anger\nfirst,.5,.5,much\n";
  for (int i = 0; i != 40; ++i) csv += "T" + std::to_string(i) + ",.5,.5,x\n";
  csv += "good,.5,.5,0\nlate,.5,.5,x\n";
  here.put("c.csv", csv);
  REQUIRE(here.run("--report r.html c.csv").code == 3);
  const std::string page = here.read("r.html");
  check_page(page);
  const auto listed = mistakes(page);
  REQUIRE(listed.size() == 2);
  CHECK(listed[0][0] == "anger: 'x' is not a number from 0 to 1");
  CHECK(listed[0][1] == "41 cases, lines 3–42, 44");
  REQUIRE(listed[0].size() == 2 + 41);
  CHECK(listed[0][2] == "T0 line 3");
  CHECK(listed[0][42] == "late line 44");
  CHECK(listed[1] == cells{"anger: 'much' is not a number from 0 to 1", "1 case, line 2", "first line 2"});
  CHECK(times(page, "type=checkbox") == 1);  // only the long list is folded
  CHECK(times(page, "<details") == 0);       // what it folds is lost on paper

  std::string many = "id,assertiveness,cooperativeness\n";
  for (int i = 0; i != 3000; ++i) many += "N" + std::to_string(i) + ",,.5\n";
  for (int i = 0; i != 300; ++i) many += "M,bad" + std::to_string(i) + ",.5\n";
  here.put("many.csv", many);
  REQUIRE(here.run("--report r.html many.csv").code == 3);
  const auto crowd = mistakes(here.read("r.html"));
  CHECK(crowd.size() == 200);
  CHECK(crowd[0].size() == 2 + 2000);
  CHECK(contains(here.read("r.html"), "<p>and 1,000 more: they are in the output</p>"));
  CHECK(contains(here.read("r.html"), "<p>and 101 cases with other mistakes: they are in the output</p>"));
  CHECK(contains(here.read("r.html"), "<p>3,300 cases without advice"));
}

TEST_CASE("cases that share a name have their lines, and --name says which column names them", "[triage][report]") {
  const workplace here;
  here.put("c.csv",
           "id,assertiveness,cooperativeness,who,note\n"
           "a,.5,.5,Ada,\"two\nlines\"\nb,.5,.5,Bob,\nc,.9,.9,Ada,later\n");
  REQUIRE(here.run("--report r.html c.csv").code == 0);
  CHECK(heads(here.read("r.html"))[0] == "id");
  CHECK(plain_rows(section(here.read("r.html"), "cases"))[0][0] == "a");

  const auto run = here.run("--report r.html --name who c.csv");
  REQUIRE(run.code == 0);
  CHECK(run.out.starts_with("who "));
  CHECK(contains(run.out, "\nAda "));
  const std::string page = here.read("r.html");
  CHECK(heads(page)[0] == "who");
  const auto table = plain_rows(section(page, "cases"));
  REQUIRE(table.size() == 3);
  CHECK(table[0][0] == "Ada line 2");
  CHECK(table[1][0] == "Bob");
  CHECK(table[2][0] == "Ada line 5");
  CHECK(contains(page, "<i>id:</i> a · <i>note:</i> two\nlines</p>"));

  const auto none = here.run("--report other.html --name nobody c.csv");
  CHECK(none.code == 2);
  CHECK(contains(none.err, "--name nobody: the header has no column 'nobody'"));
  CHECK_FALSE(fs::exists(here.path("other.html")));

  here.put("bare.csv", "assertiveness,cooperativeness\n.5,.5\n.5,.5\n");  // no column names a case
  REQUIRE(here.run("--report r.html bare.csv").code == 0);
  CHECK(plain_rows(section(here.read("r.html"), "cases"))[1][0] == "line 3");
  CHECK(contains(here.read("r.html"), "<title>line 2, line 3: compromise, 2 cases</title>"));
}

TEST_CASE("a case shows what its row says besides, cut at a stated length", "[triage][report]") {
  const workplace here;
  std::string header = "id,assertiveness,cooperativeness,subject", row = "a,.5,.5," + std::string(300, 'x');
  for (int i = 0; i != 9; ++i) header += ",c" + std::to_string(i), row += "," + std::string(150, 'y');
  here.put("c.csv", header + "\n" + row + "\nb,.6,.5,<i>,,,,,,,,,\n");
  REQUIRE(here.run("--report r.html c.csv").code == 0);
  const std::string page = here.read("r.html");
  check_page(page);
  CHECK(contains(page, "each cell cut after 200 bytes and all of them after 600."));
  CHECK(contains(page, "<i>subject:</i> " + std::string(200, 'x') + "… · <i>c0:</i> " + std::string(150, 'y') + " · "));
  CHECK(contains(page, "<p class=about><i>subject:</i> &lt;i&gt;</p>"));
  CHECK(times(page, "y") < 800);
  CHECK_FALSE(contains(page, "<i>assertiveness:</i>"));  // it is in the reasons and on the map
}

TEST_CASE("the day of the report is that of SOURCE_DATE_EPOCH, and two runs give the same bytes", "[triage][report]") {
  const workplace here;
  here.put("cases.csv", slurp(shipped));
  const auto pages = [&](const std::string& epoch) {
    const auto run = here.shell("SOURCE_DATE_EPOCH='" + epoch + "' '" TACT_TRIAGE "' --report r.html cases.csv");
    return std::pair{run.code, run.code == 0 ? here.read("r.html") : run.err};
  };
  const auto first = pages("1700000000");
  REQUIRE(first.first == 0);
  CHECK(contains(first.second, "Run on <time>2023-11-14</time>"));
  CHECK(pages("1700000000") == first);
  CHECK(pages("1700092800").second == replaced(first.second, "2023-11-14", "2023-11-16"));
  CHECK(contains(pages("0").second, "<time>1970-01-01</time>"));
  for (const char* bad : {"yesterday", "-1", "1e9", "99999999999999", " 1"}) {
    INFO(bad);
    const auto run = pages(bad);
    CHECK(run.first == 2);
    CHECK(contains(run.second, "SOURCE_DATE_EPOCH is not a number of seconds"));
  }
}

TEST_CASE("cases at one place of the map are one mark, which names three", "[triage][report]") {
  const workplace here;
  here.put("c.csv",
           "id,assertiveness,cooperativeness,anger\n"
           "a,.5,.5,0\nb,.501,.499,0\nc,.5,.5,0\nd,.5,.5,0\n"
           "angry,.5,.5,1\n"
           "away,.52,.5,0\n");
  REQUIRE(here.run("--report r.html c.csv").code == 0);
  const std::string page = here.read("r.html");
  CHECK(times(page, "class=\"mark\"") == 3);
  CHECK(contains(page, "<title>a, b, c and 1 more: compromise, 4 cases</title>"));
  CHECK(contains(page, "<title>angry: procrastination</title>"));

  here.put("many.csv", generated(3000));
  REQUIRE(here.run("--report r.html many.csv").code == 0);
  const std::string crowded = here.read("r.html");
  CHECK(contains(crowded, "(rounded to 1/10)"));
  CHECK(times(crowded, "class=\"mark\"") <= 11u * 11u * 5u);
}

TEST_CASE("the report is there whole or not at all", "[triage][report]") {
  const workplace here;
  here.put("c.csv", "assertiveness,cooperativeness\n.5,.5\n");
  here.put("big.csv", generated(5000));
  fs::create_directory(here.path("folder"));
  fs::create_symlink("o.csv", here.path("link.csv"));
  const auto before = here.files();
  const std::vector<std::pair<std::string, std::string>> mistakes{
      {"--report - c.csv", "--report -: name a file; standard output is for the advice"},
      {"--report '' c.csv", "--report : name a file"},
      {"--report a.html --report b.html c.csv", "--report"},
      {"--report r.html --output r.html c.csv", "--output is the same file"},
      {"--report ./r.html --output folder/../r.html c.csv", "--output is the same file"},
      {"--report folder c.csv", "cannot write folder: Is a directory"},
      {"--report folder/none/r.html c.csv", "cannot write folder/none/r.html: No such file"},
      {"--report r.html --output folder/none/o c.csv", "cannot write folder/none/o"},
      {"--report r.html --map stakes=none c.csv", "the header has no column 'none'"},
      {"--report r.html none.csv", "none.csv: No such file"},
      {"--report /dev/full --output o.csv c.csv", "cannot write /dev/full: No space left"},
  };
  for (const auto& [arguments, message] : mistakes) {
    INFO(arguments);
    const auto run = here.run(arguments);
    CHECK(run.code == 2);
    CHECK(run.out.empty());
    INFO(run.err);
    CHECK(contains(run.err, message));
    CHECK(times(run.err, "\n") == 1);
    CHECK(here.files() == before);
  }
  CHECK(here.run("--report r.html c.csv > /dev/full; exit $?").code == 2);
  here.run("--report r.html big.csv 2>/dev/null | head -c 1");  // the reader of the output stops early
  CHECK(here.files() == before);

  here.put("r.html", "old");
  CHECK(here.run("--report r.html long.csv").code == 2);
  CHECK(here.read("r.html") == "old");
  REQUIRE(here.run("--force --report r.html --output o.csv --format csv c.csv").code == 0);
  check_page(here.read("r.html"));
  CHECK(contains(here.read("o.csv"), "compromise"));
  REQUIRE(here.run("--force --report c.csv c.csv").code == 0);  // over its own input
  check_page(here.read("c.csv"));
}

TEST_CASE("a report on 100,000 cases is small, quick and needs little memory", "[triage][report]") {
  const workplace here;
  here.put("big.csv", generated(100000));
  const std::string in = here.path("big.csv").string(), page = here.path("r.html").string();
  const pid_t child = fork();
  if (child == 0) {
    const int nowhere = open("/dev/null", O_WRONLY);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    execl(TACT_TRIAGE, TACT_TRIAGE, "--report", page.c_str(), in.c_str(), static_cast<char*>(nullptr));
    _exit(127);
  }
  int status = 0;
  struct rusage used{};
  REQUIRE(wait4(child, &status, 0, &used) == child);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  CHECK(fs::file_size(page) < 2'500'000);
  if (!sanitized) {
    CHECK(used.ru_utime.tv_sec + used.ru_stime.tv_sec < 10);  // CPU time, however busy the machine is
    CHECK(used.ru_maxrss < 24 * 1024);                        // KiB: less than the page
  }

  const std::string text = slurp(page);
  CHECK(times(text, "<th scope=row>") == 2006);
  CHECK(contains(text, "<p>100,000 cases, 100,000 advised"));
  CHECK(contains(text, "the first 2,000 cases, and 98,000 more were advised: they are in the output"));
  std::size_t marked = 0;
  for (std::size_t at = text.find(" cases</title>"); at != text.npos; at = text.find(" cases</title>", at + 1))
    marked += static_cast<std::size_t>(std::atoi(text.c_str() + text.rfind(' ', at - 1)));
  CHECK(marked + times(section(text, "map"), "class=\"mark\"") >= 100000);  // all of them are on the map
}

// --- In a browser ---------------------------------------------------------------------------------------

namespace {

// The browser's command; empty where there is none.
std::string browser() {
  for (const std::string name : {"chromium", "chromium-browser", "google-chrome"})
    if (std::system(("command -v " + name + " >/dev/null 2>&1").c_str()) == 0) return name;
  return {};
}

// The screens that a page is read on, by their widths in pixels.
const std::vector<int> screens = {1280, 1120, 900, 768, 680, 360};

// The measurements of a page, by name: w1280.overflow, w360.rows and so on.
using measures = std::map<std::string, std::string>;

constexpr const char* probe_script = R"js(
function luminance(c) {
  const f = c.slice(0, 3).map(v => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
  return 0.2126 * f[0] + 0.7152 * f[1] + 0.0722 * f[2];
}
const parts = text => text.match(/[\d.]+/g).map(Number);
const clear = c => c.length == 4 && c[3] == 0;
function behind(element, win) {
  for (let e = element; e; e = e.parentElement) {
    const c = parts(win.getComputedStyle(e).backgroundColor);
    if (!clear(c)) return c;
  }
  return [255, 255, 255];
}
function contrast(a, b) {
  const x = luminance(a), y = luminance(b);
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}
// Words of up to 15 letters, as many as "procrastination" has, that are not in one line. The heading holds the name of a file.
function broken_words(doc, win) {
  const all = [], range = doc.createRange(), walker = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const head = node.parentElement.closest('thead');
    if (node.parentElement.closest('svg,h1') || (head && win.getComputedStyle(head).position == 'absolute')) continue;
    for (const word of node.data.matchAll(/[\p{L}\p{N}_']+/gu)) {
      if (word[0].length > 15) continue;
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const tops = [...range.getClientRects()].map(r => Math.round(r.top));
      if (tops.length && Math.max(...tops) - Math.min(...tops) > 8) all.push(word[0]);
    }
  }
  return all;
}
// Pairs of names and marks on the map that cover each other. What stands aslant is left out.
function covered(map) {
  const boxes = list => [...map.querySelectorAll(list)].filter(e => !(e.getAttribute('transform') || '').includes('rotate')).map(e => e.getBoundingClientRect());
  const names = boxes('text.name'), others = boxes('text.label, g.mark');
  const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3;
  let n = 0;
  names.forEach((a, i) => { n += others.filter(b => meet(a, b)).length + names.slice(i + 1).filter(b => meet(a, b)).length; });
  return n;
}
function measure(name, frame, say) {
  const win = frame.contentWindow, doc = frame.contentDocument, root = doc.documentElement;
  for (const fold of doc.querySelectorAll('.fold')) fold.checked = true;
  const put = (key, value) => say(name + '.' + key + '=' + value);
  put('overflow', root.scrollWidth - root.clientWidth);
  put('width', root.clientWidth);
  const seen = e => { const r = e.getBoundingClientRect(); return r.width > 0 && r.height > 0 && r.left >= 0 && r.right <= root.clientWidth + 0.5; };
  put('plans', [...doc.querySelectorAll('.advised .plan')].filter(seen).length);
  put('rows', [...doc.querySelectorAll('.advised tbody tr:not(.more), .names li')].filter(seen).length);
  put('cut', [...doc.querySelectorAll('.advised td, .advised th')].filter(e => e.scrollWidth > e.clientWidth + 1 && !e.closest('thead')).length);
  const broken = broken_words(doc, win);
  put('broken', broken.length);
  put('broken_words', broken.slice(0, 8).join(', '));
  const firsts = [doc.querySelector('.advised tbody tr')].filter(row => row);
  const places = firsts.map(row => [...row.children].map(e => e.getBoundingClientRect()).filter(r => r.height > 0));
  put('stacked', places.every(cells => cells.every((r, i) => i == 0 || (r.top >= cells[i - 1].bottom - 0.5 && Math.abs(r.left - cells[0].left) < 1 && Math.abs(r.width - cells[0].width) < 1))));
  put('one_line', places.every(cells => cells.every(r => Math.abs(r.top - cells[0].top) < 1)));
  const links = [...doc.querySelectorAll('a')];
  put('links', links.length);
  put('dead_links', links.filter(a => !a.hash || !doc.getElementById(a.hash.slice(1))).length);
  put('scripts', doc.scripts.length + doc.querySelectorAll('img,link,iframe,object,embed').length);
  put('names', JSON.stringify([...doc.querySelectorAll('.advised tbody th')].slice(-9).map(e => e.textContent.trim())));
  const map = doc.querySelector('svg[role=img]'), box = map.getBBox(), view = map.viewBox.baseVal;
  put('map_fits', box.x >= -0.5 && box.y >= -0.5 && box.x + box.width <= view.width + 0.5 && box.y + box.height <= view.height + 0.5 && seen(map));
  put('map_names', map.querySelectorAll('text.name').length);
  put('map_covered', covered(map));
  const scale = map.getBoundingClientRect().width / view.width;
  put('map_text', Math.min(...[...map.querySelectorAll('text')].map(t => scale * parseFloat(win.getComputedStyle(t).fontSize))));
  let least = 99, smallest = 99, where = '';
  const look = (e, pseudo) => {
    const style = win.getComputedStyle(e, pseudo), c = contrast(parts(style.color), behind(e, win));
    if (c < least) { least = c; where = e.outerHTML.slice(0, 60); }
    smallest = Math.min(smallest, parseFloat(style.fontSize));
  };
  for (const e of doc.body.querySelectorAll('*')) {
    if (e.closest('svg') || !seen(e)) continue;
    if ([...e.childNodes].some(n => n.nodeType == 3 && n.data.trim())) look(e, null);
    if (!['none', 'normal'].includes(win.getComputedStyle(e, '::before').content)) look(e, '::before');
  }
  put('contrast', least);
  put('contrast_at', where.replace(/\s+/g, ' '));
  put('font', smallest);
  put('paper', luminance(behind(doc.body, win)));
  put('first_heading_order', [...doc.querySelectorAll('h1,h2')].map(h => h.tagName).join(''));
}
addEventListener('load', () => {
  const say = line => document.getElementById('said').append(line + '\n');
  try {
    for (const frame of document.querySelectorAll('iframe')) measure(frame.id, frame, say);
    say('done=1');
  } catch (e) { say('failed=' + e); }
});
)js";

std::string headless(const std::string& browser_name, const std::string& more) {
  return browser_name +
         " --headless --hide-scrollbars --no-sandbox --disable-gpu --disable-quic --no-first-run "
         "--disable-background-networking "
         "--disable-component-update --disable-sync --user-data-dir=profile " +
         more;
}

// Puts a page into a frame for each screen, and asks what it looks like there.
measures measured(const workplace& here, const std::string& browser_name, const std::string& page, bool dark) {
  std::string html = "<!DOCTYPE html><meta charset=utf-8><pre id=said></pre>";
  const std::string quoted = replaced(replaced(page, "&", "&amp;"), "\"", "&quot;");
  for (const int width : screens) {
    const std::string size = std::to_string(width);
    html += "<iframe id=w" + size + " style=\"border:0;height:900px;width:" + size + "px\" srcdoc=\"" + quoted +
            "\"></iframe>";
  }
  here.put("probe.html", html + "<script>" + probe_script + "</script>");
  fs::remove_all(here.path("profile"));
  fs::create_directory(here.path("profile"));
  const auto run =
      here.shell(headless(browser_name, std::string("--blink-settings=preferredColorScheme=") + (dark ? "0" : "1") +
                                            " --virtual-time-budget=10000 --dump-dom probe.html"));
  measures said;
  const std::size_t begin = run.out.find("<pre id=\"said\">");
  std::istringstream in(begin == run.out.npos ? "" : run.out.substr(begin + 15, run.out.find("</pre>") - begin - 15));
  for (std::string line; std::getline(in, line);)
    said[line.substr(0, line.find('='))] = unescaped(line.substr(line.find('=') + 1));
  INFO("what the browser says: " << run.err.substr(0, 2000) << said["failed"]);
  CHECK(said["done"] == "1");
  return said;
}

void check_look(measures& said, std::size_t rows_expected, std::size_t plans_expected, bool dark) {
  for (const int width : screens) {
    const std::string frame = "w" + std::to_string(width);
    INFO(width << (dark ? " pixels, dark" : " pixels, light"));
    const auto number = [&](const char* name) { return std::atof(said[frame + '.' + name].c_str()); };
    CHECK(said[frame + ".overflow"] == "0");
    INFO(said[frame + ".broken_words"]);
    CHECK(said[frame + ".broken"] == "0");
    CHECK(number("rows") == static_cast<double>(rows_expected));
    CHECK(said[frame + ".cut"] == "0");
    CHECK(number("links") >= 4);
    CHECK(said[frame + ".dead_links"] == "0");
    CHECK(said[frame + ".scripts"] == "0");
    CHECK(said[frame + ".map_fits"] == "true");
    CHECK(number("map_text") >= 11);
    CHECK(said[frame + ".map_covered"] == "0");
    INFO(said[frame + ".contrast_at"]);
    CHECK(number("contrast") >= 4.5);
    CHECK(number("font") >= 12);
    CHECK((dark ? number("paper") < 0.05 : number("paper") > 0.95));
    CHECK(number("plans") == static_cast<double>(plans_expected));
    CHECK(said[frame + ".first_heading_order"] == (plans_expected == 0 ? "H1H2H2H2H2H2" : "H1H2H2H2H2H2H2H2"));
    CHECK(said[frame + (width > 1088 ? ".one_line" : ".stacked")] == "true");
  }
}

// True if there is a browser; otherwise prints that there is none.
bool without_browser() {
  if (!browser().empty()) return false;
  WARN("skipped: chromium is not here");
  return true;
}

}  // namespace

TEST_CASE("the report reads well in a browser, at a desk, on a phone, light, dark and printed", "[triage][browser]") {
  if (without_browser()) return;
  const workplace here;
  std::string csv = slurp(shipped);
  for (const auto& [cell, shown] : hostile) csv += cell + ",,,,,.4,.8,.9,,,,,,,,,,,,\n";
  csv += "R1,,,,,,.8,,,,,,,,,,,,,\nR2,,,,,2,.8,,,,,,,,,,,,,\n" + std::string(10000, 'y') + ",a\n";
  here.put("cases.csv", csv);
  REQUIRE(here.run("--report report.html cases.csv").code == 3);
  const std::string page = here.read("report.html");
  const std::size_t all = 28 + hostile.size() + 3;

  for (const bool dark : {false, true}) {
    measures said = measured(here, browser(), page, dark);
    check_look(said, all, 28 + hostile.size(), dark);
    CHECK(contains(said["w1280.names"], "<script>alert(1)</script>"));
    CHECK(std::atoi(said["w1280.map_names"].c_str()) > 10);
  }
}

TEST_CASE("what the report folds on a screen is on paper", "[triage][browser]") {
  if (without_browser()) return;
  if (std::system("command -v pdftotext >/dev/null 2>&1") != 0) {
    WARN("skipped: pdftotext is not here");
    return;
  }
  const workplace here;
  std::string csv = "ticket,assertiveness,cooperativeness,anger\n";
  for (int i = 0; i != 40; ++i) csv += "T-" + std::to_string(i) + ",0.6,0.7,0.2\n";
  for (int i = 0; i != 40; ++i) csv += "U-" + std::to_string(i) + ",,0.7,x\n";
  here.put("c.csv", csv);
  REQUIRE(here.run("--report report.html c.csv").code == 3);
  here.shell(headless(browser(), "--no-pdf-header-footer --print-to-pdf=report.pdf report.html"));
  CHECK(here.read("report.pdf").starts_with("%PDF"));
  const std::string paper = here.shell("pdftotext report.pdf -").out;
  for (int i = 0; i != 40; ++i) {
    CHECK(contains(paper, "T-" + std::to_string(i) + "\n"));
    CHECK(contains(paper, "\nU-" + std::to_string(i) + " "));
  }
  CHECK_FALSE(contains(paper, "list the cases"));
}

TEST_CASE("the report on real cases reads well, whatever was not advised", "[triage][browser][shared]") {
  const fs::path data = fs::path(TACT_ROOT) / ".." / "shared" / "data" / "casino_participants.csv";
  if (!fs::exists(data)) {
    WARN("skipped: ../shared/data is not here");
    return;
  }
  const workplace here;
  REQUIRE(here.run("--map assertiveness=assertiveness_map --map cooperativeness=cooperativeness_map "
                   "--report r.html '" +
                   fs::canonical(data).string() + "'")
              .code == 3);
  const std::string page = here.read("r.html");
  check_page(page);
  CHECK(contains(page, "<p>2,060 cases, 792 advised, 1,268 not advised."));
  CHECK(rows(section(page, "cases")).size() == 792);
  CHECK(contains(page, "<p>1,268 cases without advice"));
  std::size_t listed = 0;
  for (const cells& one : mistakes(page)) listed += one.size() - 2;
  CHECK(listed == 1268);
  if (without_browser()) return;
  measures said = measured(here, browser(), page, false);
  check_look(said, 2060, 0, false);
}

#endif
