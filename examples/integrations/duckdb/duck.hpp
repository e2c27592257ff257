#pragma once
// DuckDB's functions for the rest of the extension, and owners for what they make.

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "duckdb_api.hpp"

namespace tact_duckdb {

/// DuckDB's functions: filled once, before any other function of the extension is called.
extern duckdb::api duck;

/// A type of DuckDB's, which it owns.
class type {
 public:
  explicit type(duckdb::type_id id) : handle_(duck.create_logical_type(id)) {}
  explicit type(duckdb::logical_type handle) noexcept : handle_(handle) {}
  type(const type&) = delete;
  type& operator=(const type&) = delete;
  type(type&& other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}
  ~type() {
    if (handle_ != nullptr) duck.destroy_logical_type(&handle_);
  }

  /// An enumeration with these labels, each ended by a zero.
  static type enumeration(std::vector<const char*> labels) {
    return type(duck.create_enum_type(labels.data(), labels.size()));
  }

  /// A list of such elements.
  static type list_of(const type& element) { return type(duck.create_list_type(element.handle_)); }

  duckdb::logical_type handle() const noexcept { return handle_; }

 private:
  duckdb::logical_type handle_;
};

/// True where a mask of DuckDB's says that a row is not NULL. A mask that is missing says so of all rows. O(1).
inline bool is_valid(const std::uint64_t* validity, duckdb::idx row) noexcept {
  return validity == nullptr || (validity[row / 64] >> row % 64 & 1) != 0;
}

/// Writes NULL into a row of a result.
inline void set_null(duckdb::vector result, duckdb::idx row) {
  duck.vector_ensure_validity_writable(result);
  duck.vector_get_validity(result)[row / 64] &= ~(std::uint64_t{1} << row % 64);
}

/// Writes a text, which DuckDB copies.
inline void set_text(duckdb::vector result, duckdb::idx row, std::string_view text) {
  duck.vector_assign_string_element_len(result, row, text.data(), text.size());
}

}  // namespace tact_duckdb
