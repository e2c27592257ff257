#pragma once
// A connection to SQLite that has the extension, for tests.

#include <memory>
#include <stdexcept>
#include <string>

#include <sqlite3.h>

namespace testing {

struct finalize {
  void operator()(sqlite3_stmt* s) const noexcept { sqlite3_finalize(s); }
};
using statement = std::unique_ptr<sqlite3_stmt, finalize>;

/// A database, in memory unless it has a name. Every mistake is a std::runtime_error with SQLite's text.
class database {
 public:
  explicit database(const std::string& extension, const std::string& name = ":memory:") {
    check(sqlite3_open(name.c_str(), &db_));
    check(sqlite3_db_config(db_, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, nullptr));
    check(sqlite3_load_extension(db_, extension.c_str(), nullptr, nullptr));
  }
  ~database() { sqlite3_close(db_); }
  database(const database&) = delete;
  database& operator=(const database&) = delete;

  statement prepare(const std::string& query) {
    sqlite3_stmt* made = nullptr;
    check(sqlite3_prepare_v2(db_, query.c_str(), -1, &made, nullptr));
    return statement(made);
  }

  /// True if the statement has another row.
  bool step(const statement& s) {
    const int code = sqlite3_step(s.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE) check(code);
    return code == SQLITE_ROW;
  }

  /// Runs statements, and drops their rows.
  void run(const std::string& statements) { check(sqlite3_exec(db_, statements.c_str(), nullptr, nullptr, nullptr)); }

 private:
  void check(int code) const {
    if (code != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(db_));
  }

  sqlite3* db_ = nullptr;
};

/// A cell of the row that a statement stands on, as text; "NULL" for NULL.
inline std::string cell(const statement& s, int column) {
  const void* text = sqlite3_column_blob(s.get(), column);
  if (sqlite3_column_type(s.get(), column) == SQLITE_NULL) return "NULL";
  return {static_cast<const char*>(text), static_cast<std::size_t>(sqlite3_column_bytes(s.get(), column))};
}

}  // namespace testing
