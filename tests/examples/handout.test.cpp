// The hand-out of triage: the library's own data on a page to print, and the cases as a quiz.

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/hana/for_each.hpp>
#include <boost/hana/type.hpp>

#include <tact/care.hpp>
#include <tact/io/phrases.hpp>
#include <tact/io/text.hpp>
#include <tact/tact.hpp>

#include "testing/catch.hpp"
#include "testing/csv.hpp"
#include "testing/workplace.hpp"

#if defined(TACT_TRIAGE)

namespace fs = std::filesystem;
namespace care = tact::care;
using testing::contains;
using testing::slurp;
using testing::workplace;

namespace {

const std::string shipped = TACT_ROOT "/examples/programs/triage/cases.csv";

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
  return text;
}

// A text as HTML has it.
std::string in_html(std::string_view text) {
  std::string html = replaced(std::string(text), "&", "&amp;");
  html = replaced(replaced(html, "<", "&lt;"), ">", "&gt;");
  return replaced(replaced(html, "\"", "&quot;"), "'", "&#39;");
}

std::size_t times(const std::string& text, const std::string& part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++n;
  return n;
}

// The part of a page between an id and the end of its section; empty where there is none.
std::string section(const std::string& page, const std::string& id) {
  const std::size_t begin = page.find("<section id=\"" + id + "\">");
  return begin == page.npos ? "" : page.substr(begin, page.find("</section>", begin) - begin);
}

// The pieces of a text that begin with a mark.
std::vector<std::string> pieces(const std::string& text, const std::string& mark) {
  std::vector<std::string> all;
  for (std::size_t at = text.find(mark); at != text.npos;) {
    const std::size_t next = text.find(mark, at + 1);
    all.push_back(text.substr(at, next == text.npos ? next : next - at));
    at = next;
  }
  return all;
}

void check_page(const std::string& page) {
  CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
  CHECK(page.ends_with("</html>\n"));
  CHECK(contains(page, "default-src 'none'; style-src 'unsafe-inline'"));
  CHECK_FALSE(contains(page, "<script"));
  CHECK_FALSE(contains(page, " src="));
  for (const std::string& link : pieces(page, "href=\"")) {
    const std::string to = link.substr(6, link.find('"', 6) - 6);
    INFO(to);
    REQUIRE(to.starts_with("#"));
    CHECK(times(page, " id=\"" + to.substr(1) + "\"") == 1);
  }
}

std::string handout(const workplace& here, const std::string& cases, int code = 0) {
  here.put("c.csv", cases);
  CHECK(here.run("--handout h.html c.csv").code == code);
  const std::string page = here.read("h.html");
  check_page(page);
  return page;
}

}  // namespace

TEST_CASE("a hand-out without a file has the library's own data and no quiz", "[triage][handout]") {
  const workplace here;
  const auto run = here.shell("yes | timeout 60 '" TACT_TRIAGE "' --handout h.html");  // standard input is not read
  CHECK(run.code == 0);
  CHECK(run.out.empty());
  CHECK(contains(run.err, "a hand-out without a quiz"));
  const std::string page = here.read("h.html");
  check_page(page);
  CHECK(section(page, "quiz").empty());
  CHECK(section(page, "answers").empty());

  const std::string strategies = section(page, "strategies");
  for (const char* name : {"negotiation", "compromise", "competition", "procrastination", "avoidance", "compete"})
    CHECK(contains(strategies, "<h3>" + std::string(name)));
  CHECK(contains(strategies, in_html(tact::procrastination::definition)));
  CHECK(contains(strategies, "<b>procrastination</b>: postpone for now\n"));
  CHECK(contains(strategies, "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"plane\""));
  CHECK(contains(section(page, "anger"), "The curve of anger"));
  for (const tact::io::phrase& p : tact::io::phrases) {
    const bool derived = p.input == "advantage" || p.input == "disadvantage";
    CHECK(contains(section(page, "inputs"), "<td data-as=high>" + in_html(p.more) + "\n") ==
          (!derived || p.input == "advantage"));  // power has the words of advantage
  }

  const std::string customers = section(page, "customers");
  for (const care::customer_class_info& c : care::customer<>::infos()) {
    INFO(c.name);
    CHECK(contains(customers, "<h3>" + in_html(c.name) + "</h3>"));
    for (const auto& list : {c.dos, c.donts})
      for (const char* text : list) CHECK(contains(customers, "<li>" + in_html(text)));
    CHECK(contains(customers, "<dd>" + in_html(c.behind)));
  }
  std::size_t rules = 0;
  boost::hana::for_each(care::rules_of<care::protocols>{}, [&](auto type) {
    using rule = typename decltype(type)::type;
    INFO(rule::name);
    CHECK(contains(section(page, "rules"), "<tr><td>" + in_html(rule::says)));
    CHECK(contains(section(page, "rules"), "<td>" + in_html(rule::source) + "\n"));
    ++rules;
  });
  CHECK(times(section(page, "rules"), "<tr><td>") == rules);
}

