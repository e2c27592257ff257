// The extension, by SQLite's own interface: its answers beside the library's, its mistakes one by one, and what a
// database can do with its functions.

#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <tact/io/json.hpp>
#include <tact/models/rahim.hpp>
#include <tact/tact.hpp>

#include "database.hpp"

namespace {

using testing::cell;
using testing::database;
using testing::statement;
using texts = std::vector<std::string>;

const std::string extension = TACT_EXTENSION;
const std::string none = "NULL";

// Written once more, so that a slip in the table shows.
const texts functions = {"recommend", "family",     "style",    "margin", "runner_up",
                         "because",   "afterwards", "fallback", "blocked"};
const texts inputs = {"assertiveness", "cooperativeness", "anger",         "urgency",    "stakes",
                      "relationship",  "legitimacy",      "power",         "complexity", "scarcity",
                      "impasse",       "awaited",         "role_ambiguity"};

texts with_ranking() {
  texts all = functions;
  all.emplace_back("ranking");
  return all;
}

std::string joined(const texts& parts) {
  std::string all;
  for (const std::string& part : parts) all.append(all.empty() ? "" : ", ").append(part);
  return all;
}

/// A text as SQL writes it.
std::string in_sql(const std::string& text) {
  std::string all = "'";
  for (const char c : text) all.append(c == '\'' ? 2 : 1, c);
  return all.append("'");
}

/// The cells of all rows that a query answers with.
texts answers(database& db, const std::string& query) {
  texts all;
  const statement s = db.prepare(query);
  while (db.step(s))
    for (int i = 0; i != sqlite3_column_count(s.get()); ++i) all.push_back(cell(s, i));
  return all;
}

/// The only cell that a query answers with.
std::string answer(database& db, const std::string& query) {
  const texts all = answers(db, query);
  REQUIRE(all.size() == 1);
  return all[0];
}

/// What SQLite says against a query; empty if nothing.
std::string mistake(database& db, const std::string& query) {
  try {
    db.run(query);
  } catch (const std::runtime_error& e) {
    return e.what();
  }
  return {};
}

/// The cells of a line. Commas between quotes part nothing; there are no quotes within quotes.
texts cells_of(const std::string& line) {
  texts cells(1);
  bool quoted = false;
  for (const char c : line)
    if (c == '"') quoted = !quoted;
    else if (c == ',' && !quoted) cells.emplace_back();
    else cells.back() += c;
  return cells;
}

/// Binds the inputs of a case, as numbers or as the texts that a CSV has.
void bind_case(const statement& s, const texts& row, bool as_texts) {
  for (std::size_t i = 0; i != inputs.size(); ++i) {
    const std::string& x = row[i + 1];
    const int place = static_cast<int>(i) + 1;
    if (x.empty()) sqlite3_bind_null(s.get(), place);
    else if (as_texts) sqlite3_bind_text(s.get(), place, x.c_str(), -1, SQLITE_TRANSIENT);
    else sqlite3_bind_double(s.get(), place, std::stod(x));
  }
}

/// The expressions whose values a line of the answers holds.
texts expressions() {
  const std::string x = "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";
  texts all = {"cast(tact_try_margin(" + x + " * 2097152 as text)"};
  for (const char* f : {"recommend", "family", "style", "runner_up", "afterwards", "fallback", "blocked", "because"})
    all.push_back(std::string("tact_try_").append(f).append("(").append(x));
  for (const char* model : {"'rahim'", "?14"})
    for (const char* f : {"recommend", "afterwards"})
      all.push_back(std::string("tact_try_").append(f).append("_by(").append(model).append(", ").append(x));
  for (const char* f : {"recommend", "because"})
    all.push_back(std::string("tact_try_").append(f).append("_by(?15, ").append(x));
  return all;
}

/// What these expressions should give, from a line of answers.csv: id, recommend, family, style, margin, runner_up,
/// afterwards, fallback, blocked, because, rahim, rahim_afterwards.
texts expected(texts a) {
  for (std::string& x : a)
    if (x.empty()) x = none;
  if (a[1] != none && a[8] == none) a[8].clear();  // nothing is blocked
  if (a[4] != none) a[4] += ".0";
  return {a[4], a[1], a[2], a[3], a[5], a[6], a[7], a[8], a[9], a[10], a[11], a[10], a[11], a[1], a[9]};
}

}  // namespace

