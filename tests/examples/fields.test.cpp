// The page on fields and inputs: its command prints what the page shows, and its tables say what the command does.

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <iterator>
#include <map>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

#include <tact/strategies/accommodation.hpp>
#include <tact/tact.hpp>

#include "testing/catch.hpp"
#include "testing/csv.hpp"
#include "testing/workplace.hpp"

#if defined(TACT_TRIAGE)

namespace {

using testing::contains;
using testing::records;
using testing::slurp;
using testing::workplace;

const std::string page = slurp(TACT_ROOT "/examples/programs/README.md");
const std::string help_desk = slurp(TACT_ROOT "/examples/programs/triage/help_desk.csv");

/// The blocks of the page in this language, in order.
std::vector<std::string> blocks(const std::string& language) {
  const std::string fence = "\n```" + language + "\n";
  std::vector<std::string> all;
  for (std::size_t at = page.find(fence); at != page.npos; at = page.find(fence, at + 1)) {
    const std::size_t start = at + fence.size();
    all.push_back(page.substr(start, page.find("```", start) - start));
  }
  return all;
}

/// The cells of the page's table whose header begins like this, row by row, the header first. Backticks are dropped.
std::vector<std::vector<std::string>> table(const std::string& header) {
  std::vector<std::vector<std::string>> rows;
  for (std::size_t at = page.find("\n| " + header); at != page.npos && page.substr(at, 2) == "\n|";) {
    const std::size_t end = page.find('\n', at + 1);
    std::vector<std::string>& row = rows.emplace_back();
    const std::string line = page.substr(at + 2, end - at - 3);
    for (std::size_t start = 0; start <= line.size();) {
      const std::size_t bar = std::min(line.find('|', start), line.size());
      std::string cell = line.substr(start, bar - start);
      std::erase(cell, '`');
      const std::size_t first = cell.find_first_not_of(' ');
      row.push_back(first == cell.npos ? "" : cell.substr(first, cell.find_last_not_of(' ') - first + 1));
      start = bar + 1;
    }
    at = end;
  }
  if (rows.size() > 1) rows.erase(rows.begin() + 1);  // the line of dashes
  return rows;
}

/// What a run of `triage` prints, as a reader of the page types it.
testing::outcome_of_run typed(const std::string& command, const std::string& tickets = help_desk) {
  const workplace here;
  here.put("help_desk.csv", tickets);
  std::filesystem::create_symlink(TACT_TRIAGE, here.path("triage"));
  return here.shell("PATH=\"$PWD:$PATH\" && {\n" + command + "\n}");
}

/// The command without what cuts its output.
std::string uncut(const std::string& command) { return command.substr(0, command.find(" | cut")); }

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  REQUIRE(contains(text, what));
  for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
  return text;
}

/// The advice in a CSV by the number of the ticket.
std::map<std::string, std::string> strategies(const std::string& csv) {
  std::map<std::string, std::string> all;
  for (const testing::record& r : records(csv)) all[r.at("ticket")] = r.at("strategy");
  return all;
}

tact::level& input(tact::situation& s, const std::string& name) {
  if (name == "assertiveness") return s.assertiveness;
  if (name == "cooperativeness") return s.cooperativeness;
  for (const auto& f : tact::situation::factors)
    if (f.name == name) return s.*f.member;
  FAIL("no input has the name " << name);
  return s.assertiveness;
}

const std::string command = blocks("sh").at(0);

}  // namespace

TEST_CASE("the page on fields shows what its command prints", "[fields]") {
  const auto run = typed(command);
  CHECK(run.code == 0);
  CHECK(run.out == blocks("text").at(0));
  CHECK(contains(run.err, "8 cases, 8 advised"));
}

TEST_CASE("the page on fields has the tariff of its command", "[fields]") {
  std::map<std::string, std::map<std::string, std::string>> words;
  const std::regex option("--words '([a-z]+):([^']*)'"), word("([^,=]+)=([^,]+)");
  for (std::sregex_iterator o(command.begin(), command.end(), option), end; o != end; ++o) {
    const std::string list = (*o)[2];
    for (std::sregex_iterator w(list.begin(), list.end(), word); w != end; ++w) words[(*o)[1]][(*w)[1]] = (*w)[2];
  }
  std::map<std::string, std::string> own, others;
  const auto tariff = table("kind of case");
  for (std::size_t i = 1; i < tariff.size(); ++i) {
    own[tariff[i].at(0)] = tariff[i].at(1);
    others[tariff[i].at(0)] = tariff[i].at(2);
  }
  CHECK(own.size() == 7);
  CHECK(own == words["assertiveness"]);
  CHECK(others == words["cooperativeness"]);
}

