// The questionnaires from outside: runs the program, answers it, and reads its output, messages and exit code.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include <tact/care/instruments.hpp>
#include <tact/care/instruments/languages.hpp>
#include <tact/care/item_statistics.hpp>
#include <tact/care/score.hpp>
#include <tact/level.hpp>
#include <tact/tact.hpp>

#include "testing/catch.hpp"
#include "testing/csv.hpp"
#include "testing/workplace.hpp"

#if defined(TACT_SURVEY)

using testing::contains;
using testing::lines;
using testing::outcome_of_run;
using testing::records;
using testing::slurp;
using testing::workplace;

namespace {

using strings = std::vector<std::string>;

outcome_of_run run(const workplace& here, const std::string& arguments) {
  return here.shell("'" TACT_SURVEY "' " + arguments);
}

// Runs it with these lines on standard input.
outcome_of_run answered(const workplace& here, const std::string& typed, const std::string& arguments) {
  here.put("typed", typed);
  return run(here, arguments + " < typed");
}

// Answers that follow from a number, with no pattern in the columns.
int answer(unsigned person, unsigned item, unsigned highest) {
  unsigned x = person * 2654435761u + item * 40503u + 17;
  x ^= x >> 13;
  x *= 0x5bd1e995u;
  x ^= x >> 15;
  return static_cast<int>(x % highest) + 1;
}

using answer_sheet = std::vector<std::vector<int>>;  // by person, then by item

answer_sheet answers_of(unsigned people, const tact::care::instrument& of) {
  answer_sheet all(people, std::vector<int>(of.size()));
  for (unsigned p = 0; p != people; ++p)
    for (unsigned i = 0; i != of.size(); ++i) all[p][i] = answer(p, i, static_cast<unsigned>(of.highest_answer()));
  return all;
}

std::string wide(const answer_sheet& all, const tact::care::instrument& of) {
  std::string text = "person";
  for (const tact::care::item& i : of.items) text.append(",").append(i.name);
  for (std::size_t p = 0; p != all.size(); ++p) {
    text.append("\nP").append(std::to_string(p));
    for (const int a : all[p]) text.append(",").append(a == 0 ? std::string() : std::to_string(a));
  }
  return text + "\n";
}

std::string in_long_form(const answer_sheet& all, const tact::care::instrument& of) {
  std::string text = "Item,Person,ANSWER\n";
  for (std::size_t i = of.items.size(); i-- != 0;)
    for (std::size_t p = 0; p != all.size(); ++p) {
      if (all[p][i] == 0) continue;
      text.append(of.items[i].name).append(",P").append(std::to_string(p)).append(",");
      text.append(std::to_string(all[p][i])).append("\n");
    }
  return text;
}

std::string typed(const std::vector<int>& all) {
  std::string text;
  for (const int a : all) text.append(a == 0 ? std::string("s") : std::to_string(a)).append("\n");
  return text;
}

// The rows by person, without the lines of the file.
std::map<std::string, testing::record> by_person(const std::string& csv) {
  std::map<std::string, testing::record> all;
  for (testing::record r : records(csv)) {
    r.erase("line");
    all[r.at("person")] = r;
  }
  return all;
}

const tact::care::instrument& dual = tact::care::dual_concern;

}  // namespace

TEST_CASE("survey lists every instrument that ships", "[survey]") {
  const workplace here;
  const auto table = run(here, ""), csv = run(here, "--format csv");
  CHECK(table.code == 0);
  CHECK(contains(table.out, "None of them is validated"));
  const auto rows = records(csv.out);
  REQUIRE(rows.size() == std::size(tact::care::instruments));
  for (std::size_t i = 0; i != rows.size(); ++i) {
    const tact::care::instrument& one = *tact::care::instruments[i];
    CHECK(rows[i].at("name") == one.name);
    CHECK(rows[i].at("items") == std::to_string(one.size()));
    CHECK(contains(table.out, one.name));
  }
}

TEST_CASE("survey scores a class as the library does", "[survey]") {
  for (const tact::care::instrument* of : tact::care::instruments) {
    if (of->form == tact::care::form::sheet) continue;
    INFO(of->name);
    const workplace here;
    answer_sheet all = answers_of(9, *of);
    all[3][1] = 0;
    here.put("class.csv", wide(all, *of));
    const auto done = run(here, std::string(of->name) + " --score class.csv --format csv");
    CHECK(done.code == 0);
    CHECK(contains(done.err, "Not validated"));
    const auto rows = records(done.out);
    REQUIRE(rows.size() == all.size());
    for (std::size_t p = 0; p != all.size(); ++p) {
      const auto scores = score_all(tact::care::answers::from(*of, all[p]).value());
      for (const tact::care::score& s : scores) {
        const std::string& cell = rows[p].at(std::string(s.scale));
        CHECK(cell.empty() != s.value.has_value());
        if (s.value) CHECK(tact::level::from(std::stod(cell)) == s.value);
      }
    }
  }
}

