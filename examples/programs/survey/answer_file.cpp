#include "answer_file.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <string_view>
#include <system_error>

#include <common/cells.hpp>
#include <common/folded.hpp>
#include <common/messages.hpp>
#include <common/nearest.hpp>
#include <common/row_messages.hpp>
#include <common/text.hpp>
#include <common/text_input.hpp>
#include <common/usage.hpp>
#include <tact/care/score.hpp>

#include "answer_text.hpp"
#include "catalogue.hpp"
#include "file_errors.hpp"

namespace survey {
namespace {

using tact::care::instrument;

// The columns that do not hold the answer to one item, by their places in the list of those asked for.
enum answer_place : std::size_t {
  name_column,
  other_name_column,
  instrument_column,
  item_column,
  answer_column,
  first_item
};

// The columns of one item: one with its own name, and those with its number. They follow each other.
struct item_columns {
  std::size_t first;
  std::size_t count;

  // Those that a record has.
  std::vector<std::size_t> in(const common::record& r) const {
    std::vector<std::size_t> found;
    for (std::size_t c = first; c != first + count; ++c)
      if (r.at[c] != common::absent) found.push_back(c);
    return found;
  }
};

// The number that a name gives an item, as in "item7", "Item 7" and "ITEM_7"; empty for another name.
std::optional<std::size_t> number_in(std::string_view name) {
  const std::string folded = common::folded_name(name);
  std::string_view digits = folded;
  if (!digits.starts_with("item")) return std::nullopt;
  digits.remove_prefix(digits.starts_with("item ") ? 5 : 4);
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

std::string without_digits(std::string_view name) {
  std::string text(name);
  std::erase_if(text, [](char c) { return c >= '0' && c <= '9'; });
  return text;
}

class reading {
 public:
  reading(const common::reading_options& from, const common::unknown_words& unknown, const instrument& of)
      : of_(of), unknown_(unknown), file_(common::shown_input(from.input)), messages_(file_), in_(from, asked_for()) {}

  class_answers operator()() {
    for (common::record r; in_.next(r);)
      if (r.mistake.empty()) take(r);
      else report(r.line, "row", r.mistake);
    check_columns();
    check_people();
    messages_.end();
    if (const std::string text = in_.columns().overlooked(); !text.empty()) all_.remarks.push_back("not read: " + text);
    for (const std::string& column : in_.header())
      if (number_in(column) && !item_called(column))
        all_.remarks.push_back("not read: " + common::quoted(column) + " (there are " + size_of(of_) + ")");
    if (const std::string text = in_.encoding_remark(); !text.empty()) all_.remarks.push_back(text);
    return std::move(all_);
  }

 private:
  std::vector<common::asked_column> asked_for() {
    std::vector<common::asked_column> asked{
        {"person", "person"}, {"person", "name"}, {"instrument", "instrument"}, {"item", "item"}, {"answer", "answer"}};
    for (std::size_t i = 0; i != of_.size(); ++i) {
      own_names_.push_back(common::folded_name(answer_name(of_, i)));
      place_of_.emplace(own_names_.back(), i);
    }
    for (std::size_t i = 0; i != of_.size(); ++i) {
      const std::string own = answer_name(of_, i), number = std::to_string(i + 1);
      item_columns here{asked.size(), 1};
      asked.push_back({own, own});
      // An item may be called as another is numbered: then its own name counts.
      const std::string own_kind = of_.form == tact::care::form::choice ? "pair " : "item ";
      for (const std::string& other : {"item" + number, "item " + number, own_kind + number})
        if (place_of_.emplace(other, i).second) asked.push_back({own, other}), ++here.count;
      columns_.push_back(here);
    }
    return asked;
  }

  void report(std::size_t line, const std::string& column, const std::string& what, const std::string& alike = {}) {
    messages_.add(line, {column, what, alike});
    ++all_.in_doubt;
  }

  void take(const common::record& r) {
    if (const std::string_view other = common::trimmed(r.cell(instrument_column));
        !unknown_.contains(other) && common::folded_name(other) != common::folded_name(of_.name)) {
      report(r.line, "instrument", common::quoted(other) + " is not " + std::string(of_.name) + "; left out");
      return;
    }
    const bool wide = std::ranges::any_of(columns_, [&r](const item_columns& c) { return !c.in(r).empty(); });
    if (wide) take_person(r);
    else if (r.at[item_column] != common::absent && r.at[answer_column] != common::absent) take_answer(r);
    else reject_layout();
  }

  [[noreturn]] void reject_layout() const {
    throw common::bad_usage{"no column holds answers to " + std::string(of_.name) + ": it needs columns such as " +
                            common::quoted(answer_name(of_, 0)) + " or 'item1', or 'item' and 'answer'; it has " +
                            common::listed(in_.header())};
  }

  std::string name_in(const common::record& r) const {
    for (const std::size_t column : {std::size_t{name_column}, std::size_t{other_name_column}})
      if (const std::string_view name = r.cell(column); !unknown_.contains(name)) return common::tidied(name);
    return {};
  }

  // The person of this name; a new one where there is none.
  person& person_called(const std::string& name, std::size_t line) {
    const auto [at, is_new] = by_name_.emplace(common::folded(name), all_.people.size());
    if (is_new) all_.people.push_back({name, line, std::vector<int>(of_.size(), tact::care::no_answer)});
    return all_.people[at->second];
  }

  void take_person(const common::record& r) {
    const std::string name = name_in(r);
    if (const auto before = by_name_.find(common::folded(name)); !name.empty() && before != by_name_.end()) {
      report(r.line, "person",
             common::quoted(name) + " is in line " + std::to_string(all_.people[before->second].line) +
                 " already; this row is left out",
             "a person comes twice");
      return;
    }
    if (!name.empty()) by_name_.emplace(common::folded(name), all_.people.size());
    person& who = all_.people.emplace_back(person{name, r.line, std::vector<int>(of_.size(), tact::care::no_answer)});
    for (std::size_t i = 0; i != of_.size(); ++i) {
      const std::vector<std::size_t> held = columns_[i].in(r);
      if (held.size() > 1)
        report(r.line, answer_name(of_, i), "is here twice, the second time as " + in_.columns().name_of(held[1]),
               "two columns for one item");
      else if (held.size() == 1) note(who, i, r.line, r.cell(held.front()));
    }
  }

  // A row with one answer.
  void take_answer(const common::record& r) {
    long_ = true;
    const std::string name = name_in(r);
    const bool named = r.at[name_column] != common::absent || r.at[other_name_column] != common::absent;
    if (named && name.empty()) return report(r.line, "person", "is empty, so nobody knows whose answer this is");
    const std::string_view spelt = common::trimmed(r.cell(item_column));
    const std::optional<std::size_t> item = item_called(spelt);
    if (!item) return report(r.line, "item", "there is no item " + common::quoted(spelt) + nearest(spelt));
    person& who = person_called(name, r.line);
    if (!answered_.emplace(std::pair{&who - all_.people.data(), *item}, r.line).second)
      return report(r.line, "item", common::quoted(spelt) + " has an answer of the same person already; left out",
                    "an item is answered twice");
    note(who, *item, r.line, r.cell(answer_column));
  }

  std::optional<std::size_t> item_called(std::string_view spelt) const {
    const auto found = place_of_.find(common::folded_name(spelt));
    if (found != place_of_.end()) return found->second;
    const auto number = place_of_.find(common::folded_name("item" + std::string(spelt)));
    return number == place_of_.end() ? std::nullopt : std::optional(number->second);
  }

  std::string nearest(std::string_view spelt) const {
    const std::vector<std::string_view> names(own_names_.begin(), own_names_.end());
    const std::string name = common::folded_name(spelt);
    const std::string_view meant = common::meant_by(name, names);
    // Another number is another item, and no slip.
    if (meant.empty() || without_digits(meant) == without_digits(name)) return {};
    return "; did you mean '" + answer_name(of_, place_of_.at(std::string(meant))) + "'?";
  }

  void note(person& who, std::size_t item, std::size_t line, std::string_view cell) {
    if (unknown_.contains(cell)) return;
    if (const std::optional<int> answer = answer_in(cell, of_)) {
      who.given[item] = *answer;
      return;
    }
    ++who.refused;
    report(line, answer_name(of_, item),
           common::quoted(cell) + " is not " + expected_answer(of_) + "; it counts as no answer",
           "an answer is not on the scale");
  }

  bool is_found(const item_columns& of) const {
    for (std::size_t c = of.first; c != of.first + of.count; ++c)
      if (in_.columns().is_found(c)) return true;
    return false;
  }

  // Of a row for each person, every item needs a column.
  void check_columns() {
    if (long_ || all_.people.empty()) return;
    std::vector<std::string> missing;
    for (std::size_t i = 0; i != of_.size(); ++i)
      if (!is_found(columns_[i])) missing.push_back(answer_name(of_, i));
    if (missing.empty()) return;
    common::say(file_ + ": no column holds " + std::to_string(missing.size()) + " of the items, " +
                common::listed(missing) + ", so nobody has answered them");
    all_.in_doubt += missing.size();
  }

  void check_people() {
    if (all_.people.empty()) throw common::bad_usage{"holds no answers"};
    for (const person& p : all_.people)
      if (std::ranges::all_of(p.given, [](int a) { return a == tact::care::no_answer; }))
        report(p.line, "row", "has no answer that can be used", "a row without answers");
  }

  const instrument& of_;
  const common::unknown_words& unknown_;
  std::string file_;
  common::row_messages messages_;
  std::vector<item_columns> columns_;                                       // by item
  std::vector<std::string> own_names_;                                      // folded, by item
  std::map<std::string, std::size_t> place_of_;                             // of an item, by its folded names
  common::record_reader in_;                                                // after what asked_for fills
  std::map<std::string, std::size_t> by_name_;                              // folded, the place of a person
  std::map<std::pair<std::ptrdiff_t, std::size_t>, std::size_t> answered_;  // person and item, in the long layout
  bool long_ = false;
  class_answers all_;
};

}  // namespace

class_answers read_answers(const common::reading_options& from, const common::unknown_words& unknown,
                           const instrument& of) {
  return with_name_of(from.input, [&] { return reading(from, unknown, of)(); });
}

}  // namespace survey
