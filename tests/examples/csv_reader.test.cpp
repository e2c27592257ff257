// The programs' reader of CSV against two others, on malformed files above all: libcsv, as strict as it can be, and one
// written here from RFC 4180.

#if defined(TACT_COMMON)

#include <algorithm>
#include <cstddef>
#include <ctime>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <csv.h>

#include <common/csv_reader.hpp>
#include <common/text_input.hpp>

#include "testing/catch.hpp"
#include "testing/pieces.hpp"
#include "testing/workplace.hpp"

namespace {

using cells = std::vector<std::string>;
using rows = std::vector<cells>;

std::vector<common::csv_row> read_all(const std::string& name, char separator = ',') {
  common::text_input input(name);
  common::csv_reader reader(input, separator);
  std::vector<common::csv_row> all;
  for (common::csv_row row; reader.next(row);) all.push_back(row);
  return all;
}

template <class Sizes>
std::vector<common::csv_row> read_in_pieces(std::string_view text, Sizes next_size) {
  const testing::piecewise pipe(text, next_size);
  return read_all(pipe.name());
}

std::vector<common::csv_row> read_text(std::string_view text) { return read_in_pieces(text, testing::at_once); }

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t") == text.npos; }

/// True for the only cell of a row that may be a line of blanks, which is a row for libcsv alone.
bool is_blank_line(const cells& row) { return row.size() == 1 && !row[0].empty() && is_blank(row[0]); }

/// The rows that libcsv reads; empty where it finds a mistake. Blanks are text to it.
std::optional<rows> read_by_libcsv(const std::string& text) {
  struct taken {
    rows all;
    cells row;
  } to;
  csv_parser parser;
  csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
  csv_set_space_func(&parser, [](unsigned char) { return 0; });
  const auto cell = [](void* bytes, std::size_t size, void* into) {
    static_cast<taken*>(into)->row.emplace_back(static_cast<const char*>(bytes), size);
  };
  const auto end = [](int, void* into) {
    auto& [all, row] = *static_cast<taken*>(into);
    if (!is_blank_line(row)) all.push_back(row);
    row.clear();
  };
  const bool read = csv_parse(&parser, text.data(), text.size(), cell, end, &to) == text.size();
  const bool whole = csv_fini(&parser, cell, end, &to) == 0;
  csv_free(&parser);
  return read && whole ? std::optional(to.all) : std::nullopt;
}

/// True where a quoted text closes before its line ends.
bool closes_on_its_line(std::string_view text) {
  const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
  for (std::size_t i = 0; i < line.size(); ++i)
    if (line[i] == '"' && (i + 1 == line.size() || line[++i] != '"')) return true;
  return false;
}

/// One row by RFC 4180, with two liberties: blanks may stand around quotes of a cell of one line, and quotes may stand
/// inside a cell that does not begin with one. Empty where it has a mistake, or where text follows it.
std::optional<cells> read_row(std::string_view text) {
  enum class place { start, plain, quoted, behind } in = place::start;
  cells row(1);
  for (std::size_t i = 0; i != text.size(); ++i) {
    const char c = text[i];
    std::string& cell = row.back();
    const bool opens = c == '"' && in == place::start && is_blank(cell);
    if (in == place::quoted) {
      if (c != '"') cell += c;
      else if (i + 1 != text.size() && text[i + 1] == '"') cell += text[++i];
      else in = place::behind;
    } else if (c == ',') {
      row.emplace_back();
      in = place::start;
    } else if (c == '\r' || c == '\n') {
      return text.find_first_not_of(" \t\r\n", i) == text.npos ? std::optional(row) : std::nullopt;
    } else if (opens && (cell.empty() || closes_on_its_line(text.substr(i + 1)))) {
      cell.clear();
      in = place::quoted;
    } else if (in == place::behind) {
      const bool several_lines = cell.find_first_of("\r\n") != cell.npos;
      if (several_lines || (c != ' ' && c != '\t')) return std::nullopt;
    } else {
      if (c != ' ' && c != '\t') in = place::plain;
      cell += c;
    }
  }
  return in == place::quoted ? std::nullopt : std::optional(row);
}

/// The lines of a text, each with its end: LF, CR LF, or CR alone.
std::vector<std::string> lines_with_ends(const std::string& text) {
  std::vector<std::string> lines(1);
  for (std::size_t i = 0; i != text.size(); ++i) {
    lines.back() += text[i];
    const bool ends = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
    if (ends) lines.emplace_back();
  }
  return lines;
}

std::string without_end(const std::string& line) { return line.substr(0, line.find_last_not_of("\r\n") + 1); }

/// What is wrong with how a file was read; empty if nothing is. Each line that is not blank belongs to a row: the one
/// that begins last above its end.
std::string fault_in(const std::string& text, const std::vector<common::csv_row>& read) {
  const std::vector<std::string> lines = lines_with_ends(text);
  const auto all_blank = [&lines](std::size_t from, std::size_t to) {
    return std::all_of(lines.begin() + static_cast<std::ptrdiff_t>(from),
                       lines.begin() + static_cast<std::ptrdiff_t>(to),
                       [](const std::string& line) { return is_blank(without_end(line)); });
  };
  std::size_t next = 0;  // the first line that belongs to no row so far
  bool spoilt = false;
  for (std::size_t i = 0; i != read.size(); ++i) {
    const common::csv_row& row = read[i];
    const std::size_t first = row.line - 1, last = i + 1 == read.size() ? lines.size() : read[i + 1].line - 1;
    if (first < next || last <= first || last > lines.size()) return "rows overlap";
    if (!all_blank(next, first)) return "a line is lost";
    std::string own;
    for (std::size_t k = first; k != last; ++k) own += lines[k];
    next = last;
    if (row.mistake.empty()) {
      if (read_row(own) != row.cells) return "a row differs";
      continue;
    }
    if (row.cells != cells{without_end(lines[first])}) return "the text of a row with a mistake is not kept";
    if (!all_blank(first + 1, last)) return "a row with a mistake takes more than its line";
    std::string rest;
    for (std::size_t k = first; k != lines.size(); ++k) {
      rest += lines[k];
      if (!spoilt && read_row(rest)) return "a sound row has a mistake";
    }
    spoilt = true;
  }
  return all_blank(next, lines.size()) ? "" : "the last lines are lost";
}

/// Files of up to so many characters, most of them malformed.
class malformed_files {
 public:
  explicit malformed_files(unsigned seed) : random_(seed) {}

