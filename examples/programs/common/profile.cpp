#include <common/profile.hpp>

#include <algorithm>
#include <cstddef>
#include <exception>
#include <filesystem>
#include <iterator>
#include <sstream>
#include <string>
#include <system_error>
#include <vector>

#include <CLI/CLI.hpp>

#include <common/cells.hpp>
#include <common/folded.hpp>
#include <common/nearest.hpp>
#include <common/profile_text.hpp>
#include <common/text_input.hpp>
#include <common/usage.hpp>

namespace common {
namespace {

// An option in a profile.
struct profile_option {
  std::size_t line = 0;  // from 1
  std::string name;      // without hyphens
  std::string value;     // empty for a flag

  // As it would stand on a command line.
  std::string argument() const { return "--" + name + (value.empty() ? "" : "=" + value); }
};

// A profile says how to read an export, not what to do with what comes out.
constexpr std::string_view not_in_profiles[] = {"help",     "version",       "completion", "profile",
                                                "profiles", "print-profile", "output",     "force"};

constexpr std::size_t longest_profile = std::size_t{1} << 20;

[[noreturn]] void fail(const std::string& profile, const std::string& what) {
  throw bad_usage{"--profile " + profile + ": " + what};
}

[[noreturn]] void fail(const std::string& profile, std::size_t line, const std::string& what) {
  throw bad_usage{"--profile " + profile + ":" + std::to_string(line) + ": " + what};
}

std::string text_of_file(const std::string& name) {
  std::string text;
  std::string encoding;
  try {
    text_input file(name);
    while (file.more())
      if (file.text().size() > longest_profile) fail(name, "is longer than 1 MiB: it is no profile");
    text = file.text();
    encoding = file.other_encoding();
  } catch (const std::exception& error) {
    fail(name, error.what());
  }
  if (!encoding.empty()) fail(name, "the text is not UTF-8; it looks like " + encoding);
  return text;
}

std::string text_of(const std::string& name, const program_profiles& of) {
  if (name == "-") fail(name, "name a file; standard input is for the rows");
  std::error_code none;
  const bool folder = std::filesystem::is_directory(name, none);
  if (std::filesystem::exists(name, none) && !folder) return text_of_file(name);
  const bool is_path = folder || name.find_first_of("/\\") != name.npos;
  const auto shipped = std::find_if(of.shipped.begin(), of.shipped.end(),
                                    [&](const shipped_profile& p) { return p.name == folded(name); });
  if (shipped != of.shipped.end()) return std::string(shipped->text);
  if (is_path) fail(name, folder ? "is a folder" : "there is no such file");
  return std::string(shipped_profile_named(name, of, "--profile " + name + ": there is no such file, and").text);
}

bool is_left_to_the_command_line(const std::string& name, const program_profiles& of) {
  const auto is_it = [&name](std::string_view other) { return other == name; };
  return std::any_of(std::begin(not_in_profiles), std::end(not_in_profiles), is_it) ||
         std::any_of(of.not_options.begin(), of.not_options.end(), is_it);
}

// The names that options have in a profile.
std::vector<std::string> names_of(const CLI::App& app, const program_profiles& of) {
  std::vector<std::string> names;
  for (const CLI::Option* o : app.get_options())
    for (const std::string& name : o->get_lnames())
      if (!is_left_to_the_command_line(name, of)) names.push_back(name);
  return names;
}

// What is wrong with the name of an option; empty where nothing is.
std::string mistake_in(const std::string& spelt, const std::vector<std::string>& names, const program_profiles& of) {
  if (std::find(names.begin(), names.end(), spelt) != names.end()) return {};
  if (is_left_to_the_command_line(spelt, of))
    return common::quoted(spelt) + " belongs on the command line, not in a profile";
  const std::vector<std::string_view> views(names.begin(), names.end());
  const std::size_t first = std::min(spelt.find_first_not_of('-'), spelt.size());
  const std::string_view meant = meant_by(lower(spelt.substr(first)), views);
  return common::quoted(spelt) + " is no option of a profile" +
         (meant.empty() ? "" : "; did you mean '" + std::string(meant) + "'?");
}

// A statement, as CLI11 reads it.
CLI::ConfigItem item_of(const statement& from, const std::string& profile) {
  CLI::ConfigTOML reader;
  reader.comment('\x01');  // there are no comments left, and a # in quotes is none
  std::istringstream text(from.text);
  const std::vector<CLI::ConfigItem> items = reader.from_config(text);
  if (items.size() != 1) fail(profile, from.line, "is not NAME = \"VALUE\"");
  return items.front();
}

// Adds the options that an item stands for.
void add(std::vector<profile_option>& to, const CLI::ConfigItem& item, std::size_t line, bool flag) {
  for (const std::string& value : item.inputs) {
    if (flag && value == "false") continue;
    to.push_back({line, item.name, flag && value == "true" ? "" : value});
  }
}

std::vector<profile_option> profile_options(const std::string& name, const program_profiles& of, const CLI::App& app) {
  const std::string text = text_of(name, of);
  const std::vector<std::string> names = names_of(app, of);
  std::vector<profile_option> all;
  try {
    profile_text statements(text);
    for (statement next; statements.next(next);) {
      const CLI::ConfigItem item = item_of(next, name);
      if (const std::string mistake = mistake_in(item.fullname(), names, of); !mistake.empty())
        fail(name, next.line, mistake);
      const bool lacks_value = std::find(item.inputs.begin(), item.inputs.end(), "") != item.inputs.end();
      if (lacks_value || item.inputs.empty()) fail(name, next.line, common::quoted(item.name) + " has no value");
      add(all, item, next.line, app.get_option("--" + item.name)->get_expected_max() == 0);
    }
  } catch (const wrong_line& wrong) {
    fail(name, wrong.line, wrong.what);
  }
  return all;
}

// Throws bad_usage for a mistake in the value of an option: the message that the option gave, with the line.
[[noreturn]] void reject(const std::string& name, const std::vector<profile_option>& all, const std::string& message) {
  for (const bool whole : {true, false})
    for (const profile_option& o : all)
      if (message.starts_with("--" + o.name + (whole ? " " + o.value + ":" : ":"))) fail(name, o.line, message);
  fail(name, message);
}

}  // namespace

std::string_view shipped_profile::summary() const {
  constexpr std::string_view comment = "# ";
  const std::string_view line = text.substr(0, text.find('\n'));
  return line.substr(line.starts_with(comment) ? comment.size() : 0);
}

const shipped_profile& shipped_profile_named(const std::string& name, const program_profiles& of,
                                             const std::string& option) {
  std::vector<std::string_view> names;
  std::string listed;
  for (const shipped_profile& p : of.shipped) {
    if (p.name == folded(name)) return p;
    names.push_back(p.name);
    listed += (listed.empty() ? "" : ", ") + std::string(p.name);
  }
  const std::string_view meant = meant_by(folded(name), names);
  throw bad_usage{option + " no shipped profile has this name; " +
                  (meant.empty() ? "there are " + listed : "did you mean '" + std::string(meant) + "'?")};
}

std::string listed_profiles(const program_profiles& of) {
  std::string text;
  for (const shipped_profile& p : of.shipped) text.append(p.name).append(": ").append(p.summary()).append(1, '\n');
  return text;
}

void read_profile(const std::string& name, const program_profiles& of, CLI::App& app,
                  const std::function<void()>& take) {
  const std::vector<profile_option> all = profile_options(name, of, app);
  std::vector<std::string> arguments;
  for (const profile_option& o : all)
    arguments.insert(arguments.begin(), o.argument());  // the parser wants the last first
  try {
    app.parse(arguments);
    take();
  } catch (const CLI::ParseError& error) {
    reject(name, all, error.what());
  } catch (const bad_usage& error) {
    reject(name, all, error.message);
  }
}

}  // namespace common
