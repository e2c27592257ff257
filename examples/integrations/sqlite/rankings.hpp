#pragma once
// The rankings: tables that take the inputs of a case as arguments.

#include <sqlite3ext.h>

SQLITE_EXTENSION_INIT3

namespace sqlite {

/// Registers `tact_ranking` in its forms. Returns a result code of SQLite.
int register_rankings(sqlite3* db);

}  // namespace sqlite
