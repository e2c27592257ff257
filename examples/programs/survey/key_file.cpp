#include "key_file.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <common/cells.hpp>
#include <common/folded.hpp>
#include <common/messages.hpp>
#include <common/nearest.hpp>
#include <common/numbers.hpp>
#include <common/record_reader.hpp>
#include <common/row_messages.hpp>
#include <common/text.hpp>
#include <common/text_input.hpp>
#include <common/usage.hpp>
#include <tact/care/check/instrument.hpp>

#include "file_errors.hpp"
#include "key_columns.hpp"
#include "key_lines.hpp"

namespace survey {
namespace {

using tact::care::form;

std::vector<common::asked_column> asked_for(std::span<const std::string_view> names) {
  std::vector<common::asked_column> asked;
  for (const std::string_view name : names) asked.push_back({std::string(name), std::string(name)});
  return asked;
}

// A file with rows of named cells, as keys and norms are. Counts what is wrong with it.
class table_file {
 public:
  table_file(const std::string& name, const options& wanted, std::span<const std::string_view> columns)
      : names_(columns), unknown_(wanted.unknown), file_(name), messages_(common::shown_input(name)) {
    with_name_of(file_, [&] { in_.emplace(reading(name, wanted), asked_for(columns)); });
  }

  bool next() {
    while (with_name_of(file_, [this] { return in_->next(row_); })) {
      if (row_.mistake.empty()) return true;
      report(row_.line, "row", row_.mistake);
    }
    return false;
  }

  std::size_t line() const { return row_.line; }

  bool has(std::size_t column) const { return row_.at[column] != common::absent; }

  /// The text of a cell without the blanks around it; empty where it says that nothing is known.
  std::string_view cell(std::size_t column) const {
    const std::string_view text = common::trimmed(row_.cell(column));
    return unknown_.contains(text) ? std::string_view{} : text;
  }

  void report(std::size_t line, std::string_view column, const std::string& what) {
    messages_.add(line, {std::string(column), what});
    ++mistakes_;
  }

  void remark(std::size_t line, std::string_view column, const std::string& what) {
    messages_.add(line, {std::string(column), what});
  }

  /// What no row can say: the columns that were not read, and how many messages were left out.
  std::size_t end() {
    if (!in_->columns().any_found())
      throw common::bad_usage{common::shown_input(file_) + ": none of its columns is known: it has " +
                              common::listed(in_->header()) + ", and needs " + std::string(names_[0]) +
                              " and others (survey --help lists them)"};
    if (const std::string text = in_->columns().overlooked(); !text.empty()) common::say("not read: " + text);
    messages_.end();
    return mistakes_;
  }

 private:
  static common::reading_options reading(const std::string& name, const options& wanted) {
    common::reading_options from = wanted.from;
    from.input = name;
    if (wanted.todo == task::score) from.format.reset();  // --input-format and the like are for the answers
    return from;
  }

  std::span<const std::string_view> names_;
  const common::unknown_words& unknown_;
  std::string file_;
  common::row_messages messages_;
  std::optional<common::record_reader> in_;
  common::record row_;
  std::size_t mistakes_ = 0;
};

// The names of scales or facets in the order in which they come, with the line of the first.
template <class Named>
void add_name(std::vector<Named>& to, std::vector<std::size_t>& lines, std::string_view name, std::size_t line) {
  if (name.empty() || std::ranges::any_of(to, [name](const Named& n) { return n.name == name; })) return;
  to.push_back(Named{name, name});
  lines.push_back(line);
}

class key_reader {
 public:
  explicit key_reader(const options& wanted)
      : wanted_(wanted), file_(wanted.key, wanted, key_columns), own_(std::make_unique<owned_instrument>()) {}

  std::unique_ptr<owned_instrument> operator()() {
    std::string stem = std::filesystem::path(wanted_.key).stem().string();
    own_->frame.name = own_->keep(stem);
    own_->frame.title = own_->frame.name;
    while (file_.next()) take_row();
    set_form();
    reject_reversed_questions();
    const std::size_t norms = wanted_.norms.empty() ? 0 : read_norms();
    check();
    remark_on_slips();
    reject_mistakes(file_.end(), norms + norm_mistakes_);
    return std::move(own_);
  }

 private:
  std::string_view cell(key_column c) const { return file_.cell(static_cast<std::size_t>(c)); }

  std::string_view kept(key_column c) { return own_->keep(cell(c)); }

  void report(key_column c, const std::string& what) { file_.report(file_.line(), name(c), what); }

  void take_row() {
    for (std::size_t c = static_cast<std::size_t>(key_column::title); c != key_columns.size(); ++c)
      if (const std::string_view text = file_.cell(c); !text.empty()) take_common(static_cast<key_column>(c), text);
    if (!cell(key_column::first).empty() || !cell(key_column::second).empty()) take_pair();
    else take_item();
  }

