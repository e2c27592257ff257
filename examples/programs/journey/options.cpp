#include "options.hpp"

#include <algorithm>
#include <ostream>
#include <set>
#include <string_view>
#include <utility>

#include <unistd.h>

#include <CLI/CLI.hpp>

#include <common/cells.hpp>
#include <common/folded.hpp>
#include <common/nearest.hpp>
#include <common/overwriting.hpp>
#include <common/output.hpp>
#include <common/place.hpp>
#include <common/profile.hpp>
#include <common/time_options.hpp>
#include <common/usage.hpp>

#include "names.hpp"
#include "page_mark.hpp"
#include "shipped_profiles.hpp"
#include "state_file.hpp"

namespace journey {
namespace {

constexpr const char* description =
    R"(Turns a table of contacts into the journey of each customer: how satisfied they
were, what they will remember, where service fell below what they expected, and
what the next contact asks for. First come those to act on now: something is
open, and the last moment was very bad. Then by risk: how bad a journey will be
remembered, which itself ignores what is open.)";

constexpr const char* footer =
    R"(Columns, or keys of JSON: customer and time (required), resolved (a time; none
while it is open), channel (face to face, phone, chat, mail), reason
(information, technical visit, claim, help), object (product, service, staff),
point (contact point), area, representative, potential and first (yes, no),
judge (customer, staff), id, satisfaction; and what the customer perceived and
expected: respect, culture of service, personal interest, reliability, rudeness,
delay before, delay during, incompetence, indifference, each as in `respect` and
`expected respect`; and the concerns for the next contact, assertiveness and
cooperativeness. Levels are numbers from 0 to 1 or in percent, unless --scale or
--words says otherwise. An empty cell is unknown. Capitals, blanks and
underscores make no difference in names. Others are ignored, and the closing
lines say which were read.

A contact counts if the customer judges it: by satisfaction, or by what was
perceived. Contacts may stand in any order. One that is there twice counts once.

Exit status: 0; 2 wrong usage, or a file that cannot be read or written; 3 some
rows were left out, or a channel, reason or object is unknown, or times are in
doubt. Each is reported on standard error with its line.

Examples:
  journey contacts.csv
  journey --page journeys.html contacts.csv
  journey --profile zendesk tickets.csv
  journey --by area --scale satisfaction=1..5 --format csv export.csv
  journey --map customer=Requester --map time="Created at" < export.csv)";

// Splits a text at the first separator. Neither side may be empty.
std::pair<std::string, std::string> split(const std::string& text, char separator, const std::string& option,
                                          const std::string& form) {
  const std::size_t at = text.find(separator);
  if (at == std::string::npos || at == 0 || at + 1 == text.size()) throw common::bad_usage{option + ": write " + form};
  return {text.substr(0, at), text.substr(at + 1)};
}

[[noreturn]] void reject_field(const std::string& spelt, const std::string& option) {
  std::vector<std::string_view> names;
  for (std::size_t f = 0; f != field_count; ++f) names.push_back(name_of(f));
  const std::string_view meant = common::meant_by(common::folded_name(spelt), names);
  throw common::bad_usage{
      option + ": there is no column " + common::quoted(spelt) +
      (meant.empty() ? "; journey --help lists them" : "; did you mean '" + std::string(meant) + "'?")};
}

std::size_t field_for(const std::string& spelt, const std::string& option) {
  const std::size_t found = field_named(spelt);
  if (found == field_count) reject_field(spelt, option);
  return found;
}

enum class origin { profile, command_line };

// A profile may name several columns for a field, since exports differ; the command line names one, in their place.
void add_map(options& to, const std::string& text, origin from) {
  const std::string option = "--map " + text;
  const auto [spelt, column] = split(text, '=', option, "--map NAME=COLUMN");
  std::vector<mapped_column>& columns = to.columns[field_for(spelt, option)];
  if (from == origin::command_line) {
    if (!columns.empty() && columns.front().required)
      throw common::bad_usage{option + ": there is a --map for it already, from " +
                              common::quoted(columns.front().name)};
    columns.clear();
  }
  columns.push_back({column, from == origin::command_line});
}

// The fields that a name in --scale or --words stands for: one, or all that were perceived or expected.
std::vector<std::size_t> levels_for(const std::string& spelt, const std::string& option) {
  const std::string name = common::folded_name(spelt);
  const bool both = name == "dimensions";
  std::vector<std::size_t> all;
  for (std::size_t f = first_perceived; f != field_count; ++f)
    if (both || name == (f < first_expected ? "perceived" : "expected")) all.push_back(f);
  if (all.empty()) all.push_back(field_for(spelt, option));
  for (const std::size_t f : all)
    if (!is_level(f)) throw common::bad_usage{option + ": '" + spelt + "' holds no levels"};
  return all;
}

void add_scale(options& to, const std::string& text) {
  const std::string option = "--scale " + text;
  constexpr const char* form = "--scale NAME=LOW..HIGH";
  const auto [spelt, ends] = split(text, '=', option, form);
  for (const std::size_t f : levels_for(spelt, option)) common::set_scale(to.rules[f], ends, option, form);
}

