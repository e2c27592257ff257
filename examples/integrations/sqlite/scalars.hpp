#pragma once
// The functions that answer with one value.

#include <sqlite3ext.h>

SQLITE_EXTENSION_INIT3

namespace sqlite {

/// Registers every function of `functions::table` in its forms, and the fingerprints. Returns a result code of SQLite.
int register_scalars(sqlite3* db);

}  // namespace sqlite
