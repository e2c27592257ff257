#include "options.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <ostream>
#include <string_view>
#include <utility>

#include <CLI/CLI.hpp>

#include <common/cells.hpp>
#include <common/command_line.hpp>
#include <common/channels.hpp>
#include <common/customers.hpp>
#include <common/folded.hpp>
#include <common/level_cells.hpp>
#include <common/output.hpp>
#include <common/overwriting.hpp>
#include <common/usage.hpp>

#include "advice.hpp"
#include "contact.hpp"
#include "inputs.hpp"
#include "page.hpp"
#include "profile.hpp"

namespace triage {
namespace {

constexpr const char* description =
    R"(Gives advice on conflicts, one in each row of a CSV file or object of JSON: the
strategy, the style, the strategy for afterwards and the one if it fails, how
sure it is, the main reason, and what to do step by step.
Self is the firm's agent, the other is the customer.)";

constexpr const char* footer =
    R"(Inputs: assertiveness and cooperativeness (required: the agent's concern for
the firm's needs and for the customer's), anger, urgency, stakes,
relationship, legitimacy, power, complexity, scarcity, impasse, awaited,
role_ambiguity. Each is a number from 0 to 1, unless --scale or --words
changes that. An empty cell is unknown: that factor stays neutral.

Contact: customer (angry, arguer, talker, complainer, rude, demanding; several
with commas between) and channel (face to face, phone, chat, mail). If the
input has one of the two, each case gets a plan. A class fills in what the row
leaves unknown: an angry customer has anger 0.75.

All other columns are copied. Capitals, blanks and underscores make no
difference in the names of columns. The closing lines say which were read.

Exit status: 0 every case has advice; 2 wrong usage, or a file that cannot be
read or written; 3 some rows have none, or a channel is unknown: each is
reported on standard error, and kept in the output with its error.

Examples:
  triage cases.csv
  triage --report report.html cases.csv
  triage --map stakes=priority --scale stakes=1..5 --format csv export.csv
  triage --words urgency:low=0.2,medium=0.5,high=0.9 --set power=0.6 < x.csv)";

// Splits a text, the whole of what is given or a part of it, at the first separator. Neither side may be empty.
std::pair<std::string, std::string> split(const std::string& text, std::string_view separator, const std::string& given,
                                          const std::string& form) {
  const std::size_t at = text.find(separator);
  if (at == std::string::npos || at == 0 || at + separator.size() == text.size())
    throw common::bad_usage{given + ": write " + form};
  return {text.substr(0, at), text.substr(at + separator.size())};
}

// What the options say that may be repeated, as they were written.
struct lists {
  std::vector<std::string> map, combine, scale, words, set;
};

// The name of a column's input: a factor, customer or channel.
std::string name_in(const std::string& spelt, const std::string& option) {
  return is_of_contact(spelt) ? spelt : std::string(input_named(spelt, option).name);
}

void add_map(options& to, const std::string& text, bool required) {
  const std::string option = "--map " + text;
  const auto [factor, column] = split(text, "=", option, "--map FACTOR=COLUMN");
  to.columns[name_in(factor, option)].push_back({column, required});
}

// The name of an input whose cells are levels.
std::string level_named(const std::string& name, const std::string& option) {
  if (is_of_contact(name)) throw common::bad_usage{option + ": '" + name + "' has names in its cells, not levels"};
  return std::string(input_named(name, option).name);
}

void add_combine(options& to, const std::string& text) {
  const std::string option = "--combine " + text;
  const auto [factor, how] = split(text, "=", option, "--combine FACTOR=largest or FACTOR=mean");
  if (how != "largest" && how != "mean") throw common::bad_usage{option + ": write largest or mean"};
  to.rules[level_named(factor, option)].join = how == "mean" ? joining::mean : joining::largest;
}

// A mistake in --set is reported once, not once per case.
void reject_unknown(const std::string& column, const std::string& text, const options& wanted) {
  if (column == "customer") {
    const common::classes_read read = common::customer_in(text, wanted.unknown);
    if (!read.unknown.empty())
      throw common::bad_usage{"--set customer: " + read.listed() + " is not one of " + common::classes_listed() +
                              " or unknown"};
  } else if (!wanted.unknown.contains(text) && !common::channel_in(text)) {
    throw common::bad_usage{"--set channel: '" + text + "' is not one of " + common::channels_listed() + " or unknown"};
  }
}

