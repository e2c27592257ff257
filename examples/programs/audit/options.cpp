#include "options.hpp"

#include <ostream>
#include <vector>

#include <CLI/CLI.hpp>

#include <common/cells.hpp>
#include <common/command_line.hpp>
#include <common/nearest.hpp>
#include <common/overwriting.hpp>
#include <common/time_options.hpp>
#include <common/usage.hpp>

namespace audit {
namespace {

constexpr const char* description =
    R"(Checks a log of contacts against tact's protocols (deescalation, complaint,
conduct, postponement), and lists every rule that was broken, with its place.)";

constexpr const char* footer =
    R"(Columns, or keys of JSON: time and step (required); contact (without it the
whole log is one contact); channel (face to face, phone, chat, mail; only
checked); customer (angry, arguer, talker, complainer, rude, demanding; several
with commas between: the rules for a class count from the first row of the
contact that names it); and for a step that proposes a pause, return and limit
(times) and awaited (any text: the customer knows what is awaited). Others are
ignored. Capitals, blanks and underscores make no difference in these names.
The closing lines say which were read.

A time is ISO 8601 (2026-11-22T10:15:30+02:00, 20261122T101530Z), a date with
the name of its month (22 Nov 2026 10:15, Nov 22, 2026 10:15 AM), a date such
as 22/11/2026 10:15 with --dates, or a number since 1970: of seconds, or of
milliseconds, microseconds or nanoseconds where it has 13, 16 or 19 digits.
Without a zone it is in UTC, or in that of --zone.
Events of one contact are in the order in which they happened, unless --order
sorts them; rows of different contacts may be mixed.
Capitals, blanks and hyphens make no difference in the names of steps and
channels, nor capitals in those of classes.

Exit status: 0 no rule was broken; 1 at least one was; 2 wrong usage, or a
file that cannot be read or written; 3 some rows could not be used, a channel
or a class of customer is unknown, or times are in doubt (zones or units are
mixed, or the log seems to be newest first), whether a rule was broken or not.
Such a row is reported on standard error and left out; an event with an unknown
channel or class is reported and kept.

Examples:
  audit contacts.csv
  audit --map contact=Ticket --map time="Created at" --format csv export.csv
  audit --format jsonl - < log.jsonl
  audit --rules)";

field field_named(const std::string& spelt, const std::string& option) {
  for (const field f : fields)
    if (name(f) == spelt) return f;
  const std::string_view meant = common::meant_by(spelt, field_names);
  throw common::bad_usage{
      option + ": there is no field " + common::quoted(spelt) +
      (meant.empty() ? "; audit --help lists them" : "; did you mean '" + std::string(meant) + "'?")};
}

void add_map(options& to, const std::string& text) {
  const std::size_t at = text.find('=');
  if (at == std::string::npos || at == 0 || at + 1 == text.size())
    throw common::bad_usage{"--map " + text + ": write --map NAME=COLUMN"};
  const auto [place, is_new] =
      to.columns.emplace(field_named(text.substr(0, at), "--map " + text), text.substr(at + 1));
  if (!is_new)
    throw common::bad_usage{"--map " + text + ": there is a --map for " + std::string(name(place->first)) +
                            " already, from " + common::quoted(place->second)};
}

const std::map<std::string, row_order> row_orders{
    {"as-is", row_order::as_is}, {"sort", row_order::sort}, {"newest-first", row_order::newest_first}};

void add_order_option(CLI::App& app, row_order& to) {
  app.add_option_function<std::string>(
         "--order", [&to](const std::string& name) { to = row_orders.at(name); },
         "as-is, sort (by time) or newest-first (a log that runs backwards)")
      ->type_name("ORDER")
      ->check(CLI::IsMember({"as-is", "sort", "newest-first"}));
}

}  // namespace

std::string column_of(field f, const options& wanted) {
  const auto mapped = wanted.columns.find(f);
  return mapped == wanted.columns.end() ? std::string(name(f)) : mapped->second;
}

bool parse(int argc, const char* const* argv, options& to, std::ostream& out) {
  CLI::App app(description, "audit");
  app.footer(footer);
  common::add_common_options(app, AUDIT_VERSION);

  std::vector<std::string> map;
  CLI::Option* file =
      app.add_option("FILE", to.from.input, "CSV with a header row, or JSON; - or nothing for standard input")
          ->type_name("");
  app.add_option("--map", map, "read a field from this column (repeatable)")
      ->type_name("NAME=COLUMN")
      ->allow_extra_args(false);
  common::add_reading_options(app, to.from);
  common::add_unknown_option(app, to.unknown);
  common::add_time_options(app, to.times);
  add_order_option(app, to.order);
  common::add_output_options(app, to.format, to.output, to.force);
  app.add_flag("--wide", to.wide, "a table with a line for each row, however wide");
  CLI::Option* rules = app.add_flag_callback(
      "--rules", [&to] { to.lists = subject::rules; }, "list all rules with their protocol and source");
  CLI::Option* steps =
      app.add_flag_callback("--steps", [&to] { to.lists = subject::steps; }, "list all steps with their instructions");
  rules->excludes(file);
  steps->excludes(file)->excludes(rules);

  if (!common::parsed(app, argc, argv, out)) return false;

  for (const std::string& text : map) add_map(to, text);
  if (to.lists == subject::violations) common::say_what_is_awaited(app, to.from.input);
  if (to.lists == subject::violations)
    common::reject_input_as_output({"--output", to.output}, {to.from.input}, to.force);
  return true;
}

}  // namespace audit