TEST_CASE("survey's means, intervals and alpha are those of a second computation", "[survey]") {
  const workplace here;
  const answer_sheet all = answers_of(24, dual);
  here.put("class.csv", wide(all, dual));
  const auto done = run(here, "dual_concern --score class.csv --format json");
  const auto json = nlohmann::json::parse(done.out);
  CHECK(json.at("validated") == false);
  CHECK(json.at("people").size() == 24);
  for (const auto& scale : json.at("scales")) {
    INFO(scale);
    // Sums of answers from 0 up, in doubles, by the definitions.
    std::vector<double> sums(24, 0), squares;
    double variances = 0, items = 0;
    const auto variance = [](const std::vector<double>& x) {
      double mean = 0, sum = 0;
      for (const double v : x) mean += v / static_cast<double>(x.size());
      for (const double v : x) sum += (v - mean) * (v - mean);
      return sum / static_cast<double>(x.size() - 1);
    };
    for (std::size_t i = 0; i != dual.items.size(); ++i) {
      if (dual.items[i].scale != scale.at("scale").get<std::string>()) continue;
      std::vector<double> column;
      for (std::size_t p = 0; p != 24; ++p) {
        column.push_back(dual.items[i].reversed ? 5 - all[p][i] : all[p][i] - 1);
        sums[p] += column.back();
      }
      variances += variance(column);
      ++items;
    }
    double mean = 0;
    for (const double s : sums) mean += s / 24 / (4 * items);
    const double deviation = std::sqrt(variance(sums)) / (4 * items);
    CHECK(scale.at("mean").get<double>() == Approx(mean).margin(1e-4));  // scores are levels, on a grid
    CHECK(scale.at("deviation").get<double>() == Approx(deviation).margin(1e-4));
    CHECK(scale.at("alpha").get<double>() == Approx(items / (items - 1) * (1 - variances / variance(sums))));
    const double half = 2.0686576 * deviation / std::sqrt(24.0);  // Student's t of 23 degrees, from a printed table
    CHECK(scale.at("high").get<double>() == Approx(mean + half).margin(1e-4));
    CHECK(scale.at("low").get<double>() == Approx(mean - half).margin(1e-4));
  }
}

TEST_CASE("the order of people makes no difference to what a class has", "[survey]") {
  const workplace here;
  answer_sheet all = answers_of(23, dual);
  const auto scales = [&] {
    here.put("class.csv", wide(all, dual));
    return nlohmann::json::parse(run(here, "dual_concern --score class.csv --format json").out).at("scales");
  };
  const auto expected = scales();
  for (int i = 0; i != 4; ++i) {
    std::rotate(all.begin(), all.begin() + 5, all.end());
    std::swap(all[1], all[9]);
    CHECK(scales() == expected);
  }
}

TEST_CASE("survey says how far a class has moved since a time before", "[survey]") {
  const workplace here;
  const answer_sheet all = answers_of(12, dual);
  answer_sheet turned = all;  // each score x becomes 1 - x, so that both times have one deviation
  for (auto& one : turned)
    for (int& a : one) a = 6 - a;
  here.put("now.csv", wide(all, dual));
  here.put("before.csv", wide(turned, dual));
  const std::string command = "dual_concern --score now.csv --before before.csv";
  const auto json = nlohmann::json::parse(run(here, command + " --format json").out);
  REQUIRE(json.at("movements").size() == 2);
  for (std::size_t i = 0; i != 2; ++i) {
    const auto &scale = json.at("scales").at(i), &moved = json.at("movements").at(i);
    const double mean = scale.at("mean").get<double>(), change = 2 * mean - 1;
    // Student's t of 22 degrees, from a printed table.
    const double half = 2.0738731 * scale.at("deviation").get<double>() * std::sqrt(2 / 12.0);
    CHECK(moved.at("scale") == scale.at("scale"));
    CHECK(moved.at("before").get<double>() == Approx(1 - mean));
    CHECK(moved.at("moved").get<double>() == Approx(change));
    CHECK(moved.at("low").get<double>() == Approx(change - half));
    CHECK(moved.at("high").get<double>() == Approx(change + half));
    CHECK(moved.at("beyond_error") == (std::abs(change) > half ? "yes" : "no"));
  }
  CHECK(contains(run(here, command + " --page moved.html").out, "since before"));
  CHECK(contains(here.read("moved.html"), "id=\"moved\""));
  CHECK_FALSE(contains(run(here, "dual_concern --score now.csv --format json").out, "movements"));
}

TEST_CASE("survey says of one person whether a score has moved beyond its error", "[survey]") {
  const workplace here;
  const answer_sheet low{std::vector<int>(16, 3)};
  for (const int one : {3, 4, 5}) {
    answer_sheet now = low;
    for (std::size_t i = 0; i != 16; ++i)
      if (dual.items[i].scale == "assertiveness") now[0][i] = dual.items[i].reversed ? 6 - one : one;
    here.put("before.csv", wide(low, dual));
    here.put("now.csv", wide(now, dual));
    const auto expected = movements(score_all(tact::care::answers::from(dual, low[0]).value()),
                                    score_all(tact::care::answers::from(dual, now[0]).value()));
    const auto json =
        nlohmann::json::parse(run(here, "dual_concern --score now.csv --before before.csv --format json").out);
    for (std::size_t i = 0; i != 2; ++i) {
      CHECK(json.at("movements").at(i).at("beyond_error") == (expected[i].beyond_error ? "yes" : "no"));
      CHECK(json.at("movements").at(i).at("moved").get<double>() == Approx(expected[i].change()));
      CHECK(json.at("movements").at(i).at("low").is_null());
    }
  }
}

