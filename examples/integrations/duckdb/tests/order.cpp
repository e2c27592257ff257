// An extension that registers nothing: it fails to load if a function that duckdb_api.hpp declares does not lie where
// it says. DuckDB's own library knows the addresses by name.

#include <dlfcn.h>

#include <string>

#include "../duckdb_api.hpp"

namespace {

// The first of the functions that lies elsewhere; empty if none does.
class checking {
 public:
  explicit checking(const duckdb::api& table) {
    Dl_info there;
    if (dladdr(reinterpret_cast<const void*>(table.connect), &there) != 0)
      library_ = dlopen(there.dli_fname, RTLD_LAZY | RTLD_NOLOAD);
    if (library_ == nullptr) fault_ = "the table's functions are not in a library";
  }
  checking(const checking&) = delete;
  checking& operator=(const checking&) = delete;
  ~checking() {
    if (library_ != nullptr) dlclose(library_);
  }

  template <class Function>
  checking& expect(Function* function, const char* name) {
    if (fault_.empty() && dlsym(library_, name) != reinterpret_cast<void*>(function))
      fault_ = std::string(name) + " lies elsewhere";
    return *this;
  }

  const std::string& fault() const noexcept { return fault_; }

 private:
  void* library_ = nullptr;
  std::string fault_;
};

std::string fault_in(const duckdb::api& table) {
  return checking(table)
      .expect(table.connect, "duckdb_connect")
      .expect(table.disconnect, "duckdb_disconnect")
      .expect(table.string_t_data, "duckdb_string_t_data")
      .expect(table.create_logical_type, "duckdb_create_logical_type")
      .expect(table.create_list_type, "duckdb_create_list_type")
      .expect(table.create_struct_type, "duckdb_create_struct_type")
      .expect(table.create_enum_type, "duckdb_create_enum_type")
      .expect(table.destroy_logical_type, "duckdb_destroy_logical_type")
      .expect(table.data_chunk_get_column_count, "duckdb_data_chunk_get_column_count")
      .expect(table.data_chunk_get_vector, "duckdb_data_chunk_get_vector")
      .expect(table.data_chunk_get_size, "duckdb_data_chunk_get_size")
      .expect(table.vector_get_data, "duckdb_vector_get_data")
      .expect(table.vector_get_validity, "duckdb_vector_get_validity")
      .expect(table.vector_ensure_validity_writable, "duckdb_vector_ensure_validity_writable")
      .expect(table.vector_assign_string_element_len, "duckdb_vector_assign_string_element_len")
      .expect(table.list_vector_get_child, "duckdb_list_vector_get_child")
      .expect(table.list_vector_set_size, "duckdb_list_vector_set_size")
      .expect(table.list_vector_reserve, "duckdb_list_vector_reserve")
      .expect(table.struct_vector_get_child, "duckdb_struct_vector_get_child")
      .expect(table.create_scalar_function, "duckdb_create_scalar_function")
      .expect(table.destroy_scalar_function, "duckdb_destroy_scalar_function")
      .expect(table.scalar_function_set_name, "duckdb_scalar_function_set_name")
      .expect(table.scalar_function_add_parameter, "duckdb_scalar_function_add_parameter")
      .expect(table.scalar_function_set_return_type, "duckdb_scalar_function_set_return_type")
      .expect(table.scalar_function_set_extra_info, "duckdb_scalar_function_set_extra_info")
      .expect(table.scalar_function_set_function, "duckdb_scalar_function_set_function")
      .expect(table.register_scalar_function, "duckdb_register_scalar_function")
      .expect(table.scalar_function_set_varargs, "duckdb_scalar_function_set_varargs")
      .expect(table.scalar_function_set_special_handling, "duckdb_scalar_function_set_special_handling")
      .expect(table.scalar_function_get_extra_info, "duckdb_scalar_function_get_extra_info")
      .expect(table.scalar_function_set_error, "duckdb_scalar_function_set_error")
      .fault();
}

}  // namespace

extern "C" bool order_init_c_api(duckdb::extension_info info, const duckdb::extension_access* access) {
  const void* table = access->get_api(info, duckdb::api_version);
  if (table == nullptr) return false;
  const std::string fault = fault_in(*static_cast<const duckdb::api*>(table));
  if (!fault.empty()) access->set_error(info, fault.c_str());
  return fault.empty();
}