TEST_CASE("the page on fields reads its ticket as its command does", "[fields]") {
  const auto rows = table("input | field");
  REQUIRE(rows.size() == 1 + std::size(tact::situation::factors));  // two of these derive from power; two are concerns
  const std::string ticket = rows[0].at(3).substr(std::string_view("ticket ").size());

  const auto advised = records(typed(uncut(command)).out);
  const auto found = std::find_if(advised.begin(), advised.end(), [&](auto& r) { return r.at("ticket") == ticket; });
  REQUIRE(found != advised.end());

  tact::situation s{.assertiveness = 0.5, .cooperativeness = 0.5};
  for (std::size_t i = 1; i != rows.size(); ++i) {
    const std::string &name = rows[i].at(0), &field = rows[i].at(1), &option = rows[i].at(2), &cell = rows[i].at(3);
    INFO(name);
    if (option.starts_with("--")) CHECK(contains(command, option));
    if (!field.starts_with("none")) {
      const std::string column = field.substr(0, field.find_first_of(" ,"));
      CHECK(contains(command, "--map " + name + '=' + column + ' '));
      CHECK(found->at(column) == (cell == "empty" ? "" : cell));
    }
    if (rows[i].at(4) != "unknown") input(s, name) = tact::level{std::stod(rows[i].at(4))};
  }
  const auto advice = tact::recommend(s);
  CHECK(found->at("strategy") == advice.name());
  CHECK(std::stod(found->at("margin")) == advice.margin());
}

TEST_CASE("what the page on fields says of other commands is so", "[fields]") {
  const auto shown = strategies(typed(uncut(command)).out);

  // One pair for all: the chargeback and the newsletter.
  const std::string pair = "--set assertiveness=0.6 --set cooperativeness=0.7";
  CHECK(contains(page, pair));
  const std::regex tariff("--words '[a-z]+ness:[^']*'|--map [a-z]+ness=category");
  const auto one_pair = strategies(typed(std::regex_replace(uncut(command), tariff, "") + ' ' + pair).out);
  CHECK(one_pair.at("4206") == "negotiation");
  CHECK(one_pair.at("4207") == "compromise");

  // Ticket 4201, for a team that may refund in full.
  const tact::situation billed_twice{.assertiveness = 0.3,
                                     .cooperativeness = 0.9,
                                     .anger = 0.2,
                                     .stakes = 0.2,
                                     .relationship = 0.6,
                                     .legitimacy = 0.9,
                                     .power = 0.6};
  const auto first = records(typed(uncut(command)).out).at(0);
  CHECK(first.at("ticket") == "4201");
  CHECK(first.at("strategy") == "compromise");
  CHECK(std::stod(first.at("margin")) == tact::recommend(billed_twice).margin());
  CHECK(
      tact::recommend<tact::models::customer_care::with<tact::accommodation>>(billed_twice).is<tact::accommodation>());

  // An empty cell read as 0.
  const auto as_zero = strategies(
      typed(replaced(uncut(command), "yes=0.9", "yes=0.9,no=0"), replaced(help_desk, ",,open", ",no,open")).out);
  CHECK(shown.at("4205") == "compromise");
  CHECK(as_zero.at("4205") == "competition");

  // The gate: sentiment −0.75 closes it, 120 minutes open it.
  const auto angry = [&](const std::string& sentiment, const std::string& minutes) {
    const std::string one =
        replaced(replaced(help_desk, ",high,240,2,", ",high," + minutes + ",2,"), "-0.9", sentiment);
    return strategies(typed(uncut(command), one).out).at("4202");
  };
  CHECK(angry("-0.75", "240") == "procrastination");
  CHECK(angry("-0.74", "240") == "negotiation");
  CHECK(angry("-0.75", "121") == "procrastination");
  CHECK(angry("-0.75", "120") == "negotiation");

  // A cell outside its scale.
  const auto overdue = typed(uncut(command), replaced(help_desk, ",urgent,60,", ",urgent,-60,"));
  CHECK(overdue.code == 3);
  CHECK(strategies(overdue.out).at("4203").empty());
}

TEST_CASE("the page on fields goes from an export to a report", "[fields]") {
  const workplace here;
  std::filesystem::create_directory_symlink(TACT_ROOT "/tests", here.path("tests"));
  std::filesystem::create_symlink(TACT_TRIAGE, here.path("triage"));
  const auto run = here.shell("PATH=\"$PWD:$PATH\" && {\n" + blocks("sh").at(1) + "\n}");
  CHECK(run.code == 0);
  CHECK(run.out == blocks("text").at(2));
  CHECK(contains(run.err, blocks("text").at(3)));
  CHECK(contains(here.read("report.html"), "10503"));
}

TEST_CASE("the page on fields shows what lesson 19 prints", "[fields]") {
  CHECK(blocks("text").at(1) == slurp(TACT_ROOT "/examples/lessons/19_from_your_fields.expected"));
}

#endif