  std::string operator()(std::size_t most) {
    using namespace std::string_view_literals;
    static constexpr std::string_view parts[] = {"\"",   "\"",   "\"",  "\"\"", ",",    ",",    ",",    "\n",
                                                 "\n",   "\r\n", "\r",  " ",    "\t",   "a",    "b",    "\u00E4",
                                                 "\0"sv, "1",    "\",", ",\"",  "\"\n", "\n\"", "\",\""};
    std::string text;
    for (std::size_t n = below(most + 1); n != 0; --n) text += parts[below(std::size(parts))];
    return text;
  }

  std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_); }

 private:
  std::mt19937 random_;
};

std::string visible(const std::string& text) {
  std::string shown;
  for (const char c : text)
    if (c == '\n') shown += "\\n";
    else if (c == '\r') shown += "\\r";
    else if (c == '\0') shown += "\\0";
    else shown += c;
  return shown;
}

constexpr int files = testing::sanitized ? 1000 : 8000;

double seconds_for(std::string_view line, std::size_t bytes) {
  const testing::workplace here;
  std::string text;
  while (text.size() < bytes) text += line;
  const std::string file = here.put("long.csv", text);
  const std::clock_t start = std::clock();
  CHECK_FALSE(read_all(file).empty());
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

}  // namespace

