#include <common/record_reader.hpp>

#include <algorithm>
#include <deque>
#include <iterator>
#include <map>
#include <stdexcept>
#include <unordered_map>
#include <utility>

#include <CLI/CLI.hpp>

#include <common/cells.hpp>
#include <common/csv_reader.hpp>
#include <common/json_reader.hpp>
#include <common/text.hpp>
#include <common/usage.hpp>

namespace common {
namespace {

const std::map<std::string, input_format> input_formats{
    {"csv", input_format::csv}, {"jsonl", input_format::jsonl}, {"json", input_format::json}};

const std::map<std::string, char> separator_names{{",", ','},   {";", ';'},    {"|", '|'},
                                                  {"\t", '\t'}, {"\\t", '\t'}, {"tab", '\t'}};

// True for a cell that looks like a whole row.
bool is_whole_row(std::string_view cell, char separator) {
  return std::count(cell.begin(), cell.end(), separator) != 0;
}

}  // namespace

void add_reading_options(CLI::App& app, reading_options& to) {
  app.add_option_function<std::string>(
         "--input-format", [&to](const std::string& name) { to.format = input_formats.at(name); },
         "csv, jsonl (one object per line) or json (an object, or an array); without it the first line tells")
      ->type_name("NAME")
      ->check(CLI::IsMember({"csv", "jsonl", "json"}));
  app.add_option_function<std::string>(
         "--separator", [&to](const std::string& name) { to.separator = separator_names.at(name); },
         "between cells: , ; | or tab; without it the first line tells")
      ->type_name("CHAR")
      ->check([](const std::string& name) {
        return separator_names.contains(name) ? std::string() : common::quoted(name) + " is none: write , ; | or tab";
      });
  app.add_option("--encoding", to.encoding, "of a text that is not UTF-8, such as windows-1252 or latin-1")
      ->type_name("NAME");
  app.add_option_function<std::vector<std::string>>(
         "--ignore",
         [&to](const std::vector<std::string>& names) {
           to.ignored.insert(to.ignored.end(), names.begin(), names.end());
         },
         "this column is no input, whatever its name looks like (repeatable)")
      ->type_name("COLUMN")
      ->allow_extra_args(false);
}

class record_reader::source {
 public:
  explicit source(column_finder asked) : finder(std::move(asked)) {}
  virtual ~source() = default;
  virtual bool next(record& to) = 0;
  virtual char separator() const { return '\0'; }

  column_finder finder;
  std::vector<std::string> header;
};

class record_reader::csv_source final : public source {
 public:
  csv_source(text_input& from, char separator, column_finder asked) : source(std::move(asked)), rows_(from, separator) {
    if (!rows_.next(row_)) throw std::runtime_error("is empty; a header row is needed");
    if (!row_.mistake.empty()) throw std::runtime_error(std::to_string(row_.line) + ": row: " + row_.mistake);
    header = std::move(row_.cells);
    if (header.size() == 1 && is_whole_row(header.front(), rows_.separator()))
      throw bad_usage{"the header is one cell, " + common::quoted(header.front()) +
                      ": each row stands in quotes as a whole; take these quotes away"};
    at_ = found_in(header, finder);
  }

  bool next(record& to) override {
    if (!rows_.next(row_)) return false;
    to.line = row_.line;
    to.cells.swap(row_.cells);
    to.at = at_;
    to.mistake.swap(row_.mistake);
    if (to.mistake.empty() && to.cells.size() != header.size()) to.mistake = mistake_in(to.cells);
    return true;
  }

  char separator() const override { return rows_.separator(); }

 private:
  // In a row of the wrong length cells may be in the wrong columns, so none of them is read.
  std::string mistake_in(const std::vector<std::string>& cells) const {
    if (cells.size() == 1 && is_whole_row(cells.front(), rows_.separator()))
      return "is one cell: it stands in quotes as a whole";
    return "has " + counted(cells.size(), "cell") + ", the header has " + std::to_string(header.size());
  }

  csv_reader rows_;
  csv_row row_;
  std::vector<std::size_t> at_;
};

// Sorts the values of an object into the columns of the first one.
class record_reader::json_source final : public source, private json_values {
 public:
  json_source(text_input& from, json_layout layout, column_finder asked)
      : source(std::move(asked)), objects_(from, layout) {
    std::size_t bytes = 0;
    do {
      if (waiting_.size() == most_waiting || bytes > longest_row)
        throw std::runtime_error("none of the first " + counted(waiting_.size(), "line") + " is a JSON object");
      record first;
      if (!read(first)) break;
      bytes += first.cells.empty() ? 0 : first.cells.front().size();
      waiting_.push_back(std::move(first));
    } while (!waiting_.back().mistake.empty());
    header_is_known_ = true;
    if (header.empty()) header.emplace_back("row");
    for (record& r : waiting_) r.cells.resize(std::max(r.cells.size(), header.size()));
  }

