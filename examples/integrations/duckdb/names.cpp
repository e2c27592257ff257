// Writes macros that take the arguments of each function by name as well as by position:
//
//   duckdb_names > names.sql

#include <iostream>
#include <string>
#include <string_view>

#include <functions/inputs.hpp>
#include <functions/table.hpp>

namespace {

// The parameters of a function: those that must be given, and those that are not known unless they are given.
std::string parameters(bool by_model, bool with_defaults) {
  std::string text = by_model ? "model, " : "";
  for (const functions::input& i : functions::inputs) {
    if (&i != functions::inputs.begin()) text += ", ";
    text += i.name;
    const bool is_concern = &i < functions::inputs.begin() + functions::concern_count;
    if (with_defaults && !is_concern) text += " := null";
  }
  return text;
}

// `tact.recommend` for `tact_recommend`.
void write_macro(std::string_view function, functions::form form) {
  const std::string name = functions::full_name(function, form);
  const std::string_view rest = std::string_view(name).substr(std::string_view("tact_").size());
  std::cout << "create or replace macro tact." << rest << '(' << parameters(form.by_model, true) << ") as\n  " << name
            << '(' << parameters(form.by_model, false) << ");\n";
}

}  // namespace

// The macros lie in a database of their own in memory, so that nothing is written into the user's. They do not have the
// names of the functions: where this script was forgotten, DuckDB would take `power := 0.1` for the next argument by
// position, whatever its name.
int main() {
  std::cout << "-- Arguments by name: tact.recommend(assertiveness := 0.8, cooperativeness := 0.9, anger := 0.9).\n"
               "-- For one session: run it after `load`.\n"
               "attach if not exists ':memory:' as tact;\n";
  for (const functions::form form : functions::forms) {
    for (const functions::function& f : functions::table) write_macro(f.name, form);
    write_macro("ranking", form);
  }
}