TEST_CASE("CSV that a strict reader accepts is read as it reads it", "[csv_reader]") {
  malformed_files make(1);
  int accepted = 0;
  for (int i = 0; i != files; ++i) {
    const std::string text = make(i % 2 == 0 ? 12 : 40);
    const auto strict = read_by_libcsv(text);
    if (!strict) continue;
    ++accepted;
    rows ours;
    bool sound = true;
    for (const common::csv_row& row : read_text(text)) {
      if (!is_blank_line(row.cells)) ours.push_back(row.cells);
      sound = sound && row.mistake.empty();
    }
    if (!sound || ours != *strict) FAIL_CHECK(visible(text));
  }
  CHECK(accepted > files / 10);
}

TEST_CASE("every line of malformed CSV belongs to a row, and a row without a mistake is sound", "[csv_reader]") {
  malformed_files make(2);
  int with_mistakes = 0;
  for (int i = 0; i != files; ++i) {
    const std::string text = make(i % 2 == 0 ? 12 : 60);
    const auto read = read_text(text);
    with_mistakes += std::any_of(read.begin(), read.end(), [](const auto& row) { return !row.mistake.empty(); });
    if (const std::string fault = fault_in(text, read); !fault.empty()) FAIL_CHECK(fault << ": " << visible(text));
  }
  CHECK(with_mistakes > files / 4);
}

TEST_CASE("CSV reads the same in pieces of any size", "[csv_reader]") {
  malformed_files make(3);
  for (int i = 0; i != files; ++i) {
    const std::string text = make(60);
    const auto whole = read_text(text);
    const auto random_pieces = read_in_pieces(text, [&make] { return make.below(70) + 1; });
    const auto bytes = read_in_pieces(text, [] { return std::size_t{1}; });
    if (random_pieces != whole || bytes != whole) FAIL_CHECK(visible(text));
  }
}

TEST_CASE("a quote that is not closed spoils its own row alone", "[csv_reader]") {
  const auto read = read_text("a,b\n1,\"x\n2,y\n3,5\" pipe\n4,\"z\" z\n5,\"two\nlines\"\n6,7\" pipe\n");
  REQUIRE(read.size() == 7);
  CHECK(read[1].line == 2);
  CHECK(read[1].cells == cells{"1,\"x"});
  CHECK_FALSE(read[1].mistake.empty());
  CHECK(read[2].cells == cells{"2", "y"});
  CHECK_FALSE(read[3].mistake.empty());  // here the quote of row 1 closes, so the pipe may be its end
  CHECK(read[4].cells == cells{"4,\"z\" z"});
  CHECK_FALSE(read[4].mistake.empty());
  CHECK(read[5].cells == cells{"5", "two\nlines"});
  CHECK(read[5].mistake.empty());
  CHECK(read[6].line == 8);
  CHECK(read[6].cells == cells{"6", "7\" pipe"});
}

TEST_CASE("malformed CSV takes time in proportion to its length", "[csv_reader]") {
  constexpr std::size_t bytes = std::size_t{1} << 20;
  const double limit = testing::sanitized ? 60 : 5;  // what is quadratic takes minutes
  for (const char* line :
       {"x\",\"y\n", "\"x\n", "\"\"\"\n", "\"", "\"\n\"x", "a,\"b\",\"c\n", "\"\r", "\"a\" \n", ","}) {
    INFO(visible(line));
    CHECK(seconds_for(line, bytes) < limit);
  }
}

