#pragma once
// The part of DuckDB's stable C API that the extension calls. npm and Debian ship no header of it, so these are our own
// declarations. DuckDB hands an extension a table of its functions, whose order is fixed for good by version v1.2.0 of
// the API; tests/order.cpp asks DuckDB whether each of those below lies where we say.

#include <cstddef>
#include <cstdint>

namespace duckdb {

using idx = std::uint64_t;

enum class state : int { success = 0, error = 1 };

/// The types that the extension names.
enum class type_id : int { boolean = 1, integer = 4, number = 11, text = 17 };

// Handles: what they point to is DuckDB's own.
using database = struct database_handle*;
using connection = struct connection_handle*;
using logical_type = struct logical_type_handle*;
using data_chunk = struct data_chunk_handle*;
using vector = struct vector_handle*;
using scalar_function = struct scalar_function_handle*;
using function_info = struct function_info_handle*;
using extension_info = struct extension_info_handle*;

using scalar_callback = void (*)(function_info, data_chunk, vector);
using delete_callback = void (*)(void*);

/// A text as it lies in a vector. Two that are equal byte by byte are the same text; `api::string_t_data` says where
/// its characters are.
struct string_cell {
  std::uint32_t length;
  char rest[12];
};
static_assert(sizeof(string_cell) == 16);

/// A list as it lies in a vector: where it begins in the vector's child, and how long it is.
struct list_cell {
  idx first;
  idx length;
};

using any_function = void (*)();

/// DuckDB's table of functions, up to the last one that the extension calls. The names are those of DuckDB without
/// `duckdb_`; between them lie functions that are not called.
struct api {
  any_function before_connect[3];
  state (*connect)(database, connection* made);
  any_function before_disconnect[2];
  void (*disconnect)(connection*);
  any_function before_string_t_data[22];
  const char* (*string_t_data)(string_cell*);
  any_function before_create_logical_type[126];
  logical_type (*create_logical_type)(type_id);
  any_function before_create_list_type[2];
  logical_type (*create_list_type)(logical_type of);
  any_function before_create_struct_type[3];
  logical_type (*create_struct_type)(logical_type* members, const char** names, idx count);
  logical_type (*create_enum_type)(const char** names, idx count);
  any_function before_destroy_logical_type[19];
  void (*destroy_logical_type)(logical_type*);
  any_function before_data_chunk_get_column_count[4];
  idx (*data_chunk_get_column_count)(data_chunk);
  vector (*data_chunk_get_vector)(data_chunk, idx column);
  idx (*data_chunk_get_size)(data_chunk);
  any_function before_vector_get_data[2];
  void* (*vector_get_data)(vector);
  std::uint64_t* (*vector_get_validity)(vector);
  void (*vector_ensure_validity_writable)(vector);
  any_function before_vector_assign_string_element_len[1];
  void (*vector_assign_string_element_len)(vector, idx row, const char* text, idx length);
  vector (*list_vector_get_child)(vector);
  any_function before_list_vector_set_size[1];
  state (*list_vector_set_size)(vector, idx size);
  state (*list_vector_reserve)(vector, idx capacity);
  vector (*struct_vector_get_child)(vector, idx member);
  any_function before_create_scalar_function[5];
  scalar_function (*create_scalar_function)();
  void (*destroy_scalar_function)(scalar_function*);
  void (*scalar_function_set_name)(scalar_function, const char* name);
  void (*scalar_function_set_varargs)(scalar_function, logical_type);
  void (*scalar_function_set_special_handling)(scalar_function);
  any_function before_scalar_function_add_parameter[1];
  void (*scalar_function_add_parameter)(scalar_function, logical_type);
  void (*scalar_function_set_return_type)(scalar_function, logical_type);
  void (*scalar_function_set_extra_info)(scalar_function, void* extra, delete_callback);
  void (*scalar_function_set_function)(scalar_function, scalar_callback);
  state (*register_scalar_function)(connection, scalar_function);
  void* (*scalar_function_get_extra_info)(function_info);
  void (*scalar_function_set_error)(function_info, const char* error);
};
static_assert(sizeof(api) == 222 * sizeof(any_function));

/// The version of the table.
inline constexpr const char* api_version = "v1.2.0";

/// What DuckDB gives an extension that it loads.
struct extension_access {
  void (*set_error)(extension_info, const char* error);
  database* (*get_database)(extension_info);
  const void* (*get_api)(extension_info, const char* version);  ///< an `api`; null if DuckDB is too old
};

}  // namespace duckdb
