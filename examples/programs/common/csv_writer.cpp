#include <common/csv_writer.hpp>

#include <algorithm>
#include <charconv>
#include <ostream>
#include <system_error>

#include <csv.h>

#include <common/text.hpp>

namespace common {
namespace {

bool is_decimal(std::string_view cell) {
  if (cell.starts_with('+')) cell.remove_prefix(1);
  if (cell.empty() || cell.find_first_not_of("0123456789+-.eE") != std::string_view::npos) return false;
  double x{};
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), x);
  return end == cell.data() + cell.size() && error != std::errc::invalid_argument;
}

// A spreadsheet runs a cell that begins like a formula, even after blanks. A number is none.
bool is_formula(std::string_view cell, char decimal) {
  const std::size_t first = cell.find_first_not_of(" \t\r\n");
  if (first == cell.npos || std::string_view("=+-@").find(cell[first]) == cell.npos) return false;
  std::string with_point(cell);
  std::replace(with_point.begin(), with_point.end(), decimal, '.');
  return !is_decimal(with_point);
}

}  // namespace

csv_style style_of(const record_reader& in, decimal_sign sign) {
  csv_style as;
  if (in.is_csv()) as.separator = in.separator();
  if (sign == decimal_sign::unknown) sign = in.decimals();
  if (sign == decimal_sign::comma || sign == decimal_sign::likely_comma) as.decimal = ',';
  as.mark = in.had_mark();
  return as;
}

csv_writer::csv_writer(std::ostream& out, const csv_style& as)
    : out_(out), as_(as), special_(std::string("\"\r\n") + as.separator) {
  if (as_.mark) out_ << "\xEF\xBB\xBF";
}

void csv_writer::add(std::string_view cell) {
  if (is_formula(cell, as_.decimal)) put(std::string(1, '\'').append(cell));
  else put(cell);
}

void csv_writer::add(double number) { add_number(shortest(number)); }

void csv_writer::add_number(std::string_view text) {
  std::string spelt(text);
  std::replace(spelt.begin(), spelt.end(), '.', as_.decimal);
  put(spelt);
}

// Each cell ends with a separator; the last one gives way to the end of the row.
void csv_writer::put(std::string_view cell) {
  if (cell.find_first_of(special_) == cell.npos) {
    row_ += cell;
  } else {
    const std::size_t before = row_.size();
    row_.resize(before + 2 * cell.size() + 2);
    row_.resize(before + csv_write(row_.data() + before, row_.size() - before, cell.data(), cell.size()));
  }
  row_ += as_.separator;
}

void csv_writer::end_row() {
  if (!row_.empty()) row_.pop_back();
  out_ << row_ << "\r\n";
  row_.clear();
}

}  // namespace common
