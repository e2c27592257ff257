#include <common/csv_reader.hpp>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <new>
#include <stdexcept>
#include <string_view>
#include <system_error>
#include <utility>

#include <csv.h>

namespace common {
namespace {

// The rows that libcsv's callbacks make. Finished rows wait here until no C frame lies below, since `take` may throw.
struct assembly {
  csv_row row;
  std::vector<csv_row> finished;
  std::size_t bytes = 0;  // of the unfinished row
  std::size_t line = 1;   // the line being read
};

void end_cell(void* text, std::size_t size, void* data) {
  static_cast<assembly*>(data)->row.cells.emplace_back(static_cast<const char*>(text), size);
}

// Called for every line end outside quotes. An empty line is a row without cells, and is left out.
void end_row(int, void* data) {
  auto& to = *static_cast<assembly*>(data);
  csv_row row = std::exchange(to.row, {});
  to.bytes = 0;
  if (!row.cells.empty()) to.finished.push_back(std::move(row));
}

int never_space(unsigned char) { return 0; }

struct parser_deleter {
  void operator()(csv_parser* p) const noexcept {
    csv_free(p);
    delete p;
  }
};

[[noreturn]] void fail(std::size_t line, const std::string& what) {
  throw std::runtime_error(std::to_string(line) + ": " + what);
}

// Calls `take` for each row of a text that comes in parts.
class row_maker {
 public:
  explicit row_maker(const std::function<void(csv_row&&)>& take) : take_(take) {
    if (csv_init(parser_.get(), CSV_REPALL_NL) != 0) throw std::bad_alloc();
    csv_set_space_func(parser_.get(), never_space);  // RFC 4180: spaces are part of a cell
    csv_set_blk_size(parser_.get(), 1 << 16);
  }

  // Parses up to the end of each line, LF, CR LF or CR alone, so that a row knows the line that it starts on.
  void feed(std::string_view text) {
    while (!text.empty()) {
      const std::size_t size = std::min(text.find_first_of("\r\n"), text.size() - 1) + 1;
      const char last = text[size - 1];
      if (to_.row.line == 0) to_.row.line = to_.line;
      to_.bytes += size;
      if (to_.bytes > longest_row) fail(to_.row.line, "this row is longer than 64 MiB; is this a CSV file?");
      if (csv_parse(parser_.get(), text.data(), size, end_cell, end_row, &to_) != size)
        fail(to_.line, csv_strerror(csv_error(parser_.get())));
      if (last == '\r' || (last == '\n' && (size > 1 || before_ != '\r'))) ++to_.line;
      before_ = last;
      text.remove_prefix(size);
    }
    hand_over();
  }

  // A strict end first, which rejects an open quote; then a lenient one, which still makes its row.
  void end() {
    csv_set_opts(parser_.get(), CSV_STRICT | CSV_STRICT_FINI);
    if (csv_fini(parser_.get(), end_cell, end_row, &to_) != 0) {
      to_.row.unclosed_quote = true;
      csv_set_opts(parser_.get(), CSV_REPALL_NL);
      csv_fini(parser_.get(), end_cell, end_row, &to_);
    }
    hand_over();
  }

 private:
  void hand_over() {
    for (csv_row& row : to_.finished) take_(std::move(row));
    to_.finished.clear();
  }

  const std::function<void(csv_row&&)>& take_;
  std::unique_ptr<csv_parser, parser_deleter> parser_{new csv_parser};
  assembly to_;
  char before_ = '\0';  // the last character of the text before
};

}  // namespace

void read_csv(std::FILE* stream, const std::function<void(csv_row&&)>& take) {
  row_maker rows(take);
  std::vector<char> buffer(1 << 16);
  bool at_start = true;
  while (const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), stream)) {
    std::string_view text(buffer.data(), size);
    if (std::exchange(at_start, false) && text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    rows.feed(text);
  }
  if (std::ferror(stream)) throw std::runtime_error(std::generic_category().message(errno));
  rows.end();
}

}  // namespace common
