#include "log_reader.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <common/cells.hpp>
#include <common/csv_reader.hpp>
#include <common/input.hpp>
#include <common/usage.hpp>

#include "jsonl_reader.hpp"

namespace audit {
namespace {

// Knows which column holds which field, once it has read the header.
class csv_log {
 public:
  csv_log(const options& wanted, const take_row& take) : wanted_(wanted), take_(take) {}

  void read(common::csv_row&& next) {
    if (begun()) take_(row_of(next));
    else begin(std::move(next));
  }

  bool begun() const { return !header_.empty(); }

 private:
  void begin(common::csv_row&& header) {
    if (header.unclosed_quote)
      throw std::runtime_error(std::to_string(header.line) + ": row: a quote that opens here is never closed");
    header_ = std::move(header.cells);
    for (const field f : fields) {
      const auto mapped = wanted_.columns.find(f);
      columns_[static_cast<std::size_t>(f)] =
          common::find_mapped(header_, name(f), mapped == wanted_.columns.end() ? nullptr : &mapped->second);
      if (!has(f)) reject_lack_of(f);
    }
  }

  // Two columns are required. A column that --map names is required as well, but find_mapped has checked that.
  void reject_lack_of(field f) const {
    if (f == field::time || f == field::step)
      throw common::bad_usage{"the header has no column '" + std::string(name(f)) + "'; it has " +
                              common::listed(header_) + "; name one with --map " + std::string(name(f)) + "=COLUMN"};
  }

  row row_of(const common::csv_row& from) const {
    row to{.line = from.line, .names_contact = has(field::contact), .cells = {}, .faults = {}, .doubts = {}};
    // In a row of the wrong length cells may be in the wrong columns, so none of them is read.
    if (from.unclosed_quote) {
      to.faults.push_back({"row", "a quote that opens here is never closed, so all that follows is part of this row"});
    } else if (from.cells.size() != header_.size()) {
      to.faults.push_back({"row", "has " + std::to_string(from.cells.size()) + " cells, the header has " +
                                      std::to_string(header_.size())});
    } else {
      for (std::size_t i = 0; i != columns_.size(); ++i)
        if (columns_[i]) to.cells[i] = common::trimmed(from.cells[*columns_[i]]);
    }
    return to;
  }

  bool has(field f) const { return columns_[static_cast<std::size_t>(f)].has_value(); }

  const options& wanted_;
  const take_row& take_;
  std::vector<std::string> header_;
  std::array<std::optional<std::size_t>, fields.size()> columns_;
};

void read_csv_log(std::FILE* stream, const options& wanted, const take_row& take) {
  csv_log log(wanted, take);
  common::read_csv(stream, [&log](common::csv_row&& next) { log.read(std::move(next)); });
  if (!log.begun()) throw std::runtime_error("is empty; a header row is needed");
}

// The first byte that is neither blank nor part of a byte order mark; a blank if there is none. Puts back all that it
// has read, so that lines are counted from the first one.
char first_byte(std::FILE* stream) {
  constexpr std::string_view mark = "\xEF\xBB\xBF", blank = " \t\r\n";
  constexpr std::size_t far_enough = 4096;
  std::string seen;
  bool leads = true;
  for (int c = 0; leads && seen.size() != far_enough && (c = std::getc(stream)) != EOF;) {
    seen += static_cast<char>(c);
    leads = mark.starts_with(seen) || blank.find(seen.back()) != blank.npos;
  }
  for (std::size_t i = seen.size(); i != 0; --i)
    if (std::ungetc(static_cast<unsigned char>(seen[i - 1]), stream) == EOF)  // the standard guarantees one byte only
      throw std::runtime_error("begins with too many blanks to see its format; write --input-format csv or jsonl");
  return leads ? ' ' : seen.back();
}

input_format format_of(std::FILE* stream, const options& wanted) {
  if (wanted.reads) return *wanted.reads;
  return first_byte(stream) == '{' ? input_format::jsonl : input_format::csv;
}

}  // namespace

void read_log(const options& wanted, const take_row& take) {
  const common::file file = common::open_input(wanted.input);
  if (format_of(file.get(), wanted) == input_format::csv) read_csv_log(file.get(), wanted, take);
  else read_jsonl(file.get(), wanted, take);
}

}  // namespace audit
