// Keys and norms of one's own, from outside.

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include <tact/care/check/instrument.hpp>
#include <tact/care/instruments.hpp>

#include "testing/catch.hpp"
#include "testing/csv.hpp"
#include "testing/workplace.hpp"

#if defined(TACT_SURVEY)

using tact::care::key_flaw;
using testing::contains;
using testing::outcome_of_run;
using testing::records;
using testing::workplace;

namespace {

outcome_of_run run(const workplace& here, const std::string& arguments) {
  return here.shell("'" TACT_SURVEY "' " + arguments);
}

// A broken key, and where it is broken.
struct broken {
  std::string key;
  std::string place;  // line and column
  std::string norms = {};
};

const std::string head = "item,text,scale\n";

std::string many_scales() {
  std::string text = head;
  for (int i = 0; i != 17; ++i) text += "i" + std::to_string(i) + ",t,s" + std::to_string(i) + "\n";
  return text;
}

// One key for each flaw that a file can have. Scales and facets are what the rows name, so that none can be without an
// item or a name, or come twice, and no item can belong to another; a file has a name; and findings are no part of it.
const std::map<key_flaw, broken> flaws = {
    {key_flaw::no_scales, {"item,text\na,b\n", "1: row"}},
    {key_flaw::too_many_scales, {many_scales(), "18: scale"}},
    {key_flaw::points_out_of_range, {"text,scale,points\na,s,12\n", "2: points"}},
    {key_flaw::labels_do_not_fit, {"text,scale,labels\na,s,no|yes\n", "2: labels"}},
    {key_flaw::least_answered_out_of_range, {"text,scale,least_answered\na,s,0\n", "2: least_answered"}},
    {key_flaw::no_items, {head, "1: row"}},
    {key_flaw::wrong_kind_of_items,
     {"text,scale,first,first_scale,second,second_scale\na,s,,,,\n,,x,s,y,t\n", "1: form"}},
    {key_flaw::item_without_name, {head + "a,b,s\n,c,s\n", "3: item"}},
    {key_flaw::item_without_text, {head + "a,b,s\nc,,s\n", "3: text"}},
    {key_flaw::item_twice, {head + "a,b,s\nc,d,s\na,e,s\n", "4: item"}},
    {key_flaw::pair_of_one_scale, {"first,first_scale,second,second_scale\nx,s,y,t\nx,s,y,s\n", "3: first_scale"}},
    {key_flaw::scale_without_facet, {"text,scale,facet\na,s,f\nb,s,g\nc,t,f\n", "4: scale"}},
    {key_flaw::scales_uneven, {"first,first_scale,second,second_scale\na,s,b,t\na,s,b,u\n", "2: first_scale"}},
    {key_flaw::meetings_uneven, {"first,first_scale,second,second_scale\na,s,b,t\na,u,b,v\n", "3: first_scale"}},
    {key_flaw::norm_of_unknown_scale,
     {head + "a,b,speed\n", "2: scale", "scale,mean,deviation,reliability\nsped,0.5,0.2,0.7\n"}},
    {key_flaw::norm_twice,
     {head + "a,b,s\n", "3: scale", "scale,mean,deviation,reliability\ns,0.5,0.2,0.7\ns,0.5,0.2,0.7\n"}},
    {key_flaw::norm_without_deviation,
     {head + "a,b,s\n", "2: deviation", "scale,mean,deviation,reliability\ns,0.5,0,0.7\n"}},
    {key_flaw::answered_by_unknown, {"item,text,scale,answered_by,form\na,b,s,c,sheet\n", "2: answered_by"}},
};

}  // namespace

