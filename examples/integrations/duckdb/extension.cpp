// The extension: DuckDB loads it, and it registers the functions of the table.

#include <cstring>
#include <iterator>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <functions/adviser.hpp>
#include <functions/inputs.hpp>
#include <functions/table.hpp>

#include "calls.hpp"
#include "duck.hpp"

namespace tact_duckdb {

duckdb::api duck;

namespace {

// DuckDB's table is gone after the load, so it is copied. Several databases of a process load the extension into one
// memory, and all have the same functions.
void keep(const void* table) {
  static std::once_flag once;
  std::call_once(once, [table] { std::memcpy(&duck, table, sizeof duck); });
}

// A connection for the time of the load.
class connection {
 public:
  explicit connection(duckdb::database database) {
    if (duck.connect(database, &handle_) != duckdb::state::success)
      throw std::runtime_error("tact: no connection to the database");
  }
  connection(const connection&) = delete;
  connection& operator=(const connection&) = delete;
  ~connection() { duck.disconnect(&handle_); }

  duckdb::connection handle() const noexcept { return handle_; }

 private:
  duckdb::connection handle_ = nullptr;
};

// The name of a strategy: a label of the default model's, or a text.
type strategy_type(const registered& f) {
  if (!answers_by_label(f)) return type(duckdb::type_id::text);
  std::vector<const char*> labels;
  for (const std::string_view& name : functions::default_adviser().strategies()) labels.push_back(name.data());
  return type::enumeration(labels);
}

type type_of(const registered& f) {
  using functions::kind;
  switch (f.function->answers) {
    case kind::strategy: return strategy_type(f);
    case kind::number: return type(duckdb::type_id::number);
    case kind::name:
    case kind::text: break;
  }
  return type(duckdb::type_id::text);
}

// A list of lines.
type ranking_type(const registered& f) {
  const type members[] = {type(duckdb::type_id::integer), strategy_type(f), type(duckdb::type_id::number),
                          type(duckdb::type_id::boolean)};
  duckdb::logical_type handles[std::size(members)];
  const char* names[std::size(functions::ranking_columns)];
  static_assert(std::size(handles) == std::size(names));
  for (std::size_t i = 0; i != std::size(names); ++i) {
    handles[i] = members[i].handle();
    names[i] = functions::ranking_columns[i].data();
  }
  return type::list_of(type(duck.create_struct_type(handles, names, std::size(names))));
}

// A function in the making.
class scalar_function {
 public:
  scalar_function(registered f, const type& answer, duckdb::scalar_callback call)
      : handle_(duck.create_scalar_function()) {
    duck.scalar_function_set_name(handle_, f.name.c_str());
    duck.scalar_function_set_return_type(handle_, answer.handle());
    duck.scalar_function_set_function(handle_, call);
    duck.scalar_function_set_special_handling(handle_);  // it sees NULLs itself
    if (f.form.by_model) duck.scalar_function_add_parameter(handle_, type(duckdb::type_id::text).handle());
    duck.scalar_function_set_extra_info(handle_, std::make_unique<registered>(std::move(f)).release(),
                                        [](void* extra) { delete static_cast<registered*>(extra); });
  }
  scalar_function(const scalar_function&) = delete;
  scalar_function& operator=(const scalar_function&) = delete;
  ~scalar_function() { duck.destroy_scalar_function(&handle_); }

  // It takes a case: the concerns, and as many factors as the query gives. One function with room for more is shorter
  // in DuckDB's own messages than twelve.
  scalar_function& takes_case() {
    const type number(duckdb::type_id::number);
    for (std::size_t i = 0; i != functions::concern_count; ++i)
      duck.scalar_function_add_parameter(handle_, number.handle());
    duck.scalar_function_set_varargs(handle_, number.handle());
    return *this;
  }

  void add_to(const connection& database) {
    if (duck.register_scalar_function(database.handle(), handle_) != duckdb::state::success)
      throw std::runtime_error("tact: DuckDB does not take the functions; another extension has their names");
  }

 private:
  duckdb::scalar_function handle_;
};

void add_functions(const connection& database) {
  for (const functions::form form : functions::forms) {
    for (const functions::function& function : functions::table) {
      const registered f{functions::full_name(function.name, form), form, &function};
      scalar_function(f, type_of(f), call_function).takes_case().add_to(database);
    }
    const registered ranking{functions::full_name("ranking", form), form, nullptr};
    scalar_function(ranking, ranking_type(ranking), call_ranking).takes_case().add_to(database);
    if (form.tries) continue;  // a fingerprint takes no value that can be wrong
    const registered fingerprint{functions::full_name("fingerprint", form), form, nullptr};
    scalar_function(fingerprint, type(duckdb::type_id::text), call_fingerprint).add_to(database);
  }
}

}  // namespace
}  // namespace tact_duckdb

/// What DuckDB calls when it loads the extension. False if that fails; the error is set.
extern "C" [[gnu::visibility("default")]] bool tact_init_c_api(duckdb::extension_info info,
                                                               const duckdb::extension_access* access) noexcept try {
  const void* table = access->get_api(info, duckdb::api_version);
  if (table == nullptr) return false;  // DuckDB has said that it is too old
  tact_duckdb::keep(table);
  tact_duckdb::add_functions(tact_duckdb::connection(*access->get_database(info)));
  return true;
} catch (const std::exception& e) {
  access->set_error(info, e.what());
  return false;
}
