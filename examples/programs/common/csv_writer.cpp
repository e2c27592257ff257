#include <common/csv_writer.hpp>

#include <charconv>
#include <ostream>
#include <string_view>
#include <system_error>

#include <csv.h>

namespace common {
namespace {

bool is_decimal(std::string_view cell) {
  if (cell.starts_with('+')) cell.remove_prefix(1);
  if (cell.empty() || cell.find_first_not_of("0123456789+-.eE") != std::string_view::npos) return false;
  double x{};
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), x);
  return end == cell.data() + cell.size() && error != std::errc::invalid_argument;
}

// True for a cell that a spreadsheet runs as a formula: it begins like one, even after blanks.
bool is_formula(std::string_view cell) {
  const std::size_t first = cell.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && std::string_view("=+-@").find(cell[first]) != std::string_view::npos &&
         !is_decimal(cell);
}

void append(std::string& row, std::string_view cell) {
  if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
    row += cell;
    return;
  }
  const std::size_t begin = row.size();
  row.resize(begin + 2 * cell.size() + 2);
  row.resize(begin + csv_write(row.data() + begin, row.size() - begin, cell.data(), cell.size()));
}

}  // namespace

void write_byte_order_mark(std::ostream& out) { out << "\xEF\xBB\xBF"; }

void write_csv_row(std::ostream& out, const std::vector<std::string>& cells) {
  std::string row;
  for (std::size_t i = 0; i != cells.size(); ++i) {
    if (i != 0) row += ',';
    if (is_formula(cells[i])) append(row, "'" + cells[i]);
    else append(row, cells[i]);
  }
  row += "\r\n";
  out << row;
}

}  // namespace common
