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

/// Adds --format and --output. Without them `format` and `output` keep their values.
void add_output_options(CLI::App& app, output_format& format, std::string& output);

/// Reads the command line. Returns false after --help and --version, which it prints to `out`.
/// Throws bad_usage.
bool parsed(CLI::App& app, int argc, const char* const* argv, std::ostream& out);

}  // namespace common