void add_set(options& to, const std::string& text) {
  const std::string option = "--set " + text;
  const auto [factor, value] = split(text, "=", option, "--set FACTOR=VALUE");
  const std::string name = name_in(factor, option);
  if (to.texts.contains(name) || to.constants.contains(name))
    throw common::bad_usage{option + ": there is a --set for " + name + " already"};
  if (is_of_contact(name)) {
    reject_unknown(name, value, to);
    to.texts[name] = value;
  } else {
    to.constants[name] = common::level_for(value, option);
  }
}

void add_scale(options& to, const std::string& text) {
  const std::string option = "--scale " + text;
  constexpr const char* form = "--scale FACTOR=LOW..HIGH";
  const auto [factor, ends] = split(text, "=", option, form);
  reading_rule& rule = to.rules[level_named(factor, option)];
  if (rule.scaled) throw common::bad_usage{option + ": there is a --scale for " + factor + " already"};
  common::set_scale(rule, ends, option, form);
}

// What a word means for customer or channel, if that can be.
std::string meaning(const std::string& name, const std::string& value, const std::string& option) {
  if (name == "channel") {
    if (const auto by = common::channel_in(value)) return std::string(tact::care::name(*by));
    throw common::bad_usage{option + ": '" + value + "' is not one of " + common::channels_listed()};
  }
  if (const common::classes_read read = common::customer_in(value, {}); !read.unknown.empty())
    throw common::bad_usage{option + ": " + read.listed() + " is not one of " + common::classes_listed()};
  return value;
}

[[noreturn]] void reject_second(const std::string& option, const std::string& word) {
  throw common::bad_usage{option + ": '" + word + "' has another meaning already"};
}

// Words say more than those that are known already: with `overrule`, the new meaning of a word counts.
void add_words(options& to, const std::string& text, bool overrule) {
  const std::string option = "--words " + text;
  constexpr const char* form = "--words FACTOR:WORD=VALUE,WORD=VALUE";
  const auto [factor, list] = split(text, ":", option, form);
  const std::string name = name_in(factor, option);
  for (const std::string& entry : CLI::detail::split(list, ',')) {
    const auto [word, value] = split(entry, "=", option, form);
    if (is_of_contact(name)) {
      const std::string means = meaning(name, value, option);
      std::string& known = to.names[name].emplace(common::folded_name(word), means).first->second;
      if (known != means && !overrule) reject_second(option, word);
      known = means;
    } else {
      const double means = common::level_for(value, option);
      double& known = to.rules[name].words.emplace(common::folded(word), means).first->second;
      if (known != means && !overrule) reject_second(option, word);
      known = means;
    }
  }
}

// The library's version, and the fingerprint of each model, one per line.
std::string version() {
  std::string text = TRIAGE_VERSION;
  for (const adviser& a : advisers()) text += "\n" + std::string(a.name) + " " + fingerprint_text(a);
  return text;
}

std::vector<std::string> model_names() {
  std::vector<std::string> names;
  for (const adviser& a : advisers()) names.emplace_back(a.name);
  return names;
}

// Adds the options for the model. `frozen` is the name of the one to print.
void add_model_options(CLI::App& app, options& to, std::string& frozen) {
  CLI::Option* model = app.add_option("--model", to.model, "the model that gives the advice")
                           ->type_name("NAME")
                           ->check(CLI::IsMember(model_names()));
  app.add_option("--model-file", to.model_file, "a JSON file with the model that gives the advice")
      ->type_name("FILE")
      ->excludes(model);
  app.add_option("--freeze", frozen, "print this model as JSON, to be changed and given to --model-file, and exit")
      ->type_name("NAME")
      ->check(CLI::IsMember(model_names()));
}

// Several columns of one input are a slip, unless the user says how they become one value.
void reject_second_columns(const options& wanted) {
  for (const auto& [name, columns] : wanted.columns) {
    const bool alternatives = std::none_of(columns.begin(), columns.end(), [](const auto& c) { return c.required; });
    if (columns.size() == 1 || name == "customer" || (name == "channel" && alternatives)) continue;
    const auto rule = wanted.rules.find(name);
    if (rule != wanted.rules.end() && rule->second.join != joining::none) continue;
    throw common::bad_usage{
        "--map " + name + ": two columns, '" + columns[0].name + "' and '" + columns[1].name + "': drop one" +
        (is_of_contact(name) ? "" : ", or join them with --combine " + name + "=largest or " + name + "=mean")};
  }
}

