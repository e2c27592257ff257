#include <common/command_line.hpp>

#include <cerrno>
#include <map>
#include <ostream>
#include <system_error>

#include <CLI/CLI.hpp>
#include <unistd.h>

#include <common/cells.hpp>
#include <common/help.hpp>
#include <common/messages.hpp>
#include <common/usage.hpp>

namespace common {
namespace {

void print(std::ostream& out, const std::string& text) {
  out << text << std::flush;
  if (!out) throw bad_usage{"cannot write standard output: " + std::generic_category().message(errno)};
}

// What to say of an argument that no option takes.
std::string unexpected(const CLI::App& app) {
  const std::string first = app.remaining().front();
  const std::string help = " (" + app.get_name() + " --help lists the options)";
  if (!first.starts_with('-'))
    return common::quoted(first) + ": there is one " + argument_of(app) + " already, and this is another" + help;
  const std::string meant = nearest_option(first, app);
  return "there is no option " + first.substr(0, first.find('=')) +
         (meant.empty() ? "" : "; did you mean " + meant + "?") + help;
}

}  // namespace

void add_output_options(CLI::App& app, output_format& format, std::string& output, bool& force) {
  static const std::map<std::string, output_format> formats{
      {"table", output_format::table}, {"csv", output_format::csv}, {"jsonl", output_format::jsonl}};
  app.add_option_function<std::string>(
         "--format", [&format](const std::string& name) { format = formats.at(name); },
         "a table to look at, CSV, or one JSON object per line")
      ->type_name("NAME")
      ->check(CLI::IsMember({"table", "csv", "jsonl"}));
  app.add_option("--output", output, "write here, whole or not at all; - for standard output")->type_name("FILE");
  app.add_flag("--force", force, "replace the input, or another file that is kept without this");
}

void add_common_options(CLI::App& app, const std::string& version) {
  app.formatter(help_format());
  app.set_version_flag("--version", app.get_name() + " " + version, "print the version and exit");
  app.get_option("--help")->description("print this help and exit");
  app.add_option("--completion", "print what completes this command line in a shell: bash, zsh or fish")
      ->type_name("SHELL")
      ->check(CLI::IsMember({"bash", "zsh", "fish"}));
}

void say_what_is_awaited(const CLI::App& app, const std::string& input) {
  if (input != "-" || isatty(STDIN_FILENO) == 0) return;
  say(app.get_name() + " waits for CSV or JSON to be typed here, up to Ctrl-D; to read a file: " + app.get_name() +
      " FILE; all options: " + app.get_name() + " --help");
}

bool parsed(CLI::App& app, int argc, const char* const* argv, std::ostream& out) {
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    print(out, app.help());
    return false;
  } catch (const CLI::CallForVersion& version) {
    print(out, std::string(version.what()) + '\n');
    return false;
  } catch (const CLI::ExtrasError& error) {
    throw bad_usage{unexpected(app)};
  } catch (const CLI::ParseError& error) {
    throw bad_usage{std::string(error.what()) + " (" + app.get_name() + " --help lists the options)"};
  }
  if (app.count("--completion") == 0) return true;
  print(out, completion(app, app["--completion"]->as<std::string>()));
  return false;
}

}  // namespace common
