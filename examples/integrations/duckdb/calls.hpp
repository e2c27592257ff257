#pragma once
// What happens when a query calls one of the functions.

#include <string>

#include <functions/table.hpp>

#include "duckdb_api.hpp"

namespace tact_duckdb {

/// A function as it is registered: what DuckDB hands back with each call.
struct registered {
  std::string name;                     ///< in full: `tact_try_recommend_by`
  functions::form form;                 ///< which of its forms it is
  const functions::function* function;  ///< its row of the table; null for `ranking` and `fingerprint`, which have none
};

/// True if the strategies in its answer are labels of an enumeration: those of the default model, which are known when
/// the function is registered. Those of another model are known when it is called, so they are texts.
bool answers_by_label(const registered& f) noexcept;

// The calls. An error is set in `info`, and nothing is thrown.
void call_function(duckdb::function_info info, duckdb::data_chunk chunk, duckdb::vector result) noexcept;
void call_ranking(duckdb::function_info info, duckdb::data_chunk chunk, duckdb::vector result) noexcept;
void call_fingerprint(duckdb::function_info info, duckdb::data_chunk chunk, duckdb::vector result) noexcept;

}  // namespace tact_duckdb