void reject_contradictions(const options& wanted) {
  reject_second_columns(wanted);
  for (const auto& [column, text] : wanted.texts)
    if (wanted.columns.contains(column))
      throw common::bad_usage{"--set " + column +
                              " gives every case the same text, so --map has no cell to read: drop one"};
  for (const auto& [factor, value] : wanted.constants)
    if (wanted.columns.contains(factor) || wanted.rules.contains(factor))
      throw common::bad_usage{"--set " + factor +
                              " gives every case the same value, so --map, --combine, --scale and --words have no cell "
                              "to read: drop one"};
}

// An output replaces its file. That must be none that the run reads or writes otherwise, and for a page none that is
// something else.
void reject_overwriting(const CLI::App& app, const options& wanted) {
  std::vector<std::string> inputs{wanted.from.input};
  if (const auto profile = app["--profile"]->results(); !profile.empty()) inputs.push_back(profile.back());
  if (wanted.model_file) inputs.push_back(*wanted.model_file);
  const common::named_file output{"--output", wanted.output};
  const common::named_file pages[] = {{"--report", wanted.report}, {"--handout", wanted.handout}};
  common::reject_input_as_output(output, inputs, wanted.force);
  for (const common::named_file& page : pages) {
    if (app.count(page.option) == 0) continue;
    if (page.name.empty() || page.name == "-")
      throw common::bad_usage{page.option + " " + page.name + ": name a file; standard output is for the advice"};
    common::reject_shared_output(page, output);
    common::reject_input_as_output(page, inputs, wanted.force);
    const std::string kind = &page == &pages[0] ? "report" : "hand-out";
    common::reject_other_file(page, page_mark(kind), kind + " of triage", wanted.force);
  }
  if (!wanted.report.empty() && !wanted.handout.empty()) common::reject_shared_output(pages[1], pages[0]);
}

void add_page_options(CLI::App& app, options& to) {
  app.add_option("--report", to.report, "also write one HTML page here, to read, print and pass on")->type_name("FILE");
  app.add_option("--handout", to.handout,
                 "also write a page to print for a class or a team: strategies, customers, rules, and the cases as a "
                 "quiz with the answers at the end; without FILE only that page, and no quiz")
      ->type_name("FILE");
}

// The options of the command line, which a profile may have as well.
class command_line {
 public:
  explicit command_line(options& to) : app(description, "triage") {
    app.footer(footer);
    common::add_common_options(app, version());
    add_input(to);
    add_reading(to);
    add_output(to);
  }

  CLI::App app;
  lists repeated;
  std::string profile;
  bool list_profiles = false;
  std::string print_profile;
  std::string frozen;  // the name of a model to print

 private:
  void repeatable(const char* name, std::vector<std::string>& into, const char* form, const char* help) {
    app.add_option(name, into, help)->type_name(form)->allow_extra_args(false);
  }

  void add_input(options& to) {
    app.add_option("FILE", to.from.input, "CSV with a header row, or JSON; - or nothing for standard input")
        ->type_name("");
    app.add_option("--profile", profile, "take options from this file, or from the shipped profile of this name")
        ->type_name("FILE");
    app.add_flag("--profiles", list_profiles, "list the shipped profiles");
    app.add_option("--print-profile", print_profile, "print a shipped profile, to begin one of your own with")
        ->type_name("NAME");
    app.add_option("--profile-from", to.profile_from, "propose a profile for this export, and say why")
        ->type_name("FILE");
    common::add_reading_options(app, to.from);
    common::add_decimal_option(app, to.decimals);
    common::add_unknown_option(app, to.unknown);
  }

  void add_reading(options& to) {
    repeatable("--map", repeated.map, "FACTOR=COLUMN",
               "read a factor, customer or channel from this column (repeatable)");
    repeatable("--combine", repeated.combine, "FACTOR=HOW", "join several columns of a factor: largest or mean");
    repeatable("--scale", repeated.scale, "FACTOR=LOW..HIGH",
               "the factor's cells run from LOW (0) to HIGH (1); HIGH+ means that or more");
    repeatable("--words", repeated.words, "FACTOR:WORD=VALUE,...",
               "the cells of a factor, customer or channel hold these words");
    repeatable("--set", repeated.set, "FACTOR=VALUE", "the same value in every case");
    app.add_flag("--split-tags", to.split_tags, "the tags in a cell of customer have blanks between them");
    app.add_flag("--clamp", to.clamp, "a value outside its scale means the nearest end");
    app.add_flag("--no-inputs", to.no_inputs, "give advice even where no column holds an input");
  }

