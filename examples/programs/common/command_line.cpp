#include <common/command_line.hpp>

#include <cerrno>
#include <map>
#include <ostream>
#include <system_error>

#include <CLI/CLI.hpp>

#include <common/usage.hpp>

namespace common {
namespace {

void print(std::ostream& out, const std::string& text) {
  out << text << std::flush;
  if (!out) throw bad_usage{"cannot write standard output: " + std::generic_category().message(errno)};
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

bool parsed(CLI::App& app, int argc, const char* const* argv, std::ostream& out) {
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    print(out, app.help());
    return false;
  } catch (const CLI::CallForVersion& version) {
    print(out, std::string(version.what()) + '\n');
    return false;
  } catch (const CLI::ParseError& error) {
    throw bad_usage{std::string(error.what()) + " (" + app.get_name() + " --help lists the options)"};
  }
  return true;
}

}  // namespace common
