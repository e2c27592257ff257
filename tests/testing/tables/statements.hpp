#pragma once
// Tables: how many statements of the documents the library has.

#include <string>

#include "testing/statements.hpp"
#include "testing/tables/markdown.hpp"

namespace testing {

/// The tables of include/tact/STATEMENTS.md that are made from it.
inline tables tables_of_statements(const statements_page& page) {
  markdown_table table({"state", "statements"});
  for (const char* state : {"built", "in part", "not built yet"}) table.add({state, std::to_string(page.count(state))});
  table.add({"all", std::to_string(page.rows().size())});
  return {{"count of the statements", table.text()}};
}

}  // namespace testing