  void add_output(options& to) {
    add_model_options(app, to, frozen);
    common::add_output_options(app, to.format, to.output, to.force);
    app.add_flag("--scores", to.scores, "also give every strategy's score");
    app.add_flag("--wide", to.wide, "a table with all columns, a line for each case");
    app.add_option("--name", to.name, "the column that names a case; without it the first")->type_name("COLUMN");
    add_page_options(app, to);
  }
};

// The input that an entry of a list is for.
std::string input_of(const std::string& entry) { return entry.substr(0, entry.find_first_of("=:")); }

// Leaves out of a profile what the command line says otherwise.
void drop_overruled(lists& profile, const lists& own) {
  const auto gives = [](const std::vector<std::string>& list, const std::string& entry) {
    return std::any_of(list.begin(), list.end(), [&](const std::string& e) { return input_of(e) == input_of(entry); });
  };
  std::erase_if(profile.map, [&](const std::string& e) { return gives(own.map, e) || gives(own.set, e); });
  std::erase_if(profile.set, [&](const std::string& e) { return gives(own.map, e) || gives(own.set, e); });
  std::erase_if(profile.scale, [&](const std::string& e) { return gives(own.scale, e) || gives(own.set, e); });
  std::erase_if(profile.words, [&](const std::string& e) { return gives(own.set, e); });
  std::erase_if(profile.combine, [&](const std::string& e) { return gives(own.combine, e) || gives(own.set, e); });
}

enum class origin { profile, command_line };

void add(options& to, const lists& all, origin from, bool overrule) {
  for (const std::string& text : all.map) add_map(to, text, from == origin::command_line);
  for (const std::string& text : all.combine) add_combine(to, text);
  for (const std::string& text : all.scale) add_scale(to, text);
  for (const std::string& text : all.words) add_words(to, text, overrule);
  for (const std::string& text : all.set) add_set(to, text);
}

// The shipped profiles or the model that are to be printed instead of advice; empty where none is.
std::string printed_instead(const command_line& asked) {
  std::string text;
  if (asked.list_profiles) text += common::listed_profiles(profiles());
  if (!asked.print_profile.empty())
    text +=
        common::shipped_profile_named(asked.print_profile, profiles(), "--print-profile " + asked.print_profile + ":")
            .text;
  if (!asked.frozen.empty()) text += adviser_named(asked.frozen).freeze();
  return text;
}

// A proposal reads an export, and nothing else.
void reject_beside_proposal(const CLI::App& app) {
  constexpr std::array<std::string_view, 6> allowed = {"--profile-from", "--output",   "--force",
                                                       "--separator",    "--encoding", "--input-format"};
  for (const CLI::Option* o : app.get_options())
    if (o->count() != 0 && std::find(allowed.begin(), allowed.end(), o->get_name()) == allowed.end())
      throw common::bad_usage{
          "--profile-from proposes options, so it takes none but --separator, --encoding, "
          "--input-format and --output: drop " +
          o->get_name()};
}

// Takes the options of a profile that the command line does not overrule.
void read_profile(const std::string& name, const lists& own, options& to) {
  command_line theirs(to);
  common::read_profile(name, profiles(), theirs.app, [&] {
    drop_overruled(theirs.repeated, own);
    add(to, theirs.repeated, origin::profile, false);
  });
}

}  // namespace

bool parse(int argc, const char* const* argv, options& to, std::ostream& out) {
  options scratch;
  command_line first(scratch);  // to see the mistakes on the command line, and its profile
  if (!common::parsed(first.app, argc, argv, out)) return false;
  if (const std::string text = printed_instead(first); !text.empty()) {
    common::write_whole(scratch.output, text);
    return false;
  }
  if (!scratch.profile_from.empty()) reject_beside_proposal(first.app);
  add(scratch, first.repeated, origin::command_line, false);
  if (!first.profile.empty()) read_profile(first.profile, first.repeated, to);
  command_line own(to);
  common::parsed(own.app, argc, argv, out);
  add(to, own.repeated, origin::command_line, true);
  if (!to.profile_from.empty()) to.from.input = to.profile_from;
  if (own.app.count("--model") != 0) to.model_file.reset();  // it overrules the profile's
  reject_contradictions(to);
  if (to.handout.empty() || own.app.count("FILE") != 0) common::say_what_is_awaited(own.app, to.from.input);
  to.has_input = own.app.count("FILE") != 0;
  if (!to.handout.empty() && !to.has_input && (!to.report.empty() || to.output != "-"))
    throw common::bad_usage{"--handout " + to.handout + ": without a FILE there is no advice for --output or --report"};
  reject_overwriting(own.app, to);
  return true;
}

}  // namespace triage
