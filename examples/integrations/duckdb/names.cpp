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

// A macro has the name of its function: a query finds the macro first, and the macro asks for the function by the place
// where extensions have theirs. It is temporary, because it is of no use in a database whose reader lacks the
// extension.
void write_macro(std::string_view function, functions::form form) {
  const std::string name = functions::full_name(function, form);
  std::cout << "create or replace temp macro " << name << '(' << parameters(form.by_model, true) << ") as\n  "
            << "system.main." << name << '(' << parameters(form.by_model, false) << ");\n";
}

}  // namespace

int main() {
  std::cout << "-- Arguments by name: tact_recommend(assertiveness := 0.8, cooperativeness := 0.9, anger := 0.9).\n"
               "-- For one session: run it after `load`.\n";
  for (const functions::form form : functions::forms) {
    for (const functions::function& f : functions::table) write_macro(f.name, form);
    write_macro("ranking", form);
  }
}