TEST_CASE("survey reads both layouts, CSV and JSON, to the same table", "[survey]") {
  const workplace here;
  answer_sheet all = answers_of(7, dual);
  all[2][5] = 0;
  all[6][0] = 0;
  here.put("wide.csv", wide(all, dual));
  here.put("long.csv", in_long_form(all, dual));
  std::string objects = "[";
  for (std::size_t p = 0; p != all.size(); ++p) {
    nlohmann::json one{{"Name", "P" + std::to_string(p)}};
    for (std::size_t i = 0; i != dual.size(); ++i)
      if (all[p][i] != 0) one["item" + std::to_string(i + 1)] = all[p][i];
    objects += (p == 0 ? "" : ",\n") + one.dump();
  }
  here.put("people.json", objects + "]");
  const auto expected = by_person(run(here, "dual_concern --score wide.csv --format csv").out);
  REQUIRE(expected.size() == 7);
  CHECK(expected.at("P2").at("answered") == "15");
  for (const char* file : {"long.csv", "people.json"}) {
    INFO(file);
    const auto done = run(here, std::string("dual_concern --format csv --score ") + file);
    CHECK(done.code == 0);
    CHECK(by_person(done.out) == expected);
  }
  const auto piped = here.shell("cat wide.csv | '" TACT_SURVEY "' dual_concern --score - --format csv");
  CHECK(by_person(piped.out) == expected);
}

TEST_CASE("names of items and questions are read however they are written", "[survey]") {
  const workplace here;
  const auto scored = [&here](const std::string& file, const std::string& text) {
    here.put(file, text);
    return run(here, "dual_concern --format csv --score " + file);
  };
  const std::string plain = scored("a.csv", "person,item1,item2,item3\nAda,1,2,4\n").out;
  CHECK(records(plain).at(0).at("answered") == "3");
  CHECK(scored("b.csv", "person,Item 1,item_2,ITEM3\nAda,1,2,4\n").out == plain);
  const auto in_rows = scored("c.csv", "person,item,answer\nAda,Item 1,1\nAda,item_2,2\nAda,ITEM3,4\nAda,item17,4\n");
  CHECK(by_person(in_rows.out) == by_person(plain));
  CHECK(contains(in_rows.err, "c.csv:5: item: there is no item 'item17'\n"));
  CHECK(records(scored("e.csv", "item1,pair_2\n1,2\n").out).at(0).at("answered") == "1");
  CHECK(contains(scored("d.csv", "item1,item99\n1,2\n").err, "not read: 'item99' (there are 16 items)"));
  here.put("sheet.csv", "item,row,text\nPublic Needs,1,food\n");
  CHECK_FALSE(contains(run(here, "care_staff --score sheet.csv").out, "the sheet has no question of this name"));
}

TEST_CASE("survey names a weakest link only where the lowest score is the worst", "[survey]") {
  const workplace here;
  const std::string bad = "rudeness delay_before delay_during incompetence indifference";
  std::string best;
  for (const tact::care::item& i : tact::care::contact_perception.items) best += contains(bad, i.scale) ? "1\n" : "5\n";
  CHECK_FALSE(contains(answered(here, best, "contact_perception").out, "The weakest link"));
  const std::string all = typed(std::vector<int>(tact::care::service_inside.size(), 4));
  CHECK(contains(answered(here, all, "service_inside").out, "The weakest link"));
}

TEST_CASE("an answer can be a label in place of its number", "[survey]") {
  const workplace here;
  here.put("numbers.csv", "item1,item2,item3,item4,item5,item6,item7,item8\n1,2,3,4,5,1,2,3\n");
  here.put("words.csv",
           "item1,item2,item3,item4,item5,item6,item7,item8\nNot at all,hardly, partly ,MOSTLY,fully,1.0,2,3\n");
  const auto expected = run(here, "dual_concern --score numbers.csv --format csv");
  CHECK(run(here, "dual_concern --score words.csv --format csv").out == expected.out);
  here.put("numbers.csv", "item1,item2,item3\n2,1,2\n");
  here.put("words.csv", "item1,item2,item3\nyes,NO,true\n");
  CHECK(run(here, "requests --score words.csv --format csv").out ==
        run(here, "requests --score numbers.csv --format csv").out);
}

TEST_CASE("survey reports every answer that it cannot use, and loses no other", "[survey]") {
  const workplace here;
  std::string text = wide(answers_of(3, dual), dual);
  const auto replace = [&text](std::size_t line, const std::string& with) {
    std::size_t at = 0;
    for (std::size_t i = 1; i != line; ++i) at = text.find('\n', at) + 1;
    text.replace(at, text.find('\n', at) - at, with);
  };
  replace(3, "Ada,6,nan,0,2.5,fully,,Partly,-1,1,2,3,4,5,1,2,3");
  replace(4, "ADA,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1");
  text += "Bob,,,,,,,,,,,,,,,,\nshort,1\n";
  here.put("class.csv", text);
  const auto done = run(here, "dual_concern --score class.csv --format csv");
  CHECK(done.code == 3);
  const auto rows = by_person(done.out);
  CHECK(rows.size() == 3);
  CHECK(rows.at("Ada").at("answered") == "10");
  CHECK(contains(rows.at("Ada").at("note"), "5 answers could not be read"));
  CHECK(contains(rows.at("Bob").at("note"), "assertiveness is not scored: 0 of 8 answered"));
  for (const char* message :
       {"class.csv:3: tell_my_side: '6' is not a number from 1 to 5; it counts as no answer",
        "class.csv:3: ask_what_matters: 'nan' is not a number", "class.csv:3: keep_it_to_myself: '0' is not",
        "class.csv:3: repeat_their_view: '2.5' is not", "class.csv:3: think_of_their_outcome: '-1' is not",
        "class.csv:4: person: 'ADA' is in line 3 already; this row is left out",
        "class.csv:5: row: has no answer that can be used", "class.csv:6: row: has 2 cells, the header has 17"}) {
    INFO(message << '\n' << done.err);
    CHECK(contains(done.err, message));
  }
}

