#include <common/csv_reader.hpp>

#include <algorithm>
#include <cctype>
#include <utility>

#include <common/folded.hpp>

namespace common {
namespace {

constexpr std::string_view separators = ",;\t|";
constexpr std::string_view never_closed = "a quote that opens here is never closed";
constexpr std::string_view not_at_its_end = "a quote closes before the end of its cell";
constexpr std::string_view in_the_rest = "a quote stands inside a cell, below a row with a mistake";
constexpr std::string_view too_many_cells = "has more than 100000 cells, the most that are read";

// The line ends in a text: LF, CR LF, or CR alone.
std::size_t lines_in(std::string_view text) {
  std::size_t lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  for (std::size_t i = text.find('\r'); i != text.npos; i = text.find('\r', i + 1))
    lines += i + 1 == text.size() || text[i + 1] != '\n' ? 1 : 0;
  return lines;
}

// The separator that occurs most in a row; a comma where there is none. What stands in quotes counts where nothing else
// does: each row may stand in quotes as a whole.
char most_frequent(std::string_view row) {
  std::array<std::size_t, separators.size()> outside{}, all{};
  bool quoted = false;
  for (const char c : row) {
    if (c == '"') quoted = !quoted;
    const std::size_t which = separators.find(c);
    if (which == separators.npos) continue;
    ++all[which];
    if (!quoted) ++outside[which];
  }
  const auto& counts = *std::max_element(outside.begin(), outside.end()) != 0 ? outside : all;
  return separators[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

// True for a character that may stand between cells.
bool may_separate(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return c == '\t' || (std::ispunct(byte) != 0 && c != '"');
}

// The separator that a line such as sep=; names; zero for any other line.
char named_separator(std::string_view line) {
  const bool quoted = line.size() > 2 && line.front() == '"' && line.back() == '"';
  if (quoted) line = line.substr(1, line.size() - 2);
  return line.size() == 5 && folded(line.substr(0, 4)) == "sep=" && may_separate(line[4]) ? line[4] : '\0';
}

}  // namespace

csv_reader::csv_reader(text_input& from, char separator) : from_(from), separator_(separator) {
  if (skip_empty_lines()) find_separator(separator != '\0');
  for (const char c : {separator_, '\r', '\n'}) ends_cell_[static_cast<unsigned char>(c)] = true;
}

void csv_reader::find_separator(bool given) {
  const std::size_t end = line_end();  // reads on, so it comes before the text
  const std::string_view line = from_.text().substr(0, end);
  const char named = named_separator(line);
  if (named != '\0') use_line();
  if (given) return;
  const std::size_t row_end = named != '\0' ? 0 : first_row_end();
  separator_ = named != '\0' ? named : most_frequent(from_.text().substr(0, row_end));
}

// Where the first row seems to end, while the separator is unknown. It may have line ends inside quotes.
std::size_t csv_reader::first_row_end() {
  bool quoted = false;
  for (std::size_t i = 0; has(i); ++i) {
    const char c = at(i);
    if (c == '"')
      quoted =
          !quoted && (i == 0 || at(i - 1) == ' ' || at(i - 1) == '"' || separators.find(at(i - 1)) != separators.npos);
    if (!quoted && (c == '\r' || c == '\n')) return i;
  }
  return line_end();
}

bool csv_reader::next(csv_row& to) {
  to.cells.clear();
  to.mistake.clear();
  if (!skip_empty_lines()) return false;
  to.line = line_;
  cell_end end{0, ending::separator};
  for (std::size_t from = 0; end.why == ending::separator; from = end.at + 1) {
    end = to.cells.size() == most_cells ? fail(from, too_many_cells) : read_cell(from, to.cells.emplace_back());
    if (end.why == ending::mistake) {
      spoil(to, end.at);
      return true;
    }
  }
  end_row(end);
  return true;
}

// A line of blanks is empty as well, unless it is too long: then it is a row with a mistake. False at the end of the
// text.
bool csv_reader::skip_empty_lines() {
  for (std::size_t blanks = 0; has(blanks);) {
    const char c = at(blanks);
    if (c == '\n' || c == '\r') {
      use_line();
      blanks = 0;
    } else if (c == ' ' || (c == '\t' && separator_ != '\t')) {
      ++blanks;
    } else {
      return true;
    }
  }
  if (from_.text().size() >= longest_row) return true;
  use(from_.text().size());
  return false;
}

// True where the text goes so far. Nothing is read beyond the length that a row may have.
bool csv_reader::has(std::size_t place) {
  while (from_.text().size() <= place)
    if (place >= longest_row || !from_.more()) return false;
  return true;
}

// Where the line ends that the text begins with.
std::size_t csv_reader::line_end() {
  for (std::size_t seen = 0; has(seen); seen = from_.text().size()) {
    const std::size_t end = from_.text().find_first_of("\r\n", seen);
    if (end != std::string_view::npos) return end;
  }
  return from_.text().size();
}

// Blanks around quotes are no part of a cell.
std::size_t csv_reader::skip_blanks(std::size_t from) {
  while (has(from) && (at(from) == ' ' || at(from) == '\t') && at(from) != separator_) ++from;
  return from;
}

csv_reader::cell_end csv_reader::fail(std::size_t place, std::string_view mistake) {
  mistake_ = place < longest_row ? mistake : too_long;
  return {place, ending::mistake};
}

// What stands at the end of a cell.
csv_reader::cell_end csv_reader::ended(std::size_t place) {
  if (place >= longest_row) return fail(place, too_long);
  if (!has(place)) return {place, ending::text};
  if (at(place) == separator_) return {place, ending::separator};
  if (at(place) == '\r' || at(place) == '\n') return {place, ending::line};
  return fail(place, not_at_its_end);
}

csv_reader::cell_end csv_reader::read_cell(std::size_t from, std::string& cell) {
  const std::size_t first = skip_blanks(from);
  if (has(first) && at(first) == '"' && (first == from || closes_on_its_line(first + 1)))
    return read_quoted(first + 1, cell);
  std::size_t end = first;
  while (has(end)) {
    const std::string_view text = from_.text();
    while (end != text.size() && !ends_cell_[static_cast<unsigned char>(text[end])]) ++end;
    if (end != text.size()) break;
  }
  cell = from_.text().substr(from, end - from);
  if (single_lines_ != 0 && cell.find('"') != cell.npos) return fail(end, in_the_rest);
  return ended(end);
}

// True where a quote follows before the line ends. A quote behind a blank opens nothing otherwise.
bool csv_reader::closes_on_its_line(std::size_t from) {
  for (; has(from) && at(from) != '\r' && at(from) != '\n'; ++from) {
    if (at(from) != '"') continue;
    if (!has(from + 1) || at(from + 1) != '"') return true;
    ++from;
  }
  return false;
}

// Reads a cell from behind its opening quote on. Two quotes stand for one. Blanks may follow the closing one, but not
// where the cell has several lines: then a quote further up was probably never closed.
csv_reader::cell_end csv_reader::read_quoted(std::size_t from, std::string& cell) {
  bool several_lines = false;
  while (true) {
    const std::size_t quote = std::min(from_.text().find('"', from), from_.text().size());
    const std::string_view part = from_.text().substr(from, quote - from);
    if (part.find_first_of("\r\n") != part.npos) {
      if (single_lines_ != 0) return fail(from, never_closed);
      several_lines = several_lines_ = true;
    }
    cell += part;
    if (quote == from_.text().size()) {
      if (!has(quote)) return fail(quote, never_closed);
      from = quote;
    } else if (has(quote + 1) && at(quote + 1) == '"') {
      cell += '"';
      from = quote + 2;
    } else {
      return ended(several_lines ? quote + 1 : skip_blanks(quote + 1));
    }
  }
}

void csv_reader::use(std::size_t bytes) {
  from_.use(bytes);
  single_lines_ -= std::min(single_lines_, bytes);
}

// Takes a row, and counts its lines.
void csv_reader::end_row(const cell_end& last) {
  if (std::exchange(several_lines_, false)) line_ += lines_in(from_.text().substr(0, last.at));
  use(last.at);
  if (last.why == ending::line) use_line();
}

// Takes all up to the next line, also where that is more than a row may have.
void csv_reader::use_line() {
  std::size_t end = line_end();
  for (; end >= longest_row; end = line_end()) use(end);
  if (has(end)) end += at(end) == '\r' && has(end + 1) && at(end + 1) == '\n' ? 2 : 1;
  use(end);
  ++line_;
}

// Makes a row of one cell of the line that the row starts on, and goes on with the next line.
void csv_reader::spoil(csv_row& row, std::size_t seen_at) {
  row.mistake = mistake_;
  several_lines_ = false;
  const std::size_t end = line_end();
  row.cells.assign(1, std::string(from_.text().substr(0, end < longest_row ? end : longest_kept)));
  single_lines_ = std::max(single_lines_, seen_at);
  use_line();
}

}  // namespace common
