#include "case_columns.hpp"

#include <common/cells.hpp>
#include <common/usage.hpp>

namespace triage {
namespace {

std::size_t named_column(const std::string& name, const std::vector<std::string>& header) {
  if (const auto found = common::find_column(header, name)) return *found;
  throw common::bad_usage{"--name " + name + ": the header has no column '" + name + "'; it has " +
                          common::listed(header)};
}

}  // namespace

case_columns columns_of(const options& wanted, const std::vector<std::string>& header, const situation_reader& inputs,
                        const contact_reader& contacts) {
  const auto is_read = [&](std::size_t column) { return inputs.reads(column) || contacts.reads(column); };
  case_columns found{.header = header, .name = {}, .texts = {}};
  if (!wanted.name.empty()) found.name = named_column(wanted.name, header);
  else if (!is_read(0)) found.name = 0;
  for (std::size_t i = 0; i != header.size(); ++i)
    if (i != found.name && !is_read(i)) found.texts.push_back(i);
  return found;
}

std::string name_of(const common::csv_row& row, const case_columns& columns) {
  if (columns.name && *columns.name < row.cells.size())
    if (const std::string& name = row.cells[*columns.name]; !common::trimmed(name).empty()) return name;
  return "line " + std::to_string(row.line);
}

}  // namespace triage