  // What is about the whole instrument. It may stand in several rows, if it says the same.
  void take_common(key_column c, std::string_view text) {
    const auto [before, is_new] = common_.emplace(c, text);
    if (is_new) lines_.whole.emplace(name(c), file_.line());
    if (is_new) set_common(c, own_->keep(text));
    else if (before->second != text)
      report(c, common::quoted(text) + " is not what an earlier row says, " + common::quoted(before->second));
  }

  void set_common(key_column c, std::string_view text) {
    tact::care::instrument& to = own_->frame;
    if (c == key_column::title) to.title = text;
    else if (c == key_column::instructions) to.instructions = text;
    else if (c == key_column::points) to.points = whole_number(c, text);
    else if (c == key_column::least_answered) to.least_answered = whole_number(c, text);
    else if (c == key_column::labels) set_labels(text);
    else if (c == key_column::form && !set_form(text))
      report(c, common::quoted(text) + " is not agreement, choice, checklist or sheet");
  }

  // Zero, which no check lets pass, where it is none.
  int whole_number(key_column c, std::string_view text) {
    const auto n = common::read_number(text, common::decimal_sign::unknown);
    const int value = n && n->value > -1000 && n->value < 1000 ? static_cast<int>(n->value) : 0;
    if (n && n->value == value) return value;
    report(c, common::quoted(text) + " is not a whole number");
    return c == key_column::points ? 5 : 50;  // so that it is reported once
  }

  void set_labels(std::string_view text) {
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find(label_separator, at), text.size());
      own_->labels.push_back(common::trimmed(text.substr(at, end - at)));
      at = end + 1;
    }
  }

  bool set_form(std::string_view text) {
    for (const form f : {form::agreement, form::choice, form::checklist, form::sheet})
      if (name(f) == common::lower(text)) {
        own_->frame.form = f;
        return true;
      }
    return false;
  }

  // Without a word on the form, pairs say what it is.
  void set_form() {
    if (!common_.contains(key_column::form) && !own_->pairs.empty()) own_->frame.form = form::choice;
  }

  bool is_reversed() {
    const std::string word = common::folded(cell(key_column::reversed));
    if (word.empty() || word == "no" || word == "false" || word == "0") return false;
    for (const char* yes : {"yes", "true", "1", "x", "r", "reversed"})
      if (word == yes) return true;
    report(key_column::reversed, common::quoted(word) + " is not yes or no");
    return false;
  }

  void take_item() {
    tact::care::item& one = own_->items.emplace_back();
    // Items need no names, but one that the file has must be there.
    const bool named = file_.has(static_cast<std::size_t>(key_column::item));
    one.name = named ? kept(key_column::item) : own_->keep("item" + std::to_string(own_->items.size()));
    one.text = kept(key_column::text);
    one.scale = kept(key_column::scale);
    one.facet = kept(key_column::facet);
    one.answered_by = kept(key_column::answered_by);
    one.reversed = is_reversed();
    if (named) reject_alike(one.name);
    else reject_same_text(one);
    lines_.items.push_back(file_.line());
    add_name(own_->scales, lines_.scales, one.scale, file_.line());
    add_name(own_->facets, lines_.facets, one.facet, file_.line());
  }

  tact::care::item statement(key_column text, key_column scale, key_column item, char side) {
    tact::care::item one;
    const std::string number = std::to_string(own_->pairs.size() + 1);
    one.name = file_.has(static_cast<std::size_t>(item)) ? kept(item) : own_->keep("pair" + number + side);
    one.text = kept(text);
    one.scale = kept(scale);
    add_name(own_->scales, lines_.scales, one.scale, file_.line());
    return one;
  }

  // Columns of answers are found by names without capitals, blanks and underscores, so these would share one. The same
  // name twice is for the check.
  void reject_alike(std::string_view name) {
    const auto [before, is_new] = by_name_.emplace(common::folded_name(name), own_->items.size() - 1);
    if (is_new || name.empty() || own_->items[before->second].name == name) return;
    report(key_column::item, common::quoted(name) + " and " + common::quoted(own_->items[before->second].name) +
                                 " in line " + std::to_string(lines_.items[before->second]) +
                                 " would share a column of answers; rename one");
  }

  // Without names nothing else tells two items apart. Each facet may be asked the same.
  void reject_same_text(const tact::care::item& one) {
    const auto [before, is_new] =
        by_text_.emplace(std::pair(common::folded(one.text), std::string(one.facet)), file_.line());
    if (!is_new && !one.text.empty())
      report(key_column::text,
             "is that of line " + std::to_string(before->second) + "; ask it once, or give the items names");
  }

  // The questions of a sheet are answered in words.
  void reject_reversed_questions() {
    if (own_->frame.form != form::sheet) return;
    for (std::size_t i = 0; i != own_->items.size(); ++i)
      if (own_->items[i].reversed)
        file_.report(lines_.items[i], name(key_column::reversed),
                     "is for scores, and a sheet has none; leave it empty");
  }