TEST_CASE("every answer is the library's, by each model, from numbers and from texts") {
  database db(extension);
  const statement s = db.prepare("select " + joined(expressions()));
  const std::string rahim = tact::io::freeze<tact::models::rahim>();
  const std::string care = tact::io::freeze<tact::models::customer_care>();
  sqlite3_bind_text(s.get(), 14, rahim.c_str(), -1, SQLITE_STATIC);
  sqlite3_bind_blob(s.get(), 15, care.data(), static_cast<int>(care.size()), SQLITE_STATIC);  // as readfile gives it
  std::ifstream cases(TACT_CASES), wanted(TACT_ANSWERS);
  std::string line, answer_line;
  std::getline(cases, line);
  std::getline(wanted, answer_line);
  std::size_t rows = 0, wrong = 0;
  while (std::getline(cases, line) && std::getline(wanted, answer_line)) {
    bind_case(s, cells_of(line), rows++ % 2 == 0);
    REQUIRE(db.step(s));
    texts got;
    for (int i = 0; i != sqlite3_column_count(s.get()); ++i) got.push_back(cell(s, i));
    sqlite3_reset(s.get());
    if (got == expected(cells_of(answer_line))) continue;
    ++wrong;
    CHECK(got == expected(cells_of(answer_line)));
    REQUIRE(wrong < 5);
  }
  CHECK(rows == 200000);
}

TEST_CASE("a ranking has the library's order and scores") {
  database db(extension);
  const statement plain = db.prepare("select place, strategy, score, blocked from tact_ranking(?1, ?2, ?3, ?4)");
  const statement named = db.prepare(
      "select place, strategy, score, blocked from tact_ranking_by r where r.cooperativeness = ?2 and urgency = ?4 and "
      "model = 'customer_care' and anger = ?3 and assertiveness = ?1");
  std::mt19937 engine;
  for (int i = 0; i != 2000; ++i) {
    double x[4];
    for (double& number : x) number = static_cast<double>(engine() % 101) / 100;
    const auto lines =
        tact::recommend({.assertiveness = x[0], .cooperativeness = x[1], .anger = x[2], .urgency = x[3]}).ranking();
    for (const statement* s : {&plain, &named}) {
      for (int k = 0; k != 4; ++k) sqlite3_bind_double(s->get(), k + 1, x[k]);
      int place = 0;
      for (const auto& wanted : lines) {
        REQUIRE(db.step(*s));
        CHECK(sqlite3_column_int(s->get(), 0) == ++place);
        CHECK(cell(*s, 1) == wanted.name);
        CHECK(sqlite3_column_double(s->get(), 2) == wanted.score);
        CHECK((sqlite3_column_int(s->get(), 3) != 0) == wanted.blocked);
      }
      CHECK_FALSE(db.step(*s));
      sqlite3_reset(s->get());
    }
  }
}

TEST_CASE("a ranking joins the rows of a table, by place and by name") {
  database db(extension);
  db.run("create table cases(id, a, c, x)");
  db.run("insert into cases values (1, .1, .2, null), (2, .9, .8, .9), (3, null, .5, 0)");
  const texts second = {"1", "procrastination", none, "2", "negotiation", "0.9", "3", none, none};
  CHECK(answers(db, "select id, strategy, r.anger from cases left join tact_ranking(a, c, x) r on place = 2") ==
        second);
  CHECK(answers(db,
                "select id, strategy, r.anger from cases left join tact_ranking r on r.assertiveness = a and "
                "r.cooperativeness = c and r.anger = x and r.place = 2") == second);
  CHECK(answer(db, "select count(*) from cases, tact_ranking_by('rahim', a, c, x)") == "10");
  CHECK(answer(db, "select count(*) from tact_ranking r, cases where r.assertiveness = a and cooperativeness = c") ==
        "10");
  CHECK(answer(db, "select count(*) from tact_ranking(.5, .5) where assertiveness = .4") == "0");
  CHECK(answer(db, "select count(*) from tact_ranking(.5, .5) where anger in (0, .5, .9)") == "15");
  CHECK(answers(db, "select model, assertiveness, awaited from tact_ranking_by('rahim', '.5', 1) limit 1") ==
        texts{"rahim", "0.5", none});
  CHECK(answer(db, "select count(*) from tact_ranking_by(null, .5, .5)") == "0");
  CHECK(answer(db, "select count(*) from tact_try_ranking(.5, 1.5)") == "0");
  CHECK(answer(db, "select count(*) from tact_try_ranking_by('rahim', .5, 'x')") == "0");
}

