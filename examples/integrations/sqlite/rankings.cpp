#include <sqlite/rankings.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <functions/adviser.hpp>
#include <functions/inputs.hpp>
#include <functions/reading.hpp>
#include <functions/table.hpp>
#include <sqlite/values.hpp>

namespace sqlite {
namespace {

// The columns of a ranking: those that it shows, then hidden ones for its arguments. SQLite turns `tact_ranking(.9,
// .8)` into conditions on the hidden columns, in their order.
constexpr int shown = std::size(functions::ranking_columns);
constexpr std::size_t most_arguments = 1 + functions::input_count;

struct free_value {
  void operator()(sqlite3_value* v) const noexcept { sqlite3_value_free(v); }
};
using value = std::unique_ptr<sqlite3_value, free_value>;

// What a table is made from.
struct registered {
  std::string name;
  functions::form as;
};

struct ranking_table : sqlite3_vtab {
  const registered* from = nullptr;
  functions::advisers models = {};
};

struct ranking_cursor : sqlite3_vtab_cursor {
  std::array<value, most_arguments> arguments = {};   // null where it was not given
  std::shared_ptr<const functions::adviser> by = {};  // it owns the names of the strategies
  std::vector<tact::ranked> lines = {};
  std::size_t at = 0;
};

ranking_table& table_of(sqlite3_vtab* t) noexcept { return static_cast<ranking_table&>(*t); }
ranking_cursor& cursor_of(sqlite3_vtab_cursor* c) noexcept { return static_cast<ranking_cursor&>(*c); }

int fail(ranking_table& table, const std::string& why) noexcept {
  sqlite3_free(table.zErrMsg);
  table.zErrMsg = sqlite3_mprintf("%s", why.c_str());
  return SQLITE_ERROR;
}

std::string declaration(bool by_model) {
  std::string text = "create table ranking(";
  for (const std::string_view column : functions::ranking_columns) text.append(column).append(", ");
  if (by_model) text.append("model hidden, ");
  for (const functions::input& i : functions::inputs) text.append(i.name).append(" hidden, ");
  text.replace(text.size() - 2, 2, ")");
  return text;
}

int connect(sqlite3* db, void* from, int, const char* const*, sqlite3_vtab** made, char**) noexcept try {
  const auto& r = *static_cast<const registered*>(from);
  if (const int code = sqlite3_declare_vtab(db, declaration(r.as.by_model).c_str())) return code;
  sqlite3_vtab_config(db, SQLITE_VTAB_INNOCUOUS);
  *made = new ranking_table{{}, &r};
  return SQLITE_OK;
} catch (...) {
  return SQLITE_NOMEM;
}

int disconnect(sqlite3_vtab* t) noexcept {
  delete &table_of(t);
  return SQLITE_OK;
}

// Asks for the value of each argument. `idxNum` has a bit for each that is given. An argument from a table that is not
// read yet is no reason to go without it: SQLite then tries another order.
int best_index(sqlite3_vtab*, sqlite3_index_info* info) noexcept {
  std::array<int, most_arguments> at{};
  int given = 0, not_yet = 0;
  for (int i = 0; i != info->nConstraint; ++i) {
    const auto& condition = info->aConstraint[i];
    const int argument = condition.iColumn - shown;
    if (argument < 0 || condition.op != SQLITE_INDEX_CONSTRAINT_EQ) continue;
    const int bit = 1 << argument;
    if (!condition.usable) not_yet |= bit;
    else if ((given & bit) == 0) at[static_cast<std::size_t>(argument)] = i;
    if (condition.usable) given |= bit;
  }
  if ((not_yet & ~given) != 0) return SQLITE_CONSTRAINT;
  int next = 0;
  for (std::size_t argument = 0; argument != most_arguments; ++argument)
    if ((given >> argument & 1) != 0) info->aConstraintUsage[at[argument]] = {.argvIndex = ++next, .omit = 1};
  info->idxNum = given;
  info->estimatedRows = 5;
  info->estimatedCost = 5;
  return SQLITE_OK;
}

int open(sqlite3_vtab*, sqlite3_vtab_cursor** made) noexcept try {
  *made = new ranking_cursor{};
  return SQLITE_OK;
} catch (...) {
  return SQLITE_NOMEM;
}

int close(sqlite3_vtab_cursor* c) noexcept {
  delete &cursor_of(c);
  return SQLITE_OK;
}

std::string wrong_count(const ranking_table& table, const ranking_cursor& cursor) {
  const auto came = std::ranges::count_if(cursor.arguments, [](const value& v) { return v != nullptr; });
  return functions::wrong_count(table.from->name, table.from->as.by_model, static_cast<std::size_t>(came));
}

// Finds the model of a ranking; a cursor without one has no lines.
int find_model(ranking_table& table, ranking_cursor& cursor) {
  const value& model = cursor.arguments[0];
  if (!model) return fail(table, wrong_count(table, cursor));
  if (sqlite3_value_type(model.get()) == SQLITE_NULL) return SQLITE_OK;
  const functions::found_adviser& found = table.models.find(text_of(model.get()));
  if (!found.by) return fail(table, std::string(table.from->name).append(": ").append(found.mistake));
  cursor.by = found.by;
  return SQLITE_OK;
}

// Ranks the strategies for the case that the arguments from this place on hold.
int rank(ranking_table& table, ranking_cursor& cursor, std::size_t first) {
  const registered& r = *table.from;
  const value* values = &cursor.arguments[first];
  functions::reading row;
  for (std::size_t i = 0; i != functions::input_count; ++i) {
    if (values[i]) put_value(row, i, values[i].get());
    else if (i < functions::concern_count) return fail(table, wrong_count(table, cursor));
  }
  if (const auto wrong = row.wrong(); wrong && !r.as.tries)
    return fail(table, mistake(r.name, *wrong, values[*wrong].get()));
  const functions::adviser* by = r.as.by_model ? cursor.by.get() : &functions::default_adviser();
  if (const tact::situation* s = row.complete(); s && by) cursor.lines = by->ranking(*s);
  return SQLITE_OK;
}

int filter(sqlite3_vtab_cursor* c, int given, const char*, int, sqlite3_value** values) noexcept try {
  ranking_cursor& cursor = cursor_of(c);
  ranking_table& table = table_of(c->pVtab);
  cursor.lines.clear();
  cursor.by.reset();
  cursor.at = 0;
  for (std::size_t i = 0; i != most_arguments; ++i)
    cursor.arguments[i].reset((given >> i & 1) != 0 ? sqlite3_value_dup(*values++) : nullptr);
  const bool by_model = table.from->as.by_model;
  if (by_model)
    if (const int code = find_model(table, cursor)) return code;
  return rank(table, cursor, by_model ? 1 : 0);
} catch (...) {
  return SQLITE_NOMEM;
}

int next(sqlite3_vtab_cursor* c) noexcept {
  ++cursor_of(c).at;
  return SQLITE_OK;
}

int at_end(sqlite3_vtab_cursor* c) noexcept { return cursor_of(c).at >= cursor_of(c).lines.size() ? 1 : 0; }

int column(sqlite3_vtab_cursor* c, sqlite3_context* out, int which) noexcept {
  const ranking_cursor& cursor = cursor_of(c);
  const tact::ranked& line = cursor.lines[cursor.at];
  switch (which) {
    case 0: sqlite3_result_int64(out, static_cast<sqlite3_int64>(cursor.at) + 1); break;
    case 1: put_text(out, line.name, SQLITE_TRANSIENT); break;
    case 2: sqlite3_result_double(out, line.score); break;
    case 3: sqlite3_result_int(out, line.blocked ? 1 : 0); break;
    default:
      if (const value& v = cursor.arguments[static_cast<std::size_t>(which - shown)])
        sqlite3_result_value(out, v.get());
  }
  return SQLITE_OK;
}

int row_number(sqlite3_vtab_cursor* c, sqlite3_int64* number) noexcept {
  *number = static_cast<sqlite3_int64>(cursor_of(c).at) + 1;
  return SQLITE_OK;
}

// Without xCreate, so that the table is there by its name and no other can be made from it.
const sqlite3_module module = [] {
  sqlite3_module m{};
  m.xConnect = connect;
  m.xBestIndex = best_index;
  m.xDisconnect = disconnect;
  m.xOpen = open;
  m.xClose = close;
  m.xFilter = filter;
  m.xNext = next;
  m.xEof = at_end;
  m.xColumn = column;
  m.xRowid = row_number;
  return m;
}();

}  // namespace

int register_rankings(sqlite3* db) {
  for (const functions::form as : functions::forms) {
    auto* kept = new registered{functions::full_name("ranking", as), as};
    const int code = sqlite3_create_module_v2(db, kept->name.c_str(), &module, kept,
                                              [](void* gone) { delete static_cast<registered*>(gone); });
    if (code != SQLITE_OK) return code;
  }
  return SQLITE_OK;
}

}  // namespace sqlite