  bool next(record& to) override {
    if (waiting_.empty()) return read(to);
    to = std::move(waiting_.front());
    waiting_.pop_front();
    return true;
  }

 private:
  static constexpr std::size_t most_waiting = 100;
  static constexpr std::size_t most_known = 100'000;                 // names, and
  static constexpr std::size_t most_known_bytes = longest_row / 4;   // of these
  static constexpr std::size_t largest_kept = std::size_t{1} << 12;  // room that a cell keeps for the next record

  struct known {
    std::size_t column;           // in the header, or absent
    column_finder::places asked;  // what it holds
    std::string list;             // that it stands in the first object of, where an input has its name there
  };

  bool read(record& to) {
    to_ = &to;
    to.surplus.clear();
    for (std::string& cell : to.cells) {
      cell.clear();
      if (cell.capacity() > largest_kept) cell.shrink_to_fit();
    }
    to.cells.resize(header.size());
    to.at.assign(finder.asked().size(), absent);
    held_as_.resize(finder.asked().size());
    rivals_.assign(finder.asked().size(), {});
    twice_.clear();
    list_.clear();
    seen_.assign(header.size(), false);
    extra_.clear();
    if (!objects_.next(row_, *this)) return false;
    std::move(extra_.begin(), extra_.end(), std::back_inserter(to.cells));
    to.line = row_.line;
    to.json.swap(row_.text);
    to.mistake.swap(row_.mistake);
    if (to.mistake.empty()) to.mistake = twice_;
    if (to.mistake.empty()) to.mistake = note_found(to);
    if (to.mistake.empty() && std::ranges::all_of(to.at, [](std::size_t at) { return at == absent; }))
      to.mistake = mistake_of_envelope();
    if (!to.mistake.empty()) spoil(to);
    return true;
  }

  // An object that holds no input itself, but a list of objects that do, as the answers of many systems.
  std::string mistake_of_envelope() const {
    if (list_.empty()) return {};
    return "is no row itself: the rows seem to be in " + common::quoted(list_) + "; give that list alone, as in jq ." +
           list_ + " FILE";
  }

  // The list whose first object has an input of this name; empty where there is none.
  std::string list_around(std::string_view name) const {
    const std::size_t first = name.find(".0.");
    if (first == name.npos || name.substr(0, first).find('.') != name.npos) return {};
    return finder.held_by(name.substr(first + 3)).empty() ? std::string() : std::string(name.substr(0, first));
  }

  // Keeps what came, in the first cell.
  void spoil(record& to) {
    if (!header_is_known_) {
      header.clear();
      known_.clear();  // they have columns of that header
    }
    to.surplus.clear();
    to.cells.assign(std::max<std::size_t>(header.size(), 1), {});
    to.cells.front() = std::exchange(to.json, {});
    to.at.assign(finder.asked().size(), absent);
  }

  void take(std::string_view name, std::string_view value) override {
    const known& k = of(name);
    std::size_t place = k.column;
    if (place == absent || seen_[place]) {
      place = header.size() + extra_.size();
      to_->surplus.emplace_back(name);
      extra_.emplace_back(value);
    } else {
      seen_[place] = true;
      to_->cells[place] = value;
    }
    for (const std::size_t asked : k.asked) hold(asked, place, name);
    if (!k.list.empty()) list_ = k.list;
  }

  // An input that is nested has no text of its own. This one will be refused, and named; but a profile, which knows
  // several forms of an export, may have the name from another.
  void take_nested(std::string_view name) override {
    const column_finder::places& asked = finder.held_by(name);
    const auto is_wanted = [this](std::size_t place) { return !finder.asked()[place].is_optional(); };
    if (std::any_of(asked.begin(), asked.end(), is_wanted)) take(name, nested_value);
  }

  // Its own spelling comes first where an object has two keys for one input.
  void hold(std::size_t asked, std::size_t place, std::string_view name) {
    std::string& before = held_as_[asked];
    std::size_t& at = to_->at[asked];
    const bool first = at == absent;
    if (!first && before == name) twice_ = "has the key " + common::quoted(name) + " twice";
    const bool better = first || name == finder.asked()[asked].name;
    if (!first) rivals_[asked] = better ? before : name;
    if (!better) return;
    at = place;
    before = name;
  }

  // Notes which keys were read, and which were not because another was. Returns the mistake where nobody knows which.
  std::string note_found(const record& in) {
    for (std::size_t asked = 0; asked != in.at.size(); ++asked) {
      if (in.at[asked] == absent) continue;
      const asked_column& wanted = finder.asked()[asked];
      const std::string& rival = rivals_[asked];
      if (!rival.empty() && held_as_[asked] != wanted.name)
        return "has two keys for " + wanted.input + ", " + common::quoted(held_as_[asked]) + " and " +
               common::quoted(rival);
      finder.found(asked, held_as_[asked]);
      if (!rival.empty()) finder.left_over(rival);
    }
    return {};
  }

