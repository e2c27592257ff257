#include "options.hpp"

#include <ostream>
#include <vector>

#include <CLI/CLI.hpp>

#include <common/command_line.hpp>
#include <common/nearest.hpp>
#include <common/overwriting.hpp>
#include <common/usage.hpp>

namespace audit {
namespace {

constexpr const char* description =
    "Checks a log of contacts against tact's protocols (deescalation, complaint, conduct, postponement), and lists "
    "every\n"
    "rule that was broken, with its place.";

constexpr const char* footer =
    R"(Columns, or keys of JSON lines: time and step (required); contact (without it the whole log is one
contact); channel (face to face, phone, chat, mail; only checked); customer (angry, arguer, talker,
complainer, rude, demanding; several with commas between: the rules for a class count from the first row of
the contact that names it); and for a step that proposes a pause, return and limit (times) and awaited (any
text: the customer knows what is awaited). Others are ignored.
A time is ISO 8601 (2026-11-22T10:15:30+02:00; without a zone it is UTC) or a number of seconds. Events
of one contact are in the order in which they happened; rows of different contacts may be mixed. Capitals,
blanks and hyphens make no difference in the names of steps and channels, nor capitals in those of classes.

Exit status: 0 no rule was broken; 1 at least one was; 2 wrong usage, or a file that cannot be read or
written; 3 some rows could not be used, or a channel or a class of customer is unknown, whether a rule was
broken or not. Such a row is reported on standard error and left out; an event with an unknown channel or
class is reported and kept.

Examples:
  audit contacts.csv
  audit --map contact=Ticket --map time="Created at" --format csv --output broken.csv export.csv
  audit --format jsonl - < log.jsonl
  audit --rules)";

field field_named(const std::string& spelt, const std::string& option) {
  for (const field f : fields)
    if (name(f) == spelt) return f;
  throw common::bad_usage{option + ": there is no field '" + spelt + "'; did you mean '" +
                          std::string(common::nearest(spelt, field_names)) + "'?"};
}

void add_map(options& to, const std::string& text) {
  const std::size_t at = text.find('=');
  if (at == std::string::npos || at == 0 || at + 1 == text.size())
    throw common::bad_usage{"--map " + text + ": write --map NAME=COLUMN"};
  to.columns[field_named(text.substr(0, at), "--map " + text)] = text.substr(at + 1);
}

const std::map<std::string, input_format> input_formats{{"csv", input_format::csv}, {"jsonl", input_format::jsonl}};

}  // namespace

std::string column_of(field f, const options& wanted) {
  const auto mapped = wanted.columns.find(f);
  return mapped == wanted.columns.end() ? std::string(name(f)) : mapped->second;
}

bool parse(int argc, const char* const* argv, options& to, std::ostream& out) {
  CLI::App app(description, "audit");
  app.footer(footer);
  app.set_version_flag("--version", AUDIT_VERSION);

  std::vector<std::string> map;
  std::string reads;
  CLI::Option* file =
      app.add_option("FILE", to.input, "CSV with a header row, or JSON lines; - or nothing for standard input")
          ->type_name("");
  app.add_option("--map", map, "read a field from this column (repeatable)")
      ->type_name("NAME=COLUMN")
      ->allow_extra_args(false);
  app.add_option("--input-format", reads, "csv or jsonl; by default a log that begins with { is JSON lines")
      ->type_name("NAME")
      ->check(CLI::IsMember({"csv", "jsonl"}));
  common::add_output_options(app, to.format, to.output, to.force);
  CLI::Option* rules = app.add_flag_callback(
      "--rules", [&to] { to.lists = subject::rules; }, "list all rules with their protocol and source");
  CLI::Option* steps =
      app.add_flag_callback("--steps", [&to] { to.lists = subject::steps; }, "list all steps with their instructions");
  rules->excludes(file);
  steps->excludes(file)->excludes(rules);

  if (!common::parsed(app, argc, argv, out)) return false;

  if (!reads.empty()) to.reads = input_formats.at(reads);
  for (const std::string& text : map) add_map(to, text);
  if (to.lists == subject::violations) common::reject_input_as_output({"--output", to.output}, {to.input}, to.force);
  return true;
}

}  // namespace audit
