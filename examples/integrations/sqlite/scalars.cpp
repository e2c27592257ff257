#include <sqlite/scalars.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include <functions/adviser.hpp>
#include <functions/reading.hpp>
#include <functions/table.hpp>
#include <sqlite/values.hpp>

namespace sqlite {
namespace {

// What SQLite hands to a function with each call. Each connection has its own, and calls it from one thread at a time.
struct registered {
  std::string name;
  functions::form as;
  const functions::function* what = nullptr;  // null for a fingerprint
  functions::advisers models = {};
};

registered& called(sqlite3_context* out) noexcept { return *static_cast<registered*>(sqlite3_user_data(out)); }

void fail(sqlite3_context* out, const std::string& why) noexcept {
  sqlite3_result_error(out, why.data(), static_cast<int>(why.size()));
}

// An answer that is nothing is NULL, which a result is from the start. The names of a shipped model live as long as the
// extension; those of a model from JSON only until the next one is asked for.
void put(sqlite3_context* out, const functions::answer& a, bool shipped) noexcept {
  if (const auto* name = std::get_if<std::string_view>(&a))
    put_text(out, *name, shipped ? SQLITE_STATIC : SQLITE_TRANSIENT);
  else if (const auto* number = std::get_if<double>(&a)) sqlite3_result_double(out, *number);
  else if (const auto* text = std::get_if<std::string>(&a)) put_text(out, *text, SQLITE_TRANSIENT);
}

// The model that a value asks for; null where the value is NULL, or is no model, which is reported.
const functions::adviser* asked_for(sqlite3_context* out, sqlite3_value* model) {
  if (sqlite3_value_type(model) == SQLITE_NULL) return nullptr;
  registered& f = called(out);
  const functions::found_adviser& found = f.models.find(text_of(model));
  if (!found.by) fail(out, std::string(f.name).append(": ").append(found.mistake));
  return found.by.get();
}

void answer_case(sqlite3_context* out, const functions::adviser& by, std::span<sqlite3_value*> values) {
  const registered& f = called(out);
  functions::reading row;
  for (std::size_t i = 0; i != values.size(); ++i) put_value(row, i, values[i]);
  if (const auto wrong = row.wrong(); wrong && !f.as.tries) fail(out, mistake(f.name, *wrong, values[*wrong]));
  else if (const tact::situation* s = row.complete()) put(out, (by.*f.what->ask)(*s), !f.as.by_model);
}

// Memory is all that can be missing: what is wrong with an argument is reported without an exception.
void answer(sqlite3_context* out, int count, sqlite3_value** values) noexcept try {
  const registered& f = called(out);
  const std::span all(values, static_cast<std::size_t>(count));
  const std::size_t models = f.as.by_model ? 1 : 0;
  if (all.size() < models + functions::concern_count || all.size() > models + functions::input_count)
    return fail(out, functions::wrong_count(f.name, f.as.by_model, all.size()));
  const functions::adviser* by = f.as.by_model ? asked_for(out, all[0]) : &functions::default_adviser();
  if (by) answer_case(out, *by, all.subspan(models));
} catch (...) {
  sqlite3_result_error_nomem(out);
}

void answer_fingerprint(sqlite3_context* out, int count, sqlite3_value** values) noexcept try {
  const functions::adviser* by = count == 0 ? &functions::default_adviser() : asked_for(out, values[0]);
  if (by) put_text(out, by->fingerprint(), SQLITE_TRANSIENT);
} catch (...) {
  sqlite3_result_error_nomem(out);
}

using callback = void(sqlite3_context*, int, sqlite3_value**);

// Deterministic and innocuous, so that it can stand in an index, a generated column, a view and a trigger.
int register_one(sqlite3* db, registered what, int arguments, callback* call) {
  auto* kept = new registered(std::move(what));
  return sqlite3_create_function_v2(db, kept->name.c_str(), arguments,
                                    SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, kept, call, nullptr, nullptr,
                                    [](void* gone) { delete static_cast<registered*>(gone); });
}

}  // namespace

int register_scalars(sqlite3* db) {
  constexpr int any_count = -1;
  for (const functions::function& f : functions::table)
    for (const functions::form as : functions::forms)
      if (const int code = register_one(db, {functions::full_name(f.name, as), as, &f}, any_count, answer)) return code;
  for (const functions::form as : functions::forms) {
    if (as.tries) continue;  // it takes no value that can be wrong
    const int arguments = as.by_model ? 1 : 0;
    if (const int code = register_one(db, {functions::full_name("fingerprint", as), as}, arguments, answer_fingerprint))
      return code;
  }
  return SQLITE_OK;
}

}  // namespace sqlite