TEST_CASE("a row that is too long is refused, and the next one is read", "[csv_reader]") {
  const testing::workplace here;
  const std::string much(common::longest_row + 100'000, 'x');
  const std::string blanks(common::longest_row + 100'000, ' ');
  std::string lines;
  while (lines.size() <= common::longest_row) lines += "line\n";
  const auto read =
      read_all(here.put("long.csv", "a,b\n1," + much + "\n2," + much.substr(200'000) + "\n3,\"" + much + "\"\n" +
                                        blanks + "\n4," + blanks + "\n5,\"" + lines + "\"\n6,7\n"));
  const auto named = [](const common::csv_row& row) { return row.mistake == common::too_long; };
  REQUIRE(read.size() > 100'000);
  CHECK(named(read[1]));
  CHECK(read[1].cells == cells{"1," + much.substr(0, common::longest_kept - 2)});
  CHECK(read[2].mistake.empty());
  CHECK(read[2].cells[1].size() == common::longest_row - 100'000);
  CHECK(read[2].line == 3);
  for (const std::size_t i : {3u, 4u, 5u, 6u}) CHECK(named(read[i]));
  CHECK(read[6].line == 7);
  CHECK(read[7].cells == cells{"line"});
  CHECK(read.back().cells == cells{"6", "7"});
  CHECK(read.back().line == 8 + std::size_t(std::count(lines.begin(), lines.end(), '\n')));
}

TEST_CASE("a row of too many cells is refused, and the next one is read", "[csv_reader]") {
  const testing::workplace here;
  const std::string most(common::most_cells - 1, ',');
  const auto read = read_all(here.put("wide.csv", most + "\n" + most + ",\n1,2\n"));
  REQUIRE(read.size() == 3);
  CHECK(read[0].mistake.empty());
  CHECK(read[0].cells.size() == common::most_cells);
  CHECK(testing::contains(read[1].mistake, std::to_string(common::most_cells)));
  CHECK(read[2].cells == cells{"1", "2"});
}

TEST_CASE("the separator is seen in the first row", "[csv_reader]") {
  const auto separator_of = [](const std::string& text, char given = '\0') {
    const testing::piecewise pipe(text, testing::at_once);
    common::text_input input(pipe.name());
    return common::csv_reader(input, given).separator();
  };
  CHECK(separator_of("a,b\n") == ',');
  CHECK(separator_of("a;b\n") == ';');
  CHECK(separator_of("a\tb\n") == '\t');
  CHECK(separator_of("a|b\n") == '|');
  CHECK(separator_of("a\n1;2;3\n") == ',');
  CHECK(separator_of("a, the first;b\n") == ',');
  CHECK(separator_of("\"a, the, first\";b\n") == ';');
  CHECK(separator_of("\n \n\"name, first\"|b\n") == '|');
  CHECK(separator_of("\"of two\nlines, yes\";b;c\n1,2,3\n") == ';');
  CHECK(separator_of("\"a;b;c\"\n\"1;2;3\"\n") == ';');  // rows that stand in quotes as a whole
  CHECK(separator_of("5\" pipe;b\n1,2,3\n") == ';');
  CHECK(separator_of("a,b,c\n", ';') == ';');
  CHECK(separator_of("sep=;\na,b\n") == ';');
  CHECK(separator_of("\"SEP=\t\"\na,b\n") == '\t');
  CHECK(separator_of("sep=;\na,b\n", ',') == ',');
  CHECK(separator_of("sep=\"\na|b\n") == ',');
  CHECK(separator_of("sep=x\na;b\n") == ',');  // these two are a row
}

TEST_CASE("a line that names the separator is no row", "[csv_reader]") {
  const testing::piecewise pipe("\n\"sep=;\"\r\na;b,c\r\n", testing::at_once);
  const auto read = read_all(pipe.name(), '\0');
  REQUIRE(read.size() == 1);
  CHECK(read[0].cells == cells{"a", "b,c"});
  CHECK(read[0].line == 3);
}

#if defined(TACT_TRIAGE)

TEST_CASE("a line of 64 MiB is refused in bounded memory", "[csv_reader]") {
  if (testing::sanitized) return;
  const testing::workplace here;
  const std::string rows =
      "printf 'assertiveness,cooperativeness\\n1,1\\n'; head -c 67108864 /dev/zero | tr '\\0' x; "
      "printf '\\n0.5,0.5\\n'";
  const auto run = here.shell("(ulimit -v 131072; (" + rows + ") | '" TACT_TRIAGE "' --format csv)");
  CHECK(run.code == 3);
  CHECK(testing::contains(run.err, "standard input:3: row: is longer than 8 MiB"));
  CHECK(testing::contains(run.err, "3 cases, 2 advised"));
}

#endif

#endif