TEST_CASE("each case is a question, and its answer stands at the end", "[triage][handout]") {
  const workplace here;
  const std::string page = handout(here, slurp(shipped));
  const auto records = testing::records(slurp(shipped));
  const std::string quiz = section(page, "quiz");
  const auto questions = pieces(quiz, "<article");
  const auto answers = pieces(section(page, "answers"), "<li>");
  REQUIRE(records.size() == 28);
  REQUIRE(questions.size() == records.size());
  REQUIRE(answers.size() == records.size());
  CHECK(page.find("<section id=\"answers\">") > page.find("<section id=\"quiz\">"));
  CHECK(contains(page, "#answers{break-before:page}"));
  for (std::size_t i = 0; i != records.size(); ++i) {
    const testing::record& row = records[i];
    INFO(row.at("case"));
    const auto advice = tact::recommend(testing::situation_in(row));
    CHECK(contains(questions[i], "<h3>" + std::to_string(i + 1) + ". " + row.at("case") + "</h3>"));
    CHECK(contains(questions[i], "<i>what happened:</i> " + in_html(row.at("what happened"))));
    CHECK(times(questions[i], "☐ ") == 5);
    CHECK_FALSE(contains(questions[i], "acceptable"));
    CHECK_FALSE(contains(questions[i], row.at("rows")));
    CHECK(contains(answers[i], ">" + row.at("case") + "</a>: <b>" + std::string(advice.name()) + "</b>: "));
    CHECK(contains(answers[i], in_html(tact::io::because(tact::explain(advice)))));
    CHECK(contains(answers[i], "A judge accepts: " + in_html(row.at("acceptable")) + " (" + in_html(row.at("rows"))));
    const bool agreed = contains(" " + row.at("acceptable") + " ", " " + std::string(advice.name()) + " ");
    CHECK(contains(answers[i], "The two differ") != agreed);
  }
}

TEST_CASE("a question says its inputs in words", "[triage][handout]") {
  const workplace here;
  const std::string header = "id,assertiveness,cooperativeness,anger,stakes,role_ambiguity,customer,channel\n";
  const auto inputs_of = [&](const std::string& row) {
    const std::string quiz = section(handout(here, header + row + "\n"), "quiz");
    const std::size_t begin = quiz.find("</h3><p>") + 8;
    return quiz.substr(begin, quiz.find("</p>", begin) - begin);
  };
  CHECK(inputs_of("a,.1,.2,.5,.7,,,") ==
        "Customer: unknown; phone. assertiveness <b>very low</b>, cooperativeness <b>low</b>, anger <b>moderate</b>, "
        "stakes <b>high</b>");
  CHECK(inputs_of("a,.5,1,,.5,.4,rude+talker,mail") ==
        "Customer: talker, rude; mail. assertiveness <b>moderate</b>, cooperativeness <b>very high</b>, role ambiguity "
        "<b>moderate</b>");
  CHECK(contains(inputs_of("a,.5,.5,,,,angry,"), "anger <b>high</b>"));  // from the class, not in the row
}