void add_word(options& to, const std::string& spelt, const std::string& word, const std::string& value,
              const std::string& option) {
  const std::size_t named = field_named(spelt);
  if (named == field_count || !has_names(named)) {
    for (const std::size_t f : levels_for(spelt, option))
      to.rules[f].words[common::folded(word)] = common::level_for(value, option);
    return;
  }
  if (!is_name(named, value))
    throw common::bad_usage{option + ": " + common::quoted(value) + " is not one of " + names_listed(named)};
  to.names[named][common::folded_name(word)] = common::folded_name(value);
}

void add_words(options& to, const std::string& text) {
  const std::string option = "--words " + text;
  constexpr const char* form = "--words NAME:WORD=VALUE,WORD=VALUE";
  const auto [spelt, list] = split(text, ':', option, form);
  for (const std::string& entry : CLI::detail::split(list, ',')) {
    const auto [word, value] = split(entry, '=', option, form);
    add_word(to, spelt, word, value, option);
  }
}

void read_concerns(options& to, const std::string& text) {
  const std::string option = "--concerns " + text;
  const auto [assertiveness, cooperativeness] = split(text, ',', option, "--concerns ASSERTIVENESS,COOPERATIVENESS");
  to.concerns = {.assertiveness = common::level_for(assertiveness, option),
                 .cooperativeness = common::level_for(cooperativeness, option)};
  to.concerns_given = true;
}

const std::vector<std::string> keys{"customer", "area", "point", "representative", "channel"};

// Options that may be repeated, as they were written.
struct lists {
  std::vector<std::string> map, scale, words;
};

void add_reading(CLI::App& app, options& to, lists& repeated) {
  const auto repeatable = [&app](const char* name, std::vector<std::string>& into, const char* form, const char* help) {
    app.add_option(name, into, help)->type_name(form)->allow_extra_args(false);
  };
  repeatable("--map", repeated.map, "NAME=COLUMN", "read one of these from a column of another name (repeatable)");
  repeatable("--scale", repeated.scale, "NAME=LOW..HIGH",
             "a level's cells run from LOW to HIGH, as in satisfaction=1..5; perceived, expected or dimensions stand "
             "for several");
  repeatable("--words", repeated.words, "NAME:WORD=VALUE,...",
             "the cells of a level, or of channel, reason or object, hold these words");
  app.add_flag("--clamp", to.clamp, "a value outside its scale means the nearest end");
  common::add_reading_options(app, to.from);
  common::add_decimal_option(app, to.decimals);
  common::add_unknown_option(app, to.unknown);
  common::add_time_options(app, to.times);
}

void add_asking(CLI::App& app, options& to) {
  app.add_option_function<std::string>(
         "--by", [&to](const std::string& key) { to.by = static_cast<field>(field_named(key)); },
         "whose journeys: customer, area, point, representative or channel; only customers have a risk and a "
         "next contact, others are ranked by their mean")
      ->type_name("NAME")
      ->check(CLI::IsMember(keys));
  app.add_option_function<std::string>(
         "--concerns", [&to](const std::string& text) { read_concerns(to, text); },
         "the firm's and the customer's needs, as you mean to weigh them next; 0.6,0.6")
      ->type_name("A,C");
  app.add_option("--points", to.points, "a table of contact points: what quality is at each, and how it is done")
      ->type_name("FILE");
}

void add_output(CLI::App& app, options& to) {
  common::add_output_options(app, to.format, to.output, to.force);
  app.add_option("--state", to.state, "also store the journeys here, for --resume")->type_name("FILE");
  app.add_option("--resume", to.resumed,
                 "begin with the journeys stored here (repeatable); without FILE there are no others")
      ->type_name("FILE")
      ->allow_extra_args(false);
  app.add_flag("--wide", to.wide, "a table with a line for each journey, however wide");
  app.add_option("--page", to.page, "also write one HTML page here, to read and print; FILE is then read twice")
      ->type_name("FILE");
  app.add_option("--most", to.most, "how many journeys the page draws, from the riskiest; 50")
      ->type_name("N")
      ->check(
          [](const std::string& n) { return CLI::Range(1, 1000)(n).empty() ? "" : "write a number from 1 to 1000"; });
}

// A state must replace nothing that is something else; one that is resumed may be replaced.
void check_state(const CLI::App& app, const options& to, const std::vector<std::string>& inputs) {
  if (app.count("--state") == 0) return;
  const common::named_file file{"--state", to.state};
  if (file.name.empty() || file.name == "-")
    throw common::bad_usage{"--state " + file.name + ": name a file; standard output is for the table"};
  common::reject_shared_output(file, {"--output", to.output});
  if (!to.page.empty()) common::reject_shared_output(file, {"--page", to.page});
  common::reject_input_as_output(file, inputs, to.force);
  common::reject_other_file(file, state_mark, "state of journey", to.force);
}