TEST_CASE("every wrong value is an error that names the function, the input, the value and the remedy") {
  database db(extension);
  for (const std::string& f : with_ranking())
    for (const std::string by : {"", "_by"})
      for (std::size_t i = 0; i != inputs.size(); ++i) {
        texts values(inputs.size(), "0.5");
        values[i] = "1.5";
        if (!by.empty()) values.insert(values.begin(), "'rahim'");
        const bool table = f == "ranking";
        const std::string call = f + by + "(" + joined(values) + ")";
        const std::string known = i < 2 ? "" : "NULL means that it is not known, and ";
        CHECK(mistake(db, (table ? "select * from tact_" : "select tact_") + call) ==
              "tact_" + f + by + ": " + inputs[i] + " is 1.5, which is no number from 0 to 1; " + known + "tact_try_" +
                  f + by + (table ? " gives no ranking" : " answers NULL"));
        CHECK(mistake(db, (table ? "select * from tact_try_" : "select tact_try_") + call).empty());
      }
}

TEST_CASE("a wrong value is shown as SQL writes it") {
  database db(extension);
  const std::string is = "tact_recommend: anger is ";
  const std::string rest =
      ", which is no number from 0 to 1; NULL means that it is not known, and tact_try_recommend answers NULL";
  const std::vector<std::pair<std::string, std::string>> shown = {
      {"-0.25", "-0.25"},
      {"'1.50'", "1.5"},
      {"2", "2"},
      {"9e999", "inf"},
      {"'it''s bad'", "'it''s bad'"},
      {"x'00ff'", "x'00ff'"},
      {"zeroblob(30)", "x'" + std::string(40, '0') + "…'"},
      {"'nan'", "'nan'"},
      {"'0,5'", "'0,5'"},
      {"replace(hex(zeroblob(30)), '00', 'é')", "'éééééééééééééééééééé…'"},
      {"'a' || replace(hex(zeroblob(30)), '00', 'é')", "'aééééééééééééééééééé…'"}};
  for (const auto& [value, text] : shown) {
    CHECK(mistake(db, "select tact_recommend(.5, .5, " + value + ")") == is + text + rest);
    CHECK(answer(db, "select tact_try_recommend(.5, .5, " + value + ")") == none);
  }
  CHECK(mistake(db, "select tact_recommend(.5, .5, '')") ==
        is + "''" + rest + "; nullif(x, '') makes NULL of an empty text");
  CHECK(answer(db, "select tact_recommend(.9, .8, nullif('', ''))") == "negotiation");
}

TEST_CASE("a wrong number of arguments is an error that names them") {
  database db(extension);
  for (const std::string& f : functions)
    for (const std::string form : {"", "try_"})
      for (const std::string by : {"", "_by"})
        for (const std::size_t count : {0U, 1U, 14U}) {
          texts values(count, "0.5");
          if (!by.empty()) values.insert(values.begin(), "'rahim'");
          const std::string name = "tact_" + form + f + by;
          CHECK(mistake(db, "select " + name + "(" + joined(values) + ")") ==
                name + (by.empty() ? " takes" : " takes a model and") + " 2 to 13 numbers: " + joined(inputs) +
                    "; got " + std::to_string(values.size()) + (values.size() == 1 ? " argument" : " arguments"));
        }
  CHECK(mistake(db, "select tact_fingerprint(1)") == "wrong number of arguments to function tact_fingerprint()");
  CHECK(mistake(db, "select * from tact_ranking(.5)") ==
        "tact_ranking takes 2 to 13 numbers: " + joined(inputs) + "; got 1 argument");
  CHECK(mistake(db, "select * from tact_ranking where cooperativeness = 1") ==
        "tact_ranking takes 2 to 13 numbers: " + joined(inputs) + "; got 1 argument");
  CHECK(mistake(db, "select * from tact_ranking_by where assertiveness = 1 and cooperativeness = 1") ==
        "tact_ranking_by takes a model and 2 to 13 numbers: " + joined(inputs) + "; got 2 arguments");
}