  // What is about an item says nothing about a pair.
  void reject_item_cells() {
    for (const key_column c :
         {key_column::item, key_column::text, key_column::scale, key_column::facet, key_column::answered_by})
      if (!cell(c).empty()) report(c, "belongs to an item, and this row is a pair; leave it empty");
    if (is_reversed()) report(key_column::reversed, "belongs to an item, and this row is a pair; leave it empty");
  }

  void take_pair() {
    reject_item_cells();
    const auto first = statement(key_column::first, key_column::first_scale, key_column::first_item, 'a');
    const auto second = statement(key_column::second, key_column::second_scale, key_column::second_item, 'b');
    own_->pairs.push_back({first, second});
    lines_.pairs.push_back(file_.line());
  }

  std::size_t read_norms() {
    table_file file(wanted_.norms, wanted_, norm_columns);
    while (file.next()) take_norm(file);
    norm_file_ = common::shown_input(wanted_.norms);
    return file.end();
  }

  void take_norm(table_file& file) {
    const auto level_in = [&file](norm_column c) {
      const auto n = common::read_number(file.cell(static_cast<std::size_t>(c)), common::decimal_sign::unknown);
      const auto value = n ? tact::level::from(n->value) : std::nullopt;
      if (!value)
        file.report(file.line(), name(c),
                    common::quoted(file.cell(static_cast<std::size_t>(c))) +
                        " is not a number from 0 to 1; norms are on the range of the scores");
      return value.value_or(tact::level{1.0});  // which is no mistake of its own
    };
    const std::string assumed = common::folded(file.cell(static_cast<std::size_t>(norm_column::assumed)));
    own_->norms.push_back({.scale = own_->keep(file.cell(static_cast<std::size_t>(norm_column::scale))),
                           .mean = level_in(norm_column::mean),
                           .deviation = level_in(norm_column::deviation),
                           .reliability = level_in(norm_column::reliability),
                           .assumed = !assumed.empty() && assumed != "no"});
    lines_.norms.push_back(file.line());
  }

  void check() {
    const tact::care::instrument& of = own_->get();
    tact::care::mistakes_in(of, [&](const tact::care::key_mistake& m) {
      const place_in_file at = place_of(m, of.form, lines_);
      std::string what = in_words(m);
      if (m.flaw == tact::care::key_flaw::norm_of_unknown_scale) what += nearest_scale(m.name);
      if (!at.in_norms) return file_.report(at.line, at.column, what);
      common::say(norm_file_ + ":" + std::to_string(at.line) + ": " + std::string(at.column) + ": " + what);
      ++norm_mistakes_;
    });
  }

  void reject_mistakes(std::size_t in_key, std::size_t in_norms) const {
    std::string text;
    if (in_key != 0) text = wanted_.key + ": " + common::counted(in_key, "mistake") + " in the key";
    if (in_norms != 0)
      text.append(text.empty() ? "" : ", and ")
          .append(norm_file_ + ": ")
          .append(common::counted(in_norms, "mistake") + " in the norms");
    if (!text.empty()) throw common::bad_usage{text + " (see above)"};
  }

  // The mistake, with the name that it is about.
  std::string in_words(const tact::care::key_mistake& m) const {
    std::string_view sentence = says(m.flaw), name = m.name;
    // The scales of a file are those that its rows name, so a row of none of them names none.
    if (m.flaw == tact::care::key_flaw::item_of_unknown_scale) sentence = "is empty; write the scale of the item";
    if (m.flaw == tact::care::key_flaw::answered_by_unknown) name = own_->items[m.place].answered_by;
    std::string text(sentence);
    if (!name.empty()) text += ": " + common::quoted(name);
    return text;
  }

  std::string nearest_scale(std::string_view to) const {
    std::vector<std::string_view> names;
    for (const tact::care::scale& s : own_->scales)
      if (s.name != to) names.push_back(s.name);
    const std::string_view meant = names.empty() ? std::string_view{} : common::meant_by(to, names);
    return meant.empty() ? std::string() : "; did you mean '" + std::string(meant) + "'?";
  }

  // A scale that is a slip of another would silently take an item from it.
  void remark_on_slips() {
    for (std::size_t i = 0; i != own_->scales.size(); ++i) {
      const std::string_view name = own_->scales[i].name;
      const auto items = std::ranges::count(own_->items, name, &tact::care::item::scale);
      const std::string meant = items == 1 ? nearest_scale(name) : std::string();
      if (!meant.empty()) file_.remark(lines_.scales[i], "scale", common::quoted(name) + " has one item" + meant);
    }
  }

  const options& wanted_;
  table_file file_;
  std::unique_ptr<owned_instrument> own_;
  std::map<key_column, std::string> common_;
  key_lines lines_;
  std::map<std::string, std::size_t> by_name_;                          // folded, the place of an item
  std::map<std::pair<std::string, std::string>, std::size_t> by_text_;  // folded, with its facet; the line
  std::string norm_file_;
  std::size_t norm_mistakes_ = 0;
};

}  // namespace

std::unique_ptr<owned_instrument> read_key(const options& wanted) { return key_reader(wanted)(); }

}  // namespace survey
