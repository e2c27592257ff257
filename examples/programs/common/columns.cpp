#include <common/columns.hpp>

#include <algorithm>
#include <utility>

#include <common/cells.hpp>
#include <common/folded.hpp>
#include <common/nearest.hpp>
#include <common/usage.hpp>

namespace common {
namespace {

constexpr std::size_t most_left_over = 1000;  // names that are remembered, of inputs with ever new keys

}  // namespace

column_finder::column_finder(std::vector<asked_column> asked, const std::vector<std::string>& ignored)
    : asked_(std::move(asked)), found_as_(asked_.size()) {
  for (const std::string& name : ignored) ignored_.insert(folded_name(name));
  for (std::size_t i = 0; i != asked_.size(); ++i) {
    const bool chosen = asked_[i].mapped || asked_[i].is_optional();
    const std::string name = folded_name(asked_[i].name);
    if (chosen || !ignored_.contains(name)) by_name_[name].push_back(i);
  }
}

std::size_t column_finder::ask_again(std::size_t place) {
  asked_.push_back(asked_[place]);
  found_as_.emplace_back();
  return asked_.size() - 1;
}

const column_finder::places& column_finder::held_by(std::string_view column) const {
  static const places none;
  const auto found = by_name_.find(folded_name(column));
  return found == by_name_.end() ? none : found->second;
}

void column_finder::found(std::size_t place, std::string_view column) {
  if (!is_found(place)) found_as_[place] = column;
}

bool column_finder::any_found() const {
  return std::any_of(found_as_.begin(), found_as_.end(), [](const auto& name) { return name.has_value(); });
}

void column_finder::left_over(std::string_view column) {
  if (left_over_.size() == most_left_over || ignored_.contains(folded_name(column))) return;
  const bool noted = std::find(left_over_.begin(), left_over_.end(), column) != left_over_.end();
  if (!noted && !like(column).empty()) left_over_.emplace_back(column);
}

std::string column_finder::read() const {
  std::string text;
  std::set<std::pair<std::string, std::string>> named;
  for (std::size_t i = 0; i != asked_.size(); ++i) {
    if (!is_found(i) || !named.emplace(asked_[i].input, *found_as_[i]).second) continue;
    text += (text.empty() ? "" : ", ") + asked_[i].input;
    if (*found_as_[i] != asked_[i].input) text += " from " + quoted(*found_as_[i]);
  }
  return text;
}

// The input that the name of a column looks like; empty if it looks like none.
std::string column_finder::like(std::string_view column) const {
  if (asked_.empty()) return {};
  const std::string name = folded_name(column.substr(column.rfind('.') + 1));  // of nested names the last part
  std::vector<std::string> inputs;
  inputs.reserve(asked_.size());
  for (const asked_column& a : asked_) inputs.push_back(folded_name(a.input));
  // The last word says what a column holds, unless its input has been found: "return time" is the return.
  std::size_t best = inputs.size(), best_at = 0;
  for (std::size_t i = 0; i != inputs.size(); ++i) {
    const std::size_t at = find_words(name, inputs[i]);
    if (at == std::string::npos) continue;
    const bool better =
        best == inputs.size() || (is_found(best) && !is_found(i)) || (is_found(best) == is_found(i) && at > best_at);
    if (!better) continue;
    best = i;
    best_at = at;
  }
  if (best != inputs.size()) return asked_[best].input;
  const std::vector<std::string_view> names(inputs.begin(), inputs.end());
  const std::string_view meant = meant_by(name, names);
  return meant.empty()
             ? std::string()
             : asked_[static_cast<std::size_t>(std::find(names.begin(), names.end(), meant) - names.begin())].input;
}

std::string column_finder::overlooked() const {
  std::string text;
  for (const std::string& column : left_over_) {
    const std::string input = like(column);
    const auto asks = [&](const asked_column& a) {
      return a.input == input && is_found(static_cast<std::size_t>(&a - asked_.data()));
    };
    const bool have = std::any_of(asked_.begin(), asked_.end(), asks);
    text += (text.empty() ? "" : ", ") + quoted(column) +
            (have ? " (looks like " + input + ")" : " (did you mean " + input + "?)");
  }
  return text;
}

std::string column_finder::instead_of(std::string_view name, const std::vector<std::string>& header) const {
  std::vector<std::string> folded_names;
  folded_names.reserve(header.size());
  for (const std::string& column : header) folded_names.push_back(folded_name(column));
  const std::vector<std::string_view> names(folded_names.begin(), folded_names.end());
  const std::string_view meant = names.empty() ? std::string_view{} : meant_by(folded_name(name), names);
  if (meant.empty()) return "it has " + listed(header);
  return "did you mean " +
         quoted(header[static_cast<std::size_t>(std::find(names.begin(), names.end(), meant) - names.begin())]) + "?";
}

namespace {

// The column to read of those that have the name of an input, of which there is at least one. Its own spelling comes
// first.
std::size_t chosen(const std::vector<std::string>& header, std::vector<std::size_t> columns,
                   const asked_column& for_input) {
  const auto is_own = [&](std::size_t column) { return header[column] == for_input.name; };
  if (std::any_of(columns.begin(), columns.end(), is_own))
    std::erase_if(columns, [&](std::size_t column) { return !is_own(column); });
  if (columns.size() == 1) return columns[0];
  const std::string one = quoted(header[columns[0]]), other = quoted(header[columns[1]]);
  if (header[columns[0]] == header[columns[1]])
    throw bad_usage{"the header has two columns called " + one + "; rename one"};
  throw bad_usage{"the header has two columns for " + for_input.input + ", " + one + " and " + other +
                  "; rename one, or name one with --map " + for_input.input + "=COLUMN"};
}

}  // namespace

std::vector<std::size_t> found_in(const std::vector<std::string>& header, column_finder& finder) {
  std::vector<std::vector<std::size_t>> columns(finder.asked().size());
  for (std::size_t i = 0; i != header.size(); ++i)
    for (const std::size_t place : finder.held_by(header[i])) columns[place].push_back(i);
  std::vector<std::size_t> at(columns.size(), absent);
  for (std::size_t place = 0; place != columns.size(); ++place) {
    if (columns[place].empty()) continue;
    if (!finder.asked()[place].each) {
      at[place] = chosen(header, columns[place], finder.asked()[place]);
      continue;
    }
    at[place] = columns[place].front();
    for (std::size_t i = 1; i != columns[place].size(); ++i) {
      finder.ask_again(place);
      at.push_back(columns[place][i]);
    }
  }
  for (std::size_t place = 0; place != at.size(); ++place) {
    const asked_column& asked = finder.asked()[place];
    if (at[place] != absent) finder.found(place, header[at[place]]);
    else if (asked.mapped)
      throw bad_usage{"--map " + asked.input + ": the header has no column " + quoted(asked.name) + "; " +
                      finder.instead_of(asked.name, header)};
  }
  for (std::size_t i = 0; i != header.size(); ++i)
    if (std::find(at.begin(), at.end(), i) == at.end()) finder.left_over(header[i]);
  return at;
}

}  // namespace common
