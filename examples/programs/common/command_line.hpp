#pragma once
// What the programs' command lines have in common.

#include <iosfwd>
#include <string>

namespace CLI {
class App;
}

namespace common {

/// How a program puts out what it has to say.
enum class output_format { table, csv, jsonl };

/// Adds --format and --output. `output` keeps what it holds where the user says nothing.
void add_output_options(CLI::App& app, output_format& format, std::string& output);

/// Reads the command line. Returns false where --help or --version was asked for and printed to `out`.
/// Throws bad_usage.
bool parsed(CLI::App& app, int argc, const char* const* argv, std::ostream& out);

}  // namespace common
