#include "options.hpp"

#include <map>
#include <ostream>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include <common/cells.hpp>
#include <common/command_line.hpp>
#include <common/folded.hpp>
#include <common/level_cells.hpp>
#include <common/nearest.hpp>
#include <common/overwriting.hpp>
#include <common/usage.hpp>
#include <tact/care/instruments.hpp>
#include <tact/level.hpp>

#include "html.hpp"

namespace survey {
namespace {

constexpr const char* description =
    R"(Asks the questions of an instrument on the terminal, scores the answers of one
person or of a whole class, and says what the scores mean for a conflict.
Without a NAME it lists the instruments. None of them has been validated.)";

constexpr const char* footer =
    R"(While it asks: a number answers, b goes back, s skips, q quits and keeps the
answers so far in a file, ? explains. Where the input is no terminal, it reads
an answer from each line.

Answers to score are CSV or JSON. Either each row is a person, and the columns
are called as the items (or item1, item2, ...); or each row is one answer, in
the columns person, item and answer. person (or name) may be left out.
In names capitals make no difference, and a blank is an underscore.

A key has a row for each item: item, text, scale, reversed, facet; or for pairs
first, first_scale, second, second_scale. Norms: scale, mean, deviation,
reliability, each from 0 to 1. --print-key shows more columns.

Exit status: 0 all is well; 2 wrong usage, or a file or a key that cannot be
used, or a file that cannot be read or written; 3 some rows, answers or columns
are in doubt: each is reported on standard error.

Examples:
  survey dual_concern
  survey dual_concern --answers class.csv --person Ada
  survey dual_concern --situation anger=0.8,stakes=0.9
  survey dual_concern --score class.csv --page class.html
  survey --print-key dual_concern > mine.csv; survey --key mine.csv --check)";

const std::map<std::string, output_format> formats{{"table", output_format::table},
                                                   {"csv", output_format::csv},
                                                   {"jsonl", output_format::jsonl},
                                                   {"json", output_format::json}};

struct named_input {
  std::string_view name;
  tact::level tact::situation::* member;
};

std::vector<named_input> factors() {
  std::vector<named_input> all;
  for (const auto& f : tact::situation::factors)
    if (f.transform == tact::transform::itself) all.push_back({f.name, f.member});
  return all;
}

tact::level tact::situation::* factor_named(const std::string& spelt, const std::string& option) {
  std::vector<std::string_view> names;
  const std::vector<named_input> all = factors();
  for (const named_input& f : all) {
    if (f.name == spelt) return f.member;
    names.push_back(f.name);
  }
  if (spelt == "assertiveness" || spelt == "cooperativeness")
    throw common::bad_usage{option + ": the answers give the concerns; what you choose for this case is --" + spelt};
  const std::string_view meant = common::meant_by(common::folded_name(spelt), names);
  throw common::bad_usage{
      option + ": there is no factor " + common::quoted(spelt) +
      (meant.empty() ? "; triage --help lists them" : "; did you mean '" + std::string(meant) + "'?")};
}

// The options as they were spelt.
struct spelt {
  std::string score, situation, assertiveness, cooperativeness;
  bool storm = false, check = false, print = false, print_key = false, print_norms = false;
};

void add_asking_options(CLI::App& app, options& to, spelt& as) {
  app.add_option("--answers", to.answers, "add the answers to this CSV file, which many can share")->type_name("FILE");
  app.add_option("--resume", to.resume, "go on with the answers that q has kept in this file")->type_name("FILE");
  app.add_option("--person", to.person, "who answers, for the file; without it nobody in particular")
      ->type_name("NAME");
  app.add_flag("--storm", as.storm, "the form for heated disputes, of an instrument that has one");
  app.add_option("--situation", as.situation, "a case to give advice for, as in anger=0.8,stakes=0.9")
      ->type_name("FACTOR=VALUE,...");
  app.add_option("--assertiveness", as.assertiveness,
                 "the concern for your own needs that you choose for this case, 0 to 1")
      ->type_name("VALUE");
  app.add_option("--cooperativeness", as.cooperativeness, "and the one for the other side's")->type_name("VALUE");
}

void add_key_options(CLI::App& app, options& to, spelt& as) {
  app.add_option("--key", to.key, "an instrument of your own, from CSV or JSON")->type_name("FILE");
  app.add_option("--norms", to.norms, "what is known of its scales, from CSV or JSON")->type_name("FILE");
  app.add_flag("--check", as.check, "only say what is wrong with the key");
  app.add_flag("--print-key", as.print_key, "print the instrument's key as CSV, to begin one of your own with");
  app.add_flag("--print-norms", as.print_norms, "print its norms as CSV");
  app.add_flag("--print", as.print, "print the questions for paper; with --page as an HTML form");
  app.add_option("--language", to.language, "of the questions: en, el, nb or zh")->type_name("CODE");
}