// Journeys that are resumed twice would count twice.
void check_resumed(const std::vector<std::string>& files) {
  for (auto file = files.begin(); file != files.end(); ++file) {
    const auto is_same = [here = common::place_of(*file, STDIN_FILENO)](const std::string& other) {
      return common::same_file(here, common::place_of(other, STDIN_FILENO));
    };
    if (std::any_of(files.begin(), file, is_same))
      throw common::bad_usage{"--resume " + *file + ": this file is resumed already"};
  }
}

// The page must replace nothing that is something else, and its journeys are read in a second pass.
void check_page(const CLI::App& app, const options& to, const std::vector<std::string>& inputs) {
  if (app.count("--page") == 0) return;
  if (!to.resumed.empty())
    throw common::bad_usage{"--page " + to.page + ": stored journeys keep no contacts to draw: drop --resume"};
  const common::named_file page{"--page", to.page};
  if (page.name.empty() || page.name == "-")
    throw common::bad_usage{"--page " + page.name + ": name a file; standard output is for the table"};
  if (!is_read_again(to.from.input))
    throw common::bad_usage{"--page " + page.name + ": name a file with contacts; the page reads it twice"};
  common::reject_shared_output(page, {"--output", to.output});
  common::reject_input_as_output(page, inputs, to.force);
  common::reject_other_file(page, page_mark(), "page of journey", to.force);
}

void check_files(const CLI::App& app, const options& to, const std::string& profile) {
  std::vector<std::string> inputs{to.from.input};
  if (!profile.empty()) inputs.push_back(profile);
  if (!to.points.empty()) inputs.push_back(to.points);
  check_state(app, to, inputs);
  check_resumed(to.resumed);
  inputs.insert(inputs.end(), to.resumed.begin(), to.resumed.end());
  common::reject_input_as_output({"--output", to.output}, inputs, to.force);
  check_page(app, to, inputs);
}

// The options of the command line, which a profile may have as well.
class command_line {
 public:
  explicit command_line(options& to) : app(description, "journey") {
    app.footer(footer);
    common::add_common_options(app, JOURNEY_VERSION);
    app.add_option("FILE", to.from.input, "CSV with a header row, or JSON; - or nothing for standard input")
        ->type_name("");
    app.add_option("--profile", profile, "take options from this file, or from the shipped profile of this name")
        ->type_name("FILE");
    app.add_flag("--profiles", list_profiles, "list the shipped profiles");
    app.add_option("--print-profile", print_profile, "print a shipped profile, to begin one of your own with")
        ->type_name("NAME");
    add_asking(app, to);
    add_reading(app, to, repeated);
    add_output(app, to);
  }

  CLI::App app;
  lists repeated;
  std::string profile;
  bool list_profiles = false;
  std::string print_profile;
};

common::program_profiles profiles() {
  static constexpr std::string_view not_options[] = {"page", "most", "state", "resume", "points"};
  return {.shipped = shipped_profiles, .not_options = not_options};
}

// The shipped profiles that are to be printed instead of journeys; empty where none is.
std::string printed_instead(const command_line& asked) {
  std::string text;
  if (asked.list_profiles) text += common::listed_profiles(profiles());
  if (!asked.print_profile.empty())
    text +=
        common::shipped_profile_named(asked.print_profile, profiles(), "--print-profile " + asked.print_profile + ":")
            .text;
  return text;
}

void add(options& to, const lists& all, origin from) {
  for (const std::string& text : all.map) add_map(to, text, from);
  for (const std::string& text : all.scale) add_scale(to, text);
  for (const std::string& text : all.words) add_words(to, text);
}

// The fields that the scales of a list are for.
std::set<std::size_t> scaled_by(const std::vector<std::string>& scales) {
  std::set<std::size_t> all;
  for (const std::string& text : scales)
    for (const std::size_t f : levels_for(text.substr(0, text.find('=')), "--scale " + text)) all.insert(f);
  return all;
}

// Leaves out of a profile the scales that the command line says otherwise. Its words and columns simply go after.
void drop_overruled(lists& profile, const lists& own) {
  const std::set<std::size_t> fields = scaled_by(own.scale);
  std::erase_if(profile.scale, [&fields](const std::string& text) {
    const std::set<std::size_t> here = scaled_by({text});
    return std::ranges::any_of(here, [&fields](std::size_t f) { return fields.contains(f); });
  });
}

// Takes the options of a profile that the command line does not overrule.
void read_profile(const std::string& name, const lists& own, options& to) {
  command_line theirs(to);
  common::read_profile(name, profiles(), theirs.app, [&] {
    drop_overruled(theirs.repeated, own);
    add(to, theirs.repeated, origin::profile);
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
  add(scratch, first.repeated, origin::command_line);
  if (!first.profile.empty()) read_profile(first.profile, first.repeated, to);
  command_line own(to);
  common::parsed(own.app, argc, argv, out);
  add(to, own.repeated, origin::command_line);
  to.has_input = own.app.count("FILE") != 0 || to.resumed.empty();
  check_files(own.app, to, first.profile);
  if (to.has_input) common::say_what_is_awaited(own.app, to.from.input);
  return true;
}

}  // namespace journey