TEST_CASE("what is no model is an error that says where it is wrong") {
  database db(extension);
  for (const std::string& f : functions)
    for (const std::string form : {"", "try_"}) {
      const std::string name = "tact_" + form + f + "_by";
      CHECK(
          mistake(db, "select " + name + "('Rahim', .5, .5)") ==
          name +
              ": there is no model 'Rahim': there are customer_care, thomas_kilmann, rahim, pruitt_rubin, and a model "
              "of your own is JSON, which begins with {");
    }
  std::string model = tact::io::freeze<tact::models::rahim>();
  model.replace(model.find("\"bias\""), 6, "\"bais\"");
  const auto line = 1 + std::count(model.begin(), model.begin() + static_cast<long>(model.find("\"bais\"")), '\n');
  const std::string said = mistake(db, "select * from tact_ranking_by(" + in_sql(model) + ", .5, .5)");
  CHECK(said.find("tact_ranking_by: this is no model: line " + std::to_string(line) + ", column ") == 0);
  CHECK(said.find("bais") != said.npos);
  CHECK(mistake(db, "select tact_fingerprint_by('{')") ==
        "tact_fingerprint_by: this is no model: line 1, column 2: the text ends too early: something that opens is "
        "never closed");
}

TEST_CASE("NULL is no answer for a concern and a model, and unknown for a factor") {
  database db(extension);
  for (const std::string& f : functions)
    for (const std::string form : {"tact_", "tact_try_"}) {
      CHECK(answer(db, "select " + form + f + "(null, .5)") == none);
      CHECK(answer(db, "select " + form + f + "(.5, null, .9)") == none);
      CHECK(answer(db, "select " + form + f + "_by(null, .5, .9)") == none);
      CHECK(answer(db, "select " + form + f + "_by('rahim', .5, null)") == none);
      const std::string known = answer(db, "select " + form + f + "(.9, .1)");
      CHECK(known != none);
      CHECK(answer(db, "select " + form + f + "(.9, .1, null, null, null, null, null, null, null, null, null)") ==
            known);
    }
}

TEST_CASE("a wrong value is an error also where a concern is NULL") {
  database db(extension);
  CHECK(mistake(db, "select tact_recommend(null, .5, 2)").find("tact_recommend: anger is 2,") == 0);
  CHECK(answer(db, "select tact_try_recommend(null, .5, 2)") == none);
}

TEST_CASE("a fingerprint is that of the model's numbers") {
  database db(extension);
  char wanted[17];
  std::snprintf(wanted, sizeof wanted, "%016llx",
                static_cast<unsigned long long>(tact::models::customer_care::fingerprint()));
  CHECK(answer(db, "select tact_fingerprint()") == wanted);
  CHECK(answer(db, "select tact_fingerprint_by('customer_care')") == wanted);
  CHECK(answer(db, "select tact_fingerprint_by(" + in_sql(tact::io::freeze<tact::models::customer_care>()) + ")") ==
        wanted);
  CHECK(answer(db, "select tact_fingerprint_by(null)") == none);
}

TEST_CASE("a query may ask more models in turn than a function remembers") {
  database db(extension);
  db.run("create table model(id integer primary key, json, fingerprint)");
  for (const char* bias : {"0.125", "0.25", "0.375", "0.5", "0.625", "0.75"}) {
    const std::string strategy = R"({"ideal": {"assertiveness": 1, "cooperativeness": 1}, "name": )";
    db.run("insert into model(json) values (" +
           in_sql(R"({"name": "mine", "strategies": [)" + strategy + "\"call\"}, " + strategy +
                  "\"write\", \"bias\": " + bias + "}]}") +
           ")");
  }
  db.run("update model set fingerprint = tact_fingerprint_by(json)");
  CHECK(answer(db, "select count(distinct fingerprint) from model") == "6");
  CHECK(answer(db,
               "with recursive n(i) as (select 0 union all select i + 1 from n where i < 59) "
               "select count(*) from n join model on id = 1 + i % 6 and tact_fingerprint_by(json) = fingerprint") ==
        "60");
}