void add_output_options(CLI::App& app, options& to, spelt& as) {
  app.add_option("--score", as.score, "score the answers of many in this file; - for standard input")
      ->type_name("FILE");
  app.add_option("--before", to.before, "answers of an earlier time, to say how the scores have moved since")
      ->type_name("FILE");
  app.add_flag("--items", to.items, "also the figures of each item; in CSV and JSON lines these alone");
  app.add_option("--page", to.page, "also write an HTML page here, to look at and to print")->type_name("FILE");
  app.add_flag("--names", to.names, "the page names people");
  app.add_option_function<std::string>(
         "--format", [&to](const std::string& name) { to.format = formats.at(name); },
         "a table to look at, CSV, one JSON object per line, or one JSON object with everything")
      ->type_name("NAME")
      ->check(CLI::IsMember({"table", "csv", "jsonl", "json"}));
  app.add_option("--output", to.output, "write here, whole or not at all; - for standard output")->type_name("FILE");
  app.add_flag("--force", to.force, "replace a file that is kept without this");
}

// What the run does. Throws where the options ask for two things.
task task_of(const CLI::App& app, const options& wanted) {
  const std::map<std::string, task> tasks{{"--score", task::score},
                                          {"--check", task::check},
                                          {"--print", task::print},
                                          {"--print-key", task::print_key},
                                          {"--print-norms", task::print_norms}};
  std::string first;
  task found = wanted.instrument.empty() && wanted.key.empty() ? task::list : task::ask;
  for (const auto& [option, todo] : tasks) {
    if (app.count(option) == 0) continue;
    if (!first.empty()) throw common::bad_usage{option + " and " + first + " are two tasks: drop one"};
    first = option;
    found = todo;
  }
  return found;
}

// Each option has a task that it is for; elsewhere it would be ignored without a word.
void reject_strangers(const CLI::App& app, task todo) {
  const std::map<std::string, std::vector<task>> used_in{
      {"--answers", {task::ask}},       {"--resume", {task::ask}},
      {"--person", {task::ask}},        {"--situation", {task::ask}},
      {"--assertiveness", {task::ask}}, {"--cooperativeness", {task::ask}},
      {"--items", {task::score}},       {"--before", {task::score}},
      {"--names", {task::score}},       {"--page", {task::score, task::print, task::ask}}};
  for (const auto& [option, tasks] : used_in) {
    bool fits = app.count(option) == 0;
    for (const task t : tasks) fits = fits || t == todo;
    if (fits) continue;
    const bool asks = tasks.front() == task::ask;
    throw common::bad_usage{option +
                            (asks ? " is for asking one person; name an instrument, and drop what else is to be done"
                             : option == "--page" ? " shows scores, or with --print questions; neither is asked for"
                                                  : " needs answers to score: --score FILE")};
  }
}

void reject_contradictions(const CLI::App& app, const options& wanted) {
  if (!wanted.instrument.empty() && !wanted.key.empty())
    throw common::bad_usage{"--key " + wanted.key + ": there is an instrument already, " +
                            common::quoted(wanted.instrument) + ": drop one"};
  if (wanted.todo != task::list && wanted.instrument.empty() && wanted.key.empty())
    throw common::bad_usage{
        "name an instrument, or give a key of your own with --key FILE; survey lists those that "
        "ship"};
  if (!wanted.norms.empty() && wanted.key.empty())
    throw common::bad_usage{"--norms " + wanted.norms + ": they belong to a key of your own: --key FILE"};
  if (wanted.todo == task::check && wanted.key.empty())
    throw common::bad_usage{"--check: it checks a key of your own: --key FILE"};
  if (wanted.before == "-") throw common::bad_usage{"--before -: name a file"};
  if (!wanted.before.empty() && (wanted.format == output_format::csv || wanted.format == output_format::jsonl))
    throw common::bad_usage{"--before: CSV and JSON lines have a row for each person; take --format table or json"};
  if (!wanted.key.empty() && !wanted.language.empty())
    throw common::bad_usage{"--language: a key of your own has the language that it is written in"};
  if (!wanted.key.empty() && app.count("--storm") != 0)
    throw common::bad_usage{"--storm: only an instrument that ships has such a form"};
}

// The name of an instrument's form for heated disputes. One that does not ship is found out later.
std::string storm_form_of(const std::string& spelt) {
  constexpr std::string_view ending = "_storm";
  const std::string wanted = common::folded_name(spelt);
  std::string with_form;
  bool ships = false;
  for (const tact::care::instrument* one : tact::care::instruments) {
    std::string_view calm = one->name;
    ships = ships || common::folded_name(calm) == wanted;
    if (!calm.ends_with(ending)) continue;
    calm.remove_suffix(ending.size());
    if (wanted == common::folded_name(calm) || wanted == common::folded_name(one->name)) return std::string(one->name);
    with_form.append(with_form.empty() ? "" : ", ").append(calm);
  }
  if (!ships) return spelt;
  throw common::bad_usage{"--storm: " + spelt + " has no form for heated disputes; there is one of " + with_form};
}

