// The extension: what SQLite calls when it loads tact.so.

#include <sqlite3ext.h>

#include <sqlite/rankings.hpp>
#include <sqlite/scalars.hpp>

SQLITE_EXTENSION_INIT1

/// Makes the functions known to a connection.
extern "C" [[gnu::visibility("default")]] int sqlite3_tact_init(sqlite3* db, char** /*mistake*/,
                                                                const sqlite3_api_routines* api) noexcept try {
  SQLITE_EXTENSION_INIT2(api)
  const int code = sqlite::register_scalars(db);
  return code != SQLITE_OK ? code : sqlite::register_rankings(db);
} catch (...) {
  return SQLITE_NOMEM;
}