TEST_CASE("survey says which columns and items it does not know, and which it misses", "[survey]") {
  const workplace here;
  const auto said = [&here](const std::string& text, int code) {
    here.put("class.csv", text);
    const auto done = run(here, "dual_concern --score class.csv");
    INFO(text << done.err);
    CHECK(done.code == code);
    return done.err;
  };
  const std::string near = said("person,TELL MY SIDE,ask_what_maters,ask_what_matters\nAda,1,2,3\n", 3);
  CHECK(contains(near, "class.csv: no column holds 14 of the items, 'keep_it_to_myself', "));
  CHECK(contains(near, "not read: 'ask_what_maters' (looks like ask_what_matters)"));
  CHECK(contains(said("item,answer,person\nask_agian,3,Ada\nask_again,4,Ada\nask_again,4,ada\nask_again,1,\n", 3),
                 "class.csv:2: item: there is no item 'ask_agian'; did you mean 'ask_again'?\n"
                 "class.csv:4: item: 'ask_again' has an answer of the same person already; left out\n"
                 "class.csv:5: person: is empty, so nobody knows whose answer this is\n"));
  CHECK(contains(said("Ask Again,ask again\n1,2\n", 2), "class.csv: the header has two columns for ask_again"));
  CHECK(contains(said("ask_again,item7\n1,2\n", 3), "ask_again: is here twice, the second time as item7"));
  CHECK(contains(said("a,b\n1,2\n", 2), "class.csv: no column holds answers to dual_concern"));
  CHECK(contains(said("", 2), "class.csv: is empty"));
  CHECK(contains(said("ask_again\n", 2), "class.csv: holds no answers"));
  CHECK(contains(said("instrument,ask_again\ndual_concern_storm,1\ndual_concern,2\n", 3),
                 "class.csv:2: instrument: 'dual_concern_storm' is not dual_concern; left out"));
  CHECK(run(here, "dual_concern --score .").code == 2);
  CHECK(run(here, "dual_concern --score nowhere.csv").code == 2);
}

TEST_CASE("survey survives a line without an end", "[survey]") {
  const workplace here;
  const std::string huge = "head -c 30000000 /dev/zero | tr '\\0' 1 | '" TACT_SURVEY "' ";
  const auto scored = here.shell(huge + "dual_concern --score -");
  CHECK(scored.code == 2);
  CHECK(contains(scored.err, "8 MiB"));
  const auto asked = here.shell(huge + "dual_concern");
  CHECK(asked.code == 3);
  CHECK(contains(asked.err, "standard input:1: tell_my_side: '1111"));
  CHECK(asked.err.size() < 2000);
}

TEST_CASE("survey asks the same of one person as it scores in a file", "[survey]") {
  const workplace here;
  std::vector<int> given = answers_of(5, dual)[4];
  given[3] = 0;
  const auto asked = answered(here, typed(given), "dual_concern --format csv --person P0 --answers mine.csv");
  CHECK(asked.code == 0);
  const auto scored = run(here, "dual_concern --score mine.csv --format csv");
  CHECK(scored.code == 0);
  CHECK(by_person(scored.out) == by_person(asked.out));
  // The answers of others are added below.
  CHECK(answered(here, typed(given), "dual_concern --person P1 --answers mine.csv").code == 0);
  CHECK(records(here.read("mine.csv")).size() == 2);
  here.put("other.csv", "a,b\n1,2\n");
  const auto refused = answered(here, typed(given), "dual_concern --answers other.csv");
  CHECK(refused.code == 2);
  CHECK(here.read("other.csv") == "a,b\n1,2\n");
}

TEST_CASE("quitting and going on gives what one go gives", "[survey]") {
  const std::vector<int> given = [] {
    std::vector<int> all = answers_of(3, dual)[2];
    all[1] = 0;
    return all;
  }();
  for (const std::ptrdiff_t stop : {0, 1, 2, 7, 15}) {
    INFO(stop);
    const workplace here;
    const auto whole = answered(here, typed(given), "dual_concern");
    REQUIRE(whole.code == 0);
    const auto middle = given.begin() + stop;
    const auto first = answered(here, typed({given.begin(), middle}) + "q\n", "dual_concern");
    CHECK(first.code == 0);
    CHECK(contains(first.err, "to go on: survey dual_concern --resume dual_concern.unfinished.csv\n"));
    const std::string again = "dual_concern --resume dual_concern.unfinished.csv";
    const auto rest = answered(here, typed({middle, given.end()}), again);
    CHECK(rest.code == 0);
    CHECK(rest.out == whole.out);
    // What is kept is whole now, and of no other instrument.
    CHECK(by_person(run(here, "dual_concern --score dual_concern.unfinished.csv --format csv").out)
              .at("")
              .at("answered") == "15");
    CHECK(answered(here, "", "dual_concern_storm --resume dual_concern.unfinished.csv").code == 2);
  }
}

TEST_CASE("the command that goes on repeats what was given", "[survey]") {
  const workplace here;
  const std::string options =
      " --answers all.csv --situation anger=0.8,stakes=0.9 --assertiveness 0.9 --cooperativeness 0.2"
      " --format csv --page 'a b.html' --output scores.csv --force";
  const auto first = answered(here, "4\nq\n", "dual_concern --person Ada" + options);
  CHECK(first.code == 0);
  const std::string start = "to go on: survey ";
  REQUIRE(contains(first.err, start));
  std::string command = first.err.substr(first.err.find(start) + start.size());
  command.pop_back();
  INFO(command);
  CHECK(contains(command, "--situation anger=0.8,stakes=0.9"));
  CHECK(answered(here, typed(std::vector<int>(15, 4)), command).code == 0);
  CHECK(by_person(here.read("scores.csv")).contains("Ada"));
  CHECK(by_person(here.read("all.csv")).contains("Ada"));
  CHECK(contains(here.read("a b.html"), "To practise"));
}

