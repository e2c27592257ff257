#include <common/help.hpp>

#include <algorithm>
#include <cctype>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include <common/nearest.hpp>
#include <common/table.hpp>

namespace common {
namespace {

constexpr std::size_t widest = 79;
constexpr std::size_t names_width = 28;

// The name of an option's value, without the list of the values that it may have: the description has them.
std::string value_name(const CLI::Option& option) {
  const std::string type = option.get_type_name();
  return type.substr(0, type.find(":{"));
}

class formatter final : public CLI::Formatter {
 public:
  std::string make_option(const CLI::Option* option, bool is_positional) const override {
    std::string names = "  " + make_option_name(option, is_positional);
    if (const std::string value = value_name(*option); !value.empty()) names += " " + value;
    std::string text = names;
    if (names.size() + 2 > names_width) text += "\n" + std::string(names_width, ' ');
    else text += std::string(names_width - names.size(), ' ');
    const std::string next = "\n" + std::string(names_width, ' ');
    for (const std::string& line : wrapped(make_option_desc(option), widest - names_width)) text += line + next;
    return text.substr(0, text.size() - next.size()) + "\n";
  }

  std::string make_usage(const CLI::App* app, std::string name) const override {
    return "Usage: " + (name.empty() ? app->get_name() : name) + " [OPTION]... [" + argument_of(*app) + "]\n";
  }
};

// One option, as a script for a shell needs it.
struct completed {
  std::string name;  // with its hyphens
  std::string description;
  std::vector<std::string> values;  // that it may have
  bool takes_value = false;
};

// The values that an option may have, as far as a shell takes them as they are.
std::vector<std::string> values_of(const CLI::Option& option) {
  const std::string type = option.get_type_name();
  const std::size_t open = type.find(":{"), close = type.rfind('}');
  if (open == type.npos || close == type.npos) return {};
  std::vector<std::string> values = CLI::detail::split(type.substr(open + 2, close - open - 2), ',');
  std::erase_if(values, [](const std::string& value) {
    return value.empty() || !std::all_of(value.begin(), value.end(),
                                         [](unsigned char c) { return std::isalnum(c) != 0 || c == '-' || c == '_'; });
  });
  return values;
}

std::vector<completed> options_of(const CLI::App& app) {
  std::vector<completed> all;
  for (const CLI::Option* o : app.get_options())
    for (const std::string& name : o->get_lnames())
      all.push_back({"--" + name, o->get_description(), values_of(*o), o->get_expected_max() != 0});
  return all;
}

std::string joined(const std::vector<std::string>& texts, std::string_view separator) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : std::string(separator)) + text;
  return all;
}

std::string bash_script(const std::string& program, const std::vector<completed>& options) {
  std::string names, cases;
  for (const completed& o : options) {
    names += (names.empty() ? "" : " ") + o.name;
    if (!o.values.empty())
      cases +=
          "    " + o.name + ") COMPREPLY=($(compgen -W '" + joined(o.values, " ") + "' -- \"$word\")); return ;;\n";
  }
  return "# Completes " + program + " in bash.\n_" + program +
         "() {\n  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n  case $before in\n" +
         cases + "  esac\n  if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '" + names +
         "' -- \"$word\"))\n  else COMPREPLY=($(compgen -f -- \"$word\")); fi\n}\ncomplete -o filenames -F _" +
         program + " " + program + "\n";
}

// A text between single quotes of a shell, without what zsh takes for its own.
std::string in_quotes(std::string text) {
  for (char& c : text)
    if (c == '\'' || c == '[' || c == ']' || c == ':') c = ' ';
  return text;
}

std::string zsh_script(const std::string& program, const std::vector<completed>& options) {
  std::string text = "#compdef " + program + "\n# Completes " + program + " in zsh.\n_arguments \\\n";
  for (const completed& o : options) {
    text += "  '*" + o.name + "[" + in_quotes(o.description) + "]";
    if (!o.values.empty()) text += ":value:(" + joined(o.values, " ") + ")";
    else if (o.takes_value) text += ":value:_files";
    text += "' \\\n";
  }
  return text + "  '*:file:_files'\n";
}

std::string fish_script(const std::string& program, const std::vector<completed>& options) {
  std::string text = "# Completes " + program + " in fish.\n";
  for (const completed& o : options) {
    text += "complete -c " + program + " -l " + o.name.substr(2) + " -d '" + in_quotes(o.description) + "'";
    if (!o.values.empty()) text += " -x -a '" + joined(o.values, " ") + "'";
    else if (o.takes_value) text += " -r";
    text += "\n";
  }
  return text;
}

}  // namespace

std::shared_ptr<CLI::FormatterBase> help_format() { return std::make_shared<formatter>(); }

std::string nearest_option(const std::string& misspelt, const CLI::App& app) {
  std::vector<std::string> names;
  for (const completed& o : options_of(app)) names.push_back(o.name.substr(2));
  const std::vector<std::string_view> views(names.begin(), names.end());
  std::string spelt = misspelt.substr(0, misspelt.find('='));
  spelt.erase(0, std::min(spelt.find_first_not_of('-'), spelt.size()));
  const std::string_view meant = meant_by(spelt, views);
  return meant.empty() ? std::string() : "--" + std::string(meant);
}

std::string argument_of(const CLI::App& app) {
  for (const CLI::Option* o : app.get_options())
    if (o->get_positional()) return o->get_name(true);
  return {};
}

std::string completion(const CLI::App& app, const std::string& shell) {
  const std::vector<completed> options = options_of(app);
  if (shell == "zsh") return zsh_script(app.get_name(), options);
  return shell == "fish" ? fish_script(app.get_name(), options) : bash_script(app.get_name(), options);
}

}  // namespace common
