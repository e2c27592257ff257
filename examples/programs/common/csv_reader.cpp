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

// What libcsv's callbacks write to; finished rows wait here until no C frame lies below.
struct assembly {
  csv_row row;
  std::vector<csv_row> finished;
  std::size_t bytes = 0;  // of the row under way
  std::size_t line = 1;   // the line being read
};

void end_cell(void* text, std::size_t size, void* data) {
  static_cast<assembly*>(data)->row.cells.emplace_back(static_cast<const char*>(text), size);
}

// Called for every line end outside quotes; an empty line is a row without cells, and left out.
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

}  // namespace

void read_csv(std::FILE* stream, const std::function<void(csv_row&&)>& take) {
  const std::unique_ptr<csv_parser, parser_deleter> parser(new csv_parser);
  if (csv_init(parser.get(), CSV_REPALL_NL) != 0) throw std::bad_alloc();
  csv_set_space_func(parser.get(), never_space);  // RFC 4180: spaces are part of a cell
  csv_set_blk_size(parser.get(), 1 << 16);

  assembly to;
  const auto hand_over = [&] {
    for (csv_row& row : to.finished) take(std::move(row));
    to.finished.clear();
  };
  // Up to each line's end, so that a row knows the line it starts on: LF, CR LF, or CR alone.
  char before = '\0';
  const auto feed = [&](std::string_view text) {
    while (!text.empty()) {
      const std::size_t size = std::min(text.find_first_of("\r\n"), text.size() - 1) + 1;
      const char last = text[size - 1];
      if (to.row.line == 0) to.row.line = to.line;
      to.bytes += size;
      if (to.bytes > longest_row) fail(to.row.line, "this row is longer than 64 MiB; is this a CSV file?");
      if (csv_parse(parser.get(), text.data(), size, end_cell, end_row, &to) != size)
        fail(to.line, csv_strerror(csv_error(parser.get())));
      if (last == '\r' || (last == '\n' && (size > 1 || before != '\r'))) ++to.line;
      before = last;
      text.remove_prefix(size);
    }
    hand_over();
  };

  std::vector<char> buffer(1 << 16);
  bool at_start = true;
  while (const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), stream)) {
    std::string_view text(buffer.data(), size);
    if (std::exchange(at_start, false) && text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    feed(text);
  }
  if (std::ferror(stream)) throw std::runtime_error(std::generic_category().message(errno));

  // A strict end first, which refuses an open quote; then a lenient one, which gives its row out.
  csv_set_opts(parser.get(), CSV_STRICT | CSV_STRICT_FINI);
  if (csv_fini(parser.get(), end_cell, end_row, &to) != 0) {
    to.row.unclosed_quote = true;
    csv_set_opts(parser.get(), CSV_REPALL_NL);
    csv_fini(parser.get(), end_cell, end_row, &to);
  }
  hand_over();
}

}  // namespace common