TEST_CASE("an answer can be taken back, also after quitting", "[survey]") {
  const workplace here;
  CHECK(answered(here, "1\n2\n3\nb\nb\n5\nq\n", "dual_concern").code == 0);
  CHECK(answered(here, "b\n4\nq\n", "dual_concern --resume dual_concern.unfinished.csv").code == 0);
  const auto kept = records(here.read("dual_concern.unfinished.csv")).at(0);
  CHECK(kept.at("tell_my_side") == "1");
  CHECK(kept.at("ask_what_matters") == "5");
  CHECK(kept.at("keep_it_to_myself") == "4");
  // Another session has a file of its own.
  CHECK(contains(answered(here, "q\n", "dual_concern").err, "dual_concern.unfinished2.csv"));
  CHECK(answered(here, "", "dual_concern --resume nowhere.csv").code == 2);
  here.put("two.csv", "person,instrument,tell_my_side\na,dual_concern,1\nb,dual_concern,2\n");
  CHECK(answered(here, "", "dual_concern --resume two.csv").code == 2);
}

TEST_CASE("survey counts answers that are missing, and says what is not scored", "[survey]") {
  const workplace here;
  const auto few = answered(here, "4\nhello\n\n", "dual_concern");
  CHECK(few.code == 3);
  CHECK(answered(here, "4\n" + typed(std::vector<int>(15, 0)), "dual_concern").code ==
        3);  // too few, and no other doubt
  CHECK(contains(few.err, "standard input:2: ask_what_matters: 'hello' is not a number from 1 to 5"));
  CHECK(contains(few.err, "standard input ends after item 3 of 16"));
  CHECK(contains(few.err, "assertiveness is not scored: 1 of 8 answered, and 50 % are needed"));
  CHECK_FALSE(contains(few.out, "@"));  // no place on the map
  const auto none = answered(here, "", "dual_concern --situation anger=1");
  CHECK(none.code == 3);
  CHECK(contains(none.err, "there is no advice for the case: one of the two concerns has no score"));
}

TEST_CASE("survey ends in the place, the habit and the advice that the library gives", "[survey]") {
  const workplace here;
  const std::vector<int> given = answers_of(8, dual)[7];
  const auto scores = score_all(tact::care::answers::from(dual, given).value());
  const tact::situation usual = scores.apply_to(tact::situation{.assertiveness = 0.5, .cooperativeness = 0.5});
  const auto plain = answered(here, typed(given), "dual_concern");
  CHECK(contains(plain.out, "By habit: " + std::string(tact::recommend(usual).name())));
  CHECK(contains(plain.out, "Not validated"));
  CHECK(contains(plain.out, "@ you"));
  strings map;
  std::istringstream out(plain.out);
  for (std::string line; std::getline(out, line);)
    if (line.starts_with("  |")) map.push_back(line);
  REQUIRE(map.size() == 17);
  const auto row = 16 - static_cast<std::size_t>(std::lround(usual.assertiveness.value() * 16));
  CHECK(map[row].at(3 + static_cast<std::size_t>(std::lround(usual.cooperativeness.value() * 40))) == '@');

  const auto angry = answered(here, typed(given), "dual_concern --situation anger=0.9,stakes=1");
  tact::situation hot = usual;
  hot.anger = 0.9;
  hot.stakes = 1.0;
  CHECK(contains(angry.out, "this case gets " + std::string(tact::recommend(hot).name())));

  const auto chosen = answered(here, typed(given), "dual_concern --assertiveness 1 --cooperativeness 0");
  CHECK(contains(chosen.out, "competition"));
  for (const char* wrong : {"--situation rage=1", "--situation anger=2", "--situation anger=nan", "--situation anger",
                            "--situation anger=1,anger=0", "--situation assertiveness=1", "--assertiveness 0.5",
                            "--assertiveness x --cooperativeness 1"}) {
    INFO(wrong);
    const auto done = answered(here, typed(given), std::string("dual_concern ") + wrong);
    CHECK(done.code == 2);
    CHECK(done.out.empty());
  }
  CHECK(answered(here, "", "empathy --situation anger=1").code == 2);  // it measures no concerns
}