TEST_CASE("every flaw of a key in a file is reported by its sentence, file, line and column", "[survey]") {
  for (const auto& [flaw, one] : flaws) {
    const workplace here;
    here.put("mine.csv", one.key);
    here.put("norms.csv", one.norms);
    const bool norms = !one.norms.empty();
    const auto done = run(here, std::string("--key mine.csv --check") + (norms ? " --norms norms.csv" : ""));
    INFO(says(flaw) << '\n' << done.err);
    CHECK(done.code == 2);
    CHECK(done.out.empty());
    CHECK(contains(done.err, (norms ? "norms.csv:" : "mine.csv:") + one.place + ": " + std::string(says(flaw))));
    CHECK(contains(done.err, "(see above)"));
  }
  // All but those that cannot be in a file.
  CHECK(flaws.size() == static_cast<std::size_t>(key_flaw::answered_by_unknown) + 1 - 10);
}

TEST_CASE("what a key's cells cannot mean is reported in its place", "[survey]") {
  const workplace here;
  here.put("mine.csv",
           "item,text,scale,reversed,points,form\na,b,speed,perhaps,many,\nc,d,speed,,7,quiz\ne,f,sped,,,\ng,h,,,,\n");
  here.put("norms.csv", "scale,mean,deviation,reliability\nspeed,1.5,,x\n");
  const auto done = run(here, "--key mine.csv --norms norms.csv --check");
  CHECK(done.code == 2);
  for (const char* message :
       {"mine.csv:2: reversed: 'perhaps' is not yes or no", "mine.csv:2: points: 'many' is not a whole number",
        "mine.csv:3: points: '7' is not what an earlier row says, 'many'",
        "mine.csv:3: form: 'quiz' is not agreement, choice, checklist or sheet",
        "mine.csv:4: scale: 'sped' has one item; did you mean 'speed'?",
        "mine.csv:5: scale: is empty; write the scale of the item: 'g'",
        "survey: mine.csv: 5 mistakes in the key, and norms.csv: 3 mistakes in the norms (see above)",
        "norms.csv:2: mean: '1.5' is not a number from 0 to 1", "norms.csv:2: deviation: '' is not a number",
        "norms.csv:2: reliability: 'x' is not a number"}) {
    INFO(message << '\n' << done.err);
    CHECK(contains(done.err, message));
  }
  here.put(
      "pairs.csv",
      "item,text,scale,reversed,facet,first,first_scale,second,second_scale\na,b,s,no,,x,s,y,t\n,,,yes,f,x,s,y,t\n");
  here.put("alike.csv", "item,text,scale\nQ 1,a,s\nq2,b,s\nq_1,c,s\n");
  here.put("same.csv", "text,scale,facet\nDo you?,s,f\ndo  you?,s,f\nDo you?,s,g\n");
  here.put("sheet.csv", "item,text,scale,form,reversed\na,b,s,,yes\nc,d,s,sheet,no\n");
  std::string said;
  for (const char* key : {"pairs.csv", "alike.csv", "same.csv", "sheet.csv"}) {
    const auto wrong = run(here, std::string("--check --key ") + key);
    CHECK(wrong.code == 2);
    said += wrong.err;
  }
  CHECK(said ==
        "pairs.csv:2: item: belongs to an item, and this row is a pair; leave it empty\n"
        "pairs.csv:2: text: belongs to an item, and this row is a pair; leave it empty\n"
        "pairs.csv:2: scale: belongs to an item, and this row is a pair; leave it empty\n"
        "pairs.csv:3: facet: belongs to an item, and this row is a pair; leave it empty\n"
        "pairs.csv:3: reversed: belongs to an item, and this row is a pair; leave it empty\n"
        "survey: pairs.csv: 5 mistakes in the key (see above)\n"
        "alike.csv:4: item: 'q_1' and 'Q 1' in line 2 would share a column of answers; rename one\n"
        "survey: alike.csv: 1 mistake in the key (see above)\n"
        "same.csv:3: text: is that of line 2; ask it once, or give the items names\n"
        "survey: same.csv: 1 mistake in the key (see above)\n"
        "sheet.csv:2: reversed: is for scores, and a sheet has none; leave it empty\n"
        "survey: sheet.csv: 1 mistake in the key (see above)\n");
  here.put("other.csv", "a,b\n1,2\n");
  CHECK(contains(run(here, "--key other.csv --check").err, "other.csv: none of its columns is known"));
  here.put("empty.csv", "");
  CHECK(run(here, "--key empty.csv --check").code == 2);
  CHECK(run(here, "--key . --check").code == 2);
  CHECK(run(here, "--key nowhere.csv --check").code == 2);
  here.put("asked.csv", "item,text,scale,answered_by,form\na,b,s,nobody,sheet\n");
  CHECK(contains(run(here, "--key asked.csv --check").err,
                 "asked.csv:2: answered_by: an item is answered by one that "
                 "the instrument does not have; write one that it has: "
                 "'nobody'"));
}