TEST_CASE("what cannot be a question is counted, and texts stay texts", "[triage][handout]") {
  const workplace here;
  std::string csv = "id,assertiveness,cooperativeness,subject\n";
  for (int i = 0; i != 105; ++i) csv += "q" + std::to_string(i) + ",.5,.5,<script>x</script>\x7F\n";
  csv += "bad,,.5,\n";
  const std::string page = handout(here, csv, 3);
  CHECK(times(page, "class=question") == 100);
  CHECK(contains(page, "The first 100 cases; the file has 5 more."));
  CHECK(contains(page, "1 case left out, without advice."));
  CHECK(contains(page, "&lt;script&gt;x&lt;/script&gt;\uFFFD</p>"));
  CHECK_FALSE(contains(page, "\x7F"));
  CHECK_FALSE(contains(page, "A judge accepts"));  // nobody judged these

  CHECK(
      contains(handout(here, "id,assertiveness,cooperativeness\nbad,,.5\n", 3), "None of the cases can be a question"));
}

TEST_CASE("the hand-out goes with the report and with any model, and is whole or not at all", "[triage][handout]") {
  const workplace here;
  here.put("c.csv", "id,assertiveness,cooperativeness\na,.5,.5\n");
  const auto usual = here.run("c.csv");
  const auto both = here.run("--report r.html --handout h.html c.csv");
  CHECK(both.code == 0);
  CHECK(both.out == usual.out);
  CHECK(both.err == usual.err);
  CHECK(contains(here.read("r.html"), "<h1>Advice on c.csv</h1>"));
  check_page(here.read("h.html"));
  for (const std::string model : {"thomas_kilmann", "rahim", "pruitt_rubin"}) {
    REQUIRE(here.run("--handout h.html --model " + model + " c.csv").code == 0);
    check_page(here.read("h.html"));
    CHECK(contains(here.read("h.html"), "Model " + model + ", fingerprint"));
  }
  const auto epoch = [&] {
    REQUIRE(here.shell("SOURCE_DATE_EPOCH=86400 '" TACT_TRIAGE "' --handout h.html").code == 0);
    return here.read("h.html");
  };
  const std::string first = epoch();
  CHECK(contains(first, "<time>1970-01-02</time>"));
  CHECK(epoch() == first);

  fs::create_directory(here.path("folder"));
  const auto before = here.files();
  for (const auto& [arguments, message] : std::vector<std::pair<std::string, std::string>>{
           {"--handout - c.csv", "--handout -: name a file"},
           {"--handout '' c.csv", "--handout : name a file"},
           {"--handout n.html --report n.html c.csv", "--handout n.html: --report is the same file"},
           {"--handout n.html --output ./n.html c.csv", "--handout n.html: --output is the same file"},
           {"--handout folder", "cannot write folder: Is a directory"},
           {"--handout /dev/full", "cannot write /dev/full"},
           {"--handout n.html none.csv", "none.csv: No such file"}}) {
    INFO(arguments);
    const auto run = here.run(arguments);
    CHECK(run.code == 2);
    CHECK(contains(run.err, message));
    CHECK(here.files() == before);
  }
}

TEST_CASE("on paper the answers begin a page of their own", "[triage][handout][browser]") {
  if (std::system("command -v chromium pdftotext >/dev/null 2>&1") != 0) {
    WARN("skipped: chromium and pdftotext are not here");
    return;
  }
  const workplace here;
  handout(here, slurp(shipped));
  here.shell(
      "chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
      "--disable-component-update --disable-sync --user-data-dir=profile --no-pdf-header-footer "
      "--print-to-pdf=h.pdf h.html");
  REQUIRE(here.read("h.pdf").starts_with("%PDF"));
  const auto pages = pieces('\f' + here.shell("pdftotext h.pdf -").out, "\f");
  const auto page_with = [&](const std::string& text) {
    return std::find_if(pages.begin(), pages.end(), [&](const std::string& page) { return contains(page, text); });
  };
  const auto answers = page_with("\fAnswers\n");
  REQUIRE(answers != pages.end());
  CHECK(page_with("28. C28") < answers);
  CHECK(std::all_of(pages.begin(), answers, [](const std::string& p) { return !contains(p, "A judge accepts"); }));
  CHECK(page_with("\fQuiz\n") < answers);
  CHECK(page_with("Rules") < page_with("\fQuiz\n"));
}

#endif