TEST_CASE("a sheet is asked line by line, and ends in its gaps", "[survey]") {
  const workplace here;
  const auto done =
      answered(here, "old people\n\n\n\nfood\nfriends\n\nfast\n\nno wait\n", "care_staff --answers s.csv");
  CHECK(done.code == 0);
  const auto rows = records(here.read("s.csv"));
  REQUIRE(rows.size() == 5);
  CHECK(rows[2].at("item") == "public_needs");
  CHECK(rows[2].at("row") == "2");
  CHECK(contains(done.out, "public_needs: nothing answers this line yet: friends"));
  CHECK(contains(done.out, "public_does: the question has no answer yet"));
  CHECK_FALSE(contains(done.out, "service_features: "));
  CHECK(run(here, "care_staff --score s.csv").out.find("public_needs: nothing answers") != std::string::npos);
  CHECK(answered(here, "q\n", "care_staff").code == 0);  // before the first line
  const std::string again = "care_staff --resume care_staff.unfinished.csv";
  CHECK(answered(here, "young people\nq\n", again).code == 0);
  CHECK(answered(here, "and old ones\n\n\nwork\n", again).code == 0);  // q was in the middle of a question
  CHECK(here.read("care_staff.unfinished.csv") ==
        "person,item,row,text\r\n,public_profile,1,young people\r\n,public_profile,2,and old ones\r\n"
        ",public_does,1,work\r\n");
  here.put("bad.csv", "item,row,text\npublic_needs,0,x\n,1,y\nnothing,1,z\npublic_does,1, \n");
  const auto bad = run(here, "care_staff --score bad.csv");
  CHECK(bad.code == 3);
  CHECK(contains(bad.err, "bad.csv:2: row: '0' is not a whole number from 1 up"));
  CHECK(contains(bad.err, "bad.csv:3: item: is empty"));
  CHECK(contains(bad.err, "bad.csv:5: text: is empty"));
  CHECK(contains(bad.out, "the sheet has no question of this name"));
  here.put("none.csv", "item,row,text\n");
  const auto none = run(here, "care_staff --score none.csv");
  CHECK(none.code == 2);
  CHECK(none.out.empty());
  CHECK(contains(none.err, "none.csv: holds no answers"));
}

TEST_CASE("a sheet can be gone back in, and gone on with as somebody else", "[survey]") {
  const workplace here;
  // d drops the last line of a question, b goes to the one before.
  CHECK(answered(here, "one\ntwo\nd\nd\nd\nthree\n\nhere\nb\nfour\nq\n", "care_staff --person Ada").code == 0);
  const std::string lines = ",public_profile,1,three\r\n", last = ",public_profile,2,four\r\n";
  const std::string other = ",public_context,1,here\r\n";
  CHECK(here.read("care_staff.unfinished.csv") == "person,item,row,text\r\nAda" + lines + "Ada" + other + "Ada" + last);
  const std::string again = " --resume care_staff.unfinished.csv";
  CHECK(answered(here, "", "care_staff --person Bob" + again).code == 0);
  CHECK(here.read("care_staff.unfinished.csv") == "person,item,row,text\r\nBob" + lines + "Bob" + other + "Bob" + last);
  const auto stranger = answered(here, "mine\n", "stage_model" + again);
  CHECK(stranger.code == 2);
  CHECK(contains(stranger.err, "is not about stage_model, which has no question 'public_profile'"));
  CHECK(contains(here.read("care_staff.unfinished.csv"), "Bob"));
}

TEST_CASE("what was typed into a sheet is kept where its file cannot be written", "[survey]") {
  const workplace here;
  here.put("other.csv", "a,b\n1,2\n");
  const auto refused = answered(here, "mine\n", "care_staff --answers other.csv");
  CHECK(refused.code == 2);
  CHECK(refused.out.empty());  // nothing was asked
  CHECK(here.read("other.csv") == "a,b\n1,2\n");
  CHECK_FALSE(contains(refused.err, "to go on"));
  const auto failed = answered(here, "mine\n", "care_staff --answers nowhere/s.csv");
  CHECK(failed.code == 2);
  CHECK(contains(failed.err, "--resume care_staff.unfinished.csv"));
  CHECK(contains(here.read("care_staff.unfinished.csv"), "public_profile,1,mine"));
  here.put("typed", "mine\n");
  here.shell("'" TACT_SURVEY
             "' care_staff --answers s.csv < typed >/dev/full 2>/dev/null || true");  // no room for the gaps
  CHECK(contains(here.read("s.csv"), "public_profile,1,mine"));
}

TEST_CASE("no output of survey takes the file of another, or of the answers", "[survey]") {
  for (const char* both :
       {"--answers x.csv --page x.csv", "--answers x.csv --output x.csv", "--resume x.csv --page x.csv",
        "--resume x.csv --output x.csv", "--resume x.csv --answers x.csv"}) {
    for (const char* force : {"", " --force"}) {
      const workplace fresh;
      std::string kept;
      if (std::string(both).starts_with("--resume")) {
        REQUIRE(answered(fresh, "1\n2\nq\n", "dual_concern").code == 0);
        kept = fresh.read("dual_concern.unfinished.csv");
        fresh.put("x.csv", kept);
      }
      const auto done = answered(fresh, typed(std::vector<int>(16, 3)), std::string("dual_concern ") + both + force);
      INFO(both << force << '\n' << done.err);
      CHECK(done.code == 2);
      CHECK(contains(done.err, "is the same file"));
      CHECK(fresh.read("x.csv") == kept);
    }
  }
}

TEST_CASE("no row is lost where many add to one file at once", "[survey]") {
  const workplace here;
  here.put("typed", typed(std::vector<int>(16, 3)));
  const auto done = here.shell("for i in $(seq 12); do '" TACT_SURVEY
                               "' dual_concern --person P$i --answers all.csv < typed >/dev/null & done; wait");
  INFO(done.err);
  CHECK(by_person(here.read("all.csv")).size() == 12);
  CHECK(here.files() == strings{"all.csv", "typed"});
}

TEST_CASE("survey says nothing of errors that nobody knows", "[survey]") {
  const workplace here;
  CHECK(run(here, "--print-key dual_concern --output key.csv").code == 0);
  const auto done = answered(here, typed(answers_of(8, dual)[7]), "--key key.csv --situation anger=0.9");
  CHECK(done.code == 0);
  CHECK(contains(done.out, "this case gets"));
  CHECK_FALSE(contains(done.out, "error"));
}