TEST_CASE("all functions and tables are there in all forms, and no others") {
  database db(extension);
  texts wanted = {"tact_fingerprint", "tact_fingerprint_by"};
  for (const std::string& f : functions)
    for (const char* form : {"tact_", "tact_try_"})
      for (const char* by : {"", "_by"}) wanted.push_back(form + f + by);
  std::ranges::sort(wanted);
  CHECK(answers(db, "select name from pragma_function_list where name like 'tact%' order by name") == wanted);
  CHECK(answers(db, "select name from pragma_module_list where name like 'tact%' order by name") ==
        texts{"tact_ranking", "tact_ranking_by", "tact_try_ranking", "tact_try_ranking_by"});
  CHECK(answers(db, "select name from pragma_table_info('tact_ranking')") ==
        texts{"place", "strategy", "score", "blocked"});
}

TEST_CASE("a schema that is not trusted may use them, and needs them") {
  const std::string file = std::string(TACT_FOLDER) + "/schema.db";
  std::remove(file.c_str());
  {
    database db(extension, file);
    db.run("pragma trusted_schema = off");
    db.run("create table cases(a, c, advice as (tact_recommend(a, c)) stored, kept, by_model)");
    db.run("create index advised on cases(tact_recommend(a, c))");
    db.run(
        "create trigger keep after insert on cases begin update cases set kept = tact_because(new.a, new.c), "
        "by_model = tact_fingerprint() where rowid = new.rowid; end");
    db.run("create view second as select strategy from cases, tact_ranking(a, c) where place = 2");
    db.run("insert into cases(a, c) values(.9, .8)");
    CHECK(answers(db, "select advice, kept = tact_because(.9, .8), by_model = tact_fingerprint() from cases") ==
          texts{"negotiation", "1", "1"});
    CHECK(answer(db, "select * from second") == "compromise");
    CHECK(mistake(db, "insert into cases(a, c) values(9, .8)").find("tact_recommend: assertiveness is 9") == 0);
    const texts plan = answers(db, "explain query plan select * from cases where tact_recommend(a, c) = 'avoidance'");
    CHECK(plan.back() == "SEARCH cases USING INDEX advised (<expr>=?)");
  }
  sqlite3* without = nullptr;
  REQUIRE(sqlite3_open(file.c_str(), &without) == SQLITE_OK);
  CHECK(sqlite3_exec(without, "select advice from cases", nullptr, nullptr, nullptr) == SQLITE_OK);
  CHECK(sqlite3_exec(without, "insert into cases(a, c) values(.9, .8)", nullptr, nullptr, nullptr) == SQLITE_ERROR);
  CHECK(std::string(sqlite3_errmsg(without)).find("tact_recommend") != std::string::npos);
  sqlite3_close(without);
}

TEST_CASE("the demonstration may be read again") {
  std::ifstream in(TACT_DEMO);
  const std::string demo{std::istreambuf_iterator<char>(in), {}};
  database db(extension);
  db.run(demo);
  const texts first = answers(db, "select id, advice, why from advised");
  db.run(
      "create table model(name text primary key, json text);"
      "insert into ticket(id, subject) values (7, 'of the page')");
  db.run(demo);
  CHECK(first.size() == 18);
  CHECK(answers(db, "select id, advice, why from advised") == first);
}

TEST_CASE("threads may use connections of their own, and share one") {
  database shared(extension);
  const std::string models[] = {"rahim", "pruitt_rubin", tact::io::freeze<tact::models::thomas_kilmann>()};
  const std::string query =
      "with recursive n(i) as (select 0 union all select i + 1 from n where i < 9999) "
      "select count(distinct tact_recommend_by(?1, i % 100 / 100.0, i / 10000.0)) from n";
  const auto ask = [&](database& db, const std::string& model) {
    const statement s = db.prepare(query);
    sqlite3_bind_text(s.get(), 1, model.c_str(), -1, SQLITE_TRANSIENT);
    db.step(s);
    return cell(s, 0);
  };
  texts alone, together(6);
  for (const std::string& model : models) alone.push_back(ask(shared, model));
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i != together.size(); ++i)
      threads.emplace_back([&, i] {
        database own(extension);
        together[i] = ask(i < 3 ? shared : own, models[i % 3]);
      });
  }
  CHECK(together == texts{alone[0], alone[1], alone[2], alone[0], alone[1], alone[2]});
}
