#include "profile.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string_view>

#include <CLI/CLI.hpp>

#include <common/cells.hpp>
#include <common/nearest.hpp>
#include <common/usage.hpp>

namespace triage {
namespace {

// A profile says how to read an export, not what to do with the advice.
const std::vector<std::string> not_in_profiles = {"help",   "version", "completion", "profile",
                                                  "freeze", "output",  "report",     "handout"};

[[noreturn]] void fail(const std::string& profile, const std::string& what) {
  throw common::bad_usage{"--profile " + profile + ": " + what};
}

std::vector<CLI::ConfigItem> items_of(const std::string& name) {
  std::ifstream file(name, std::ios::binary);
  if (!file || std::filesystem::is_directory(name)) fail(name, "there is no such file");
  try {
    return CLI::ConfigTOML().from_config(file);
  } catch (const CLI::Error& error) {
    fail(name, error.what());
  }
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

void check_name(const CLI::ConfigItem& item, const std::vector<std::string>& names, const std::string& profile) {
  const std::string spelt = item.fullname();
  if (std::find(names.begin(), names.end(), spelt) != names.end()) return;
  const std::vector<std::string_view> views(names.begin(), names.end());
  const std::string_view meant = common::meant_by(spelt, views);
  fail(profile, common::quoted(spelt) + " is no option of a profile" +
                    (meant.empty() ? "" : "; did you mean '" + std::string(meant) + "'?"));
}

}  // namespace

std::vector<std::string> profile_arguments(const std::string& name, const CLI::App& app) {
  const std::vector<std::string> names = names_of(app);
  std::vector<std::string> arguments;
  for (const CLI::ConfigItem& item : items_of(name)) {
    if (item.name == "++" || item.name == "--") fail(name, "has sections; a profile has none");
    check_name(item, names, name);
    const bool flag = app.get_option("--" + item.name)->get_expected_max() == 0;
    for (const std::string& value : item.inputs) arguments.push_back("--" + item.name + "=" + value);
    if (flag && item.inputs == std::vector<std::string>{"false"}) arguments.pop_back();
  }
  return arguments;
}

}  // namespace triage