TEST_CASE("a terminal is asked item by item, with help and a way back", "[survey]") {
  const workplace here;
  if (here.shell("command -v script").code != 0) {
    WARN("skipped: script is not here");
    return;
  }
  here.put("typed", "?\n9\n\nb\n2\nb\n3\ns\nq\n");
  const auto shown = here.shell("script -qec \"stty cols 80 -echo; '" TACT_SURVEY "' dual_concern\" /dev/null < typed");
  for (const char* part : {"1 of 16", "2 of 16", "3 of 16", "1 not at all, 2 hardly", "'9' is not a number from 1 to 5",
                           "s skips this one", "to go on: survey dual_concern --resume dual_concern.unfinished.csv"}) {
    INFO(part << '\n' << shown.out);
    CHECK(contains(shown.out, part));
  }
  const auto kept = records(here.read("dual_concern.unfinished.csv"));
  REQUIRE(kept.size() == 1);
  CHECK(kept[0].at("tell_my_side") == "3");
  CHECK(kept[0].at("ask_what_matters") == "n/a");
  CHECK(kept[0].at("keep_it_to_myself").empty());
}

TEST_CASE("Ctrl-C keeps the answers as q does", "[survey]") {
  const workplace here;
  if (here.shell("command -v script").code != 0) {
    WARN("skipped: script is not here");
    return;
  }
  // Each key is pressed when the program waits for it.
  here.put("keys.sh",
           "seen() { for n in $(seq 100); do grep -q \"$1\" shown 2>/dev/null && break; sleep 0.1; done; sleep 0.2; }\n"
           "seen '1 of 16'; printf '3\\n'; seen '2 of 16'; printf '\\003'; seen 'to go on'\n");
  here.shell("sh keys.sh | script -qfec \"'" TACT_SURVEY "' dual_concern\" /dev/null >shown; true");
  INFO(here.read("shown"));
  CHECK(contains(here.read("shown"), "--resume dual_concern.unfinished.csv"));
  CHECK(records(here.read("dual_concern.unfinished.csv")).at(0).at("tell_my_side") == "3");
}

TEST_CASE("the page of a class names nobody unless it is asked to", "[survey]") {
  const workplace here;
  std::string people = wide(answers_of(24, dual), dual);
  for (std::size_t at = 0; (at = people.find("\nP", at)) != std::string::npos; at += 3)
    people.replace(at + 1, 1, "Xyzzy ");
  here.put("class.csv", people);
  const std::string command = "dual_concern --score class.csv --page class.html ";
  REQUIRE(run(here, command).code == 0);
  const std::string page = here.read("class.html");
  REQUIRE(run(here, command + "--names").code == 0);
  const std::string named = here.read("class.html");
  CHECK_FALSE(contains(page, "Xyzzy"));
  for (int i = 0; i != 24; ++i) CHECK(contains(named, ">Xyzzy " + std::to_string(i) + "<"));
  for (const char* part :
       {"Not validated", "<svg", "Cronbach", "id=\"items\"", "prefers-color-scheme:dark", "@media print"})
    CHECK(contains(page, part));
  CHECK_FALSE(contains(page, "<script"));
  here.put("class.html", "my thesis");
  CHECK(run(here, command).code == 2);  // it is no page of survey
  CHECK(here.read("class.html") == "my thesis");
}

TEST_CASE("the page of a class gives no figure that would be misread", "[survey]") {
  const workplace here;
  const auto page_of = [&here](const tact::care::instrument& of, const answer_sheet& all) {
    here.put("class.csv", wide(all, of));
    const auto done = run(here, std::string(of.name) + " --score class.csv --page page.html");
    CHECK(done.code == 0);
    return done.out + here.read("page.html");
  };
  const std::string few = page_of(dual, answers_of(9, dual)), many = page_of(dual, answers_of(12, dual));
  CHECK(contains(few, "Alpha is left out where fewer than 10 people"));
  CHECK_FALSE(contains(many, "Alpha is left out"));
  CHECK(contains(many, "not of the class"));
  std::map<std::string, int> habits;
  for (const auto& [person, row] : by_person(run(here, "dual_concern --score class.csv --format csv").out))
    ++habits[row.at("by_habit")];
  for (const auto& [strategy, people] : habits) CHECK(contains(many, strategy + " " + std::to_string(people)));
  CHECK(contains(page_of(dual, answers_of(1, dual)), "The mark is the one person"));
  // One says no and two say yes.
  const auto& list = tact::care::eight_requests;
  answer_sheet answers(3, std::vector<int>(list.size(), 2));
  answers[1].assign(list.size(), 1);
  CHECK(contains(page_of(list, answers), "<td class=n data-as=mean>0.67<"));
  // Two halves of a scale that say the opposite.
  answer_sheet split(12, std::vector<int>(dual.size(), 3));
  for (std::size_t p = 0; p != 12; ++p)
    for (std::size_t i = 0, n = 0; i != dual.size(); ++i) {
      if (dual.items[i].scale != "assertiveness") continue;
      const int high = static_cast<int>(p % 5) + 1;
      split[p][i] = (n++ % 2 == 0) == dual.items[i].reversed ? high : 6 - high;
    }
  split[0][0] = 2;  // so that their sums differ
  CHECK(contains(page_of(dual, split), "A negative alpha says"));
}

