#include "options.hpp"

#include <optional>
#include <ostream>
#include <string_view>

#include <CLI/CLI.hpp>

#include <common/cells.hpp>
#include <common/command_line.hpp>
#include <common/customers.hpp>
#include <common/overwriting.hpp>
#include <common/usage.hpp>

#include "advice.hpp"
#include "contact.hpp"
#include "inputs.hpp"
#include "report.hpp"

namespace triage {
namespace {

constexpr const char* description =
    "Gives advice on conflicts, one per row of a CSV file: the strategy, the style, the strategy for afterwards and\n"
    "the one if it fails, how sure it is, the main reason, and what to do step by step.\n"
    "Self is the firm's agent, the other is the customer.";

constexpr const char* footer =
    R"(Inputs: assertiveness and cooperativeness (required: the agent's concern for the firm's needs and for
the customer's), anger, urgency, stakes, relationship, legitimacy, power, complexity, scarcity, impasse,
awaited, role_ambiguity.
Each is a number from 0 to 1, unless --scale or --words changes that. An empty cell is unknown: that
factor stays neutral.

Contact: customer (angry, arguer, talker, complainer, rude, demanding; several with commas between) and
channel (face to face, phone, chat, mail; phone where it is unknown). If the input has one of the two,
each case gets a plan. A class fills in what the row leaves unknown: an angry customer has anger 0.75.

All other columns are copied.

Exit status: 0 every case has advice; 2 wrong usage, or a file that cannot be read or written; 3 some
rows have none: each is reported on standard error and kept in the output with its error.

Examples:
  triage cases.csv
  triage --report report.html cases.csv
  triage --map stakes=priority --scale stakes=1..5 --format csv export.csv
  triage --words urgency:low=0.2,medium=0.5,high=0.9 --set power=0.6 - < export.csv)";

double number(std::string_view text, std::string_view option) {
  const std::optional<double> value = common::number_in(text);
  if (!value) throw common::bad_usage{std::string(option) + ": '" + std::string(text) + "' is not a number"};
  return *value;
}

double level_value(std::string_view text, std::string_view option) {
  const double value = number(text, option);
  if (!tact::level::from(value))
    throw common::bad_usage{std::string(option) + ": '" + std::string(text) + "' is not a number from 0 to 1"};
  return value;
}

// Splits a text, the whole of what is given or a part of it, at the first separator. Neither side may be empty.
std::pair<std::string, std::string> split(const std::string& text, std::string_view separator, const std::string& given,
                                          const std::string& form) {
  const std::size_t at = text.find(separator);
  if (at == std::string::npos || at == 0 || at + separator.size() == text.size())
    throw common::bad_usage{given + ": write " + form};
  return {text.substr(0, at), text.substr(at + separator.size())};
}

void add_map(options& to, const std::string& text) {
  const std::string option = "--map " + text;
  const auto [factor, column] = split(text, "=", option, "--map FACTOR=COLUMN");
  to.columns[is_of_contact(factor) ? factor : std::string(input_named(factor, option).name)] = column;
}

// A mistake in --set is reported once, not once per case.
void reject_unknown(const std::string& column, const std::string& text) {
  std::vector<std::string> unknown;
  if (column == "customer") common::customer_in(text, unknown);
  else if (text != "unknown" && !channel_in(text)) unknown.push_back(text);
  if (!unknown.empty())
    throw common::bad_usage{"--set " + column + ": '" + unknown.front() + "' is not one of " + expected_of(column)};
}

void add_set(options& to, const std::string& text) {
  const std::string option = "--set " + text;
  const auto [factor, value] = split(text, "=", option, "--set FACTOR=VALUE");
  if (is_of_contact(factor)) {
    reject_unknown(factor, value);
    to.texts[factor] = value;
    return;
  }
  to.constants[std::string(input_named(factor, option).name)] = level_value(value, option);
}

// The name of an input whose cells are levels.
std::string level_named(const std::string& name, const std::string& option) {
  if (is_of_contact(name)) throw common::bad_usage{option + ": '" + name + "' has names in its cells, not levels"};
  return std::string(input_named(name, option).name);
}

void add_scale(options& to, const std::string& text) {
  const std::string option = "--scale " + text;
  constexpr const char* form = "--scale FACTOR=LOW..HIGH";
  const auto [factor, ends] = split(text, "=", option, form);
  const auto [low, high] = split(ends, "..", option, form);
  reading_rule& rule = to.rules[level_named(factor, option)];
  rule.low = number(low, option);
  rule.high = number(high, option);
  if (rule.low == rule.high) throw common::bad_usage{option + ": the two ends are the same"};
  if (!tact::detail::is_finite(rule.high - rule.low))
    throw common::bad_usage{option + ": the two ends are too far apart"};
}

void add_words(options& to, const std::string& text) {
  const std::string option = "--words " + text;
  constexpr const char* form = "--words FACTOR:WORD=VALUE,WORD=VALUE";
  const auto [factor, list] = split(text, ":", option, form);
  reading_rule& rule = to.rules[level_named(factor, option)];
  for (const std::string& entry : CLI::detail::split(list, ',')) {
    const auto [word, value] = split(entry, "=", option, form);
    rule.words[CLI::detail::to_lower(CLI::detail::trim_copy(word))] = level_value(value, option);
  }
}

std::vector<std::string> model_names() {
  std::vector<std::string> names;
  for (const adviser& a : advisers()) names.emplace_back(a.name);
  return names;
}

void reject_contradictions(const options& wanted) {
  for (const auto& [column, text] : wanted.texts)
    if (wanted.columns.contains(column))
      throw common::bad_usage{"--set " + column +
                              " gives every case the same text, so --map has no cell to read: drop one"};
  for (const auto& [factor, value] : wanted.constants)
    if (wanted.columns.contains(factor) || wanted.rules.contains(factor))
      throw common::bad_usage{"--set " + factor +
                              " gives every case the same value, so --map, --scale and --words have no cell "
                              "to read: drop one"};
}

// An output replaces its file. That must be none that the run reads or writes otherwise, and for a report none that is
// something else.
void reject_overwriting(const options& wanted, bool reports) {
  const common::named_file output{"--output", wanted.output}, page{"--report", wanted.report};
  const std::vector<std::string> inputs{wanted.input};
  common::reject_input_as_output(output, inputs, wanted.force);
  if (!reports) return;
  if (page.name.empty() || page.name == "-")
    throw common::bad_usage{"--report " + page.name + ": name a file; standard output is for the advice"};
  common::reject_shared_output(page, output);
  common::reject_input_as_output(page, inputs, wanted.force);
  common::reject_other_file(page, report_mark, "report of triage", wanted.force);
}

}  // namespace

