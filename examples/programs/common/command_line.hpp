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

/// Reads the command line. Returns false after --help and --version, which it prints to `out`.
/// Throws bad_usage, also where it cannot print them.
bool parsed(CLI::App& app, int argc, const char* const* argv, std::ostream& out);

}  // namespace common
