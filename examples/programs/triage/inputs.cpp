#include "inputs.hpp"

#include <algorithm>

#include <common/cells.hpp>
#include <common/nearest.hpp>
#include <common/text.hpp>
#include <common/usage.hpp>

namespace triage {
namespace {

// The contents that a cell may have, for an error message.
std::string expected(const reading_rule& rule) {
  std::string text = "a number from " + common::shortest(std::min(rule.low, rule.high)) + " to " +
                     common::shortest(std::max(rule.low, rule.high));
  for (const auto& [word, value] : rule.words)
    text += (&word == &rule.words.begin()->first ? " or one of " : ", ") + word;
  return text;
}

// The level in a cell; empty if it holds none.
std::optional<tact::level> level_of(std::string_view cell, const reading_rule& rule) {
  if (const auto word = rule.words.find(common::lower(cell)); word != rule.words.end())
    return tact::level::from(word->second);
  if (cell.starts_with('+') && !cell.starts_with("+-")) cell.remove_prefix(1);
  const std::optional<double> x = common::number_in(cell);
  if (!x) return std::nullopt;
  return tact::level::from((*x - rule.low) / (rule.high - rule.low));
}

}  // namespace

const std::vector<input>& inputs() {
  static const std::vector<input> all = [] {
    std::vector<input> list{{"assertiveness", &tact::situation::assertiveness, true},
                            {"cooperativeness", &tact::situation::cooperativeness, true}};
    for (const auto& factor : tact::situation::factors)
      if (factor.transform == tact::transform::itself) list.push_back({factor.name, factor.member, false});
    return list;
  }();
  return all;
}

const input& input_named(std::string_view name, std::string_view option) {
  std::vector<std::string_view> names;
  for (const input& i : inputs()) {
    if (i.name == name) return i;
    names.push_back(i.name);
  }
  for (const auto& factor : tact::situation::factors)
    if (factor.name == name)
      throw common::bad_usage{std::string(option) + ": '" + std::string(name) + "' is derived from power; give power"};
  throw common::bad_usage{std::string(option) + ": there is no factor '" + std::string(name) + "'; did you mean '" +
                          std::string(common::nearest(name, names)) + "'?"};
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
    from.column = common::find_mapped(header, name, mapped_column(wanted, name));
    if (!from.column) {
      if (i.required)
        throw common::bad_usage{"the header has no column '" + name + "'; it has " + common::listed(header) +
                                "; name one with --map " + name + "=COLUMN or give all cases one value with --set " +
                                name + "=VALUE"};
      if (wanted.rules.contains(name))
        throw common::bad_usage{"--scale or --words " + name + ": the header has no column '" + name + "'; add --map " +
                                name + "=COLUMN"};
      continue;
    }
    if (const auto rule = wanted.rules.find(name); rule != wanted.rules.end()) from.rule = rule->second;
    sources_.push_back(from);
  }
}

bool situation_reader::reads(std::size_t column) const {
  return std::any_of(sources_.begin(), sources_.end(), [column](const source& from) { return from.column == column; });
}

reading_result situation_reader::read(const common::csv_row& row) const {
  reading_result result;
  // In a row of the wrong length cells may be in the wrong columns, so none of them is read.
  if (row.unclosed_quote)
    result.errors.push_back(
        {"row", "a quote that opens here is never closed, so all that follows is part of this row"});
  else if (row.cells.size() != header_.size())
    result.errors.push_back({"row", "has " + std::to_string(row.cells.size()) + " cells, the header has " +
                                        std::to_string(header_.size())});
  result.whole = result.errors.empty();
  if (!result.whole) return result;

  for (const source& from : sources_) {
    tact::level& to = result.situation.*from.to->member;
    if (!from.column) {
      to = from.constant;
      result.given.push_back(from.to->name);
      continue;
    }
    const std::string& column = header_[*from.column];
    const std::string_view cell = common::trimmed(row.cells[*from.column]);
    if (cell.empty()) {
      if (from.to->required) result.errors.push_back({column, "is empty, but advice needs it"});
      else result.unknown.push_back(from.to->name);
    } else if (const auto level = level_of(cell, from.rule)) {
      to = *level;
      result.given.push_back(from.to->name);
    } else {
      result.errors.push_back({column, common::quoted(cell) + " is not " + expected(from.rule)});
    }
  }
  return result;
}

}  // namespace triage