TEST_CASE("a key that is printed and read back gives the same scores", "[survey]") {
  for (const tact::care::instrument* of : tact::care::instruments) {
    if (of->form == tact::care::form::sheet) continue;
    INFO(of->name);
    const workplace here;
    const std::string name(of->name);
    CHECK(run(here, "--print-key " + name + " --output key.csv").code == 0);
    std::string norms;
    if (!of->norms.empty()) {
      CHECK(run(here, "--print-norms " + name + " --output norms.csv").code == 0);
      norms = " --norms norms.csv";
    }
    std::string answers = "item1";
    for (std::size_t i = 1; i != of->size(); ++i) answers += ",item" + std::to_string(i + 1);
    for (int person = 0; person != 5; ++person) {
      answers += "\n";
      for (std::size_t i = 0; i != of->size(); ++i)
        answers +=
            (i == 0 ? "" : ",") +
            std::to_string((static_cast<int>(i * i) + person * static_cast<int>(i + 3)) % of->highest_answer() + 1);
    }
    here.put("answers.csv", answers + "\n");
    const auto shipped = run(here, name + " --score answers.csv --format csv");
    const auto own = run(here, "--key key.csv" + norms + " --score answers.csv --format csv");
    INFO(own.err);
    CHECK(own.code == 0);
    CHECK(contains(own.err, "Not validated"));
    CHECK(contains(own.err, "a reliability that is assumed") == !norms.empty());
    auto expected = records(shipped.out), found = records(own.out);
    REQUIRE(found.size() == 5);
    for (auto* rows : {&expected, &found})
      for (auto& row : *rows) row.erase("instrument");
    CHECK(found == expected);
    // And so does the key of the copy.
    CHECK(run(here, "--key key.csv --print-key").out == here.read("key.csv"));
  }
}

TEST_CASE("a key of pairs in JSON can be asked, scored and printed", "[survey]") {
  const workplace here;
  here.put("pairs.json", R"([{"first": "I wait.", "first_scale": "calm", "second": "I act.", "second_scale": "quick"},
 {"first": "I act now.", "first_scale": "quick", "second": "I ask.", "second_scale": "curious"},
 {"first": "I ask first.", "first_scale": "curious", "second": "I wait long.", "second_scale": "calm"}])");
  CHECK(run(here, "--key pairs.json --check").out == "pairs.json: 3 pairs, no mistake\n");
  here.put("typed", "1\n2\n1\n");
  const auto asked = run(here, "--key pairs.json --format csv --answers a.csv < typed");
  CHECK(asked.code == 0);
  const auto row = records(asked.out).at(0);
  CHECK(row.at("calm") == "0.5");
  CHECK(row.at("quick") == "0");
  CHECK(row.at("curious") == "1");
  CHECK(records(here.read("a.csv")).at(0).at("pair3") == "1");
  CHECK(run(here, "--key pairs.json --score a.csv --items").code == 0);
  CHECK(contains(run(here, "--key pairs.json --print").out, "[ ] 2  I act."));
  CHECK(contains(asked.err, "Not validated: nothing here shows"));
  CHECK(row.at("validated") == "no");
  CHECK(contains(run(here, "--key pairs.json --score a.csv --format jsonl").out, "\"validated\":false"));
}

#endif
