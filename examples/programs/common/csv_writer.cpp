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

// A spreadsheet runs a cell that begins like a formula, even after blanks. An apostrophe stops that.
std::string harmless(std::string_view cell) {
  const std::size_t first = cell.find_first_not_of(" \t\r\n");
  const bool formula =
      first != std::string_view::npos && std::string_view("=+-@").find(cell[first]) != std::string_view::npos;
  std::string text(formula && !is_decimal(cell) ? "'" : "");
  text += cell;
  return text;
}

void put(std::ostream& out, const std::string& cell) {
  if (cell.find_first_of(",\"\r\n") == std::string::npos) {
    out << cell;
    return;
  }
  std::string quoted(2 * cell.size() + 2, '\0');
  quoted.resize(csv_write(quoted.data(), quoted.size(), cell.data(), cell.size()));
  out << quoted;
}

}  // namespace

void write_csv_row(std::ostream& out, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i != cells.size(); ++i) {
    if (i != 0) out << ',';
    put(out, harmless(cells[i]));
  }
  out << "\r\n";
}

}  // namespace common