// An output replaces its file. That must be none that the run reads or writes otherwise.
void reject_overwriting(const options& wanted) {
  std::vector<std::string> inputs;
  for (const std::string& name : {wanted.key, wanted.norms, wanted.before})
    if (!name.empty()) inputs.push_back(name);
  if (wanted.todo == task::score) inputs.push_back(wanted.from.input);
  const common::named_file output{"--output", wanted.output}, page{"--page", wanted.page};
  const common::named_file answers{"--answers", wanted.answers}, resumed{"--resume", wanted.resume};
  common::reject_input_as_output(output, inputs, wanted.force);
  if (!wanted.answers.empty()) {
    common::reject_shared_output(answers, output);
    common::reject_input_as_output(answers, inputs, false);
  }
  if (!wanted.resume.empty()) {  // it is read, and what is answered is kept there
    common::reject_shared_output(resumed, output);
    if (!wanted.answers.empty()) common::reject_shared_output(answers, resumed);
    common::reject_input_as_output(resumed, inputs, false);
  }
  if (wanted.page.empty()) return;
  if (wanted.page == "-") throw common::bad_usage{"--page -: name a file; standard output is for the table"};
  common::reject_shared_output(page, output);
  for (const common::named_file& kept : {answers, resumed})
    if (!kept.name.empty()) common::reject_shared_output(page, kept);
  common::reject_input_as_output(page, inputs, wanted.force);
  const std::string kind = wanted.todo == task::print ? "form" : "results";
  common::reject_other_file(page, page_mark(kind), kind + " of survey", wanted.force);
}

// What the command that goes on has to say again: what was given, but what the file to go on with says, or is.
std::vector<std::string> given_again(const CLI::App& app) {
  std::vector<std::string> words;
  for (const CLI::Option* option : app.get_options()) {
    const std::string name = option->get_name();
    if (option->count() == 0 || name == "NAME" || name == "--storm" || name == "--person" || name == "--resume")
      continue;
    words.push_back(name);
    if (option->get_items_expected_max() != 0) words.push_back(CLI::detail::join(option->results(), ","));
  }
  return words;
}

void read_chosen(const spelt& from, options& to) {
  if (from.assertiveness.empty() != from.cooperativeness.empty())
    throw common::bad_usage{"--assertiveness and --cooperativeness go together: give both, or neither"};
  if (from.assertiveness.empty()) return;
  to.about.given = true;
  to.about.assertiveness = common::level_for(from.assertiveness, "--assertiveness");
  to.about.cooperativeness = common::level_for(from.cooperativeness, "--cooperativeness");
}

}  // namespace

void read_case(const std::string& text, const std::string& option, case_options& to) {
  std::vector<std::string> seen;
  for (const std::string& entry : CLI::detail::split(text, ',')) {
    const std::size_t at = entry.find('=');
    if (at == std::string::npos || at == 0 || at + 1 == entry.size())
      throw common::bad_usage{option + ": " + common::quoted(entry) + ": write FACTOR=VALUE,FACTOR=VALUE"};
    const std::string name(common::trimmed(entry.substr(0, at)));
    const auto member = factor_named(name, option);
    for (const std::string& before : seen)
      if (before == name) throw common::bad_usage{option + ": " + name + " has a value already"};
    to.as_spelt.append(to.as_spelt.empty() ? "" : ", ")
        .append(name + " ")
        .append(common::trimmed(entry.substr(at + 1)));
    seen.push_back(name);
    to.situation.*member = common::level_for(entry.substr(at + 1), option + ": " + name);
  }
  to.given = true;
}

bool parse(int argc, const char* const* argv, options& to, std::ostream& out) {
  CLI::App app(description, "survey");
  app.footer(footer);
  common::add_common_options(app, SURVEY_VERSION);
  spelt as;
  app.add_option("NAME", to.instrument, "the instrument; without one and without --key they are listed")->type_name("");
  add_asking_options(app, to, as);
  add_output_options(app, to, as);
  add_key_options(app, to, as);
  common::add_reading_options(app, to.from);
  common::add_unknown_option(app, to.unknown);
  if (!common::parsed(app, argc, argv, out)) return false;

  if (!as.score.empty()) to.from.input = as.score;
  to.todo = task_of(app, to);
  reject_strangers(app, to.todo);
  reject_contradictions(app, to);
  if (as.storm) to.instrument = storm_form_of(to.instrument);
  if (!as.situation.empty()) read_case(as.situation, "--situation", to.about);
  read_chosen(as, to);
  if (to.todo == task::score) common::say_what_is_awaited(app, to.from.input);
  reject_overwriting(to);
  to.again = given_again(app);
  return true;
}

}  // namespace survey