TEST_CASE("the page of a person has the scores, and the picture of habit and case", "[survey]") {
  const workplace here;
  const std::string all = typed(answers_of(8, dual)[7]);
  const std::string chosen = " --assertiveness 1 --cooperativeness 0 --person '<Ada>'";
  const auto done = answered(here, all, "dual_concern --page me.html" + chosen);
  CHECK(done.code == 0);
  const std::string page = here.read("me.html");
  for (const char* part : {"&lt;Ada&gt;", "Not validated", "±", "Habit and case", ">habit<", ">case<", "To practise"}) {
    INFO(part);
    CHECK(contains(page, part));
  }
  CHECK(answered(here, all, "dual_concern --page habit.html").code == 0);
  CHECK(contains(here.read("habit.html"), ">you<"));
  CHECK_FALSE(contains(here.read("habit.html"), "Habit and case"));
  CHECK(answered(here, all, "dual_concern --situation anger=0.8,stakes=0.9 --page case.html").code == 0);
  CHECK(contains(here.read("case.html"), "The case: anger 0.8, stakes 0.9."));
  CHECK_FALSE(contains(here.read("case.html"), "--cooperativeness"));
  const auto sheet = answered(here, "a\n", "care_staff --page s.html");
  CHECK(sheet.code == 2);
  CHECK(contains(sheet.err, "care_staff is a sheet: it has no scores"));
}

TEST_CASE("the page of survey shows runs as they are", "[survey]") {
  const workplace here;
  here.put("class.csv", slurp(TACT_ROOT "/examples/programs/survey/class.csv"));
  const std::string page = slurp(TACT_ROOT "/examples/programs/survey/README.md"), start = "```text\n$ ";
  std::size_t shown = 0;
  for (std::size_t at = page.find(start); at != page.npos; at = page.find(start, at + 1), ++shown) {
    const std::size_t line = at + start.size(), out = page.find('\n', line) + 1;
    std::string command = page.substr(line, out - line - 1);
    command.replace(command.find("survey "), 6, "'" TACT_SURVEY "'");
    here.put("run.sh", command);
    CHECK(here.shell("sh run.sh").out == page.substr(out, page.find("```", out) - out));
  }
  CHECK(shown == 2);
}

TEST_CASE("the questions are printed in the languages of the documents", "[survey]") {
  const workplace here;
  for (const char* code : {"el", "nb", "zh"}) {
    INFO(code);
    const auto form = run(here, std::string("--print dual_concern --page form.html --force --language ") + code);
    CHECK(form.code == 0);
    CHECK(contains(form.err, "no speaker of the language has reviewed these texts"));
    CHECK_FALSE(contains(form.err, "have no translation"));
    CHECK(contains(here.read("form.html"), "<html lang=\"" + std::string(code) + "\">"));
    CHECK_FALSE(contains(here.read("form.html"), "A single objection"));
  }
  // What the answers say together, too.
  const std::string all = typed(std::vector<int>(tact::care::eight_requests.size(), 1));
  const auto told = answered(here, all, "eight_requests --page me.html --language el");
  const tact::care::finding& found = tact::care::eight_requests.findings[0];
  const std::string_view start = found.says.substr(0, 20);  // lines are broken below
  CHECK(contains(answered(here, all, "eight_requests").out, start));
  const std::string_view greek = translated(tact::care::greek_instruments, found.name, found.says).text;
  REQUIRE(greek != found.says);
  CHECK(contains(here.read("me.html"), "<li lang=el>" + std::string(greek)));
  CHECK_FALSE(contains(told.out, start));
  const std::string form = run(here, "--print dual_concern").out;
  CHECK(contains(form, "A single objection is enough"));
  CHECK(contains(form, "[ ] 5"));
  CHECK(contains(run(here, "--print stage_model").out, "____"));
  const auto unknown = run(here, "--print dual_concern --language xx");
  CHECK(unknown.code == 2);
  CHECK(contains(unknown.err, "en, zh, el, nb"));
}

TEST_CASE("survey's command line is checked", "[survey]") {
  const workplace here;
  const std::map<std::string, std::string> wrong{
      {"dual_concer", "did you mean 'dual_concern'?"},
      {"quantum", "there is no instrument 'quantum'; survey without a name lists them"},
      {"--score x.csv", "name an instrument"},
      {"dual_concern --score x.csv --check", "are two tasks: drop one"},
      {"dual_concern --names", "--names needs answers to score"},
      {"dual_concern --score x.csv --answers y.csv", "--answers is for asking one person"},
      {"dual_concern --check", "it checks a key of your own"},
      {"dual_concern --key x.csv", "there is an instrument already"},
      {"dual_concern empathy", "there is one NAME already"},
      {"dual_concern --norms x.csv", "they belong to a key of your own"},
      {"empathy --storm", "--storm: empathy has no form for heated disputes; there is one of dual_concern"},
      {"quantum --storm", "there is no instrument 'quantum'"},
      {"dual_concern --before x.csv", "--before needs answers to score"},
      {"dual_concern --score x.csv --before y.csv --format csv", "a row for each person"},
      {"dual_concern --score x.csv --before -", "name a file"},
      {"dual_concern --scor x.csv", "did you mean --score?"}};
  for (const auto& [arguments, message] : wrong) {
    const auto done = answered(here, "", arguments);
    INFO(arguments << '\n' << done.err);
    CHECK(done.code == 2);
    CHECK(done.out.empty());
    CHECK(contains(done.err, message));
  }
  const auto help = run(here, "--help");
  CHECK(help.code == 0);
  CHECK(contains(help.out, "Usage: survey [OPTION]... [NAME]"));
  for (std::size_t at = 0, end; (end = help.out.find('\n', at)) != std::string::npos; at = end + 1)
    CHECK(end - at <= 80);
  CHECK(answered(here, typed(std::vector<int>(16, 4)), "dual_concern --storm").out.find("heated") != std::string::npos);
}

#endif
