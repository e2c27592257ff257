#include "profile.hpp"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <sstream>
#include <system_error>

#include <CLI/CLI.hpp>

#include <common/cells.hpp>
#include <common/folded.hpp>
#include <common/nearest.hpp>
#include <common/text_input.hpp>
#include <common/usage.hpp>

#include "profile_text.hpp"

namespace triage {
namespace {

// A profile says how to read an export, not what to do with the advice.
const std::vector<std::string> not_in_profiles = {"help",     "version",      "completion",    "profile",
                                                  "profiles", "profile-from", "print-profile", "freeze",
                                                  "output",   "report",       "handout",       "force"};

constexpr std::size_t longest_profile = std::size_t{1} << 20;

[[noreturn]] void fail(const std::string& profile, const std::string& what) {
  throw common::bad_usage{"--profile " + profile + ": " + what};
}

[[noreturn]] void fail(const std::string& profile, std::size_t line, const std::string& what) {
  throw common::bad_usage{"--profile " + profile + ":" + std::to_string(line) + ": " + what};
}

std::string text_of_file(const std::string& name) {
  std::string text;
  std::string encoding;
  try {
    common::text_input file(name);
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

std::string text_of(const std::string& name) {
  if (name == "-") fail(name, "name a file; standard input is for the cases");
  std::error_code none;
  const bool folder = std::filesystem::is_directory(name, none);
  if (std::filesystem::exists(name, none) && !folder) return text_of_file(name);
  const bool is_path = folder || name.find_first_of("/\\") != name.npos;
  const auto shipped = std::find_if(shipped_profiles().begin(), shipped_profiles().end(),
                                    [&](const shipped_profile& p) { return p.name == common::folded(name); });
  if (shipped != shipped_profiles().end()) return std::string(shipped->text);
  if (is_path) fail(name, folder ? "is a folder" : "there is no such file");
  return std::string(shipped_profile_named(name, "--profile " + name + ": there is no such file, and").text);
}

// The names that options have in a profile.
std::vector<std::string> names_of(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* o : app.get_options())
    for (const std::string& name : o->get_lnames())
      if (std::find(not_in_profiles.begin(), not_in_profiles.end(), name) == not_in_profiles.end())
        names.push_back(name);
  return names;
}

// What is wrong with the name of an option; empty where nothing is.
std::string mistake_in(const std::string& spelt, const std::vector<std::string>& names) {
  if (std::find(names.begin(), names.end(), spelt) != names.end()) return {};
  if (std::find(not_in_profiles.begin(), not_in_profiles.end(), spelt) != not_in_profiles.end())
    return common::quoted(spelt) + " belongs on the command line, not in a profile";
  const std::vector<std::string_view> views(names.begin(), names.end());
  const std::size_t first = std::min(spelt.find_first_not_of('-'), spelt.size());
  const std::string_view meant = common::meant_by(common::lower(spelt.substr(first)), views);
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

}  // namespace

std::string_view shipped_profile::summary() const {
  constexpr std::string_view comment = "# ";
  const std::string_view line = text.substr(0, text.find('\n'));
  return line.substr(line.starts_with(comment) ? comment.size() : 0);
}

const shipped_profile& shipped_profile_named(const std::string& name, const std::string& option) {
  std::vector<std::string_view> names;
  std::string listed;
  for (const shipped_profile& p : shipped_profiles()) {
    if (p.name == common::folded(name)) return p;
    names.push_back(p.name);
    listed += (listed.empty() ? "" : ", ") + std::string(p.name);
  }
  const std::string_view meant = common::meant_by(common::folded(name), names);
  throw common::bad_usage{option + " no shipped profile has this name; " +
                          (meant.empty() ? "there are " + listed : "did you mean '" + std::string(meant) + "'?")};
}

std::vector<profile_option> profile_options(const std::string& name, const CLI::App& app) {
  const std::string text = text_of(name);
  const std::vector<std::string> names = names_of(app);
  std::vector<profile_option> all;
  try {
    profile_text statements(text);
    for (statement next; statements.next(next);) {
      const CLI::ConfigItem item = item_of(next, name);
      if (const std::string mistake = mistake_in(item.fullname(), names); !mistake.empty())
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

void reject_profile(const std::string& name, const std::vector<profile_option>& all, const std::string& message) {
  for (const bool whole : {true, false})
    for (const profile_option& o : all)
      if (message.starts_with("--" + o.name + (whole ? " " + o.value + ":" : ":"))) fail(name, o.line, message);
  fail(name, message);
}

std::string lacking_columns(const options& wanted, const common::column_finder& found) {
  std::string text;
  for (const auto& [input, columns] : wanted.columns) {
    std::string names;
    bool any = false;
    for (std::size_t i = 0; i != found.asked().size(); ++i)
      if (found.asked()[i].input == input) any = any || found.is_found(i);
    if (any) continue;
    for (const mapped_column& column : columns)
      if (!column.required) names += (names.empty() ? "" : " or ") + common::quoted(column.name);
    if (!names.empty()) text += (text.empty() ? "" : ", ") + input + " from " + names;
  }
  return text;
}

}  // namespace triage
