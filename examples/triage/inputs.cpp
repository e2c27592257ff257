#include "inputs.hpp"

#include <algorithm>
#include <charconv>
#include <cctype>

namespace triage {
namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blank = " \t\r\n";
  const std::size_t first = text.find_first_not_of(blank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return result;
}

// A cell as a message shows it: short, and nothing in it that could steer a terminal.
std::string quoted(std::string_view text) {
  constexpr std::size_t longest = 40;
  std::string shown = "'";
  for (const char c : text.substr(0, longest)) shown += static_cast<unsigned char>(c) < ' ' || c == '\x7F' ? '?' : c;
  return shown + (text.size() > longest ? "...'" : "'");
}

// A list of columns as a message shows it.
std::string listed(const std::vector<std::string>& header) {
  std::string text;
  for (const std::string& column : header) text += (text.empty() ? "" : ", ") + quoted(column);
  constexpr std::size_t longest = 200;
  if (text.size() > longest) text = text.substr(0, longest) + " ...";
  if (header.size() == 1 && header.front().find(';') != std::string::npos)
    text += "; the cells must be separated by commas, not semicolons";
  return text;
}

std::string shown(double x) {
  char text[32];
  return {text, std::to_chars(text, text + sizeof text, x).ptr};
}

// What a cell may hold, for the message about one that does not.
std::string expected(const reading_rule& rule) {
  std::string text =
      "a number from " + shown(std::min(rule.low, rule.high)) + " to " + shown(std::max(rule.low, rule.high));
  for (const auto& [word, value] : rule.words)
    text += (&word == &rule.words.begin()->first ? " or one of " : ", ") + word;
  return text;
}

// The level a cell means; empty if it means none.
std::optional<tact::level> level_of(std::string_view cell, const reading_rule& rule) {
  if (const auto word = rule.words.find(lower(cell)); word != rule.words.end()) return tact::level::from(word->second);
  if (cell.starts_with('+') && !cell.starts_with("+-")) cell.remove_prefix(1);
  const std::optional<double> x = number_in(cell);
  if (!x) return std::nullopt;
  return tact::level::from((*x - rule.low) / (rule.high - rule.low));
}

std::optional<std::size_t> find_column(const std::vector<std::string>& header, const std::string& name) {
  const auto found = std::find(header.begin(), header.end(), name);
  if (found == header.end()) return std::nullopt;
  if (std::find(found + 1, header.end(), name) != header.end())
    throw bad_usage{"the header has two columns called " + quoted(name) + "; rename one"};
  return static_cast<std::size_t>(found - header.begin());
}

}  // namespace

std::optional<double> number_in(std::string_view text) {
  double x{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), x);
  if (error != std::errc{} || end != text.data() + text.size() || !tact::is_finite(x)) return std::nullopt;
  return x;
}

const std::vector<input>& inputs() {
  static const std::vector<input> all = [] {
    std::vector<input> list{{"assertiveness", &tact::situation::assertiveness, true},
                            {"cooperativeness", &tact::situation::cooperativeness, true}};
    for (const auto& factor : tact::situation::factors)
      if (factor.how == tact::reading::itself) list.push_back({factor.name, factor.member, false});
    return list;
  }();
  return all;
}

const input& input_named(std::string_view name, std::string_view option) {
  const input* nearest = &inputs().front();
  for (const input& i : inputs()) {
    if (i.name == name) return i;
    if (tact::edits(name, i.name) < tact::edits(name, nearest->name)) nearest = &i;
  }
  for (const auto& factor : tact::situation::factors)
    if (factor.name == name)
      throw bad_usage{std::string(option) + ": '" + std::string(name) + "' is read from power; give power"};
  throw bad_usage{std::string(option) + ": there is no factor '" + std::string(name) + "'; did you mean '" +
                  std::string(nearest->name) + "'?"};
}

situation_reader::situation_reader(const options& wanted, const std::vector<std::string>& header) : header_(header) {
  for (const input& i : inputs()) {
    const std::string name(i.name);
    source from{.to = &i, .column = {}, .rule = {}};
    if (const auto constant = wanted.constants.find(name); constant != wanted.constants.end()) {
      from.constant = constant->second;
      sources_.push_back(from);
      continue;
    }
    const auto mapped = wanted.columns.find(name);
    const std::string column = mapped == wanted.columns.end() ? name : mapped->second;
    from.column = find_column(header, column);
    if (!from.column) {
      if (mapped != wanted.columns.end())
        throw bad_usage{"--map " + name + ": the header has no column " + quoted(column) + ", it has " +
                        listed(header)};
      if (i.required)
        throw bad_usage{"the header has no column '" + name + "', it has " + listed(header) + "; name one with --map " +
                        name + "=COLUMN or give all cases one value with --set " + name + "=VALUE"};
      if (wanted.rules.contains(name))
        throw bad_usage{"--scale or --words " + name + ": the header has no column '" + name + "'; add --map " + name +
                        "=COLUMN"};
      continue;
    }
    if (const auto rule = wanted.rules.find(name); rule != wanted.rules.end()) from.rule = rule->second;
    sources_.push_back(from);
  }
}

reading_result situation_reader::read(const csv_row& row) const {
  reading_result result;
  // Cells of a row that is not whole may stand in the wrong columns: none of them is read.
  if (row.unclosed_quote) result.errors.push_back({"row", "a quote that opens here is never closed"});
  else if (row.cells.size() != header_.size())
    result.errors.push_back({"row", "has " + std::to_string(row.cells.size()) + " cells, the header has " +
                                        std::to_string(header_.size())});
  if (!result.errors.empty()) return result;

  for (const source& from : sources_) {
    tact::level& to = result.situation.*from.to->member;
    if (!from.column) {
      to = from.constant;
      continue;
    }
    const std::string& column = header_[*from.column];
    const std::string_view cell = trimmed(row.cells[*from.column]);
    if (cell.empty()) {
      if (from.to->required) result.errors.push_back({column, "is empty, and no advice can do without it"});
      else result.unknown.push_back(from.to->name);
    } else if (const auto level = level_of(cell, from.rule)) {
      to = *level;
    } else {
      result.errors.push_back({column, quoted(cell) + " is not " + expected(from.rule)});
    }
  }
  return result;
}

}  // namespace triage