  const known& of(std::string_view name) {
    key_ = name;
    if (const auto found = known_.find(key_); found != known_.end()) return found->second;
    known k{absent, finder.held_by(name), list_around(name)};
    if (!header_is_known_) {
      k.column = header.size();
      header.push_back(key_);
      seen_.push_back(false);
      to_->cells.emplace_back();
    }
    if (k.asked.empty()) finder.left_over(name);
    if (header_is_known_ && (known_.size() >= most_known || known_bytes_ > most_known_bytes))
      return other_ = std::move(k);
    known_bytes_ += key_.size();
    return known_.emplace(key_, std::move(k)).first->second;
  }

  json_reader objects_;
  json_row row_;
  record* to_ = nullptr;
  bool header_is_known_ = false;
  std::deque<record> waiting_;  // read to see the header
  std::unordered_map<std::string, known> known_;
  std::size_t known_bytes_ = 0;
  known other_;
  std::string key_;
  std::vector<bool> seen_;
  std::vector<std::string> extra_;    // cells of the surplus, which come after all columns
  std::vector<std::string> held_as_;  // by column asked for: the key that it was found under
  std::vector<std::string> rivals_;   // another key for it
  std::string twice_;
  std::string list_;  // of objects that seem to be the rows
};

namespace {

// The first line of a text that is not blank, as far as a row may go.
std::string_view first_line(text_input& of) {
  bool begun = false;
  for (std::size_t seen = 0;;) {
    for (const char c : of.text().substr(seen)) {
      if (begun && c == '\n') return of.text();
      begun = begun || std::string_view(" \t\r\n").find(c) == std::string_view::npos;
    }
    seen = of.text().size();
    if (seen >= longest_row || !of.more()) return of.text();
  }
}

input_format format_of(text_input& from) {
  const std::string_view text = first_line(from);
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == text.npos || (text[first] != '{' && text[first] != '[')) return input_format::csv;
  const std::string_view line = text.substr(first, text.find('\n', first) - first);
  return layout_of(line) == json_layout::lines ? input_format::jsonl : input_format::json;
}

}  // namespace

record_reader::record_reader(const reading_options& from, std::vector<asked_column> asked)
    : input_(from.input, from.encoding) {
  const input_format format = from.format ? *from.format : format_of(input_);
  column_finder finder(std::move(asked), from.ignored);
  if (format == input_format::csv) source_ = std::make_unique<csv_source>(input_, from.separator, std::move(finder));
  else
    source_ = std::make_unique<json_source>(
        input_, format == input_format::jsonl ? json_layout::lines : json_layout::whole, std::move(finder));
}

record_reader::~record_reader() = default;

bool record_reader::next(record& to) { return source_->next(to); }
const std::vector<std::string>& record_reader::header() const { return source_->header; }
const column_finder& record_reader::columns() const { return source_->finder; }

void record_reader::check_mapped() const {
  for (std::size_t i = 0; i != columns().asked().size(); ++i)
    if (const asked_column& asked = columns().asked()[i]; asked.mapped && !columns().is_found(i))
      throw bad_usage{"--map " + asked.input + ": no object has the key " + common::quoted(asked.name) + "; " +
                      columns().instead_of(asked.name, header())};
}

bool record_reader::is_csv() const { return source_->separator() != '\0'; }
char record_reader::separator() const { return source_->separator(); }
decimal_sign record_reader::decimals(decimal_sign said) const {
  if (is_csv() && said != decimal_sign::unknown) return said;
  return separator() == ';' ? decimal_sign::likely_comma : decimal_sign::unknown;
}
bool record_reader::had_mark() const { return input_.had_mark(); }
void record_reader::before_waiting(std::function<void()> call) { input_.before_waiting(std::move(call)); }

std::string record_reader::encoding_remark() const {
  const std::string other = input_.other_encoding();
  if (other.empty()) return {};
  return "the text is not UTF-8; it looks like " + other + ", which --encoding " + other + " reads";
}

std::vector<std::string> record_reader::remarks() const {
  std::vector<std::string> lines;
  const auto add = [&lines](std::string_view what, const std::string& text) {
    if (!text.empty()) lines.push_back(std::string(what) + text);
  };
  add("read: ", columns().read());
  add("not read: ", columns().overlooked());
  if (const std::size_t n = input_.replaced(); n != 0)
    lines.push_back(counted(n, "character") + " had no meaning in this encoding: each became \uFFFD");
  add("", encoding_remark());
  return lines;
}

}  // namespace common
