#include "points.hpp"

#include <array>
#include <map>
#include <set>
#include <stdexcept>
#include <utility>

#include <common/cells.hpp>
#include <common/folded.hpp>
#include <common/messages.hpp>
#include <common/record_reader.hpp>
#include <common/text_input.hpp>
#include <common/usage.hpp>

#include "names.hpp"

namespace journey {
namespace {

namespace care = tact::care;

// The columns, each with other names that tables use.
constexpr std::array<std::array<std::string_view, 3>, 6> columns = {{{"point", "name", "contact point"},
                                                                     {"area", "department", "team"},
                                                                     {"quality", "what quality is", "standard"},
                                                                     {"how", "how it is done", "procedure"},
                                                                     {"profile", "right profile", "staff have profile"},
                                                                     {"trained", "training", "staff are trained"}}};

std::vector<common::asked_column> asked() {
  std::vector<common::asked_column> all;
  for (const auto& spellings : columns)
    for (const std::string_view name : spellings) all.push_back({std::string(spellings[0]), std::string(name), false});
  return all;
}

std::string_view cell(const common::record& row, std::size_t column) {
  for (std::size_t i = 0; i != columns[column].size(); ++i)
    if (const std::size_t at = column * columns[column].size() + i; row.at[at] != common::absent)
      return common::trimmed(row.cell(at));
  return {};
}

// The text of a cell; empty where it says that nothing is known.
std::string text_in(const common::record& row, std::size_t column, const common::unknown_words& unknown) {
  const std::string_view text = cell(row, column);
  return unknown.contains(text) ? std::string() : std::string(text);
}

// Yes or no in a cell; what is neither is added to the mistakes.
std::optional<bool> answer(const std::string& text, std::size_t column, std::vector<common::cell_mistake>& wrong) {
  if (text.empty()) return std::nullopt;
  const std::optional<bool> says = answer_in(text);
  if (!says) wrong.push_back({std::string(columns[column][0]), common::quoted(text) + " is not one of yes or no"});
  return says;
}

// The point in a row; cells that cannot be used are added to the mistakes.
own_point point_in(const common::record& row, const common::unknown_words& unknown,
                   std::vector<common::cell_mistake>& wrong) {
  const auto text = [&](std::size_t column) { return text_in(row, column, unknown); };
  own_point p;
  p.name = common::tidied(text(0));
  p.area = text(1);
  p.quality = text(2);
  p.how = text(3);
  p.staff_have_profile = answer(text(4), 4, wrong);
  p.staff_are_trained = answer(text(5), 5, wrong);
  return p;
}

// Where a table has two columns for one thing, its user has to choose.
void reject_second_columns(const common::column_finder& found) {
  for (std::size_t column = 0; column != columns.size(); ++column) {
    std::string first;
    for (std::size_t i = 0; i != columns[column].size(); ++i) {
      const std::size_t at = column * columns[column].size() + i;
      if (!found.is_found(at)) continue;
      const std::string name = common::quoted(found.name_of(at));
      if (!first.empty())
        throw common::bad_usage{"the table has two columns for " + std::string(columns[column][0]) + ", " + first +
                                " and " + name + "; rename one"};
      first = name;
    }
  }
}

}  // namespace

care::contact_point own_point::view() const {
  return {.name = name,
          .area = area,
          .quality = quality,
          .how = how,
          .staff_have_profile = staff_have_profile,
          .staff_are_trained = staff_are_trained};
}

points::points(const options& wanted) : is_given_(!wanted.points.empty()) {
  if (!is_given_) return;
  try {
    read(wanted);
  } catch (const common::bad_usage& e) {
    throw common::bad_usage{"--points " + wanted.points + ": " + e.message};
  } catch (const std::runtime_error& e) {
    throw common::bad_usage{"--points " + wanted.points + ": " + e.what()};
  }
}

void points::read(const options& wanted) {
  common::reading_options from;
  from.input = wanted.points;
  common::record_reader records(from, asked());
  common::row_messages messages(common::shown_input(wanted.points));
  if (records.is_csv()) reject_second_columns(records.columns());
  std::map<std::string, std::size_t> lines;  // folded name → line
  for (common::record row; records.next(row);) {
    const auto leave_out = [&](const std::string& column, const std::string& why) {
      messages.add(row.line, {column, why, "left out"});
      ++left_out_;
    };
    if (!row.mistake.empty()) {
      leave_out("row", row.mistake);
      continue;
    }
    std::vector<common::cell_mistake> wrong;
    own_point p = point_in(row, wanted.unknown, wrong);
    const auto [first, is_new] = lines.emplace(common::folded(p.name), row.line);
    if (p.name.empty()) leave_out("point", "is empty, but every point needs a name");
    else if (!is_new) leave_out("row", "this point is in line " + std::to_string(first->second) + " already");
    else take(std::move(p), wrong, row.line, messages);
  }
  messages.end();
  if (const std::string unread = records.columns().overlooked(); !unread.empty())
    common::say(common::shown_input(wanted.points) + ": not read: " + unread);
  if (!records.columns().any_found())
    throw common::bad_usage{"no column is the point; the table has " + common::listed(records.header())};
}

void points::take(own_point p, const std::vector<common::cell_mistake>& doubts, std::size_t line,
                  common::row_messages& messages) {
  for (const common::cell_mistake& d : doubts) messages.add(line, d);
  doubts_ += doubts.size();
  all_.push_back(std::move(p));
}

std::vector<std::string> points::lacks(const places& used) const {
  std::vector<std::string> all;
  std::vector<care::contact_point> described;
  described.reserve(all_.size());
  for (const own_point& p : all_) described.push_back(p.view());
  care::review(described,
               [&all](const care::point_gap& g) { all.push_back(std::string(g.point).append(": ").append(g.says)); });
  std::set<std::string> names;
  for (const own_point& p : all_) names.insert(common::folded(p.name));
  for (const auto& [name, of] : used.all())
    if (!names.contains(common::folded(name)))
      all.push_back(name + ": left to each one's initiative: it is not in the table of points");
  return all;
}

}  // namespace journey
