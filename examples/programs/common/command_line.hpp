#pragma once
// Options that all programs have.

#include <iosfwd>
#include <string>

namespace CLI {
class App;
}

namespace common {

/// The format of the output.
enum class output_format { table, csv, jsonl };

/// Adds --format, --output and --force. Without them the values stay as they are.
void add_output_options(CLI::App& app, output_format& format, std::string& output, bool& force);

/// Sets up what every program's command line has: --version, which prints the program's name and `version`,
/// --completion, and help for a terminal of 80 columns.
void add_common_options(CLI::App& app, const std::string& version);

/// Says on standard error that the program waits for somebody to type, where the input is a terminal.
void say_what_is_awaited(const CLI::App& app, const std::string& input);

/// Reads the command line. Returns false after --help, --version and --completion, which it prints to `out`.
/// Throws bad_usage, also where it cannot print them.
bool parsed(CLI::App& app, int argc, const char* const* argv, std::ostream& out);

}  // namespace common
