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

using cells = std::vector<std::string>;

// The rows of the tables in a part of a page, without their heads: the text of each cell.
std::vector<cells> rows(std::string html) {
  std::vector<cells> all;
  std::string row;
  html = replaced(replaced(std::move(html), "</table>", "<tr"), "</div>", "");
  for (std::size_t at = html.find("<tr"); at != html.npos;) {
    const std::size_t next = html.find("<tr", at + 1);
    row = html.substr(at, next == html.npos ? next : next - at);
    at = next;
    if (!contains(row, "<th scope=row>")) continue;
    cells& now = all.emplace_back();
    row = row.substr(row.find("<th scope=row>") + 14);
    for (std::size_t cell = 0; cell != row.npos;) {
      const std::size_t end = row.find("<td", cell);
      now.push_back(unescaped(row.substr(cell, end == row.npos ? end : end - cell)));
      cell = end == row.npos ? end : row.find('>', end) + 1;
    }
  }
  return all;
}

// A cell without its tags.
std::string plain(const std::string& html) {
  std::string text;
  bool tag = false;
  for (const char c : html) {
    if (c == '<') tag = true;
    if (!tag && c != '\n') text += c;
    if (c == '>') tag = false;
  }
  return text;
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
  for (const char c : page) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 && c != '\n' && c != '\t' && c != '\r') FAIL("a control character: " << int{byte});
  }
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
    {"\x01\x1B[31m\x7F", "\uFFFD\uFFFD[31m\x7F"},
    {"\xFF\xC3(\xED\xA0\x80", "\uFFFD\uFFFD(\uFFFD\uFFFD\uFFFD"},
    {" ", "line 7"},
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
  const auto table = rows(section(page, "cases"));
  REQUIRE(cases.size() >= 24);
  REQUIRE(table.size() == cases.size());
  std::map<std::string, std::pair<int, int>> counts;  // strategy → cases, of these gated
  for (std::size_t i = 0; i != cases.size(); ++i) {
    const auto& [name, situation] = cases[i];
    INFO(name);
    const auto advice = tact::recommend(situation);
    const std::string what_if = tact::io::what_if(tact::smallest_change(tact::changes(advice)));
    const auto text = [](std::string_view t) { return std::string(t); };
    const auto joined = [&](std::string_view a, std::string_view between, std::string_view b) {
      return text(a) + (b.empty() ? "" : text(between) + text(b));
    };
    const auto later = advice.afterwards().name();
    CHECK(table[i] == cells{name, joined(advice.name(), ", ", tact::name(advice.delay())),
                            joined(tact::name(advice.behaviour()), " · ", advice.style()),
                            tact::io::because(tact::explain(advice)).substr(8),
                            what_if.empty() ? "no input alone" : what_if, later == advice.name() ? "" : text(later),
                            text(advice.if_it_fails().name())});
    CHECK(tact::io::because(tact::explain(advice)).starts_with("because "));
    auto& [all, gated] = counts[std::string(advice.name())];
    ++all;
    gated += advice.gated() ? 1 : 0;
  }

  const auto counted = rows(section(page, "counts"));
  REQUIRE(counted.size() == 6);
  for (std::size_t i = 0; i != 5; ++i) {
    const std::string name(tact::detail::lowered<tact::models::customer_care>[i].name);
    INFO(name);
    CHECK(plain(counted[i][0]) == " " + name);
    CHECK(contains(counted[i][0], tact::io::symbol(i)));
    CHECK(counted[i][1] == std::to_string(counts[name].first));
    CHECK(contains(counted[i][3], "background:" + std::string(tact::io::colour_of(i))));
    CHECK(plain(counted[i][4]) == std::to_string(counts[name].second));
    CHECK(times(section(page, "cases"), "<tr class=s" + std::to_string(i) + ">") ==
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
  const auto table = rows(section(here.read("r.html"), "cases"));
  REQUIRE(table.size() == 2);
  CHECK(table[0][1] == "procrastination, to cool down");
  CHECK(contains(table[0][3], "anger at or above 0.75 rules out negotiation"));
  CHECK(table[0][5] == "negotiation");
  CHECK(table[1][1] == "negotiation");
  CHECK(table[1][5].empty());
  CHECK(rows(section(here.read("r.html"), "counts"))[3][4] == "1\n");
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
  const auto table = rows(section(page, "cases"));
  REQUIRE(table.size() == hostile.size());
  for (std::size_t i = 0; i != hostile.size(); ++i) CHECK(table[i][0] == hostile[i].second);

  // The same in errors and in file names.
  here.put("<b>&.csv", "n,assertiveness,cooperativeness\n<i>,<u>,.5\n");
  REQUIRE(here.run("--report r.html '<b>&.csv'").code == 3);
  const std::string refused = here.read("r.html");
  check_page(refused);
  CHECK(contains(refused, "<h1>Advice on &lt;b&gt;&amp;.csv</h1>"));
  CHECK(rows(section(refused, "not-advised")) ==
        std::vector<cells>{{"2", "<i>", "assertiveness: '<u>' is not a number from 0 to 1"}});
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
  CHECK(contains(refused, "<details open><summary>2 cases without advice"));
  CHECK(rows(section(refused, "cases")).empty());
  const auto table = rows(section(refused, "not-advised"));
  REQUIRE(table.size() == 2);
  CHECK(table[1] == cells{"3", "b", "row: has 2 cells, the header has 3"});

  std::string many;
  for (int i = 0; i != 21; ++i) many += "a,,.5\n";
  CHECK(contains(page_of(many, 3), "<details><summary>21 cases without advice"));  // closed, since it is long
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
  here.put("twice.csv", "assertiveness,cooperativeness,x,x\n.5,.5,1,1\n");
  here.put("long.csv",
           "assertiveness,cooperativeness,x\n.5,.5,1\n.5,.5," + std::string(std::size_t{65} << 20, 'x') + "\n");
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
      {"--report r.html --format jsonl twice.csv", "two columns called 'x'"},
      {"--report r.html --map stakes=none c.csv", "the header has no column 'none'"},
      {"--report r.html none.csv", "none.csv: No such file"},
      {"--report /dev/full --output o.csv c.csv", "cannot write /dev/full: No space left"},
      {"--report r.html --output o.csv long.csv", "longer than 64 MiB"},
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
  CHECK(fs::file_size(page) < 33'000'000);
  if (!sanitized) {
    CHECK(used.ru_utime.tv_sec + used.ru_stime.tv_sec < 10);  // CPU time, however busy the machine is
    CHECK(used.ru_maxrss < 24 * 1024);                        // KiB: less than the page
  }

  const std::string text = slurp(page);
  CHECK(times(text, "<th scope=row>") == 100006);
  CHECK(times(text, "<div class=part>") == 200);
  CHECK(contains(text, ", from number 99,501 on</caption>"));
}

// --- In a browser ---------------------------------------------------------------------------------------

namespace {

// The browser's command; empty where there is none.
std::string browser() {
  for (const std::string name : {"chromium", "chromium-browser", "google-chrome"})
    if (std::system(("command -v " + name + " >/dev/null 2>&1").c_str()) == 0) return name;
  return {};
}

// The measurements of a page, by name: desk.overflow, phone.rows and so on.
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
function measure(name, frame, say) {
  const win = frame.contentWindow, doc = frame.contentDocument, root = doc.documentElement;
  for (const d of doc.querySelectorAll('details')) d.open = true;
  const put = (key, value) => say(name + '.' + key + '=' + value);
  put('overflow', root.scrollWidth - root.clientWidth);
  put('width', root.clientWidth);
  const seen = e => { const r = e.getBoundingClientRect(); return r.width > 0 && r.height > 0 && r.left >= 0 && r.right <= root.clientWidth + 0.5; };
  const rows = [...doc.querySelectorAll('.part tbody tr:not(.plan)')];
  put('plans', [...doc.querySelectorAll('.part tbody tr.plan')].filter(seen).length);
  put('rows', rows.filter(seen).length);
  put('cut', [...doc.querySelectorAll('.part td, .part th')].filter(e => e.scrollWidth > e.clientWidth + 1 && !e.closest('thead')).length);
  const firsts = ['.advised tbody tr', '.refused tbody tr'].map(s => doc.querySelector(s)).filter(row => row);
  const places = firsts.map(row => [...row.children].map(e => e.getBoundingClientRect()).filter(r => r.height > 0));
  put('stacked', places.every(cells => cells.every((r, i) => i == 0 || (r.top >= cells[i - 1].bottom - 0.5 && Math.abs(r.left - cells[0].left) < 1 && Math.abs(r.width - cells[0].width) < 1))));
  put('one_line', places.every(cells => cells.every(r => Math.abs(r.top - cells[0].top) < 1)));
  const links = [...doc.querySelectorAll('a')];
  put('links', links.length);
  put('dead_links', links.filter(a => !a.hash || !doc.getElementById(a.hash.slice(1))).length);
  put('scripts', doc.scripts.length + doc.querySelectorAll('img,link,iframe,object,embed').length);
  put('names', JSON.stringify([...doc.querySelectorAll('.advised tbody th')].slice(-8).map(e => e.textContent.trim())));
  const map = doc.querySelector('svg[role=img]'), box = map.getBBox(), view = map.viewBox.baseVal;
  put('map_fits', box.x >= -0.5 && box.y >= -0.5 && box.x + box.width <= view.width + 0.5 && box.y + box.height <= view.height + 0.5 && seen(map));
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
    for (const name of ['desk', 'phone']) measure(name, document.getElementById(name), say);
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

// Puts a page into two frames, as wide as a desk's screen and a phone's, and asks what it looks like there.
measures measured(const workplace& here, const std::string& browser_name, const std::string& page, bool dark) {
  std::string html = "<!DOCTYPE html><meta charset=utf-8><pre id=said></pre>";
  for (const auto& [name, width] : {std::pair{"desk", "1200"}, std::pair{"phone", "390"}}) {
    html += "<iframe id=" + std::string(name) + " style=\"border:0;height:900px;width:";
    html +=
        std::string(width) + "px\" srcdoc=\"" + replaced(replaced(page, "&", "&amp;"), "\"", "&quot;") + "\"></iframe>";
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
  for (const std::string frame : {"desk", "phone"}) {
    INFO(frame << (dark ? ", dark" : ", light"));
    const auto number = [&](const char* name) { return std::atof(said[frame + '.' + name].c_str()); };
    CHECK(said[frame + ".overflow"] == "0");
    CHECK(number("rows") == static_cast<double>(rows_expected));
    CHECK(said[frame + ".cut"] == "0");
    CHECK(number("links") >= 4);
    CHECK(said[frame + ".dead_links"] == "0");
    CHECK(said[frame + ".scripts"] == "0");
    CHECK(said[frame + ".map_fits"] == "true");
    CHECK(number("map_text") > 11.5);
    INFO(said[frame + ".contrast_at"]);
    CHECK(number("contrast") >= 4.5);
    CHECK(number("font") >= 12);
    CHECK((dark ? number("paper") < 0.05 : number("paper") > 0.95));
    CHECK(number("plans") == static_cast<double>(plans_expected));
    CHECK(said[frame + ".first_heading_order"] == (plans_expected == 0 ? "H1H2H2H2H2H2" : "H1H2H2H2H2H2H2H2"));
  }
  CHECK(said["desk.one_line"] == "true");
  CHECK(said["phone.stacked"] == "true");
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
    CHECK(contains(said["desk.names"], "<script>alert(1)</script>"));
  }

  const auto print = here.shell(headless(browser(), "--no-pdf-header-footer --print-to-pdf=report.pdf report.html"));
  const std::string pdf = here.read("report.pdf");
  CHECK(pdf.starts_with("%PDF"));
  CHECK(pdf.size() > 10000);
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
  CHECK(rows(section(page, "not-advised")).size() == 1268);
  CHECK(contains(page, "<details><summary>1,268 cases without advice"));
  if (without_browser()) return;
  measures said = measured(here, browser(), page, false);
  check_look(said, 2060, 0, false);
}

#endif