const std::string* mapped_column(const options& wanted, const std::string& name) {
  const auto mapped = wanted.columns.find(name);
  return mapped == wanted.columns.end() ? nullptr : &mapped->second;
}

bool parse(int argc, const char* const* argv, options& to, std::ostream& out) {
  CLI::App app(description, "triage");
  app.footer(footer);
  app.set_version_flag("--version", TRIAGE_VERSION);

  std::vector<std::string> map, scale, words, set;
  const auto repeatable = [&app](const char* name, std::vector<std::string>& into, const char* form, const char* help) {
    app.add_option(name, into, help)->type_name(form)->allow_extra_args(false);
  };
  app.add_option("FILE", to.input, "CSV file with a header row; - or nothing for standard input")->type_name("");
  repeatable("--map", map, "FACTOR=COLUMN", "read a factor, customer or channel from this column (repeatable)");
  repeatable("--scale", scale, "FACTOR=LOW..HIGH", "the factor's cells run from LOW (0) to HIGH (1)");
  repeatable("--words", words, "FACTOR:WORD=VALUE,...", "the factor's cells hold these words");
  repeatable("--set", set, "FACTOR=VALUE", "the same value in every case");
  app.add_option("--model", to.model, "the model that gives the advice")
      ->type_name("NAME")
      ->check(CLI::IsMember(model_names()));
  common::add_output_options(app, to.format, to.output, to.force);
  const CLI::Option* report =
      app.add_option("--report", to.report, "also write one HTML page here, to read, print and pass on")
          ->type_name("FILE");

  if (!common::parsed(app, argc, argv, out)) return false;

  for (const std::string& text : map) add_map(to, text);
  for (const std::string& text : scale) add_scale(to, text);
  for (const std::string& text : words) add_words(to, text);
  for (const std::string& text : set) add_set(to, text);
  reject_contradictions(to);
  reject_overwriting(to, report->count() != 0);
  return true;
}

}  // namespace triage
