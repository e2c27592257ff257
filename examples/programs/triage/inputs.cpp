#include "inputs.hpp"

#include <algorithm>
#include <utility>

#include <common/cells.hpp>
#include <common/folded.hpp>
#include <common/nearest.hpp>
#include <common/usage.hpp>

namespace triage {
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
  const std::string_view meant = common::meant_by(common::folded_name(name), names);
  throw common::bad_usage{
      std::string(option) + ": there is no factor '" + std::string(name) +
      (meant.empty() ? "'; triage --help lists them" : "'; did you mean '" + std::string(meant) + "'?")};
}

std::vector<std::size_t> ask_for(std::string_view name, const options& wanted,
                                 std::vector<common::asked_column>& asked) {
  std::vector<std::size_t> places;
  const auto ask = [&](const std::string& column, bool mapped) {
    places.push_back(asked.size());
    asked.push_back({std::string(name), column, mapped});
  };
  const auto mapped = wanted.columns.find(std::string(name));
  if (mapped == wanted.columns.end()) ask(std::string(name), false);
  else
    for (const mapped_column& column : mapped->second) ask(column.name, column.required);
  return places;
}

situation_reader::situation_reader(const options& wanted, std::vector<common::asked_column>& asked)
    : wanted_(wanted), cells_{&wanted.unknown, wanted.decimals, wanted.clamp} {
  for (const input& i : inputs()) {
    const std::string name(i.name);
    source from{.to = &i, .columns = {}, .rule = {}};
    const auto constant = wanted.constants.find(name);
    if (constant != wanted.constants.end()) from.constant = constant->second;
    else from.columns = ask_for(name, wanted, asked);
    if (const auto rule = wanted.rules.find(name); rule != wanted.rules.end()) from.rule = rule->second;
    sources_.push_back(std::move(from));
  }
}

void situation_reader::begin(const common::record_reader& in) {
  columns_ = &in.columns();
  cells_.decimals = in.decimals(cells_.decimals);
  if (in.is_csv())
    for (const source& from : sources_) check(from, in);
}

void situation_reader::check(const source& from, const common::record_reader& in) const {
  const auto is_there = [&](std::size_t column) { return in.columns().is_found(column); };
  if (from.columns.empty() || std::any_of(from.columns.begin(), from.columns.end(), is_there)) return;
  const std::string name(from.to->name);
  if (from.to->required)
    throw common::bad_usage{"the header has no column '" + name + "'; " + in.columns().instead_of(name, in.header()) +
                            "; name one with --map " + name + "=COLUMN or give all cases one value with --set " + name +
                            "=VALUE"};
  if (wanted_.rules.contains(name) && !wanted_.columns.contains(name))
    throw common::bad_usage{"--scale or --words " + name + ": the header has no column '" + name + "'; add --map " +
                            name + "=COLUMN"};
}

// Notes that a factor is unknown, where the input has a column for it. A concern must be known.
void situation_reader::take_unknown(const source& from, const std::string& word, reading_result& to) const {
  const auto is_there = [this](std::size_t column) { return columns_->is_found(column); };
  if (from.to->required)
    to.mistakes.push_back({columns_->name_of(from.columns.front()),
                           word.empty() ? "is empty, but advice needs it"
                                        : common::quoted(word) + " says that it is unknown, but advice needs it"});
  else if (std::any_of(from.columns.begin(), from.columns.end(), is_there)) to.unknown.push_back(from.to->name);
}

void situation_reader::read(const source& from, const common::record& row, reading_result& to) const {
  double sum = 0, largest = 0;
  std::size_t known = 0;
  bool wrong = false;
  std::string empty;  // a cell that holds nothing, or a word for that
  for (const std::size_t column : from.columns) {
    const std::string_view cell = common::trimmed(row.cell(column));
    if (cell.empty()) continue;
    const auto [value, mistake] = cells_.read(cell, from.rule);
    if (value) {
      sum += *value;
      largest = std::max(largest, *value);
      ++known;
    } else if (mistake.empty()) {
      empty = cell;
    } else {
      to.mistakes.push_back({columns_->name_of(column), common::quoted(cell) + " " + mistake, mistake});
      wrong = true;
    }
  }
  if (wrong) return;
  if (known == 0) {
    take_unknown(from, empty, to);
    return;
  }
  const double value = from.rule.join == joining::mean ? sum / static_cast<double>(known) : largest;
  to.situation.*from.to->member = tact::level::clamped(value);
  to.given.push_back(from.to->name);
}

reading_result situation_reader::read(const common::record& row) const {
  reading_result result;
  if (!row.mistake.empty()) result.mistakes.push_back({"row", row.mistake});
  result.whole = result.mistakes.empty();
  if (!result.whole) return result;
  for (const source& from : sources_) {
    if (!from.columns.empty()) {
      read(from, row, result);
      continue;
    }
    result.situation.*from.to->member = from.constant;
    result.given.push_back(from.to->name);
  }
  return result;
}

}  // namespace triage
