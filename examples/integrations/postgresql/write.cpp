// Writes what follows from the table of functions, so that it cannot drift from it:
//
//   postgresql_write first      the script of version 0.1
//   postgresql_write upgrade    the script from 0.1 to 0.2
//   postgresql_write full       the script of version 0.2: both, one after the other
//   postgresql_write entries    the C functions that the server calls, a C++ source

#include <algorithm>
#include <array>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <functions/adviser.hpp>
#include <functions/inputs.hpp>
#include <functions/table.hpp>
#include <postgresql/types.hpp>

namespace {

using functions::form, functions::full_name;

// What version 0.1 had, in the forms that do not try. A function that the table gains later goes into the newest
// script.
constexpr std::string_view first_functions[] = {"recommend", "family", "margin", "runner_up", "because", "fingerprint"};
constexpr postgresql::enum_type first_types[] = {postgresql::strategy_type, postgresql::family_type};

enum class release { first, upgrade };

release since(std::string_view function, form as) {
  const bool was_there =
      std::find(std::begin(first_functions), std::end(first_functions), function) != std::end(first_functions);
  return was_there && !as.tries ? release::first : release::upgrade;
}

release since(const postgresql::enum_type& type) {
  for (const postgresql::enum_type& t : first_types)
    if (t.name == type.name) return release::first;
  return release::upgrade;
}

std::string quoted(std::string_view text) {
  std::string result = "'";
  for (const char c : text) result.append(c == '\'' ? 2 : 1, c);
  return result.append("'");
}

// Costs in the server's unit, an operator on numbers, as times.sh measures them. The planner weighs conditions and
// worker processes by them.
int cost_of(std::string_view name) {
  constexpr std::pair<std::string_view, int> costs[] = {{"recommend", 12}, {"family", 12},  {"style", 12},
                                                        {"because", 80},   {"advice", 190}, {"ranking", 400}};
  for (const auto& [function, cost] : costs)
    if (function == name) return cost;
  return 15;
}

// The parameters of a function of a case, by name.
std::string parameters(form as) {
  std::string list = as.by_model ? "model tact_model" : "";
  for (const functions::input& i : functions::inputs) {
    list.append(list.empty() ? "" : ", ").append(i.name).append(" float8");
    if (i.member != functions::inputs[0].member && i.member != functions::inputs[1].member)
      list.append(" default null");
  }
  return list;
}

// A function in SQL, with the comment that \df+ shows.
void write_function(std::string_view name, form as, std::string_view takes, std::string_view returns,
                    std::string_view about) {
  const std::string full = full_name(name, as);
  std::cout << "create function " << full << "(" << takes << ")\n  returns " << returns
            << "\n  language c immutable parallel safe cost " << cost_of(name) << "\n  as 'MODULE_PATHNAME';\n"
            << "comment on function " << full << " is " << quoted(about) << ";\n";
}

void write_types(release wanted) {
  for (const auto& type : {postgresql::strategy_type, postgresql::family_type, postgresql::style_type}) {
    if (since(type) != wanted) continue;
    std::vector<std::string_view> labels;
    for (const functions::adviser* by : functions::shipped_advisers())
      for (const std::string_view label : (by->*type.labels)())
        if (!label.empty() && std::find(labels.begin(), labels.end(), label) == labels.end()) labels.push_back(label);
    std::cout << "create type " << type.name << " as enum (";
    for (const std::string_view label : labels) std::cout << (label == labels.front() ? "" : ", ") << quoted(label);
    std::cout << ");\n";
  }
}

// A fingerprint takes no value that can be wrong, so there is nothing to try.
bool has_fingerprint(form as) { return !as.tries; }

// The type of a model's name or text. It is a text without collation: a condition with a collation of its own, as each
// constant text has, is not sent to another server. Every text is taken for one.
void write_model_type() {
  for (const auto& [name, takes, returns, as] :
       {std::array{"in", "cstring", "tact_model", "textin"}, std::array{"out", "tact_model", "cstring", "textout"}})
    std::cout << "create function tact_model_" << name << "(" << takes << ")\n  returns " << returns
              << "\n  language internal immutable strict parallel safe cost 1\n  as '" << as << "';\n"
              << "comment on function tact_model_" << name << " is 'of the type tact_model';\n";
  std::cout << "create type tact_model (input = tact_model_in, output = tact_model_out, storage = extended);\n"
               "create cast (text as tact_model) without function as implicit;\n"
               "create cast (tact_model as text) without function as assignment;\n";
}

// The row that tact_advice answers with: a column for each function, and the fingerprint.
void write_row_type() {
  std::cout << "create type tact_advice as (";
  for (const functions::function& f : functions::table)
    std::cout << (f.name == "recommend" ? "strategy" : f.name) << ' ' << postgresql::type_name(f) << ", ";
  std::cout << "fingerprint text);\n";
}

void write_functions(release wanted) {
  for (const form as : functions::forms) {
    for (const functions::function& f : functions::table)
      if (since(f.name, as) == wanted) write_function(f.name, as, parameters(as), postgresql::type_name(f), f.about);
    if (since("advice", as) == wanted)
      write_function("advice", as, parameters(as), "tact_advice", "all answers for one case, in one row");
    if (since("ranking", as) == wanted)
      write_function("ranking", as, parameters(as),
                     "table (place int, strategy tact_strategy, score float8, blocked boolean) rows 5",
                     "every strategy, the best first; a blocked one has no say");
    if (since("fingerprint", as) == wanted && has_fingerprint(as))
      write_function("fingerprint", as, as.by_model ? "model tact_model" : "", "text", "the model's fingerprint");
  }
}

void write_release(release wanted) {
  write_types(wanted);
  if (wanted == release::first) write_model_type();
  if (wanted == release::upgrade) write_row_type();
  write_functions(wanted);
}

void write_entry(std::string_view name, form as, const std::string& call) {
  const std::string full = full_name(name, as);
  std::cout << "PG_FUNCTION_INFO_V1(" << full << ");\nDatum " << full
            << "(PG_FUNCTION_ARGS) { return postgresql::" << call
            << ", {.by_model = " << (as.by_model ? "true" : "false") << ", .tries = " << (as.tries ? "true" : "false")
            << "}); }\n";
}

void write_entries() {
  std::cout << "#include <postgresql/answers.hpp>\n\nextern \"C\" {\nPG_MODULE_MAGIC;\n";
  for (const form as : functions::forms) {
    for (std::size_t i = 0; i != std::size(functions::table); ++i)
      write_entry(functions::table[i].name, as, "answer(fcinfo, functions::table[" + std::to_string(i) + "]");
    write_entry("advice", as, "advice(fcinfo");
    write_entry("ranking", as, "ranking(fcinfo");
    if (has_fingerprint(as)) write_entry("fingerprint", as, "fingerprint(fcinfo");
  }
  std::cout << "}\n";
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view wanted = argc == 2 ? argv[1] : "";
  if (wanted != "entries") std::cout << "\\echo Use \"create extension tact\" to load this file. \\quit\n";
  if (wanted == "first") write_release(release::first);
  else if (wanted == "upgrade") write_release(release::upgrade);
  else if (wanted == "full") write_release(release::first), write_release(release::upgrade);
  else if (wanted == "entries") write_entries();
  else return 2;
}
