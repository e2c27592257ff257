#include "case_columns.hpp"

#include <algorithm>

#include <common/cells.hpp>
#include <common/folded.hpp>
#include <common/usage.hpp>

namespace triage {
namespace {

std::size_t named_column(const std::string& name, const common::record_reader& in) {
  const std::vector<std::string>& header = in.header();
  const auto is_it = [&](const std::string& column) {
    return common::folded_name(column) == common::folded_name(name);
  };
  auto found = std::find(header.begin(), header.end(), name);
  if (found == header.end()) found = std::find_if(header.begin(), header.end(), is_it);
  if (found == header.end())
    throw common::bad_usage{"--name " + name + ": the header has no column '" + name + "'; " +
                            in.columns().instead_of(name, header)};
  if (std::find_if(found + 1, header.end(), [&](const std::string& column) { return column == *found; }) !=
      header.end())
    throw common::bad_usage{"the header has two columns called " + common::quoted(*found) + "; rename one"};
  return static_cast<std::size_t>(found - header.begin());
}

}  // namespace

case_columns columns_of(const options& wanted, const common::record_reader& in) {
  const std::vector<std::string>& header = in.header();
  const auto is_read = [&](std::size_t column) { return !in.columns().held_by(header[column]).empty(); };
  case_columns found{.header = header, .name = {}, .texts = {}};
  if (!wanted.name.empty()) found.name = named_column(wanted.name, in);
  else if (!is_read(0)) found.name = 0;
  for (std::size_t i = 0; i != header.size(); ++i)
    if (i != found.name && !is_read(i)) found.texts.push_back(i);
  return found;
}

std::string name_of(const common::record& row, const case_columns& columns) {
  if (columns.name && *columns.name < row.cells.size())
    if (const std::string& name = row.cells[*columns.name]; !common::trimmed(name).empty()) return name;
  return "line " + std::to_string(row.line);
}

}  // namespace triage
